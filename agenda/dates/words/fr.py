"""French words for days and hours that CLDR does not list."""

from agenda.dates.words.fields import Table

TABLE = Table(
    tag="fr",
    months=(
        "sptembre=9|spetembre=9|setembre=9|octrobre=10|novenbre=11|decenbre=12|fevirer=2|fevrer=2"
        "|jullet=7|juilet=7|juillt=7|janv=1|fevr=2|fév=2|juil=7|juill=7|septembre=9|setp=9|nov=11"
        "|déc=12|avr=4"
    ),
    weak_months="jan=1|jui=7|jul=7|sep=9|sept=9|oct=10|aou=8|mrs=3|ja=1",
    weekdays=(
        "merc=2|vendr=4|samdi=5|smaedi=5|mecredi=2|mercrdi=2|dimache=6|dimanch=6|vendedi=4"
        "|vendrdi=4"
    ),
    weak_weekdays="vend=4|lu=0|ma=1|me=2|je=3|ve=4|sa=5|di=6|lund=0|mard=1|sam=5|dim=6",
    either="mar=1/3",
    numbers=(
        "un/une|deux|trois|quatre|cinq|six|sept|huit/une huitaine de|neuf"
        "|dix/une dizaine de/une dizaine d'|onze|douze/une douzaine de|treize|quatorze"
        "|quinze/une quinzaine de|seize|dix-sept|dix-huit|dix-neuf|vingt/une vingtaine de"
        "|vingt-et-un/vingt-et-une/vingt-un|vingt-deux"
        "|vingt-trois|vingt-quatre|vingt-cinq|vingt-six|vingt-sept|vingt-huit|vingt-neuf|trente"
        "|trente-et-un/trente-un"
    ),
    scale="cent=100|cents=100|mille=1000|mil=1000",
    ordinals=(
        "premier/première/premiers/premières|deuxième/second/seconde/deuxièmes"
        "|troisième/troisièmes|quatrième/quatrièmes|cinquième/cinquièmes"
    ),
    last="avant-dernier=-2|avant-dernière=-2|dernier|dernière|derniers|dernières",
    suffixes="er|ers|°",
    ranks="ère|re|e|es|ème|èmes|eme|emes|nd|nde|ième|ièmes",
    article="le|la|les|l'|ce jour|date|au soir du|dès les|en date du|jour",
    of=(
        "le matin du|le soir du=evening|l'après-midi du=evening|dans la matinée du"
        "|dans la soirée du=evening|au matin du"
        "|dans l'après-midi du=evening|dans la nuit du=night|la nuit du=night|nuit du=night"
        "|dans la nuit de=night|du mois de|du mois d'|du|de|des|d'|de l'|de l'année=year"
        "|de l'an=year"
    ),
    between="entre|entre le=the|entre les=the",
    to="à environ|au|aux|à l'|au soir du|>|jusqu'au lendemain|jusqu'au lendemain à",
    to_at="à",
    and_=(
        "et|ou|et/ou|&=sign|+=sign|et le|puis le|puis|puis à|ainsi que|ainsi que le|et les"
        "|mais aussi|et de nouveau|et de nouveau le|et à nouveau|et à nouveau le"
    ),
    at="vers|ouverture des portes",
    hour="h|hr|hrs|heure|heures|hres|h.",
    before_hour="à partir de|horaire|horaires",
    half=(
        "et demie=30|et demi=30|et quart=15|moins le quart=-15|pile=0|tapantes=0|précises=0"
        "|sonnantes=0|moins dix=-10|moins cinq=-5|moins vingt=-20|moins vingt-cinq=-25"
    ),
    am="du matin|am|a.m.",
    pm="du soir|de l'après-midi|pm|p.m.|de l'après midi",
    clock="midi=12:00|minuit=24:00",
    until=(
        "jusqu'à environ|jusque vers|jusqu'au|jusqu'à|jusqu'aux|jusque|jusqu'en|jusqu'à la"
        "|se termine le|prolongé jusqu'au"
        "|visible jusqu'au|jusqu'à l'|jsq au|jusqu'à début"
        "|jusqu'à mi"
    ),
    since=(
        "à partir du|à partir de|à partir d'|dès le|dès la|dès|à compter du|à compter de"
        "|depuis le=past|depuis=past|depuis la=past|à partir des|a partir|dès l'"
    ),
    besides="sauf|excepté|hors|hormis|à l'exception du|à l'exception de|sauf en|relâche",
    every="à chaque fois|chaque fois|tous les|toutes les|chaque|chacun des|tous|toutes",
    every_after="sur deux|par mois=month",
    daily="tous les jours|chaque jour|tlj|quotidiennement|quotidien|t.l.j.|7j/7",
    weekly="toutes les semaines|chaque semaine|hebdomadaire|une fois par semaine",
    monthly="tous les mois|chaque mois|mensuel|mensuellement|une fois par mois",
    yearly="tous les ans|chaque année|toutes les années|annuellement|une fois par an",
    plural_weekdays="lundis=0|mardis=1|mercredis=2|jeudis=3|vendredis=4|samedis=5|dimanches=6",
    part=(
        "plus tard cette=6|plus tard ce=6|plus tard dans la=6|plus tard dans le=6"
        "|plus tard dans l'=6|plus tôt cette=7|plus tôt ce=7|plus tôt dans la=7|plus tôt dans le=7"
        "|plus tôt dans l'=7|début=1|mi=2|fin=3|courant=0|milieu=2|fin du mois de=3"
        "|fin du mois d'=3"
    ),
    in_=(
        "au cours du mois de|au cours du mois d'|durant le mois de|durant le mois d'"
        "|pendant le mois de|pendant le mois d'|dans le courant du mois de|courant du mois de"
        "|tout le mois de|tout le mois d'|au cours des|lors des|en|toute l'année|tout|au mois de"
        "|au mois d'|pour|durant|pendant|dès|au cours de|depuis|mois de=month|mois d'=month"
    ),
    relative=(
        "aujourd'hui en huit=day+7|aujourd'hui en quinze=day+14|demain en quinze=day+15"
        "|de demain en huit=day+8|d'aujourd'hui en huit=day+7|demain en huit=day+8"
        "|d'aujourd'hui en quinze=day+14|il y a un an et demi=months-18"
        "|dans un an et demi=months+18|de l'année prochaine=year+1|de l'an prochain=year+1"
        "|de l'année dernière=year-1|de l'année passée=year-1|de l'an dernier=year-1"
        "|de l'an passé=year-1|aujourd'hui=day+0|ce jour=day+0|demain=day+1|après-demain=day+2"
        "|hier=day-1|avant-hier=day-2|ce soir=day+0*|ce matin=day+0|cet après-midi=day+0*"
        "|cette nuit=day+0|aujourdhui=day+0|la nuit dernière=day-1|la semaine d'avant=week-1"
        "|le mois d'avant=month-1|ce midi=day+0|week-end prochain=weekend+1"
        "|weekend prochain=weekend+1|ce week-end=weekend+0|ce weekend=weekend+0"
        "|le week-end prochain=weekend+1|ce we=weekend+0|le week-end dernier=weekend-1"
        "|week-end dernier=weekend-1|weekend dernier=weekend-1"
    ),
    shift="ce=0|cette=0|cet=0|ces=0",
    shift_after=(
        "écoulée=-1|écoulés=-1/many|écoulées=-1/many|suivants=1/many|suivantes=1/many|prochain=1"
        "|prochaine=1|prochains=1/many|prochaines=1/many|suivant=1/after|suivante=1/after"
        "|dernier=-1|dernière=-1|passé=-1|passée=-1|précédent=-1|précédente=-1|qui vient=1"
        "|écoulé=-1|à venir=1/soon|derniers=-1/many|dernières=-1/many|en cours=0|en huit=2"
        "|en quinze=3"
        "|actuel=0|actuelle=0|d'après=1/after"
    ),
    units=(
        "décennie=decade|décennies=decade*|jour=day|jours=day*|semaine=week|semaines=week*"
        "|mois=month|an=year|ans=year*|année=year|années=year*|week-end=weekend|weekend=weekend"
        "|week-ends=weekend*|weekends=weekend*|quinzaine=fortnight|trimestre=quarter|j=day"
        "|semestre=semester|trimestres=quarter*|semestres=semester*|moitié=half"
    ),
    ahead=(
        "dans moins de|dans moins d'|d'ici à=by|d'ici au=by|d'ici le=by|en moins de|dans à peu près"
        "|dans plus de|dans|d'ici=by|sous|dans environ"
    ),
    ahead_after="plus tard",
    next_to=(
        "l'avant-veille de=days-2|l'avant-veille du=days-2|avant-veille de=days-2"
        "|veille de=days-1|veille d'=days-1|la veille de=days-1|la veille du=days-1"
        "|veille du=days-1|la veille d'=days-1|le lendemain de=days+1|le lendemain du=days+1"
        "|lendemain de=days+1|lendemain du=days+1|le surlendemain de=days+2"
        "|le surlendemain du=days+2|surlendemain de=days+2|surlendemain du=days+2"
        "|au lendemain de=days+1|au lendemain du=days+1"
    ),
    beside="avant=before|après|d'avant=before|précédant=before",
    ago=(
        "il y a près de|il y a presque|il y a bientôt|voilà bientôt|il y a environ"
        "|il y a à peu près|il y a plus de|il y a moins de|voilà déjà|il y a déjà|il y a exactement"
        "|plus tôt|auparavant|il y a|voilà|voici|ça fait"
    ),
    holidays=(
        "premier dimanche de carême=easter-42|1er dimanche de carême=easter-42|"
        "deuxième dimanche de carême=easter-35|2e dimanche de carême=easter-35|"
        "2ème dimanche de carême=easter-35|troisième dimanche de carême=easter-28|"
        "3e dimanche de carême=easter-28|3ème dimanche de carême=easter-28|"
        "quatrième dimanche de carême=easter-21|4e dimanche de carême=easter-21|"
        "4ème dimanche de carême=easter-21|cinquième dimanche de carême=easter-14|"
        "5e dimanche de carême=easter-14|5ème dimanche de carême=easter-14|"
        "pâques orthodoxes=orthodox+0|pâques orthodoxe=orthodox+0|pâque orthodoxe=orthodox+0"
        "|pâques juives=passover+0|pâque juive=passover+0|noël orthodoxe=1-7|lundi saint=easter-6"
        "|mardi saint=easter-5|mercredi saint=easter-4|lundi de la pentecôte=easter+50"
        "|premier dimanche de l'avent=advent+0|1er dimanche de l'avent=advent+0"
        "|deuxième dimanche de l'avent=advent+7|2e dimanche de l'avent=advent+7"
        "|2ème dimanche de l'avent=advent+7|troisième dimanche de l'avent=advent+14"
        "|3e dimanche de l'avent=advent+14|3ème dimanche de l'avent=advent+14"
        "|quatrième dimanche de l'avent=advent+21|4e dimanche de l'avent=advent+21"
        "|4ème dimanche de l'avent=advent+21|fête-dieu=easter+60|immaculée conception=12-8"
        "|journée internationale des femmes=3-8|journée des femmes=3-8|noël=12-25"
        "|jour de noël=12-25|veille de noël=12-24|la veille de noël=12-24|réveillon de noël=12-24"
        "|jour de l'an=1-1|nouvel an=1-1|premier de l'an=1-1|1er de l'an=1-1|toussaint=11-1"
        "|saint-sylvestre=12-31|st-sylvestre=12-31|réveillon du nouvel an=12-31"
        "|réveillon de la saint-sylvestre=12-31|réveillon du jour de l'an=12-31"
        "|veille du nouvel an=12-31|veille du jour de l'an=12-31|pâques=easter+0"
        "|dimanche de pâques=easter+0|lundi de pâques=easter+1|vendredi saint=easter-2"
        "|jeudi saint=easter-3|samedi saint=easter-1|ascension=easter+39"
        "|jeudi de l'ascension=easter+39|pont de l'ascension=easter+39/3|pentecôte=easter+49"
        "|dimanche de pentecôte=easter+49|lundi de pentecôte=easter+50|mardi gras=easter-47"
        "|mercredi des cendres=easter-46|dimanche des rameaux=easter-7|rameaux=easter-7"
        "|assomption=8-15|épiphanie=1-6|fête nationale=7-14|fête du travail=5-1|armistice=11-11"
        "|saint-valentin=2-14|st-valentin=2-14|chandeleur=2-2|halloween=10-31|saint-nicolas=12-6"
        "|st-nicolas=12-6|fête de la musique=6-21|saint-patrick=3-17|saint-jean=6-24"
        "|saint-jean-baptiste=6-24"
        "|poisson d'avril=4-1|fête des mères=mothersfr+0|fête des pères=fathers+0"
        "|fête dieu=easter+60|journée internationale des droits des femmes=3-8"
        "|jour de la bastille=7-14|fête de la victoire=5-8|victoire 1945=5-8"
    ),
    seasons=(
        "printemps=spring|été=summer|automne=autumn|hiver=winter|l'été=summer|l'automne=autumn"
        "|l'hiver=winter"
    ),
    counted=(
        "ans|années|euros|euro|personnes|places|élèves|enfants|participants|mètres|points|%"
        "|kilomètres|habitants|secondes|pages|tonnes|fois|pour cent|séances|millions|milliards"
        "|logements|salariés|épisodes|degrés|litres|lots|équipes|étoiles|rue=street|bis|ter"
        "|avenue=street|esplanade=street|square=street|parvis=street"
        "|boulevard=street|place=street|allée=street|chemin=street|impasse=street|quai=street"
        "|bd=street"
        "|av=street|cours|exposants|artistes|concerts|films"
        "|auteurs|chansons|buts|joueurs|kms|hectares|ha|m|siècle|siècles|édition|anniversaire"
        "|étage|arrondissement|degré"
    ),
    numbered=(
        "page|pages|p|article|art|salle|n°|no|numéro|num|bus|ligne|lignes|tome|vol|volume"
        "|chapitre|chap|bâtiment|bât|hall|porte|étage|niveau|acte|saison|épisode|stand|lot"
        "|version|route|rn|cp|bp|cs|autoroute|quai|voie|départementale|top|tél|téléphone|fax"
        "|classe|groupe|score|match|tarif|prix|salles|tram|tramway|arrêt|cycle|phase|loi|puy"
    ),
    skipped="midi|courant|inclus|compris|inclusivement|matinée",
    minute="minutes|minute|min|mn",
    lasting=(
        "durée|durée de|d'une durée de|temps de parcours|durée de la visite|durée du spectacle"
        "|durée du concert|durée du film|durée de l'atelier|durée du parcours"
    ),
    parts_of_year="q=3|t=3|s=6",
    evening=(
        "dans la matinée=0|dans la soirée=1|dans l'après-midi=1|en fin d'après-midi=1"
        "|en fin de matinée=0|en début de soirée=1|en début d'après-midi=1|en fin de soirée=1"
        "|en milieu d'après-midi=1|en début de matinée=0|en milieu de matinée=0"
        "|à la première heure=0|en matinée=0|de bonne heure=0|tôt le matin=0|tard le soir=1"
        "|tard dans la soirée=1|dans la nuit=5|à la mi-journée=0|matin=0|matins=0|au matin=0"
        "|au soir=1|après-midis=1|soir=1|soirs=1|soirée=1|après-midi=1|en soirée=1"
        "|en fin de journée=1|dans la soirée=1"
    ),
    idioms=(
        "dernier délai|nouvel an chinois|nouvel an lunaire|lendemain|surlendemain|jours suivants"
        "|vacances de noël|vacances de pâques|vacances de toussaint|vacances de la toussaint"
    ),
    told=(
        "le même jour=0|ce jour-là=0|ce même jour=0|le jour même=0|même jour=0|le lendemain=1"
        "|le jour suivant=1|le surlendemain=2|la veille=-1|et le lendemain=1|et le même jour=0"
    ),
    alone=(
        "saint-étienne=12-26|saint-joseph=3-19|saint-martin=11-11|sainte-cécile=11-22"
        "|sainte-lucie=12-13|sainte-catherine=11-25|saint-michel=9-29|saint-georges=4-23"
        "|trinité=easter+56|la trinité=easter+56|la saint-étienne=12-26|la saint-joseph=3-19"
        "|la saint-martin=11-11|la sainte-cécile=11-22|la sainte-lucie=12-13"
        "|la sainte-catherine=11-25|la saint-michel=9-29|la veille au soir=day-1"
        "|le jour d'avant=day-1|le jour d'après=day+1|l'année d'avant=year-1"
        "|l'année d'après=year+1|dans la matinée=day+0|dans l'après-midi=day+0"
        "|dans la soirée=day+0|en soirée=day+0|en matinée=day+0|en fin d'après-midi=day+0"
        "|en début d'après-midi=day+0|en fin de matinée=day+0|en milieu d'après-midi=day+0"
        "|en milieu de matinée=day+0|en début de matinée=day+0|en début de soirée=day+0"
        "|en fin de soirée=day+0|en fin de journée=day+0|fin de journée=day+0"
        "|milieu de matinée=day+0|cet aprem=day+0|cette après-midi=day+0|tout à l'heure=day+0"
        "|à l'instant=day+0|immédiatement=day+0|à l'heure actuelle=day+0|dans la journée=day+0"
        "|maintenant=day+0|tout de suite=day+0|en ce moment=day+0|le lendemain=day+1"
        "|la veille=day-1|le surlendemain=day+2|le jour suivant=day+1|dans une demi-heure=day+0"
        "|il y a une demi-heure=day+0"
    ),
    tens=(
        "quatre-vingt=80|quatre-vingts=80|quatre-vingt-dix=90|soixante=60|soixante-dix=70"
        "|cinquante=50|quarante=40"
    ),
)

