"""What a reader asks the agenda for, and the address that asks for it."""

from __future__ import annotations

from calendar import monthrange
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from agenda.dates.when import Days
from agenda.events.states import Status
from feeds.plaintext import fold, one_line
from feeds.web.directory import SHOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from feeds.store.selecting import FeedQuery

_LONGEST = 100  # characters of an answer: more is no word that a reader types
_VIEWS = ("month", "screen")
_YEARS = range(1900, 2200)  # of which people ask
NARROWING = ("q", "theme", "place", "source", "language", "status", "year")
"""The parts that say which events, in the order in which pages show them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The parts of an address of the agenda; "" and None where nothing is asked.

    ``view`` is "" for the list.
    """

    q: str = ""
    theme: str = ""
    place: str = ""
    source: str = ""
    language: str = ""
    status: str = ""
    year: int | None = None
    month: date | None = None
    view: str = ""

    def query(self, days: Days | None = None) -> FeedQuery:
        """Return the question to the store, *days* both included, None for all times."""
        return replace(
            SHOWN,
            theme=_one(self.theme),
            place=_one(self.place),
            source=_one(self.source),
            language=_one(self.language),
            status=tuple(Status(one) for one in _one(self.status)),
            text=beginnings(self.q),
            since=days.first if days else None,
            until=days.last if days else None,
        )

    def period(self) -> Days | None:
        """Return the month or the year that is asked for, None for neither."""
        if self.month is not None:
            return month_of(self.month)
        if self.year is not None:
            return Days(date(self.year, 1, 1), date(self.year, 12, 31))
        return None

    def narrowed(self) -> dict[str, str]:
        """Return what is asked for by its part, "month" and "view" left aside."""
        return {name: str(value) for name in NARROWING if (value := getattr(self, name))}

    def but(self, **changes: Any) -> Asked:  # noqa: ANN401  values of the fields
        """Return another question."""
        return replace(self, **changes)

    def tail(self) -> str:
        """Return what stands behind the path in the address of this question, "" for nothing."""
        told = {field.name: getattr(self, field.name) for field in fields(self)}
        if self.month is not None:
            told["month"] = f"{self.month:%Y-%m}"
        query = urlencode({name: value for name, value in told.items() if value})
        return f"?{query}" if query else ""


def asked(arguments: Mapping[str, str]) -> Asked:
    """Return what is asked for; what no page offers is not asked for."""
    told = {name: one_line(arguments.get(name, ""), _LONGEST) for name in NARROWING}
    view, status = arguments.get("view", ""), told["status"]
    return Asked(
        q=told["q"],
        theme=told["theme"],
        place=told["place"],
        source=told["source"],
        language=told["language"],
        status=status if status in list(Status) else "",
        year=_year(told["year"]),
        month=_month(arguments.get("month", "")),
        view=view if view in _VIEWS else "",
    )


def month_of(day: date) -> Days:
    """Return the first and the last day of a month."""
    return Days(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


def beginnings(text: str) -> str | None:
    """Return words as the beginnings of words: who types "conc" looks for concerts."""
    return " ".join(f"{word}*" for word in fold(text).split()) if text else None


def _year(text: str) -> int | None:
    return int(text) if text.isdecimal() and int(text) in _YEARS else None


def _month(text: str) -> date | None:
    with suppress(ValueError):
        month = date.fromisoformat(f"{text}-01")
        return month if month.year in _YEARS else None
    return None
