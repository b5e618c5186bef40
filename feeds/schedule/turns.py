"""The rounds of a scheduler or a worker: each is told, and none ends the process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.errors import FeedError, defect
from feeds.refresh.leased import StoppedError, UndoneError

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.config import Source
    from feeds.refresh.leased import Rounds
    from feeds.schedule.telling import Telling
    from feeds.store.sources import SourceState


class Turns:
    """Reads sources when it is their turn, in the thread that asks."""

    def __init__(self, rounds: Rounds, tell: Telling, monotonic: Callable[[], float]) -> None:
        self.rounds = rounds
        self._tell, self._monotonic = tell, monotonic

    def read(self, source: Source, before: SourceState) -> bool:
        """Read a source whose turn came in the state *before*; False when it is still to be read.

        That is so only where the process is to end; what else goes wrong is told, and done with
        until the next turn.
        """
        begun = self._monotonic()
        try:
            report = self.rounds.run(source, before=before)
        except StoppedError:
            return False
        except UndoneError as error:
            self._tell("round.skipped", str(error), source.name)
        except FeedError as error:
            self._tell("round.failed", f"{source.name}: {error}", source.name)
        except Exception as error:  # noqa: BLE001  a defect met in one source costs no other its turn
            self._tell("round.failed", f"{source.name}: {defect(error)}", source.name)
        else:
            seconds = round(self._monotonic() - begun, 3)
            self._tell("round.done", source=source.name, seconds=seconds, report=report)
        return True
