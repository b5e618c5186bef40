"""A real browser on a service that listens on this machine, for tests of pages."""

from __future__ import annotations

import os
import shutil
import socket
import threading
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from sites import MAGAZINE, Site, site
from werkzeug.serving import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask import Flask
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
IS_MISSING = CHROMIUM is None and os.environ.get("CI") != "true"
"""Whether tests are left out; where CI asks for all of them they fail instead."""

WIDTHS = (1280, 320)
ISSUE = f"""{MAGAZINE}
Bal de la Saint-Jean (annulé)
21 juin 2019

Exposition des peintres du littoral
Du 2 janvier au 31 mars 2019
Galerie de la Criée, Port-Lannic
"""


@dataclass
class Visit:
    """A reader at a page; ``asked`` are the addresses that the browser loaded."""

    page: Page
    root: str
    site: Site
    asked: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Go to a path of the service, which is there."""
        answer = self.page.goto(f"{self.root}{path.removeprefix('/')}")
        assert answer is not None
        assert answer.ok, (path, answer.status)
        return self.page

    def leaves(self) -> list[str]:
        """Return what was loaded from elsewhere."""
        return [one for one in self.asked if not one.startswith((self.root, "data:"))]


@contextmanager
def browser() -> Iterator[Browser]:
    """Yield the browser of the system."""
    with sync_playwright() as playwright:
        sandbox = [] if os.geteuid() else ["--no-sandbox"]  # Chromium refuses one for root
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=sandbox)


@contextmanager
def visit(opened: Browser, served: tuple[str, Site], **context: Any) -> Iterator[Visit]:  # noqa: ANN401  options of playwright
    """Yield a reader who has never been here."""
    root, made = served
    fresh = opened.new_context(**context)
    fresh.set_default_timeout(10_000)
    reader = Visit(fresh.new_page(), root, made)
    fresh.on("request", lambda request: reader.asked.append(request.url))
    yield reader
    assert fresh.cookies() == []
    fresh.close()


def open_to_all(page: Page, *, rules: dict[str, Any] | None = None) -> None:
    """Check that axe finds nothing on a page, in light and dark, wide and narrow.

    And that the page is no wider than its screen.  *rules* say what axe leaves alone; in the dark
    nothing is other than colours.
    """
    page.evaluate(Axe().axe_script)
    page.emulate_media(color_scheme="light")
    _look(page, {"rules": rules or {}})
    page.emulate_media(color_scheme="dark")
    _look(page, {"runOnly": ["color-contrast"]})


def _look(page: Page, told: dict[str, Any]) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(_AXE, told) == [], (page.url, width, told)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url


_AXE = """async (options) => (await axe.run({resultTypes: ["violations"], ...options}))
  .violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`))"""


@contextmanager
def served(
    folder: Path, *, issue: str = ISSUE, frames: tuple[str, ...] = ()
) -> Iterator[tuple[str, Site]]:
    """Yield a site that listens, and its address; *frames* are the sites that may frame it."""
    with site(folder, issue=issue) as made, _door() as door:
        root = _address(door)
        made.configure(base_url=root)
        made.may_be_framed_by(*frames)
        with listening(made.app, door):
            yield root, made


@contextmanager
def listening(app: Flask, door: socket.socket | None = None) -> Iterator[str]:
    """Yield the address at which an application listens while the block runs."""
    with _door() if door is None else nullcontext(door) as held:
        server = make_server(
            "127.0.0.1", 0, app, threaded=True, fd=held.fileno(), request_handler=_Silent
        )
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield _address(held)
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


def _door() -> socket.socket:
    return socket.create_server(("127.0.0.1", 0))


def _address(door: socket.socket) -> str:
    return f"http://127.0.0.1:{door.getsockname()[1]}/"


class _Silent(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002, ANN401  werkzeug's signature
        """Leave the output to pytest."""
