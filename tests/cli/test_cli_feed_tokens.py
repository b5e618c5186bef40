"""Addresses of private feeds, and feeds that have ended, as an administrator sees them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from moments import NOW

from feeds.store import feed_tokens, open_store
from feeds.store.feed_tokens import FeedToken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("office")


def shown(agenda: Run) -> dict[str, Any]:
    """Return what programs read of the private feed."""
    return dict(json.loads(agenda("feeds", "show", "balls", "--format", "json").stdout))


def opens(url: str, word: str) -> bool:
    """Return whether a word opens the private feed."""
    store = open_store(url, now=NOW)
    try:
        with store.reading() as conn:
            return feed_tokens.opens(conn, "balls", word)
    finally:
        store.close()


def test_an_address_is_shown_once(agenda: Run, url: str) -> None:
    """It opens the feed until it is revoked; what is kept tells nobody."""
    first, second = (agenda("feeds", "token", "balls", "--for", who) for who in ("Ana", "Luc"))
    address = r"https://agenda.example/feeds/private/([\w-]{32})/balls"
    page = address.replace(r"([\w-]{32})", r"\1")
    pattern = rf"{address}\.ics\n{page} says how to subscribe to it\ntoken (\w{{8}});"
    words = []
    for made in (first, second):
        match = re.match(pattern, made.stdout)
        assert match
        words.append(match.groups())
    (ana, name), (luc, _) = words
    assert opens(url, ana)
    told = shown(agenda)
    assert [one["for"] for one in told["tokens"]] == ["Ana", "Luc"]
    assert told["address"] == "https://agenda.example/feeds/private/TOKEN/balls.ics"
    text = agenda("feeds", "show", "balls").stdout
    assert name in text
    assert ana not in text + json.dumps(told)
    assert agenda("feeds", "revoke", "balls", name).stdout == "balls: 1 token revoked\n"
    assert (opens(url, ana), opens(url, luc)) == (False, True)
    assert [bool(one["revoked"]) for one in shown(agenda)["tokens"]] == [True, False]


def test_an_older_name_of_a_feed_is_known(agenda: Run) -> None:
    """As it is where a feed is shown; the address is that of the feed."""
    made = agenda("feeds", "token", "bals").stdout
    assert "/balls.ics\n" in made
    name = made.partition("token ")[2][:8]
    assert agenda("feeds", "revoke", "bals", name).stdout == "balls: 1 token revoked\n"


def test_what_has_no_token_is_told(agenda: Run, office: Path) -> None:
    """A feed that is public, one that is none, a token that is none."""
    with (office / "config.toml").open("a", encoding="utf-8") as config:
        config.write('[[feeds]]\nslug = "fairs"\ntext = "foire"\n')
    for arguments, said in (
        (("token", "fairs"), "fairs is public, at https://agenda.example/feeds/fairs.ics"),
        (("token", "bals!"), "no private feed is called 'bals!'; did you mean balls?"),
        (("revoke", "balls", "0123"), "no token of balls is called '0123'; there is none"),
    ):
        result = agenda("feeds", *arguments)
        assert said in result.stderr
        assert result.exit_code == 2


def test_the_order_of_tokens_is_that_of_their_making(url: str) -> None:
    """Whatever their digests are."""
    store = open_store(url, now=NOW)
    with store.writing() as conn:
        for number, digest in enumerate(("ff", "00")):
            made = NOW.replace(minute=number)
            feed_tokens.add(conn, FeedToken(digest, "balls", "", made))
        assert [one.digest for one in feed_tokens.of_feed(conn, "balls")] == ["ff", "00"]
        assert not feed_tokens.revoke(conn, "aa", now=NOW)
    store.close()


def test_a_feed_that_ended_is_listed(agenda: Run, office: Path) -> None:
    """With when it did, for as long as it says so; a private one keeps its addresses."""
    agenda("feeds", "token", "balls")
    config = office / "config.toml"
    config.write_text(config.read_text("utf-8").partition("[[feeds]]")[0], encoding="utf-8")
    agenda("refresh")
    told = json.loads(agenda("feeds", "list", "--format", "json").stdout)
    assert [one["slug"] for one in told if one["ended"]] == ["balls"]
    assert "Bals [private, ended]" in agenda("feeds", "list").stdout
    assert "Ended" in agenda("feeds", "show", "balls").stdout
    assert agenda("check").exit_code == 0
