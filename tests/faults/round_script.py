"""A folder whose issues change from round to round, the same way every time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from agendas import NAMES, PLACES, Listing, agenda
from service import FIRST
from sqlalchemy import func, select

from feeds.store import rendered
from feeds.store.tables import CHANGES, EVENTS, ISSUES, RUNS, SIGHTINGS

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

ROUNDS = 25
_FILES = 4
_SEED = 20190110


class Round(NamedTuple):
    """One state of the folder, and when it is read."""

    now: datetime
    files: dict[str, str]

    def lay(self, folder: Path) -> None:
        """Make the folder hold these files and no others."""
        for path in folder.glob("*.txt"):
            if path.name not in self.files:
                path.unlink()
        for name, text in self.files.items():
            path = folder / name
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")


def rounds(count: int = ROUNDS) -> list[Round]:
    """Return the rounds: events that are new, move, change their names, are called off, leave."""
    random = Random(_SEED)  # noqa: S311  no secret
    folder: dict[str, list[Listing]] = {}
    made = []
    for number in range(count):
        now = FIRST + timedelta(days=number)
        for _ in range(random.randint(1, 3)):
            _change(folder, random, now.date())
        files = {name: agenda(listings) for name, listings in folder.items() if listings}
        made.append(Round(now, files))
    return made


def _change(folder: dict[str, list[Listing]], random: Random, today: date) -> None:
    page = folder.setdefault(f"{random.randrange(_FILES)}.txt", [])
    if len(page) < 3:
        page.append(_new(folder, random, today))
        return
    at = random.randrange(len(page))
    one = page[at]
    what = random.randrange(6)
    if what == 0:
        page.append(_new(folder, random, today))
    elif what == 1:
        page[at] = replace(one, first=one.first + timedelta(random.randint(1, 9)))
    elif what == 2:
        page[at] = replace(one, name=f"{one.name} et des voisins")
    elif what == 3:
        page[at] = replace(one, cancelled=not one.cancelled)
    elif what == 4:
        page[at] = replace(one, place=random.choice(PLACES))
    else:
        del page[at]


def _new(folder: dict[str, list[Listing]], random: Random, today: date) -> Listing:
    """Return an announcement of its own, or one that another page has as well."""
    others = [one for page in folder.values() for one in page]
    if others and random.random() < 0.3:
        return random.choice(others)
    first = today + timedelta(random.randint(20, 200))
    return Listing(random.choice(NAMES), first, random.choice((1, 1, 3)), random.choice(PLACES))


class State(NamedTuple):
    """What a store holds after so many rounds."""

    rounds: int
    feeds: dict[str, bytes]
    events: list[tuple[object, ...]]
    changes: list[tuple[object, ...]]
    sightings: int
    issues: int


def state(conn: Connection) -> State:
    """Return what the store holds: everything that is told to anybody, and how much of the rest."""

    def counted(table: object) -> int:
        return conn.execute(select(func.count()).select_from(table)).scalar_one()  # type: ignore[arg-type]

    found = {slug: rendered.get(conn, slug) for slug in rendered.slugs(conn)}
    kept = select(EVENTS.c.uid, EVENTS.c.name, EVENTS.c.first, EVENTS.c.sequence, EVENTS.c.data)
    told = select(CHANGES.c.uid, CHANGES.c.kind, CHANGES.c.before, CHANGES.c.after, CHANGES.c.at)
    return State(
        counted(RUNS),
        {slug: feed.data for slug, feed in found.items() if feed},
        [tuple(row) for row in conn.execute(kept.order_by(EVENTS.c.uid))],
        [tuple(row) for row in conn.execute(told.order_by(CHANGES.c.id))],
        counted(SIGHTINGS),
        counted(ISSUES),
    )
