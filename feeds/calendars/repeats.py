"""At which times an event of a foreign calendar comes again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from feeds.calendars.components import ZONE
from feeds.calendars.times import UTC, Stamp
from feeds.lint.recur import recur_parts, recur_problem
from feeds.repeating import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from feeds.calendars.components import Vevent
    from feeds.calendars.times import Reader

MOST_TIMES = 60
"""How many single events one event that repeats may become."""
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_HOURS = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})  # several times a day are several events
_REACH = 10  # years: how far ahead of the reading, or of its start, a rule is followed
_FIRST_YEAR = 1970
_MOST_LOOKED_AT = 40_000
_END_OF_DAY = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class Rule:
    """What the calendar says of the times of one event.

    ``rrule`` is "" without one; ``added`` are the starts of RDATE with their own length (None:
    that of the event), ``left_out`` those of EXDATE.
    """

    rrule: str = ""
    added: tuple[tuple[Stamp, timedelta | None], ...] = ()
    left_out: tuple[Stamp, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether the rule says everything, so that it can be kept as it is."""
        exceptions = self.added or self.left_out
        return not exceptions and not _HOURS & recur_parts(self.rrule).keys()


class Times(NamedTuple):
    """Starts with their lengths, in order; ``dropped`` tells how many more there are.

    ``endless`` says that the rule goes on for ever.
    """

    kept: tuple[tuple[Stamp, timedelta | None], ...]
    dropped: int
    endless: bool


def rule_of(event: Vevent, reader: Reader) -> Rule:
    """Return how an event repeats; raises ValueError for a rule that cannot be followed."""
    rules = event.all_of("RRULE")
    if "RRULE" in event.broken or len(rules) > 1:
        raise ValueError("its rule cannot be read")
    rrule = rules[0].to_ical().decode() if rules else ""  # type: ignore[attr-defined]
    problem = recur_problem(rrule) if rrule else None
    if problem or (rrule and recur_parts(rrule)["FREQ"] not in _FREQUENCIES):
        raise ValueError(f"its rule cannot be read: {problem or rrule[:80]}")
    return Rule(
        "" if "COUNT=1" in rrule.split(";") else rrule,
        tuple(_added(event, reader)),
        tuple(stamp for stamp, _ in _listed(event, "EXDATE", reader)),
    )


def _listed(event: Vevent, name: str, reader: Reader) -> Iterator[tuple[Stamp, object]]:
    """Yield the stamps of EXDATE or RDATE, of a period its start and what tells its end."""
    for values in event.all_of(name):
        zone = str(getattr(values, "params", {}).get(ZONE) or "")
        for one in getattr(values, "dts", ()):
            own = zone or str(one.params.get(ZONE) or "")
            told, end = one.dt if isinstance(one.dt, tuple) else (one.dt, None)
            yield reader.read(told, own), end


def _added(event: Vevent, reader: Reader) -> Iterator[tuple[Stamp, timedelta | None]]:
    for start, end in _listed(event, "RDATE", reader):
        told = (
            end.replace(tzinfo=None, microsecond=0) - start.at if isinstance(end, datetime) else end
        )
        yield start, told if isinstance(told, timedelta) and told > timedelta() else None


def times(
    rule: Rule,
    start: Stamp,
    length: timedelta | None,
    *,
    without: Iterable[Stamp] = (),
    today: date,
) -> Times:
    """Return the times of an event, at most MOST_TIMES: those not over by *today* come first.

    *without* are times that are told of elsewhere.
    """
    found = {start.at: length}
    found |= {stamp.within(start.zone).at: own or length for stamp, own in rule.added}
    for at in _followed(rule.rrule, start, today):
        found.setdefault(at, length)
    out = (*rule.left_out, *without)
    gone = {stamp.within(start.zone).at for stamp in out}
    days = {stamp.at.date() for stamp in out if stamp.is_day}  # as some programs write it
    left = sorted(at for at in found if at not in gone and at.date() not in days)
    ahead = [at for at in left if _last_day(at, found[at]) >= today]
    behind = left[: len(left) - len(ahead)]
    room = MOST_TIMES - len(ahead)
    kept = [*(behind[-room:] if room > 0 else ()), *ahead[:MOST_TIMES]]
    stamps = tuple((Stamp(at, start.zone), found[at]) for at in sorted(kept))
    endless = bool(rule.rrule) and not {"UNTIL", "COUNT"} & recur_parts(rule.rrule).keys()
    return Times(stamps, len(left) - len(kept), endless)


def _last_day(at: datetime, length: timedelta | None) -> date:
    end = at + (length or timedelta())
    return (end - timedelta(seconds=1) if length else end).date()


def _followed(rrule: str, start: Stamp, today: date) -> list[datetime]:
    """Return the times of a rule, as far as it is followed; [] for none.

    Times are counted in local time, without a zone.
    """
    if not rrule:
        return []
    if start.at.year < _FIRST_YEAR:
        raise ValueError(f"it repeats since {start.at.year}, which is too long ago to be followed")
    parts = recur_parts(rrule)
    count = min(int(parts.pop("COUNT", _MOST_LOOKED_AT)), _MOST_LOOKED_AT)
    horizon = datetime(max(start.at.year, today.year) + _REACH, 12, 31)  # noqa: DTZ001  wall clock
    until = min(_until(parts.pop("UNTIL", ""), start) or horizon, horizon)
    try:
        return occurrences(parts, start.at, until, count)
    except ValueError:
        raise ValueError(f"its rule cannot be followed: {rrule[:80]}") from None


def _until(text: str, start: Stamp) -> datetime | None:
    """Return UNTIL by the clocks of the start; a day counts to its end."""
    if not text:
        return None
    form = "%Y%m%d" if "T" not in text else "%Y%m%dT%H%M%S"
    told = datetime.strptime(text.removesuffix("Z"), form)  # noqa: DTZ007  its zone is told below
    if "T" not in text or start.is_day:
        return datetime.combine(told.date(), _END_OF_DAY)
    return Stamp(told, UTC).within(start.zone).at if text.endswith("Z") else told
