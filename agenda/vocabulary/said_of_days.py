"""What words around a day or an hour say of it, in nine languages taken together.

Parts of regular expressions: alternatives divided by bars, in lower case.
"""

# What stands between such a word and its day.
ON_DAYS = "le|on|am|el|il|op|a"
ON_DENIED_DAYS = "on|am|op|le|il|el|a|em|dia"
THE_DAY = r"the\s|el\s|dia\s"

# The day told before this one, and the day that holds now: "(antes 1 de febrero)", "now Sat 22".
FORMERLY = (
    "avant|anciennement|before|was|formerly|bisher|vorher|zuvor|antes|prima|eerst|voorheen|abans"
    "|lehen"
)
NOW = (
    "now|désormais|maintenant|finalement|ahora|finalmente|jetzt|nun|neu|nu|ora|adesso|agora"
    "|afinal|ara|orain"
)
# "The Sunday that follows": the one behind the day that was told, not behind today.
FOLLOWING = "suivante?|following|siguiente|seguente|folgende[nrs]?|volgende|seguinte|següent"

# A day that holds in bad weather alone.
IN_CASE = (
    "if|in case of|rain date|en cas de|en cas d['’]\\w+|si|s['’]il|bei|falls|wenn|ausweichtermin"
    "|schlechtwettertermin|en caso de|in caso di|se|em caso de|bij|eginez|bada"
)
BAD_WEATHER = (
    "pluie|intempéries|mauvais temps|météo défavorable|rain|wet|bad weather|regen\\w*"
    "|schlecht\\w* wetter|schlechtwetter\\w*|ausweichtermin|lluvia|llueve|mal tiempo|pioggia"
    "|maltempo|slecht weer|chuva|mau tempo|pluja|plou|mal temps|euria"
)

# A state that holds in some case alone: "cancelled if fewer than ten people come".
CASES = (
    r"en cas d(?:e\b|['’])|in case of|in the event (?:of|that)|if(?!\spossible)"
    r"|wenn(?!\smöglich)|sofern|falls|en caso de|in caso di|em caso de|s['’]ils?(?!\s(?:vous|te)\b)"
    r"|indien|mocht(?:en)?|eginez gero|izanez gero|kasuan"
)
# "Si" and "se" are pronouns as well, "bei" and "bij" tell where.
CASES_OF_WEATHER = rf"{CASES}|si|se|s['’]il|bei|bij"
ROUGH_WEATHER = (
    rf"{BAD_WEATHER}|pleut|neige|vents?|orages?|canicule|rains?|snow|wind|winds|storms?|regnet"
    r"|stürmt|sturm|gewittern?|schnee|glätte|nieve|nieva|viento|tormentas?|neve|nevica|vento"
    r"|temporali?|piove|chover|chove|sneeuw|onweer|storm|tempestades?|vent|neva|tempesta|elurra"
    r"|haizea|ekaitza"
)
WEATHER_AND_CASE = r"(?:euria|elurra|haizea|ekaitza|eguraldi txarra)\s(?:eginez|egiten|bada|badu)"
FEW = (
    "moins de|trop peu|pas assez|insuffisante?s?|fewer than|less than|too few|not enough"
    "|insufficient|weniger als|zu wenige?|nicht genug|nicht genügend|menos de|insuficientes?"
    "|meno di|insufficienti?"
    "|minder dan|te weinig|onvoldoende|menys de"
)
MIGHT_BE = (
    r"(?:peu(?:t|vent)|pourr(?:a|ont|ait|aient)) être|susceptibles? d['’]être"
    r"|(?:may|might|could) be|(?:puede|pueden|podr[áí]|podr[áí]an) ser"
    r"|(?:può|possono|potrebbe|potrebbero|potrà|potranno) essere"
    r"|(?:pode|podem|poderá|poderão|pot|poden|podrà|podran) ser"
)
# What leaves open whether somebody calls something off; "si" and "se" are pronouns before a verb.
PERHAPS = (
    r"may|might|could|would|should|peu(?:t|vent)|pourr[ai]\w*|(?:aur|ser)ai(?:t|ent)|podrían?"
    r"|potrebber?o?|könnten?|würden?|poderiam?|podrien?|si(?!\s(?:è|sono)\b)|se(?!\s(?:ha|han|decid\w+)\b)"
)
# In German and Dutch the verb stands at the end: "kann kurzfristig abgesagt werden".
MIGHT, WOULD_BE = "kann|können|könnten?|kan|kunnen", "werden|worden"
AND = "and|und|en|et|e|y|i|eta"

