"""Dates that announce nothing: stamps, deadlines, opening hours, tales of the past."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from agenda.dates import almanac, resolve
from agenda.dates.missing import missing_day
from agenda.dates.phrase import Strength
from agenda.lines.beforehand import without_days_beforehand
from agenda.lines.clues import IN_PASSING, PAST, STAMPED, Decoy, silenced
from agenda.lines.governing import DATED
from agenda.lines.judged_days import BY_DAY, HEAD_LINES, Case
from agenda.lines.mastheads import above_days, below_title
from agenda.lines.neighbours import leads_with_hours
from agenda.lines.saints_days import hours_behind
from agenda.lines.sayings import BY_WORDS
from agenda.lines.told_today import without_nowadays
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Member, Parts, Phrase
    from agenda.lines.clues import Clue
    from agenda.lines.judged_days import Judge


def mark(clues: Sequence[Clue], judge: Judge) -> list[Clue]:
    """Return the clues with the phrases that announce nothing set apart as decoys."""
    dated = sum(bool(clue.days) for clue in clues)
    judge = judge._replace(
        agenda=next((one.rank for one in clues if one.titles_agenda), None),
        first=_first_date(clues),
        dating=_above_hours(clues),
        listed=_in_list(clues),
        titled=_of_head(clues) if dated > _OTHERS else frozenset(),
        monthly=_below_months(clues),
    )
    marked = [
        _opening_list(_mark_one(clue, judge) if clue.phrases else clue, below)
        for clue, below in zip_longest(clues, clues[1:])
    ]
    return without_days_beforehand(without_nowadays(_without_told(_without_stamps(marked))))


def _of_head(clues: Sequence[Clue]) -> frozenset[int]:
    """Return the ranks of the lines at the head whose day alone is that of the issue."""
    return below_title(clues[:HEAD_LINES]) | above_days(clues[: HEAD_LINES + 1])


def _without_stamps(clues: list[Clue]) -> list[Clue]:
    """Return the clues, a date without one that stands alone below "Submitted", "Publié"."""
    return [
        silenced(clue, STAMPED) if above and clue.only_dated and _stamps(above) else clue
        for above, clue in zip([None, *clues], clues, strict=False)
    ]


def _stamps(clue: Clue) -> bool:
    """Return whether a line says that something was published, and no more."""
    if Cue.STAMP not in clue.cues or clue.phrases or clue.decoys:
        return False
    return any(hit.cue is Cue.STAMP and hit.words == len(clue.words) for hit in clue.hits)


def _first_date(clues: Sequence[Clue]) -> int | None:
    """Return the rank of the first line with a day, when others give others, and none the same."""
    dated = [clue for clue in clues if clue.days]
    days = [_days_of(clue) for clue in dated]
    alone = len(dated) > _OTHERS and not any(days[0] & other for other in days[1:])
    return dated[0].rank if alone else None


def _days_of(clue: Clue) -> set[object]:
    return {member.month_day for phrase in clue.days for member in phrase.members}


def _below_months(clues: Sequence[Clue]) -> frozenset[int]:
    """Return the ranks of lines with a day of the month that heads them, as others head others."""
    found: set[int] = set()
    headed: set[object] = set()
    month: object = None
    for clue in clues:
        first = clue.phrases[0] if len(clue.phrases) == 1 and not clue.uncovered else None
        if first is not None and first.strength is Strength.MONTH:
            month = first.members[0].first.month if len(first.members) == 1 else None
            headed.add(month)
        elif month and any(m.first.month == month for day in clue.days for m in day.members):
            found.add(clue.rank)
    return frozenset(found) if len(headed) > 1 else frozenset()


def _above_hours(clues: Sequence[Clue]) -> frozenset[int]:
    """Return the ranks of the dates below which lines start with their hours, as those of a day.

    Below the title of an event that tells its own day another one is no day of the programme.
    """
    found: set[int] = set()
    timed = 0
    for above, clue in zip([*reversed(clues[:-1]), None], reversed(clues), strict=False):
        if clue.days and clue.days[0].start <= _HEAD_OF_LINE:
            heads = clue.only_dated and timed >= _LISTED and not _tells_other_day(above, clue)
            found.update({clue.rank} if heads else ())
            timed = 0
        timed += leads_with_hours(clue)
    return frozenset(found)


def _tells_other_day(title: Clue | None, clue: Clue) -> bool:
    """Return whether the heading right above a date names something with another day."""
    told = title is not None and title.heading and title.uncovered > 0 and bool(title.days)
    return title is not None and told and not _days_of(title) & _days_of(clue)


def _in_list(clues: Sequence[Clue]) -> frozenset[int]:
    """Return the ranks of lines in a run of such as open with one day and words behind it."""
    found: set[int] = set()
    run: list[int] = []
    for clue in (*clues, None):
        days = clue.days if clue is not None else ()
        opens = bool(days) and days[0].start <= _HEAD_OF_LINE
        if clue is not None and opens and clue.uncovered and not clue.prose:
            run.append(clue.rank)
            continue
        found.update(run if len(run) >= _LISTED else ())
        run = []
    return frozenset(found)


_OTHERS = 2  # further lines with a day
_HEAD_OF_LINE = 3  # characters
_LISTED = 3  # lines that start with their hours make a list


def _without_told(clues: list[Clue]) -> list[Clue]:
    """Return the clues, headings without a day that the text tells as past.

    "Une belle cérémonie pour le 11 novembre", then "Jeudi 11 novembre, soixante habitants …".  What
    heads hours is no title of a tale: last year's feast was on the tenth as well.
    """
    told = [
        member
        for clue in clues
        for decoy in clue.decoys
        if decoy.reason == PAST
        for member in decoy.phrase.members
        if member.month_day
    ]
    if not told:
        return clues
    return [
        clue
        if not clue.heading or (below is not None and leads_with_hours(below))
        else _heading_without(clue, told)
        for clue, below in zip_longest(clues, clues[1:])
    ]


def _heading_without(clue: Clue, told: Sequence[Member]) -> Clue:
    past = [p for p in clue.days if p.members and all(_is_among(m, told) for m in p.members)]
    if not past:
        return clue
    kept = tuple(phrase for phrase in clue.phrases if phrase not in past)
    return replace(
        clue, phrases=kept, decoys=(*clue.decoys, *(Decoy(phrase, PAST) for phrase in past))
    )


def _is_among(day: Member, told: Sequence[Member]) -> bool:
    """Return whether a day is one of those told, as far as its weekday and their years tell."""
    return any(day.month_day == one.month_day and _may_be(day.first, one.first) for one in told)


def _may_be(day: Parts, told: Parts) -> bool:
    if day.weekday is None or not (told.year and told.month and told.day):
        return True
    real = almanac.real_day(told.year, told.month, told.day)
    return real is not None and real.weekday() == day.weekday


def _opening_list(clue: Clue, below: Clue | None) -> Clue:
    """Return a line that opens a list of dates with a colon without its rule of recurrence.

    "Chaque premier vendredi à 18 h 30 :" describes the dates below it.
    """
    if not clue.text.endswith(":") or below is None or not below.days:
        return clue
    ruled = [p for p in clue.phrases if p.strength is Strength.RECURRING]
    others = [p for p in clue.phrases if p.strength is not Strength.RECURRING]
    hours = [p._replace(strength=Strength.TIME, members=(), rrule="") for p in ruled if p.slots]
    noted = [Decoy(p, "describes the dates below") for p in ruled if not p.slots]
    return (
        replace(clue, phrases=(*others, *hours), decoys=(*clue.decoys, *noted)) if ruled else clue
    )


def _mark_one(clue: Clue, judge: Judge) -> Clue:
    speaking: list[Phrase] = []
    decoys: list[Decoy] = list(clue.decoys)
    for phrase in clue.phrases:
        reason = _reason(clue, phrase, judge)
        if reason:
            hours = _hours_apart(clue, phrase, reason)
            named = phrase.without_hours()._replace(end=hours[0].start) if hours else phrase
            decoys.append(Decoy(named, reason))
            speaking += hours
        else:
            speaking.append(phrase)
    return replace(clue, phrases=tuple(speaking), decoys=tuple(decoys)) if decoys else clue


def _hours_apart(clue: Clue, phrase: Phrase, reason: str) -> list[Phrase]:
    """Return the hours of a day that is told in passing, which are those of the line."""
    if reason != IN_PASSING or phrase.strength is not Strength.DATE or not phrase.has_hours:
        return []
    hours = hours_behind(clue.text, phrase)
    return [hours] if hours else []


def _reason(clue: Clue, phrase: Phrase, judge: Judge) -> str:
    """Return why a phrase announces nothing, "" when it may announce something."""
    for reason, applies in BY_WORDS:
        if applies(clue, phrase):
            return reason
    if phrase.strength not in DATED:
        return ""
    found = tuple(resolve(phrase, published=judge.published))
    if not found:  # what is printed on a day that never is takes place on no other
        return "" if missing_day(phrase) else "not a day of the calendar"
    case = Case(clue, phrase, judge, found)
    return next((reason for reason, applies in BY_DAY if applies(case)), "")
