"""Folders and files that fail while they are read: told in a line, and the next round mends it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from agendas import Listing, agenda
from disks import nobody
from service import FIRST, serving

from agenda.errors import UnreadableError
from feeds.inputs import load
from feeds.sources import folder

if TYPE_CHECKING:
    from pathlib import Path

    from service import TestService

    from agenda.issue import Raw

FAIR = Listing("Foire aux plantes rares", FIRST.date().replace(month=3), 3)
CONCERT = Listing("Concert de la chorale", FIRST.date().replace(month=4))
BALL = Listing("Bal des pompiers volontaires", FIRST.date().replace(month=7))


def started(service: TestService) -> dict[str, bytes]:
    """Let a service read two issues; return its feeds."""
    service.write("a.txt", agenda([FAIR, CONCERT]))
    service.write("b.txt", agenda([FAIR, BALL]))
    assert service.refresh().went_well
    service.later(hours=6)
    return service.feeds()


def mended(service: TestService, feeds: dict[str, bytes]) -> None:
    """Expect that the next round finds nothing wrong, and that all is as it was."""
    service.later(hours=6)
    report = service.refresh()
    assert report.went_well, report
    assert report.changes == []
    assert service.feeds() == feeds


def test_a_folder_that_disappears(service: TestService) -> None:
    """The source fails, the feeds stay; it comes back, and nothing has happened."""
    feeds = started(service)
    away = service.folder.with_name("away")
    service.folder.rename(away)
    report = service.refresh()
    assert report.outcome == "failed"
    assert "no such folder; make it, or name another path" in report.error
    assert service.feeds() == feeds
    away.rename(service.folder)
    mended(service, feeds)


def test_a_folder_that_disappears_while_it_is_read(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was not read is told; nothing that was known is lost."""
    feeds = started(service)
    service.write("a.txt", agenda([FAIR, CONCERT]) + "\n")
    copy = service.folder.with_name("copy")
    shutil.copytree(service.folder, copy)

    def then_gone(*args: object, **named: object) -> Raw:
        raw = load(*args, **named)  # type: ignore[arg-type]
        shutil.rmtree(service.folder)
        return raw

    with monkeypatch.context() as patched:
        patched.setattr(folder, "load", then_gone)
        report = service.refresh()
    assert not report.went_well
    assert service.feeds() == feeds
    copy.rename(service.folder)
    mended(service, feeds)


def test_a_folder_within_that_disappears_while_it_is_listed(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A network drive that drops out is a source that fails, not the end of the program."""
    service.write("2019/a.txt", agenda([FAIR]))
    feeds = started(service)
    scandir = os.scandir

    def failing(path: str) -> object:
        if str(path).endswith("2019"):
            raise OSError(5, "Input/output error", path)
        return scandir(path)

    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", failing)
        report = service.refresh()
    assert [one.document for one in report.failed] == ["2019"]
    assert report.failed[0].message == "cannot be listed: input/output error"
    assert service.feeds() == feeds
    mended(service, feeds)


def test_a_folder_within_that_may_not_be_read() -> None:
    """It is told, for its issues would be missing without a word."""
    with nobody() as own:
        for name in ("a", "b"):
            (own / name).mkdir()
            (own / name / "issue.txt").write_text("Agenda")
        (own / "a").chmod(0)
        found = list(folder.deliveries(own, {}, max_bytes=1000))
        (own / "a").chmod(0o755)
        assert [(one.document, one.error) for one in found] == [
            ("a", "cannot be listed: permission denied"),
            ("b/issue.txt", ""),
        ]
        own.chmod(0)
        with pytest.raises(UnreadableError, match="cannot be listed: permission denied"):
            list(folder.deliveries(own, {}, max_bytes=1000))
        own.chmod(0o755)


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe, and a link to nowhere, end like issues and are none."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder.txt").mkdir()
    assert list(folder.deliveries(tmp_path, {}, max_bytes=1000)) == []


def test_a_file_that_vanishes_while_it_is_read(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named; the others are read."""
    started(service)
    service.write("a.txt", agenda([FAIR, CONCERT, BALL]))
    service.write("b.txt", agenda([FAIR, BALL]) + "\n")

    def gone(source: str, **named: object) -> Raw:
        if source.endswith("a.txt"):
            os.unlink(source)  # noqa: PTH108  the path is text here
        return load(source, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(folder, "load", gone)
        report = service.refresh()
    assert [one.document for one in report.failed] == ["a.txt"]
    assert "no such file" in report.failed[0].message
    assert report.checked == 2
    mended(service, service.feeds())


def test_a_file_that_changes_while_it_is_read(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half an issue is what that round sees; the next one sees the whole."""
    started(service)
    whole = agenda([FAIR, CONCERT, BALL])
    service.write("a.txt", whole[:40])

    def then_written(source: str, **named: object) -> Raw:
        raw = load(source, **named)  # type: ignore[arg-type]
        if source.endswith("a.txt"):
            service.write("a.txt", whole)
        return raw

    with monkeypatch.context() as patched:
        patched.setattr(folder, "load", then_written)
        service.refresh()
    service.later(hours=6)
    report = service.refresh()
    assert report.went_well
    assert len(service.events()) == 3
    assert [service.sighted(event.uid) for event in service.events()][1] >= 2
    mended(service, service.feeds())


def test_a_file_of_no_bytes(service: TestService) -> None:
    """A copy that broke off: a person is asked, what it told stays."""
    feeds = started(service)
    service.write("a.txt", "")
    report = service.refresh()
    assert not report.went_well
    assert [one.document for one in (*report.failed, *report.held)] == ["a.txt"]
    assert service.feeds() == feeds
    service.write("a.txt", agenda([FAIR, CONCERT]))
    mended(service, feeds)


def test_a_file_without_permission() -> None:
    """It is named with what is wrong; the others are read, the next round reads it."""
    with nobody() as own, serving(own / "issues", f"sqlite:///{own}/agenda.db") as service:
        feeds = started(service)
        service.write("a.txt", agenda([FAIR, CONCERT]) + "\n")
        (service.folder / "a.txt").chmod(0)
        report = service.refresh()
        (service.folder / "a.txt").chmod(0o644)
        assert [one.document for one in report.failed] == ["a.txt"]
        assert "cannot be opened: permission denied" in report.failed[0].message
        mended(service, feeds)


def test_a_file_that_is_too_large(service: TestService) -> None:
    """It is never read into memory as a whole, and the key that allows more is named."""
    feeds = started(service)
    with (service.folder / "c.txt").open("wb") as file:
        file.truncate(21_000_000)
    report = service.refresh()
    assert [one.document for one in report.failed] == ["c.txt"]
    assert "holds more than 20,000,000 bytes" in report.failed[0].message
    assert "max_bytes" in report.failed[0].message
    assert service.feeds() == feeds
    (service.folder / "c.txt").unlink()
    mended(service, feeds)
