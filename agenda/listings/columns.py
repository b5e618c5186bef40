"""Which position of a row is the name and which the place, decided for all rows together.

A row is the pieces of a one-line listing or the cells of a table row.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.blocks.roles import NEVER, is_kind
from agenda.lines.persons import is_person
from agenda.lines.sides import names_sides
from agenda.lines.stretches import NOISE, name_score, place_score
from agenda.patterns import worded_pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import ARTICLES, FOR, GIVERS, TIES, WITH
from agenda.vocabulary.groups_of_people import (
    BODIES,
    BODY_ENDINGS,
    CLUBS,
    ORGANISER_ENDINGS,
    ORGANISERS,
)
from agenda.vocabulary.lexicon import Cue, fold
from agenda.vocabulary.word_forms import SAINTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.lines.stretches import Stretch

_HOLDER = 2.0  # a club in a column of those who hold events names none, and is no place
_EARLIER = 0.12  # the name tends to stand first
_SHORT_WORDS = 5
_ENOUGH = 0.35
_KIND = 1.2
_SEVERAL, _MOST = 3, 0.6
_TOWN = 0.6
_DIFFERENT = 2
_CAPITALS, _ACRONYM = 1.0, 5
_LEAST, _FIELD = -0.5, 2.0
_GENERIC = (Cue.EVENT, Cue.AT)


class Entry(NamedTuple):
    """A piece or a cell, and what speaks for it beside its words.

    ``name_bonus`` and ``place_bonus`` come from labels, column heads and marks; ``dashed`` tells
    that a dash stands behind the piece.
    """

    part: Stretch
    name_bonus: float = 0.0
    place_bonus: float = 0.0
    bracketed: bool = False
    dashed: bool = False


class Choice(NamedTuple):
    """The positions of the name and of the place in a row; None when there is none."""

    name: int | None
    place: int | None


def choose(rows: Sequence[Sequence[Entry]], own: float = 1.0) -> list[Choice]:
    """Return the choice for each row; rows of one shape decide together.

    A few that end before the others go by those as well: "Fire brigade - Drill" below "Choir -
    Spring concert - Church".
    *own* is the weight of a row's own words, where all rows of its shape weigh one: little in
    a table, whose columns are what they are.
    """
    rows = _without_kinds(rows)
    shapes: dict[tuple[bool, ...], list[Sequence[Entry]]] = {}
    for row in rows:
        shapes.setdefault(_shape(row), []).append(row)
    scores = {shape: _scores(alike, _longer(alike, shapes)) for shape, alike in shapes.items()}
    return [_choose_row(row, scores[_shape(row)], own) for row in rows]


def _without_kinds(rows: Sequence[Sequence[Entry]]) -> Sequence[Sequence[Entry]]:
    """Return the rows, what only says of which kind an event is made no name beside one.

    It is a field of the list where most rows have one, and different ones: "Concert – Les Voix
    du Nord", "Atelier – Peindre".
    """
    kinds = [_kind_beside_name(row) for row in rows]
    told = {
        row[kind].part.text.casefold()
        for row, kind in zip(rows, kinds, strict=True)
        if kind is not None
    }
    count = sum(kind is not None for kind in kinds)
    if len(told) < _DIFFERENT or count < _SEVERAL or 2 * count < len(rows):
        return rows
    return [
        row
        if kind is None
        else [_as_kind(entry) if i == kind else entry for i, entry in enumerate(row)]
        for row, kind in zip(rows, kinds, strict=True)
    ]


def _as_kind(entry: Entry) -> Entry:
    """Return an entry that is neither the name nor the place: "Atelier" may be both."""
    return entry._replace(
        name_bonus=entry.name_bonus - _FIELD, place_bonus=entry.place_bonus - _FIELD
    )


def _kind_beside_name(row: Sequence[Entry]) -> int | None:
    """Return the position of the kind in a row that another entry can name.

    A club can not: of "Choral society – Autumn concert" the concert is what it holds.
    """
    kinds = [i for i, entry in enumerate(row) if is_kind(entry.part)]
    others = [entry for i, entry in enumerate(row) if i not in kinds]
    named = any(
        name_score(entry.part) > max(_LEAST, _place(entry))
        and not (entry.bracketed or _is_holder(entry.part))
        for entry in others
    )
    return kinds[0] if len(kinds) == 1 and named else None


def _shape(row: Sequence[Entry]) -> tuple[bool, ...]:
    return tuple(entry.bracketed for entry in row)


def _longer(
    alike: Sequence[Sequence[Entry]], shapes: Mapping[tuple[bool, ...], Sequence[Sequence[Entry]]]
) -> list[Sequence[Entry]]:
    """Return, for a few rows of a shape, those that open alike and go on with one entry more."""
    shape = _shape(alike[0])
    if len(alike) >= _SEVERAL or len(shape) < _DIFFERENT:
        return []
    return [
        row
        for other, rows in shapes.items()
        if len(other) == len(shape) + 1 and other[: len(shape)] == shape
        for row in rows
    ]


class _Scores(NamedTuple):
    """What all rows of one shape say of each position: as name, place, towns, set in capitals.

    ``givers`` tells which positions hold persons, who give what another one names.
    """

    names: list[float]
    places: list[float]
    towns: list[float]
    capitals: list[float]
    givers: list[bool]


def _scores(rows: Sequence[Sequence[Entry]], longer: Sequence[Sequence[Entry]]) -> _Scores:
    width = range(len(rows[0]))
    names = [_mean([_name(row[i], i) for row in (*rows, *longer)]) for i in width]
    places = [_mean([_place(row[i]) for row in rows]) for i in width]
    givers = _givers([*rows, *longer], names, places)
    return _Scores(
        [name - _GIVER * given for name, given in zip(names, givers, strict=True)],
        places,
        [_town_like(rows, i) for i in width],
        [_shouted(rows, i) for i in width],
        givers,
    )


def _choose_row(row: Sequence[Entry], rows: _Scores, own: float) -> Choice:
    """Return the choice for *row*, given the scores of all rows of its shape."""
    width = len(row)
    if not width:
        return Choice(None, None)
    usual = max(range(width), key=lambda i: rows.names[i])
    names = [
        own * _name(row[i], i)
        + rows.names[i]
        + rows.capitals[i] * _is_loud(row[i])
        - _HOLDER * ((rows.givers[i] or i != usual) and _is_holder(row[i].part))
        for i in range(width)
    ]
    name = _titled(row, max(range(width), key=lambda i: names[i]))
    near = 1.0 if names_sides(row[name].part.text) else 0.3  # where they play
    places = [_placed(row, rows, i, own) + near * (i == name + 1) for i in range(width)]
    others = [i for i in range(width) if i != name and not _tells_address(row, i, name)]
    place = max(others, key=lambda i: places[i], default=None)
    if place is not None and places[place] < _ENOUGH:
        place = None
    return Choice(name, place)


def _tells_address(row: Sequence[Entry], position: int, name: int) -> bool:
    """Return whether brackets only tell where the house before them is: "Library (2 Mill Row)"."""
    if not row[position].bracketed or position - 1 in (-1, name):
        return False
    return not row[position - 1].bracketed and _place(row[position - 1]) > _ENOUGH


def _placed(row: Sequence[Entry], rows: _Scores, position: int, own: float) -> float:
    """Return how well what a row has at a position would do as its place.

    Among persons it speaks for itself: "6.30pm, St Luke's Hall" where others give the talk.
    """
    place = _place(row[position])
    if rows.givers[position]:
        return place - _HOLDER * _is_holder(row[position].part)
    towns = (_town_like([row], position) + rows.towns[position]) / 2
    return (own * place + rows.places[position]) / (1 + own) + towns


def _titled(row: Sequence[Entry], name: int) -> int:
    """Return the position of the title beside the kind at *name*: "Oficina - “O jardim”".

    So do two sides name what is played, wherever they stand.
    """
    sides = [i for i, entry in enumerate(row) if names_sides(entry.part.text)]
    if sides:
        return sides[0]  # "Cup, first round: Larn v Orrin"
    if name and _is_kind_of(row[name].part, row[name - 1]):
        return name - 1
    if name and _says_who_gives(row[name].part) and _is_phrase(row[name - 1]):
        return name - 1
    behind = row[name + 1].part if name + 1 < len(row) else None
    kind = row[name].part.covers(Cue.EVENT) == 1
    titled = behind is not None and behind.is_titled and not row[name + 1].bracketed
    return name + 1 if kind and titled else name


def _is_kind_of(part: Stretch, before: Entry) -> bool:
    """Return whether a few small words say what a title in capitals is: "SLOW WATER - photo show".

    A club in capitals holds what stands behind it.
    """
    kind = part.has(Cue.EVENT) and part.text.islower() and part.words <= _SEVERAL
    titled = kind and _is_loud(before) and not (before.bracketed or place_score(before.part) > 0)
    return titled and not _is_holder(before.part)


def _is_holder(part: Stretch) -> bool:
    """Return whether a word of an entry tells of a club, or of another body that holds events."""
    words = [fold(word) for word in part.text.split()]
    return any(word in _HOLDERS or word.endswith(_HOLDER_ENDINGS) for word in words)


_HOLDERS = CLUBS | ORGANISERS | BODIES
_HOLDER_ENDINGS = (*ORGANISER_ENDINGS, *BODY_ENDINGS)


def _says_who_gives(part: Stretch) -> bool:
    """Return whether a kind in small letters leads to who gives it: "comic show with Jo Reed"."""
    words = part.text.split()
    kind = part.starts(Cue.EVENT) and part.text[:1].islower()
    given = any(word in _GIVEN and who[:1].isupper() for word, who in pairwise(words))
    return kind and given


_GIVEN = WITH | GIVERS


def _is_phrase(entry: Entry) -> bool:
    """Return whether an entry is words as a title has them, "Once upon a winter", and no holder.

    It opens with a capital, and a dash stands behind it: "free entry, concert by Jo Reed".
    """
    part = entry.part
    words = part.text.split()
    small = {word for word in words if word.isalpha() and word.islower()}
    told = bool(small - ARTICLES - TIES) and fold(words[0]) not in FOR
    told = told and not _is_holder(part)
    apart = entry.dashed and not entry.bracketed and part.text[0].isupper()
    return told and apart and place_score(part) <= 0 and not part.has(*_CALLS)


_CALLS = (*NOISE, Cue.HOST, Cue.AGENDA)


def _name(entry: Entry, position: int) -> float:
    score = name_score(entry.part) + entry.name_bonus - 0.5 * entry.bracketed
    # "Panique au zoo - séance à 17 h": behind a name the word of a kind is no better one.
    part = entry.part
    generic = part.words == sum(hit.words for hit in part.hits if hit.cue in _GENERIC)
    return (
        score - _EARLIER * position - _KIND * (generic and position > 0 and part.text[:1].islower())
    )


def _place(entry: Entry) -> float:
    # An acronym in brackets belongs to the name: "Salon des maires (SMCL)".
    acronym = entry.bracketed and entry.part.words == 1 and entry.part.text.isupper()
    # "(voor de kleintjes)": what is in small letters and no place tells for whom, or how.
    remark = entry.bracketed and entry.part.text.islower() and not entry.part.has(Cue.PLACE)
    bonus = -1.0 if acronym else 0.3 * (entry.bracketed and not remark)
    bonus += _CHURCH * _is_church(entry.part)
    return place_score(entry.part) + entry.place_bonus + bonus


def _is_church(part: Stretch) -> bool:
    """Return whether a stretch is the name of a saint and no more: "Saint-Roch", "Notre-Dame"."""
    few = part.words <= _FULL_NAME and not part.has(Cue.EVENT, *NOISE)
    return few and _SAINTS.match(part.text) is not None


_CHURCH = 1.0
_SAINTS = worded_pattern(SAINTS, rf"(?:{SAINTS})\b")


def _givers(
    rows: Sequence[Sequence[Entry]], names: Sequence[float], places: Sequence[float]
) -> list[bool]:
    """Return which positions hold persons or clubs, beside one that can be a title.

    "Builders of the Old Canal | Maud Fairley": who gives the talks stands in a column of its own,
    and so does who holds what takes place: "Musikverein – Herbstkonzert".
    """
    width = range(len(names))
    persons = [len({row[i].part.text for row in rows if _is_giver(row[i])}) for i in width]
    clubs = [len({row[i].part.text for row in rows if _is_club(row[i])}) for i in width]
    titles = [
        name
        for i, (name, place) in enumerate(zip(names, places, strict=True))
        if 2 * max(persons[i], clubs[i]) < len(rows) and place < _ENOUGH and not _are_kinds(rows, i)
    ]
    best = max(titles, default=NEVER)
    many = [2 * max(persons[i], clubs[i]) >= len(rows) for i in width]
    of_persons = [best > 0 and count >= _SEVERAL for count in persons]
    of_clubs = [best > _LEAST and count >= _DIFFERENT for count in clubs]
    return [all_ and (a or b) for all_, a, b in zip(many, of_persons, of_clubs, strict=True)]


def _are_kinds(rows: Sequence[Sequence[Entry]], position: int) -> bool:
    """Return whether most rows only tell of which kind it is: "The Breakfast Club – film".

    With a capital a kind is a title: "Gruppo Alpini – Assemblea".
    """
    parts = [row[position].part for row in rows if position < len(row)]
    kinds = sum(is_kind(part) and part.text[:1].islower() for part in parts)
    return 2 * kinds > len(rows)


def _is_club(entry: Entry) -> bool:
    return not entry.bracketed and _is_holder(entry.part)


def _is_giver(entry: Entry) -> bool:
    """Return whether an entry is the name of a person: two or three words with capitals."""
    words = entry.part.text.split()
    named = 1 < len(words) <= _FULL_NAME and all(word.isalpha() for word in words)
    return named and not entry.bracketed and is_person(entry.part)


_GIVER, _FULL_NAME = 1.5, 4


def _town_like(rows: Sequence[Sequence[Entry]], position: int) -> float:
    """Return what short capitalised words at one position of several rows add: towns, halls.

    Two words with capitals, in brackets and others each time, are persons: "Sal (Jo Reed)".
    """
    persons = {row[position].part.text for row in rows if _may_be_person(row[position])}
    if len(rows) >= _SEVERAL and len(persons) > _MOST * len(rows):
        return -_TOWN
    like = sum(
        row[position].part.words <= _SHORT_WORDS
        and row[position].part.text[:1].isupper()
        and _QUOTE.isdisjoint(row[position].part.text)  # "Orquesta “Brisa”" plays there
        and name_score(row[position].part) < 1.2  # noqa: PLR2004  no event word inside
        for row in rows
    )
    return (_TOWN if len(rows) > 1 else 0.35) * like / len(rows)


_QUOTE = frozenset('«“„"')


def _shouted(rows: Sequence[Sequence[Entry]], position: int) -> float:
    """Return what capitals at one position of several rows add where all else is in small letters.

    "Mer. 8 – 20 h – LES VOIX DU LAC – Salle Doisneau" sets the name apart.
    """
    alone = {
        row[position].part.text
        for row in rows
        if _is_loud(row[position]) and sum(map(_is_loud, row)) == 1 < len(row)
    }
    return _CAPITALS * (len(rows) > 1 and len(alone) > _MOST * len(rows))


def _is_loud(entry: Entry) -> bool:
    """Return whether an entry is several words in capitals; one may be a town."""
    return entry.part.words > 1 and len(entry.part.text) > _ACRONYM and entry.part.text.isupper()


def _may_be_person(entry: Entry) -> bool:
    return entry.bracketed and is_person(entry.part)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
