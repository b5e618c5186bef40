"""The same events, whatever the layout and the language they are printed in."""

from __future__ import annotations

import random
from datetime import date

import pytest

from agenda.dates.when import Days
from agenda.extraction import extract
from agenda.issue import Raw

from .printing_press import LAYOUTS, TONGUES, Press, Show, programme, suffix

ISSUES = 4
# A place that no vocabulary knows ("Alte Schmiede") between a name and its date.
UNSOLVED = {("de", "name, place, date")}
CASES = [
    pytest.param(tag, layout, marks=[pytest.mark.xfail] * ((tag, layout) in UNSOLVED))
    for tag in TONGUES
    for layout in LAYOUTS
]


def read(text: str, layout: str, published: date) -> set[tuple[object, ...]]:
    """Return the name, days and hour of each event that is found."""
    raw = Raw(text.encode(), f"issue{suffix(layout)}")
    return {
        (event.name, event.when.first, event.when.last, None)
        if isinstance(event.when, Days)
        else (event.name, event.when.start.date(), event.when.start.date(), event.when.start.time())
        for event in extract(raw, published=published).events
        if event.when is not None
    }


def told(show: Show) -> tuple[object, ...]:
    """Return the name, days and hour of an event as it was to be printed."""
    return show.name, show.first, show.last, show.start


@pytest.mark.parametrize(("tag", "layout"), CASES)
def test_every_layout_in_every_language(tag: str, layout: str) -> None:
    """What was set is what is read: no event more, none less, each with its days and hour."""
    tongue = TONGUES[tag]
    for seed in range(ISSUES):
        published, shows = programme(tongue, seed)
        text = LAYOUTS[layout](Press(tongue, random.Random(seed)), shows)  # noqa: S311  the same in every run
        assert read(text, layout, published) == {told(show) for show in shows}, text


def test_a_name_keeps_its_street_where_another_line_tells_the_place() -> None:
    """The words of a name are cut off as its place only when nothing else is the place."""
    lines = ("Agenda", "Rommelmarkt in de Dorpsstraat", "8 maart 2031", "Buurthuis", "")
    raw = Raw("\n".join(lines).encode(), "agenda.txt")
    (event,) = extract(raw, published=date(2031, 1, 10), language="nl").events
    assert (event.name, event.place) == ("Rommelmarkt in de Dorpsstraat", "Buurthuis")


def test_a_theatre_with_a_name_is_a_place() -> None:
    """A word that may be an event or a house is the house before a name: "Teatro Caldera"."""
    lines = (
        "Programación de otoño",
        "",
        "Ninón y un señor de Soria. 8 de octubre. Teatro Caldera, 20.30 h",
        "Osezno. 29 de octubre. Teatro Real, 19 h",
        "Contramilonga. 19 de noviembre. Teatro Caldera, 20.30 h",
    )
    raw = Raw("\n".join(lines).encode(), "agenda.txt")
    events = extract(raw, published=date(2031, 9, 10), language="es").events
    assert [(event.name, event.place) for event in events] == [
        ("Ninón y un señor de Soria", "Teatro Caldera"),
        ("Osezno", "Teatro Real"),
        ("Contramilonga", "Teatro Caldera"),
    ]


def test_prices_behind_names() -> None:
    """A price behind a comma is no part of a name, and does not keep it from being one."""
    lines = (
        "What's on",
        "24 April – Hove Dogs, £16",
        "12 May – Leems Castle, £28",
        "",
    )
    raw = Raw("\n".join(lines).encode(), "agenda.txt")
    events = extract(raw, published=date(2031, 2, 21), language="en").events
    assert [event.name for event in events] == ["Hove Dogs", "Leems Castle"]
