"""How publications speak of themselves and of their readers, in nine languages taken together.

Parts of regular expressions: alternatives divided by bars, in lower case.
"""

# An edition, of a paper or of what comes again every year: "3e édition du Salon".
EDITIONS = "[ée]dition|edici[oó]n|edizione|editie|edição|edició"
EDITIONS_OF_EVENTS = f"{EDITIONS}|auflage|ausgabe"
OF_EVENTS = (
    r"(?:(?:du|d[aeo]s?|of|dels?|dell[aeo]|der|von|vom|van)\s|dell['’]|d['’])"
    r"(?:(?:the|la|las|los|les|het|de|el)\s|l['’])?"
)

# "Nr. 4 vom …", "n°12", "Numero 4 del …", "n.º 12"; in Basque behind the figure as well.
NUMBER = (
    r"n(?:[°ºo]|\.\s?[°ºo]|o\.|r\.?|r[oº]\.?|[úu]m\.?|um[ée]ro|[úu]mero|ummer|[úu]mero\.)"
    rf"|issue|ausgabe|{EDITIONS}|zenbakia|zk\.?"
)
NUMBER_BEHIND = r"zk\.?|zenbakia"
# What leads from the number to the day.
OF_DAY = r"(?:du|de|del|dell|do|da|vom|van|of|le|d['’])(?!\w)"
KINDS = (
    r"newsletter|bulletin|gazette|journal|magazine|lettre|infolettre|feuille|feuillet|bolet[ií]n"
    r"|gaceta|hoja|(?:notice|news|pew|service) ?sheet"
    r"|bollettino|notiziario|giornalino|foglio|foglietto|\w*blatt|\w*brief|\w*zeitung|\w*anzeiger|\w*bote|mitteilungen|pfarrnachrichten|gemeindenachrichten"
    r"|\w*blad|\w*krant|boletim|jornal|folha|butlletí|full|buletina?|aldizkaria?|gutuna?"
)

# Verbs of what is printed, before its day; and those that tell of the next one alone.
APPEARS = "erscheint|erscheinen|verschijnt|paraîtra|paraît|comes out|will be out|will be published"
COMES_OUT = (
    "kommt|komt|appears|will appear|is out|is due|sortira|sort|saldrá|sale|aparecerá|uscirà|esce"
    "|sairá|sai|sortirà|surt"
)

# Where a letter comes to its readers: "chaque mardi dans votre messagerie", "in your inbox".
MAILBOXES = (
    "votre messagerie|votre bo[iî]te|vos bo[iî]tes|vos mails|votre e-?mail|votre courriel"
    "|your inbox|your in-box|your mailbox|your e-?mail|ihr(?:em)? (?:e-mail-)?postfach"
    "|ihre (?:e-mail|mailbox)|[ts]u correo|[ts]u buzón|[ts]u bandeja"
    "|(?:tua|vostra) casella|(?:tua|vostra) posta|(?:tua|vostra) (?:e-)?mail"
    "|(?:je|uw|jouw) mailbox|(?:je|uw|jouw) inbox|(?:je|uw|jouw) e-mail"
    "|(?:seu|sua) correio|(?:seu|sua) e-mail|(?:seu|sua) caixa de correio"
    "|(?:teu|vostre) correu|(?:teva|vostra) bústia"
    "|zure postontzi\\w*"
)

# What readers write below a page: "Vos commentaires", "Leave a reply", "Laat een reactie achter".
COMMENTS = (
    "commentaires?|comments?|kommentare?|comentarios?|commenti|commento|reacties?|reactie"
    "|comentários?|comentaris?|comentari|iruzkin(?:ak|a)?"
)
REPLIES = "reply|antwort|respuesta|risposta|resposta"
WHOSE_COMMENTS = (
    "vos|les|your|the|reader|readers['’]?|ihre|deine|eure|die|los|tus|sus|i|vostri|uw|jouw|de|os"
    "|seus|els|vostres|zure|zuen|dernières|derniers|latest|recent|neueste|letzte|últimos|ultimi"
)
# What leads to them: "Voir les commentaires", "Kommentare anzeigen".
SEE = (
    "voir|lire|afficher|consulter|view|read|show|see|ver|leer|mostrar|vedi|leggi|mostra|bekijk"
    "|lees|toon|ler|veure|llegir|ikusi|zeige"
)
SEEN = "anzeigen|ansehen|lesen|bekijken|lezen|ikusi"
RECENT = "récents|recientes|recenti"
LEAVE = (
    "laisse[rz]|poste[rz]|écri(?:re|vez)|ajoute[rz]|leave|post|write|add|schreib(?:e|en)?"
    "|hinterlasse[n]?|deja|dejar|escribe|lascia|scrivi|laat|plaats|schrijf|deixe|deixa|escreva"
    "|escriu|utzi|idatzi"
)
PER_DAY = "par jour|a day|per day|pro tag|al día|al giorno|per dag|por dia|al dia"
HERE = "achter|hier|here|ici|aquí"

# What stands before the text of a picture, where a page is copied as text.
PICTURE = "photo|foto|image|imagen|imatge|immagine|imagem|bild|afbeelding|picture|irudia"

# The title of a table of contents.
CONTENTS = (
    "(?:au |le )?sommaire|dans ce numéro|table des matières|(?:table of )?contents|in this issue"
    "|inside this issue|inhalt(?:sverzeichnis)?|in dieser ausgabe|(?:el )?sumario|en este número"
    "|[ií]ndice|sommario|in questo numero|inhoud(?:sopgave)?|in dit nummer|sumário|nesta edição"
    "|neste número|sumari|en aquest número|índex|aurkibidea|zenbaki honetan"
)

# What tells of something afterwards: "Compte rendu de la séance du 3 mars", "Fotos vom Fest".
REPORTS = (
    "compte[- ]rendu|comptes[- ]rendus|proc[eè]s[- ]verbal|pv|relev[eé] de d[eé]cisions|retour sur"
    "|retour en images sur|photos|minutes|report|photographs|pictures|protokoll|niederschrift"
    "|r[uü]ckblick|nachlese|fotos|bilder|acta|cr[oó]nica|verbale|resoconto|foto|verslag|notulen"
    "|foto['’]s|ata|fotografies|argazkiak"
)

# What is written of a meeting, whenever it was.
MINUTES = (
    "comptes?[- ]rendus? d|proc[eè]s[- ]verba(?:l|ux) d|relev[eé]s? de d[eé]cisions|minutes of"
    "|protokoll de|niederschrift (?:de|über)|verslag van|notulen van|acta de|verbale d|resoconto d"
    "|ata d"
)

# The last item of every meeting: "TOP 4 Verschiedenes", "Questions diverses".
LAST_BUSINESS = (
    "verschiedenes|sonstiges|rondvraag|questions diverses|any other business|varie ed eventuali"
    "|ruegos y preguntas|precs i preguntes|outros assuntos|galde-eskeak"
)
