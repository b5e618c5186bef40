"""Whether programs out in the world reach an address: Google and Outlook fetch feeds themselves."""

from __future__ import annotations

from urllib.parse import urlsplit

from feeds.sources.addresses import is_public

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
