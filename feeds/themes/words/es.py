"""Themes of local government, and the words that tell them, in Spanish."""

from feeds.themes.theme import Kind, Words

WORDS = {
    Kind.DIGITAL: Words(
        "Digital",
        "digital; digitales; informatica; internet; software; inteligencia artificial; ia; "
        "datos abiertos; ciber*; ciudad inteligente; ciudades inteligentes; smart city; smart "
        "cities; hackathon*; hackaton*; 5g; fibra optica; redes sociales; programacion",
    ),
    Kind.ENERGY: Words(
        "Energía",
        "energia; energias; energetica*; energetico*; paneles solares; placas solares; "
        "fotovoltaic*; eolica; eolico; hidrogeno; biogas; biomasa; electricidad; geotermia; "
        "nuclear",
    ),
    Kind.MOBILITY: Words(
        "Movilidad",
        "movilidad; transporte; transportes; carril bici; carriles bici; dia de la bicicleta; "
        "coche compartido; patinete*; tranvia*; ferrocarril*; vehiculo electrico; vehiculos "
        "electricos; coche electrico; seguridad vial; educacion vial",
    ),
    Kind.COUNCIL: Words(
        "Ayuntamiento",
        "alcalde; alcaldes; alcaldesa; alcaldesas; concejal*; pleno municipal; pleno del "
        "ayuntamiento; pleno ordinario; pleno extraordinario; diputacion; elecciones; "
        "presupuestos participativos; participacion ciudadana; consulta publica; servicios "
        "publicos; democracia; administracion local; gobierno local",
    ),
    Kind.CULTURE: Words(
        "Cultura",
        "concierto*; exposicion*; teatro*; cine; pelicula*; musica; musical*; danza; danzas; "
        "baile; bailes; espectaculo*; lectura; lecturas; libro; libros; biblioteca*; museo*; "
        "patrimonio; poesia; poeta*; literatura; literario*; literaria*; opera; orquesta*; "
        "coro; coral; corales; jazz; rock; flamenco; circo; fotografia*; pintura; pinturas; "
        "escultura*; cuentacuentos; zarzuela; titeres",
        "biblioteca; museo; teatro; auditorio; cine",
    ),
    Kind.SPORT: Words(
        "Deporte",
        "deporte*; deportivo*; deportiva*; futbol; rugby; tenis; balonmano; baloncesto; "
        "voleibol; judo; karate; natacion; atletismo; gimnasia; petanca; ciclismo; ciclista*; "
        "maraton*; media maraton; triatlon*; senderismo; carrera popular; olimpic*; "
        "paralimpic*; esgrima; padel",
        "estadio; polideportivo; piscina",
    ),
    Kind.HEALTH: Words(
        "Salud",
        "salud; hospital*; medico; medicos; medica; medicina; vacunacion*; donacion de "
        "sangre; donantes de sangre; cancer; alzheimer; adicciones; nutricion; enfermeria; "
        "farmacia*; primeros auxilios; sanitario*; sanitaria*",
        "hospital; centro de salud",
    ),
    Kind.EDUCATION: Words(
        "Educación",
        "escuela; escuelas; colegio; colegios; instituto; institutos; universidad*; "
        "universitari*; estudiante*; ensenanza; profesor*; educacion; educativ*; escolar; "
        "escolares; alumnos; alumnado; formacion; aprendizaje; ampa",
    ),
    Kind.ENVIRONMENT: Words(
        "Medio ambiente",
        "medio ambiente; medioambiental*; medioambiente; ambiental*; ecologia; ecologic*; "
        "biodiversidad; clima; climatico*; climatica*; desarrollo sostenible; sostenibilidad; "
        "reciclaje; residuos; compost*; espacios naturales; reserva natural; contaminacion; "
        "calidad del aire; agua potable",
    ),
    Kind.ECONOMY: Words(
        "Economía",
        "economia; economico*; economica*; empresa; empresas; empresarial*; empresario*; "
        "emprendedor*; emprendimiento; feria de empleo; empleo; startup*; comercio; "
        "comercios; comerciante*; artesania; artesanos; industria; industrias; industrial*; "
        "turismo",
    ),
    Kind.SOCIAL: Words(
        "Social",
        "servicios sociales; accion social; trabajo social; inclusion social; economia "
        "social; centro social; solidaridad; solidari*; discapacidad*; personas mayores; "
        "tercera edad; voluntari*; cruz roja; caritas; banco de alimentos; pobreza; "
        "refugiados; cuidadores",
    ),
    Kind.HOUSING: Words(
        "Urbanismo",
        "urbanismo; urbanistic*; vivienda; viviendas; arquitectura; arquitecto*; "
        "inmobiliari*; regeneracion urbana; rehabilitacion urbana",
    ),
}
