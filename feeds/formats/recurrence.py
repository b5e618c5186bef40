"""RRULE in the one form that every client reads: with UNTIL, without exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from agenda.dates.when import WEEKDAYS
from feeds.errors import LeftOutError
from feeds.iana import to_utc
from feeds.lint.recur import recur_problem
from feeds.repeating import occurrences

_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_END_OF_DAY = time(23, 59, 59)
_LONGEST_SEARCH = timedelta(days=3660)  # for the first occurrence of a rule


@dataclass(frozen=True, slots=True)
class Repetition:
    """A rule that ends: its parts without UNTIL and COUNT, its first start, its last moment.

    ``first`` and ``until`` are naive and local; for whole days they are midnights.
    """

    parts: tuple[tuple[str, str], ...]
    first: datetime
    until: datetime

    def rule(self, until: str, weekday_shift: int = 0) -> str:
        """Return the RRULE with *until* as written; weekdays moved by *weekday_shift* days."""
        parts = [
            (name, _moved(value, weekday_shift) if name == "BYDAY" and weekday_shift else value)
            for name, value in self.parts
        ]
        return ";".join(f"{name}={value}" for name, value in [*parts, ("UNTIL", until)])

    def can_move(self) -> bool:
        """Tell whether its days can be counted a day earlier or later.

        That is the case for days and weekdays, not for "the first Saturday of the month".
        """
        names = {name for name, _ in self.parts} - {"FREQ", "INTERVAL", "BYDAY", "WKST"}
        return dict(self.parts)["FREQ"] in {"DAILY", "WEEKLY"} and not names


def repetition(
    rrule: str, start: date | datetime, zone: str, *, published: date, open_rules: bool
) -> Repetition:
    """Return the rule of an event that starts at *start* (a day, or a naive local time).

    DTSTART must be an occurrence (RFC 5545, section 3.8.5.3), so the first one on or after
    *start* is found.  A rule without a printed end raises LeftOutError, or with *open_rules*
    ends on the first 31 December that is not before the issue nor before the first occurrence.
    """
    parts = _parts(rrule)
    begin = start if isinstance(start, datetime) else datetime.combine(start, time())
    printed = parts.pop("UNTIL", None)
    count = parts.pop("COUNT", None)
    if is_open(rrule) and not open_rules:
        raise LeftOutError("a repetition without a printed end")
    until = _until(printed, zone) if printed else None
    if count is not None:
        until = datetime.combine(_last_of(parts, int(count), begin), _END_OF_DAY)
    horizon = begin + _LONGEST_SEARCH
    first = _first(parts, begin, min(until or horizon, horizon))
    if until is None:
        year = max(published.year, first.year)
        until = datetime.combine(date(year, 12, 31), _END_OF_DAY)
    return Repetition(tuple(parts.items()), first, until)


def is_open(rrule: str) -> bool:
    """Return whether there is a rule and it tells no end (RFC 5545, section 3.3.10).

    >>> is_open("FREQ=WEEKLY;BYDAY=TU"), is_open("FREQ=DAILY;COUNT=3"), is_open("")
    (True, False, False)
    """
    names = {part.partition("=")[0] for part in rrule.upper().split(";")}
    return bool(rrule) and names.isdisjoint({"UNTIL", "COUNT"})


def _parts(rrule: str) -> dict[str, str]:
    text = rrule.upper().strip().strip(";")
    parts = dict(part.split("=", 1) for part in text.split(";") if "=" in part)
    if recur_problem(text) is not None or parts["FREQ"] not in _FREQUENCIES:
        raise LeftOutError(f"a repetition that cannot be written: {rrule}")
    freq = parts.pop("FREQ")  # RFC 5545, section 3.3.10: FREQ first, for old readers
    return {"FREQ": freq, **parts}


def _until(text: str, zone: str) -> datetime:
    """Return UNTIL in local time; a day counts to its end.

    FullCalendar compares local starts with UNTIL in UTC: the exact start of the last
    occurrence would lose it in Paris.
    """
    try:
        if len(text) == len("20261231"):
            day = datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007  a day has no zone
            return datetime.combine(day, _END_OF_DAY)
        local = datetime.strptime(text.rstrip("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007  see below
    except ValueError:
        raise LeftOutError(f"a repetition that ends on no day: {text}") from None
    if not text.endswith("Z"):
        return local
    shift = local.replace(tzinfo=UTC) - to_utc(local, zone)
    return local + shift


def _occurrences(
    parts: dict[str, str], begin: datetime, until: datetime, longest: int
) -> list[datetime]:
    """Return at most *longest* occurrences up to *until*: a rule that never fits ends there."""
    try:
        return occurrences(parts, begin, until, longest)
    except ValueError:
        rule = ";".join(f"{name}={value}" for name, value in parts.items())
        raise LeftOutError(f"a repetition that cannot be written: {rule}") from None


def _first(parts: dict[str, str], begin: datetime, until: datetime) -> datetime:
    found = _occurrences(parts, begin, until, 1)
    if not found:
        raise LeftOutError("a repetition that is over before it begins")
    return found[0]


def _last_of(parts: dict[str, str], count: int, begin: datetime) -> date:
    found = _occurrences(parts, begin, begin + _LONGEST_SEARCH, count)
    if not found:
        raise LeftOutError("a repetition that never takes place")
    return found[-1].date()


def _moved(days: str, shift: int) -> str:
    return ",".join(WEEKDAYS[(WEEKDAYS.index(day) + shift) % 7] for day in days.split(","))
