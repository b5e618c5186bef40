"""Which IANA zone is meant by the name that a calendar gives to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from feeds.iana import zone_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from feeds.calendars.components import Component


class Zones:
    """The zones that a calendar names.

    Its own descriptions of them are not read: they may hold rules without end, and clients differ
    on what they mean.  A zone goes by its name, by that which another program writes beside it,
    or by that which Windows has for it.
    """

    def __init__(self, described: Iterable[Component] = ()) -> None:
        self._meant: dict[str, str] = {}
        for one in described:
            told = dict(line.split(":", 1) for line in one.lines if ":" in line)
            if told.get("TZID") and told.get("X-LIC-LOCATION"):
                self._meant[told["TZID"].strip()] = told["X-LIC-LOCATION"].strip()

    def iana(self, name: str) -> str:
        """Return the IANA name of a zone, "" when it is not known.

        >>> zones = Zones()
        >>> zones.iana("europe/paris"), zones.iana("Romance Standard Time"), zones.iana("Ours")
        ('Europe/Paris', 'Europe/Paris', '')
        >>> zones.iana("/freeassociation.sourceforge.net/Europe/Paris")
        'Europe/Paris'
        """
        name = name.strip().strip('"')
        return _known(name) or _known(self._meant.get(name, ""))


def _known(name: str) -> str:
    names = zone_names()
    parts = name.strip("/").split("/")
    ends = ("/".join(parts[start:]) for start in range(len(parts)))  # RFC 5545, section 3.8.3.1
    found = next((names[end.casefold()] for end in ends if end.casefold() in names), "")
    return found or WINDOWS_TO_OLSON.get(name, "")
