"""Small words of nine languages that stand inside names, before places and at line ends.

They are taken together: a page mixes languages in its names, and none of these words names
anything in another.
"""

from __future__ import annotations

import unicodedata


def _set(words: str) -> frozenset[str]:
    """Return words as they are written, and as they stand in a folded text: "für", "fur"."""
    if words.isascii():
        return frozenset(words.split())
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return frozenset(f"{words} {plain}".split())


word_set = _set  # for tables of other rooms

# Articles, and articles melted into a preposition.
ARTICLES = _set(
    "l la le les d de du des the el los las il lo gli i der die das dem den het o a os as "
    "els al ai alla allo all nel nella del della dell dello im am zum zur beim"
)

# Articles of something known, that may be part of its name, and "at" melted with them.
THE = _set("the le la les l el los las il lo gli i de het t o os as els")
AT_THE = _set(
    "au aux al alla allo all ai nel nella nello nell ao aos no na nos nas als im beim zum"
)

# What opens another subject behind a comma: "…, das Café ist geschlossen".
OF_SUBJECTS = THE | _set("a der die das")

# "Of the", and German articles of something known.
OF_THE = _set("du della dello dell del delle dei degli dels do da dos der dem die das")

# "Of the" before several: what is called so in quotation marks are people.
OF_MANY = _set("des dei degli delle dels dos das")

# What opens a noun phrase whose adjectives stand before the noun.
DETERMINERS = _set("the a an our this de het een onze dit deze")

# What tells whose the next noun is: "die Wehr ihr Fest", "de club zijn toernooi".
POSSESSIVES = _set(
    "ihr ihre ihren ihrem sein seine seinen seinem unser unsere unseren zijn haar hun"
)
# The same in languages whose own are words of names as well: they end where a place is told.
HIS_AND_THEIR = POSSESSIVES | _set(
    "son sa ses leur leurs his her their su sus suo sua suoi sue loro seu seus suas seva seves seus"
)
REFLEXIVES = _set("se si sich zich")

# What ties a sentence to those before it, and names nothing.
CONNECTIVES = _set(
    "enfin puis ensuite ainsi aussi également cependant toutefois finalement then finally next "
    "also afterwards lastly dann danach schließlich anschließend außerdem ferner zudem zuletzt "
    "abschließend luego después finalmente además también poi infine inoltre dopodiché "
    "vervolgens tenslotte daarna verder tot slot depois ainda després azkenik gero"
)

# What opens a noun phrase that is new to the reader.
ONE = _set("un une una uno um uma ein eine einen einem einer een a an")

# What counts the parts of something named before: "the first on 3 March, the second on 8 May".
ORDINALS = _set(
    "premier première deuxième second seconde troisième quatrième cinquième dernier dernière "
    "autre suivant suivante first third fourth fifth last other next primer primero primera "
    "segundo segunda tercer tercero tercera cuarto cuarta quinto quinta último última otro otra "
    "siguiente primo prima secondo seconda terzo terza quarto quarta ultimo ultima altro altra "
    "erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter drittes "
    "vierte vierten letzte letzten letzter andere anderen eerste tweede derde vierde vijfde "
    "laatste primeiro primeira terceiro terceira outro outra segon segona tercera darrer darrera "
    "altre lehena lehenengoa bigarrena hirugarrena azkena"
)

# Titles before the name of a person.
PERSONS = _set(
    "dr dra prof profa pr pfr pfarrer pfarrerin mme mlle mr mrs ms sir sr sra srta dott dottssa "
    "don doña ing ds dhr mevr père abbé cllr rev"
)

# Verbs of a tour, behind its name and before its day: "Eine Tagestour führt am 3. Mai nach …".
GOING = _set(
    "führt führen geht gehen voert voeren gaat gaan leads lead goes takes mène conduit "
    "lleva conduce porta leva conduz darama"
)

# What is over, beside what it was: "Les conférences passées", "Vergangene Konzerte".
OVER = _set(
    "passés passées passé passée terminés terminées précédents précédentes past previous "
    "antérieurs antérieures anteriori eerdere "
    "vergangene vergangenen frühere bisherige pasados pasadas anteriores celebrados passati "
    "passate precedenti afgelopen vorige voorbije passados passadas passats passades anteriors "
    "iraganeko"
)

# What leads to one more day of the same: "(également le 12 mai)", "(autre séance le 10 mai)".
AGAIN = _set(
    "également aussi autre autres puis also again another then auch ebenfalls weitere dann "
    "también otra otras otro luego anche altra altre poi ook nog andere daarna também outra outras "
    "depois també altra altres després ere beste gero"
)

