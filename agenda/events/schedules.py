"""schema.org's Schedule as a rule of repetition: when a stated event comes again."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agenda.dates.occurrences import first_occurrence, with_until, without
from agenda.dates.when import WEEKDAYS, Days, Hours
from agenda.events.moments import read_moment, read_when
from agenda.patterns import pattern
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.dates.when import When
    from agenda.issue import Statement

_Stated = dict[str, list[str]]

_FREQUENCY = pattern(r"P([1-9]\d{0,2})([DWMY])")
_WORDS = {"daily": "D", "weekly": "W", "monthly": "M", "yearly": "Y", "annually": "Y"}
_DAY = pattern(r"([+-]?[1-5])?(mo|tu|we|th|fr|sa|su)(?:[a-z]{1,7}day)?")
_LENGTH = pattern(r"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d{1,5}S)?")
_LAST_DAY = 31
_DAYS_OF_A_WEEK = 7


class _Rhythm(NamedTuple):
    """What is stated of a rule: its unit (D, W, M or Y), of which it leaves out *step* - 1."""

    unit: str
    step: int
    days: tuple[tuple[str, str], ...]
    month_days: tuple[str, ...]


def zone_of(schedule: Sequence[tuple[str, str]]) -> str:
    """Return the time zone that a schedule names, "" when it names none."""
    name = dict(schedule).get("scheduleTimezone", "")
    try:
        return ZoneInfo(name).key if name else ""
    except (ValueError, KeyError, OSError):
        return ""


def read_schedule(statement: Statement, timezone: str) -> list[tuple[When, str]]:
    """Return the first time of each stretch of a schedule, with its rule (RFC 5545, 3.3.10).

    [] for a schedule that is no such rule, and for one of which a part cannot be read.
    """
    stated: _Stated = {}
    for name, value in statement.schedule:
        stated.setdefault(name, []).append(value)
    begin = read_moment(_say(stated, "startDate") or statement.start, timezone)
    rhythm = _rhythm(stated)
    if begin is None or rhythm is None:
        return []
    rule = _rule(rhythm, _day_of(begin))
    first = first_occurrence(rule, _day_of(begin)) if rule else None
    last, sound = _last(stated, statement, timezone)
    excluded = [read_moment(value, timezone) for value in stated.get("exceptDate", ())]
    whole = [_day_of(day) for day in excluded if day is not None]
    if first is None or not sound or len(whole) < len(excluded):
        return []
    if whole and (rhythm.step > 1 or rhythm.unit == "Y" or "repeatCount" in stated):
        return []
    when = _hours(begin, stated, statement, timezone)
    stretches = without(rule, first, last, whole)
    return [(_moved(when, start), _bounded(rule, start, end, stated)) for start, end in stretches]


def _say(stated: Mapping[str, list[str]], name: str) -> str:
    return next(iter(stated.get(name, ())), "").strip()


def _day_of(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _rhythm(stated: _Stated) -> _Rhythm | None:
    """Return what is stated of the rule, None when a part of it cannot be read."""
    word = _say(stated, "repeatFrequency").rpartition("/")[2]
    found = _FREQUENCY.fullmatch(word)
    unit = found[2] if found else _WORDS.get(word.lower(), "")
    step = int(found[1]) if found else 1
    if unit == "D" and step % _DAYS_OF_A_WEEK == 0:
        unit, step = "W", step // _DAYS_OF_A_WEEK
    days = [_DAY.fullmatch(word) for value in stated.get("byDay", ()) for word in _words_of(value)]
    if not unit or "byMonth" in stated or not all(days):
        return None
    weeks = stated.get("byMonthWeek") or [""]
    names = [(it[1] or "", it[2][:2].upper()) for it in days if it]
    if weeks != [""] and (unit != "M" or any(nth for nth, _ in names)):
        return None
    told = [(nth or week, name) for week in weeks for nth, name in names]
    return _Rhythm(unit, step, tuple(told), tuple(stated.get("byMonthDay", ())))


def _words_of(value: str) -> list[str]:
    """Return the days that a value names: "https://schema.org/Monday", "MO,WE"."""
    return [word.strip().rpartition("/")[2].lower() for word in value.split(",")]


def _rule(rhythm: _Rhythm, day: date) -> str:
    """Return a rule for a first *day*, "" when there is none."""
    unit, step, days, month_days = rhythm
    interval = f";INTERVAL={step}" if step > 1 else ""
    if month_days and (unit != "M" or days):
        return ""
    if unit == "Y":
        return "" if days else f"FREQ=YEARLY{interval}"
    if unit == "M":
        return _monthly(rhythm, day, interval)
    if any(nth for nth, _ in days) or (unit == "D" and days and interval):
        return ""
    if unit == "D" and not days:
        return f"FREQ=DAILY{interval}"
    names = sorted({name for _, name in days} or {WEEKDAYS[day.weekday()]}, key=WEEKDAYS.index)
    return f"FREQ=WEEKLY{interval};BYDAY={','.join(names)}"


def _monthly(rhythm: _Rhythm, day: date, interval: str) -> str:
    if rhythm.days:  # "each month, on Tuesdays" may mean the first one or all
        told = dict.fromkeys(f"{nth}{name}" for nth, name in rhythm.days)
        sound = all(nth for nth, _ in rhythm.days)
        return f"FREQ=MONTHLY{interval};BYDAY={','.join(told)}" if sound else ""
    month_days = rhythm.month_days or (str(day.day),)
    number = int(month_days[0]) if len(month_days) == 1 and month_days[0].isdecimal() else 0
    return f"FREQ=MONTHLY{interval};BYMONTHDAY={number}" if 0 < number <= _LAST_DAY else ""


def _last(stated: _Stated, statement: Statement, timezone: str) -> tuple[date | None, bool]:
    """Return the last day of a schedule, None for one without end, and whether it can be read.

    Without one of its own it is that of the event, when it lasts for more than a day.
    """
    if text := _say(stated, "endDate"):
        moment = read_moment(text, timezone)
        return (_day_of(moment), True) if moment else (None, False)
    if count := _say(stated, "repeatCount"):
        return None, count.isdecimal() and 0 < int(count) < _MOST_TIMES
    when = read_when(statement.start, statement.end, timezone)
    if isinstance(when, Days):
        return (when.last if when.last > when.first else None), True
    long = when is not None and when.end is not None and when.end - when.start > timedelta(days=1)
    return (when.end.date() if long and when and when.end else None), True


_MOST_TIMES = 10_000


def _hours(begin: date, stated: _Stated, statement: Statement, timezone: str) -> When:
    """Return the hours of one time of the schedule on the day it begins, else that day."""
    day = _day_of(begin)
    start = _at(day, _say(stated, "startTime"), timezone)
    if start is None and isinstance(begin, datetime) and begin.time() != time():
        start = begin
    if start is None:
        return Days(day, day)
    end = _at(day, _say(stated, "endTime"), timezone)
    if end is not None:
        return Hours(start, end if end > start else end + timedelta(days=1))
    if found := _LENGTH.fullmatch(_say(stated, "duration")):
        length = timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))
        return Hours(start, start + length if length else None)
    own = read_when(statement.start, statement.end, timezone)
    if isinstance(own, Hours) and own.end and own.end - own.start <= timedelta(days=1):
        return Hours(start, start + (own.end - own.start))
    return Hours(start)


def _at(day: date, clock: str, timezone: str) -> datetime | None:
    moment = read_moment(f"{day}T{clock}", timezone) if clock else None
    return moment if isinstance(moment, datetime) else None


def _moved(when: When, day: date) -> When:
    """Return the hours of a day on another one."""
    if isinstance(when, Days):
        return Days(day, day)
    shift = day - when.start.date()
    return Hours(when.start + shift, when.end + shift if when.end else None)


def _bounded(rule: str, first: date, last: date | None, stated: _Stated) -> str:
    """Return a rule with its end, "" for one that falls on a single day."""
    if last is None:
        count = _say(stated, "repeatCount")
        return f"{rule};COUNT={count}" if count else rule
    return with_until(rule, last) if last > first else ""
