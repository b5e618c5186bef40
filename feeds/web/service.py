"""What a running service consists of; every view is given the same one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from flask import current_app

from feeds.permalinks import Permalinks

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from flask import Flask

    from feeds.config import Config
    from feeds.store import Store

_EXTENSION = "agenda"


@dataclass(frozen=True, slots=True)
class Service:
    """The configuration, the store and the clock of a service.

    ``as_files`` says that pages become files, which nobody can ask anything: no search, no filter.
    """

    config: Config
    store: Store
    clock: Callable[[], datetime]
    as_files: bool = False

    @property
    def links(self) -> Permalinks:
        """Return the addresses under which everything stands: of the configuration, never asked."""
        return Permalinks(self.config.service.root)

    def today(self) -> date:
        """Return the day it is where the service stands."""
        return self.config.day_of(self.clock())

    def local(self, at: datetime) -> datetime:
        """Return a moment in the zone of the service."""
        return at.astimezone(ZoneInfo(self.config.service.timezone))

    def serve_with(self, app: Flask) -> None:
        """Let the views of *app* find this service."""
        app.extensions[_EXTENSION] = self


def current_service() -> Service:
    """Return the service whose view is being called."""
    service: Service = current_app.extensions[_EXTENSION]
    return service
