"""Passwords of mailboxes that stand in the environment, put into the addresses they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from agenda.patterns import pattern
from feeds.config.environment import PREFIX

if TYPE_CHECKING:
    from collections.abc import Mapping

_WITHOUT = pattern(r"(imaps://[^:@/\s]+)(@.+)")


def variable_of(source: str) -> str:
    """Return the variable that may hold the password of a source.

    >>> variable_of("town-letters")
    'AGENDA_PASSWORD_TOWN_LETTERS'
    """
    return f"{PREFIX}PASSWORD_{source.replace('-', '_').upper()}"


def with_passwords(document: dict[str, Any], environ: Mapping[str, str]) -> dict[str, Any]:
    """Return a document with the passwords that its mailboxes lack and the environment has."""
    sources = document.get("sources")
    if not isinstance(sources, list):
        return document
    return document | {"sources": [_told(source, environ) for source in sources]}


def _told(source: object, environ: Mapping[str, str]) -> object:
    if not isinstance(source, dict):
        return source
    name, url = source.get("name"), source.get("url")
    if source.get("kind") != "mailbox" or not isinstance(name, str) or not isinstance(url, str):
        return source
    password, match = environ.get(variable_of(name)), _WITHOUT.fullmatch(url.strip())
    if not password or match is None:
        return source
    return source | {"url": f"{match[1]}:{quote(password, safe='')}{match[2]}"}
