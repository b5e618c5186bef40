"""Whether two words name one thing: "marché" and "marchés", "Markt" and "Weihnachtsmarkt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.vocabulary.lexicon import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_SMALL = 2  # letters of words that name nothing: "de"
_STEM = 4  # letters that tell of a word what it means, whatever follows
_LONG = 5  # letters of a word whose ending may be two
_ENDING = 2  # letters: "bal", "bals"


def names_in(text: str) -> list[str]:
    """Return the folded words of a text that are long enough to name something."""
    return [word.folded for word in words_of(text) if len(word.folded) > _SMALL]


def name_forms(names: Iterable[str]) -> frozenset[str]:
    """Return the forms of all words of some names."""
    return frozenset(form for name in names for word in names_in(name) for form in forms_of(word))


def forms_of(word: str) -> tuple[str, ...]:
    """Return a word, and what stands before its last letter: singular and plural share one."""
    return (word, word[:-1]) if len(word) > _SMALL + 1 else (word,)


def is_akin(word: str, other: str) -> bool:
    """Return whether two folded words are forms of one, or one a compound of the other.

    >>> is_akin("grenier", "greniers"), is_akin("markt", "weihnachtsmarkt")
    (True, True)
    >>> is_akin("bal", "balade"), is_akin("concert", "concours")
    (False, False)
    """
    short, long = sorted((word, other), key=len)
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), None)
    if same is None:
        return len(short) >= _STEM or len(long) - len(short) <= _ENDING
    endings = _ENDING if len(short) > _LONG else 1
    return same >= max(_STEM, len(short) - endings) or (
        len(short) >= _STEM and long.endswith(short)
    )
