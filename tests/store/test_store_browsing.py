from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from stored_samples import at, event, keep_event

from agenda.dates.when import Days
from agenda.events.states import Status
from feeds.store import browsing, facets, selecting
from feeds.store.browsing import Count, Place
from feeds.store.selecting import FeedQuery

if TYPE_CHECKING:
    from feeds.store import Store

ALL = FeedQuery()


@pytest.fixture
def full(store: Store) -> Store:
    """Return a store with four events, two of which nobody may see."""
    with store.writing() as conn:
        keep_event(conn, "b", event("Bal", date(2031, 5, 6), place="Halle"), categories=("Danse",))
        keep_event(conn, "a", event("Fête", date(2031, 5, 6), place="HALLE"))
        cancelled = event("Foire", date(2031, 7, 1), status=Status.CANCELLED, language="eu")
        keep_event(conn, "c", cancelled, categories=("Danse", "Marché"))
        keep_event(conn, "d", event("Caché", date(2031, 6, 1)), hidden=True)
        keep_event(conn, "e", event("Sans jour", when=None))
    return store


def _uids(store: Store, *, limit: int = 9, latest: bool = False) -> list[str]:
    with store.reading() as conn:
        found = browsing.listed(conn, ALL, limit=limit, latest=latest)
    return [record.stored.uid for record in found]


def test_a_page_has_the_order_of_readers(full: Store) -> None:
    """By first day, then name; from the end as well."""
    assert _uids(full) == ["b", "a", "c"]
    assert _uids(full, limit=2) == ["b", "a"]
    assert _uids(full, limit=2, latest=True) == ["a", "c"]


def test_the_events_of_a_day_are_listed_by_hour(full: Store) -> None:
    """Whole days first; programs that leaf through get them by uid, as feeds have them."""
    day = date(2031, 5, 6)
    with full.writing() as conn:
        keep_event(conn, "aa", event("Concert", when=at(20, day)))
        keep_event(conn, "ab", event("Atelier", when=at(10, day)))
    assert _uids(full) == ["b", "a", "ab", "aa", "c"]
    with full.reading() as conn:
        found = browsing.following(conn, ALL, limit=9)
    assert [record.stored.uid for record in found] == ["a", "aa", "ab", "b", "c"]


@pytest.mark.parametrize("number", range(1, 8))
def test_a_short_list_is_the_head_of_a_long_one(full: Store, number: int) -> None:
    """Whatever identities events have: of a day by hour, then by name; and so from its end."""
    day = date(2031, 5, 6)
    with full.writing() as conn:
        keep_event(conn, "z", event("Éveil", when=at(9, day)))
        keep_event(conn, "y", event("zumba", when=at(10, day)))
        keep_event(conn, "x", event("Chant", when=at(10, day)))
        keep_event(conn, "w", event("Bal des aînés", day))
    whole = ["b", "w", "a", "z", "x", "y", "c"]
    assert _uids(full, limit=number) == whole[:number]
    assert _uids(full, limit=number, latest=True) == whole[-number:]
    with full.reading() as conn:
        query = replace(ALL, since=day)
        assert selecting.uids(conn, query, limit=number) == whole[:number]


def test_a_page_goes_on_behind_an_event(full: Store) -> None:
    """Whether that is still there or not; what came before it meanwhile is left out."""
    with full.writing() as conn:
        keep_event(conn, "aa", event("Concert", date(2031, 5, 6)))

    def behind(first: date, uid: str) -> list[str]:
        with full.reading() as conn:
            found = browsing.following(conn, ALL, limit=9, behind=Place(first, uid))
        return [record.stored.uid for record in found]

    assert behind(date(2031, 5, 6), "a") == ["aa", "b", "c"]
    assert behind(date(2031, 5, 6), "az") == ["b", "c"]
    assert behind(date(2031, 7, 1), "c") == []


def test_what_is_before_and_behind_a_day(full: Store) -> None:
    """Days on which an event begins, whatever window the question has; None where none does."""
    query = replace(ALL, since=date(2031, 12, 1))
    with full.reading() as conn:
        assert browsing.first_day_from(conn, query, date(2031, 5, 7)) == date(2031, 7, 1)
        assert browsing.first_day_from(conn, query, date(2031, 7, 2)) is None
        assert browsing.last_day_before(conn, query, date(2031, 7, 1)) == date(2031, 5, 6)
        assert browsing.last_day_before(conn, query, date(2031, 5, 6)) is None


def test_events_are_counted_by_what_they_have(full: Store) -> None:
    """Places however they are written, hidden ones never."""
    with full.reading() as conn:
        assert browsing.total(conn, ALL) == 3
        (place,) = browsing.by_place(conn, ALL)
        assert (place.value, place.number) == ("halle", 2)
        assert browsing.by_language(conn, ALL) == [Count("eu", "eu", 1), Count("fr", "fr", 2)]
        assert [one[::2] for one in browsing.by_status(conn, ALL)] == [
            ("cancelled", 1), ("confirmed", 2),
        ]  # fmt: skip
        assert [one[::2] for one in browsing.by_theme(conn, ALL)] == [("danse", 2), ("marche", 1)]


def test_a_long_span_makes_two_years(store: Store) -> None:
    """That in which it begins and that in which it ends: thirty years are a misprint."""
    with store.writing() as conn:
        keep_event(conn, "a", event("Bail", when=Days(date(2001, 3, 1), date(2031, 5, 6))))
        keep_event(conn, "b", event("Fête", date(2020, 6, 1)))
    with store.reading() as conn:
        assert list(facets.years(conn)) == [2001, 2020, 2031]
