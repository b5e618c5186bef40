"""Themes of local government, and the words that tell them, in Catalan."""

from feeds.themes.theme import Kind, Words

WORDS = {
    Kind.DIGITAL: Words(
        "Digital",
        "digital; digitals; informatica; internet; programari; intel ligencia artificial; ia; "
        "dades obertes; ciber*; ciutat intel ligent; ciutats intel ligents; smart city; smart "
        "cities; hackathon*; 5g; fibra optica; xarxes socials; programacio",
    ),
    Kind.ENERGY: Words(
        "Energia",
        "energia; energies; energetic*; plaques solars; fotovoltaic*; eolica; eolic; "
        "hidrogen; biogas; biomassa; electricitat; geotermia; nuclear",
    ),
    Kind.MOBILITY: Words(
        "Mobilitat",
        "mobilitat; transport; transports; carril bici; carrils bici; festa de la bicicleta; "
        "patinet; patinets; tramvia; ferroviari*; vehicle electric; vehicles electrics; cotxe "
        "electric; seguretat viaria; educacio viaria",
    ),
    Kind.COUNCIL: Words(
        "Ajuntament",
        "alcalde; alcaldes; alcaldessa; regidor; regidors; regidora; regidores; ple "
        "municipal; ple de l ajuntament; ple ordinari; ple extraordinari; diputacio; "
        "eleccions; pressupostos participatius; participacio ciutadana; consulta publica; "
        "serveis publics; democracia; administracio local; mon local",
    ),
    Kind.CULTURE: Words(
        "Cultura",
        "concert; concerts; exposicio; exposicions; teatre; teatres; teatral; cinema; pel "
        "licula; pel licules; musica; musiques; musical; musicals; dansa; danses; sardanes; "
        "espectacle; espectacles; lectura; lectures; llibre; llibres; biblioteca; "
        "biblioteques; museu; museus; patrimoni; poesia; literatura; literari*; opera; "
        "orquestra; orquestres; coral; corals; jazz; rock; circ; fotografia; fotografies; "
        "pintura; pintures; escultura; escultures; contes; titelles; castellers",
        "biblioteca; museu; teatre; auditori; cinema",
    ),
    Kind.SPORT: Words(
        "Esport",
        "esport; esports; esportiu; esportius; esportiva; esportives; futbol; rugbi; tennis; "
        "handbol; basquet; basquetbol; voleibol; judo; karate; natacio; atletisme; "
        "gimnastica; petanca; ciclisme; marato; mitja marato; triatlo; excursio; excursions; "
        "senderisme; olimpic*; paralimpic*; esgrima; rem; cursa popular",
        "estadi; pavello; poliesportiu; piscina",
    ),
    Kind.HEALTH: Words(
        "Salut",
        "salut; hospital; hospitals; metge; metges; medicina; medic; medica; vacunacio; "
        "donacio de sang; donants de sang; cancer; alzheimer; addiccions; nutricio; "
        "infermer*; infermeria; farmacia; farmacies; primers auxilis; sanitari*",
        "hospital; centre de salut",
    ),
    Kind.EDUCATION: Words(
        "Educació",
        "escola; escoles; escolar; escolars; institut; instituts; universitat; universitats; "
        "universitari*; estudiant; estudiants; ensenyament; professor; professors; "
        "professorat; educacio; educatiu; educatius; educativa; educatives; alumnes; alumnat; "
        "formacio; aprenentatge; afa; ampa",
    ),
    Kind.ENVIRONMENT: Words(
        "Medi ambient",
        "medi ambient; ambiental; ambientals; mediambiental; ecologia; ecologic*; "
        "biodiversitat; clima; climatic; climatica; canvi climatic; desenvolupament "
        "sostenible; sostenibilitat; reciclatge; residus; compost; compostatge; espais "
        "naturals; reserva natural; contaminacio; qualitat de l aire",
    ),
    Kind.ECONOMY: Words(
        "Economia",
        "economia; economic*; empresa; empreses; empresarial; empresaris; emprenedor*; "
        "emprenedoria; fira de l ocupacio; ocupacio; startup*; comerc; comercos; comerciants; "
        "artesania; artesans; industria; industries; industrial; turisme",
    ),
    Kind.SOCIAL: Words(
        "Social",
        "serveis socials; accio social; treball social; inclusio social; economia social; "
        "centre social; solidaritat; solidari*; discapacitat; gent gran; voluntari*; "
        "voluntariat; creu roja; caritas; banc d aliments; pobresa; refugiats; cuidadors; la "
        "marato",
    ),
    Kind.HOUSING: Words(
        "Urbanisme",
        "urbanisme; urbanistic*; habitatge; habitatges; arquitectura; arquitecte; "
        "arquitectes; immobiliari*; regeneracio urbana; rehabilitacio urbana",
    ),
}
