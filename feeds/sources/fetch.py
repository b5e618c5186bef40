"""The one door to the network: an address in, bytes out, within limits of size and time."""

from __future__ import annotations

import socket
import ssl
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from urllib3.exceptions import DecodeError, HTTPError, SSLError

from agenda.errors import UnreadableError
from agenda.issue import Raw
from feeds.errors import FeedError
from feeds.sources.connections import Server, connected, proxy_for, server

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from urllib3 import HTTPResponse

_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 65536
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.8"
_IN_A_PATH = "/%:@!$&'()*+,;=~-._?"  # RFC 3986, section 3.3; what else stands there is escaped


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how far an address is followed; times in seconds.

    ``total`` bounds the whole, redirects included, however slowly bytes drip; looking up a
    name keeps to the patience of the system.
    """

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class _Target:
    """A checked address: the server, what it is asked for, and the whole as text."""

    server: Server
    path: str

    @property
    def url(self) -> str:
        return f"{self.server.scheme}://{self.server.netloc}{self.path}"


class _GivenUpError(FeedError):
    """Why an address was given up, in plain words."""


def fetch(
    url: str, *, max_bytes: int, allow: Collection[str] = (), limits: Limits | None = None
) -> Raw:
    """Return what stands at *url*, decompressed; at most *max_bytes*.

    Only http and https addresses of the public internet are asked; ``allow`` names hosts that
    may be asked besides.  Each address on the way is checked, and the address that was checked
    is the one connected to.  Proxies named by the environment are used.  Raises UnreadableError.
    """
    limits = limits or Limits()
    end = time.monotonic() + limits.total
    try:
        return _follow(url, max_bytes, allow, limits, end)
    except FeedError as error:
        reason = str(error)
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        reason = _plain(error, late=time.monotonic() >= end)
    raise UnreadableError(reason, source=url) from None


def _follow(url: str, max_bytes: int, allow: Collection[str], limits: Limits, end: float) -> Raw:
    target = _target(url)
    for _ in range(limits.redirects + 1):
        with _answer(target, allow, limits, end) as response:
            if response.status not in _REDIRECTS:
                data = _body(response, max_bytes, end)
                return Raw(data, url, target.url, response.headers.get("Content-Type"))
            target = _target(urljoin(target.url, _location(response)))
    raise _GivenUpError(f"sent on more than {limits.redirects} times; gave up")


def _target(url: str) -> _Target:
    """Return the parts of an address, its host in ASCII and its path escaped."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
        host = host if host.isascii() else host.encode("idna").decode()
    except (ValueError, UnicodeError):
        raise _GivenUpError("no address that can be read; expected https://…") from None
    if parts.scheme not in ("http", "https") or not host:
        raise _GivenUpError("no address of the web; expected http:// or https://")
    if parts.username is not None:
        raise _GivenUpError("an address with a user name or password in it is not read")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return _Target(server(parts.scheme, host, port), quote(path, safe=_IN_A_PATH))


@contextmanager
def _answer(
    target: _Target, allow: Collection[str], limits: Limits, end: float
) -> Iterator[HTTPResponse]:
    """Yield the answer of *target*, its body unread; everything is closed afterwards."""
    proxy = proxy_for(target.server)
    headers = {
        "Host": target.server.netloc,
        "User-Agent": f"agenda/{version('agenda')} (reads agendas into calendars)",
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip, deflate",
    }
    path = target.path
    if proxy and target.server.scheme == "http":
        path, headers = target.url, headers | proxy.headers
    with connected(target.server, proxy, allow=allow, connect=limits.connect, end=end) as line:
        line.timeout = limits.read
        line.request("GET", path, headers=headers, preload_content=False)
        response = line.getresponse()
        try:
            yield response
        finally:
            response.close()


def _location(response: HTTPResponse) -> str:
    location = response.headers.get("Location")
    if not location:
        raise _GivenUpError(f"the server answered {response.status} without saying where to go")
    return location.encode("latin-1").decode("utf-8", "replace")


def _body(response: HTTPResponse, max_bytes: int, end: float) -> bytes:
    """Return the body, decompressed as it comes so that nothing larger than the limit is held."""
    if not HTTPStatus.OK <= response.status < HTTPStatus.MULTIPLE_CHOICES:
        raise _GivenUpError(f"the server answered {response.status} {response.reason}".rstrip())
    chunks: list[bytes] = []
    size = 0
    for chunk in response.stream(_CHUNK, decode_content=True):
        size += len(chunk)
        if size > max_bytes:
            raise _GivenUpError(
                f"holds more than {max_bytes:,} bytes; raise the limit with --max-bytes"
            )
        if time.monotonic() >= end:
            raise TimeoutError
        chunks.append(chunk)
    if time.monotonic() >= end:  # a body without a length seems to end where it was cut
        raise TimeoutError
    return b"".join(chunks)


def _plain(error: Exception, *, late: bool) -> str:
    """Return what went wrong in words that need no programmer."""
    causes = _causes(error)
    if late or any(isinstance(cause, TimeoutError) for cause in causes):
        return "the server took too long to answer"
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return "no such server; check the address and the connection"
    if certificate := [one for one in causes if isinstance(one, ssl.SSLCertVerificationError)]:
        return f"the server's certificate is not valid: {certificate[0].verify_message}"
    if any(isinstance(cause, ssl.SSLError | SSLError) for cause in causes):
        return "no secure connection to the server could be made"
    if any(isinstance(cause, DecodeError) for cause in causes):
        return "the server's answer is compressed in a way that cannot be read"
    said = [cause.strerror or str(cause) for cause in causes if isinstance(cause, OSError)]
    return f"the connection failed: {said[0].lower()}" if said else "the connection broke off"


def _causes(error: BaseException | None) -> list[BaseException]:
    """Return *error* and what led to it, as far as it tells."""
    causes: list[BaseException] = []
    while error is not None and error not in causes:
        causes.append(error)
        inner = [one for one in error.args if isinstance(one, BaseException)]
        error = error.__cause__ or error.__context__ or next(iter(inner), None)
    return causes
