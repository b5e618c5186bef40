"""Files that are dropped, changed or removed are noticed between two rounds of their source."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from feeds.config import Source
from feeds.schedule.freshness import Freshness
from feeds.sources.glancing import Glance, glance, lies_here
from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)
READ = SourceState("a", SourceStatus.OK, last_try=NOW - timedelta(hours=1))
BEFORE = Glance(1, (NOW - timedelta(hours=2)).timestamp())


def at(seconds: float) -> datetime:
    """Return a moment of the test."""
    return NOW + timedelta(seconds=seconds)


def looked(*looks: tuple[float, int]) -> Freshness:
    """Return what looks at given seconds tell, each with the mark that was seen."""
    fresh = Freshness()
    fresh.note("a", BEFORE, NOW)
    for seconds, mark in looks:
        fresh.note("a", Glance(mark, at(seconds).timestamp()), at(seconds))
    return fresh


def due(fresh: Freshness, seconds: float, state: SourceState = READ) -> bool:
    """Return whether the source is to be read at a moment."""
    return fresh.due([state], at(seconds)) == ["a"]


def test_what_stays_as_it_is_asks_for_nothing() -> None:
    """However often it is looked at."""
    assert not due(looked((4, 1), (8, 1), (12, 1)), 12)


def test_a_change_counts_once_it_has_settled() -> None:
    """Nothing was written for two seconds; a file that grows from look to look is waited for."""
    assert not due(looked((4, 2)), 4)
    assert not due(looked((4, 2), (5, 2)), 5)
    assert due(looked((4, 2), (8, 2)), 8)
    assert not due(looked((4, 2), (8, 3), (12, 4)), 12)
    assert due(looked((4, 2), (8, 3), (12, 4), (16, 4)), 16)


def test_a_clock_that_jumps_back_hides_no_change() -> None:
    """A day back, here."""
    assert due(looked((4, 2), (4 - 86_400, 2)), 4 - 86_400, replace(READ, last_try=at(-90_000)))


def test_a_change_is_asked_for_until_a_round_began_after_it() -> None:
    """After 30 seconds, then after twice as long: a round that went on may have missed it."""
    fresh = looked((4, 2), (8, 2))
    assert [seconds for seconds in range(8, 300, 2) if due(fresh, seconds)] == [8, 38, 98, 218]
    assert due(fresh, 600, replace(READ, last_try=at(7)))  # began before the change had settled
    assert fresh.wants("a")
    assert not due(fresh, 5000, replace(READ, last_try=at(700)))
    assert not fresh.wants("a")


def test_what_was_dropped_while_nobody_looked_is_read_at_the_start() -> None:
    """The time of the disk is compared with that of the last round."""
    fresh = Freshness()
    fresh.note("a", Glance(1, at(-60).timestamp()), NOW)
    assert due(fresh, 0)
    assert not due(looked(), 0)


@pytest.mark.parametrize(
    "state", [SourceState("a"), replace(READ, status=SourceStatus.PAUSED)], ids=["new", "paused"]
)
def test_sources_that_are_new_or_paused_are_left_to_others(state: SourceState) -> None:
    """A paused one is read when it is taken up again."""
    fresh = looked((4, 2), (8, 2))
    assert not due(fresh, 8, state)
    assert due(fresh, 9)


def source(kind: str, path: Path) -> Source:
    """Return a source that lies at a path."""
    return Source.model_validate({"name": "a", "kind": kind, "path": path})


def _drop(folder: Path) -> None:
    (folder / "sub" / "b.txt").write_text("Foire")


def _change(folder: Path) -> None:
    (folder / "a.txt").write_text("Fête")


def _replace_unseen(folder: Path) -> None:
    """Put another file of the same size and time in its place."""
    before = (folder / "a.txt").stat()
    other = folder / "other"
    other.write_text("FETE?")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(folder / "a.txt")


@pytest.mark.parametrize(
    "act",
    [_drop, _change, _replace_unseen, lambda folder: (folder / "a.txt").unlink()],
    ids=["dropped", "changed", "replaced", "removed"],
)
def test_a_folder_looks_otherwise_when_an_issue_does(
    tmp_path: Path, act: Callable[[Path], None]
) -> None:
    """In the folders within as well."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("Foire")
    told = source("folder", tmp_path)
    before = glance(told)
    assert glance(told) == before
    act(tmp_path)
    assert glance(told).mark != before.mark


def test_what_is_no_issue_is_not_looked_at(tmp_path: Path) -> None:
    """Files that a program has half written, hidden ones, other kinds of files."""
    told = source("folder", tmp_path)
    before = glance(told)
    for name in ("a.txt.part", ".b.txt", "c.exe"):
        (tmp_path / name).write_text("Foire")
    assert glance(told) == before == glance(source("folder", tmp_path / "none"))


def test_a_calendar_and_mailboxes_are_looked_at(tmp_path: Path) -> None:
    """A file of mails, a Maildir, an .ics file; not what lies on a server."""
    (tmp_path / "new").mkdir()
    (tmp_path / "cur").mkdir()
    for kind, path, written in (
        ("ics", tmp_path / "a.ics", tmp_path / "a.ics"),
        ("mailbox", tmp_path / "mbox", tmp_path / "mbox"),
        ("mailbox", tmp_path, tmp_path / "new" / "1.mail"),
    ):
        told = source(kind, path)
        before = glance(told)
        written.write_text("From ")
        assert lies_here(told)
        assert glance(told).mark != before.mark
    page = {"name": "a", "kind": "page", "url": "https://town.example/"}
    assert not lies_here(Source.model_validate(page))
