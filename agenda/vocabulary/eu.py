"""Basque cues; Basque has no prepositions: the case endings of the words of places say "at"."""

from agenda.vocabulary.lexicon import Cue

CUES = {
    Cue.AGENDA: (
        "proposamenak; proposamen; ekitaldi guztiak; "
        "agenda; kultur agenda; egutegia; egitarau*; programa; programazioa; datozen ekitaldiak;"
        "hurrengo ekitaldiak; hurrengo hitzorduak; ekitaldiak; ekintzak; jarduerak; hitzordu*;"
        "zer egin; aste honetan; asteburu honetan; asteburuan; hil honetan; hilabete honetan;"
        "datorren astean; datorren asteburuan; hurrengo astean; laster; hurrengoak; datozenak;"
        "ez galdu; gorde data; apuntatu agendan; data garrantzitsuak; datak; denboraldia;"
        "denboraldiko egitaraua; iragarkiak; oharrak; laburrak; jaietako egitaraua;"
        "mezen ordutegia; gomendioak; planak; aurrerapena; nabarmenak; nora joan"
    ),
    Cue.EVENT: (
        "odol emaitea; puzgarriak; gurtza; danborrada; txistorra; "
        "repair café; aitortza; aitortzak;"
        "kontzertu*; erakusketa*; jaialdi*; jaia; jaiak; jaietan; jaien; jaiei; festa; festak;"
        "festen; festetan; azoka*; feria*; hitzaldi*; bilera*; bilkura*; biltzar*; batzar*;"
        "tailer*; ikastaro*; txapelketa*; lehiaketa*; partida*; partidu*; lasterketa*; ibilaldi*;"
        "irteera*; txango*; bisita*; proiekzio*; film*; zine; zinema*; zineforum*; antzerki*;"
        "antzezlan*; emanaldi*; ikuskizun*; dantza*; erromeria*; berbena*; bertso*; pailazo*;"
        "txotxongilo*; ipuin*; irakurraldi*; irakurketa*; aurkezpen*; mahai ingurua;"
        "mahai-inguruak; solasaldi*; tertulia*; bazkari*; afari*; gosari*; askari*; hamaiketako*;"
        "merienda*; dastaketa*; dastatze*; pintxo*; babarrun jana; txokolatada; sardina jana;"
        "omenaldi*; meza; mezak; prozesio*; erromesaldi*; desfile*; kalejira*; inauteri*;"
        "su artifizialak; txupinazo*; txupina; topaketa*; jardunaldi*; mintegi*; foro*;"
        "kongresu*; sinposio*; webinar*; ospakizun*; inaugurazio*; estreinaldi*; urteurren*;"
        "eguna; gaua; astea; asteak; karaoke*; bingo; zozketa*; pilota*; trikiti*; herri kirolak;"
        "herri kirol; idi probak; sokatira*; regata*; estropada*; krosa; kros; maratoi*; igoera*;"
        "martxa*; trail; yoga; gimkana*; jolas*; joko*; odol emateak; odola ematea; odol ematea;"
        "odol-emaileak; saio*; zineklub*; abesbatza*; koru*; opera*; musika; musikal*;"
        "elkarretaratze*; manifestazio*; kantaldi*; kantu*; agerraldi*; eskulan*; lantegi*;"
        "ikasturte*; ikasketa*; masterclass; truke*; merkatu*; enkante*; herri bazkaria;"
        "herri afaria; aste kulturala; kultur astea; ate irekiak; ate irekien eguna; auzolan*;"
        "garbiketa*; landaketa*; udaleku*; kanpaldi*; kanpamentu*; sariketa*; sari banaketa;"
        "kopa; torneo*; liga; kanporaketa*; final*; hauteskunde*; bideo emanaldia; performance*;"
        "instalazio*; ekitaldi*; ekintza*; jarduera*; olentzero*; errege kabalgata; kabalgata*;"
        "gabonetako; santa ageda; san joan sua; suak; antzezpen*; zuzenean; monologo*; magia*;"
        "zirku*; formakuntza*; prestakuntza*; sesio*; aurreestreinaldi*; literatur solasaldia;"
        "irakurle taldea; irakurle kluba; hamabostaldi*"
    ),
    Cue.PLACE: (
        "*etxetik; *plazan; *plazatik; *kalea; *kalean; *parkea; *parkean; "
        "*elizan; *antzokia; *antzokian; *frontoia; "
        "*frontoian; *pilotalekua; *pilotalekuan; pilotaleku*; *jolaslekua; *jolaslekuan; "
        "*igerilekua; *aterpea; *aterpean; *batzokia; *batzokian; batzoki*; *udaletxea; "
        "*udaletxean; udaletxe*; *lokala; *lokalean; *sukaldea; *sukaldean; *gaztetxea; "
        "*gaztetxean; *zelaia; *zelaian; *zubia; *zubian; arkupe*; "
        "*lorategia; *lorategian; *herrigunea; *gaztelua; *dorrea; *dorrean; *jauregia; "
        "*jauregian; *zabalgunea; zabalgune*; *ibilbidea; ibilbide*; mendate*; estudio*; "
        "klub*; kirol zelaia; *industrialdea; industrialde*; dantzaleku*; erakustareto*; "
        "erakustoki*; nagusien etxea; jubilatuen etxea; eguneko zentroa; osasun zentroa; "
        "merkatu*; bolatoki*; probaleku*; ikuskizunleku*; "
        "itsasontzi*; malekoi*; ur parkea; skate*; auzo etxea; herri etxea; "
        "herriko etxea; herriko plaza; topaleku*; bilgune*; "
        "abadetxe*;"
        "*etxea; *etxean; frontoi*; plaza*; eliza*; *lekuan; *lekua; *tegian; *tegia; patio*; "
        "parke*; kale*; parrokia*; baseliza*; ermita*; katedral*; santutegi*; monasterio*; "
        "komentu*; *etxeko; *etxera; *etxe; kiroldegi*; polikiroldegi*; pabiloi*; antzoki*; "
        "areto*; zinema*; liburutegi*; museo*; galeria*; eskola*; ikastola*; institutu*; "
        "unibertsitate*; ikastetxe*; lorategi*; hondartza*; portu*; moila*; zubi*; errota*; "
        "baserri*; jauregi*; gaztelu*; dorre*; taberna*; ostatu*; kafetegi*; hotel*; aterpe*; "
        "sagardotegi*; upategi*; elkartea; elkartean; elkarteko; zentro*; zentru*; gune*; "
        "gela*; auditorio*; auditorium*; kiosko*; karpa*; txosna*; geltoki*; aparkaleku*; "
        "zelai*; igerileku*; ludoteka*; mediateka*; haurtzaindegi*; auzo*; enparantza*; "
        "etorbide*; hiribide*; pasealeku*; espaloi*; biribilgune*; kontserbatorio*; musika "
        "eskola; egoitza*; eraikin*; lokal*; fabrika*; nabe*; biltegi*; azokagune*; "
        "ospitale*; hilerri*; monumentu*; herrigune*; erdigune*; alde zaharra; alde "
        "zaharrean; belodromo*; hipodromo*; zezen plaza; estadio*; pista*; trinkete*; "
        "gimnasio*; oihan*; baso*; mendi*; ibai*; aintzira*; klaustro*; behatoki*; "
        "planetario*; agertoki*; eszenatoki*; liburu denda; liburu-dendan; kaia; kaian; "
        "harresi*; sarrera nagusia; txoko*; gazteleku*; gaztegune*"
    ),
    Cue.HERE: "bertan",
    Cue.ONLINE: (
        "online; on line; sarean; telematikoki; telematikoa; zoom bidez; zoom bitartez;"
        "streaming; streaming bidez; bideokonferentzia; bideokonferentziaz;"
        "bideokonferentzia bidez; urrutitik; internet bidez; internetez; zuzeneko emankizuna;"
        "youtube kanala; birtuala; birtualki; teams"
    ),
    Cue.HAPPEN: (
        "izango da; izango dira; izanen da; izanen dira; egingo da; egingo dira; eginen da;"
        "eginen dira; egiten da; egiten dira; egingo dugu; izango dugu; izango ditugu;"
        "ospatuko da; ospatuko dira; ospatzen da; ospatuko dugu; hasiko da; hasiko dira;"
        "hasten da; eskainiko da; eskainiko dira; emango da; emango dira; emanen da; itzuliko da;"
        "itzuliko dira; dator; datoz; badator; badatoz; iritsiko da; helduko da; amaituko da;"
        "bukatuko da; zabalduko da; zabalduko dira; irekiko da; irekiko dira; irekiko ditu;"
        "jokatuko da; jokatuko dira; antolatuko da; antolatu da; antolatu dira; aurkeztuko da;"
        "proiektatuko da; inauguratuko da; abiatuko da; abiatuko dira; aterako da; aterako dira;"
        "bilduko da; bilduko dira; arituko da; arituko dira; joango da; ikusgai;"
        "ikusgai egongo da; egongo da; egongo dira"
    ),
    Cue.PLANNED: ("aurreikusita; programatuta; iragarrita"),
    Cue.HOST: (
        "antolatu du; antolatu dute; antolatzen du; antolatzen dute; antolatuko du;"
        "antolatuko dute; antolatuta; antolatutako; antolatzaile; hartuko du; hartuko dute;"
        "aurkezten du; aurkeztuko du; aurkeztuko dute; gonbidatzen; gonbidatzen zaitugu;"
        "gonbidatzen zaituztegu; gonbidatuta; gonbidatu; gonbita; proposatzen; eskaintzen du;"
        "eskaintzen dute; eskainiko du; eskainiko dute; emango du; emango dute; emanen du;"
        "ospatuko du; ospatuko dute; ospatzen du; ospatzen dute; dakar; ekarriko du; parte hartu;"
        "parte hartzera; zatoz; etorri; etor zaitez; animatu; animatu zaitez; hartu parte;"
        "ezagutu; gozatu; deitzen; omenduko du; omenduko dute; jotzen du; joko du; joko dute;"
        "kantatuko du; abestuko du; arituko da; ateak irekiko ditu; zain gaituzu;"
        "zain izango zaituztegu; izango duzue"
    ),
    Cue.CANCELLED: (
        "ezin izango da egin; ezin da egin;"
        "bertan behera utzi da; bertan behera geratu da; bertan behera gelditu da;"
        "bertan behera; ez da egingo; ez da izango; ez dira egingo; ez dira izango;"
        "ez da ospatuko; ez dira ospatuko; ez da eginen; ez da izanen; ezeztatua; ezeztatu;"
        "ezeztatuta; ezeztatutako; etenda; baliogabetu; baliogabetua; baliogabetuta;"
        "indargabetuta"
    ),
    Cue.POSTPONED: (
        "atzeratu*; geroratu*; data berria; data berriak; egun berria; data aldaketa;"
        "data aldatu; egun aldaketa; eguna aldatu; egunez aldatu; lekualdatua; beste egun batera;"
        "beste data batera; beste egun baterako; aurreratuta"
    ),
    Cue.STAMP: (
        "edizioaren itxiera; ale honen itxiera;"
        "argitaratu*; argitaratze data; argitalpen data; eguneratu*; eguneratze data;"
        "azken eguneratzea; azken aldaketa; azken aldaketak; azken eguneraketa; aldatze data;"
        "sortze data; egilea eta data; prentsa oharra; prentsa-oharrak; kontsulta data;"
        "inprimatze data; eskubide guztiak; copyright; irakurtzeko denbora; buletin zenbakia"
    ),
    Cue.DEADLINE: (
        "zerga; zergak; zergen; zergadunaren egutegia; borondatezko epea; "
        "azken data; epea; epeak; epemuga; muga eguna; epe muga; epearen amaiera; epea zabalik;"
        "epea irekita; izena emateko epea; izen emateko epea; izen ematea; izen-emateak;"
        "izen ematea zabalik; aurkezteko epea; baino lehen; beranduenez; gehienez ere; eskaerak;"
        "eskabide*; matrikula; matrikulazioa; matrikulazio epea; aurrematrikula;"
        "aurrematrikulazioa; sarrerak salgai; salgai; apuntatzeko azken; deialdia; deialdiak;"
        "diru laguntzak; diru-laguntza; dirulaguntza*; erreserbak egiteko; lanak aurkezteko;"
        "lanak bidaltzeko; hautagaitzak; lehiaketaren oinarriak; iraungi*; alegazioak;"
        "emateko azken eguna; aurkezteko azken eguna"
    ),
    Cue.OPENING: (
        "oporretan; oporretan egongo; "
        "itxi*; irekiera ordutegia; irekitze ordutegia; zabaltze ordutegia; bulego ordutegia;"
        "bulegoko ordutegia; udako ordutegia; neguko ordutegia; jendaurreko ordutegia;"
        "bisita ordutegia; astelehenetik ostiralera; astelehenetik ostegunera;"
        "astelehenetik igandera; asteartetik larunbatera; asteartetik igandera;"
        "asteartetik ostiralera; al - or; astegunetan; lanegunetan; jendearen arreta;"
        "herritarren arreta; arreta zerbitzua; bilketa; hondakin*; zabor bilketa; garbigune*;"
        "altzari zaharrak; guardiako farmazia; telefono arreta; zabalik egongo; irekita egongo;"
        "itxita egongo; zabalik dago; irekita dago"
    ),
    Cue.PAST: (
        "ezin izan zen egin; ezin izan ziren egin; ez zen egin; ez ziren egin;"
        "izan zen; izan ziren; zen; ziren; zuen; zuten; zituen; zituzten; zitzaion; egin zen;"
        "egin ziren; egin zuen; egin zuten; egin zituzten; izan zuen; izan zuten; izan da;"
        "izan dira; egin da; egin dira; egin dute; izan du; izan dute; ospatu zen; ospatu ziren;"
        "ospatu da; ospatu zuten; ospatu dute; ireki zuen; ireki zituen; ireki zuten;"
        "zabaldu zuen; hasi zen; hasi ziren; joan den; duela; orain dela; pasa den; pasa zen;"
        "iaz; iazko; igaro den; aurreko astean; aurreko urtean; aurreko asteburuan;"
        "parte hartu zuten; parte hartu zuen; parte hartu dute; bildu ziren; bildu zituen;"
        "bildu zen; bertaratu ziren; etorri ziren; sortu zen; sortu zuten; sortu zuen;"
        "eraiki zen; eraiki zuten; inauguratu zen; hil zen; zenean; zirenean; atzo; zeuden;"
        "zegoen; genuen; genituen; ginen; nuen; nintzen; irabazi zuen; irabazi zuten; irabazi du;"
        "esan zuen; azaldu zuen; eskertu zuen; amaitu zen; bukatu zen"
    ),
    Cue.BORN: (
        "jaio zen; jaioa; jaiotakoa; hil zen; hildako*; biografia; zendu zen; zendu; hil zela;"
        "hil zenetik; jaiotze data; jaioterria"
    ),
    Cue.BUSINESS: "gai zerrenda; eguneko gaiak; aztergaiak",
    Cue.ROTA: (
        "zaintzako botikak; zaintzako botika; botika zaintza; guardiako botika; "
        "guardiako botikak; farmazia zaintzak; zabor bilketa; hondakin bilketa"
    ),
    Cue.ARCHIVE: (
        "zer egin dugu; egin duguna; egindakoa; "
        "emaitzak; azken emaitzak;"
        "iraganeko edizioak;"
        "artxibo*; iraganeko ekitaldiak; aurreko edizioak; aurreko edizioetan; aurrekoak;"
        "pasatutako ekitaldiak; iragandako ekitaldiak; amaitutako ekitaldiak; amaitutako*;"
        "amaituta; bukatuta; historia; hemeroteka; iazko edizioa; aurreko urteak;"
        "aurreko urteetan; aurreko urteetako; argazki bilduma; argazki galeria; argazkiak;"
        "aurreko denboraldiak; aktak; kronika"
    ),
    Cue.REGISTER: (
        "erregistro zibila; jaiotzak; jaioberriak; ezkontzak; heriotzak; hildakoak; hiletak; "
        "zorion agurrak"
    ),
    Cue.RELATED: (
        "ikusienak; azken orduko irakurrienak; "
        "ikusi ekitaldia; "
        "irakurri gehiago; gehiago irakurri; informazio gehiago; informazio gehigarria;"
        "gehiago jakin; gehiago jakiteko; ikusi gehiago; gehiago ikusi; ikusi guztiak;"
        "ikusi dena; ikusi ere; ekitaldi gehiago; albiste gehiago; "
        "albiste guztiak; partekatu; harpidetu; harpidetza; harpidetza kendu; buletina;"
        "buletinera; lege oharra; pribatutasun politika; pribatutasuna; cookie politika;"
        "cookieak; cookie; webgunearen mapa; web mapa; azken berriak; azken albisteak; berriak;"
        "albisteak; deskargatu; jaitsi; egutegira gehitu; gehitu egutegira; gehitu agendara;"
        "erlazionatutako albisteak; erlazionatutako ekitaldiak; erlazionatutakoak;"
        "lotutako albisteak; erlazionatuta; hurrengoa; aurrekoa; hurrengo orria; aurreko orria;"
        "itzuli; gora itzuli; inprimatu; facebook; twitter; instagram; linkedin; youtube;"
        "whatsapp; telegram; iruzkinak; iruzkina utzi; utzi iruzkina; kontaktua; saioa hasi;"
        "hasi saioa; jarraitu gaitzazu; jarraitu; egin klik; klik egin; klikatu hemen;"
        "erosi sarrerak; sarrerak erosi; eduki nagusira; nor gara; estekak; etiketak; kategoriak;"
        "publizitatea; irakurrienak; xehetasunak; ezagutu gehiago"
    ),
    Cue.ELSEWHERE: (
        "azken orduko irakurrienak; "
        "aurreko artikulua; hurrengo artikulua; "
        "irakurri ere; erlazionatutako albisteak; irakurrienak; azken albisteak"
    ),
    Cue.PRICE: (
        "doan; doakoa; doako; doakoak; dohainik; musutruk; sarrera librea; sarrera doan;"
        "sarrera doakoa; sarrera*; prezio*; euro*; ordaindu; ordainpekoa; tarifa*; bonu; bonua;"
        "bonuak; bazkideak; bazkideentzat; bazkideek; gonbidapena; gonbidapenarekin; kostua;"
        "borondatea; beherapena; deskontua; kuota; aldez aurretik erosita; leihatilan"
    ),
    Cue.CONTACT: (
        "tel; tfnoa; telefono*; tfno; tlf; mugikorra; harremanetarako; harremanetan jarri;"
        "kontaktua; posta elektronikoa; posta elektroniko; email; emaila; e-posta; e-mail; mail;"
        "helbide elektronikoa; argibideak; informazioa; info; www; http; https; web; webgunea;"
        "webgunean; web orria; deitu; idatzi; whatsapp"
    ),
    Cue.BOOKING: (
        "sarrerak salgai; "
        "jasoko dira; "
        "izena eman; izena emateko; izena ematea; izen ematea; izen-emateak; eman izena;"
        "aurrez izena eman; aldez aurretik izena; aldez aurretik; apuntatu; apuntatzeko;"
        "erreserba*; hitzordua; aurretiazko hitzordua; hitzordua eskatu; plaza mugatuak;"
        "plaza kopurua; plazak mugatuak; leku mugatua; leku mugatuak; edukiera mugatua;"
        "mugatua; txartela; txartelak; gonbidapenak; gonbidapenak jaso; itxaron zerrenda;"
        "matrikula; sarrerak;"
        "eros daiteke; eros daitezke; erosi daiteke; erosi daitezke; eskura daiteke;"
        "eskura daitezke; hartu daiteke; hartu daitezke; har daitezke; berritu daiteke;"
        "berritu daitezke"
    ),
    Cue.SOLD_OUT: ("agortuta; agortu; sarrerak agortuta; beteta; lekurik ez; sarrerarik ez"),
    Cue.AUDIENCE: (
        "ume*; haur*; heldu*; gazte*; familia*; adineko*; nagusi; nagusiak; nagusientzat;"
        "urtetik gora; urtetik gorakoentzat; urtetik aurrera; urte bitartekoentzat;"
        "urte bitarteko; urte; publiko guztientzat; publikoa; ikusle guztientzat; guztientzat;"
        "guztiontzat; denentzat; adin guztientzat; adin guztiak; adina; emakume*; guraso*;"
        "jubilatu*; ikasle*; herritar guztientzat; auzokideak; hasiberri*; bazkideentzat;"
        "jende guztiarentzat; irekia; guztiei irekia"
    ),
    Cue.JOB: (
        "lan eskaintza; lan eskaintzak; lan-poltsa; lan poltsak; langile bila; kontratatu*;"
        "oposizio*; hautaketa prozesua; hautaprobak; lan deialdia; curriculuma; curriculum;"
        "lanaldi osoa; lanaldi erdia; bekadun*; enplegu eskaintza; lanpostu hutsa;"
        "langileak behar"
    ),
    Cue.SERVICE: (
        "zirkulazioa etenda; zirkulazioa moztuta; trafiko mozketa; kalea itxita; asfaltatze; "
        "hurrengo zenbakia; eskola oporrak;"
        "hurrengo alea;"
        "zabor*; hondakin*; edukiontzi*; kuota; ur mozketa; argi mozketa; eskola garraioa"
    ),
    Cue.NOTHING: (
        "ez dago; ez da egongo; bilerarik ez; saiorik ez; klaserik ez; ekitaldirik ez;"
        "emanaldirik ez; atsedena; atsedenaldia; zehazteke; zehaztu gabe"
    ),
    Cue.INSTEAD: "ordez; hasieran aurreikusitako; eta ez",
    Cue.END: "itzulera; amaiera; bukaera",
    Cue.DOORS: "ateak irekitzea; ateak zabaltzea",
    Cue.LABEL_DATE: (
        "lehen eguna; azken eguna;"
        "data; datak; eguna; egunak; noiz; data eta ordua; datak eta orduak; egun eta ordua;"
        "eguna eta ordua; data eta lekua; epealdia; iraupen datak; hurrengo data; hasiera data;"
        "hasiera-dataren; amaiera data; bukaera data; hasiera; amaiera; ekitaldiaren data; egun"
    ),
    Cue.LABEL_TIME: (
        "ekitaldiaren hasiera; ekitaldiaren amaiera; "
        "ordua; orduak; ordutegia; ordutegiak; zer ordutan; zein ordutan; noiz hasi;"
        "hasiera ordua; hasiera-ordutegia; amaiera; amaiera ordua; bukaera; ateak zabaltzea;"
        "ateak irekitzea; irteera ordua"
    ),
    Cue.ALL_DAY: ("egun osoan; egun osoa; egun osoko; irekiera ordutegian; ordutegi arruntean"),
    Cue.LABEL_PLACE: (
        "lekua; lekuak; tokia; tokiak; non; helbidea; herria; hiria; udalerria; kokapena;"
        "kokalekua; gela; aretoa; espazioa; gunea; egoitza; tokia eta ordua; lekua eta ordua;"
        "ordua eta lekua; ordua eta tokia; elkargunea; elkartzeko lekua; biltzeko lekua;"
        "bilgunea; irteera lekua; irteera tokia; abiapuntua; auzoa; mapa; agertokia;"
        "ekitaldiaren lekua; eraikina"
    ),
    Cue.LABEL_NAME: (
        "gainera; eta gainera;"
        "ekitaldia; ekitaldiak; ekintza; jarduera; izena; izenburua; zer; gaia; titulua; deitura"
    ),
    Cue.LABEL_STATUS: (
        "berria; gogorarazpena; azken ordua; adi;"
        "egoera; oharra; oharrak; estatusa; kontuz; garrantzitsua; abisua; iruzkina"
    ),
    Cue.LABEL_OTHER: (
        "euria egiten badu; euria bada; eguraldi txarra bada; "
        "azalpena; antolatzailea; antolatzaileak; antolatzen du; antolatzen dute; antolakuntza;"
        "antolaketa;"
        "erakundea; laguntzailea; laguntzaileak; babeslea; babesleak; prezioa; prezioak; sarrera;"
        "sarrerak; tarifa; tarifak; kostua; hizkuntza; iraupena; distantzia; luzera; ibilbidea;"
        "zailtasuna; desnibela; hartzaileak; norentzat; nori zuzendua; publikoa; adina; adinak;"
        "gomendatutako adina; informazioa; informazio gehiago; argibideak; kontaktua; telefonoa;"
        "tel; emaila; email; e-posta; posta elektronikoa; web; webgunea; esteka; izen ematea;"
        "izena ematea; matrikula; erreserbak; erreserba; egilea; egileak; zuzendaria;"
        "zuzendaritza; mota; ekitaldi mota; kategoria; formatua; maila; generoa; gaiak;"
        "deskribapena; edukia; egitaraua; programa; laburpena; sinopsia; parte-hartzaileak;"
        "hizlaria; hizlariak; irakaslea; irakasleak; moderatzailea; gidaria; begiralea;"
        "aurkezlea; artista; artistak; musikariak; taldea; konpainia; aktoreak; antzezleak;"
        "plazak; plaza kopurua; edukiera; irisgarritasuna; nola iritsi; garraioa; aparkalekua;"
        "materiala; ekipamendua; menua; baldintzak; etiketak; iturria; argazkia; arduraduna;"
        "norekin"
    ),
    Cue.SINCE: ("geroztik; indarrean; indarrean sartuko"),
    Cue.LABEL_HOME: "etxeko taldea; etxekoa",
    Cue.LABEL_AWAY: "kanpoko taldea; kanpokoa; aurkaria",
}
