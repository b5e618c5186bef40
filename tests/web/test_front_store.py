"""Memory, the store behind it, and processes: what feeds come from when something goes wrong."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING

import pytest
from asking import FAIR, Asking
from service import TestService, serving

from feeds.store import StoreError
from feeds.web.front.watch import LOOK_SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from feeds.store import Store

ALL = "/feeds/all.ics"
SLUGS = ("2019", "all", "language-fr", "source-magazine")
SECONDS = 30.0


@pytest.fixture
def filled(service: TestService) -> TestService:
    """Return a service that has feeds, on both kinds of store."""
    service.write("a.txt", FAIR)
    service.refresh()
    return service


@pytest.fixture
def on_file(tmp_path: Path) -> Iterator[TestService]:
    """Return a service that has feeds in a file."""
    with serving(tmp_path / "issues", f"sqlite:///{tmp_path}/agenda.db") as service:
        service.write("a.txt", FAIR)
        service.refresh()
        yield service


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_change_is_seen_by_itself(filled: TestService) -> None:
    """By other processes as well as by this one, within a second or two."""
    with Asking(filled) as ask:
        before = ask(ALL).data
        filled.write("b.txt", "Agenda\n\nConcert\n2 mars 2020\n")
        filled.refresh()
        until(lambda: ask(ALL).data != before)
        assert ask(ALL).data == filled.feeds()["all"]


def limit(service: TestService, memory: int) -> None:
    """Bound the memory of a service."""
    publish = service.config.publish.model_copy(update={"memory": memory})
    service.config = service.config.model_copy(update={"publish": publish})


def kept(ask: Asking) -> list[str]:
    """Return the slugs that are in memory."""
    paths = ask.front.shelf.answers
    return sorted(path.removeprefix("/feeds/").removesuffix(".ics") for path in paths)


@pytest.mark.parametrize("room", [0, 1, 2, 4])
def test_memory_is_bounded(on_file: TestService, room: int) -> None:
    """Feeds for which there is no room are read from the store, and the same bytes."""
    limit(on_file, room * 6500)
    with Asking(on_file) as ask:
        for _ in range(3):
            for slug in SLUGS:
                assert ask(f"/feeds/{slug}.ics").data == on_file.feeds()[slug]
                assert ask(f"/feeds/{slug}.ics", "HEAD").status_code == 200
                assert len(kept(ask)) <= room
        assert len(kept(ask)) == room


def test_what_is_asked_for_stays(on_file: TestService) -> None:
    """Where there is not room for all, those give way that nobody asks for."""
    limit(on_file, 2 * 6500)
    with Asking(on_file) as ask:
        for slug in (*SLUGS[2:], *SLUGS[2:], "source-magazine", "source-magazine"):
            ask(f"/feeds/{slug}.ics")
        assert "source-magazine" in kept(ask)
        on_file.write("b.txt", "Agenda\n\nConcert\n2 mars 2020\n")
        on_file.refresh()
        ask.look()
        assert "source-magazine" in kept(ask)
        assert ask("/feeds/source-magazine.ics").data == on_file.feeds()["source-magazine"]


def test_feeds_outlive_their_store(on_file: TestService, tmp_path: Path) -> None:
    """What is in memory is served on; what is not is away for a while, not gone."""
    with Asking(on_file) as ask:
        feed = ask(ALL).data
        store, aside = tmp_path / "agenda.db", tmp_path / "aside"
        on_file.store.close()
        store.rename(aside)
        store.write_bytes(8192 * b"x")
        ask.front.watch.monotonic = lambda: time.monotonic() + 60
        assert ask(ALL).data == feed
        assert ask(ALL, "HEAD").status_code == 200
        assert ask("/readyz").status_code == 503
        assert ask("/healthz").status_code == 200
        missing = ask("/feeds/2031.ics")
        assert missing.status_code == 503
        assert int(missing.headers["Retry-After"]) > 0
        aside.replace(store)
        until(lambda: ask("/readyz").status_code == 200)
        assert ask("/feeds/2031.ics").status_code == 404


def test_another_file_in_the_place_of_the_store_is_seen(
    on_file: TestService, tmp_path: Path
) -> None:
    """Who copies a backup back renames it, mostly; connections would read the old file for ever."""
    store, backup = tmp_path / "agenda.db", tmp_path / "backup"
    on_file.store.close()
    copyfile(store, backup)
    with Asking(on_file) as ask:
        before = ask(ALL).data
        on_file.write("b.txt", "Agenda\n\nConcert\n2 mars 2020\n")
        on_file.refresh()
        assert ask(ALL).data != before
        for beside in ("agenda.db-wal", "agenda.db-shm"):
            (tmp_path / beside).unlink(missing_ok=True)  # they are of the old file
        backup.replace(store)
        until(lambda: ask(ALL).data == before)


def test_a_store_that_is_removed_is_missed(on_file: TestService, tmp_path: Path) -> None:
    """Its connections would go on, and what they write would be lost."""
    with Asking(on_file) as ask:
        feed = ask(ALL).data
        time.sleep(LOOK_SECONDS)  # by then the thread has opened it
        (tmp_path / "agenda.db").rename(tmp_path / "elsewhere")
        time.sleep(2 * LOOK_SECONDS)  # of the last look that found it
        ask.front.watch.monotonic = lambda: time.monotonic() + 60
        time.sleep(2 * LOOK_SECONDS)
        assert ask("/readyz").status_code == 503
        assert ask(ALL).data == feed
        assert ask("/").status_code == 503
        assert not (tmp_path / "agenda.db").exists()


def test_a_store_that_cannot_be_read_at_the_start(
    on_file: TestService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Feeds are away until it can."""
    look = type(on_file.store).reading

    def fails(_store: Store) -> None:
        raise StoreError("agenda.db", "it cannot be opened")

    monkeypatch.setattr(type(on_file.store), "reading", fails)
    with Asking(on_file) as ask:
        assert ask(ALL).status_code == 503
        assert ask("/readyz").status_code == 503
        monkeypatch.setattr(type(on_file.store), "reading", look)
        until(lambda: ask(ALL).status_code == 200)


