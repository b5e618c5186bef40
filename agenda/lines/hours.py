"""Hours that only their place on the page tells from amounts.

"20.00" in a column of hours, "12.00. Plaça del Castell" where every line starts so, and
"18 August, 12.00" directly behind a day.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from agenda.dates.phrase import Phrase, Slot, Strength
from agenda.lines.clues import Decoy, silenced
from agenda.patterns import pattern, signed_pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import AMOUNTS, HOURS, JOINING_HOURS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Lexicon

_CLOCK = r"(\d{1,2})[.,](\d{2})"
# A clock time, perhaps a range of two: "18.00 a 22.30", "9.30-12".
_LEAD = signed_pattern(
    ".,",
    rf"(?i)\W{{0,3}}{_CLOCK}(?:\s*(?:[-–—/]|\b(?:{JOINING_HOURS})\b)\s*{_CLOCK})?"
    rf"(?![.,]?\d|\s*[%€$£]|\s*(?:{AMOUNTS})\b)",
    behind=2,
)
_NEAR = 4  # characters that hold the first figure of such hours
_GAP = pattern(r"[,:]?\s+(?:[-–—]\s+)?")
_SET_APART = signed_pattern(",", r",\s+(?=(?:[89]|1\d|2[0-2])\.(?:00|15|30|45)(?:,|$))")
# English clocks have twelve hours: "Evensong, St Mary's, 6.30".
_EARLY = signed_pattern(",", r",\s+(?=(?:[2-9]|1\d|2[0-2])\.(?:00|15|30|45)(?:,|$))")
_FEWEST = 2  # lines that start so, for the dot to be that of hours
_HOURS, _MINUTES = 24, 60
_BETWEEN = 2  # words between "retour" and its hour: "prévu vers"
_QUARTER = 15  # minutes: a column of amounts would be odder
_ROUND = 5  # minutes: hours that are printed are round, amounts need not be


def leads_with_figures(text: str) -> bool:
    """Return whether a line opens with figures that are hours where several lines open so.

    >>> leads_with_figures("12.00. Plaça del Castell"), leads_with_figures("12.00 €")
    (True, False)
    """
    return text[:1].isdecimal() and _LEAD.match(text) is not None


def find_expected_hours(clues: Sequence[Clue], lexicon: Lexicon) -> list[Clue]:
    """Return the clues, those given hours that stand where hours are expected."""
    early = all(language.startswith("en") for language in lexicon.languages)
    clues = [_behind_day(clue, _EARLY if early else _SET_APART) for clue in clues]
    bare = {clue.index: phrase for clue in clues if (phrase := _leading(clue))}
    leading = sum(1 for clue in clues if clue.index in bare and clue.line.column < 0)
    columns = Counter(_column(clue) for clue in clues if clue.index in bare and _is_cell(clue))
    found = [
        replace(clue, phrases=(bare[clue.index], *clue.phrases))
        if clue.index in bare
        and (
            _expected(clue, lexicon)
            or _is_list(clue, leading)
            or (_is_cell(clue) and columns[_column(clue)] >= _FEWEST)
        )
        else clue
        for clue in clues
    ]
    return _with_ranges(found)


def _with_ranges(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, "10-16" in a column of hours as hours from and to."""
    timed = Counter(_column(clue) for clue in clues if clue.times and not clue.uncovered)
    ranges = {
        clue.index: match
        for clue in clues
        if clue.line.column >= 0 and timed[_column(clue)] >= _FEWEST
        if (match := _BARE_RANGE.fullmatch(clue.text)) and not clue.phrases
    }
    return [
        replace(clue, phrases=(_range(ranges[clue.index]),)) if clue.index in ranges else clue
        for clue in clues
    ]


def _range(match: re.Match[str]) -> Phrase:
    slot = Slot(time(int(match[1])), time(int(match[2])))
    return Phrase(0, match.end(), "expected hours", Strength.TIME, slots=(slot,))


_BARE_RANGE = pattern(r"(\d|1\d|2[0-3])\s?[-–]\s?(\d|1\d|2[0-3])")


def _column(clue: Clue) -> tuple[tuple[int, ...], int]:
    return clue.line.group[:-1], clue.line.column


def _is_cell(clue: Clue) -> bool:
    """Return whether a cell without a head holds a quarter of an hour and nothing else."""
    match = _LEAD.match(clue.text)
    if match is None or clue.line.column < 0 or clue.line.head:
        return False
    return match.end() == len(clue.text) and int(match[2]) % _QUARTER == 0


