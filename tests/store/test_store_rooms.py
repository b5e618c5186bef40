"""Sources, documents, issues, sightings, events, changes, rendered feeds, runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from moments import NOW, later
from stored_samples import DAY, EVENTS, at, event, issue, keep_event, record, sighting

from agenda.dates.when import Days
from agenda.events.event import Evidence
from agenda.events.states import Status
from feeds.store import (
    changes,
    documents,
    events,
    issues,
    leases,
    meta,
    payload,
    rendered,
    runs,
    selecting,
    sightings,
    sources,
)
from feeds.store.changes import Change, Told
from feeds.store.documents import Document
from feeds.store.names import name_key
from feeds.store.rendered import RenderedFeed
from feeds.store.runs import Run
from feeds.store.selecting import FeedQuery
from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from agenda.events.event import Event
    from feeds.store import Store


def test_a_source_that_was_never_read_is_new(store: Store) -> None:
    """Nothing has to be kept for a source to have a state."""
    with store.reading() as conn:
        assert sources.state(conn, "gazette") == SourceState("gazette")
        assert sources.states(conn) == []


def test_the_state_of_a_source_is_kept(store: Store) -> None:
    """What is saved comes back, times in UTC."""
    told = SourceState(
        "gazette", SourceStatus.TO_CHECK, NOW, NOW, None, 3, later(), "the brake holds it"
    )
    with store.writing() as conn:
        sources.save(conn, SourceState("gazette"))
        sources.save(conn, told)
        sources.save(conn, SourceState("bulletin"))
    with store.reading() as conn:
        assert sources.state(conn, "gazette") == told
        assert [one.name for one in sources.states(conn)] == ["bulletin", "gazette"]


def test_one_holds_a_lease(store: Store) -> None:
    """A lease that lives is nobody else's; one given back is free."""
    with store.writing() as conn:
        assert leases.take_lease(conn, "gazette", "a")
        assert leases.take_lease(conn, "gazette", "b") is None
        assert leases.raise_lease(conn, "gazette", "a")
        assert not leases.raise_lease(conn, "gazette", "b")
        assert not leases.drop_lease(conn, "gazette", "b")
        assert leases.drop_lease(conn, "gazette", "a")
        assert leases.take_lease(conn, "gazette", "b")


def test_a_lease_that_stood_still_is_taken_over(store: Store) -> None:
    """Who saw no rise takes over; who saw one that came since does not."""
    with store.writing() as conn:
        seen = leases.take_lease(conn, "gazette", "a")
        leases.raise_lease(conn, "gazette", "a")
        assert leases.take_lease(conn, "gazette", "b", stale=seen) is None
        seen = leases.lease(conn, "gazette")
        taken = leases.take_lease(conn, "gazette", "b", stale=seen)
        assert taken is not None
        assert taken.holder == "b"
        assert not leases.raise_lease(conn, "gazette", "a")
        assert leases.take_lease(conn, "gazette", "c", stale=seen) is None


def test_documents_are_kept(store: Store) -> None:
    """What was last read of each document of a source, by key; the later save stands."""
    with store.writing() as conn:
        kept = issue(conn)
        page = Document("gazette", "/agenda", '"e"', "Mon", kept.digest, issue=kept.id)
        odd = Document("gazette", "caf\udce9\0.txt", last_checked=NOW, gone=True)
        documents.save_many(conn, [page, odd, Document("bulletin", "/agenda")])
        documents.save(conn, replace(page, etag=None))
    with store.reading() as conn:
        assert documents.of_source(conn, "gazette") == [odd, replace(page, etag=None)]
        assert documents.get(conn, "gazette", odd.key) == odd
        assert documents.get(conn, "gazette", "/other") is None


def test_a_document_of_a_very_long_address(store: Store) -> None:
    """No index refuses the key of a document; what differs far behind has another key."""
    one, other = (documents.document_key("é" * 5000 + end) for end in "ab")
    assert one != other
    with store.writing() as conn:
        documents.save(conn, Document("gazette", one))
        assert documents.get(conn, "gazette", one) == Document("gazette", one)


def test_bytes_are_kept_once(store: Store) -> None:
    """The same bytes have one digest, whichever document they are."""
    data = bytes(range(256)) * 100
    with store.writing() as conn:
        digest = issues.keep(conn, data)
        assert issues.keep(conn, data) == digest
        assert issues.data_of(conn, digest) == data
        with pytest.raises(LookupError, match="no bytes are kept under 00"):
            issues.data_of(conn, "00")


