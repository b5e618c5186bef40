from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from typing import TYPE_CHECKING

import psycopg
import pytest
from disks import remount, small_disk
from moments import NOW
from sqlalchemy import text

from feeds.ending import TerminatedError
from feeds.store import faults, issues, meta, open_store
from feeds.store.errors import (
    StoreAddressError,
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    StoreUnreachableError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from feeds.store import Store


@pytest.fixture
def file(new_url: Callable[..., str], open_again: Callable[[str], Store]) -> Store:
    """Return a store in a file."""
    return open_again(new_url("sqlite"))


def test_who_waits_for_others_hears_signals(url: str, open_again: Callable[[str], Store]) -> None:
    """However long it would have waited."""
    store = open_again(url)

    def ring(*_: object) -> None:
        raise TerminatedError

    before = signal.signal(signal.SIGALRM, ring)
    begun = time.monotonic()
    try:
        with store.writing():
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            with pytest.raises(TerminatedError), open_again(url).writing(patience=60):
                pass
    finally:
        signal.signal(signal.SIGALRM, before)
    assert time.monotonic() - begun < 10


WRITER = """
    import sys
    from datetime import UTC, datetime
    from feeds.store import issues, meta, open_store
    store = open_store(sys.argv[1], now=datetime(2031, 1, 1, tzinfo=UTC))
    number = 0
    while True:
        with store.writing() as conn:
            meta.put(conn, "one", str(number))
            issues.keep(conn, number.to_bytes(8, "big") * 40_000)
            meta.put(conn, "other", str(number))
        number += 1
        print(number, flush=True)
"""


@pytest.mark.parametrize("transactions", [1, 3, 6])
def test_a_process_killed_while_it_writes(file: Store, transactions: int) -> None:
    """What it said was written is there, what it was at is not, and others go on at once."""
    command = [sys.executable, "-c", textwrap.dedent(WRITER), f"sqlite:///{file.path}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(transactions):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    with file.writing() as conn:
        one, other = meta.get(conn, "one"), meta.get(conn, "other")
        assert one == other
        assert int(one or 0) >= transactions - 1
        assert conn.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        assert issues.data_of(conn, issues.keep(conn, b"after")) == b"after"


def test_a_store_that_another_holds(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some seconds people are told who may hold it, and who writes loses nothing."""
    monkeypatch.setattr("feeds.store.engine.BUSY_SECONDS", 1)
    other = open_store(url, now=NOW)
    with store.writing() as conn:
        meta.put(conn, "kept", "yes")
        with pytest.raises(StoreBusyError, match=r"another process has been writing.*try again"):
            writes(other)
        with other.reading() as reader:
            assert meta.get(reader, "kept") is None
    with other.reading() as reader:
        assert meta.get(reader, "kept") == "yes"
    other.close()


def writes(store: Store, size: int = 1) -> None:
    """Write something of that size."""
    with store.writing() as conn:
        issues.keep(conn, os.urandom(size))


def test_a_connection_in_use_is_closed_when_it_is_given_back(file: Store) -> None:
    """A thread may be at the store while another one closes it."""
    with file.reading() as conn:
        raw = conn.connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)
        file.close()
        assert meta.get(conn, "created") is not None
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        raw.execute("SELECT 1")


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """A place below a file is no place for a store."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnreachableError, match=r"folder cannot be made .*\[store\] url"):
        open_store(f"sqlite:///{tmp_path}/file/agenda.db", now=NOW)
    with pytest.raises(StoreUnreachableError, match="it cannot be opened; see that its folder"):
        open_store(f"sqlite:///{tmp_path}", now=NOW)


def test_a_disk_that_may_only_be_read(tmp_path: Path) -> None:
    """A store on it can be neither made nor written."""
    with small_disk(tmp_path, megabytes=4):
        store = open_store(f"sqlite:///{tmp_path}/agenda.db", now=NOW)
        store.close()
        remount(tmp_path, "ro")
        with pytest.raises(StoreError, match=r"may be read but not written|cannot be opened"):
            writes(store)
        with pytest.raises(StoreError, match="cannot be opened"):
            open_store(f"sqlite:///{tmp_path}/new.db", now=NOW)
        store.close()


def test_a_full_disk(tmp_path: Path) -> None:
    """Nothing is half written, what was there stays, and with room again one goes on."""
    with small_disk(tmp_path, megabytes=4):
        store = open_store(f"sqlite:///{tmp_path}/agenda.db", now=NOW)
        ballast = tmp_path / "ballast"
        ballast.write_bytes(bytes(2_000_000))
        with pytest.raises(StoreFullError, match=r"the disk is full.*make room"):
            writes(store, 3_000_000)
        ballast.unlink()
        writes(store, 100_000)
        with store.reading() as conn:
            assert conn.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        store.close()


def test_a_limit_on_the_size_of_files(file: Store) -> None:
    """A limit that the system sets is told as what it is."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, hard))
        with pytest.raises(StoreError, match=r"the limit on the size of files|the disk is full"):
            writes(file, 3_000_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    writes(file, 3_000_000)


@pytest.mark.parametrize("content", [b"Agenda\n" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_store(tmp_path: Path, content: bytes) -> None:
    """People are told to keep it and bring back the last backup; it is left as it is."""
    path = tmp_path / "agenda.db"
    path.write_bytes(content)
    with pytest.raises(StoreDamagedError, match=r"is damaged or is no store.*agenda restore"):
        open_store(f"sqlite:///{path}", now=NOW)
    assert path.read_bytes() == content


def test_a_file_that_was_damaged(file: Store) -> None:
    """A page in the middle that is not what it should be is noticed by who reads it."""
    with file.writing() as conn:
        digest = issues.keep(conn, os.urandom(200_000))
        conn.execute(text("CREATE TABLE filler AS SELECT * FROM raw"))
    file.close()
    assert file.path is not None
    with sqlite3.connect(file.path) as checkpoint:
        checkpoint.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    checkpoint.close()
    size = file.path.stat().st_size
    with file.path.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * (size - 4096))
    with pytest.raises(StoreDamagedError), file.reading() as conn:
        issues.data_of(conn, digest)


def test_a_server_that_does_not_answer() -> None:
    """The address is told, without the password, and why it is not reached."""
    with pytest.raises(StoreUnreachableError) as failed:
        open_store("postgresql://ana:secret@127.0.0.1:1/agenda", now=NOW)
    assert "127.0.0.1:1/agenda: it cannot be opened (Connection refused)" in str(failed.value)
    assert "folder" not in str(failed.value)
    assert "secret" not in str(failed.value)


def test_a_database_that_is_not_there(new_url: Callable[..., str]) -> None:
    """A database that nobody made is said to be unreachable, in the words of the server."""
    with pytest.raises(StoreUnreachableError, match=r"opened \(database .* does not exist\); see"):
        open_store(new_url("postgresql") + "x", now=NOW)


def test_a_connection_that_is_cut(new_url: Callable[..., str]) -> None:
    """Who was writing is told, nothing is half written, and the next one connects again."""
    url = new_url("postgresql")
    store = open_store(url, now=NOW)

    def cut() -> None:
        with store.writing() as conn:
            meta.put(conn, "half", "done")
            number = conn.execute(text("SELECT pg_backend_pid()")).scalar_one()
            with psycopg.connect(url, autocommit=True) as other:
                other.execute("SELECT pg_terminate_backend(%s)", [number])
            meta.put(conn, "other half", "done")

    with pytest.raises(StoreUnreachableError):
        cut()
    with store.writing() as conn:
        assert meta.get(conn, "half") is None
    store.close()


def test_postgresql_without_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra to install is named."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreAddressError, match=r"pip install 'agenda\[postgres\]'"):
        open_store("postgresql://ana@127.0.0.1/agenda", now=NOW)


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("53100", StoreFullError),
        ("25006", StoreReadOnlyError),
        ("42501", StoreReadOnlyError),
        ("55P03", StoreBusyError),
        ("XX001", StoreDamagedError),
        ("42P01", None),
    ],
)
def test_states_of_postgresql(state: str, kind: type[StoreError] | None) -> None:
    """What cannot be brought about here is told by its state; a defect is no fault of the store."""
    error = psycopg.errors.lookup(state)("said")
    found = faults.told(error, "agenda")
    assert found is None if kind is None else isinstance(found, kind)
