"""Themes of local government, and the words that tell them, in Basque."""

from feeds.themes.theme import Kind, Words

WORDS = {
    Kind.DIGITAL: Words(
        "Digitala",
        "digital*; informatika*; internet*; software*; adimen artifizial*; zibersegurtasun*; "
        "smart city; hackathon*; 5g; zuntz optiko*; sare sozial*",
    ),
    Kind.ENERGY: Words(
        "Energia",
        "energia*; energetiko*; eguzki plaka*; eguzki panel*; fotovoltaiko*; eoliko*; "
        "hidrogeno*; biogas*; biomasa*; elektrizitate*; geotermia*",
    ),
    Kind.MOBILITY: Words(
        "Mugikortasuna",
        "mugikortasun*; garraio*; bidegorri*; bizikletaren eguna; tranbia*; trenbide*; "
        "ibilgailu elektriko*; auto elektriko*; bide segurtasun*",
    ),
    Kind.COUNCIL: Words(
        "Udala",
        "udalbatza*; udal osoko*; osoko bilkura*; alkate*; zinegotzi*; aldundi*; "
        "hauteskunde*; aurrekontu parte hartzaile*; herritarren parte hartze*; zerbitzu "
        "publiko*; demokrazia*; tokiko gobernu*",
    ),
    Kind.CULTURE: Words(
        "Kultura",
        "kontzertu*; erakusketa*; antzerki*; zinema*; film; filma; filmak; musika*; dantza; "
        "dantzak; dantzaldi*; ikuskizun*; irakurketa*; liburu*; liburutegi*; museo*; ondare*; "
        "poesia*; literatura*; opera*; orkestra*; abesbatza*; jazz; rock; zirku*; "
        "argazkilaritza*; pintura*; eskultura*; ipuin*; bertsolari*; bertso*; txotxongilo*",
        "liburutegia; museoa; antzokia; zinema",
    ),
    Kind.SPORT: Words(
        "Kirola",
        "kirol*; futbol*; errugbi*; tenis*; eskubaloi*; saskibaloi*; boleibol*; judo*; "
        "karate*; igeriketa*; atletismo*; gimnastika*; txirrindularitza*; maratoi*; "
        "triatloi*; mendi ibilaldi*; mendi lasterketa*; olinpiar*; arraun*; estropada*; "
        "pilota partida*; pilotari*",
        "estadioa; kiroldegia; polikiroldegia; igerilekua",
    ),
    Kind.HEALTH: Words(
        "Osasuna",
        "osasun*; ospitale*; mediku*; medikuntza*; txerto*; odol ematea*; odol emaile*; "
        "minbizi*; alzheimer*; mendekotasun*; nutrizio*; erizain*; farmazia*; lehen sorospen*",
        "ospitalea; osasun zentroa",
    ),
    Kind.EDUCATION: Words(
        "Hezkuntza",
        "eskola; eskolak; ikastetxe*; ikastola*; institutu*; unibertsitate*; ikasle*; "
        "irakasle*; irakaskuntza*; hezkuntza*; hezitzaile*; prestakuntza*; ikaskuntza*; "
        "guraso elkarte*",
    ),
    Kind.ENVIRONMENT: Words(
        "Ingurumena",
        "ingurumen*; ekologia*; ekologiko*; biodibertsitate*; klima*; garapen iraunkor*; "
        "garapen jasangarri*; jasangarritasun*; birziklapen*; birziklatze*; hondakin*; "
        "konpost*; natura gune*; kutsadura*",
    ),
    Kind.ECONOMY: Words(
        "Ekonomia",
        "ekonomia*; ekonomiko*; enpresa*; ekintzaile*; enplegu*; lan eskaintza*; startup*; "
        "merkataritza*; merkatari*; artisau*; industria*; turismo*",
    ),
    Kind.SOCIAL: Words(
        "Gizartea",
        "gizarte zerbitzu*; gizarte ekintza*; gizarte lan*; gizarteratze*; elkartasun*; "
        "solidario*; desgaitasun*; adineko*; boluntario*; gurutze gorri*; caritas; elikagaien "
        "bankua; pobrezia*; errefuxiatu*; zaintzaile*",
    ),
    Kind.HOUSING: Words(
        "Hirigintza",
        "hirigintza*; etxebizitza*; arkitektura*; arkitekto*; higiezin*; hiri berroneratze*",
    ),
}