# What opens a sentence of thanks, and whom it is said to: "Merci à tous de votre générosité".
# Without them it may be a title: "Merci pour le chocolat", "Gracias a la vida".
THANKED = _set(
    "tous toutes votre vos vous nos bénévoles all everyone everybody your volunteers allen alle "
    "ihnen ihre ihren euch eure todos todas vuestra vuestro nuestros tutti tutte vostra vostro "
    "iedereen allemaal jullie uw todos vossa vosso tothom vostra vostre guztioi guztiei zuei"
)
THANKS = _set(
    "merci thanks thank danke gracias grazie bedankt dank obrigado obrigada gràcies eskerrik"
)

# What opens a date: "Ce samedi 3 mai", "On Sunday 22 May", "Am 3. Mai".
BEFORE_DAYS = _set(
    "le ce du les ces des dès on this from the am vom ab den diesen el este del los desde il la "
    "questo dal op deze vanaf van o no neste de aquest a"
)

# What leads to a day that is printed as "1.", where a list may be numbered so.
TO_DAYS = _set("am vom bis zum ab den dem und")

# What a sentence cannot end with: its last day follows, "by 3 May", "tot vrijdag 3 mei".
UNTIL_DAYS = _set(
    "by until till before bis am vom zum le avant jusqu'au au du hasta el entro il dal fino tot "
    "vóór vanaf até dia fins abans"
)

# What leads to an hour; in small letters before a figure none of them is a weekday.
TO_HOURS = _set(
    "à de dès vers jusqu'à entre at from until till to between von ab um gegen bis zwischen a "
    "desde hasta sobre entre alle dalle ore fino van vanaf om rond tot das às até pelas des fins"
)

# What speaks of something that was told before: "It runs from 10.30 to 1pm".
IT = _set(
    "it this they il elle ils elles cela ça er sie es dies dieses diese este esta esto ello questo "
    "questa esso essa dit deze het ze isto ele ela això ell ella hau"
)

# What tells when something else is, by an event: "Après le concert, …".
WHEN = _set(
    "après avant pendant durant after before during following nach vor während después antes "
    "durante tras dopo prima na voor tijdens depois após desprès abans durant"
)

# What ties the words of a name: "Fête de la musique", "Cantine aperte".
TIES = _set("der de du des d la le les l of the del della di da do dos das van von der i y e et en")

# What asks readers to do something, in any of the languages, as regular expressions.
PLEASE = (
    "bitte", "please", "kindly", "merci de", "merci d['’](?!avance)", "prière d[e'’]", "veuillez",
    "se ruega", "se pide", "rogamos", "si prega", "preghiamo", "gelieve", "graag", "pede-se",
    "pedimos", "es prega", "us preguem", "mesedez",
)  # fmt: skip

# What may, or must, be done until a day, by readers: "Stalls can be booked until 15 March".
MAY = (
    "must be", "has to be", "have to be", "müssen", "muss", "moeten", "moet", "doit être",
    "doivent être", "deve essere", "devono essere", "debe", "deben", "deve ser", "devem ser",
    "tem de ser", "têm de ser", "s'ha de", "s'han de", "cal",
    "can be", "may be", "können", "kann", "kunnen", "kan", "peut", "peuvent", "si può", "può",
    "si possono", "possono", "se puede", "se pueden", "podem ser", "pode ser", "es pot", "es poden",
)  # fmt: skip
# What an audience does with what is shown until a day.
SEEING = _set(
    "seen viewed visited admired enjoyed heard watched experienced "
    "sehen besichtigt bewundert besucht erlebt zien bezichtigd bezocht bekeken bewonderd "
    "voir vu vue vus vues visiter visité visitée visités visitées admirer découvrir découverte "
    "vedere visitare ammirare ver verse visitar visitarse vista visto vistos vistas visitado "
    "visitada visitados visitadas veure apreciar contemplar disfrutar gaudir"
)

# What says that there is none of what follows: "No seminar", "Pas de répétition".
NO = _set("no pas aucun aucune kein keine keinen geen nessun nessuna ningun ninguna nenhum nenhuma")

# Alone, none of these is what anything is called; "Rien à déclarer" may be a play.
NOUGHT = _set("rien nothing nichts niente nulla nada niets res ezer")

