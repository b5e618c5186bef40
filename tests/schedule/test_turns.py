"""A round whose turn came: whatever becomes of it is told, and ends nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from feeds.config import Kind, Source
from feeds.refresh.leased import BeingReadError, Rounds, StoppedError
from feeds.refresh.report import Report
from feeds.schedule.telling import Telling, Told
from feeds.schedule.turns import Turns
from feeds.store.errors import StoreError
from feeds.store.sources import SourceState

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2031, 3, 1, 6, tzinfo=UTC)
SOURCE = Source(name="town", kind=Kind.FOLDER, path=Path("town"))


class _Rounds:
    """Rounds of which one is known to end so."""

    def __init__(self, end: Callable[[], Report]) -> None:
        self._end = end

    def run(self, _source: Source, *, before: SourceState) -> Report:
        """End as it is known to."""
        assert before.name == SOURCE.name
        return self._end()


def turn(end: Callable[[], Report]) -> tuple[bool, list[Told]]:
    """Return what a turn comes to, and what is told of it."""
    told: list[Told] = []
    rounds = cast("Rounds", _Rounds(end))
    turns = Turns(rounds, Telling(told.append, lambda: NOW), iter((5.0, 7.25)).__next__)
    return turns.read(SOURCE, SourceState(SOURCE.name)), told


def test_a_round_is_told_with_its_seconds() -> None:
    """And with what came of it."""
    report = Report(SOURCE.name)
    done, told = turn(lambda: report)
    assert (done, [(one.event, one.seconds, one.report) for one in told]) == (
        True,
        [("round.done", 2.25, report)],
    )


@pytest.mark.parametrize(
    ("error", "event", "text"),
    [
        (BeingReadError("town", "one"), "round.skipped", "is being read by"),
        (
            StoreError("agenda.sqlite", "full"),
            "round.failed",
            "town: the store agenda.sqlite: full",
        ),
        (ZeroDivisionError("a defect"), "round.failed", "town: "),
    ],
)
def test_what_goes_wrong_is_told_and_done_with(error: Exception, event: str, text: str) -> None:
    """A source that another reads, a store that does not answer, a defect of the program."""

    def fail() -> Report:
        raise error

    done, told = turn(fail)
    assert (done, [one.event for one in told]) == (True, [event])
    assert text in told[0].text


def test_a_round_that_was_stopped_is_still_to_be_read() -> None:
    """Nothing is told of it: another process will."""

    def stop() -> Report:
        raise StoppedError(SOURCE.name)

    assert turn(stop) == (False, [])
