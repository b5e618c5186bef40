"""Days and hours as machines write them: ISO 8601."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from agenda.dates.when import Days, Hours
from agenda.patterns import pattern

if TYPE_CHECKING:
    from agenda.dates.when import When
    from agenda.events.event import Setting

# Zones in which each language is at home, the nearest to Paris first.
_HOMES = {
    "fr": ("America/Toronto", "America/Guadeloupe", "Indian/Reunion"),
    "en": (
        "Europe/London",
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
        "Australia/Sydney",
    ),
    "es": ("Europe/Madrid", "Atlantic/Canary", "America/Mexico_City", "America/Bogota"),
    "pt": ("Europe/Lisbon", "America/Sao_Paulo"),
    "de": ("Europe/Berlin",),
}


def zone_of(start: str, setting: Setting) -> str:
    """Return the zone whose clocks show a stated time: that of the issue when it agrees.

    A time with another offset is local to where the event takes place; of the zones in which
    the language is at home the first with that offset is taken.  UTC (``Z``) tells nothing.
    """
    try:
        moment = datetime.fromisoformat(start.strip())
    except ValueError:
        return setting.timezone
    if moment.tzinfo is None or start.strip().endswith("Z") or not _is_within(moment):
        return setting.timezone
    for name in (setting.timezone, *_HOMES.get(setting.language, ())):
        if _local(moment, name).utcoffset() == moment.utcoffset():
            return name
    return setting.timezone


def _local(moment: datetime, timezone: str) -> datetime:
    from zoneinfo import ZoneInfo  # noqa: PLC0415  start-up: few issues state moments for machines

    return moment.astimezone(ZoneInfo(timezone))


def read_when(start: str, end: str | None, timezone: str) -> When | None:
    """Return the days or hours between two ISO 8601 values; ``end`` is included.

    A midnight that ends, or that opens and ends, is a whole day said clumsily.

    >>> read_when("2024-05-03", None, "Europe/Paris")
    Days(first=datetime.date(2024, 5, 3), last=datetime.date(2024, 5, 3))
    """
    first, last = read_moment(start, timezone), read_moment(end, timezone) if end else None
    if first is None:
        return None
    if not isinstance(first, datetime):
        final = last.date() if isinstance(last, datetime) else last
        return Days(first, max(first, final or first))
    if last is not None and not isinstance(last, datetime):
        if last > first.date():  # the hour of the end is not told: whole days, as in print
            return Days(first.date(), last)
        last = None
    if _is_midnight(first) and (last is None or _is_midnight(last) or _ends_day(last)):
        return Days(first.date(), _last_day(first, last))
    return Hours(first, last if last and last >= first else None)


def _is_within(moment: datetime) -> bool:
    """Return whether a moment has a local time in every zone: "9999-12-31T23:59Z" means no end."""
    return date.min < moment.date() < date.max


def _is_midnight(moment: datetime) -> bool:
    return not (moment.hour or moment.minute)


def _ends_day(moment: datetime) -> bool:
    return (moment.hour, moment.minute) == (23, 59)


def _last_day(first: datetime, last: datetime | None) -> date:
    if last is None or last <= first:
        return first.date()
    return last.date() if _ends_day(last) else (last - timedelta(days=1)).date()


def _with_zeros(text: str) -> str:
    """Return a date with the zeros that programs forget: "2031-3-5T9:00".

    >>> _with_zeros("2031-3-5T9:00+1:00")
    '2031-03-05T09:00+01:00'
    """
    return _FIGURE.sub(r"\g<1>0\g<2>", text)


_FIGURE = pattern(r"([-T+])(\d)(?=[-:T]|$)")


def read_moment(text: str, timezone: str) -> date | datetime | None:
    """Return a date, or the naive local time of a datetime; None for what is neither."""
    text = _with_zeros(text.strip().replace(" ", "T", 1))
    with suppress(ValueError):
        return date.fromisoformat(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not _is_within(moment):
        return None
    if moment.tzinfo is not None:
        moment = _local(moment, timezone).replace(tzinfo=None)
    return moment.replace(second=0, microsecond=0)
