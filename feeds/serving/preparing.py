"""What is done before anybody may ask: a service that never read anything has something to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.config import Kind
from feeds.refresh.bringing_up import bring_up
from feeds.refresh.leased import UndoneError
from feeds.store import sources

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from feeds.refresh.leased import Rounds
    from feeds.refresh.report import Report


def prepare(
    rounds: Rounds,
    told: Callable[[Report], None],
    begun: Callable[[int], None],
    clock: Callable[[], datetime],
) -> None:
    """Read the folders that were never read, and bring the feeds up to the configuration.

    *told* hears of each folder, *begun* of how many events are rendered anew, before they are.
    Nothing is asked of the network: whoever waits for the service would wait for others.
    Raises StoreError.
    """
    store, config = rounds.setting.store, rounds.setting.config
    with store.reading() as conn:
        known = {one.name: one for one in sources.states(conn)}
    for source in config.sources:
        state = known.get(source.name, sources.SourceState(source.name))
        if source.kind is Kind.FOLDER and state.last_try is None:
            try:
                told(rounds.run(source, before=state))
            except UndoneError:
                continue  # another process has read it
    bring_up(store, config, clock(), begun)
