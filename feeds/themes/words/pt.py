"""Themes of local government, and the words that tell them, in Portuguese."""

from feeds.themes.theme import Kind, Words

WORDS = {
    Kind.DIGITAL: Words(
        "Digital",
        "digital; digitais; informatica; internet; software; inteligencia artificial; ia; "
        "dados abertos; ciber*; cidade inteligente; cidades inteligentes; smart city; smart "
        "cities; hackathon*; 5g; fibra otica; redes sociais; programacao",
    ),
    Kind.ENERGY: Words(
        "Energia",
        "energia; energias; energetic*; paineis solares; fotovoltaic*; eolica; eolicas; "
        "hidrogenio; biogas; biomassa; eletricidade; geotermia; nuclear",
    ),
    Kind.MOBILITY: Words(
        "Mobilidade",
        "mobilidade; transporte; transportes; ciclovia; ciclovias; trotinete*; eletrico da "
        "cidade; metro; ferroviari*; veiculos eletricos; carro eletrico; carros eletricos; "
        "seguranca rodoviaria; educacao rodoviaria",
    ),
    Kind.COUNCIL: Words(
        "Autarquia",
        "autarca; autarcas; autarquia; autarquias; autarquic*; presidente da camara; camara "
        "municipal; assembleia municipal; assembleia de freguesia; junta de freguesia; "
        "reuniao de camara; vereador*; prefeito; prefeita; eleicoes; orcamento participativo; "
        "consulta publica; servicos publicos; democracia",
    ),
    Kind.CULTURE: Words(
        "Cultura",
        "concerto; concertos; exposicao; exposicoes; teatro; teatros; cinema; filme; filmes; "
        "musica; musicas; musical; musicais; danca; dancas; espetaculo; espetaculos; leitura; "
        "leituras; livro; livros; biblioteca; bibliotecas; museu; museus; patrimonio; poesia; "
        "literatura; literari*; opera; orquestra; orquestras; coro; coros; coral; jazz; rock; "
        "fado; circo; fotografia; fotografias; pintura; pinturas; escultura; esculturas; "
        "contos; marionetas",
        "biblioteca; museu; teatro; auditorio; cinema",
    ),
    Kind.SPORT: Words(
        "Desporto",
        "desporto; desportos; desportiv*; esporte*; futebol; raguebi; rugby; tenis; andebol; "
        "basquetebol; voleibol; judo; karate; natacao; atletismo; ginastica; petanca; "
        "ciclismo; maratona; meia maratona; triatlo; caminhada; caminhadas; olimpic*; "
        "paralimpic*; esgrima; remo",
        "estadio; pavilhao desportivo; piscina; piscinas",
    ),
    Kind.HEALTH: Words(
        "Saúde",
        "saude; hospital; hospitais; hospitalar; medico; medicos; medica; medicina; "
        "vacinacao; dadiva de sangue; dadores de sangue; doacao de sangue; cancro; alzheimer; "
        "nutricao; enfermeir*; enfermagem; farmacia; farmacias; primeiros socorros",
        "hospital; centro de saude",
    ),
    Kind.EDUCATION: Words(
        "Educação",
        "escola; escolas; escolar; escolares; colegio; universidade; universidades; "
        "universitari*; estudante; estudantes; ensino; professor; professores; educacao; "
        "educativ*; alunos; formacao; formacoes; aprendizagem; jardim de infancia",
    ),
    Kind.ENVIRONMENT: Words(
        "Ambiente",
        "ambiente; ambiental; ambientais; ecologia; ecologic*; biodiversidade; clima; "
        "climatic*; alteracoes climaticas; desenvolvimento sustentavel; sustentabilidade; "
        "reciclagem; residuos; compostagem; reserva natural; poluicao; qualidade do ar; "
        "recursos hidricos",
    ),
    Kind.ECONOMY: Words(
        "Economia",
        "economia; economic*; empresa; empresas; empresarial; empresarios; empreendedor*; "
        "empreendedorismo; feira de emprego; emprego; startup*; comercio; comerciantes; "
        "artesanato; artesaos; industria; industrias; industrial; turismo",
    ),
    Kind.SOCIAL: Words(
        "Social",
        "acao social; servicos sociais; servico social; inclusao social; economia social; "
        "centro social; solidariedade; solidari*; deficiencia; seniores; idosos; terceira "
        "idade; voluntari*; cruz vermelha; caritas; banco alimentar; pobreza; refugiados; "
        "cuidadores",
    ),
    Kind.HOUSING: Words(
        "Urbanismo",
        "urbanismo; urbanistic*; habitacao; arquitetura; arquiteto; arquitetos; arquitetas; "
        "imobiliari*; reabilitacao urbana; regeneracao urbana; plano diretor",
    ),
}