# What there is to eat and to drink beside what takes place; told of every day it is none.
CATERING = _set(
    "buvette buvettes restauration boissons rafraîchissements food drink drinks refreshments essen "
    "getränke verpflegung bewirtung imbiss comida bebida bebidas barra ristoro bevande cibo eten "
    "drinken drankjes hapjes comidas petiscos beguda begudes menjar janaria edaria edariak"
)
OF_CATERING = _set("petite légère rapide snacks bar light hot cold kleine warme kalte")

NIGHTS = _set("nuit night nacht notte noche noite nit gau gauean gaua")
ANDS = _set("and et und y e i en eta &")

# A line that ends, or goes on, with one of these is not whole.
UNFINISHED = _set(
    "de du des d la le les l à a au aux et en sur pour par avec of the and for with der die "
    "das dem den des und von vom für mit im am y e el los las del al con di della dello "
    "delle dei da il lo gli che per van het een voor met i els dels amb do dos as os com "
    "eta al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei nelle "
    "degli at um zum zur om às ao aos"
)

# Verbs of what is near, or is there again: "Le loto approche", "De kerstmarkt nadert".
APPROACHING = _set(
    "approche approchent arrive arrivent revient reviennent prépare préparent returns return nears "
    "vuelve vuelven torna tornano volta voltam regressa kehrt zurück keert terug komt komen nadert "
    "naderen naht nahen llega llegan chega chegam"
)

# Where the words around an event stop being its name: relative pronouns, auxiliaries, "with".
STOPS = APPROACHING | _set(
    "qui que dont où avec pour par sera seront est sont prévu prévue prévus prévues et "
    "who which that with for by will ya já ja "
    "is are and que con para por será serán y che con per sarà saranno e der die das mit "
    "für von wird werden ist sind statt und dat met voor door zal zullen is zijn com para por "
    "será serão amb per serà seran i"
)

# What stands between a name, the word that tells its state, and its new day: "est reporté au".
LINKS = STOPS | _set(
    "est sont has have been was were be wurde wurden wordt worden werd è sono foi fue ha ser es "
    "és ha estat da to until till auf nach naar op tot para até fino hasta fins jusqu"
)

# Verbs of a sentence that a date cuts open: "Der Flohmarkt wird auf den", "has been moved to".
AUXILIARIES = _set(
    "est sont sera seront aura has have been is are was were will wird werden wurde wurden ist "
    "sind bleibt es son será serán ha han queda quedan è sono sarà saranno viene wordt worden werd "
    "is zijn é são foi fica és són fällt valt "
    "ont avait avaient était étaient fut furent had hatte hatten había habían aveva avevano hadden "
    "tinha tinham havia"
)

# What leads from who appears to the kind of event: "sera en concert", "estará en concierto".
APPEARING = _set(
    "est sont sera seront be is are está están estará estarán actúa actúan actuará actuarán è sono "
    "sarà saranno estarão estarà"
)
INTO = _set("en in em im")

# What leads to that to which people are invited: "lädt zum Nachmittag ein", "invite you to".
INVITED_TO = _set("zum zur zu to voor op tot para a al alla allo ai alle au aux à als")
INVITATIONS = _set(
    "einladung invitation convocation uitnodiging invitación convocatoria invito convocazione "
    "convite convocatória invitació convocatòria"
)

# What members are called to, in words that are no title of a show: "Einladung zur Sitzung".
MEETINGS = _set(
    "meeting assembly assemblée réunion conseil vergadering bijeenkomst asamblea reunión junta "
    "pleno assemblea riunione consiglio assembleia reunião reunió consell junta batzarra bilera"
)
MEETING_ENDINGS = ("versammlung", "sitzung", "treffen", "vergadering", "bijeenkomst")

# Verbs of what opens, or goes on after a break: "L'heure du conte reprend", "Yoga resumes".
RESUMING = _set(
    "opens resume resumes restarts ouvre ouvrent reprend reprennent recommence recommencent "
    "beginnt eröffnet empieza reanuda abre riprende riprendono apre hervat retoma reprèn"
)

