"""Whether two printed names may be those of one event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from agenda.patterns import pattern
from agenda.vocabulary.function_words import STOPS, UNFINISHED
from feeds.plaintext import fold

_SHORT = 2  # letters: "de", "la", "of"
_MANY = 3  # significant words: a name that two organisers hardly choose alike
_SLIPS, _LONG = 2, 16  # letters that may differ in a name of so many
_REMEMBERED = 20_000
_NUMBERS = pattern(r"\d+")
_FUNCTION_WORDS = frozenset(fold(word) for word in STOPS | UNFINISHED)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is compared: its folded words, the telling ones, and its numbers.

    ``key`` is equal for names that are the same but for case, accents, punctuation and the year
    of an edition: "AP Connect" and "AP Connect 2020".
    """

    key: str
    telling: tuple[str, ...]
    numbers: frozenset[str]

    @property
    def is_distinctive(self) -> bool:
        """Whether the name alone says which event is meant, wherever it is printed."""
        return len(self.telling) >= _MANY


@lru_cache(_REMEMBERED)
def name_of(text: str) -> Name:
    """Return *text* as it is compared.

    >>> name_of("Salon des Maires 2026").key
    'salon des maires'
    """
    words = fold(text).split()
    undated = [word for word in words if not _is_year(word)] or words
    telling = tuple(word for word in undated if len(word) > _SHORT and word not in _FUNCTION_WORDS)
    key = " ".join(undated)
    return Name(key, telling or tuple(undated), frozenset(_NUMBERS.findall(key)))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"}  # noqa: PLR2004


def why_alike(one: str, other: str) -> str:
    """Return why two names on the same days may be one event's, "" when they may not.

    "Atelier 1" and "Atelier 2" differ by a number: those are two.  The reason is in plain words,
    for the journal.
    """
    a, b = name_of(one), name_of(other)
    if a.key == b.key:
        return "the same name"
    if a.numbers != b.numbers:
        return ""
    short, long = sorted((a, b), key=lambda name: len(name.telling))
    return next((reason for alike, reason in _LIKENESSES if alike(short, long)), "")


def unlikeness(one: str, other: str) -> int:
    """Return how far two names lie apart: the letters in which their telling words differ.

    >>> unlikeness("Salon du livre", "Le livre, salon")
    0
    """
    words = (" ".join(sorted(name_of(name).telling)) for name in (one, other))
    return Levenshtein.distance(*words)


def same_place(one: str, other: str) -> bool:
    """Return whether two places may be one: all words of the shorter stand in the longer.

    >>> same_place("Salle des fêtes", "salle des fêtes de Vallon")
    True
    """
    short, long = sorted((set(fold(one).split()), set(fold(other).split())), key=len)
    return bool(short) and short <= long


def _tells_less(short: Name, long: Name) -> bool:
    """Return whether the longer name holds the words of the shorter, and begins with the same.

    Two words at least: "Inauguration du marché de Noël" opens the market, it is not the market.
    """
    same_start = long.telling[0] == short.telling[0]
    return len(short.telling) > 1 and same_start and set(short.telling) <= set(long.telling)


def _initials(short: Name, long: Name) -> bool:
    """Return whether the shorter name is one word made of the first letters of the longer."""
    if len(short.telling) != 1 or len(long.telling) < _MANY:
        return False
    return short.telling[0] == "".join(word[0] for word in long.telling)


def _differ_by_a_slip(short: Name, long: Name) -> bool:
    """Return whether the names are the same but for blanks and a letter, or two in a long name.

    A slip changes no first letter of a word: "Forum de Lens" is not "Forum de Sens".
    """
    one, other = sorted((short.key, long.key))
    allowed = _SLIPS if min(len(one), len(other)) >= _LONG else 1
    if Levenshtein.distance(one.replace(" ", ""), other.replace(" ", "")) > allowed:
        return False
    words, others = one.split(), other.split()
    return len(words) != len(others) or all(
        word[0] == twin[0] for word, twin in zip(words, others, strict=True)
    )


def _reordered(short: Name, long: Name) -> bool:
    return sorted(short.telling) == sorted(long.telling)


_LIKENESSES = (
    (_tells_less, "one name is the other, told shorter"),
    (_initials, "one name is the initials of the other"),
    (_differ_by_a_slip, "the names differ by a few letters"),
    (_reordered, "the same words stand in another order"),
)
