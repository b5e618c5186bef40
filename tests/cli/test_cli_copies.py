"""Copies of the store by the command line, and ``agenda check`` over a service that runs."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from moments import NOW

from feeds.store import open_store, rendered, sources
from feeds.store.sources import SourceState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]


@pytest.fixture
def other(new_url: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Return ``other(kind)``: from then on the store is one that is not there yet."""

    def move(kind: str) -> str:
        url = new_url(kind, empty=True)
        monkeypatch.setenv("AGENDA_STORE__URL", url)
        return url

    return move


@pytest.fixture
def kind() -> str:
    """Return the only database that makes backups by itself."""
    return "sqlite"


def listed(agenda: Run) -> str:
    """Return all events, for programs."""
    return agenda("events", "list", "--format", "json").stdout


def test_a_backup_is_restored(agenda: Run, office: Path, other: Callable[[str], str]) -> None:
    """In another place at once, over a store only when that is said."""
    before = listed(agenda)
    result = agenda("backup", "copy.db")
    assert result.stderr == "agenda: copy.db: backup of 2 events and 1 issue\n"
    again = agenda("backup", "copy.db")
    assert again.stderr == (
        "agenda: copy.db: it is there already; name another file, or add --overwrite\n"
    )
    assert again.exit_code == 2
    assert agenda("backup", "--overwrite", "copy.db").exit_code == 0
    other("sqlite")
    assert "2 events and 1 issue restored" in agenda("restore", "copy.db").stderr
    assert listed(agenda) == before
    refused = agenda("restore", "copy.db")
    assert "the store is there; --overwrite replaces all that it holds" in refused.stderr
    assert refused.exit_code == 2
    assert agenda("restore", "--overwrite", "copy.db").exit_code == 0
    assert (office / "copy.db").stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("office")
def test_a_backup_goes_through_pipes(agenda: Run, other: Callable[[str], str]) -> None:
    """Bytes to standard output, and back from standard input."""
    before = listed(agenda)
    data = agenda("backup", "-").stdout_bytes
    assert data.startswith(b"SQLite format 3\0")
    other("sqlite")
    assert agenda("restore", "-", stdin=data).exit_code == 0
    assert listed(agenda) == before


@pytest.mark.usefixtures("office")
def test_an_export_moves_to_the_other_database(agenda: Run, other: Callable[[str], str]) -> None:
    """Into an empty store only."""
    before = listed(agenda)
    assert agenda("export", "all.jsonl").stderr.startswith("agenda: all.jsonl: export of 2 events")
    assert agenda("export", "all.jsonl").exit_code == 2
    refused = agenda("import", "all.jsonl")
    assert "it holds something already; import into a new store" in refused.stderr
    other("postgresql")
    assert "2 events and 1 issue taken in" in agenda("import", "all.jsonl").stderr
    assert listed(agenda) == before
    refused = agenda("backup", "copy.db")
    assert "PostgreSQL makes its own backups" in refused.stderr
    assert refused.exit_code == 2
    refused = agenda("restore", "all.jsonl")
    assert "a backup is a file of SQLite; agenda import takes in an export" in refused.stderr


@pytest.mark.usefixtures("office")
def test_an_export_goes_through_pipes(agenda: Run, other: Callable[[str], str]) -> None:
    """Lines of ASCII to standard output, and back from standard input."""
    before = listed(agenda)
    lines = agenda("export", "-").stdout_bytes
    assert lines.isascii()
    other("sqlite")
    assert agenda("import", "-", stdin=lines).exit_code == 0
    assert listed(agenda) == before


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("backup", "none/copy"), "none/copy: it cannot be written: No such file or directory"),
        (("export", "none/copy"), "none/copy: it cannot be written: No such file or directory"),
        (("export", "."), ".: it is a folder; name a file in it"),
        (("restore", "--overwrite", "none"), "none: there is no such file; name the backup"),
        (("import", "none"), "none: cannot be read: no such file or directory"),
        (("import", "config.toml"), "it holds something already"),
    ],
)
def test_what_cannot_be_copied_is_told(agenda: Run, command: tuple[str, ...], told: str) -> None:
    """Where, what, and what to do; the store is as before."""
    before = listed(agenda)
    result = agenda(*command)
    assert told in result.stderr
    assert (result.stderr.count("\n"), result.exit_code) == (1, 2)
    assert listed(agenda) == before


@pytest.mark.usefixtures("office")
def test_bytes_are_no_export(agenda: Run, other: Callable[[str], str]) -> None:
    """One line says on which line."""
    other("sqlite")
    result = agenda("import", "-", stdin=b"\xff\xfe\x00")
    assert result.stderr == (
        "agenda: standard input, line 1: expected JSON; it is no export of agenda\n"
    )


def findings(agenda: Run, part: str) -> list[tuple[str, str]]:
    """Return what ``check`` finds in one part: level and sentence."""
    told = json.loads(agenda("check", "--format", "json").stdout)
    return [(one["level"], one["found"]) for one in told if one["part"] == part]


@pytest.mark.usefixtures("office")
def test_a_service_in_order(agenda: Run) -> None:
    """Every part is looked at, nothing is wrong."""
    result = agenda("check")
    assert [line.split()[:2] for line in result.stdout.splitlines()[1:]] == [
        [part, "fine"] for part in ("configuration", "store", "sources", "feeds")
    ]
    assert result.exit_code == 0


