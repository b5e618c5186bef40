from __future__ import annotations

from datetime import date

import pytest

from agenda.listings.places import place_in
from agenda.listings.prose import announces, has_hours, read
from agenda.vocabulary.lexicon import load

from .building import bold, clue, events, head
from .building import read as extracted


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le concert de printemps aura lieu le samedi 8 mars à 20h30 dans l'église.",
         "2025-03-08 20:30 concert de printemps @ église"),
        ("fr", "Le samedi 8 mars, la commune accueille « La nuit des idées » à la médiathèque.",
         "2025-03-08 La nuit des idées @ médiathèque"),
        ("fr", "Une session de préparation aura lieu le samedi 8 mars à 14 h à la médiathèque.",
         "2025-03-08 14:00 session de préparation @ médiathèque"),
        ("fr", "Un atelier contes en musique aura lieu le samedi 8 mars à 14 h à la médiathèque.",
         "2025-03-08 14:00 atelier contes en musique @ médiathèque"),
        ("fr", "Exposition Vues sur la Loire, du 10 mars au 14 avril, à la galerie. Entrée libre.",
         "2025-03-10/2025-04-14 Exposition Vues sur la Loire @ galerie"),
        ("es", "Exposición Miradas sobre el río, del 10 de marzo al 14 de abril, en el museo.",
         "2025-03-10/2025-04-14 Exposición Miradas sobre el río @ museo"),
        ("fr", "Le club propose une rencontre avec Ida Faure le samedi 8 mars à 11 h au musée.",
         "2025-03-08 11:00 rencontre avec Ida Faure @ musée"),
        ("en", "TABLE QUIZ: Tidy Towns will hold a quiz in the hall on Friday 7 March, 8pm.",
         "2025-03-07 20:00 TABLE QUIZ @ hall"),
        ("en", "A concert of hymns will take place on Saturday 8 March at 7.30 pm in the church.",
         "2025-03-08 19:30 concert of hymns @ church"),
        ("es", "El concierto de primavera se celebrará el 8 de marzo a las 20:30 en la iglesia.",
         "2025-03-08 20:30 concierto de primavera @ iglesia"),
        ("it", "Il concerto di primavera si terrà sabato 8 marzo alle 20.30 nella chiesa.",
         "2025-03-08 20:30 concerto di primavera @ chiesa"),
        pytest.param(
            "de", "Das Frühlingskonzert findet am 8. März um 19.30 Uhr in der Kirche statt.",
            "2025-03-08 19:30 Frühlingskonzert @ Kirche",
        ),
        ("nl", "Het lenteconcert vindt plaats op zaterdag 8 maart om 20.30 uur in de kerk.",
         "2025-03-08 20:30 lenteconcert @ kerk"),
        ("pt", "O concerto da primavera realiza-se no sábado, 8 de março, às 20h30, na igreja.",
         "2025-03-08 20:30 concerto da primavera @ igreja"),
        ("ca", "El concert de primavera tindrà lloc el 8 de març a les 20.30 h a l'església.",
         "2025-03-08 20:30 concert de primavera @ església"),
    ],
)  # fmt: skip
def test_announcements_in_sentences(language: str, text: str, expected: str) -> None:
    """A sentence that says what takes place, when and where is an event where nothing is listed."""
    assert events(text, language=language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Depuis 2003, la région attire chaque année des milliers de visiteurs venus de loin.",
        ),
        ("fr", "Le 10 décembre 2024, soixante habitants se sont réunis pour parler de la rivière."),
        ("fr", "La date limite pour déposer un dossier de concert est fixée au vendredi 14 mars."),
        (
            "en",
            "The river froze on 3 March 1921 and nobody in the village could cross it for weeks.",
        ),
        ("de", "Seit dem 1. Januar gilt im ganzen Ort eine neue Regel für das Parken am Abend."),
    ],
)
def test_tales(language: str, text: str) -> None:
    """A sentence that tells of something else is no event."""
    assert events(text, language=language) == []


