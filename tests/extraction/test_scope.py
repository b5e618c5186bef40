from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from agenda.dates.when import Days
from agenda.listings.scope import Scope

from .building import PUBLISHED, clue, events, head, item

if TYPE_CHECKING:
    from agenda.issue import Line


def scope(*headings: tuple[str, int]) -> Days | None:
    """Return the period in force below headings of these levels."""
    made = Scope(PUBLISHED)
    for text, level in headings:
        made.enter(clue(head(text, level)))
    return made.within


def days(first: str, last: str) -> Days:
    """Return whole days between two dates."""
    return Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("headings", "within"),
    [
        ([("Agenda 2026", 1)], days("2026-01-01", "2026-12-31")),
        ([("Agenda 2026", 1), ("Mars", 2)], days("2026-03-01", "2026-03-31")),
        ([("Mars 2026", 2)], days("2026-03-01", "2026-03-31")),
        ([("Agenda 2026", 1), ("Mars", 2), ("Sorties", 2)], days("2026-01-01", "2026-12-31")),
        ([("Agenda 2026", 1), ("Le club", 1)], None),
        ([("Agenda 2026", 1), ("Mars", 2), ("Avril", 2)], days("2026-04-01", "2026-04-30")),
        ([("Semaine du 10 au 16 mars 2025", 2)], days("2025-03-10", "2025-03-16")),
        ([("Saison 2025-2026", 1)], days("2025-08-01", "2026-07-31")),
        ([("Agenda", 1)], None),
    ],
)
def test_periods_of_headings(headings: list[tuple[str, int]], within: Days | None) -> None:
    """Headings narrow the period, and one of a level ends what its like began."""
    assert scope(*headings) == within


@pytest.mark.parametrize(
    ("title", "lines", "expected"),
    [
        ("Agenda 2026", ["12 mars : Loto", "15 avril : Kermesse"],
         ["2026-03-12 Loto", "2026-04-15 Kermesse"]),
        ("Programme, saison 2025-2026", ["4 octobre : Loto", "7 février : Kermesse"],
         ["2025-10-04 Loto", "2026-02-07 Kermesse"]),
        ("Agenda", ["12 mars : Loto", "15 février : Kermesse"],
         ["2025-03-12 Loto", "2026-02-15 Kermesse"]),
    ],
)  # fmt: skip
def test_the_year_in_the_title(title: str, lines: list[str], expected: list[str]) -> None:
    """The title of an issue may give the year of all its days."""
    assert events(*lines, title=title) == expected


def test_months_as_headings() -> None:
    """A heading that names month and year dates the days below it."""
    assert events(
        head("Agenda 2026", 1), head("Mars"), "Samedi 7 : Loto du club", "Dimanche 15 : Kermesse",
        head("Avril"), "Samedi 4 : Bal du port",
    ) == ["2026-03-07 Loto du club", "2026-03-15 Kermesse", "2026-04-04 Bal du port"]  # fmt: skip


def test_months_after_months() -> None:
    """A month without a year follows the month before it; the weekday says so as well."""
    assert events(
        head("Mars 2026"), "Samedi 7 : Loto du club", "Dimanche 15 : Kermesse",
        head("Avril"), "Samedi 4 : Bal du port",
    ) == ["2026-03-07 Loto du club", "2026-03-15 Kermesse", "2026-04-04 Bal du port"]  # fmt: skip


WEEK: list[Line | str] = [
    head("Mercredi", 3),
    "14h : Loto du club",
    head("Vendredi", 3),
    "20h : Concert",
]


@pytest.mark.parametrize(
    "title",
    [
        "Programme de la semaine du 10 au 16 mars",
        pytest.param(
            "Semaine du 10 au 16 mars",
        ),
    ],
)
def test_weeks_as_headings(title: str) -> None:
    """A heading that names a week gives the weekdays below it their dates."""
    assert events(head(title), *WEEK) == [
        "2025-03-12 14:00 Loto du club",
        "2025-03-14 20:00 Concert",
    ]


FILMS: list[Line | str] = [
    "8 mars : Le facteur des cimes",
    "15 mars : La belle équipe",
    "16 mars, 15h : Biquette",
]


