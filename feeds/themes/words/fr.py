"""Themes of local government, and the words that tell them, in French."""

from feeds.themes.theme import Kind, Words

WORDS = {
    Kind.DIGITAL: Words(
        "Numérique",
        "numerique*; informatique; internet; web; logiciel*; intelligence artificielle; ia; "
        "data; open data; donnees ouvertes; cyber*; smart city; smart cities; ville "
        "intelligente; villes intelligentes; territoire intelligent; territoires "
        "intelligents; ville connectee; villes connectees; territoires connectes; objets "
        "connectes; hackathon*; fablab*; fab lab; 5g; fibre optique; reseaux sociaux; reseau "
        "social; dematerialisation",
    ),
    Kind.ENERGY: Words(
        "Énergie",
        "energie; energies; energetique*; photovoltaique*; panneaux solaires; panneau "
        "solaire; centrale solaire; eolien; eolienne; eoliennes; hydrogene; biogaz; "
        "methanisation; biomasse; electricite; geothermie; nucleaire",
    ),
    Kind.MOBILITY: Words(
        "Mobilité",
        "mobilite; mobilites; transport; transports; cyclable*; fete du velo; au travail a "
        "velo; bourse aux velos; velo ecole; covoiturage; autopartage; trottinette*; "
        "tramway*; metro; ferroviaire*; vehicule electrique; vehicules electriques; voiture "
        "electrique; voitures electriques; securite routiere; prevention routiere",
    ),
    Kind.COUNCIL: Words(
        "Élus",
        "elu; elus; elue; elues; maire; maires; conseil municipal; conseil communautaire; "
        "conseil departemental; conseil regional; conseil metropolitain; conseil de quartier; "
        "conseils de quartier; conseil municipal des jeunes; collectivites; collectivite; "
        "intercommunalite*; senateur*; depute; deputes; elections municipales; elections "
        "europeennes; elections legislatives; election presidentielle; elections "
        "departementales; elections regionales; democratie; concertation; reunion publique; "
        "enquete publique; budget participatif; action publique; service public; services "
        "publics",
    ),
    Kind.CULTURE: Words(
        "Culture",
        "concert*; exposition; expositions; expo; expos; theatre*; cinema*; cine; film; "
        "films; musique*; musical*; danse; danses; spectacle*; lecture; lectures; livre; "
        "livres; bibliotheque*; mediatheque*; musee*; patrimoine; poesie; litterature; "
        "litteraire*; opera; operas; orchestre*; chorale*; choeur*; jazz; rock; cirque; "
        "vernissage*; photographie*; peinture; peintures; peintres; sculpture*; conte; "
        "contes; conteur*; dedicace*; art contemporain; beaux arts; arts de la rue",
        "bibliotheque; mediatheque; musee; theatre; opera; conservatoire; cinema",
    ),
    Kind.SPORT: Words(
        "Sport",
        "sport; sports; sportif; sportifs; sportive; sportives; football; foot; rugby; "
        "tennis; handball; basket; basketball; volley; volleyball; judo; karate; natation; "
        "athletisme; gymnastique; petanque; cyclisme; course a pied; course cycliste; courses "
        "cyclistes; marathon*; semi marathon; triathlon*; trail; trails; randonnee*; jeux "
        "olympiques; paralympique*; ski; aviron; escrime; equitation; foulees",
        "stade; gymnase; piscine",
    ),
    Kind.HEALTH: Words(
        "Santé",
        "sante; hopital; hopitaux; medecin; medecins; medecine; medical*; medicaux; "
        "vaccination*; don du sang; dons du sang; collecte de sang; cancer; cancers; "
        "depistage*; octobre rose; alzheimer; addiction*; nutrition; soignants; infirmier*; "
        "pharmacie*; premiers secours; secourisme; gestes qui sauvent",
        "hopital; maison de sante",
    ),
    Kind.EDUCATION: Words(
        "Éducation",
        "ecole; ecoles; college; colleges; lycee; lycees; lyceen*; universite; universites; "
        "universitaire*; etudiant*; enseignement; enseignant*; education; educatif; "
        "educatifs; educative*; scolaire*; parents d eleves; formation; formations; "
        "apprentissage; apprentis; periscolaire*; petite enfance",
    ),
    Kind.ENVIRONMENT: Words(
        "Environnement",
        "environnement; environnemental*; environnementaux; ecologie; ecologique*; "
        "biodiversite; climat; climatique*; developpement durable; sortie nature; sorties "
        "nature; balade nature; fete de la nature; reserve naturelle; espaces naturels; "
        "recyclage; dechet; dechets; zero dechet; compost; compostage; gestion de l eau; "
        "ressource en eau; journee de l eau; agroecologie; pollution*; qualite de l air",
    ),
    Kind.ECONOMY: Words(
        "Économie",
        "economie; economique*; entreprise; entreprises; entrepreneur*; emplois; forum "
        "emploi; forum de l emploi; salon de l emploi; offres d emploi; recherche d emploi; "
        "demandeurs d emploi; job dating; recrutement*; startup*; start up; start ups; "
        "commerce; commerces; commercant*; artisan; artisans; artisanat; industrie; "
        "industries; industriel*; tourisme",
    ),
    Kind.SOCIAL: Words(
        "Social",
        "centre social; centres sociaux; action sociale; economie sociale; cohesion sociale; "
        "lien social; aide sociale; protection sociale; innovation sociale; travail social; "
        "travailleurs sociaux; solidarite; solidarites; solidaire*; handicap; handicaps; "
        "seniors; aines; insertion; benevole; benevoles; benevolat; forum des associations; "
        "vie associative; secours populaire; restos du coeur; croix rouge; ccas; precarite; "
        "telethon; banque alimentaire; collecte alimentaire; aidants",
    ),
    Kind.HOUSING: Words(
        "Urbanisme",
        "urbanisme; amenagement; amenagements; logement; logements; habitat; architecture; "
        "architecte; architectes; immobilier; plui; renovation urbaine; renouvellement "
        "urbain; ville durable; coeur de ville",
    ),
}
