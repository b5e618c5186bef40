"""Where the words around a word of events begin: "the spring concert", "Cheese and Wine night"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.vocabulary.function_words import ANDS, DETERMINERS, POSSESSIVES

if TYPE_CHECKING:
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Word

_ADJECTIVES = 3
_OWNED = ("'s ", "’s ")


def widen(clue: Clue, words: list[Word], first: int) -> int:
    """Return the index of an ordinal or capitalised word that stands before the first one.

    One that is of a date is none: "April 5th Spring concert".  So does whose it is, in capitals:
    "St Patrick's Day dance".
    """
    text = clue.text
    while first > 0:
        before = words[first - 1]
        if any(low <= before.start < high for low, high in clue.holes):
            break
        if _joins_capitals(text, words, first) or _is_owned(text, words, first):
            first -= 2
            continue
        joined = text[before.end : words[first].start]
        if joined.strip(" -’'") or not (
            before.folded[0].isdigit() or (text[before.start].isupper() and first > 1)
        ):
            break
        first -= 1
    return first


def with_adjectives(text: str, words: list[Word], first: int) -> int:
    """Return the index of the word behind the article of a noun, where few words stand between.

    "the spring concert": adjectives stand before their noun in these languages.
    """
    for start in range(first, max(first - _ADJECTIVES, 1) - 1, -1):
        if words[start - 1].folded in DETERMINERS | POSSESSIVES:
            return start
        if text[words[start - 1].end : words[start].start] not in (" ", "-"):
            break
    return first


def _joins_capitals(text: str, words: list[Word], first: int) -> bool:
    """Return whether "and" stands before a title's word, and a capital before that."""
    if first < 3 or words[first - 1].folded not in ANDS or not text[words[first].start].isupper():  # noqa: PLR2004
        return False
    joined = text[words[first - 2].end : words[first].start]
    return text[words[first - 2].start].isupper() and not any(c in joined for c in ",;.:")


def _is_owned(text: str, words: list[Word], first: int) -> bool:
    """Return whether a capital in the genitive stands before a word with one: "Patrick's Day"."""
    if first < 2 or not text[words[first].start].isupper():  # noqa: PLR2004
        return False
    owned = text.startswith(_OWNED, words[first - 1].start - 1)
    return owned and text[words[first - 2].start].isupper()
