"""Portuguese words for days and hours that CLDR does not list."""

from agenda.dates.words.fields import Table

TABLE = Table(
    tag="pt",
    months="fevreiro=2|janero=1|otubro=10|novenbro=11|dezenbro=12",
    weak_months="fev=2|set=9|out=10|dez=12|abr=4|ago=8|mai=5|sept=9",
    weekdays=(
        "segunda feira=0|terca feira=1|quarta feira=2|quinta feira=3|sexta feira=4|2ª-feira=0"
        "|3ª-feira=1|4ª-feira=2|5ª-feira=3|6ª-feira=4|2ª feira=0"
        "|2.ª-feira=0|3.ª-feira=1|4.ª-feira=2|5.ª-feira=3|6.ª-feira=4"
        "|2.ª feira=0|3.ª feira=1|4.ª feira=2|5.ª feira=3|6.ª feira=4"
    ),
    weak_weekdays="segunda=0|terça=1|quarta=2|quinta=3|sexta=4|sab=5",
    numbers=(
        "um/uma|dois/duas/um par de|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze"
        "|catorze/quatorze|quinze|dezesseis/dezasseis|dezessete/dezassete|dezoito"
        "|dezenove/dezanove|vinte|vinte e um/vinte e uma|vinte e dois|vinte e três|vinte e quatro"
        "|vinte e cinco|vinte e seis|vinte e sete|vinte e oito|vinte e nove|trinta|trinta e um"
    ),
    tens=("quarenta=40|cinquenta=50|sessenta=60|setenta=70|oitenta=80|noventa=90|cem=100"),
    scale=(
        "cento=100|duzentos=200|trezentos=300|quatrocentos=400|quinhentos=500|seiscentos=600"
        "|setecentos=700|oitocentos=800|novecentos=900|mil=1000"
    ),
    ordinals=(
        "primeiro/primeira/primeiros|segundo/segundos/segunda|terceiro/terceira/terceiros"
        "|quarto/quarta|quinto/quinta"
    ),
    last="penúltimo=-2|penúltima=-2|último|última|últimos|últimas",
    suffixes="o",
    ranks="a",
    article=(
        "o|os|no dia|nos dias|dia|dias|no|data|aos|nos|na=in|o dia|os dias"
        # "A segunda no dia 3" is the second of something; a Monday would be "segunda, dia 3".
        "|segunda nos dias|quarta nos dias|quinta nos dias|sexta nos dias"
        "|segunda no dia|quarta no dia|quinta no dia|sexta no dia"
    ),
    of=(
        "na noite de=night|na manhã de|na tarde de=evening|na noite do=night|na madrugada de"
        "|na noite do dia=night|na manhã do dia|na tarde do dia=evening|de|do|da|dos|das|desde"
        "|desde o|do dia|do ano de|do mês de|desde as|dos dias|de dia"
    ),
    between="entre|entre o=the|entre os dias=the|entre os=the|entre as=clock",
    to="ao|aos|ao dia",
    to_at="a|à|às=clock",
    and_=(
        "e as=clock|e|ou|e/ou|&=sign|+=sign|e no dia|e o|e ainda|bem como|e dia|e de"
        "|e novamente a|e novamente no dia|e de novo a"
    ),
    at="pelas|a partir das|por volta das|das",
    hour="h|hs|hrs|horas|hora|h.",
    half=(
        "e trinta e cinco=35|e cinquenta e cinco=55|e quinze minutos=15|e meio=30|e meia=30"
        "|e um quarto=15|em ponto=0|e trinta=30|e quinze=15|menos um quarto=-15|menos cinco=-5"
        "|menos dez=-10|menos vinte=-20|e cinco=5|e dez=10|e vinte=20|e vinte e cinco=25"
        "|e quarenta=40|e quarenta e cinco=45|e cinquenta=50"
    ),
    past=(
        "cinco minutos para as=-5|dez minutos para as=-10|vinte minutos para as=-20"
        "|quinze minutos para as=-15|um quarto para as=-15|quinze para as=-15|dez para as=-10"
        "|cinco para as=-5|vinte para as=-20|um quarto para a=-15|quinze para a=-15"
        "|dez para a=-10|cinco para a=-5|vinte para a=-20|quinze pras=-15|dez pras=-10"
        "|cinco pras=-5"
    ),
    am="da manhã|am|a.m.|da madrugada",
    pm="da tarde|pm|p.m.",
    night="da noite",
    clock=("meio-dia=12:00|meia-noite=24:00|meio dia=12:00|meio-dia e meia=12:30"),
    until=(
        "até cerca das|até por volta das|até às|até as|até à|até|até ao|até o|até ao dia|até dia"
        "|até o dia|patente até"
        "|até ao final de|até final de|prolongada até"
    ),
    since=(
        "a partir da|a partir de|a partir do|a partir do dia|a partir de dia|desde|desde o dia"
        "|desde dia|desde o"
    ),
    besides="exceto|excepto|salvo|menos|exceto no dia|à exceção de|à exceção do|com exceção de",
    every=("de cada vez|a cada|todos os|todas as|cada|todo|toda|todos|todas"),
    every_after="sim e outro não|sim outra não|por mês=month",
    daily="todos os dias|diariamente|cada dia|todo dia|todo o dia|diário",
    workdays="de 2ª a 6ª feira=5|2ª a 6ª feira=5|2ª a 6ª-feira=5|2ª a 6ª=5|2ª-6ª=5",
    fortnightly="quinzenalmente|quinzenal",
    weekly="uma vez por semana|todas as semanas|semanalmente|cada semana|toda semana|semanal",
    monthly="uma vez por mês|todos os meses|mensalmente|cada mês|todo mês|mensal|de cada mês",
    yearly="uma vez por ano|todos os anos|anualmente|cada ano|todo ano|anual",
    plural_weekdays=(
        "às segundas=0|às terças=1|às quartas=2|às quintas=3|às sextas=4|aos sábados=5"
        "|aos domingos=6|às segundas-feiras=0|às terças-feiras=1|às quartas-feiras=2"
        "|às quintas-feiras=3|às sextas-feiras=4|segundas-feiras=0|terças-feiras=1"
        "|quartas-feiras=2|quintas-feiras=3|sextas-feiras=4|sábados=5|domingos=6|segundas=0"
        "|terças=1|quartas=2|quintas=3|sextas=4|as segundas=0"
    ),
    part=(
        "a meio de=2|a meio da=2|a meio do=2|em meio de=2|mais tarde esta=6|mais tarde este=6"
        "|mais tarde nesta=6"
        "|mais tarde neste=6|mais adiante nesta=6|início de=1|inícios de=1|meados de=2|final de=3"
        "|fim de=3|finais de=3|princípio de=1|fins de=3|em meados de=2|no início de=1"
        "|no final de=3|em finais de=3|começo de=1|fim=3|final=3|início=1|no fim=3|no final=3"
        "|no início=1|meados=2|finais=3|começo=1|princípio=1"
    ),
    in_=(
        "ao longo de|ao longo do|no decorrer de|no decurso de|no decorrer do|no decurso do"
        "|todo o ano de|todo|durante|durante o mês de|no mês de|mês de=month|para=onto"
    ),
    relative=(
        "do corrente=month+0|do corrente mês=month+0|há um ano e meio=months-18|hoje=day+0"
        "|amanhã=day+1"
        "|depois de amanhã=day+2|ontem=day-1|anteontem=day-2"
        "|antes de ontem=day-2|esta noite=day+0*|hoje à noite=day+0*|esta tarde=day+0*"
        "|esta manhã=day+0|amanhã à noite=day+1*|amanhã de manhã=day+1|ontem à noite=day-1*"
        "|amanhã à tarde=day+1*|hoje à tarde=day+0*|hoje de manhã=day+0|ontem à tarde=day-1*"
        "|hoje pela manhã=day+0|no fim de semana=weekend+0|hoje de madrugada=day+0"
        "|no final de semana=weekend+0|no fim de semana passado=weekend-1"
        "|no fim de semana seguinte=weekend+1|no fim de semana que vem=weekend+1"
        "|no final de semana passado=weekend-1|daqui a meio ano=months+6|há meio ano=months-6"
        "|daqui a um ano e meio=months+18|no fim-de-semana=weekend+0"
    ),
    shift=(
        "esse=0|essa=0|nessa=0|desse=0|dessa=0|este=0|esta=0|neste=0|nesta=0|próximo=1|próxima=1"
        "|no próximo=1|na próxima=1|próximos=1|passado=-1|passada=-1|nesse=0|deste=0|desta=0"
        "|próximas=1|nos próximos=1|nas próximas=1|os próximos=1|as próximas=1|passados=-1"
        "|últimos=-1|últimas=-1|nos últimos=-1|nas últimas=-1"
    ),
    shift_after=(
        "em curso=0|entrante=1|próximo=1|próxima=1|que vem=1|passado=-1|passada=-1|seguinte=1"
        "|anterior=-1|último=-1|última=-1|corrente=0|atual=0|que passou=-1|retrasada=-2"
        "|próximos=1|próximas=1|passados=-1|passadas=-1"
    ),
    units=(
        "dia=day|dias=day*|semana=week|semanas=week*|mês=month|meses=month*|ano=year|anos=year*"
        "|fim de semana=weekend|fim-de-semana=weekend|final de semana=weekend"
        "|fins de semana=weekend*|quinzena=fortnight|década=decade|metade=half"
        "|trimestre=quarter|semestre=semester"
    ),
    ahead=(
        "em menos de|daqui a cerca de|daqui a uns|dentro de uns|no prazo de|em até|dentro de"
        "|daqui a|em=on|daqui por|de hoje a=today"
    ),
    ahead_after="depois|mais tarde|a partir de hoje|a contar de hoje",
    next_to="o dia depois do=days+1|o dia depois de=days+1|o dia a seguir ao=days+1"
    "|a antevéspera de=days-2|antevéspera de=days-2"
    "|o dia antes do=days-1|o dia antes de=days-1|a véspera de=days-1|a véspera do=days-1"
    "|véspera de=days-1|no dia seguinte ao=days+1|o dia depois da=days+1|o dia antes da=days-1"
    "|o dia a seguir à=days+1|a véspera da=days-1|véspera do=days-1|véspera da=days-1",
    beside=(
        "depois das|após as|antes das=before|anterior ao=before|anterior à=before|seguinte ao"
        "|seguinte à|antes de=before|antes do=before|antes da=before|depois de|depois do|depois da"
        "|após"
    ),
    ago=(
        "há aproximadamente|há mais ou menos|há perto de|há cerca de|há mais de|há quase|há uns"
        "|mais cedo|há|atrás|faz|antes"
    ),
    holidays=(
        "noite de são joão=6-23|noite de santo antónio=6-12|primeiro domingo da quaresma=easter-42"
        "|1º domingo da quaresma=easter-42|"
        "segundo domingo da quaresma=easter-35|2º domingo da quaresma=easter-35|"
        "terceiro domingo da quaresma=easter-28|3º domingo da quaresma=easter-28|"
        "quarto domingo da quaresma=easter-21|4º domingo da quaresma=easter-21|"
        "quinto domingo da quaresma=easter-14|5º domingo da quaresma=easter-14|"
        "páscoa ortodoxa=orthodox+0|páscoa judaica=passover+0|natal ortodoxo=1-7"
        "|primeiro domingo do advento=advent+0|1º domingo do advento=advent+0"
        "|segundo domingo do advento=advent+7|2º domingo do advento=advent+7"
        "|terceiro domingo do advento=advent+14|3º domingo do advento=advent+14"
        "|quarto domingo do advento=advent+21|4º domingo do advento=advent+21"
        "|segunda-feira de carnaval=easter-48|segunda-feira de pentecostes=easter+50"
        "|domingo de pentecostes=easter+49|domingo de carnaval=easter-49"
        "|sábado de carnaval=easter-50|sábado de aleluia=easter-1|segunda-feira santa=easter-6"
        "|terça-feira santa=easter-5|quarta-feira santa=easter-4|domingo de pascoela=easter+7"
        "|domingo gordo=easter-49|terça-feira gorda=easter-47|sexta-feira negra=thanksgiving+1"
        "|na noite de natal=12-24|natal=12-25|dia de natal=12-25|véspera de natal=12-24"
        "|consoada=12-24|ano novo=1-1|dia de ano novo=1-1|passagem de ano=12-31|réveillon=12-31"
        "|véspera de ano novo=12-31|dia de reis=1-6|reis=1-6|dia dos namorados=2-14"
        "|dia da liberdade=4-25|dia do trabalhador=5-1|dia do trabalho=5-1|dia de portugal=6-10"
        "|são joão=6-24|santo antónio=6-13|são pedro=6-29|assunção=8-15"
        "|implantação da república=10-5|todos os santos=11-1|dia de todos os santos=11-1"
        "|finados=11-2|dia de finados=11-2|são martinho=11-11|restauração da independência=12-1"
        "|imaculada conceição=12-8|dia da mãe=motherspt+0|dia do pai=3-19|dia da criança=6-1"
        "|páscoa=easter+0|domingo de páscoa=easter+0|sexta-feira santa=easter-2"
        "|quinta-feira santa=easter-3|segunda-feira de páscoa=easter+1|domingo de ramos=easter-7"
        "|carnaval=easter-47|sábado santo=easter-1|terça-feira de carnaval=easter-47"
        "|quarta-feira de cinzas=easter-46|corpo de deus=easter+60|corpus christi=easter+60"
        "|pentecostes=easter+49|ascensão=easter+39|halloween=10-31|dia da mulher=3-8"
        "|dia internacional da mulher=3-8|tiradentes=4-21|proclamação da república=11-15"
        "|são valentim=2-14|dia das mães=mothers+0|sexta-feira da paixão=easter-2"
        "|noite de natal=12-24|dia das bruxas=10-31|na véspera de natal=12-24"
        "|dia das crianças=10-12|independência do brasil=9-7|nossa senhora aparecida=10-12"
        "|dia da independência=9-7"
    ),
    seasons="primavera=spring|verão=summer|outono=autumn|inverno=winter",
    counted=(
        "euros|euro|pessoas|jogadores|lugares|vagas|crianças|km|quilómetros|páginas|vezes|pontos"
        "|metros"
        "|participantes|milhões|habitantes|por cento|artistas|concertos|filmes|alunos|golos"
        "|segundos|reais|livros|obras|equipas|visitantes|bilhetes|graus|espetáculos|século"
        "|edição|aniversário|andar|lugar"
    ),
    numbered=(
        "página|páginas|pág|págs|p|sala|n|nº|n.º|n.o|núm|número|artigo|art|autocarro|linha"
        "|rua=street"
        "|avenida"
        "|av|andar|capítulo|cap|volume|vol|cais|tel|telefone|tlm|telm|fax|versão|temporada"
        "|episódio|grupo|nível|pavilhão|stand|lote|praça|largo|porta|top|preço|lei|decreto"
        "|portaria|edifício|r$"
    ),
    skipped="madrugada|de manhã|inclusive|pela manhã",
    minute="minutos|min|minuto",
    lasting="duração|duração de",
    parts_of_year="q=3|t=3|s=6",
    evening=(
        "de madrugada=0|ao fim da tarde=1|ao final da tarde=1|ao início da noite=1|de manhã cedo=0"
        "|ao fim do dia=1|logo de manhã=0|pela tarde=1|pela noite=1|de tarde=1|de noite=1"
        "|durante a manhã=0|ao meio da tarde=1|no final da tarde=1|no início da noite=1"
        "|no fim da tarde=1|à noitinha=1|cedo=0|manhã=0|manhãs=0|noites=1|tardes=1|à noite=1"
        "|à tarde=1|noite=1|tarde=1"
    ),
    idioms="ano novo chinês|ano novo lunar|férias de natal|férias do natal|férias da páscoa",
    told=(
        "no mesmo dia=0|nesse dia=0|neste dia=0|mesmo dia=0|nesse mesmo dia=0|no dia seguinte=1"
        "|o dia seguinte=1|dia seguinte=1|na véspera=-1|no dia anterior=-1"
    ),
    alone=(
        "na véspera=day-1|a véspera=day-1|são nicolau=12-6|santos reis=1-6|são silvestre=12-31"
        "|santa luzia=12-13|de manhã=day+0"
        "|à tarde=day+0|à noite=day+0|pela manhã=day+0|de madrugada=day+0|de tarde=day+0"
        "|de noite=day+0|agora=day+0|agora mesmo=day+0|no dia seguinte=day+1|o dia seguinte=day+1"
        "|no dia anterior=day-1|daqui a meia hora=day+0|há meia hora=day+0"
    ),
)

