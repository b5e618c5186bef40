"""What takes place at each of the hours that a line tells: "à 18 h, repas ; à 21 h, bal"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.phrase import Phrase, Strength
from agenda.lines.pieces import trim
from agenda.lines.stretches import IS_PLACE, place_score, stretch_of
from agenda.listings import names, nouns
from agenda.listings.clauses import COMMA, STRONG, name_in, parts_between
from agenda.listings.predicates import behind_place_there_is
from agenda.patterns import pattern
from agenda.vocabulary.function_words import ARTICLES, AUXILIARIES, IT, PROCEEDINGS
from agenda.vocabulary.lexicon import Cue, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue
    from agenda.listings.clauses import Bounds
    from agenda.vocabulary.lexicon import Lexicon

_LEAD = 14  # characters before the hours of a part: "à partir de "
_SEVERAL = 2


def with_hours_apart(clue: Clue) -> Clue:
    """Return a line that opens with its only day, the hours of that day alone.

    "Sun 16th 10.00am Communion; 6.00pm Evensong" lists what takes place at which hour.
    """
    day = clue.days[0] if len(clue.days) == 1 else None
    if day is None or day.start > _LEAD or len(day.members) != 1 or not day.has_hours:
        return clue
    slots = day.slots or day.members[0].slots
    hours = Phrase(day.start, day.end, day.rule, Strength.TIME, slots=slots)
    others = (phrase for phrase in clue.phrases if phrase is not day)
    return replace(clue, phrases=(hours, *others))


def timed_parts(clue: Clue) -> list[Bounds]:
    """Return the parts of a line, each of which opens with hours; [] unless there are several.

    "A 18 h, vernissage ; à 19 h 30, repas ; à partir de 22 h, bal": one event in each.  So it is
    with sentences, "Dès 8 h, déjeuner. À 15 h, balade.", where each of them names an event.
    """
    if clue.days or len(clue.times) < _SEVERAL:
        return []
    sentences = [
        part for bounds in clue.each_sentence() for part in parts_between(clue, bounds, STRONG)
    ]
    told = [trim(clue.text, *part) for part in sentences]
    timed = [part for part in told if _opens_with_hours(clue, part)]
    events = all(stretch_of(clue, *part).has(Cue.EVENT) for part in timed)
    if len(timed) >= _SEVERAL and timed[0] == told[0] and events:
        return timed
    parts = [trim(clue.text, *part) for part in parts_between(clue, (0, len(clue.text)), STRONG)]
    opened = all(_opens_with_hours(clue, part) for part in parts)
    return parts if opened and len(parts) >= _SEVERAL else _hour_by_hour(clue)


def _hour_by_hour(clue: Clue) -> list[Bounds]:
    """Return what stands behind each hour of a line: "14 h défilé des enfants, 20 h bal masqué".

    [] unless a comma, or nothing, stands before each of them, and most name an event.
    """
    starts = [time.start for time in clue.times]
    befores = [clue.text[end:start] for end, start in zip([0, *starts], starts, strict=False)]
    if not all(_LED.search(before) for before in befores[1:]) or starts[0] > _LEAD:
        return []
    parts = [trim(clue.text, *part) for part in pairwise([*starts, len(clue.text)])]
    told = [
        stretch_of(clue, time.end, part[1]) for time, part in zip(clue.times, parts, strict=True)
    ]
    named = all(one.words and not one.has(Cue.END, Cue.DOORS, Cue.BOOKING) for one in told)
    events = sum(one.has(Cue.EVENT) for one in told)
    return parts if named and 2 * events > len(told) else []


# What may stand between a comma and an hour: "à", "de", "dalle ore".
_LED = pattern(r"[,;]\s+(?:[^\W\d_]{1,6}\s+){0,2}$")


def _opens_with_hours(clue: Clue, part: Bounds) -> bool:
    return any(part[0] <= time.start <= part[0] + _LEAD for time in clue.times)


def named_after_hours(clue: Clue, part: Bounds, lexicon: Lexicon) -> str:
    """Return what a part that opens with hours names: its event, else what is no place."""
    start = next(time.end for time in clue.times if time.start >= part[0])
    pieces = [trim(clue.text, *piece) for piece in parts_between(clue, (start, part[1]), COMMA)]
    told = [stretch_of(clue, *piece) for piece in pieces if piece[0] < piece[1]]
    named = [
        one
        for one in told
        if one.has(Cue.EVENT) or not (one.starts(Cue.AT) or place_score(one) > IS_PLACE)
    ]
    best = next((one for one in named if one.has(Cue.EVENT)), named[0] if named else None)
    text = behind_place_there_is(best.text.rstrip("."), lexicon) if best else ""
    return names.cut_place(text, lexicon)[0]


def timed_behind_names(clue: Clue, lexicon: Lexicon) -> list[tuple[Bounds, str]]:
    """Return the parts of a line that end with their hours, and the event that each names.

    "Samedi 18 : concours de belote à 14 h et bal folk à 21 h"; [] unless there are several.  Their
    day stands before or behind all of them.
    """
    if len(clue.times) < _SEVERAL or len(clue.days) > 1:
        return []
    before = (day.end for day in clue.days if day.start < clue.times[-1].end)
    start, _ = clue.sentence_around(clue.times[0].start)  # "It is our birthday. A tour at 10, …"
    lows = [max(start, *before, 0), *(time.end for time in clue.times)]
    told = [
        (
            (low, time.end),
            name_in(clue, time, (low, time.end), lexicon)
            or (nouns.noun_phrase(clue, low, time.start, lexicon) if start else "")
            or "",
        )
        for low, time in zip(lows, clue.times, strict=False)
    ]
    whole = all(low <= part[0] for low, (part, _) in zip(lows, told, strict=False))
    named = all(
        name and stretch_of(clue, part[0], time.start).has(Cue.EVENT)
        for (part, name), time in zip(told, clue.times, strict=True)
    )
    different = len({fold(name) for _, name in told}) == len(told)
    named = named or _are_divided(clue, [part for part, _ in told])
    return told if whole and named and different else []


def _are_divided(clue: Clue, parts: Sequence[Bounds]) -> bool:
    """Return whether semicolons divide several parts: "Larn v Orrin (2pm); Vets v Wye (4pm)"."""
    return all(_DIVIDED.match(clue.text, start) is not None for start, _ in parts[1:])


_DIVIDED = pattern(r"\)?\s*;\s")


def hours_told(clue: Clue) -> dict[str, Phrase]:
    """Return the hours at which sentences without a day say that an event begins, by its name.

    What a sentence says of what the line above tells has no name: "It runs from 10.30 to 1pm",
    "The proceedings begin at 7"; so it is with the first one that opens with where, or when, all
    meet or begin: "Treffpunkt ist um 13.30 Uhr am Bahnhof".
    """
    told: dict[str, Phrase] = {}
    for low, high in clue.each_sentence():
        hours = [time for time in clue.times if low <= time.start < high]
        hits = [hit for hit in clue.hits if low <= hit.start < high]
        verbs = [hit.start for hit in hits if hit.cue is Cue.HAPPEN]
        if len(hours) == 1 and not low and _opens_with_meeting(clue, hours[0]):
            told |= {"": hours[0]}
        if len(hours) == 1 and verbs:
            before = [word.folded for word in clue.words if low <= word.start < min(verbs)]
            told |= {"": hours[0]} if all(word in _OF_IT for word in before) else {}
            told |= {
                fold(clue.text[hit.start : hit.end]): hours[0]
                for hit in hits
                if hit.cue is Cue.EVENT and hit.start < min(verbs)
            }
    return told


def _opens_with_meeting(clue: Clue, hour: Phrase) -> bool:
    """Return whether a line opens with a word for where or when all begin, then tells its hour.

    No more than the verb and small words stand between: "Rendez-vous à 8 h 30 devant la mairie".
    """
    leads = (h.end for h in clue.hits if not h.start and h.cue in _MEETING)
    first = max(leads, default=0)
    between = [word.folded for word in clue.words if first <= word.start < hour.start]
    return first > 0 and all(word in AUXILIARIES or len(word) <= _LEADING for word in between)


_MEETING = (Cue.LABEL_PLACE, Cue.LABEL_TIME)
_LEADING = 5  # letters of "alle", "dalle", "gegen"
_OF_IT = IT | PROCEEDINGS | ARTICLES
