"""The five fields of cron: when a source is read, for those who want to say it to the minute."""

from __future__ import annotations

from typing import NamedTuple

from agenda.patterns import pattern

_PART = pattern(r"(?:(\*)|(\w+)(?:-(\w+))?)(?:/(\d{1,2}))?")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEK = 7
EXPECTED = 'five fields (minute hour day month weekday) such as "30 6 * * mon-fri"'


class Cron(NamedTuple):
    """Five fields, each as written but ``weekday``, which is "*" or names: "mon,tue,sat".

    Numbers of weekdays mean different days in different programs; names do not.  In cron 0 and 7
    are both Sunday.  A day has to fit both ``day`` and ``weekday``.
    """

    minute: str
    hour: str
    day: str
    month: str
    weekday: str

    def __str__(self) -> str:
        return " ".join(self)

    @property
    def months(self) -> tuple[int, ...]:
        """The months as numbers: names of them are mixed with steps and ranges as people like."""
        return tuple(sorted(_values(self.month, _FIELDS[3])))


class _Field(NamedTuple):
    """What one field may hold: numbers from ``low`` to ``high``, and names, counted from 1.

    ``turn`` is after how many a range may begin again ("fri-mon"), 0 where it may not.
    """

    name: str
    low: int
    high: int
    names: tuple[str, ...] = ()
    turn: int = 0


_FIELDS = (
    _Field("minute", 0, 59),
    _Field("hour", 0, 23),
    _Field("day", 1, 31),
    _Field("month", 1, 12, _MONTHS),
    _Field("weekday", 0, 7, _WEEKDAYS, turn=_WEEK),
)


def parse_cron(text: str) -> Cron:
    """Return five fields of cron; raises ValueError with what was expected.

    >>> parse_cron("0 6 * * 1-5").weekday
    'mon,tue,wed,thu,fri'
    """
    parts = text.lower().split()
    if len(parts) != len(_FIELDS):
        raise ValueError(EXPECTED)
    values = [_values(part, field) for part, field in zip(parts, _FIELDS, strict=True)]
    days, months = values[2], values[3]
    if min(days) > max(_LONGEST_MONTHS[month - 1] for month in months):
        raise ValueError(f"{EXPECTED}, on a day that its months have")
    return Cron(parts[0], parts[1], parts[2], parts[3], _weekdays(parts[4], values[4]))


def _weekdays(text: str, values: set[int]) -> str:
    if text == "*":
        return text
    days = sorted({(value - 1) % _WEEK for value in values})
    return ",".join(_WEEKDAYS[day] for day in days)


def _values(text: str, field: _Field) -> set[int]:
    """Return the numbers that a field stands for, one at least."""
    values: set[int] = set()
    for part in text.split(","):
        values.update(_part(part, field))
    return values


def _part(text: str, field: _Field) -> range:
    match = _PART.fullmatch(text)
    if match is None:
        raise _wrong(field)
    every, first, last, step = match.groups()
    start = field.low if every else _number(first, field)
    stop = _number(last, field) if last else field.high if every or step else start
    stop += field.turn if stop < start else 0
    if stop < start or step in {"0", "00"}:
        raise _wrong(field)
    return range(start, stop + 1, int(step or 1))


def _number(text: str, field: _Field) -> int:
    """Return a number of a field, told by its name or by itself."""
    if text in field.names:
        number = field.names.index(text) + 1
    elif text.isascii() and text.isdecimal():
        number = int(text)
    else:
        raise _wrong(field)
    if not field.low <= number <= field.high:
        raise _wrong(field)
    return number


def _wrong(field: _Field) -> ValueError:
    names = f" or {field.names[0]} to {field.names[-1]}" if field.names else ""
    return ValueError(f"{EXPECTED}, its {field.name} from {field.low} to {field.high}{names}")
