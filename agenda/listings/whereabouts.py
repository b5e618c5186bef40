"""The place that is told once for all that stands below: by a heading, or by a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.roles import whole
from agenda.lines.clues import lexicon_for
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import IS_PLACE, is_town, place_score, stretch_of, stretches_of
from agenda.listings import names
from agenda.listings.naming import strip_at
from agenda.listings.places import place_in
from agenda.listings.places_of_all import awaits_place, place_of_all
from agenda.listings.towns import town_behind
from agenda.vocabulary.groups_of_people import ORGANISERS
from agenda.vocabulary.lexicon import Cue, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.stretches import Stretch


class Whereabouts:
    """The places in force, each with the level of the heading that it stands below.

    A heading is searched for its place when one is asked for: most are over before anything is
    announced below them.  ``told`` are those that sentences give to all, wherever they stand.
    """

    __slots__ = ("_above", "_awaiting", "_fresh", "_languages", "_level", "told")

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = languages
        self._level = 0
        self._awaiting = False
        self._fresh = True  # nothing was announced below the last heading
        self._above: list[tuple[int, str | Callable[[], str]]] = []
        self.told: list[str] = []

    @property
    def place(self) -> str:
        """The nearest place in force, "" without any."""
        while self._above:
            level, above = self._above.pop()
            place = above if isinstance(above, str) else above()
            if place:
                self._above.append((level, place))
                return place
        return ""

    @property
    def common(self) -> str:
        """The only place that a sentence gives to all, "" where there are several."""
        return self.told[0] if len(set(self.told)) == 1 else ""

    def note(self, clue: Clue) -> str:
        """Return the place that a line gives to all, "" for none, and keep it."""
        place = place_of_all(clue, self._languages)
        place = strip_at(place, lexicon_for(self._languages)) if place else ""
        if self._awaiting and not place and _leads_there(whole(clue)):
            place = place_in(clue, 0, len(clue.text), strict=True)
        self._awaiting = not place and awaits_place(clue)
        self.told += [place] if place else []
        return place

    def pass_by(self, clue: Clue) -> None:
        """Pass a line that announces nothing by itself."""
        if clue.heading:
            self.pass_heading(clue.line.level, lambda: clue)
        elif place := self.note(clue) or _place_alone(clue) or self._place_labelled(clue):
            self._above.append((self._level, place))

    def _place_labelled(self, clue: Clue) -> str:
        """Return the place that a label gives to all below it, "" where something stands above.

        "Venue: Parish Rooms, Mill Lane" above a list; below an announcement it may be of that.
        """
        if not self._fresh or clue.label is None or clue.label.cue is not Cue.LABEL_PLACE:
            return ""
        told = clue.text[clue.label.value :]
        return "" if clue.phrases or clue.prose else names.clean(names.first_sentence(told))

    def pass_listing(self) -> None:
        """Pass an announcement: a place that a label gives below it may be its own."""
        self._fresh = False

    def pass_heading(self, level: int, read: Callable[[], Clue]) -> None:
        """Pass a heading, which ends those of its level; *read* gives its clue when needed."""
        self._level, self._fresh = level, True
        while self._above and self._above[-1][0] >= level:
            self._above.pop()
        self._above.append((level, lambda: _heading_place(read(), self._languages)))


def _leads_there(part: Stretch) -> bool:
    return part.starts(Cue.AT) and place_score(part) > IS_PLACE


def _place_alone(clue: Clue) -> str:
    """Return the place that a line above a list is: "À l'espace jeunesse, au rez-de-chaussée."."""
    if clue.phrases or clue.sentences > 1 or clue.label is not None or len(clue.words) > _FEW_WORDS:
        return ""
    first = next(iter(split_pieces(clue, commas=True)), None)
    if first is None or first.start:
        return ""
    part = stretch_of(clue, first.start, first.end)
    if part.has(Cue.EVENT) or not part.starts(Cue.AT) or place_score(part) <= IS_PLACE:
        return ""
    return place_in(clue, first.start, first.end)


_FEW_WORDS = 12


def _is_house(part: Stretch) -> bool:
    """Return whether a heading is the name of a house that is called as what it shows.

    "Theater am Markt", "Teatro Verdi"; in "Teatro in piazza" a word in lower case goes on.
    """
    if not (part.starts(Cue.PLACE) and part.starts(Cue.EVENT)) or part.text.isupper():
        return False
    told = [word for word in part.text.split() if len(word) >= _LONG]
    places = {hit.start for hit in part.hits if hit.cue is Cue.PLACE}
    plain = all(hit.start in places for hit in part.hits if hit.cue is Cue.EVENT)
    return plain and len(told) > 1 and all(word[0].isupper() for word in told)


_LONG = 4  # letters of a word that is no preposition


def _is_club(part: Stretch) -> bool:
    """Return whether a heading ends with who meets, and with no house of theirs: "Camera Club"."""
    places = [hit for hit in part.hits if hit.cue is Cue.PLACE]
    last = fold(part.text.split()[-1])
    return len(places) == 1 and last in ORGANISERS and places[0].end == len(part.text)


def _without_headline(part: Stretch) -> str:
    """Return a place without what a headline goes on to tell: "Borgo San Zeno, tre giorni di …"."""
    place = part.text.partition(":")[0]
    told = part.words > _FEW_WORDS // 2 and not part.has_digit  # no address
    return names.clean(place.partition(",")[0] if told else place)


def _heading_place(clue: Clue, languages: Sequence[str]) -> str:
    """Return the place that a heading is, or that it leads to: "Que faire à Mennevy ?"."""
    if clue.days or (whole(clue).has(Cue.AGENDA) and not whole(clue).has(Cue.PLACE)):
        return town_behind(clue, languages)
    first = next(iter(split_pieces(clue)), None)
    part = stretch_of(clue, first.start, first.end) if first else None
    titled = part is not None and part.starts(Cue.EVENT, Cue.AT, Cue.AGENDA)
    titled = titled and not (part and part.starts(Cue.PLACE) and not part.starts(Cue.EVENT))
    if part and _is_house(part):
        return names.clean(part.text.partition(":")[0])
    titled = titled or (part is not None and _is_club(part))
    if part and place_score(part) > IS_PLACE and not (part.has(Cue.EVENT) or titled):
        house = place_in(clue, first.start, first.end, strict=True, commas=False) if first else ""
        low = clue.text.find(house)
        # "Attività in biblioteca" speaks of the library, "Salle des fêtes à Mennevy" of the hall.
        hall = any(hit.cue is Cue.PLACE and hit.start < low for hit in clue.hits)
        return house if house and not hall else _without_headline(part)
    led = place_in(clue, 0, len(clue.text), strict=True, commas=False)
    return led or _house_behind_town(clue) or town_behind(clue, languages)


def _house_behind_town(clue: Clue) -> str:
    """Return the house behind the town of a heading: "Bure – médiathèque Jean-Moulin", else ""."""
    parts = stretches_of(clue, split_pieces(clue))
    if len(parts) != _PAIR or not is_town(parts[0]) or parts[1].has(Cue.EVENT):
        return ""
    house = parts[1].starts(Cue.PLACE) and place_score(parts[1]) > IS_PLACE
    return names.clean(parts[1].text) if house else ""


_PAIR = 2  # pieces
