"""Basque words for days and hours that CLDR does not list.

Basque puts the month before the day and hangs its prepositions on both: "urriaren 1etik 15era"
is from the first to the fifteenth of October.
"""

from agenda.dates.words.fields import Table

_MONTHS = (
    "urtarril", "otsail", "martxo", "apiril", "maiatz", "ekain",
    "uztail", "abuztu", "irail", "urri", "azaro", "abendu",
)  # fmt: skip
_WEEKDAYS = ("astelehen", "astearte", "asteazken", "ostegun", "ostiral", "larunbat", "igande")
_VOWELS = "aeiou"


def _cases(stem: str) -> list[str]:
    """Return the forms of a noun that name it: "ekaina", "ekainaren", "ekainean"."""
    soft = "" if stem[-1] in _VOWELS else "e"
    article = [stem + end for end in ("", "a", "ak", "aren", "arekin")]
    return [*article, f"{stem}{soft}an" if not soft else f"{stem}ean", f"{stem}{soft}ko",
            f"{stem}{soft}ra", f"{stem}{soft}rako", f"{stem}{soft}n"]  # fmt: skip


def _from(stem: str) -> str:
    return f"{stem}tik" if stem[-1] in _VOWELS else f"{stem}etik"


def _forms(stems: tuple[str, ...], first: int) -> str:
    return "|".join(
        f"{form}={number}" for number, stem in enumerate(stems, first) for form in _cases(stem)
    )


def _months() -> str:
    """Return the forms of the months; what a genitive stands before may be of that month."""
    opening = [f"{_from(stem)}={number}+" for number, stem in enumerate(_MONTHS, 1)]
    of = [
        f"{genitive}={number}:"
        for number, stem in enumerate(_MONTHS, 1)
        for genitive in (f"{stem}aren", f"{stem}{'' if stem[-1] in _VOWELS else 'e'}ko")
    ]
    return "|".join([*of, _forms(_MONTHS, 1), *opening])


def _repeated() -> str:
    """Return "asteartero" and "asteazkenetan": on every such day."""
    return "|".join(
        f"{form}={number}"
        for number, stem in enumerate(_WEEKDAYS)
        for form in dict.fromkeys(
            [*(f"{base}{end}" for base in (stem.rstrip(_VOWELS), stem) for end in ("ero", "etan")),
             f"{stem}ro"]
        )
    )  # fmt: skip