def test_several_dates_in_a_sentence() -> None:
    """What stands around each date belongs to it."""
    assert events(
        "Le comité organise un loto le samedi 8 mars à 14h et un concert le dimanche 16 mars à 17h."
    ) == ["2025-03-08 14:00 loto", "2025-03-16 17:00 concert"]
    assert events(
        "Le samedi 8 mars à 14h aura lieu un loto, et le dimanche 16 mars à 17h, un grand concert."
    ) == ["2025-03-08 14:00 loto", "2025-03-16 17:00 concert"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Dimanche 16 mars à 17h un concert sera donné par la chorale.", "concert"),
        ("Dimanche 16 mars, 17h Un conte", "Un conte"),
    ],
)
def test_an_article_behind_an_hour(line: str, expected: str) -> None:
    """An article behind an hour counts no minutes."""
    assert events(line) == [f"2025-03-16 17:00 {expected}"]


def test_several_sentences_in_a_paragraph() -> None:
    """Each sentence announces its own."""
    assert events(
        "Le club organise un loto le samedi 8 mars à 14h. Merci à tous ceux qui y ont pensé. "
        "Un concert sera donné à l'église le dimanche 16 mars à 17h."
    ) == ["2025-03-08 14:00 loto", "2025-03-16 17:00 concert @ église"]


def test_the_heading_above_a_paragraph_names_it() -> None:
    """A title with a word of events names best what its paragraph announces."""
    paragraph = "Tous les habitants sont attendus le samedi 8 mars à 14h au foyer pour ce moment."
    assert events(head("Grand loto de l'école"), paragraph) == [
        "2025-03-08 14:00 Grand loto de l'école @ foyer"
    ]


def test_the_title_of_an_article_above_its_stamp() -> None:
    """The title of an article that is no sentence names what its text announces."""
    told = "L'association organise un stage le samedi 22 mars de 14h à 18h au foyer rural."
    stamp = "Publié le 1er mars 2025 par Claire"
    assert events(head("Stage de tango argentin"), stamp, told) == [
        "2025-03-22 14:00-18:00 Stage de tango argentin @ foyer rural"
    ]
    assert events(head("Il reste des places au stage !"), stamp, told) == [
        "2025-03-22 14:00-18:00 stage @ foyer rural"
    ]


@pytest.mark.parametrize(
    ("language", "call", "sentence"),
    [
        ("fr", "Rappel", "La fête de l'école a lieu le samedi 15 mars."),
        ("en", "Reminder", "The school fair takes place on Saturday 15 March."),
        ("de", "Neu!", "Das Schulfest findet am Samstag, 15. März statt."),
        ("es", "Última hora", "La fiesta de la escuela será el sábado 15 de marzo."),
        ("it", "Novità", "La festa della scuola si terrà sabato 15 marzo."),
        ("nl", "Herinnering", "Het schoolfeest vindt plaats op zaterdag 15 maart."),
        ("pt", "Lembrete", "A festa da escola realiza-se no sábado, 15 de março."),
        ("ca", "Recordatori", "La festa de l'escola tindrà lloc el dissabte 15 de març."),
    ],
)
def test_calls_for_attention_name_nothing(language: str, call: str, sentence: str) -> None:
    """What is set in bold to call for attention is no title of what its sentence announces."""
    told = bold(f"{call} – {sentence}", call)
    (event,) = events(told, language=language)
    assert event.startswith("2025-03-15")
    assert call.rstrip("!") not in event


def test_booking_in_brackets() -> None:
    """Where to book for one event says nothing of the day of the next."""
    told = (
        "El sábado 15 habrá un taller de cerámica (11.00 horas, inscripción previa) y el jueves"
        " 20, a las 20.00, el cuarteto Alba ofrecerá un concierto en el patio."
    )
    found = [one.split(" @ ")[0] for one in events(told, language="es")]
    assert found == ["2025-03-15 11:00 taller de cerámica", "2025-03-20 20:00 concierto"]


