"""How often one client may ask for what costs something: a bucket of tokens for each."""

from __future__ import annotations

import re
import time
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl

from agenda.patterns import pattern
from feeds.web.front.refusals import API

if TYPE_CHECKING:
    from collections.abc import Callable

_DESK = pattern(r"(?:/[a-z]{2})?/desk(?:/.*)?", re.DOTALL)
_DOOR = pattern(r"(?:/[a-z]{2})?/desk/sign-in/?")
_NUMBERS = "/metrics"
_MANY = 20  # clients that a proxy stands for, about
_SITE = 64  # bits of an IPv6 address that a household is given; it may use any of them


class Rate(NamedTuple):
    """So many requests a second in the long run, and so many at once."""

    a_second: float = 5.0
    at_once: int = 60


class Buckets:
    """The buckets of the clients that asked last; at most *most* are remembered."""

    def __init__(
        self,
        rate: Rate = Rate(),  # noqa: B008  frozen
        most: int = 10_000,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rate, self._most, self._monotonic = rate, most, monotonic
        self._left: dict[str, tuple[float, float]] = {}
        self._lock = Lock()

    def wait(self, client: str, cost: float = 1.0) -> float:
        """Take a token, or the part of one that a request costs; return 0, or how long to wait."""
        now = self._monotonic()
        with self._lock:
            left, then = self._left.pop(client, (float(self._rate.at_once), now))
            left = min(self._rate.at_once, left + (now - then) * self._rate.a_second)
            enough = left >= cost
            self._left[client] = (left - cost if enough else left, now)
            if len(self._left) > self._most:
                del self._left[next(iter(self._left))]  # who has not asked for longest
        return 0.0 if enough else (cost - left) / self._rate.a_second


def is_costly(environ: dict[str, Any]) -> bool:
    """Return whether a request is counted: a search, of a program, at the desk, for numbers."""
    path = environ["PATH_INFO"]
    if path.startswith((API, _NUMBERS)) or _DESK.fullmatch(path):
        return True
    # Decoded, as the page does: "%71" is a "q" as well.
    return any(name == "q" for name, _ in parse_qsl(environ.get("QUERY_STRING", "")))


def is_door(environ: dict[str, Any]) -> bool:
    """Return whether a request is one that anybody may send something with."""
    return _DOOR.fullmatch(environ["PATH_INFO"]) is not None


class Client(NamedTuple):
    """By which name a client is counted, and how much of a token a request of it costs."""

    name: str
    cost: float = 1.0


def client_of(environ: dict[str, Any], *, trusted: bool) -> Client:
    """Return who asks.

    A proxy nobody told us of (no hops are *trusted*) stands for all its clients: when it is of
    one's own network, or asks by a socket of this machine, it is counted as many, or one of them
    would use up the tokens of all.  So a client that claims to be one gains no more than that.
    """
    told = environ.get("REMOTE_ADDR", "")
    try:
        address = ip_address(told)
    except ValueError:
        return Client(told, 1 / _MANY)
    proxied = not trusted and not address.is_global and "HTTP_X_FORWARDED_FOR" in environ
    cost = 1 / _MANY if proxied else 1.0
    if isinstance(address, IPv6Address):
        return Client(str(ip_network((address, _SITE), strict=False)), cost)
    return Client(str(address), cost)
