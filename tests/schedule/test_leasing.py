"""Leases between processes: who holds one, who waits, when it passes on."""

from __future__ import annotations

from threading import Event
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from moments import NOW
from moving import MovedTime

from feeds.leasing import (
    Claim,
    Lookout,
    Rhythm,
    Times,
    Way,
    give_back,
    holder_of,
    shown_holder,
    way_of,
)
from feeds.store import leases
from feeds.store.errors import StoreBusyError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from feeds.store import Store
    from feeds.store.leases import Lease


@pytest.fixture
def time() -> MovedTime:
    """Return a time that stands still until it is moved."""
    return MovedTime()


def claim(store: Store, holder: str, time: MovedTime) -> Claim:
    """Return the claim of a holder to the lease of the scheduler."""
    return Claim(store, "scheduler", holder, time.way())


def test_one_of_two_holds_it(store: Store, time: MovedTime) -> None:
    """The other is told who."""
    one, other = claim(store, "one", time), claim(store, "other", time)
    assert one.take()
    assert not other.take()
    assert other.other == "one"
    assert one.take()


def test_who_is_outrun_is_told_by_whom(
    store: Store, time: MovedTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two begin at once: the lease is free when the second looks, and taken when it takes it."""
    one, other = claim(store, "one", time), claim(store, "other", time)
    really, looks = leases.lease, [None]

    def outrun(conn: Connection, name: str) -> Lease | None:
        return looks.pop() if looks else really(conn, name)

    one.take()
    monkeypatch.setattr(leases, "lease", outrun)
    assert not other.take()
    assert other.other == "one"


def test_a_holder_that_lives_keeps_it(store: Store, time: MovedTime) -> None:
    """However long another watches, while the count rises."""
    one, other = claim(store, "one", time), claim(store, "other", time)
    one.take()
    for _ in range(30):
        assert not other.take()
        time.now += 10
        assert one.raise_once()
    assert not other.take()


def test_a_holder_that_stands_still_loses_it(store: Store, time: MovedTime) -> None:
    """After 40 s that the other watched itself, not a second before."""
    one, other = claim(store, "one", time), claim(store, "other", time)
    one.take()
    time.now += 1000  # nobody watched: this counts for nothing
    assert not other.take()
    time.now += 39.9
    assert not other.take()
    time.now += 0.1
    assert other.take()
    assert not one.raise_once()
    assert not one.take()


def test_of_two_that_watched_one_takes_it_over(store: Store, time: MovedTime) -> None:
    """The second begins to watch the new holder."""
    dead, one, other = (claim(store, name, time) for name in ("dead", "one", "other"))
    dead.take()
    assert not one.take()
    assert not other.take()
    time.now += 40
    assert one.take()
    assert not other.take()
    assert other.other == "one"


def test_who_was_looking_need_not_wait_again(store: Store, time: MovedTime) -> None:
    """Whoever comes late in a process that looks on takes over when it is time, not later."""
    lookout = Lookout(store, time.way())
    dead = claim(store, "dead", time)
    dead.take()
    for _ in range(3):
        time.now += 10
        assert dead.raise_once()
        lookout.look()
    time.now += 39.9
    assert not Claim(store, "scheduler", "early", time.way(), lookout).take()
    time.now += 0.1
    assert Claim(store, "scheduler", "late", time.way(), lookout).take()


def test_a_lookout_looks_by_itself(
    store: Store, time: MovedTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each second, also after the store has not answered, until it is to end."""
    looks: list[float] = []
    answer = leases.all_leases

    def at_times(conn: Connection) -> list[Lease]:
        if len(looks) == 3:
            raise StoreBusyError("the store", "somebody writes")
        return answer(conn)

    def wait(over: Event, seconds: float) -> bool:
        looks.append(seconds)
        time.now += seconds
        return len(looks) > 50 or over.is_set()

    monkeypatch.setattr(leases, "all_leases", at_times)
    claim(store, "dead", time).take()
    lookout = Lookout(store, Way(Rhythm(), Times(time.monotonic, wait)))
    with lookout.looking():
        until = monotonic() + 20
        while len(looks) <= 50 and monotonic() < until:
            sleep(0.01)
    assert set(looks) == {1.0}
    assert Claim(store, "scheduler", "late", time.way(), lookout).take()


def test_what_is_given_back_is_free(store: Store, time: MovedTime) -> None:
    """At once, and only by its holder."""
    one, other = claim(store, "one", time), claim(store, "other", time)
    one.take()
    give_back(store, [other, one])
    assert other.take()
    give_back(store, [one])
    with store.reading() as conn:
        assert other.stands(conn)
        assert not one.stands(conn)


def test_waiting_has_an_end(store: Store, time: MovedTime) -> None:
    """After the time that was told, or when the program is to end."""
    one, other = claim(store, "one", time), claim(store, "other", time)
    one.take()
    begun, stop = time.now, Event()
    assert not other.take_within(30, stop)
    assert time.now - begun == pytest.approx(30)
    stop.set()
    assert not other.take_within(30, stop)
    assert time.now - begun == pytest.approx(31)
    stop.clear()
    assert other.take_within(30, stop)  # it stood still for 40 s by now


def test_a_holder_that_cannot_write_gives_up_before_others_take_over(
    store: Store, time: MovedTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that is out of reach says nothing; in time the holder no longer believes itself."""
    one, other = claim(store, "one", time), claim(store, "other", time)
    one.take()
    assert not other.take()

    def busy(*_: object) -> bool:
        raise StoreBusyError(store.where, "busy")

    monkeypatch.setattr(leases, "raise_lease", busy)
    time.now += 29
    assert one.raise_once()
    time.now += 1
    assert not one.raise_once()
    assert not other.take()
    time.now += 10
    assert other.take()


def _taken_over(store: Store) -> bool:
    with store.writing() as conn:
        stale = leases.lease(conn, "scheduler")
        return leases.take_lease(conn, "scheduler", "other", stale=stale) is not None


def test_a_lease_is_raised_while_it_is_held(store: Store) -> None:
    """By a thread of its own; when another takes it, that is told."""
    way = Way(Rhythm(rise=0.01, patience=0.1, look=0.01), Times())
    one, lost = Claim(store, "scheduler", "one", way), Event()
    one.take()
    with one.held(lost.set):
        before = rises(store)
        assert Event().wait(0.3) is False
        assert rises(store) > before + 1
        while not _taken_over(store):  # it may rise between a look and the grip
            pass
        assert lost.wait(30)
    with store.reading() as conn:
        found = leases.lease(conn, "scheduler")
    assert found is not None
    assert found.holder == "other"


def rises(store: Store) -> int:
    """Return how often the lease was raised."""
    with store.reading() as conn:
        found = leases.lease(conn, "scheduler")
    return -1 if found is None else found.rises


def test_a_holder_is_told_by_machine_process_and_time() -> None:
    """And no other has the same name."""
    one, other = (holder_of("agenda refresh", NOW) for _ in range(2))
    assert one != other
    assert shown_holder(one) == shown_holder(other)
    assert shown_holder(one).startswith("agenda refresh on ")
    assert shown_holder(one).endswith("; started 2031-03-04 05:06:07 UTC")


def test_the_rhythm_is_ten_seconds_and_forty() -> None:
    """But for tests, which name others."""
    assert way_of({}).rhythm == Rhythm(10, 40, 1)
    assert way_of({"AGENDA_LEASES": "0.1,0.5,0.05"}).rhythm == Rhythm(0.1, 0.5, 0.05)
