"""Laws of whole rounds, over folders that hypothesis makes up and changes."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

from agendas import NAMES, PLACES, Listing, agenda
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from service import FIRST, TestService, serving
from sqlalchemy import select
from stores import empty_store

from feeds.lint import lint
from feeds.refresh.correcting import Hand, split
from feeds.refresh.rebuilding import rebuild
from feeds.refresh.splitting import told_as
from feeds.store import sightings
from feeds.store.tables import CHANGES, EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from feeds.refresh.splitting import ToldAs

_FILES = ("a.txt", "b.txt", "c.txt")
_TODAY = FIRST.date()

Page = tuple[Listing, ...]
Folder = dict[str, Page]

listings = st.builds(
    Listing,
    st.sampled_from(NAMES[:5]),
    st.integers(20, 60).map(lambda days: _TODAY + timedelta(days)),
    st.sampled_from((1, 1, 3)),
    st.sampled_from(PLACES[:3]),
    st.sampled_from((False, False, False, True)),
)
pages = st.lists(listings, min_size=1, max_size=4, unique_by=lambda one: one.name).map(tuple)
folders = st.dictionaries(st.sampled_from(_FILES), pages, min_size=1, max_size=3)


@dataclass(frozen=True)
class Edit:
    """What somebody does to a folder: ``what`` at a place in a file."""

    what: str
    file: int
    at: int
    new: Listing

    def of(self, folder: Folder) -> Folder:
        """Return the folder afterwards."""
        name = _FILES[self.file]
        page = list(folder.get(name, ()))
        if self.what == "remove file":
            return {key: value for key, value in folder.items() if key != name}
        if not page or self.what == "add":
            if self.new.name not in {one.name for one in page}:
                page.append(self.new)
            return folder | {name: tuple(page)}
        at = self.at % len(page)
        one = page[at]
        changed = {
            "move": replace(one, first=self.new.first),
            "rename": replace(one, name=f"{one.name} et des voisins"),
            "cancel": replace(one, cancelled=not one.cancelled),
            "place": replace(one, place=self.new.place),
        }
        page[at : at + 1] = [changed[self.what]] if self.what in changed else []
        return folder | {name: tuple(page)}


_WHAT = ("add", "move", "rename", "cancel", "place", "drop", "remove file")
edits = st.builds(Edit, st.sampled_from(_WHAT), st.integers(0, 2), st.integers(0, 3), listings)


@contextmanager
def fresh() -> Iterator[TestService]:
    """Yield a service that knows nothing."""
    with tempfile.TemporaryDirectory() as scratch:
        store = Path(scratch, "agenda.db")
        store.write_bytes(empty_store())
        with serving(Path(scratch) / "issues", f"sqlite:///{store}") as service:
            yield service


def lay(service: TestService, folder: Folder) -> None:
    """Make the folder of a service hold these pages and no others."""
    for path in service.folder.glob("*.txt"):
        if path.name not in folder:
            path.unlink()
    for name, page in folder.items():
        service.write(name, agenda(page))


def events(service: TestService) -> dict[str, tuple[int, bytes]]:
    """Return SEQUENCE and bytes of every event by its UID."""
    with service.store.reading() as conn:
        rows = conn.execute(select(EVENTS.c.uid, EVENTS.c.sequence, EVENTS.c.data)).all()
    return {row.uid: (row.sequence, row.data) for row in rows}


def added(service: TestService) -> list[str]:
    """Return the UIDs that the journal says were given, in their order."""
    with service.store.reading() as conn:
        query = select(CHANGES.c.uid).where(CHANGES.c.kind == "added").order_by(CHANGES.c.id)
        return list(conn.execute(query).scalars())


_RULES = settings(max_examples=40, suppress_health_check=list(HealthCheck))


@_RULES
@given(first=folders, changes=st.lists(edits, max_size=4))
def test_every_state_of_a_folder(first: Folder, changes: Sequence[Edit]) -> None:
    """A UID stays and is given once; SEQUENCE tells of changed bytes; feeds are clean and still."""
    folder = first
    with fresh() as service:
        before: dict[str, tuple[int, bytes]] = {}
        for edit in (None, *changes):
            folder = edit.of(folder) if edit else folder
            lay(service, folder)
            service.refresh()
            now = events(service)
            assert before.keys() <= now.keys()
            assert len(set(added(service))) == len(added(service)) == len(now)
            for uid, (sequence, data) in before.items():
                assert (now[uid][0] > sequence) == (now[uid][1] != data)
                assert now[uid][0] >= sequence
            feeds = service.feeds()
            assert [lint(feed, published=True) for feed in feeds.values()] == [[]] * len(feeds)
            service.later(days=1)
            for path in service.folder.glob("*.txt"):
                path.write_bytes(path.read_bytes())
            assert service.refresh().changes == []
            assert service.feeds() == feeds
            before = now
            service.later(hours=1)


def split_all(service: TestService) -> list[tuple[str, ToldAs]]:
    """Tell every event that is told in two ways from what it was told as first; return these."""
    with service.store.reading() as conn:
        seen = sightings.of_events(conn, events(service).keys())
    ways = [(uid, told[-1]) for uid, found in seen.items() if (told := [*told_as(found)])]
    for uid, way in ways:
        split(service.store, service.config, uid, way, Hand("Camille", service.now))
    return ways


@_RULES
@given(first=folders, changes=st.lists(edits, min_size=1, max_size=4))
def test_what_was_split_is_never_one_again(first: Folder, changes: Sequence[Edit]) -> None:
    """No reading, whether of a new or of an old state, and no rebuild takes one for the other."""
    folder = first
    with fresh() as service:
        for edit in (None, *changes):
            folder = edit.of(folder) if edit else folder
            lay(service, folder)
            service.refresh()
            service.later(hours=1)
        before = events(service).keys()
        ways = split_all(service)
        assert len(events(service)) == len(before) + len(ways)
        feeds = service.feeds()
        assert [lint(feed, published=True) for feed in feeds.values()] == [[]] * len(feeds)
        for path in service.folder.glob("*.txt"):
            path.write_bytes(path.read_bytes())
        assert service.refresh().changes == []
        rebuild(service.store, service.config, now=service.now)
        assert service.feeds() == feeds
        for state in (first, folder):
            service.later(hours=1)
            lay(service, state)
            service.refresh()
        with service.store.reading() as conn:
            seen = sightings.of_events(conn, [uid for uid, _ in ways])
        assert not [way for uid, way in ways for one in seen[uid] if way.is_of(one)]
        assert before <= events(service).keys()


def visible(service: TestService) -> list[tuple[object, ...]]:
    """Return what a subscriber sees of every event."""
    columns = (EVENTS.c.name, EVENTS.c.first, EVENTS.c.last, EVENTS.c.place, EVENTS.c.status)
    with service.store.reading() as conn:
        return sorted(tuple(row) for row in conn.execute(select(*columns)))


def read_in_order(order: Sequence[str], issues: dict[str, str]) -> list[tuple[object, ...]]:
    """Return what is visible when issues come into the folder one after the other."""
    with fresh() as service:
        for name in order:
            service.write(name, issues[name])
            service.refresh()
            service.later(hours=1)
        return visible(service)


# Few names on few days: a name at two places on one day is two events, and nothing but the order of
# time says of which of them it is told without a place, or for another day.
crowded = st.dictionaries(
    st.sampled_from(_FILES),
    st.lists(
        st.builds(
            Listing,
            st.sampled_from(NAMES[:2]),
            st.sampled_from((20, 27)).map(lambda days: _TODAY + timedelta(days)),
            st.sampled_from((1, 1, 3)),
            st.sampled_from(PLACES[:3]),
            st.booleans(),
        ),
        min_size=1,
        max_size=2,
        unique_by=lambda one: one.name,
    ).map(tuple),
    min_size=3,
)


@_RULES
@given(
    folder=st.one_of(folders, crowded),
    published=st.permutations([_TODAY - timedelta(days) for days in (9, 5, 1)]),
)
def test_the_order_of_reading(folder: Folder, published: list[date]) -> None:
    """Issues that tell the day of their publication give the same events in every order."""
    days = dict(zip(_FILES, published, strict=True))
    issues = {name: agenda(page, days[name]) for name, page in folder.items()}
    note("\n---\n".join(f"{name}: {text}" for name, text in issues.items()))
    found = {
        order: read_in_order(order, issues)
        for order in {tuple(sorted(issues)), *permutations(sorted(issues))}
    }
    told = list(found.values())
    assert all(one == told[0] for one in told), found