# A day on which nothing takes place: "not on 9 May", "fällt der Kurs aus", "no film on …", "shut".
NOT = "not|nicht|niet|pas|non|no|não|ez"
FALLS_OUT = r"f(?:ä|a)ll(?:t|en)\b.*\baus"
NONE_OF = (
    r"no|pas\s+(?:de\s|d['’])|sans|sin|sem|sense|cap|keine?n?|geen|ohne|niente|nessuna?|nessun['’]"
)
SHUT = (
    "fermée?s?|closed|geschlossen|cerrad[oa]|chius[oa]|gesloten|dicht|encerrad[oa]|fechad[oa]"
    "|tancat|tancada|itxita"
)

# What is allowed again from some day on: "les réunions peuvent reprendre".
MAY_RESUME = (
    r"(?:peu(?:t|vent)|pourr(?:a|ont))\s(?:à nouveau\s|de nouveau\s)?"
    r"(?:reprendre|rouvrir|se tenir|avoir lieu)"
    r"|(?:may|can)\s(?:now\s|again\s)?(?:resume|restart|reopen|be held|take place|go ahead)"
    r"|(?:dürfen|können)\b.{0,60}\bwieder\s(?:stattfinden|beginnen|öffnen)"
    r"|(?:puede|pueden|podrán?)\s(?:volver\sa\s)?(?:reanudarse|celebrarse|retomarse)"
    r"|(?:può|possono|potrà|potranno)\s(?:di\snuovo\s)?(?:riprendere|riaprire|svolgersi|tenersi)"
    r"|(?:mag|mogen|kan|kunnen)\b.{0,60}\b(?:weer|opnieuw)\s(?:doorgaan|plaatsvinden|hervatten|open)"
    r"|(?:pode|podem|poderão?)\s(?:voltar\sa\s)?(?:ser\sretomad[oa]s|realizar-se|recomeçar|reabrir)"
    r"|(?:pot|poden|podran?)\s(?:tornar\sa\s)?(?:reprendre's|celebrar-se|reobrir)"
)

# What entries and bookings do on their first and on their last day.
OPEN_AND_CLOSE = (
    "opens?|closes?|ends?|ouvrent|ouvre|ferment|ferme|se terminent|prennent fin|endet|enden"
    "|schließt|öffnet|beginnen|beginnt|abren|se abren|cierran|se cierran|terminan|finalizan"
    "|aprono|chiudono|terminano|scadono|sluiten|sluit|eindigen|openen|abrem|fecham|encerram"
    "|terminam|s'obren|es tanquen|acaben|finalitzen|amaitzen|irekitzen"
)

# Sundays by their number in a season of the church: "Lent 2", "II di Quaresima", "8e dimanche du
# temps ordinaire (année C)", "Dritter Sonntag im Jahreskreis".
SEASONS_OF_SUNDAYS = (
    "advent|christmas|epiphany|lent|easter|pentecost|trinity|proper|ordinary time|ordinary"
    "|avent|car[êe]me|pâques|temps pascal|pentecôte|temps ordinaire|ordinaire|adviento|cuaresma"
    "|pascua|tiempo pascual|pentecostés|tiempo ordinario|avvento|quaresima|pasqua|tempo pasquale"
    "|pentecoste|tempo ordinario|t\\.o\\.|t\\. o\\.|advento|quaresma|páscoa|tempo pascal"
    "|tempo comum|temps ordinari|temps pasqual|temps de durant l['’]any|durant l['’]any|fastenzeit"
    "|fastensonntag|adventssonntag|osterzeit|ostern|jahreskreis|trinitatis|epiphanias"
    "|veertigdagentijd|paastijd|pasen|door het jaar"
)
SUNDAYS = r"dimanche|dim\.|sunday|sonntag|so\.|domenica|dom\.|domingo|diumenge|zondag"
SUNDAY_NUMBERS = (
    r"(?:[ivx]{1,6}|\d{1,2})(?:\s?[.°ªº]\s?[ao]?|ère|[eè]me|er|th|st|nd|rd|de|ste|[aeort])?"
)
OF_SEASONS = (
    r"(?:d[aeiou]l?|dell[ao]|in|im|of|after|before|nach|n\.|der|des|van|the|al)\s"
    r"|(?:d(?:ell)?|l)['’]"
)
YEARS_OF_CHURCH = "année|anno|ano|año|any|year|jahr|lesejahr|jaar|ciclo|cicle"

