"""Themes of local government, and the words that tell them, in Dutch."""

from feeds.themes.theme import Kind, Words

WORDS = {
    Kind.DIGITAL: Words(
        "Digitaal",
        "digitaal; digitale; digitalisering; computer*; internet*; software; kunstmatige "
        "intelligentie; ai; open data; cyber*; smart city; smart cities; hackathon*; 5g; "
        "glasvezel*; sociale media",
    ),
    Kind.ENERGY: Words(
        "Energie",
        "energie*; *energie; zonnepaneel; zonnepanelen; zonnepark*; windmolen*; windpark*; "
        "waterstof*; biogas; elektriciteit; warmtepomp*; warmtenet*; aardwarmte; kernenergie",
    ),
    Kind.MOBILITY: Words(
        "Mobiliteit",
        "mobiliteit*; openbaar vervoer; vervoer; verkeer; verkeers*; fietspad*; fietsbeleid; "
        "deelauto*; tram; spoorwegen; elektrische auto; elektrisch rijden; parkeren; "
        "parkeerbeleid",
    ),
    Kind.COUNCIL: Words(
        "Gemeente",
        "gemeenteraad*; raadsvergadering*; raadsleden; raadslid; burgemeester*; wethouder*; "
        "schepen; schepenen; schepencollege; provinciale staten; verkiezing; verkiezingen; "
        "gemeenteraadsverkiezing*; inspraakavond*; burgerparticipatie; inspraak; lokaal "
        "bestuur; lokale besturen; democratie",
    ),
    Kind.CULTURE: Words(
        "Cultuur",
        "concert; concerten; *concert; *concerten; tentoonstelling*; expositie*; theater*; "
        "*theater; bioscoop; film; films; filmavond*; muziek*; *muziek; dansvoorstelling; "
        "toneel*; voorstelling*; lezing; lezingen; boek; boeken; boekpresentatie*; "
        "bibliotheek; bibliotheken; museum; musea; museum*; erfgoed; poezie; literatuur; "
        "opera; orkest; orkesten; *orkest; koor; koren; *koor; jazz; rock; circus; "
        "fotografie; schilderkunst; beeldhouw*; cabaret*; kunst; kunstenaar*",
        "bibliotheek; museum; theater; schouwburg; bioscoop",
    ),
    Kind.SPORT: Words(
        "Sport",
        "sport; sport*; voetbal*; handbal*; basketbal*; volleybal*; korfbal*; tennis*; "
        "hockey*; judo; karate; zwemmen; zwem4daagse; atletiek*; turnen; gymnastiek; "
        "marathon*; halve marathon; triatlon*; triathlon*; wandeltocht*; avondvierdaagse*; "
        "wielrennen; wielerronde*; wielerkoers; olympisch*; paralympisch*; roeien; schermen; "
        "hardloop*",
        "stadion; sporthal; sportzaal; zwembad",
    ),
    Kind.HEALTH: Words(
        "Gezondheid",
        "gezondheid*; ziekenhuis; ziekenhuizen; huisarts*; arts; artsen; geneeskunde; "
        "medisch*; vaccinatie*; bloeddonor*; bloed geven; kanker; dementie; alzheimer; "
        "verslaving*; voeding; verpleegkundig*; apotheek; ehbo; eerste hulp; reanimatie*",
        "ziekenhuis",
    ),
    Kind.EDUCATION: Words(
        "Onderwijs",
        "school; scholen; *school; basisonderwijs; onderwijs*; universiteit*; hogeschool; "
        "studenten; student; leraren; leraar; docenten; ouderavond*; opleiding; opleidingen; "
        "opvoeding; kinderopvang; leerlingen",
    ),
    Kind.ENVIRONMENT: Words(
        "Milieu",
        "milieu; milieu*; natuurbehoud; natuurwandeling*; natuurgebied*; ecologie; "
        "ecologisch*; biodiversiteit; klimaat; klimaat*; duurzaam; duurzame; duurzaamheid*; "
        "recycling; afval*; zwerfafval; compost*; luchtkwaliteit; waterbeheer; zwerfvuil",
    ),
    Kind.ECONOMY: Words(
        "Economie",
        "economie; economisch*; bedrijf; bedrijven; ondernemer*; ondernemen; banenmarkt*; "
        "banenbeurs; jobbeurs; vacatures; startup*; start up; start ups; handel; middenstand; "
        "winkeliers; ambacht*; industrie; industrieel; toerisme",
    ),
    Kind.SOCIAL: Words(
        "Sociaal",
        "sociaal werk; sociale dienst; maatschappelijk werk; welzijn; inclusie; solidariteit; "
        "vrijwilliger*; handicap; beperking; ouderen; senioren; mantelzorg*; daklozen; "
        "vluchtelingen; rode kruis; voedselbank*; armoede; ocmw; inzamelactie",
    ),
    Kind.HOUSING: Words(
        "Wonen",
        "stedenbouw*; ruimtelijke ordening; bestemmingsplan*; omgevingsplan*; omgevingsvisie; "
        "woningbouw; wonen; huisvesting; architectuur; architect; architecten; vastgoed; "
        "stadsvernieuwing",
    ),
}
