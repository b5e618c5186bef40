"""Disks, locks, clocks, other processes that spoil a round: the next one mends it."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import textwrap
import threading
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from agendas import Listing, agenda
from disks import nobody, remount, small_disk
from service import FIRST, configured, serving

from agenda.issue import Raw
from feeds.config import Kind, Source
from feeds.refresh import rounds
from feeds.refresh.looking import look
from feeds.sources.delivery import Delivery
from feeds.store import open_store
from feeds.store.errors import (
    StoreBusyError,
    StoreError,
    StoreFullError,
    StoreUnreachableError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from service import TestService

    from feeds.refresh.looking import Look
    from feeds.refresh.report import Report

LOCKED_SECONDS = 30  # for which a round has to wait
DAY = FIRST.date()
FAIR = Listing("Foire aux plantes rares", DAY.replace(month=3), 3)
CONCERT = Listing("Concert de la chorale", DAY.replace(month=4))
BALL = Listing("Bal des pompiers volontaires", DAY.replace(month=7))
LATER = Listing("Bal des pompiers volontaires", DAY.replace(month=8))


def started(service: TestService) -> dict[str, bytes]:
    """Let a service read an issue, then find another text in it; return its feeds before that."""
    service.write("a.txt", agenda([FAIR, CONCERT, BALL]))
    assert service.refresh().went_well
    feeds = service.feeds()
    service.later(hours=6)
    service.write("a.txt", agenda([FAIR, CONCERT, LATER]))
    return feeds


def mended(service: TestService) -> None:
    """Expect that the next round does what the one before could not."""
    service.later(hours=6)
    report = service.refresh()
    assert report.went_well
    assert [change.kind for change in report.changes] == ["moved"]
    assert [event.first for event in service.events()] == [FAIR.first, CONCERT.first, LATER.first]
    assert service.feeds()["all"].count(b"SEQUENCE:1\r") == 1


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    """Nothing of the round is kept, what was published stays; with room again all is well."""
    disk = tmp_path / "disk"
    disk.mkdir()
    with (
        small_disk(disk, megabytes=3),
        serving(tmp_path / "issues", f"sqlite:///{disk}/agenda.db") as service,
    ):
        feeds = started(service)
        ballast = disk / "ballast"
        with ballast.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(bytes(4096)):
                pass
        with pytest.raises(StoreFullError, match=r"the disk is full; nothing was changed"):
            service.refresh()
        assert service.feeds() == feeds
        ballast.unlink()
        mended(service)


def test_a_disk_that_becomes_read_only(tmp_path: Path) -> None:
    """As a disk does that has found itself broken."""
    disk = tmp_path / "disk"
    disk.mkdir()
    with (
        small_disk(disk, megabytes=3),
        serving(tmp_path / "issues", f"sqlite:///{disk}/agenda.db") as service,
    ):
        feeds = started(service)
        service.store.close()
        remount(disk, "ro")
        with pytest.raises(StoreError, match=r"may be read but not written|cannot be opened"):
            service.refresh()
        service.store.close()
        remount(disk, "rw")
        assert service.feeds() == feeds
        mended(service)


def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    """A limit that the system sets on files is told as what it is."""
    with serving(tmp_path / "issues", f"sqlite:///{tmp_path}/agenda.db") as service:
        feeds = started(service)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = (tmp_path / "agenda.db-wal").stat().st_size
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, hard))
            with pytest.raises((StoreUnreachableError, StoreFullError), match=r"limit|full"):
                service.refresh()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            signal.signal(signal.SIGXFSZ, before)
        assert service.feeds() == feeds
        mended(service)


HOLDER = """
    import sys
    from datetime import UTC, datetime
    from feeds.store import open_store
    store = open_store(sys.argv[1], now=datetime(2031, 1, 1, tzinfo=UTC))
    with store.writing():
        print("held", flush=True)
        sys.stdin.readline()
"""


def test_a_store_that_another_process_holds(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The round gives up after some seconds, in one line; feeds are read meanwhile."""
    monkeypatch.setattr("feeds.store.engine.BUSY_SECONDS", 1)
    monkeypatch.setattr("feeds.refresh.rounds.PATIENCE", 1.0)
    command = [sys.executable, "-c", textwrap.dedent(HOLDER), url]
    with serving(tmp_path / "issues", url) as service:
        feeds = started(service)
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as holder:
            assert holder.stdout is not None
            assert holder.stdin is not None
            assert holder.stdout.readline() == "held\n"
            with pytest.raises(StoreBusyError, match="another process has been writing"):
                service.refresh()
            assert service.feeds() == feeds
            holder.stdin.close()
        mended(service)


def test_a_store_that_is_held_for_a_while(tmp_path: Path, url: str) -> None:
    """A round waits for up to a minute, and keeps what it has read: 30 seconds cost it nothing."""
    assert rounds.PATIENCE > LOCKED_SECONDS  # the test itself waits for less
    command = [sys.executable, "-c", textwrap.dedent(HOLDER), url]
    with serving(tmp_path / "issues", url) as service:
        started(service)
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as holder:
            assert holder.stdout is not None
            assert holder.stdin is not None
            assert holder.stdout.readline() == "held\n"
            release = threading.Timer(1.5, holder.stdin.close)
            release.start()
            mended(service)
            release.join()


def test_a_folder_that_may_not_be_written() -> None:
    """The store in it is named, with what to do; what was published stays, nothing is lost."""
    with nobody() as own, serving(own / "issues", f"sqlite:///{own}/store/agenda.db") as service:
        feeds = started(service)
        service.store.close()
        store = own / "store"
        for path, mode in ((store / "agenda.db", 0o444), (store, 0o555)):
            path.chmod(mode)
        with pytest.raises(StoreError, match=r"agenda\.db.*(write|written)"):
            service.refresh()
        service.store.close()
        for path, mode in ((store, 0o755), (store / "agenda.db", 0o644)):
            path.chmod(mode)
        assert service.feeds() == feeds
        mended(service)


