"""Italian words for days and hours that CLDR does not list."""

from agenda.dates.words.fields import Table

TABLE = Table(
    tag="it",
    months="febraio=2|settebre=9|novenbre=11|dicenbre=12|genaio=1",
    weak_months="sett=9|genn=1|febb=2|magg=5|giug=6|lugl=7|apr=4",
    weekdays="lunedi'=0|martedi'=1|mercoledi'=2|giovedi'=3|venerdi'=4|mercoldi=2|sabto=5|venedi=4",
    weak_weekdays="lu=0|ma=1|me=2|gi=3|ve=4|sa=5|do=6|sab=5|merc=2|giov=3|ven=4|mart=1|lune=0",
    either="mar=1/3",
    numbers=(
        "uno/un/una/un'|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici"
        "|quattordici|quindici|sedici|diciassette|diciotto|diciannove|venti|ventuno|ventidue"
        "|ventitré|ventiquattro|venticinque|ventisei|ventisette|ventotto|ventinove|trenta"
        "|trentuno"
    ),
    tens=("quaranta=40|cinquanta=50|sessanta=60|settanta=70|ottanta=80|novanta=90|cento=100"),
    scale="mille=1000|mila=1000",
    glued=(
        "cento=100|cent=100|mille=1000|mila=1000|vent=20|trent=30|quarant=40|cinquant=50|sessant=60"
        "|settant=70|ottant=80|novant=90"
    ),
    ordinals=(
        "primo/prima/primi|secondo/seconda/secondi|terzo/terza/terzi|quarto/quarta/quarti"
        "|quinto/quinta"
    ),
    last="penultimo=-2|penultima=-2|ultimo|ultima|ultimi|ultime",
    suffixes="o|mo",
    ranks="a",
    article=(
        "il|lo|la|le=clock|i|gli|l'|nei giorni|giorno|giorni|data|nel giorno|il giorno"
        "|negli|degli"
        "|nelle giornate del|nei giorni del"
    ),
    of=(
        "la sera del=evening|la mattina del|il pomeriggio del=evening|nel pomeriggio del=evening"
        "|nella serata del=evening|nella mattinata del|la notte del=night|nella notte tra"
        "|nella notte tra il|nella notte del=night|del mese di|di|del|dell'|dai"
        "|da|dello|nel|nell'|dell'anno=year|della|delle"
    ),
    between="tra|tra il=the|fra|fra il=the|tra le=clock|fra le=clock|tra l'",
    to="al|ai|agli|allo|alla",
    to_at="a|all'|ad",
    and_=(
        "e le=clock|e|ed|o|e/o|&=sign|+=sign|e il|ed il|e l'|nonché|e poi|e di nuovo|e di nuovo il"
    ),
    at=(
        "dopo le|dopo l'|alle|alle ore|dalle|dalle ore|ore|all'|a partire dalle|verso le|le|ad ore"
        "|fino alle ore"
    ),
    hour="h|ore|h.",
    before_hour="ore|h|alle ore|dalle ore|inizio ore|inizio alle",
    half=(
        "e mezza=30|e mezzo=30|e un quarto=15|meno un quarto=-15|e quaranta=40|in punto=0"
        "|e tre quarti=45|meno cinque=-5|meno dieci=-10|meno venti=-20|meno venticinque=-25"
        "|e cinque=5|e dieci=10|e venti=20|e venticinque=25|e trentacinque=35|e trenta=30"
    ),
    am="di mattina|del mattino|am|a.m.",
    pm="di sera|della sera|del pomeriggio|di pomeriggio|pm|p.m.",
    night="di notte|della notte",
    clock="mezzogiorno=12:00|mezzanotte=24:00",
    until=(
        "fino alla|"
        "fino alle|fino alle ore|fino al|fino all'|fino a|sino al|entro e non oltre il|fino"
        "|prorogata al|fino alla fine di"
    ),
    since=(
        "dal=the|dall'=the|dalla|a partire dal|a partire dall'|a partire da|a decorrere dal"
        "|dal giorno"
    ),
    besides="tranne|eccetto|escluso|salvo|ad eccezione del",
    every="ogni volta|ogni|tutti i|tutte le|ciascun|tutti|tutte",
    every_after="su due|sì e uno no",
    daily="tutti i giorni|ogni giorno|giornalmente|quotidianamente",
    fortnightly="quindicinalmente|quindicinale",
    weekly=(
        "una volta alla settimana|una volta a settimana|ogni settimana|tutte le settimane"
        "|settimanalmente|settimanale"
    ),
    monthly="una volta al mese|ogni mese|tutti i mesi|mensilmente|mensile",
    yearly="una volta all'anno|ogni anno|tutti gli anni|annualmente|annuale",
    plural_weekdays=(
        "i lunedì=0|i martedì=1|i mercoledì=2|i giovedì=3|i venerdì=4|i sabati=5|le domeniche=6"
        "|sabati=5|domeniche=6"
    ),
    part=(
        "alla fine=3|alla fine di=3|all'inizio di=1|all'inizio=1|alla metà di=2|più tardi questa=6"
        "|più tardi questo=6|più avanti questa=6|più avanti questo=6|inizio=1|inizi=1|metà=2|fine=3"
        "|primi di=1|inizi di=1|fine di=3|metà di=2|inizio di=1|a metà=2|a fine=3|a inizio=1"
        "|agli inizi di=1|verso la fine di=3"
    ),
    in_=(
        "tutto|nei|nella|nelle|nell'|nel corso di|nel corso del|nel corso della|nel corso dell'"
        "|tutto il|per tutto il|in tutto il|nel mese di|durante|nel|mese di=month|per"
    ),
    relative=(
        "corrente mese=month+0|del corrente mese=month+0|oggi a otto=day+7|domani a otto=day+8"
        "|oggi a quindici=day+14"
        "|dell'anno prossimo=year+1|dell'anno scorso=year-1|un anno e mezzo fa=months-18"
        "|oggi=day+0|domani=day+1"
        "|dopodomani=day+2|dopo domani=day+2|ieri=day-1|l'altro ieri=day-2"
        "|altro ieri=day-2|ieri l'altro=day-2|avantieri=day-2|stasera=day+0*|stamattina=day+0"
        "|stanotte=day+0|questa sera=day+0*|questa mattina=day+0|questa notte=day+0"
        "|questo pomeriggio=day+0*|domattina=day+1|domani sera=day+1*|domani mattina=day+1"
        "|ieri sera=day-1*|ieri mattina=day-1|stamani=day+0|domani pomeriggio=day+1*"
        "|domani notte=day+1|nel fine settimana=weekend+0|nel weekend=weekend+0"
        "|tra un anno e mezzo=months+18"
        "|fra un anno e mezzo=months+18|un paio di giorni fa=days-2"
    ),
    shift=(
        "questo=0|questa=0|quest'=0|prossimo=1|prossima=1|scorso=-1|scorsa=-1|prossimi=1"
        "|prossime=1|scorsi=-1|scorse=-1|ultimi=-1|ultime=-1"
    ),
    shift_after=(
        "prossimo=1|prossima=1|scorso=-1|scorsa=-1|passato=-1|passata=-1|seguente=1|successivo=1"
        "|successiva=1|precedente=-1|in corso=0|corrente=0|venturo=1|c.m.=0|ultimi=-1|prossimi=1"
        "|prossime=1|scorsi=-1|scorse=-1|a venire=1"
    ),
    units=(
        "giorno=day|giorni=day*|settimana=week|settimane=week*|mese=month|mesi=month*|anno=year"
        "|anni=year*|weekend=weekend|week-end=weekend|fine settimana=weekend|gg=day*"
        "|finesettimana=weekend|trimestre=quarter|semestre=semester|quindicina=fortnight"
        "|decennio=decade"
    ),
    ahead="in meno di|tra meno di|tra circa|fra circa|tra|fra|entro=by|in",
    ahead_after="dopo|da oggi=today|più tardi|da adesso|da ora",
    next_to=(
        "il giorno dopo=days+1|giorno dopo=days+1|il giorno prima di=days-1"
        "|il giorno prima del=days-1|la sera prima di=days-1|la sera prima del=days-1"
        "|l'antivigilia di=days-2|antivigilia di=days-2"
        "|la vigilia di=days-1|la vigilia del=days-1|vigilia di=days-1|all'indomani di=days+1"
        "|all'indomani del=days+1"
    ),
    beside=(
        "precedente a=before|precedente il=before|successivo a|successiva a|prima di=before"
        "|prima del=before|prima della=before|dopo|dopo il|dopo la"
    ),
    ago="fa|or sono|prima",
    holidays=(
        "prima domenica di quaresima=easter-42|i domenica di quaresima=easter-42|"
        "seconda domenica di quaresima=easter-35|ii domenica di quaresima=easter-35|"
        "terza domenica di quaresima=easter-28|iii domenica di quaresima=easter-28|"
        "quarta domenica di quaresima=easter-21|iv domenica di quaresima=easter-21|"
        "quinta domenica di quaresima=easter-14|v domenica di quaresima=easter-14|"
        "pasqua ortodossa=orthodox+0|pasqua ebraica=passover+0|natale ortodosso=1-7"
        "|capodanno ebraico=new year+0|prima domenica di avvento=advent+0"
        "|prima domenica d'avvento=advent+0|i domenica di avvento=advent+0"
        "|seconda domenica di avvento=advent+7|seconda domenica d'avvento=advent+7"
        "|ii domenica di avvento=advent+7|terza domenica di avvento=advent+14"
        "|terza domenica d'avvento=advent+14|iii domenica di avvento=advent+14"
        "|quarta domenica di avvento=advent+21|quarta domenica d'avvento=advent+21"
        "|iv domenica di avvento=advent+21|lunedì grasso=easter-48|lunedì di pentecoste=easter+50"
        "|domenica di pentecoste=easter+49|lunedì santo=easter-6|martedì santo=easter-5"
        "|mercoledì santo=easter-4|sabato grasso=easter-50|domenica di carnevale=easter-49"
        "|domenica in albis=easter+7|notte di capodanno=12-31|venerdì nero=thanksgiving+1"
        "|sabato di pasqua=easter-1|natale=12-25|giorno di natale=12-25|vigilia di natale=12-24"
        "|la vigilia di natale=12-24|santo stefano=12-26|san silvestro=12-31|capodanno=1-1"
        "|epifania=1-6|befana=1-6|ferragosto=8-15|ognissanti=11-1|tutti i santi=11-1"
        "|festa della repubblica=6-2|festa della liberazione=4-25|liberazione=4-25"
        "|festa dei lavoratori=5-1|festa del lavoro=5-1|primo maggio=5-1|immacolata=12-8"
        "|immacolata concezione=12-8|san valentino=2-14|festa della donna=3-8"
        "|festa della mamma=mothers+0|festa del papà=3-19|san giuseppe=3-19|pasqua=easter+0"
        "|domenica di pasqua=easter+0|pasquetta=easter+1|lunedì dell'angelo=easter+1"
        "|venerdì santo=easter-2|giovedì santo=easter-3|sabato santo=easter-1"
        "|pentecoste=easter+49|domenica delle palme=easter-7|martedì grasso=easter-47"
        "|giovedì grasso=easter-52|mercoledì delle ceneri=easter-46|ascensione=easter+39"
        "|corpus domini=easter+60|halloween=10-31|san giovanni=6-24|vigilia di capodanno=12-31"
        "|notte di san silvestro=12-31|festa dei morti=11-2|giorno dei morti=11-2"
        "|san patrizio=3-17|sant'ambrogio=12-7|san marco=4-25|lunedì di pasqua=easter+1"
        "|lunedì di pasquetta=easter+1|san lorenzo=8-10|assunzione=8-15"
    ),
    seasons=(
        "primavera=spring|estate=summer|autunno=autumn|inverno=winter|l'estate=summer"
        "|l'autunno=autumn|l'inverno=winter"
    ),
    counted=(
        "euro|persone|giocatori|posti|bambini|km|chilometri|pagine|volte|punti|metri|partecipanti"
        "|milioni"
        "|abitanti|per cento|anni di età|artisti|concerti|film|studenti|squadre|gol|secondi|opere"
        "|libri|ragazzi|biglietti|spettacoli|secolo|edizione|anniversario|piano"
    ),
    numbered=(
        "pagina|pag|pagg|p|sala|aula|n|n.|numero|no|nr|articolo|art|autobus|bus|linea|via=street"
        "|piazza=street|corso|piano|capitolo|cap|volume|vol|binario|tel|telefono|fax|cell|versione"
        "|stagione|episodio|atto|gruppo|livello|padiglione|stand|viale=street|leggi|decreto"
        "|delibera"
        "|scala|interno|top|legge"
        "|prezzo"
    ),
    skipped="compreso|inclusi|incluso|compresi|di mattina",
    minute="minuti|min|minuto",
    lasting="durata|della durata di|durata di",
    parts_of_year="q=3|t=3",
    evening=(
        "in mattinata=0|in serata=1|nel tardo pomeriggio=1|in tarda serata=1|di notte=5"
        "|nella mattinata=0|nella serata=1|nella notte=5|di buon mattino=0|nel primo pomeriggio=1"
        "|in prima serata=1|in tarda mattinata=0|di primo mattino=0|mattina=0|mattine=0|sere=1"
        "|notti=5|pomeriggi=1|sera=1|pomeriggio=1|notte=5|di sera=1|nel pomeriggio=1"
    ),
    idioms="capodanno cinese|capodanno lunare|il giorno prima|vacanze di natale|vacanze di pasqua",
    told=(
        "lo stesso giorno=0|stesso giorno=0|il giorno stesso=0|nello stesso giorno=0"
        "|il giorno seguente=1|il giorno successivo=1|giorno successivo=1"
        "|l'indomani=1"
    ),
    alone=(
        "san martino=11-11|san nicola=12-6|santa lucia=12-13|san gennaro=9-19|i morti=11-2"
        "|di mattina=day+0|nel pomeriggio=day+0|in serata=day+0|di sera=day+0|in mattinata=day+0"
        "|di notte=day+0|al momento=day+0|adesso=day+0|ora=day+0|il giorno dopo=day+1"
        "|il giorno seguente=day+1|il giorno successivo=day+1|il giorno prima=day-1"
        "|tra mezz'ora=day+0|fra mezz'ora=day+0|mezz'ora fa=day+0"
    ),
)