SPOKEN = {
    "part": "reste de=5|reste du=5|reste de l'=5",
    "units": (
        "de l'année=year|année scolaire=year|saison=year|année universitaire=year|siècle=century"
        "|heure=hour|heures=hour*|h=hour|minute=minute|minutes=minute*|min=minute"
        "|secondes=second*"
    ),
    "relative": (
        "le week-end=weekend+0|week-end=weekend+0|auj=day+0|ajd=day+0"
        "|apres demain=day+2|dans la semaine=week+0|dans le mois=month+0"
        "|dans le courant de la semaine=week+0|sous huitaine=day+7|sous quinzaine=day+14"
        "|dans la huitaine=day+7|dans la quinzaine=day+14"
    ),
    "ahead": "dans les|sous les|d'ici les",
    "holidays": (
        "rosh hashana=new year+0|roch hachana=new year+0|roch hachanah=new year+0"
        "|yom kippour=new year+9|yom kipour=new year+9|kippour=new year+9|souccot=new year+14"
        "|hanoukka=hanukkah+0/7|hanouka=hanukkah+0/7|pourim=passover-30|pessah=passover+0"
        "|pessa'h=passover+0|la pâque juive=passover+0|chavouot=passover+50|ramadan=ramadan+0/29"
        "|ramadhan=ramadan+0/29|aïd=eid+0|l'aïd=eid+0|aïd el-fitr=eid+0|aïd al-fitr=eid+0"
        "|aïd-el-fitr=eid+0|l'aïd el-fitr=eid+0|aïd el-kébir=eid adha+0|l'aïd el-kébir=eid adha+0"
        "|aïd al-adha=eid adha+0|aïd el-adha=eid adha+0|mouloud=mawlid+0|achoura=muharram+9"
        "|nouvel an musulman=muharram+0"
        "|cyber monday=thanksgiving+4|thanksgiving=thanksgiving+0"
        "|st. patrick's day=3-17|saint patrick's day=3-17|saint-patrick=3-17|st-étienne=12-26"
        "|jour des rois=1-6|fête des rois=1-6|fête des amoureux=2-14|fête de la trinité=easter+56"
        "|journée de l'europe=5-9|jour de la terre=4-22|journée de la terre=4-22"
        "|prise de la bastille=7-14|fête des défunts=11-2|jour du souvenir=11-11"
        "|action de grâce=thanksgiving+0|saints-innocents=12-28|fête du canada=7-1"
        "|fête nationale suisse=8-1|fête nationale belge=7-21|journée mondiale de l'eau=3-22"
        "|nuit de la saint-sylvestre=12-31|fête des rameaux=easter-7"
        "|lundi de la pentecôte=easter+50|lundi pascal=easter+1"
        "|jeudi de la mi-carême=easter-24"
        "|lundi saint=easter-6|mardi saint=easter-5|mercredi saint=easter-4"
        "|semaine sainte=easter-7/6|carnaval=easter-47|réveillon=12-31|jour des morts=11-2"
        "|fête des morts=11-2|jour de la victoire=5-8|fête de la jeunesse=5-8"
        "|journée de la femme=3-8|jour de la femme=3-8|fête des grands-mères=grandmothers+0"
        "|black friday=thanksgiving+1|mi-carême=easter-24"
    ),
    "evening": "au soir=1|au matin=0|dans la soirée=1",
    "workdays": (
        "tous les jours ouvrables=6|tous les jours ouvrés=5|chaque jour ouvrable=6"
        "|chaque jour ouvré=5|les jours ouvrables=6|les jours ouvrés=5"
        "|tous les jours de la semaine=5"
    ),
    "romans": "e|ème|eme|er",
}
