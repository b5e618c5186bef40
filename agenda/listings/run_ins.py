"""Titles and houses that open a paragraph and run into its text: "CARD DRIVE: The club …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.stretches import IS_PLACE, place_score, stretch_of
from agenda.listings import names
from agenda.patterns import pattern
from agenda.vocabulary.function_words import (
    BEFORE_DAYS,
    COVERING,
    FOR,
    IT,
    MEETING_ENDINGS,
    MEETINGS,
    THE,
    TIES,
)
from agenda.vocabulary.groups_of_people import ORGANISERS
from agenda.vocabulary.lexicon import STATES, Cue, fold
from agenda.vocabulary.word_forms import EMPTY_SUBJECTS, OURS, THE_NEXT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

_TITLE_WORDS = 9
_RUN_IN = pattern(r"([^\W\d_a-z][^:.!?]{1,60}?)\s*:\s")
_FEW_LETTERS = 4  # of a group: "WI", "U3A"


def run_in(clue: Clue, start: int, lexicon: Lexicon) -> str:
    """Return the title in capitals that opens a paragraph: "CARD DRIVE: The club will hold …".

    A few letters are one where the group has its next meeting: "WI: The next meeting is on …".
    A house is none where an event is told: "SHIP INN: Live music on Sunday".  "" without a title.
    """
    match = _RUN_IN.match(clue.text)
    if match is None or not match[1].isupper():
        return ""
    of_group = _speaks_of_group(clue, start or match.end())
    if house_run_in(clue) and not of_group:
        return ""
    other = start and stretch_of(clue, start, clue.sentence_around(start)[1]).has(Cue.EVENT)
    other = other and not (of_group or _speaks_of_it(clue, start))
    if len(match[1]) <= _FEW_LETTERS and not of_group:
        return ""
    named = not names.names_no_event(match[1], lexicon)
    part = stretch_of(clue, 0, match.end(1))
    return match[1] if named and not other and not part.has(Cue.AGENDA, Cue.STAMP) else ""


def group_run_in(clue: Clue, start: int) -> str:
    """Return who opens a paragraph and has its next meeting: "Garden Club: the next meeting is".

    "" where a hall or a mere remark stands before the colon.
    """
    match = None if clue.label else _RUN_IN.match(clue.text)
    if match is None or not _speaks_of_group(clue, start or match.end()):
        return ""
    part = stretch_of(clue, 0, match.end(1))
    other = part.has(Cue.AGENDA, Cue.STAMP, Cue.LABEL_STATUS, Cue.BOOKING, Cue.PAST, *STATES)
    club = fold(match[1].split()[-1]) in ORGANISERS
    hall = not club and place_score(part) > IS_PLACE
    return "" if other or hall or part.words > _KIND_WORDS else match[1]


def _speaks_of_it(clue: Clue, start: int) -> bool:
    """Return whether a sentence goes on about what was named: "They open at 11, with tea"."""
    first = next((word.folded for word in clue.words if word.start >= start), "")
    return first in IT - EMPTY_SUBJECTS


def _speaks_of_group(clue: Clue, start: int) -> bool:
    """Return whether a sentence opens with what a group has often: "The next meeting is on …"."""
    match = _OF_GROUP.match(clue.text, start)
    word = match[1].casefold() if match else ""
    return word in COVERING | MEETINGS or word.endswith(MEETING_ENDINGS)


_OF_GROUP = pattern(
    rf"(?i)\s*(?:[^\W\d_]{{1,3}}\s)?(?:(?:{OURS})\s(?:(?:{THE_NEXT})\s)?|(?:{THE_NEXT})\s)([^\W\d_]+)"
)


def kind_run_in(clue: Clue, start: int) -> str:
    """Return the kind of event that opens a paragraph: "Cemetery Mass: The yearly Mass will be …".

    A few words, the last of which tells of the kind, and none that leads to it or books it.
    """
    match = None if start or clue.label else _RUN_IN.match(clue.text)
    part = stretch_of(clue, 0, match.end(1)) if match else None
    if match is None or part is None or not part.ends(Cue.EVENT):
        return ""
    led = any(word.folded in TIES | FOR for word in clue.words if word.start < match.end(1))
    other = part.has(Cue.AGENDA, Cue.STAMP, Cue.BOOKING, Cue.DEADLINE, Cue.PAST, *STATES)
    return "" if led or other or part.words > _KIND_WORDS else match[1]


_KIND_WORDS = 4


def kind_before(clue: Clue, start: int) -> str:
    """Return the kind of event that is the sentence before, and opens the line, "" without one.

    "Exposición. En el museo, hasta el 29 de enero, acuarelas de Ana Rey."
    """
    part = stretch_of(clue, 0, len(clue.text[:start].rstrip(" .!")))
    alone = 0 < part.words <= _KIND_WORDS and part.text[0].isupper() and "." not in part.text
    return part.text if alone and part.covers(Cue.EVENT) == 1 else ""


def house_run_in(clue: Clue) -> str:
    """Return the house in capitals that opens a paragraph of events, "" without one."""
    match = _RUN_IN.match(clue.text)
    if match is None or not match[1].isupper():
        return ""
    part = stretch_of(clue, 0, match.end(1))
    house = place_score(part) > IS_PLACE and part.ends(Cue.PLACE) and not part.has(Cue.EVENT)
    return match[1] if house and Cue.EVENT in clue.cues else ""


def is_house(clue: Clue, before: Sequence[Word], kind: Hit, leads: Collection[str]) -> bool:
    """Return whether a word of events is the house where one is: "sur la scène du théâtre".

    A word of *leads* stands before it, or a sentence opens with it as with its place: "Al Casal de
    Cultura, fins al 3 de maig, olis".
    """
    placed = any(hit.cue is Cue.PLACE and hit.start == kind.start for hit in clue.hits)
    if kind.words != 1 or not placed or not before:
        return False
    if any(hit.cue is Cue.HAPPEN and hit.start == kind.end + 1 for hit in clue.hits):
        return False  # "Quest'anno la fiera si terrà": houses do not take place
    at = any(hit.cue is Cue.AT and hit.end == before[0].end for hit in clue.hits)
    opens = at and len(before) == 1 and 0 <= clue.text.find(",", kind.end) - kind.end <= _HOUSE
    led = before[-1].folded in leads and not (len(before) == 1 and before[0].folded in _KNOWN)
    return led or opens  # "Der Flohmarkt ist am 7. September": its article ties it to nothing


_KNOWN = THE | {"der", "das"}  # articles, that are ties elsewhere
_HOUSE = 24  # characters behind its first word


def run_into_day(clue: Clue, phrase: Phrase, start: int, lexicon: Lexicon) -> str:
    """Return the title that a sentence without a stop follows: "Bal du bourg Ce samedi 3 mai, …".

    The capital of the word that opens the date tells where the title ends.  Where days of the
    week have one anyway, a word before them does: "Spring fair On Sunday 22 May, …".
    """
    words = [word for word in clue.words if start <= word.start <= phrase.start]
    led = len(words) > 1 and words[-1].start == phrase.start and words[-2].folded in BEFORE_DAYS
    begin = words[-2].start if led and clue.text[words[-2].start].isupper() else phrase.start
    if not start < begin or not clue.text[begin].isupper():
        return ""
    small = clue.text[begin:].split(maxsplit=1)[0].lower() in BEFORE_DAYS
    if not small and not _SMALL_DAYS.issuperset(lexicon.languages):
        return ""
    part = stretch_of(clue, start, begin)
    plain = not part.has(Cue.HAPPEN, Cue.HOST, Cue.PAST, Cue.STAMP, Cue.AGENDA)
    ended = part.text.rstrip()[-1:].isalnum()
    return part.text if plain and ended and 1 < part.words <= _TITLE_WORDS else ""


def led_to(clue: Clue, phrase: Phrase, start: int, lexicon: Lexicon) -> str:
    """Return what a day, its hours, its place and a colon lead to: "Le 3, 20 h, à l'école : jeux".

    "" unless the sentence opens with its day, and nothing but a place stands before the colon,
    which may stand before the hours as well: "Samedi 3 mai : 9 h, tri des habits au local".
    """
    end = clue.sentence_around(start)[1]
    if phrase.start - start > _ARTICLE:
        return ""
    if entry := _ENTRY.match(clue.text, phrase.end, end):
        colon = _BEHIND_PLACE.search(clue.text, phrase.start, entry.end())  # not that of "20:45"
        low = entry.end() if colon else end
        high = clue.text.find(",", low, end)
        return _entry_named(clue, (low, high if high >= 0 else end), lexicon)
    colon = _BEHIND_PLACE.search(clue.text, phrase.end, end)
    if colon is None:
        return ""
    head = max([phrase.end, *(time.end for time in clue.times if time.end <= colon.start())])
    place = stretch_of(clue, head, colon.start())
    led = place.starts(Cue.AT, Cue.PLACE) and not place.has(Cue.EVENT, Cue.HAPPEN, Cue.BOOKING)
    named = led and place.words <= _TITLE_WORDS
    return _entry_named(clue, (colon.end(), end), lexicon) if named else ""


def _entry_named(clue: Clue, bounds: tuple[int, int], lexicon: Lexicon) -> str:
    """Return the few words of an entry that name what takes place, without its place."""
    part = stretch_of(clue, *bounds)
    if part.has(Cue.HAPPEN, Cue.HOST, Cue.OPENING, Cue.PAST, Cue.DEADLINE):
        return ""
    name = names.cut_place(names.clean(part.text), lexicon)[0]
    return name if 0 < len(name.split()) <= _TITLE_WORDS and name[:1].isalpha() else ""


_ENTRY = pattern(r"\s?[:,]\s+")
_BEHIND_PLACE = pattern(r"\s?:\s+")
_ARTICLE = 4  # characters
_SMALL_DAYS = frozenset(("fr", "es", "it", "nl", "pt", "ca", "eu"))
