"""Spanish cues."""

from agenda.vocabulary.lexicon import Cue

CUES = {
    Cue.AGENDA: (
        "cita; "
        "propuestas; ideas para; sugerencias; nuestra selección; planes para;"
        "agenda; agenda cultural; calendario; calendario de actividades; programa; programación;"
        "cartelera; próximos eventos; próximas actividades; próximos; próximas; próximamente;"
        "próximas citas; próximas fechas; eventos; actividades; actos; qué hacer; planes;"
        "esta semana; este fin de semana; este mes; la próxima semana; citas; no te lo pierdas;"
        "apunta en tu agenda; apúntate la fecha; save the date; reserva la fecha;"
        "fechas señaladas; fechas clave; temporada; avance; en breve; destacados;"
        "tablón de anuncios; avisos; convocatorias; programa de fiestas; programa de actos;"
        "vida asociativa; horario de misas; recomendaciones"
    ),
    Cue.EVENT: (
        "parrillada; dianas; diana; gymkhana; chorizada; vaquillas; toros; fuegos; "
        "vermú; se baila; castillos hinchables; hinchables; magosto; calbotada; zambomba; "
        "adoración; rezo del rosario; santo rosario; retiro espiritual; sardinada; capea; "
        "discomóvil; bendición; tardeo; guiñol; "
        "salón del; salón de la; salón internacional; semana internacional;"
        "repair café; confesiones;"
        "concierto*; espectáculo*; exposición; exposiciones; muestra; muestras; festival*; feria;"
        "ferias; fiesta*; verbena*; romería*; conferencia*; congreso*; coloquio*; charla*;"
        "charla-coloquio; tertulia*; simposio*; foro; foros; encuentro*; taller; talleres; curso;"
        "cursos; cursillo*; jornada*; seminario*; webinar*; mesa redonda; debate*; ponencia*;"
        "torneo*; campeonato*; partido; partidos; carrera; carreras; maratón; media maratón;"
        "trail; marcha; marchas; caminata*; senderismo; ruta; rutas; excursión; excursiones;"
        "paseo; paseos; salida; visita; visitas; visita guiada; proyección; proyecciones; cine;"
        "película*; cortometraje*; documental*; teatro; obra; obras; obra de teatro; títeres;"
        "marionetas; circo; magia; payaso*; danza*; baile*; ballet; ópera*; zarzuela*; musical*;"
        "monólogo*; recital*; coro; coros; coral; banda; función; actuación; actuaciones;"
        "estreno*; gala*; café concierto; karaoke; bingo; rifa; sorteo*; mercado; mercados;"
        "mercadillo*; rastro; rastrillo*; subasta*; comida; comidas; cena*; almuerzo*; desayuno*;"
        "merienda*; paella*; barbacoa*; degustación; degustaciones; cata; catas; vermut; brindis;"
        "banquete*; ceremonia*; homenaje*; conmemoración; conmemoraciones; inauguración;"
        "inauguraciones; clausura; apertura; acto; acto de entrega; entrega de premios; reunión;"
        "reuniones; asamblea*; junta general; pleno; plenos; pleno municipal; sesión; sesiones;"
        "lectura; lecturas; club de lectura; cuentacuentos; cuento; cuentos; hora del cuento;"
        "presentación; presentaciones; presentación del libro; firma de libros;"
        "firma de ejemplares; misa*; eucaristía; vigilia*; procesión; procesiones; peregrinación;"
        "vía crucis; novena; triduo; bautismo; ofrenda; pregón; chupinazo; cabalgata*; desfile*;"
        "pasacalles; carnaval*; fuegos artificiales; castillo de fuegos; hoguera*; traca;"
        "mascletà; encierro*; corrida*; charanga; concurso*; certamen; certámenes; competición;"
        "competiciones; exhibición; exhibiciones; copa; trofeo*; regata*; travesía; liga;"
        "gymkana*; yincana*; juegos; ludoteca; campamento*; convivencia; donación de sangre;"
        "recogida de alimentos; puertas abiertas; jornada de puertas abiertas; día de; noche de;"
        "noche; velada*; semana cultural; bienal; aniversario; concentración; manifestación;"
        "fiestas patronales; ensayo; audición; audiciones; pasarela; cumbre; hackathon*;"
        "encendido; belén; belenes; villancico*; chocolatada; limpieza; plantación; yoga;"
        "observación; intercambio; quedada; intervención; performance*; clase; clases; formación;"
        "masterclass; lanzamiento; ciclo; elecciones"
    ),
    Cue.PLACE: (
        "eras; teleclub; balcón; cerro; cochera; cocheras; consultorio; "
        "oficina de turismo; chopera; coliseo; archivo municipal; archivo histórico; muralla; "
        "dehesa; camposanto; campanario; lavadero; hórreo; pérgola; porche; cuartel; "
        "salón del ayuntamiento; salón del pueblo;"
        "secretaría; oficina parroquial; "
        "ciudadela; murallas; torreón; soportales; pórtico; embarcadero; malecón; "
        "paseo marítimo; faro; pantano; embalse; huerto; huerta; prado; cuadra; establo; "
        "picadero; plaza mayor; plaza del ayuntamiento; arboleda; paraje; casa de la juventud; "
        "casa del pueblo; casa de las asociaciones; casa museo; salón social; "
        "salón parroquial; sala de exposiciones; sala de usos múltiples; sala multiusos; "
        "salón multiusos; sala polivalente; complejo deportivo; complejo; ciudad deportiva; "
        "campo de deportes; instalaciones; pistas; skatepark; pista de hielo; "
        "pista polideportiva; sacristía; cartuja; colegiata; oratorio; sinagoga; mezquita; "
        "concatedral; presbiterio; ludoteca; mediateca; hemeroteca; filmoteca; "
        "palacio de congresos; palacio de deportes; centro comercial; tienda; supermercado; "
        "panadería; almacén; polígono; polígono industrial; zona; zona deportiva; "
        "zona recreativa; guardería; escuela infantil; centro de salud; clínica; juzgado; "
        "subdelegación; consistorio; embajada; aeropuerto; terminal; muelles; dársena; isla; "
        "ribera; orilla; balneario; termas; cortijo; masía; pazo; hacienda; bodegas; lagar; "
        "almazara; mesón; pub; discoteca; bolera; cafetín; restaurantes; sede social; "
        "local social; aula magna; paraninfo; salón noble; azotea; terraza; velador; plató; "
        "hemiciclo; pabellón municipal; coso; cueva; yacimiento; fuente; estatua; calvario; "
        "corral; corrala; corral de comedias; tanatorio; espacio joven; caseta; ferial; "
        "área; rotonda; mercado central; mercado municipal; mercado de abastos; molinos; "
        "granero; pósito; acueducto; baluarte; aulas; "
        "casa parroquial; casa rural;"
        "sala; salas; salón; salón de actos; salón de plenos; iglesia; parroquia; capilla;"
        "ermita; catedral; basílica; convento; monasterio; abadía; templo; santuario;"
        "ayuntamiento; casa consistorial; casa de cultura; casa de la cultura; centro cultural;"
        "centro cívico; centro social; centro; centros; teatro; cine; biblioteca; museo; galería;"
        "gimnasio; polideportivo; pabellón; estadio; campo; campo de fútbol; pista; frontón;"
        "piscina; piscinas; plaza; plazuela; plazoleta; calle; calles; avenida; avda; av;"
        "paseo; bulevar; rambla; camino; carretera; ronda; travesía; callejón; glorieta; parque;"
        "jardín; jardines; alameda; bosque; playa; puerto; muelle; lago; río; puente; castillo;"
        "palacio; alcázar; finca; granja; bodega; molino; casa; caserío; hogar; local; locales;"
        "sede; edificio; auditorio; anfiteatro; conservatorio; escuela; escuelas; colegio;"
        "instituto; universidad; facultad; campus; aula; estudio; ateneo; casino; círculo;"
        "espacio; recinto; recinto ferial; carpa; escenario; claustro; patio; explanada; quiosco;"
        "kiosco; templete; mercado; lonja; nave; fábrica; estación; aparcamiento; parking; bar;"
        "café; cafetería; restaurante; taberna; hotel; hostal; albergue; camping; librería;"
        "hospital; residencia; cementerio; monumento; mirador; barrio; pueblo; casco antiguo;"
        "casco histórico; centro de mayores; centro de día; centro juvenil; velódromo; hipódromo;"
        "plaza de toros; planetario; observatorio; jardín botánico; zoo; acuario; atrio; puerta;"
        "torre; cripta; área recreativa; merendero; pinar; vestíbulo; hall; planta baja"
    ),
    Cue.AT: (
        "dentro de; dentro del; delante del; cerca de; cerca del; al lado de; al lado del; "
        "enfrente de; alrededor de; desde el; desde la; por las calles; en el interior de; "
        "en torno a; a las puertas de; a los pies de; en esta; en este; en nuestro; "
        "en nuestra; a bordo de; detrás de; detrás del; frente al; frente a la; junto al; "
        "junto a la; "
        "en; en el; en la; en los; en las; ante; frente a; junto a; desde; al; a la; delante de"
    ),
    Cue.HERE: ("in situ; en lugar; en lugar de; en curso; en el curso de"),
    Cue.ONLINE: (
        "online; en línea; on line; virtual; por zoom; vía zoom; a través de zoom;"
        "videoconferencia; por videoconferencia; telemático; telemática; a distancia;"
        "en streaming; streaming; en directo por; por internet; formato virtual; teams; webinario"
    ),
    Cue.HAPPEN: (
        "tendrá lugar; tendrán lugar; tiene lugar; tienen lugar; se celebrará; se celebrarán;"
        "se celebra; se celebran; se realizará; se realizarán; se realiza; se realizan;"
        "se llevará a cabo; se llevarán a cabo; se desarrollará; se desarrollarán; se inaugurará;"
        "se presentará; se presentarán; se presenta; se presentan; se inaugura; "
        "se proyectará; se proyecta; se representará; se impartirá;"
        "se impartirán; se ofrecerá; se hará; se harán; se hace; se disputará; se jugará; será;"
        "serán; habrá; comenzará; comenzarán; comienza; empezará; empieza; empiezan;"
        "dará comienzo; arranca; arrancará; está previsto; está prevista; están previstos;"
        "están previstas; está programado; está programada; vuelve; vuelven; volverá; regresa;"
        "llega; llegan; llegará; abrirá; abre sus puertas; actuará; actuarán; actúa; podrá verse;"
        "se podrá ver; se podrá visitar; podrá visitarse; va a tener lugar; partirá; saldrá;"
        "finalizará; se reúne; se reúnen; se reunirá; se reunirán"
    ),
    Cue.PLANNED: (
        "debía celebrarse; debía tener lugar; debía realizarse; se debía celebrar; "
        "iba a celebrarse; iba a tener lugar; iba a realizarse; tenía que celebrarse; "
        "previsto; prevista; previstos; previstas; programado; programada; programados; "
        "programadas; fijado; fijada; fijados; fijadas; anunciado; anunciada; confirmado; "
        "confirmada; inicialmente; se mantiene; se mantienen;"
        "sujeto a cambios; sujetas a cambios; por confirmar; provisional; provisionales"
    ),
    Cue.HOST: (
        "representa; representan; representará; representarán; pone en escena; "
        "acoge; acogerá; acogen; acogerán; organiza; organizan; organizará; organizarán;"
        "presenta; presentan; presentará; presentarán; invita; invitan; invitamos; te invita;"
        "os invita; le invita; convoca; convocan; propone; proponen; ofrece; ofrecen; ofrecerá;"
        "ofrecerán; celebra; celebran; celebrará; celebrarán; celebramos; recibe; recibirá;"
        "imparte; impartirá; interpreta; interpretará; toca; tocará; dará; ofrecemos; inaugura;"
        "inaugurará; albergará; alberga; ven; ven a; te esperamos; os esperamos; participa;"
        "acompáñanos; únete; disfruta; disfruta de; no faltes; a cargo de; dirige; conmemora;"
        "rinde homenaje"
    ),
    Cue.CANCELLED: (
        "se anula; "
        "no podrá celebrarse; no podrá realizarse; no puede celebrarse;"
        "no se podrá celebrar; no podrán celebrarse;"
        "cancelado; cancelada; cancelados; canceladas; cancelación; cancelamos; se cancela;"
        "se cancelan; suspendido; suspendida; suspendidos; suspendidas; suspensión; se suspende;"
        "se suspenden; queda suspendido; queda suspendida; anulado; anulada; anulados; anuladas;"
        "no se celebrará; no se celebra; no se celebrarán; no tendrá lugar; no tendrán lugar;"
        "no se realizará"
    ),
    Cue.CALLING_OFF: (
        "decidido suspender; decidido cancelar; decidido anular; decidió suspender; decidió "
        "cancelar; decide suspender; decide cancelar; decisión de suspender; decisión de "
        "cancelar; obligado a suspender; obligada a suspender; obligados a suspender; obligado "
        "a cancelar; obligada a cancelar; obligados a cancelar; tenido que suspender; tenido "
        "que cancelar"
    ),
    Cue.POSTPONED: (
        "se aplazará; se aplazarán; se pospondrá; se pospondrán; se trasladará al; "
        "aplazarse; posponerse; aplazar; posponer; "
        "aplazado; aplazada; aplazados; aplazadas; aplazamiento; se aplaza; se aplazan;"
        "pospuesto; pospuesta; pospuestos; pospuestas; se pospone; se posponen; postergado;"
        "postergada; nueva fecha; nuevas fechas; cambio de fecha; se traslada al; trasladado al;"
        "trasladada al; se retrasa; retrasado al; se adelanta; adelantado al; reprogramado;"
        "reprogramada; cambia de fecha; pasa al; será finalmente"
    ),
    Cue.STAMP: (
        "expuesto del; lista cerrada; "
        "min de lectura;"
        "cierre de edición; cierre de esta edición; cierre de redacción; cierre de la edición;"
        "publicado; publicada; publicado el; publicado en; publicado por; fecha de publicación;"
        "actualizado; actualizada; actualizado el; última actualización; última modificación;"
        "modificado el; editado el; escrito por; escrito el; redactado el; creado el; subido el;"
        "impreso el; nota de prensa; noticia del; boletín del; boletín nº; consultado el;"
        "copyright; todos los derechos reservados; tiempo de lectura; minutos de lectura;"
        "versión del; edición impresa"
    ),
    Cue.DEADLINE: (
        ""
        "calendario del contribuyente; calendario fiscal; tributo; tributos; impuesto; "
        "impuestos; "
        "las solicitudes se presentan; las solicitudes se presentarán; las solicitudes pueden; "
        "las solicitudes deben; "
        "se admiten trabajos; se admiten solicitudes; se admiten obras; se aceptan trabajos; "
        "notificación a los autores; notificación de aceptación; notificación de aceptados;"
        "puede consultarse; en exposición pública; a información pública;"
        "fecha límite; fecha tope; plazo; plazo de inscripción; plazo de presentación;"
        "plazo de matrícula; fin de plazo; hasta agotar plazo; antes del; a más tardar;"
        "como máximo el; último día para; inscripciones hasta; inscripción hasta;"
        "inscripciones abiertas; inscripción abierta; apertura de inscripciones;"
        "cierre de inscripciones; inscripciones del; inscripciones desde; inscripciones a partir;"
        "reservas hasta; presentación de solicitudes; solicitudes; solicitudes hasta;"
        "presentación de candidaturas; candidaturas; preinscripción; matrícula abierta;"
        "matriculación; periodo de inscripción; bases del concurso; bases de la convocatoria;"
        "venta de entradas; entradas a la venta; venta anticipada; a la venta; subvenciones;"
        "subvención; período voluntario; vence; vencimiento; expira; confirmar antes;"
        "entrega de trabajos; recepción de obras; envío de propuestas"
    ),
    Cue.OPENING: (
        "horario escolar; horario lectivo; "
        "horarios de entrenamiento; horario de entrenamientos; "
        "atiende; atienden; atenderá; "
        "cierra a; cierran a; cerrará a; cerrarán a; cierra antes; cerrará antes; "
        "está de vacaciones; estará de vacaciones; estarán de vacaciones; está ausente; "
        "estará ausente; estará de baja; "
        "cierra el; cerrará el; cierra del; cerrará del; horario de hoy; abierto hoy; hoy abierto;"
        "abierto de; abierta de; abierto al público; abierto todos; abre de; permanecerá abierto;"
        "permanecerá abierta; horario de apertura; horario de atención;"
        "horario de atención al público; horario de oficina; horario de verano;"
        "horario de invierno; horario de visita; horario de visitas; horario comercial;"
        "horario de secretaría; apertura al público; atención al público; cerrado; cerrada;"
        "cerrados; cerradas; permanecerá cerrado; permanecerá cerrada; de lunes a viernes;"
        "lunes a viernes; de lunes a jueves; de lunes a domingo; de martes a sábado;"
        "de martes a domingo; de martes a viernes; lunes cerrado; días laborables;"
        "recogida de basura; recogida de basuras; recogida de enseres; recogida de muebles;"
        "punto limpio; farmacia de guardia; centralita; cerrado por; cierre por vacaciones;"
        "estará cerrado; estará cerrada; cierra los; horario del despacho; horario de despacho;"
        "horario del archivo; despacho parroquial"
    ),
    Cue.PAST: (
        "publicado el; publicada el; editado el; "
        "no pudo celebrarse; no pudieron celebrarse; no se pudo celebrar; no se pudieron celebrar;"
        "fue; fueron; era; eran; estuvo; estuvieron; tuvo lugar; tuvieron lugar; tuvo; tuvieron;"
        "se celebró; se celebraron; se realizó; se realizaron; se llevó a cabo; se desarrolló;"
        "se presentó; se inauguró; había; habían; hubo; ha sido; han sido; ha tenido; han tenido;"
        "se ha celebrado; se han celebrado; ha celebrado; celebró; celebraron; organizó;"
        "organizaron; asistieron; asistió; participaron; participó; acudieron; acudió; reunió;"
        "reunieron; contó con; contaron; recibió; recibieron; ganó; ganaron; dijo; señaló;"
        "destacó; explicó; agradeció; recordó; visitó; visitaron; disfrutaron; fundado en;"
        "fundada en; inaugurado en; inaugurada en; creado en; creada en; hace un año;"
        "hace dos años; desde hace; el pasado; la pasada; los pasados; el año pasado;"
        "la semana pasada; el mes pasado; ayer; anoche; finalizó; concluyó; comenzó; empezó;"
        "terminó; llegó; llegaron; aprobó; se aprobó; firmó; se cumplen; data de; lunes pasado;"
        "martes pasado; miércoles pasado; jueves pasado; viernes pasado; sábado pasado;"
        "domingo pasado"
    ),
    Cue.BORN: (
        "nació; nacido; nacida; nacido en; murió; falleció; fallecimiento; fallecido; biografía;"
        "esquela; nacimiento de; fecha de nacimiento; muerte de"
    ),
    Cue.BUSINESS: "orden del día; puntos del orden del día; asuntos a tratar",
    Cue.ROTA: (
        "farmacia de guardia; farmacias de guardia; guardias de farmacia; "
        "turnos de farmacia; turnos de farmacias; turno de farmacias; médicos de guardia; "
        "recogida de basura; recogida de basuras; recogida de enseres; calendario de recogida"
    ),
    Cue.ARCHIVE: (
        "números anteriores; números atrasados; "
        "lo que hicimos; lo que hemos hecho; qué hemos hecho; "
        "resultados; últimos resultados;"
        "archivo; archivos; eventos pasados; actividades pasadas; actos pasados; pasados;"
        "pasadas; anteriores; eventos anteriores; ediciones anteriores; años anteriores;"
        "ediciones pasadas; histórico; hemeroteca; historial; historia; finalizado; finalizada;"
        "finalizados; finalizadas; terminado; concluido; ya celebrado; galería de fotos;"
        "galería de imágenes; fotos de; resumen del; temporadas anteriores; actas; crónica"
    ),
    Cue.REGISTER: (
        "registro civil; intenciones de oración; nacimientos; matrimonios; defunciones; "
        "fallecidos; fallecimientos; "
        "necrológicas; funerales; exequias; nos han dejado; nombramientos; ceses y nombramientos"
    ),
    Cue.RELATED: (
        "los más leídos; las más leídas; más leídos; más leídas; más leído; más visto; "
        "más vistos; lo más comentado; "
        "ver el evento; "
        "tiempo de lectura; leer más; ver más; saber más; más información; más info;"
        "más detalles; más noticias;"
        "más eventos; seguir leyendo; continuar leyendo; ver todo; ver todos; ver todas;"
        "ver evento; ver detalles; ver también; véase también; te puede interesar;"
        "también te puede interesar; noticias relacionadas; artículos relacionados; relacionados;"
        "relacionado; otras noticias; últimas noticias; últimas entradas; entradas recientes;"
        "noticias; actualidad; lo más leído; lo más visto; compartir; comparte; imprimir;"
        "descargar; suscríbete; suscribirse; darse de baja; boletín; newsletter; aviso legal;"
        "política de privacidad; política de cookies; privacidad; cookies; mapa web;"
        "mapa del sitio; contacto; inicio; volver; siguiente; anterior; página siguiente;"
        "haz clic; clic aquí; pulsa aquí; añadir al calendario; añadir a mi calendario; exportar;"
        "comprar entradas; comprar; descubre; síguenos; síguenos en; facebook; twitter;"
        "instagram; linkedin; youtube; whatsapp; telegram; comentarios; deja un comentario;"
        "deja una respuesta; etiquetas; categorías; publicidad; iniciar sesión; ir al contenido;"
        "quiénes somos; enlaces"
    ),
    Cue.ELSEWHERE: (
        "los más leídos; las más leídas; más leídos; más leídas; más leído; "
        "lo más comentado; "
        "artículos recientes; últimas entradas; otras noticias; artículo anterior; "
        "artículo siguiente; "
        "lea también; leer también; te puede interesar; también te puede interesar;"
        "noticias relacionadas; artículos relacionados; lo más leído; entradas recientes;"
        "más noticias"
    ),
    Cue.PRICE: (
        "gratis; gratuito; gratuita; gratuitos; gratuitas; entrada libre; entrada gratuita;"
        "entrada libre hasta completar aforo; acceso libre; acceso gratuito; libre y gratuito;"
        "precio; precios; tarifa; tarifas; entrada; entradas; euros; euro; eur; donativo;"
        "donativos; aportación; coste; cuota; abono; abonos; taquilla inversa; anticipada;"
        "reducida; descuento; socios; no socios; bono; invitación; invitaciones; por persona;"
        "pago; dólares; pesos"
    ),
    Cue.CONTACT: (
        "tel; tlf; tfno; teléfono; teléfonos; móvil; fax; correo; correo electrónico; email;"
        "e-mail; mail; contacto; contactar; información; informes; info; web; página web; www;"
        "http; https; llamar; llamando; whatsapp"
    ),
    Cue.BOOKING: (
        "se pueden adquirir; pueden adquirirse; se podrán adquirir; podrán adquirirse; "
        "en la taquilla; "
        "nuevos abonos; venta de abonos; "
        "se renuevan; se renueva; renovación; venta de localidades; "
        "a la venta hasta; "
        "entradas a la venta; a la venta desde; "
        "se recogen; "
        "tickets; tiques;"
        "inscripción; inscripciones; inscripción previa; previa inscripción; inscribirse;"
        "inscríbete; apúntate; apuntarse; reserva; reservas; reservar; reserva previa;"
        "con reserva; cita previa; con cita; aforo limitado; aforo; plazas limitadas; plazas;"
        "hasta completar aforo; lista de espera; invitación; recogida de invitaciones;"
        "registro; registrarse; venta de entradas; matrícula; imprescindible reserva"
    ),
    Cue.SOLD_OUT: (
        "completo; completa; completos; agotado; agotada; agotados; agotadas;"
        "entradas agotadas; aforo completo; plazas agotadas"
    ),
    Cue.AUDIENCE: (
        "todos los públicos; para todos los públicos; todo público; todo el público; público;"
        "público general; público infantil; público familiar; público adulto; infantil;"
        "para niños; niños; niñas; niños y niñas; bebés; adultos; jóvenes; juvenil; familias;"
        "familiar; en familia; mayores; personas mayores; tercera edad; a partir de años; años;"
        "edad; edades; de 3 a 6 años; abierto a todos; abierta a todos; para todos; alumnado;"
        "estudiantes; profesorado; mujeres; socios; vecinos"
    ),
    Cue.JOB: (
        "oferta de empleo; ofertas de empleo; oferta de trabajo; bolsa de trabajo;"
        "bolsa de empleo; se busca; se necesita; vacante; vacantes; puesto de trabajo; oposición;"
        "oposiciones; proceso selectivo; candidato*; candidata*; currículum; currículo;"
        "jornada completa; jornada parcial; media jornada; selección de personal; puesto vacante;"
        "contratación de personal"
    ),
    Cue.SERVICE: (
        "circulación cortada; circulación interrumpida; la circulación se; la circulación será; "
        "cambios de circulación; desvío de tráfico; desvío del tráfico; desvíos de tráfico; "
        "corte de calle; cortes de calle; calle cortada; prohibido aparcar; por obras; "
        "obras en la calle; asfaltado; corte de suministro; cortes de suministro; "
        "cortada al tráfico; cortado al tráfico; cortadas al tráfico; corte de tráfico;"
        "próximo número; próximo boletín; vacaciones escolares;"
        "recogida de basura; recogida de basuras; recogida de enseres; recogida de muebles; "
        "basura; residuos; contenedor*; cuota; cuotas; impuesto*; corte de agua; corte de "
        "luz; transporte escolar"
    ),
    Cue.NOTHING: (
        "sin actividad; sin actividades; sin reunión; sin sesión; sin clase; no hay; no habrá;"
        "descanso; sin programación; por confirmar; por determinar; nada previsto;"
        "nada programado"
    ),
    Cue.INSTEAD: (
        "estaba previsto; estaba prevista; estaba programado; estaba programada; "
        "en lugar del; en lugar de; en vez del; en vez de; y no el; no el; inicialmente "
        "previsto; inicialmente prevista; previsto inicialmente; prevista inicialmente; "
        "inicialmente previstos; inicialmente previstas; inicialmente programado; inicialmente "
        "programada; inicialmente programados; inicialmente programadas; inicialmente fijado; "
        "inicialmente fijada; inicialmente fijados; inicialmente fijadas; inicialmente "
        "anunciado; inicialmente anunciada; inicialmente anunciados; inicialmente anunciadas; "
        "en un principio"
    ),
    Cue.END: "regreso; vuelta; fin; clausura; llegada prevista",
    Cue.DOORS: "apertura de puertas; puertas; recepción; acreditaciones",
    Cue.LABEL_DATE: (
        "primer día; último día;"
        "fecha; fechas; día; días; cuándo; fecha y hora; fecha y lugar; fechas y horarios;"
        "día y hora; fecha del evento; fecha de celebración; periodo; próxima fecha; desde;"
        "hasta; fecha de inicio; fecha inicio; fecha fin; fecha de fin;"
        "sesiones; funciones; pases"
    ),
    Cue.LABEL_TIME: (
        "inicio del evento; fin del evento; "
        "hora; horas; horario; horarios; inicio; hora de inicio; hora inicio; hora de comienzo;"
        "comienzo;"
        "fin; hora fin; apertura de puertas; puertas; a qué hora; duración y hora; pase; pases;"
        "hora de salida"
    ),
    Cue.ALL_DAY: (
        "todo el día; día completo; durante todo el día; toda la jornada;"
        "en horario de apertura; durante el horario de apertura; en el horario de apertura;"
        "en horario de biblioteca"
    ),
    Cue.LABEL_PLACE: (
        "lugar; lugares; lugar de celebración; dónde; sitio; ubicación; localización; dirección;"
        "sala; sede; espacio; localidad; población; ciudad; municipio; punto de encuentro;"
        "lugar de encuentro; lugar de salida; salida; recinto; escenario; hora y lugar;"
        "lugar y hora; aula; impartido en; barrio; mapa; domicilio"
    ),
    Cue.LABEL_NAME: (
        "también; además; y también;"
        "evento; eventos; acto; actividad; título; nombre; qué; asunto; tema; denominación; motivo"
    ),
    Cue.LABEL_STATUS: (
        "nuevo; novedad; recordatorio; recuerda; recuerde; última hora; atención; urgente;"
        "estado; nota; notas; observaciones; observación; aviso; importante; situación;comentario"
    ),
    Cue.LABEL_OTHER: (
        "afiliación; institución; "
        "orden del día; puntos del día; "
        "en caso de lluvia; si llueve; en caso de mal tiempo; "
        "descripción; organiza; organizan; organizador; organizadores; organizadora; organización;"
        "organizado por; entidad; entidad organizadora; colabora; colaboran; colaboración;"
        "patrocina; patrocinador; contacto; teléfono; tel; tlf; email; correo;"
        "correo electrónico; web; página web; enlace; información; más información; precio;"
        "precios; tarifa; entrada; entradas; coste; cuota; inscripción; inscripciones; reserva;"
        "reservas; duración; distancia; recorrido; dificultad; edad; edades; edad recomendada;"
        "público; destinatarios; dirigido a; idioma; género; categoría; tipo; tipo de evento;"
        "formato; nivel; temática; imparte; impartido por; ponente; ponentes; profesor;"
        "profesora; monitor; monitora; a cargo de; compañía; grupo; artista; artistas;"
        "intérpretes; reparto; elenco; director; dirección artística; dirige; autor; autora;"
        "autores; intervienen; interviene; presenta; modera; programa; contenido; resumen;"
        "sinopsis; plazas; aforo; acceso; cómo llegar; transporte; aparcamiento; material;"
        "equipo; menú; requisitos; clasificación; nacionalidad; etiquetas; fuente; foto;"
        "responsable; provincia; participantes"
    ),
    Cue.COMPANY: (
        "con la presencia de; con la presencia del; en presencia del; "
        "dentro de los actos de; dentro de los actos; en el marco de; en el marco del; "
        "dentro del ciclo; con motivo de; con motivo del; con ocasión de; con ocasión del; "
        "organizado por; organizada por; organizados por; organizadas por; presentado por; "
        "presentada por; presentados por; presentadas por; dirigido por; dirigida por; "
        "dirigidos por; dirigidas por; ofrecido por; ofrecida por; ofrecidos por; "
        "ofrecidas por; impartido por; impartida por; impartidos por; impartidas por; "
        "animado por; animada por; animados por; animadas por; seguido de; seguido por; "
        "seguida de; seguida por; seguidos de; seguidos por; seguidas de; seguidas por; "
        "acompañado de; acompañado por; acompañada de; acompañada por; acompañados de; "
        "acompañados por; acompañadas de; acompañadas por; a cargo de; a cargo del; "
        "en colaboración con; con la colaboración de; a beneficio de; "
        "a beneficio del"
    ),
    Cue.SINCE: ("desde hace; entra en vigor; entrará en vigor; entrarán en vigor; en vigor"),
    Cue.LABEL_HOME: "local; equipo local; en casa",
    Cue.LABEL_AWAY: "visitante; equipo visitante; fuera; rival",
}
