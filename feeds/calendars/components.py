"""The bytes of a calendar to its events, each by itself: a broken one breaks no other."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast

from icalendar import Event
from icalendar.prop import vBroken

from agenda.errors import UnreadableError
from agenda.patterns import pattern
from agenda.readers.decoding import wide_order

if TYPE_CHECKING:
    from collections.abc import Iterator


# What is asked of an event: descriptions, people and pictures need not be parsed.
_ASKED = frozenset({
    "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "URL", "STATUS", "CLASS",
    "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE",
})  # fmt: skip
_OF_ZONES = frozenset({"TZID", "X-LIC-LOCATION"})
_OF_CALENDARS = frozenset({"METHOD"})
_NAME = pattern(r"([A-Za-z0-9-]+)\s*(?=[;:])")
ZONE = "X-TZID"
"""The parameter under which a parsed event tells the zone of a time, as it was written."""
_ZONE = pattern(r"^((?:DT|RDATE|EXDATE|RECURRENCE)[^:]*?);TZID=", re.IGNORECASE)
_LINE_ENDS = pattern(r"\r\n|\n|\r")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# A line that was folded inside a character, as programs do that count octets (section 3.1).
_CUT_CHARACTER = pattern(rb"([\xc2-\xf4][\x80-\xbf]{0,2})((?:\r\n|\n|\r)[ \t])([\x80-\xbf]{1,3})")


class Component(NamedTuple):
    """A component as written: the ``line`` it begins at, counted from 1, and unfolded lines.

    ``name`` is in capitals.  Only lines of its own are kept, those of an alarm in it are not.
    """

    name: str
    line: int
    lines: list[str]


class Vevent(NamedTuple):
    """An event that was parsed, and the properties of it that could not be read."""

    line: int
    value: Event
    broken: frozenset[str]

    def all_of(self, name: str) -> list[object]:
        """Return the values of a property that may stand several times; broken ones left out."""
        value = self.value.get(name)
        values = value if isinstance(value, list) else [] if value is None else [value]
        return [one for one in values if not isinstance(one, vBroken)]

    def text(self, name: str) -> str:
        """Return the first value of a property as text, "" without one."""
        return next((str(one) for one in self.all_of(name)), "")


def components(data: bytes, source: str) -> list[Component]:
    """Return the calendars, zones and events in *data*, each behind the ones around it.

    Raises UnreadableError for a calendar that breaks off: what stood behind would seem to have
    been taken back.
    """
    found: list[Component] = []
    around: list[Component] = []
    for number, line in _unfolded(_text(data)):
        name = match[1].upper() if (match := _NAME.match(line)) else ""
        if name == "BEGIN":
            inner = Component(line.partition(":")[2].strip().upper(), number, [])
            if inner.name in {"VCALENDAR", "VTIMEZONE", "VEVENT"}:
                found.append(inner)
            around.append(inner)
        elif name == "END":
            _close(around, line.partition(":")[2].strip().upper())
        elif around and name in _WANTED.get(around[-1].name, ()):
            around[-1].lines.append(line)
    if around:
        reason = f"breaks off: the {around[-1].name} that begins here has no end"
        raise UnreadableError(reason, source=source, where=f"line {around[-1].line}")
    return found


_WANTED = {"VEVENT": _ASKED, "VTIMEZONE": _OF_ZONES, "VCALENDAR": _OF_CALENDARS}


def _close(around: list[Component], name: str) -> None:
    """Leave the innermost component of that name, with what was forgotten to be closed in it."""
    names = [one.name for one in around]
    if name in names:
        del around[len(names) - 1 - names[::-1].index(name) :]


def _text(data: bytes) -> str:
    """Return the text of a calendar, which is UTF-8 (RFC 5545, section 3.1.4) or was meant so."""
    if data.startswith(_UTF16):
        return data.decode("utf-16", "replace")
    if wide := wide_order(data):
        return data.decode(wide, "replace")
    for written in (data, _CUT_CHARACTER.sub(rb"\1\3\2", data)):
        with suppress(UnicodeDecodeError):
            return written.decode("utf-8-sig")
    return data.decode("cp1252", "replace")


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield content lines, each with the number of its first line (RFC 5545, section 3.1)."""
    parts: list[str] = []
    first = 0
    for number, line in enumerate(_LINE_ENDS.split(text), 1):
        if line[:1] in {" ", "\t"} and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield first, "".join(parts)
        parts, first = ([line], number) if line.strip() else ([], 0)
    if parts:
        yield first, "".join(parts)


def parsed(component: Component) -> Vevent:
    """Return an event with its values.  Raises ValueError for one that is none."""
    # The library is kept from looking zones up: it guesses, warns, and remembers for all calendars.
    own = (_ZONE.sub(rf"\1;{ZONE}=", line, count=1) for line in component.lines)
    lines = ("BEGIN:VEVENT", *own, "END:VEVENT")
    value = cast("Event", Event.from_ical("\r\n".join(lines)))
    broken = frozenset(str(name).upper() for name, _ in value.errors if name)
    return Vevent(component.line, value, broken)
