"""Spanish words for days and hours that CLDR does not list."""

from agenda.dates.words.fields import Table

TABLE = Table(
    tag="es",
    months="setiembre=9|septbre=9|septienbre=9|novienbre=11|dicienbre=12|febreo=2|agotso=8",
    weak_months="sep=9|set=9|febr=2|agt=8|novbre=11|dicbre=12|ag=8|abr=4|jn=6|jl=7",
    weekdays="miercoles=2|sabado=5|vienes=4|juevez=3|miercole=2|savado=5",
    weak_weekdays="l=0|mi=2|mx=2|x=2|juev=3|vier=4|sab=5",
    either="mar=1/3",
    numbers=(
        "uno/un/una|dos/un par de|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece"
        "|catorce|quince|dieciséis/diez y seis|diecisiete|dieciocho|diecinueve|veinte"
        "|veintiuno/veintiún|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis"
        "|veintisiete|veintiocho|veintinueve|treinta|treinta y uno"
    ),
    scale=(
        "cien=100|ciento=100|doscientos=200|trescientos=300|cuatrocientos=400|quinientos=500"
        "|seiscientos=600|setecientos=700|ochocientos=800|novecientos=900|mil=1000"
    ),
    ordinals=(
        "primer/primero/primera/primeros/primeras|segundo/segunda/segundos"
        "|tercer/tercero/tercera/terceros|cuarto/cuarta/cuartos|quinto/quinta"
    ),
    last="penúltimo=-2|penúltima=-2|último|última|últimos|últimas",
    suffixes="o|er|ero|do|ro",
    ranks="a",
    article="el|la=clock|los|las=clock|día|días|el día|los días|fecha",
    of=(
        "la mañana del|la tarde del=evening|la noche del=night|en la tarde del=evening"
        "|en la mañana del|la madrugada del|en la noche del=night|la noche del=night|del mes de"
        "|de|del|desde|desde el|del año=year|de el|del mes de|de la"
    ),
    between="entre|entre el=the|entre los días=the|entre las=clock",
    to="al",
    to_at="a",
    and_=(
        "y las=clock|y la=clock|y|e|o|u|y/o|&=sign|+=sign|y el|y los|y del|así como|y también"
        "|además de|y de nuevo|y de nuevo el|y otra vez el"
    ),
    at="a las|a la|sobre las|a partir de las|desde las|de las|las|la|a eso de las",
    hour="h|hs|hrs|horas|hora|h.",
    half=(
        "y medio=30|y media=30|y cuarto=15|menos cuarto=-15|menos diez=-10|menos cinco=-5"
        "|menos veinte=-20|menos veinticinco=-25|en punto=0"
    ),
    am="de la mañana|am|a.m.|de la madrugada",
    noon="del mediodía",
    pm="de la tarde|pm|p.m.",
    night="de la noche",
    clock="mediodía=12:00|medianoche=24:00",
    until=(
        "hasta aproximadamente las|hasta las|hasta la|hasta|hasta el|hasta el día|finaliza el"
        "|abierta hasta el"
    ),
    since="a partir del|a partir de|desde el|desde|a partir del día",
    besides="excepto|salvo|menos|a excepción del",
    every="cada vez|todos los|todas las|cada",
    every_after="de cada dos|sí y otro no|por mes=month",
    daily="todos los días|cada día|diariamente|a diario|diario",
    workdays="de l a v=5|l a v=5|l-v=5",
    fortnightly="quincenalmente|quincenal",
    weekly=(
        "una vez a la semana|una vez por semana|todas las semanas|cada semana|semanalmente|semanal"
    ),
    monthly="una vez al mes|todos los meses|cada mes|mensualmente|mensual",
    yearly="una vez al año|todos los años|cada año|anualmente|anual",
    plural_weekdays=(
        "los lunes=0|los martes=1|los miércoles=2|los jueves=3|los viernes=4|los sábados=5"
        "|los domingos=6|sábados=5|domingos=6"
    ),
    part=(
        "más tarde esta=6|más tarde este=6|más adelante esta=6|más adelante este=6|principios de=1"
        "|a principios de=1|comienzos de=1|mediados de=2|a mediados de=2|finales de=3"
        "|a finales de=3|fines de=3|a fines de=3|inicios de=1|primeros de=1|último de=3|fin de=3"
        "|final de=3|fin=3|final=3|finales=3|a finales=3|principios=1|a principios=1|mediados=2"
        "|a mediados=2|principio=1|inicio=1|comienzos=1"
    ),
    in_=(
        "en el transcurso de|en el transcurso del|a lo largo de|a lo largo del|en el curso de"
        "|todo el año|todo|en el mes de|durante|durante el mes de|mes de=month|el mes de=month"
        "|para"
    ),
    relative=(
        "en ocho semanas=weeks+8|en ocho meses=months+8|en ocho años=years+8"
        "|en quince semanas=weeks+15|en quince meses=months+15|en quince años=years+15"
        "|en ocho días=day+8|en quince días=day+15|del corriente=month+0"
        "|del corriente mes=month+0|de hoy en ocho=day+7|de hoy en ocho días=day+7"
        "|de hoy en quince=day+14|hace año y medio=months-18|hace un año y medio=months-18"
        "|en un año y medio=months+18|dentro de un año y medio=months+18|del año que viene=year+1"
        "|del año próximo=year+1|del año pasado=year-1|hoy=day+0|mañana=day+1|pasado mañana=day+2"
        "|ayer=day-1|anteayer=day-2|antes de ayer=day-2|antier=day-2|esta noche=day+0*"
        "|esta tarde=day+0*|esta mañana=day+0|anoche=day-1*|este finde=weekend+0|hoy día=day+0"
        "|este mediodía=day+0|mañana por la mañana=day+1|mañana por la tarde=day+1*"
        "|mañana por la noche=day+1*|ayer por la noche=day-1*|ayer por la tarde=day-1*"
        "|antenoche=day-2|hoy mismo=day+0"
    ),
    shift=(
        "este=0|esta=0|estos=0|estas=0|próximo=1|próxima=1|próximos=1|pasado=-1|pasada=-1"
        "|siguiente=1|próximas=1|pasados=-1|pasadas=-1|últimos=-1|últimas=-1|siguientes=1"
    ),
    shift_after=(
        "en ocho=2|en quince=3|próximo=1|próxima=1|que viene=1|pasado=-1|pasada=-1|siguiente=1"
        "|anterior=-1|último=-1|entrante=1|próximos=1|actual=0|en curso=0|próximas=1"
    ),
    units=(
        "década=decade|"
        "día=day|días=day*|semana=week|semanas=week*|mes=month|meses=month*|año=year|años=year*"
        "|fin de semana=weekend|finde=weekend|fines de semana=weekend*|quincena=fortnight"
        "|mitad=half|trimestre=quarter|semestre=semester"
    ),
    ahead=(
        "en menos de|dentro de unos|en unos|en unas|dentro de unas|en|dentro de|de aquí a|de acá a"
    ),
    ahead_after="después|más tarde|desde hoy|a partir de hoy",
    next_to=(
        "la antevíspera de=days-2|antevíspera de=days-2"
        "|la víspera de=days-1|la víspera del=days-1|víspera de=days-1|el día después de=days+1"
        "|el día después del=days+1"
        "|el día antes de=days-1|el día antes del=days-1|al día siguiente de=days+1"
        "|al día siguiente del=days+1"
    ),
    beside=(
        "anterior a=before|anterior al=before|siguiente a|siguiente al|antes de=before"
        "|antes del=before|después de|después del|tras"
    ),
    ago=(
        "hace aproximadamente|hace como|hace cosa de|hace cerca de|hace alrededor de|hace unos"
        "|hace unas|hace más de|hace casi|hace ya|hace|atrás|antes"
    ),
    holidays=(
        "primer domingo de cuaresma=easter-42|i domingo de cuaresma=easter-42|"
        "segundo domingo de cuaresma=easter-35|ii domingo de cuaresma=easter-35|"
        "tercer domingo de cuaresma=easter-28|iii domingo de cuaresma=easter-28|"
        "cuarto domingo de cuaresma=easter-21|iv domingo de cuaresma=easter-21|"
        "quinto domingo de cuaresma=easter-14|v domingo de cuaresma=easter-14|"
        "pascua ortodoxa=orthodox+0|pascua judía=passover+0|navidad ortodoxa=1-7"
        "|primer domingo de adviento=advent+0|i domingo de adviento=advent+0"
        "|segundo domingo de adviento=advent+7|ii domingo de adviento=advent+7"
        "|tercer domingo de adviento=advent+14|iii domingo de adviento=advent+14"
        "|cuarto domingo de adviento=advent+21|iv domingo de adviento=advent+21"
        "|lunes de carnaval=easter-48|lunes de pentecostés=easter+50"
        "|domingo de carnaval=easter-49|sábado de carnaval=easter-50|jueves lardero=easter-52"
        "|lunes santo=easter-6|martes santo=easter-5|miércoles santo=easter-4"
        "|sábado de gloria=easter-1|viernes de dolores=easter-9|domingo de pentecostés=easter+49"
        "|viernes negro=thanksgiving+1|día internacional de la mujer=3-8|navidad=12-25"
        "|día de navidad=12-25|nochebuena=12-24|nochevieja=12-31|fin de año=12-31|año nuevo=1-1"
        "|día de año nuevo=1-1|reyes=1-6|día de reyes=1-6|reyes magos=1-6|epifanía=1-6"
        "|noche de reyes=1-5|todos los santos=11-1|día de todos los santos=11-1"
        "|día de los muertos=11-2|día de muertos=11-2|san valentín=2-14|día de san valentín=2-14"
        "|san juan=6-24|noche de san juan=6-23|día de la hispanidad=10-12|día del pilar=10-12"
        "|día de la constitución=12-6|inmaculada concepción=12-8|la inmaculada=12-8|asunción=8-15"
        "|día del trabajo=5-1|día del trabajador=5-1|día de los trabajadores=5-1|halloween=10-31"
        "|domingo de ramos=easter-7|jueves santo=easter-3|viernes santo=easter-2|pascua=easter+0"
        "|sábado santo=easter-1|domingo de resurrección=easter+0|domingo de pascua=easter+0"
        "|lunes de pascua=easter+1|martes de carnaval=easter-47|miércoles de ceniza=easter-46"
        "|pentecostés=easter+49|corpus christi=easter+60|ascensión=easter+39|san josé=3-19"
        "|día del padre=3-19|día de la madre=motherspt+0|sant jordi=4-23|día del libro=4-23"
        "|día de la mujer=3-8|santos inocentes=12-28|día de los inocentes=12-28|san fermín=7-7"
        "|san isidro=5-15|día de andalucía=2-28|san esteban=12-26"
    ),
    seasons="primavera=spring|verano=summer|otoño=autumn|invierno=winter",
    counted=(
        "euros|euro|personas|plazas|niños|kilómetros|páginas|veces|puntos|metros|participantes"
        "|jugadores"
        "|millones|habitantes|grados|entradas|por ciento|horas lectivas|artistas|conciertos"
        "|alumnos|equipos|goles|películas|segundos|libros|obras|asistentes|siglo|edición"
        "|aniversario|piso|planta"
    ),
    numbered=(
        "página|páginas|pág|págs|sala|aula|n|nº|no|núm|número|artículo|art|bus|línea|calle=street"
        "|c|km"
        "|planta|piso|tomo|capítulo|cap|puerta|andén|versión|tel|teléfono|tlf|fax|acto"
        "|temporada|episodio|grupo|nivel|edificio|local|autobús|plaza=street|avda=street"
        "|avenida=street|paseo=street|carretera|cp|top"
        "|edad|precio"
    ),
    skipped=(
        "por la mañana|ambos inclusive|inclusive|incluido|ambos incluidos|en horario de mañana"
        "|horario de mañana|en turno de mañana|turno de mañana|en jornada de mañana|mañana y tarde"
        "|jornada de mañana|sesión de mañana|de mañana y tarde|de mañana y de tarde"
        "|por la mañana y por la tarde"
    ),
    minute="minutos|min|minuto|mins",
    lasting="duración|duración de|durante unas",
    parts_of_year="q=3|t=3|s=6",
    evening=(
        "de madrugada=0|a primera hora=0|a última hora=1|a media mañana=0|a media tarde=1"
        "|por la madrugada=0|al anochecer=1|al atardecer=1|al amanecer=0"
        "|a última hora de la tarde=1|a primera hora de la mañana=0|temprano por la mañana=0"
        "|por la mañana temprano=0|a primera hora de la tarde=1|mañanas=0|noches=5|tardes=1"
        "|por la tarde=1|por la noche=5|noche=5|tarde=1"
    ),
    idioms="año nuevo chino|año nuevo lunar|vacaciones de navidad|vacaciones de semana santa",
    told=(
        "el mismo día=0|ese mismo día=0|este mismo día=0|mismo día=0|al día siguiente=1"
        "|el día siguiente=1|día siguiente=1|el día anterior=-1|la víspera=-1"
    ),
    alone=(
        "la víspera=day-1|el pilar=10-12|san martín=11-11|san nicolás=12-6|santa lucía=12-13"
        "|san antón=1-17|santiago apóstol=7-25"
        "|san patricio=3-17|candelaria=2-2|la candelaria=2-2|reyes=1-6|los reyes=1-6"
        "|por la mañana=day+0|por la tarde=day+0|por la noche=day+0|al mediodía=day+0"
        "|de madrugada=day+0|en este momento=day+0|ahora=day+0|ahora mismo=day+0"
        "|al día siguiente=day+1|el día siguiente=day+1|el día anterior=day-1"
        "|dentro de media hora=day+0|en media hora=day+0|hace media hora=day+0"
    ),
    tens="ochenta=80|noventa=90|setenta=70|sesenta=60|cincuenta=50|cuarenta=40",
)

