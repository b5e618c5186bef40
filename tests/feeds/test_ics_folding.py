"""Folding: at most 75 octets, never inside a character, nothing lost (RFC 5545, 3.1)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import icalendar
import pytest

from agenda.dates.when import Days
from agenda.events.event import Event
from feeds.formats.ics import CalendarHead, RenderedEvent, render_calendar, render_event
from feeds.lint import lint
from feeds.stored import StoredEvent

_STAMP = datetime(2026, 5, 4, tzinfo=UTC)
_DAY = date(2026, 6, 20)


def _rendered(name: str, place: str = "") -> RenderedEvent:
    event = Event(name, Days(_DAY, _DAY), "Europe/Paris", "fr", place=place)
    rendered = render_event(
        StoredEvent("abc@exemple.fr", event, _DAY, _STAMP, _STAMP, _STAMP, notes=(name,))
    )
    assert isinstance(rendered, RenderedEvent)
    return rendered


@pytest.mark.parametrize("character", ["é", "’", "œ", "🎭", " ", ",", "\\", "e\u0301", "👩‍🌾"])
def test_any_character_may_stand_at_the_fold(character: str) -> None:
    """A character of one to four octets survives at each place around two folds."""
    for offset in range(1, 160):
        name = "x" * offset + character + "y" * 30
        data = render_calendar([_rendered(name, name)], CalendarHead("Plis"))
        assert all(len(line) <= 75 and line.decode() for line in data.split(b"\r\n")[:-1])
        assert lint(data, published=True) == []
        (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
        assert str(event["SUMMARY"]) == name
        assert str(event["LOCATION"]) == name
        assert str(event["DESCRIPTION"]) == name
