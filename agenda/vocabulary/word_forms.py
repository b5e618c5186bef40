"""Words by how they begin, end or are cut short, in nine languages taken together.

Parts of regular expressions, alternatives divided by bars.
"""

# Houses that put things on, by how their words begin; a town hall or a school speaks of what
# takes place elsewhere too.
HOUSES = (
    r"\w{0,12}bibliothe|\w{0,12}theater|\w{0,12}museum|\w{0,12}galerie"
    r"|mediathe|mediatec|librairie|librer|livraria|llibreri|bookshop|buchhandlung|boekhandel|biblio(?:tec|tek)|library|liburutegi|theatre"
    r"|teatr|antzoki|cinema|kino\b|zinema|bioscoop|mus(?:ee|eo|eu)\b|galer|galler|auditori"
)
# Basque tells by its case that the house is known, and which: "Xenpelar bibliotekako taldea".
HOUSE_IN_GENITIVE = r"(?:tek|teg|toki)\w*ko"
# It has no preposition: the end of the word says "in", and of the one before "of".
INSIDE = "an"
BELONGS = r"[kg]o$|^(?:udal|kultur|kirol|gazte)$"

# What compounds of a feast of several days end with: "Ferienwoche", "Heimattage", "Boekenweek".
LASTING_ENDINGS = ("woche", "tage", "week", "dagen")

# Verbs of the future; nouns have other ends, or an accent ("opéra").
FUTURE_IN_FRENCH = r"[a-zàâçéèêîôûï](?:er|ir|dr|ttr)(?:a|ont)"
FUTURE = r"[a-zà-ÿ][aei]r(?:án?|à|anno|ão)"

# Verbs of what people did or saw there, by the language.  Of others the perfect announces too:
# "a organisé un loto dimanche", "ha confirmado el concierto del sábado".
TOLD_IN = {
    "it": (
        r"(?:ha|hanno|abbiamo)\s+(?:riempito|cantato|suonato|ballato|danzato|sfilato|riunito"
        r"|radunato|attirato|richiamato|incantato|emozionato|commosso|entusiasmato|applaudito"
        r"|assistito|partecipato|gareggiato|vinto|avuto\s+luogo)"
        r"|si\s+(?:è|sono)\s+(?:conclus|svolt|tenut|esibit|radunat)[oaie]"
    ),
    "es": (
        r"(?:ha|han|hemos)\s+(?:llenado|cantado|tocado|bailado|actuado|desfilado|reunido"
        r"|congregado|abarrotado|emocionado|aplaudido|asistido|disfrutado|ganado)"
        r"|(?:llen|cant|toc|bail|actu|desfil|congreg|abarrot|emocion|disfrut|gan)(?:ó|aron)"
        r"|(?:reun|asist)(?:ió|ieron)|(?:tuvo|tuvieron)\s+lugar"
    ),
    "ca": (
        r"(?:va|van|vam)\s+(?:omplir|cantar|tocar|ballar|actuar|desfilar|reunir|aplegar"
        r"|emocionar|aplaudir|assistir|participar|gaudir|guanyar|tenir\s+lloc)"
        r"|(?:ha|han|hem)\s+(?:omplert|cantat|tocat|ballat|actuat|desfilat|reunit|aplegat"
        r"|emocionat|aplaudit|assistit|gaudit|guanyat)"
    ),
    "pt": (
        r"(?:cant|toc|danç|atu|desfil|lot|encant|emocion|ganh)(?:ou|aram)"
        r"|(?:ench|venc|decorr)(?:eu|eram)|(?:reun|assist)(?:iu|iram)|(?:teve|tiveram)\s+lugar"
    ),
    "fr": (
        r"(?:a|ont)\s+(?:bien\s+|aussi\s+)?(?:rempli|chanté|joué|dansé|défilé|réuni|rassemblé"
        r"|attiré|accueilli|enchanté|ému|conquis|applaudi|assisté|participé|gagné|remporté"
        r"|eu\s+lieu)"
    ),
}
# What opens a clause beside the sentence.
RELATIVES = "che|chi|que|quien|quienes|qui|quem"