def test_a_store_without_feeds_is_not_ready(tmp_path: Path) -> None:
    """The process lives, but has nothing to show."""
    url = f"sqlite:///{tmp_path}/agenda.db"
    with serving(tmp_path / "issues", url) as service, Asking(service) as ask:
        assert ask("/healthz").status_code == 200
        assert ask("/readyz").status_code == 503
        service.refresh()
        ask.look()
        assert ask("/readyz").status_code == 200


def test_nobody_watches_for_an_application_that_is_gone(on_file: TestService) -> None:
    """The thread ends with the application it is of."""
    ask = Asking(on_file)
    ask(ALL)
    watch = ask.front.watch
    on_file.fronts.clear()
    del ask
    until(lambda: _collected() and watch.is_over)
    watch.end()


def _collected() -> bool:
    import gc  # noqa: PLC0415  for this alone

    return gc.collect() >= 0


FORKED = """
import os, sys, time
sys.path[:0] = {paths!r}
from pathlib import Path
from asking import Asking, FAIR
from service import serving
folder = Path({folder!r})
with serving(folder / "issues", f"sqlite:///{{folder}}/agenda.db") as service:
    service.write("a.txt", FAIR)
    service.refresh()
    ask = Asking(service)
    before = ask("/feeds/all.ics").data
    child = os.fork()
    if child:
        assert os.waitpid(child, 0)[1] == 0
        assert ask("/feeds/all.ics").data != before or time.sleep(1.5) is None
        assert ask("/feeds/all.ics").data != before
        print("seen by both")
        ask.front.watch.end()
    else:
        assert ask("/feeds/all.ics").data == before
        service.write("b.txt", "Agenda\\n\\nConcert\\n2 mars 2020\\n")
        service.refresh()
        time.sleep(1.5)
        os._exit(ask("/feeds/all.ics").data == before)
"""


def test_nobody_is_at_the_store_while_a_process_forks(on_file: TestService) -> None:
    """A child has no thread that would ever let go of what SQLite was holding."""
    with Asking(on_file) as ask:
        before = ask(ALL).data
        watch = ask.front.watch
        on_file.fronts.clear()  # which would look without being asked
        assert watch.pause()
        on_file.write("b.txt", "Agenda\n\nConcert\n2 mars 2020\n")
        on_file.refresh()
        time.sleep(2.5 * LOOK_SECONDS)
        assert ask(ALL).data == before
        watch.go_on()
        until(lambda: ask(ALL).data != before)


def test_a_server_may_fork_after_the_first_request(tmp_path: Path) -> None:
    """Each process has a thread and a connection of its own."""
    here = Path(__file__).parents[1]
    program = FORKED.format(paths=[str(here / "web"), str(here)], folder=str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        check=False, capture_output=True, text=True, cwd=here.parent, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "seen by both\n"), done.stderr