# What has to be done, and that it is a pity: "muss leider verschoben werden", "has to be moved".
MODALS = _set(
    "muss müssen musste soll moet moeten must doit doivent debe deben deberá deberán deve devono "
    "devem ha tiene tienen cal kann können kan kunnen mogen dürfen"
)
TO_BE = _set("be been être werden sein worden zijn essere ser estar stata stato")
REGRETS = _set(
    "leider bedauerlicherweise unfortunately sadly regrettably malheureusement hélas "
    "lamentablemente desgraciadamente purtroppo sfortunatamente helaas infelizmente "
    "lamentavelmente malauradament lamentablement zoritxarrez"
)
# Verbs that lead what comes every year to another day: "the fair moves this year to 3 May".
MOVES = _set(
    "moves shifts passe passent avance rückt wechselt wandert wird traslada trasladan pasa pasan "
    "cambia cambian sposta spostano slitta slittano passa passano verhuist verschuift schuift muda "
    "mudam passam canvia canvien passen"
)
# "This year", and the pronoun of a verb: "se traslada este año".
THIS_TIME = _set(
    "this year time season cette année saison fois dieses jahr mal diesmal heuer este año esta vez "
    "quest anno questa volta quest'anno dit jaar keer ano aquest any enguany aurten se si es sich"
)

# What may stand inside a verb of taking place: "aura bien lieu", "se tiendra également".
FILLERS = _set(
    "bien finalement également aussi toujours donc encore cependant exceptionnellement désormais "
    "also now still again once therefore finally también finalmente nuevamente nun auch wieder "
    "noch doch nunmehr anche infine comunque regolarmente quindi ook wel nu weer toch opnieuw "
    "também finalmente novamente també finalment"
)

# What opens, behind a comma, a clause that tells more of a name: "concert, que la pluie …".
CLAUSES = _set(
    "qui que qu dont où auquel laquelle lequel celle celui ceux celles "
    "who which whose where quien quienes cuyo cuya donde che cui dove "
    "deren dessen waarbij waarin waar quem cujo cuja onde"
)
# What a hyphen ties to the word before it, and no syllable is: "rendez-vous", "ceux-là".
ENCLITICS = _set("vous nous toi moi lui leur là même mêmes elles")

# What opens the clause that a noun tells: "a reminder that", "der Hinweis, dass".
THAT = _set("that dass daß dat")
# What names who gives it: "Les abeilles, par un apiculteur".
GIVERS = _set("par by por pelo pela pelos pelas per von door")
# What leads to those who take part, or to those whom it is for.
WITH = _set("avec with con mit met com amb")
FOR = _set("pour for para für voor")
# Before the day for which something is made: "per sabato", "pel dissabte".
MADE_FOR = FOR | _set("per pel pels for vir")
# What tells, behind a comma, who gives it, with whom or for whom it is.
ASIDES = GIVERS | WITH | FOR

# What calls to remember what is named behind it.
REMINDERS = (
    "n'oubliez pas", "à noter", "retenez", "retenez la date", "don't forget",
    "do not forget", "save the date", "bitte vormerken", "vormerken",
    "nicht vergessen", "no olvides", "no olviden", "no olvidéis", "non dimenticate",
    "non dimenticare", "vergeet niet", "não se esqueça", "não esqueça", "no oblideu",
    "no us oblideu", "ez ahaztu",
)  # fmt: skip
# Articles of what is to be remembered, in small letters: a capital is part of its name.
THE_REMINDED = "le|la|les|du|de la|the|our|das|die|den|el|los|las|il|lo|i|het|de|o|os|as|els"

# The same before a person whose trade follows: "Conférence de Ida Faure, historienne".
OF_PERSONS = _set("de d di")

# Where a place ends: names go on with "en" ("Contes en musique"), places do not.
PLACE_STOPS = STOPS | _set(
    "en aus über from uit over valt fällt liegt liegen ligt statt unless sauf sofern soweit tenzij"
)
# What, written small, goes on with the sentence behind a place: "La plaza se llenará de música".
BEHIND_PLACES = _set("se si es durante durant pendant während during también també também anche")

# Prepositions that lead to a place only before an article, a capital or behind a comma.
BARE = _set("en in a à de")

# What leads to those at whose house something takes place, whoever they are.
AT_HOME = _set("chez")

# What opens a sentence that tells more of an entry: "Bol de riz, salle Roux. On s'inscrit ici."
SUBJECTS = _set(
    "on il ils elle elles nous vous ce c cela tu we you they it there wir ihr sie es man hay si ci "
    "men we wij u je er há"
)

# Those of them who read or write a text: a sentence that opens with one names nothing.
READERS_AND_WRITERS = _set("nous vous you we wir nosotros noi voi wij nós nosaltres vosaltres")

# What speaks of every thing of a kind.
ALL = _set(
    "tous toutes tout all every everything alle alles sämtliche todo todos todas tutto tutti tutte "
    "tudo tot tots totes guztiak guztiek denak dena"
)

# What leads from the place at which something starts: "départ à 10 h du parvis".
FROM = _set("de du des depuis from desde del da dal dalla dallo do von vom van vanaf vanuit")

