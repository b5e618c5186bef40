"""A year of a magazine: 52 weeks, and pages that each show three of the next events.

Every event slides through the windows of some pages.  Some are moved, renamed or cancelled while
they are announced, and in week 30 a redesign empties every agenda.  At the end a subscriber has
every event once, on the right days, under the identity that it was born with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest
from service import serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service import TestService

WEEKS, EVENTS, WINDOW = 52, 300, 3
WINDOWS = PAGES = 14  # a bench reads forty pages
REDESIGN = 30
FIRST_MONDAY = date(2025, 1, 6)
MOVED, RENAMED, CANCELLED = 30, 9, 6
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
    *("octobre", "novembre", "décembre"),
)
KINDS = ("Forum", "Salon", "Assises", "Rencontres", "Journées", "Congrès", "Ateliers", "Festival")
TOPICS = (
    *("de l'énergie", "des mobilités", "du numérique", "de l'eau", "des forêts", "du patrimoine"),
    *("de l'habitat", "des archives", "de la lecture"),
)
TOWNS = ("Lille", "Lyon", "Nantes", "Pau", "Dijon", "Metz", "Brest", "Tours", "Nancy", "Vannes")


@dataclass
class Planned:
    """An event as the editors plan it, and what becomes of it at its change."""

    name: str
    day: date
    becomes: str = ""
    changed: bool = False
    others: list[str] = field(default_factory=list)

    def change(self, random: Random) -> None:
        """Let happen what was to happen."""
        self.changed = True
        if self.becomes == "moved":
            self.day += timedelta(days=random.randint(1, 12))
        elif self.becomes == "renamed":
            self.name = f"{self.name} et de ses environs"

    def printed(self) -> str:
        """Return the event as the magazine prints it."""
        day = "1er" if self.day.day == 1 else str(self.day.day)
        cancelled = " : annulé" if self.changed and self.becomes == "cancelled" else ""
        when = f"{day} {MONTHS[self.day.month - 1]} {self.day.year}"
        return f"<li><strong>{self.name}{cancelled}</strong><br>Le {when}</li>"


def planned(random: Random) -> list[Planned]:
    """Return the events of a year in the order of their days."""
    names = [f"{kind} {topic} à {town}" for kind in KINDS for topic in TOPICS for town in TOWNS]
    days = sorted(random.randrange(14, 7 * WEEKS - 7) for _ in range(EVENTS))
    told = [
        Planned(name, FIRST_MONDAY + timedelta(days=day))
        for name, day in zip(random.sample(names, EVENTS), days, strict=True)
    ]
    fates = ["moved"] * MOVED + ["renamed"] * RENAMED + ["cancelled"] * CANCELLED
    for event, fate in zip(random.sample(told, len(fates)), fates, strict=True):
        event.becomes = fate
    return told


def pages(events: list[Planned], monday: date) -> Iterator[str]:
    """Yield the pages of a week: page by page the window of the agenda stands further on."""
    ahead = sorted((one for one in events if one.day >= monday), key=lambda one: one.day)
    for page in range(PAGES):
        window = ahead[page % WINDOWS : page % WINDOWS + WINDOW]
        items = "".join(event.printed() for event in window)
        yield (
            f"<html lang=fr><title>Dossier {page}</title><body><article><h1>Dossier {page}</h1>"
            f"<p>Les villes inventent leurs usages, et ce dossier les raconte.</p></article>"
            f"<aside><h2>Agenda</h2><ul>{items}</ul></aside></body></html>"
        )


def announced(events: list[Planned], monday: date) -> list[Planned]:
    """Return the events that stand on a page this week."""
    ahead = sorted((one for one in events if one.day >= monday), key=lambda one: one.day)
    return ahead[: WINDOWS + WINDOW - 1]


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    """Return a service that has read a year."""
    folder = tmp_path_factory.mktemp("year")
    url = f"sqlite:///{folder / 'year.sqlite'}"
    with serving(folder / "pages", url) as service:
        told = Year(service)
        told.pass_by()
        yield told


class Year:
    """What a service saw in a year, week by week."""

    def __init__(self, service: TestService) -> None:
        self.service, self.random = service, Random(2025)  # noqa: S311  no secret
        self.events = planned(self.random)
        self.uids: dict[str, str] = {}
        self.held: dict[int, int] = {}
        self.feeds: list[dict[str, bytes]] = []
        self.lost: list[str] = []

    def pass_by(self) -> None:
        """Print and read 52 weeks."""
        for week in range(WEEKS):
            monday = FIRST_MONDAY + timedelta(weeks=week)
            self.service.now = datetime(monday.year, monday.month, monday.day, 6, tzinfo=UTC)
            if week != REDESIGN:
                self._change(monday)
            for number, page in enumerate(pages(self.events, monday)):
                text = re.sub("<aside>.*</aside>", "", page) if week == REDESIGN else page
                self.service.write(f"page{number:02}.html", text)
            self.held[week] = len(self.service.refresh().held)
            self.feeds.append(self.service.feeds())
            self._note_uids()

    def _change(self, monday: date) -> None:
        """Change what was announced last week, before its day."""
        for event in announced(self.events, monday):
            stood = event in announced(self.events, monday - timedelta(weeks=1))
            soon = event.day - monday < timedelta(weeks=2)
            if event.becomes and not event.changed and stood and soon:
                event.change(self.random)

    def _note_uids(self) -> None:
        found = {one.uid for one in self.service.events()}
        self.lost += [uid for uid in self.uids.values() if uid not in found]
        self.uids |= {uid: uid for uid in found}


def shown(service: TestService) -> list[tuple[str, date]]:
    """Return name and first day of all events, cancelled ones with their word."""
    return sorted(
        (
            re.sub(r"\r\n ", "", event.data.decode()).split("SUMMARY:")[1].split("\r\n")[0],
            event.first,
        )
        for event in service.events()
    )


def as_printed(year: Year) -> list[tuple[str, date]]:
    """Return name and day of all events as the editors last printed them."""
    return sorted(
        (
            f"ANNULÉ – {one.name}" if one.becomes == "cancelled" and one.changed else one.name,
            one.day,
        )
        for one in year.events
    )


def test_every_event_is_there_once_on_its_day(year: Year) -> None:
    """As the editors last printed it."""
    assert shown(year.service) == as_printed(year)


def test_the_year_had_its_changes(year: Year) -> None:
    """Nearly all that was to be moved, renamed or cancelled was, so the test says something."""
    assert sum(one.changed for one in year.events) > 0.9 * (MOVED + RENAMED + CANCELLED)


def test_no_identity_was_lost(year: Year) -> None:
    """What was published once stays to the end."""
    assert year.lost == []
    assert len(year.uids) == EVENTS


def test_the_redesign_publishes_nothing(year: Year) -> None:
    """Pages that announced something to come are held, and every feed keeps its bytes."""
    assert year.held[REDESIGN] > PAGES / 2
    assert year.feeds[REDESIGN] == year.feeds[REDESIGN - 1]


def test_no_other_week_trips_the_brake(year: Year) -> None:
    """Events that are over, moved or renamed are normal life; the week after goes on by itself."""
    assert [week for week, held in year.held.items() if held] == [REDESIGN]
