"""Events that a feed's entry states for machines: event modules of RSS, xCal, Google's gd."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from agenda.issue import Statement
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

PREFIXES = ("ev:", "xcal:", "gd:", "mec:")
# Names as `qualified` writes them -> what they say.
_STARTS = ("ev:startdate", "xcal:dtstart", "mec:startdate")
_ENDS = ("ev:enddate", "xcal:dtend", "mec:enddate")
_PLACES = ("ev:location", "ev:venue", "xcal:location", "xcal:x-calconnect-venue", "mec:location")
# RFC 5545, 3.6.1: the end of whole days is the day after; Google's gd:when follows it.
_EXCLUSIVE_ENDS = frozenset({"xcal:dtend", "gd:when"})
ISO = pattern(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d{1,9})? ?(Z|[+-]\d\d:?\d\d)?)?\Z"
)
_HOUR = pattern(r"(\d{1,2}):([0-5]\d)(?: ?([ap])\.?m\.?)?")
_STATUSES = {
    "cancelled": "EventCancelled",
    "canceled": "EventCancelled",
    "postponed": "EventPostponed",
}


@dataclass(frozen=True, slots=True)
class Words:
    """What an entry says beside its event elements; ``number`` is its line in the feed."""

    name: str
    url: str | None
    number: int


def iso(text: str) -> str | None:
    """Return a moment in extended ISO 8601, as precise as it is written; None if it is none.

    >>> iso("20240503T200000Z"), iso("2024-05-03 20:00"), iso("Fri, 03 May 2024 20:00:00 +0200")
    ('2024-05-03T20:00:00Z', '2024-05-03T20:00', '2024-05-03T20:00:00+02:00')
    >>> iso("2024-05-03"), iso("in May")
    ('2024-05-03', None)
    """
    text = text.strip()
    found = ISO.match(text)
    try:
        if not found:
            return parsedate_to_datetime(text).isoformat()
        year, month, day, hour, minute, second, zone = found.groups()
        whole = date(int(year), int(month), int(day)).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if hour is None:
        return whole
    return f"{whole}T{hour}:{minute}{f':{second}' if second else ''}{zone or ''}"


def statements(elements: Iterable[tuple[str, _Element]], words: Words) -> tuple[Statement, ...]:
    """Return the events that the elements of one entry state, each with its qualified name.

    A start that is no date is stated as it is written, for people to be told; without one there
    is none.
    """
    stated: dict[str, str] = {}
    moments: list[tuple[str, str, str]] = []
    for name, element in elements:
        if name == "gd:when":
            moments.append((name, element.get("startTime", ""), element.get("endTime", "")))
        elif name == "gd:where":
            stated.setdefault(name, element.get("valueString", ""))
        elif name == "gd:eventstatus":
            stated.setdefault(name, element.get("value", "").rpartition(".")[2])
        else:
            stated.setdefault(name, " ".join("".join(element.itertext()).split()))
    if start := _first(stated, _STARTS):
        end_name = next((name for name in _ENDS if stated.get(name)), "")
        end = stated.get(end_name, "")
        hours = (_clock(stated.get(name, "")) for name in ("mec:starthour", "mec:endhour"))
        start, end = (
            f"{day}{hour}" if day else "" for day, hour in zip((start, end), hours, strict=True)
        )
        moments.append((end_name, start, end))
    found = (_statement(moment, stated, words) for moment in moments)
    return tuple(statement for statement in found if statement)


def _clock(text: str) -> str:
    """Return an hour as ISO 8601 writes it behind a day, "" for what is none.

    >>> _clock("9:00 am"), _clock("12:30 PM"), _clock("20:15"), _clock("All day")
    ('T09:00', 'T12:30', 'T20:15', '')
    """
    found = _HOUR.fullmatch(text.strip().lower())
    if found is None:
        return ""
    hour, half = int(found[1]), found[3]
    if half:
        hour = hour % 12 + 12 * (half == "p")
    return f"T{hour:02}:{found[2]}" if hour < 24 else ""  # noqa: PLR2004  hours of a day


def _first(stated: Mapping[str, str], names: Iterable[str]) -> str:
    return next((stated[name] for name in names if stated.get(name)), "")


def _statement(
    moment: tuple[str, str, str], stated: Mapping[str, str], words: Words
) -> Statement | None:
    end_name, first, last = moment
    start, end = iso(first), iso(last)
    if start is None:
        start, end = first.strip(), None
    if not start:
        return None
    if end and end_name in _EXCLUSIVE_ENDS:
        end = _last_day(start, end)
    place = _first(stated, (*_PLACES, "gd:where")) or None
    status = _first(stated, ("xcal:status", "gd:eventstatus")).lower()
    quote = " · ".join(part for part in (words.name, first, last, place) if part)
    return Statement(
        name=words.name,
        start=start,
        end=end,
        place=place,
        url=words.url,
        status=_STATUSES.get(status, ""),
        origin="rss",
        quote=quote,
        number=words.number,
    )


def _last_day(start: str, end: str) -> str:
    """Return the last day of whole days that end before *end*; hours stay as they are."""
    if "T" in end or "T" in start or end <= start:
        return end
    return (date.fromisoformat(end) - timedelta(days=1)).isoformat()