# Journeys that always go to a place of that name, also where all is in capitals.
PILGRIMAGES = _set(
    "pèlerinage wallfahrt pilgrimage peregrinación pellegrinaggio bedevaart peregrinação "
    "pelegrinatge"
)
# Whose place is where they go, and belongs to the name: "Visite au musée de la mine".
JOURNEYS = PILGRIMAGES | _set(
    "sortie visite excursion voyage promenade balade escapade trip outing tour visit ausflug fahrt "
    "reise besuch excursión visita viaje salida gita escursione viaggio uitstap uitje bezoek reis "
    "excursie excursão viagem passeio excursió viatge sortida irteera romaria romeria"
)
# Of these, what an English article may stand behind: "Trip in a Vintage Bus".
JOURNEYS_IN_ENGLISH = _set("trip outing excursion pilgrimage")
# Of these, what goes to see people and things as well, or goes nowhere: "visita a María".
VISITS = _set(
    "visite visit tour besuch visita bezoek promenade balade salida sortida irteera passeio"
)

# What tells to whom something is dedicated: "Fiestas en honor al Cristo", "homenaje a Lorca".
DEDICATED = _set("honor honra homenaje homenagem homenatge omaggio hommage tribut tributo onore")

# What is told, shown or read, and may have the name of a journey: "Film « Voyage à Rome »".
TELLINGS = _set(
    "film films movie documentary screening talk lecture reading book slides slideshow theatre "
    "play documentaire projection conférence conférences causerie livre récit diaporama "
    "théâtre ciné vortrag lesung buch diashow theater kino película documental proyección "
    "conferencia "
    "charla lectura libro teatro cine proiezione conferenza incontro lettura documentario cinema "
    "lezing boek voorlezing filme documentário palestra leitura livro conferència xerrada lectura "
    "llibre pel·lícula projecció hitzaldia liburua filma concert concerto konzert concierto "
    "spectacle exposition exhibition ausstellung exposición mostra opéra opera oper"
)
# The same at the end of a compound: "Diavortrag", "Autorenlesung".
TELLING_ENDINGS = ("vortrag", "lesung", "film", "lezing", "voorstelling", "konzert", "concert")

# Walks and stays, whose goal as seldom is part of their name.
OUTINGS = _set(
    "séjour rando randonnée marche week weekend camp stay walk hike ramble wanderung "
    "wochenende freizeit caminata senderismo ruta estancia campamento camminata trekking soggiorno "
    "wandeling kamp caminhada estadia caminada estada"
)
# Behind others stand times of the day and means: "Caminhada ao Luar", "excursión en Bici".
TO_GOALS = _set("à to nach naar a")
LEADING_OUT = TO_GOALS | _set("au aux en dans vers ins hacia al alla allo ao aos sul sulla op")

# What heads several things to come, with the endings of the plural behind it: "nos prochaines
# réunions", "our next meetings".  Most tell by themselves that there are several.
COMING = {
    word: tuple(endings.split(".")) if endings else ("",)
    for endings, words in {
        "": "nos prochains prochaines nuestros nuestras próximos próximas nostri nostre prossimi "
        "prossime nossos nossas nostres propers properes pròxims pròximes datozen",
        "s": "our next coming upcoming forthcoming",
        "e.n.r.s": "nächsten kommenden",
        "n.s": "unsere nächste kommende onze volgende komende aankomende",
        "ak": "gure hurrengo",
    }.items()
    for word in _set(words)
}

# What has a title each time: films, lectures, books.
SERIES = _set(
    "cinéclub films conférences causeries cycle filmclub movies lectures talks screenings series "
    "filmabende vorträge lesungen cineclub películas conferencias charlas ciclo cineforum "
    "conferenze rassegna filmavonden lezingen filmes palestras cicle xerrades zikloa hitzaldiak"
)
# The same at the end of a compound: "Vortragsreihe", "lezingenreeks".
SERIES_ENDINGS = ("reihe", "reeks", "zyklus", "cyclus")

