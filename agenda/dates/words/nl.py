"""Dutch words for days and hours that CLDR does not list."""

from agenda.dates.words.fields import Table

TABLE = Table(
    tag="nl",
    months="janauri=1|febuari=2|agustus=8|setpember=9|okotber=10",
    weak_months="mrt=3|sept=9|maa=3|febr=2|mar=3|mei=5",
    weekdays="zaterdag's=5|donerdag=3|dinsag=1|woensag=2|zatedag=5",
    weak_weekdays=(
        "maa=0|din=1|woe=2|don=3|vrij=4|zat=5|zon=6|wo=2|do=3|vr=4|za=5|zo=6|di=1|ma=0|vri=4"
    ),
    weekday_ends="avond=1|middag=1|ochtend|morgen|nacht=5|namiddag=1|voormiddag",
    numbers=(
        "één/een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien"
        "|vijftien|zestien|zeventien|achttien|negentien|twintig|eenentwintig|tweeëntwintig"
        "|drieëntwintig|vierentwintig|vijfentwintig|zesentwintig|zevenentwintig|achtentwintig"
        "|negenentwintig|dertig|eenendertig"
    ),
    tens=("veertig=40|vijftig=50|zestig=60|zeventig=70|tachtig=80|negentig=90|honderd=100"),
    scale="duizend=1000",
    glued="honderd=100|duizend=1000|en=0",
    ordinals=(
        "eerste/1ste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde"
        "|twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende"
        "|twintigste|eenentwintigste|tweeëntwintigste|drieëntwintigste|vierentwintigste"
        "|vijfentwintigste|zesentwintigste|zevenentwintigste|achtentwintigste|negenentwintigste"
        "|dertigste|eenendertigste"
    ),
    last="voorlaatste=-2|op één na laatste=-2|laatste",
    suffixes="e|de|ste",
    article="de|het|op=onto|op de|datum|dag|d.d.|dd",
    of=(
        "de avond van=evening|de ochtend van|in de avond van=evening|in de nacht van=night"
        "|op de ochtend van|in de ochtend van|op de avond van=evening|de nacht van=night|van"
        "|van de|in het jaar|der"
    ),
    between="tussen|tussen de=the",
    to="",
    beside="na|na de|na het|voor=before|voor de=before|voor het=before",
    and_=(
        "en|of|en/of|&=sign|+=sign|en op|alsook|en de|evenals|en nogmaals|en nogmaals op"
        "|en nog eens op|en opnieuw op"
    ),
    at="om|omstreeks|rond|aanvang|inloop|klokslag",
    hour="uur|u|h|uhr|u.",
    before_hour="aanvang",
    half_to="half",
    past=(
        "vijf minuten over=5|vijf minuten voor=-5|tien minuten over=10|tien minuten voor=-10"
        "|twintig minuten over=20|twintig minuten voor=-20|5 minuten over=5|5 minuten voor=-5"
        "|10 minuten over=10|10 minuten voor=-10|20 minuten over=20|20 minuten voor=-20"
        "|kwart over=15|kwart voor=-15|tien over=10|tien voor=-10|vijf over=5|vijf voor=-5"
        "|twintig over=20|twintig voor=-20"
    ),
    am="'s ochtends|'s morgens|s ochtends|s morgens|in de ochtend|a.m.|am|vm",
    night="'s nachts",
    pm="'s avonds|'s middags|s avonds|s middags|in de avond|in de middag|p.m.|pm|nm",
    clock="middernacht=24:00|12 uur 's middags=12:00|twaalf uur 's middags=12:00|middaguur=12:00",
    until=(
        "tot ongeveer|tot circa|tot ca.|tot rond|tem|t.e.m.|tot de|t.m.|t/m de|tot|t/m|tot en met"
        "|nog tot|nog tot en met|uiterlijk"
        "|te zien tot"
    ),
    since="v.a.|vanaf|met ingang van|sinds=past|m.i.v.|sedert=past|startend op",
    besides="behalve|uitgezonderd|behalve op|m.u.v.|niet op|met uitzondering van",
    every=("telkens|steeds|elke|iedere|elk|ieder|alle|om de=other|om de andere=other"),
    daily="dagelijks|elke dag|iedere dag|alle dagen",
    fortnightly="tweewekelijks|veertiendaags|14-daags",
    weekly="één keer per week|eenmaal per week|1x per week|wekelijks|elke week|iedere week",
    monthly="één keer per maand|eenmaal per maand|maandelijks|elke maand|iedere maand|per maand",
    yearly="één keer per jaar|eenmaal per jaar|jaarlijks|elk jaar|ieder jaar",
    plural_weekdays=(
        "maandags=0|dinsdags=1|woensdags=2|donderdags=3|vrijdags=4|zaterdags=5|zondags=6"
        "|'s maandags=0|'s dinsdags=1|'s woensdags=2|'s donderdags=3|'s vrijdags=4"
        "|'s zaterdags=5|'s zondags=6|maandagen=0|dinsdagen=1|woensdagen=2|donderdagen=3"
        "|vrijdagen=4|zaterdagen=5|zondagen=6|op maandagen=0|op zaterdagen=5|op zondagen=6"
        "|'s zondag=6|'s maandag=0"
    ),
    part=(
        "later deze=6|later dit=6|eerder deze=7|eerder dit=7|begin=1|half=2|medio=2|midden=2|eind=3"
        "|einde=3|eind van=3|begin van=1|halverwege=2|eind de maand=3|mid=2|einde van=3"
    ),
    in_=(
        "in de loop van|in de loop van de|in|heel|heel het jaar|in de maand|gedurende|tijdens|maand"
    ),
    relative=(
        "vandaag=day+0"
        "|morgen=day+1|overmorgen=day+2|gisteren=day-1|eergisteren=day-2"
        "|vanavond=day+0*|vanmorgen=day+0|vanochtend=day+0|vanmiddag=day+0*|vannacht=day+0"
        "|morgenavond=day+1*|morgenochtend=day+1|morgenmiddag=day+1*|gisteravond=day-1*"
        "|gisterenavond=day-1*|heden=day+0|in het weekend=weekend+0|dit weekeinde=weekend+0"
        "|morgen avond=day+1*|morgen ochtend=day+1|gisteren avond=day-1*|gistermiddag=day-1*"
        "|gisterochtend=day-1|vorige nacht=day-1|de dag na morgen=day+2"
        "|over anderhalf jaar=months+18|anderhalf jaar geleden=months-18"
    ),
    shift=(
        "huidige=0|huidig=0|lopende=0|lopend=0|jl.=-1|deze=0|dit=0|volgende=1|volgend=1"
        "|komende=1/soon|komend=1/soon|aanstaande=1/soon|aankomende=1/soon|afgelopen=-1|vorige=-1"
        "|vorig=-1|eerstvolgende=1|a.s.=1/soon|aanstaand=1/soon|voorbije=-1|aankomend=1/soon"
        "|verleden=-1|eerstkomende=1/soon"
    ),
    shift_after=(
        "a.s.=1/soon|aanstaande=1/soon|jl=-1|jongstleden=-1|j.l.=-1|as=1/soon|komende=1/soon"
        "|daarop=1"
    ),
    units=(
        "weeknummer=isoweek|weeknr=isoweek|wk=isoweek|"
        "dag=day|dagen=day*|week=week|weken=week*|maand=month|maanden=month*|jaar=year"
        "|jaren=year*|weekend=weekend|weekeinde=weekend|weekends=weekend*|kwartaal=quarter"
        "|helft=half|decennium=decade|half jaar=semester|halfjaar=semester|semester=semester"
    ),
    ahead="over ongeveer|over minder dan|over ruim|over circa|over|binnen|in",
    ahead_after="later|vanaf nu|vanaf vandaag|na vandaag",
    ago="geleden|terug|eerder",
    holidays=(
        "eerste zondag van de vasten=easter-42|"
        "eerste zondag van de veertigdagentijd=easter-42|"
        "eerste zondag in de veertigdagentijd=easter-42|"
        "tweede zondag van de vasten=easter-35|"
        "tweede zondag van de veertigdagentijd=easter-35|"
        "tweede zondag in de veertigdagentijd=easter-35|derde zondag van de vasten=easter-28|"
        "derde zondag van de veertigdagentijd=easter-28|"
        "derde zondag in de veertigdagentijd=easter-28|vierde zondag van de vasten=easter-21|"
        "vierde zondag van de veertigdagentijd=easter-21|"
        "vierde zondag in de veertigdagentijd=easter-21|"
        "vijfde zondag van de vasten=easter-14|"
        "vijfde zondag van de veertigdagentijd=easter-14|"
        "vijfde zondag in de veertigdagentijd=easter-14|"
        "orthodox pasen=orthodox+0|orthodoxe pasen=orthodox+0|joods pasen=passover+0"
        "|eerste advent=advent+0|1e advent=advent+0|eerste zondag van de advent=advent+0"
        "|eerste adventszondag=advent+0|tweede advent=advent+7|2e advent=advent+7"
        "|tweede zondag van de advent=advent+7|tweede adventszondag=advent+7"
        "|derde advent=advent+14|3e advent=advent+14|derde zondag van de advent=advent+14"
        "|derde adventszondag=advent+14|vierde advent=advent+21|4e advent=advent+21"
        "|vierde zondag van de advent=advent+21|vierde adventszondag=advent+21"
        "|maria-hemelvaart=8-15|maria hemelvaart=8-15|onze-lieve-vrouw-hemelvaart=8-15"
        "|olv-hemelvaart=8-15|paaszaterdag=easter-1|pinksterzondag=easter+49|2de kerstdag=12-26"
        "|1ste kerstdag=12-25|1ste paasdag=easter+0|2de paasdag=easter+1"
        "|1ste pinksterdag=easter+49|2de pinksterdag=easter+50|eerste kerstdagen=12-25"
        "|maria-tenhemelopneming=8-15|kerst=12-25|kerstmis=12-25|eerste kerstdag=12-25"
        "|1e kerstdag=12-25|kerstdag=12-25|tweede kerstdag=12-26|2e kerstdag=12-26"
        "|kerstavond=12-24|oudejaarsavond=12-31|oudjaar=12-31|oudejaarsdag=12-31"
        "|oud en nieuw=12-31|nieuwjaar=1-1|nieuwjaarsdag=1-1|driekoningen=1-6|valentijnsdag=2-14"
        "|koningsdag=4-27|dodenherdenking=5-4|bevrijdingsdag=5-5|sinterklaas=12-5"
        "|sinterklaasavond=12-5|pakjesavond=12-5|sint maarten=11-11|sint-maarten=11-11"
        "|allerheiligen=11-1|allerzielen=11-2|dag van de arbeid=5-1|wapenstilstand=11-11"
        "|halloween=10-31|moederdag=mothers+0|vaderdag=fathers+0|pasen=easter+0"
        "|eerste paasdag=easter+0|1e paasdag=easter+0|tweede paasdag=easter+1|2e paasdag=easter+1"
        "|paasmaandag=easter+1|paaszondag=easter+0|goede vrijdag=easter-2"
        "|witte donderdag=easter-3|stille zaterdag=easter-1|palmzondag=easter-7"
        "|aswoensdag=easter-46|hemelvaart=easter+39|hemelvaartsdag=easter+39|pinksteren=easter+49"
        "|eerste pinksterdag=easter+49|1e pinksterdag=easter+49|tweede pinksterdag=easter+50"
        "|2e pinksterdag=easter+50|pinkstermaandag=easter+50|prinsjesdag=prinsjes+0"
        "|onze-lieve-heer-hemelvaart=easter+39|internationale vrouwendag=3-8|vrouwendag=3-8"
        "|nationale feestdag=7-21"
    ),
    seasons="lente=spring|voorjaar=spring|zomer=summer|herfst=autumn|najaar=autumn|winter=winter",
    counted=(
        "euro|personen|spelers|plaatsen|kinderen|km|kilometer|pagina's|keer|maal|punten|meter"
        "|deelnemers"
        "|miljoen|inwoners|procent|jaar oud|kunstenaars|concerten|films|leerlingen|doelpunten"
        "|seconden|bezoekers|stuks|kaarten|leden|graden|boeken|mensen|jongeren|jarige|jarigen"
        "|miljard|cent|eeuw|editie|verdieping|verjaardag|plaats"
    ),
    numbered=(
        "pagina|blz|bladzijde|p|zaal|lokaal|nr|nummer|no|artikel|art|bus|lijn|straat|laan|hal"
        "|spoor|deel|hoofdstuk|verdieping|kamer|versie|tel|telefoon|fax|mobiel|aflevering"
        "|seizoen|groep|niveau|klas|plein|weg|stand|route|uitgave|prijs|leeftijd|poort|top"
        "|huisnr|afl"
    ),
    skipped="inclusief|incl",
    minute="minuten|min|minuut",
    lasting="duur|speelduur|duurt",
    parts_of_year="q=3",
    evening=(
        "laat op de avond=1|vroeg in de ochtend=0|in de vroege ochtend=0"
        "|aan het eind van de middag=1|begin van de avond=1|in de namiddag=1|in de nacht=5"
        "|in de late namiddag=1|in de vooravond=1|in de voormiddag=0|ochtend=0|avonden=1"
        "|ochtenden=0|avond=1|middag=1|nacht=5"
    ),
    idioms="chinees nieuwjaar",
    told=(
        "dezelfde dag=0|op dezelfde dag=0|diezelfde dag=0|de volgende dag=1|volgende dag=1"
        "|de dag erna=1|de dag daarna=1|de dag erop=1|dag erop=1|de dag ervoor=-1"
    ),
    alone=(
        "sint-jan=6-24|sint-jozef=3-19|sint-lucia=12-13|in de ochtend=day+0|in de middag=day+0"
        "|in de avond=day+0|in de namiddag=day+0|'s ochtends=day+0|'s avonds=day+0"
        "|'s middags=day+0|nu=day+0|de volgende dag=day+1|de dag erna=day+1|de vorige dag=day-1"
        "|de dag ervoor=day-1|over een half uur=day+0|een half uur geleden=day+0"
    ),
    halves="anderhalf=1|anderhalve=1|tweeënhalf=2|tweeënhalve=2|drieënhalf=3|drieënhalve=3",
)

