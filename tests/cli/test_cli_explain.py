from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from agenda.explanation import Remark
from agenda.extraction import Extraction, Read
from feeds.commands import reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]

FOUND = Extraction(
    (),
    notices=("a notice",),
    issues=(Read("lettre.txt", "entry 7", date(2031, 1, 10), "printed", "fr"),),
    remarks=(
        Remark(1, "Agenda", "heading"),
        Remark(2, "Foire aux vins" + " et fromages" * 9, "event", "name, date", 0.95, "a fair"),
        Remark(3, "2018 © Tous droits réservés", "outside", why="a stamp"),
    ),
)


@pytest.fixture
def _account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "extract_issue", lambda *_, **__: FOUND)


@pytest.mark.usefixtures("_account")
def test_every_line_has_its_row(agenda: Run) -> None:
    """Number, text, what it became, by which rule, how surely, and why not."""
    result = agenda("explain", "-", stdin="x")
    head, first, second, third = result.stdout.splitlines()
    assert head.split() == ["Line", "Text", "Became", "Rule", "Sure", "Why"]
    assert first.split() == ["1", "Agenda", "heading"]
    assert second.endswith("et fromages et…  event    name, date  95%   a fair")
    assert " ".join(third.split()) == "3 2018 © Tous droits réservés outside a stamp"
    assert result.stderr == (
        "agenda: standard input: a notice\n"
        "agenda: lettre.txt entry 7: no events, no mentions; "
        "published 2031-01-10 (printed), language fr\n"
    )


def test_the_head_says_what_is_counted(agenda: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF is numbered by its pages, a Word document by its paragraphs."""
    issues = (FOUND.issues[0]._replace(unit="paragraph"),)
    found = FOUND._replace(issues=issues)
    monkeypatch.setattr(reading, "extract_issue", lambda *_, **__: found)
    assert agenda("explain", "-", stdin="x").stdout.split()[:2] == ["Paragraph", "Text"]


@pytest.mark.usefixtures("_account")
def test_json_is_one_object_an_issue(agenda: Run) -> None:
    """The account of an issue: what it is, and what became of its lines."""
    (account,) = json.loads(agenda("explain", "-", "--format", "json", stdin="x").stdout)
    lines = account.pop("lines")
    assert account == {
        "source": "lettre.txt",
        "key": "entry 7",
        "published": "2031-01-10",
        "origin": "printed",
        "language": "fr",
        "unit": "line",
        "events": 0,
        "mentions": 0,
        "notices": ["a notice"],
    }
    assert lines[2] == {
        "line": 3,
        "text": "2018 © Tous droits réservés",
        "became": "outside",
        "rule": None,
        "confidence": None,
        "why": "a stamp",
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


def test_several_issues_are_told_apart(agenda: Run, tmp_path: Path) -> None:
    """The name of each issue of a folder stands above its table; nothing pasted needs one."""
    text = "Foire aux vins\nDu 5 au 7 mars 2031\n"
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    lines = agenda("explain", tmp_path).stdout.splitlines()
    assert lines[0] == str(tmp_path / "a.txt")
    assert lines[4:6] == ["", str(tmp_path / "b.txt")]
    assert agenda("explain", stdin=text).stdout.startswith("Line  Text")
