"""Sources that rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.refresh.pausing import pause, resume
from feeds.store import sources

if TYPE_CHECKING:
    from service import TestService

FAIR = "Agenda\n\nFoire aux plantes rares\nDu 1er au 3 mars 2019\n\n"


def status(service: TestService) -> tuple[str, str]:
    """Return how the source fares, and what people should know."""
    with service.store.reading() as conn:
        state = sources.state(conn, "magazine")
    return str(state.status), state.message


def test_a_source_rests_until_it_is_taken_up(service: TestService) -> None:
    """It is told once; reading it by hand meanwhile does not end the pause."""
    assert pause(service.store, "magazine", by="Camille")
    assert not pause(service.store, "magazine", by="Camille")
    assert status(service) == ("paused", "paused by Camille")
    service.write("a.txt", FAIR)
    assert service.refresh().went_well
    assert status(service)[0] == "paused"
    assert resume(service.store, "magazine")
    assert not resume(service.store, "magazine")
    assert status(service) == ("ok", "")


def test_it_fares_as_before(service: TestService) -> None:
    """New where it was never read, to check where it is held, failing where it failed."""
    for prepare, told in (
        (lambda: None, "new"),
        (lambda: service.write("a.txt", FAIR), "ok"),
        (lambda: service.write("a.txt", "Bienvenue.\n"), "to check"),
    ):
        prepare()
        if told != "new":
            service.refresh()
        pause(service.store, "magazine", by="Camille")
        resume(service.store, "magazine")
        assert status(service)[0] == told


def test_a_source_that_fails_is_failing_afterwards(service: TestService) -> None:
    """Its folder is gone, before the pause and behind it."""
    service.folder.rmdir()
    service.refresh()
    pause(service.store, "magazine", by="Camille")
    resume(service.store, "magazine")
    assert status(service)[0] == "failing"
