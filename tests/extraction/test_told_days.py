"""``<time datetime>``: what a page tells machines completes what it prints."""

from __future__ import annotations

from datetime import date

import pytest

import agenda
from agenda.dates.when import Days, Hours

PAGE = "<html lang=fr><h1>Agenda</h1><ul><li>Loto <time{}>{}</time><li>Bal - 9 avril 2031</ul>"


def days(value: str, printed: str) -> list[str]:
    """Return the first day, or the start, of each event called Loto."""
    page = PAGE.format(f' datetime="{value}"', printed).encode()
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
