"""Themes of local government, and the words that tell them, in Italian."""

from feeds.themes.theme import Kind, Words

WORDS = {
    Kind.DIGITAL: Words(
        "Digitale",
        "digitale; digitali; informatica; internet; software; intelligenza artificiale; ia; "
        "dati aperti; open data; cyber*; citta intelligente; citta intelligenti; smart city; "
        "smart cities; hackathon*; 5g; fibra ottica; social network; social media",
    ),
    Kind.ENERGY: Words(
        "Energia",
        "energia; energie; energetic*; pannelli solari; fotovoltaic*; eolico; eolica; "
        "idrogeno; biogas; biomasse; biomassa; elettricita; geotermia; nucleare",
    ),
    Kind.MOBILITY: Words(
        "Mobilità",
        "mobilita; trasporto; trasporti; pista ciclabile; piste ciclabili; bike to work; car "
        "sharing; monopattin*; tram; tranvia; ferroviari*; auto elettrica; auto elettriche; "
        "veicoli elettrici; sicurezza stradale; educazione stradale",
    ),
    Kind.COUNCIL: Words(
        "Comune",
        "sindaco; sindaci; sindaca; assessore; assessori; assessora; consiglio comunale; "
        "consiglio regionale; consiglio provinciale; giunta; enti locali; elezioni; bilancio "
        "partecipativo; assemblea pubblica; consultazione pubblica; servizi pubblici; "
        "democrazia",
    ),
    Kind.CULTURE: Words(
        "Cultura",
        "concerto; concerti; mostra; mostre; teatro; teatri; teatral*; cinema; film; musica; "
        "musiche; musical*; danza; danze; spettacolo; spettacoli; lettura; letture; libro; "
        "libri; biblioteca; biblioteche; museo; musei; poesia; poesie; letteratura; "
        "letterari*; opera lirica; orchestra; orchestre; coro; cori; corale; jazz; rock; "
        "circo; fotografia; fotografie; fotografic*; pittura; scultura; sculture; burattini; "
        "patrimonio culturale",
        "biblioteca; museo; teatro; auditorium; cinema",
    ),
    Kind.SPORT: Words(
        "Sport",
        "sport; sportiv*; calcio; rugby; tennis; pallamano; basket; pallacanestro; pallavolo; "
        "judo; karate; nuoto; atletica; ginnastica; bocce; ciclismo; ciclistica; maratona; "
        "maratone; mezza maratona; triathlon; escursion*; olimpic*; olimpiadi; paralimpic*; "
        "scherma; canottaggio; podistica",
        "stadio; palestra; palasport; piscina",
    ),
    Kind.HEALTH: Words(
        "Salute",
        "salute; ospedale; ospedali; ospedalier*; medico; medici; medicina; vaccinazion*; "
        "donazione sangue; donatori di sangue; donazione del sangue; tumori; tumore; "
        "alzheimer; dipendenze; nutrizione; infermier*; farmacia; farmacie; primo soccorso; "
        "sanita; sanitari*",
        "ospedale",
    ),
    Kind.EDUCATION: Words(
        "Istruzione",
        "scuola; scuole; scolastic*; liceo; licei; universita; universitari*; studente; "
        "studenti; studentesse; insegnant*; istruzione; educativ*; formazione; apprendistato; "
        "genitori e figli; asilo nido",
    ),
    Kind.ENVIRONMENT: Words(
        "Ambiente",
        "ambiente; ambiental*; ecologia; ecologic*; biodiversita; clima; climatic*; sviluppo "
        "sostenibile; sostenibilita; riciclo; rifiuti; raccolta differenziata; compost*; "
        "riserva naturale; inquinamento; qualita dell aria; risorsa idrica",
    ),
    Kind.ECONOMY: Words(
        "Economia",
        "economia; economic*; impresa; imprese; imprenditor*; imprenditoria; lavoro e "
        "formazione; fiera del lavoro; offerte di lavoro; startup*; start up; commercio; "
        "commerciant*; artigiani; artigianato; industria; industrie; industrial*; turismo; "
        "camera di commercio",
    ),
    Kind.SOCIAL: Words(
        "Sociale",
        "servizi sociali; politiche sociali; inclusione sociale; economia sociale; centro "
        "sociale; assistenza sociale; solidarieta; solidal*; disabilita; disabili; anziani; "
        "terza eta; volontari; volontariato; volontario; croce rossa; caritas; banco "
        "alimentare; poverta; rifugiati; caregiver",
    ),
    Kind.HOUSING: Words(
        "Urbanistica",
        "urbanistica; urbanistic*; edilizia; abitare; alloggi; architettura; architetto; "
        "architetti; immobiliar*; rigenerazione urbana; riqualificazione urbana",
    ),
}
