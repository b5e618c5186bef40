"""Where a journey goes, by its name: "Pèlerinage à Lourdes", "Coach trip to Bath"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from agenda.lines.sentences import BREAK
from agenda.listings import names
from agenda.vocabulary.function_words import ARTICLES, ASIDES, JOURNEYS, OUTINGS, TO_GOALS
from agenda.vocabulary.lexicon import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.vocabulary.lexicon import Word

_NEAR = 4  # words behind the preposition, one of which has a capital
_MOST_WORDS = 6


def goal_of(name: str) -> str:
    """Return where a journey goes that a name tells, "" for none, and for any other event.

    >>> goal_of("Pèlerinage du doyenné à Lourdes"), goal_of("Week-end en baie de Somme")
    ('Lourdes', 'baie de Somme')
    >>> goal_of("Concert à Lourdes"), goal_of("Sortie à la piscine")
    ('', '')
    """
    words = words_of(name)
    told = [word.folded for word in words]
    begin = next((at for at, word in enumerate(told) if word in _JOURNEYS), len(words))
    for at in range(begin + 1, len(words)):
        if told[at] in TO_GOALS and (goal := _goal(name, words, at + 1)):
            return goal
    return ""


def _goal(name: str, words: Sequence[Word], first: int) -> str:
    """Return the words from *first* on, without articles, up to where the phrase ends."""
    while first < len(words) and words[first].folded in ARTICLES:
        first += 1
    behind = words[first : first + _MOST_WORDS]
    told = [*takewhile(lambda word: word.folded not in ASIDES, behind)]
    if not any(name[word.start].isupper() for word in told[:_NEAR]):
        return ""
    high = told[-1].end if len(told) < len(behind) else len(name)
    end = BREAK.search(name, told[0].start, high)
    return names.clean(name[told[0].start : end.start() if end else high])


_JOURNEYS = JOURNEYS | OUTINGS
