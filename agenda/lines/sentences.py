"""Where the sentences of a line end, and where one begins to say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.full_stops import BEHIND_HOUR
from agenda.patterns import pattern, signed_pattern, worded_pattern
from agenda.vocabulary.said_of_days import WHY
from agenda.vocabulary.word_forms import ABBREVIATED, ABBREVIATED_TITLES, BEFORE_PERSONS

if TYPE_CHECKING:
    from collections.abc import Sequence

# Stands behind a word of three letters that a full stop ends: what has no vowel is an abbreviation
# ("Pfr. Weber"), but in capitals it is a name ("à la MJC. Entrée libre").  So is a number that is
# tied to one ("salle Jean-XXIII. Entrée libre").
_CONSONANT, _SMALL = "[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]", "[b-df-hj-np-tv-xz]"
UNABBREVIATED = (
    r"(?<=[^\W\d_]{3})"
    + "".join(rf"(?<!\b{title})" for title in ABBREVIATED_TITLES)
    + "(?:(?<![IVX]{3})|(?<=-[IVX]{3})|(?<=-[IVX]{4})|(?<=-[IVX]{5}))"
    + rf"(?<!\b{_CONSONANT}{_SMALL}{{2}})(?<!\b{_CONSONANT}{_SMALL}{{3}})"
)

# What opens a title in quotation marks.
TITLE_MARKS = frozenset('«“„"')
# What no name and no place goes on behind.
BREAK = pattern(r"[,;!?:()|]|\.(?![ºª°])|\s[-–—]\s")  # "ruta n.º 1"

_SENTENCE_END = signed_pattern(
    ".!?…",
    r"(?<!…)(?<!…\.)(?<!\.{3})[.!?…](?:\s?[»”\"')])*(?=\s+[«“„\"(]*\s?[^\W\da-z])|[.!?…](?:\s?[»”\"')])*$",
)
_INITIALS = signed_pattern(".", rf"(?i)(?:\b\w|\b(?:{ABBREVIATED}))\.$")
_TITLED = signed_pattern(".", rf"(?i)\b(?:{BEFORE_PERSONS})\.$")
_LONGEST_TITLE = 8
# A title that shouts or asks, and goes on: "“Storm! Three nights on the coast”".
_SHOUTED = signed_pattern(
    "«“„\"'‘",
    r"«[^»!?]{2,50}[!?] [^»]{2,50}»|[“„][^”“!?]{2,50}[!?] [^”“]{2,50}[”“]"
    r"|\"[^\"!?]{2,50}[!?] [^\"]{2,50}\""
    r"|(?<!\w)['‘](?=\S)[^'’!?]{2,50}[!?] [^'’!?]{2,50}['’](?!\w)",
)
_SENTENCE = signed_pattern(
    ".…!?",
    r"(?:(?:(?<=[^\W\d_]{2})|(?<=\w\))|(?<=['’]s))(?:[.…]|\s?[!?])|(?<=[h:]\d\d)\."
    r"|(?<=h \d\d)\.|(?:(?<=\b19\d\d)|(?<=\b20\d\d))\."
    rf"|{BEHIND_HOUR}"
    r"|(?<=[€£$]\d)\.|(?<=[€£$]\d\d)\.|(?<=[€£$]\d\.\d\d)\."
    r"|(?<=[»”“\"€£$])\.)[»”\")]*\s+"
    r"(?=(?:[«“\"(]\s?)?[^\W\da-z])",
    behind=2,
)


def shouts(text: str, sign: str) -> bool:
    """Return whether a sign is a shout in capitals, and ends no sentence of them.

    >>> shouts("BEES! SOLITARY AND BUMBLE", "!"), shouts("Bees! Solitary and bumble", "!")
    (True, False)
    """
    return sign in "!?" and text.isupper()


def sentences_in(text: str, days: Sequence[tuple[int, int]] = ()) -> int:
    """Return how many sentences end in *text*; an initial or an abbreviation ends none.

    Nor does the full stop in one of the *days*, or behind its figures.

    >>> sentences_in("Le loto est complet. Merci à tous !")
    2
    >>> sentences_in("St. Marien"), sentences_in("Am 3. Mai", [(0, 9)])
    (0, 0)
    """
    return sum(
        1
        for match in _SENTENCE_END.finditer(text)
        if not _INITIALS.search(text[max(0, match.start() - 6) : match.start() + 1])
        and not any(
            low < match.start() < high - 1 or (match.start() == high and _is_dotted(text[low:high]))
            for low, high in days
        )
    )


def _is_dotted(day: str) -> bool:
    """Return whether a full stop goes with the figures of a day: "16.03"."""
    return day[-1:].isdecimal() and "." in day[-3:-1]


def bounds_of_sentences(text: str) -> tuple[list[int], list[int]]:
    """Return where each sentence of *text* starts, and where each but the last ends.

    Before the name of a person an abbreviation ends none; others may: "4 Wharf St. Ada Quill …".
    """
    matches = [
        match
        for match in _SENTENCE.finditer(text)
        if not _TITLED.search(text, max(0, match.start() - _LONGEST_TITLE), match.start() + 1)
    ]
    if matches and ("!" in text or "?" in text):
        shouted = [match.span() for match in _SHOUTED.finditer(text)]
        matches = [m for m in matches if not any(low < m.start() < high for low, high in shouted)]
    return [0, *(match.end() for match in matches)], [match.start() for match in matches]


def reason_in(text: str, start: int, end: int) -> int:
    """Return where a part of a text begins to say why, its *end* where it does not.

    >>> reason_in("on 16 August, because the hall is let", 0, 37)
    14
    """
    why = _WHY.search(text, start, end)
    return why.start() if why else end


_WHY = worded_pattern(WHY, rf"\b(?:{WHY})\b")