def test_churches_of_saints() -> None:
    """The day of a saint is no day in the name of a place."""
    assert events(
        "Le samedi 8 mars 2025, la commune organise un concert à l'église Saint-Jean à 20 h 30."
    ) == ["2025-03-08 20:30 concert @ église Saint-Jean"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Le concert aura lieu à la salle des fêtes", "salle des fêtes"),
        ("Un concert, salle Paul-Fort, ouvre la saison", "salle Paul-Fort"),
        ("La réunion se tiendra en visioconférence mardi", "visioconférence"),
        ("Concert à la salle des fêtes qui ferme ensuite", "salle des fêtes"),
        ("Concert à la mairie le 8 mars", "mairie"),
        ("Salle comble hier", ""),
        ("Rien ne se dit du lieu", ""),
    ],
)
def test_places_in_sentences(text: str, place: str) -> None:
    """A place follows a preposition or a comma, up to where it ends."""
    assert place in (found := place_in(clue(text), 0, len(text)))
    assert bool(found) is bool(place)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Un concert le 8 mars", True),
        ("Le village accueille le 8 mars une délégation", True),
        ("Concert : inscriptions, date limite le 8 mars", False),
        ("Le pont sera repeint le 8 mars", False),
    ],
)
def test_what_announces(text: str, *, says: bool) -> None:
    """A date announces where its sentence has something that takes place."""
    made = clue(text)
    assert announces(made, made.days[0]) is says


def test_hours_of_a_sentence() -> None:
    """Hours beside the date in its sentence are told from none."""
    timed, untimed, apart = (
        clue("Un concert le 8 mars à 20h"),
        clue("Un concert le 8 mars"),
        clue("Un concert, 20h, au foyer, 8 mars"),
    )
    assert has_hours(timed, timed.days[0])
    assert not has_hours(untimed, untimed.days[0])
    assert has_hours(apart, apart.days[0])


def test_a_sentence_that_names_nothing() -> None:
    """Without name, title and heading there is no listing."""
    made = clue("Tout le village accueille le 8 mars une délégation venue de loin.")
    assert read(made, made.days[0], load(("fr",))) is None
    title = clue(head("Jumelage"))
    found = read(made, made.days[0], load(("fr",)), title)
    assert found is not None
    assert found.name == "Jumelage"


def test_rules_of_recurrence_beside_dates() -> None:
    """The hours of every day of a span are no event of their own."""
    (event,) = extracted(
        "L'exposition de la ville aura lieu du 8 au 16 mars, tous les jours de 14h à 18h, au musée."
    ).events
    assert event.when is not None
    assert "exposition" in event.name


def test_names_that_end_with_their_word() -> None:
    """In English what kind of event it is stands before the word."""
    assert events(
        "The spring concert will take place on Saturday 8 March at 7.30 pm in the church.",
        language="en",
    ) == ["2025-03-08 19:30 spring concert @ church"]


@pytest.mark.parametrize(
    ("language", "title", "text", "expected"),
    [
        ("nl", "BINGO", ("De bingo van donderdag 20 maart om 14.00 uur is vol. De volgende is op "
         "donderdag 17 april om 14.00 uur."), ["2025-03-20 14:00", "2025-04-17 14:00"]),
        ("en", "QUIZ", ("The quiz on Thursday 20 March at 7.30pm is sold out. Another one follows "
         "on Thursday 17 April at 7.30pm."), ["2025-03-20 19:30", "2025-04-17 19:30"]),
    ],
)  # fmt: skip
def test_a_title_above_several_dates(
    language: str, title: str, text: str, expected: list[str]
) -> None:
    """What a sentence does not name has the name of the title."""
    found = events(title, text, language=language)
    assert [one[:16] for one in found] == expected
    assert all(title.lower() in one.lower() for one in found)