# What a saint was, behind the name on a day of the calendar: "Saint Martin, évêque de Tours".
OFFICES_OF_SAINTS = (
    "évêque|martyre?|apôtre|vierge|docteur|prêtre|abbé|pape|diacre|moine|bishop|martyr|apostle"
    "|virgin|doctor|priest|abbot|pope|deacon|bischof|märtyrer(?:in)?|apostel|jungfrau|priester|abt"
    "|papst|obispo|mártir|apóstol|virgen|presbítero|abad|papa|vescovo|martire|apostolo|vergine"
    "|sacerdote|abate|bisschop|martelaar|maagd|paus|bispo|apóstolo|virgem|bisbe|màrtir|apòstol"
)

# What opens a sentence of how one gets in, and that it can be had.
TICKETS = (
    "billets|places|tickets|karten|eintrittskarten|entradas|localidades|invitaciones|biglietti"
    "|kaarten|toegangskaarten|bilhetes|ingressos|entrades|invitacions|sarrerak"
)
TO_BE_HAD = (
    "disponibles?|en vente|à retirer|available|on sale|erhältlich|im verkauf|a la venta"
    "|disponibili|in vendita|verkrijgbaar|te koop|disponíveis|à venda|a la venda|salgai"
)

# What titles tell of, that comes before an event or behind it.
ABOUT_EVENTS = (
    "préparation|préparatifs|organisation|bilan|retour sur|retour en images|compte[- ]rendu"
    "|preparación|preparativos|organización|balance|crónica|preparazione|organizzazione|resoconto"
    "|preparação|preparativos|organização|balanço|preparació|organització|crònica"
)

# A fair by its number, which reads like a weekday: "4.ª Feira do Mel".
NUMBERED_FAIRS = r"\d{1,2}\.?ª\sFeira\s(?:d[aeo]s?\s)?[^\W\da-z_]"

# The seasons themselves, with a capital as towns have: "each Wednesday in Lent".
SEASONS_OF_CHURCH = {
    "en": frozenset(("lent", "advent", "eastertide")),
    "fr": frozenset(("careme", "avent")),
    "es": frozenset(("cuaresma", "adviento")),
    "it": frozenset(("quaresima", "avvento")),
    "nl": frozenset(("advent", "vastentijd")),
    "pt": frozenset(("quaresma", "advento")),
    "ca": frozenset(("quaresma", "advent")),
}

# When somebody sees those who asked to be seen.
BY_APPOINTMENT = (
    "by appointment|sur rendez-vous|nach vereinbarung|mit termin|(?:con )?cita previa"
    "|su appuntamento|op afspraak|(?:por|mediante) marcação|(?:amb )?cita prèvia|hitzordu\\w+"
)

# What opens on days of every week: "ouvert lundi et jeudi".
OPEN = (
    "ouverte?s?|open|geöffnet|offen|abiert[oa]s?|apert[oaie]|geopend|abert[oa]s?|obert[as]?|oberts"
    "|zabalik"
)

# The same as of what is shut, and what else tells that a house is shut for a day.
CLOSING = (
    f"{SHUT}|closes?|cerrad[oa]s|chius[ie]|fechad[oa]s|tancats|tancades|fermetures?|closures?|schließ\\w*|cierre|cerrará|chiusur[ae]|chiuderà|chiuderanno|sluiting|sluit"
    "|encerramento|encerra|encerram|tancament|tancarà|itxiera"
)

# When those who work somewhere are away: "Vacances du secrétariat", "Ferien im Pfarrbüro", "Office
# holidays"; of other words it is part of a title ("Vacances en musique").
HOLIDAYS = (
    r"vacances|congés|\w*ferien|\w*urlaub|holidays|vacaciones|ferie|vacanze|\w*vakanties?|férias"
    r"|oporrak"
)
OF_HOLIDAYS = (
    r"d[aeiou]s?|dels?|dell[ao]|of|for|in\sder|im|der|des|van(?:\s(?:de|het))?|(?:d|dell)['’]"
    r"|de\s(?:la|l['’])"
)