def without_durations(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues without hours that say how long something takes.

    "Horari: 5h", "Horari: 6-7h" below labels: nothing but whole hours, of which none begins by
    day.  And "1h20 — dès 6 ans" below a day that gives the hour at which all begins.
    """
    bare = {clue.index: match for clue in clues if (match := _whole_hours(clue))}
    timed = sum(1 for clue in clues if clue.label and clue.label.cue is Cue.LABEL_TIME)
    early = all(int(match[1]) < _MORNING for match in bare.values())
    lasting = set(bare) if len(bare) >= max(_FEW, timed) and early else set()
    told = False  # whether the day above gives its hours
    for clue in clues:
        if clue.days:
            told = clue.has_hours
        elif told and _tells_length(clue):
            lasting.add(clue.index)
    return [replace(clue, phrases=()) if clue.index in lasting else clue for clue in clues]


def _tells_length(clue: Clue) -> bool:
    """Return whether a line opens with few hours, and goes on with prices or for whom it is."""
    first = next(iter(clue.times), None)
    if first is None or len(clue.times) > 1 or not _LENGTH.match(clue.text):
        return False
    if not clue.uncovered:
        return first.first_slots[0].start.minute > 0
    return bool({Cue.PRICE, Cue.AUDIENCE} & clue.cues) and bool(_APART.match(clue.text, first.end))


_LENGTH = pattern(rf"[1-4]\s?(?:{HOURS})\s?(?:[0-5]\d)?(?!\w)", re.IGNORECASE)
_APART = pattern(r"\s*(?:[-–—|/•·,]|\()")


def _whole_hours(clue: Clue) -> re.Match[str] | None:
    """Return the hours without minutes that are all a label of hours gives."""
    if clue.label is None or clue.label.cue is not Cue.LABEL_TIME:
        return None
    return _WHOLE_HOURS.fullmatch(clue.text, clue.label.value)


_WHOLE_HOURS = pattern(rf"\s*(\d{{1,2}})(?:\s?[-–/]\s?\d{{1,2}})?\s?(?:{HOURS})?\.?")
_MORNING, _FEW = 8, 3  # o'clock, lines


def join_ends(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, the hour at which all is over joined to the one at which it begins.

    "Départ à 8 h, retour vers 17 h" is one stretch of time, not two events; and in "20 h, ouverture
    des portes à 18 h 30" only the first hour is that of the event.
    """
    beside = zip([None, *clues], clues, [*clues[1:], None], strict=False)
    return [
        silenced(clue, _OF_DOORS)
        if _gives_doors_of(clue, above, below)
        else _with_end(_without_doors(clue))
        for above, clue, below in beside
    ]


def _gives_doors_of(clue: Clue, above: Clue | None, below: Clue | None) -> bool:
    """Return whether a line is a label with the hour of the doors beside the one of the start."""
    if Cue.DOORS not in clue.cues or clue.uncovered or clue.days or not _is_of_time(clue):
        return False
    return any(one and one.times and _is_of_time(one) for one in (above, below))


def _is_of_time(clue: Clue) -> bool:
    return clue.label is not None and clue.label.cue is Cue.LABEL_TIME


_OF_DOORS = "hour of the doors"


def _without_doors(clue: Clue) -> Clue:
    """Return a clue without the hour of its doors, where it gives another hour."""
    if Cue.DOORS not in clue.cues:
        return clue
    later = [(phrase, _later_hours(clue, phrase)) for phrase in clue.phrases]
    kept = tuple(one for _, one in later if one is not None)
    if not any(one.has_hours for one in kept):
        return clue
    doors = tuple(
        Decoy(phrase, _OF_DOORS)
        for phrase, one in later
        if one is None and clue.sentence_around(phrase.start)[0] <= kept[-1].start
    )
    return replace(clue, phrases=kept, decoys=(*clue.decoys, *doors))


def _later_hours(clue: Clue, phrase: Phrase) -> Phrase | None:
    """Return a phrase without the hour of the doors, None when it gives nothing else.

    "19.00 uur, aanvang 19.30 uur" behind "zaal open" keeps the second hour, "Freitag, 14. Februar,
    Einlass 18 Uhr" the day.
    """
    slots = phrase.slots or (phrase.members[-1].slots if phrase.members else ())
    figures = list(_FIGURE.finditer(clue.text, phrase.start, phrase.end))[-len(slots) :]
    if len(figures) != len(slots) or any(slot.end for slot in slots):
        return phrase
    kept = tuple(
        slot
        for slot, figure in zip(slots, figures, strict=True)
        if not _stands_behind(clue, figure.start(), Cue.DOORS)
    )
    if len(kept) == len(slots):
        return phrase
    if phrase.slots:
        return phrase._replace(slots=kept) if kept or phrase.members else None
    last = phrase.members[-1]._replace(slots=kept)
    return phrase._replace(members=(*phrase.members[:-1], last))


_FIGURE = pattern(r"\d{1,2}(?:\s?[.:h]\s?\d{2})?")


def _with_end(clue: Clue) -> Clue:
    if Cue.END not in clue.cues:
        return clue
    kept: list[Phrase] = []
    for phrase in clue.phrases:
        ends = _follows(clue, phrase, Cue.END)
        if kept and ends and (joined := _until(kept[-1], phrase.slots[0].start)):
            kept[-1] = joined
        else:
            kept.append(phrase)
    return replace(clue, phrases=tuple(kept))


def _follows(clue: Clue, phrase: Phrase, cue: Cue) -> bool:
    """Return whether a word of *cue* stands directly before a single hour.

    "En fin d'après-midi, à 18 h", "fine settimana, alle 9" tell when something begins.
    """
    if phrase.strength is not Strength.TIME or len(phrase.slots) != 1 or phrase.slots[0].end:
        return False
    apart = clue.text[: phrase.start].rstrip().endswith(",")
    return not apart and _stands_behind(clue, phrase.start, cue)


def _stands_behind(clue: Clue, place: int, cue: Cue) -> bool:
    """Return whether a word of *cue* stands before a place of a line, and no more than two words.

    No figure stands between them.
    """
    return any(
        hit.cue is cue
        and hit.end <= place
        and len(between := clue.text[hit.end : place].split()) <= _BETWEEN
        and not any(char.isdigit() for word in between for char in word)
        for hit in clue.hits
    )


def _until(phrase: Phrase, end: time) -> Phrase | None:
    """Return *phrase* with the hour at which it ends, None when it gives no start or an end."""
    if len(phrase.slots) == 1 and phrase.slots[0].end is None:
        return phrase._replace(slots=(Slot(phrase.slots[0].start, end),))
    members = phrase.members
    slots = members[-1].slots if members else ()
    if len(slots) == 1 and slots[0].end is None:
        last = members[-1]._replace(slots=(Slot(slots[0].start, end),))
        return phrase._replace(members=(*members[:-1], last))
    return None


def _behind_day(clue: Clue, apart: re.Pattern[str]) -> Clue:
    """Return a clue with the hours that stand directly behind its only day, or set *apart*.

    The day of a cell may stand in the one beside it.
    """
    single = len(clue.days) == 1 and not clue.days[0].has_hours
    if clue.times or not (single or (clue.line.column > 0 and not clue.phrases)):
        return clue
    end = clue.days[0].end if single else 0
    gap = _GAP.match(clue.text, end) if single else None
    found = _phrase(clue, _LEAD.match(clue.text, gap.end())) if gap else None
    # "Tuesday 23rd: Coffee morning, 10.30, Church Room": no amount stands between two commas.
    set_apart = None if found or clue.prose else apart.search(clue.text, end)
    found = found or (_phrase(clue, _LEAD.match(clue.text, set_apart.end())) if set_apart else None)
    return replace(clue, phrases=(*clue.phrases, found)) if found else clue


def _is_list(clue: Clue, leading: int) -> bool:
    return clue.line.column < 0 and leading >= _FEWEST and clue.label is None


def _expected(clue: Clue, lexicon: Lexicon) -> bool:
    """Return whether a column's head, or a label, says that hours stand here."""
    if clue.label is not None:
        return clue.label.cue is Cue.LABEL_TIME
    hits = lexicon.read(clue.line.head)[1] if clue.line.head else ()
    return any(hit.cue is Cue.LABEL_TIME for hit in hits)


def _leading(clue: Clue) -> Phrase | None:
    """Return the hours that a line, or the value of its label, starts with."""
    start = clue.label.value if clue.label else 0
    near = any(map(str.isdecimal, clue.text[start : start + _NEAR]))
    match = _LEAD.match(clue.text, start) if near else None
    if not match or any(phrase.start < match.end() for phrase in clue.phrases):
        return None
    return _phrase(clue, match)


def _phrase(clue: Clue, match: re.Match[str] | None) -> Phrase | None:
    """Return the hours that a match of a clock time says, None for what no clock shows."""
    if match is None or any(
        phrase.start < match.end() and match.start() < phrase.end for phrase in clue.phrases
    ):
        return None
    hour, minute, last_hour, last_minute = match.groups()
    begin = _time(hour, minute)
    end = _time(last_hour, last_minute) if last_hour else None
    if begin is None or (last_hour and end is None):
        return None
    slot = Slot(begin, end)
    return Phrase(match.start(1), match.end(), "expected hours", Strength.TIME, slots=(slot,))


def _time(hour: str, minute: str) -> time | None:
    if int(hour) >= _HOURS or int(minute) >= _MINUTES or int(minute) % _ROUND:
        return None
    return time(int(hour), int(minute))
