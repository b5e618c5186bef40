"""French cues."""

from agenda.lexicon import Cue

CUES = {
    Cue.AGENDA: (
        "agenda; calendrier; rendez-vous; les rendez-vous; à venir; prochainement; événements;"
        "évènements; manifestations; animations; sorties; que faire; quoi faire; au programme;"
        "programme; programmation; saison; dates à retenir; à vos agendas; à noter;"
        "à ne pas manquer; temps forts; save the date; notez-le; dans les prochains jours;"
        "prochaines dates; nos dates; les dates; prochains; prochaines; ça se passe;"
        "vie associative; au fil des jours; en bref; bloc-notes; infos pratiques"
    ),
    Cue.EVENT: (
        "concert*; spectacle*; exposition*; expo; expos; festival*; salon; salons; foire*;"
        "fête; fêtes; conférence*; colloque*; congrès; assises; forum; forums; rencontre;"
        "rencontres; atelier*; stage; stages; tournoi*; match; matchs; matches; course; courses;"
        "randonnée*; rando; balade*; marche; visite; visites; projection; projections; ciné*;"
        "film; films; théâtre; pièce; danse; bal; bals; loto; lotos; kermesse*; brocante*;"
        "vide-grenier; vide-greniers; vide grenier; vide greniers; marché; marchés; bourse;"
        "braderie*; repas; dîner*; déjeuner; goûter*; banquet; soirée*; apéro*; apéritif;"
        "cérémonie*; commémoration*; inauguration*; vernissage*; réunion*; conseil municipal;"
        "assemblée générale; assemblée; séance*; débat*; table ronde; table-ronde; webinaire*;"
        "séminaire*; journée; journées; nuit; nuits; semaine; biennale; carnaval; défilé*;"
        "feu d'artifice; lecture*; dédicace*; contes; conte; heure du conte; veillée*; messe*;"
        "procession; pèlerinage*; tombola; concours; championnat*; coupe; trophée; trail; cross;"
        "portes ouvertes; don du sang; collecte; permanence; initiation; formation; cours;"
        "récital*; opéra; audition; gala; cabaret; karaoké; blind test; quiz; téléthon; trésors;"
        "vœux; galette; chasse aux œufs; feux de la saint-jean; fest-noz; thé dansant;"
        "café; cafés; université; universités; convention; symposium; trophées; prix; keynote;"
        "summit; meetup; hackathon; job dating; speed dating; exercice; chorale; vêpres; office"
    ),
    Cue.PLACE: (
        "salle; salles; église; chapelle; cathédrale; abbaye; temple; mairie; hôtel de ville;"
        "théâtre; cinéma; médiathèque; bibliothèque; musée; galerie; gymnase; stade; complexe;"
        "place; rue; avenue; boulevard; quai; allée; chemin; route; impasse; cours; parvis;"
        "parc; jardin; jardins; square; bois; plage; port; lac; halle; halles; marché couvert;"
        "château; domaine; ferme; manoir; maison; foyer; espace; centre; pôle; palais; cité;"
        "zénith; arènes; amphithéâtre; auditorium; conservatoire; école; collège; lycée;"
        "université; campus; maison des associations; local; hippodrome; piscine; dojo; camping;"
        "base nautique; gare; mjc; ehpad; résidence; presbytère; cloître; esplanade; kiosque;"
        "chapiteau; terrain; boulodrome; hangar; atelier; café; bar; restaurant; hôtel; librairie;"
        "caserne; parking; bourg; village; centre-ville; hall; cour; préau; site; moulin; pont;"
        "porte; expo; parc des expositions; grange; tiers-lieu; ludothèque; office de tourisme"
    ),
    Cue.AT: "à; au; aux; en; dans; chez; devant; place; sur; sous",
    Cue.ONLINE: "en ligne; en visio; en visioconférence; à distance; en distanciel; sur zoom",
    Cue.HAPPEN: (
        "aura lieu; auront lieu; se tiendra; se tiendront; se déroulera; se dérouleront;"
        "se tient; a lieu; ont lieu; se déroule; débutera; commencera; est prévu; est prévue;"
        "sont prévus; sont prévues; est organisé; est organisée; sera organisé; sera organisée;"
        "sont organisés; sont organisées; revient; reviendra; aura lieu; ouvrira; sera donné;"
        "sera donnée; sera projeté; sera célébrée; sera présenté; s'installe; s'installera"
    ),
    Cue.HOST: (
        "accueille; accueillera; accueilleront; accueillent; organise; organisera; organisent;"
        "organiseront; propose; proposera; proposent; proposeront; invite; invitera; invitent;"
        "présente; présentera; présentent; vous attend; vous attendent; vous convie; fête; fêtera;"
        "célèbre; célébrera; reçoit; recevra; donne; donnera; donnent; donneront; tiendra; joue;"
        "jouera; anime; animera; ouvre ses portes; rendez-vous; rejoignez; retrouvez; participez;"
        "venez"
    ),
    Cue.CANCELLED: (
        "annulé; annulée; annulés; annulées; annulation; supprimé; supprimée; n'aura pas lieu;"
        "n'auront pas lieu; n'aura pas lieu; est annulé; est annulée"
    ),
    Cue.POSTPONED: (
        "reporté; reportée; reportés; reportées; report; décalé; décalée; déplacé; déplacée;"
        "repoussé; repoussée; ce sera le; nouvelle date; avancé; avancée"
    ),
    Cue.STAMP: (
        "publié; publiée; publié le; mis à jour; mise à jour; dernière modification; modifié le;"
        "posté le; mis en ligne; édité le; rédigé le; écrit le; paru le; parution; édition du;"
        "numéro du; dernière mise à jour; version du; imprimé le; consulté le; màj; actualisé;"
        "article du; bulletin du; lettre du; publication"
    ),
    Cue.DEADLINE: (
        "date limite; avant le; au plus tard; jusqu'au dernier; candidature*; candidater;"
        "dépôt des dossiers; à déposer; clôture; clôture des inscriptions; inscriptions avant;"
        "inscription avant; réponse avant; réponse souhaitée; à renvoyer; appel à projets;"
        "dossier*; date butoir; délai; à retourner; limite; inscriptions jusqu'au;"
        "inscription jusqu'au; réservation avant; réservations avant; réserver avant;"
        "inscriptions ouvertes; inscriptions à partir; ouverture des inscriptions;"
        "billetterie ouverte; ouverture de la billetterie; s'inscrire; inscrivez-vous"
    ),
    Cue.OPENING: (
        "ouvert; ouverte; ouverts; ouvertes; horaires d'ouverture; heures d'ouverture;"
        "ouverture du; ouverture au public; ouverture :; accueil; accueil du public; fermé;"
        "fermée; fermés; fermeture; fermeture exceptionnelle; secrétariat; permanences;"
        "permanence téléphonique; du lundi au vendredi; du mardi au samedi; standard; guichet;"
        "ramassage; collecte des; déchèterie; ordures; encombrants; sera fermée; seront fermés;"
        "bureau ouvert"
    ),
    Cue.PAST: (
        "était; étaient; étions; a été; ont été; avait; avaient; avions; fut; furent; eut;"
        "a eu lieu; ont eu lieu; s'est tenu; s'est tenue; s'est déroulé; s'est déroulée;"
        "s'est tenue; a réuni; ont réuni; a rassemblé; ont rassemblé; a accueilli; a ouvert;"
        "a organisé; a inauguré; inauguré en; fondé; fondée; créé; créée; construit; construite;"
        "depuis; dernier; dernière; passé; passée; retour sur; bilan; l'an dernier;"
        "l'année dernière; il y a; a commencé; avons; ont participé; a participé; a voté;"
        "ont voté; adopté; a adopté; approuvé; a décidé; décédé; décédée; disparu; s'étaient;"
        "s'était; a remporté; ont remporté; a fêté; sont venus; est venu; a permis; datant;"
        "date de; remonte; historique; date de création; commandé; élu; élue; nommé; nommée; signé;"
        "signée; a signé; déclaré"
    ),
    Cue.BORN: "né; née; nés; naissance; décès; mort; morte; anniversaire de sa mort; biographie",
    Cue.ARCHIVE: (
        "archives; archive; événements passés; évènements passés; passés; passées; précédents;"
        "les années précédentes; éditions précédentes; c'était; déjà passé; retour en images;"
        "saison dernière; saisons passées; rétrospective; terminés; terminé; historique"
    ),
    Cue.RELATED: (
        "à lire aussi; lire la suite; en savoir plus; voir aussi; lire aussi; articles liés;"
        "plus d'informations; plus d'infos; voir en ligne; partager; newsletter; s'abonner;"
        "se désinscrire; mentions légales; plan du site; contact annonceurs; articles récents;"
        "derniers articles; sur le même sujet; télécharger; cliquez ici; ajouter à mon agenda;"
        "tous les événements; voir tout; toutes les actualités; retour; accueil; suivant;"
        "précédent; imprimer; actualités; haut de page; détails; voir le détail; je réserve;"
        "réserver; s'inscrire; billetterie; découvrir; voir plus; lire plus; facebook; twitter;"
        "linkedin; instagram; suivez-nous; recevoir la newsletter; commentaires; contact; facebook"
    ),
    Cue.PRICE: (
        "gratuit; gratuite; entrée libre; entrée gratuite; accès libre; tarif*; prix; euros;"
        "euro; plein tarif; réduit; participation libre; libre participation; chapeau; payant;"
        "pass; billet*; place assise; tarifs; au chapeau; adhérents"
    ),
    Cue.CONTACT: (
        "tél; téléphone; tel; contact; contacts; courriel; mail; email; e-mail; renseignements;"
        "renseignement; informations; infos; info; site; www; http; https; contacter; appeler"
    ),
    Cue.BOOKING: (
        "sur inscription; sur réservation; inscription*; réservation*; réserver; sur rendez-vous;"
        "places limitées; nombre de places; complet; sold out; billetterie"
    ),
    Cue.AUDIENCE: (
        "tout public; pour enfants; dès l'âge; à partir de; pour adultes; public; adultes; enfants;"
        "ans; jeune public; en famille; seniors; ados; pour tous; ouvert à tous"
    ),
    Cue.JOB: (
        "recrute; recrutent; recrutement; offre d'emploi; emploi; poste; cdd; cdi; candidat*;"
        "appel à candidatures"
    ),
    Cue.SAME_DAY: "le même jour; même jour; ce jour-là; le jour même",
    Cue.LABEL_DATE: (
        "date; dates; quand; jour; jours; le; date et heure; dates et horaires; date et lieu;"
        "date de l'événement; du; période; rendez-vous; prochaine date; calendrier; dates et heures"
    ),
    Cue.LABEL_TIME: (
        "heure; heures; horaire; horaires; à quelle heure; début; de; ouverture des portes; fin;"
        "heure de début"
    ),
    Cue.LABEL_PLACE: (
        "lieu; lieux; où; adresse; salle; endroit; ville; commune; localisation; site;"
        "lieu de rendez-vous; rendez-vous; départ; lieu de départ; localité; se situe; emplacement"
    ),
    Cue.LABEL_NAME: (
        "événement; évènement; manifestation; manifestations; titre; nom; intitulé; quoi; objet;"
        "épreuve; animation; activité; rencontre; spectacle; événements; désignation; libellé;"
        "festivité; festivités; réunion; sujet; thème; match; affiche"
    ),
    Cue.LABEL_STATUS: "statut; état; remarque; remarques; observation; observations; info; note",
    Cue.LABEL_OTHER: (
        "organisateur; organisateurs; organisé par; organisation; association; tarif; tarifs; prix;"
        "entrée; public; genre; durée; programme; description; contact; contacts; tél; téléphone;"
        "renseignements; informations; inscription; inscriptions; réservation; réservations; site;"
        "site web; têtes d'affiche; intervenant; intervenants; animé par; avec; âge; places;"
        "par; région; département; catégorie; type; thématique; responsable; courriel; mail; club;"
        "km; distance; trajet; langue; auteur; réalisateur; jauge; billetterie; accès; transport;"
        "menu; matériel; inscrits; capacité; niveau; qui y va; mise en scène; distribution"
    ),
}
