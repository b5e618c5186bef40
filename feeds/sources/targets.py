"""An address as people write it, and whom it asks for what."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv6Address
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from agenda.patterns import pattern
from feeds.sources.connections import Server, server
from feeds.sources.failures import NotAskedError

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_IN_A_PATH = "/%:@!$&'()*+,;=~-._?"  # RFC 3986, section 3.3; what else stands there is escaped
# What else a host may hold (per cent signs, backslashes) is read in different ways by different
# programs, a proxy for instance.
_NAME = pattern(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart: the server, what it is asked for, and the whole as text."""

    server: Server
    path: str

    @property
    def url(self) -> str:
        """Return the address as it is asked, without fragment."""
        return f"{self.origin}{self.path}"

    @property
    def origin(self) -> str:
        """Return scheme, host and port: whose robots.txt holds."""
        return f"{self.server.scheme}://{self.server.netloc}"


def target(url: str) -> Target:
    """Return the parts of an address, its host in ASCII and its path escaped.

    Raises NotAskedError for what is no address of the web.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        raise _unreadable(url) from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise NotAskedError("no address of the web; expected http:// or https://", url=url)
    if parts.username is not None:
        reason = "an address with a user name or password in it is not read"
        raise NotAskedError(reason, url=_without_password(parts))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if "[" in parts.netloc and ":" not in parts.hostname:
        raise _unreadable(url)  # brackets hold IPv6, or what is still to be invented
    asked = server(parts.scheme, _host(parts.hostname, url), port)
    return Target(asked, quote(path, safe=_IN_A_PATH))


def moved(here: Target, location: str) -> Target:
    """Return where a redirect leads; *location* may be relative."""
    try:
        there = urljoin(here.url, location)
    except ValueError:
        raise _unreadable(location) from None
    return target(there)


def _host(host: str, url: str) -> str:
    """Return a host in the one spelling that is looked up: ASCII, no dot at its end."""
    if ":" in host:
        with suppress(ValueError):
            if (parsed := IPv6Address(host)).scope_id is None:
                return str(parsed)
        raise _unreadable(url)
    try:
        name = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        raise _unreadable(url) from None
    name = name.removesuffix(".").lower()
    if not _NAME.fullmatch(name):
        raise _unreadable(url)
    return name


def _unreadable(url: str) -> NotAskedError:
    return NotAskedError("no address that can be read; expected https://…", url=url)


def _without_password(parts: SplitResult) -> str:
    """Return an address for messages, which are kept: its secret is not."""
    return parts._replace(netloc=f"…@{parts.netloc.rpartition('@')[2]}").geturl()