TABLE = Table(
    tag="eu",
    month_first=True,
    months=_months(),
    weekdays=_forms(_WEEKDAYS, 0)
    + "".join(f"|{_from(stem)}={number}+" for number, stem in enumerate(_WEEKDAYS))
    + "|zapatu=5|zapatua=5|zapatuan=5|domeka=6|domekan=6|barikua=4|barikuan=4|eguena=3|eguenean=3"
    + "|eguaztena=2|martitzena=1",
    weak_weekdays="al=0|ar=1|az=2|og=3|or=4|lr=5|ig=6|ast=0|osteg=3|ostir=4|larunb=5",
    numbers=(
        "bat/bata/batean|bi/bia/biak/bian|hiru/hirua/hirurak/hiruan|lau/laua/laurak/lauan"
        "|bost/bosta/bostak/bostean|sei/seia/seiak/seian|zazpi/zazpia/zazpiak/zazpian"
        "|zortzi/zortzia/zortziak/zortzian|bederatzi/bederatzia/bederatziak/bederatzian"
        "|hamar/hamarra/hamarrak/hamarrean|hamaika/hamaikak/hamaikan"
        "|hamabi/hamabia/hamabiak/hamabian"
        "|hamahiru/hamahirua/hamahiruan|hamalau/hamalaua/hamalauan"
        "|hamabost/hamabosta/hamabostean|hamasei/hamaseia/hamaseian"
        "|hamazazpi/hamazazpia/hamazazpian"
        "|hemezortzi/hemezortzia/hemezortzian|hemeretzi/hemeretzia/hemeretzian|hogei/hogeia/hogeian"
    ),
    tens=(
        "hogeita=20|berrogeita=40|hirurogeita=60|laurogeita=80|hogeita hamar=30|berrogei=40"
        "|berrogeita hamar=50|hirurogei=60|hirurogeita hamar=70|laurogei=80|laurogeita hamar=90"
        "|ehun=100"
    ),
    scale=(
        "berrehun=200|hirurehun=300|laurehun=400|bostehun=500|seiehun=600|zazpiehun=700"
        "|zortziehun=800|bederatziehun=900|mila=1000"
    ),
    ordinals="lehen/lehenengo/lehena/lehenean/lehenengoa|bigarren|hirugarren|laugarren|bosgarren",
    last="azken",
    suffixes="garren",
    cases=(
        "a|an|ean|n|en|eko|ko|ren|aren|era|ra|rako|erako|ak|k|eta|etako|gn|koa|ekoa|etakoa"
        "|eraino|raino|etara|etarako|tara"
    ),
    cases_from="etik|tik|dik|ik",
    cases_hour="etan|tan|retan|ean da|etako",
    cases_hour_from="etatik|tatik|retatik",
    article="data|eguna|egunean|egunetan|egun|hilaren=month|hilabetearen=month|hilak",
    of="urteko|urtean|ko",
    to="",
    and_="eta|edo|eta/edo|&=sign|+=sign|zein|baita",
    hour="h|ordu|orduetan|etan|ak",
    half=(
        "eta erdi=30|eta erdietan=30|t'erdi=30|t'erdietan=30|eta laurden=15|eta laurdenetan=15"
        "|ak eta erdi=30|terdi=30|terdietan=30"
        "|laurden gutxi=-15|laurden gutxitan=-15|hamar gutxi=-10|bost gutxi=-5|eta hamar=10"
        "|eta bost=5|eta hogei=20"
    ),
    am="goizeko|goizean",
    pm="arratsaldeko|iluntzeko|ilunabarreko|eguerdiko",
    night="gaueko",
    clock=(
        "eguerdia=12:00|eguerdian=12:00|gauerdia=24:00|gauerdian=24:00|eguerditan=12:00"
        "|gauerdira=24:00|bietan=2:00|ordu bietan=2:00|hiruretan=3:00|lauretan=4:00|bostetan=5:00"
        "|seietan=6:00|zazpietan=7:00|zazpiretan=7:00|zortzietan=8:00|zortziretan=8:00"
        "|bederatzietan=9:00|bederatziretan=9:00|hamarretan=10:00|hamaiketan=11:00"
        "|hamabietan=12:00"
    ),
    until_after="artean|arte|bitarte|bitartean",
    since_after="aurrera|hasita",
    besides_after="izan ezik|ezik|salbu|kenduta",
    every="",
    every_after="guztietan=all|guztiak=all|guztiz=all|oro=all",
    daily="gauero|goizero|arratsaldero|egunero|egun guztietan|egun oro",
    fortnightly="hamabostero",
    weekly="astero",
    monthly="hilero|hilabetero|hileko|hilabeteko",
    yearly="urtero",
    plural_weekdays=_repeated(),
    part=(
        "osoa=0|osoan=0|erdialdera=2|amaierara=3|hasierara=1|erdialdetik=2+|amaieratik=3+"
        "|hasieratik=1+|erdira=2|erditik=2+|amaieran=3|amaiera=3|hasieran=1|hasiera=1|erdialdean=2"
        "|erdian=2|erdialdea=2|zehar=0"
    ),
    in_="",
    relative=(
        "biharrera=day+1|datorren asteburuan=weekend+1|hurrengo asteburuan=weekend+1|gaur=day+0"
        "|bihar=day+1|etzi=day+2|etzidamu=day+3|atzo=day-1|herenegun=day-2|gaur gauean=day+0*"
        "|gaur arratsaldean=day+0*|gaur goizean=day+0|bihar goizean=day+1|bihar arratsaldean=day+1*"
        "|bihar gauean=day+1*|bart=day-1|atzo gauean=day-1*|gaur iluntzean=day+0*|aurten=year+0"
        "|iaz=year-1|datorren urtean=year+1|aste honetan=week+0|aste hau=week+0|hil honetan=month+0"
        "|hilabete honetan=month+0|urte honetan=year+0|asteburu honetan=weekend+0"
        "|asteburuan=weekend+0|asteburu hau=weekend+0|gaurko=day+0|biharko=day+1"
        "|joan den astean=week-1|joan den hilean=month-1|aurreko astean=week-1"
        "|joan den urtean=year-1|pasa den astean=week-1|joan den hilabetean=month-1"
        "|gaur eguerdian=day+0|atzo arratsaldean=day-1*|atzo goizean=day-1|heldu den astean=week+1"
        "|heldu den urtean=year+1|aurreko asteburuan=weekend-1|duela urtebete=years-1"
        "|joan den asteburuan=weekend-1|urtebete barru=years+1|bihartik=day+1^|gaurtik=day+0^"
        "|atzotik=day-1^|orain dela urtebete=years-1"
    ),
    shift=(
        "datorren=1|hurrengo=1|joan den=-1|aurreko=-1|heldu den=1|pasa den=-1|iragan=-1"
        "|iragan den=-1|datozen=1|azken=-1"
    ),
    shift_after="honetan=0|hau=0|honetako=0",
    units=(
        "urtearen=year|astearen=week|hamarkadan=decade|egun=day|eguna=day|aste=week|astea=week"
        "|astean=week|asteko=week|asterako=week|hilabete=month|hilabetean=month|hil=month"
        "|hilean=month|hilabetea=month|urte=year|urtean=year|urtea=year|asteburu=weekend"
        "|asteburuan=weekend|asteburua=weekend|hamabostaldi=fortnight|hamabostaldia=fortnight"
        "|egunetan=day*|asteburuko=weekend|egunean=day|asteetan=week*|egunera=day|astera=week"
        "|hilabetera=month|urtera=year|asteak=week*|hilabeteak=month*|hilabeteetan=month*"
        "|egunak=day*|hiruhileko=quarter|hiruhilekoa=quarter|seihileko=semester"
        "|seihilekoa=semester|hamarkada=decade|urteak=year*"
        "|urteetan=year*"
    ),
    ahead="hemendik",
    ahead_after="barru|barruan|buruan",
    ago="duela|orain dela|lehenago",
    holidays=(
        "garizumako lehen igandea=easter-42|garizumako bigarren igandea=easter-35|"
        "garizumako hirugarren igandea=easter-28|garizumako laugarren igandea=easter-21|"
        "garizumako bosgarren igandea=easter-14|"
        "erramu igandea=easter-7|pazkoa=easter+0|domu santu=11-1|domu santuru=11-1"
        "|pazko larunbata=easter-1|asteazken santua=easter-4|astelehen santua=easter-6"
        "|mendekoste igandea=easter+49|mendekoste astelehena=easter+50|igokunde=easter+39"
        "|gabonzahar=12-31|gabonzahar gaua=12-31|san balentin eguna=2-14|eguberri=12-25"
        "|eguberria=12-25|eguberri eguna=12-25|eguberri egunean=12-25|eguberritan=12-25"
        "|eguberri gaua=12-24|gabon gaua=12-24|gabon gauean=12-24|gabon-gaua=12-24|gabonak=12-25"
        "|gabon eguna=12-25|olentzero=12-24|urteberri=1-1|urtezahar=12-31|urtezahar gaua=12-31"
        "|urtezahar gauean=12-31|urteberri eguna=1-1|urte berri=1-1|errege eguna=1-6"
        "|errege egunean=1-6|errege bezpera=1-5|domu santu eguna=11-1|omiasaindu=11-1"
        "|santu guztien eguna=11-1|san joan=6-24|san joan eguna=6-24|san joan bezpera=6-23"
        "|san fermin=7-7|san sebastian eguna=1-20|santa ageda=2-4|santa ageda bezpera=2-4"
        "|euskararen eguna=12-3|euskararen nazioarteko eguna=12-3|aberri eguna=easter+0"
        "|pazko=easter+0|pazko eguna=easter+0|pazko astelehena=easter+1|ostiral santu=easter-2"
        "|ostegun santu=easter-3|san inazio=7-31|andre mari=8-15|santo tomas=12-21"
        "|santo tomas eguna=12-21|maiatzaren lehena=5-1|langileen eguna=5-1"
        "|emakumeen nazioarteko eguna=3-8|emakumeen eguna=3-8|mendekoste=easter+49"
        "|san balentin=2-14|ama birjina eguna=8-15|gabon zahar=12-31|ostiral santua=easter-2"
        "|ostegun santua=easter-3|larunbat santua=easter-1|pazko igandea=easter+0"
        "|gabon zahar gaua=12-31"
    ),
    decades="hirurogeiko=60|hirurogeita hamarreko=70|laurogeiko=80|laurogeita hamarreko=90",
    seasons=(
        "udaberri=spring|udaberria=spring|udaberrian=spring|uda=summer|udan=summer"
        "|udazken=autumn|udazkena=autumn|udazkenean=autumn|negu=winter|negua=winter"
        "|neguan=winter|udako=summer"
    ),
    counted=(
        "euro|lagun|pertsona|haur|ume|urtekoa|urte bitarteko|urteko haur|km|kilometro|orrialde"
        "|aldiz|puntu|metro|partaide|milioi|biztanle|ehuneko|artista|kontzertu|film|ikasle|gol"
        "|segundo|jokalari|liburu|talde|gazte|urte arteko|urte bitarte|mendea|mendeko|edizioa"
        "|urteurrena|solairua"
    ),
    numbered=(
        "orrialdea|orr|or|aretoa|zk|zenbakia|artikulua|art|autobus|autobusa|linea|kalea"
        "|solairua|kapitulua|liburukia|tel|telefonoa|faxa|tel.|bertsioa|denboraldia|taldea"
        "|maila|atea|plaza|etorbidea|pabiloia|prezioa"
    ),
    skipped="goiza|goizez|goizean|barne|biak barne",
    minute="minutu|min",
    lasting="iraupena",
    evening=(
        "goiz goizean=0|goizaldean=0|ilunabarrean=1|arratsalde partean=1|goiz partean=0"
        "|arratsaldean=1|gauean=5|iluntzean=1|gaua=5"
    ),
    told=("egun berean=0|egun bereko=0|biharamunean=1|hurrengo egunean=1|bezperan=-1"),
    alone=(
        "goizean=day+0|arratsaldean=day+0|gauean=day+0|oraintxe=day+0|"
        "san pedro=6-29|san pedro eguna=6-29|"
        "orain=day+0|hurrengo egunean=day+1|biharamunean=day+1|bezperan=day-1"
    ),
)

