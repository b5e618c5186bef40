"""Repetitions (RFC 5545, section 3.3.10) as readers write them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from agenda.dates.when import WEEKDAYS, Days
from feeds.formats.days import clock, weekdays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.when import When


@dataclass(frozen=True, slots=True)
class _Style:
    every: str
    plural: str
    together: str
    daily: str
    monthly: str
    ordinals: dict[str, str]
    otherwise: str


_STYLES = {
    "fr": _Style(
        every="tous les {days}",
        plural="s",
        together=" et ",
        daily="tous les jours",
        monthly="le {ordinal} {day} du mois",
        ordinals={
            "1": "premier", "2": "deuxième", "3": "troisième", "4": "quatrième", "-1": "dernier",
        },
        otherwise="plusieurs fois",
    ),
    "en": _Style(
        every="every {days}",
        plural="",
        together=" and ",
        daily="every day",
        monthly="the {ordinal} {day} of the month",
        ordinals={"1": "first", "2": "second", "3": "third", "4": "fourth", "-1": "last"},
        otherwise="several times",
    ),
}  # fmt: skip


def repeated(rrule: str, language: str) -> str:
    """Return a rule in words, those of rules that have none in common speech: "several times".

    >>> repeated("FREQ=WEEKLY;BYDAY=TU,TH", "fr"), repeated("FREQ=MONTHLY;BYDAY=1MO", "en")
    ('tous les mardis et jeudis', 'the first Monday of the month')
    """
    style = _STYLES[language]
    told = dict(part.partition("=")[::2] for part in rrule.upper().split(";"))
    days = told.get("BYDAY", "").split(",") if told.get("BYDAY") else []
    plain = told.keys() <= {"FREQ", "BYDAY", "UNTIL", "COUNT", "WKST"}
    named = _weekly(days, language) if plain and told.get("FREQ") == "WEEKLY" else ""
    if plain and told.get("FREQ") == "MONTHLY" and len(days) == 1:
        named = _monthly(days[0], language)
    if plain and told.get("FREQ") == "DAILY" and not days:
        named = style.daily
    return named or style.otherwise


def repeated_at(rrule: str, when: When | None, language: str) -> str:
    """Return a rule in words with the hours at which it comes: "tous les mardis à 10 h"."""
    told = repeated(rrule, language)
    return told if when is None or isinstance(when, Days) else f"{told} {clock(when, language)}"


def last_day(rrule: str) -> date | None:
    """Return the day until which a rule comes; None where it tells none, or counts.

    >>> last_day("FREQ=WEEKLY;UNTIL=20310630T215959Z"), last_day("FREQ=DAILY;COUNT=3")
    (datetime.date(2031, 6, 30), None)
    """
    told = dict(part.partition("=")[::2] for part in rrule.upper().split(";"))
    with suppress(ValueError):
        return date.fromisoformat(told.get("UNTIL", "")[: len("20310630")])
    return None


def _weekly(days: Sequence[str], language: str) -> str:
    if not days or not set(days) <= set(WEEKDAYS):
        return ""
    style = _STYLES[language]
    names = [weekdays(language)[WEEKDAYS.index(day)] + style.plural for day in days]
    head, last = ", ".join(names[:-1]), names[-1]
    return style.every.format(days=f"{head}{style.together}{last}" if head else last)


def _monthly(day: str, language: str) -> str:
    style, number, name = _STYLES[language], day[:-2], day[-2:]
    if number not in style.ordinals or name not in WEEKDAYS:
        return ""
    told = weekdays(language)[WEEKDAYS.index(name)]
    return style.monthly.format(ordinal=style.ordinals[number], day=told)
