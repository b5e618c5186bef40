"""Themes of local government, and the words that tell them, in German."""

from feeds.themes.theme import Kind, Words

WORDS = {
    Kind.DIGITAL: Words(
        "Digitales",
        "digital*; computer*; informatik; internet*; software*; kunstliche intelligenz; ki; "
        "daten; open data; *daten; cyber*; smart city; smart cities; hackathon*; 5g; "
        "glasfaser*; breitband*; soziale medien; social media; datenschutz",
    ),
    Kind.ENERGY: Words(
        "Energie",
        "energie*; *energie; photovoltaik*; solaranlage*; solarstrom; windkraft*; windpark*; "
        "windrad; wasserstoff*; biogas*; strom; stromnetz; geothermie; atomkraft; "
        "warmepumpe*; warmewende; kommunale warmeplanung; warmeplanung",
    ),
    Kind.MOBILITY: Words(
        "Mobilität",
        "mobilitat*; *mobilitat; verkehr; verkehrs*; nahverkehr; radweg*; radverkehr*; "
        "stadtradeln; carsharing; mitfahr*; strassenbahn*; bahnausbau; schienenverkehr; "
        "elektroauto*; parkraum*",
    ),
    Kind.COUNCIL: Words(
        "Kommunalpolitik",
        "gemeinderat*; stadtrat*; kreistag*; stadtverordnete*; burgermeister*; "
        "oberburgermeister*; landrat; landratin; landtag*; bundestag*; burgersprechstunde*; "
        "burgerversammlung*; einwohnerversammlung*; burgerbeteiligung*; kommunalwahl*; "
        "bundestagswahl*; landtagswahl*; europawahl*; ortsbeirat*; ausschusssitzung*; "
        "kommunalpolitik; demokratie; kommunen",
    ),
    Kind.CULTURE: Words(
        "Kultur",
        "konzert*; *konzert; *konzerte; ausstellung*; *ausstellung; theater*; *theater; kino; "
        "*kino; film; filme; filmabend*; musik*; *musik; tanz; tanzabend*; tanztheater; "
        "lesung*; *lesung; buch; bucher; buchvorstellung*; bucherei*; bibliothek*; "
        "*bibliothek; museum; museums*; *museum; kulturerbe; denkmal*; dichtung; literatur*; "
        "oper; operette*; orchester*; *orchester; chor; chore; *chor; jazz; rock; zirkus; "
        "vernissage*; fotografie*; malerei; skulptur*; kabarett*; marchen; kunst; kunstler*",
        "bibliothek; stadtbibliothek; bucherei; museum; *museum; theater; *theater; kino",
    ),
    Kind.SPORT: Words(
        "Sport",
        "sport; sport*; *sport; fussball*; handball*; basketball*; volleyball*; tennis*; "
        "tischtennis*; judo; karate; schwimmen; leichtathletik*; turnen; turnverein; "
        "marathon*; halbmarathon*; triathlon*; volkslauf*; wandertag; wanderung*; olympi*; "
        "paralympi*; rudern; fechten; radrennen",
        "stadion; sporthalle; turnhalle; hallenbad; schwimmbad",
    ),
    Kind.HEALTH: Words(
        "Gesundheit",
        "gesundheit*; krankenhaus*; klinikum; arzt; arzte; arztin; medizin*; impf*; "
        "blutspende*; krebs; krebsvorsorge; demenz; alzheimer; sucht; suchtberatung; "
        "suchtpravention; ernahrung*; pflege; pflegedienst; apotheke*; erste hilfe",
        "krankenhaus; klinikum",
    ),
    Kind.EDUCATION: Words(
        "Bildung",
        "schule; schulen; schul*; *schule; gymnasium; universitat*; hochschul*; studierende*; "
        "studenten; lehrer; lehrerinnen; lehrkrafte; unterricht; bildung; bildungs*; "
        "*bildung; ausbildung*; azubi*; elternabend*; kindergarten; kita",
    ),
    Kind.ENVIRONMENT: Words(
        "Umwelt",
        "umwelt*; naturschutz*; okologie; okologisch*; artenvielfalt; biodiversitat; klima; "
        "klima*; nachhaltig*; recycling; abfall*; mulltrennung; kompost*; naturschutzgebiet; "
        "luftreinhaltung; waldschutz; gewasserschutz; energiewende",
    ),
    Kind.ECONOMY: Words(
        "Wirtschaft",
        "wirtschaft; wirtschafts*; unternehmen; unternehmer*; existenzgrunder*; grunder; "
        "jobmesse*; ausbildungsmesse*; arbeitsmarkt*; startup*; start up; start ups; handel; "
        "einzelhandel; handwerk; handwerker*; industrie*; tourismus*; gewerbe*; ihk",
    ),
    Kind.SOCIAL: Words(
        "Soziales",
        "sozial; soziales; sozialberatung; sozialamt; sozialdienst; sozialarbeit; inklusion; "
        "ehrenamt*; freiwillige; behinderung*; menschen mit behinderung; senioren*; "
        "*senioren; obdachlos*; fluchtling*; gefluchtete; rotes kreuz; caritas; diakonie; "
        "tafel; armut; angehorige; spendenlauf",
    ),
    Kind.HOUSING: Words(
        "Stadtplanung",
        "stadtplanung; stadtentwicklung*; stadtebau*; bebauungsplan*; wohnungsbau; wohnen; "
        "wohnraum; architektur*; architekt*; immobilien*; stadtsanierung; bauausschuss",
    ),
}
