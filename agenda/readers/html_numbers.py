"""The line of the original that each line of a page begins on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Characters that a page may write as references, and line ends: a key stops before them.
_PLAIN = re.compile(r"[^\W_](?:[^\W_]|[ ,.:;/()-]){0,40}")
_PLAIN_ASCII = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9]|[ ,.:;/()-]){1,40}")
# Searches that find nothing may read the whole page this often; then none are made.
_VAIN_READINGS = 16


def numbers(source: str, pieces: Iterable[str]) -> list[int]:
    """Return for each piece of text, in reading order, its line in *source*, from 1.

    The parser keeps no places, so each piece is sought behind the one before it; a piece
    that is not found (written with references) takes the line of its neighbour above.
    """
    found: list[int] = []
    at = max(0, source.find("<body"))
    line, counted = 1, 0
    patience = _VAIN_READINGS * len(source)
    for piece in pieces:
        place = -1
        for pattern in (_PLAIN, _PLAIN_ASCII):
            key = pattern.search(piece)
            if key is None or patience <= 0:
                break
            place = source.find(key[0], at)
            if place >= 0:
                break
            patience -= len(source) - at
        if place >= 0:
            line += source.count("\n", counted, place)
            at = place + 1
            counted = place
        found.append(line)
    return found
