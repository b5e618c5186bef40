"""Which machines may be asked for an issue: those of the public internet, and no other.

An address given by a stranger must not make this program read what only its own network sees.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import TYPE_CHECKING

from feeds.errors import FeedError

if TYPE_CHECKING:
    from collections.abc import Collection

_CLOUD = ip_address("168.63.129.16")  # public by its number; inside Azure it is the host machine
# What some versions of Python call global although no server of the public stands there.
_NOT_GLOBAL = (
    IPv4Network("192.0.0.0/24"),  # RFC 6890; one cloud answers with its secrets at 192.0.0.192
    IPv4Network("192.88.99.0/24"),  # RFC 7526: relays of 6to4, given up
)
_UNICAST = ip_network("2000::/3")  # RFC 3587, section 2: all that was ever given out
_NO_SERVERS = (
    IPv6Network("2002::/16"),  # RFC 7526: 6to4, given up; it carries any IPv4 address
    IPv6Network("3fff::/20"),  # RFC 9637: for documentation
)
_NAT64 = ip_network("64:ff9b::/96")  # RFC 6052, section 2.2: it ends in an IPv4 address
_OWN_NAMES = ("localhost", ".localhost", ".local", ".internal")


class ForbiddenAddressError(FeedError, ValueError):
    """A host that does not stand in the public internet; ``host`` is as given."""

    def __init__(self, host: str, address: str) -> None:
        super().__init__(host, address)
        self.host, self.address = host, address

    def __str__(self) -> str:
        at = self.host if self.host == self.address else f"{self.host} ({self.address})"
        return f"{at} is not in the public internet"


class NoNetworkError(FeedError, ValueError):
    """An entry of ``allow`` that is no name, address or network; ``entry`` is as given."""

    def __init__(self, entry: str) -> None:
        super().__init__(entry)
        self.entry = entry

    def __str__(self) -> str:
        return (
            f"allow = {self.entry!r}: no network; expected a name, an address, or a network"
            " like 10.1.0.0/16, whose bits behind the slash are zero"
        )


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may be asked although it is not public: names in small letters, and networks."""

    names: frozenset[str] = frozenset()
    networks: tuple[IPv4Network | IPv6Network, ...] = ()

    def has_name(self, host: str) -> bool:
        """Return whether *host* is allowed by its name, whatever it leads to."""
        return _folded(host) in self.names

    def has_address(self, address: str) -> bool:
        """Return whether *address* lies in a network that is allowed; a form of it counts too."""
        parsed = _carried_or_own(ip_address(address))
        return any(parsed in network for network in self.networks)


NOTHING = Allowed()


def allowed(entries: Collection[str]) -> Allowed:
    """Return what *entries* allow: names, addresses, and networks in CIDR notation.

    Raises NoNetworkError.

    >>> allowed(("cms.town.internal", "10.1.0.0/16")).has_address("::ffff:10.1.2.3")
    True
    """
    names: set[str] = set()
    networks: list[IPv4Network | IPv6Network] = []
    for entry in entries:
        try:
            networks.append(ip_network(entry.strip("[]")))
        except ValueError:
            if "/" in entry or not entry:
                raise NoNetworkError(entry) from None
            names.add(_folded(entry))
    return Allowed(frozenset(names), tuple(networks))


def _folded(host: str) -> str:
    return host.lower().rstrip(".")


def resolve(host: str, port: int, *, allow: Allowed = NOTHING) -> tuple[str, ...]:
    """Return the addresses of *host*, every one of them checked.

    Only a connection to such an address itself keeps the promise: a name may mean another
    machine a moment later.  Raises ForbiddenAddressError when one is not public, OSError when
    the name is not known.
    """
    by_name = allow.has_name(host)
    if not by_name:
        _check_literal(host, allow)
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not (by_name or is_public(address) or allow.has_address(address)):
            raise ForbiddenAddressError(host, address)
    return tuple(addresses)


def check_name(host: str, *, allow: Allowed = NOTHING) -> None:
    """Check what the name alone says; for use behind a proxy, which looks names up itself.

    A network that is allowed says nothing of a name there: the name has to be allowed.  Raises
    ForbiddenAddressError for names of one's own machine and for addresses that are not public,
    in any of the forms that systems read: ``127.1``, ``2130706433``, ``0177.0.0.1``.
    """
    if allow.has_name(host):
        return
    if f".{_folded(host)}".endswith(_OWN_NAMES):
        raise ForbiddenAddressError(host, host)
    _check_literal(host, allow)


def _check_literal(host: str, allow: Allowed) -> None:
    literal = _literal(host.rstrip("."))
    if literal and not (is_public(literal) or allow.has_address(literal)):
        raise ForbiddenAddressError(host, literal)


def _literal(host: str) -> str:
    """Return the address that *host* is a spelling of, "" for a name."""
    with suppress(OSError, UnicodeError):
        return socket.inet_ntoa(socket.inet_aton(host))
    with suppress(ValueError):
        return str(ip_address(host))
    return ""


def is_public(address: str) -> bool:
    """Return whether an address belongs to the public internet.

    Private, loopback, link-local, shared (RFC 6598), multicast and reserved ones do not, nor do
    IPv6 addresses that carry such an IPv4 address inside, nor those with a zone (RFC 4007).

    >>> is_public("1.1.1.1"), is_public("100.64.0.1"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address) and parsed.scope_id is not None:
        return False
    parsed = _carried_or_own(parsed)
    if isinstance(parsed, IPv6Address):
        unicast = parsed in _UNICAST and not any(parsed in network for network in _NO_SERVERS)
        return unicast and parsed.is_global
    if parsed.is_multicast or parsed.is_reserved or parsed == _CLOUD:
        return False
    return parsed.is_global and not any(parsed in network for network in _NOT_GLOBAL)


def _carried_or_own(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the IPv4 address that an IPv6 address leads to, else the address itself."""
    if not isinstance(address, IPv6Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address
