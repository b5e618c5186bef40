"""The place of an announcement, as other lines than that of its name tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.roles import Role, whole
from agenda.lines.labels import behind_pin
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import IS_PLACE, NOISE, is_address, place_score, stretch_of
from agenda.listings import names
from agenda.listings.departures import place_left
from agenda.listings.naming import is_short_place, strip_at
from agenda.listings.places import hall_told, place_among, place_noted, place_told
from agenda.listings.places_of_all import place_of_all
from agenda.patterns import worded_pattern
from agenda.vocabulary.function_words import AUXILIARIES, COVERING
from agenda.vocabulary.lexicon import Cue, fold
from agenda.vocabulary.said_of_days import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece
    from agenda.listings.listing import Listing
    from agenda.listings.records import Record
    from agenda.vocabulary.lexicon import Lexicon

_LIKELY_PLACE = -0.5  # beside hours anything that is not noise is likely a place
_UNLIKELY = -9.0
_TOLD_LINES = 2  # below the name
_SHORT_NOTE = 7  # words
_ASIDE = (Role.MORE, Role.HOURS, Role.PLACE)
_HOUSED = (Role.MORE, Role.PLACE)


def labelled_place(record: Record) -> str:
    """Return what a label says is the place, "" without one."""
    told = (_up_to_hours(clue, start) for clue, start in _labelled(record))
    return next((names.clean(names.first_sentence(text)) for text in told if text.strip()), "")


def tells_office(record: Record) -> bool:
    """Return whether a label tells when its house is open: "Sede: via Po 3, aperta il sabato".

    It may be where those sit who give what stands above.
    """
    return any(_OPENED.search(clue.text, start) for clue, start in _labelled(record))


def _labelled(record: Record) -> Iterator[tuple[Clue, int]]:
    """Yield the lines below a name that have a label of places, and where their value starts.

    So they have in the pin of a map behind their hours.
    """
    for item in record.lines:
        label = item.clue.label
        if item is not record.main and label and label.cue is Cue.LABEL_PLACE:
            yield item.clue, label.value
        elif item is not record.main and (start := behind_pin(item.clue.text)):
            yield item.clue, start


_OPENED = worded_pattern(OPEN, rf",\s*(?:{OPEN})\b")


def _up_to_hours(clue: Clue, start: int) -> str:
    """Return a line from *start* on, without the hours that open or end it.

    "Salle 2, 19h15-20h30"; "9:30, plaza de la Iglesia"; "musée, ouvert le samedi".
    """
    if opened := _OPENED.search(clue.text, start):
        return clue.text[start : opened.start()]
    holes = [hole for hole in clue.holes if hole[0] >= start]
    if holes and not clue.text[start : holes[0][0]].strip():
        start = holes.pop(0)[1]
    end = holes[0][0] if holes else len(clue.text)
    return clue.text[start:end].strip(" ,;–-") or clue.text[start:]


def place_of(record: Record, lexicon: Lexicon) -> tuple[float, str]:
    """Return the place that another line than the name's gives, and how well it does as one.

    Of several lines that do as a place the first is it, but for one that is a kind of event
    as well: "Cinéma", and below it "Cranves 74380".
    """
    main = record.main
    for role in (Role.PLACE, Role.HOURS, Role.BOTH, Role.DAY):
        lines = [item.clue for item in record.lines if item.role is role and item is not main]
        for clue in sorted(lines, key=lambda clue: whole(clue).starts(Cue.EVENT)):
            if told := place_of_all(clue, lexicon.languages) or place_left(clue):
                return _UNLIKELY, told
            pieces = [part for piece in split_pieces(clue) for part in _sentences(piece)]
            scored = [(place_score(stretch_of(clue, p.start, p.end)), p) for p in pieces]
            score, best = max(scored, key=lambda pair: pair[0], default=(_UNLIKELY, None))
            sure = role is not Role.DAY or (
                best
                and (
                    score > IS_PLACE
                    or (
                        is_short_place(best.text)
                        and not COVERING.issuperset(fold(best.text).split())
                    )
                    or (best.bracketed and score > 0)
                )
            )
            # "7.00 uur (graag om 6.55)": small words beside hours are no place unless one says so.
            sure = sure and bool(best and (score > 0 or not best.text.islower()))
            # "Höhepunkt ist die Nacht der Lichter" beside its day is a sentence.
            sure = sure and bool(best and AUXILIARIES.isdisjoint(best.text.split()))
            if best and (role is Role.PLACE or (score > _LIKELY_PLACE and sure)):
                house = _house_above(record, clue) if role is Role.PLACE else ""
                return score, house + strip_at(names.clean(best.text), lexicon)
    return _UNLIKELY, ""


def _sentences(piece: Piece) -> Iterator[Piece]:
    """Yield the sentences of a piece: "Comentamos «Las horas». Sala de adultos"."""
    text, start = piece.text, piece.start
    while (first := names.first_sentence(text)) != text:
        yield piece._replace(text=first, end=start + len(first), start=start)
        rest = text[len(first) :].lstrip(" .!?…")
        text, start = rest, start + len(text) - len(rest)
    yield piece._replace(text=text, start=start)


def _house_above(record: Record, address: Clue) -> str:
    """Return the house that stands right above its address, and a comma: "Café Zinc", "12 rue X".

    "" for an address with its house, and where the line above is more than a few words in capitals.
    """
    lines = [item for item in record.lines if item is not record.main]
    at = next((at for at, item in enumerate(lines) if item.clue is address), 0)
    above = lines[at - 1] if at else None
    if above is None or above.role not in _HOUSED or not is_address(address.text):
        return ""
    clue = above.clue
    plain = not (clue.phrases or clue.sentences or clue.heading or clue.label)
    house = plain and is_short_place(clue.text) and not whole(clue).has(*NOISE)
    return f"{names.clean(clue.text)}, " if house else ""


def told_place(record: Record) -> str:
    """Return the place that the sentences below the name tell, "" without one."""
    below = [item.clue for item in record.lines if item.role is Role.MORE]
    # "Concert en la chapelle." tells it better than the story of the choir above.
    short = [clue for clue in below if len(clue.words) <= _SHORT_NOTE]
    told = (
        place_noted(clue) or place_told(clue) or hall_told(clue)
        for clue in [*short, *below[:_TOLD_LINES]]
    )
    return next((place for place in told if place), "")


def places_among(records: Sequence[Record]) -> list[str]:
    """Return of each record the place that a line of remarks beside its name holds, or ""."""
    return [
        next(
            (
                place
                for item in record.lines
                if item.role in _ASIDE
                and (place := place_left(item.clue) or place_among(item.clue))
            ),
            "",
        )
        for record in records
    ]


def with_places_above(
    records: Sequence[Record], listings: Sequence[Listing | None]
) -> list[Listing | None]:
    """Return the listings, what is listed below a day and its event where that takes place.

    "Heiligabend, 24. Dezember, Johanneskirche", and below it "15.30 Uhr Krippenspiel".  An event
    with hours of its own only lends its day to others.
    """
    above = {
        id(record.main.clue): one.place
        for record, one in zip(records, listings, strict=True)
        if one and not record.main.clue.has_hours
    }
    return [
        one._replace(place=above.get(id(record.top), "")) if one and not one.place else one
        for record, one in zip(records, listings, strict=True)
    ]
