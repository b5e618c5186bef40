"""Entries that explain themselves: "Chess – Oct. 3 at 4 p.m.: Bring a friend, or learn alone".

What stands behind the colon tells of the event that the line has named and dated, and neither
names nor dates another one; it is taken from the clue, and the line is no paragraph.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.lines.named_days import TITLE
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import CALLED_OFF, Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_NAME_WORDS = 12
_FEWEST_WORDS = 4  # behind the colon, to explain rather than to name
_GAP = 8  # characters between a day and its hours: ", from "
_SET_APART = pattern(r"[-–—|(,]\s*(?:\w{1,3}\s+){0,2}$")  # "Tombola – le", "Bazar (am"
_COLON = pattern(r"\)?\s?:\s")
_SENTENCE = pattern(r"[.!?]\s+[^\W\d_]")


def without_explanation(clue: Clue) -> Clue:
    """Return a clue that ends behind its day, where a name stands before and words explain it.

    One without a day ends behind the sentence of its hours, or behind its name.
    """
    if len(clue.words) < _FEWEST_WORDS or ":" not in clue.text or clue.label:
        return clue
    end = _end_of_entry(clue) or _end_of_hours(clue) or _end_of_title(clue)
    if end is None or any(hit.cue in CALLED_OFF and hit.start >= end for hit in clue.hits):
        return clue
    if clue.days and clue.times and not _is_timed(clue, end):
        return clue  # "JEUDI SAINT (6 avril) : messe à 18 h 30"
    return replace(
        clue,
        line=clue.line._replace(
            text=clue.text[:end],
            marks=tuple(mark for mark in clue.line.marks if mark.end <= end),
        ),
        words=tuple(word for word in clue.words if word.start < end),
        hits=(hits := tuple(hit for hit in clue.hits if hit.end <= end)),
        cues=frozenset(hit.cue for hit in hits),
        phrases=tuple(phrase for phrase in clue.phrases if phrase.end <= end),
        sentences=0,
        explained=True,
    )


def _is_timed(clue: Clue, end: int) -> bool:
    return clue.days[0].has_hours or clue.times[0].end <= end


def _end_of_entry(clue: Clue) -> int | None:
    """Return where the day of "NAME – DAY, HOURS: …" ends, None for any other line."""
    if not clue.days or clue.days[0].start == 0:
        return None
    day = clue.days[0]
    end = _with_hours(clue, day)
    head = clue.text[: day.start]
    apart = clue.text[day.start] == "(" or _SET_APART.search(head)
    colon = _COLON.match(clue.text, end)
    if colon is None or not apart or _SENTENCE.search(head):
        return None
    behind = sum(word.start >= colon.end() for word in clue.words)
    named = 0 < sum(word.start < day.start for word in clue.words) <= _NAME_WORDS
    if TITLE.match(clue.text, colon.end()) is not None:
        return None  # "Ciné-goûter, 19 février à 14 h 30 : « Pomme »"
    bracket = clue.text[end : colon.end()].startswith(")")
    return end + bracket if named and behind >= _FEWEST_WORDS and head[0].isalnum() else None


def _end_of_hours(clue: Clue) -> int | None:
    """Return where the sentence of "NAME: HOURS, PLACE. Bring a chair." ends, None without one."""
    if not clue.times or not clue.sentences:
        return None
    first = clue.times[0]
    name = clue.text[: first.start].rstrip()
    start, end = clue.sentence_around(first.start)
    dated = any(phrase.start < end for phrase in clue.days)
    led = name.endswith(":") and len(name.split()) <= _ENTRY_WORDS and not start
    return end if led and not dated and end < len(clue.text) and name[0].isalnum() else None


def _end_of_title(clue: Clue) -> int | None:
    """Return where the title of "KIND - TITLE: Three actors tell …" ends, None without one."""
    match = _TITLE.match(clue.text)
    if match is None or clue.phrases or not clue.sentences or not clue.prose:
        return None
    end = match.end(1)
    kind = any(h.cue is Cue.EVENT and not h.start and h.end < end for h in clue.hits)
    behind = sum(word.start >= match.end() for word in clue.words)
    short = len(match[1].split()) <= _NAME_WORDS
    return end if kind and short and behind >= _FEWEST_WORDS else None


_ENTRY_WORDS = 7  # of a name before its hours
_TITLE = pattern(r"([^\W\d_a-z][^:.!?]{2,80}(?:[?!][\"”»'’]?)?)\s?:\s+(?=[^\W\d_a-z])")


def _with_hours(clue: Clue, day: Phrase) -> int:
    """Return where a day ends, or the hours directly behind it."""
    near = [time.end for time in clue.times if 0 <= time.start - day.end <= _GAP]
    return max(near, default=day.end)
