"""The look-up that tokens are made with, of the words of one language or of several."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.words.entries import WEAK_WEEKDAY, alone, endings, entries, glued
from agenda.dates.words.glued import Glued
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from agenda.dates.words.entries import Entry
    from agenda.dates.words.fields import Table

    # What the tokens are made of: an entry's class, figures and text, and a class that stands
    # behind it in the same word.  Plain tuples, which are taken apart twice as fast as others.
    Reading = tuple[str, int, tuple[int, ...], str, str]
    # The pieces of groups of words behind the first, longest group first.
    Groups = tuple[tuple[tuple[str, ...], Reading], ...]
    # What a piece is on its own, and the groups that it opens, by their second piece.
    Choices = tuple[Reading | None, Mapping[str, Groups]]

# Punctuation that stands between the parts of a date, and its class; all other says nothing.
SIGNS = {sign: sign for sign in ",;:.-/()&+'"} | {"[": "(", "]": ")", "·": ",", "|": ","}


class Words(NamedTuple):
    """Look-up of one or several languages.

    ``entries`` maps the first piece of a group of words to what it is and what it opens.
    ``follow`` maps a piece of such a group to those that may stand behind it there.
    ``suffixes`` are endings of numbers, ``raised`` those that may stand apart: "4 th"; they
    are no word of their own, but "th" may be a Thursday as well.  A text without digits says
    nothing about dates without one of ``triggers``, or one of ``units`` and one of ``helpers``:
    the longest piece of each group of words, since its others ("fête de la musique") are in
    many texts.
    ``alone`` are texts that name a day where nothing stands beside them.
    """

    tags: tuple[str, ...]
    entries: Mapping[str, Choices]
    follow: Mapping[str, frozenset[str]]
    inner: frozenset[str]
    suffixes: Mapping[str, str]
    raised: frozenset[str]
    triggers: frozenset[str]
    units: frozenset[str]
    helpers: frozenset[str]
    alone: Mapping[str, Entry]
    american: bool = False
    glued: Glued = Glued({})


_TRIGGERS = frozenset("mMwWvkjRgzKH95")
# A unit of time says something beside one of these only: "la semaine prochaine", "huit heures".
_UNITS = frozenset("UhZJA=")
_HELPERS = frozenset("cVq!FBCspOE=")

# Figures and punctuation are the same in all languages.
_SAME: dict[str, Reading] = {sign: (kind, 0, (), "", "") for sign, kind in SIGNS.items()}
_SAME |= {text: ("n", n, (), text, "") for n in range(100) for text in (f"{n}", f"{n:02}")}


_OPENS_NOTHING: Mapping[str, Groups] = {}


def _by_first_pieces(groups: Mapping[tuple[str, ...], Entry]) -> dict[str, Choices]:
    found: dict[str, Choices] = {name: (told, _OPENS_NOTHING) for name, told in _SAME.items()}
    several: list[tuple[str, ...]] = []
    for key, entry in groups.items():
        if len(key) > 1:
            several.append(key)
        else:
            found[key[0]] = (_reading(entry), _OPENS_NOTHING)
    opened: dict[str, dict[str, list[tuple[tuple[str, ...], Reading]]]] = {}
    for key in sorted(several, key=len, reverse=True):
        seconds = opened.setdefault(key[0], {})
        seconds.setdefault(key[1], []).append((key[1:], _reading(groups[key])))
    for first, seconds in opened.items():
        alone, _ = found.get(first, _UNKNOWN)
        found[first] = (alone, {two: tuple(seconds[two]) for two in seconds})
    return found


_UNKNOWN: Choices = (None, _OPENS_NOTHING)


def _follow(groups: Iterable[tuple[str, ...]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key in groups:
        for piece, behind in pairwise(key) if len(key) > 1 else ():
            found.setdefault(piece, set()).add(behind)
    return {piece: frozenset(behind) for piece, behind in found.items()}


def _raised(suffixes: Mapping[str, str], opened: Mapping[str, Choices]) -> frozenset[str]:
    readings = {end: opened.get(end, (None, {}))[0] for end in suffixes}
    return frozenset(
        end
        for end, reading in readings.items()
        if suffixes[end] in ("o", "O") and (reading is None or reading[0] == WEAK_WEEKDAY)
    )


def _reading(entry: Entry) -> Reading:
    kind, number, numbers, text = entry
    return (kind[0], number, numbers, text, kind[1:])


def _telling(groups: Mapping[tuple[str, ...], Entry]) -> dict[str, set[str]]:
    """Return by their classes the longest piece of each group of words; of two, the last."""
    found: dict[str, set[str]] = {}
    for key, (kind, _, numbers, text) in groups.items():
        longest = max(reversed(key), key=len) if len(key) > 1 else key[0]
        found.setdefault(kind[0], set()).add(longest)
        if numbers and kind in ("s", "p"):
            found.setdefault("Z", set()).add(longest)
        if text == "century":
            found.setdefault("w", set()).add(longest)
    return found


def merge(tables: tuple[Table, ...], *, american: bool) -> Words:
    """Return the look-up of several languages; the reading of the first language wins."""
    groups: dict[tuple[str, ...], Entry] = {}
    suffixes: dict[str, str] = {}
    for table in tables:
        groups = entries(table) | groups
        suffixes = endings(table) | suffixes
    opened = _by_first_pieces(groups)
    follow = _follow(groups)
    telling = _telling(groups)
    triggers, units, helpers = (
        frozenset().union(*(telling.get(kind, ()) for kind in kinds))
        for kinds in (_TRIGGERS, _UNITS, _HELPERS)
    )
    return Words(
        tags=tuple(table.tag for table in tables),
        entries=opened,
        follow=follow,
        inner=frozenset().union(*follow.values()),
        suffixes=suffixes,
        raised=_raised(suffixes, opened),
        triggers=triggers,
        units=units,
        helpers=helpers,
        alone={name: day for table in reversed(tables) for name, day in alone(table)},
        american=american,
        glued=Glued({name: figure for table in reversed(tables) for name, figure in glued(table)}),
    )
