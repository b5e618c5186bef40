"""Groups of people, by the words of their names: clubs, choirs, councils.

Of all nine languages together, as all small words are.
"""

from __future__ import annotations

from agenda.vocabulary.function_words import word_set

# Groups of people that a word of events tells apart: "le comité des fêtes", "the quiz club".
ORGANISERS = word_set(
    "comité comités commission association amicale club société office syndicat équipe amis "
    "committee commission society association club team friends office guild group institute wi "
    "u3a rotary "
    "comité comisión asociación peña club sociedad amigos grupo comitato commissione associazione "
    "circolo gruppo amici verein ausschuss komitee team gruppe vereniging comité commissie "
    "werkgroep vrienden comissão associação clube grupo comissió associació colla amics elkartea "
    "kolpingsfamilie kolping ministranten kab kfd cvjm dlrg drk awo vdk nabu landjugend beirat "
    "kvlv femma ferm okra kwb neos markant samana ziekenzorg davidsfonds chiro klj ksa scouts "
    "natuurpunt zonnebloem kbo anbo pcob ivn"
)

# What names of groups end with, and legal forms: "Musikverein", "Landfrauen", "e.V.".
ORGANISER_ENDINGS = (
    "verein", "vereine", "feuerwehr", "frauen", "jugend", "verband", "gruppe", "bund", "senioren",
    "gemeinschaft", "zunft", "freunde", "vereniging", "kring", "stichting",
    "kreis", "beirat", "bond", "gilde", "groep",
    "elkartea", "taldea", "club", "klub",
)  # fmt: skip

# Councils and boards, and what a column of theirs is called: "Parish council notes".
BODIES = word_set(
    "council board notes news conseil mairie municipalité nouvelles vorstand rathaus bestuur "
    "bestuurstafel ayuntamiento concejo junta consiglio comune notizie câmara notícias consell "
    "ajuntament notícies udala udaletxea berriak"
)

BODY_ENDINGS = ("gemeinderat", "vorstand", "raad", "batzordea")

# Groups that are words of events as well, and give some: "la chorale donnera un concert".
PERFORMERS = word_set(
    "chorale chorales chœur chœurs orchestre harmonie fanfare ensemble trio quatuor duo troupe "
    "choir choirs orchestra band chor chöre orchester kapelle blaskapelle coro corale orquesta "
    "banda coral orchestra koor orkest harmonie orquestra cobla cor abesbatza txaranga"
)

# Who plays a piece, and gives it no name: "Cie du Vieux Pont".
COMPANIES = word_set(
    "cie compagnie compañía cía companyia compagnia companhia theatergruppe theaterverein "
    "laienspielgruppe spielschar theatergezelschap toneelgroep toneelvereniging toneelkring"
)

# What is part of the name of a club that plays: "AS Crépy", "Boxford Town", "TSV Neuhausen".
CLUBS = word_set(
    "fc as us sc es rc ac ao sa ca cs rcs stade olympique racing entente jsk afc rfc cfc united "
    "city town rovers wanderers athletic albion rangers harriers sv tsv vfb vfl vfr tus fsv ssv "
    "djk spvgg bsc sg tv cf cd ud sd ad rcd real atlético deportivo asd ssd calcio polisportiva "
    "vv rkvv svv sporting clube ce ue cb"
)
