"""The place where the service listens, looked at before anything is begun."""

from __future__ import annotations

import errno
import socket
from ipaddress import ip_address
from typing import NamedTuple

from feeds.errors import FeedError

_REASONS = {
    errno.EADDRINUSE: "another program listens there; end it, or choose another place with --port",
    errno.EACCES: "this user may not listen there; choose a port from 1024 on with --port",
    errno.EADDRNOTAVAIL: "this machine has no such address; choose another with --host",
}


class PlaceError(FeedError):
    """A place where nobody can listen; ``reason`` says why, and what to do."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place, self.reason = place, reason

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


class Place(NamedTuple):
    """An address of this machine, as a number, and a port."""

    number: str
    port: int

    @property
    def url(self) -> str:
        """The address at which this machine itself reaches the place."""
        address = ip_address(self.number)
        if address.is_unspecified:
            return Place("127.0.0.1" if address.version == 4 else "::1", self.port).url  # noqa: PLR2004
        return f"http://{self._bracketed}:{self.port}/"

    @property
    def _bracketed(self) -> str:
        return f"[{self.number}]" if ":" in self.number else self.number

    def is_open(self) -> bool:
        """Return whether somebody listens there."""
        url = self.url.removeprefix("http://").rstrip("/").rpartition(":")[0].strip("[]")
        try:
            with socket.create_connection((url, self.port), timeout=1):
                return True
        except OSError:
            return False


def free_place(host: str, port: int) -> Place:
    """Return the place that *host* and *port* name; raises PlaceError where it is not free.

    A server that shares its port with others (SO_REUSEPORT) would not notice that.
    """
    named = f"{host}, port {port}"
    try:
        family, kind, _, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind) as tried:
            # Connections that have just ended are nobody's.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
            tried.listen()
    except socket.gaierror:
        raise PlaceError(named, "nothing goes by that name; choose another with --host") from None
    except OSError as error:
        reason = _REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
        raise PlaceError(named, reason) from error
    return Place(str(address[0]), port)
