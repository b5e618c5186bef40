"""The line of the original that each line of a page begins on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

_KEY_LENGTH = 32
# What is written alike in text and markup, when the rest may be written as references:
# a run of some length, or the beginning with the sign of a reference behind it.
_PLAIN_RUN = pattern(r"[A-Za-z0-9][A-Za-z0-9 ,.:;/()-]{5,31}")
_PLAIN_START = pattern(r"[A-Za-z0-9 ,.:;/()-]{0,24}")
# Searches that find nothing may read the whole page this often; then none are made.
_VAIN_READINGS = 16


def numbers(markup: bytes, pieces: Iterable[str]) -> list[int]:
    """Return for each piece of text, in reading order, its line in *markup*, from 1.

    The parser keeps no places, so each piece is sought behind the one before it; a piece
    that is not found (written with references) takes the line of its neighbour above.
    """
    found: list[int] = []
    at = counted = max(0, markup.find(b"<body"))
    line = 1 + markup.count(b"\n", 0, at)
    patience = _VAIN_READINGS * len(markup)
    for piece in pieces:
        key = piece[:_KEY_LENGTH].strip() or piece.strip()[:_KEY_LENGTH]
        sought = key.encode()
        place = markup.find(sought, at) if patience > 0 else -1
        if place < 0:
            patience -= len(markup) - at
            sought = _plain_key(piece).encode()
            place = markup.find(sought, at) if patience > 0 else -1
        if place >= 0:
            line += markup.count(b"\n", counted, place)
            counted, at = place, place + len(sought)
        found.append(line)
    return found


def _plain_key(piece: str) -> str:
    run = _PLAIN_RUN.search(piece)
    if run is not None:
        return run[0]
    start = _PLAIN_START.match(piece.lstrip())
    return f"{start[0]}&" if start is not None else "&"