@pytest.mark.parametrize(
    "above",
    [
        ["Toutes les séances commencent à 20 h 30."],
        ["Séances à 20 h 30"],
        [head("Cinéma"), "Toutes les séances commencent à 20 h 30."],
    ],
    ids=["sentence", "note", "below a title"],
)
def test_an_hour_for_a_whole_list(above: list[Line | str]) -> None:
    """An hour given once above a list holds for each item without one."""
    assert events(*above, *FILMS) == [
        "2025-03-08 20:30 Le facteur des cimes",
        "2025-03-15 20:30 La belle équipe",
        "2025-03-16 15:00 Biquette",
    ]


def test_an_hour_does_not_hold_far_away() -> None:
    """The hour is forgotten under another heading."""
    made = Scope(PUBLISHED)
    made.pass_by(clue("Séances à 20 h 30"))
    assert made.shared is not None
    made.pass_by(clue("Tarif unique"))
    assert made.shared is not None
    made.pass_by(clue(head("Expositions")))
    assert made.shared is None


def test_prose_gives_no_period() -> None:
    """What a sentence says of a year holds for nothing below it."""
    made = Scope(PUBLISHED)
    made.pass_by(clue("Le conseil a décidé que le concert de printemps aurait lieu en avril 2026."))
    assert made.within is None


def test_a_sentence_gives_the_year_of_an_agenda() -> None:
    """The days told below are of that year, in whatever order they are told."""
    found = events(
        "Die Vereine haben sich getroffen. Ziel war, den Veranstaltungskalender 2026 zu ordnen.",
        "Die Feuerwehr feiert am 27. Juni ihr Sommerfest in der Halle am alten Bahnhof im Dorf.",
        "Der Chor lädt am 7. März zum Frühlingskonzert ein, das in der Kirche stattfinden wird.",
        "Die Schule feiert am 5. Dezember ihren Adventsmarkt im Hof des alten Klosters im Dorf.",
        language="de",
    )
    days = ["2026-06-27 Sommerfest", "2026-03-07 Frühlingskonzert", "2026-12-05 Adventsmarkt"]
    assert [one.partition(" @")[0] for one in found] == days


def test_a_season_to_which_one_event_is_moved() -> None:
    """The season of an event that is put off is not that of the events below."""
    moved = (
        "Le spectacle de la troupe du lavoir, prévu initialement le vendredi 9 mai, est reporté à "
        "la saison 2026/2027, à une date qui sera communiquée par la mairie."
    )
    found = events(moved, "Récital Chopin, samedi 17 mai, 20 h", "Bal, samedi 24 mai, 21 h")
    assert found == ["2025-05-17 20:00 Récital Chopin", "2025-05-24 21:00 Bal"]


def test_the_end_of_a_programme_is_no_hour_of_all() -> None:
    """The last hour of a programme, or that at which all ends, does not hold for a list below."""
    below = ["Jeudi 13 mars 2025 : Prochaine réunion", "Dimanche 18 mai 2025 : Fête du club"]
    days = ["2025-03-13 Prochaine réunion", "2025-05-18 Fête du club"]
    opening = ["20h00 Ouverture de la salle", "20h30 Vie du club", "22h30 Fin de la réunion."]
    assert events(*opening, "Les prochains rendez-vous :", *below) == days
    assert events("Fin des séances à 22 h 30.", *below) == days


@pytest.mark.parametrize(
    ("language", "days", "title", "remark"),
    [
        ("fr", ["Mardi 11 mars", "Jeudi 13 mars"], "Les films à la loupe",
         "Bar ouvert avant les séances, tarif unique 6 €."),
        ("es", ["Martes 11 de marzo", "Jueves 13 de marzo"], "Sobre las películas",
         "La taquilla abre antes de cada sesión."),
        ("nl", ["Dinsdag 11 maart", "Donderdag 13 maart"], "Over de films",
         "De kassa is open voor elke voorstelling."),
    ],
)  # fmt: skip
def test_a_heading_of_a_higher_rank_ends_a_programme(
    language: str, days: list[str], title: str, remark: str
) -> None:
    """What tells more of the films below the last day is none of its programme."""
    found = events(
        head("Studio", 1),
        head(days[0], 3), item("18:00 | Sara Lund", 1, 1), item("20:30 | Bergtal", 1, 2),
        head(days[1], 3), item("19:00 | Papirus", 2, 1),
        head(title), head("BERGTAL", 4), "1974, VO, 95 min.", remark,
        language=language,
    )  # fmt: skip
    assert [one.partition(" @")[0] for one in found] == [
        "2025-03-11 18:00 Sara Lund",
        "2025-03-11 20:30 Bergtal",
        "2025-03-13 19:00 Papirus",
    ]
