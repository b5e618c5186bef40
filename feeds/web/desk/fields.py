"""An event as the fields of a form, and what a form wants otherwise."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import astuple, dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Self

from flask_babel import gettext
from pydantic import ValidationError

from agenda.dates.when import Bound, Days, Precision
from feeds.formats.told_days import days_told
from feeds.identity.changes import iso_of
from feeds.refresh.overlaying import canonical, value_of
from feeds.web.api.wanted import Correction
from feeds.web.languages import page_language

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from agenda.events.event import Event
    from feeds.refresh.correcting import Account

_TIME = 5  # characters of "20:30"; some browsers send seconds
_WHEN = ("first", "last", "start", "end")


@dataclass(frozen=True, slots=True)
class Fields:
    """What of an event people may correct, as a form holds it; "" for nothing.

    ``last`` is "" where the event ends on its first day, ``start`` and ``end`` for whole days.
    """

    name: str = ""
    first: str = ""
    last: str = ""
    start: str = ""
    end: str = ""
    place: str = ""
    url: str = ""
    status: str = ""

    @classmethod
    def of_event(cls, event: Event) -> Self:
        """Return an event as a form shows it."""
        first, last, start, end = _times(event)
        return cls(
            event.name, first, "" if last == first else last, start, end,
            event.place, event.url or "", str(event.status),
        )  # fmt: skip

    @classmethod
    def of_form(cls, form: Mapping[str, str]) -> Self:
        """Return what somebody typed, blanks made one."""
        told = {one.name: " ".join(form.get(one.name, "").split()) for one in fields(cls)}
        told |= {name: told[name][:_TIME] for name in ("start", "end")}
        return cls(**told | ({"last": ""} if told["last"] == told["first"] else {}))

    @property
    def mark(self) -> str:
        """What tells whether the event is still as a form showed it."""
        return hashlib.sha256(repr(astuple(self)).encode()).hexdigest()[:16]

    def changed(self, before: Fields) -> set[str]:
        """Return what of an event is otherwise than it was, as corrections call it."""
        names = {one for one in Fields.__slots__ if getattr(self, one) != getattr(before, one)}
        return {"when" if name in _WHEN else name for name in names}

    def when(self) -> str:
        """Return days or hours as corrections write them; raises ValueError with what is missing.

        >>> Fields(first="2031-03-05", start="18:00", end="20:30").when()
        '2031-03-05T18:00/2031-03-05T20:30'
        """
        if not self.first:
            raise ValueError(gettext("Give the first day."))
        if _precedes(self.last, self.first):
            raise ValueError(gettext("The last day is before the first one."))
        if not self.start:
            if self.end:
                raise ValueError(gettext("Give the hour at which it begins as well."))
            return f"{self.first}/{self.last}" if self.last else self.first
        begins = f"{self.first}T{self.start}"
        if self.end:
            return f"{begins}/{self.last or self.first}T{self.end}"
        if self.last:
            raise ValueError(gettext("Give the hour at which it ends, or leave the last day out."))
        return begins


class Wanted(NamedTuple):
    """What a form wants: values by field, fields taken back; ``wrong`` says what cannot be."""

    values: dict[str, str]
    undo: list[str]
    wrong: dict[str, str]


def wanted(shown: Event, read: Event, typed: Fields, corrected: Collection[str]) -> Wanted:
    """Return what somebody wants who was *shown* an event that sources tell as *read*.

    What is typed as it is read needs no correction, and takes one back.
    """
    values, wrong = _values(typed, typed.changed(Fields.of_event(shown)))
    for field, value in [*values.items()]:
        try:
            Correction.model_validate({field: value})
        except ValidationError:
            del values[field]
            wrong[field] = _expected(field)
    undo = [field for field in values if field in corrected and _is_read(read, field, values)]
    kept = {field: value for field, value in values.items() if field not in undo}
    return Wanted(kept, undo, wrong)


def _values(typed: Fields, names: Collection[str]) -> tuple[dict[str, str], dict[str, str]]:
    values = {name: str(getattr(typed, name)) for name in names if name != "when"}
    if "when" in names:
        try:
            values["when"] = typed.when()
        except ValueError as error:
            return values, {"when": str(error)}
    return values, {}


def _is_read(read: Event, field: str, values: Mapping[str, str]) -> bool:
    """Return whether a value is what sources tell: of days, no more and no less than them."""
    is_plain = not read.rrule and read.bound is Bound.NONE and read.precision is Precision.DAY
    if field == "when" and not is_plain:
        return False
    return canonical(read, field, values[field]) == value_of(read, field)


def _expected(field: str) -> str:
    told = {
        "name": gettext("A name is needed, of 500 characters at most."),
        "when": gettext("It ends before it begins, or there is no such day or hour."),
        "place": gettext("At most 500 characters."),
        "url": gettext("An address begins with https:// or http://."),
    }
    return str(told.get(field, gettext("Choose one.")))


class Difference(NamedTuple):
    """A field, what it is called, and its value as people have it and as sources tell it."""

    field: str
    words: str
    ours: str
    theirs: str


class Printed(NamedTuple):
    """What one source prints: ``value`` as corrections write it, and in words."""

    source: str
    value: str
    words: str


def printed(told: Account) -> list[Printed]:
    """Return the days that sources print which contradict those in the calendars."""
    language = page_language()
    values = [(one.source, iso_of(one.times)) for one in told.elsewhere]
    return [Printed(source, value, days_told(value, language)) for source, value in values]


def difference(field: str, ours: str, theirs: str) -> Difference:
    """Return what is otherwise, in words; values are those of corrections."""
    called = {
        "name": gettext("Name"),
        "when": gettext("When"),
        "place": gettext("Where"),
        "url": gettext("Link"),
        "status": gettext("Status"),
    }
    return Difference(field, str(called[field]), _shown(field, ours), _shown(field, theirs))


def _shown(field: str, value: str) -> str:
    if field == "when":
        return days_told(value, page_language())
    states = {
        "confirmed": gettext("Confirmed"),
        "cancelled": gettext("Cancelled"),
        "postponed": gettext("Postponed"),
    }
    told = states.get(value, value) if field == "status" else value
    return str(told or gettext("nothing"))


def _times(event: Event) -> tuple[str, str, str, str]:
    """Return first and last day, and the hours of an event: "" where there are none."""
    when = event.when
    if when is None:
        return "", "", "", ""
    if isinstance(when, Days):
        return when.first.isoformat(), when.last.isoformat(), "", ""
    first, start = when.start.date().isoformat(), f"{when.start:%H:%M}"
    if when.end is None:
        return first, first, start, ""
    return first, when.end.date().isoformat(), start, f"{when.end:%H:%M}"


def _precedes(last: str, first: str) -> bool:
    """Return whether both are days, and *last* is the earlier one."""
    with suppress(ValueError):
        return date.fromisoformat(last) < date.fromisoformat(first)
    return False
