"""Titles of weeks and weekends above what there is then, told day by day: no events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.roles import is_span
from agenda.dates.digits import has_digit
from agenda.dates.phrase import Strength
from agenda.lines.feast_days import names_week
from agenda.patterns import worded_pattern
from agenda.vocabulary.function_words import ANDS, ARTICLES, TIES
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue


def heads_week(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line is the span of the weekdays that head lines below it.

    "SEMAINE DU 9 AU 15 FÉVRIER — CE QUI VOUS ATTEND", and below it "LUNDI".
    """
    clue, below = clues[index], clues[index + 1 : index + 1 + _WEEK]
    if clue.prose or not clue.days or not is_span(clue) or not _OF_WEEK.match(clue.text):
        return False
    return any(_is_weekday_alone(one) for one in below[:_SOON]) and (
        sum(map(_is_weekday_alone, below)) > 1
    )


def heads_tips(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line is the title of what there is in a week, told below day by day.

    "Nos idées de sorties pour le week-end du 14 au 16 mars", and below it "Bal samedi 15, à 21 h";
    or several kinds of a week are told: "Fêtes et marchés de ce week-end".
    """
    clue, below = clues[index], clues[index + 1 : index + 1 + _WEEK]
    if clue.prose or len(clue.days) != 1 or not names_week(clue, week := clue.days[0]):
        return False
    if _lists_kinds(clue, week):
        return any(one.days or _is_on_weekday(one) for one in below)
    if Cue.AGENDA not in clue.cues or not is_span(clue):
        return False
    told = [hit for hit in clue.hits if not week.start <= hit.start < week.end]
    titles = [hit for hit in told if hit.cue is Cue.AGENDA]
    events = [hit for hit in told if hit.cue is Cue.EVENT]
    gathered = all(any(one.start <= hit.start < one.end for one in titles) for hit in events)
    return gathered and sum(bool(one.days) or _is_on_weekday(one) for one in below) > 1


def _lists_kinds(clue: Clue, week: Phrase) -> bool:
    """Return whether a line names several kinds of events before a week, and nothing else."""
    kinds = [hit for hit in clue.hits if hit.cue is Cue.EVENT and hit.end <= week.start]
    others = [word for word in clue.words if not week.start <= word.start < week.end]
    small = ANDS | ARTICLES | TIES
    return len(kinds) > 1 and all(
        word.folded in small or any(hit.start <= word.start < hit.end for hit in kinds)
        for word in others
    )


def _is_on_weekday(clue: Clue) -> bool:
    return any(phrase.strength is Strength.WEEKDAY for phrase in clue.phrases)


def _is_weekday_alone(clue: Clue) -> bool:
    """Return whether a line is a weekday and nothing else, be its day known from above."""
    weekday = len(clue.phrases) == 1 and not has_digit(clue.text)
    return weekday and not clue.uncovered and not clue.has_hours


_OF_WEEK = worded_pattern(WEEK, rf"\W*(?:[^\W\d_]{{2,4}} )?(?:{WEEK})\b")
_WEEK, _SOON = 12, 2  # lines
