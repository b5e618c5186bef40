"""An event that a person says is two, where identity took one for the other."""

from __future__ import annotations

import re
from contextlib import closing
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from written import vcalendar, vevent

from feeds.config import Kind, Source
from feeds.refresh import reading
from feeds.refresh.correcting import (
    CorrectionError,
    Hand,
    Wish,
    correct,
    hide,
    merge,
    split,
    unmerge,
)
from feeds.refresh.rebuilding import rebuild
from feeds.refresh.splitting import ToldAs, told_as, told_otherwise
from feeds.store import copying, corrections, events, open_store, renaming, sightings

if TYPE_CHECKING:
    from collections.abc import Callable

    from service import TestService

    from feeds.refresh.correcting import Done
    from feeds.refresh.reading import Announced
    from feeds.store.events import EventRecord

FAIR = "Agenda\n\nSalon du livre\n2 mars 2019\nSalle des fêtes\n\nLoto\n9 mars 2019\n"
YOUNG = "Agenda\n\nSalon du livre jeunesse\n2 mars 2019\n\nVide-grenier\n16 mars 2019\n"


class Taken:
    """A service that took a fair for young readers for the fair of books on the same day."""

    def __init__(self, service: TestService) -> None:
        self.service = service
        service.write("2019-01-02.txt", FAIR)
        self.read()
        service.write("2019-01-05.txt", YOUNG)
        self.read()
        (self.fair,) = self.named("Salon du livre jeunesse")

    def read(self) -> None:
        """Read the source an hour later."""
        self.service.later(hours=1)
        assert self.service.refresh().went_well

    def named(self, name: str) -> list[str]:
        """Return the UIDs of the events of a name in the feeds."""
        return [uid for uid in self.uids() if self.record(uid).stored.event.name == name]

    def record(self, uid: str) -> EventRecord:
        """Return an event."""
        with self.service.store.reading() as conn:
            found = events.get(conn, uid)
        assert found is not None
        return found

    def hand(self) -> Hand:
        """Return who decides, a minute later."""
        self.service.later(minutes=1)
        return Hand("Camille", self.service.now, "two halls")

    def split(self, value: str = "Salon du livre jeunesse", field: str = "name",
              uid: str = "") -> Done:  # fmt: skip
        """Say that what is told so is another event."""
        store, config = self.service.store, self.service.config
        return split(store, config, uid or self.fair, ToldAs(field, value), self.hand())

    def uids(self) -> list[str]:
        """Return the UIDs in the feed of all."""
        return re.findall(r"UID:(\S+)", self.service.feeds()["all"].decode().replace("\r\n ", ""))


@pytest.fixture
def taken(service: TestService) -> Taken:
    """Return a service in which two events are stored as one."""
    return Taken(service)


def test_two_names_that_are_one_by_themselves_are_told_apart(taken: Taken) -> None:
    """The one stays as it was before it was taken for the other, which is new."""
    assert len(taken.uids()) == 3
    before = taken.record(taken.fair).stored
    done = taken.split()
    (young,) = taken.named("Salon du livre jeunesse")
    assert taken.named("Salon du livre") == [taken.fair]
    assert sorted(taken.uids()) == sorted({*taken.uids(), taken.fair, young})
    assert {"all", "2019"} <= set(done.feeds)
    stays, new = taken.record(taken.fair).stored, taken.record(young).stored
    assert (stays.sequence, new.sequence) == (before.sequence + 1, 0)
    assert (stays.event.place, new.event.place) == ("Salle des fêtes", "")
    assert new.first_seen is not None
    assert new.first_seen.isoformat() == "2019-01-05"


def test_the_journal_tells_who_and_why(taken: Taken) -> None:
    """Of both events; the reason for which they were one stays in it."""
    done = taken.split()
    (young,) = taken.named("Salon du livre jeunesse")
    told = {(one.uid, one.kind): one.after for one in done.changes}
    assert told[taken.fair, "parted"] == young
    assert told[taken.fair, "renamed"] == "Salon du livre"
    assert told[young, "added"] == "2019-03-02"
    assert {one.reason for one in done.changes} == {"said by hand to be two events: two halls"}
    assert {one.by for one in done.changes} == {"Camille"}
    kinds = [one.kind for one in taken.service.changes() if one.uid == taken.fair]
    assert kinds == ["added", "renamed", "renamed", "parted"]


