"""Lines that only gather what stands below them, a town or a hall, and name nothing.

"Friday 15 September", and below it "Hillford", "Harvest feast", "8 pm. Market Square. Concert";
"Corn Exchange", and below it "Saturday 6 February. 8 pm. The Last Lighthouse".
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from agenda.blocks.roles import is_kind, whole
from agenda.dates.when import Bound
from agenda.issue import Kind
from agenda.lines.clues import OPEN, PAST
from agenda.lines.named_days import TITLE
from agenda.lines.neighbours import leads_with_hours
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import IS_PLACE, place_score, stretch_of, stretches_of
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

_SEVERAL = 2  # towns
_FEW_WORDS = 5
_HALLS, _NEARLY_ALL = 3, 0.8


def gathering(clues: Sequence[Clue]) -> list[int]:
    """Return the places of lines that only gather what opens with hours, and of their subtitles.

    Several stand below days, each above more than an hour as a rule, or again above another
    event, and most lines of hours name an event: below "Casablanca" the lines "18 h, Room 1" and
    "21 h, Room 2" do not, and it is the film; "Carmen" above "3 pm, opera by Bizet" is a title.
    """
    found: list[int] = []
    told: list[tuple[str, str]] = []  # what each line of hours names, and what it stands below
    heads = place = 0
    while place < len(clues):
        items = _items_below(clues, place)
        if items is not None:
            heads += 1
            found += range(place, items.start)
            told += [(clues[place].text, _event_of(clues[item])) for item in items]
            place = items.stop
        else:
            place += 1
    named = [(head, event) for head, event in told if event]
    again = len({head for head, _ in named}) < len(set(named))
    several = heads < len(told) or again
    return found if heads >= _SEVERAL and several and len(told) < 2 * len(named) else []


def _items_below(clues: Sequence[Clue], place: int) -> range | None:
    """Return the lines of hours below a title, perhaps with a subtitle between, or None."""
    above = place - 1 - _is_section(clues, place - 1)
    if not (above >= 0 and _is_head(clues[place]) and _is_below_day(clues[above])):
        return None
    first = place + 1
    if clues[place].heading and first < len(clues) and _is_subtitle(clues[first]):
        first += 1
    last = first
    while last < len(clues) and leads_with_hours(clues[last]) and not clues[last].heading:
        last += 1
    return range(first, last) if last > first else None


def listing(clues: Sequence[Clue]) -> list[int]:
    """Return the places of lines that only gather items, each with a name and a day of its own.

    "Hillford", and below it "- Harvest feast. Saturday at 8, in the hall." and "- Fun run. Sunday".
    One of several stands above two items at least: "Les Frères Jacques" may be who gives the one
    concert below it.
    """
    found: list[int] = []
    told: list[str] = []
    for place, clue in enumerate(clues):
        below = takewhile(lambda one: one.line.kind is Kind.ITEM, clues[place + 1 :])
        names = [_own_name(one) for one in below] if clue.line.kind is not Kind.ITEM else []
        if names and all(names) and _is_head(clue):
            found.append(place)
            told += names
    several = len(found) >= _SEVERAL and len(told) > len(found)
    return found if several and len(set(told)) == len(told) else []


def _own_name(item: Clue) -> str:
    """Return the words before the day of an item that name an event, "" where none do."""
    days = item.days
    end = days[0].start if days else 0
    named = any(hit.cue is Cue.EVENT and hit.start < end for hit in item.hits)
    return item.text[:end] if named else ""


def sectioning(clues: Sequence[Clue]) -> list[int]:
    """Return the places of headings below days that stand above headings of a lower rank.

    "Music", and below it "Hillford" or "Winter Journey", each above its hours: none is an event.
    There are several, and none names an event of its own, as "Fête de la musique" does.  Kinds
    are sections wherever they stand, others where more than one heading stands below one of
    them: below "La locandiera" stands "di Carlo Goldoni" alone.
    """
    found = [
        place
        for place in range(len(clues) - 2)
        if _is_section(clues, place)
        and place
        and _is_below_day(clues[place - 1])
        and leads_with_hours(clues[place + 2])
    ]
    named = [at for at in found if not is_kind(whole(clues[at]))]
    told = any(Cue.EVENT in clues[at].cues for at in named)
    gathers = not named or any(len(_headings_below(clues, at)) > 1 for at in found)
    return found if len(found) >= _SEVERAL and gathers and not told else []


def lasting(clues: Sequence[Clue]) -> list[int]:
    """Return the places of kinds that head what lasts, below a list of days: no event of the last.

    "Expositions", and below it "« Sables », peintures, jusqu'au 31 mars".
    """
    return [
        place
        for place, (clue, below) in enumerate(pairwise(clues))
        if place and is_kind(whole(clue)) and not clue.phrases and _is_lasting(below)
    ]


def _is_lasting(clue: Clue) -> bool:
    """Return whether a line names something that is still open until a day."""
    named = Cue.EVENT in clue.cues or TITLE.search(clue.text) is not None
    return named and bool(clue.days) and all(day.bound is Bound.UNTIL for day in clue.days)


def _headings_below(clues: Sequence[Clue], place: int) -> list[int]:
    """Return the places of the headings below another one, each above its hours."""
    level = clues[place].line.level
    section = takewhile(
        lambda at: not (clues[at].heading and clues[at].line.level <= level),
        range(place + 1, len(clues) - 1),
    )
    return [at for at in section if clues[at].heading and leads_with_hours(clues[at + 1])]


def _is_section(clues: Sequence[Clue], place: int) -> bool:
    """Return whether a few words head a heading of a lower rank."""
    if place < 0 or not (clues[place].heading and clues[place + 1].heading):
        return False
    clue, below = clues[place], clues[place + 1]
    few = 0 < len(clue.words) <= _FEW_WORDS and not clue.phrases
    return few and clue.line.level < below.line.level


def _is_below_day(above: Clue) -> bool:
    """Return whether a line is a day alone, or the last of the hours of a section above."""
    alone = above.only_dated and not above.has_hours
    return alone or (leads_with_hours(above) and not above.heading)


def _is_head(clue: Clue) -> bool:
    """Return whether a line is a few words that name no event and tell no time."""
    return _is_short(clue) and Cue.EVENT not in clue.cues and not clue.timed_item


def _is_subtitle(clue: Clue) -> bool:
    return _is_short(clue) and not clue.heading


def _is_short(clue: Clue) -> bool:
    plain = not (clue.phrases or clue.decoys or clue.label or clue.sentences)
    return plain and 0 < len(clue.words) <= _FEW_WORDS


def _event_of(clue: Clue) -> str:
    """Return the event that a line of hours names beside its place, "" where it names none."""
    parts = stretches_of(clue, split_pieces(clue))
    named = (part.text for part in parts if part.has(Cue.EVENT) and place_score(part) <= IS_PLACE)
    return next(named, "")


def housing(clues: Sequence[Clue]) -> list[int]:
    """Return the places of headings that are the halls of what is announced below them.

    Nearly all headings of their level are, and whatever gives a day below them names something
    and tells no other hall: below "Castle by Candlelight" the line with the day may say where.
    """
    levels = [clue.line.level for clue in clues if clue.heading]
    level = max(set(levels), key=levels.count, default=0)
    starts = [
        place for place, clue in enumerate(clues) if clue.heading and clue.line.level == level
    ]
    dated: list[int] = []
    for start, end in pairwise([*starts, len(clues)]):
        below = takewhile(lambda clue: not clue.heading, clues[start + 1 : end])
        entries = [clue for clue in below if clue.days]
        if entries:
            dated.append(start)
            if not all(map(_is_named_entry, entries)) or any(map(_tells_hall, entries)):
                return []
    halls = [place for place in dated if _is_hall(clues[place])]
    return halls if len(halls) >= _HALLS and len(halls) >= _NEARLY_ALL * len(dated) else []


def opening(clues: Sequence[Clue]) -> list[int]:
    """Return the places of headings right above the hours of a house: "La bibliothèque".

    Where no day speaks below them, they name who is open, and nothing of the day above.  Nor does
    "Procès-verbaux" above the days of meetings that have been.
    """
    return [
        place
        for place, (clue, below) in enumerate(pairwise(clues))
        if clue.heading
        and not clue.days
        and (_is_open(below) or (Cue.EVENT not in clue.cues and _has_been(below)))
        and _is_silent_section(clues, place)
    ]


def between_days(clues: Sequence[Clue]) -> list[int]:
    """Return the places of headings right above days that head hours alone.

    "WESTERDAM", "Dinsdag 26 april", "20 uur: bingo", and then "OUDEKERK", "Woensdag 27 april": no
    heading of several that name no event is one of the day above it.
    """
    found = [
        place
        for place in range(len(clues) - 2)
        if clues[place].heading
        and _is_head(clues[place])
        and clues[place + 1].only_dated
        and not clues[place + 1].has_hours
        and leads_with_hours(clues[place + 2])
    ]
    return found if len(found) >= _SEVERAL else []


def _is_open(clue: Clue) -> bool:
    return not clue.phrases and any(decoy.reason == OPEN for decoy in clue.decoys)


def _has_been(clue: Clue) -> bool:
    """Return whether a line is no sentence, and a day that is past: "PV du 17 décembre"."""
    past = any(decoy.reason == PAST for decoy in clue.decoys)
    return past and not (clue.phrases or clue.prose)


def _is_silent_section(clues: Sequence[Clue], head: int) -> bool:
    below = takewhile(lambda clue: not clue.heading, clues[head + 1 :])
    return not any(clue.phrases for clue in below)


def _is_hall(clue: Clue) -> bool:
    """Return whether a heading is a hall: "Theatre Royal", and not "Theatre Open Day"."""
    part = stretch_of(clue, 0, len(clue.text))
    houses = {hit.start for hit in part.hits if hit.cue is Cue.PLACE}
    named = any(hit.cue is Cue.EVENT and hit.start not in houses for hit in part.hits)
    return _is_short(clue) and place_score(part) > IS_PLACE and not named


def _tells_hall(clue: Clue) -> bool:
    """Return whether a line with a day tells where: what stands above it is another thing."""
    parts = stretches_of(clue, split_pieces(clue))
    halls = [part for part in parts if part.has(Cue.PLACE) and not part.starts(Cue.EVENT)]
    return any(place_score(part) > IS_PLACE for part in halls)


def _is_named_entry(clue: Clue) -> bool:
    """Return whether a line with a day names something beside its hours and its place."""
    parts = stretches_of(clue, split_pieces(clue))
    return any(part.words and place_score(part) <= IS_PLACE for part in parts)