SPOKEN = {
    "part": "resto do=5|resto da=5",
    "units": (
        "temporada=year|época=year|ano letivo=year|século=century|hora=hour|horas=hour*|h=hour"
        "|minuto=minute|minutos=minute*|min=minute|segundos=second*|metade=half"
    ),
    "holidays": (
        "rosh hashaná=new year+0|yom kippur=new year+9|iom kipur=new year+9|sucot=new year+14"
        "|hanucá=hanukkah+0/7|chanucá=hanukkah+0/7|purim=passover-30"
        "|shavuot=passover+50|ramadão=ramadan+0/29|ramadã=ramadan+0/29|eid al-fitr=eid+0"
        "|eid al-adha=eid adha+0|festa do sacrifício=eid adha+0"
        "|black friday=thanksgiving+1|cyber monday=thanksgiving+4|thanksgiving=thanksgiving+0"
        "|st. patrick's day=3-17|saint patrick's day=3-17|saint-patrick=3-17|dia da mentira=4-1"
        "|dia das mentiras=4-1|dia de são valentim=2-14|dia da europa=5-9|dia da terra=4-22"
        "|dia dos fiéis defuntos=11-2|fiéis defuntos=11-2|ação de graças=thanksgiving+0"
        "|dia de ação de graças=thanksgiving+0|dia de camões=6-10|todos os santos=11-1"
        "|dia do índio=4-19|dia da bandeira=11-19|dia da árvore=9-21|dia da padroeira=10-12"
        "|dia de são martinho=11-11|dia internacional do trabalhador=5-1"
        "|dia mundial da criança=6-1|dia da consciência negra=11-20|descobrimento do brasil=4-22"
        "|dia do professor=10-5|dia de são joão=6-24|dia de santo antónio=6-13"
        "|dia de são pedro=6-29|dia da imaculada conceição=12-8|entrudo=easter-47"
        "|noite de são joão=6-23|véspera de são joão=6-23|assunção de nossa senhora=8-15"
        "|semana santa=easter-7/7|dia dos pais=fathersbr+0|dia dos avós=7-26"
        "|consciência negra=11-20"
    ),
    "workdays": (
        "todos os dias úteis=5|nos dias úteis=5|dias úteis=5|cada dia útil=5|todo dia útil=5"
    ),
    "romans": "-",
    "relative": (
        "o fim de semana=weekend+0|fim de semana=weekend+0|o final de semana=weekend+0"
        "|fim-de-semana=weekend+0"
    ),
}