def test_it_survives_readings_and_a_rebuild(taken: Taken) -> None:
    """Either name goes on with the event that bears it; no event is new, and no byte changes."""
    taken.split()
    before = taken.service.feeds()
    taken.service.write("2019-01-08.txt", YOUNG)
    taken.service.write("2019-01-09.txt", FAIR)
    taken.read()
    assert taken.service.feeds() == before
    rebuild(taken.service.store, taken.service.config, now=taken.service.now)
    assert taken.service.feeds() == before
    taken.service.write("2019-01-10.txt", YOUNG.replace("2 mars", "3 mars"))
    taken.read()
    (young,) = taken.named("Salon du livre jeunesse")
    assert b"20190303" in taken.record(young).rendered.data  # type: ignore[union-attr]
    assert b"20190302" in taken.record(taken.fair).rendered.data  # type: ignore[union-attr]


def test_to_merge_them_takes_it_back(taken: Taken) -> None:
    """And they are two again when that is undone."""
    taken.split()
    (young,) = taken.named("Salon du livre jeunesse")
    store, config = taken.service.store, taken.service.config
    merge(store, config, young, taken.fair, taken.hand())
    assert young not in taken.uids()
    taken.service.write("2019-01-08.txt", YOUNG)
    taken.read()
    assert len(taken.uids()) == 3
    unmerge(store, config, young, taken.hand())
    assert {young, taken.fair} <= set(taken.uids())
    with store.reading() as conn:
        assert len(sightings.of_events(conn, [young])[young]) == 2