# What speaks of an event and says nothing of its kind, and the same with the widest kinds.
ANY_EVENT = _set(
    "événement manifestation event evento acto acte manifestazione veranstaltung evenement "
    "esdeveniment ekitaldia"
)
COVERING = ANY_EVENT | _set(
    "événements rencontre soirée séance représentation rendez édition "
    "journée spectacle animation fête activité sortie "
    "events evening session performance show date gig party activity gathering function "
    "evento eventos eventi acto acte actes cita sesión función jornada velada espectáculo fiesta "
    "actividad celebración actuación serata manifestazione incontro appuntamento giornata "
    "edizione spettacolo festa attività iniziativa rappresentazione celebrazione "
    "veranstaltung abend vorstellung termin treffen feier fest aufführung auftritt "
    "evenement activiteit avond voorstelling bijeenkomst feest optreden viering "
    "sessão espetáculo encontro atividade iniciativa atuação celebração "
    "esdeveniment activitat sessió funció vetllada espectacle celebració actuació "
    "ekitaldia ekitaldi saioa emanaldia jarduera ikuskizuna ikuskizun jaia"
)

# What is done in a meeting, and begins with it: "Die Beratung beginnt um 19 Uhr".
PROCEEDINGS = _set(
    "beratung beratungen verhandlung verhandlungen proceedings business débats délibérations "
    "deliberaciones lavori trabalhos deliberacions beraadslaging beraadslagingen besprekingen"
)

# Kinds by which an event of a narrower one is called too: "Récital de piano. Le concert …".
WIDER = _set(
    "déjeuner dîner goûter apéritif récital kermesse braderie course projection film visite "
    "lunch dinner supper recital screening film walk ride race fete bazaar bingo "
    "almuerzo cena recital película visita mercado tertulia aperitivo proiezione film visita gita "
    "concert brocante foire promenade randonnée repas réunion exposition atelier cours "
    "conférence match tournoi concours cérémonie office "
    "market fair sale walk meal meeting exhibition workshop class talk lecture game match "
    "tournament contest ceremony service play "
    "concierto feria mercadillo paseo marcha comida reunión exposición taller curso charla "
    "conferencia partido torneo concurso ceremonia obra "
    "concerto fiera mercatino passeggiata pranzo cena riunione mostra laboratorio corso "
    "conferenza partita torneo concorso cerimonia "
    "konzert markt wanderung essen sitzung versammlung ausstellung kurs vortrag spiel turnier "
    "wettbewerb gottesdienst messe "
    "wandeling maaltijd vergadering tentoonstelling cursus lezing wedstrijd toernooi dienst "
    "feira passeio almoço jantar reunião exposição oficina palestra jogo torneio cerimónia "
    "fira passejada dinar sopar reunió exposició curs xerrada partit torneig cerimònia "
    "kontzertua azoka ibilaldia bazkaria bilera erakusketa tailerra hitzaldia partida meza"
)

# What leads to a new day, and stands in no range of days: "vom 3. auf den 10. Mai".
TOWARDS = _set("auf naar para")
# What leads to a new day, or to a new place: "moved to", "déplacé au".
GOALS = TOWARDS | _set("to au aux à al alla allo a para in ins im nach en nel nella no na")
# What is put on another day, or into another place.
MOVED = _set(
    "moved moves déplacé déplacée déplacés déplacées décalé décalée avancé avancée trasladado "
    "trasladada traslada cambiado cambiada spostato spostata spostati spostate verlegt "
    "verplaatst transferido transferida traslladat traslladada trasllada lekualdatua"
)
# What is said of an event, and of a fee or a stop as well.
CUT = _set("supprimé supprimée supprimés supprimées")

# What tells on which days of a stretch nothing takes place.
EXCEPT = _set(
    "sauf excepté hormis hors relâche except excluding excl außer ausgenommen salvo excepto menos "
    "tranne eccetto escluso behalve uitgezonderd exceto excepte llevat menys izan"
)

# What is one thing of several days, as a journey is: no evening of its own each day.
STAYS = JOURNEYS | _set(
    "camp colonie séjour stage retraite retreat stay residential cours formation course "
    "freizeit campamento campus curso retiro campo campeggio corso soggiorno ritiro opleiding "
    "acampamento colónia formação campament colònies curs estada udaleku udalekuak ikastaro "
    "ikastaroa"
)
# The same at the end of a compound: "Romreise", "zomerkamp".
STAY_ENDINGS = ("reise", "fahrt", "freizeit", "lager", "lehrgang", "kurs", "kamp", "reis", "cursus")

# What is shown for some time, whatever takes place beside it.
EXHIBITIONS = _set(
    "exposition expositions expo expos exposición exposiciones exposição exposições exposició "
    "exposicions esposizione esposizioni mostra mostre muestra muestras exhibition exhibitions "
    "ausstellung ausstellungen tentoonstelling tentoonstellingen expositie exposities erakusketa "
    "erakusketak"
)
