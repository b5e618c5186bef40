"""Who may write through the interface, as an administrator sees it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from moments import NOW

from feeds.store import access_tokens, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("office")


def holder(url: str, word: str) -> str | None:
    """Return the label of a token that is in force."""
    store = open_store(url, now=NOW)
    try:
        with store.reading() as conn:
            found = access_tokens.holder(conn, word)
    finally:
        store.close()
    return None if found is None else found.label


def test_a_token_is_shown_once_and_ended(agenda: Run, office: Path, url: str) -> None:
    """What is kept tells nobody what it was; the others hold."""
    made = [agenda("tokens", "add", label).stdout for label in ("intranet", " a  b ")]
    assert [one.count("\n") for one in made] == [1, 1]  # what a script keeps is the token
    words = [one.strip() for one in made]
    assert [holder(url, word) for word in words] == ["intranet", "a b"]
    assert holder(url, words[0].upper()) is None
    known = json.loads(agenda("tokens", "list", "--format", "json").stdout)
    assert [(one["for"], one["revoked"]) for one in known] == [("intranet", None), ("a b", None)]
    told = agenda("tokens", "list").stdout
    exported = office / "all.jsonl"
    assert agenda("export", exported).exit_code == 0
    kept = told + exported.read_text(encoding="utf-8")
    assert known[0]["token"] in told
    assert not any(word in kept for word in words)
    assert agenda("tokens", "revoke", known[0]["token"]).stdout == "1 token revoked\n"
    again = agenda("tokens", "revoke", known[0]["token"])
    assert (again.exit_code, again.stdout) == (0, "no tokens revoked\n")
    assert "was revoked already" in again.stderr
    assert [holder(url, word) for word in words] == [None, "a b"]
    assert json.loads(agenda("tokens", "list", "--format", "json").stdout)[0]["revoked"]


def test_names_that_are_none(agenda: Run) -> None:
    """One line each, status 2, and nothing is done."""
    nobody = agenda("tokens", "add", "  ")
    assert (nobody.exit_code, nobody.stderr.count("\n")) == (2, 1)
    assert "no tokens" in agenda("tokens", "list").stderr
    agenda("tokens", "add", "intranet")
    (one,) = json.loads(agenda("tokens", "list", "--format", "json").stdout)
    wrong = agenda("tokens", "revoke", one["token"], "nothing")
    assert (wrong.exit_code, "no token is called 'nothing'" in wrong.stderr) == (2, True)
    assert json.loads(agenda("tokens", "list", "--format", "json").stdout) == [one]
