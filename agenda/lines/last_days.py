"""The last day told on a line of its own: "Début : 3 mai", and below it "Fin : 5 mai"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.phrase import Member, Parts, Slot, Strength
from agenda.dates.when import Bound
from agenda.lines.clues import BOUNDS, Decoy
from agenda.lines.opening_hours import OPENS
from agenda.vocabulary.function_words import EXHIBITIONS
from agenda.vocabulary.lexicon import Cue, fold
from agenda.vocabulary.said_of_days import ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_NEAR = 2  # lines between the two
_LAST = "its last day"
_OF_TIME = frozenset({Cue.LABEL_DATE, Cue.LABEL_TIME})


def join_last_days(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, a last day that a label tells joined to the first one shortly above.

    The line that tells it speaks no more of itself.
    """
    joined = list(clues)
    for place, clue in enumerate(clues):
        if not _tells_end(clue):
            continue
        above = range(place - 1, max(place - 1 - _NEAR, -1), -1)
        first = next((at for at in above if _tells_start(joined[at])), None)
        if first is None:
            continue
        whole = _spanning(joined[first].days[0], clue.days[0])
        if whole is not None:
            joined[first] = replace(joined[first], phrases=(whole,))
            joined[place] = replace(clue, phrases=())
    return joined


def join_openings(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, the day on which an exhibition opens joined to its last one.

    "An exhibition opens on Monday and runs until February 8": a weekday is the next one.
    """
    return [_join_opening(clue, published) if len(clue.phrases) > 1 else clue for clue in clues]


def _join_opening(clue: Clue, published: date) -> Clue:
    for first, last in pairwise(clue.phrases):
        if last.bound is not Bound.UNTIL or last.strength is not Strength.DATE:
            continue
        start, _ = clue.sentence_around(last.start)
        if first.start < start or len(last.members) != 1 or not _opens(clue, start, first, last):
            continue
        opening = _opening_day(first, published)
        whole = _spanning(opening, last) if opening else None
        if whole is not None:
            whole = whole._replace(bound=Bound.NONE)
            kept = tuple(whole if one is first else one for one in clue.phrases if one is not last)
            return replace(clue, phrases=kept, decoys=(*clue.decoys, Decoy(last, _LAST)))
    return clue


def _opens(clue: Clue, start: int, first: Phrase, last: Phrase) -> bool:
    """Return whether an exhibition is all that a sentence names before its first and last day."""
    named = [hit for hit in clue.hits if hit.cue is Cue.EVENT and start <= hit.start < last.start]
    shown = bool(named) and fold(clue.text[named[0].start : named[0].end]) in EXHIBITIONS
    return shown and named[-1].start < first.start and ";" not in clue.text[first.end : last.start]


def _opening_day(first: Phrase, published: date) -> Phrase | None:
    """Return the single day, without hours, on which something opens, None for any other phrase."""
    if len(first.members) != 1 or first.members[0].last or first.has_hours or first.bound:
        return None
    if first.strength is Strength.DATE:
        return first
    weekday = first.members[0].first.weekday
    if first.strength is not Strength.WEEKDAY or weekday is None:
        return None
    day = published + timedelta((weekday - published.weekday()) % _WEEK)
    member = Member(Parts(day.year, day.month, day.day))
    return first._replace(strength=Strength.DATE, members=(member,))


_WEEK = 7  # days


def join_bounds(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, a first or last day alone on its line joined to the rule shortly above.

    "Every Tuesday 6.15pm", "Dance studio", "From 14 January 2031"; the one that a sentence tells
    with a rule is its bound as well.
    """
    joined = [_with_bound(clue) for clue in clues]
    for place, clue in enumerate(clues):
        if not (clue.only_dated and len(clue.phrases) == 1 and clue.days[0].bound):
            continue
        above = range(place - 1, max(place - 1 - _NEAR, -1), -1)
        ruled = next((at for at in above if _rule_of(joined[at])), None)
        if ruled is None or clues[ruled].line.group != clue.line.group:
            continue
        rule, bound = _rule_of(joined[ruled]), clue.days[0]
        phrases = (
            one._replace(members=bound.members, bound=bound.bound) if one is rule else one
            for one in joined[ruled].phrases
        )
        joined[ruled] = replace(joined[ruled], phrases=tuple(phrases))
        joined[place] = replace(clue, phrases=())
    return joined


def _with_bound(clue: Clue) -> Clue:
    """Return a clue whose only rule is bounded by the only other day, told in its sentence.

    "À partir du 3 février, on danse chaque lundi à 9 h": nobody danses before.
    """
    if len(clue.days) != _PAIR:
        return clue
    bound, rule = sorted(clue.days, key=lambda day: bool(day.rrule))
    bare = rule.rrule and not rule.members and rule.strength is Strength.RECURRING
    bounds = bound.bound and not bound.has_hours and not bound.rrule and len(bound.members) == 1
    sentence = clue.sentence_around(bound.start)
    if not (bare and bounds) or clue.sentence_around(rule.start) != sentence:
        return clue
    if not _OF_OFFICES.isdisjoint(clue.cues_around(bound.start)):
        return clue  # "Inscriptions jusqu'au 3 mars, du lundi au vendredi"
    whole = rule._replace(members=bound.members, bound=bound.bound)
    phrases = tuple(whole if one is rule else one for one in clue.phrases if one is not bound)
    return replace(clue, phrases=phrases, decoys=(*clue.decoys, Decoy(bound, BOUNDS)))


_PAIR = 2  # days
_OF_OFFICES = frozenset({Cue.BOOKING, Cue.DEADLINE, Cue.OPENING})


def _rule_of(clue: Clue) -> Phrase | None:
    """Return the one day of a line, a rule that no day bounds, None for any other line."""
    day = clue.days[0] if len(clue.days) == 1 else None
    if day is None or not day.rrule or day.members:
        return None
    # "Cellars open every weekend", and below it "When: until 26 October".
    shown = _OF_OFFICES.isdisjoint(clue.cues_around(day.start))
    return day if shown and not OPENS.search(clue.text, 0, day.start) else None


def _tells_end(clue: Clue) -> bool:
    if not _is_labelled_day(clue) or clue.label is None:
        return False
    head = clue.text[: clue.label.value].rstrip(" :")
    ends = any(hit.cue is Cue.END and hit.end <= clue.label.value for hit in clue.hits)
    return ends or not ENDS.isdisjoint(fold(head).split())


def _tells_start(clue: Clue) -> bool:
    return _is_labelled_day(clue) and not _tells_end(clue)


def _is_labelled_day(clue: Clue) -> bool:
    """Return whether a line is a label of dates or hours and one day."""
    labelled = clue.label is not None and clue.label.cue in _OF_TIME
    if not labelled or len(clue.phrases) != 1 or len(clue.days) != 1 or clue.repeats:
        return False
    members = clue.days[0].members
    return len(members) == 1 and members[0].last is None and not clue.days[0].rrule


def _spanning(first: Phrase, last: Phrase) -> Phrase | None:
    """Return the phrase from one day to another, or of the hours between them on one day."""
    one, other = first.members[0], last.members[0]
    opens, closes = first.first_slots, last.first_slots
    if one.first.day is None or other.first.day is None:
        return None
    if (one.first.month, one.first.day) == (other.first.month, other.first.day):
        if not (opens and closes):
            return first
        slot = Slot(opens[0].start, closes[0].start)
        return first._replace(slots=(slot,), members=(Member(one.first),))
    timed = bool(opens and closes)
    span = Member(
        one.first,
        other.first,
        start_time=opens[0].start if timed else None,
        end_time=closes[0].start if timed else None,
    )
    slots = () if timed else first.slots
    return first._replace(rule="range of days", members=(span,), slots=slots)
