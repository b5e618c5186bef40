"""The fields that the words of a language are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Table:
    """The words of one language that CLDR does not list.

    A plain class, since a dataclass of this many fields costs more at start-up than all else.
    Every field of words is written "word|word|two words"; fields of figures are written
    "word=1|word=2".  Accents, capitals and hyphens may be left out by the writer of the
    table as by the writer of a text.
    """

    month_first: bool = False  # "May 3": the month may stand before its day
    months: str = ""  # "+" opens a range, ":" stands before what is of it: "maiatzaren=5:"
    weak_months: str = ""  # "may=5": a month only beside a number or "in"
    weekdays: str = ""
    weak_weekdays: str = ""
    either: str = ""  # "mar=1/3": weekday 1 or month 3
    numbers: str = ""  # in order from one, "un/une|deux|trois"
    tens: str = ""  # above what a month counts: "quarante=40"
    halves: str = ""  # a number and a half: "zweieinhalb=2"
    scale: str = ""  # numbers above all days, "cent=100"
    paired: str = ""  # the first half of a year in words: "nineteen=19"
    glued: str = ""  # parts of numbers in one word, "hundert=100|und=0"
    single: str = ""  # "a", "an": one of a count, never the first day
    ordinals: str = ""  # in order from first
    romans: str = ""  # endings of ordinals in Roman figures, "e|ème": "XIXe"; "-" for none
    last: str = ""  # the ordinal "last", "penultimate=-2"
    suffixes: str = ""  # glued to a number: "er|st"
    ranks: str = ""  # the same, of numbers that count and are no day: "5e", "2a edición"
    cases: str = ""  # glued to a number and without meaning: Basque "-ean"
    cases_from: str = ""  # glued to a number, opens a range: Basque "-etik"
    cases_hour: str = ""  # glued to an hour: Basque "18:00etan"
    cases_hour_from: str = ""
    article: str = ""
    of: str = ""  # "of", and "from" of a range
    between: str = ""
    to: str = ""
    to_at: str = ""  # "to" of a range, "at" before an hour: "à"
    and_: str = ""  # "und", "&=sign"
    at: str = ""
    hour: str = ""
    before_hour: str = ""  # "ore 21"
    half: str = ""  # "et demie=30"
    half_to: str = ""  # "halb acht" is 7:30
    past: str = ""  # "half past=30"
    am: str = ""
    pm: str = ""
    noon: str = ""  # the hours around it: "11 del mediodía", "2 del mediodía"
    night: str = ""  # from evening to the small hours: "12 de la noche" ends the day
    clock: str = ""  # "midi=12:00"
    until: str = ""
    # Opens a span without an end: "à partir du", in the past "depuis=past", behind a length of
    # time its days "starting=lasting".
    since: str = ""
    beside: str = ""  # "before=before|after": between a count and the day it is counted from
    next_to: str = ""  # a step from the day behind it: "la veille de=days-1"
    until_after: str = ""  # behind its day: Basque "31ra arte"
    since_after: str = ""
    besides: str = ""  # "sauf"
    besides_after: str = ""  # behind its day: Basque "15ean izan ezik"
    every: str = ""  # "tous les", "every other=other"
    # Behind its day, every second: "un mardi sur deux"; "=month" one or some of a month ("un mardi
    # par mois"), "=all" every one of them (Basque "guztietan").
    every_after: str = ""
    daily: str = ""
    workdays: str = ""  # "every weekday=5": so many days of a week from Monday on
    weekly: str = ""
    fortnightly: str = ""
    monthly: str = ""
    yearly: str = ""
    weekday_ends: str = ""  # "zaterdagavond"
    month_ends: str = ""  # glued to a month, "woche=week": "Juniwoche"
    plural_weekdays: str = ""  # recurring on their own: "mittwochs=2"
    part: str = ""  # "début=1|mi=2|fin=3|courant=0", "+" opens a range; in expressions "rest of=5"
    in_: str = ""  # "in" before a month or a year
    relative: str = ""  # "demain=day+1"
    shift: str = ""  # "prochain=1|dernier=-1|ce=0"
    shift_after: str = ""  # as shift, after its noun only; "suivant=1/after" a feast
    units: str = ""  # "semaine=week"
    ahead: str = ""  # before a count: "dans 3 jours"; "=by" before a last day as well
    ahead_after: str = ""  # after a count: "3 days from now"
    ago: str = ""  # before or after a count: "il y a"; "ago=ago" before a past day as well
    holidays: str = ""  # "noël=12-25|pâques=easter+0"
    seasons: str = ""  # "été=summer"
    counted: str = ""  # nouns and signs after a number that is no day: "ans", "€"
    numbered: str = ""  # nouns before a number that is no day: "page", "salle"
    told: str = ""  # counted from the day told before: "le même jour=0|le lendemain=1"
    idioms: str = ""  # groups of words that are no date: "may be"
    skipped: str = ""  # words that may stand inside a date: "année", "précises"
    evening: str = ""  # part of a day, and its first hour on the twelve-hour clock: "soir=1"
    minute: str = ""  # behind the figures of minutes: "min"
    lasting: str = ""  # before a length of time: "durée"
    parts_of_year: str = ""  # "T=3": letters before the figure of a quarter or a half
    alone: str = ""  # a day only as a whole text: "maintenant=day+0|saint-martin=11-11"
    part_of: str = ""  # a part and its unit in one word: "jahresende=3:year"
    decade_ends: str = ""  # glued to a year that stands for ten: "s"
    decades: str = ""  # "eighties=80"

    def __init__(self, tag: str, *, month_first: bool = False, **words: str) -> None:
        self.tag = tag
        self.month_first = month_first
        for field, value in words.items():
            if not hasattr(Table, field):
                raise TypeError(f"no such field of words: {field}")
            setattr(self, field, value)

    def extended(self, words: Mapping[str, str]) -> Table:
        """Return the table with more words in some of its fields, before its own."""
        own: dict[str, str] = {name: getattr(self, name) for name in vars(self).keys() - _TRAITS}
        more = {name: f"{value}|{own.get(name, '')}" for name, value in words.items()}
        return Table(self.tag, month_first=self.month_first, **own | more)


_TRAITS = frozenset({"tag", "month_first"})
