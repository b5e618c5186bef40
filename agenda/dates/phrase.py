"""What a text says about a date, and nothing more: years and days are decided later."""

from datetime import time
from enum import StrEnum
from typing import Self

from agenda.dates.when import Bound, Precision
from agenda.tuples import NamedTuple


class Strength(StrEnum):
    """How much of a date a phrase is.

    Only DATE stands on its own in any text.  The others need help: NUMERIC (a yearless
    numeric date, "16/09") an agenda around it; RECURRING and RELATIVE are full dates that are
    counted from the day of publication; WEEKDAY ("samedi"), MONTH ("mars 2024", "mars"), SEASON
    ("été 2024"), YEAR ("2024", "2024-2025", "saison 2024/25"), DAY (a bare number beside "le" or a
    weekday: "le 21", "mardi 21") and TIME ("de 9h à 12h") complete or narrow down another phrase,
    and TOLD ("le même jour", "le lendemain") leans on the day that was told before it.
    """

    DATE = "date"
    NUMERIC = "numeric"
    RELATIVE = "relative"
    RECURRING = "recurring"
    SEASON = "season"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    DAY = "day"
    TIME = "time"
    TOLD = "told"


# Stretches of a year, and all that is longer than the days it names.
PARTS_OF_YEARS = frozenset({Strength.MONTH, Strength.SEASON})
PERIODS = PARTS_OF_YEARS | {Strength.YEAR}
# Days with their month, in words or in figures.
PRINTED = frozenset({Strength.DATE, Strength.NUMERIC})


class Relative(NamedTuple):
    """A step from the day of publication: ``count`` units forward (negative: back).

    ``unit`` is day, week, month, quarter, year and the like, or weekday (then ``weekday`` counts,
    Monday 0, and ``count`` is 0 for "ce vendredi", 1 for "vendredi prochain", -1 for "vendredi
    dernier"); in the plural it leads to one day ("dans 2 semaines").  A named day ("easter"), a
    season and "isoweek" are of a year, "nth" is counted in its month, "next" chooses the year,
    and "day told before" leans on another day.  "running week" and its like stand for as many
    weeks from the day of publication on ("les deux prochaines semaines").  As the last part of a
    member, "rest of week" ends the week that the first part opens, "rest of whole week" and "rest
    of weekend" stand for the week and the weekend around it.
    ``base`` is the day that the step begins at where it is another ("3 jours avant Noël").
    ``shift`` chooses among the years of a day that moves: -1 for "last Easter".
    """

    unit: str
    count: int  # type: ignore[assignment]  # a method of tuples, which nobody calls
    weekday: int | None = None
    base: "Parts | None" = None
    shift: int = 0


class Parts(NamedTuple):
    """What a date says outright.  None means the text does not say.

    ``weekday``: Monday is 0, as in :meth:`datetime.date.weekday`.  ``inherited`` names the
    parts ("month", "year") that were taken from the other members of the group.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: Relative | None = None
    inherited: frozenset[str] = frozenset()


class Slot(NamedTuple):
    """Hours of a day; ``end`` None when not printed.  An end before its start is past midnight.

    ``closing`` marks "24:00" alone: the midnight that ends the day, where "0:00" begins it.
    """

    start: time
    end: time | None = None
    closing: bool = False


class Member(NamedTuple):
    """One member of a list: a day (``last`` is None) or a range of days, with its own hours.

    ``slots`` of a range are the hours of each of its days; ``start_time`` and ``end_time``
    are the hours of a span that runs on through the night ("du 3 mai 18h au 5 mai 12h").
    """

    first: Parts
    last: Parts | None = None
    slots: tuple[Slot, ...] = ()
    start_time: time | None = None
    end_time: time | None = None

    @property
    def month_day(self) -> tuple[int | None, ...] | None:
        """Its month and day, and those of its last day, each None if unsaid; None without them."""
        first, last = self.first, self.last
        if not (first.month and first.day):
            return None
        return first.month, first.day, last and last.month, last and last.day


class Phrase(NamedTuple):
    """A stretch ``[start, end)`` of a text that speaks of time, with the rule that read it.

    ``members`` is a list of days or ranges in the order of the text, empty for Strength.TIME;
    ``slots`` are hours that hold for every member without slots of its own.  ``rrule`` is set
    for Strength.RECURRING.  ``except_days`` are those that a rule or a range of days leaves out:
    "sauf le 14 juillet".
    """

    start: int
    end: int
    rule: str
    strength: Strength
    members: tuple[Member, ...] = ()
    slots: tuple[Slot, ...] = ()
    precision: Precision = Precision.DAY
    bound: Bound = Bound.NONE
    rrule: str = ""
    except_days: tuple[Member, ...] = ()
    language: str = ""
    confidence: float = 1.0

    @property
    def has_hours(self) -> bool:
        """Whether the phrase gives hours, for all its days or for some of them."""
        return bool(self.slots) or any(member.slots for member in self.members)

    @property
    def lasts(self) -> bool:
        """Whether it is a rule, or holds a range of days: a day can be left out of it."""
        return bool(self.rrule) or any(member.last for member in self.members)

    @property
    def step(self) -> Relative | None:
        """The step from the day of publication to its first day, None for a day that is printed."""
        return self.members[0].first.relative if self.members else None

    @property
    def first_slots(self) -> tuple[Slot, ...]:
        """The hours of its first day or range of days, its own before those of all."""
        return (self.members[0].slots if self.members else ()) or self.slots

    def without_hours(self) -> Self:
        """Return the phrase with its days alone."""
        members = [m._replace(slots=(), start_time=None, end_time=None) for m in self.members]
        return self._replace(slots=(), members=tuple(members))
