from __future__ import annotations

import io
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from moments import NOW, later
from sqlalchemy import select
from stored_samples import at, event, issue, keep_event, sighting

from feeds.store import (
    access_tokens,
    changes,
    copying,
    corrections,
    covers,
    desk_sessions,
    documents,
    drafts,
    feed_tokens,
    issues,
    leases,
    meta,
    rendered,
    retired,
    runs,
    search,
    sightings,
    sources,
)
from feeds.store.access_tokens import AccessToken
from feeds.store.changes import Change
from feeds.store.corrections import Correction
from feeds.store.covers import Cover, Sender
from feeds.store.desk_sessions import DeskSession
from feeds.store.documents import Document
from feeds.store.drafts import Draft
from feeds.store.errors import CopyError, StoreNewerError
from feeds.store.feed_tokens import FeedToken
from feeds.store.rendered import RenderedFeed
from feeds.store.retired import RetiredFeed
from feeds.store.runs import Run
from feeds.store.sources import SourceState
from feeds.store.tables import LEASES, METADATA

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.store import Store


def fill(store: Store) -> None:
    """Put something into every table."""
    with store.writing() as conn:
        meta.uid_domain(conn, "agenda.example")
        keep_event(conn, "b", event("Fête\0 \udce9", when=at(20), place="Halle"), edition_of="c")
        keep_event(conn, "c", event(when=None), categories=("Musique",), merged_into="b")
        seen = issue(conn, bytes(range(256)))
        elsewhere = replace(sighting(seen, event("X"), 1), source="town")
        sightings.insert_many(conn, [("b", sighting(seen)), ("c", elsewhere)])
        sources.save(conn, SourceState("gazette", last_try=NOW))
        leases.take_lease(conn, "gazette", "a")
        documents.save(conn, Document("gazette", "/agenda", issue=seen.id, last_checked=NOW))
        changes.append(conn, [Change(NOW, "b", "added"), Change(later(), "b", "moved")])
        corrections.insert(conn, Correction("b", "name", "Foire", "", "ana", NOW))
        runs.insert(conn, Run("gazette", NOW, counts={"added": 2}))
        rendered.save(conn, RenderedFeed("all", '"1"', NOW, b"BEGIN", b"\x1f\x8b\0", 1))
        retired.add(conn, RetiredFeed("fairs", "Foires", private=False, at=NOW))
        feed_tokens.add(conn, FeedToken("0f", "desk", "ana", NOW))
        access_tokens.add(conn, AccessToken("1f", "intranet", NOW))
        told = Cover(NOW.date(), "fr", "https://a.example/")
        covers.keep(conn, "gazette", "a.txt", told, Sender("ana", "4f"))
        drafts.save(conn, Draft("3f", "a.txt", b"\0", NOW, "gazette", lines=1), now=NOW)
        desk_sessions.begin(conn, DeskSession("2f", "1f", later()), now=NOW)
        for table in METADATA.sorted_tables:
            assert conn.execute(select(table)).first() is not None, table.name


def exported(store: Store) -> str:
    """Return a store as text."""
    stream = io.StringIO()
    copying.export(store, stream)
    return stream.getvalue()


@pytest.mark.parametrize("other", ["sqlite", "postgresql"])
def test_an_export_is_the_same_everywhere(
    store: Store, other: str, new_url: Callable[..., str], open_again: Callable[[str], Store]
) -> None:
    """What one database gives another takes in, and gives in the same bytes; it goes on there."""
    fill(store)
    told = exported(store)
    assert told.isascii()
    target = open_again(new_url(other))
    copying.import_(target, io.StringIO(told))
    assert exported(target) == told
    with target.writing() as conn:
        assert search.find(conn, "halle") == ["b"]
        assert conn.execute(select(LEASES)).first() is None
        changes.append(conn, [Change(NOW, "b", "moved")])
        assert runs.insert(conn, Run("gazette", NOW)).id == 2
        keep_event(conn, "z", event("Neu"))
        assert search.find(conn, "neu") == ["z"]


BROKEN = {
    "line 2: expected JSON": lambda lines: [lines[0], "{", *lines[1:]],
    "line 1: expected the head": lambda lines: lines[1:],
    "it was cut off": lambda lines: lines[:-1],
    "expected the end of": lambda lines: [*lines[:-2], lines[-1]],
    "expected a row of a table": lambda lines: [lines[0], '{"tables":{}}', *lines[1:]],
    "expected a row": lambda lines: [lines[0], "[]", *lines[1:]],
    "expected the columns key, value": lambda lines: [lines[0], '{"meta":{"key":"a"}}', *lines],
    "is of the form '0000', expected": lambda lines: [
        '{"agenda":"export","form":"0000"}',
        *lines[1:],
    ],
    "do not fit together": lambda lines: [
        *lines[:-1],
        lines[-2],
        f'{{"end":{len(lines) - 1}}}',
    ],
    "expected JSON": lambda lines: [lines[0], "[" * 100_000, *lines[1:]],
    "expected nothing behind the end": lambda lines: [*lines, *lines],
    "expected text as value": lambda lines: [
        lines[0],
        '{"meta":{"key":"a","value":{"x":1}}}',
        *lines[1:],
    ],
    "expected text as key": lambda lines: [lines[0], '{"meta":{"key":5,"value":"a"}}', *lines[1:]],
    "expected a whole number as id": lambda lines: [
        re.sub(r'"id":\d+', '"id":9999999999999999999', line) for line in lines
    ],
    "isoformat": lambda lines: [line.replace("2031-", "31-") for line in lines],
}


