from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from moments import NOW, later
from sqlalchemy import event as hook
from sqlalchemy import text as sql
from stored_samples import DAY, event, keep_event, record

from agenda.events.event import Event
from feeds.plaintext import fold
from feeds.store import corrections, events, merges, search, selecting, upgrading
from feeds.store.corrections import Correction
from feeds.store.engine import connect
from feeds.store.selecting import FeedQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection

    from feeds.store import Store

NAMES = {
    "a": ("Fête de l’Été", "La Halle"),
    "b": ("Concert d’été", "Évry-sur-Seine"),
    "c": ("Конzерт в парке", ""),
    "d": ("Øresund 2031 İstanbul ﬁn Straße", "東京"),
    "e": ("C++ & 3-5 'quotes' \"double\" (NEAR AND OR NOT) col:umn", "^caret *"),
}
FOUND = {
    "été": "ab",
    "ETE": "ab",
    "fete ete": "a",
    "ete halle": "a",
    "conc*": "b",
    "conc": "",
    "evry seine": "b",
    "кон* ПАРКЕ": "c",
    "øre*": "d",
    "istanbul": "d",
    "fin strasse": "d",
    "東*": "d",
    "2031": "d",
    "3-5": "e",
    "not and or near": "e",
    '"quotes"': "e",
    "col:umn": "e",
    "c'": "e",
    "": "",
    "!?*": "",
}


def keep_names(store: Store) -> None:
    """Keep events of all those names, each a day after the other."""
    with store.writing() as conn:
        for number, (uid, (name, place)) in enumerate(NAMES.items()):
            keep_event(conn, uid, event(name, DAY - timedelta(number), place=place))


@pytest.mark.parametrize("words", FOUND, ids=repr)
def test_events_are_found_by_words(store: Store, words: str) -> None:
    """All words have to be there, folded, in name or place; the latest day comes first."""
    keep_names(store)
    with store.reading() as conn:
        assert "".join(search.find(conn, words)) == FOUND[words]
        fitting = selecting.select(conn, FeedQuery(text=words))
        assert sorted(one.uid for one in fitting) == sorted(FOUND[words])


def plan(conn: Connection, query: FeedQuery) -> str:
    """Return how the database goes about a query, in its own words."""
    if conn.dialect.name == "postgresql":
        for way in ("seqscan", "nestloop", "indexscan"):  # what it does with small tables
            conn.execute(sql(f"SET LOCAL enable_{way} = off"))
    explain = "EXPLAIN QUERY PLAN" if conn.dialect.name == "sqlite" else "EXPLAIN"
    statement = selecting.statement(conn.dialect.name, query)
    literal = statement.compile(conn, compile_kwargs={"literal_binds": True})
    return str(conn.exec_driver_sql(f"{explain} {literal}").all())


def test_an_index_answers(store: Store) -> None:
    """Words are looked up, and a feed is read in its order without sorting."""
    with store.writing() as conn:
        assert "event_words_index" in plan(conn, FeedQuery(text="foire"))
        feed = plan(conn, FeedQuery(since=DAY, until=DAY, source=("gazette",)))
        assert "ix_events_feed" in feed
        assert "TEMP B-TREE" not in feed


@pytest.mark.parametrize("kind", ["sqlite"])  # PostgreSQL knows how many rows a table has
def test_what_was_merged_is_looked_up(store: Store) -> None:
    """An event among a million is asked for what was merged into it without reading them all."""
    asked: list[str] = []

    def explain(
        conn: Connection, _cursor: object, told: str, values: Sequence[object], *_: object
    ) -> None:
        if "merged" in told and not told.startswith("EXPLAIN"):
            plan = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {told}", values).all()
            asked.append(" ".join(row[3] for row in plan))

    with store.reading() as conn:
        hook.listen(conn, "before_cursor_execute", explain)
        merges.members(conn, "a")
        merges.family(conn, "a")
    assert len(asked) == 3
    assert not any("SCAN events" in one for one in asked), asked


