"""``agenda refresh`` and ``agenda publish``, as an administrator calls them."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from moments import NOW

from feeds.leasing import Claim, Rhythm, Way
from feeds.sources.delivering import deliveries
from feeds.store import open_store, upgrading
from feeds.store.engine import connect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from click.testing import Result

    from feeds.config import Source
    from feeds.sources.delivery import Delivery

    Run = Callable[..., Result]

ROOT = Path(__file__).parents[2]
CONFIG = """
[service]
name = "Agenda"
uid_domain = "agenda.example"
[[sources]]
name = "gazette"
kind = "folder"
path = "issues"
"""
ISSUE = "Agenda\n\nFoire aux plantes rares\n1er mars 2031\n\nBal des pompiers\n13 juillet 2031\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a configuration and one issue, made the current one."""
    (tmp_path / "config.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "issues").mkdir()
    (tmp_path / "issues" / "a.txt").write_text(ISSUE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("home")
def test_what_is_new_is_told_once(agenda: Run) -> None:
    """Events by name and day at the first reading, one line at the second."""
    first, second = agenda("refresh"), agenda("refresh")
    assert first.stdout.splitlines() == [
        "gazette: 1 document; 2 added",
        "  added: Foire aux plantes rares, 2031-03-01",
        "  added: Bal des pompiers, 2031-07-13",
    ]
    assert second.stdout == "gazette: 1 document, 1 unchanged; nothing new\n"
    assert (first.exit_code, second.exit_code) == (0, 0)


@pytest.mark.usefixtures("home")
def test_a_source_that_is_paused_is_read_by_name_alone(agenda: Run) -> None:
    """Who reads all sources is told that one is passed over."""
    agenda("sources", "pause", "gazette")
    for options in ((), ("--dry-run",)):
        result = agenda("refresh", *options)
        assert (result.stdout, result.exit_code) == ("", 0)
        assert result.stderr == (
            "agenda: gazette: is paused, and not read; agenda sources resume gazette ends that\n"
        )
    assert json.loads(agenda("refresh", "--format", "json").stdout) == []
    assert agenda("refresh", "gazette").stdout.startswith("gazette: 1 document; 2 added\n")


def test_what_is_new_and_called_off_or_repeated_is_told_so(agenda: Run, home: Path) -> None:
    """Whoever reads "added" goes there."""
    (home / "issues" / "a.txt").write_text(
        "Agenda\n\nBal des pompiers : annulé\n13 juillet 2031\n\n"
        "Cours de yoga\nTous les mardis à 18 h jusqu’au 24 juin 2031\n",
        encoding="utf-8",
    )
    told = agenda("refresh").stdout
    assert "  added: Bal des pompiers, 2031-07-13, cancelled\n" in told
    assert re.search(r"  added: Cours de yoga, \S+, repeated \(FREQ=WEEKLY\S+\)\n", told)


def test_a_move_is_told_with_its_reason(agenda: Run, home: Path) -> None:
    """Which event, from which day to which, and why it is the same event."""
    agenda("refresh")
    moved = ISSUE.replace("13 juillet", "14 juillet")
    (home / "issues" / "a.txt").write_text(moved, encoding="utf-8")
    assert agenda("refresh").stdout.splitlines()[1] == (
        "  moved: Bal des pompiers: when 2031-07-13 → 2031-07-14 "
        "(the same document prints other days in its place)"
    )


def files(home: Path) -> dict[str, bytes]:
    """Return every file in a folder by its name."""
    return {path.name: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def test_a_dry_run_makes_no_store(agenda: Run, home: Path) -> None:
    """Nor a folder for it."""
    (home / "config.toml").write_text(f'{CONFIG}[store]\nurl = "sqlite:///new/agenda.sqlite"\n')
    before = files(home)
    result = agenda("refresh", "--dry-run")
    assert result.stdout.startswith("gazette: 1 document; 2 added (only shown, nothing is kept)")
    assert files(home) == before
    assert not (home / "new").exists()


def test_a_dry_run_upgrades_no_store(agenda: Run, home: Path) -> None:
    """An older store shows what would be, and is as old as before; a newer one is refused."""
    old = home / "agenda.sqlite"
    with closing(connect(f"sqlite:///{old}")) as store, store.writing() as conn:
        upgrading.upgrade(conn, "0001")
    before = files(home)
    assert "2 added (only shown" in agenda("refresh", "--dry-run").stdout
    assert files(home) == before
    with closing(sqlite3.connect(old)) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    result = agenda("refresh", "--dry-run")
    assert result.exit_code == 2
    assert "agenda.sqlite" in result.stderr
    assert "newer release" in result.stderr


@pytest.mark.usefixtures("home")
def test_a_dry_run_says_so(agenda: Run) -> None:
    """Nothing is kept: the next reading finds the same."""
    assert "only shown, nothing is kept" in agenda("refresh", "--dry-run").stdout
    assert "2 added" in agenda("refresh").stdout


def test_what_is_held_ends_with_status_1(agenda: Run, home: Path) -> None:
    """And says what to do."""
    agenda("refresh")
    (home / "issues" / "a.txt").write_text("Bienvenue sur notre nouveau site.", encoding="utf-8")
    result = agenda("refresh")
    assert result.exit_code == 1
    assert "agenda sources accept gazette" in result.stderr


@pytest.mark.usefixtures("home")
def test_json_holds_every_change(agenda: Run) -> None:
    """With the UID, the name and the reason."""
    (account,) = json.loads(agenda("refresh", "--format", "json").stdout)
    assert account["outcome"] == "ok"
    assert [change["name"] for change in account["changes"]] == [
        "Foire aux plantes rares", "Bal des pompiers",
    ]  # fmt: skip
    assert all(change["uid"].endswith("@agenda.example") for change in account["changes"])


def test_what_is_not_understood_is_counted(agenda: Run, home: Path) -> None:
    """A day that no calendar has: in the line of its source, in JSON, and told as a note."""
    (home / "issues" / "a.txt").write_text(f"{ISSUE}\nMarché aux puces\n31 juin 2031\n")
    result = agenda("refresh")
    assert result.stdout.splitlines()[0] == "gazette: 1 document; 2 added, 1 not understood"
    assert "31 June does not exist" in result.stderr
    (home / "issues" / "a.txt").write_text("Agenda\n\nMarché aux puces\n31 juin 2031\n")
    (account,) = json.loads(agenda("refresh", "--format", "json").stdout)
    assert account["counts"]["not_understood"] == 1


def test_a_day_of_publication_that_was_assumed_is_told(agenda: Run, home: Path) -> None:
    """In the line of its source, in JSON, and why: where a year leans on it, as of an old file."""
    (home / "issues" / "b.txt").write_text("Agenda\n\nMarché aux puces\n12 mars\n")
    (account,) = json.loads(agenda("refresh", "--dry-run", "--format", "json").stdout)
    result = agenda("refresh")
    told = (
        "b.txt: no day of publication was found, {day} is assumed, and the year of 1 event may "
        "hang on it; say the day at the desk, or print it in the issue"
    )
    (doubt,) = account["doubted"]
    day = re.search(r"\d{4}-\d\d-\d\d", doubt["message"])
    assert day
    assert f"{doubt['document']}: {doubt['message']}" == told.format(day=day[0])
    assert account["counts"]["doubted"] == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "gazette: 2 documents; 3 added, 1 day of publication in doubt"
    assert f"agenda: gazette: in doubt: {told.format(day=day[0])}\n" in result.stderr
    assert result.exit_code == 0
    assert "doubt" not in agenda("refresh").output


def test_two_days_of_publication_are_told(agenda: Run, home: Path) -> None:
    """The metadata of a page are taken, and it prints another day, months away."""
    page = home / "issues" / "b.html"
    page.write_text(
        '<meta property="article:published_time" content="2031-01-10"><p>Publié le 2 juin 2030'
        "<h2>Agenda</h2><p>Marché aux puces<p>12 mars"
    )
    assert (
        "in doubt: b.html: published 2031-01-10 as its metadata say is taken, not 2030-06-02 as is "
        "printed; say the day"
    ) in agenda("refresh").stderr


def test_the_bar_moves_within_a_source(home: Path) -> None:
    """A terminal shows how many documents were looked at; the bar is gone at the end."""
    (home / "issues" / "b.txt").write_text("Agenda\n\nMarché\n2 mars 2031\n")
    told, terminal = os.openpty()
    environ = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}
    command = [sys.executable, "-m", "feeds", "refresh"]
    done = subprocess.run(command, stdout=terminal, stderr=terminal, env=environ, check=False)
    os.close(terminal)
    shown = b""
    with open(told, "rb", buffering=0) as screen, suppress(OSError):  # noqa: PTH123  a number
        while more := screen.read(65_536):
            shown += more
    assert done.returncode == 0
    assert b"2 documents" in shown.partition(b"gazette: ")[0]


@pytest.mark.usefixtures("home")
def test_an_unknown_source_is_named(agenda: Run) -> None:
    """With the one that is near."""
    result = agenda("refresh", "gazete")
    assert result.exit_code == 2
    assert result.stderr == "agenda: no source is called 'gazete'; did you mean gazette?\n"


def test_a_source_that_another_reads_is_waited_for_and_named(
    agenda: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a bounded time, then in one line with status 1; a dry run is in nobody's way."""
    agenda("refresh")
    store = open_store(f"sqlite:///{home}/agenda.sqlite", now=NOW)
    way = Way(Rhythm(rise=0.02, patience=60))
    claim = Claim(store, "source gazette", "agenda scheduler on box; started then #1", way)
    assert claim.take()
    monkeypatch.setenv("AGENDA_LEASES", "10,0.4,0.05")
    with claim.held():
        result = agenda("refresh")
        told = json.loads(agenda("refresh", "--format", "json").stdout)
        assert agenda("refresh", "--dry-run").exit_code == 0
    assert (result.exit_code, result.stdout) == (1, "")
    said = "agenda: gazette is being read by agenda scheduler on box; started then"
    assert result.stderr.splitlines() == [f"{said}; waiting for it", said]
    assert (told[0]["outcome"], told[0]["kept"]) == ("failed", False)
    assert agenda("refresh").exit_code == 0
    store.close()


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_a_defect_met_in_one_source_costs_no_other_its_turn(
    agenda: Run, home: Path, monkeypatch: pytest.MonkeyPatch, dry: tuple[str, ...]
) -> None:
    """It is told in one line; the others are read."""
    letter = '[[sources]]\nname = "letter"\nkind = "folder"\npath = "issues"\n'
    (home / "config.toml").write_text(CONFIG.replace("[[sources]]", f"{letter}[[sources]]"))

    def broken(source: Source, *args: object, **named: object) -> Iterable[Delivery]:
        if source.name == "letter":
            raise RuntimeError("odd")
        return deliveries(source, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("feeds.refresh.looking.deliveries", broken)
    result = agenda("refresh", *dry)
    assert result.exit_code == 1
    assert result.stdout.startswith("gazette: 1 document; 2 added")
    assert result.stderr.startswith(
        "agenda: letter: a defect of this program stopped the work: RuntimeError: odd (test_cli"
    )


def test_feeds_become_files(agenda: Run, home: Path) -> None:
    """Written once, left alone the next time, gone when their feed is."""
    agenda("refresh")
    first = re.fullmatch(r"site: (\d+) files written, 0 unchanged, 0 deleted\n", _published(agenda))
    assert first
    feed = home / "site" / "feeds" / "all.ics"
    assert feed.read_bytes().count(b"BEGIN:VEVENT") == 2
    made = feed.stat().st_mtime_ns
    assert (home / "site" / "index.html").exists()
    assert _published(agenda) == f"site: no files written, {first[1]} unchanged, 0 deleted\n"
    assert feed.stat().st_mtime_ns == made


def _published(agenda: Run) -> str:
    return agenda("publish", "site").stdout


def test_a_folder_that_cannot_be_written_is_told(agenda: Run, home: Path) -> None:
    """In one line, with status 2."""
    (home / "site").write_text("a file", encoding="utf-8")
    result = agenda("publish", "site")
    assert result.exit_code == 2
    assert "cannot be written to" in result.stderr


FEEDS = """
[[feeds]]
slug = "ours"
aliases = ["older"]
[[feeds]]
slug = "desk"
aliases = ["office"]
private = true
"""


def test_a_site_that_does_not_know_its_address_is_published_with_a_warning(
    agenda: Run, home: Path
) -> None:
    """Its pages lead to this machine alone: said before somebody copies them to another one."""
    agenda("refresh")
    assert "base_url is not set" in agenda("publish", "site").stderr
    told = CONFIG.replace("[service]", '[service]\nbase_url = "https://agenda.example/"')
    (home / "config.toml").write_text(told, encoding="utf-8")
    assert agenda("publish", "site").stderr == ""


def test_old_addresses_are_published_and_private_feeds_are_not(agenda: Run, home: Path) -> None:
    """A file for each alias, with the bytes of its feed; none for what is private."""
    (home / "config.toml").write_text(CONFIG + FEEDS, encoding="utf-8")
    agenda("refresh")
    agenda("publish", "site")
    folder = home / "site" / "feeds"
    assert (folder / "older.ics").read_bytes() == (folder / "ours.ics").read_bytes()
    assert (folder / "older.ics.gz").is_file()
    assert not {"desk.ics", "office.ics"} & {path.name for path in folder.iterdir()}
