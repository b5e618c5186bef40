"""Lists of what takes place every week: "Pilates : mardi 18h-19h", and below it "Yoga : jeudi …".

A weekday alone is that of some week.  Where several lines in a row each name something else, a
weekday and its hours, most of them from when to when, and no date stands above, they hold for a
season.  Those of a house, or of who trains, are no events.

A line that gives several hours for its weekdays, "Messes : samedi 18 h ; dimanche 8 h, 10 h 30",
below the days of a week tells of none of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.when import WEEKDAYS
from agenda.lines.clues import silenced
from agenda.lines.governing import DATED
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import STATES, Cue, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_FEWEST = 3  # lines in a row
_ABOVE = 8  # lines above them that may tell of which week they are
_SEVERAL = 2  # weekdays of one line
_OF_WEEKS = {Strength.WEEKDAY, Strength.DAY, Strength.TIME, Strength.RECURRING}
_WEEKLY = "comes every week"
_MORNING = 7  # o'clock: "3.20-4.20" is of the afternoon, and does not say so


def with_timetables(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, the weekdays of such lists as rules: each line comes every week."""
    ruled = list(clues)
    run: list[int] = []
    for place in range(len(clues) + 1):
        if place < len(clues) and _names_weekday(clues[place]):
            run.append(place)
            continue
        names = {fold(clues[at].text[: clues[at].phrases[0].start]) for at in run}
        ended = sum(_has_end(clues[at].phrases[0]) for at in run)
        listed = len(names) >= _FEWEST and 2 * ended >= len(run)
        above = clues[max(0, run[0] - _ABOVE) : run[0]] if run else ()
        if listed and not (_is_dated(above) or _tells_hours(above)):
            for at in run:
                ruled[at] = replace(clues[at], phrases=(_rule(clues[at].phrases[0]),))
        run = []
    return _without_services(ruled)


def _without_services(clues: list[Clue]) -> list[Clue]:
    """Return the clues, below dates those of each week silenced, and what goes on below them.

    "Feriali: ore 8.30 (lunedì sospesa)" is a line of the same paragraph, of which no day is told.
    """
    weekly = [_is_of_services(clue) for clue in clues]
    if not any(weekly) or not _is_dated(clues[: weekly.index(True)], days=True):
        return clues
    before = False
    for place, clue in enumerate(clues):
        goes_on = before and clues[place - 1].line.group == clue.line.group and _labels_hours(clue)
        before = weekly[place] or goes_on
        if before and clue.phrases:
            # "(lunedì sospesa)" is said of no event above.
            hits = tuple(hit for hit in clue.hits if hit.cue not in STATES)
            cues = frozenset(hit.cue for hit in hits)
            clues[place] = replace(silenced(clue, _WEEKLY), hits=hits, cues=cues)
    return clues


def _is_of_services(clue: Clue) -> bool:
    """Return whether several weekdays stand behind a colon, with more hours than there are days."""
    colon = clue.text.find(":") + 1
    told = [phrase for phrase in clue.phrases if phrase.start >= colon]
    if not colon or clue.heading or any(one.strength not in _OF_WEEKS for one in told):
        return False
    # "Sabato 21 alle 17" is a day of the month.
    if any(one.strength is Strength.DAY and one.has_hours for one in told):
        return False
    days = [m.first.weekday for one in told for m in one.members]
    hours = sum(len(one.slots) + sum(len(m.slots) for m in one.members) for one in told)
    hours += sum(one.strength is Strength.DAY for one in told)  # "Sonntag 8, 10.30 und 18 Uhr"
    hours += bool(told) and _MORE_HOURS.match(clue.text, told[-1].end) is not None
    return len({*days} - {None}) >= _SEVERAL and None not in days and hours > len(days)


_MORE_HOURS = pattern(r"\s?,\s\d{1,2}[.:h]\d\d")  # of which the word of hours is not said again


def _labels_hours(clue: Clue) -> bool:
    """Return whether hours stand behind a colon, and no day that is printed."""
    hours = next((phrase.start for phrase in clue.phrases if phrase.has_hours), 0)
    return ":" in clue.text[:hours] and not any(one.strength in DATED for one in clue.phrases)


def _names_weekday(clue: Clue) -> bool:
    """Return whether a line names something, then its weekdays and hours, and no other date."""
    if len(clue.phrases) != 1 or clue.decoys or clue.prose or clue.heading or not clue.uncovered:
        return False
    phrase = clue.phrases[0]
    slots = phrase.first_slots
    timed = bool(slots) and all(slot.start.hour >= _MORNING for slot in slots)
    single = all(m.last is None and m.first.weekday is not None for m in phrase.members)
    named = any(map(str.isalpha, clue.text[: phrase.start])) and Cue.OPENING not in clue.cues
    return phrase.strength is Strength.WEEKDAY and timed and single and named


def _has_end(phrase: Phrase) -> bool:
    return all(slot.end for slot in phrase.first_slots)


def _is_dated(above: Sequence[Clue], *, days: bool = False) -> bool:
    """Return whether a line above tells a day, a week or a month; *days*: or a bare day."""
    told = ((*clue.phrases, *(decoy.phrase for decoy in clue.decoys)) for clue in above)
    dated = DATED | {Strength.DAY} if days else DATED
    return any(phrase.strength in dated for phrases in told for phrase in phrases)


def _tells_hours(above: Sequence[Clue]) -> bool:
    """Return whether the line right above says whose hours follow: "Öffnungszeiten"."""
    title = above[-1] if above else None
    return title is not None and not title.phrases and Cue.OPENING in title.cues


def _rule(phrase: Phrase) -> Phrase:
    days = dict.fromkeys(member.first.weekday for member in phrase.members)
    names = ",".join(WEEKDAYS[day] for day in days if day is not None)
    return phrase._replace(
        rule="recurring",
        strength=Strength.RECURRING,
        members=(),
        slots=phrase.first_slots,
        rrule=f"FREQ=WEEKLY;BYDAY={names}",
    )