@pytest.mark.parametrize("reason", BROKEN)
def test_a_broken_export_is_refused(
    store: Store,
    reason: str,
    kind: str,
    new_url: Callable[..., str],
    open_again: Callable[[str], Store],
) -> None:
    """The line that is wrong is named, and nothing of it is taken in."""
    fill(store)
    lines = BROKEN[reason](exported(store).splitlines())  # type: ignore[no-untyped-call]
    target = open_again(new_url(kind))
    before = exported(target)
    with pytest.raises(CopyError, match=f"export, line .*{reason}|^export, {reason}"):
        copying.import_(target, io.StringIO("\n".join(lines) + "\n"))
    assert exported(target) == before


def test_a_store_that_holds_something_takes_nothing_in(store: Store) -> None:
    """An import never mixes two stores."""
    fill(store)
    with pytest.raises(CopyError, match="holds something already"):
        copying.import_(store, io.StringIO(exported(store)))


@pytest.fixture
def file(new_url: Callable[..., str], open_again: Callable[[str], Store]) -> Store:
    """Return a store in a file."""
    return open_again(new_url("sqlite"))


def test_a_backup_is_one_file(file: Store, tmp_path: Path) -> None:
    """It holds everything, also while one writes, in the place of the last backup."""
    fill(file)
    target = tmp_path / "backups.db"
    with file.writing() as conn:
        meta.put(conn, "not", "yet")
        copying.backup(file, target)
    copying.backup(file, target)
    with closing(sqlite3.connect(target)) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert conn.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert conn.execute("SELECT value FROM meta WHERE key = 'not'").fetchone() == ("yet",)
    assert {path.name for path in tmp_path.iterdir() if "backup" in path.name} == {"backups.db"}


def test_a_backup_brings_back_the_store(
    file: Store, tmp_path: Path, open_again: Callable[[str], Store]
) -> None:
    """Into a new place, and into a store that others have open."""
    fill(file)
    told = exported(file)
    copying.backup(file, tmp_path / "backup")
    url = f"sqlite:///{tmp_path}/elsewhere/new.db"
    copying.restore(tmp_path / "backup", url)
    assert exported(open_again(url)) == told
    with file.writing() as conn:
        issues.keep(conn, b"later")
    copying.restore(tmp_path / "backup", f"sqlite:///{file.path}")
    assert exported(file) == told
    with file.writing() as conn:
        meta.put(conn, "goes", "on")


def test_a_backup_overwrites_nothing_else(file: Store, tmp_path: Path) -> None:
    """A name typed wrong costs nobody a file."""
    (tmp_path / "config.toml").write_text("[service]\n" * 10)
    for name in (tmp_path / "config.toml", Path(str(file.path))):
        with pytest.raises(CopyError, match="is no backup; name another file"):
            copying.backup(file, name)
    with pytest.raises(CopyError, match="cannot be written: No such file or directory"):
        copying.backup(file, tmp_path / "none" / "backup")


def test_what_is_no_backup_is_not_restored(file: Store, tmp_path: Path) -> None:
    """A text, another database, a damaged or a newer backup leave the store as it is."""
    url, fake = f"sqlite:///{file.path}", tmp_path / "fake"
    with pytest.raises(CopyError, match="no backup of a store"):
        copying.restore(fake, url)
    fake.write_text("Agenda")
    with pytest.raises(CopyError, match="no backup of a store"):
        copying.restore(fake, url)
    fake.unlink()
    with closing(sqlite3.connect(fake)) as conn:
        conn.execute("CREATE TABLE a (b)")
    with pytest.raises(CopyError, match="no backup of a store"):
        copying.restore(fake, url)
    copying.backup(file, fake)
    whole = fake.read_bytes()
    fake.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CopyError, match="the backup is damaged"):
        copying.restore(fake, url)
    fake.write_bytes(whole)
    with closing(sqlite3.connect(fake)) as conn, conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreNewerError):
        copying.restore(fake, url)


@pytest.mark.parametrize("damage", ["no database", "broken pages"])
def test_a_backup_replaces_what_is_damaged(file: Store, tmp_path: Path, damage: str) -> None:
    """What is no database any more is kept under another name."""
    fill(file)
    copying.backup(file, tmp_path / "copy.db")
    target = tmp_path / "damaged.db"
    data = (tmp_path / "copy.db").read_bytes()
    broken = data[:200] + b"x" * 4000 + data[4200:]
    target.write_bytes(b"garbage" * 99 if damage == "no database" else broken)
    aside = copying.restore(tmp_path / "copy.db", f"sqlite:///{target}")
    assert target.read_bytes()[:16] == data[:16]
    with closing(sqlite3.connect(target)) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert conn.execute("SELECT count(*) FROM events").fetchone() == (2,)
    assert aside == target.with_name("damaged.db.damaged-1")


def test_postgresql_is_backed_up_by_its_own_means(
    new_url: Callable[..., str], open_again: Callable[[str], Store], tmp_path: Path
) -> None:
    """People are told what to use instead."""
    url = new_url("postgresql")
    with pytest.raises(CopyError, match=r"pg_dump.*agenda export"):
        copying.backup(open_again(url), tmp_path / "backup")
    with pytest.raises(CopyError, match="agenda import"):
        copying.restore(tmp_path / "backup", url)
