"""Lists in which a name and a day take turns, below any title."""

from __future__ import annotations

from datetime import date
from itertools import chain

import pytest

from agenda.dates.when import Precision

from .building import events, in_words, read

PUBLISHED = date(2031, 1, 10)

# A title of each language, what is announced below it, and how a day of March is printed.
LISTS = {
    "Rendez-vous": ("fr", ["Danse", "Quiz", "Bal"], "{} mars 2031"),
    "Prochains rendez-vous": ("fr", ["Grand bal", "Loto de l’école", "Quiz"], "Le {} mars 2031"),
    "Nos prochaines réunions": ("fr", ["Danse", "Les Oubliés", "Loto"], "{} mars 2031"),
    "Événements": ("fr", ["Danse", "Quiz", "Bal"], "{} mars 2031"),
    "Our next meetings": ("en", ["Dance", "Quiz", "Bird walk"], "{} March 2031"),
    "Events": ("en", ["Dance", "Quiz night", "Concert"], "{} March 2031"),
    "Termine": ("de", ["Tanz", "Quiz", "Chor"], "{}. März 2031"),
    "Unsere nächsten Termine": ("de", ["Faust", "Woyzeck", "Quiz"], "{}. März 2031"),
    "Veranstaltungen": ("de", ["Tanz", "Quiz", "Ball"], "{}. März 2031"),
    "Fechas": ("es", ["Baile", "Bingo", "Coro"], "{} de marzo de 2031"),
    "Nuestras próximas actividades": ("es", ["Baile", "Coro", "Yerma"], "{} de marzo de 2031"),
    "Date": ("it", ["Ballo", "Tombola", "Coro"], "{} marzo 2031"),
    "I nostri prossimi concerti": ("it", ["Aminta", "Coro", "Quiz"], "{} marzo 2031"),
    "Data": ("nl", ["Dans", "Quiz", "Koor"], "{} maart 2031"),
    "Onze volgende voorstellingen": ("nl", ["Lucifer", "Mariken", "Quiz"], "{} maart 2031"),
    "Datas": ("pt", ["Baile", "Bingo", "Coro"], "{} de março de 2031"),
    "Os nossos próximos concertos": ("pt", ["Mensagem", "Coro", "Quiz"], "{} de março de 2031"),
    "Dates": ("ca", ["Ball", "Bingo", "Cor"], "{} de març de 2031"),
    "Els nostres propers concerts": ("ca", ["Terra baixa", "Cor", "Quiz"], "{} de març de 2031"),
    "Datak": ("eu", ["Dantza", "Bingo", "Abesbatza"], "2031ko martxoaren {}a"),
    "Gure hurrengo ekitaldiak": ("eu", ["Amama", "Ilargia", "Quiz"], "2031ko martxoaren {}a"),
}
DAYS = (6, 9, 12)
CASES = [(title, pairs) for title in LISTS for pairs in (2, 3)]


@pytest.mark.parametrize(("title", "pairs"), CASES)
@pytest.mark.parametrize("below", [False, True], ids=["name, date", "date, name"])
def test_no_name_slides_to_another_day_below_a_title(
    title: str, pairs: int, *, below: bool
) -> None:
    """What stands above a list of names and days is its title, and each name has its own day."""
    language, names, form = LISTS[title]
    told = [(name, form.format(day)) for name, day in zip(names[:pairs], DAYS, strict=False)]
    lines = chain.from_iterable(pair[::-1] if below else pair for pair in told)
    assert events(title, *lines, language=language, published=PUBLISHED) == [
        f"2031-03-{day:02} {name}" for name, day in zip(names[:pairs], DAYS, strict=False)
    ]


def test_a_greeting_above_a_list_names_nothing() -> None:
    """The name of the first day is the line above it, as it is for the others."""
    found = read(
        "La lettre du bourg", "Bonjour à tous.", "Calendrier", "Grand bal du printemps",
        "Le 6 mars 2031", "Loto de l’école", "Le 9 mars 2031", published=PUBLISHED,
    )  # fmt: skip
    assert in_words(found.events) == [
        "2031-03-06 Grand bal du printemps",
        "2031-03-09 Loto de l’école",
    ]


def test_a_title_that_no_vocabulary_knows() -> None:
    """A list that ends with a name has its names below the days, whatever stands above."""
    lines = (
        "La lettre du bourg",
        "6 mars 2031",
        "Danse",
        "9 mars 2031",
        "Loto",
        "12 mars 2031",
        "Bal",
    )
    assert events(*lines, published=PUBLISHED) == [
        "2031-03-06 Danse",
        "2031-03-09 Loto",
        "2031-03-12 Bal",
    ]


def test_a_remark_below_the_last_day_names_nothing() -> None:
    """A line that is less like the names between the days than the first one is none."""
    lines = ("Concert", "6 mars 2031", "Loto", "9 mars 2031", "Salle des fêtes")
    assert [one.split(" @ ")[0] for one in events(*lines, published=PUBLISHED)] == [
        "2031-03-06 Concert",
        "2031-03-09 Loto",
    ]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ("Wednesday 15th January", "Coffee morning, 10.30am, Hall", "Quiz night",
                "Friday 24 January at 8 pm", "The Red Lion")),
        ("fr", ("Mercredi 15 janvier", "Café des parents, 10h30, mairie", "Soirée jeux",
                "Vendredi 24 janvier à 20h", "Le Lion rouge")),
        ("de", ("Mittwoch, 15. Januar", "Frühstück, 10.30 Uhr, Rathaus", "Konzert des Chors",
                "Freitag, 24. Januar, 20 Uhr", "Roter Löwe")),
    ],
)  # fmt: skip
def test_a_name_above_a_day_with_its_hour_is_that_of_the_day(
    language: str, lines: tuple[str, ...]
) -> None:
    """Among days above their names, one may stand below it, and its place behind."""
    found = events("Agenda", *lines, language=language, published=PUBLISHED)
    assert len(found) == len(("the first", "the second"))
    assert found[1].startswith(f"2031-01-24 20:00 {lines[2]}")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fr", ("Salon du livre", "Juin 2031", "Festival des arts", "Été 2031")),
        ("en", ("Book fair", "June 2031", "Arts festival", "Summer 2031")),
        ("de", ("Buchmesse", "Juni 2031", "Kunstfestival", "Sommer 2031")),
        ("es", ("Feria del libro", "Junio de 2031", "Festival de las artes", "Verano de 2031")),
        ("it", ("Fiera del libro", "Giugno 2031", "Festival delle arti", "Estate 2031")),
    ],
)
def test_months_and_seasons_stand_where_days_do(language: str, lines: tuple[str, ...]) -> None:
    """Where names and days take turns, a month or a season with its year is the day of one."""
    found = read("Agenda", *lines, language=language, published=PUBLISHED).events
    assert [(one.name, one.precision) for one in found] == [
        (lines[0], Precision.MONTH),
        (lines[2], Precision.SEASON),
    ]


def test_months_head_the_days_below_them() -> None:
    """A month above a name and its day takes no turn: it is the month of the list."""
    lines = ("Juin 2031", "Bal", "6 juin", "Loto", "8 juin", "Juillet 2031", "Concert", "7 juillet")
    assert events(*lines, published=PUBLISHED) == [
        "2031-06-06 Bal",
        "2031-06-08 Loto",
        "2031-07-07 Concert",
    ]