def test_a_short_title_outweighs_words_in_passing() -> None:
    """Below the kind of event a sentence may speak of other things."""
    text = (
        "Zaterdag 12 april van 10.00 tot 13.00 uur repareren we weer lampen, fietsen en kleding. "
        "Iedereen mag langskomen in de grote zaal."
    )
    assert events("REPAIRCAFÉ", text, language="nl")[0].startswith(
        "2025-04-12 10:00-13:00 REPAIRCAFÉ"
    )


def test_a_house_names_nothing() -> None:
    """The theatre on whose stage something is shown is no name of it."""
    told = (
        "L'humoriste Anatole Varenne est à découvrir samedi 8 mars sur la scène du théâtre d'Orcel."
    )
    assert [name.partition(" @ ")[0] for name in events(told)] == [
        "2025-03-08 humoriste Anatole Varenne"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El sábado 8 de marzo se inaugura la muestra “Sal”, abierta hasta el 22 de marzo."),
        ("it", "Il 8 marzo alle 17 si inaugura la mostra “Terre blu”, aperta fino al 22 marzo."),
    ],
)  # fmt: skip
def test_an_end_behind_an_opening_is_no_event_of_its_own(language: str, text: str) -> None:
    """A sentence that opens an exhibition and says until when announces one event."""
    assert len(events(text, language=language)) == 1


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        (
            "fr",
            (
                "Samedi 8 mars",
                "À 18 h, à la médiathèque, vernissage des photos ; à 20 h, repas des aînés.",
                "Dimanche 9 mars",
                "À 10 h, sous le chapiteau, concours de pêche ; à partir de 22 h, bal populaire.",
            ),
            ["vernissage des photos", "repas des aînés", "concours de pêche", "bal populaire"],
        ),
        (
            "it",
            (
                "Sabato 8 marzo",
                "Alle 18, in biblioteca, mostra di aquiloni; alle 20, cena dei vicini.",
                "Domenica 9 marzo",
                "Dalle 10 alle 12, in piazza, mercato contadino; alle 15 torneo di bocce.",
            ),
            ["mostra di aquiloni", "cena dei vicini", "mercato contadino", "torneo di bocce"],
        ),
        (
            "en",
            (
                "Saturday 8 March",
                "At 6 pm, in the library, kite workshop; at 8 pm, concert by the town band.",
                "Sunday 9 March",
                "At 10 am, in the park, treasure hunt; from 10 pm, open-air dance.",
            ),
            ["kite workshop", "concert by the town band", "treasure hunt", "open-air dance"],
        ),
        (
            "en",
            (
                "Services",
                "Sun 9th 10.00am Holy Communion; 6.00pm Evensong",
                "Meetings",
                "Sat 15th 9am Work party; 2.30pm Tea in the barn",
            ),
            ["Holy Communion", "Evensong", "Work party", "Tea in the barn"],
        ),
    ],
)
def test_hours_between_semicolons(
    language: str, lines: tuple[str, str, str, str], expected: list[str]
) -> None:
    """Below a day, parts that open with hours between semicolons announce one event each."""
    first, told, second, more = lines
    found = events(head(first), told, head(second), more, language=language)
    assert [one.split(" @ ")[0].split(" ", 2)[2] for one in found] == expected


