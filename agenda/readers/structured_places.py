"""Words inside structured data: names without markup, places without repeats."""

from __future__ import annotations

from html import unescape

from agenda.patterns import pattern
from agenda.readers.cleaning import clean

_TAG = pattern(r"</?[A-Za-z][^<>]{0,500}>")


def plain(value: object) -> str:
    """Return a stated text as a reader sees it; "" for what is no text.

    Pages put markup and references into it, some of them twice.

    >>> plain("F&amp;ecirc;te <b>du</b> lac")
    'Fête du lac'
    """
    if not isinstance(value, str):
        return ""
    text = value
    if "&" in text:
        text = unescape(unescape(text))
    if "<" in text:
        text = _TAG.sub(" ", text)
    return clean(text)


def join_place(*parts: object) -> str:
    """Return the parts of a place joined by commas, each said once.

    >>> join_place("Salle Mozart", "3 rue Haute, Pau", "Pau")
    'Salle Mozart, 3 rue Haute, Pau'
    """
    said: list[str] = []
    for part in map(plain, parts):
        folded = part.casefold()
        if part and not any(folded in other.casefold() for other in said):
            said = [other for other in said if other.casefold() not in folded]
            said.append(part)
    return ", ".join(said)
