"""A text that is no TOML: what is said of it tells people what to write."""

from __future__ import annotations

import tomllib

import pytest

from feeds.config.syntax import plain_reason

WRONG = {
    "name = Agenda": "straight quotes",
    "name = “Agenda”": "straight quotes",
    "x = yes": "others are 3, true",
    "[service": "write [service]",
    "[[sources]": "write [[sources]]",
    "[]": "a key is expected here",
    "= 3": "a key is expected here",
    'name: "x"': "a key without a value",
    'name = "a" b': "put the whole text in quotes",
    "every = 5 minutes": "put the whole text in quotes",
    'name = "x': "quotes are not closed",
    'name = "x\nlanguage = "fr"': "quotes are not closed",
    "name = 'x\nlanguage = 'fr'": "quotes are not closed",
    'name = """x': "quotes are not closed",
    "name = '''x": "quotes are not closed",
    'hosts = ["a" "b"]': 'write it as ["a", "b"]',
    "x = {a = 1": "braces that are not closed",
    "x = {a = 1, a = 2}": "'a' stands twice",
    "x = {a = 1}\nx.b = 2": "x has its value already",
    "a.b = 1\n[a]": "the table [a] stands twice",
    "[a.b]\n[a.b]": "the table [a.b] stands twice",
    "a = 1\na = 2": "a key stands twice",
    'path = "C:\\Users"': "put the text in single quotes",
    'path = "\\ud800"': "put the text in single quotes",
    'path = "\\d"': "put the text in single quotes",
    'name = "a\x01"': "may not stand here; delete it",
    "day = 2031-02-31": "no day of the calendar",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_the_parser_says_is_put_in_plain_words(text: str) -> None:
    """Each with what to write instead, and none of the words of a parser."""
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    said = str(caught.value).rpartition(" (at ")[0]
    told = plain_reason(said)
    assert WRONG[text] in told
    assert told.lower() != said.lower()
    assert not {"namespace", "statement", "unterminated", "immutable"} & {*told.split()}


def test_what_no_parser_said_before_stays() -> None:
    """A later Python may say more."""
    assert plain_reason("Odd thing") == "odd thing"
