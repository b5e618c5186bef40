"""By which names this service answers: those that the configuration tells, and this machine's."""

from __future__ import annotations

from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from feeds.config.addresses import host_of

if TYPE_CHECKING:
    from feeds.config import Config

_HOST = pattern(r"(?:\[(?P<number>[0-9a-f:.]+)\]|(?P<name>[^:@/\[\]\s]+))(?::\d*)?")
_MOST = 256  # spellings remembered, with their ports


class Hosts:
    """The names that a Host header may hold; ``known`` are spellings that were looked at."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names
        self.known: set[str] = set()

    def allow(self, header: str) -> bool:
        """Return whether a request may come by this name; its port says nothing.

        >>> hosts = Hosts(frozenset({"agenda.town.example"}))
        >>> [hosts.allow(one) for one in ("Agenda.Town.example:8000", "127.0.0.1", "evil.example")]
        [True, True, False]
        """
        if header in self.known:
            return True
        allowed = self._is_ours(header)
        if allowed and len(self.known) < _MOST:
            self.known.add(header)
        return allowed

    def _is_ours(self, header: str) -> bool:
        found = _HOST.fullmatch(header.strip().lower())
        if found is None:
            return False
        name = (found["number"] or found["name"]).removesuffix(".")
        with suppress(ValueError):
            number = ip_address(name)
            return number.is_loopback or str(number) in self._names
        return name == "localhost" or name in self._names


def hosts_of(config: Config) -> Hosts:
    """Return the names of a configuration."""
    return Hosts(frozenset({host_of(config.service.root), *config.service.hosts}))
