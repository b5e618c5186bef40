"""Opening hours: days on which a door is open, in a line or in a list of nothing else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.when import Bound
from agenda.lines.clues import OPEN, silenced
from agenda.lines.governing import DATED
from agenda.lines.named_days import TITLE
from agenda.lines.stretches import stretch_of
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import BY_APPOINTMENT, CLOSING
from agenda.vocabulary.said_of_days import OPEN as OPENED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_FEWEST = 3  # days of the week that make a list
_MANY_DAYS = 2  # commas between the weekdays of a rule
_FEWEST_SURE = 2  # of a table, or below "Opening hours"
_PAIR = 2  # words of "Mardi : fermé"
_HEAD_WORDS = 6  # of "Office and its hours"
_WEEKLY = frozenset({Strength.WEEKDAY, Strength.RECURRING})
_OF_WEEKS = _WEEKLY | {Strength.TIME}
_OF_HOURS = frozenset({Cue.OPENING, Cue.LABEL_TIME})
_OF_EVENTS = frozenset({Cue.EVENT, Cue.AGENDA})
_OF_OFFICES = frozenset({Cue.CONTACT, Cue.BOOKING, Cue.OPENING})

# Words that a door is shut.
SHUT = worded_pattern(CLOSING, rf"\b(?:{CLOSING})\b")


def without_opening_hours(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, those of a list of opening hours without a date that speaks.

    "Lundi : 14 h - 17 h", "Mardi : fermé", "Mercredi : 9 h - 12 h" announce nothing; nor do two
    days in a table of nothing else, or below a title of hours, each with the hour of its end, nor
    "Fri–Sat 9am–5pm" beside the hours of most days of the week.
    """
    kept = list(clues)
    for run in _runs(clues):
        lines = clues[run.start : run.stop]
        if _is_list(lines) or (_is_sure(clues, run) and _is_list(lines, _FEWEST_SURE, ended=True)):
            kept[run.start : run.stop] = [silenced(clue, OPEN) for clue in lines]
    for place in _offices(clues):
        kept[place] = silenced(clues[place], OPEN)
    for place, (above, clue) in enumerate(pairwise(clues), 1):
        if _is_shut_at_noon(clue) and _OF_EVENTS.isdisjoint(above.cues):
            kept[place] = silenced(clue, OPEN)
    return kept


def _is_shut_at_noon(clue: Clue) -> bool:
    """Return whether a line is the hours of most days of a week, with a pause in the middle.

    "Lundi, mardi, jeudi : 9h-12h et 14h-17h30. Vendredi : 9h-12h."
    """
    if clue.uncovered or clue.heading or any(one.strength not in _OF_WEEKS for one in clue.phrases):
        return False
    days = sum(len(one.members) for one in clue.phrases if not one.rrule)
    rules = sum(one.rrule.count(",") + 1 for one in clue.phrases if one.rrule)
    hours = [
        slots for one in clue.phrases for slots in (one.slots, *(m.slots for m in one.members))
    ]
    ended = all(slot.end for slots in hours for slot in slots)
    paused = any(len(slots) > 1 for slots in hours)
    return days + rules >= _FEWEST and ended and paused


def _offices(clues: Sequence[Clue]) -> Iterator[int]:
    """Yield the places of lines that tell when the house is open that opens their paragraph.

    "CARTÓRIO", and below it "Terças e sextas das 17h00 às 19h00. Tel. 200 000 000".
    """
    for place, (house, clue) in enumerate(pairwise(clues), 1):
        if _gives_only_hours(clue) and _is_house(house, clue, clues[place - 2 : place - 1]):
            yield place


def _gives_only_hours(clue: Clue) -> bool:
    """Return whether a line opens with hours of every week, and tells no more than whom to ask."""
    first = clue.phrases[0] if clue.phrases else None
    weekly = first is not None and first.strength is Strength.RECURRING and not first.start
    if first is None or not weekly or not _is_ended(clue):
        return False
    behind = next((word.start for word in clue.words if word.start >= first.end), None)
    asked = {hit.start for hit in clue.hits if hit.cue in _OF_OFFICES}
    return behind is None or behind in asked


def _is_house(house: Clue, clue: Clue, above: Sequence[Clue]) -> bool:
    """Return whether a line is a place and no more, as a heading or first in its paragraph."""
    group = house.line.group
    first = not above or above[0].line.group != group
    alone = house.heading or (clue.line.group == group != () and first)
    named = stretch_of(house, 0, len(house.text)).covers(Cue.PLACE) == 1
    return alone and named and not house.phrases


