"""Catalan words for days and hours that CLDR does not list."""

from agenda.dates.words.fields import Table

TABLE = Table(
    tag="ca",
    months="setiembre=9|novenbre=11|decembre=12|jener=1",
    weak_months="ago=8|set=9|setem=9|jul=7|feb=2|juny=6|oct=10|nov=11|des=12|gen=1|ag=8|abr=4",
    weekdays="dimarç=1",
    weak_weekdays="dill=0|dim=1|dij=3|div=4|diss=5|dium=6|dll=0|dmt=1|dmc=2|dmts=1",
    numbers=(
        "un/una/l'u|dos/dues/un parell de|tres|quatre|cinc|sis|set|vuit|nou|deu|onze|dotze|tretze"
        "|catorze|quinze|setze|disset|divuit|dinou|vint|vint-i-un/vint-i-u/vint-i-una|vint-i-dos"
        "|vint-i-tres|vint-i-quatre|vint-i-cinc|vint-i-sis|vint-i-set|vint-i-vuit|vint-i-nou"
        "|trenta|trenta-un/trenta-u"
    ),
    scale="cent=100|cents=100|mil=1000",
    ordinals=(
        "primer/primera/primers|segon/segona/segons|tercer/tercera/tercers|quart/quarta/quarts"
        "|cinquè/cinquena"
    ),
    last="penúltim=-2|penúltima=-2|últim|darrer|última|darrera|últims|darrers",
    suffixes="r|er|n|on|t|è|o",
    ranks="a|era",
    article="el|la=clock|els|les=clock|l'|dia|dies|el dia|els dies|data|en data",
    of=(
        "la nit del=night|el matí del|la tarda del|el vespre del=evening|de|d'|del|dels|des del"
        "|des de|des d'|de l'|de l'any=year|des de l'|des dels|del dia"
    ),
    between="entre|entre el=the|entre els dies=the|entre l'|entre les=clock",
    to="al|als",
    to_at="a|a l'",
    and_=(
        "i les=clock|i|o|i/o|&=sign|+=sign|i el|i els|i l'|i també|així com|i del|i de nou"
        "|i de nou el"
    ),
    at="a les|a la|a partir de les|de les|des de les|cap a les|les|a l'",
    hour="h|hores|hora|h.",
    half=(
        "i mig=30|i mitja=30|i quart=15|menys quart=-15|menys deu=-10|menys cinc=-5|menys vint=-20"
        "|menys vint-i-cinc=-25|en punt=0|i trenta=30"
    ),
    past=(
        "dos quarts d'=-30|un quart d'=-45|quart d'=-45|tres quarts d'=-15|2/4 d'=-30"
        "|dos quarts de=-30|quart de=-45|un quart de=-45|tres quarts de=-15|2/4 de=-30"
        "|a 1/4 d'=-45|a 1/4 de=-45|a 3/4 d'=-15|a 3/4 de=-15"
    ),
    am="del matí|am|a.m.|de la matinada|de matinada",
    noon="del migdia",
    pm="de la tarda|del vespre|pm|p.m.",
    night="de la nit",
    clock="migdia=12:00|mitjanit=24:00",
    until=("fins a les|fins al|fins|fins a l'|fins el|fins al dia|fins a"),
    since="a partir del|a partir de|a partir d'|des del|a partir de l'|a partir del dia|des de",
    besides="excepte|menys|llevat|tret|tret del|llevat del|llevat dels",
    every="cada vegada|tots els|totes les|cada|tots|totes",
    every_after="de cada dos|sí i un no|sí un no|per mes=month",
    daily="tots els dies|cada dia|diàriament|diari",
    fortnightly="quinzenalment|quinzenal",
    weekly=(
        "un cop per setmana|una vegada per setmana|un cop a la setmana|totes les setmanes"
        "|cada setmana|setmanalment|setmanal"
    ),
    monthly=(
        "un cop al mes|una vegada al mes|tots els mesos|cada mes|mensualment|mensual|de cada mes"
    ),
    yearly="un cop l'any|una vegada l'any|tots els anys|cada any|anualment|anual",
    plural_weekdays=(
        "els dilluns=0|els dimarts=1|els dimecres=2|els dijous=3|els divendres=4"
        "|els dissabtes=5|els diumenges=6|dissabtes=5|diumenges=6"
    ),
    part=(
        "al principi de=1|al principi d'=1|principi de=1|principi d'=1|a l'inici de=1"
        "|a l'inici d'=1|inici de=1|inici d'=1|al començament de=1|al començament d'=1"
        "|més tard aquesta=6|més tard aquest=6|més endavant aquesta=6|més endavant aquest=6"
        "|principis de=1|a principis de=1|mitjan=2|mitjans de=2|a mitjan=2|a mitjans de=2"
        "|finals de=3|a finals de=3|a principi de=1|inicis de=1|a final de=3|final de=3"
        "|principis d'=1|a principis d'=1|mitjans d'=2|a mitjans d'=2|finals d'=3|a finals d'=3"
        "|a mitjan d'=2|inicis d'=1|a mitjan de=2|finals=3|a finals=3|principis=1|a principis=1"
        "|final=3|mitjans=2|a mitjans=2"
    ),
    in_=(
        "al llarg de|al llarg del|en el transcurs de|tot el|durant|durant el mes de|al mes de"
        "|mes de=month|al mes d'|mes d'=month|pel|per l'|a l'|per|al"
    ),
    relative=(
        "en vuit setmanes=weeks+8|en vuit mesos=months+8|en vuit anys=years+8"
        "|en quinze setmanes=weeks+15|en quinze mesos=months+15|en quinze anys=years+15"
        "|en vuit dies=day+8|en quinze dies=day+15|d'avui en vuit=day+7|de demà en vuit=day+8"
        "|d'avui en quinze=day+14|fa un any i mig=months-18|d'aquí a un any i mig=months+18"
        "|de l'any que ve=year+1|de l'any vinent=year+1|de l'any passat=year-1|avui=day+0"
        "|demà=day+1|demà passat=day+2|despús-demà=day+2|passat demà=day+2|ahir=day-1"
        "|abans-d'ahir=day-2|abans d'ahir=day-2|abans-ahir=day-2|aquesta nit=day+0*"
        "|aquest vespre=day+0*|aquesta tarda=day+0*|aquest matí=day+0|demà a la nit=day+1*"
        "|demà al matí=day+1|demà al vespre=day+1*|demà a la tarda=day+1*|ahir a la nit=day-1*"
        "|ahir al vespre=day-1*|anit=day-1|avui al vespre=day+0*|avui a la tarda=day+0*"
        "|despús-ahir=day-2|demà-passat=day+2|hui=day+0|enguany=year+0|aquest any=year+0"
    ),
    shift=(
        "aquest=0|aquesta=0|aquests=0|aquestes=0|pròxim=1|pròxima=1|proper=1|propera=1|vinent=1"
        "|passat=-1|passada=-1|propers=1|la propera=1|el proper=1|properes=1|pròxims=1|pròximes=1"
        "|últims=-1|últimes=-1|darrers=-1|darreres=-1|passats=-1|els propers=1|les properes=1"
    ),
    shift_after=(
        "entrant=1|en vuit=2|en quinze=3|vinent=1|que ve=1|passat=-1|passada=-1|proper=1"
        "|propera=1|pròxim=1|pròxima=1|següent=1|anterior=-1|darrer=-1|darrera=-1|en curs=0"
        "|actual=0|vinents=1|propers=1|properes=1|passats=-1"
    ),
    units=(
        "dècada=decade|"
        "dia=day|dies=day*|setmana=week|setmanes=week*|mes=month|mesos=month*|any=year|anys=year*"
        "|cap de setmana=weekend|caps de setmana=weekend*|quinzena=fortnight|trimestre=quarter"
        "|semestre=semester|meitat=half"
    ),
    ahead=(
        "en menys d'|en menys de|d'aquí a uns|d'aquí a unes|d'aquí a|d'aquí|d'ací a|en|dins de"
        "|dintre de|dins d'|dintre d'|de aquí a"
    ),
    ahead_after="després|més tard|a partir d'avui",
    next_to=(
        "la vigília de=days-1|la vigília del=days-1|vigília de=days-1|l'endemà de=days+1"
        "|l'endemà del=days+1|el dia abans de=days-1|el dia abans del=days-1"
        "|el dia després de=days+1|el dia després del=days+1"
    ),
    beside=(
        "anterior a=before|anterior al=before|següent a|abans de=before|abans del=before"
        "|abans d'=before|després de|després del|després d'"
    ),
    ago=(
        "fa aproximadament|fa cosa de|fa prop de|fa uns|fa unes|fa més de|fa gairebé|fa quasi"
        "|abans|fa|enrere|abans"
    ),
    holidays=(
        "primer diumenge de quaresma=easter-42|segon diumenge de quaresma=easter-35|"
        "tercer diumenge de quaresma=easter-28|quart diumenge de quaresma=easter-21|"
        "cinquè diumenge de quaresma=easter-14|"
        "pasqua ortodoxa=orthodox+0|pasqua jueva=passover+0|nadal ortodox=1-7"
        "|primer diumenge d'advent=advent+0|segon diumenge d'advent=advent+7"
        "|tercer diumenge d'advent=advent+14|quart diumenge d'advent=advent+21"
        "|pasqua granada=easter+49|dilluns de pasqua granada=easter+50"
        "|dilluns de pentecosta=easter+50|diumenge de resurrecció=easter+0|dilluns sant=easter-6"
        "|dimarts sant=easter-5|dimecres sant=easter-4|mare de déu d'agost=8-15"
        "|mare de déu de setembre=9-8|mare de déu d'octubre=10-7|dia internacional de la dona=3-8"
        "|dia internacional de les dones=3-8|diumenge de carnaval=easter-49"
        "|diumenge de pentecosta=easter+49|dilluns de carnaval=easter-48"
        "|dissabte de glòria=easter-1|divendres negre=thanksgiving+1|nadal=12-25"
        "|dia de nadal=12-25|sant esteve=12-26|nit de nadal=12-24|nit de cap d'any=12-31"
        "|cap d'any=1-1|any nou=1-1|reis=1-6|dia de reis=1-6|epifania=1-6|nit de reis=1-5"
        "|vigília de reis=1-5|sant jordi=4-23|diada de sant jordi=4-23|sant joan=6-24"
        "|revetlla de sant joan=6-23|nit de sant joan=6-23|diada=9-11|diada nacional=9-11"
        "|diada nacional de catalunya=9-11|la mercè=9-24|tots sants=11-1|castanyada=10-31"
        "|sant valentí=2-14|halloween=10-31|dia del treball=5-1|dia del treballador=5-1"
        "|l'assumpció=8-15|assumpció=8-15|la puríssima=12-8|immaculada=12-8"
        "|immaculada concepció=12-8|divendres sant=easter-2|dijous sant=easter-3"
        "|dissabte sant=easter-1|diumenge de rams=easter-7|pasqua=easter+0"
        "|diumenge de pasqua=easter+0|dilluns de pasqua=easter+1|pasqua florida=easter+1"
        "|segona pasqua=easter+50|pentecosta=easter+49|dijous gras=easter-52"
        "|dimecres de cendra=easter-46|dimarts de carnaval=easter-47|corpus=easter+60"
        "|corpus christi=easter+60|ascensió=easter+39|dia de la dona=3-8|sant nicolau=12-6"
        "|dia de la mare=motherspt+0|dia del pare=3-19|sants innocents=12-28|sant silvestre=12-31"
        "|sant josep=3-19|sant martí=11-11|sant antoni=1-17"
    ),
    seasons=(
        "primavera=spring|estiu=summer|tardor=autumn|hivern=winter|l'estiu=summer|l'hivern=winter"
    ),
    counted=(
        "euros|euro|persones|jugadors|places|infants|km|quilòmetres|pàgines|vegades|punts|metres"
        "|participants|milions|habitants|per cent|artistes|concerts|pel·lícules|alumnes|gols"
        "|segons|llibres|obres|equips|visitants|entrades|graus|nens|joves|assistents|segle"
        "|edició|aniversari|pis|planta"
    ),
    numbered=(
        "pàgina|pàgines|pàg|pàgs|p|sala|aula|n|núm|núm.|número|article|art|bus|línia"
        "|carrer=street|c"
        "|planta|pis|capítol|cap|volum|vol|andana|tel|telèfon|fax|versió|temporada|episodi|grup"
        "|nivell|pavelló|estand|local|plaça=street|porta|top|preu|edat|avinguda=street|passeig|no"
    ),
    skipped="matinada|al matí|inclòs|inclosos|ambdós inclosos",
    minute="minuts|min|minut",
    lasting="durada|durada de",
    parts_of_year="q=3|t=3",
    evening=(
        "a primera hora=0|a última hora=1|de matinada=0|a mitja tarda=1|a mig matí=0"
        "|a primera hora del matí=0|a última hora de la tarda=1|a la matinada=0|al capvespre=1"
        "|a primera hora de la tarda=1|matí=0|matins=0|nits=5|vespres=1|tardes=1|al vespre=1"
        "|a la tarda=1|a la nit=5|vespre=1|tarda=1|nit=5"
    ),
    idioms="any nou xinès|cap d'any xinès|endemà|vacances de nadal|vacances de setmana santa",
    told=(
        "el mateix dia=0|mateix dia=0|aquell mateix dia=0|l'endemà=1|el dia següent=1"
        "|l'endemà passat=2|el dia abans=-1"
    ),
    alone=(
        "la vigília=day-1|santa llúcia=12-13|sant jaume=7-25|sant pere=6-29|sant miquel=9-29"
        "|santa tecla=9-23"
        "|sant narcís=10-29|sant patrici=3-17|al matí=day+0|a la tarda=day+0|al vespre=day+0"
        "|a la nit=day+0|a la matinada=day+0|ara=day+0|ara mateix=day+0|l'endemà=day+1"
        "|el dia següent=day+1|l'endemà passat=day+2|el dia abans=day-1|d'aquí a mitja hora=day+0"
        "|fa mitja hora=day+0"
    ),
    tens=("vuitanta=80|noranta=90|setanta=70|seixanta=60|cinquanta=50|quaranta=40"),
)