def test_what_no_reader_finds_any_more_comes_back_as_itself(
    taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The event that was split off is withdrawn; the other one is not taken for it later."""
    taken.split()
    (young,) = taken.named("Salon du livre jeunesse")
    before = taken.service.feeds()
    with monkeypatch.context() as worse:
        worse.setattr("feeds.refresh.looking.announcements", _without("Salon du livre jeunesse"))
        rebuild(taken.service.store, taken.service.config, now=taken.service.now)
    assert young not in taken.uids()
    rebuild(taken.service.store, taken.service.config, now=taken.service.now)
    assert taken.service.feeds() == before


@pytest.mark.parametrize("texts", [(FAIR, YOUNG), (YOUNG, FAIR)], ids=["first", "second"])
def test_what_it_was_split_from_comes_back_as_itself(
    service: TestService, monkeypatch: pytest.MonkeyPatch, texts: tuple[str, str]
) -> None:
    """Nor is the new event taken for the other one while that is withdrawn."""
    for day, text in enumerate(texts, start=2):
        service.later(hours=1)
        service.write(f"2019-01-0{day}.txt", text)
        service.refresh()
    (fair,) = {one.uid for one in service.events() if b"SUMMARY:Salon" in one.data}
    way = ToldAs("name", "Salon du livre jeunesse")
    split(service.store, service.config, fair, way, Hand("Camille", service.now))
    before = service.feeds()
    with monkeypatch.context() as worse:
        for name in ("Salon du livre", "Salon du livre jeunesse"):
            worse.setattr("feeds.refresh.looking.announcements", _without(name))
            rebuild(service.store, service.config, now=service.now)
    rebuild(service.store, service.config, now=service.now)
    assert service.feeds() == before


@pytest.mark.parametrize("split_off", ["Salle des fêtes", "Halle aux grains"])
def test_a_place_that_is_told_again_is_that_of_its_own_event(
    service: TestService, monkeypatch: pytest.MonkeyPatch, split_off: str
) -> None:
    """Name and days are those of both, and neither is told for a while."""
    for place in ("Salle des fêtes", "Halle aux grains"):
        service.later(hours=1)
        service.write("a.txt", FEAST + f"{place}\n")
        service.refresh()
    (one,) = service.events()
    hand = Hand("Camille", service.now)
    split(service.store, service.config, one.uid, ToldAs("place", split_off), hand)
    before = service.feeds()
    with monkeypatch.context() as worse:
        worse.setattr("feeds.refresh.looking.announcements", _without(FEAST.splitlines()[2]))
        rebuild(service.store, service.config, now=service.now)
    assert service.events() == []
    rebuild(service.store, service.config, now=service.now)
    assert service.feeds() == before


def _without(name: str) -> Callable[..., list[Announced]]:
    """Return a reader that finds all but the events of a name."""
    true_reader = reading.announcements

    def read(*args: object, **named: object) -> list[Announced]:
        return [
            one._replace(events=tuple(event for event in one.events if event.name != name))
            for one in true_reader(*args, **named)  # type: ignore[arg-type]
        ]

    return read


def test_another_day_that_was_taken_for_a_move(service: TestService) -> None:
    """The day that was left is that of the event again, the new one that of another."""
    listed = "Agenda\n\nConcert de la chorale Azur\n2 mars 2019\nÉglise\n"
    service.write("page.txt", listed)
    service.refresh()
    service.later(days=1)
    service.write("page.txt", listed.replace("2 mars", "9 mars"))
    service.refresh()
    (one,) = service.events()
    assert b"20190309" in one.data
    with service.store.reading() as conn:
        seen = sightings.of_events(conn, [one.uid])[one.uid]
    assert [*told_as(seen)] == [ToldAs("when", "2019-03-09"), ToldAs("when", "2019-03-02")]
    assert [*told_otherwise(seen, seen[-1].event, "magazine")] == [ToldAs("when", "2019-03-02")]
    hand = Hand("Camille", service.now)
    split(service.store, service.config, one.uid, ToldAs("when", "2019-03-09"), hand)
    first, then = service.events()
    assert (first.uid, b"20190302" in first.data) == (one.uid, True)
    assert b"20190309" in then.data
    before = service.feeds()
    service.later(days=1)
    service.write("other.txt", listed)
    service.write("third.txt", listed.replace("2 mars", "9 mars"))
    service.refresh()
    assert service.feeds() == before


FEAST = "Agenda\n\nFestival des lanternes flottantes\n2 mars 2019\n"


def test_two_towns_with_a_feast_of_one_name(service: TestService) -> None:
    """What each prints goes on telling of its own, whichever is read first."""
    service.set_sources({"name": "magazine"}, {"name": "lavallon"})
    service.write("a.txt", FEAST)
    service.write("../lavallon/a.txt", FEAST)
    for place in range(2):
        service.refresh(place)
    (one,) = service.events()
    hand = Hand("Camille", service.now)
    split(service.store, service.config, one.uid, ToldAs("source", "lavallon"), hand)
    assert len({event.uid for event in service.events()}) == 2
    before = service.feeds()
    service.later(days=1)
    service.write("b.txt", FEAST)
    service.write("../lavallon/b.txt", FEAST)
    for place in (1, 0):
        service.refresh(place)
    rebuild(service.store, service.config, now=service.now)
    assert service.feeds() == before
    with service.store.reading() as conn:
        seen = sightings.of_events(conn, [one.uid])[one.uid]
    assert [found.source for found in seen] == ["magazine", "magazine"]


def test_an_event_is_at_home_where_it_is_told(service: TestService) -> None:
    """The feed of the source that tells of the other one has that one alone.

    Nor does it cancel what it never listed.
    """
    service.set_sources({"name": "magazine", "complete": True, "misses": 1}, {"name": "lavallon"})
    service.write("a.txt", FEAST + "\nLoto\n9 mars 2019\n")
    service.write("../lavallon/a.txt", FEAST)
    for place in range(2):
        service.refresh(place)
    (feast,) = {one.uid for one in service.events() if b"SUMMARY:Fest" in one.data}
    hand = Hand("Camille", service.now)
    split(service.store, service.config, feast, ToldAs("source", "magazine"), hand)
    assert f"UID:{feast}".encode() not in service.feeds()["source-magazine"]
    assert f"UID:{feast}".encode() in service.feeds()["source-lavallon"]
    service.write("../lavallon/a.txt", "Agenda\n\nBal\n9 mars 2019\n")
    service.refresh(1)
    service.later(days=1)
    service.refresh(0)
    (now,) = (one.data for one in service.events() if one.uid == feast)
    assert b"STATUS:CONFIRMED" in now


def test_it_quotes_nothing_of_the_other_one(service: TestService) -> None:
    """What it stood in before, and since when it is announced, was that of the other event."""
    show = "Agenda\n\nExposition Monet\nJusqu’au 31 mars 2019\n"
    service.write("2019-01-02.txt", show)
    service.write("2019-01-05.txt", show.replace("Monet", "Monet et ses amis"))
    service.refresh()
    (one,) = service.events()
    assert b"DTSTART;VALUE=DATE:20190102" in one.data
    service.later(hours=1)
    hand = Hand("Camille", service.now)
    split(service.store, service.config, one.uid, ToldAs("name", "Exposition Monet"), hand)
    (now,) = (other.data for other in service.events() if other.uid == one.uid)
    assert b"DTSTART;VALUE=DATE:20190105" in now
    assert "(numéro du 05/01/2019)".encode() in now.replace(b"\r\n ", b"")
    assert b"SEQUENCE:2" in now
    before = service.feeds()
    service.later(hours=1)
    service.write("2019-01-07.txt", show)
    service.write("2019-01-08.txt", show.replace("Monet", "Monet et ses amis"))
    service.refresh()
    rebuild(service.store, service.config, now=service.now)
    assert service.feeds() == before


def test_what_looks_as_before_is_no_change(service: TestService) -> None:
    """The line that is quoted is the same, though another source printed the place beside it."""
    service.set_sources({"name": "magazine"}, {"name": "lavallon"})
    service.write("a.txt", FEAST)
    service.write("../lavallon/a.txt", FEAST + "Mairie\n")
    for place in range(2):
        service.refresh(place)
    (before,) = service.events()
    hand = Hand("Camille", service.now)
    split(service.store, service.config, before.uid, ToldAs("source", "magazine"), hand)
    (after,) = (one for one in service.events() if one.uid == before.uid)
    assert after.data == before.data


def test_another_place_that_was_taken_for_a_change(service: TestService) -> None:
    """Each place goes on with its own event; where none is told it is the one told first."""
    halls = [FEAST + f"{place}\n" for place in ("Salle des fêtes", "Halle aux grains")]
    for text in halls:
        service.write("a.txt", text)
        service.refresh()
        service.later(days=1)
    (one,) = service.events()
    assert b"Halle aux grains" in one.data
    hand = Hand("Camille", service.now)
    split(service.store, service.config, one.uid, ToldAs("place", "HALLE AUX GRAINS"), hand)
    places = {event.uid: event.data for event in service.events()}
    assert b"LOCATION:Salle des f" in places[one.uid]
    before = service.feeds()
    for name, text in zip("bcd", (halls[1], halls[0], FEAST), strict=True):
        service.later(days=1)
        service.write(f"{name}.txt", text)
        service.refresh()
        assert service.feeds() == before


def test_a_source_that_is_given_another_name_keeps_what_was_split(service: TestService) -> None:
    """The decision speaks of the source as it is called now."""
    service.set_sources({"name": "magazine"}, {"name": "lavallon"})
    service.write("a.txt", FEAST)
    service.write("../lavallon/a.txt", FEAST)
    for place in range(2):
        service.refresh(place)
    (one,) = service.events()
    hand = Hand("Camille", service.now)
    split(service.store, service.config, one.uid, ToldAs("source", "lavallon"), hand)
    with service.store.writing() as conn:
        renaming.rename(conn, "lavallon", "vallon")
        (decision,) = corrections.splits(conn)
    assert (decision.was, decision.value) == ("vallon", one.uid)


def _read_town(service: TestService, name: str, day: str) -> None:
    """Read a calendar that has one event, always under the same UID."""
    path = service.folder / "town.ics"
    lines = "UID:1@town", f"SUMMARY:{name}", f"DTSTART;VALUE=DATE:{day}"
    path.write_bytes(vcalendar(vevent(*lines)))
    town = Source(name="town", kind=Kind.ICS, path=path)
    service.config = service.config.model_copy(update={"sources": (town,)})
    service.later(hours=1)
    assert service.refresh().went_well


def test_a_calendar_that_gives_two_one_key(service: TestService) -> None:
    """Each name goes on with its own event, though the calendar tells both by one UID."""
    for name in ("Conseil municipal", "Kermesse"):
        _read_town(service, name, "20190302")
    (one,) = service.events()
    hand = Hand("Camille", service.now)
    split(service.store, service.config, one.uid, ToldAs("name", "Conseil municipal"), hand)
    names = {event.uid: event.data for event in service.events()}
    assert len(names) == 2
    for name in ("Conseil municipal", "Kermesse"):
        _read_town(service, name, "20190302")
        assert {event.uid: event.data for event in service.events()} == names


def test_what_a_calendar_moves_is_what_it_told_last(service: TestService) -> None:
    """Days that a person told from others go on as they moved, not as the first of one key."""
    for day in ("20190302", "20190309"):
        _read_town(service, "Kermesse", day)
    (one,) = service.events()
    hand = Hand("Camille", service.now)
    split(service.store, service.config, one.uid, ToldAs("when", "2019-03-09"), hand)
    _read_town(service, "Kermesse", "20190316")
    days = {event.uid == one.uid: event.data for event in service.events()}
    assert b"DTSTART;VALUE=DATE:20190302" in days[True]
    assert b"DTSTART;VALUE=DATE:20190316" in days[False]


def test_what_cannot_be_split(taken: Taken) -> None:
    """Words of which nothing tells, all that there is, what is not there: nothing is kept."""
    journal = len(taken.service.changes())
    with pytest.raises(CorrectionError, match="is not told as 'Bal', expected one of 'Salon du li"):
        taken.split("Bal")
    with pytest.raises(CorrectionError, match="is told as '2019-03-02' alone, expected one of"):
        taken.split("2019-03-02", "when")
    (loto,) = taken.named("Loto")
    with pytest.raises(CorrectionError, match="alone, and there is nothing to tell two by"):
        taken.split("Loto", uid=loto)
    with pytest.raises(CorrectionError, match="there is no event x@y"):
        taken.split(uid="x@y")
    assert len(taken.service.changes()) == journal


def test_what_people_said_of_it_stays_with_the_event_that_stays(taken: Taken) -> None:
    """A correction, and that nobody is to see it."""
    store, config = taken.service.store, taken.service.config
    correct(store, config, taken.fair, Wish({"place": "Mairie"}), taken.hand())
    hide(store, config, taken.fair, taken.hand())
    taken.split()
    (young,) = taken.named("Salon du livre jeunesse")
    assert taken.fair not in taken.uids()
    assert taken.record(taken.fair).stored.event.place == "Mairie"
    assert taken.record(young).stored.event.place == ""


def test_it_is_exported_and_imported(taken: Taken, new_url: Callable[..., str]) -> None:
    """The copy knows which name is whose."""
    taken.split()
    before, text = taken.service.feeds(), StringIO()
    copying.export(taken.service.store, text)
    with closing(open_store(new_url("sqlite"), now=taken.service.now)) as copy:
        copying.import_(copy, StringIO(text.getvalue()))
        taken.service.store = copy
        taken.service.write("2019-01-12.txt", YOUNG)
        taken.read()
        assert taken.service.feeds() == before


def test_each_of_three_names_is_split_off(taken: Taken) -> None:
    """One after another, and what is left stays."""
    taken.service.write("2019-01-08.txt", YOUNG.replace("jeunesse", "jeunesse de Villers"))
    taken.read()
    assert len(taken.uids()) == 3
    taken.split()
    taken.split("Salon du livre JEUNESSE de Villers")
    assert len(taken.uids()) == 5
    assert taken.named("Salon du livre") == [taken.fair]
    assert len(taken.named("Salon du livre jeunesse de Villers")) == 1