SPOKEN = {
    "part": "resto di=5|resto del=5|resto della=5|resto dell'=5",
    "units": (
        "dell'anno=year|stagione=year|anno scolastico=year|secolo=century|ora=hour|ore=hour*"
        "|minuto=minute|minuti=minute*|min=minute|secondi=second*"
    ),
    "since": "da=past",
    "relative": (
        "il weekend=weekend+0|il fine settimana=weekend+0|weekend=weekend+0"
        "|fine settimana=weekend+0"
    ),
    "holidays": (
        "rosh hashanah=new year+0|yom kippur=new year+9"
        "|sukkot=new year+14|hanukkah=hanukkah+0/7|chanukkà=hanukkah+0/7|purim=passover-30"
        "|pesach=passover+0|shavuot=passover+50|ramadan=ramadan+0/29"
        "|eid al-fitr=eid+0|festa del sacrificio=eid adha+0|eid al-adha=eid adha+0"
        "|black friday=thanksgiving+1|cyber monday=thanksgiving+4"
        "|thanksgiving=thanksgiving+0|st. patrick's day=3-17|saint patrick's day=3-17"
        "|saint-patrick=3-17|primo dell'anno=1-1|candelora=2-2|festa degli innamorati=2-14"
        "|le ceneri=easter-46|giornata internazionale della donna=3-8|giornata della donna=3-8"
        "|pesce d'aprile=4-1|giornata dell'europa=5-9|festa dell'europa=5-9"
        "|giornata della terra=4-22|commemorazione dei defunti=11-2"
        "|giorno del ringraziamento=thanksgiving+0|anniversario della liberazione=4-25"
        "|giorno della memoria=1-27|giornata della memoria=1-27|festa dei nonni=10-2"
        "|ss. pietro e paolo=6-29|santi pietro e paolo=6-29|festa di san valentino=2-14"
        "|festa di ognissanti=11-1|festa dell'immacolata=12-8|vigilia dell'epifania=1-5"
        "|notte di natale=12-24|festa della befana=1-6|festa dell'unità nazionale=11-4"
        "|nuovo anno=1-1|ultimo dell'anno=12-31|l'ultimo dell'anno=12-31"
        "|settimana santa=easter-7/6|carnevale=easter-47"
    ),
    "workdays": (
        "tutti i giorni feriali=6|nei giorni feriali=6|i giorni feriali=6|ogni giorno feriale=6"
        "|giorni feriali=6|tutti i giorni lavorativi=5|ogni giorno lavorativo=5"
    ),
    "romans": "-",
}