def _runs(clues: Sequence[Clue]) -> Iterator[range]:
    """Yield where lines of days of the week stand together, hours on lines of their own too."""
    first = 0
    for place, clue in enumerate(clues):
        if not _is_entry(clue) and not (place > first and _is_hours(clue)):
            if place > first:
                yield range(first, place)
            first = place + 1
    if len(clues) > first:
        yield range(first, len(clues))


def _is_list(lines: Sequence[Clue], fewest: int = _FEWEST, *, ended: bool = False) -> bool:
    """Return whether lines give *fewest* days of the week, all but one with hours.

    *ended* asks for the hours from and to of each that is not closed.
    """
    days = {clue.text[: _end_of_day(clue)].casefold() for clue in lines if not _is_hours(clue)}
    timed = [clue for clue in lines if _has_hours(clue)]
    week = any(decoy.reason == OPEN for clue in lines for decoy in clue.decoys)
    enough = (week or len(days) >= fewest) and len(timed) >= fewest - 1
    return enough and (not ended or all(map(_is_ended, timed)))


def _is_sure(clues: Sequence[Clue], run: range) -> bool:
    """Return whether lines are a whole table, or stand below a title of hours."""
    tables = {clue.line.table for clue in clues[run.start : run.stop]}
    above = clues[run.start - 1] if run.start else None
    below = clues[run.stop].line.table if run.stop < len(clues) else None
    around = {above.line.table if above else None, below}
    whole = len(tables) == 1 and None not in tables and tables.isdisjoint(around)
    return whole or (above is not None and _heads_hours(above))


def _heads_hours(clue: Clue) -> bool:
    """Return whether a line is a title of hours: "Horaires", "Sede e orari"."""
    short = len(clue.words) <= _HEAD_WORDS and not clue.phrases
    return short and not _OF_HOURS.isdisjoint(clue.cues) and _OF_EVENTS.isdisjoint(clue.cues)


def _is_entry(clue: Clue) -> bool:
    """Return whether a line is a day of the week with its hours, or "closed"."""
    found = _phrases(clue)
    if clue.heading or not found:
        return not clue.heading and _is_shut_day(clue)
    first = min(found, key=lambda phrase: phrase.start)
    opens = not any(char.isalnum() for char in clue.text[: first.start])
    weekly = first.strength in _WEEKLY and all(phrase.strength in _OF_WEEKS for phrase in found)
    return opens and weekly and (clue.uncovered == 0 or _is_closed(clue))


def _is_hours(clue: Clue) -> bool:
    """Return whether a line is hours and nothing else, or "closed" alone."""
    timed = bool(clue.times) and clue.times == clue.phrases and not clue.uncovered
    shut = len(clue.words) == 1 and SHUT.search(clue.text) is not None
    return (timed or shut) and not clue.heading


def _phrases(clue: Clue) -> list[Phrase]:
    return [*clue.phrases, *(decoy.phrase for decoy in clue.decoys)]


def _is_shut_day(clue: Clue) -> bool:
    """Return whether a line has a word for closed beside one that alone names no day: "Sun"."""
    return len(clue.words) == _PAIR and SHUT.search(clue.text) is not None


def _is_closed(clue: Clue) -> bool:
    """Return whether a day of the week has a word for closed, or one in lower case, beside it."""
    word = len(clue.words) == _PAIR and clue.text[clue.words[1].start].islower()
    return Cue.OPENING in clue.cues or (word and not _has_hours(clue))


def _has_hours(clue: Clue) -> bool:
    return bool(clue.times) or any(phrase.has_hours for phrase in _phrases(clue))


def _is_ended(clue: Clue) -> bool:
    """Return whether all hours of a line have an end."""
    slots = [slot for phrase in clue.phrases for slot in phrase.first_slots]
    return bool(slots) and all(slot.end for slot in slots)


def _end_of_day(clue: Clue) -> int:
    """Return where the first word of a line ends: the day of the week."""
    return clue.words[0].end if clue.words else 0


