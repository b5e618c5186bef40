"""Portuguese cues."""

from agenda.vocabulary.lexicon import Cue

_LED = "organizad promovid apresentad dirigid dinamizad orientad animad"
# "organizado pelo", "animadas por"
_LED_BY = "".join(
    f"{led}{end} {by}; "
    for led in _LED.split()
    for end in ("o", "a", "os", "as")
    for by in ("por", "pelo", "pela", "pelos", "pelas")
)

CUES = {
    Cue.AGENDA: (
        "propostas; ideias para; a nossa seleção;"
        "agenda; agenda cultural; calendário; calendário de eventos; programa; programação;"
        "programação cultural; cartaz; próximos eventos; próximas atividades; próximos; próximas;"
        "próximas datas; próximos espetáculos; brevemente; em breve; eventos; atividades;"
        "actividades; iniciativas; o que fazer; onde ir; sugestões; esta semana;"
        "este fim de semana; neste fim de semana; este mês; na próxima semana; próxima semana;"
        "marque na agenda; reserve a data; guarde a data; save the date; a não perder; não perca;"
        "destaques; temporada; datas importantes; datas; avisos; avisos paroquiais;"
        "horário das missas; em agenda; vai acontecer; programa das festas; programa de festas;"
        "vida associativa"
    ),
    Cue.EVENT: (
        "ação de limpeza; rastreio; hastear da bandeira; tasquinhas; adoração; desfolhada; "
        "retiro espiritual; salão do; salão da; salão internacional; semana internacional;"
        "repair café; confissões;"
        "concerto*; show; shows; espetáculo*; espectáculo*; exposição; exposições; mostra;"
        "mostras; festival; festivais; feira; feiras; festa; festas; arraial; arraiais; romaria*;"
        "quermesse*; conferência*; congresso*; colóquio*; palestra*; simpósio*; fórum; fóruns;"
        "encontro; encontros; oficina; oficinas; ateliê*; workshop*; curso; cursos; formação;"
        "jornada; jornadas; seminário*; webinar*; mesa redonda; debate; debates; conversa;"
        "conversas; tertúlia*; aula; aulas; aula aberta; masterclass; torneio*; campeonato*;"
        "copa;"
        "jogo; jogos; partida; corrida; corridas; maratona*; meia maratona; trail; caminhada*;"
        "passeio*; percurso pedestre; marcha; marchas; marchas populares; excursão; excursões;"
        "visita; visitas; visita guiada; visitas guiadas; sessão; sessões; projeção; projeções;"
        "exibição; exibições; cinema; filme*; curta-metragem; curtas; documentário*; teatro;"
        "peça; peças; marionetas; marionetes; fantoches; circo; dança; danças; baile*; ballet;"
        "bailado*; ópera; óperas; musical; recital; recitais; coro; coros; coral; banda;"
        "filarmónica; fado; fados; noite de fados; stand-up; humor; gala; galas; karaoke; bingo;"
        "rifa*; sorteio*; leilão; mercado; mercados; mercadinho*; feira de velharias;"
        "venda de natal; almoço*; jantar; jantares; lanche; ceia; pequeno-almoço; piquenique*;"
        "churrasco*; sardinhada*; magusto*; degustação; degustações; prova de vinhos; provas;"
        "convívio*; banquete*; cerimónia*; homenagem; homenagens; comemoração; comemorações;"
        "evocação; celebração; celebrações; inauguração; inaugurações; vernissage; abertura;"
        "encerramento; apresentação; apresentações; lançamento; lançamentos;"
        "sessão de autógrafos; reunião; reuniões; assembleia*; assembleia geral;"
        "assembleia municipal; reunião de câmara; audiência pública; leitura; leituras;"
        "clube de leitura; hora do conto; conto; contos; contador de histórias;"
        "contação de histórias; poesia; sarau; saraus; serão; serões; missa; missas; eucaristia;"
        "vigília*; culto; procissão; procissões; peregrinação; peregrinações; terço; novena;"
        "via sacra; batizado; batismo; bênção; desfile*; cortejo*; carnaval; fogo de artifício;"
        "fogueira*; concurso*; competição; competições; prova; taça; troféu; regata*; rali;"
        "ralis; gincana*; peddy paper; concentração; motard; acampamento*; campo de férias;"
        "colónia de férias; férias ativas; dádiva de sangue; colheita de sangue;"
        "doação de sangue; recolha de alimentos; portas abertas; dia aberto; dia de; dia da;"
        "dia do; noite; noite de; semana cultural; semana da; bienal; ciclo; ciclo de cinema;"
        "aniversário; manifestação; ensaio; ensaio aberto; audição; audições; performance*;"
        "instalação; intervenção; observação; limpeza; plantação; ação de sensibilização;"
        "hackathon; meetup; quiz; entrega de prémios; prémio; prémios; premiação; presépio;"
        "janeiras; cantar das janeiras; réveillon; yoga; ioga; dj set; estreia*; animação;"
        "atuação; atuações; actuação; feira do livro; eleições; vindima; matança"
    ),
    Cue.PLACE: (
        "campanário; paço; lavadouro; coliseu; ateneu; "
        "cartório; secretaria; "
        "fortaleza; cidadela; muralhas; muralha; torreão; arcadas; pórtico; embarcadouro; "
        "doca; farol; barragem; albufeira; horta; pomar; prado; estábulo; picadeiro; "
        "praça do município; praça do comércio; mercado; salão de festas; salão de baile; "
        "salão dos bombeiros; sala polivalente; sala de exposições; sala de reuniões; "
        "sala de sessões; auditório municipal; complexo; complexo municipal; pista; "
        "pista de atletismo; skate parque; ringue; polivalente; sacristia; colegiada; "
        "oratório; sinagoga; mesquita; hemeroteca; cinemateca; "
        "centro de congressos; centro de exposições; centro de dia; centro de convívio; "
        "centro escolar; centro comercial; centro de artes; centro de interpretação; "
        "centro interpretativo; supermercado; padaria; zona industrial; zona; "
        "zona desportiva; zona de lazer; parque de merendas; parque urbano; parque infantil; "
        "parque de campismo; parque de feiras; parque de exposições; pavilhão municipal; "
        "pavilhão multiusos; multiusos; casa das artes; casa museu; casa da música; "
        "casa da juventude; casa do concelho; clínica; tribunal; governo civil; embaixada; "
        "aeroporto; ilha; margem; margens; termas; lagar; adegas; discoteca; pub; "
        "pastelaria; cervejaria; tascas; restaurantes; hostel; salão de chá; salão de jogos; "
        "sede social; anfiteatro ao ar livre; rés-do-chão; terraço; jardim público; "
        "jardim municipal; gruta; grutas; sítio arqueológico; ruínas; chafariz; estátua; "
        "pelourinho; barracão; celeiro; cave; caves; aula magna; anfiteatros; reitoria; "
        "biblioteca municipal; posto médico; centro de saúde; lar de idosos; misericórdia; "
        "santa casa; campo da feira; campo de jogos; campo de tiro; recinto da feira; "
        "recinto desportivo; praceta; azenha; aqueduto; mercado coberto; estaleiro; estufa; "
        "viveiro; miradouros; eira; largos; passadiço; ecopista; mosteiros; "
        "casa paroquial; residência paroquial;"
        "sala; salas; salão; salão nobre; salão polivalente; salão paroquial; igreja; igrejas;"
        "paróquia; capela; ermida; catedral; sé catedral; largo da sé;"
        "basílica; mosteiro; convento; santuário; templo;"
        "câmara municipal; junta de freguesia; prefeitura; paços do concelho; município;"
        "casa da cultura; casa do povo; centro cultural; centro cívico; centro social;"
        "centro paroquial; centro comunitário; centro; centros; teatro; cineteatro; cine-teatro;"
        "cinema; auditório; anfiteatro; biblioteca; mediateca; museu; galeria; ginásio; pavilhão;"
        "pavilhão gimnodesportivo; polidesportivo; estádio; campo; campo de futebol; quadra;"
        "complexo desportivo; piscina; piscinas; praça; largo; rua; ruas; avenida; av; travessa;"
        "calçada; alameda; rossio; terreiro; rotunda; estrada; caminho; beco; jardim; jardins;"
        "parque; parque da cidade; mata; bosque; praia; porto; cais; marina; lago; rio; ribeira;"
        "ponte; castelo; palácio; palacete; solar; quinta; herdade; adega; moinho; casa; sede;"
        "edifício; espaço; recinto; recinto das festas; tenda; palco; claustro; pátio; adro;"
        "coreto; esplanada; miradouro; mercado municipal; fábrica; armazém; estação;"
        "parque de estacionamento; estacionamento; bar; café; restaurante; taberna; tasca; hotel;"
        "pousada; livraria; loja; shopping; hospital; lar; quartel; quartel dos bombeiros;"
        "bombeiros; cemitério; monumento; escola; escolas; colégio; liceu; instituto;"
        "universidade; faculdade; campus; conservatório; academia; agrupamento de escolas;"
        "jardim de infância; infantário; creche; associação; clube; coletividade;"
        "sociedade filarmónica; ludoteca; arquivo municipal; posto de turismo; praça de touros;"
        "planetário; observatório; aquário; foyer; átrio; torre; porta; bairro; aldeia; vila;"
        "freguesia; centro histórico; zona ribeirinha; terminal; hipódromo; autódromo; velódromo;"
        "sítio; estúdio; teatro municipal"
    ),
    Cue.AT: (
        "aos; às; à beira de; ao lado de; ao lado do; ao lado da; junto da; em frente ao; "
        "em frente à; em frente de; perto de; perto do; perto da; dentro de; dentro do; "
        "dentro da; debaixo; atrás de; atrás do; pelas ruas; em redor; ao redor; "
        "no interior; no interior do; no interior da; nesta; neste; no exterior; à porta; "
        "à porta de; a bordo; a partir do; a partir da; "
        "em; no; na; nos; nas; ao; à; junto a; junto ao; em frente; num; numa"
    ),
    Cue.HERE: ("no local; em curso; no decurso; em lugar de"),
    Cue.ONLINE: (
        "online; on-line; virtual; via zoom; por zoom; no zoom; pelo zoom; plataforma zoom;"
        "videoconferência; por videoconferência; em direto no; transmissão online;"
        "transmissão em direto; streaming; live streaming; ao vivo no youtube; à distância;"
        "pelo youtube; teams; formato digital; remoto; webinar"
    ),
    Cue.HAPPEN: (
        "terá lugar; terão lugar; tem lugar; realiza-se; realizam-se; realizar-se-á;"
        "realizar-se-ão; irá realizar-se; vai realizar-se; vão realizar-se; se realiza;"
        "se realizará; será realizado; será realizada; serão realizados; será; serão; acontece;"
        "acontecem; acontecerá; acontecerão; vai acontecer; decorre; decorrem; decorrerá;"
        "decorrerão; vai decorrer; irá decorrer; está marcado; está marcada; está previsto;"
        "está prevista; estão previstos; está agendado; está agendada; começa; começam; começará;"
        "tem início; terá início; inicia; inicia-se; arranca; arrancará; regressa; regressam;"
        "volta; voltam; chega; chegam; sobe ao palco; sobem ao palco; vai a palco; abre;"
        "abre portas; abre as portas; abrirá; inaugura; será inaugurada; será apresentado;"
        "será apresentada; será exibido; será celebrada; celebra-se; comemora-se; assinala-se;"
        "atua; atuam; atuará; está patente; ficará patente; patente; pode ser visitada;"
        "disputa-se; joga-se; haverá; estreia; ocorre; ocorrerá; vai ter lugar; prolonga-se;"
        "reúne; reúnem; "
        "reúne-se; reúnem-se; reunir-se-á; reunir-se-ão; vai reunir-se; vão reunir-se; reunirá"
    ),
    Cue.PLANNED: (
        "devia realizar-se; deveria realizar-se; devia ter lugar; iria realizar-se; "
        "previsto; prevista; previstos; previstas; programado; programada; programados; "
        "programadas; marcado; marcada; marcados; marcadas; agendado; agendada; anunciado; "
        "anunciada; confirmado; confirmada; inicialmente; mantém-se;"
        "a confirmar; por confirmar; sujeito a alterações; provisório; provisórias"
    ),
    Cue.HOST: (
        "leva à cena; levam à cena; representa; representará; "
        "acolhe; acolhem; acolherá; recebe; recebem; receberá; organiza; organizam; organizará;"
        "promove; promovem; promoverá; apresenta; apresentam; apresentará; convida; convidam;"
        "convidamos; propõe; propõem; oferece; oferecem; oferecerá; realiza; realizam; realizará;"
        "celebra; celebram; comemora; comemoram; assinala; assinalam; festeja; dinamiza;"
        "dinamizam; leva a cabo; levam a cabo; leva a efeito; leva ao palco; traz; trazem; toca;"
        "tocam; canta; interpreta; dará; ministra; venha; venham; vem; junte-se; junta-te;"
        "participe; participa; contamos consigo; contamos com a sua presença; esperamos por si;"
        "não falte; aparece; orientado por; orientada por; a cargo de; inaugura; homenageia;"
        "sobe ao palco; abre as portas"
    ),
    Cue.CANCELLED: (
        "não se poderá realizar; não poderá realizar-se; não pode realizar-se;"
        "cancelado; cancelada; cancelados; canceladas; cancelamento; foi cancelado; anulado;"
        "anulada; anulados; anuladas; suspenso; suspensa; suspensos; suspensas; suspensão;"
        "não se realiza; não se realizará; não se irá realizar; não terá lugar; não irá decorrer;"
        "não vai acontecer; não acontecerá; não haverá; desmarcado; desmarcada"
    ),
    Cue.CALLING_OFF: (
        "decidido cancelar; decidiu cancelar; decidiram cancelar; decidiu suspender; decidiram "
        "suspender; decisão de cancelar; obrigado a cancelar; obrigada a cancelar; obrigados a "
        "cancelar"
    ),
    Cue.POSTPONED: (
        "adia-se; adiar-se-á; passará para o dia; "
        "ser adiado; adiar; "
        "adiado; adiada; adiados; adiadas; adiamento; foi adiado; nova data; novas datas;"
        "reagendado; reagendada; reagendados; remarcado; remarcada; transferido para;"
        "transferida para; mudança de data; alteração de data; data alterada; antecipado;"
        "antecipada; passa para o dia; prorrogado; prorrogada; será afinal"
    ),
    Cue.STAMP: (
        "fecho da edição; fecho de edição; fecho de redação; fechamento da edição;"
        "publicado; publicada; publicado em; publicada em; publicado a; publicado por;"
        "data de publicação; atualizado; atualizada; atualizado em; actualizado em;"
        "última atualização; última actualização; última modificação; última alteração;"
        "modificado em; editado em; escrito por; escrito em; postado em; postado por; criado em;"
        "inserido em; impresso em; nota de imprensa; comunicado de imprensa; notícia de;"
        "boletim de; boletim nº; acedido em; acessado em; consultado em; copyright;"
        "todos os direitos reservados; tempo de leitura; minutos de leitura; min de leitura;"
        "versão de; edição impressa; edital nº; divulgado em"
    ),
    Cue.DEADLINE: (
        "imposto; impostos; contribuinte; contribuintes; calendário fiscal; "
        "prazo de pagamento; "
        "as candidaturas decorrem; candidaturas decorrem; as candidaturas devem; "
        "os pedidos devem; "
        "notificação aos autores; notificação de aceitação; comunicação aos autores;"
        "consultável; em consulta pública;"
        "prazo; prazos; prazo limite; prazo de inscrição; prazo de candidatura; prazo de entrega;"
        "data limite; o mais tardar; impreterivelmente; no máximo até; último dia para;"
        "inscrições até; inscrição até; inscrições abertas; inscrições a decorrer;"
        "abertura de inscrições; abertura das inscrições; encerramento das inscrições;"
        "inscrições a partir; reservas até; candidatura*; candidaturas até; candidatar-se;"
        "submissão; submissões; submissão de propostas; envio de trabalhos; entrega de trabalhos;"
        "entrega de candidaturas; matrículas; matrícula; pré-inscrição; à venda;"
        "bilhetes à venda; venda de bilhetes; venda de ingressos; pré-venda; edital; expira;"
        "válido até; vencimento; consulta pública; discussão pública; confirmação até;"
        "pagamento até"
    ),
    Cue.OPENING: (
        "horário escolar; horário letivo; "
        "horários dos treinos; horário dos treinos; "
        "atende; atendem; atenderá; "
        "encerra às; encerram às; fecha às; fecham às; encerrará às; fechará às; "
        "encerra mais cedo; "
        "está de férias; estará de férias; estarão de férias; encontra-se de férias; "
        "está ausente; estará ausente; "
        "encerra no dia; encerram no dia; fecha no dia; fecham no dia; aberto hoje;"
        "horário de funcionamento; horário de abertura; horário de atendimento; horário de verão;"
        "horário de inverno; horário de visita; horário de expediente; horário da secretaria;"
        "aberto ao público; aberto de; aberta de; aberto todos; encerrado; encerrada; encerrados;"
        "encerradas; encerra ao; encerra à; fechado; fechada; fecha; segunda a sexta;"
        "segunda-feira a sexta-feira; de segunda a sexta; de segunda a sábado; terça a domingo;"
        "de terça a domingo; terça a sábado; de terça a sábado; dias úteis;"
        "atendimento ao público; balcão único; serviços administrativos; expediente;"
        "recolha de lixo; recolha de resíduos; resíduos; coleta de lixo; ecocentro;"
        "farmácia de serviço; farmácias de serviço; linha de apoio; abertura ao público;"
        "período de férias; aberto das; aberta das; abertos ao público; estará encerrado;"
        "estará encerrada; estará aberto"
    ),
    Cue.PAST: (
        "não se realizou; não se realizaram; não pôde realizar-se; não puderam realizar-se;"
        "foi; foram; era; eram; esteve; estiveram; teve lugar; tiveram lugar; teve; tiveram;"
        "realizou-se; realizaram-se; realizou; realizaram; decorreu; decorreram; aconteceu;"
        "aconteceram; ocorreu; celebrou-se; celebrou; comemorou; assinalou; havia; houve; tinha;"
        "tinham; tem sido; organizou; organizaram; promoveu; promoveram; participaram;"
        "participou; marcaram presença; marcou presença; reuniu; reuniram; contou com; contaram;"
        "recebeu; receberam; acolheu; ganhou; ganharam; venceu; venceram; disse; afirmou;"
        "referiu; sublinhou; destacou; explicou; agradeceu; lembrou; recordou; visitou;"
        "visitaram; inaugurou; apresentou; apresentaram; fundado em; fundada em; construído em;"
        "criado em; criada em; inaugurado em; inaugurada em; há um ano; há dois anos; há anos;"
        "no passado; na passada; passado dia; no passado dia; no ano passado; ano passado;"
        "semana passada; mês passado; ontem; terminou; terminaram; começou; começaram; chegou;"
        "chegaram; aprovou; assinou; faleceu; encerrou; concluiu"
    ),
    Cue.BORN: (
        "nasceu; nascido; nascida; nascido em; nascida em; morreu; faleceu; falecimento;"
        "falecido; óbito; biografia; necrologia; data de nascimento; nascimento de; morte de"
    ),
    Cue.BUSINESS: (
        "ordem do dia; ordem de trabalhos; ordem dos trabalhos; pontos da ordem de trabalhos"
    ),
    Cue.ROTA: (
        "farmácia de serviço; farmácias de serviço; farmácias de turno; "
        "farmácias de plantão; plantão de farmácias; farmácia de plantão; recolha de lixo; "
        "recolha de resíduos; recolha de monos; coleta de lixo; coleta seletiva"
    ),
    Cue.ARCHIVE: (
        "números anteriores; "
        "o que fizemos; o que já fizemos; o que foi feito; "
        "resultados; últimos resultados;"
        "arquivo; arquivos; eventos passados; eventos anteriores; atividades passadas; passados;"
        "passadas; anteriores; edições anteriores; edições passadas; anos anteriores; histórico;"
        "história; terminado; terminados; terminadas; concluído; concluídos; já realizado;"
        "já realizados; já realizadas; eventos realizados; galeria de fotos; galeria de imagens;"
        "fotos de; retrospetiva; retrospectiva; temporadas anteriores; atas; agenda passada"
    ),
    Cue.REGISTER: (
        "registo civil; nascimentos; casamentos; óbitos; falecimentos; falecidos; "
        "necrologia; funerais; exéquias"
    ),
    Cue.RELATED: (
        "as mais lidas; os mais lidos; mais vistas; as mais vistas; os mais vistos; "
        "ver o evento; "
        "tempo de leitura; ler mais; leia mais; leia também; ler também; ler tudo; saber mais;"
        "saiba mais;"
        "ver mais; veja mais; mais informações; mais informação; mais info; mais detalhes;"
        "mais notícias; mais eventos; continuar a ler; continue lendo; ver tudo; ver todos;"
        "ver todas; ver evento; ver também; veja também; pode também gostar;"
        "também lhe pode interessar; poderá também gostar; notícias relacionadas;"
        "artigos relacionados; relacionados; relacionado; conteúdo relacionado; outras notícias;"
        "últimas notícias; artigos recentes; notícias; atualidade; mais lidas; mais lidos;"
        "mais vistos; partilhar; partilhe; compartilhar; compartilhe; imprimir; descarregar;"
        "baixar; download; subscrever; subscreva; assine; cancelar subscrição; newsletter;"
        "aviso legal; política de privacidade; política de cookies; privacidade; cookies;"
        "mapa do site; mapa do sítio; contactos; contatos; início; voltar; voltar ao topo;"
        "página seguinte; página anterior; seguinte; anterior; clique aqui;"
        "adicionar ao calendário; adicionar à agenda; exportar; comprar bilhetes;"
        "comprar ingressos; comprar; descubra; siga-nos; siga-nos no; facebook; twitter;"
        "instagram; linkedin; youtube; whatsapp; comentários; deixe um comentário;"
        "deixar um comentário; etiquetas; categorias; publicidade; iniciar sessão; entrar;"
        "saltar para o conteúdo; quem somos; ligações; detalhes"
    ),
    Cue.ELSEWHERE: (
        "as mais lidas; os mais lidos; mais lidos; "
        "outras notícias; artigo anterior; próximo artigo; artigo seguinte; "
        "leia também; veja também; artigos relacionados; notícias relacionadas; mais lidas;"
        "artigos recentes; mais notícias"
    ),
    Cue.PRICE: (
        "gratuito; gratuita; gratuitos; gratuitas; grátis; entrada livre; entrada gratuita;"
        "entrada franca; acesso livre; acesso gratuito; preço; preços; bilhete; bilhetes;"
        "ingresso; ingressos; entrada; entradas; custo; custos; tarifa; valor; euros; euro; eur;"
        "reais; donativo; donativos; contribuição; desconto; descontos; sócios; não sócios;"
        "por pessoa; passe; passe geral; assinatura; taxa; taxa de inscrição; inteira;"
        "meia-entrada; pago"
    ),
    Cue.CONTACT: (
        "tel; telf; telefone; telefones; telemóvel; celular; fax; e-mail; email; mail;"
        "correio eletrónico; contacto; contactos; contato; contatos; informações; informação;"
        "info; site; sítio; página; www; http; https; ligar; ligue; whatsapp"
    ),
    Cue.BOOKING: (
        "podem ser adquiridos; podem adquirir-se; na bilheteira; "
        "renovação; renovações; venda de bilhetes; "
        "à venda até; "
        "bilhetes à venda; à venda desde; "
        "inscrição; inscrições; inscrição prévia; inscrição obrigatória; mediante inscrição;"
        "sujeito a inscrição; inscreva-se; inscreve-te; inscrever-se; reserva; reservas;"
        "reservar; reserva obrigatória; marcação; marcação prévia; mediante marcação;"
        "por marcação; lotação limitada; lugares limitados; vagas limitadas; vagas; limitado;"
        "limitada; lista de espera; levantamento de bilhetes; sujeito à lotação; registo;"
        "registo prévio; bilheteira"
    ),
    Cue.SOLD_OUT: (
        "esgotado; esgotada; esgotados; esgotadas; lotado; lotada; lotação esgotada;"
        "bilhetes esgotados"
    ),
    Cue.AUDIENCE: (
        "para todos; aberto a todos; aberta a todos; todas as idades; para todas as idades;"
        "público em geral; público geral; público; público infantil; público escolar; crianças;"
        "para crianças; bebés; jovens; adultos; famílias; para famílias; seniores; idosos;"
        "terceira idade; anos; maiores de; a partir dos 6 anos; a partir de anos; idade; idades;"
        "estudantes; alunos; professores; mulheres; principiantes; comunidade; população; livre;"
        "m/6; m/12; sócios"
    ),
    Cue.JOB: (
        "oferta de emprego; ofertas de emprego; vaga de emprego; oportunidade de emprego;"
        "recrutamento; recruta; procura-se; precisa-se; contrata-se; admite-se; contrato a termo;"
        "posto de trabalho; postos de trabalho; procedimento concursal; currículo; curriculum;"
        "curriculum vitae; candidato*; candidata*; estagiário*; tempo inteiro; tempo parcial;"
        "full-time; part-time; bolsa de investigação; processo seletivo; ofertas de trabalho"
    ),
    Cue.SERVICE: (
        "circulação interrompida; circulação cortada; circulação condicionada; "
        "a circulação é; a circulação será; corte de trânsito; trânsito condicionado; "
        "condicionamento de trânsito; "
        "desvio de trânsito; desvios de trânsito; obras na rua; estacionamento proibido; "
        "pavimentação; interrupção do abastecimento; "
        "cortada ao trânsito; cortado ao trânsito; encerrada ao trânsito;"
        "próximo número; próximo boletim; férias escolares;"
        "recolha de lixo; recolha de monos; recolha de resíduos; lixo; resíduos; monos; "
        "contentor*; quota; quotas; imi; corte de água; corte de luz; transporte escolar"
    ),
    Cue.NOTHING: (
        "sem atividade; sem atividades; sem reunião; sem sessão; sem aulas; não há; não haverá;"
        "descanso; folga; a definir; a confirmar; interregno; nada previsto; nada programado"
    ),
    Cue.INSTEAD: (
        "estava previsto; estava prevista; estava marcado; estava marcada; "
        "em vez de; em vez do; em lugar de; e não a; não a; e não no dia; inicialmente "
        "previsto; inicialmente prevista; previsto inicialmente; prevista inicialmente; "
        "inicialmente previstos; inicialmente previstas; inicialmente marcado; inicialmente "
        "marcada; inicialmente marcados; inicialmente marcadas; inicialmente agendado; "
        "inicialmente agendada; inicialmente agendados; inicialmente agendadas; inicialmente "
        "programado; inicialmente programada; inicialmente programados; inicialmente "
        "programadas; inicialmente anunciado; inicialmente anunciada; inicialmente anunciados; "
        "inicialmente anunciadas"
    ),
    Cue.END: "regresso; fim; encerramento; regresso previsto",
    Cue.DOORS: "abertura de portas; abertura das portas; receção; acreditação",
    Cue.LABEL_DATE: (
        "primeiro dia; último dia;"
        "data; datas; dia; dias; quando; data e hora; data e local; dia e hora; datas e horários;"
        "data do evento; data de início; data de fim; período; próxima data; até; a partir de;"
        "sessões; récitas"
    ),
    Cue.LABEL_TIME: (
        "início do evento; fim do evento; "
        "hora; horas; horário; horários; hora de início; hora início; início; começo; fim;"
        "hora de fim; abertura de portas; abertura das portas; a que horas; às; encontro às;"
        "hora de partida"
    ),
    Cue.ALL_DAY: (
        "todo o dia; dia inteiro; o dia todo; dia todo; no horário de funcionamento;"
        "no horário de abertura; durante o horário de funcionamento;"
        "durante o horário de abertura"
    ),
    Cue.LABEL_PLACE: (
        "local; locais; lugar; onde; sítio; localização; local e hora; local de encontro;"
        "ponto de encontro; ponto de partida; local de partida; local de realização;"
        "local do evento; morada; endereço; sala; localidade; cidade; concelho; freguesia;"
        "município; espaço; recinto; sede; palco; mapa; partida; bairro; distrito; hora e local"
    ),
    Cue.LABEL_NAME: (
        "adversário; "
        "também; e ainda; além disso;"
        "evento; eventos; título; nome; o quê; assunto; tema; atividade; actividade; "
        "iniciativa; designação; denominação; ação"
    ),
    Cue.LABEL_STATUS: (
        "novidade; lembrete; última hora; urgente;"
        "estado; nota; notas; observações; observação; obs; aviso; atenção; importante; situação;"
        "estatuto; status"
    ),
    Cue.LABEL_OTHER: (
        "competição; "
        "afiliação; instituição; "
        "ordem de trabalhos; ordem do dia; "
        "em caso de chuva; se chover; em caso de mau tempo; "
        "descrição; organização; organizador; organizadores; organizado por; promotor;"
        "promotores; entidade;"
        "entidade organizadora; apoio; apoios; parceria; parceiros; patrocínio; contacto;"
        "contactos; contato; telefone; tel; telemóvel; email; e-mail; site; link; informações;"
        "informação; mais informações; preço; preços; bilhete; bilhetes; ingressos; ingresso;"
        "entrada; custo; valor; inscrição; inscrições; reserva; reservas; duração; distância;"
        "percurso; dificuldade; idade; idades; faixa etária; classificação; classificação etária;"
        "público; público-alvo; destinatários; língua; idioma; género; categoria; tipo;"
        "tipologia; formato; nível; temática; formador; formadora; orador; oradores; orientação;"
        "orientador; moderação; moderador; professor; docente; artista; artistas; intérpretes;"
        "interpretação; elenco; encenação; encenador; direção; direção artística; realização;"
        "realizador; autor; autora; autores; texto; música; companhia; grupo; maestro; programa;"
        "conteúdo; sinopse; lotação; vagas; acesso; acessibilidade; como chegar; transporte;"
        "transportes; material; equipamento; ementa; requisitos; etiquetas; fonte; foto;"
        "fotografia; produção; responsável; participantes; equipa; região; produção executiva"
    ),
    Cue.COMPANY: (
        "na presença do; com a presença de; com a presença do; com a presença da; "
        "no âmbito de; no âmbito do; no âmbito da; no âmbito das; no âmbito dos; "
        "por ocasião de; por ocasião do; por ocasião da; por ocasião dos; por ocasião das; "
        + _LED_BY
        + "seguido de; seguido por; seguida de; seguida por; seguidos de; seguidos por; "
        "seguidas de; seguidas por; acompanhado de; acompanhado por; acompanhada de; "
        "acompanhada por; acompanhados de; acompanhados por; acompanhadas de; "
        "acompanhadas por; a cargo de; em parceria com; em colaboração com; "
        "com a participação de; com o apoio de"
    ),
    Cue.SINCE: ("desde há; entra em vigor; entrará em vigor; entram em vigor; em vigor"),
    Cue.LABEL_HOME: "casa; equipa da casa; visitado",
    Cue.LABEL_AWAY: "fora; visitante; adversário",
}