def test_a_source_that_is_missing_or_fails(agenda: Run, office: Path) -> None:
    """Its folder on this machine, and what the store knows of it."""
    (office / "issues" / "a.txt").unlink()
    (office / "issues").rmdir()
    agenda("refresh")
    (_, missing), (level, failing) = findings(agenda, "sources")
    assert missing == f"gazette: {office}/issues is not there; make it, or name another path"
    assert level == "error"
    assert "gazette: 1 failure in a row, last read " in failing
    assert agenda("check").exit_code == 1
    (office / "issues").write_text("a file")
    assert "is no folder; name the folder that it lies in" in findings(agenda, "sources")[0][1]


def test_files_that_are_not_read_are_told(agenda: Run, office: Path) -> None:
    """One line, and no fault."""
    (office / "issues" / "plan.doc").write_text("x")
    told = ("fine", "gazette: plan.doc: passed over; what is read ends in .txt")
    level, said = findings(agenda, "sources")[0]
    assert (level, said[: len(told[1])]) == told
    assert agenda("check").exit_code == 0


def test_a_source_that_waits(agenda: Run, office: Path) -> None:
    """For a person, to be resumed, to be read at all, or for nothing any more."""
    (office / "issues" / "a.txt").write_text("Bienvenue.\n", encoding="utf-8")
    agenda("refresh")
    (held,) = findings(agenda, "sources")
    assert held[0] == "error"
    why = "a.txt: it announced 2 events still to come, and now announces none"
    assert f"1 document held ({why}); look at it, then: agenda sources accept gazette" in held[1]
    agenda("sources", "accept", "gazette")
    agenda("sources", "pause", "gazette")
    assert findings(agenda, "sources") == [("warning", "gazette: paused by camille")]
    config = office / "config.toml"
    config.write_text(config.read_text().replace('"gazette"', '"letter"'), encoding="utf-8")
    assert findings(agenda, "sources") == [
        ("warning", "letter: was never read; agenda refresh letter reads it"),
        ("warning", "gazette: is none of the configuration any more; its events stay"),
    ]


@pytest.mark.usefixtures("office")
def test_a_page_is_known_by_the_store_alone(agenda: Run, url: str, office: Path) -> None:
    """No check asks the network."""
    with (office / "config.toml").open("a", encoding="utf-8") as config:
        config.write('[[sources]]\nname = "page"\nkind = "page"\nurl = "https://town.example/"\n')
    store = open_store(url, now=NOW)
    with store.writing() as conn:
        sources.save(conn, SourceState("page", failures=3, message="no answer"))
    store.close()
    told = ("error", "page: 3 failures in a row, never read: no answer")
    assert told in findings(agenda, "sources")


@pytest.mark.usefixtures("office")
def test_what_lint_finds_in_a_feed(agenda: Run, url: str) -> None:
    """Errors in its bytes as they are handed out; ``feeds show`` prints all of them."""
    store = open_store(url, now=NOW)
    with store.writing() as conn:
        feed = rendered.get(conn, "all")
        assert feed is not None
        broken = feed.data.replace(b"DTSTAMP", b"DTSTOMP")
        rendered.save(conn, type(feed)(feed.slug, "x", NOW, broken, b"", 2, 7, '["line 1: x"]'))
    store.close()
    found = findings(agenda, "feeds")
    assert found[0][0] == "error"
    assert found[0][1].startswith("all: line ")
    assert any(told.startswith("all: 7 events left out") for _, told in found)
    assert agenda("check").exit_code == 1
    assert "What lint finds" in agenda("feeds", "show", "all").stdout
    assert "error" in agenda("feeds", "list").stdout


def test_a_store_that_is_not_there_is_not_made(agenda: Run, office: Path) -> None:
    """It is no error: the first round makes it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("AGENDA_STORE__URL", f"sqlite:///{office}/none/none.db")
        ((level, told),) = findings(agenda, "store")
        assert level == "warning"
        assert "is not there yet; agenda refresh makes it" in told
    assert not (office / "none").exists()


@pytest.mark.usefixtures("office")
def test_a_store_that_is_broken_or_strange(agenda: Run, office: Path) -> None:
    """No database, one of another release, an empty file, loose ends."""
    agenda("backup", "good.db")

    def told(name: str) -> list[tuple[str, str]]:
        with pytest.MonkeyPatch.context() as patched:
            patched.setenv("AGENDA_STORE__URL", f"sqlite:///{office}/{name}")
            return findings(agenda, "store")

    (office / "text.db").write_bytes(b"text" * 1000)
    assert "the file is damaged or is no store" in told("text.db")[0][1]
    (office / "empty.db").write_bytes(b"")
    assert told("empty.db")[0][0] == "warning"
    for statement, found in (
        ("UPDATE alembic_version SET version_num = '9999'", "written by a newer release"),
        ("UPDATE alembic_version SET version_num = '0001'", "is of the older form 0001"),
        ("DELETE FROM issues", "refers to none of issues"),
    ):
        (office / "strange.db").unlink(missing_ok=True)
        (office / "strange.db").write_bytes((office / "good.db").read_bytes())
        with closing(sqlite3.connect(office / "strange.db")) as conn, conn:
            conn.execute(statement)
        assert found in told("strange.db")[0][1]
        for beside in office.glob("strange.db-*"):
            beside.unlink()
