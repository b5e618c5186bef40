"""Days that a page tells machines beside what it prints: ``<time datetime="2031-03-05">``."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from agenda.dates.phrase import Member, Parts, Phrase, Slot, Strength
from agenda.issue import Mark
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from agenda.issue import Line

_VALUE = pattern(r"\s*(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)")
_DAYS = frozenset({Strength.DATE, Strength.NUMERIC, Strength.MONTH})
# What is no whole day by itself: "sam. 9", "samedi", "demain".
_PARTS_OF_DAYS = frozenset({Strength.DAY, Strength.WEEKDAY, Strength.RELATIVE})


def with_told_day(
    phrases: Sequence[Phrase], line: Line, above: Collection[tuple[int, int]] = ()
) -> Sequence[Phrase]:
    """Return the phrases of a line, what its first ``<time>`` prints completed by its value.

    The value gives a year where none is printed, and the whole day where a figure, a weekday,
    a word like "demain" or an hour alone stands.  What it does not agree with stays as printed,
    and so do hours below their day: *above* are month and day of those printed last.
    """
    told = _told(line.datetime) if line.datetime else ()
    if not told:
        return phrases
    # The parts of a badge, joined, have no marks any more.
    whole = Mark(0, len(line.text), "time")
    mark = next((mark for mark in line.marks if mark.tag == "time"), whole)
    inside = [phrase for phrase in phrases if mark.start <= phrase.start < mark.end]
    if phrases and all(phrase.strength is Strength.TIME for phrase in phrases):
        dated = [one for one in inside[:1] if not _is_below(one.slots[0], told, above)]
        return [_dated(one, told[0], line) if one in dated else one for one in phrases]
    if inside:
        return [_completed(one, told) if one in inside else one for one in phrases]
    figure = line.text[mark.start : mark.end]
    if not figure.isdecimal() or int(figure) != told[0].day:
        return phrases
    bare = Phrase(mark.start, mark.end, "day", Strength.DATE, (Member(told[0]),))
    return sorted([*phrases, bare], key=lambda phrase: phrase.start)


def _dated(phrase: Phrase, told: Parts, line: Line) -> Phrase:
    """Return an hour, the only one printed, with the day of the value that has the same hour."""
    if told.day is None or not _is_hour_of(phrase.slots[0], line.datetime or ""):
        return phrase
    member = Member(told, slots=phrase.slots)
    return phrase._replace(strength=Strength.DATE, members=(member,), slots=())


def _is_below(slot: Slot, told: Sequence[Parts], above: Collection[tuple[int, int]]) -> bool:
    """Return whether an hour stands below its day: of a night, below the day before."""
    days = told if slot.start.hour < _MORNING else told[:1]
    return any((day.month, day.day) in above for day in days)


_MORNING = 6  # o'clock


def _is_hour_of(slot: Slot, value: str) -> bool:
    """Return whether a value tells an hour that is printed, or only its day.

    Of an hour in UTC the minutes are those of the local one.
    """
    if ":" not in value:
        return True
    found = _CLOCK.search(value)
    if found is None:
        return False  # "10:12:41": of a stamp
    same = int(found[1]) == slot.start.hour or found[3] == "Z"
    return same and int(found[2]) == slot.start.minute


_CLOCK = pattern(r"[T ](\d\d):([0-5][05])(?::00(?:\.0+)?)?(Z|[+-]\d|\s*$)")


def days_printed(phrases: Iterable[Phrase]) -> set[tuple[int, int]]:
    """Return month and day of each day that phrases name whole."""
    parts = (
        one
        for phrase in phrases
        for member in phrase.members
        for one in (member.first, member.last)
        if one is not None
    )
    return {(one.month, one.day) for one in parts if one.month and one.day}


def told_hours(line: Line, printed: Parts) -> tuple[Slot, ...]:
    """Return the hour that a page tells machines of the day that it prints, () without one.

    Midnight stands for a whole day, an hour in UTC may be noon of one, and seconds are of stamps.

    >>> from agenda.issue import Line
    >>> told_hours(Line("jeudi 20 mai", datetime="2027-05-20T19:30"), Parts(month=5, day=20))
    (Slot(start=datetime.time(19, 30), end=None, closing=False),)
    """
    found = _HOUR.fullmatch(line.datetime) if line.datetime else None
    if found is None or not any(_agrees(printed, told) for told in _told(found[0])[:1]):
        return ()
    hour = time(int(found[1]), int(found[2]))
    return (Slot(hour),) if hour != time.min else ()


# With the offset of its zone, or none; a local hour is what people read.
_HOUR = pattern(
    r"\s*\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):([0-5][05])(?::00(?:\.0+)?)?(?:[+-]\d\d:?\d\d)?\s*"
)


def _told(value: str) -> tuple[Parts, ...]:
    """Return what a value may mean, likeliest first: hours of other zones lie a day beside.

    >>> _told("2031-03")
    (Parts(year=2031, month=3, day=None, weekday=None, relative=None, inherited=frozenset()),)
    """
    found = _VALUE.match(value)
    if found is None:
        return ()
    year, month = int(found[1]), int(found[2])
    if found[3] is None:
        return (Parts(year, month),)
    try:
        day = date(year, month, int(found[3]))
        days = (day, day + timedelta(1), day - timedelta(1)) if "T" in value else (day,)
    except (ValueError, OverflowError):
        return ()
    return tuple(Parts(one.year, one.month, one.day, one.weekday()) for one in days)


def _completed(phrase: Phrase, told: Sequence[Parts]) -> Phrase:
    if len(phrase.members) != 1:
        return phrase
    (member,) = phrase.members
    first = member.first
    agreeing = next((parts for parts in told if _agrees(first, parts)), None)
    if agreeing is None or first.year is not None:
        return phrase
    if phrase.strength in _DAYS:
        whole = first._replace(year=agreeing.year)
        return phrase._replace(members=(member._replace(first=whole),))
    if phrase.strength in _PARTS_OF_DAYS and member.last is None and agreeing.day:
        members = (member._replace(first=agreeing),)
        return phrase._replace(strength=Strength.DATE, members=members)
    return phrase


def _agrees(printed: Parts, told: Parts) -> bool:
    """Tell whether nothing that is printed speaks against what is told."""
    if printed.relative is not None:
        return printed.month is None
    pairs = (
        (printed.month, told.month),
        (printed.day, told.day),
        (printed.weekday, told.weekday),
    )
    return all(None in pair or pair[0] == pair[1] for pair in pairs)
