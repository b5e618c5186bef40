"""A site that is published again after every change of its store, until somebody ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.store import version

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from feeds.schedule.bell import Bell
    from feeds.store import Store

LOOK_SECONDS = 1.0
"""How often one looks whether the store has changed, or the day."""


def watch(store: Store, bell: Bell, today: Callable[[], date], again: Callable[[], None]) -> None:
    """Call *again* at once, after each change and on each new day, until the bell rings.

    Raises StoreError when the store cannot be looked at.
    """
    known = None
    with store.watching() as conn:
        while True:
            # Asked before: what changes meanwhile is seen the next time.
            told = version(conn), today()
            if told != known:
                again()
                known = told
            if bell.wait(LOOK_SECONDS) is not None:
                return