def is_week(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase names most days of every week: "du mercredi au samedi, 18 h".

    Those of a season are days on which an exhibition is open: "du 2 au 29 mars, du mardi au …".
    """
    if phrase.rrule.count(",") < _MANY_DAYS or _is_season(phrase):
        return False
    # "Del 9 al 22. Exposición … De lunes a sábado, de 18 a 20 h."
    before = (one for one in clue.phrases if one.start < phrase.start and not one.rrule)
    ranged = any(one.lasts or one.bound is Bound.UNTIL for one in before)
    return ranged or Cue.EVENT not in clue.cues


def is_hours_of_week(clue: Clue, phrase: Phrase) -> bool:
    """Return whether figures behind weekdays are hours: "Orari: sabato e domenica 16-19".

    The word that leads to them tells it, where they could be days of a month; so does the colon
    behind a weekday, which no four days have: "Venerdì: 9-12".
    """
    if phrase.strength is not Strength.DAY or not any(one.last for one in phrase.members):
        return False
    if _BEHIND_COLON.match(clue.text, phrase.start):
        return True
    return any(
        hit.cue in _OF_HOURS and not clue.text[hit.end : phrase.start].strip(" :")
        for hit in clue.hits
        if hit.end <= phrase.start
    )


_BEHIND_COLON = pattern(r"[^\W\d_]+\.?\s?:\s?\d{1,2}\s?[-–]\s?\d")


def is_free(clue: Clue, phrase: Phrase) -> bool:
    """Return whether it is told when a house costs nothing: "Gratuit le 1er dimanche du mois"."""
    if phrase.strength is not Strength.RECURRING or Cue.PRICE not in clue.cues:
        return False
    cues = clue.cues_around(phrase.start)
    return Cue.PRICE in cues and Cue.EVENT not in cues and not phrase.has_hours


def is_office(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the hours of every week are those of a place: "Bücherei: dienstags 16-18"."""
    weekly = phrase.strength in (Strength.RECURRING, Strength.WEEKDAY)
    if not weekly or not any(slot.end for slot in phrase.first_slots):
        return False
    head = clue.text[: phrase.start].rstrip()
    start = head.rfind(". ") + 1  # "Mrs Reed, 01632 960 111. Office: Tuesdays 10-12"
    part = stretch_of(clue, start, len(head.removesuffix(":")))
    return head.endswith(":") and part.covers(Cue.PLACE) == 1 and not part.has(Cue.EVENT)


def is_by_appointment(clue: Clue, phrase: Phrase) -> bool:
    """Return whether somebody sees those who asked then: "Wednesdays, by appointment"."""
    weekly = phrase.strength in (Strength.RECURRING, Strength.WEEKDAY)
    if not weekly or _BY_APPOINTMENT.match(clue.text, phrase.end) is None:
        return False
    return Cue.EVENT not in clue.cues_around(phrase.start)


_BY_APPOINTMENT = worded_pattern(
    BY_APPOINTMENT, rf"[\s,(–-]+(?:[^\W\d_]+\s)?(?:{BY_APPOINTMENT})\b"
)


def _is_season(phrase: Phrase) -> bool:
    """Return whether a rule holds from one printed day to another."""
    return any(member.first.day and member.last is not None for member in phrase.members)


def is_opening(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase gives hours at which a door is open rather than an event."""
    weekly = phrase.strength in (Strength.RECURRING, Strength.WEEKDAY)
    weekly = weekly or _is_kept_open(clue, phrase)
    if weekly and (OPENS.search(clue.text, 0, phrase.start) or _explains_hours(clue, phrase)):
        return True  # "En vente au secrétariat, ouvert lundi et jeudi de 9 h à 12 h"
    if not (hits := _openings(clue)):
        return False
    season = _is_season(phrase) or (phrase.bound is Bound.UNTIL and _names(clue))
    own = season and all(phrase.start <= start < phrase.end for start in hits)
    if own or _is_of_notice(clue, phrase):
        return False  # its words of opening are days of its own: "du mardi au dimanche"
    if phrase.strength in (Strength.RECURRING, Strength.WEEKDAY, Strength.TIME):
        return True
    if Cue.EVENT not in clue.cues:
        return not (_is_titled_span(clue, phrase) or _is_explained(clue, phrase, hits))
    # "… a ceilidh on Saturday 28 March, with the bar open from 6pm" opens a bar, no agenda.
    start, end = clue.sentence_around(phrase.start)
    inside = [hit for hit in clue.hits if start <= hit.start < end]
    # "Portes ouvertes à l'école. Elle sera fermée le 14 juillet.": a sentence of its own.
    told = clue.prose or (start > 0 and not any(hit.cue is Cue.EVENT for hit in inside))
    return told and any(hit.start in hits and hit.start < phrase.start for hit in inside)


def _explains_hours(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a colon leads from "opening hours" on: "Aux heures d'ouverture : mardi …"."""
    ends = (hit.end for hit in clue.hits if hit.cue is Cue.ALL_DAY and hit.end <= phrase.start)
    return any(clue.text[end:].lstrip()[:1] == ":" for end in ends)


def _is_kept_open(clue: Clue, phrase: Phrase) -> bool:
    """Return whether hours from and to hold until a day, of what another line names."""
    ended = bool(phrase.first_slots) and all(slot.end for slot in phrase.first_slots)
    return phrase.bound is Bound.UNTIL and ended and not _names(clue)


def _names(clue: Clue) -> bool:
    """Return whether a line has a word of events, or a title in quotation marks."""
    return Cue.EVENT in clue.cues or TITLE.search(clue.text) is not None


def _is_of_notice(clue: Clue, phrase: Phrase) -> bool:
    """Return whether an event in capitals opens its day: "OPEN GARDENS: They open on 10 July"."""
    if phrase.strength is not Strength.DATE or phrase.lasts:
        return False
    head = clue.text[: clue.text.find(": ") + 1]
    events = any(hit.cue is Cue.EVENT and hit.end < len(head) for hit in clue.hits)
    return events and head.isupper() and not SHUT.search(clue.text)


def _openings(clue: Clue) -> list[int]:
    """Return where words of opening start, those of an event aside: "Scène ouverte le 28 mars".

    What is open to all opens no door: "Meetings are open to the public.  They start at 7pm".
    """
    events = [(hit.start, hit.end) for hit in clue.hits if hit.cue is Cue.EVENT]
    public = [(hit.start, hit.end) for hit in clue.hits if hit.cue is Cue.AUDIENCE]
    return [
        hit.start
        for hit in clue.hits
        if hit.cue is Cue.OPENING
        and not any(low < hit.start < high for low, high in events)
        and not any(hit.start <= low < hit.end < high for low, high in public)
    ]


OPENS = worded_pattern(OPENED, rf"\b(?:{OPENED})\s(?:[^\W\d_]{{1,4}}\s)?$")


def _is_explained(clue: Clue, phrase: Phrase, hits: list[int]) -> bool:
    """Return whether brackets behind a name say what is shut on its day.

    "Mon 9 Feb INSET day (school closed)", "INSET day (school closed): 9 Feb"; but a house names
    nothing: "Médiathèque (fermée)".
    """
    low = clue.text.rfind("(", 0, min(hits))
    high = clue.text.find(")", max(hits))
    if low < 0 or high < 0 or phrase.strength not in DATED or low < phrase.start < high:
        return False
    start = phrase.end if phrase.end <= low else 0
    named = [word for word in clue.words if start <= word.start < low]
    placed = any(hit.cue is Cue.PLACE and start <= hit.start < low for hit in clue.hits)
    return not placed and any(clue.text[word.start].isupper() for word in named)


def _opens_with_hours(clue: Clue, place: int) -> bool:
    """Return whether no other word stands between a place in a line and the next date."""
    word = next((word.start for word in clue.words if word.start >= place), None)
    return word is None or any(one.start <= word < one.end for one in _phrases(clue))


def _is_titled_span(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a title runs for some days, and its opening hours are another sentence.

    "Fins al 3 de febrer, «Marines», olis. De dimarts a dissabte, de 18 a 21 h."; or a line opens
    with the days of what is named above it: "Du 7 au 16 mars, salle Rovira. Du mardi au …", or
    with the last one and its place, its hours behind: "Until 13 April, at the arts centre. Tuesday
    to …"; what stands before these is named there.
    """
    start, end = clue.sentence_around(phrase.start)
    told = any(hit.cue is Cue.OPENING and start <= hit.start < end for hit in clue.hits)
    spans = phrase.bound is Bound.UNTIL or any(m.last is not None for m in phrase.members)
    opens = phrase.strength in DATED and not any(map(str.isalnum, clue.text[: phrase.start]))
    behind = stretch_of(clue, phrase.end, end)
    if spans and opens and behind.starts(Cue.AT) and behind.has(Cue.PLACE):
        return _opens_with_hours(clue, end)
    apart = opens and phrase.bound is Bound.NONE and end < len(clue.text)
    return spans and not told and (apart or TITLE.search(clue.text, start, end) is not None)
