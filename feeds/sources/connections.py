"""Connections to web servers: to the address that was checked, or through a proxy."""

from __future__ import annotations

import os
import ssl
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache, partial
from socket import SHUT_RDWR
from typing import TYPE_CHECKING
from urllib.request import getproxies, proxy_bypass

from urllib3 import make_headers
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, LocationParseError, NewConnectionError
from urllib3.util import parse_url

from feeds.errors import FeedError, why
from feeds.sources.addresses import NOTHING, Allowed, check_name, resolve
from feeds.sources.listening import HeardUntil

if TYPE_CHECKING:
    from collections.abc import Iterator
    from socket import socket

_PORTS = {"http": 80, "https": 443}


class ProxyRefusedError(FeedError):
    """A proxy of a kind that is not spoken; ``scheme`` is that of the environment."""

    def __init__(self, scheme: str) -> None:
        super().__init__(scheme)
        self.scheme = scheme

    def __str__(self) -> str:
        return f"the environment names a proxy {self.scheme}://…; expected http://…"


class CertificatesError(FeedError):
    """A file of certificates that cannot be used; ``path`` is as given."""

    def __init__(self, path: str, found: str) -> None:
        super().__init__(path, found)
        self.path, self.found = path, found

    def __str__(self) -> str:
        return f"ca_bundle = {self.path!r}: {self.found}; expected a file of PEM certificates"


@dataclass(frozen=True, slots=True)
class Server:
    """Whom to ask: ``host`` in ASCII, without brackets."""

    scheme: str
    host: str
    port: int

    @property
    def netloc(self) -> str:
        """Return host and port as an address names them, the port only when it is unusual."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy that speaks HTTP, with the headers that it wants to see."""

    host: str
    port: int
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Dialling:
    """How a connection is made.

    ``connect`` is the patience for one address in seconds, ``end`` the monotonic time at which
    the line is cut, ``ca_bundle`` a file of certificates trusted besides those of the system.
    """

    connect: float
    end: float
    allow: Allowed = NOTHING
    ca_bundle: str | None = None


def server(scheme: str, host: str, port: int | None) -> Server:
    """Return whom an address names; *scheme* is http or https."""
    return Server(scheme, host, port or _PORTS[scheme])


def proxy_for(asked: Server) -> Proxy | None:
    """Return the proxy that the environment names for *asked*, None for a direct connection.

    Reads ``http_proxy``, ``https_proxy``, ``all_proxy`` and ``no_proxy``.
    """
    proxies = getproxies()
    address = proxies.get(asked.scheme) or proxies.get("all")
    if not address or proxy_bypass(f"{asked.host}:{asked.port}"):
        return None
    try:
        parsed = parse_url(address if "://" in address else f"http://{address}")
    except LocationParseError:
        raise ProxyRefusedError("?") from None  # not shown: there may be a password in it
    if parsed.scheme != "http" or not parsed.host:
        raise ProxyRefusedError(parsed.scheme or "")
    headers = make_headers(proxy_basic_auth=parsed.auth) if parsed.auth else {}
    return Proxy(parsed.host.strip("[]"), parsed.port or _PORTS["http"], headers)


@contextmanager
def connected(asked: Server, proxy: Proxy | None, how: Dialling) -> Iterator[HTTPConnection]:
    """Yield an open connection, closed afterwards and cut when its time is over.

    Raises ForbiddenAddressError, CertificatesError, OSError, or an error of urllib3.
    """
    connection = _open(asked, proxy, how)
    try:
        with _cut(connection, how.end):
            yield connection
    finally:
        connection.close()


def _open(asked: Server, proxy: Proxy | None, how: Dialling) -> HTTPConnection:
    if proxy:
        check_name(asked.host, allow=how.allow)  # the proxy looks the name up
        connection = _connection(asked, proxy.host, proxy.port, how)
        if asked.scheme == "https":
            connection.set_tunnel(asked.host, asked.port, headers=proxy.headers)
        return _dial(connection, how.end)
    addresses = resolve(asked.host, asked.port, allow=how.allow)
    for address in addresses[:-1]:
        with suppress(NewConnectionError, ConnectTimeoutError):  # the next address may answer
            return _dial(_connection(asked, address, asked.port, how), how.end)
    return _dial(_connection(asked, addresses[-1], asked.port, how), how.end)


def _connection(asked: Server, host: str, port: int, how: Dialling) -> HTTPConnection:
    connection = _unopened(asked, host, port, how)
    connection.response_class = partial(HeardUntil, how.end)  # type: ignore[assignment]
    return connection


def _unopened(asked: Server, host: str, port: int, how: Dialling) -> HTTPConnection:
    if asked.scheme == "http":
        return HTTPConnection(host, port, timeout=how.connect)
    return HTTPSConnection(
        host,
        port,
        timeout=how.connect,
        ssl_context=trust(how.ca_bundle),
        server_hostname=asked.host,  # the certificate is that of the name, not of the address
    )


def trust(ca_bundle: str | None) -> ssl.SSLContext:
    """Return what certificates are judged by; a bundle that was changed is read anew."""
    if ca_bundle is None:
        return _trusting(None, 0)
    try:
        return _trusting(ca_bundle, os.stat(ca_bundle).st_mtime_ns)  # noqa: PTH116  as at start-up
    except ssl.SSLError:
        raise CertificatesError(ca_bundle, "no certificates in it") from None
    except OSError as error:
        raise CertificatesError(ca_bundle, why(error)) from None


@lru_cache(maxsize=4)  # some 20 ms each, and there is one for all servers
def _trusting(ca_bundle: str | None, _changed: int) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if ca_bundle is not None:
        context.load_verify_locations(ca_bundle)
    return context


def _dial(connection: HTTPConnection, end: float) -> HTTPConnection:
    try:
        with _cut(connection, end):
            connection.connect()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _cut(connection: HTTPConnection, end: float) -> Iterator[None]:
    """Shut the line at *end*: timeouts of single reads never end a server that drips bytes."""
    known = connection.sock  # the connection forgets it once the answer is the last one
    timer = threading.Timer(
        max(0.0, end - time.monotonic()), lambda: shut(known or connection.sock)
    )
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def shut(line: socket | None) -> None:
    """End a connection that another thread may be reading from."""
    if line is not None:  # None: nobody has answered yet
        with suppress(OSError):
            line.shutdown(SHUT_RDWR)
