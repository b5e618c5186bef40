"""What the headings above a listing say about its days: a year, a month, a week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from agenda.dates import resolve
from agenda.dates.phrase import PERIODS, Strength
from agenda.dates.when import Days, days_of
from agenda.lines.stretches import stretch_of
from agenda.listings.places_of_all import tells_of_all
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_SHARED_REACH = 2  # lines between the hour given once and the list that it holds for
_YEAR_DAYS, _MONTH_DAYS = 200, 25
_LONG_MONTH = 31
_MONTHS, _FEW_MONTHS = 12, 4
_MANY_YEARS = 800  # days: more than two years


class Scope:
    """What the lines above say of a line.

    ``periods`` are in force, widest first, each with the level of its heading; ``shared`` is the
    line that gives the hour of a whole list, ``away`` how many lines ago it stood, ``dated``
    whether the items of that list start with their day, ``rank`` the level of the heading
    above it, and ``level`` that of the last heading.
    """

    __slots__ = ("away", "dated", "level", "periods", "published", "rank", "shared")

    def __init__(self, published: date) -> None:
        self.published = published
        self.periods: list[tuple[int, Days]] = []
        self.shared: Clue | None = None
        self.away = self.level = self.rank = 0
        self.dated: bool | None = None

    @property
    def within(self) -> Days | None:
        """The narrowest period in force, None without any."""
        return self.periods[-1][1] if self.periods else None

    def pass_by(self, clue: Clue) -> None:
        """Pass a line of no announcement: it may give the hour or the period of those below."""
        if not clue.prose and _gives_period(clue):
            self.enter(clue)
        elif clue.prose and (year := _year_of_agenda(clue)):
            self.narrow(year)
        # "Sessions fall on the first Wednesday of the month, at 7pm in the hall": its habit aside.
        single = any(phrase.strength is not Strength.RECURRING for phrase in clue.days)
        noted = any(decoy.phrase.slots for decoy in clue.decoys)
        # "22 h 30 Fin de la réunion", "21 h Exposé" below "20 h Accueil": items of a programme.
        item = clue.timed_item or Cue.END in clue.cues
        gives = len(clue.times) == 1 and not single and not noted and not item
        gives = gives and not _tells_of_one(clue)
        self.away = 0 if gives else self.away + 1
        if gives:
            self.shared, self.dated, self.rank = clue, None, self.level
        self._end_list(clue)
        # "2032" among the rows of a table: the list goes on below it.
        goes_on = self.dated is not None and clue.heading and bool(clue.phrases)
        if self.away > (1 if clue.heading else _SHARED_REACH) and not goes_on:
            self.shared = None

    def _end_list(self, clue: Clue) -> None:
        """Pass a heading: one that stands no deeper than the last ends the list above it."""
        if clue.heading:
            if self.dated is not None and clue.line.level <= self.rank and not clue.phrases:
                self.shared = None
            self.level = clue.line.level

    def serve(self, *, dated: bool) -> None:
        """Pass an item: what is given once holds for a list whose items are printed alike."""
        if self.dated not in (None, dated):
            self.shared = None
        self.dated = dated

    def enter(self, clue: Clue, *, after: date | None = None) -> None:
        """Pass a heading: it ends what headings of its level began, and may begin a period."""
        level = clue.line.level if clue.heading else 0
        within = self.within
        self.end(level, but=_year_of(self.periods, clue, level, self.published))
        firm = clue.heading or not clue.uncovered  # "2030" alone heads what is over
        for phrase in clue.phrases:
            if within and after is None and _goes_on(phrase, within):
                # "Avril" below "Mars 2026" is the next one.
                self.narrow(phrase, level or 7, after=within.first, firm=firm)
            else:
                self.narrow(phrase, level or 7, after=after, firm=firm)
        self._widen(clue)

    def _widen(self, clue: Clue) -> None:
        """Let a heading of several months hold for all of them: "März - April - Mai 2031"."""
        months = [one for one in clue.phrases if one.strength is Strength.MONTH and one.members]
        first = months[0].members[0].first.month if len(months) > 1 else None
        if first and self.periods and _size(self.periods[-1][1]) == 1:
            level, days = self.periods[-1]
            year = days.first.year - (first > days.first.month)
            self.periods[-1] = (level, Days(date(year, first, 1), days.last))

    def end(self, level: int, *, but: Days | None = None) -> None:
        """End the periods that headings of a level, or below it, began; 0 is none."""
        if level and self.periods:
            self.periods = [
                (rank, days) for rank, days in self.periods if rank < level or days is but
            ]

    def narrow(
        self, phrase: Phrase, level: int = 7, *, after: date | None = None, firm: bool = True
    ) -> None:
        """Begin the period that *phrase* names, inside the wider ones in force.

        Only a *firm* line, a heading, begins one that is over ("Archives 2015-2024" is no period
        of an agenda); no agenda is one of many years.
        """
        if phrase.strength not in _NARROWING or phrase.bound:
            return  # "à partir de vendredi" begins something that no day ends
        size = _WIDTH.get(phrase.strength, 2)
        wider = [(rank, days) for rank, days in self.periods if _size(days) < size]
        within = wider[-1][1] if wider else None
        found = resolve(phrase, published=self.published, within=within, after=after)
        days = _to_come(days_of(found[0].when), phrase, self.published) if found else None
        if days and not _is_idle(days, self.published, firm=firm):
            self.periods = [*wider, (level, days)]


def _tells_of_one(clue: Clue) -> bool:
    """Return whether a paragraph gives its hour to what it told before, not to a list below it.

    "The society meets at 7.30 pm in the chapel. Visitors pay £3." holds for all; "Our speaker is
    Dr Marsh. We start at 7.30 pm." and "In February we start at 7.30 pm" for one evening.  A
    sentence that opens with its hour tells what is on then: "À 18 h débutera le feu d'artifice".
    """
    start, end = clue.sentence_around(clue.times[0].start)
    opens = clue.prose and clue.times[0].start <= _LEAD and stretch_of(clue, 0, end).has(*_TELLING)
    if opens and not any(phrase.strength is Strength.RECURRING for phrase in clue.phrases):
        return not tells_of_all(clue.text[start:end])
    if len(clue.words) < _PARAGRAPH_WORDS:
        return False
    months = any(phrase.strength is Strength.MONTH for phrase in clue.phrases)
    return (start > 0 or months) and not tells_of_all(clue.text[start:end])


_PARAGRAPH_WORDS = 14
_LEAD = 3  # characters before an hour: "à "
_TELLING = (Cue.EVENT, Cue.HAPPEN, Cue.HOST)


def _year_of(
    periods: Sequence[tuple[int, Days]], clue: Clue, level: int, published: date
) -> Days | None:
    """Return the year that a month is of, when a heading of the same level gave it.

    "PROGRAMME 2021" and "JANUARY" are alike in a plain text.  A year that is over has no month
    to come.
    """
    months = [one for one in clue.phrases if one.strength is Strength.MONTH and one.members]
    if not months or any(one.members[0].first.year for one in months):
        return None
    return next(
        (
            days
            for rank, days in periods
            if rank == level and not _size(days) and days.last >= published
        ),
        None,
    )


def _to_come(days: Days, phrase: Phrase, published: date) -> Days:
    """Return the days of a period; "this week" on its last day speaks of the days that follow."""
    week = phrase.strength is Strength.RELATIVE and (days.last - days.first).days == _WEEK - 1
    if not week or days.last != published:
        return days
    return Days(published, published + timedelta(days=_WEEK - 1))


_WEEK = 7
_NARROWING = PERIODS | {Strength.DATE, Strength.RELATIVE}
_WIDTH = {Strength.YEAR: 0, Strength.SEASON: 1, Strength.MONTH: 1}


def _year_of_agenda(clue: Clue) -> Phrase | None:
    """Return the year that a sentence gives an agenda: "den Veranstaltungskalender 2019".

    "Reporté à la saison 2021/2022" says so of one event.
    """
    if Cue.POSTPONED in clue.cues:
        return None
    ends = {hit.end for hit in clue.hits if hit.cue is Cue.AGENDA}
    years = (phrase for phrase in clue.phrases if phrase.strength is Strength.YEAR)
    return next((year for year in years if year.start - 1 in ends), None)


def _gives_period(clue: Clue) -> bool:
    """Return whether a line may say when all below it takes place.

    "Septembre : fête du sport" says so of itself only.
    """
    if clue.heading or Cue.AGENDA in clue.cues or not clue.uncovered:
        return True
    return all(phrase.strength is Strength.YEAR for phrase in clue.phrases)


def _goes_on(phrase: Phrase, before: Days) -> bool:
    """Return whether a month without a year goes on from the month *before*."""
    if phrase.strength is not Strength.MONTH or (before.last - before.first).days > _LONG_MONTH:
        return False
    first = phrase.members[0].first
    if first.year is not None or first.month is None:
        return False
    return 0 < (first.month - before.first.month) % _MONTHS <= _FEW_MONTHS


def _is_idle(days: Days, published: date, *, firm: bool) -> bool:
    """Return whether a period is none of an agenda."""
    return (days.last - days.first).days > _MANY_YEARS or (not firm and days.last < published)


def _size(days: Days) -> int:
    """Return how narrow a period is: 0 a year, 1 a month or season, 2 some days."""
    length = (days.last - days.first).days
    return 0 if length > _YEAR_DAYS else 1 if length > _MONTH_DAYS else 2
