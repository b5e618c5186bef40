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


def after_a_pause(service: TestService) -> str:
    """Return how the source fares when it was paused and resumed."""
    pause(service.store, "magazine", by="Camille")
    resume(service.store, "magazine")
    return status(service)[0]


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
    assert after_a_pause(service) == "new"
    service.write("a.txt", FAIR)
    service.refresh()
    assert after_a_pause(service) == "ok"
    service.write("a.txt", "Bienvenue.\n")
    service.refresh()
    assert after_a_pause(service) == "to check"


def test_a_source_that_fails_is_failing_afterwards(service: TestService) -> None:
    """Its folder is gone, before the pause and behind it."""
    service.folder.rmdir()
    service.refresh()
    assert after_a_pause(service) == "failing"
