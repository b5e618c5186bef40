"""Where a journey goes, by its name: "Pèlerinage à Lourdes", "Coach trip to Bath"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.listings import names
from agenda.patterns import pattern
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    JOURNEYS,
    JOURNEYS_IN_ENGLISH,
    LEADING_OUT,
    ONE,
    OUTINGS,
    PILGRIMAGES,
    TELLING_ENDINGS,
    TELLINGS,
    TIES,
    TO_GOALS,
    VISITS,
)
from agenda.vocabulary.lexicon import words_of
from agenda.vocabulary.word_forms import STAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.vocabulary.lexicon import Word

_MOST_WORDS = 6
_QUOTED = pattern(r"[«»“”„\"‘‹›]|\s'")
_END = pattern(r"\s*(?:$|[,(])")


def goal_of(name: str) -> str:
    """Return where a journey goes that a name tells, "" for none, and for any other event.

    It is told in capitals at the end of the name, or before a comma or a bracket.  A title is that
    of something told: "A Trip to the Moon".

    >>> goal_of("Pèlerinage du doyenné à Lourdes"), goal_of("Coach trip to the Isle of Wight")
    ('Lourdes', 'Isle of Wight')
    >>> goal_of("Excursión a Toledo"), goal_of("Excursion in a Vintage Bus")
    ('Toledo', '')
    >>> goal_of("Séjour dans le Queyras"), goal_of("Week-end en musique")
    ('Queyras', '')
    >>> goal_of("Film « Voyage à Rome »"), goal_of("Sortie à la piscine"), goal_of("Ruta a Caballo")
    ('', '', '')
    """
    words = words_of(name)
    begin = next((at for at, word in enumerate(words) if word.folded in _GOING), len(words))
    if begin == len(words) or _QUOTED.search(name) or _is_title(words, begin):
        return ""
    if name.isupper() and words[begin].folded not in PILGRIMAGES:
        return ""
    stay = words[begin].folded in STAYS
    english = name[words[begin].start : words[begin].end].lower() in JOURNEYS_IN_ENGLISH
    for at in range(begin + 1, len(words)):
        article = english and words[at].folded in ONE  # "Trip in a Vintage Bus"
        if words[at].folded in (LEADING_OUT if stay else TO_GOALS) and not article:
            return _goal(name, words, at + 1)
    return ""


def goes_out(name: str) -> bool:
    """Return whether a name is that of a journey or a walk to somewhere: "Rando à Fontvive"."""
    told = [word.folded for word in words_of(name)]
    begin = next((at for at, word in enumerate(told) if word in _OUT), len(told))
    return not LEADING_OUT.isdisjoint(told[begin + 1 : -1])


def _is_title(words: Sequence[Word], begin: int) -> bool:
    """Return whether a journey is that of a film or a talk: told as such, or behind an article."""
    told = [word.folded for word in words]
    if any(word in TELLINGS or word.endswith(TELLING_ENDINGS) for word in told):
        return True
    return begin > 0 and told[begin - 1] in _BEFORE_TITLES


def _goal(name: str, words: Sequence[Word], first: int) -> str:
    """Return the words in capitals from *first* on, without articles, where the phrase ends."""
    while first < len(words) and words[first].folded in ARTICLES:
        first += 1
    last = -1
    for at in range(first, min(first + _MOST_WORDS, len(words))):
        if name[words[at].start].isupper():
            last = at
        elif at == first or words[at].folded not in TIES | ANDS:
            break
        if last == at and _END.match(name, words[at].end):
            return names.clean(name[words[first].start : words[at].end])
    return ""


_GOING = (JOURNEYS - VISITS) | STAYS
_OUT = JOURNEYS | OUTINGS
_BEFORE_TITLES = ARTICLES | ONE