# A day before which something is to be done, or not after: "Passé le 31 mars"; the last day to pay
# is told by other words too, and so is the day of every month by which something is asked for.
BEFORE = (
    "before|by|avant|d['’]ici|antes d[aeo]l?|abans del?|prima d(?:i|ella|el)"
    r"|entro(?: l['’]|(?: il)?)|vóór|vor dem|(?<!\w\s)passé"
)
BEFORE_EACH = f"{BEFORE}|voor"
BEFORE_WEEKDAY = f"{BEFORE}|vor"
BEFORE_HOURS = (
    f"{BEFORE}|vor|voor|antes de las?|antes das?|abans de (?:les|la)|prima delle"
    "|entro (?:le )?(?:ore)?"
)
BY = "by|avant le|d['’]ici(?: le| au)?|entro(?: il)?|até"

# The night on which clocks are changed: "torna l'ora solare", "the clocks go back".
CLOCKS = (
    r"heure d['’](?:été|hiver)|changement d['’]heure|ora (?:solare|legale)|cambio de hora"
    r"|cambia la hora|hora de (?:verão|inverno)|muda(?:nça)? (?:da|de|a) hora|canvi d['’]hora"
    r"|canvia l['’]hora|clocks (?:go|change|will|must)"
    r"|daylight savings? (?:time )?(?:starts|begins|ends)|zeitumstellung"
    r"|(?:auf|de[rn]|die) (?:sommer|winter)zeit|uhren auf (?:\d|(?:sommer|winter)zeit)"
    r"|uhren (?:werden )?(?:um|vor|zurück)gestellt|(?:naar|op|de) (?:zomer|winter)tijd"
    r"|de klok gaat|ordu aldaketa"
)

# What holds from a day, or until it, and is no event: leases, grants, fees.
CONTRACTS = (
    r"conventions?\s(?:signée?s?|passée?s?|conclue?s?|avec|d[eu]\s|d['’])|contrats?|bail|baux|avenants?"
    r"|marchés?\s(?:passée?s?|public|de\stravaux|de\sservices)|loyers?|subventions?|prorogée?s?"
    r"|mandats?|concessions?|emplois?|contracts?|leases?|grants?|tenanc(?:y|ies)|rents?"
    r"|verträge?n?|vertrag|mietvertrag|pachtvertrag|pacht|zuschuss|zuschüsse|convenios?|contratos?"
    r"|alquiler(?:es)?|subvenci(?:ón|ones)|prorrogad[oa]s?|convenzion[ei]|contratt[oi]|appalt[oi]"
    r"|canon[ei]|huur|huurovereenkomst(?:en)?|overeenkomst(?:en)?|subsidies?|contract(?:en)?"
    r"|convénios?|protocolos?|arrendamentos?|subsídios?|convenis?|contractes?|lloguers?"
    r"|subvenci(?:ó|ons)|hitzarmena|kontratua|dirulaguntza"
)

# What is asked for from a day on: "nouveaux tarifs au 1er septembre".
PRICES = (
    r"tarifs|redevances?|charges|fees|rates|prices|preise|eintrittspreise|mietpreise|gebühren"
    r"|benutzungsgebühren|tarife|beiträge|tarifas?|precios|tasas|tariff[ae]|prezzi|tarieven|prijzen"
    r"|preços|taxas|tarif(?:a|es)|preus|taxes|tarifak|prezioak"
)

# What tells what something costs from some day on: "le repas passe de 3,20 € à 3,35 €".
COSTING = (
    r"coûte(?:nt|ra|ront)?|pass(?:e|ent|era|eront)\s(?:de|à)|(?:augment|baiss)e(?:nt|ra|ront)?"
    r"|(?:est|sont|sera|seront)\s(?:fixée?s?|portée?s?)\sà|costs?|(?:goes|go)\s(?:up|down)|rises?"
    r"|kost(?:et|en)?|steig(?:t|en)|stijg(?:t|en)|sink(?:t|en)|beträgt|betragen|erhöht|bedraagt"
    r"|cuestan?|costarán?|sub(?:e|en|irá|irán)|pasan?\sde|costa(?:no|rà)?|costerà|aumentan?o?"
    r"|passa(?:no)?\sda|custam?|custará|passam?\sde|puja(?:rà)?|kostatuko|balio"
)

# What is counted since a day: "os 50 anos do 25 de Abril".
YEARS = "ans|years|años|anni|jaar|anos|anys|Jahren?"
OF_DAYS = "du|of|del|do|van"

# What leads to the number of a sheet: "Page 1/2", "Seite 3/4".
SHEETS = "pages?|seite|p|pp|pag|p[áàa]gina|p[áà]g|blz|bladzijde|folha|hoja|foglio|feuille"
OF_SHEETS = "of|sur|von|de|di|van"

