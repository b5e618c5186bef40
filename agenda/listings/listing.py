"""A block's labelled lines, made into announcements: name, days, hours, place, link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.roles import Role, only_day, whole
from agenda.lines.persons import names_company
from agenda.lines.stretches import IS_PLACE, NOISE, is_town, place_score, stretch_of
from agenda.listings import names
from agenda.listings.columns import choose
from agenda.listings.days_and_hours import days_and_hours
from agenda.listings.entries import (
    MANY_TOWNS,
    at_house,
    entry,
    house_of_several,
    part_of,
    place_before,
    place_behind,
    places_follow_commas,
    places_lead_commas,
    telling,
    town_and_event,
    towns_follow_commas,
    towns_lead,
)
from agenda.listings.goals import goal_of, goes_out
from agenda.listings.naming import (
    is_name,
    is_short_place,
    name_and_place,
    strip_at,
    teams_of,
    without_told,
)
from agenda.listings.places import place_named, place_noted
from agenda.listings.told_places import (
    labelled_place,
    place_of,
    places_among,
    tells_office,
    told_place,
    with_places_above,
)
from agenda.listings.towns import place_beside, towns_beside
from agenda.tuples import NamedTuple
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.blocks.labelled import Labelled
    from agenda.dates.phrase import Phrase, Slot
    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece
    from agenda.listings.columns import Choice, Entry
    from agenda.listings.records import Record
    from agenda.vocabulary.lexicon import Lexicon


# The readings of what no line of a list announces: sentences on their own, a notice of several
# under a title, rows of a table.
PROSE, NOTICE, TABLE = "prose", "notice", "table"


class Listing(NamedTuple):
    """One announcement as it is printed.

    ``days`` are the phrases of its day or days, each with the line that holds it; ``slots`` are
    hours printed apart from the day.  ``clues`` are its lines in reading order, the heading
    that gave its day first.
    """

    name: str
    days: tuple[tuple[Clue, Phrase], ...]
    slots: tuple[Slot, ...] = ()
    place: str = ""
    url: str | None = None
    clues: tuple[Clue, ...] = ()
    reading: str = ""
    score: float = 0.0

    @property
    def has_hours(self) -> bool:
        """Whether hours are printed, beside the day or apart from it."""
        return bool(self.slots) or any(phrase.has_hours for _, phrase in self.days)

    @property
    def only_day(self) -> tuple[int | None, int | None] | None:
        """The month and the day of the month of what has one day, None for anything else."""
        return only_day(phrase for _, phrase in self.days)

    def completed(self, details: Listing) -> Listing:
        """Return it with the hours, and the place if it has none, that *details* tell."""
        return self._replace(
            days=details.days,
            slots=details.slots,
            place=self.place or details.place,
            clues=(*self.clues, *details.clues),
        )


_SURE_PLACE = 0.6


class _Block(NamedTuple):
    """What the lines of a block tell of each other.

    ``towns`` tells that they open with towns, ``headed`` that their headings have one, and
    ``usual`` that most have a place among their remarks: "Théâtre du Passeur" then plays.
    """

    lexicon: Lexicon
    towns: bool
    teams: frozenset[str]
    headed: bool
    usual: bool


def to_listings(records: Sequence[Record], lexicon: Lexicon) -> list[Listing | None]:
    """Return the listing of each record of one block, None for one without a day.

    One whose lines name nothing ("Infos pratiques") has no name: it may tell of another's day.
    """
    mains = [record.main.clue for record in records]
    lead = places_lead_commas(mains)
    house = house_of_several(mains)
    commas = lead or places_follow_commas(mains, house)
    rows = [telling(clue, commas=commas) for clue in mains]
    among = places_among(records)
    tops = {id(one.top): one.top for one in records if one.top}
    block = _Block(
        lexicon,
        towns_lead(mains),
        teams_of(mains, rows),
        towns_beside(list(tops.values())),
        2 * sum(map(bool, among)) > len(records),
    )
    columns = _columns(mains, rows, lead=lead)
    choices = [at_house(row, one, house) for row, one in zip(columns, choose(columns), strict=True)]
    told = zip(records, rows, choices, among, strict=True)
    listings = [_listing(one[0], *_name_and_place(*one, block), lexicon) for one in told]
    short = without_told([one.name if one else "" for one in listings], mains)
    listings = [one and one._replace(name=name) for one, name in zip(listings, short, strict=True)]
    listings = with_places_above(records, _split_names(listings, lexicon))
    return _with_last_lines(records, _with_places(records, listings))


def _columns(
    mains: Sequence[Clue], rows: Sequence[Sequence[Piece]], *, lead: bool
) -> list[list[Entry]]:
    """Return what is known of the pieces of each line; places *lead* them, or follow."""
    entries = [[entry(clue, piece) for piece in row] for clue, row in zip(mains, rows, strict=True)]
    if towns_follow_commas(mains):
        entries = [list(place_behind(row)) for row in entries]
    return [list(place_before(row)) if lead else row for row in entries]


def _name_and_place(
    record: Record, row: Sequence[Piece], choice: Choice, remarked: str, block: _Block
) -> tuple[str, str]:
    """Return the name and the place of a record, of which *remarked* stands among its remarks."""
    label, clue = labelled_place(record), record.main.clue
    if choice.name is None:
        return "", label
    likely, other = place_of(record, block.lexicon)
    name, place = name_and_place(
        clue,
        row,
        choice,
        block.lexicon,
        placed=bool(label or other),
        towns=block.towns,
        teams=block.teams,
    )
    if block.towns and (pair := town_and_event(clue)):
        name = names.clean(pair[1].text) if pair[1].bracketed else name
        place = place or pair[0].text
    if choice.place is not None and _is_none(clue, row[choice.place], name, likely):
        place = ""
    if remarked and (block.usual or likely < IS_PLACE):
        other = ""
    if tells_office(record):
        label, place = "", place or label
    place = label or place or other or strip_at(remarked, block.lexicon) or told_place(record)
    beside = place_beside(record.top, towns=block.headed) if record.top and not place else ""
    return name, place or beside


def _is_none(clue: Clue, piece: Piece, name: str, likely: float) -> bool:
    """Return whether a piece is no place after all: one more *likely* stands elsewhere.

    "Retour par le lac" behind a name whose date has its hall beside it.
    """
    least = min(likely, _SURE_PLACE)
    return place_score(part_of(clue, piece)) < least or _is_beside_goal(clue, piece, name)


def _is_beside_goal(clue: Clue, piece: Piece, name: str) -> bool:
    """Return whether a name tells where it is, and a piece with no word of places does not.

    "Rando à Montverdier – (Lucien)"; so it is of small words that only end with one: "Fête de la
    pomme au château – aide parking".
    """
    part = part_of(clue, piece)
    if piece.bracketed and piece.after_date and goal_of(name):
        return True  # "Ausflug nach Maulbronn (Abfahrt 7.15 Uhr am Parkplatz)"
    if part.starts(Cue.LABEL_OTHER) and ":" in part.text:
        return True  # "Referentin: Ida Reh"
    if part.starts(Cue.AT, Cue.PLACE, Cue.LABEL_PLACE):
        return False
    aside = piece.bracketed and not part.has(Cue.PLACE) and goes_out(name)
    return aside or (part.text.islower() and bool(place_named(name, (clue,))))


def _split_names(listings: Sequence[Listing | None], lexicon: Lexicon) -> list[Listing | None]:
    """Return the listings, of a block whose names end with their places each name without it.

    "messe à Apignac", "messe à Estivaux", "veillée à Merle".  A title keeps its town ("Salon du
    livre à Vannes"): it would be called otherwise with other neighbours.
    """
    splits = [
        names.split_at_place(one.name, lexicon) if one and not one.place and one.name else None
        for one in listings
    ]
    splits = [one if one and _has_no_title(*one, lexicon) else None for one in splits]
    told = [split[1] for split in splits if split]
    named = sum(bool(one and one.name) for one in listings)
    few = len(told) < min(_ENDING, named) or len(told) < _MOST * named
    if few or len(set(told)) < _FEWEST_PLACES:
        return list(listings)
    return [
        one._replace(name=split[0], place=split[1]) if one and split else one
        for one, split in zip(listings, splits, strict=True)
    ]


def _has_no_title(name: str, place: str, lexicon: Lexicon) -> bool:
    """Return whether a name is a kind of event alone, or a word of places stands behind it."""
    placed = any(hit.cue is Cue.PLACE and not hit.start for hit in lexicon.read(place)[1])
    return placed or lexicon.fills(name, Cue.EVENT)


_ENDING = 3  # places


def _with_places(
    records: Sequence[Record], listings: Sequence[Listing | None]
) -> list[Listing | None]:
    """Return the listings, those without a place with the line that stands where places do.

    Where most items of a block print their place below the name, so do the others; a town alone
    is no word of places, yet where each item ends with another one, they are.
    """
    below = [_below(record) for record in records]
    known = [item and (item.role is Role.PLACE or place_noted(item.clue)) for item in below]
    told = sum(map(bool, known))
    # Above its day, or below it: "Live music" below it is no hall where others stand above.
    sides = {_is_above_day(record) for record, one in zip(records, known, strict=True) if one}
    below = [
        item if not sides or _is_above_day(record) in sides else None
        for record, item in zip(records, below, strict=True)
    ]
    # "Chacun apporte un jeu." is no place where the places end without a full stop.
    ended = any(
        item.clue.text.endswith(".") for item, one in zip(below, known, strict=True) if item and one
    )
    below = [
        item if item and (ended or not item.clue.text.endswith(".")) else None for item in below
    ]
    short = [whole(item.clue) for item in below if item and _may_be_place(item)]
    several = len({part.text for part in short}) > _MOST * len(short)
    towns = several and len(short) == len(records) >= MANY_TOWNS and all(map(is_town, short))
    if not towns and (not told or told + len(short) < max(_MOST * len(records), _FEWEST_PLACES)):
        return list(listings)
    return [
        listing._replace(place=names.clean(names.first_sentence(item.clue.text)))
        if listing and not listing.place and item and _may_be_place(item)
        else listing
        for item, listing in zip(below, listings, strict=True)
    ]


def _with_last_lines(
    records: Sequence[Record], listings: Sequence[Listing | None]
) -> list[Listing | None]:
    """Return the listings, those without a place with their last line where others end with one.

    "Cafétéria" ends a card among others that end with "Auditorium" and "Salle du conte".
    """
    last = [record.lines[-1] if record.lines[-1] is not record.main else None for record in records]
    placed = sum(1 for item in last if item and item.role is Role.PLACE)
    if placed < max(_FEWEST_PLACES, _MOST * len(records)):
        return list(listings)
    return [
        listing._replace(place=names.clean(item.clue.text))
        if listing and not listing.place and item and _may_be_place(item) and _is_plain(item.clue)
        else listing
        for item, listing in zip(last, listings, strict=True)
    ]


def _is_plain(clue: Clue) -> bool:
    """Return whether a line says nothing of an event, of a price or of those whom it is for."""
    return not (clue.hits or clue.sentences or clue.decoys)


def _below(record: Record) -> Labelled | None:
    """Return the first line behind the name that is neither its day nor its hours."""
    place = record.lines.index(record.main)
    behind = (line for line in record.lines[place + 1 :] if line.role not in _OF_TIME)
    return next(behind, None)


def _is_above_day(record: Record) -> bool:
    """Return whether what stands first behind the name stands above the day as well."""
    roles = [line.role for line in record.lines[record.lines.index(record.main) + 1 :]]
    return Role.DAY in roles[1:] and roles[0] not in _OF_TIME


def _may_be_place(item: Labelled) -> bool:
    clue = item.clue
    plain = item.role is Role.MORE and clue.label is None and not clue.phrases
    plain = plain and (Cue.EVENT not in clue.cues or Cue.PLACE in clue.cues)
    short = is_short_place(names.first_sentence(clue.text))
    # "Compagnie Pli", "Texte Ida Corbel" below a title are who plays.
    short = short and not (names_company(clue.text) or whole(clue).starts(Cue.LABEL_OTHER))
    return plain and not clue.heading and not clue.prose and short


_OF_TIME = (Role.DAY, Role.HOURS)
_FEWEST_PLACES, _MOST = 2, 0.6


def _is_led_to(clue: Clue, name: str) -> bool:
    """Return whether a day, hours and a colon lead to a name: "Zondag 26, 17.00 uur: vesper"."""
    at = max(clue.text.find(name), 0)
    led = clue.has_hours and (bool(clue.days) or clue.timed_item)
    led = led and clue.text[:at].rstrip().endswith(":")
    return led and stretch_of(clue, at, at + len(name)).covers(*NOISE) < 1  # "18 h : gratuit"


def _listing(record: Record, name: str, place: str, lexicon: Lexicon) -> Listing | None:
    main = record.main
    name = name if is_name(name, lexicon, led=_is_led_to(main.clue, name)) else ""
    clues = [item.clue for item in record.lines]
    days, slots = days_and_hours(record)
    if not days:
        return None
    url = next((clue.line.href for clue in [main.clue, *clues] if clue.line.href), None)
    ordered = tuple([record.top, *clues] if record.top else clues)
    return Listing(name, days, slots, place, url, ordered, main.reading)
