"""Which machines may be asked for an issue: those of the public internet, and no other.

An address given by a stranger must not make this program read what only its own network sees.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

from feeds.errors import FeedError

if TYPE_CHECKING:
    from collections.abc import Collection

_CLOUD = ip_address("168.63.129.16")  # public by its number; inside Azure it is the host machine
_UNICAST = ip_network("2000::/3")  # RFC 4291, section 2.4: all that was ever given out
_6TO4 = ip_network("2002::/16")  # RFC 7526: given up; it carries any IPv4 address
_NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: the last four bytes are an IPv4 address
_OWN_NAMES = ("localhost", ".localhost", ".local", ".internal")


class ForbiddenAddressError(FeedError, ValueError):
    """A host that does not stand in the public internet; ``host`` is as given."""

    def __init__(self, host: str, address: str) -> None:
        super().__init__(host, address)
        self.host, self.address = host, address

    def __str__(self) -> str:
        at = self.host if self.host == self.address else f"{self.host} ({self.address})"
        return f"{at} is not in the public internet"


def resolve(host: str, port: int, *, allow: Collection[str] = ()) -> tuple[str, ...]:
    """Return the addresses of *host*, every one of them checked.

    Only a connection to such an address itself keeps the promise: a name may mean another
    machine a moment later.
    ``allow`` holds names and addresses that may be asked although they are not public.  Raises
    ForbiddenAddressError when one is not public, OSError when the name is not known.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not is_public(address) and host not in allow and address not in allow:
            raise ForbiddenAddressError(host, address)
    return tuple(addresses)


def check_name(host: str, *, allow: Collection[str] = ()) -> None:
    """Check what the name alone says; for use behind a proxy, which looks names up itself.

    Raises ForbiddenAddressError for names of one's own machine and for addresses that are not
    public, in any of the forms that systems read: ``127.1``, ``2130706433``, ``0177.0.0.1``.
    """
    if host in allow:
        return
    if f".{host.lower().rstrip('.')}".endswith(_OWN_NAMES):
        raise ForbiddenAddressError(host, host)
    literal = _literal(host)
    if literal and not is_public(literal) and literal not in allow:
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
    IPv6 addresses that carry such an IPv4 address inside.

    >>> is_public("1.1.1.1"), is_public("100.64.0.1"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address):
        carried = _carried(parsed)
        if carried is None:
            return parsed in _UNICAST and parsed not in _6TO4 and parsed.is_global
        parsed = carried
    multicast_or_reserved = parsed.is_multicast or parsed.is_reserved
    return parsed.is_global and not multicast_or_reserved and parsed != _CLOUD


def _carried(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 address leads to, None for one of its own."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped
