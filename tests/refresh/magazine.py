"""A magazine made up for tests: its events, what becomes of them, and its pages week by week."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

WEEKS, EVENTS, WINDOW = 52, 300, 3
REDESIGN = 30
MOVED, RENAMED, CANCELLED = 30, 9, 6
FIRST_MONDAY = date(2025, 1, 6)
_SOON = timedelta(weeks=2)
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
    *("octobre", "novembre", "décembre"),
)
_KINDS = ("Forum", "Salon", "Assises", "Rencontres", "Journées", "Congrès", "Ateliers", "Festival")
_TOPICS = (
    *("de l'énergie", "des mobilités", "du numérique", "de l'eau", "des forêts", "du patrimoine"),
    *("de l'habitat", "des archives", "de la lecture"),
)
_TOWNS = ("Lille", "Lyon", "Nantes", "Pau", "Dijon", "Metz", "Brest", "Tours", "Nancy", "Vannes")


class Layout(NamedTuple):
    """How many pages there are, and what their agendas show.

    Each shows ``window`` of the next events; from page to page it begins ``step`` events further
    on, and after ``starts`` pages with the next event again.
    """

    pages: int
    starts: int
    step: int = 1
    window: int = WINDOW

    @property
    def horizon(self) -> int:
        """How many of the next events stand on a page."""
        return (self.starts - 1) * self.step + self.window


@dataclass
class Planned:
    """An event as the editors plan it, and what becomes of it at its change."""

    name: str
    day: date
    becomes: str = ""
    changed: bool = False

    def change(self, random: Random) -> None:
        """Let happen what was to happen."""
        self.changed = True
        if self.becomes == "moved":
            self.day += timedelta(days=random.randint(1, 12))
        elif self.becomes == "renamed":
            self.name = f"{self.name} et de ses environs"

    @property
    def is_cancelled(self) -> bool:
        """Whether the editors say that it is."""
        return self.changed and self.becomes == "cancelled"

    def printed(self) -> str:
        """Return the event as the magazine prints it."""
        day = "1er" if self.day.day == 1 else str(self.day.day)
        cancelled = " : annulé" if self.is_cancelled else ""
        when = f"{day} {_MONTHS[self.day.month - 1]} {self.day.year}"
        return f"<li><strong>{self.name}{cancelled}</strong><br>Le {when}</li>"


class Magazine:
    """The events of a year, and the pages of each week."""

    def __init__(self, layout: Layout, seed: int = 2025) -> None:
        self.layout, self.random = layout, Random(seed)  # noqa: S311  no secret
        self.events = _planned(self.random)

    def pages_of(self, week: int) -> dict[str, str]:
        """Return the pages of a week by name, after what changes in it; in one they lie empty."""
        monday = FIRST_MONDAY + timedelta(weeks=week)
        if week != REDESIGN:
            self._change(monday)
        ahead = self._ahead(monday)
        pages = {}
        for page in range(self.layout.pages):
            first = page % self.layout.starts * self.layout.step
            text = _page(page, ahead[first : first + self.layout.window])
            emptied = re.sub("<aside>.*</aside>", "", text)
            pages[f"page{page:02}.html"] = emptied if week == REDESIGN else text
        return pages

    def as_printed(self) -> list[tuple[str, date]]:
        """Return name and day of all events as they were last printed."""
        return sorted(
            (f"ANNULÉ – {one.name}" if one.is_cancelled else one.name, one.day)
            for one in self.events
        )

    def _ahead(self, monday: date) -> list[Planned]:
        """Return the events to come, the next one first."""
        return sorted((one for one in self.events if one.day >= monday), key=lambda one: one.day)

    def _change(self, monday: date) -> None:
        """Change what was announced last week, before its day."""
        horizon = self.layout.horizon
        last_week = self._ahead(monday - timedelta(weeks=1))[:horizon]
        for event in self._ahead(monday)[:horizon]:
            soon = event.day - monday < _SOON
            if event.becomes and not event.changed and soon and event in last_week:
                event.change(self.random)


def _planned(random: Random) -> list[Planned]:
    """Return the events of a year in the order of their days."""
    names = [f"{kind} {topic} à {town}" for kind in _KINDS for topic in _TOPICS for town in _TOWNS]
    days = sorted(random.randrange(14, 7 * WEEKS - 7) for _ in range(EVENTS))
    told = [
        Planned(name, FIRST_MONDAY + timedelta(days=day))
        for name, day in zip(random.sample(names, EVENTS), days, strict=True)
    ]
    fates = ["moved"] * MOVED + ["renamed"] * RENAMED + ["cancelled"] * CANCELLED
    for event, fate in zip(random.sample(told, len(fates)), fates, strict=True):
        event.becomes = fate
    return told


_ARTICLE = "".join(
    f"<p>{told}</p>"
    for told in (
        "Les villes inventent leurs usages, et ce dossier les raconte.",
        "Des élus, des techniciens et des habitants disent ce qui a changé chez eux.",
        "Les uns ont ouvert une halle, les autres ont planté des arbres.",
        "Tous ont appris des erreurs de leurs voisins.",
        "Le prochain dossier ira voir de l'autre côté du fleuve.",
    )
)


def _page(number: int, window: Iterable[Planned]) -> str:
    items = "".join(event.printed() for event in window)
    return (
        f"<html lang=fr><title>Dossier {number}</title><body><article><h1>Dossier {number}</h1>"
        f"{_ARTICLE}</article>"
        f"<aside><h2>Agenda</h2><ul>{items}</ul></aside></body></html>"
    )
