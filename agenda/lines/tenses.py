"""Sentences that tell what has been, by their verbs: "sabato alle 21 la banda ha suonato"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.sentences import BREAK
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.function_words import ANDS, FROM, MADE_FOR, THE, TIES
from agenda.vocabulary.lexicon import STATES, TAKING_PLACE, Cue
from agenda.vocabulary.publications import REPORTS
from agenda.vocabulary.word_forms import RELATIVES, TOLD_IN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

# "che ha cantato", "qui, depuis vingt ans, a fait …".
_IN_CLAUSE = pattern(
    rf"\b(?:{RELATIVES})(?:,[^,.;:]{{1,60}},)?\s+(?:[^\W\d]+\s+){{0,2}}$", re.IGNORECASE
)
_TOLD = {tag: pattern(rf"\b(?:{verbs})\b", re.IGNORECASE) for tag, verbs in TOLD_IN.items()}


def has_past_verb(text: str, languages: Sequence[str]) -> bool:
    """Return whether a verb in a text tells what has been, in one of *languages*.

    >>> has_past_verb("Le chœur a chanté", ("fr",)), has_past_verb("Le tour du lac", ("fr",))
    (True, False)
    """
    return any(_TOLD[tag].search(text) for tag in languages if tag in _TOLD)


def is_told(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence of the past gives a day without its month: "dimanche 14".

    A clause beside tells of something else: "Samedi 17 à 19 h 30, poule au pot, celle qui a fait
    la renommée de la fête".
    """
    if phrase.strength is Strength.WEEKDAY:
        return tells_of_weekday(clue, phrase)
    if phrase.strength is not Strength.DAY or not clue.prose or Cue.PAST not in clue.cues:
        return False
    if Cue.HAPPEN in clue.cues_around(phrase.start):
        return False
    start, end = clue.sentence_around(phrase.start)
    planned = [hit for hit in clue.hits if hit.cue is Cue.PLANNED]  # "s'havia de fer"
    past = [hit for hit in clue.hits if hit.cue is Cue.PAST and start <= hit.start < end]
    beside = [hit for hit in past if _IN_CLAUSE.search(clue.text, start, hit.start)]
    return any(hit not in beside and not hit.is_part(planned) for hit in past)


def is_reported(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day is that of what a report tells: "Compte rendu de la fête du 3 mars".

    The report opens the sentence, and the day, without an hour, is that of what it tells; pictures
    "du 3 au 9 mars" are on show.
    """
    if phrase.has_hours or len(phrase.members) != 1 or phrase.members[0].last is not None:
        return False
    start, _ = clue.sentence_around(phrase.start)
    match = _REPORT.match(clue.text, start)
    if match is None or match.end() > phrase.start:
        return False
    between = clue.text[match.end() : phrase.start]
    if BREAK.search(between) or any(match.end() <= low < phrase.start for low, _ in clue.holes):
        return False
    words = [word.folded for word in clue.words if match.end() < word.start <= phrase.start]
    if phrase.members[0].first.weekday is not None and Cue.EVENT in clue.cues_around(phrase.start):
        return False  # "Acta de entrega de premios del sábado 18 de enero"
    return not _OF.isdisjoint(words[-2:])


_REPORT = worded_pattern(
    REPORTS,
    r"[\W_]*(?:(?:[^\W\d_]+\s){0,2}TOP\s)?(?:\d{1,2}[.:)]?\s)?"  # "TOP 1 Protokoll der Sitzung"
    rf"(?:(?:{'|'.join(sorted(THE))})\b['’\s]\s?)?(?:{REPORTS})\b(?!\s?:)",
    re.IGNORECASE,
)
_OF = FROM | TIES - THE - ANDS


def tells_of_weekday(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a weekday is one that has been, as the verb of its sentence says.

    What is made for a day is to come: "Hanno preparato per sabato una cena"; and a clause beside
    tells of something else: "sabato il coro, che ha cantato a Roma, …".
    """
    if not clue.prose or phrase.language not in _TOLD or phrase.rrule:
        return False
    start, end = clue.sentence_around(phrase.start)
    before = [word.folded for word in clue.words if start <= word.start <= phrase.start][-3:]
    if not MADE_FOR.isdisjoint(before):
        return False
    found = _TOLD[phrase.language].finditer(clue.text, start, end)
    # A capital within a sentence is that of a name: "Toni Cantó".
    told = [one for one in found if one.start() == start or one.group()[0].islower()]
    for hit in clue.hits:  # "a chanté" is no "chante"
        verb = any(match.start() <= hit.start < match.end() for match in told)
        # What says that something is to come is told of no past.
        stays = hit.cue in STATES or (hit.cue in TAKING_PLACE and not verb)
        if stays and start <= hit.start < end:
            return False
    return any(not _IN_CLAUSE.search(clue.text[start : match.start()]) for match in told)