def test_bold_titles_in_sentences() -> None:
    """What a sentence sets in bold names its event; a label, a place or a date does not."""
    text = "Prochaine séance : La Règle du vent de Jean Roy, le jeudi 6 mars à 20 h 30 au cinéma."
    (event,) = extracted(head("Les séances de fin d'année"), bold(text, "La Règle du vent")).events
    assert event.name == "La Règle du vent"
    text = "À noter : une séance de contes aura lieu le jeudi 6 mars à 20 h 30 au cinéma Arlette."
    (event,) = extracted(bold(text, "À noter :")).events
    assert event.name == "séance de contes"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "Zu den Höhepunkten zählen der Hock der Pfadfinder am 5. April, das Sommerfest des "  # noqa: ISC004
            "Chors am 12. Juli, außerdem die Lichterfeier am 6. Dezember.",
            ["2025-04-05 Hock der Pfadfinder", "2025-07-12 Sommerfest", "2025-12-06 Lichterfeier"],
        ),
        (
            "de",
            "Am 5. April gibt es ein Frühlingskonzert und am 12. Juli das Sommerfest der Wehr.",
            ["2025-04-05 Frühlingskonzert", "2025-07-12 Sommerfest der Wehr"],
        ),
    ],
)
def test_sentences_that_list_events(language: str, text: str, expected: list[str]) -> None:
    """The verb and what stands before it belong to no name of a list."""
    found = events("Vereine stimmen sich ab", text, language=language)
    assert [one.startswith(want) for one, want in zip(found, expected, strict=True)] == [
        True
    ] * len(expected)