# Where people come together before something begins; elsewhere these are events.
GATHERINGS = (
    "treffen|sammeln|aufstellung|rassemblement|départ|regroupement|concentraci[oó]n?|concentra[cç]ão"
    "|salida|saída|sortida|partenza|partida|raduno|ritrovo|meet|gathering|start|vertrek|verzamelen"
    "|bilkura|elkartzea|irteera"
)

# How verbs of exhibitions that are shown longer begin: "è prorogata fino al 3 maggio".
LENGTHENED = "prolong|prorrog|prorog|verlänger|extend|verleng|luzatu"

# Parts of a verb that stand at the end of its sentence: "richtet den Pokal aus".
PARTICLES = frozenset({"aus", "ab", "ein", "statt", "plaats"})

# Who is present in no room: "in the presence of God".
DIVINE = (
    "god|lord|christ|jesus|dieu|seigneur|gott|gottes|herrn|christi|jesu|dios|señor|senor|dio"
    "|signore|deus|senhor|déu|deu|senyor|heer|jezus|jésus|jesús|gesù|gesu|cristo|jainkoa"
)

# What ends the name of a room in English, whatever is done in it: "Reading Room", "Meeting House".
ROOMS = "Rooms?|Halls?|House|Cent(?:re|er)|Studio|Gallery|Pavilion|Suite|Tent"

# How verbs that invite begin, or go on, without accents: "lädt … ein", "us convidem".
INVITING = "invit|convi|lad|nodig"

# Verbs of people who meet, by how they begin, without accents: "se reunira", "trifft sich".
MEETING = "r[ei]un|retrouve|ritrova|troba|troben|tagt|trifft|treffen|meet|vergader|komt|komen|bildu"

# People who meet again and again, at the head of a sentence: "We meet at 8 pm in the Grange".
WE_MEET = (
    "we meet|nous nous réunissons|nous nous retrouvons|wir treffen uns|treffen wir uns|nos reunimos"
    "|ci riuniamo|ci ritroviamo|we komen|wij komen|we vergaderen|reunimo-nos|encontramo-nos"
    "|ens reunim|ens trobem"
)

# What closes with an event of its own: a festival, a season, a week.
UMBRELLAS = (
    r"festivals?|saison|cycle|semaine|quinzaine|programm[ae]s?|programación|season|series|week"
    r"|weekend|week-end|wochenende|reihe|\w+reihe|\w*woche|jahr|festjahr|ciclo|semana|jornadas"
    r"|temporada|rassegna|stagione|settimana|seizoen|reeks|cicle|setmana|jornades|année|year|año"
)
# The verbs and the nouns for it: "se clôturera par un concert", "The closing is on Sunday with …".
CLOSES = (
    r"cl[ôo]tur\w+|termin\w+|achèv\w+|conclu\w+|fermeture|clos(?:es|ing)|ends|schließt|endet"
    r"|abschluss|cierra|cerrará|cierre|claus\w+|chiud\w+|chiusura|sluit|eindigt|afsluiting"
    r"|encerra\w*|tanca\w*|clou\w*|acaba\w*|cloenda"
)

