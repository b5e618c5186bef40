from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from feeds.commands import reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of the account, as the extraction gives it."""

    number: int
    text: str
    became: str
    rule: str
    confidence: float | None
    why: str


LINES = (
    Remark(1, "Agenda", "heading", "", None, "opens the agenda"),
    Remark(2, "Foire aux vins", "name", "name, date", 0.95, ""),
    Remark(3, "2018 © Tous droits réservés", "", "", None, "a stamp"),
)
READ = SimpleNamespace(
    source="lettre.txt", key="", published=date(2031, 1, 10), origin="printed", language="fr"
)
FOUND = SimpleNamespace(
    events=("one",), mentions=(), notices=("a remark",), issues=(READ,), remarks=LINES
)


@pytest.fixture
def _account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "extract", lambda *_, **__: FOUND)


@pytest.mark.usefixtures("_account")
def test_every_line_has_its_row(agenda: Run) -> None:
    """Number, text, what it became, by which rule, how surely, and why not."""
    result = agenda("explain", "-", stdin="x")
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["Line", "Text", "Became", "Rule", "Sure", "Why"],
        ["1", "Agenda", "heading", "opens", "the", "agenda"],
        ["2", "Foire", "aux", "vins", "name", "name,", "date", "95%"],
        ["3", "2018", "©", "Tous", "droits", "réservés", "a", "stamp"],
    ]
    assert "lettre.txt: published 2031-01-10 (printed), language fr" in result.stderr
    assert "1 event, no mentions" in result.stderr


@pytest.mark.usefixtures("_account")
def test_json_is_one_object_an_input(agenda: Run) -> None:
    """The account of an input: its issues, its remarks, its lines."""
    (account,) = json.loads(agenda("explain", "-", "--format", "json", stdin="x").stdout)
    assert account["source"] == "-"
    assert account["issues"] == [
        {"key": "", "published": "2031-01-10", "origin": "printed", "language": "fr"}
    ]
    assert account["notices"] == ["a remark"]
    assert account["lines"][1] == {
        "line": 2,
        "text": "Foire aux vins",
        "became": "name",
        "rule": "name, date",
        "confidence": 0.95,
        "why": "",
    }


@pytest.mark.parametrize("style", ["table", "json"])
def test_what_cannot_be_read_is_told(agenda: Run, style: str) -> None:
    """One line and status 2."""
    result = agenda("explain", "no-such.txt", "--format", style)
    assert result.stderr == "agenda: no-such.txt: no such file; check the name\n"
    assert result.exit_code == 2


def test_a_real_text_is_explained(agenda: Run) -> None:
    """The account of a text that is really read."""
    text = "Agenda\nFoire aux vins\nDu 5 au 7 mars 2031\n"
    (account,) = json.loads(agenda("explain", "-", "--format", "json", stdin=text).stdout)
    assert account["events"] == 1