SPOKEN = {
    "part": "resta de=5|resta del=5|resta de l'=5",
    "units": (
        "de l'any=year|temporada=year|curs=year|segle=century|hora=hour|hores=hour*|h=hour"
        "|minut=minute|minuts=minute*|min=minute|segons=second*"
    ),
    "holidays": (
        "roix ha-xanà=new year+0|iom kippur=new year+9|yom kippur=new year+9|hanukkà=hanukkah+0/7"
        "|hanukkah=hanukkah+0/7|purim=passover-30|ramadà=ramadan+0/29"
        "|festa del xai=eid adha+0|eid al-fitr=eid+0"
        "|black friday=thanksgiving+1|cyber monday=thanksgiving+4|thanksgiving=thanksgiving+0"
        "|st. patrick's day=3-17|saint patrick's day=3-17|saint-patrick=3-17|la candelera=2-2"
        "|candelera=2-2|festa del treball=5-1|dia d'europa=5-9|dia dels difunts=11-2"
        "|dia dels morts=11-2|dia de la constitució=12-6|acció de gràcies=thanksgiving+0"
        "|dia d'acció de gràcies=thanksgiving+0|dia dels innocents=12-28|els innocents=12-28"
        "|dia de la hispanitat=10-12|dia del llibre=4-23|dia del llibre i de la rosa=4-23"
        "|dia de tots sants=11-1|dia de sant jordi=4-23|diada de catalunya=9-11"
        "|dia dels enamorats=2-14|vigília de nadal=12-24|vigília de cap d'any=12-31"
        "|vigília d'any nou=12-31|dia de la terra=4-22|la pentecosta=easter+49"
        "|l'ascensió=easter+39|dia de la mare de déu d'agost=8-15|dia del pare=3-19"
        "|dia de reis=1-6|setmana santa=easter-7/7|carnaval=easter-47|carnestoltes=easter-47"
    ),
    "workdays": ("tots els dies feiners=5|els dies feiners=5|dies feiners=5|cada dia feiner=5"),
    "romans": "-",
    "relative": "el cap de setmana=weekend+0|cap de setmana=weekend+0",
}
