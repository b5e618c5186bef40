from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from agenda.blocks.emissions import emissions_of
from agenda.blocks.readings import READINGS, label
from agenda.blocks.roles import Role
from agenda.blocks.structure import find_seams
from agenda.readers.text import lines_of

from .building import clues, events, head, item, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from agenda.issue import Line

# Three announcements, each with its day, in every order that people print them in.
ORIENTATIONS: dict[str, list[Line | str]] = {
    "name, date": ["Loto du club", "Samedi 8 mars", "Bal des pompiers", "Samedi 15 mars",
                   "Kermesse", "Samedi 22 mars"],
    "date, name": ["Samedi 8 mars", "Loto du club", "Samedi 15 mars", "Bal des pompiers",
                   "Samedi 22 mars", "Kermesse"],
    "one line, name first": ["Loto du club - samedi 8 mars", "Bal des pompiers - samedi 15 mars",
                             "Kermesse - samedi 22 mars"],
    "one line, date first": ["Samedi 8 mars : Loto du club", "Samedi 15 mars : Bal des pompiers",
                             "Samedi 22 mars : Kermesse"],
    "date in brackets": ["Loto du club (8 mars)", "Bal des pompiers (15 mars)",
                         "Kermesse (22 mars)"],
    "date headings": [head("Samedi 8 mars"), "Loto du club", head("Samedi 15 mars"),
                      "Bal des pompiers", head("Samedi 22 mars"), "Kermesse"],
    "name headings": [head("Loto du club"), "Samedi 8 mars", head("Bal des pompiers"),
                      "Samedi 15 mars", head("Kermesse"), "Samedi 22 mars"],
}  # fmt: skip
THREE = ["2025-03-08 Loto du club", "2025-03-15 Bal des pompiers", "2025-03-22 Kermesse"]


def roles(*lines: str, language: str = "fr") -> list[str]:
    """Return the role of each line."""
    made = clues(*lines, language=language)
    return [str(one.role) for one in label(made, find_seams(made))]


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_orientations(orientation: str) -> None:
    """In whatever order name and date stand, the same events are read."""
    assert events(*ORIENTATIONS[orientation]) == THREE


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_single_announcement(orientation: str) -> None:
    """One announcement alone is read in every order too."""
    share = len(ORIENTATIONS[orientation]) // 3
    assert events(*ORIENTATIONS[orientation][:share]) == THREE[:1]


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_title_above_changes_nothing(orientation: str) -> None:
    """The title of the block is no name."""
    assert events("Agenda", *ORIENTATIONS[orientation]) == THREE


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("en", ["Jumble sale", "Saturday 8 March", "Quiz night", "Friday 14 March"],
         ["2025-03-08 Jumble sale", "2025-03-14 Quiz night"]),
        ("es", ["Feria del libro", "Sábado 8 de marzo", "Concierto de primavera", "15 de marzo"],
         ["2025-03-08 Feria del libro", "2025-03-15 Concierto de primavera"]),
        ("it", ["Sagra del pesce", "Sabato 8 marzo", "Concerto di primavera", "15 marzo"],
         ["2025-03-08 Sagra del pesce", "2025-03-15 Concerto di primavera"]),
        ("de", ["Flohmarkt", "Samstag, 8. März", "Frühlingskonzert", "15. März"],
         ["2025-03-08 Flohmarkt", "2025-03-15 Frühlingskonzert"]),
        ("nl", ["Rommelmarkt", "Zaterdag 8 maart", "Lenteconcert", "15 maart"],
         ["2025-03-08 Rommelmarkt", "2025-03-15 Lenteconcert"]),
        ("pt", ["Feira do livro", "Sábado, 8 de março", "Concerto da primavera", "15 de março"],
         ["2025-03-08 Feira do livro", "2025-03-15 Concerto da primavera"]),
        ("ca", ["Fira del llibre", "Dissabte 8 de març", "Concert de primavera", "15 de març"],
         ["2025-03-08 Fira del llibre", "2025-03-15 Concert de primavera"]),
        ("eu", ["Liburu azoka", "Martxoaren 8an, larunbata", "Udaberriko kontzertua",
                "Martxoaren 15ean"],
         ["2025-03-08 Liburu azoka", "2025-03-15 Udaberriko kontzertua"]),
    ],
)  # fmt: skip
def test_languages(language: str, lines: list[str], expected: list[str]) -> None:
    """Names above dates are read in each language."""
    assert events(*lines, language=language) == expected