# What leads to the youngest age or to the oldest, and what says behind it that older people may
# come too.
BEFORE_AGES = (
    "dès|à partir de(?: l['’]âge de)?|from|aged?|ages|ab|vanaf|a partir d[ei](?: los| els)?"
    "|desde(?: los)?|a partire da[il]?|da[il]?|jusqu['’]à|up to|bis|hasta|fino a[il]?|tot|até"
    "|fins a(?:ls?)?"
)
AND_OVER = r"et plus|and over|and up|und älter|y más|e più|en ouder|e mais|i més|et \+"

# What leaves open how far off a day is: "in a little over a month's time".
ABOUT_AS_FAR = "over|under|than|about|around|nearly|almost|roughly|approximately"

# What leads from things to how many they are each: "teams of 6", "équipes de 4".
OF_SO_MANY = "of|de|di|von|van"

# What stands before a number of things, and for them behind it: "the 2 schedules", "the 2nd one".
THE_IN_ENGLISH = "the"
ONES_IN_ENGLISH = frozenset(("one", "ones"))

# What leads from the length of something to what it is: "deux heures de marche".
LENGTH_OF = r"(?:(?:de|of|di|van)\s|d['’])(?!(?:la|the|l)\b)"

# What may stand between a place and the day that it is named after: "place du 14 juillet".
NAMED_AFTER = "du|de|del|do|da|des|van|der"

# "le jeudi de 14 h à 16 h", "la messa della domenica": what is so every week.
OF_EVERY_WEEK = "le|il|du|del|della|do"

# Endings of a day in figures, and what joins two of them under the name of their month.
ORDINAL_ENDINGS = "er|st|nd|rd|th|º|ª"
JOINING_DAYS = "et|y|e|und|en|i|and|to|au|al|a|à|t/m|eta"

# What opens the title of a week: "Semaine du 9 au 15 février".
WEEK = "semaine|week|woche|semana|settimana|setmana|astea|astean"
WEEKEND = "week-?end|wochenende|fine settimana|fin de semana|fim de semana|cap de setmana|asteburu"

# What a cinema says of a film behind its hour: in which language it is shown, and how.
VERSIONS = (
    r"vfst(?:f|fr)?|vost(?:f|fr|en|a)?|vose?|vf|vo|v\.f\.|v\.o\.(?:\s?s\.\s?t\.(?:\s?f\.)?)?|om(?:e|d)?u|ov|df"
    r"|[23]d|imax|sme|legendado|dobrado|sottotitolato|ondertiteld|subtitulad[ao]|subtitled"
)

# Hours: what leads from one to another, their unit, and what else may stand behind a figure.
JOINING_HOURS = "a|à|bis|tot|to|al|alle|às|fins"
UNTIL_HOURS = "until|till|jusqu['’]à|bis|tot|hasta(?: las?)?|fino alle|até(?: às)?|fins a(?: les)?"
JOINING_WEEKDAYS = f"{JOINING_HOURS}|au|t/m|fins al?"
HOURS = "h|horas?|hores|heures?|ore"
MARKS_OF_HOURS = "h|uhr|am|pm|ore|horas?"
BEHIND_HOURS = "h|u|Uhr|uur|am|pm"
AMOUNTS = "eur|euros?|km|m|kg|chf"

# What names the half of the day in English, what is early in the morning there, and what is late
# where its hour names no half.
HALVES_IN_ENGLISH = "noon|midnight|morning"
EARLY_IN_ENGLISH = (
    "dawn|sunrise|daybreak|breakfast|morning|early|coach|bus|minibus|ferry|sellers|car boot"
    "|angling|fishing|ringing"
)
AT_NIGHT_IN_ENGLISH = (
    "night|evening|evensong|quiz|disco|ceilidh|supper|concert|choir|rehearsal|practice|council"
    "|committee|agm|meeting|meets|whist|bingo|dance|panto|pantomime|talk|film|party|social|drinks"
)

# What tells that people leave, or meet to do so: "Coach leaves at 9.15", "Treffpunkt Bahnhof".
LEAVING = (
    r"leaves?|leaving|departs?|departing|departure|pick-?up"
    r"|meet(?:ing)?\s(?:at|by|in|near|on|outside)|part\sd(?:[eu]|es)|partira|partent|départs?"
    r"|rendez-vous|fährt|abfahrt|treffpunkt|wir treffen uns|salida|sale(?=\s(?:de|desde|a)\b)"
    "|salimos|partenza|ritrovo"
    "|si parte|vertrek|vertrekt|vertrekken|verzamelen|partida|saída|sortida|trobada|irteera"
    "|abiatzen"
)

