"""What readers do, in the browser of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browsing import IS_MISSING, Visit, browser, open_to_all, served, visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from sites import Site

pytestmark = pytest.mark.skipif(IS_MISSING, reason="no chromium is installed")

PAGES = (
    *("/", "/?view=month&month=2019-01", "/?q=nothing", "/?theme=x&year=2019", "/?view=screen"),
    *("event:Concert", "event:Bal", "/feeds", "/feeds/all", "/sources/magazine", "/status"),
    *("/feeds/all/snippets", "/en/feeds/all/snippets", "/embed/all", "/embed/all?style=minimal"),
    *("/archive", "/archive/2019", "/changes", "/accessibility", "/privacy", "/en/", "/nowhere"),
)


@pytest.fixture(scope="module")
def opened() -> Iterator[Browser]:
    """Return the browser."""
    with browser() as found:
        yield found


@pytest.fixture(scope="module")
def listening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Site]]:
    """Return a service that is only read."""
    with served(tmp_path_factory.mktemp("site")) as made:
        yield made


@pytest.fixture
def reader(opened: Browser, listening: tuple[str, Site]) -> Iterator[Visit]:
    """Return a reader who lets pages use the clipboard."""
    with visit(opened, listening, permissions=["clipboard-read", "clipboard-write"]) as made:
        yield made


def _path(reader: Visit, told: str) -> str:
    kind, _, name = told.partition(":")
    return reader.site.event(name) if kind == "event" else told


def test_a_reader_finds_an_event(reader: Visit) -> None:
    """By a word of its name, and sees when and where it is."""
    page = reader.open("/")
    page.get_by_role("searchbox").fill("concert")
    page.get_by_role("button", name="Chercher").click()
    page.get_by_role("link", name="Concert de la Sainte-Agathe").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Concert de la Sainte-Agathe"
    assert "mardi 5 février 2019 à 20 h 30" in page.inner_text("main").replace("\xa0", " ").lower()
    assert "Mardi 5 février 2019 à 20 h 30" in page.inner_text("blockquote")


def test_a_reader_subscribes(reader: Visit) -> None:
    """The link is copied at one touch, and it is said."""
    page = reader.open("/")
    page.get_by_role("link", name="S’abonner à cet agenda").click()
    page.get_by_role("button", name="Copier le lien").click()
    page.get_by_text("Le lien est copié.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{reader.root}feeds/all.ics"


def test_a_reader_without_script_subscribes(opened: Browser, listening: tuple[str, Site]) -> None:
    """The link stands there as text; a button that could do nothing does not."""
    with visit(opened, listening, java_script_enabled=False) as reader:
        page = reader.open("/feeds/all")
        field = page.get_by_label("L’adresse à laquelle s’abonner")
        assert field.input_value() == f"{reader.root}feeds/all.ics"
        assert page.get_by_role("button").count() == 0


def test_a_reader_prints(reader: Visit) -> None:
    """The list with its address; nothing that paper cannot do, nor a code that leads nowhere."""
    page = reader.open("/")
    page.emulate_media(media="print")
    assert page.locator(".paper svg").count() == 0  # a telephone has another loopback
    assert page.get_by_text(reader.root, exact=True).is_visible()
    assert not page.get_by_role("search").is_visible()
    assert page.locator(".event").first.is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_the_keyboard_is_enough(reader: Visit) -> None:
    """From the address line to an event: over the head, by a search, each step to be seen."""
    page = reader.open("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Aller au contenu")
    assert _is_focused(page, "Aller au contenu")
    assert (skip.bounding_box() or {"y": -1})["y"] >= 0
    page.keyboard.press("Enter")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.type("marché")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=march*")
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(_OUTLINE) != "none"
        if _is_focused(page, "Marché aux fleurs"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/*")
    assert page.get_by_role("heading", level=1).inner_text() == "Marché aux fleurs"


_OUTLINE = "getComputedStyle(document.activeElement).outlineStyle"


def _is_focused(page: Page, text: str) -> bool:
    return bool(page.evaluate("document.activeElement.textContent.trim()") == text)


@pytest.mark.parametrize("told", PAGES)
def test_nothing_keeps_anybody_out(reader: Visit, told: str) -> None:
    """Axe finds nothing, in light and dark, wide and narrow; no page is wider than its screen.

    And nothing comes from elsewhere.
    """
    page = reader.page
    page.goto(f"{reader.root}{_path(reader, told).removeprefix('/')}")
    open_to_all(page, rules=_RULES if "screen" in told else None)
    assert reader.leaves() == []


# A screen in a hall is loaded anew by itself, as it is made for; what it shows stands in the list
# as well, which stays still.
_RULES = {"meta-refresh": {"enabled": False}}