def test_places_and_hours_between() -> None:
    """Lines of an announcement beside its name and its day are its place and its hours."""
    assert events(
        "Loto du club", "Samedi 8 mars", "20h", "Salle des fêtes",
        "Bal des pompiers", "Samedi 15 mars", "de 21h à 2h", "Place du marché",
    ) == [
        "2025-03-08 20:00 Loto du club @ Salle des fêtes",
        "2025-03-15 21:00-2025-03-16 02:00 Bal des pompiers @ Place du marché",
    ]  # fmt: skip


def test_a_date_above_several_names() -> None:
    """A day as a heading holds for every name below it, up to the next day."""
    assert events(
        head("Samedi 8 mars"), "14h : Loto du club", "20h : Bal des pompiers",
        head("Dimanche 9 mars"), "Kermesse", "10h30 : Messe en plein air",
    ) == [
        "2025-03-08 14:00 Loto du club",
        "2025-03-08 20:00 Bal des pompiers",
        "2025-03-09 Kermesse",
        "2025-03-09 10:30 Messe en plein air",
    ]  # fmt: skip


def test_a_date_line_above_several_names() -> None:
    """It does so as a plain line too."""
    assert events(
        "Samedi 8 mars", "14h : Loto du club", "20h : Bal des pompiers",
        "Dimanche 9 mars", "10h : Kermesse", "12h : Repas des aînés",
    ) == [
        "2025-03-08 14:00 Loto du club",
        "2025-03-08 20:00 Bal des pompiers",
        "2025-03-09 10:00 Kermesse",
        "2025-03-09 12:00 Repas des aînés",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("ca", ["Divendres 14 de març", "19 h", "Pregó de festes", "Lloc: balcó de l'Ajuntament",
                "22.30 h", "Concert de Vent Fort", "Lloc: plaça de l'Om"]),
        ("fr", ["Vendredi 14 mars", "19h", "Discours d'ouverture", "Lieu : mairie",
                "22h30", "Concert de Vent Fort", "Lieu : place de la Halle"]),
        ("de", ["Freitag, 14. März", "19 Uhr", "Eröffnung", "Ort: Rathaus",
                "22.30 Uhr", "Konzert der Windstärke", "Ort: Marktplatz"]),
        ("nl", ["vrijdag 14 maart", "19.00 uur", "Opening", "Locatie: gemeentehuis",
                "22.30 uur", "Concert van Windkracht", "Locatie: Grote Markt"]),
    ],
)  # fmt: skip
def test_hours_above_each_name(language: str, lines: list[str]) -> None:
    """Below a date each item may open with its hours, its place at its end."""
    first, last = (line.split(": ", 1)[1] for line in lines[3::3])
    assert events(*lines, language=language) == [
        f"2025-03-14 19:00 {lines[2]} @ {first}",
        f"2025-03-14 22:30 {lines[5]} @ {last}",
    ]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("pt", "16h00 – Hora do conto", "2025-03-14 16:00 Hora do conto"),
        ("es", "18:00 h. Parque acuático. Polideportivo.",
         "2025-03-14 18:00 Parque acuático @ Polideportivo"),
    ],
)  # fmt: skip
def test_items_that_open_with_hours(language: str, line: str, expected: str) -> None:
    """However short an item or like a place, behind its hours it is a name."""
    date, before = {"pt": ("14 de março", "10h00 – Concerto"),
                    "es": ("14 de marzo", "11:00 h. Concierto. Iglesia.")}[language]  # fmt: skip
    assert expected in events(date, before, line, language=language)


