"""Whether programs out in the world reach an address: Google and Outlook fetch feeds themselves."""

from __future__ import annotations

from contextlib import suppress
from ipaddress import ip_address
from urllib.parse import urlsplit

from feeds.sources.addresses import is_public
from feeds.web.service import current_service

# Names that lead nowhere outside: RFC 6761, RFC 6762, RFC 8375, ICANN's .internal, and habits.
_INSIDE = (
    *(".localhost", ".local", ".home.arpa", ".internal", ".test", ".invalid"),
    *(".lan", ".intranet", ".intra", ".corp", ".home", ".private"),
)


def is_reached_from_outside(address: str) -> bool:
    """Return whether the host of *address* may be known outside of its own network.

    >>> is_reached_from_outside("http://127.0.0.1:8000/"), is_reached_from_outside("http://agenda/")
    (False, False)
    >>> is_reached_from_outside("https://agenda.town.example/")
    True
    """
    host = (urlsplit(address).hostname or "").rstrip(".")
    if ":" in host or host.replace(".", "").isdigit():
        return is_public(host)
    return "." in host and not host.endswith(_INSIDE)


def is_this_machine(address: str) -> bool:
    """Return whether *address* leads every machine to itself.

    >>> is_this_machine("http://localhost:8000/"), is_this_machine("http://10.1.2.3/")
    (True, False)
    """
    host = (urlsplit(address).hostname or "").rstrip(".")
    with suppress(ValueError):
        return ip_address(host).is_loopback
    return host == "localhost" or host.endswith(".localhost")


def leads_somewhere(address: str) -> bool:
    """Return whether readers of this service may go to *address*.

    What lies in one's own network is shown by a service of that network alone: to others it leads
    nowhere, and tells how the network is made.
    """
    root = current_service().config.service.root
    return is_reached_from_outside(address) or not is_reached_from_outside(root)