def test_words_follow_the_event(store: Store) -> None:
    """An event that got another name is found by that one; hidden ones are not found."""
    with store.writing() as conn:
        keep_event(conn, "a", event("Salon"))
        events.update(conn, record("a", event("Foire")))
        assert search.find(conn, "salon") == []
        assert search.find(conn, "foire") == ["a"]
        events.update(conn, record("a", event("Foire"), hidden=True))
        assert search.find(conn, "foire") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(typed=st.text(st.sampled_from("aé0 '\"*:&|!()<>-^+~\\%_\0\ud800;,{}[]")) | st.text())
def test_nothing_typed_breaks_the_search(store: Store, typed: str) -> None:
    """Whatever people type is answered."""
    with store.reading() as conn:
        assert search.find(conn, typed) == []


ALPHABET = st.characters(categories=["Ll", "Lu", "Nd", "Zs", "Po"], max_codepoint=0x5FF)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(name=st.text(ALPHABET, min_size=1, max_size=30), data=st.data())
def test_an_event_is_found_by_each_of_its_words(
    store: Store, name: str, data: st.DataObject
) -> None:
    """By any word of its name, and by the beginning of any."""
    words = fold(name).split() or ["nothing"]
    word = data.draw(st.sampled_from(words))
    begun = word[: data.draw(st.integers(1, len(word)))]
    told = f"{name} nothing"
    with store.writing() as conn:
        if events.get(conn, "a") is None:
            keep_event(conn, "a")
        events.update(conn, record("a", Event(f"{told} x", None, "Europe/Paris", "fr")))
        for typed in (word, f"{begun}*", f"{begun}* {word} nothing"):
            assert search.find(conn, typed) == ["a"]


def test_an_old_store_is_searched(
    kind: str, new_url: Callable[..., str], open_again: Callable[[str], Store]
) -> None:
    """A store of the first release learns the words of the events that it holds."""
    url = new_url(kind, empty=True)
    old = connect(url)
    with old.writing() as conn:
        upgrading.upgrade(conn, "0001")
        conn.execute(sql(FIRST_EVENT))
    old.close()
    store = open_again(url)
    with store.writing() as conn:
        assert search.find(conn, "foire halle") == ["a"]
        keep_event(conn, "b", event("Foire"))
        assert search.find(conn, "foire") == ["b", "a"]
        assert upgrading.revision_of(conn) == upgrading.HEAD


FIRST_EVENT = """
    INSERT INTO events (uid, name, name_key, first, place, place_key, status, precision, language,
        confidence, source, hidden, changed, payload, published, dtstamp, created, sequence,
        categories, notes, misses, render_key)
    VALUES ('a', 'Foire', 'foire', '2031-01-01', 'Halle', 'halle', 'confirmed', 'day', 'fr', 1,
        'gazette', false, '2031-01-01 00:00:00.000000', '{}', '2031-01-01',
        '2031-01-01 00:00:00.000000', '2031-01-01 00:00:00.000000', 0, '[]', '[]', 0, '')
"""


def test_a_correction_stands_in_the_place_of_the_one_before(store: Store) -> None:
    """One correction of a field is in force at a time; all of them are remembered."""
    with store.writing() as conn:
        keep_event(conn, "a")
        keep_event(conn, "b")
        first = corrections.insert(conn, Correction("a", "name", "Foire", "Foir", "ana", NOW))
        other = corrections.insert(conn, Correction("a", "place", "Halle", "", "ana", NOW))
        second = corrections.insert(conn, Correction("a", "name", "Fête", "Foir", "bo", later()))
        assert corrections.in_force(conn, ["a", "b"]) == {"a": [other, second]}
        assert corrections.undo(conn, second.id, now=later(2))
        assert not corrections.undo(conn, second.id, now=later(3))
        assert not corrections.undo(conn, first.id, now=later(3))
        assert corrections.in_force(conn, ["a"]) == {"a": [other]}
        undone = [one.undone_at for one in corrections.of_event(conn, "a")]
        assert undone == [later(), None, later(2)]