def test_a_name_above_a_list_of_dates() -> None:
    """A name serves all the days of one line, each with its hours."""
    assert events("Cours de danse : les 8, 15 et 22 mars à 19h") == [
        "2025-03-08 19:00 Cours de danse",
        "2025-03-15 19:00 Cours de danse",
        "2025-03-22 19:00 Cours de danse",
    ]


def test_a_name_above_lines_of_dates() -> None:
    """It serves the days of several lines as well."""
    assert events(
        head("Stage de vannerie"), item("Samedi 8 mars à 14h", 1), item("Samedi 15 mars à 14h", 2)
    ) == ["2025-03-08 14:00 Stage de vannerie", "2025-03-15 14:00 Stage de vannerie"]


def test_items_with_names_of_their_own_below_a_name() -> None:
    """Below the name of a festival the lines of its days may have names."""
    assert events(
        head("Festival des lavoirs"), "Samedi 8 mars : concert d'ouverture",
        "Dimanche 9 mars : marché des potiers",
    ) == ["2025-03-08 concert d'ouverture", "2025-03-09 marché des potiers"]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Marché de Noël, 14 décembre", "2025-12-14 Marché de Noël"),
        ("Marché de Noël - 14 décembre", "2025-12-14 Marché de Noël"),
        ("Feu de la Saint-Jean, samedi 21 juin", "2025-06-21 Feu de la Saint-Jean"),
        ("Bal du 14 juillet, dimanche 13 juillet", "2025-07-13 Bal du 14 juillet"),
        ("Chasse aux œufs de Pâques, lundi 21 avril", "2025-04-21 Chasse aux œufs de Pâques"),
    ],
)
def test_named_days_in_names(line: str, expected: str) -> None:
    """An event called after a named day takes place on the day printed behind its name."""
    assert events(line, "Loto du club, 8 mars") == [expected, "2025-03-08 Loto du club"]


def test_headings_above_labels() -> None:
    """Below headings that name each announcement "Quoi" only says of what kind it is."""
    assert events(
        head("Le feu apprivoisé"), "Quoi : exposition temporaire", "Quand : samedi 8 mars",
        head("Petits souffleurs"), "Quoi : atelier pour enfants", "Quand : samedi 15 mars à 14 h",
    ) == ["2025-03-08 Le feu apprivoisé", "2025-03-15 14:00 Petits souffleurs"]  # fmt: skip
    assert events("Quoi : Ikebana", "Quand : samedi 8 mars") == ["2025-03-08 Ikebana"]


@pytest.mark.xfail(strict=True, reason="a remark beside a date is taken for the name above it")
def test_remarks_beside_dates() -> None:
    """Words beside the date are no names where names stand above."""
    assert events(
        "Loto du club", "Samedi 8 mars, sur réservation",
        "Bal des pompiers", "Samedi 15 mars, buvette sur place",
        "Kermesse", "Samedi 22 mars, tombola",
    ) == THREE  # fmt: skip


def test_an_agenda_below_an_article() -> None:
    """The dates of an article are no events of the block below it."""
    found = read(
        "Le 10 février, le maire a tenu une réunion publique qui a rassemblé soixante habitants.",
        "Il a rappelé que les travaux de la rue Haute dureront jusqu'en juin.",
        head("Agenda"), *ORIENTATIONS["name, date"],
    )  # fmt: skip
    assert [event.name for event in found.events] == [
        "Loto du club",
        "Bal des pompiers",
        "Kermesse",
    ]


def test_an_invitation_beside_an_agenda() -> None:
    """What an article tells without an hour is a mention beside a list."""
    found = read(
        "La commune organise le samedi 29 mars un grand concert de printemps pour les habitants.",
        head("Agenda"), *ORIENTATIONS["name, date"],
    )  # fmt: skip
    assert len(found.events) == 3
    assert len(found.mentions) == 1


