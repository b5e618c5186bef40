"""Two stored events that a person says are one, and two again: with all that hangs on it."""

from __future__ import annotations

import re
from contextlib import closing
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from feeds.refresh.correcting import (
    CorrectionError,
    Hand,
    Wish,
    account,
    correct,
    hide,
    merge,
    unmerge,
)
from feeds.refresh.rebuilding import rebuild
from feeds.store import copying, corrections, events, open_store, sightings

if TYPE_CHECKING:
    from collections.abc import Callable

    from service import TestService

    from feeds.refresh.correcting import Done
    from feeds.store.events import EventRecord

NATIONAL = "Agenda\n\nAP Connect\n28 et 29 janvier 2020\n\nForum des maires\n12 mars 2020\n"
LOCAL = "Agenda\n\nAP Connect 2020 Paris\nDu 28 au 30 janvier 2020\nPalais des congrès\n"


class Two:
    """A service with two sources that tell of one event under names that nobody takes for one."""

    def __init__(self, service: TestService) -> None:
        self.service = service
        service.set_sources({"name": "magazine"}, {"name": "ville", "themes": ("Numérique",)})
        service.write("2019-12-10.txt", NATIONAL)
        self.town("2019-12-12.txt", LOCAL)
        self.read()
        named = {self.record(one.uid).stored.event.name: one.uid for one in service.events()}
        self.kept, self.other = named["AP Connect"], named["AP Connect 2020 Paris"]
        self.forum = named["Forum des maires"]

    def town(self, name: str, text: str) -> None:
        """Put an issue into the folder of the town."""
        self.service.write(f"../ville/{name}", text)

    def read(self) -> None:
        """Read both sources an hour later."""
        self.service.later(hours=1)
        for place in range(2):
            assert self.service.refresh(place).went_well

    def record(self, uid: str) -> EventRecord:
        """Return an event."""
        with self.service.store.reading() as conn:
            found = events.get(conn, uid)
        assert found is not None
        return found

    def merge(self, uid: str = "", into: str = "") -> Done:
        """Say that one event is another one."""
        self.service.later(minutes=1)
        hand = Hand("Camille", self.service.now, "the editor of the town called")
        store, config = self.service.store, self.service.config
        return merge(store, config, uid or self.other, into or self.kept, hand)

    def unmerge(self, uid: str = "") -> Done:
        """Say that it is not."""
        self.service.later(minutes=1)
        hand = Hand("Camille", self.service.now)
        return unmerge(self.service.store, self.service.config, uid or self.other, hand)

    def uids(self, slug: str = "all") -> list[str]:
        """Return the UIDs in a feed."""
        return re.findall(r"UID:(\S+)", _unfolded(self.service.feeds()[slug]))

    def shown(self, uid: str) -> str:
        """Return an event as its VEVENT says it."""
        feed = _unfolded(self.service.feeds()["all"])
        found = re.finditer(r"BEGIN:VEVENT.*?END:VEVENT", feed, re.DOTALL)
        return next(one[0] for one in found if uid in one[0])


def _unfolded(data: bytes) -> str:
    return data.decode().replace("\r\n ", "")


@pytest.fixture
def two(service: TestService) -> Two:
    """Return a service with an event that is stored as two."""
    return Two(service)


def test_two_names_in_two_sources_are_two_until_somebody_says_so(two: Two) -> None:
    """Then one ends in every feed and the other one stays, with what both sources tell."""
    assert len(two.uids()) == 3
    done = two.merge()
    assert {"all", "2020", "source-magazine", "source-ville"} <= set(done.feeds)
    assert sorted(two.uids()) == sorted([two.kept, two.forum])
    assert two.uids("source-ville") == [two.kept]
    assert two.record(two.other).merged_into == two.kept
    shown = two.shown(two.kept)
    assert "LOCATION:Palais des congrès" in shown
    assert "CATEGORIES:Numérique" in shown
    with two.service.store.reading() as conn:
        assert len(sightings.telling(conn, two.kept)) == 2
        assert len(sightings.telling(conn, two.other)) == 1


def test_the_journal_tells_who_and_why(two: Two) -> None:
    """Both events have a line of it; what changed of the one that stays has one as well."""
    before = len(two.service.changes())
    done = two.merge()
    told = [(one.uid, one.kind, one.after) for one in two.service.changes()[before:]]
    assert told[:2] == [(two.other, "merged", two.kept), (two.kept, "joined", two.other)]
    assert {uid for uid, _, _ in told[2:]} == {two.kept}
    assert {one.by for one in done.changes} == {"Camille"}
    assert {one.reason for one in done.changes} == {
        "said by hand to be one event: the editor of the town called"
    }


