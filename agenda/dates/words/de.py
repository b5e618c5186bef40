"""German words for days and hours that CLDR does not list."""

from agenda.dates.words.fields import Table

TABLE = Table(
    tag="de",
    months=(
        "januars=1|februars=2|aprils=4|mais=5|junis=6|julis=7|augusts=8|septembers=9|oktobers=10"
        "|novembers=11|dezembers=12|jänner=1|febuar=2|feburar=2|okotber=10|setpember=9|novmeber=11"
        "|jaenner=1|feber=2|maerz=3|mrz=3"
    ),
    weak_months="febr=2|mrz=3|maer=3|sept=9|sep=9|jän=1",
    weekdays="sonnabend=5|donerstag=3|donnertag=3|mitwoch=2|dinstag=1|samstga=5",
    weak_weekdays=("mon=0|mit=2|don=3|fre=4|sam=5|son=6|mo=0|di=1|mi=2|do=3|fr=4|sa=5|so=6|mitt=2"),
    month_ends="woche=week|wochenende=weekend|hälfte=half",
    weekday_ends="abend=1|morgen|nachmittag=1|vormittag|mittag|nacht=5|früh",
    numbers=(
        "ein/eins/eine/einem/einen/einer|zwei/beiden/beide|drei|vier|fünf|sechs|sieben|acht|neun"
        "|zehn|elf"
        "|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig"
        "|einundzwanzig|zweiundzwanzig|dreiundzwanzig|vierundzwanzig|fünfundzwanzig"
        "|sechsundzwanzig|siebenundzwanzig|achtundzwanzig|neunundzwanzig|dreißig/dreissig"
        "|einunddreißig/einunddreissig"
    ),
    tens=("vierzig=40|fünfzig=50|sechzig=60|siebzig=70|achtzig=80|neunzig=90|hundert=100"),
    scale="tausend=1000",
    glued="hundert=100|tausend=1000|und=0|ein=1",
    ordinals=(
        "erster/erste/ersten/erstes|zweiter/zweite/zweiten/zweites"
        "|dritter/dritte/dritten/drittes|vierter/vierte/vierten/viertes"
        "|fünfter/fünfte/fünften/fünftes"
        "|sechster/sechste/sechsten|siebter/siebte/siebten|achter/achte/achten"
        "|neunter/neunte/neunten|zehnter/zehnte/zehnten|elfter/elfte/elften"
        "|zwölfter/zwölfte/zwölften|dreizehnter/dreizehnte/dreizehnten"
        "|vierzehnter/vierzehnte/vierzehnten|fünfzehnter/fünfzehnte/fünfzehnten"
        "|sechzehnter/sechzehnte/sechzehnten|siebzehnter/siebzehnte/siebzehnten"
        "|achtzehnter/achtzehnte/achtzehnten|neunzehnter/neunzehnte/neunzehnten"
        "|zwanzigster/zwanzigste/zwanzigsten"
        "|einundzwanzigster/einundzwanzigste/einundzwanzigsten"
        "|zweiundzwanzigster/zweiundzwanzigste/zweiundzwanzigsten"
        "|dreiundzwanzigster/dreiundzwanzigste/dreiundzwanzigsten"
        "|vierundzwanzigster/vierundzwanzigste/vierundzwanzigsten"
        "|fünfundzwanzigster/fünfundzwanzigste/fünfundzwanzigsten"
        "|sechsundzwanzigster/sechsundzwanzigste/sechsundzwanzigsten"
        "|siebenundzwanzigster/siebenundzwanzigste/siebenundzwanzigsten"
        "|achtundzwanzigster/achtundzwanzigste/achtundzwanzigsten"
        "|neunundzwanzigster/neunundzwanzigste/neunundzwanzigsten"
        "|dreißigster/dreißigste/dreißigsten"
        "|einunddreißigster/einunddreißigste/einunddreißigsten"
    ),
    last="letzter|letzten|letzte|letztes",
    suffixes="ter|te|ten|tes",
    article="auf=onto|der|die|das|den|am|dem|datum|an den|zum|an dem|tag",
    of=(
        "am abend des=evening|am morgen des|am nachmittag des=evening|am vormittag des"
        "|in der nacht vom=night|in der nacht zum=night|am abend vom=evening|am morgen vom"
        "|in der nacht auf den=night|nacht vom=night|vom|von|des|im jahr|im jahre|von dem|aus"
        "|seit"
    ),
    between="zwischen|zwischen dem=the|zwischen den=the",
    to="auf den|auf die",
    beside="nach|nach dem|nach der|vor dem=before|vor der=before",
    and_=(
        "und|sowie|oder|und/oder|&=sign|+=sign|u|und am|u.|und vom|bzw|und noch einmal"
        "|und noch einmal am|und nochmals|und nochmals am|und erneut am|und wieder am"
    ),
    at="um|gegen|beginn|einlass|kurz nach",
    hour="uhr|h|u.",
    half_to="halb",
    past=(
        "fünf minuten nach=5|fünf minuten vor=-5|zehn minuten nach=10|zehn minuten vor=-10"
        "|zwanzig minuten nach=20|zwanzig minuten vor=-20|5 minuten nach=5|5 minuten vor=-5"
        "|10 minuten nach=10|10 minuten vor=-10|20 minuten nach=20|20 minuten vor=-20"
        "|drei viertel=-15|viertel nach=15|viertel vor=-15|dreiviertel=-15|viertel=-45"
        "|fünf vor=-5|zehn vor=-10|zwanzig vor=-20|fünf nach=5|zehn nach=10|zwanzig nach=20"
    ),
    am="a.m.|morgens|vormittags|früh|am morgen|am vormittag|vormittag",
    pm="abends|nachmittags|am abend|am nachmittag|pm|p.m.",
    night="nachts|in der nacht",
    clock=(
        "mittag=12:00|mitternacht=24:00|12 uhr mittags=12:00|zwölf uhr mittags=12:00"
        "|mittags=12:00|um mitternacht=24:00"
    ),
    until=(
        "bis ca.|bis ca|bis etwa|bis gegen|bis circa|bis ungefähr|bis zu|bis einschl|bis in den"
        "|bis|bis zum|bis einschließlich|bis spätestens|noch bis"
        "|noch bis zum|läuft bis|ab sofort bis|ab sofort bis zum"
    ),
    since="ab|ab dem|beginnend am|seit=past|seit dem=past|ab den",
    besides="außer|ausgenommen|außer am|nicht am|ausser|ohne",
    every=(
        "jeden zweiten=other|jede zweite=other|jedes zweite=other|jeden|jede|jedes|alle|jeweils"
        "|jeweils am|immer|jeder|immer am"
    ),
    daily="jeden morgen|jeden vormittag|täglich|jeden tag|alle tage|tgl|tägl|tägl.",
    fortnightly="14-tägig|vierzehntägig|14-täglich|vierzehntäglich|zweiwöchentlich|14tägig",
    weekly=(
        "wöchentlich|jede woche|einmal pro woche|einmal die woche|einmal in der woche|1x pro woche"
    ),
    monthly=(
        "monatlich|einmal pro monat|jeden monat|im monat|eines jeden monats|jeden monats"
        "|eines monats|des monats"
        "|im monats|pro monat"
    ),
    yearly="jährlich|einmal im jahr|einmal pro jahr|jedes jahr|alljährlich",
    plural_weekdays=(
        "an montagen=0|an dienstagen=1|an mittwochen=2|an donnerstagen=3|an freitagen=4"
        "|an samstagen=5|an sonntagen=6|dienstagen=1|mittwochen=2|donnerstagen=3|freitagen=4"
        "|samstagen=5|sonntagen=6|montagen=0|montags=0|dienstags=1|mittwochs=2|donnerstags=3"
        "|freitags=4|samstags=5|sonntags=6|sonnabends=5"
    ),
    part=(
        "später diese=6|später diesen=6|später dieses=6|später in diesem=6|später in dieser=6"
        "|früher diese=7|früher dieses=7|früher diesen=7|anfang=1|mitte=2|ende=3|anfangs=1|beginn=1"
        "|zu beginn=1"
    ),
    in_=(
        "ganzer|den gesamten|im gesamten|ganzen|im"
        "|das ganze jahr|im ganzen jahr|im monat|während|den ganzen|fürs|für|im laufe des"
        "|im verlauf des|im laufe der|im verlauf der|im lauf des"
    ),
    relative=(
        "heuer=year+0|heute=day+0|morgen=day+1|übermorgen=day+2|gestern=day-1|vorgestern=day-2"
        "|heute abend=day+0*|heut abend=day+0*|diesen abend=day+0*|diesen morgen=day+0"
        "|diesen nachmittag=day+0*"
        "|heute morgen=day+0|heute nachmittag=day+0*|heute nacht=day+0|morgen abend=day+1*"
        "|morgen früh=day+1|gestern abend=day-1*|letzte nacht=day-1|am wochenende=weekend+0"
        "|dieses we=weekend+0|an diesem wochenende=weekend+0|morgen nachmittag=day+1*"
        "|morgen vormittag=day+1|uebermorgen=day+2|heute mittag=day+0|morgen mittag=day+1"
        "|heute vormittag=day+0|gestern nacht=day-1|gestern morgen=day-1|heute früh=day+0"
        "|überübermorgen=day+3|vorvorgestern=day-3|am heutigen tag=day+0|am heutigen tage=day+0"
        "|am morgigen tag=day+1|am gestrigen tag=day-1|im vorjahr=year-1|vorjahr=year-1"
        "|in anderthalb jahren=months+18|vor anderthalb jahren=months-18"
        "|in eineinhalb jahren=months+18"
    ),
    shift=(
        "folgende=1|folgender=1|folgendes=1|folgendem=1|aktuelle=0|aktuellen=0|aktueller=0"
        "|aktuelles=0|aktuellem=0|laufenden=0|laufende=0|laufendes=0|laufender=0|laufendem=0"
        "|dieser=0|diese=0|dieses=0|diesen=0|diesem=0|nächster=1|nächste=1|nächstes=1|nächsten=1"
        "|kommenden=1/soon|kommende=1/soon|kommendes=1/soon|letzter=-1|letzte=-1|letztes=-1"
        "|letzten=-1|vergangenen=-1|vergangene=-1|vergangenes=-1|vorige=-1|vorigen=-1|voriges=-1"
        "|nächstem=1|kommender=1/soon|vorletzte=-2|übernächste=2|übernächsten=2|naechste=1"
        "|naechsten=1|letztem=-1|folgenden=1|am kommenden=1/soon|am nächsten=1|am letzten=-1"
        "|am vergangenen=-1|vergangener=-1|vorigem=-1|übernächstes=2|übernächster=2|vorletztes=-2"
        "|vorletzten=-2|kommendem=1/soon"
    ),
    shift_after="",
    units=(
        "kw=isoweek|kalenderwoche=isoweek|kw.=isoweek|"
        "tag=day|tage=day*|tagen=day*|woche=week|wochen=week*|monat=month|monate=month*"
        "|monaten=month*|jahr=year|jahre=year*|jahren=year*|jahrzehnt=decade|jahrzehnts=decade"
        "|wochenende=weekend"
        "|wochenenden=weekend*|we=weekend|quartal=quarter|halbjahr=semester|halben jahr=semester"
        "|halbes jahr=semester|vierteljahr=quarter|halbjahres=semester"
        "|jahreshälfte=semester|hälfte=half|monats=month|jahres=year|quartals=quarter"
        "|wochenende vom=weekend|am wochenende vom=weekend|am wochenende des=weekend"
        "|wochenende des=weekend"
    ),
    ahead=(
        "in weniger als|in ungefähr|in circa|in knapp|in genau|in etwa|in ca.|in rund|in|binnen"
        "|innerhalb von"
    ),
    ahead_after="später|ab heute|von heute an|danach",
    ago=(
        "vor fast|vor beinahe|vor bald|vor gut|vor ungefähr|vor circa|vor knapp|vor mehr als"
        "|vor über|vor genau|vor etwa|vor ca.|vor rund|vor|zuvor|her"
    ),
    holidays=(
        "1. fastensonntag=easter-42|1. sonntag der fastenzeit=easter-42|"
        "erster fastensonntag=easter-42|erster sonntag der fastenzeit=easter-42|"
        "2. fastensonntag=easter-35|2. sonntag der fastenzeit=easter-35|"
        "zweiter fastensonntag=easter-35|zweiter sonntag der fastenzeit=easter-35|"
        "3. fastensonntag=easter-28|3. sonntag der fastenzeit=easter-28|"
        "dritter fastensonntag=easter-28|dritter sonntag der fastenzeit=easter-28|"
        "4. fastensonntag=easter-21|4. sonntag der fastenzeit=easter-21|"
        "vierter fastensonntag=easter-21|vierter sonntag der fastenzeit=easter-21|"
        "5. fastensonntag=easter-14|5. sonntag der fastenzeit=easter-14|"
        "fünfter fastensonntag=easter-14|fünfter sonntag der fastenzeit=easter-14|"
        "orthodoxe ostern=orthodox+0|orthodoxes ostern=orthodox+0|1. adventssonntag=advent+0"
        "|erster adventssonntag=advent+0|ersten adventssonntag=advent+0|erste advent=advent+0"
        "|2. adventssonntag=advent+7|zweiter adventssonntag=advent+7"
        "|zweiten adventssonntag=advent+7|3. adventssonntag=advent+14"
        "|dritter adventssonntag=advent+14|dritten adventssonntag=advent+14"
        "|4. adventssonntag=advent+21|vierter adventssonntag=advent+21"
        "|vierten adventssonntag=advent+21|dreifaltigkeitssonntag=easter+56|silvesterabend=12-31"
        "|weihnachtsabend=12-24|weißer sonntag=easter+7|weihnachten=12-25|heiligabend=12-24"
        "|heiliger abend=12-24|heilig abend=12-24|erster weihnachtstag=12-25"
        "|1. weihnachtstag=12-25|1. weihnachtsfeiertag=12-25|2. weihnachtstag=12-26"
        "|weihnachtstag=12-25|2. weihnachtsfeiertag=12-26|zweiter weihnachtstag=12-26"
        "|silvester=12-31|sylvester=12-31|neujahr=1-1|neujahrstag=1-1|dreikönigstag=1-6"
        "|heilige drei könige=1-6|valentinstag=2-14|tag der arbeit=5-1|maifeiertag=5-1"
        "|tag der deutschen einheit=10-3|reformationstag=10-31|allerheiligen=11-1"
        "|allerseelen=11-2|sankt martin=11-11|st. martin=11-11|martinstag=11-11|nikolaus=12-6"
        "|nikolaustag=12-6|halloween=10-31|mariä himmelfahrt=8-15|muttertag=mothers+0"
        "|vatertag=easter+39|ostern=easter+0|ostersonntag=easter+0|ostermontag=easter+1"
        "|karfreitag=easter-2|gründonnerstag=easter-3|karsamstag=easter-1|palmsonntag=easter-7"
        "|aschermittwoch=easter-46|rosenmontag=easter-48|weiberfastnacht=easter-52"
        "|faschingsdienstag=easter-47|christi himmelfahrt=easter+39|himmelfahrt=easter+39"
        "|pfingsten=easter+49|pfingstsonntag=easter+49|pfingstmontag=easter+50"
        "|fronleichnam=easter+60|1. advent=advent+0|erster advent=advent+0|2. advent=advent+7"
        "|3. advent=advent+14|4. advent=advent+21|zweiter advent=advent+7"
        "|dritter advent=advent+14|vierter advent=advent+21|nationalfeiertag=10-26|frauentag=3-8"
        "|internationaler frauentag=3-8|walpurgisnacht=4-30|weltfrauentag=3-8"
        "|ersten advent=advent+0|zweiten advent=advent+7|dritten advent=advent+14"
        "|vierten advent=advent+21|buß und bettag=advent-11|buß- und bettag=advent-11"
        "|totensonntag=advent-7|ewigkeitssonntag=advent-7|volkstrauertag=advent-14"
        "|zweiter weihnachtsfeiertag=12-26|zweiten weihnachtsfeiertag=12-26"
        "|zweiten weihnachtstag=12-26|ersten weihnachtstag=12-25|erster weihnachtsfeiertag=12-25"
        "|ersten weihnachtsfeiertag=12-25|ostersamstag=easter-1|pfingstsamstag=easter+48"
        "|mariä empfängnis=12-8|erntedankfest=harvest+0|erntedank=harvest+0|nikolausabend=12-5"
        "|fastnachtsdienstag=easter-47|veilchendienstag=easter-47|weltspartag=10-30"
    ),
    seasons=(
        "frühling=spring|frühjahr=spring|sommer=summer|herbst=autumn|winter=winter|fruehling=spring"
    ),
    counted=(
        "euro|personen|spieler|plätze|kinder|km|kilometer|seiten|mal|punkte|meter|teilnehmer"
        "|millionen"
        "|einwohner|prozent|jahre alt|künstler|konzerte|filme|schüler|tore|sekunden|mio|werke"
        "|bücher|jugendliche|besucher|stunden|std|stück|karten|mitglieder|grad|uhrwerke|jährige"
        "|mrd|jahrhundert|jahrhunderts|auflage|etage|stock|platz|geburtstag|ausgabe|lebensjahr"
    ),
    numbered=(
        "seite|seiten|raum|saal|nr|nummer|artikel|art|bus|linie|straße=street|str=street"
        "|strasse=street|halle|tor"
        "|gleis|band|kapitel|kap|stock|etage|zimmer|version|tel|telefon|fax|mobil|folge|staffel"
        "|gruppe|stufe|klasse|liga|platz|haus|teil|absatz|paragraph|§|plz|ausgabe|preis|alter"
        "|hausnr"
    ),
    skipped="je|zu je|einschließlich|einschl|inkl|jeweils|ganztägig|vormittag",
    minute="minuten|min|minute",
    lasting="dauer|dauer ca.|laufzeit|spieldauer",
    parts_of_year="q=3",
    decade_ends="er",
    decades=(
        "zwanzigerjahren=20|dreißigerjahren=30|vierzigerjahren=40|fünfzigerjahren=50"
        "|sechzigerjahren=60|siebzigerjahren=70|achtzigerjahren=80|neunzigerjahren=90"
        "|zwanzigerjahre=20|dreißigerjahre=30|vierzigerjahre=40|fünfzigerjahre=50|sechzigerjahre=60"
        "|siebzigerjahre=70|achtzigerjahre=80|neunzigerjahre=90|zwanziger=20|dreißiger=30"
        "|vierziger=40|fünfziger=50|sechziger=60|siebziger=70|achtziger=80|neunziger=90"
        "|fünfzigern=50|sechzigern=60|siebzigern=70|achtzigern=80|neunzigern=90"
    ),
    evening=(
        "am frühen morgen=0|am späten abend=1|am späten nachmittag=1|am frühen abend=1"
        "|am frühen nachmittag=1|am späten vormittag=0|in der früh=0|in der nacht=5|spätabends=1"
        "|frühmorgens=0|spätnachmittags=1|zur mittagszeit=0|abend=1|abends=1|nachmittag=1"
        "|nachmittags=1|nacht=5"
    ),
    idioms=(
        "chinesisches neujahr|chinesisches neujahrsfest|chinesische neujahr|x täglich|mal täglich"
        "|x wöchentlich|mal wöchentlich|x monatlich|mal monatlich|x im monat|mal im monat"
        "|x jährlich|mal jährlich|x tgl|guten morgen|schönen morgen|guten abend|gute nacht"
        "|tag darauf|am nächsten morgen"
    ),
    told=(
        "am selben tag=0|an diesem tag=0|an diesem tage=0|diesen tag=0|dieser tag=0"
        "|am gleichen tag=0|selber tag=0|am nächsten tag=1|am folgenden tag=1"
        "|und am selben tag=0|und am nächsten tag=1|und am folgenden tag=1|am tag darauf=1"
        "|tags darauf=1|am tag zuvor=-1|am vortag=-1"
    ),
    alone=(
        "martini=11-11|johanni=6-24|michaelis=9-29|in der früh=day+0|am vormittag=day+0"
        "|am nachmittag=day+0|am abend=day+0|am morgen=day+0|in der nacht=day+0|nachmittags=day+0"
        "|vormittags=day+0|abends=day+0|jetzt=day+0|gerade=day+0|gerade eben=day+0|ab sofort=day+0"
        "|von jetzt an=day+0|eben=day+0"
        "|sofort=day+0"
        "|am nächsten Tag=day+1|am folgenden Tag=day+1|am Tag darauf=day+1|am Vortag=day-1"
        "|am Tag zuvor=day-1|in einer halben Stunde=day+0|vor einer halben Stunde=day+0"
    ),
    halves="anderthalb=1|eineinhalb=1|zweieinhalb=2|dreieinhalb=3|viereinhalb=4|fünfeinhalb=5",
)

