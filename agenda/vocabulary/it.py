"""Italian cues."""

from agenda.vocabulary.lexicon import Cue

_LED = "organizzat presentat dirett condott promoss tenut seguit accompagnat animat guidat curat"
# "organizzato dal", "animata dai"
_LED_BY = "".join(
    f"{led}{end} {by}; "
    for led in _LED.split()
    for end in "oaie"
    for by in ("da", "dal", "dalla", "dai", "dalle", "dagli", "dall'")
)

CUES = {
    Cue.AGENDA: (
        "tutti gli eventi; "
        "proposte; idee per; suggerimenti; i nostri consigli; cosa succede;"
        "agenda; appuntamenti; appuntamento; gli appuntamenti; prossimi appuntamenti; eventi;"
        "prossimi eventi; eventi in programma; eventi in arrivo; calendario; calendario eventi;"
        "calendario degli eventi; programma; programmazione; cartellone; rassegna; stagione;"
        "manifestazioni; iniziative; in programma; in agenda; in arrivo; prossimamente; prossimi;"
        "prossime; prossime date; date; cosa fare; cosa c'è; questa settimana; questo weekend;"
        "nel weekend; questo fine settimana; questo mese; la prossima settimana; save the date;"
        "segnate in agenda; da non perdere; da segnare; in evidenza; in breve; bacheca; avvisi;"
        "avvisi parrocchiali; vita parrocchiale; orari delle messe; vita associativa;"
        "tempo libero; dove andare"
    ),
    Cue.EVENT: (
        "braciolata; infiorata; grest; screening; "
        "salone del; salone della; salone internazionale; settimana internazionale;"
        "repair café; confessioni;"
        "concert*; spettacol*; mostra; mostre; esposizion*; expo; festival*; festa; feste; sagra;"
        "sagre; fiera; fiere; mercatino; mercatini; mercato; mercati; mercatale; conferenz*;"
        "convegn*; congress*; simposi*; forum; incontro; incontri; laborator*; workshop*; corso;"
        "corsi; stage; seminar*; webinar*; giornata; giornate; tavola rotonda; dibattit*;"
        "dialog*; lezione; lezioni; torneo; tornei; campionat*; partita; partite; gara; gare;"
        "corsa; corse; corsa campestre; maraton*; mezza maratona; camminat*; passeggiat*;"
        "escursion*; trekking; ciclopedalata; biciclettata; pedalata; gita; gite; tour; visita;"
        "visite; visita guidata; visite guidate; proiezion*; cinema; film; cortometragg*;"
        "documentar*; teatro; commedia; burattini; marionette; circo; giocoleria; danza; danze;"
        "ballo; balli; balletto; opera; operetta; musical; recital*; cabaret; coro; cori;"
        "rassegna corale; banda; esibizion*; rappresentazion*; prima nazionale; anteprim*; gala;"
        "karaoke; tombol*; lotteria; pesca di beneficenza; asta; aste; bancarella; bancarelle;"
        "pranz*; cena; cene; colazion*; merend*; aperitiv*; degustazion*; castagnat*; grigliat*;"
        "spaghettata; polentata; polenta; cenone; banchett*; cerimoni*; commemorazion*;"
        "celebrazion*; ricorrenz*; inaugurazion*; vernissage; finissage; presentazion*;"
        "presentazione del libro; firmacopie; riunion*; assemblea; assemblee; consiglio comunale;"
        "seduta; sedute; lettura; letture; letture animate; gruppo di lettura; ora del racconto;"
        "racconti; fiaba; fiabe; messa; messe; santa messa; veglia; vespri; adorazione; rosario;"
        "via crucis; processione; processioni; pellegrinagg*; benedizion*; battesim*; cresim*;"
        "comunioni; novena; triduo; catechesi; sfilat*; corteo; cortei; carneval*;"
        "fuochi d'artificio; fuochi; falò; concors*; contest; competizion*; coppa; trofeo;"
        "regat*; raduno; raduni; motoraduno; autoraduno; palio; rievocazion*; quiz; giochi;"
        "caccia al tesoro; caccia alle uova; campo estivo; campi estivi; campus; ritiro;"
        "donazione sangue; raccolta fondi; raccolta alimentare; raccolta viveri;"
        "raccolta di viveri; raccolta di alimenti; raccolta indumenti; raccolta di indumenti;"
        "lectio; lectio divina; si balla; cineforum; rassegna; porte aperte; open day;"
        "giornata ecologica; pulizia; serata; serate; notte; notte bianca; veglione; settimana;"
        "biennale; anniversario; manifestazione; manifestazioni; flash mob; presidio; prova;"
        "prove aperte; audizion*; vertice; hackathon; meeting; meetup; premiazion*; premio;"
        "consegna; osservazione; yoga; masterclass; jam session; dj set; disco; tributo; presepe;"
        "presepi; mercatini di natale; befana; fiaccolat*; animazion*; intrattenimento; saggio;"
        "saggi; ciclo; rassegne; elezioni; referendum; donazione di sangue; donatori di sangue"
    ),
    Cue.PLACE: (
        "campetto; porte della chiesa; campanile; chiesetta; lavatoio; casello; sottopasso; "
        "sull'aia; segreteria; ufficio; "
        "cittadella; bastioni; bastione; mastio; lungo lago; imbarcadero; pontile; darsena; "
        "faro; diga; orto; prato; stalla; scuderie; scuderia; maneggio; piazza del comune; "
        "piazza del mercato; sala polivalente; sala civica; sala parrocchiale; "
        "sala riunioni; sala conferenze; sala convegni; salone parrocchiale; "
        "salone polivalente; salone delle feste; centro congressi; centro giovani; "
        "centro giovanile; centro polivalente; centro parrocchiale; centro ricreativo; "
        "centro commerciale; centro visite; centro visitatori; complesso; "
        "complesso sportivo; cittadella sportiva; impianto sportivo; impianti sportivi; "
        "palaghiaccio; pista; pista di pattinaggio; skatepark; bocciodromo; bocciofila; "
        "sacrestia; certosa; collegiata; pieve; battistero; eremo; sinagoga; moschea; "
        "episcopio; curia; archivio storico; emeroteca; cineteca; palacongressi; "
        "palacultura; palafiere; supermercato; panificio; bottega; officina; magazzino; "
        "zona industriale; zona sportiva; zona; nido; asilo nido; materna; scuola primaria; "
        "ambulatorio; clinica; tribunale; ambasciata; aeroporto; terminal; isola; terme; "
        "tenuta; podere; casale; cantine; frantoio; locanda; enoteca; birreria; pub; "
        "discoteca; baita; malga; baito; sede sociale; aula studio; piano terra; "
        "primo piano; terrazza; terrazzo; belvedere; giardini pubblici; parchi; grotta; "
        "grotte; sito archeologico; area archeologica; scavi; fontana; statua; "
        "monumento ai caduti; sacrario; arco; barchessa; cortili; casa del popolo; "
        "casa delle associazioni; casa di riposo; casa di quartiere; casa museo; "
        "bocciodromi; padiglioni; quartiere fieristico; polo fieristico; ente fiera; "
        "area fiera; piazza mercato; foro boario; rotonda; incrocio; torre civica; torrione; "
        "battello; loggiato; loggione; palchetto; sotterranei; ex convento; ex chiesa; "
        "ex scuola; ex municipio; scalinata; pineta; stabilimento balneare; radura; "
        "canonica; casa canonica; casa parrocchiale; bivio;"
        "sala; sale; salone; aula; aula magna; aula consiliare; chiesa; parrocchia; parrocchiale;"
        "cappella; cattedrale; duomo; basilica; abbazia; convento; monastero; santuario; tempio;"
        "oratorio; municipio; palazzo; palazzetto; palasport; palazzo comunale; sala consiliare;"
        "comune; teatro; cinema; cineteatro; auditorium; biblioteca; museo; galleria; pinacoteca;"
        "palestra; stadio; campo; campo sportivo; centro sportivo; piscina; piazza; piazzale;"
        "piazzetta; p.zza; largo; via; viale; corso; vicolo; strada; lungomare; lungolago;"
        "lungofiume; borgo; contrada; località; loc; frazione; parco; giardino; giardini; villa;"
        "bosco; spiaggia; porto; molo; lago; fiume; ponte; castello; rocca; fortezza; torre;"
        "porta; mura; cascina; fattoria; agriturismo; masseria; cantina; mulino; casa;"
        "casa della cultura; centro; centro civico; centro sociale; centro culturale;"
        "centro anziani; centro storico; circolo; sede; locali; edificio; anfiteatro; arena;"
        "conservatorio; scuola; scuole; asilo; istituto; liceo; università; ateneo; facoltà;"
        "campus; studio; spazio; area; area feste; area verde; tendone; tensostruttura;"
        "padiglione; palco; chiostro; cortile; loggia; portico; portici; sagrato; fabbrica;"
        "capannone; stazione; parcheggio; bar; caffè; ristorante; trattoria; osteria; pizzeria;"
        "hotel; albergo; rifugio; campeggio; libreria; negozio; ospedale; cimitero; monumento;"
        "quartiere; paese; fiera; polo; foyer; atrio; cripta; planetario; osservatorio;"
        "orto botanico; ludoteca; velodromo; ippodromo; autodromo; lido;"
        "mediateca; cupola"
    ),
    Cue.AT: (
        "all'; nell'; dall'; dalla; dallo; dagli; dai; dalle; negli; agli; davanti al; "
        "davanti alla; davanti all'; di fronte al; di fronte alla; di fronte a; accanto al; "
        "accanto alla; vicino al; vicino alla; nei pressi di; nei pressi del; "
        "nei pressi della; dentro; sotto la; sotto il; sotto i; lungo il; lungo la; "
        "lungo le; lungo i; attorno a; all'interno di; all'interno del; all'interno della; "
        "dietro; dietro la; dietro il; per le vie; per le strade; a bordo; "
        "presso; al; allo; alla; alle; ai; in; nel; nello; nella; nelle; nei; a; c/o; davanti;"
        "di fronte; dal; sul"
    ),
    Cue.HERE: (
        "sul posto; sul luogo; in corso; nel corso; nel corso di; nel corso del; nel corso "
        "della; nel corso dell'; al posto di; al posto del; al posto della"
    ),
    Cue.ONLINE: (
        "online; on line; in streaming; streaming; da remoto; a distanza; videoconferenza;"
        "in videoconferenza; su zoom; via zoom; piattaforma zoom; in diretta; diretta streaming;"
        "diretta facebook; virtuale; meet; teams; google meet; modalità telematica"
    ),
    Cue.HAPPEN: (
        "ci sarà; ci saranno; "
        "si terrà; si terranno; si tiene; si tengono; avrà luogo; avranno luogo; ha luogo;"
        "hanno luogo; si svolgerà; si svolgeranno; si svolge; si svolgono; sarà; saranno;"
        "si celebra; si celebrerà; si festeggia; si festeggerà; si inaugura; si inaugurerà;"
        "si farà; si esibirà; si esibiranno; verrà; verranno; verrà presentato; verrà proiettato;"
        "verrà inaugurata; è previsto; è prevista; sono previsti; sono previste; è in programma;"
        "sono in programma; in programma; è fissato; è fissata; in calendario; torna; tornano;"
        "tornerà; ritorna; inizia; inizierà; inizieranno; comincia; comincerà; prende il via;"
        "prenderà il via; partirà; al via; arriva; arrivano; aprirà; apre; aprono; debutta;"
        "andrà in scena; va in scena; in scena; di scena; è aperta; sarà visitabile; visitabile;"
        "sarà possibile; ricorre; si parte; avrà inizio; si potrà;"
        "si riunisce; si riuniscono; si riunirà; si riuniranno; si ritrova; si ritrovano"
    ),
    Cue.PLANNED: (
        "doveva tenersi; si doveva tenere; doveva svolgersi; doveva avere luogo; "
        "previsto; prevista; previsti; previste; programmato; programmata; programmati; "
        "programmate; in programma; fissato; fissata; fissati; fissate; annunciato; "
        "annunciata; confermato; confermata; confermati; confermate; inizialmente;"
        "da confermare; salvo variazioni; provvisorio; provvisorie"
    ),
    Cue.HOST: (
        "mette in scena; mettono in scena; porta in scena; portano in scena; "
        "ospita; ospiterà; ospitano; ospiteranno; organizza; organizzano; organizzerà;"
        "organizzeranno; propone; propongono; proporrà; proporranno; presenta; presentano;"
        "presenterà; presenteranno; invita; invitano; invitiamo; vi invita; vi invitiamo;"
        "siete invitati; siete tutti invitati; accoglie; accoglierà; offre; offrono; offrirà;"
        "promuove; promuovono; festeggia; festeggiano; festeggerà; celebra; celebrano; celebrerà;"
        "inaugura; darà; tiene; terrà un; terrà una; terrà uno; terrà il; terrà la; terrà lo;"
        "terrà i; terrà le; terrà gli; terrà due; terrà tre; terrà alcuni; terrà alcune;"
        "suona; suonerà; canta; vi aspetta; vi aspettiamo;"
        "ti aspettiamo; partecipa; partecipate; venite; vieni; unisciti; non mancate; a cura di;"
        "dialogherà; interverrà; intervengono; incontra; riceve; commemora; presentazione di"
    ),
    Cue.CANCELLED: (
        "non potrà svolgersi; non potrà avere luogo; non può svolgersi;"
        "non potrà tenersi;"
        "annullato; annullata; annullati; annullate; annullamento; è annullato; è annullata;"
        "cancellato; cancellata; cancellati; cancellate; cancellazione; sospeso; sospesa;"
        "sospesi; sospese; sospensione; non si terrà; non si terranno; non avrà luogo;"
        "non si svolgerà; non si svolge; non ci sarà; soppresso; soppressa; disdetto"
    ),
    Cue.CALLING_OFF: (
        "deciso di annullare; deciso di sospendere; deciso di cancellare; decide di annullare; "
        "decisione di annullare; costretti ad annullare; costretto ad annullare; costretta ad "
        "annullare; dovuto annullare"
    ),
    Cue.POSTPONED: (
        "si rinvia; si rinvierà; sarà recuperato; sarà recuperata; "
        "rinviato; rinviata; rinviati; rinviate; rinvio; è rinviato; posticipato; posticipata;"
        "posticipati; posticipate; rimandato; rimandata; rimandati; rimandate; spostato;"
        "spostata; spostati; spostate; slitta; slittato; nuova data; nuove date; cambio data;"
        "cambio di data; data da destinarsi; anticipato; anticipata; differito; differita;"
        "riprogrammato; riprogrammata"
    ),
    Cue.STAMP: (
        "affisso dal; affisso il; elenco aggiornato; "
        "min di lettura;"
        "chiusura in redazione; chiuso in redazione; chiuso in tipografia; finito di stampare;"
        "pubblicato; pubblicata; pubblicato il; pubblicato da; pubblicato in;"
        "data di pubblicazione; data pubblicazione; aggiornato; aggiornato il;"
        "ultimo aggiornamento; ultima modifica; modificato il; scritto da; scritto il;"
        "inserito il; inserito da; postato il; redatto il; creato il; stampato il;"
        "comunicato stampa; notizia del; articolo del; bollettino del; consultato il; copyright;"
        "tutti i diritti riservati; tempo di lettura; minuti di lettura; versione del;"
        "online dal; edizione del giornale; notiziario n; aggiornamento del;"
        "data di aggiornamento"
    ),
    Cue.DEADLINE: (
        "tributo; tributi; imposta; imposte; scadenze fiscali; calendario fiscale; "
        "le domande si presentano; domande si presentano; le domande vanno presentate; "
        "le domande devono; presentare la domanda; domande entro; "
        "le domande si ricevono; si ricevono domande; si accettano opere; si accettano domande; "
        "notifica agli autori; notifica di accettazione; comunicazione agli autori;"
        "consultabile; in libera visione; prendere visione; in pubblicazione;"
        "scadenza; scadenze; scade; scade il; scadono; termine ultimo; entro; entro il;"
        "entro e non oltre; entro le ore; non oltre; termine per; data limite; data di scadenza;"
        "iscrizioni entro; iscrizione entro; prenotazioni entro; prenotazione entro;"
        "prenotare entro; iscrizioni aperte; apertura iscrizioni; apertura delle iscrizioni;"
        "chiusura iscrizioni; chiusura delle iscrizioni; iscrizioni fino; iscrizioni dal;"
        "presentazione delle domande; presentazione domande; bando; candidature; candidatura;"
        "adesioni entro; conferma entro; prevendita; prevendite; prevendita dal; in vendita;"
        "biglietti in vendita; in vendita dal; consegna elaborati; invio delle opere;"
        "pagamento entro; versamento; da presentare entro; termine di presentazione;"
        "termine delle iscrizioni; termine iscrizioni; termini per"
    ),
    Cue.OPENING: (
        "orario scolastico; orario delle lezioni; "
        "orari degli allenamenti; orari allenamenti; "
        "chiude alle; chiudono alle; chiuderà alle; chiuderanno alle; "
        "chiude a mezzogiorno; "
        "in ferie; è assente; sarà assente; saranno assenti; sarà in vacanza; "
        "chiude il; chiuderà il; chiude dal; chiuderà dal; aperto oggi; oggi aperto;"
        "orario di apertura; orari di apertura; orari d'apertura; orario estivo;"
        "orario invernale; orario uffici; orari uffici; orario di ricevimento;"
        "orari di ricevimento; orari di visita; aperto da; aperta da; aperto al pubblico;"
        "aperti al pubblico; apertura al pubblico; apertura straordinaria; chiuso; chiusa;"
        "chiusi; chiuse; chiusura estiva; chiuso il; lunedì chiuso; giorno di chiusura;"
        "da lunedì a venerdì; dal lunedì al venerdì; lunedì - venerdì; dal lunedì al sabato;"
        "dal martedì al sabato; dal martedì alla domenica; dal martedì al venerdì; lun - ven;"
        "mar - dom; giorni feriali; centralino; raccolta rifiuti; raccolta differenziata;"
        "ingombranti; ecocentro; isola ecologica; farmacia di turno; guardia medica;"
        "reperibilità; ultimo ingresso; aperto dal; aperta dal; aperto dalle; aperta dalle;"
        "rimarrà chiuso; rimarrà chiusa; sarà chiuso; sarà chiusa; chiuso per ferie;"
        "orario sportello"
    ),
    Cue.PAST: (
        "uscito il; uscita il; pubblicato il; "
        "non si è potuto tenere; non si è potuta tenere; non si è tenuto; non si è tenuta;"
        "era; erano; fu; furono; è stato; è stata; sono stati; sono state; aveva; avevano;"
        "ha avuto; hanno avuto; si è tenuto; si è tenuta; si sono tenuti; si è svolto;"
        "si è svolta; si sono svolti; si sono svolte; ha avuto luogo; ebbe luogo; si è conclusa;"
        "si è concluso; si svolse; si tenne; ha ospitato; ha organizzato; ha presentato;"
        "ha visto; hanno visto; ha partecipato; hanno partecipato; ha vinto; hanno vinto; vinse;"
        "ha detto; ha ricordato; ha ringraziato; ha dichiarato; ha registrato; ha inaugurato;"
        "ha festeggiato; hanno festeggiato; ha riunito; ha accolto; venne; vennero; fondata nel;"
        "fondato nel; costruito nel; inaugurato nel; scorso; scorsa; l'anno scorso;"
        "lo scorso anno; la settimana scorsa; ieri; un anno fa; mesi fa; erano presenti;"
        "sono intervenuti; è intervenuto; grande successo; grande partecipazione"
    ),
    Cue.BORN: (
        "nato; nata; nato a; nata a; nato il; nacque; morì; morto; morta; deceduto; decesso;"
        "biografia; necrologio; anniversario della morte; anniversario della nascita; nascita di;"
        "data di nascita; morte di"
    ),
    Cue.BUSINESS: (
        "ordine del giorno; all'ordine del giorno; punti all'ordine del giorno; "
        "argomenti all'ordine del giorno"
    ),
    Cue.ROTA: (
        "farmacia di turno; farmacie di turno; turni delle farmacie; turni farmacie; "
        "farmacie di guardia; guardia medica; turni; raccolta differenziata; "
        "raccolta rifiuti; raccolta dei rifiuti; calendario raccolta; "
        "calendario della raccolta; calendario rifiuti"
    ),
    Cue.ARCHIVE: (
        "numeri arretrati; numeri precedenti; "
        "cosa abbiamo fatto; che cosa abbiamo fatto; quello che abbiamo fatto; "
        "risultati; ultimi risultati;"
        "archivio; archivi; eventi passati; passati; passate; precedenti; edizioni precedenti;"
        "edizioni passate; anni precedenti; anni passati; scorsi anni; eventi conclusi; concluso;"
        "conclusi; concluse; terminato; terminati; storico; storia; cronologia; rassegna stampa;"
        "galleria fotografica; foto di; verbali; stagioni passate; già svolti; retrospettiva"
    ),
    Cue.REGISTER: (
        "stato civile; intenzioni di preghiera; anagrafe; nascite; nati; matrimoni; decessi; "
        "defunti; necrologi; "
        "funerali; lutti; esequie; sono tornati alla casa del padre; nomine; nomine e incarichi"
    ),
    Cue.RELATED: (
        "i più visti; le più lette; più lette; più visti; più viste; "
        "vedi evento; vedi l'evento; vai all'evento; scopri l'evento; "
        "tempo di lettura; leggi tutto; leggi di più; leggi anche; leggi; continua a leggere;"
        "colophon; per saperne di più;"
        "scopri di più; scopri; maggiori informazioni; ulteriori informazioni; più informazioni;"
        "vedi anche; vedi tutti; vedi tutte; vedi; mostra tutto; mostra tutti; mostra di più;"
        "tutte le notizie; altri eventi; altre notizie; articoli correlati;"
        "eventi correlati; correlati; potrebbe interessarti; ti potrebbe interessare;"
        "ultime notizie; ultimi articoli; articoli recenti; notizie; news; i più letti;"
        "più letti; condividi; stampa; scarica; download; iscriviti alla newsletter; newsletter;"
        "disiscriviti; note legali; informativa privacy; privacy; cookie; cookie policy;"
        "mappa del sito; contatti; chi siamo; torna su; indietro; avanti; pagina successiva;"
        "pagina precedente; successivo; precedente; clicca qui; aggiungi al calendario;"
        "aggiungi a calendario; esporta; acquista biglietti; acquista; compra; seguici;"
        "seguici su; facebook; twitter; instagram; linkedin; youtube; whatsapp; telegram;"
        "commenti; lascia un commento; tag; categorie; pubblicità; accedi; vai al contenuto;"
        "dettagli; link"
    ),
    Cue.ELSEWHERE: (
        "le più lette; più lette; "
        "ultimi articoli; articolo precedente; articolo successivo; "
        "leggi anche; potrebbe interessarti; potrebbe interessarti anche; articoli correlati;"
        "notizie correlate; i più letti; articoli recenti; altre notizie"
    ),
    Cue.PRICE: (
        "gratis; gratuito; gratuita; gratuiti; ingresso libero; ingresso gratuito; ingresso;"
        "entrata libera; offerta libera; a offerta libera; prezzo; prezzi; costo; costi; tariffa;"
        "tariffe; quota; quota di partecipazione; biglietto; biglietti; intero; ridotto; ridotti;"
        "abbonamento; abbonamenti; euro; eur; contributo; offerta; a pagamento; soci; non soci;"
        "a persona; caparra; sconto"
    ),
    Cue.CONTACT: (
        "tel; telefono; cell; cellulare; fax; mail; email; e-mail; posta elettronica; contatto;"
        "contatti; info; informazioni; per informazioni; sito; sito web; www; http; https;"
        "telefonare; chiamare; contattare; rivolgersi; whatsapp"
    ),
    Cue.BOOKING: (
        "si possono acquistare; possono essere acquistati; in biglietteria; al botteghino; "
        "abbonamenti dal; nuovi abbonamenti; vecchi abbonamenti; rinnovo abbonamenti; "
        "rinnovo degli abbonamenti; conferma abbonamenti; campagna abbonamenti; "
        "si rinnovano; si rinnova; rinnovo; rinnovi; tesseramento; vendita dei biglietti; "
        "in vendita fino; "
        "biglietti in vendita; in vendita dal; "
        "si raccolgono; raccoglie le; "
        "prenotazion*; prenotare; prenotati; su prenotazione; prenotazione obbligatoria;"
        "prenotazione consigliata; iscrizion*; iscriversi; previa iscrizione; iscriviti;"
        "registrazione; registrarsi; posti limitati; posti disponibili; numero chiuso;"
        "numero limitato; fino ad esaurimento; esaurimento posti; su appuntamento;"
        "lista d'attesa; adesion*; biglietteria"
    ),
    Cue.SOLD_OUT: (
        "esaurito; esaurita; esauriti; tutto esaurito; sold out; posti esauriti; al completo"
    ),
    Cue.AUDIENCE: (
        "per tutti; aperto a tutti; aperta a tutti; per bambini; bambini; bambine; bimbi;"
        "ragazzi; ragazze; giovani; adulti; famiglie; per famiglie; anziani; per adulti; neonati;"
        "anni; dai 3 anni; età; pubblico; cittadinanza; tutta la cittadinanza; principianti;"
        "studenti; genitori; soci; riservato ai soci; over 60; under 18; turisti; visitatori"
    ),
    Cue.JOB: (
        "offerta di lavoro; offerte di lavoro; cercasi; ricerca personale; ricerca di personale;"
        "concorso pubblico; bando di concorso; posto di lavoro; posizione aperta;"
        "posizioni aperte; curriculum; contratto a tempo; tempo indeterminato; tempo determinato;"
        "tempo pieno; part time; selezione pubblica; graduatoria; personale cercasi"
    ),
    Cue.SERVICE: (
        "deviazione del traffico; deviazioni del traffico; senso unico alternato; "
        "modifiche alla viabilità; modifiche alla circolazione; circolazione interrotta; "
        "la circolazione è; la circolazione sarà; "
        "divieto di sosta; divieto di transito; lavori in via; lavori di manutenzione; "
        "lavori di asfaltatura; asfaltatura; interruzione idrica; interruzione del servizio; "
        "strada chiusa; chiusura della strada; chiusura al traffico; "
        "chiusa al traffico; chiuso al traffico; chiuse al traffico; lavori stradali;"
        "prossimo numero; vacanze scolastiche;"
        "prossimo bollettino;"
        "raccolta differenziata; raccolta rifiuti; raccolta dei rifiuti; rifiuti; "
        "ingombranti; umido; indifferenziato; quota associativa; tari; imu; trasporto "
        "scolastico"
    ),
    Cue.NOTHING: (
        "nessun; nessuna; riposo; turno di riposo; pausa estiva; non ci sono; niente lezione;"
        "da definire; da confermare; niente in programma; nulla in programma"
    ),
    Cue.INSTEAD: (
        "era previsto; era prevista; era in programma; "
        "anziché; invece del; invece di; al posto del; e non il; non il; inizialmente previsto; "
        "inizialmente prevista; previsto inizialmente; prevista inizialmente; inizialmente "
        "previsti; inizialmente previste; inizialmente programmato; inizialmente programmata; "
        "inizialmente programmati; inizialmente programmate; inizialmente fissato; inizialmente "
        "fissata; inizialmente fissati; inizialmente fissate; inizialmente annunciato; "
        "inizialmente annunciata; inizialmente annunciati; inizialmente annunciate; in un primo "
        "tempo; in un primo momento"
    ),
    Cue.END: "rientro; ritorno; fine; termine; conclusione; rientro previsto",
    Cue.DOORS: ("apertura porte; apertura cancelli; accoglienza; registrazione; iscrizioni dalle"),
    Cue.LABEL_DATE: (
        "primo giorno; ultimo giorno; dal; al;"
        "data; date; quando; giorno; giorni; data e ora; data e luogo; date e orari;"
        "giorno e ora; data evento; data dell'evento; data inizio; data fine; data di inizio;"
        "data di fine; periodo; prossima data; prossimo appuntamento;"
        "repliche; proiezioni; spettacoli"
    ),
    Cue.LABEL_TIME: (
        "inizio evento; fine evento; inizio dell'evento; fine dell'evento; "
        "ora; ore; orario; orari; inizio; ora inizio; ora di inizio; inizio ore; fine;"
        "apertura porte;"
        "a che ora; alle; dalle; partenza ore; ritrovo ore; durata e orario; fischio d'inizio"
    ),
    Cue.ALL_DAY: (
        "tutto il giorno; tutta la giornata; giornata intera; intera giornata;"
        "negli orari di apertura; durante gli orari di apertura; in orario di apertura;"
        "nell'orario di apertura"
    ),
    Cue.LABEL_PLACE: (
        "luogo; luoghi; dove; sede; indirizzo; sala; località; città; comune; paese; posto;"
        "ubicazione; location; luogo di ritrovo; ritrovo; punto di ritrovo; punto di incontro;"
        "partenza; luogo di partenza; luogo di svolgimento; luogo e data; luogo e ora;"
        "ora e luogo; campo; aula; provincia; mappa; zona; spazio"
    ),
    Cue.LABEL_NAME: (
        "avversario; avversari; "
        "inoltre; e inoltre; anche;"
        "evento; eventi; titolo; nome; cosa; che cosa; oggetto; tema; argomento; "
        "manifestazione; manifestazioni; iniziativa; attività; denominazione"
    ),
    Cue.LABEL_STATUS: (
        "novità; promemoria; ultima ora; ultimora; urgente; si ricorda;"
        "stato; nota; note; osservazioni; avviso; attenzione; importante; annotazioni"
    ),
    Cue.LABEL_OTHER: (
        "competizione; campionato; "
        "affiliazione; ente di appartenenza; "
        "ordine del giorno; in programma; "
        "in caso di pioggia; in caso di maltempo; se piove; "
        "descrizione; organizzatore; organizzatori; organizzazione; organizzato da; organizza;"
        "a cura di;"
        "ente; associazione; promotore; contatto; contatti; telefono; tel; cell; cellulare; mail;"
        "email; e-mail; sito; sito web; web; link; info; informazioni; per informazioni; prezzo;"
        "prezzi; costo; costi; quota; ingresso; biglietto; biglietti; tariffe; prenotazione;"
        "prenotazioni; iscrizione; iscrizioni; durata; distanza; lunghezza; dislivello;"
        "difficoltà; percorso; età; pubblico; destinatari; rivolto a; lingua; genere; categoria;"
        "tipo; tipologia; formato; livello; tematica; relatore; relatori; relatrice; docente;"
        "docenti; insegnante; conduttore; conduce; moderatore; modera; guida; accompagnatore;"
        "artista; artisti; interpreti; cast; attori; regia; regista; autore; autori; autrice;"
        "compagnia; musica; musiche; direttore; intervengono; interviene; programma; contenuto;"
        "sinossi; trama; posti; capienza; accesso; come arrivare; trasporti; parcheggio;"
        "attrezzatura; materiale; menù; requisiti; sponsor; patrocinio; con il patrocinio;"
        "collaborazione; in collaborazione con; regione; responsabile; referente; edizione;"
        "fonte; foto; squadra; partecipanti"
    ),
    Cue.COMPANY: (
        "alla presenza del; alla presenza della; alla presenza dell'; "
        "nell'ambito di; nell'ambito del; nell'ambito della; nell'ambito dell'; "
        "all'interno della rassegna; in occasione di; in occasione del; in occasione della; "
        "in occasione dei; in occasione delle; in occasione dell'; "
        + _LED_BY
        + "a cura di; a cura del; "
        "a cura della; a cura dei; in collaborazione con; con la partecipazione di; "
        "a favore di; a favore del; a favore della; a favore dei; a favore delle; a favore degli; "
        "a favore dell'; a beneficio di; a beneficio del; a beneficio della"
    ),
    Cue.SINCE: (
        "sin dal; fin dal; entra in vigore; entrerà in vigore; entreranno in vigore; in vigore"
    ),
    Cue.LABEL_HOME: "casa; squadra di casa; locali",
    Cue.LABEL_AWAY: "ospite; ospiti; trasferta; avversario",
}
