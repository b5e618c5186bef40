"""``<time datetime>``: what a page tells machines completes what it prints."""

from __future__ import annotations

from datetime import date

import pytest

import agenda
from agenda.dates.when import Days, Hours
from agenda.issue import Line, Mark

from .building import events, head, in_words

PAGE = "<html lang={}><h1>Agenda</h1><ul><li>Loto <time{}>{}</time><li>Bal - 9 avril 2031</ul>"


def days(value: str, printed: str, language: str = "fr") -> list[str]:
    """Return the first day, or the start, of each event called Loto."""
    page = PAGE.format(language, f' datetime="{value}"', printed).encode()
    found = agenda.extract(agenda.Raw(page, "page.html"), published=date(2031, 2, 20))
    return [
        event.when.start.isoformat() if isinstance(event.when, Hours) else str(event.when.first)
        for event in found.events
        if event.name == "Loto" and event.when
    ]


@pytest.mark.parametrize(
    ("value", "printed", "first"),
    [
        ("2032-03-05", "5 mars", "2032-03-05"),
        ("2032-03", "mars", "2032-03-01"),
        ("2032-03-05", "du 5 au 7 mars", "2032-03-05"),
        ("2032-03-04T23:00:00Z", "5 mars", "2032-03-05"),
        ("2031-03-05", "mercredi prochain", "2031-03-05"),
        ("2031-03-06T20:00", "jeudi 20h", "2031-03-06T20:00:00"),
        ("2031-03-08", "samedi", "2031-03-08"),
        ("2031-03-09", "9", "2031-03-09"),
    ],
)
def test_the_value_completes_what_is_printed(value: str, printed: str, first: str) -> None:
    """It gives the year, or the whole day where a weekday, a word or a figure stands."""
    assert days(value, printed) == [first]


@pytest.mark.parametrize(
    ("value", "printed", "first"),
    [
        ("2032-03-05T20:00", "20h", "2032-03-05T20:00:00"),
        ("2032-03-05T20:00", "8 pm", "2032-03-05T20:00:00"),
        ("2032-03-05T20:00:00+01:00", "20:00", "2032-03-05T20:00:00"),
        ("2032-03-05T19:00:00Z", "20h", "2032-03-05T20:00:00"),
        ("2032-03-05", "20h", "2032-03-05T20:00:00"),
        ("2032-03-05T20:00", "", "2032-03-05T20:00:00"),
        ("2032-03-05 20:00", " ", "2032-03-05T20:00:00"),
        ("2032-03-05T20:00:00.000+0100", "", "2032-03-05T20:00:00"),
        ("2032-03-05T00:00", "", "2032-03-05"),
        ("2032-03-05T19:00:00Z", "", "2032-03-05"),
        ("2032-03-05", "<img src=a.png>", "2032-03-05"),
    ],
)
def test_the_value_gives_the_day(value: str, printed: str, first: str) -> None:
    """Where only an hour is printed, or nothing at all, the value says when it is."""
    language = "en" if "pm" in printed else "fr"
    assert days(value, printed, language) == [first]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("2032-03-05T20:00", "21h"),
        ("2032-03-05T20:12:41", "20h12"),
        ("2032-03-05T20:12:41", ""),
        ("2032-03-05T20:12", ""),
        ("2032-03", "20h"),
        ("2032-03", ""),
        ("20:00", "20h"),
        ("PT2H", ""),
    ],
)
def test_values_that_give_no_day(value: str, printed: str) -> None:
    """Another hour than the printed one, a month, a length and the second of a stamp do not."""
    assert not any(day.startswith("2032") for day in days(value, printed))


def test_hours_below_their_day() -> None:
    """A value says of hours below a day what is printed above them."""
    page = b"""<html lang=fr><h1>Agenda</h1><h2>Samedi 8 mars</h2>
    <ul><li><time datetime="2031-03-08T20:00">20h</time> Concert de la chorale
    <li><time datetime="2031-03-09T00:30">0h30</time> Bal folk</ul>"""
    found = agenda.extract(agenda.Raw(page, "page.html"), published=date(2031, 2, 20))
    assert in_words(found.events) == [
        "2031-03-08 20:00 Concert de la chorale",
        "2031-03-09 00:30 Bal folk",
    ]


@pytest.mark.parametrize("value", ["2032-04-01", "2032-13-45", "9999-12-31T00:00", "soon", "2030"])
def test_a_value_that_does_not_agree_changes_nothing(value: str) -> None:
    """What is printed wins over values that are wrong or no days."""
    assert days(value, "5 mars") == ["2031-03-05"]
    assert days(value, "7") == []


def test_a_printed_year_wins() -> None:
    """A value of another year changes nothing."""
    assert days("2032-03-05", "5 mars 2031") == ["2031-03-05"]


def test_badges_of_two_lines_have_their_year() -> None:
    """Day and month of a badge stand on lines of their own inside their time."""
    page = b"""<html lang=fr><h1>Agenda</h1>
    <div><time datetime="2032-09-06"><div>06</div><div>SEPT</div></time><h3>Foire</h3></div>
    <div><time datetime="2032-09-07"><div>07</div><div>SEPT</div></time><h3>Bal</h3></div>"""
    found = agenda.extract(agenda.Raw(page, "page.html"), published=date(2031, 2, 20))
    assert [event.when for event in found.events] == [
        Days(date(2032, 9, 6), date(2032, 9, 6)),
        Days(date(2032, 9, 7), date(2032, 9, 7)),
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-03-20T19:30", "2025-03-20 19:30 Conseil municipal"),
        ("2025-03-20T19:30:00+01:00", "2025-03-20 19:30 Conseil municipal"),
        ("2025-03-20T00:00:00+01:00", "2025-03-20 Conseil municipal"),
        ("2025-03-20T12:00:00Z", "2025-03-20 Conseil municipal"),
        ("2025-03-20T10:12:41+01:00", "2025-03-20 Conseil municipal"),
        ("2025-03-21T19:30", "2025-03-20 Conseil municipal"),
    ],
)
def test_hours_told_to_machines(value: str, expected: str) -> None:
    """An hour that is told to machines alone is that of its day; midnight, UTC, stamps are none."""
    day = Line("20 mars", datetime=value, marks=(Mark(0, 7, "time"),))
    assert events(day, head("Conseil municipal", 3)) == [expected]


def test_printed_hours_outweigh_told_ones() -> None:
    """What is printed holds, with its end."""
    day = Line("20 mars", datetime="2025-03-20T19:30", marks=(Mark(0, 7, "time"),))
    assert events(day, head("Conseil municipal", 3), "de 20 h à 22 h") == [
        "2025-03-20 20:00-22:00 Conseil municipal"
    ]


def test_hours_told_of_what_comes_every_week() -> None:
    """A rule beside a value for machines has no day of its own."""
    day = Line("20 mars, tous les jeudis", datetime="2025-03-20T19:30")
    assert events(day, head("Yoga", 3))
