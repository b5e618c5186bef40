"""The line of the original that each line of a page begins on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_KEY_LENGTH = 24
# What is written alike in text and markup; what follows may be written as a reference.
_PLAIN = re.compile(r"[A-Za-z0-9 ,.:;/()-]{0,24}")
# Searches that find nothing may read the whole page this often; then none are made.
_VAIN_READINGS = 16


def numbers(markup: str, pieces: Iterable[str]) -> list[int]:
    """Return for each piece of text, in reading order, its line in *markup*, from 1.

    The parser keeps no places, so each piece is sought behind the one before it; a piece
    that is not found (written with references) takes the line of its neighbour above.
    """
    found: list[int] = []
    at = counted = max(0, markup.find("<body"))
    line = 1 + markup.count("\n", 0, at)
    patience = _VAIN_READINGS * len(markup)
    for piece in pieces:
        place = markup.find(piece.strip()[:_KEY_LENGTH], at) if patience > 0 else -1
        if place < 0:
            patience -= len(markup) - at
            plain = _PLAIN.match(piece.lstrip())
            if plain is not None and patience > 0:
                place = markup.find(f"{plain[0]}&", at)
        if place >= 0:
            line += markup.count("\n", counted, place)
            counted, at = place, place + 1
        found.append(line)
    return found