@pytest.mark.xfail(strict=True, reason="a heading takes the place of the first name below it")
def test_blocks_of_two_readings() -> None:
    """Where an issue changes the order under a new heading, both are read."""
    assert events(
        head("Sorties"), *ORIENTATIONS["one line, date first"],
        head("Spectacles"), "La belle équipe", "Vendredi 4 avril à 20h30",
        "Le bal des absents", "Samedi 5 avril à 20h30", "Trois petits tours", "11 avril à 20h30",
    ) == [
        *THREE,
        "2025-04-04 20:30 La belle équipe",
        "2025-04-05 20:30 Le bal des absents",
        "2025-04-11 20:30 Trois petits tours",
    ]  # fmt: skip


def test_cards() -> None:
    """Each card is one announcement, whatever the order inside it."""
    assert events(
        item("Loto du club", 1), item("Samedi 8 mars", 1), item("Salle des fêtes", 1),
        item("Samedi 15 mars", 2), item("Bal des pompiers", 2),
        item("Kermesse", 3), item("Samedi 22 mars", 3),
    ) == ["2025-03-08 Loto du club @ Salle des fêtes", *THREE[1:]]  # fmt: skip


def test_a_heading_that_only_says_how_often() -> None:
    """A heading "Chaque semaine" is the title of what recurs, and no date of the one above."""
    assert events(
        head("L'été à Port-Gavrin", 1), head("Chaque semaine"),
        "Balade contée : jeudi 6 mars, 21h", "Marché nocturne : mercredi 12 mars, 18h",
    ) == [
            "2025-03-06 21:00 Balade contée @ Port-Gavrin",
            "2025-03-12 18:00 Marché nocturne @ Port-Gavrin",
        ]  # fmt: skip


def test_roles_of_lines() -> None:
    """Each line is told what it is."""
    assert roles("Loto du club", "Samedi 8 mars", "20h", "Salle des fêtes") == [
        Role.NAME, Role.DAY, Role.HOURS, Role.PLACE,
    ]  # fmt: skip


def test_no_lines_have_no_roles() -> None:
    """Nothing to read is read as nothing."""
    assert label([], find_seams([])) == []


def test_states_follow_states_that_exist() -> None:
    """Each reading names only its own states, and can leave them."""
    for reading in READINGS:
        names = {state.name for state in reading.states}
        for state in reading.states:
            assert set(state.follows) | set(state.begins) <= names
            assert set(state.begins) <= set(state.follows)


GIVERS = {
    "fr": "Conférence de Ida Faure, historienne",
    "de": "Vortrag von Ida Faure, Historikerin",
    "nl": "Voordracht door Frans Maes, historicus",
    "en": "Talk by Ida Moore, historian",
    "es": "Conferencia a cargo de Ida Roig",
    "it": "Conferenza di Ida Rossi, storica",
    "pt": "Palestra por Ida Sousa",
    "ca": "Conferència a càrrec d'Ida Roig",
}


@pytest.mark.parametrize("language", GIVERS)
@pytest.mark.parametrize("order", ["date title giver", "title giver date", "giver title date"])
def test_who_gives_it_is_no_name_beside_a_title(language: str, order: str) -> None:
    """A kind of event and who gives it name it only where no title stands beside them."""
    giver = GIVERS[language]
    lines: list[str] = []
    for day, title in (("17/03/2025", "Linum en Vlas"), ("22/04/2025", "Aqua Rustica")):
        told = {"date": day, "title": title, "giver": giver}
        lines += [told[part] for part in order.split()]
    found = events("Agenda", *lines, language=language)
    assert found == ["2025-03-17 Linum en Vlas", "2025-04-22 Aqua Rustica"]
    assert len(events("Agenda", "17/03/2025", giver, "22/04/2025", giver, language=language)) == 2


def test_first_line_below_each_day_names() -> None:
    """What sounds more like an event below it only tells of which kind it is."""
    found = events(
        "26.04.2025",
        "Feux sur la crête",
        "promenade et soupe chaude",
        "03.05.2025",
        "Coupe des Marmottes",
        "Tournoi populaire par équipes de quatre",
        "10.05.2025",
        "Les Petits Bâtons",
        "Pour les débutants",
        "17.05.2025",
        "Grand Plouf",
        "Traversée du lac",
    )
    assert [one.partition(" @")[0] for one in found] == [
        "2025-04-26 Feux sur la crête",
        "2025-05-03 Coupe des Marmottes",
        "2025-05-10 Les Petits Bâtons",
        "2025-05-17 Grand Plouf",
    ]