def test_nothing_visible_changes_no_stamp(service: TestService) -> None:
    """Nor does what is said to be two again."""
    two = Two(service)
    service.set_sources({"name": "magazine"}, {"name": "ville"})
    two.town("2019-12-12.txt", "Agenda\n\nLe Connect\n28 et 29 janvier 2020\n")
    two.read()
    twin = next(one.uid for one in service.events() if "Le Connect" in one.data.decode())
    correct(
        service.store, service.config, two.kept, Wish({"name": "AP Connect"}),
        Hand("Camille", service.now),
    )  # fmt: skip
    before = two.shown(two.kept)
    two.merge(twin)
    assert two.shown(two.kept) == before
    assert twin not in two.uids()
    two.unmerge(twin)
    assert two.shown(two.kept) == before
    assert twin in two.uids()


def test_it_survives_readings_and_a_rebuild(two: Two) -> None:
    """What either source tells later is told of the one event; no event is new."""
    two.merge()
    before = two.service.feeds()
    two.town("2020-01-05.txt", LOCAL)
    two.service.write("2020-01-06.txt", NATIONAL)
    two.read()
    assert two.service.feeds() == before
    rebuild(two.service.store, two.service.config, now=two.service.now)
    assert two.service.feeds() == before
    with two.service.store.reading() as conn:
        assert len(sightings.telling(conn, two.kept)) == 4


def test_what_its_source_tells_later_changes_the_one_that_stays(two: Two) -> None:
    """Another hall of the town is another hall of the event, once in report and journal."""
    two.merge()
    sequence = two.record(two.kept).stored.sequence
    two.town("2019-12-12.txt", LOCAL.replace("Palais des congrès", "Centre des congrès"))
    two.service.later(hours=1)
    report = two.service.refresh(1)
    assert [(one.uid, one.kind, one.field) for one in report.changes] == [
        (two.kept, "changed", "place")
    ]
    assert list(report.names) == [two.kept]
    assert "LOCATION:Centre des congrès" in two.shown(two.kept)
    assert two.record(two.kept).stored.sequence == sequence + 1


def test_two_again_are_what_they_would_be(two: Two) -> None:
    """What was read meanwhile is with the event whose name it bears."""
    two.merge()
    two.town("2019-12-12.txt", LOCAL.replace("28 au 30", "29 au 31"))
    two.service.write("2020-01-06.txt", NATIONAL)
    two.read()
    two.unmerge()
    assert sorted(two.uids()) == sorted([two.kept, two.other, two.forum])
    assert "DTSTART;VALUE=DATE:20200128" in two.shown(two.kept)
    assert "LOCATION" not in two.shown(two.kept)
    assert "DTSTART;VALUE=DATE:20200129" in two.shown(two.other)
    assert "LOCATION:Palais des congrès" in two.shown(two.other)
    assert two.uids("source-ville") == [two.other]
    kinds = [(one.uid, one.kind) for one in two.service.changes()[-4:]]
    assert (two.other, "shown") in kinds
    assert (two.kept, "parted") in kinds
    assert two.unmerge().changes == ()


def test_it_begins_when_it_was_announced_itself(service: TestService) -> None:
    """And not on the day of the issue that told of the other one first."""
    for day, name in (("05", "des peintres du dimanche"), ("02", "Monet")):
        text = f"Agenda\n\nExposition {name}\nJusqu’au 31 mars 2019\n"
        service.write(f"2019-01-{day}.txt", text)
    service.refresh()
    earlier, later = sorted(service.events(), key=lambda one: b"peintres" in one.data)
    service.later(hours=1)
    merge(service.store, service.config, earlier.uid, later.uid, Hand("Camille", service.now))
    (one,) = service.events()
    assert b"DTSTART;VALUE=DATE:20190102" in one.data
    service.later(hours=1)
    unmerge(service.store, service.config, earlier.uid, Hand("Camille", service.now))
    now = {one.uid: one.data for one in service.events()}
    assert b"DTSTART;VALUE=DATE:20190105" in now[later.uid]
    assert now[earlier.uid] == earlier.data