SPOKEN = {
    "part": "rest van=5",
    "units": (
        "seizoen=year|schooljaar=year|eeuw=century|uur=hour|uren=hour*|minuut=minute"
        "|minuten=minute*|seconden=second*"
    ),
    "relative": (
        "weekend=weekend+0|het weekeinde=weekend+0|het weekend=weekend+0|overmorgenavond=day+2*"
        "|overmorgenochtend=day+2|overmorgenmiddag=day+2*"
    ),
    "holidays": (
        "rosj hasjana=new year+0|rosh hashanah=new year+0|jom kipoer=new year+9"
        "|grote verzoendag=new year+9|loofhuttenfeest=new year+14|chanoeka=hanukkah+0/7"
        "|poerim=passover-30|pesach=passover+0|sjavoeot=passover+50|ramadan=ramadan+0/29"
        "|suikerfeest=eid+0|offerfeest=eid adha+0"
        "|black friday=thanksgiving+1|cyber monday=thanksgiving+4"
        "|thanksgiving=thanksgiving+0|st. patrick's day=3-17|saint patrick's day=3-17"
        "|saint-patrick=3-17|maria-lichtmis=2-2|lichtmis=2-2|valentijn=2-14"
        "|sacramentsdag=easter+60|europadag=5-9|sint-nicolaas=12-6|sint nicolaas=12-6"
        "|onbevlekte ontvangenis=12-8|feest van de arbeid=5-1|dag van de aarde=4-22"
        "|dierendag=10-4|drievuldigheidszondag=easter+56|oudejaarsnacht=12-31|kerstnacht=12-24"
        "|dankzegging=thanksgiving+0|dankdag=thanksgiving+0|feest van de vlaamse gemeenschap=7-11"
        "|guldensporenslag=7-11|goede week=easter-7/6|carnaval=easter-49/2|vastenavond=easter-47"
        "|paasweekend=easter-1/2|pinksterweekend=easter+48/2|kerstdagen=12-25"
        "|paasdagen=easter+0/1|pinksterdagen=easter+49/1"
    ),
    "part_of": "jaareinde=3:year|maandeinde=3:month",
    "workdays": (
        "elke werkdag=5|iedere werkdag=5|op werkdagen=5|werkdagen=5|doordeweeks=5|op weekdagen=5"
        "|elke weekdag=5"
    ),
    "romans": "-|e",
}