def test_an_issue_is_one_state_of_a_document(store: Store) -> None:
    """The same bytes of the same document are the same issue."""
    with store.writing() as conn:
        kept = issue(conn)
        assert not issues.insert(conn, kept)
        assert issues.get(conn, kept.id) == kept
        assert issue(conn, document="/other").id != kept.id


def test_issues_of_a_source_come_in_pages(store: Store) -> None:
    """The newest first, each once."""
    with store.writing() as conn:
        made = [issue(conn, bytes([n]), as_of=later(n // 2)) for n in range(7)]
        issue(conn, source="bulletin")
        first = issues.of_source(conn, "gazette", limit=3)
        second = issues.of_source(conn, "gazette", limit=9, before=first[-1])
    newest = sorted(made, key=lambda one: (one.as_of, one.id), reverse=True)
    assert first + second == newest


def test_all_kept_issues_in_order(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every issue that was not forgotten, in the order of the time it speaks for."""
    monkeypatch.setattr(issues, "_PAGE", 3)
    with store.writing() as conn:
        made = [issue(conn, bytes([n]), as_of=later(-(n // 2))) for n in range(8)]
        issues.forget(conn, made[4].id)
        del made[4]
        assert list(issues.kept(conn)) == sorted(made, key=lambda one: (one.as_of, one.id))


def test_a_forgotten_issue_has_no_bytes(store: Store) -> None:
    """Its bytes go with the last issue that has them; records and sightings stay."""
    with store.writing() as conn:
        one, other = issue(conn), issue(conn, document="/other")
        keep_event(conn, "a")
        sightings.insert_many(conn, [("a", sighting(one))])
        assert issues.forget(conn, one.id)
        assert issues.data_of(conn, one.digest) == b"Agenda"
        assert issues.forget(conn, other.id)
        assert not issues.forget(conn, other.id)
        assert not issues.forget(conn, "nothing")
        with pytest.raises(LookupError):
            issues.data_of(conn, one.digest)
        forgotten = issues.get(conn, one.id)
        assert forgotten is not None
        assert forgotten.forgotten
        assert len(sightings.of_events(conn, ["a"])["a"]) == 1


@given(EVENTS)
def test_an_event_survives_json(told: Event) -> None:
    """Whatever an event says comes back, and is written the same way again."""
    text = payload.to_json(told)
    assert payload.from_json(text) == told
    assert payload.to_json(payload.from_json(text)) == text


def test_sightings_are_kept(store: Store) -> None:
    """By event and by document, with everything an issue said."""
    with store.writing() as conn:
        keep_event(conn, "a")
        keep_event(conn, "b")
        seen = issue(conn)
        one = sighting(seen, event(place="Halle", when=at(20)), 1)
        other = sighting(seen, event("Cin\0ma", when=None), 0)
        sightings.insert_many(conn, [("a", one), ("b", other)])
    with store.reading() as conn:
        assert sightings.of_events(conn, ["a", "b", "c"]) == {"a": [one], "b": [other], "c": []}
        assert sightings.of_document(conn, "gazette", "/agenda") == [("b", other), ("a", one)]
        known = {sightings.fingerprint(one.event), sightings.fingerprint(other.event)}
        found = sightings.of_document(conn, "gazette", "/agenda")
        assert {sightings.fingerprint(one.event) for _, one in found} == known


def test_the_accepted_issue_is_the_current_one(store: Store) -> None:
    """A document says what its accepted issue says, whichever came last."""
    with store.writing() as conn:
        keep_event(conn, "a")
        old, new = issue(conn, b"1"), issue(conn, b"2")
        for seen in (old, new):
            sightings.insert_many(conn, [("a", sighting(seen))])
        for accepted in (new, old):
            sightings.set_current(conn, "gazette", "/agenda", accepted.id)
            (found,) = sightings.of_document(conn, "gazette", "/agenda")
            assert found[1].issue == accepted.id
        sightings.set_current(conn, "gazette", "/agenda", None)
        assert sightings.of_document(conn, "gazette", "/agenda") == []


def test_a_fingerprint_is_what_is_said() -> None:
    """Another line or a surer reading is the same announcement, another place is not."""
    told = event(evidence=(Evidence(3, "6 mai"),))
    same = told._replace(confidence=0.5, rule="other", evidence=(Evidence(90, "6 mai"),))
    assert sightings.fingerprint(same) == sightings.fingerprint(told)
    assert sightings.fingerprint(told._replace(place="Halle")) != sightings.fingerprint(told)


def test_events_are_kept(store: Store) -> None:
    """With stamps, rendered bytes, and what became of them."""
    told = record(
        "a", event("Cin\0ma", when=at(20)), hidden=True, merged_into="b", edition_of="b",
        misses=2, initial="le 5 mai", categories=("Musique", "musique", "Fête"),
    )  # fmt: skip
    unshown = record("b", event(when=None))
    with store.writing() as conn:
        events.insert_many(conn, [told, unshown])
    with store.reading() as conn:
        assert events.get(conn, "a") == told
        assert events.get_many(conn, ["b", "a", "c"]) == {"a": told, "b": unshown}
        assert events.get(conn, "c") is None


def test_events_are_updated(store: Store) -> None:
    """What is kept is what was said last; an unknown event is nobody's."""
    changed = record("a", event("Autre", DAY + timedelta(1)), categories=("Lecture",))
    with store.writing() as conn:
        events.insert_many(conn, [record("a", categories=("Musique",)), record("b")])
        events.update(conn, changed)
        assert events.get(conn, "a") == changed
        assert events.get(conn, "b") == record("b")
        assert uids(store, FeedQuery(theme=("musique",)), conn) == []
        assert uids(store, FeedQuery(theme=("LECTURE",)), conn) == ["a"]
        with pytest.raises(LookupError, match="cannot be updated"):
            events.update(conn, record("c"))


def test_candidates_have_a_name_and_days(store: Store) -> None:
    """An event is found by every name it was ever seen by, where its first day is near."""
    window = (DAY - timedelta(30), DAY + timedelta(30))
    with store.writing() as conn:
        keep_event(conn, "a", event("Salon du livre"))
        keep_event(conn, "b", event("Salon du livre", DAY + timedelta(400)))
        keep_event(conn, "c", event("Salon de l’auto"))
        events.update(conn, record("a", event("Nouveau nom")))

        def found(*names: str) -> list[str]:
            keys = [name_key(name) for name in names]
            records = events.candidates(conn, name_keys=keys, first=window)
            return [one.stored.uid for one in records]

        assert found("SALON DU LIVRE") == ["a"]
        assert found("nouveau nom", "Salon de l'auto") == ["a", "c"]
        assert found("Foire") == []
        assert [one.stored.uid for one in events.beginning(conn, [DAY])] == ["a", "c"]
        assert events.beginning(conn, []) == []
        assert events.known(conn, ["a", "z"]) == {"a"}


def test_a_name_of_any_length(store: Store) -> None:
    """No index refuses a name."""
    with store.writing() as conn:
        keep_event(conn, "a", event("日" * 9000, place="場" * 9000), categories=("é" * 9000,))


def test_a_source_has_what_it_ever_told_of(store: Store) -> None:
    """Its own events and those of others; what is read otherwise than before is forgotten."""
    with store.writing() as conn:
        keep_event(conn, "a", event("Salon"))
        keep_event(conn, "b", event("Foire"))
        told = issue(conn)
        seen = replace(sighting(told, event("Salon")), source="autre")
        sightings.insert_many(conn, [("a", seen), ("b", sighting(told, event("Foire")))])
        home = FeedQuery(source=(record("a").source,))
        assert uids(store, home, conn) == ["a", "b"]
        assert uids(store, FeedQuery(source=("autre",)), conn) == ["a"]
        sightings.remove(conn, seen.issue)
        assert "a" not in uids(store, FeedQuery(source=("autre",)), conn)
        events.update(conn, replace(record("b", event("Foire")), source="ailleurs"))
        assert uids(store, FeedQuery(source=("ailleurs",)), conn) == ["b"]
        assert uids(store, home, conn) == ["a", "b"]


def uids(store: Store, query: FeedQuery, conn: object = None) -> list[str]:
    """Return what a query finds."""
    if conn is not None:
        return [one.uid for one in selecting.select(conn, query)]  # type: ignore[arg-type]
    with store.reading() as reader:
        return [one.uid for one in selecting.select(reader, query)]


QUERIES = {
    FeedQuery(): "d a-b ab e",
    FeedQuery(hidden=True): "d a-b ab h e",
    FeedQuery(source=("bulletin",)): "ab",
    FeedQuery(source=("bulletin", "gazette")): "d a-b ab e",
    FeedQuery(theme=("musique",)): "ab",
    FeedQuery(place=("la halle",)): "e",
    FeedQuery(language=("eu",)): "a-b",
    FeedQuery(status=(Status.CANCELLED,)): "d",
    FeedQuery(min_confidence=0.9): "d a-b ab",
    FeedQuery(since=DAY): "a-b ab e",
    FeedQuery(until=DAY): "d a-b ab",
    FeedQuery(since=DAY + timedelta(2)): "e",
}


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_a_feed_is_a_query(store: Store, query: FeedQuery) -> None:
    """By first day, then uid byte by byte; hidden, merged, unshown events are in none."""
    far = DAY + timedelta(9)
    with store.writing() as conn:
        keep_event(conn, "ab", source="bulletin", categories=("Musique",))
        keep_event(conn, "a-b", event(language="eu"))
        keep_event(conn, "d", event(day=DAY - timedelta(1), status=Status.CANCELLED))
        keep_event(conn, "e", event(when=Days(DAY + timedelta(1), far), place="La Halle",
                                    confidence=0.5))  # fmt: skip
        keep_event(conn, "h", hidden=True)
        keep_event(conn, "m", merged_into="e")
        keep_event(conn, "u", event(when=None))
    assert " ".join(uids(store, query)) == QUERIES[query]


def test_a_feed_needs_bytes_and_days(store: Store) -> None:
    """What a query gives is what was rendered."""
    kept = record("a", event(when=at(20)))
    with store.writing() as conn:
        events.insert(conn, kept)
    with store.reading() as conn:
        assert selecting.select(conn, FeedQuery()) == [kept.rendered]


def test_the_journal_keeps_its_order(store: Store) -> None:
    """By event the oldest first, of all the newest first, in pages."""
    told = [Change(later(n), "ab"[n % 2], "moved", "start", "5", "6", "why", "gazette")
            for n in range(5)]  # fmt: skip
    with store.writing() as conn:
        keep_event(conn, "a")
        keep_event(conn, "b")
        changes.append(conn, told)
        changes.append(conn, [])
        kept = changes.latest(conn, limit=3)
        kept += changes.latest(conn, before=kept[-1])
        assert [replace(one, id=0) for one in kept] == told[::-1]
        assert [one.at for one in changes.of_event(conn, "b")] == [later(1), later(3)]
        assert len(changes.latest(conn, since=later(3))) == 2


def test_the_journal_tells_readers_what_they_could_see(store: Store) -> None:
    """Of what is hidden that it went, of what no feed shows nothing; all by one question."""
    kinds = ("added", "conflict", "moved", "hidden")
    with store.writing() as conn:
        keep_event(conn, "a")
        keep_event(conn, "b", hidden=True)
        keep_event(conn, "c", event(confidence=0.1))
        keep_event(conn, "d", event(when=None))
        rows = [Change(later(n), uid, kind) for n, kind in enumerate(kinds) for uid in "abcd"]
        changes.append(conn, rows)

    def told(**asked: Any) -> list[str]:  # noqa: ANN401  fields of Told
        with store.reading() as conn:
            found = changes.told(conn, Told(0.5, **asked), limit=9)
        return [f"{one.uid} {one.kind}" for one in found]

    assert told() == ["b hidden", "a hidden", "a moved", "a added"]
    assert told(uid="b") == ["b hidden"]
    assert told(kinds=("added", "moved")) == ["a moved", "a added"]
    assert told(since=later(3)) == ["b hidden", "a hidden"]
    with store.reading() as conn:
        last = changes.told(conn, Told(0.5), limit=3)[-1]
    assert told(before=last.id) == ["a added"]


def test_a_feed_changes_when_its_bytes_do(store: Store) -> None:
    """The generation rises with what a reader could see, and with nothing else."""
    feed = RenderedFeed("all", '"1"', NOW, b"BEGIN", b"\x1f\x8b", 1)
    with store.writing() as conn:
        assert rendered.save(conn, feed)
        assert not rendered.save(conn, replace(feed, changed=later()))
        assert meta.generation(conn) == 1
        assert rendered.save(conn, replace(feed, changed=later(), lint="1 warning"))
        assert rendered.get(conn, "all") == replace(feed, lint="1 warning")
        assert rendered.save(conn, replace(feed, changed=later(), data=b"END"))
        found = rendered.get(conn, "all")
        assert found is not None
        assert found.changed == later()
        assert rendered.slugs(conn) == {"all": '"1"'}
        assert rendered.delete(conn, "all")
        assert not rendered.delete(conn, "all")
        assert meta.generation(conn) == 4


def test_rounds_are_kept(store: Store) -> None:
    """The newest first, with what came of them."""
    with store.writing() as conn:
        done = Run("gazette", NOW, later(), "ok", {"added": 3}, "fine")
        first = runs.insert(conn, done)
        assert first == replace(done, id=first.id)
        second = runs.insert(conn, Run("gazette", later()))
        assert runs.of_source(conn, "gazette") == [second, first]
        assert runs.of_source(conn, "gazette", limit=1) == [second]
        other = runs.insert(conn, Run("town", NOW))
        asked = ("gazette", "nobody", "town", *(f"s{number}" for number in range(200)))
        latest = runs.of_sources(conn, asked, limit=1)
        assert latest == {"gazette": [second], "town": [other]}