# What calls people to a day, and names nothing that they come to: "Save the date: 14 June".
CALLS = (
    r"rendez-vous|retrouvons-nous|(?:nous|on) vous (?:y )?attend(?:ons)?|vous (?:y )?attendent"
    r"|venez(?:,? (?:toutes et tous|tous|toutes|nombreux|nombreuses|en famille|donc))*"
    r"|rejoignez-nous|retenez(?: bien| dès maintenant)?(?: (?:la|cette|les|ces) dates?)?"
    r"|notez(?: bien| dès maintenant)?(?: (?:la|cette|les|ces) dates?)?|la date à retenir"
    r"|réservez (?:la|cette|votre) (?:date|journée|soirée)|bloquez (?:la|cette|votre) date"
    r"|c[’']est pour(?: le)?|ce sera|come along|come and join us|(?:please )?join us"
    r"|save the date|the date is|see you|mark your (?:calendars?|diary|diaries)"
    r"|(?:please )?(?:note|remember) the date|put (?:the|this) date in your diar(?:y|ies)"
    r"|(?:hope|forward) to see(?:ing)? you|it(?:[’']s| is) on|merken sie sich|merkt euch"
    r"|wir treffen uns|treffen wir uns|kommen sie(?: vorbei)?|kommt(?: vorbei)?"
    r"|freuen (?:wir uns|uns) auf|der termin ist|es ist so ?weit|(?:os|te|les|le) esperamos"
    r"|la cita (?:es|será)|la fecha es|nos vemos|apunta(?:d|os)? la fecha"
    r"|reserva(?:d)? la fecha|(?:vi|ti) aspettiamo|l[’']appuntamento è|appuntamento|ci vediamo"
    r"|segnate(?:vi)? la data|la data è|kom(?: gezellig| gerust)? langs"
    r"|we verwachten (?:u|je|jullie)|noteer (?:de|deze|alvast de) datum"
    r"|(?:de|deze) datum in (?:uw|je) agenda|de datum is|(?:het is|is het) op"
    r"|contamos (?:convosco|consigo|contigo)|esperamos por (?:si|vós|ti)|a data é"
    r"|(?:us|et) (?:hi )?esperem|ens (?:hi )?veiem|la cita és|la data és"
    r"|apunteu(?:-vos)? la data|zain (?:izango )?(?:zaituztegu|gaituzu)|gorde data"
    r"|apuntatu data"
)

# What readers are to keep free for: "l'appuntamento con l'Accensione dell'albero è per le 17.30".
APPOINTMENTS = (
    "appuntamento con|appuntamenti con|rendez-vous avec|cita con|encontro marcado com|cita amb"
    "|date with|verabredung mit|afspraak met"
)
# Verbs that only lead to what there is: "às 15h00: é a Oficina de Pão".
IT_IS = "é|è|és|c['’]est|es|it['’]s|it is|es ist|das ist|het is|dat is|da"

# Who comes back with something new: "revient avec Une heure à perdre".
BACK_WITH = (
    "revient avec|reviennent avec|reviendra avec|is back with|returns with|vuelve con|vuelven con"
    "|torna con|tornano con|keert terug met|is terug met|regressa com|volta com|torna amb"
)

# How few are meant behind a word for all: "tous deux", "all three".
SMALL_NUMBERS = (
    "deux|trois|quatre|two|three|four|zwei|drei|vier|dos|tres|cuatro|due|tre|quattro|e due|e tre"
    "|twee|drie|dois|duas|três|dues|quatre|bi|hiru"
)

# Articles of several, what is ours and English plurals, which open a sentence: "Les séances".
THE_SEVERAL = (
    r"\b(?:Les|Nos|Los|Las|Nuestr[ao]s|Els|(?:Les\s)?[Nn]ostres|Os\s[Nn]ossos|As\s[Nn]ossas|Os|As"
    r"|(?:Le\s[Nn]ostre|I\s[Nn]ostri)|Gli|I|Die|Unsere|De|Onze|Our)\s|(?=[A-Z][a-z]{2,}s\s)"
)

# The small words of surnames.
OF_SURNAMES = "de|du|d|di|da|van|von|der|la|le"

# What tells two houses of one number apart: "12 bis".
HOUSE_LETTERS = "bis|ter|[a-d]"

# Units behind a figure that is no hour and no day.
MEASURES = "km|m|miles?|min|mn|€|%|ans|years?|yrs|años|anni|jahre|jaar|anos|anys|urte"

# Words that a full stop ends without ending the sentence.
ABBREVIATED_TITLES = ("[Pp]rof", "[Dd]ott", "anschl", "[Aa]lg")
# Before the name of a person they end no sentence: "von Dr. Britta Kurz".
BEFORE_PERSONS = "mme|mlle|dr|dra|pr|prof|pfr|pfrin|dott|dottssa|mr|mrs|ms|sr|sra|ing|hl"
ABBREVIATED = "st|ste|mme|dr|pr|av|bd|n|no|vol|etc|env|div|resp|bzw|tel|tél"

# Subjects that are nothing: what "il y aura un bal", "es gibt ein Konzert" name stands behind.
EMPTY_SUBJECTS = frozenset({"il", "es"})

