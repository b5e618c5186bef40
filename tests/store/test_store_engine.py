from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from moments import NOW
from sqlalchemy import create_engine, make_url, select, text

from feeds.store import StoreError, leases, meta, open_store, tables, upgrading, version
from feeds.store.errors import StoreAddressError, StoreBusyError, StoreNewerError

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.store import Store


def test_a_store_is_made_on_first_use(store: Store) -> None:
    """An empty database, or a folder that is not there, becomes a store; its birth is noted."""
    with store.reading() as conn:
        assert meta.get(conn, "created") == NOW.isoformat()
        assert upgrading.revision_of(conn) == upgrading.HEAD


def test_what_is_written_stays(store: Store, url: str, open_again: Callable[[str], Store]) -> None:
    """What one process wrote another reads."""
    with store.writing() as conn:
        meta.put(conn, "greeting", "Grüß\0 Gott \udce9")
    with open_again(url).reading() as conn:
        assert meta.get(conn, "greeting") == "Grüß\0 Gott \udce9"


def test_all_of_a_transaction_or_nothing(store: Store) -> None:
    """An exception takes back everything that was written before it."""

    def half() -> None:
        with store.writing() as conn:
            meta.put(conn, "half", "done")
            raise KeyError

    with pytest.raises(KeyError):
        half()
    with store.reading() as conn:
        assert meta.get(conn, "half") is None


def test_a_server_that_is_gone_is_not_waited_for_long(
    new_url: Callable[..., str], open_again: Callable[[str], Store]
) -> None:
    """Whatever the address says itself stands before that."""
    address = make_url(new_url("postgresql")).update_query_dict({"connect_timeout": "3"})
    with open_again(address.render_as_string(hide_password=False)).reading() as conn:
        told = conn.connection.dbapi_connection.info.get_parameters()  # type: ignore[union-attr]
    assert (told["connect_timeout"], told["tcp_user_timeout"]) == ("3", "30000")


def test_a_reader_sees_one_state(store: Store) -> None:
    """What is written while one reads is seen by the next reader."""
    with store.reading() as conn:
        assert meta.generation(conn) == 0
        with store.writing() as writer:
            meta.raise_generation(writer)
        assert meta.generation(conn) == 0
    with store.reading() as conn:
        assert meta.generation(conn) == 1


def test_a_reader_writes_nothing(store: Store) -> None:
    """A connection for reading refuses to write."""
    with pytest.raises(StoreError), store.reading() as conn:
        meta.put(conn, "a", "b")
    with store.writing() as conn:
        meta.put(conn, "a", "b")


def test_writers_wait_for_each_other(store: Store) -> None:
    """Ten that raise one number at the same time raise it by ten."""

    def write(_: int) -> None:
        with store.writing() as conn:
            meta.raise_generation(conn)

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(write, range(10)))
    with store.reading() as conn:
        assert meta.generation(conn) == 10


def test_patience_is_bounded(store: Store) -> None:
    """Who does not wait as long as others write is told so; the next one waits as usual."""
    with store.writing(), pytest.raises(StoreBusyError), store.writing(patience=0.05):
        pass
    with store.writing() as conn:
        meta.put(conn, "a", "b")


def test_leases_wait_for_no_writer(
    kind: str, store: Store, url: str, open_again: Callable[[str], Store]
) -> None:
    """On PostgreSQL; SQLite knows one writer alone."""
    if kind == "sqlite":
        with store.leasing() as conn:
            leases.take_lease(conn, "scheduler", "one")
    else:
        with store.writing(), open_again(url).leasing() as conn:
            leases.take_lease(conn, "scheduler", "one")
    with store.reading() as conn:
        assert leases.lease(conn, "scheduler")


def test_a_change_is_noticed(store: Store, url: str, open_again: Callable[[str], Store]) -> None:
    """Who watches sees a number that moves with a change by another, and only then."""
    with open_again(url).watching() as conn:
        before = version(conn)
        assert version(conn) == before
        with store.writing() as writer:
            meta.raise_generation(writer)
        assert version(conn) != before


def test_the_domain_of_uids_is_that_of_the_first_start(store: Store) -> None:
    """A service that moves to another address keeps the UIDs that calendars know."""
    with store.writing() as conn:
        assert meta.uid_domain(conn, "agenda.example") == "agenda.example"
        assert meta.uid_domain(conn, "other.example") == "agenda.example"


def test_processes_that_start_together_make_one_store(
    kind: str, new_url: Callable[..., str], open_again: Callable[[str], Store]
) -> None:
    """Whoever comes first makes it, the others wait."""
    url = new_url(kind, empty=True)
    with ThreadPoolExecutor(6) as pool:
        opened = list(pool.map(open_again, [url] * 6))
    with opened[0].reading() as conn:
        assert upgrading.revision_of(conn) == upgrading.HEAD


def test_a_store_of_a_newer_release_is_refused(store: Store, url: str) -> None:
    """What this release does not know it leaves alone, and says what to do."""
    with store.writing() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreNewerError, match=r"newer release.*'9999'.*install that release"):
        open_store(url, now=NOW)


def test_migrations_and_tables_agree(store: Store) -> None:
    """What the migrations make is what the program believes there is."""
    with store.reading() as conn:
        context = MigrationContext.configure(conn, opts={"include_object": upgrading.is_ours})
        assert compare_metadata(context, tables.METADATA) == []


def test_the_revisions_are_those_of_the_scripts() -> None:
    """The list in the program, and its order, is that of the scripts."""
    scripts = ScriptDirectory("feeds/store/migrations").walk_revisions()
    assert tuple(script.revision for script in scripts)[::-1] == upgrading.REVISIONS


@pytest.mark.parametrize(
    "address", ["", "agenda.db", "mysql://host/agenda", "sqlite://", "sqlite:///:memory:"]
)
def test_an_address_that_is_none(address: str) -> None:
    """An address that names no store is answered with two that would."""
    with pytest.raises(StoreAddressError, match=r"expected an address like sqlite:///agenda\.db"):
        open_store(address, now=NOW)


def test_times_need_a_zone(store: Store) -> None:
    """A time without a zone is a mistake of the caller, not a time in UTC."""
    with store.writing() as conn, pytest.raises(Exception, match="has no zone"):
        conn.execute(tables.SOURCES.insert(), {
            "name": "a", "status": "ok", "failures": 0, "message": "",
            "last_try": datetime(2031, 1, 1),  # noqa: DTZ001  the mistake
        })  # fmt: skip


def test_what_changed_is_dated_by_when_it_was_seen(
    kind: str, new_url: Callable[..., str], open_again: Callable[[str], Store]
) -> None:
    """In a store of an older form, where a file that changed spoke for its old day."""
    url = new_url(kind, empty=True)
    address = make_url(url)
    if kind == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    before = create_engine(address)
    told = [("1", NOW, NOW), ("2", NOW + timedelta(seconds=1), NOW + timedelta(days=9))]
    row = {"source": "s", "document": "a.txt", "digest": "d", "published": NOW.date()}
    row |= {"origin": "assumed", "content_type": "", "forgotten": False}
    with before.begin() as conn:
        upgrading.upgrade(conn, "0002")
        for issue, as_of, seen in told:
            times = {"id": issue, "as_of": as_of, "first_seen": seen}
            conn.execute(tables.ISSUES.insert(), row | times)
    before.dispose()
    with open_again(url).reading() as conn:
        kept = conn.execute(select(tables.ISSUES.c.as_of).order_by(tables.ISSUES.c.id)).scalars()
        assert list(kept) == [NOW, NOW + timedelta(days=9)]
