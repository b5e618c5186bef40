"""Words that the end of a line breaks, put together: "Septem-" above "ber"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.vocabulary.function_words import ANDS, ENCLITICS

if TYPE_CHECKING:
    from collections.abc import Iterable

_HYPHENS = ("-", "\u00ad")
_PUNCTUATION = ".,;:!?()«»“”„\"'’"
_FIRST = pattern(r"[^\W\d_]+")


def hyphened_words(words: Iterable[str]) -> frozenset[str]:
    """Return the words that are written with a hyphen inside a line, in lower case."""
    told = (word.lower().strip(_PUNCTUATION) for word in words if "-" in word[1:-1])
    return frozenset(told)


def breaks_word(last: str, first: str) -> bool:
    """Return whether no blank stands between the *last* word of a line and the next *first* one.

    A letter and its hyphen are no part of a word, nor is what a second word shares with it:
    "Mosel- und Weinfest".

    >>> breaks_word("Septem-", "ber"), breaks_word("18h-", "20h"), breaks_word("Mosel-", "und")
    (True, True, False)
    """
    word = _FIRST.match(first)
    return _hangs(last) and (word is None or word[0].lower() not in ANDS)


def hangs(last: str, first: str) -> bool:
    """Return whether a line ends with a hyphen, and the next one begins with a word."""
    return _hangs(last) and first[:1].isalpha()


def _hangs(last: str) -> bool:
    return len(last) > _LETTER and last.endswith(_HYPHENS) and last[-2].isalpha()


_LETTER = 2


def whole_word(last: str, first: str, hyphened: frozenset[str]) -> str:
    """Return a word that a line end breaks; its hyphen stays where it has one elsewhere.

    So it does before a capital, and before what is always tied to a verb: "rendez-vous".

    >>> whole_word("Septem-", "ber,", frozenset()), whole_word("rendez-", "vous", frozenset())
    ('September,', 'rendez-vous')
    """
    stem = last[:-1]
    whole = f"{stem}-{first}".lower().strip(_PUNCTUATION)
    keeps = not first[:1].islower() or whole in hyphened or first.strip(_PUNCTUATION) in ENCLITICS
    return f"{stem}{'-' if keeps else ''}{first}"