SPOKEN = {
    "part_of": (
        "astearen amaieran=3:week|astearen hasieran=1:week|astearen erdian=2:week"
        "|hilaren amaieran=3:month|hilaren hasieran=1:month|hilaren erdian=2:month"
        "|urtearen amaieran=3:year|urtearen hasieran=1:year|urtearen erdian=2:year"
        "|urte amaieran=3:year|hil amaieran=3:month|aste amaieran=3:week"
    ),
    "units": "mende=century|mendea=century|mendean=century|ordu=hour|ordutan=hour*|minutu=minute",
    "relative": (
        "hemendik astebetera=weeks+1|hemendik hilabetera=months+1|hemendik urtebetera=years+1"
        "|astebete lehenago=weeks-1|astebete barru=weeks+1|duela astebete=weeks-1"
        "|hilabete barru=months+1|duela hilabete=months-1"
    ),
    "holidays": (
        "aste santua=easter-7/7|aste santu=easter-7/7|urte berria=1-1|inauteriak=easter-47"
        "|ihauteriak=easter-47|urte zahar=12-31|urte zaharra=12-31|ama birgina=8-15"
        "|ama birginaren eguna=8-15|done jakue=7-25|done jakue eguna=7-25"
    ),
    "workdays": "astegunetan=5|astegunero=5|lanegunetan=5|lanegunero=5",
    "romans": "-",
}
