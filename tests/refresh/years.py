"""A year of a magazine as a service reads it: from a folder, from one page, or from a site."""

from __future__ import annotations

import re
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from hostile import HERE, QUICK, Site, gives
from hostile import serving as served
from magazine import FIRST_MONDAY, WEEKS, Magazine
from service import serving

from feeds.config import Kind, Source
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from magazine import Layout
    from service import TestService

    Prints = Callable[[dict[str, str]], None]


class Year:
    """What a service saw in a year, week by week."""

    def __init__(self, service: TestService, magazine: Magazine, prints: Prints) -> None:
        self.service, self.magazine, self._print = service, magazine, prints
        self.held: dict[int, int] = {}
        self.feeds: list[dict[str, bytes]] = []
        self.uids: set[str] = set()
        self.lost: set[str] = set()
        self.troubles: list[str] = []

    def pass_by(self) -> None:
        """Print and read 52 weeks."""
        for week in range(WEEKS):
            monday = FIRST_MONDAY + timedelta(weeks=week)
            self.service.now = datetime.combine(monday, time(6), tzinfo=UTC)
            self._print(self.magazine.pages_of(week))
            report = self.service.refresh()
            self.troubles += [report.error] if report.error else map(str, report.failed)
            self.held[week] = len(report.held)
            self.feeds.append(self.service.feeds())
            found = {one.uid for one in self.service.events()}
            self.lost |= self.uids - found
            self.uids |= found

    def shown(self) -> list[tuple[str, date]]:
        """Return name and first day of all events, cancelled ones with their word."""
        return sorted(
            (
                re.sub(r"\r\n ", "", event.data.decode()).split("SUMMARY:")[1].split("\r\n")[0],
                event.first,
            )
            for event in self.service.events()
        )


@contextmanager
def a_year(folder: Path, kind: Kind, layout: Layout) -> Iterator[Year]:
    """Yield a year of pages that a source of a kind is made of; a page is the first of them."""
    magazine = Magazine(layout)
    with serving(folder / "pages", f"sqlite:///{folder / 'year.sqlite'}") as service:
        if kind is Kind.FOLDER:
            yield Year(service, magazine, lambda pages: _write(service, pages))
            return
        site = Site({})
        with served(site) as root:
            _read_from(service, kind, f"{root}/{_ADDRESSES[kind]}")
            yield Year(service, magazine, lambda pages: _put(site, root, service.now, pages))


_ADDRESSES = {Kind.PAGE: "page00.html", Kind.SITE: "map.xml"}


def _read_from(service: TestService, kind: Kind, url: str) -> None:
    """Let the only source of a service be of a kind, at an address."""
    told = {"name": "magazine", "kind": kind, "url": url, "allow": HERE}
    sources = (Source.model_validate(told),)
    service.config = service.config.model_copy(update={"sources": sources})
    service.visitor = Visitor(QUICK)


def _write(service: TestService, pages: dict[str, str]) -> None:
    for name, text in pages.items():
        service.write(name, text)


def _put(site: Site, root: str, now: datetime, pages: dict[str, str]) -> None:
    """Let a site have these pages since an hour, and a map that says so."""
    changed = f"<lastmod>{(now - timedelta(hours=1)).isoformat()}</lastmod>"
    urls = (f"<url><loc>{root}/{name}</loc>{changed}</url>" for name in pages)
    site.pages["/map.xml"] = [gives(f"<urlset>{''.join(urls)}</urlset>".encode())]
    for name, text in pages.items():
        site.pages[f"/{name}"] = [gives(text.encode(), Content_Type="text/html; charset=utf-8")]
