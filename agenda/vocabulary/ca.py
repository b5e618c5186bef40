"""Catalan cues."""

from agenda.vocabulary.lexicon import Cue

CUES = {
    Cue.AGENDA: (
        "propostes; idees per; plans per; suggeriments; la nostra selecció;"
        "agenda; agenda cultural; agenda d'activitats; agenda d'actes; calendari;"
        "calendari d'activitats; programa; programa d'actes; programa d'activitats; programació;"
        "cartellera; pròxims actes; pròximes activitats; propers actes; properes activitats;"
        "properes dates; properes cites; properament; proper; propers; properes; pròxims;"
        "pròximes; pròximament; esdeveniments; activitats; actes; què fer; què fem; què es cou;"
        "aquest cap de setmana; aquesta setmana; aquest mes; la setmana vinent;"
        "la propera setmana; cites; no t'ho perdis; no us ho perdeu; apunta-t'ho; apunteu-vos-ho;"
        "reserva la data; save the date; reserveu la data; dates destacades; dates clau;"
        "temporada; avanç; destacats; tauler d'anuncis; avisos; breus; en breu;"
        "programa de festa major; vida associativa; horari de misses; recomanacions; plans"
    ),
    Cue.EVENT: (
        "ofici; ofici solemne; es balla; adoració; rosari; novena; recés; sardinada; correbou; "
        "correbous; discomòbil; benedicció; traca; caramelles; glosada; "
        "saló del; saló de la; saló internacional; setmana internacional;"
        "repair café; confessions;"
        "concert*; espectacle*; exposició; exposicions; mostra; mostres; festival*; fira; fires;"
        "festa; festes; festa major; revetlla; revetlles; aplec; aplecs; romeria; conferència;"
        "conferències; congrés; congressos; col·loqui; col·loquis; xerrada; xerrades; tertúlia;"
        "tertúlies; simposi; fòrum; fòrums; trobada; trobades; taller; tallers; curs; cursos;"
        "curset; cursets; jornada; jornades; seminari; seminaris; webinar*; taula rodona; debat;"
        "debats; ponència; torneig; tornejos; campionat; campionats; partit; partits; cursa;"
        "curses; marató; mitja marató; marxa; marxes; caminada; caminades; excursió; excursions;"
        "passejada; passejades; passeig; sortida; sortides; ruta; rutes; pedalada; bicicletada;"
        "visita; visites; visita guiada; visites guiades; visita teatralitzada; projecció;"
        "projeccions; cinema; cinefòrum; pel·lícula; pel·lícules; curtmetratge*; documental*;"
        "teatre; obra; obres; titelles; circ; màgia; pallasso; pallassos; dansa; danses; ball;"
        "balls; ballada; sardana; sardanes; audició de sardanes; audició; audicions; havanera;"
        "havaneres; cantada; cantades; òpera; sarsuela; musical; musicals; monòleg; monòlegs;"
        "recital*; coral; corals; cor; banda; actuació; actuacions; estrena; estrenes; gala;"
        "gales; karaoke; bingo; quina; quinto; rifa; sorteig; tómbola; mercat; mercats; mercadal;"
        "mercadet; mercat de segona mà; encants; subhasta; dinar; dinars; sopar; sopars;"
        "esmorzar; esmorzars; berenar; berenars; vermut; arrossada; paella; botifarrada;"
        "calçotada; calçotades; castanyada; castanyades; xocolatada; costellada; barbacoa; tast;"
        "tastos; degustació; degustacions; brindis; cerimònia; cerimònies; homenatge; homenatges;"
        "commemoració; commemoracions; inauguració; inauguracions; clausura; cloenda; obertura;"
        "acte; acte institucional; lliurament; lliurament de premis; premi; premis; reunió;"
        "reunions; assemblea; assemblees; ple; plens; ple municipal; sessió; sessions; lectura;"
        "lectures; club de lectura; contacontes; conte; contes; hora del conte; presentació;"
        "presentacions; presentació del llibre; signatura de llibres; missa; misses; eucaristia;"
        "vetlla; vetllada; vetllades; processó; processons; pelegrinatge; via crucis; pregó;"
        "bateig; ofrena; cavalcada; cavalcades; desfilada; desfilades; rua; rues; cercavila;"
        "cercaviles; passacarrers; correfoc; correfocs; castell de focs; focs artificials;"
        "foguera; fogueres; castells; diada castellera; diada; colla; gegants; trobada gegantera;"
        "carnaval; carnestoltes; pessebre; pessebres; pastorets; cagatió; cagada del tió;"
        "concurs*; certamen; competició; competicions; exhibició; exhibicions; copa; trofeu;"
        "regata; travessa; travessia; lliga; gimcana; gimcanes; jocs; joc; campament*; casal;"
        "casal d'estiu; colònies; donació de sang; recapte; recapte d'aliments; recollida;"
        "portes obertes; jornada de portes obertes; dia de; nit; nit de; nits; setmana cultural;"
        "biennal; aniversari; concentració; manifestació; assaig; assajos; cimera; encesa;"
        "encesa de llums; neteja; plantada; ioga; observació; intercanvi; performance; classe;"
        "classes; formació; masterclass; cicle; cicles; eleccions; tarda; vespre; escape room;"
        "hackathon; ludoteca; descoberta; itinerari"
    ),
    Cue.PLACE: (
        "eres; oficina de turisme; campanar; alzinar; arxiu comarcal; arxiu històric; atri; "
        "rentador; "
        "secretaria; despatx; "
        "fortalesa; ciutadella; muralles; muralla; voltes; porxo; porxos; porxada; "
        "embarcador; dàrsena; pantà; embassament; hort; horts; prat; estable; picador; "
        "plaça major; plaça de l'ajuntament; plaça del mercat; sala polivalent; sala gran; "
        "sala petita; sala d'exposicions; sala de conferències; sala municipal; "
        "sala parroquial; sala annexa; complex; complex esportiu; ciutat esportiva; "
        "instal·lacions; pistes; skatepark; pista de gel; sagristia; cartoixa; col·legiata; "
        "oratori; sinagoga; mesquita; arxiu municipal; filmoteca; "
        "palau de congressos; palau firal; centre comercial; centre parroquial; "
        "centre de visitants; centre d'interpretació; centre d'entitats; centre de dia; "
        "botiga; supermercat; fleca; magatzem; polígon; polígon industrial; zona; "
        "llar d'infants; llar de jubilats; llar; esplai; escola bressol; "
        "centre d'atenció primària; clínica; jutjat; consell comarcal; aeroport; terminal; "
        "illa; riba; ribera; termes; balneari; masies; celler cooperatiu; cellers; trull; "
        "fonda; pub; discoteca; bolera; seu; seu social; local social; aula magna; paranimf; "
        "saló noble; planta baixa; terrassa; cova; coves; jaciment; font vella; estàtua; "
        "calvari; corral; tanatori; espai jove; caseta; recinte de fires; àrea; rotonda; "
        "cruïlla; mercat municipal; graner; aqüeducte; baluard; aules; ca la; ca l'; ca n'; "
        "casa del poble; casa pairal; casa de colònies; casal de la gent gran; "
        "casal del poble; casal parroquial; casal popular; passeig marítim; plaça porxada; "
        "bassa; safareig; rierol; riera; turó; "
        "rectoria; casa rectoral;"
        "sala; sales; sala de plens; sala d'actes; saló; església; parròquia; capella; ermita;"
        "catedral; basílica; convent; monestir; abadia; temple; santuari; ajuntament;"
        "casa de la vila; casa de cultura; casal; casal d'avis; casal de joves; casal cívic;"
        "centre; centres; centre cultural; centre cívic; centre social; centre d'esports; teatre;"
        "cinema; auditori; amfiteatre; biblioteca; museu; galeria; gimnàs; poliesportiu; pavelló;"
        "estadi; camp; camp de futbol; camp d'esports; pista; pista poliesportiva; frontó;"
        "piscina; piscines; plaça; placeta; places; carrer; carrers; avinguda; av; passeig;"
        "pg; rambla; ronda; camí; carretera; passatge; travessera; baixada; pujada; parc; jardí;"
        "jardins; bosc; platja; port; moll; llac; riu; pont; castell; palau; masia; can; granja;"
        "celler; molí; casa; local; locals; edifici; conservatori; escola; escoles; col·legi;"
        "institut; universitat; facultat; campus; aula; estudi; ateneu; casino; cercle; espai;"
        "recinte; recinte firal; envelat; carpa; escenari; claustre; pati; esplanada; quiosc;"
        "llotja; mercat; nau; fàbrica; estació; aparcament; pàrquing; bar; cafè; cafeteria;"
        "restaurant; taverna; hotel; hostal; alberg; càmping; llibreria; hospital; residència;"
        "cementiri; monument; mirador; barri; poble; nucli antic; centre històric;"
        "zona esportiva; velòdrom; hipòdrom; observatori; planetari; jardí botànic; zoo; aquari;"
        "torre; porta; cripta; hall; vestíbul; pineda; font; refugi; ludoteca; mediateca;"
        "hotel d'entitats; equipament; societat; cooperativa"
    ),
    Cue.AT: (
        "al costat de; al costat del; a la vora de; a prop de; a prop del; davant del; "
        "davant la; davant l'; darrere; darrere de; darrere del; sota; dins de; dins del; "
        "dins la; dalt; des de la; des de l'; pels carrers; al voltant de; al voltant del; "
        "a l'interior de; a l'entorn; a l'exterior; en aquest; en aquesta; a bord; "
        "enfront de; enmig; als peus de; a les portes; "
        "a; al; a la; a l'; als; a les; en; davant; davant de; des de; des del; dins; prop de"
    ),
    Cue.HERE: ("al lloc; in situ; en curs; en lloc de; en el curs de"),
    Cue.ONLINE: (
        "en línia; online; on line; virtual; per zoom; via zoom; a través de zoom;"
        "videoconferència; per videoconferència; telemàtic; telemàtica; telemàticament;"
        "a distància; streaming; en streaming; en directe per; per internet; format virtual;"
        "teams; canal de youtube"
    ),
    Cue.HAPPEN: (
        "tindrà lloc; tindran lloc; té lloc; tenen lloc; se celebrarà; se celebraran; se celebra;"
        "se celebren; es celebrarà; es celebraran; es celebra; es celebren; es farà; es faran;"
        "es fa; es fan; es durà a terme; es duran a terme; es durà; es realitzarà;"
        "es realitzaran; es realitza; es desenvoluparà; es desenvoluparan; s'inaugurarà;"
        "s'inaugura; es presentarà; es presentaran; es presenta; es projectarà; es projecta;"
        "es representarà; s'oferirà; s'oferiran; s'impartirà; s'hi farà; serà; seran; hi haurà;"
        "començarà; començaran; comença; comencen; arrenca; arrencarà; està previst;"
        "està prevista; estan previstos; està programat; està programada; torna; tornen; tornarà;"
        "arriba; arriben; arribarà; obrirà; obre; actuarà; actuaran; actua; es podrà veure;"
        "es podrà visitar; es pot visitar; va a càrrec; partirà; sortirà; s'organitzarà;"
        "es disputarà; es jugarà; s'estrena; s'estrenarà; farà parada; puja a l'escenari;"
        "es reuneix; es reuneixen; es reunirà; es reuniran; es troba; es troben"
    ),
    Cue.PLANNED: (
        "s'havia de fer; s'havien de fer; s'havia de celebrar; havia de tenir lloc; "
        "previst; prevista; previstos; previstes; programat; programada; programats; "
        "programades; fixat; fixada; anunciat; anunciada; confirmat; confirmada; inicialment; "
        "es manté; es mantenen;"
        "a confirmar; per confirmar; provisional; provisionals; subjecte a canvis"
    ),
    Cue.HOST: (
        "representa; representen; representarà; representaran; posa en escena; "
        "acull; acullen; acollirà; acolliran; organitza; organitzen; organitzarà; organitzaran;"
        "presenta; presenten; presentarà; presentaran; convida; conviden; convidem; us convida;"
        "us convidem; convidarà; proposa; proposen; ofereix; ofereixen; oferirà; oferiran;"
        "celebra; celebren; celebrarà; celebraran; celebrem; rep; rebrà; imparteix; impartirà;"
        "interpreta; interpretarà; interpretaran; tocarà; toca; canta; farà; faran; inaugura;"
        "inaugurarà; allotja; allotjarà; commemora; homenatja; vine; vine a; veniu; us esperem;"
        "t'esperem; participa; participeu; apunta't; apunteu-vos; acompanya'ns; no hi falteu;"
        "a càrrec de; promou; impulsa; obre les portes; convoca; conduirà; condueix"
    ),
    Cue.CANCELLED: (
        "no es podrà fer; no es podrà celebrar; no es pot fer;"
        "cancel·lat; cancel·lada; cancel·lats; cancel·lades; cancel·lació; es cancel·la;"
        "anul·lat; anul·lada; anul·lats; anul·lades; anul·lació; s'anul·la; suspès; suspesa;"
        "suspesos; suspeses; suspensió; se suspèn; es suspèn; queda suspès; queda suspesa;"
        "no se celebrarà; no es celebrarà; no es farà; no tindrà lloc; no tindran lloc;"
        "no es durà a terme; desconvocat; desconvocada"
    ),
    Cue.CALLING_OFF: (
        "decidit anul·lar; decidit suspendre; decidit cancel·lar; obligats a suspendre; "
        "obligats a anul·lar; hagut de suspendre; hagut d'anul·lar; hagut de cancel·lar"
    ),
    Cue.POSTPONED: (
        "s'ajornarà; s'ajornaran; es posposarà; es traslladarà al; "
        "ajornar; ajornar-se; "
        "ajornat; ajornada; ajornats; ajornades; ajornament; s'ajorna; s'ajornen; posposat;"
        "posposada; es posposa; nova data; noves dates; canvi de data; es trasllada al;"
        "traslladat al; traslladada al; es retarda; es canvia; endarrerit; reprogramat;"
        "reprogramada; reprogramats; reprogramades; s'avança; avançat al; es reprograma; ajorna;"
        "es passa al; serà finalment"
    ),
    Cue.STAMP: (
        "dades actualitzades; actualitzades; actualitzats; min de lectura;"
        "tancament de l'edició; tancament d'edició; tancament d'aquesta edició;"
        "publicat; publicada; publicat el; publicat per; publicada el; data de publicació;"
        "actualitzat; actualitzada; actualitzat el; darrera actualització; última actualització;"
        "última modificació; darrera modificació; modificat el; editat el; escrit per; escrit el;"
        "redactat el; creat el; penjat el; imprès el; nota de premsa; notícia del; butlletí del;"
        "butlletí núm; consultat el; copyright; tots els drets reservats; temps de lectura;"
        "minuts de lectura; versió del; edició impresa"
    ),
    Cue.DEADLINE: (
        "calendari del contribuent; calendari fiscal; tribut; tributs; impost; impostos; "
        "notificació als autors; notificació d'acceptació;"
        "consultable; a exposició pública;"
        "data límit; termini; terminis; termini d'inscripció; termini de presentació;"
        "termini de matrícula; fi del termini; abans del; abans de l'; a tot estirar;"
        "com a màxim; com a molt tard; últim dia per; darrer dia per; inscripcions fins;"
        "inscripció fins; inscripcions obertes; inscripció oberta; obertura d'inscripcions;"
        "tancament d'inscripcions; inscripcions a partir; inscripcions del; inscripcions des;"
        "reserves fins; presentació de sol·licituds; sol·licituds; presentació de candidatures;"
        "candidatures; preinscripció; preinscripcions; matrícula oberta; matriculació;"
        "període d'inscripció; període de matrícula; bases del concurs; bases de la convocatòria;"
        "venda d'entrades; entrades a la venda; venda anticipada; a la venda; període voluntari;"
        "caduca; venç; venciment; lliurament de treballs; recepció d'obres; confirmeu abans;"
        "confirmar abans; al·legacions"
    ),
    Cue.OPENING: (
        "horari escolar; horari lectiu; "
        "horaris d'entrenament; horari d'entrenaments; "
        "rep els; atén; atenen; atendrà; "
        "tanca a les; tanquen a les; tancarà a les; tancaran a les; tanca abans; "
        "està de vacances; estarà de vacances; estaran de vacances; és de vacances; "
        "serà de vacances; serà absent; "
        "tanca el; tancarà el; obert avui; avui obert;"
        "horari d'obertura; horaris d'obertura; horari d'atenció; horari d'atenció al públic;"
        "horari d'oficina; horari d'estiu; horari d'hivern; horari de visita; horari de visites;"
        "horari comercial; horari de secretaria; obert al públic; obert de; oberta de;"
        "romandrà obert; romandrà oberta; obertura al públic; atenció al públic; tancat; tancada;"
        "tancats; tancades; romandrà tancat; romandrà tancada; estarà tancat; estarà tancada;"
        "de dilluns a divendres; dilluns a divendres; de dilluns a dijous; de dilluns a diumenge;"
        "de dimarts a dissabte; de dimarts a diumenge; de dimarts a divendres; dilluns tancat;"
        "dies feiners; recollida d'escombraries; recollida selectiva; recollida de residus;"
        "recollida de mobles; escombraries; deixalleria; mobles vells;"
        "farmàcia de guàrdia;"
        "centraleta; obert tots; oberta al públic; obert des"
    ),
    Cue.PAST: (
        "no es va poder fer; no es va poder celebrar; no es van poder fer;"
        "va ser; van ser; va tenir lloc; van tenir lloc; va tenir; van tenir; es va celebrar;"
        "es van celebrar; se celebrà; se celebraren; es va fer; es van fer; es va dur a terme;"
        "es va presentar; es va inaugurar; va celebrar; van celebrar; va organitzar;"
        "van organitzar; va comptar; va reunir; van reunir; va aplegar; van aplegar;"
        "van assistir; va assistir; van participar; va participar; va rebre; van rebre;"
        "va guanyar; van guanyar; va dir; va explicar; va destacar; va agrair; va recordar;"
        "va visitar; va començar; va acabar; va arribar; va néixer; va morir; va acollir;"
        "van acollir; va aprovar; van aprovar; va obrir; van obrir; va omplir; va presentar;"
        "va estar; van estar; va haver; fou; foren; era; eren; havia; havien; ha estat;"
        "han estat; ha tingut lloc; s'ha celebrat; s'han celebrat; s'ha fet; ha celebrat;"
        "fa un any; fa dos anys; des de fa; el passat; la passada; l'any passat;"
        "la setmana passada; el mes passat; ahir; fundat el; fundada el; construït el;"
        "inaugurat el; inaugurada el; creat l'any; creada l'any; es compleixen; enguany fa;"
        "dilluns passat; dimarts passat; dimecres passat; dijous passat; divendres passat;"
        "dissabte passat; diumenge passat"
    ),
    Cue.BORN: (
        "va néixer; nascut; nascuda; nascut a; nascuda a; nascut el; va morir; defunció; traspàs;"
        "difunt; difunta; biografia; necrològica; necrològiques; data de naixement; naixement de;"
        "mort de"
    ),
    Cue.BUSINESS: "ordre del dia; punts de l'ordre del dia; assumptes a tractar",
    Cue.ROTA: (
        "farmàcia de guàrdia; farmàcies de guàrdia; farmàcia de torn; farmàcies de torn; "
        "torns de farmàcia; guàrdies de farmàcia; recollida d'escombraries; "
        "recollida de residus; recollida de mobles; recollida de mobles vells; "
        "recollida de trastos; calendari de recollida"
    ),
    Cue.ARCHIVE: (
        "números anteriors; números endarrerits; "
        "què hem fet; el que hem fet; què vam fer; el que vam fer; "
        "resultats; últims resultats;"
        "arxiu; arxius; actes passats; activitats passades; esdeveniments passats; anteriors;"
        "edicions anteriors; edicions passades; anys anteriors; històric; història; hemeroteca;"
        "historial; finalitzat; finalitzada; finalitzats; finalitzades; acabat; ja celebrat;"
        "ja celebrats; galeria de fotos; galeria d'imatges; fotos de; recull de fotos;"
        "temporades anteriors; actes anteriors; crònica; agenda passada"
    ),
    Cue.REGISTER: (
        "registre civil; naixements; casaments; defuncions; matrimonis; necrològiques; "
        "ens han deixat; funerals; exèquies; nomenaments"
    ),
    Cue.RELATED: (
        "el més vist; més vistos; més vistes; més vist; els més llegits; les més llegides; "
        "el més comentat; "
        "veure l'acte; veure l'esdeveniment; "
        "temps de lectura; llegir més; llegeix més; llegiu-ne més; saber-ne més;"
        "més informació; més info;"
        "més detalls; més notícies; més actes; més activitats; veure més; mostra més;"
        "continua llegint; continuar llegint; veure tot; veure tots; veure totes; veure-ho tot;"
        "vegeu també; mireu també; també et pot interessar; et pot interessar; us pot interessar;"
        "notícies relacionades; articles relacionats; relacionats; relacionades; altres notícies;"
        "últimes notícies; darreres notícies; entrades recents; notícies; actualitat;"
        "el més llegit; més llegides; més llegit; compartir; comparteix; compartiu; imprimir;"
        "imprimeix; descarregar; descarrega; descarregueu; subscriu-te; subscriure's;"
        "subscriviu-vos; donar-se de baixa; butlletí; newsletter; avís legal;"
        "política de privacitat; política de galetes; privacitat; galetes; cookies; mapa web;"
        "mapa del web; contacte; inici; tornar; torna a dalt; següent; anterior; pàgina següent;"
        "fes clic; feu clic; clica aquí; cliqueu aquí; afegir al calendari; afegeix al calendari;"
        "afegeix a l'agenda; exportar; compra entrades; compra d'entrades; comprar entrades;"
        "descobreix; segueix-nos; seguiu-nos; facebook; twitter; instagram; linkedin; youtube;"
        "whatsapp; telegram; comentaris; deixa un comentari; etiquetes; categories; publicitat;"
        "iniciar sessió; inicia sessió; vés al contingut; qui som; enllaços"
    ),
    Cue.ELSEWHERE: (
        "els més llegits; les més llegides; "
        "el més comentat; "
        "entrades recents; articles recents; altres notícies; article anterior; article següent; "
        "llegiu també; llegeix també; et pot interessar; notícies relacionades;"
        "articles relacionats; el més llegit; més notícies"
    ),
    Cue.PRICE: (
        "gratuït; gratuïta; gratuïts; gratuïtes; gratis; de franc; entrada lliure;"
        "entrada gratuïta; accés lliure; accés gratuït; taquilla inversa; preu; preus; tarifa;"
        "tarifes; entrada; entrades; euros; euro; eur; donatiu; donatius; aportació;"
        "aportació voluntària; cost; quota; abonament; abonaments; anticipada; reduïda;"
        "descompte; socis; no socis; sòcies; invitació; invitacions; per persona; pagament;"
        "tiquet; tiquets"
    ),
    Cue.CONTACT: (
        "tel; tlf; telèfon; telèfons; mòbil; fax; correu; correu electrònic; email; e-mail; mail;"
        "a/e; contacte; contactar; informació; info; web; pàgina web; www; http; https; trucar;"
        "trucant; truqueu; whatsapp"
    ),
    Cue.BOOKING: (
        "es poden adquirir; es poden comprar; a la taquilla; "
        "es renoven; es renova; renovació; "
        "a la venda fins; "
        "entrades a la venda; a la venda des; "
        "es recullen; "
        "inscripció; inscripcions; inscripció prèvia; cal inscripció; amb inscripció;"
        "inscriure's; inscriu-te; inscriviu-vos; reserva; reserves; reservar; reserva prèvia;"
        "cal reservar; cita prèvia; amb cita; aforament limitat; aforament; places limitades;"
        "places; fins a completar; llista d'espera; invitació; recollida d'invitacions;"
        "registre; matrícula; venda d'entrades; apunta't; apuntar-se"
    ),
    Cue.SOLD_OUT: (
        "complet; completa; complets; exhaurit; exhaurida; exhaurits; exhaurides;"
        "entrades exhaurides; aforament complet; places exhaurides"
    ),
    Cue.AUDIENCE: (
        "tots els públics; per a tots els públics; tothom; obert a tothom; oberta a tothom;"
        "per a tothom; públic; públic general; públic infantil; públic familiar; públic adult;"
        "infantil; infants; per a infants; nens; nenes; nens i nenes; nadons; adults; joves;"
        "jovent; famílies; familiar; en família; gent gran; avis; a partir de anys; anys; edat;"
        "edats; de 3 a 6 anys; alumnat; estudiants; professorat; dones; socis; veïns; veïnat;"
        "totes les edats"
    ),
    Cue.JOB: (
        "oferta de feina; ofertes de feina; oferta de treball; borsa de treball; es busca;"
        "es necessita; lloc de treball; llocs de treball; oposició; oposicions; procés selectiu;"
        "procés de selecció; currículum; jornada completa; mitja jornada; selecció de personal;"
        "personal laboral; contractació de personal"
    ),
    Cue.SERVICE: (
        "circulació tallada; la circulació es; la circulació serà; canvis de circulació; "
        "tall de trànsit; talls de trànsit; desviament de trànsit; desviament del trànsit; "
        "per obres; obres al carrer; prohibit aparcar; asfaltatge; tall de subministrament; "
        "tallat al trànsit; tallada al trànsit; tallats al trànsit;"
        "proper número; proper butlletí; vacances escolars;"
        "recollida de residus; recollida d'escombraries; recollida de trastos; escombraries; "
        "residus; trastos; contenidor*; quota; quotes; ibi; tall d'aigua; tall de llum; "
        "transport escolar"
    ),
    Cue.NOTHING: (
        "sense activitat; sense activitats; sense reunió; sense sessió; no hi ha; no hi haurà;"
        "descans; per confirmar; per determinar; cap activitat; res previst; res programat"
    ),
    Cue.INSTEAD: (
        "estava previst; estava prevista; "
        "en comptes del; en comptes de; en lloc del; en lloc de; i no el; no el; inicialment "
        "previst; inicialment prevista; previst inicialment; prevista inicialment; inicialment "
        "previstos; inicialment previstes; inicialment programat; inicialment programada; "
        "inicialment fixat; inicialment fixada; inicialment anunciat; inicialment anunciada; en "
        "un principi"
    ),
    Cue.END: "tornada; fi; cloenda; arribada prevista",
    Cue.DOORS: "obertura de portes; portes; acreditacions",
    Cue.LABEL_DATE: (
        "primer dia; últim dia; fins a;"
        "data; dates; dia; dies; quan; data i hora; data i lloc; dates i horaris; dia i hora;"
        "data de l'acte; data de celebració; període; propera data; des de; fins; fins al;"
        "data d'inici; data inici; data fi; data de fi;"
        "sessions; funcions; passis"
    ),
    Cue.LABEL_TIME: (
        "inici de l'acte; fi de l'acte; inici de l'esdeveniment; fi de l'esdeveniment; "
        "hora; hores; horari; horaris; hora d'inici; hora inici; inici; començament; fi;"
        "final; hora fi;"
        "obertura de portes; portes; a quina hora; passi; passis; horari de la sessió;"
        "hora de sortida"
    ),
    Cue.ALL_DAY: (
        "tot el dia; tota la jornada; dia sencer; en horari d'obertura;"
        "durant l'horari d'obertura; en l'horari d'obertura"
    ),
    Cue.LABEL_PLACE: (
        "lloc; llocs; lloc de celebració; on; ubicació; localització; adreça; sala; seu; espai;"
        "equipament; localitat; població; ciutat; municipi; punt de trobada; lloc de trobada;"
        "lloc de sortida; punt de sortida; sortida; recinte; escenari; hora i lloc; lloc i hora;"
        "aula; barri; mapa; domicili; indret"
    ),
    Cue.LABEL_NAME: (
        "rival; adversari; "
        "també; a més; i també;"
        "esdeveniment; esdeveniments; acte; activitat; títol; nom; què; assumpte; tema; "
        "denominació; motiu; itinerari"
    ),
    Cue.LABEL_STATUS: (
        "novetat; recordatori; darrera hora; atenció; urgent;"
        "estat; nota; notes; observacions; observació; avís; important; situació; comentari"
    ),
    Cue.LABEL_OTHER: (
        "competició; "
        "afiliació; institució; "
        "ordre del dia; "
        "en cas de pluja; si plou; en cas de mal temps; "
        "descripció; organitza; organitzen; organitzador; organitzadors; organització;"
        "organitzat per;"
        "entitat; entitat organitzadora; col·labora; col·laboren; col·laboració; hi col·labora;"
        "patrocina; contacte; telèfon; tel; correu; correu electrònic; email; e-mail; a/e; web;"
        "pàgina web; enllaç; informació; més informació; preu; preus; tarifa; entrada; entrades;"
        "cost; quota; inscripció; inscripcions; reserva; reserves; durada; distància; recorregut;"
        "dificultat; desnivell; edat; edats; edat recomanada; públic; destinataris; adreçat a;"
        "idioma; llengua; gènere; categoria; tipus; tipus d'acte; format; nivell; temàtica;"
        "imparteix; impartit per; ponent; ponents; professor; professora; monitor; monitora;"
        "a càrrec de; companyia; grup; artista; artistes; intèrprets; repartiment; director;"
        "direcció; dirigeix; autor; autora; autors; hi intervenen; intervenen; presenta; modera;"
        "programa; contingut; resum; sinopsi; places; aforament; accés; com arribar-hi;"
        "transport; aparcament; material; equip; menú; requisits; etiquetes; font; foto;"
        "responsable; participants"
    ),
    Cue.COMPANY: (
        "amb la presència de; amb la presència del; en presència del; "
        "dins dels actes de; dins dels actes; i dins dels actes; en el marc de; en el marc del; "
        "dins del cicle; dins el cicle; amb motiu de; amb motiu del; amb motiu dels; "
        "amb motiu de la; amb ocasió de; amb ocasió del; "
        "organitzat per; organitzat pel; organitzats per; organitzats pel; presentat per; "
        "presentat pel; presentats per; presentats pel; dirigit per; dirigit pel; "
        "dirigits per; dirigits pel; impartit per; impartit pel; impartits per; impartits pel; "
        "animat per; animat pel; animats per; animats pel; organitzada per; organitzada pel; "
        "organitzades per; organitzades pel; presentada per; presentada pel; presentades per; "
        "presentades pel; dirigida per; dirigida pel; dirigides per; dirigides pel; "
        "impartida per; impartida pel; impartides per; impartides pel; seguit de; seguida de; "
        "acompanyat de; acompanyada de; a càrrec de; a càrrec d; a càrrec del; a càrrec dels; "
        "en col·laboració amb; amb la col·laboració de; a benefici de; "
        "a benefici del; a benefici de la"
    ),
    Cue.SINCE: ("des de fa; entra en vigor; entrarà en vigor; en vigor"),
    Cue.LABEL_HOME: "local; equip local; casa",
    Cue.LABEL_AWAY: "visitant; equip visitant; fora; rival",
}
