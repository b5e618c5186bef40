from __future__ import annotations

from datetime import date

import pytest

from agenda.issue import Kind, Line
from agenda.lines.monthly import date_bare_days, leads_with_day, month_of

from .building import clue, clues, events, head, table


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("17-18 Concours de tir", True),
        ("11 Tournoi de belote", True),
        ("V 22 Concert", True),
        ("sam. 7 et dim. 8 Kermesse", True),
        ("1er : Vœux du maire", True),
        ("3, 10 et 17 – Atelier", True),
        ("7. Flohmarkt", True),
        ("7", True),
        ("3 places restent", False),
        ("20h Loto", False),
        ("100 ans du club", False),
        ("7.50 euros", False),
        ("Loto le 7", False),
    ],
)
def test_lines_that_lead_with_a_day(text: str, *, leads: bool) -> None:
    """A number before a separator or a capital may be a day; one before a noun counts things."""
    assert leads_with_day(text) is leads


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("JANVIER", "JANVIER"),
        ("Janvier 2026", "Janvier 2026"),
        ("Agenda de janvier", ""),
        ("Loto", ""),
    ],
)
def test_months_alone(text: str, month: str) -> None:
    """A line that names a month and nothing else dates what stands below it."""
    assert month_of(clue(text)) == month


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", ["JANVIER 2026", "11 Tournoi de belote", "17-18 Concours de tir", "FÉVRIER",
                "7 Repas des aînés"],
         ["2026-01-11 Tournoi de belote", "2026-01-17/2026-01-18 Concours de tir",
          "2026-02-07 Repas des aînés"]),
        ("en", ["May 2025", "3rd Plant sale", "10th & 11th Art trail"],
         ["2025-05-03 Plant sale", "2025-05-10/2025-05-11 Art trail"]),
        ("es", ["MAYO", "3 Feria del libro", "10 y 11 Concurso de pesca"],
         ["2025-05-03 Feria del libro", "2025-05-10/2025-05-11 Concurso de pesca"]),
        ("de", ["Mai 2025", "3. Flohmarkt", "10. Frühlingskonzert"],
         ["2025-05-03 Flohmarkt", "2025-05-10 Frühlingskonzert"]),
        ("it", ["Maggio 2025", "3 Sagra del pesce", "10 Concerto di primavera"],
         ["2025-05-03 Sagra del pesce", "2025-05-10 Concerto di primavera"]),
        ("nl", ["Mei 2025", "3 Rommelmarkt", "10 Lenteconcert"],
         ["2025-05-03 Rommelmarkt", "2025-05-10 Lenteconcert"]),
    ],
)  # fmt: skip
def test_bare_days_under_months(language: str, lines: list[str], expected: list[str]) -> None:
    """Days without a month take that of the heading above, in each language."""
    assert events(*lines, language=language) == expected


def test_months_side_by_side() -> None:
    """In a table each column has the month at its head."""
    rows = table("MAI | JUIN", "3 Loto du club | 7 Kermesse", "10 Bal | 14 Concert")
    found = [clue for clue in date_bare_days(clues(*rows), ("fr",)) if clue.days]
    days = [(one.days[0].members[0].first.month, one.days[0].members[0].first.day) for one in found]
    assert days == [(5, 3), (6, 7), (5, 10), (6, 14)]


def test_a_cell_without_a_month_at_its_head_has_none() -> None:
    """What stands left of the first month belongs to none."""
    rows = [
        Line("MAI", Kind.CELL, group=(1, 1), column=1),
        Line("3 Loto", Kind.CELL, group=(1, 2), column=0),
    ]
    assert not date_bare_days(clues(*rows), ("fr",))[1].days


@pytest.mark.parametrize("text", ["Loto le 3 mai", "20h Loto", "Loto du club", "12", "99 Loto"])
def test_lines_that_keep_their_own(text: str) -> None:
    """Lines with a date, with hours, without a day or with a number alone stay as they are."""
    heading, below = clues(head("Juin 2025"), text)
    assert date_bare_days([heading, below], ("fr",))[1] == below


def test_hours_behind_a_bare_day_are_kept() -> None:
    """The day is read, and what stands behind it as well."""
    assert events("Juin 2025", "7 Loto du club, 20h30", "14 Kermesse, 15h") == [
        "2025-06-07 20:30 Loto du club",
        "2025-06-14 15:00 Kermesse",
    ]