SPOKEN = {
    "part": "resto de=5|resto del=5",
    "units": (
        "del año=year|temporada=year|curso=year|siglo=century|hora=hour|horas=hour*|h=hour"
        "|minuto=minute|minutos=minute*|min=minute|segundos=second*"
    ),
    "holidays": (
        "rosh hashaná=new year+0|rosh hashana=new year+0|yom kipur=new year+9"
        "|yom kippur=new year+9|sucot=new year+14|janucá=hanukkah+0/7|jánuca=hanukkah+0/7"
        "|hanukkah=hanukkah+0/7|purim=passover-30|pésaj=passover+0"
        "|shavuot=passover+50|ramadán=ramadan+0/29|fiesta del cordero=eid adha+0"
        "|eid al-fitr=eid+0|eid al-adha=eid adha+0"
        "|black friday=thanksgiving+1|cyber monday=thanksgiving+4|thanksgiving=thanksgiving+0"
        "|st. patrick's day=3-17|saint patrick's day=3-17|saint-patrick=3-17|navidades=12-25"
        "|día de la candelaria=2-2|día de los enamorados=2-14|día de san patricio=3-17"
        "|fiesta del trabajo=5-1|día internacional de los trabajadores=5-1"
        "|día internacional del trabajo=5-1|primero de mayo=5-1|día de europa=5-9"
        "|día de la tierra=4-22|virgen de agosto=8-15|asunción de la virgen=8-15"
        "|día de la asunción=8-15|día de los fieles difuntos=11-2|fieles difuntos=11-2"
        "|día de los difuntos=11-2|la purísima=12-8|día de la inmaculada=12-8"
        "|fiesta nacional=10-12|día de la raza=10-12|día de santiago=7-25"
        "|día de la ascensión=easter+39|día del amor y la amistad=2-14"
        "|fiesta nacional de españa=10-12|víspera de navidad=12-24|víspera de año nuevo=12-31"
        "|víspera de reyes=1-5|día de nochebuena=12-24|día de nochevieja=12-31|noche vieja=12-31"
        "|noche buena=12-24|día del niño=4-30|día de todos santos=11-1"
        "|día de la independencia=9-16|grito de dolores=9-16|día de canarias=5-30"
        "|día de andalucía=2-28|día del corpus=easter+60|semana santa=easter-7/7"
        "|carnaval=easter-47|carnavales=easter-47|martes de carnestolendas=easter-47"
        "|día de acción de gracias=thanksgiving+0|acción de gracias=thanksgiving+0"
    ),
    "workdays": (
        "todos los días laborables=5|cada día laborable=5|los días laborables=5|días laborables=5"
        "|todos los días hábiles=5|días hábiles=5"
    ),
    "romans": "-",
    "relative": (
        "el fin de semana=weekend+0|fin de semana=weekend+0|el finde=weekend+0|finde=weekend+0"
    ),
}
