"""How the network is used: patience, limits, manners; and the clock that manners need."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

_CONTACT = pattern(r"https?://[!-'*-~]+|[!-'*-?A-~]+@[!-'*-?A-~]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """Limits of size and patience, and manners; all times in seconds.

    ``contact`` is an address of the web or a mail address that every server is told;
    ``connect`` the patience for one address of a server, ``read`` for its next bytes, ``total``
    for the whole of one try, redirects included, waiting for a turn not; looking up a name keeps
    to the patience of the system.  Two requests to one host begin at least ``per_host_seconds``
    apart, ``concurrency`` of them at most run at a time.  What may pass is tried ``retries``
    times more, after ``backoff`` seconds, then twice that, and so on up to ``longest_wait``,
    which is also the longest that a server may make one wait by Retry-After.  ``ca_bundle``
    is a PEM file of certificates that are trusted besides those of the system.
    """

    contact: str = ""
    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    redirects: int = 5
    max_bytes: int = 20_000_000
    per_host_seconds: float = 1.0
    concurrency: int = 2
    retries: int = 2
    backoff: float = 1.0
    longest_wait: float = 60.0
    ca_bundle: str | None = None
    robots: bool = True

    def __post_init__(self) -> None:
        if self.contact and not _CONTACT.fullmatch(self.contact):
            raise ValueError(
                f"contact = {self.contact!r}: expected https://… or a mail address, in ASCII"
            )


@dataclass(frozen=True, slots=True)
class Clock:
    """What tells the time and waits; ``wall`` gives seconds since 1970, as ``time.time``."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    wall: Callable[[], float] = time.time
