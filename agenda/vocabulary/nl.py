"""Dutch cues."""

from agenda.vocabulary.lexicon import Cue

CUES = {
    Cue.AGENDA: (
        "lopende tentoonstellingen; huidige tentoonstellingen;"
        "afspraak; "
        "alle evenementen; alle activiteiten; "
        "suggesties; ideeën voor; onze tips;"
        "agenda; kalender; evenementenkalender; activiteitenkalender; jaarkalender; jaarplanning;"
        "programma; weekprogramma; jaarprogramma; programmaoverzicht; programmering; evenementen;"
        "activiteiten; komende activiteiten; komende evenementen; aankomende;"
        "aankomende evenementen; binnenkort; verwacht; te verwachten; aankondigingen;"
        "aankondiging; wat te doen; wat is er te doen; te doen; uit in; uitagenda; uittips; tips;"
        "deze week; dit weekend; deze maand; volgende week; komende week; komend weekend;"
        "komende; data; belangrijke data; noteer alvast; zet in je agenda; zet in uw agenda;"
        "save the date; mis het niet; niet te missen; hoogtepunten; seizoen; verenigingsnieuws;"
        "mededelingen; prikbord; kort nieuws; in het kort; vooruitblik; kerkdiensten; speellijst;"
        "speelschema; wedstrijdprogramma"
    ),
    Cue.EVENT: (
        "opschoondag; eetpunt; open eettafel; eettafel; "
        "open tuin; open tuinen; open tuinendag; open atelier; open ateliers;"
        "*concert; *concerten; *concertreeks; *festival; *festivals; *feest; *feesten; *feestje;"
        "*fuif; *bal; *kermis; *braderie; *markt; *markten; *beurs; *beurzen; *bazaar; *veiling;"
        "*tentoonstelling; *tentoonstellingen; *expositie; *expo; vernissage; *opening;"
        "*inhuldiging; *onthulling; *voorstelling; *voorstellingen; *theater; *toneel; *cabaret;"
        "*musical; opera; ballet; *dans; *circus; poppenkast; *show; *revue; *film; *films;"
        "*bioscoop; *lezing; *lezingen; *voordracht; *debat; *conferentie; *congres; *symposium;"
        "*forum; *seminar; *webinar; *workshop; *workshops; *atelier; *cursus; *cursussen;"
        "*opleiding; *training; *masterclass; *vergadering; *vergaderingen; *bijeenkomst;"
        "*bijeenkomsten; *bespreking; *ontmoeting; *inloop; *overleg; gemeenteraad; *receptie;"
        "*ontvangst; *ontbijt; *brunch; *lunch; *diner; *maaltijd; *etentje; *eetdag; *barbecue;"
        "bbq; *picknick; *borrel; *proeverij; *degustatie; koffieochtend; koffietafel; *koffie;"
        "*viering; *vieringen; *herdenking; *plechtigheid; *ceremonie; *eucharistie; kerkdienst;"
        "eredienst; dienst; *gebed; *processie; *bedevaart; *stoet; *parade; *carnaval;"
        "*vuurwerk; *kampvuur; *vreugdevuur; *paasvuur; *toernooi; *tornooi; *wedstrijd;"
        "*wedstrijden; *kampioenschap; *kampioenschappen; *competitie; *concours; *beker; *race;"
        "*rit; *marathon; *triathlon; *tocht; *tochten; *wandeling; *wandelingen; wandelen;"
        "fietsen; *wandeldag; *excursie; *uitstap; *uitstapje; *rondleiding; *rondleidingen;"
        "*rondvaart; bezoekdag; loop; *stratenloop; *veldloop; *jogging; *cross; *quiz; *kwis;"
        "*bingo; *kienen; kienavond; *loterij; *tombola; *karaoke; *kaarting; kaartavond; kaarten;"
        "klaverjassen; *bridge; *spelletjes; spelletjesavond; spelavond; dansavond; filmavond;"
        "muziekavond; infoavond; informatieavond; themaavond; ouderavond; feestavond; clubavond;"
        "ledenavond; literaire avond; avond; nacht; museumnacht; middag; kindermiddag;"
        "spelletjesmiddag; contactmiddag; bingomiddag; inloopmiddag; inloopochtend; inloopavond;"
        "knutselmiddag; knutselochtend; filmmiddag; muziekmiddag; ontmoetingsmiddag;"
        "ontmoetingsochtend; seniorenmiddag; ouderenmiddag; speelmiddag; spelmiddag; kaartmiddag;"
        "contactochtend; startzondag; gespreksavond; zangavond; gemeenteavond; bijbelavond;"
        "proefavond; vrijwilligersavond; *optocht; aubade; avondvierdaagse;"
        "familiedag; sportdag; speeldag; open dag;"
        "opendeurdag; opendeur; open huis; opendeurweekend; openmonumentendag; monumentendag;"
        "natuurwerkdag; plantdag; boekendag; bloeddonatie; *inzameling; zwerfvuilactie;"
        "dauwtrappen; *kamp; *repetitie; *koor; *optreden; *optredens; *serenade; *recital;"
        "*jamsessie; *presentatie; signeersessie; voorleesuurtje; *voorlezen; *voorleesuur;"
        "*verteluur; *uitreiking; *jubileum; *verjaardag; *verkiezing; *verkiezingen; *hackathon;"
        "*meetup; *activiteit; *evenement; *evenementen; *manifestatie; *demonstratie; demo;"
        "*betoging; *spel; *café; yoga; *gala; *première; *toneelstuk; les; lessen; dansles;"
        "muziekles; mis; run; funrun; doop; doopsel; wake; stille wake; reis; busreis; dagreis;"
        "inzamelactie; opruimactie; spaghettiavond; kookavond; feestweekend; kampweekend;"
        "braderieweekend; garageverkoop; kofferbakverkoop; boekenverkoop; plantenverkoop;"
        "koekenverkoop; bezoek; bedrijfsbezoek; werkbezoek; tryout; try out; theateravond;"
        "bingoavond; literatuuravond; *festijn; nieuwjaarsduik; sinterklaas; Sint-Maarten;"
        "halloween; bevrijdingsdag; koningsdag; burendag; mantelzorgdag; plusdag; boekenruil;"
        "repair café; weggeefwinkel; *vertoning"
    ),
    Cue.PLACE: (
        "secretariaat; "
        "*fort; *citadel; *vesting; *burcht; *steiger; *sluis; *vuurtoren; *weiland; *akker; "
        "*boomgaard; *moestuin; *complex; *paviljoen; *paviljoens; *sportpark; *sportveld; "
        "*sportvelden; *voetbalveld; *voetbalvelden; *skatepark; *gymzaal; *turnzaal; "
        "*gymnastiekzaal; *sacristie; *crypte; *kloostertuin; *seminarie; *mediatheek; "
        "*filmhuis; *winkelcentrum; *supermarkt; *bakkerij; *smederij; *magazijn; "
        "*bedrijventerrein; *dorp; *kinderopvang; *crèche; *kliniek; *rechtbank; "
        "*provinciehuis; *ambassade; *vliegveld; *luchthaven; *eiland; *oever; *rivier; "
        "*vijver; *bron; *fontein; *standbeeld; *kruispunt; *rondpunt; *doorgang; *eetcafé; "
        "*grandcafé; *bistro; *bar; *pub; *discotheek; *kegelbaan; *bowling; *verdieping; "
        "*terras; *vergaderzaal; *raadzaal; *trouwzaal; *refter; *eetzaal; "
        "*bovenzaal; *benedenzaal; *instituut; *hogeschool; *faculteit; *basisschool; "
        "*kleuterschool; *jachthaven; *schip; *boot; *heide; *duinen; *duin; *natuurgebied; "
        "*bezoekerscentrum; *infopunt; *buitenplaats; *kapelletje; *tuincentrum; *kwekerij; "
        "*wijngaard; *brouwerij; *stokerij; *perron; *motel; *hostel; *kelders; *passage; "
        "*arcade; *torenkamer; *kerkplein; *stationsplein; *sporthallen; *trefpunt; "
        "*dienstencentrum; *ontmoetingscentrum; *woonzorgcentrum; *zorgcentrum; "
        "*verzorgingshuis; *bejaardentehuis; *tehuis; dorpshart; binnenstad; openlucht; "
        "kiosken; aquarium; planetarium; arboretum; heemhuis; koffiehuis; theehuis; "
        "kunsthuis; zorghuis; muziekhuis; *sruimte; "
        "evenementenhal; tentoonstellingshal; concerthal; turnhal;"
        "*zaal; *zalen; *kerk; *kerken; *kapel; *kathedraal; *basiliek; *abdij; *klooster;"
        "*tempel; *moskee; *synagoge; *gemeentehuis; *stadhuis; raadhuis; *wijkhuis; *buurthuis;"
        "*jeugdhuis; *centrum; *centra; *theater; *schouwburg; *bioscoop; *cinema; *bibliotheek;"
        "bieb; *museum; *galerie; *galerij; *sporthal; *sportcomplex; *stadion; *zwembad; *arena;"
        "*hallen; hal; markthal; feesthal; dorpshal; *plein; *straat; *laan; *dijk; *kade;"
        "*gracht; *singel; *dreef; *pad; *park; *tuin; *tuinen; *bos; *strand; *haven; *plas;"
        "*brug; *kasteel; *molen; *boerderij; *hoeve; *schuur; *landgoed; *school; *scholen;"
        "*college; *lyceum; *universiteit; *campus; *aula; *auditorium; *conservatorium;"
        "*academie; *kantine; *clubhuis; *lokaal; *lokalen; *parochiehuis; *pastorie;"
        "*cultuurhuis; *station; *parking; *terrein; *veld; *weide; *podium; *foyer; *café;"
        "*kroeg; *restaurant; *hotel; *brasserie; *herberg; *taverne; *boekhandel; *winkel;"
        "*ziekenhuis; *begraafplaats; *monument; *toren; *poort; *markt; *loods; *fabriek;"
        "*kelder; *zolder; *studio; *atelier; *gebouw; *kantoor; *kamer; *hof; *hofje;"
        "*binnenplaats; *kiosk; *manege; *camping; *kazerne; *shuis; huis; gildehuis; herenhuis;"
        "gasthuis; rusthuis; tent; feesttent; spiegeltent; circustent; parkeerplaats;"
        "*steeg; *boulevard; *promenade; *esplanade; *rotonde;"
        "zaaltje; *ontmoetingsplaats; *ijsbaan; *wielerbaan; *renbaan; *atletiekbaan;"
        "*sterrenwacht"
    ),
    Cue.AT: (
        "rond de; rond het; langs de; langs het; vanaf; vanaf de; vanaf het; "
        "door de straten; achter de; achter het; naast de; naast het; tegenover de; "
        "tegenover het; bij de; bij het; aan het; vlak bij; vlakbij; in onze; op onze; "
        "in ons; op ons; nabij de; nabij het; te midden van; boven de; "
        "in; in de; in het; op het; op de; bij; te; aan; aan de; vanuit; nabij; tegenover;"
        "achter; naast; voor de"
    ),
    Cue.HERE: ("ter plaatse; in plaats van; in de loop van"),
    Cue.ONLINE: (
        "online; virtueel; digitaal; via zoom; op zoom; via teams; videoconferentie;"
        "videovergadering; livestream; live stream; via livestream; webinar; op afstand;"
        "via internet; videobellen"
    ),
    Cue.HAPPEN: (
        "plaats in; plaats op; plaats om; plaats bij; plaats aan; plaats vanaf; "
        "alles plaats; afgetrapt; gaan van start; trapt af; staat op de agenda; "
        "vindt plaats; vinden plaats; plaatsvinden; plaatsvindt; zal plaatsvinden;"
        "zullen plaatsvinden; vindt; vinden; gaat door; gaan door; wordt gehouden;"
        "worden gehouden; wordt georganiseerd; worden georganiseerd; wordt gevierd;"
        "wordt geopend; wordt vertoond; wordt opgevoerd; wordt gespeeld; zal worden;"
        "zullen worden; begint; beginnen; start; starten; gaat van start; is gepland;"
        "staat gepland; staan gepland; staat op het programma; staan op het programma;"
        "op het programma; is er; zijn er; keert terug; is terug; komt naar; treedt op;"
        "treden op; opent; is te zien; zijn te zien; te bezichtigen; loopt van; van start;"
        "heeft plaats; hebben plaats; gaat los; barst los; speelt zich af; strijkt neer;"
        "vergadert; vergaderen; komt bijeen; komen bijeen; komt samen; komen samen"
    ),
    Cue.PLANNED: (
        "vermoedelijk; "
        "gepland; geplande; voorzien; voorziene; vastgesteld; vastgestelde; aangekondigd; "
        "aangekondigde; bevestigd; oorspronkelijk; "
        "gaat door; gaan door;"
        "onder voorbehoud; voorlopig; nog te bevestigen"
    ),
    Cue.HOST: (
        "organiseert; organiseren; presenteert; presenteren; nodigt uit; nodigen uit; nodigt;"
        "nodigen; uitgenodigd; bent u uitgenodigd; van harte uitgenodigd; van harte welkom;"
        "welkom; iedereen is welkom; verwelkomt; verwelkomen; ontvangt; houdt; houden; biedt;"
        "bieden; viert; vieren; geeft; geven; brengt; brengen; speelt; spelen; zingt; verzorgt;"
        "verzorgen; vertelt; toont; opent; herdenkt; huldigt in; kom; kom naar; komt allen;"
        "doe mee; doe je mee; kom langs; kom kijken; kom genieten; beleef; ontdek;"
        "we verwachten u; we verwachten je; mis het niet; in samenwerking met;"
        "zet de deuren open; is te gast; te gast"
    ),
    Cue.CANCELLED: (
        "geannuleerd; geannuleerde; annulering; annuleringen; afgelast; afgelaste; afgelasting;"
        "afgezegd; gaat niet door; gaan niet door; niet doorgaan; niet door; vervalt; vervallen;"
        "komt te vervallen; komen te vervallen; vindt niet plaats; vinden niet plaats; geschrapt;"
        "geen viering; geen vergadering; geen dienst; geen les"
    ),
    Cue.POSTPONED: (
        "uitgesteld; uitgestelde; uitstel; verplaatst; verplaatst naar; wordt verplaatst;"
        "verzet naar; verschoven; opgeschoven; nieuwe datum; nieuwe data; gewijzigde datum;"
        "datumwijziging; inhaaldatum; vervroegd; verdaagd; doorgeschoven; nu op; wordt nu;"
        "verhuist naar"
    ),
    Cue.STAMP: (
        "min leestijd;"
        "ter perse; zullen we dit bericht; plaatsen we dit bericht; verschijnt dit bericht;"
        "gepubliceerd; gepubliceerd op; gepubliceerd door; publicatiedatum; geplaatst op;"
        "geplaatst door; bijgewerkt; bijgewerkt op; laatst bijgewerkt; laatst gewijzigd;"
        "laatste wijziging; laatste update; laatst aangepast; laatst bewerkt; gewijzigd op;"
        "aangepast op; aangemaakt op; geschreven door; geschreven op; opgesteld op; ingezonden;"
        "ingezonden door; verschenen op; verschijningsdatum; bericht van; nieuwsbericht;"
        "nieuws van; artikel van; persbericht; persbericht van; nieuwsbrief van; nieuwsbrief nr;"
        "editie van; geraadpleegd op; afgedrukt op; gedrukt op; copyright;"
        "alle rechten voorbehouden; leestijd; minuten leestijd; versie van; datum bericht;"
        "gepost op; online sinds"
    ),
    Cue.DEADLINE: (
        "belastingaangifte; belastingen; aanslagbiljet; gemeentebelastingen; "
        "dossiers worden; inzendingen worden; inzendingen zijn; "
        "bericht aan de auteurs; bericht van aanvaarding;"
        "deadline; uiterlijk; ten laatste; uiterste datum; uiterste inschrijfdatum;"
        "sluitingsdatum; inschrijven voor; inschrijven kan tot; inschrijven tot;"
        "inschrijving tot; inschrijvingen tot; inschrijven vanaf; inschrijving vanaf;"
        "inschrijvingen vanaf; inschrijving geopend; inschrijving open; inschrijvingen open;"
        "sluiting inschrijving; aanmelden voor; aanmelden tot; aanmelding tot; aanmelden kan tot;"
        "aanmelden vanaf; reserveren voor; reserveren tot; reserveren kan tot; reserveren vanaf;"
        "opgeven voor; opgave voor; opgeven kan tot; inleveren voor; inleveren kan tot;"
        "inleveren tot; inzenden; inzendingen;"
        "inzendtermijn; kopij; kopijdatum; kopij inleveren; sluiting kopij; voor het einde van;"
        "aanvraag; aanvragen; aanvragen voor; sollicitatie*; solliciteren; solliciteren voor;"
        "kaartverkoop; start kaartverkoop; ticketverkoop; voorverkoop; voorverkoop vanaf;"
        "te koop vanaf; in de verkoop; verloopt; vervaldatum; geldig tot; reageren voor;"
        "reageren kan tot; reactie voor; betalen voor; te betalen; ter inzage; uiterste"
    ),
    Cue.OPENING: (
        "schooltijden; lestijden; "
        "trainingstijden; trainingsuren; "
        "sluit om; sluiten om; sluit al om; sluit vroeger; sluit eerder; sluiten eerder; "
        "op vakantie; met vakantie; met verlof; is afwezig; afwezig; "
        "sluit op; gaat dicht; vandaag open; vandaag geopend; nu open;"
        "openingsuren; openingsuur; openingstijden; openingstijd; open van; open op; is open;"
        "open elke; gesloten; sluiting; sluitingsdag; sluitingsdagen; sluitingstijd;"
        "jaarlijkse sluiting; uitzonderlijk gesloten; uitzonderlijke sluiting; bezoekuren;"
        "bezoektijden; kantooruren; kantoortijden; spreekuren; maandag tot vrijdag;"
        "maandag t/m vrijdag; maandag tot en met vrijdag; van maandag tot vrijdag; ma - vr;"
        "ma t/m vr; di t/m zo; di - zo; dinsdag t/m zaterdag; dinsdag tot zaterdag;"
        "dinsdag tot en met zondag; dinsdag t/m zondag; weekdagen; telefonisch bereikbaar;"
        "huisvuil; afvalinzameling; afvalkalender; grofvuil; oud papier; containerpark;"
        "recyclagepark; milieustraat; gft; restafval; pmd; ophaling; wachtdienst; huisartsenpost;"
        "zomerstop; geopend van; is geopend; zijn geopend; geopend op; telefonisch bereikbaar op"
    ),
    Cue.PAST: (
        "verliep; verliepen; huldigde; luisterden; luisterde; leverde; leverden; trok; trokken; "
        "zong; zongen; genoot; haalde; haalden; vierde; verzamelden; wandelden; zorgde; zorgden; "
        "eindigde; "
        "kon niet doorgaan; konden niet doorgaan; kon niet plaatsvinden; konden niet plaatsvinden;"
        "ging niet door; gingen niet door;"
        "was; waren; werd; werden; is geweest; zijn geweest; geweest; vond plaats; vonden plaats;"
        "vond; vonden; had; hadden; ging; gingen; kwam; kwamen; begon; kreeg; kregen; won;"
        "wonnen; zei; vertelde; gaf; gaven; speelde; speelden; stond; stonden; bracht; brachten;"
        "vierde het; vierden; bezochten; bezocht; genoten; deed; deden; namen deel; nam deel;"
        "liepen; opende; openden; organiseerde; organiseerden; ontving; ontvingen; bleek;"
        "werd gehouden; werden gehouden; heeft plaatsgevonden; hebben plaatsgevonden;"
        "plaatsgevonden; opgericht in; gebouwd in; geleden; jaar geleden; vorig jaar;"
        "vorige week; vorige maand; afgelopen; afgelopen jaar; afgelopen week; gisteren;"
        "terugblik; terugkijken; verslag van; overleed; ontstond; is ontstaan; jl"
    ),
    Cue.BORN: (
        "geboren; geboren op; geboren te; geboren in; overleden; overleed; gestorven; stierf;"
        "sterfdag; biografie; levensloop; rouwbericht; geboortedatum; geboorte van; dood van"
    ),
    Cue.BUSINESS: "agendapunten; dagorde; te bespreken punten; punten op de agenda",
    Cue.ROTA: (
        "dienstdoende apotheek; apotheekdienst; apotheken van wacht; apotheek van wacht; "
        "wachtdienst; wachtdiensten; dokter van wacht; weekenddienst; weekenddiensten; "
        "huisvuilophaling; afvalkalender; ophaaldata; ophaalkalender; afvalinzameling"
    ),
    Cue.ARCHIVE: (
        "oude nummers; eerdere nummers; vorige nummers; "
        "wat we deden; wat we gedaan hebben; wat we hebben gedaan; dit deden we; "
        "laatste uitslagen;"
        "voorbije edities; afgelopen edities;"
        "archief; archieven; voorbije; voorbije activiteiten; voorbije evenementen;"
        "afgelopen evenementen; afgelopen activiteiten; vorige edities; eerdere edities;"
        "vorige jaren; eerdere; eerdere evenementen; eerdere jaren; verleden; terugblik;"
        "geschiedenis; historie; afgelopen seizoen; reeds geweest; al geweest; voorbij;"
        "afgelopen; foto's van; fotoalbum; verslagen; notulen; nieuwsarchief; uitslagen"
    ),
    Cue.REGISTER: (
        "burgerlijke stand; familieberichten; geboren; geboorten; gehuwd; huwelijken; "
        "gebedsintenties; overleden; overlijdens; sterfgevallen; in memoriam; begrafenissen; "
        "uitvaarten; "
        "jarigen; onze jarigen; verjaardagen; wij feliciteren; de jarigen; jarig in deze maand; "
        "benoemingen; personalia"
    ),
    Cue.RELATED: (
        "best gelezen; meest bekeken; "
        "bekijk evenement; bekijk het evenement; naar het evenement; "
        "leestijd; lees meer; lees verder; verder lezen; meer lezen; meer weten; meer info;"
        "colofon; meer informatie; meer nieuws; bekijk; bekijk meer; bekijk alle; bekijk alles;"
        "bekijk ook; toon meer; toon alle; alle nieuws;"
        "zie ook; lees ook; gerelateerd; gerelateerde berichten; gerelateerde artikelen;"
        "gerelateerd nieuws; misschien ook interessant; anderen bekeken ook; laatste nieuws;"
        "recente berichten; recent nieuws; nieuws; actueel; meest gelezen; delen; deel dit;"
        "afdrukken; printen; download; downloaden; nieuwsbrief; inschrijven nieuwsbrief;"
        "abonneren; abonneer; uitschrijven; afmelden; privacy; privacyverklaring; privacybeleid;"
        "cookies; cookiebeleid; disclaimer; algemene voorwaarden; sitemap; contact; over ons;"
        "terug; terug naar boven; naar boven; volgende pagina; vorige pagina; klik hier;"
        "toevoegen aan agenda; voeg toe aan agenda; voeg toe aan kalender; exporteren; ical;"
        "koop tickets; bestel tickets; tickets kopen; bestel nu; ontdek meer; volg ons;"
        "volg ons op; facebook; twitter; instagram; linkedin; youtube; whatsapp; reacties;"
        "laat een reactie; reageer; tags; categorieën; advertentie; inloggen; ga naar inhoud;"
        "links"
    ),
    Cue.ELSEWHERE: (
        "best gelezen; "
        "vorig bericht; volgend bericht; vorig artikel; volgend artikel; recente artikelen; "
        "lees ook; zie ook; gerelateerde artikelen; gerelateerd nieuws; meest gelezen;"
        "recente berichten; meer nieuws"
    ),
    Cue.PRICE: (
        "gratis; gratis toegang; vrije toegang; toegang gratis; toegang vrij; toegang; inkom;"
        "inkom gratis; gratis inkom; entree; vrij entree; entree gratis; prijs; prijzen; kosten;"
        "kostprijs; kosteloos; tarief; tarieven; bijdrage; vrije bijdrage; vrijwillige bijdrage;"
        "eigen bijdrage; euro; eur; kaarten; kaartje; kaartjes; ticket; tickets; leden;"
        "niet-leden; korting; voorverkoop; vvk; aan de kassa; kassa; deelnameprijs;"
        "inschrijfgeld; collecte; per persoon; p.p; abonnement"
    ),
    Cue.CONTACT: (
        "tel; telefoon; telefoonnummer; gsm; mobiel; fax; mail; e-mail; email; contact;"
        "contactpersoon; contacteer; info; inlichtingen; informatie; nadere informatie; vragen;"
        "website; site; www; http; https; bellen; bel; mailen"
    ),
    Cue.BOOKING: (
        "te koop tot; kaartverkoop; start kaartverkoop; "
        "kaarten te koop; te koop vanaf; "
        "meld je; meld u; geef je op; geef u op; "
        "aanleveren; "
        "bestellen; bestelling; bestellingen; inschrijven; inschrijving; inschrijvingen;"
        "schrijf je in; vooraf inschrijven; aanmelden; aanmelding; aanmeldingen; meld je aan;"
        "opgeven; opgave; reserveren; reservatie; reservaties; reservering; reserveringen;"
        "reserveer; boeken; boeking; op afspraak; afspraak maken; na afspraak; beperkt aantal;"
        "beperkt aantal plaatsen; aantal plaatsen; plaatsen beperkt; beperkte plaatsen;"
        "wachtlijst; vol is vol; zonder inschrijving; niet nodig; registratie; registreren;"
        "vooraf aanmelden"
    ),
    Cue.SOLD_OUT: ("volzet; volgeboekt; uitverkocht; geen plaatsen meer"),
    Cue.AUDIENCE: (
        "voor iedereen; iedereen; iedereen welkom; alle leeftijden; voor alle leeftijden;"
        "voor kinderen; kinderen; kids; kleuters; peuters; baby's; volwassenen; voor volwassenen;"
        "jongeren; jeugd; tieners; gezin; gezinnen; families; senioren; ouderen; 55-plussers;"
        "60-plussers; vanaf 6 jaar; jaar; leeftijd; beginners; gevorderden; leden;"
        "alleen voor leden; openbaar; publiek; inwoners; belangstellenden; geïnteresseerden;"
        "ouders; studenten; leerlingen; dames; heren; 65 plussers; plussers; besloten"
    ),
    Cue.JOB: (
        "vacature; vacatures; wij zoeken; is op zoek naar; medewerker gezocht; voltijds;"
        "deeltijds; fulltime; parttime; voltijd; deeltijd; sollicitant*; stageplaats;"
        "bepaalde duur; onbepaalde duur; jobaanbieding; jobstudent*; stageplaatsen"
    ),
    Cue.SERVICE: (
        "afgesloten; wegwerkzaamheden;"
        "volgende nummer; volgende nieuwsbrief; schoolvakantie; schoolvakanties; zomervakantie;"
        "volgende krant;"
        "oud papier; grofvuil; restafval; gft; huisvuil; plastic afval; container; "
        "containers; contributie; ozb; schoolbus; afvalkalender"
    ),
    Cue.NOTHING: (
        "geen; zomerstop; winterstop; zomerpauze; rustdag; speelvrij; nog te bepalen; niets gepland"
    ),
    Cue.INSTEAD: (
        "was gepland op; stond gepland op; "
        "in plaats van; en niet op; niet op; oorspronkelijk; oorspronkelijk gepland; eerder "
        "gepland; aanvankelijk; aanvankelijk gepland; eerst gepland"
    ),
    Cue.END: "terug; terugkomst; einde; afloop; thuiskomst",
    Cue.DOORS: (
        "deuren open; deuren gaan open; deuren; zaal open; inloop; inloop vanaf; inschrijven vanaf;"
        "zaal gaat open; zaal is open; kerk open; kerk is open; kerk gaat open; foyer open;"
        "tent open; gebouw open; deur open; deur gaat open; kassa open"
    ),
    Cue.LABEL_DATE: (
        "eerste dag; laatste dag; van;"
        "datum; data; wanneer; dag; dagen; datum en tijd; datum en uur; datum en plaats;"
        "data en tijden; datum/tijd; datum en tijdstip; periode; tot; tot en met; t/m; vanaf;"
        "startdatum; einddatum; begindatum; eerstvolgende; volgende datum; eventdatum;"
        "evenementdatum; weekdag;"
        "voorstellingen; speeldata; speeltijden"
    ),
    Cue.LABEL_TIME: (
        "begin evenement; einde evenement; "
        "tijd; tijden; tijdstip; uur; uren; hoe laat; aanvang; aanvangstijd; aanvangsuur; begin;"
        "begintijd; beginuur; start; starttijd; startuur; einde; eindtijd; einduur; deuren;"
        "deuren open; deur open; zaal open; inloop vanaf; aftrap; vertrektijd"
    ),
    Cue.ALL_DAY: (
        "hele dag; de hele dag; gehele dag; heel de dag; tijdens de openingsuren;"
        "tijdens de openingstijden; tijdens openingsuren; tijdens openingstijden"
    ),
    Cue.LABEL_PLACE: (
        "plaats; plaatsen; locatie; locaties; waar; adres; zaal; ruimte; lokaal; gemeente; stad;"
        "dorp; plek; ontmoetingsplaats; verzamelplaats; afspraakplaats; trefpunt; startplaats;"
        "startpunt; vertrekplaats; vertrekpunt; vertrek; standplaats; ligging; lesplaats;"
        "speelplaats; tijd en plaats; plaats en tijd; plaats en uur; podium; wijk; bestemming;"
        "deelgemeente; samenkomst; verzamelen; verzamelpunt; opstapplaats"
    ),
    Cue.LABEL_NAME: (
        "tegenstanders; "
        "ook; en ook; verder; eveneens;"
        "evenement; evenementen; activiteit; activiteiten; titel; naam; wat; onderwerp; thema;"
        " gelegenheid; gebeurtenis; tegenstander; manifestatie"
    ),
    Cue.LABEL_STATUS: (
        "nieuw; belangrijk; herinnering; laatste nieuws; opgelet;"
        "status; opmerking; opmerkingen; nota; noot; let op; info; toelichting; mededeling;"
        "bemerking"
    ),
    Cue.LABEL_OTHER: (
        "competitie; "
        "instelling; affiliatie; "
        "agendapunten; dagorde; "
        "bij regen; bij slecht weer; "
        "omschrijving; organisatie; organisator; organisatoren; organiseert;"
        "georganiseerd door; vereniging;"
        "contact; contactpersoon; telefoon; tel; gsm; mail; e-mail; email; website; web; link;"
        "info; informatie; meer info; inlichtingen; prijs; prijzen; kosten; kostprijs; tarief;"
        "toegang; toegangsprijs; inkom; entree; kaarten; tickets; inschrijven; inschrijving;"
        "inschrijvingen; aanmelden; aanmelding; opgave; reservatie; reserveren; duur; afstand;"
        "afstanden; lengte; leeftijd; leeftijden; doelgroep; voor wie; publiek; taal; genre;"
        "categorie; type; soort; niveau; spreker; sprekers; docent; lesgever; lesgevers;"
        "begeleider; begeleiding; gids; leiding; artiest; artiesten; uitvoerenden; cast; acteurs;"
        "regie; regisseur; auteur; schrijver; muziek; dirigent; solist; voorganger; voorgangers;"
        "moderator; programma; beschrijving; inhoud; details; aantal deelnemers; deelnemers;"
        "capaciteit; beschikbare plaatsen; bereikbaarheid; toegankelijkheid; parkeren; vervoer;"
        "route; meebrengen; meenemen; uitrusting; kledij; menu; materiaal; voorwaarden; sponsor;"
        "sponsors; in samenwerking met; provincie; regio; rubriek; tags; foto; bron; klasse"
    ),
    Cue.COMPANY: (
        "aansluitend; na afloop; nadien; daarna; "
        "in aanwezigheid van; in het bijzijn van; "
        "in het kader van; ter gelegenheid van; naar aanleiding van; ten voordele van; "
        "georganiseerd door; verzorgd door; gepresenteerd door; aangeboden door; "
        "begeleid door; gevolgd door; onder leiding van; in samenwerking met; ten bate van; "
        "met medewerking van"
    ),
    Cue.SINCE: (
        "sinds; vanaf heden; treedt in werking; treden in werking; van kracht; geldt vanaf; "
        "gelden vanaf; geldig vanaf"
    ),
    Cue.LABEL_HOME: "thuis; thuisteam; thuisploeg",
    Cue.LABEL_AWAY: "uit; uitteam; bezoekers; tegenstander",
}