@pytest.mark.parametrize(
    ("language", "month", "lines"),
    [
        ("fr", "Juin 2025", ["Sam. 7 à 20h30 – Loto", "Dim. 8 – 15h, Kermesse"]),
        ("fr", "Juin 2025", ["Sam. 7, à 20h30 : Loto", "Dim. 8, 15h : Kermesse"]),
        ("en", "June 2025", ["Sat 7 – 8.30pm – Loto", "Sun 8, 3pm – Kermesse"]),
        ("es", "Junio 2025", ["Sáb. 7 – a las 20:30 horas | Loto", "Dom. 8 – 15:00 h | Kermesse"]),
        ("it", "Giugno 2025", ["Sabato 7, ore 20.30, Loto", "Domenica 8, ore 15.00, Kermesse"]),
        ("de", "Juni 2025", ["Sa. 7. – 20.30 Uhr – Loto", "So. 8. – 15.00 Uhr – Kermesse"]),
        ("nl", "Juni 2025", ["Zaterdag 7, 20.30 uur – Loto", "Zondag 8, 15.00 uur – Kermesse"]),
        ("pt", "Junho 2025", ["Sábado 7, 20h30 – Loto", "Domingo 8, 15h00 – Kermesse"]),
        ("ca", "Juny 2025", ["ds. 7, a les 20.30 h – Loto", "dg. 8, a les 15 h – Kermesse"]),
        ("eu", "Ekaina 2025", ["7, larunbata, 20:30 – Loto", "8, igandea, 15:00 – Kermesse"]),
    ],
)
def test_hours_right_behind_a_bare_day(language: str, month: str, lines: list[str]) -> None:
    """The number of the day is none of the hours, whatever sign stands between them."""
    assert events(month, *lines, language=language) == [
        "2025-06-07 20:30 Loto",
        "2025-06-08 15:00 Kermesse",
    ]


def test_an_hour_is_no_bare_day() -> None:
    """Below the name of a month "10:30" tells no tenth, nor does "9 h – 12 h"."""
    heading, one, other = clues("Juin 2025", "10:30 Loto", "9 h – 12 h : Kermesse")
    assert date_bare_days([heading, one, other], ("fr",))[1:] == [one, other]


# Of each language: abbreviations of February, March and April, a weekday, and a name.
SHORT_MONTHS = {
    "fr": ("FEV MAR AVR", "Sam {} - Bal - Salle des fêtes"),
    "en": ("FEB MAR APR", "Sat {} - Dance - Village Hall"),
    "de": ("FEB MÄR APR", "Sa {}. - Tanz - Halle"),
    "es": ("FEB MAR ABR", "Sáb {} - Baile - Plaza Mayor"),
    "it": ("FEB MAR APR", "Sab {} - Ballo - Teatro comunale"),
    "pt": ("FEV MAR ABR", "Sáb {} - Baile - Centro cultural"),
    "nl": ("FEB MRT APR", "Za {} - Bal - Dorpshuis"),
    "ca": ("FEB MAR ABR", "Ds {} - Ball - Ateneu"),
    "eu": ("OTS MAR API", "Lr {} - Dantza - Kultur etxea"),
}


@pytest.mark.parametrize("heading", [False, True], ids=["lines", "headings"])
@pytest.mark.parametrize("language", SHORT_MONTHS)
def test_abbreviated_months_head_what_is_below(language: str, *, heading: bool) -> None:
    """Alone, MAR is a Tuesday or a month: a month, where other lines are."""
    months, line = SHORT_MONTHS[language]
    lines: list[str | Line] = ["Agenda"]
    for month, day in zip(months.split(), (8, 1, 5), strict=True):
        lines += [head(month) if heading else month, line.format(day)]
    found = events(*lines, language=language, published=date(2031, 1, 10))
    assert [one.partition(" ")[0] for one in found] == ["2031-02-08", "2031-03-01", "2031-04-05"]


def test_a_menu_of_months_heads_nothing() -> None:
    """Months one below the other are links; the day below the last is of no month."""
    lines = ["JAN", "FEB", "MAR", "APR", "Events", "Saturday 8 February", "Dance"]
    lines += ["Saturday 15", "Bingo"]
    found = events(*lines, language="en", published=date(2031, 1, 10))
    assert found == ["2031-02-08 Dance", "2031-02-15 Bingo"]