def test_the_year_around_a_day() -> None:
    """The year, and a day inside the span, date nothing beside it; a heading names what is told."""
    told = (
        "Le pèlerinage de la vallée se déroulera cette année du 4 au 7 juillet ; on peut aussi ne "
        "venir qu'une journée, le samedi 5 juillet. Les dépliants se trouvent au fond de l'église."
    )
    title = head("PÈLERINAGE À VALMY :")
    assert events(title, told) == ["2025-07-04/2025-07-07 PÈLERINAGE À VALMY @ VALMY"]
    listed = ["AGENDA", "8 mars : Loto", "15 mars : Bal", "22 mars : Kermesse"]
    found = [one.partition(" @ ")[0] for one in events(title, told, *map(head, listed[:1]),
                                                       *listed[1:])]  # fmt: skip
    assert "2025-07-04/2025-07-07 PÈLERINAGE À VALMY" in found
    assert len(found) == 4


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Nous avons célébré les funérailles cette semaine :"),
        ("fr", "Nous avons fêté cette semaine les baptêmes de :"),
    ],
)
def test_what_a_week_under_way_has_seen(language: str, text: str) -> None:
    """What was done in the week of the issue is past."""
    assert events(text, "Ida Noll", language=language, published=date(2025, 3, 5)) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", ("Le championnat de natation se déroulera en trois manches : la première aura lieu "
         "le 18 mars, la deuxième le 27 mai et la troisième le 8 juillet."),
         "championnat de natation"),
        ("es", ("El campeonato de natación se celebrará en tres fases: la primera el 18 de marzo, "
         "la segunda el 27 de mayo y la tercera el 8 de julio."),
         "campeonato de natación"),
        ("pt", ("O campeonato de natação ocorrerá em três fases: a primeira no dia 18 de março, na "
         "categoria sub-20, a segunda no dia 27 de maio e a terceira no dia 8 de julho."),
         "campeonato de natação"),
        ("en", ("The swimming championship will be held in three rounds: the first on 18 March, "
         "the second on 27 May and the third on 8 July."),
         "swimming championship"),
        ("de", ("Die Kreismeisterschaft findet in drei Runden statt: die erste am 18. März, die "
         "zweite am 27. Mai und die dritte am 8. Juli."),
         "Kreismeisterschaft"),
    ],
)  # fmt: skip
def test_parts_that_are_only_counted(language: str, text: str, name: str) -> None:
    """The first, the second, the third are all of what the sentence names."""
    days = ("2025-03-18", "2025-05-27", "2025-07-08")
    assert [one.partition(" @")[0] for one in events(text, language=language)] == [
        f"{day} {name}" for day in days
    ]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", ("Mirevaux accueillera la Coupe des Vallées, le 25 mars, Larnac le Trophée des "
         "écoles, le 22 avril, et Saint-Orens la Fête de la nage, le 7 juin."),
         ("Coupe des Vallées", "Trophée des écoles", "Fête de la nage")),
        ("pt", ("Barra Mansa fará a Copa Rio Aberto, em 25 de março, Lagoinha o Troféu das "
         "Escolas, em 22 de abril, e Várzea Bonita o Festival Ipê, em 7 de junho."),
         ("Copa Rio Aberto", "Troféu das Escolas", "Festival Ipê")),
        ("de", ("Mirbach richtet den Talpokal aus, am 25. März, Larnau das Schulturnier, am "
         "22. April, und Sankt Orrin das Schwimmfest, am 7. Juni."),
         ("Talpokal", "Schulturnier", "Schwimmfest")),
        ("en", ("Elmcote will host the Valley Cup, on 25 March, Larnbury the Schools Trophy, on "
         "22 April, and St Orrin the Swim Festival, on 7 June."),
         ("Valley Cup", "Schools Trophy", "Swim Festival")),
    ],
)  # fmt: skip
def test_towns_whose_verb_is_understood(language: str, text: str, names: tuple[str, ...]) -> None:
    """Names and dates take turns between commas; the town before each name is none of it."""
    days = ("2025-03-25", "2025-04-22", "2025-06-07")
    assert [one.partition(" @")[0] for one in events(text, language=language)] == [
        f"{day} {name}" for day, name in zip(days, names, strict=True)
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "it",
            (
                "Seguono “Lola” di Rita Argine (3 maggio), “Otto” di Paola Derossi (16 maggio) "
                "e “Nove” di Marta Quinti (31 maggio)."
            ),
        ),
        ("fr", "Suivront « Lola » de l'Argile (3 mai), « Otto » (16 mai) et « Nove » (31 mai)."),
        ("de", "Es folgen „Lola“ von Paula Ross (3. Mai), „Otto“ (16. Mai) und „Nove“ (31. Mai)."),
    ],
)
def test_titles_with_their_days_in_brackets(language: str, text: str) -> None:
    """Several titles, each with its day in brackets, are announced without a verb that says so."""
    found = [one.partition(" @")[0] for one in events(text, language=language)]
    assert found == ["2025-05-03 Lola", "2025-05-16 Otto", "2025-05-31 Nove"]


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Rain date"), ("fr", "En cas de pluie"), ("de", "Bei Regen")]
)
def test_the_day_for_the_rain_is_no_day_of_its_own(language: str, label: str) -> None:
    """It stands in for the day above, whose hours stand below it."""
    lines = ("Flea Market", "07.06.2025", f"{label}: 08.06.2025", "9:00 - 13:00")
    assert events(*lines, language=language) == ["2025-06-07 09:00-13:00 Flea Market"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", ("BENTON — June 8: Horse owners group meeting, 3 p.m., at the fairgrounds; "
               "June 10: Beginning canning class, 1 p.m., at the library."),
         ["Horse owners group meeting", "Beginning canning class"]),
        ("fr", ("BENTON — 8 juin : tournoi amical de belote, 15 h, à la salle des fêtes ; "
               "10 juin : petit bal champêtre, 20 h, à la mairie."),
         ["tournoi amical de belote", "petit bal champêtre"]),
        ("es", ("BENTON — 8 de junio: gran fiesta infantil, 15 h, en la plaza; "
               "10 de junio: clase abierta de cocina, 18 h, en la biblioteca."),
         ["gran fiesta infantil", "clase abierta de cocina"]),
    ],
)  # fmt: skip
def test_a_colon_behind_the_date_leads_to_the_whole_name(
    language: str, text: str, expected: list[str]
) -> None:
    """What stands before the word of events belongs to the name."""
    assert [one.name for one in extracted(text, language=language).events] == expected


@pytest.mark.parametrize("title", ["This week's events", "This month’s events"])
def test_the_title_of_a_week_is_no_event(title: str) -> None:
    """What a week has is the title of what follows it."""
    assert events(title, "March 8: Quiz night, 7 p.m.", language="en") == [
        "2025-03-08 19:00 Quiz night"
    ]
