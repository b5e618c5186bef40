"""A service with pages to look at: issues that were read, an application, a client."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from service import serving
from stores import empty_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient
    from service import TestService

    from feeds.config import Config

NOW = datetime(2019, 1, 10, 6, 0, tzinfo=UTC)

MAGAZINE = """La Gazette des villes
Numéro du 10 janvier 2019

Agenda

Assises européennes de la transition énergétique
Du 22 au 24 janvier 2019

AP Connect
29 et 30 janvier 2019

Concert de la Sainte-Agathe
Mardi 5 février 2019 à 20 h 30
Salle des fêtes, Port-Lannic

Marché aux fleurs
1er mars 2019
"""


class Site:
    """A service whose issues have been read, as the web shows it."""

    def __init__(self, service: TestService) -> None:
        self.service = service
        self._made: tuple[Config, Flask] | None = None

    @property
    def app(self) -> Flask:
        """Return the application as the service is configured now."""
        config = self.service.config
        if self._made is None or self._made[0] is not config:
            self._made = config, self.service.application()
        return self._made[1]

    def begin_anew(self) -> None:
        """Have the next request answered by another application: limits count from nothing."""
        self._made = None

    @property
    def client(self) -> FlaskClient:
        """Return a browser without script."""
        return self.app.test_client()

    def get(self, path: str) -> str:
        """Return a page that is there."""
        answer = self.client.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        return answer.get_data(as_text=True)

    def configure(self, **service: object) -> None:
        """Change keys of the table [service]."""
        config = self.service.config
        changed = config.service.model_copy(update=service)
        self.service.config = config.model_copy(update={"service": changed})

    def may_be_framed_by(self, *sites: str) -> None:
        """Name the sites that may show embedded pages."""
        config = self.service.config
        publish = config.publish.model_copy(update={"frame_ancestors": sites})
        self.service.config = config.model_copy(update={"publish": publish})

    def event(self, name: str) -> str:
        """Return the path of the event whose name begins so."""
        wanted = {one.uid for one in self.service.events() if name.encode() in one.data}
        (uid,) = wanted
        return f"/events/{uid.partition('@')[0]}"


@contextmanager
def site(folder: Path, *, issue: str = MAGAZINE) -> Iterator[Site]:
    """Yield a site on SQLite that has read one issue."""
    folder.mkdir(parents=True, exist_ok=True)
    store = folder / "agenda.db"
    store.write_bytes(empty_store())
    with serving(folder / "issues", f"sqlite:///{store}") as service:
        service.now = NOW
        if issue:
            service.write("2019-01-10.txt", issue)
        service.refresh()
        yield Site(service)
