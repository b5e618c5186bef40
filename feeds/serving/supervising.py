"""The process that looks after the others until it is told to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from feeds.schedule.bell import Bell
    from feeds.serving.children import Child, Death

_LOOK_SECONDS = 0.2
END_SECONDS = 9.0
"""How long children are waited for: a scheduler may need as long to give its leases back."""


def supervise(
    children: Sequence[Child],
    bell: Bell,
    *,
    monotonic: Callable[[], float],
    look: Callable[[], None],
    told: Callable[[Death], None],
) -> None:
    """Keep children alive until the bell rings, then end them all within END_SECONDS.

    *look* is called each time that they are looked at, *told* with each death.
    """
    try:
        for child in children:
            child.start(monotonic())
        while bell.wait(_LOOK_SECONDS) is None:
            for child in children:
                death = child.look(monotonic())
                if death is not None:
                    told(death)
            look()
    finally:
        until = monotonic() + END_SECONDS
        for child in children:
            child.ask_to_end()
        for child in children:
            child.end(until - monotonic())