# Hours that are the name of something: "messe de minuit", "Midnight Mass", "le midi des aînés".
MIDNIGHT = (
    "minuit|midnight|mitternacht|medianoche|mezzanotte|middernacht|meia-noite|mitjanit|gauerdi"
)
NOON = "midi|midis|noon|midday|mittag|mediodía|mezzogiorno|middag|meio-dia|migdia|eguerdi"
OF_HOURS = "de|del|des|du|di|della|da|of|van|der|do|dels"
THE_HOURS = "le|les|el|il|o|het|der|the"

# Words, folded, that only as a label tell the end; elsewhere they lead to anything.
ENDS = frozenset((
    "to", "end", "ends", "until", "au", "bis", "hasta", "al", "fins", "fino", "tot", "ate", "final",
    "last", "dernier", "letzter", "ultimo", "laatste", "ultim", "azken",
))  # fmt: skip

# What stands between two sides that play each other.
AGAINST = r"vs?\.?|V[Ss]?\.?|versus|contre|gegen|contra|contro|tegen"

# A day that is not known yet: "Date à préciser : …", "TBC: …".
WORDS_FOR_DAY = "date|dates|datum|termin|termine|fecha|fechas|data|datas|dia|tag|dag|eguna|jour"
# What leads from it to the next of several: "Date of the next meeting", "Datum der nächsten".
DATES_OF = "of|de|du|des|der|des|del|della|delle|van|do|da|for"
THE_NEXT = r"the\s|our\s|la\s|las\s|les\s|notre\s|nos\s|de\s|el\s|els\s|nostra\s"
NEXT = "next|prochaine?s?|nächste|próxim|prossim|volgende|eerstvolgende|pròxim"
NOT_KNOWN_YET = (
    "à (?:préciser|confirmer|définir|fixer|déterminer)|pas encore (?:fixée|connue)"
    "|to be (?:confirmed|announced|decided|fixed|arranged|advised)|tbc|tba|tbd"
    "|(?:wird |werden )?noch (?:bekannt ?gegeben|offen|nicht bekannt)|steht noch nicht fest|folgt"
    "|por (?:confirmar|determinar|definir|anunciar|concretar)|sin confirmar"
    "|da (?:definire|confermare|destinarsi|stabilire)|nog te bepalen|nader te bepalen"
    "|(?:wordt )?nog bekend ?gemaakt|volgt|a (?:confirmar|definir|anunciar|designar)"
    "|per (?:confirmar|determinar|concretar)|zehazteke"
)

# Why something does not take place: "annulé faute de bénévoles", "entfällt wegen Krankheit".
REASONS = (
    "faute d[e'’]|pour cause d[e'’]|en raison d[eu]|à cause d[eu]|suite à|due to|because of"
    "|owing to|wegen|aufgrund|mangels|debido a|por causa de|por falta de|a causa d[ie]"
    "|per mancanza di|causa|wegens|vanwege|devido a|per causa|per falta|dela eta"
)

# What opens the clause that says why something is on another day.
WHY = (
    "because|parce qu[e'’]|puisqu[e'’]|weil|porque|puesto que|ya que|perché|poiché|omdat"
    "|perquè|ja que|en raison d[eu]s?|à cause d[eu]s?|due to|wegen|aufgrund|debido a|a causa d[ei]"
    "|a causa del|wegens|vanwege|devido a|pour cause d[eu’']s?|pour raison d[eu]s?"
)

# What is said of all is not of what is excepted: "unless otherwise stated".
SAVE = (
    "sauf mention", "sauf indication", "sauf avis", "sauf précision", "unless otherwise",
    "unless stated", "unless noted", "unless indicated", "unless specified", "unless shown",
    "except where", "sofern nicht anders", "soweit nicht anders", "wenn nicht anders",
    "falls nicht anders", "sofern nichts anderes", "soweit nichts anderes", "wenn nichts anderes",
    "falls nichts anderes",
    "tenzij anders", "salvo indicación", "salvo que se indique", "salvo mención",
    "salvo diversa", "salvo diverse", "se non diversamente", "dove non diversamente",
    "salvo indicação", "exceto indicação", "salvo menção", "salvo indicació", "si no s'indica",
    "besterik adierazi", "besterik esan",
)  # fmt: skip