def test_title_above_its_speaker() -> None:
    """A first name and a surname in capitals are a person, and the title stands above."""
    assert events(
        "6 MAI",
        "À quoi servent les volcans ?",
        "Jeanne MOREL-DUPIN",
        "Professeur d'histoire, écrivain",
        "20 MAI",
        "Le ciel, deux siècles après",
        "Paul de VERNET",
        "Maître de conférences",
    ) == ["2025-05-06 À quoi servent les volcans ?", "2025-05-20 Le ciel, deux siècles après"]


def test_something_else_names_where_nothing_does() -> None:
    """The label of a text does not hide the only line of each card that can name."""
    cards = [
        ("Mardi 11.03.2025", "Aula du Musée", "18h30 : Les chemins du blé"),
        ("Jeudi 13.03.2025", "Grande salle", "Café des membres"),
        ("Mardi 29.04.2025", "Aula du Musée", "18h00 : Assemblée générale"),
    ]
    lines = [
        item(text, 1, number)
        for number, (day, place, told) in enumerate(cards)
        for text in (day, "Lieu", place, "Texte", told)
    ]
    assert [one.partition(" @")[0] for one in events(*lines)] == [
        "2025-03-11 18:30 Les chemins du blé",
        "2025-03-13 Café des membres",
        "2025-04-29 18:00 Assemblée générale",
    ]


@pytest.mark.parametrize("sign", [":", ""])
def test_two_lines_of_one_form(sign: str) -> None:
    """Two lines that open with their day are read alike: no heading is the name of the first."""
    lines = [
        f"Samstag, 8. März, 18.00 Uhr{sign} Begrüßungsabend im Gasthof Linde",
        f"Sonntag, 9. März, 10.00 Uhr{sign} Besichtigung der Bergkäserei",
    ]
    found = [one.split(" @ ")[0] for one in events(head("Rahmenprogramm"), *lines, language="de")]
    assert found == [
        "2025-03-08 18:00 Begrüßungsabend im Gasthof Linde",
        "2025-03-09 10:00 Besichtigung der Bergkäserei",
    ]


@pytest.mark.parametrize(
    ("language", "days", "places", "names"),
    [
        ("fr", ["Samedi 8 mars", "Samedi 15 mars", "Samedi 22 mars"],
         ["Stade Jules-Ferry", "La Grange", "Devant l'église"],
         ["CHANDELEUR", "SOIRÉE DANSANTE", "GRAND LOTO"]),
        ("nl", ["Zaterdag 8 maart", "Zaterdag 15 maart", "Zaterdag 22 maart"],
         ["Feestterrein", "De Schakel", "Kerkplein"],
         ["LAMPIONNENOPTOCHT", "KONINGSDAG", "REIS NAAR WINTERBERG"]),
        ("it", ["Sabato 8 marzo", "Sabato 15 marzo", "Sabato 22 marzo"],
         ["Borgo Vecchio", "Piazza Ombre", "Settimo"],
         ["CAMPO ESTIVO", "TRE NOTTI E UN TRENO", "LUNA PARK"]),
    ],
)  # fmt: skip
def test_names_in_capitals(
    language: str, days: list[str], places: list[str], names: list[str]
) -> None:
    """The one line in capitals of each entry is its name, no heading of what stands below it."""
    entries = zip(days, places, names, strict=True)
    text = "".join(f"{day}\n{place}\n{name}\n5 €\n\n" for day, place, name in entries)
    found = read(*lines_of(f"Agenda\n\n{text}"), language=language).events
    assert [one.name for one in found] == names


def test_a_paragraph_of_days_takes_its_own_time(assert_linear: Callable[..., None]) -> None:
    """Whoever looks for the start of a paragraph from each of its days stops at the one before."""
    assert_linear(lambda size: partial(emissions_of, clues(*[item("8 mars", 1)] * size)), 500, 16)
