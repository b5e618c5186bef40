"""Weekdays of a feast whose days were told: "les 15, 16 et 17 mai", and later "le samedi"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from agenda.dates import resolve
from agenda.dates.phrase import Member, Parts, Strength
from agenda.dates.when import WEEKDAYS, Bound, Days
from agenda.dates.years import eve_of
from agenda.lines.tenses import tells_of_weekday
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import OF_EVERY_WEEK, WEEK, WEEKEND
from agenda.vocabulary.word_forms import LASTING_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_REACH = 8  # lines in which a feast is spoken of
_CARD = 4  # lines below its date in which a card tells of it
_WEEK = 7  # days: in more of them a weekday would come twice
_FEWEST = 2
_HALF_YEAR = 183  # days
_LISTED = 14  # lines below a week, whose order is looked at


def date_weekdays(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, the weekdays of sentences dated by the feast that the text told of.

    A day outside of the feast, or a list of days, ends what is said of it; a date that stands
    alone, as those of cards do, is a feast to the sentences below it.  A title of an agenda
    that names a week, or a few days, holds for all below: "Que faire du 14 au 16 mars"; another
    title, or another week ("la semaine suivante"), ends it.
    """
    dated: list[Clue] = []
    feast: Mapping[int, date] = {}
    card: Mapping[int, date] = {}
    week: Mapping[int, date] = {}
    left = level = 0
    for clue in clues:
        left -= 1
        if not (clue.prose or clue.sentences):
            feast, card, left = _dated(clue, published) if clue.days else (feast, card, left)
            if _titles_days(clue):
                week, level = _feast(_days(clue.days[0], published)), clue.line.level
            elif clue.heading and clue.line.level <= level:
                week = {}
            dated.append(clue)
            continue
        phrases: list[Phrase] = []
        for phrase in clue.phrases:
            week = _unless_other_week(week, phrase, published)
            if phrase.strength is Strength.DATE:
                days = _days(phrase, published)
                told = {} if _is_of_tale(clue, phrase, days, published) else _feast(days)
                if told or not set(days) <= set(feast.values()):
                    feast, card, left = told, {}, _REACH
            elif left > 0 and (day := _day_in(clue, phrase, feast, card)):
                phrase = day  # noqa: PLW2901
            elif week and (days_told := _in_week(clue, phrase, week, published)):
                phrase = days_told  # noqa: PLW2901
            phrases.append(phrase)
        dated.append(replace(clue, phrases=tuple(phrases)))
    return dated


def _dated(clue: Clue, published: date) -> tuple[Mapping[int, date], Mapping[int, date], int]:
    """Return the feast that a title dates, or the days of a card, and how far down each holds."""
    if feast := _titled_feast(clue, published):
        return feast, {}, _REACH
    return {}, _of_card(clue, published), _CARD


def _titled_feast(clue: Clue, published: date) -> Mapping[int, date]:
    """Return the days of a title that is a feast: "Dorfwoche vom 4. bis 10. August", else none."""
    if len(clue.days) != 1 or not clue.days[0].lasts:
        return {}
    compounds = (word.folded[1:] for word in clue.words)  # "week-end" is none
    named = Cue.EVENT in clue.cues or any(word.endswith(LASTING_ENDINGS) for word in compounds)
    return _feast(_days(clue.days[0], published)) if named else {}


def _of_card(clue: Clue, published: date) -> Mapping[int, date]:
    """Return the days that a date tells which stands alone, {} for any other line, or the past."""
    if not clue.only_dated or len(clue.days) != 1 or clue.days[0].rrule:
        return {}
    days = _days(clue.days[0], published)
    if not days or days[-1] <= published:
        return {}
    return _feast(days) if len(days) > 1 else {days[0].weekday(): days[0]}


def _day_in(
    clue: Clue, phrase: Phrase, feast: Mapping[int, date], card: Mapping[int, date]
) -> Phrase | None:
    """Return a weekday as the day of the feast, or of the card, that it is; None for any other.

    In a card "le samedi" may be any, and so may be what stands beside another weekday.
    """
    if not _of_feast(clue, phrase):
        return None
    if feast or _EVERY.search(clue.text, 0, phrase.start + _ARTICLE):
        return _day_of(phrase, feast)
    weekdays = (one for one in clue.phrases if one.strength is Strength.WEEKDAY)
    told = all(_day_of(one, card) for one in weekdays if _of_feast(clue, one))
    return _day_of(phrase, card) if told else None


# "le samedi", with its article in the phrase or before it.
_EVERY = pattern(rf"\b(?:{OF_EVERY_WEEK})\s+\Z", re.IGNORECASE)
_ARTICLE = 3


