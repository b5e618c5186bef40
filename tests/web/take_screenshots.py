"""Take pictures of the main pages for the documentation, with the sample issues in them."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from browsing import browser, listening
from PIL import Image

from feeds.config import load
from feeds.refresh.rounds import Setting, refresh
from feeds.sources.settings import FetchSettings
from feeds.sources.visiting import Visitor
from feeds.store import access_tokens, open_store
from feeds.store.access_tokens import AccessToken
from feeds.store.feed_tokens import digest_of
from feeds.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "screenshots"
NOW = datetime(2031, 2, 20, 8, tzinfo=UTC)  # when the sample issues speak of what is to come
_BASE = "https://agenda.vallees.example/"
_COLOURS = 64  # enough for flat colours and the edges of letters, at a third of the size

_TOKEN = "agenda_of-the-pictures"  # noqa: S105  of a store that is gone afterwards
_ISSUE = """La Lettre du port

Numéro du 20 février 2031

Agenda

Régates de printemps
Du 14 au 16 mars

Concert de la chorale
Vendredi 21 mars à 20 h 30
Église Saint-Éloi

Le marché aux poissons existe depuis le 3 mai 1923.
"""


class Picture(NamedTuple):
    """A page as it is shown: its name, its path, the size of the screen, light or dark."""

    name: str
    path: str
    size: tuple[int, int]
    dark: bool = False


PICTURES = (
    Picture("agenda", "/", (1100, 780)),
    Picture("agenda-phone", "/", (390, 780), dark=True),
    Picture("month", "/?view=month&month=2031-03", (1100, 900)),
    Picture("event", "/?q=bal", (1100, 900)),
    Picture("subscribe", "/feeds/all", (1100, 900)),
    Picture("screen", "/?view=screen", (1280, 720)),
)


@contextmanager
def _samples() -> Iterator[Flask]:
    """Yield the service that is shipped, its sample issues read."""
    with tempfile.TemporaryDirectory() as folder:
        variables = {"AGENDA_STORE__URL": f"sqlite:///{folder}/agenda.sqlite"}
        config = load(str(ROOT / "config.toml"), variables).config
        told = config.service.model_copy(update={"base_url": _BASE})
        config = config.model_copy(update={"service": told})
        store = open_store(config.store.url, now=NOW)
        setting = Setting(store, config, Visitor(FetchSettings()), Random(0))  # noqa: S311  no secret
        for source in config.sources:
            refresh(setting, source, now=NOW)
        with store.writing() as conn:
            access_tokens.add(conn, AccessToken(digest_of(_TOKEN), "Camille", NOW))
        yield create_app(config, store, clock=lambda: NOW)
        store.close()


def _taken(opened: Browser, root: str, picture: Picture) -> bytes:
    """Return a page as PNG; of a search, the page of the one event that it finds."""
    width, height = picture.size
    page = opened.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.dark else "light",
    )
    page.goto(f"{root}{picture.path.removeprefix('/')}")
    if "?q=" in picture.path:
        page.locator(".event h3 a").first.click()
        page.wait_for_url("**/events/*")
    taken = page.screenshot()
    page.close()
    return taken


def _dropped(opened: Browser, root: str) -> bytes:
    """Return what the desk shows of an issue that was dropped, as PNG."""
    page = opened.new_page(viewport={"width": 1100, "height": 1200})
    page.goto(f"{root}desk/drop")
    page.get_by_role("textbox").fill(_TOKEN)
    page.keyboard.press("Enter")
    page.get_by_role("textbox").first.fill(_ISSUE)
    page.get_by_role("button", name="Regarder").click()
    page.wait_for_url("**/drafts/*")
    taken = page.screenshot()
    page.close()
    return taken


def _small(png: bytes) -> bytes:
    made = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").quantize(_COLOURS).save(made, "PNG", optimize=True)
    return made.getvalue()


def main() -> None:
    """Write every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    with _samples() as app, listening(app) as root, browser() as opened:
        for picture in PICTURES:
            (FOLDER / f"{picture.name}.png").write_bytes(_small(_taken(opened, root, picture)))
        (FOLDER / "desk.png").write_bytes(_small(_dropped(opened, root)))


if __name__ == "__main__":  # the search for doctests imports this module
    main()
