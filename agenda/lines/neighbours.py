"""What the lines around a line say of it: days told again, items that start with their hours."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.phrase import Strength
from agenda.dates.rule_names import NAMED_DAY
from agenda.issue import Kind
from agenda.lines.calling_off import is_called_off
from agenda.lines.clues import IN_PASSING, OF_NAMES, Decoy, in_brackets, silenced
from agenda.lines.named_days import TITLE
from agenda.lines.named_months import months_in_name
from agenda.lines.named_weekdays import CARD, weekday_in_name
from agenda.lines.saints_days import hours_behind, hours_of
from agenda.patterns import pattern
from agenda.vocabulary.function_words import AGAIN
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Word


def without_named_days(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, a day that is only named silent where dates stand in the lines around.

    Below "Mardi 21 juin", "Fête de la musique" is the event and not its date.
    """
    kept: list[Clue] = []
    for index, clue in enumerate(clues):
        named = tuple(p for p in clue.phrases if p.rule == NAMED_DAY)
        below = clues[index + 1 : index + 1 + CARD]
        if _is_named_by(clue, below[:1]) or _is_titled_above_label(clue, below):
            named = clue.days
        weekly = () if named else weekday_in_name(clue, below)
        around = (*clues[max(0, index - 2) : index], *clues[index + 1 : index + 3])
        named = (named if _is_dated(around) else ()) or weekly or months_in_name(clue, around)
        if named and not _stands_for_date(clue, clues[max(0, index - 1) : index + 2]):
            beside = (Decoy(day, IN_PASSING) for day in named if _is_set_beside(clue, day))
            phrases = tuple(_silenced(clue, named))
            clue = replace(clue, phrases=phrases, decoys=(*clue.decoys, *beside))  # noqa: PLW2901
        kept.append(_without_weekday_of_cell(clue, clues[max(0, index - 2) : index]))
    return kept