SPOKEN = {
    "part": "rest=5|rest der=5|rest des=5",
    "units": (
        "saison=year|spielzeit=year|schuljahr=year|jahrhundert=century|jahrhunderts=century"
        "|jh.=century|stunde=hour|stunden=hour*|std=hour*|minute=minute|minuten=minute*|min=minute"
        "|sekunden=second*"
    ),
    "holidays": (
        "rosch haschana=new year+0|jom kippur=new year+9|sukkot=new year+14|chanukka=hanukkah+0/7"
        "|purim=passover-30|pessach=passover+0|schawuot=passover+50|ramadan=ramadan+0/29"
        "|zuckerfest=eid+0|fest des fastenbrechens=eid+0|opferfest=eid adha+0"
        "|islamisches neujahr=muharram+0"
        "|orthodoxes osterfest=orthodox+0|black friday=thanksgiving+1|cyber monday=thanksgiving+4"
        "|thanksgiving=thanksgiving+0|st. patrick's day=3-17|saint patrick's day=3-17"
        "|saint-patrick=3-17|stephanstag=12-26|stephanitag=12-26|altjahrsabend=12-31"
        "|silvesternacht=12-31|epiphanias=1-6|heilige 3 könige=1-6|mariä lichtmess=2-2"
        "|lichtmess=2-2|auffahrt=easter+39|trinitatis=easter+56|tag der befreiung=5-8"
        "|europatag=5-9|tag der erde=4-22|johannistag=6-24|bundesfeier=8-1"
        "|schweizer bundesfeier=8-1|schweizer nationalfeiertag=8-1|bundesfeiertag=8-1"
        "|nikolaustag=12-6|barbaratag=12-4|kindertag=6-1|weltkindertag=9-20"
        "|internationaler kindertag=6-1|österreichischer nationalfeiertag=10-26|mariä geburt=9-8"
        "|fasnacht=easter-47|altweiberfastnacht=easter-52|weiberfasching=easter-52"
        "|schmutziger donnerstag=easter-52|tag der arbeiter=5-1"
        "|internationaler tag der arbeit=5-1|maria himmelfahrt=8-15|maria empfängnis=12-8"
        "|blackfriday=thanksgiving+1|erntedanktag=harvest+0|heiliger nikolaus=12-6"
        "|siebenschläfer=6-27|karwoche=easter-6/5|fasching=easter-47|fastnacht=easter-47"
        "|karneval=easter-48|der erste advent=advent+0|osterwochenende=easter-1/1"
        "|pfingstwochenende=easter+48/1|osterfeiertage=easter-2/3|pfingstfeiertage=easter+49/1"
    ),
    "part_of": (
        "jahresende=3:year|zum jahresende=3:year|monatsende=3:month|zum monatsende=3:month"
        "|jahresanfang=1:year|jahresbeginn=1:year|monatsanfang=1:month|monatsbeginn=1:month"
        "|jahresmitte=2:year|monatsmitte=2:month"
    ),
    "workdays": (
        "werktags=6|an werktagen=6|jeden werktag=6|wochentags=5|an wochentagen=5|jeden wochentag=5"
    ),
    "romans": "-",
    "relative": (
        "das wochenende=weekend+0|wochenende=weekend+0|übers wochenende=weekend+0"
        "|das kommende wochenende=weekend+0"
    ),
}