def stamps(service: TestService) -> list[str]:
    """Return LAST-MODIFIED of each event."""
    lines = service.feeds()["all"].decode().split("\r\n")
    return [line for line in lines if line.startswith("LAST-MODIFIED")]


def test_a_clock_that_jumps_back_over_a_file(service: TestService) -> None:
    """What changed is taken, and its stamp rises all the same."""
    started(service)
    before = stamps(service)
    service.later(days=-1)
    report = service.refresh()
    assert [change.kind for change in report.changes] == ["moved"]
    assert [new > old for old, new in zip(before, stamps(service), strict=True)] == [
        False,
        False,
        True,
    ]
    service.later(days=3)
    assert service.refresh().changes == []


def test_a_clock_that_jumps_back_over_a_page(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the page says now holds, though it seems to say it earlier than what it said before."""
    address = "https://gazette.example/agenda"
    told = {"text": agenda([FAIR, CONCERT, BALL])}

    def asked(*_args: object, **_named: object) -> Delivery:
        return Delivery(address, Raw(told["text"].encode(), address, address, "text/plain"))

    monkeypatch.setattr("feeds.sources.page.delivery", asked)
    page = Source(name="magazine", kind=Kind.PAGE, url=address)
    with serving(tmp_path / "issues", url) as service:
        service.config = service.config.model_copy(update={"sources": (page,)})
        service.refresh()
        before = stamps(service)
        service.later(days=-1)
        told["text"] = agenda([FAIR, CONCERT, LATER])
        service.refresh()
        assert [event.first for event in service.events()][-1] == LATER.first
        assert stamps(service)[-1] > before[-1]
        service.later(hours=-1)
        told["text"] = agenda([FAIR, CONCERT, BALL])
        service.refresh()
        assert [event.first for event in service.events()][-1] == BALL.first


def _together(work: Callable[[], object], times: int) -> list[BaseException]:
    """Run some work in threads that start at once; return what it raised."""
    raised: list[BaseException] = []
    ready = threading.Barrier(times)

    def run() -> None:
        ready.wait()
        try:
            work()
        except BaseException as error:  # noqa: BLE001  told to the test
            raised.append(error)

    threads = [threading.Thread(target=run) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_rounds_at_once_in_threads(service: TestService) -> None:
    """Of four rounds of one source one takes what is new; the others find it taken."""
    started(service)
    reports: list[Report] = []
    assert _together(lambda: reports.append(service.refresh()), 4) == []
    assert sorted(len(report.changes) for report in reports) == [0, 0, 0, 1]
    assert [event.first for event in service.events()][-1] == LATER.first
    assert service.feeds()["all"].count(b"SEQUENCE:1\r") == 1
    assert all(service.sighted(event.uid) == 2 for event in service.events())


PROCESS = """
    import sys
    from datetime import datetime
    from pathlib import Path
    from random import Random
    from service import configured
    from feeds.refresh.rounds import Setting, refresh
    from feeds.sources.settings import FetchSettings
    from feeds.sources.visiting import Visitor
    from feeds.store import open_store
    folder, url, now = Path(sys.argv[1]), sys.argv[2], datetime.fromisoformat(sys.argv[3])
    config = configured(folder, url)
    setting = Setting(open_store(url, now=now), config, Visitor(FetchSettings()), Random(0))
    print("ready", flush=True)
    sys.stdin.readline()
    print(len(refresh(setting, config.sources[0], now=now).changes))
"""


def test_rounds_at_once_in_processes(service: TestService, url: str) -> None:
    """The same from processes that know nothing of each other."""
    started(service)
    command = [
        *(sys.executable, "-c", textwrap.dedent(PROCESS)),
        *(str(service.folder), url, service.now.isoformat()),
    ]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    started_now = [
        subprocess.Popen(command, text=True, cwd=Path(__file__).parents[1], **pipes)  # type: ignore[call-overload]
        for _ in range(3)
    ]
    for process in started_now:
        assert process.stdout.readline() == "ready\n"
    for process in started_now:
        process.stdin.write("\n")
        process.stdin.flush()
    changes = sorted(int(process.communicate(timeout=60)[0]) for process in started_now)
    assert changes == [0, 0, 1]
    assert all(service.sighted(event.uid) == 2 for event in service.events())


def test_a_round_that_looked_before_another_wrote(
    service: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it saw is older than what is kept by now, so it leaves that document alone."""
    feeds = started(service)

    def slowly(*args: object, **named: object) -> Look:
        seen = look(*args, **named)  # type: ignore[arg-type]
        with monkeypatch.context() as patched:
            patched.setattr(rounds, "look", look)
            service.write("a.txt", agenda([FAIR, CONCERT, BALL]))
            service.refresh()
            service.write("a.txt", agenda([FAIR, CONCERT, BALL]) + "\n")
            service.later(seconds=1)
            service.refresh()
        return seen

    with monkeypatch.context() as patched:
        patched.setattr(rounds, "look", slowly)
        report = service.refresh()
    assert report.changes == []
    assert service.feeds() == feeds
    service.later(hours=6)
    assert service.refresh().changes == []


def test_what_was_kept_is_there_for_who_opens_anew(service: TestService, url: str) -> None:
    """A store that is opened again is the store that it was."""
    feeds = started(service)
    store = open_store(url, now=FIRST + timedelta(days=1))
    service.store.close()
    again = type(service)(service.folder, store, configured(service.folder, url), service.now)
    assert again.feeds() == feeds
    mended(again)
    store.close()