# What a group says of one of its own: "our spring fair", "Unser Baumschnittkurs".
OURS = r"our|unser(?:e[nmrs]?)?|onze|notre|nuestr[oa]|nostr[oae]|noss[oa]|gure"
# What tells that a group has many of them: "the next meeting", "das nächste Treffen".
THE_NEXT = (
    r"next|nächste[nrs]?|kommende[nrs]?|volgende|eerstvolgende|prochaine?|próxim[oa]|prossim[oa]"
    r"|proper[a]?|pròxim[a]?|hurrengo"
)

# What leads to who holds something, in more words than one: "a cargo de Ana Ruiz".
LED_BY = "a cargo de|a càrrec de"

# What stands in the place of a name that the entry above has: "idem, 14.30 uur".
AS_ABOVE = frozenset(("idem", "dito", "ditto", "dto"))
# "Of" without an article: "théâtre de rue" is in no street.  In Dutch "de" is one.
BARE_OF = frozenset({"de", "di", "d"})

# Streets and squares that no small word leads to: "concert place du Four", "ore 9 piazza Roma".
STREETS = frozenset(
    (
        *("place", "rue", "avenue", "boulevard", "quai", "esplanade", "parvis"),
        *("piazza", "piazzale", "viale", "plaza", "calle", "praca", "rua", "placa", "carrer"),
    )
)
# What a small word leads to behind them is where people sleep: "Séjour dans le Vercors".
STAYS = frozenset(
    (
        *("sejour", "weekend", "wochenende", "freizeit"),
        *("estancia", "soggiorno", "estadia", "estada"),
    )
)

# Services that a title names once, above the days, hours and towns of each.
SERVICES = frozenset(
    (
        *("messe", "messes", "celebrations", "offices", "cultes", "masses", "services", "misas"),
        *("messen", "gottesdienste", "messa", "missen", "vieringen", "erediensten"),
        *("missas", "eucaristias", "misses", "mezak", "permanences", "sprechstunden"),
    )
)

# How the names of churches begin, of which the word for the church is left out.
SAINTS = (
    r"Saint(?:e|s)?[- ]|Ste?\.?[- ]|Notre[- ]Dame|Sacré[- ]C(?:œ|oe)ur|San |Santa |Santo |Sant[' ’]"
    r"|St\.? |Sankt |São |Nossa Senhora|Our Lady|Heilig|Sint[- ]"
)

# "There is", before what there is: "hay baile", "c'è ballo".
THERE_IS = (
    "il y a|il y aura|hay|habrá|há|haverá|hi ha|hi haurà|c['’]è|ci sarà|ci sono|ci saranno"
    "|there is|there are|there will be|gibt es|ist wieder|sind wieder"
    "|ist|sind|er is|er zijn|is er weer|is er|zijn er|is het weer|is het|is weer|is|zijn"
)
# The same as verbs of a sentence, wherever they stand in it.
THERE_WILL_BE = (
    "il y aura|il y a|ci sarà|ci saranno|c['’]è|ci sono|habrá|hay|haverá|há|hi haurà|hi ha"
    "|there will be|there is|there are|gibt es|wird es|er is|er zijn|is er|zijn er"
)
THERE = "there"  # of the English ones
THERE_IS_A = "There (?:is|will be) an? "  # it opens no title in English
# What leads to that of which there is none: "There will be no choir practice", "il n'y a pas de".
THERE_IS_NO = (
    r"there (?:is|are|will be) no|il n['’]y (?:a|aura) pas (?:de\s|d['’])|es gibt keine?n?"
    r"|er (?:is|zijn) geen|não (?:há|haverá)|no (?:hay|habrá)|non (?:c['’]è|ci sarà)"
    r"|no hi (?:ha|haurà)"
)
# What an hour is counted from that every event has: "eine Stunde vor jeder Vorstellung".
EACH = frozenset(
    ("chaque", "each", "every", "cada", "ogni", "jede", "jeder", "jedem", "jedes", "elk", "elke")
)

# So does a group say of itself: "tenemos asamblea", "we have a quiz".
WE_HAVE = (
    "nous avons|nous aurons|tenemos|tendremos|temos|teremos|tenim|tindrem|abbiamo|avremo|we have"
    "|wir haben|we hebben"
)