def _in_week(
    clue: Clue, phrase: Phrase, week: Mapping[int, date], published: date
) -> Phrase | None:
    """Return what a sentence tells of weekdays as the days of the week of a title, else None."""
    if phrase.rrule:
        return _all_of(clue, phrase, week)
    return _days_of(phrase, _with_edges(week, published)) if _takes_place(clue, phrase) else None


def _with_edges(week: Mapping[int, date], published: date) -> Mapping[int, date]:
    """Return the days that a title names, of a weekend its Friday and the Monday behind it as well.

    What is on this weekend begins on Friday evening, and goes on to a feast on Monday.
    """
    monday = {(day := max(week.values()) + timedelta(days=1)).weekday(): day} if week else {}
    return {**_with_eve(week, published), **(monday if set(week) == _WEEKEND else {})}


_WEEKEND = {5, 6}


def _with_eve(week: Mapping[int, date], published: date) -> Mapping[int, date]:
    """Return the days that a title names, of a weekend its Friday as well."""
    if not week:
        return week
    eve = eve_of(Days(min(week.values()), max(week.values())), published)
    return {eve.weekday(): eve, **week} if eve else week


def _all_of(clue: Clue, phrase: Phrase, week: Mapping[int, date]) -> Phrase | None:
    """Return "du vendredi au dimanche" as all days of the weekend that a title names, else None.

    It is said of an event: what is open on these days is so every week.
    """
    start, end = clue.sentence_around(phrase.start)
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    told = _BY_DAY.fullmatch(phrase.rrule)
    if told is None or Cue.EVENT not in cues or Cue.OPENING in cues or phrase.has_hours:
        return None
    if {WEEKDAYS.index(name) for name in told[1].split(",")} != set(week):
        return None
    first, last = (
        Parts(day.year, day.month, day.day) for day in (min(week.values()), max(week.values()))
    )
    return phrase._replace(strength=Strength.DATE, rrule="", members=(Member(first, last),))


_BY_DAY = pattern(r"FREQ=WEEKLY;BYDAY=([A-Z,]+)")


def _is_of_tale(clue: Clue, phrase: Phrase, days: Sequence[date], published: date) -> bool:
    """Return whether a sentence of the past gives days that without a year were far ahead."""
    stated = any(member.first.year for member in phrase.members)
    far = not stated and bool(days) and (days[0] - published).days > _HALF_YEAR
    cues = clue.cues_around(phrase.start) if far else set()
    return Cue.PAST in cues and Cue.HAPPEN not in cues


def _unless_other_week(
    week: Mapping[int, date], phrase: Phrase, published: date
) -> Mapping[int, date]:
    """Return the week of a title, nothing behind days outside of it that count from today.

    Until when one books, "fins avui", is no other week.
    """
    other = phrase.strength is Strength.RELATIVE and phrase.bound is Bound.NONE
    around = set(_with_edges(week, published).values())
    return {} if other and not set(_days(phrase, published)) <= around else week


def _titles_days(clue: Clue) -> bool:
    """Return whether a line has a word of agendas and a span, or is a week or a weekend alone."""
    if len(clue.days) != 1 or _tells_of_service(clue):
        return False
    return Cue.AGENDA in clue.cues or (not clue.uncovered and names_week(clue, clue.days[0]))


def _tells_of_service(clue: Clue) -> bool:
    """Return whether a line tells when a house is open or shut, and heads no programme.

    "Week-end du 17 au 19 janvier : fermeture de la piscine".
    """
    return not clue.cues.isdisjoint((Cue.OPENING, Cue.SERVICE))


