"""A frame of the agenda on the page of another site, in the browser of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from browsing import IS_MISSING, Visit, browser, listening, served, visit
from flask import Flask, request

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, FrameLocator

pytestmark = pytest.mark.skipif(IS_MISSING, reason="no chromium is installed")


@pytest.fixture(scope="module")
def opened() -> Iterator[Browser]:
    """Return the browser."""
    with browser() as found:
        yield found


@pytest.fixture
def intranet() -> Iterator[str]:
    """Return the address of a site of another origin: its page frames what it is asked to."""
    app = Flask("intranet")
    app.add_url_rule("/", "page", _page)
    with listening(app) as address:
        yield address


def _page() -> str:
    source, attributes = (request.args[name] for name in ("source", "attributes"))
    return (
        '<!DOCTYPE html><html lang="fr"><title>Intranet</title><link rel="icon" href="data:,">'
        f'<iframe src="{source}" title="Agenda" {attributes}></iframe>'
    )


def _framed(reader: Visit, intranet: str, attributes: str = "") -> FrameLocator:
    source = f"{reader.root}embed/all"
    reader.page.goto(f"{intranet}?source={quote(source)}&attributes={quote(attributes)}")
    return reader.page.frame_locator("iframe")


@pytest.mark.parametrize("attributes", ["", 'sandbox=""', 'sandbox="allow-scripts"'])
@pytest.mark.parametrize("script", [True, False])
def test_another_site_shows_the_agenda(
    opened: Browser, intranet: str, tmp_path: Path, attributes: str, *, script: bool
) -> None:
    """With its style, script or not, in a sandbox that allows nothing, and as WordPress does."""
    with (
        served(tmp_path, frames=(intranet.rstrip("/"),)) as made,
        visit(opened, made, java_script_enabled=script) as reader,
    ):
        frame = _framed(reader, intranet, attributes)
        frame.get_by_role("link", name="Assises").wait_for()
        heading = frame.get_by_role("heading", level=1)
        assert heading.inner_text() == "Agenda des villes"
        if script:
            border = heading.evaluate("one => getComputedStyle(one).borderBottomStyle")
            assert border == "solid"
        assert [one for one in reader.leaves() if not one.startswith(intranet)] == []


def test_a_site_that_is_not_named_shows_nothing(
    opened: Browser, intranet: str, tmp_path: Path
) -> None:
    """The browser sees to it."""
    with (
        served(tmp_path, frames=("https://intranet.town.example",)) as made,
        visit(opened, made) as reader,
    ):
        frame = _framed(reader, intranet)
        reader.page.wait_for_load_state("networkidle")
        assert frame.get_by_role("link", name="Assises").count() == 0


def test_code_that_is_pasted_frames_the_agenda(
    opened: Browser, intranet: str, tmp_path: Path
) -> None:
    """As it is copied; an event opens beside the page that frames it."""
    with served(tmp_path, frames=(intranet.rstrip("/"),)) as made, visit(opened, made) as reader:
        page = reader.open("/feeds/all/snippets")
        code = page.get_by_label("Le code du cadre", exact=True).input_value()
        page.goto(f"{intranet}?source=about:blank&attributes={quote('hidden></iframe>' + code)}")
        link = page.frame_locator("iframe >> nth=1").get_by_role("link", name="AP Connect")
        with page.expect_popup() as popup:
            link.click()
        assert popup.value.get_by_role("heading", level=1).inner_text() == "AP Connect"
