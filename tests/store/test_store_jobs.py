"""The tables of workers: made beside the store, once, and brought to a newer form."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from feeds.schedule import queue
from feeds.store import jobs
from feeds.store.jobs import Form
from feeds.store.sources import SourceState

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.store import Store

pytestmark = pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
JOBS = """INSERT INTO procrastinate_jobs (queue_name, task_name)
    VALUES ('a', 'read'), ('b', 'read')"""
FIRST = Form("CREATE TABLE pots (id int); COMMENT ON TABLE pots IS '100 %';", [("01", "FAILS")])
SECOND = Form("FAILS", [("01", "FAILS"), ("02_a", "CREATE TABLE lids (id int);")])


def tables(store: Store) -> list[str]:
    """Return the tables of the schema of jobs."""
    query = text("SELECT table_name FROM information_schema.tables WHERE table_schema = :name")
    with store.reading() as conn:
        return sorted(conn.execute(query, {"name": jobs.SCHEMA}).scalars())


def test_tables_are_made_once_and_grow(store: Store) -> None:
    """The whole of them on first use, afterwards what is new; an older release changes nothing."""
    for form in (FIRST, FIRST):
        jobs.prepare(store, form)
        assert tables(store) == ["pots"]
    for form in (SECOND, SECOND, FIRST):
        jobs.prepare(store, form)
        assert tables(store) == ["lids", "pots"]


def test_jobs_are_counted_where_there_are_any(store: Store) -> None:
    """By their state; none before a worker was ever started."""
    with store.reading() as conn:
        assert jobs.counts(conn) == {}
    queue.prepare(store)
    with store.writing() as conn:
        assert jobs.counts(conn) == {}
        conn.execute(text("SET LOCAL search_path TO agenda_jobs"))
        conn.execute(text(JOBS))
        assert jobs.counts(conn) == {"todo": 2}


def test_processes_that_start_together_make_them_once(
    store: Store, url: str, open_again: Callable[[str], Store]
) -> None:
    """Whoever comes first; and none of them clashes with a table of the store."""
    stores = [open_again(url) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(queue.prepare, stores))
    assert tables(store)
    assert {name.partition("_")[0] for name in tables(store)} == {"procrastinate"}


def test_a_source_waits_once_in_the_queue(store: Store) -> None:
    """Nobody works on it here, and that is seen."""
    with queue.Queue(store).opened() as jobs_of_store:
        assert not jobs_of_store.has_workers()
        assert jobs_of_store.put(SourceState("a"))
        assert not jobs_of_store.put(SourceState("a"))
        assert jobs_of_store.put(SourceState("b"))
