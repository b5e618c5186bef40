"""The classes of words that the grammar is written over.

A class is a single character, so that the classes of a line are a string and the grammar
can be written over it.  Punctuation is its own class.  The others:

====  =====================================  ====  ==========================================
n     one or two digits                      A     "am", "du soir": 0 or 12 hours
o     "1er", "3rd"                           J     minutes after the hour: "et demie"
O     "premier", "third", -1 for "last"      Z     minutes before the hour: "half past"
p     "quinze"                               u f   "jusqu'au", "à partir du"
Y S   year; "2024-2025"                      e q   "sauf", "tous les"
m M   month; M may stand before its day      K     "tous les jours": a frequency
w W   weekday; W repeats: "mittwochs"        s     "début", "mi", "fin": 1, 2, 3
N     numeric date with a year               i     "en" before a month
G     finished phrase                        R     "demain": a step from today
P     two figures with a dot: 21.30          c V   "ce"; "prochain": before, after a noun
H     clock time, in minutes                 U     "semaine": a unit
h I   "heures"; "ore" before the figure      F C   "dans 3 jours"; "3 days from now"
a     article                                B     "il y a", "ago"
d     "de", also opens a range               g z   holiday; season
E     "entre"                                €     "ans", "euros": no day before it
r l   "au" of a range; "et" of a list        #     "page", "salle": no day behind it
t     "à 20h", "um"                          _ x   may stand inside a date; anything else
L     month and year: 09/2024                Q     numeric date without a year
%     "min": behind minutes                  2     "durée": a length of time follows
5     "1990s", "90er", "eighties": ten years
3     "T1": letter of a quarter, of a half   4    week and year: 30/2024
6     "before", "after" another day          7    "3 days" in front of 6
8     "la veille de", "le lendemain de"      9     "Jahresende": a part and its unit
=     "100", "cent", "mille"                 !     "sur deux" behind a weekday
v     "mar", weekday; any before a day       k j   "set", month; "mar", "ma", both
@     "sauf", behind its day                 <     "le même jour": of the day told before
====  =====================================  ====  ==========================================

What the grammar makes: b a bare day, D a day with its month, y a month with or without a
year, T hours, X a recurrence, G a finished phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from agenda.dates.phrase import Member, Phrase, Slot


# Classes of words whose text decides what they are.
NAMED = frozenset("pvkjRcVUKgzswt")


class Token(NamedTuple):
    """A class of :mod:`agenda.dates.tokens` at ``[start, end)`` of the folded text.

    ``number`` and ``numbers`` are its figures, ``text`` its digits or its unit.  What the
    grammar made of several tokens is again a token, with ``member``, ``slots`` or ``draft``.
    """

    kind: str
    start: int
    end: int
    number: int = 0
    numbers: tuple[int, ...] = ()
    text: str = ""
    slots: tuple[Slot, ...] = ()
    member: Member | None = None
    draft: Phrase | None = None

    def moved(self, step: int) -> Token:
        """Return a token of a text as it stands *step* characters further on."""
        kind, start, end, number, numbers, text, _, _, _ = self
        return Token(kind, start + step, end + step, number, numbers, text)
