"""The words that come most often in each language, and tell which one a text is in."""

# Small words, months and weekdays, without accents left out.  A word that several
# languages share counts for each of them by its share.
COMMON_WORDS = {
    "fr": "le la les des du de un une et est dans pour par sur avec qui que plus au aux ce cette "
    "ces nous vous nos notre vos votre sont son ses leur ou mais pas à en il elle d l "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "lundi mardi mercredi jeudi vendredi samedi dimanche salle fête entrée gratuit mairie rendez",
    "en": "the of and to in is for on with at by from this that be are was will you your our it "
    "as an or have has not all we their more january february march april may june july "
    "august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday free hall",
    "es": "el la los las de del y en un una que con por para al se su es lo como más este esta "
    "sus desde hasta enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre lunes martes miércoles jueves viernes sábado domingo gratuita "
    "ayuntamiento horas",
    "it": "il lo la i gli le di del della dei delle e è un una che con per da dal al alla nel "
    "nella sono si non più ore presso dalle alle gennaio febbraio marzo aprile maggio "
    "giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì "
    "giovedì venerdì sabato domenica",
    "de": "der die das und ist im in den dem des ein eine einer einem von zu zum zur mit für auf "
    "bei am an um uhr nicht sich auch wird werden oder aus nach januar februar märz april "
    "mai juni juli august september oktober november dezember montag dienstag mittwoch "
    "donnerstag freitag samstag sonnabend sonntag eintritt frei",
    "nl": "de het een van en in is op te met voor aan bij naar om uur niet dat deze die zijn "
    "wordt worden ook als er door tot januari februari maart april mei juni juli augustus "
    "september oktober november december maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag toegang gratis",
    "pt": "o a os as do da dos das de e em no na nos nas um uma que com por para ao à se é são "
    "mais pelo pela até janeiro fevereiro março abril maio junho julho agosto setembro "
    "outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo feira "
    "entrada câmara horas dia às há não igreja largo rua junta missa",
    "ca": "el la els les de del dels i en un una que amb per a al als es seu és més aquest "
    "aquesta des fins cap dia d l gener febrer març abril maig juny juliol agost setembre "
    "octubre novembre desembre dilluns dimarts dimecres dijous divendres dissabte diumenge "
    "plaça ajuntament",
    "eu": "eta da dira du dute bat ez egin izango dago hau ere baina edo arte ordu ordutan etan "
    "tik tan ko ren rako urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua "
    "iraila urria azaroa abendua urtarrilaren otsailaren martxoaren apirilaren maiatzaren "
    "ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren urtarrilak "
    "otsailak martxoak apirilak maiatzak ekainak uztailak abuztuak irailak urriak azaroak "
    "abenduak astelehena asteartea asteazkena osteguna ostirala larunbata igandea astelehen "
    "astearte asteazken ostegun ostiral larunbat igande udala kultur",
    "sv": "och att det som en ett på är av för med till den inte om från vid januari februari "
    "mars april maj juni juli augusti september oktober november december måndag tisdag "
    "onsdag torsdag fredag lördag söndag klockan",
    "da": "og at det som en et på er af for med til den ikke om fra ved januar februar marts "
    "april maj juni juli august september oktober november december mandag tirsdag onsdag "
    "torsdag fredag lørdag søndag klokken",
    "nb": "og at det som en et på er av for med til den ikke om fra ved januar februar mars april "
    "mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag "
    "fredag lørdag søndag klokken",
    "fi": "ja on ei se että oli kun tai klo mukaan sekä tammikuuta helmikuuta maaliskuuta "
    "huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta "
    "joulukuuta maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    "pl": "i w na z do się jest nie to od po oraz dla przez godz stycznia lutego marca kwietnia "
    "maja czerwca lipca sierpnia września października listopada grudnia poniedziałek "
    "wtorek środa czwartek piątek sobota niedziela",
    "cs": "a v na se je s do že o za pro od ve hod ledna února března dubna května června "
    "července srpna září října listopadu prosince pondělí úterý středa čtvrtek pátek sobota "
    "neděle",
    "ro": "și în de la cu pe o un este din pentru care se sunt ora ianuarie februarie martie "
    "aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie luni marți "
    "miercuri joi vineri sâmbătă duminică",
    "hu": "a az és hogy nem is egy van meg óra január február március április május június július "
    "augusztus szeptember október november december hétfő kedd szerda csütörtök péntek "
    "szombat vasárnap",
    "tr": "ve bir bu için ile da de çok olarak saat ocak şubat mart nisan mayıs haziran temmuz "
    "ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "gl": "o a os as do da dos das de e en no na un unha que con por para ao é máis xaneiro "
    "febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro luns "
    "mércores xoves venres sábado domingo concello",
    "br": "ar an al hag ha eus gant da e evit war genver cʼhwevrer meurzh ebrel mezheven gouere "
    "eost gwengolo here du kerzu lun merc yaou gwener sadorn sul",
    "oc": "lo la los las de e en un una que amb per al es dels genièr febrièr març abril mai junh "
    "julhet agost setembre octòbre novembre decembre diluns dimars dimècres dijòus "
    "divendres dissabte dimenge",
}  # fmt: skip