def names_week(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a span is called a week, or a weekend: "pour la semaine du 3 au 9 août"."""
    return _WEEKLY.search(clue.text, phrase.start, phrase.end) is not None


_WEEKLY = worded_pattern(f"{WEEK}|{WEEKEND}", rf"\b(?:{WEEK}|{WEEKEND})\b")


def _takes_place(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of a weekday gives hours, or says that an event takes place."""
    start, end = clue.sentence_around(phrase.start)
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    return _of_feast(clue, phrase) or {Cue.HAPPEN, Cue.EVENT} <= cues


def date_weekday_heads(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, lines that are a weekday alone dated by the day above that heads others.

    "Samedi 8 mars" above some lines, then "Dimanche"; "Fête du 7 au 9 mars", then "Vendredi";
    "Cette semaine", then "Lundi, 18 h : réunion".
    Right below a single day a weekday would tell it again, and heads nothing.
    """
    dated: list[Clue] = []
    told: Sequence[date] = ()
    head = 0
    for place, clue in enumerate(clues):
        found = clue
        if not clue.prose:
            heads = clue.phrases and not clue.uncovered and (place > head + 1 or len(told) > 1)
            # "Semaine du 20 au 26 janvier", and below it "Pilates : mardi 18h-19h".
            listed = len(told) > 1 and _is_of_weekday(clue)
            weekday = clue.phrases[0] if heads or listed else None
            day = _day_of(weekday, _coming(told, published)) if weekday else None
            if day is not None:
                found = replace(clue, phrases=(day, *clue.phrases[1:]))
            if found.days and not (listed and day):
                told, head = _heads(found, clues[place + 1 :][:_LISTED], published), place
        dated.append(found)
    return dated


def _is_of_weekday(clue: Clue) -> bool:
    """Return whether a line gives a weekday with its hours, or opens with one and hours behind.

    Another sentence may tell a deadline: "Dimanche à 8 h 30. Inscriptions avant jeudi."
    """
    if not clue.phrases:
        return False
    first, *others = clue.phrases
    end = clue.sentence_around(first.start)[1]
    others = [one for one in others if one.start < end]
    opens = not any(map(str.isalnum, clue.text[: first.start]))
    timed = all(one.strength is Strength.TIME for one in others)
    return (opens and timed) or (not others and first.has_hours)


def _heads(clue: Clue, below: Sequence[Clue], published: date) -> Sequence[date]:
    """Return the days that a line heads: all of a feast, or the one that it is."""
    phrase = clue.days[0]
    if len(clue.days) > 1 or phrase.strength not in (Strength.DATE, Strength.RELATIVE):
        return ()
    if names_week(clue, phrase) and _tells_of_service(clue):
        return ()
    days = _days(phrase, published)
    if phrase.strength is Strength.RELATIVE and len(days) == _WEEK and published in days:
        days = _turned(days, below, published)
    parts = phrase.members[0].first if phrase.members else None
    alone = clue.only_dated and parts is not None and parts.weekday is not None
    return days if _feast(days) or (alone and len(days) == 1) else ()


def _turned(days: list[date], below: Sequence[Clue], published: date) -> list[date]:
    """Return this week, from today on when its weekdays rise in print in that order alone.

    "Cette semaine", then "Samedi" and "Lundi": a week that is nearly over tells of the next.
    """
    listed = takewhile(lambda one: not one.days, below)
    told = [_weekday_of(one) for one in listed if not one.prose and one.phrases]
    weekdays = [weekday for weekday in told if weekday is not None]
    turned = [(weekday - published.weekday()) % _WEEK for weekday in weekdays]
    if weekdays == sorted(weekdays) or turned != sorted(turned):
        return days
    return [published + timedelta(days=step) for step in range(_WEEK)]


def _weekday_of(clue: Clue) -> int | None:
    first = clue.phrases[0]
    alone = first.strength is Strength.WEEKDAY and len(first.members) == 1
    return first.members[0].first.weekday if alone else None


def _coming(days: Sequence[date], published: date) -> Mapping[int, date]:
    """Return the days of a feast, or those of the week behind a single day, by their weekday."""
    if len(days) == 1:
        days = [days[0] + timedelta(days=step) for step in range(1, _WEEK)]
    return _with_eve(_feast(days), published)


def _of_feast(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of a weekday gives hours, as a programme does, and no tale."""
    if tells_of_weekday(clue, phrase):
        return False
    start, end = clue.sentence_around(phrase.start)
    return phrase.has_hours or any(start <= time.start < end for time in clue.times)


def _days(phrase: Phrase, published: date) -> list[date]:
    """Return the days that a phrase tells, none for more than a week of them."""
    days: list[date] = []
    for found in resolve(phrase.without_hours(), published=published):
        if not isinstance(found.when, Days) or found.rrule:
            return []
        length = (found.when.last - found.when.first).days
        if len(days) + length >= _WEEK:
            return []
        days += [found.when.first + timedelta(days=step) for step in range(length + 1)]
    return days


def _feast(days: Sequence[date]) -> dict[int, date]:
    """Return the days of a feast by their weekday, nothing when they are none in a row."""
    in_row = len(days) >= _FEWEST and (days[-1] - days[0]).days == len(days) - 1
    return {day.weekday(): day for day in days} if in_row else {}


def _day_of(phrase: Phrase, feast: Mapping[int, date]) -> Phrase | None:
    """Return a weekday as the day of the feast that it is, None for any other phrase."""
    return _days_of(phrase, feast) if len(phrase.members) == 1 else None


def _days_of(phrase: Phrase, feast: Mapping[int, date]) -> Phrase | None:
    """Return weekdays as the days of the feast that they are, None for any other phrase."""
    if phrase.strength is not Strength.WEEKDAY or not phrase.members:
        return None
    members: list[Member] = []
    for member in phrase.members:
        weekday = member.first.weekday
        day = feast.get(weekday) if weekday is not None and member.last is None else None
        if day is None:
            return None
        members.append(Member(Parts(day.year, day.month, day.day, weekday), slots=member.slots))
    return phrase._replace(strength=Strength.DATE, members=tuple(members))