def test_what_is_one_is_merged_on(two: Two) -> None:
    """Into a third one, and each decision is undone by itself."""
    two.merge()
    two.merge(two.kept, two.forum)
    assert two.uids() == [two.forum]
    assert two.record(two.other).merged_into == two.forum
    assert two.uids("source-ville") == [two.forum]
    two.town("2020-01-05.txt", LOCAL)
    two.read()
    two.unmerge(two.kept)
    assert sorted(two.uids()) == sorted([two.kept, two.forum])
    assert two.record(two.other).merged_into == two.kept
    assert two.uids("source-ville") == [two.kept]
    two.unmerge()
    assert len(two.uids()) == 3


def test_what_cannot_be_one(two: Two) -> None:
    """Itself, what is another one already, what is not there; nothing is kept of the attempt."""
    journal = len(two.service.changes())
    with pytest.raises(CorrectionError, match="is one event already"):
        two.merge(two.kept, two.kept)
    with pytest.raises(CorrectionError, match="there is no event x@y"):
        two.merge("x@y")
    with pytest.raises(CorrectionError, match="there is no event x@y"):
        two.unmerge("x@y")
    assert len(two.service.changes()) == journal
    two.merge()
    for uid, into in ((two.other, two.forum), (two.forum, two.other), (two.kept, two.other)):
        with pytest.raises(CorrectionError, match=f"turned out to be {re.escape(two.kept)}"):
            two.merge(uid, into)
    with two.service.store.reading() as conn:
        now = two.service.now
        assert account(conn, two.service.config, two.other, now) is None


def test_corrections_of_the_one_that_stays_hold(two: Two) -> None:
    """Those of the other one wait: they hold again when it is one of its own."""
    hand = Hand("Camille", two.service.now)
    store, config = two.service.store, two.service.config
    correct(store, config, two.kept, Wish({"place": "Grand Palais"}), hand)
    correct(store, config, two.other, Wish({"name": "AP Connect, la suite"}), hand)
    two.merge()
    assert "LOCATION:Grand Palais" in two.shown(two.kept)
    assert "la suite" not in two.shown(two.kept)
    with two.service.store.reading() as conn:
        held = corrections.in_force(conn, [two.kept, two.other])
    assert [one.field for found in held.values() for one in found] == ["place", "name"]
    two.unmerge()
    assert r"SUMMARY:AP Connect\, la suite" in two.shown(two.other)


def test_a_hidden_event_keeps_what_was_merged_into_it(two: Two) -> None:
    """What is the same as something that nobody is to see is not seen either."""
    hand = Hand("Camille", two.service.now)
    two.merge()
    hide(two.service.store, two.service.config, two.kept, hand)
    assert two.uids() == [two.forum]
    two.read()
    assert two.uids() == [two.forum]


def test_a_source_that_lists_everything_lists_it_under_either_name(two: Two) -> None:
    """It is not missed while what was merged into it is listed."""
    two.service.set_sources({"name": "magazine", "complete": True, "misses": 1}, {"name": "ville"})
    two.merge()
    two.service.write("2019-12-10.txt", NATIONAL.replace("AP Connect\n28 et 29 janvier 2020", ""))
    for _ in range(3):
        two.read()
    assert "ANNULÉ" not in two.shown(two.kept)
    two.unmerge()
    two.read()
    assert "ANNULÉ" in two.shown(two.kept)


def test_an_event_lives_on_what_was_merged_into_it(two: Two) -> None:
    """An issue that no longer tells of it takes it out of no feed while another one does."""
    two.merge()
    with two.service.store.writing() as conn:
        (kept,) = (one.issue for one in sightings.of_events(conn, [two.kept])[two.kept])
        sightings.remove(conn, kept)
    hand = Hand("Camille", two.service.now)
    correct(two.service.store, two.service.config, two.kept, Wish({"name": "AP"}), hand)
    assert two.kept in two.uids()
    assert two.uids("source-ville") == [two.kept]
    with two.service.store.writing() as conn:
        (other,) = (one.issue for one in sightings.of_events(conn, [two.other])[two.other])
        sightings.remove(conn, other)
    with pytest.raises(CorrectionError, match="no issue tells of it any more"):
        correct(two.service.store, two.service.config, two.kept, Wish({"name": "APC"}), hand)


def test_it_is_exported_and_imported(two: Two, new_url: Callable[..., str]) -> None:
    """The copy shows one event, and may part it."""
    two.merge()
    before, text = two.uids(), StringIO()
    copying.export(two.service.store, text)
    with closing(open_store(new_url("sqlite"), now=two.service.now)) as copy:
        copying.import_(copy, StringIO(text.getvalue()))
        two.service.store = copy
        assert two.record(two.other).merged_into == two.kept
        two.read()
        assert sorted(two.uids()) == sorted(before)
        two.unmerge()
        assert len(two.uids()) == 3