def without_asides(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, those below a day without the days that brackets give besides.

    "17 octobre", and below it "Vacances de la Toussaint (reprise le 3 novembre)".
    """
    clues = [_without_remarks(clue) for clue in clues]
    kept = list(clues[:1])
    for above, clue in pairwise(clues):
        dated = bool(above.days) and above.only_dated and not above.heading
        aside = dated and bool(clue.days) and Cue.POSTPONED not in clue.cues
        aside = aside and clue.text[0] != "(" and all(_is_remark(clue, day) for day in clue.days)
        kept.append(silenced(clue, IN_PASSING) if aside else clue)
    return kept


def date_feasts(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, a feast as part of its date where the line below is of some hour.

    "Ostersonntag, 5. April" above "6.00 Uhr Osternacht" heads what takes place then, and so does
    "Dimanche 13 avril - Pâques".
    """
    return [
        replace(clue, phrases=(clue.days[0]._replace(start=0, end=len(clue.text)),))
        if below is not None and _is_of_hour(below) and _is_feast(clue)
        else clue
        for clue, below in zip(clues, [*clues[1:], None], strict=True)
    ]


def _is_of_hour(clue: Clue) -> bool:
    """Return whether a line opens with hours, or gives those of the event that it names."""
    return leads_with_hours(clue) or (Cue.EVENT in clue.cues and clue.has_hours and not clue.prose)


_AROUND = " ,.:–—-()"


def _is_feast(clue: Clue) -> bool:
    """Return whether a line is a feast and its date, in any order: "Ostersonntag, 5. April".

    "21 juin - Fête de la musique" names what takes place.
    """
    day = clue.days[0] if len(clue.phrases) == len(clue.days) == 1 else None
    if day is None or day.has_hours:
        return False
    before, behind = clue.text[: day.start].strip(_AROUND), clue.text[day.end :].strip(_AROUND)
    if bool(before) == bool(behind) or (behind and Cue.EVENT in clue.cues):
        return False
    named = before or behind
    found = find_phrases(named, (day.language,))
    return len(found) == 1 and found[0].rule == NAMED_DAY and found[0].end == len(named)


def _without_remarks(clue: Clue) -> Clue:
    """Return a clue without days of remarks: "6 May - Produce Show (schedules from 1st April)".

    "3 mai : Brocante (également le 12 mai)" is on both.
    """
    if len(clue.days) < _TWO or Cue.POSTPONED in clue.cues or clue.prose:
        return clue
    asides = [day for day in clue.days if _is_remark(clue, day) and not _is_once_more(clue, day)]
    if not asides or any(in_brackets(clue.text, day) for day in clue.days if day not in asides):
        return clue
    told = tuple(phrase for phrase in clue.phrases if phrase not in asides)
    decoys = (*clue.decoys, *(Decoy(day, IN_PASSING) for day in asides))
    return replace(clue, phrases=told, decoys=decoys) if told else clue


_TWO = 2  # days


def _is_remark(clue: Clue, day: Phrase) -> bool:
    """Return whether brackets say more than a day: "(reprise le lundi 3 novembre)"."""
    return in_brackets(clue.text, day) and any(
        len(word.folded) > _SMALL for word in _in_bracket_before(clue, day)
    )


def _is_once_more(clue: Clue, day: Phrase) -> bool:
    return any(word.folded in AGAIN for word in _in_bracket_before(clue, day))


def _in_bracket_before(clue: Clue, day: Phrase) -> list[Word]:
    start = clue.text.rfind("(", 0, day.start)
    return [word for word in clue.words if start < word.start < day.start]


_SMALL = 3  # letters


def _stands_for_date(clue: Clue, around: Sequence[Clue]) -> bool:
    """Return whether a day is named where the lines beside it have their date.

    An item tells its own day as they do: "Sun 21 Dec, 6pm – Carols", "Christmas Eve, 4pm – Crib
    Service".  "Christmas Eve" alone heads the hours below it where hours stand above it too.
    """
    if any(phrase.rule != NAMED_DAY for phrase in clue.days):
        return False
    beside = [one for one in around if one is not clue]
    if clue.only_dated:
        return len(beside) > 1 and all(map(leads_with_hours, beside))
    alike = (one for one in beside if one.heading is clue.heading)
    entries = any(one.days and one.uncovered for one in alike)
    return bool(clue.days) and entries and not any(one.only_dated for one in beside)


def _without_weekday_of_cell(clue: Clue, before: Sequence[Clue]) -> Clue:
    """Return a cell without the weekday among its words, where one before it gives the day.

    "Sun 30 March" in one column, and "Mothering Sunday service, 10.30 am" in the next.  Of that
    same day, told in a name, the hours alone are left.
    """
    row = [one for one in before if one.line.group == clue.line.group and one.only_dated]
    if clue.line.column < 0 or not row:
        return clue
    named = [
        phrase
        for phrase in clue.phrases
        if phrase.strength is Strength.WEEKDAY
        and not phrase.has_hours
        and _RUNS_ON.match(clue.text, phrase.end)
    ]
    phrases = (_hours_of_row(clue.text, one, row) for one in _silenced(clue, named))
    return replace(clue, phrases=tuple(phrases))


def _hours_of_row(text: str, phrase: Phrase, row: Sequence[Clue]) -> Phrase:
    """Return the hours behind a day that a name repeats: "Cérémonie du 11 novembre, 11h15"."""
    if phrase.strength is not Strength.DATE or not phrase.has_hours or len(phrase.members) != 1:
        return phrase
    days = {member.month_day for one in row for day in one.days for member in day.members}
    named = text[: phrase.start].rstrip()[-1:].isalpha()
    hours = hours_behind(text, phrase) if named else None
    return hours if hours and phrase.members[0].month_day in days else phrase


_RUNS_ON = pattern(r" [^\W\d_]")


def _silenced(clue: Clue, named: Sequence[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases of a line, of the *named* days nothing but their hours."""
    for phrase in clue.phrases:
        if phrase not in named:
            yield phrase
        elif phrase.rule == NAMED_DAY and phrase.has_hours:
            yield hours_of(clue.text, phrase)


def _is_dated(clues: Iterable[Clue]) -> bool:
    """Return whether a line gives a day that is more than named."""
    return any(phrase.rule != NAMED_DAY for clue in clues for phrase in clue.days)


def _is_named_by(clue: Clue, below: Sequence[Clue]) -> bool:
    """Return whether a name holds its own day: above "Dimanche 14 juillet", "Bal du 14 juillet".

    So does a line with the day beside the name, "Bal le 14 juillet", but no heading; what tells
    the year is a name and a day.
    """
    if len(clue.days) != 1 or clue.times or not below:
        return False
    phrase = clue.days[0]
    if phrase.end != len(clue.text) or not clue.text[: phrase.start].rstrip()[-1:].isalpha():
        return False
    if len(phrase.members) != 1 or phrase.slots or clue.prose or clue.uncovered == 0:
        return False
    if phrase.members[0].first.year is not None:
        return False
    if clue.heading and _is_set_beside(clue, phrase):
        return False
    members = [member for other in below[0].days for member in other.members]
    named = phrase.members[0].month_day
    return len(members) == 1 and named is not None and members[0].month_day == named


def _is_set_beside(clue: Clue, day: Phrase) -> bool:
    """Return whether a day follows on a name and is no part of it: "Bal le 14 juillet"."""
    first = next((word.folded for word in clue.words if word.end > day.start), "")
    return day.strength is Strength.DATE and day.rule != NAMED_DAY and first not in OF_NAMES


def _is_titled_above_label(clue: Clue, below: Sequence[Clue]) -> bool:
    """Return whether all days of a heading stand in a title, and a label below gives its day.

    "Webinaire « Le scrutin des 15 et 22 mars »", and below it "Date : 19 février".
    """
    if not clue.heading or not clue.days:
        return False
    titles = [match.span() for match in TITLE.finditer(clue.text)]
    inside = all(any(low < day.start < high for low, high in titles) for day in clue.days)
    card = takewhile(lambda one: not one.heading, below)
    return inside and any(
        one.days and one.label is not None and one.label.cue is Cue.LABEL_DATE for one in card
    )


def mark_last_items(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, a line behind one that ends with a semicolon as the last of their list.

    Its full stop ends the list, and makes no sentence of it.  Two lines at least end so: below
    each of its days a list may have few of them.
    """
    marked = list(clues)
    ended = sum(clue.text.endswith(";") for clue in clues)
    for place, (above, clue) in enumerate(pairwise(clues), start=1):
        if clue.sentences == 1 and ended >= _ENDED and above.text.endswith(";"):
            marked[place] = replace(clue, sentences=0)
    return marked


_ENDED = 2  # lines


def mark_timed_items(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, those marked that stand in a list whose items start with their hours."""
    timed = [leads_with_hours(clue) for clue in clues]
    # What is called off among them has no hour any more.
    leads = [
        lead or (any(timed) and is_called_off(c)) for lead, c in zip(timed, clues, strict=True)
    ]
    titled = _titled_above(clues, leads)
    if titled:
        return [replace(clue, titled_above=place in titled) for place, clue in enumerate(clues)]
    ending = _ending_with_hours(clues)
    items, notes = _below_days(clues, leads)
    notes |= _below_hours(clues, leads)
    items |= _around_one(clues, leads)
    marked: list[Clue] = []
    for place, clue in enumerate(clues):
        beside = leads[max(place - 1, 0) : place] + leads[place + 1 : place + 2]
        listed = place in items or any(beside) or _is_joined(clue, leads[place])
        listed = listed or (place > 0 and _is_next_item(clue, clues[place - 1]))
        if place in ending or (leads[place] and not clue.days and listed):
            marked.append(replace(clue, timed_item=True))
        elif place in notes or (any(beside) and _may_note(clue)):
            marked.append(replace(clue, beside_hours=True))
        else:
            marked.append(clue)
    return marked


def _ending_with_hours(clues: Sequence[Clue]) -> set[int]:
    """Return the places of items that end with their hours, below days that stand alone.

    "Bridge 2pm" and "Bingo 6pm" below "Thursday 6 March": below one day at least there are
    several, and each of them is a few words.
    """
    items: set[int] = set()
    several = False
    for day in (place for place, clue in enumerate(clues) if clue.only_dated):
        end = day + 1
        while end < len(clues) and _ends_with_hours(clues[end]):
            end += 1
        items.update(range(day + 1, end))
        several = several or end - day > _SEVERAL
    named = any(Cue.EVENT in clues[place].cues for place in items)
    return items if several and named else set()


def _ends_with_hours(clue: Clue) -> bool:
    """Return whether a line is a few words and then hours, which tell no beginning of another."""
    if clue.days or len(clue.times) != 1 or clue.heading or clue.label is not None:
        return False
    hours = clue.times[0]
    words = sum(word.end <= hours.start for word in clue.words)
    least = 1 + any(slot.end for slot in hours.first_slots)  # "Matin 9-12 h" tells when it is open
    ended = not clue.text[hours.end :].strip(" .")
    labels = any(hit.cue is Cue.LABEL_TIME and not hit.start for hit in clue.hits)  # "Début 20 h"
    told = labels or clue.cues & _OF_HOURS
    return ended and least <= words <= _FEW and not told


_SEVERAL, _FEW = 2, 6  # items below one day, words
_OF_HOURS = {Cue.DOORS, Cue.END, Cue.OPENING, Cue.BOOKING, Cue.HAPPEN}


def _is_next_item(clue: Clue, above: Clue) -> bool:
    """Return whether a line and the one above are two items of a list that name an event each."""
    return all(
        one.line.kind is Kind.ITEM and Cue.EVENT in one.cues and not (one.days or one.label)
        for one in (clue, above)
    )


def _below_days(clues: Sequence[Clue], leads: Sequence[bool]) -> tuple[set[int], set[int]]:
    """Return the places of items that are the first of their day, and of the notes above them.

    In a list of hours the only item of a day may stand alone below it.  Where most hours have a
    word of events beside them, what stands between a day and its hours names nothing: "31e
    dimanche ordinaire", "L'accueil est fermé".
    """
    items: set[int] = set()
    notes: set[int] = set()
    named = sum(lead and Cue.EVENT in clue.cues for lead, clue in zip(leads, clues, strict=True))
    if sum(leads) < _LISTED:
        return items, notes
    telling = named >= _MOST * sum(leads) or any(map(_is_joined, clues, leads))
    above: list[int] | None = None
    for place, clue in enumerate(clues):
        if leads[place] and place and _opens_day(clues[place - 1]):
            items.add(place)
        if clue.only_dated:
            above = []
        elif above is None:
            continue
        elif leads[place]:
            if telling or (not above and Cue.EVENT in clue.cues):
                items.add(place)
                notes.update(above)
            above = None
        elif telling and len(above) < _NOTES and _may_be_note(clue, clues[place + 1 :][:1]):
            above.append(place)
        else:
            above = None
    return items, notes


def _may_be_note(clue: Clue, below: Sequence[Clue]) -> bool:
    """Return whether a line between a day and its hours may tell more of either.

    An event that is one item, where the hours are another, takes place all day.
    """
    listed = any(one.line.kind is clue.line.kind is Kind.ITEM for one in below)
    return not (clue.days or clue.heading or (listed and Cue.EVENT in clue.cues))


def _around_one(clues: Sequence[Clue], leads: Sequence[bool]) -> set[int]:
    """Return the places of events between which stands one line without hours: "Puis : apéro".

    Others of the list stand right below each other.
    """
    if sum(leads) < _LISTED or not any(above and below for above, below in pairwise(leads)):
        return set()
    named = [lead and Cue.EVENT in clue.cues for lead, clue in zip(leads, clues, strict=True)]
    return {
        at
        for place in range(2, len(clues))
        if named[place - 2] and named[place] and not (leads[place - 1] or clues[place - 1].days)
        for at in (place - 2, place)
    }


def _titled_above(clues: Sequence[Clue], leads: Sequence[bool]) -> frozenset[int]:
    """Return the lines whose hours are those of what the line above names, none in another list.

    "Boekenmarkt Bob", and below it "10:00, Molendijk. De kringloop …": each line with hours has
    a line without above it, and names no event itself.
    """
    places = [place for place, lead in enumerate(leads) if lead]
    if len(places) < _PAIRS or not all(_is_title(clues, leads, place - 1) for place in places):
        return frozenset()
    told = sum(_tells_event(clues[place]) for place in places)
    halls = sum(_is_hall(clues[place - 1]) for place in places)
    return frozenset(places if max(told, halls) * 2 < len(places) else ())


_PAIRS = 3  # a name, and its hours below it


def _is_title(clues: Sequence[Clue], leads: Sequence[bool], place: int) -> bool:
    """Return whether a line may name what the line below gives the hours of.

    It stands below a day, or below the hours of another, or where the document sets it apart.
    """
    if place < 1 or leads[place] or not _may_note(clues[place]) or clues[place].sentences:
        return False
    above = clues[place - 1]
    apart = above.line.group != clues[place].line.group == clues[place + 1].line.group
    return above.only_dated or leads[place - 1] or apart


def _tells_event(clue: Clue) -> bool:
    """Return whether a word of events stands in the first sentence of a line."""
    _, end = clue.sentence_around(clue.times[0].start if clue.times else 0)
    return any(hit.cue is Cue.EVENT and hit.start < end for hit in clue.hits)


def _is_hall(clue: Clue) -> bool:
    cues = {hit.cue for hit in clue.hits if not hit.start}
    return Cue.PLACE in cues and Cue.EVENT not in cues


def _below_hours(clues: Sequence[Clue], leads: Sequence[bool]) -> set[int]:
    """Return the places of the lines that tell more of items whose hours stood on lines alone."""
    notes: set[int] = set()
    below = False
    for place, (clue, lead) in enumerate(zip(clues, leads, strict=True)):
        below = _is_joined(clue, lead) or (below and not (lead or clue.days))
        if below and not lead:
            notes.add(place)
    return notes


def _is_joined(clue: Clue, lead: bool) -> bool:  # noqa: FBT001  one of two lists
    """Return whether the hours of an item stood on a line alone, above what takes place."""
    return lead and clue.count > 1


_LISTED = 3  # items that start with their hours make a list
_MOST = 0.6  # of the items of a list
_NOTES = 3  # lines between a day and its hours


def _opens_day(clue: Clue) -> bool:
    """Return whether a line is the first item of its day: "19 août – 18 h – Messe"."""
    return bool(clue.days) and clue.has_hours and clue.days[0].start == 0 and clue.uncovered > 0


def _may_note(clue: Clue) -> bool:
    return not clue.times and not clue.days and not clue.heading


def leads_with_hours(clue: Clue) -> bool:
    """Return whether a line without a day starts with hours, and goes on."""
    moved = Cue.POSTPONED in clue.cues  # "18 h, concert. Reporté au 10 février"
    if (clue.days and not moved) or not (clue.times or clue.all_day) or clue.label:
        return False
    first = clue.times[0].start if clue.times else _all_day(clue)
    head = clue.text[:first]
    leads = not any(char.isalnum() for char in head) and clue.uncovered > 0
    return leads and not only_brackets(clue)


def only_brackets(clue: Clue) -> bool:
    """Return whether nothing but brackets stands beside the hours: "De 11 h a 13 h (pl. Major)".

    They tell the place; a kind of event in them is one.
    """
    return bool(clue.pieces) and all(
        piece.bracketed and not _opens_with_event(clue, piece.start) for piece in clue.pieces
    )


def _opens_with_event(clue: Clue, start: int) -> bool:
    cues = {hit.cue for hit in clue.hits if hit.start == start}
    return Cue.EVENT in cues and Cue.PLACE not in cues


def _all_day(clue: Clue) -> int:
    return next(hit.start for hit in clue.hits if hit.cue is Cue.ALL_DAY)
