"""What people at the desk do, in the browser of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browsing import IS_MISSING, ISSUE, browser, open_to_all, served
from desks import LABEL, WORD, give_token

from feeds.refresh.correcting import Hand, Wish, correct
from feeds.store import drafts, sources
from feeds.store.drafts import Draft
from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from sites import Site

pytestmark = pytest.mark.skipif(IS_MISSING, reason="no chromium is installed")

PAGES = (
    "desk/",
    "en/desk/",
    "desk/sources/magazine",
    "desk/events",
    "desk/events?q=x",
    "desk/drop",
)


@pytest.fixture(scope="module")
def opened() -> Iterator[Browser]:
    """Return the browser."""
    with browser() as found:
        yield found


@pytest.fixture
def listening(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, Site]]:
    """Return a service in which something waits."""
    with served(tmp_path_factory.mktemp("site"), issue=ISSUE) as (root, made):
        give_token(made)
        made.service.write("2019-01-10.txt", "La Gazette\n\nBienvenue.\n")
        made.service.refresh()
        with made.service.store.writing() as conn:
            sources.save(conn, SourceState("old", SourceStatus.FAILING, message="gone"))
            left = Draft("0f", "2019-02.txt", b"Agenda", made.service.now, "magazine", lines=1)
            drafts.save(conn, left, now=made.service.now)
        yield root, made


@pytest.fixture
def page(opened: Browser, listening: tuple[str, Site]) -> Iterator[Page]:
    """Return a page of a browser that is signed in."""
    context = opened.new_context(base_url=listening[0])
    context.set_default_timeout(10_000)
    made = context.new_page()
    sign_in(made)
    yield made
    context.close()


def sign_in(page: Page) -> None:
    """Show a token at the door, by the keyboard alone."""
    page.goto("desk/")
    page.get_by_label("Votre jeton").focus()
    page.keyboard.type(WORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Ce qui vous attend").wait_for()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_desk_is_entered_and_left(
    opened: Browser, listening: tuple[str, Site], *, script: bool
) -> None:
    """By the keyboard, with and without script; its cookie goes to the desk alone."""
    context = opened.new_context(base_url=listening[0], java_script_enabled=script)
    page = context.new_page()
    sign_in(page)
    assert {one["path"] for one in context.cookies()} == {"/desk", "/en/desk"}
    assert all(one["httpOnly"] and one["sameSite"] == "Strict" for one in context.cookies())
    with page.expect_request("**/feeds") as asked:
        page.goto("feeds")
    assert "cookie" not in asked.value.all_headers()
    page.goto("en/desk/")
    page.get_by_role("button", name="Sign out").press("Enter")
    page.get_by_role("heading", name="Sign in").wait_for()
    assert context.cookies() == []
    context.close()


def test_what_is_held_is_decided_by_the_keyboard(page: Page) -> None:
    """From the first page to the decision, and it is said."""
    page.get_by_role("link", name="Voir ce qui changerait dans magazine").press("Enter")
    page.get_by_role("button", name="Tout laisser comme avant").press("Enter")
    page.get_by_role("status").wait_for()
    assert "laissé de côté" in page.get_by_role("status").inner_text()


def test_an_event_is_corrected_by_the_keyboard(page: Page) -> None:
    """Found, corrected, taken back; what cannot be is said beside its field."""
    page.get_by_role("link", name="Rendez-vous", exact=True).press("Enter")
    page.get_by_role("searchbox").fill("concert")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Concert de la Sainte-Agathe").press("Enter")
    page.get_by_label("Premier jour").fill("2019-02-06")
    page.get_by_label("Fin", exact=True).fill("19:00")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    wrong = page.get_by_label("Fin", exact=True)
    assert wrong.get_attribute("aria-invalid") == "true"
    assert page.locator(f"#{wrong.get_attribute('aria-describedby')}").is_visible()
    open_to_all(page)
    wrong.fill("22:30")
    page.keyboard.press("Enter")
    page.get_by_role("status").wait_for()
    assert "mercredi 6 février 2019 de 20 h 30 à 22 h 30" in page.inner_text("main").replace(
        "\xa0", " "
    )
    open_to_all(page)
    page.get_by_role("button", name="Annuler la correction : Quand").press("Enter")
    page.get_by_role("status").wait_for()
    assert page.get_by_role("button", name="Annuler la correction").count() == 0


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_an_issue_is_dropped_by_the_keyboard(
    opened: Browser, listening: tuple[str, Site], tmp_path: Path, *, script: bool
) -> None:
    """A file, looked at, read by another day, published; every step open to all."""
    context = opened.new_context(base_url=listening[0], java_script_enabled=script)
    page = context.new_page()
    sign_in(page)
    issue = tmp_path / "juin.txt"
    quiet = "\n".join(f"Une phrase, et puis {word}." for word in ("une", "deux", "trois", "encore"))
    issue.write_text(f"{quiet}\n\nAgenda\n\nFête du port\n8 juin\n\n{quiet}\nEn 2003, rien.\n")
    page.get_by_role("link", name="Déposer un numéro").first.press("Enter")
    page.get_by_role("button", name="Regarder").press("Enter")
    page.get_by_role("alert").wait_for()
    if script:
        open_to_all(page)
    page.get_by_label("Un fichier").set_input_files(issue)
    page.get_by_role("button", name="Regarder").press("Enter")
    page.get_by_role("heading", name="Ce qui y a été lu").wait_for()
    page.get_by_label("Jour de parution").fill("2021-01-10")
    page.get_by_role("button", name="Le relire ainsi").press("Enter")
    page.get_by_text("(indiqué par vous)").wait_for()
    page.locator("summary").first.press("Enter")
    assert page.get_by_text("Une phrase, et puis deux.").first.is_visible()
    if script:
        open_to_all(page)
    page.get_by_role("button", name="Publier ce rendez-vous").press("Enter")
    page.get_by_role("status").wait_for()
    page.get_by_role("link", name="juin.txt").press("Enter")
    page.get_by_role("heading", name="Toutes les lignes").wait_for()
    if script:
        open_to_all(page)
    context.close()


def test_a_conflict_is_open_to_all(page: Page, listening: tuple[str, Site]) -> None:
    """On the first page and on that of the event."""
    service, told = listening[1].service, listening[1].event("Concert").removeprefix("/")
    uid = f"{told.rpartition('/')[2]}@{service.config.service.uid_domain}"
    hand = Hand(LABEL, service.now)
    correct(service.store, service.config, uid, Wish({"place": "Halle"}), hand)
    service.later(hours=1)
    service.write("2019-01-10.txt", ISSUE.replace("Salle des fêtes", "Théâtre"))
    service.refresh()
    page.goto("desk/")
    open_to_all(page)
    page.get_by_role("link", name="Décider pour Concert").press("Enter")
    page.get_by_role("button", name="Prendre ce que dit la source").wait_for()
    open_to_all(page)


def test_nothing_keeps_anybody_from_the_desk(page: Page, listening: tuple[str, Site]) -> None:
    """Axe finds nothing on any page, nor at the door, in light and dark, wide and narrow."""
    for path in (*PAGES, f"desk{listening[1].event('Bal')}"):
        page.goto(path)
        open_to_all(page)
    page.context.clear_cookies()
    page.goto("desk/")
    page.get_by_label("Votre jeton").fill("x")
    page.get_by_role("button", name="Se connecter").click()
    page.get_by_role("alert").wait_for()
    open_to_all(page)
