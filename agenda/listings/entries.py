"""The pieces of a line that names an event, each with what speaks for it as name or place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from agenda.lines.clues import EMPTY
from agenda.lines.labels import behind_pin
from agenda.lines.named_days import TITLE
from agenda.lines.persons import end_of_speaker, is_person
from agenda.lines.pieces import Piece, split_pieces, trim
from agenda.lines.stretches import (
    NOISE,
    is_remark,
    is_town,
    name_score,
    place_score,
    stretch_of,
    stretches_of,
)
from agenda.listings.columns import Choice, Entry
from agenda.listings.departures import opens_departure
from agenda.listings.leading_places import (
    LIKELY_PLACE,
    is_led_to,
    leads_with_place,
    opens_with_house,
)
from agenda.listings.places import tells_no_place
from agenda.listings.predicates import behind_there_is, is_there
from agenda.patterns import pattern, signed_pattern
from agenda.vocabulary.function_words import ARTICLES, FOR, GIVERS, SUBJECTS, TIES, WITH
from agenda.vocabulary.groups_of_people import CLUBS, ORGANISER_ENDINGS, ORGANISERS, PERFORMERS
from agenda.vocabulary.lexicon import CALLED_OFF, STATES, Cue, fold, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.stretches import Stretch

_ENOUGH_COMMAS = 0.4
_REST = 8  # characters behind a name in bold that are more than its place
MANY_TOWNS = 3
PLACE_WORDS = 6
_SEVERAL = 2
_TOWN_AND_EVENT = 2  # pieces
_LEAD_WORDS, _NEAR = 3, 2
_STOPS = tuple(".!?;")
MARKED = 4  # letters in bold that can be a name
_DASHED = signed_pattern("-–—−", r"\s+[-–—−]")


def places_follow_commas(clues: Sequence[Clue], house: str = "") -> bool:
    """Return whether this block prints its places behind commas: "Loto, salle des fêtes".

    It does when two of five lines with a comma have a word of places behind it, or what stands
    behind several, or when all lines have a town there.  Without a word of places the *house* that
    stands behind several different names is one: "Leeskring, Het Anker".
    """
    lines = [clue for clue in clues if "," in clue.text and not clue.prose]
    tails = [stretches_of(clue, split_pieces(clue, commas=True)[1:]) for clue in lines]
    placed = towns = again = 0
    told = Counter(tail[0].text for tail in tails if len(tail) == 1 and _may_come_again(tail[0]))
    for tail in tails:
        sure = any(place_score(part) > LIKELY_PLACE for part in tail)
        long = [part for part in tail if not part.is_short]  # "Nantes (44)"
        placed += sure
        again += not sure and len(tail) == 1 and told[tail[0].text] > 1
        towns += sure or (len(long) == 1 and is_town(long[0]))
    every = towns == len(lines) >= MANY_TOWNS and 2 * towns > len(clues)
    return every or ((placed > 0 or bool(house)) and placed + again >= _ENOUGH_COMMAS * len(lines))


def house_of_several(clues: Sequence[Clue]) -> str:
    """Return what stands behind the commas of several different names, and is no club, "" else."""
    lines = [clue for clue in clues if ", " in clue.text and not clue.prose]
    if len(lines) < MANY_TOWNS:
        return ""
    rows = [stretches_of(clue, split_pieces(clue, commas=True)[:2]) for clue in lines]
    pairs = {(row[0].text, row[1].text) for row in rows if len(row) > 1 and _may_hold(row[1])}
    told = Counter(tail for _, tail in pairs)
    usual = max(told, key=told.__getitem__, default="")
    return usual if told[usual] >= MANY_TOWNS else ""


def _may_hold(part: Stretch) -> bool:
    """Return whether what comes again may be a house, and tells of no club."""
    return _may_come_again(part) and not _is_group(part)


def _may_come_again(part: Stretch) -> bool:
    """Return whether a stretch is a name that a house may have, and no person: "The Crown"."""
    named = part.text[0].isupper() and not part.text.isupper() and part.words <= PLACE_WORDS
    article = fold(part.text.partition(" ")[0]) in ARTICLES
    return named and not part.has(Cue.EVENT, *NOISE) and (article or not is_person(part))


def at_house(row: Sequence[Entry], choice: Choice, house: str) -> Choice:
    """Return the choice for a line, its place the *house* of several where it has no other."""
    told = [place for place, one in enumerate(row) if place and one.part.text == house]
    return choice if choice.place is not None or not told else Choice(0, told[0])


def towns_follow_commas(clues: Sequence[Clue]) -> bool:
    """Return whether what stands behind the one comma of each line is a town, or online."""
    lines = [
        stretches_of(clue, split_pieces(clue, commas=True))
        for clue in clues
        if "," in clue.text and not clue.prose
    ]
    tails = [[part for part in row[1:] if not part.is_short] for row in lines]
    return len(tails) >= MANY_TOWNS and all(
        len(tail) == 1 and (is_town(tail[0]) or tail[0].starts(Cue.ONLINE)) for tail in tails
    )


def place_behind(row: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries of a line in a block whose lines end with their towns."""
    if len(row) <= 1:
        return row
    first = row[0]
    return [
        first._replace(name_bonus=first.name_bonus + _LEADING, place_bonus=-_LEADING),
        *(one._replace(name_bonus=one.name_bonus - _LEADING) for one in row[1:]),
    ]


def places_lead_commas(clues: Sequence[Clue]) -> bool:
    """Return whether this block prints its places before commas: "18 h Oratory, parents' evening".

    The first words of two of five lines with a comma are a place, or stand before several
    events; those of all the others could be one.
    """
    rows = [
        stretches_of(clue, split_pieces(clue, commas=True))
        for clue in clues
        if not clue.prose and (first := next(iter(split_pieces(clue)), None)) and "," in first.text
    ]
    rows = [row for row in rows if len(row) > 1 and not row[0].starts(Cue.AT)]
    named = [row for row in rows if row[1].has(Cue.EVENT)]
    told = Counter(row[0].text for row in named)
    placed = [place_score(row[0]) > LIKELY_PLACE or told[row[0].text] > 1 for row in rows]
    likely = all(sure or is_town(row[0]) for row, sure in zip(rows, placed, strict=True))
    enough = sum(placed) >= max(_ENOUGH_COMMAS * len(rows), _SEVERAL)
    return likely and enough and 2 * len(named) >= len(rows)


def _is_group(part: Stretch) -> bool:
    """Return whether one of the words of a stretch tells of a club, a choir, a team."""
    words = _plain_words(part)
    return any(word in _GROUPS or word.endswith(ORGANISER_ENDINGS) for word in words)


def _is_house(part: Stretch) -> bool:
    """Return whether a stretch with the word of a group is a place: "Town Hall", "Foyer du club".

    "Garden club" and "Les amis du musée" are groups, whose other words tell which.
    """
    words = _plain_words(part)
    if _ORGANISED.isdisjoint(words):
        return part.starts(Cue.PLACE) or part.ends(Cue.PLACE)
    return part.starts(Cue.PLACE) and (
        words[-1] not in _ORGANISED or not TIES.isdisjoint(words[-2:-1])
    )


def _plain_words(part: Stretch) -> list[str]:
    return [fold(word) for word in part.text.replace("’", "'").replace("'", " ").split()]


_DASHES = ("-", "–", "—")
_ORGANISED = ORGANISERS | PERFORMERS
_GROUPS = CLUBS | _ORGANISED
_MOST = 0.6  # of the lines of a block


def place_before(row: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries of a line in a block whose lines open with their places."""
    if len(row) == 1:
        return row
    first = row[0]
    lead = first.place_bonus + _LEADING
    return [first._replace(name_bonus=first.name_bonus - _LEADING, place_bonus=lead), *row[1:]]


_LEADING = 2.0  # more than the words of a place that sound like an event


def telling(clue: Clue, *, commas: bool) -> list[Piece]:
    """Return the pieces of a line without those that are neither name nor place.

    These are brackets that only measure, or tell of the status, and a last "COMPLET", "gratuit".
    "18 h, at the library, story time" divides at its commas whatever the lines around do, and a
    title behind who speaks, "Ida Reh (Ulm): Holz, Stein", at none.
    """
    if start := end_of_speaker(clue):
        start, end = trim(clue.text, start, len(clue.text))
        return [Piece(clue.text[start:end], start, end)]
    pieces = [
        piece
        for piece in split_pieces(clue, commas=commas or leads_with_place(clue))
        if not ((piece.bracketed and _is_aside(clue, piece)) or tells_no_place(clue, piece.start))
    ]
    while len(pieces) > 1 and part_of(clue, pieces[-1]).covers(*_REMARKS) == 1:
        pieces.pop()
    while len(pieces) > _SEVERAL and _remarks_first(clue, pieces):
        del pieces[0]
    return _behind_day_told(clue, pieces)


def _behind_day_told(clue: Clue, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without what a day is, where the next one tells what there is then.

    "Quinta, 20 de março, Dia Mundial da Poesia, há baile no salão"; the concert of "concierto, hay
    chocolate" stays.
    """
    there = next((at for at, p in enumerate(pieces) if behind_there_is(p.text) != p.text), 0)
    told = there and pieces[there - 1].after_date and not pieces[there - 1].bracketed
    if not told or not is_there(part_of(clue, pieces[there - 1]), part_of(clue, pieces[there])):
        return pieces
    return [*pieces[: there - 1], *pieces[there:]]


def _remarks_first(clue: Clue, pieces: Sequence[Piece]) -> bool:
    """Return whether a sentence with prices or doors stands before others: "Free entry. Film"."""
    first = part_of(clue, pieces[0])
    between = clue.text[pieces[0].end : pieces[1].start]
    apart = ". " in between or "! " in between
    return apart and first.starts(*NOISE, Cue.DOORS) and not first.has(Cue.EVENT)


_REMARKS = (Cue.PRICE, Cue.BOOKING, Cue.SOLD_OUT, *STATES, Cue.DOORS)


def _is_aside(clue: Clue, piece: Piece) -> bool:
    """Return whether a bracket only measures, tells of the status, or of a day without events."""
    part = part_of(clue, piece)
    if part.starts(Cue.BOOKING, Cue.PRICE) and not part.has(Cue.EVENT):
        return True  # "(tickets en el bar hasta el día 20)"
    tentative = part.covers(Cue.PLANNED) == 1  # "(sous réserve)"
    return tentative or is_remark(part) or _leaves_out(clue, piece) or _leads_to_date(clue, piece)


def _leads_to_date(clue: Clue, piece: Piece) -> bool:
    """Return whether what a bracket says leads to a date in it: "Bal (was 3 May)", "(vente à 9 h)".

    Words of events and places do more than that.
    """
    close = clue.text.find(")", piece.end)
    dated = any(piece.end <= low and high <= close for low, high in clue.holes)
    part = part_of(clue, piece)
    opens = not any(char.isalnum() for char in clue.text[: piece.start])
    return dated and not opens and not part.has(Cue.EVENT) and place_score(part) <= 0


def _leaves_out(clue: Clue, piece: Piece) -> bool:
    """Return whether words lead to a day on which nothing takes place: "(fermé le 12 mai)"."""
    return any(
        decoy.reason == EMPTY and piece.start <= decoy.phrase.start <= piece.end + _BESIDE
        for decoy in clue.decoys
    )


_BESIDE = 8  # characters: a preposition and an article


def part_of(clue: Clue, piece: Piece) -> Stretch:
    """Return a piece of a line with the cues inside."""
    return stretch_of(clue, piece.start, piece.end)


def entry(clue: Clue, piece: Piece) -> Entry:
    """Return a piece with what its marks, its neighbours and its first words add."""
    marked = any(
        mark.tag in "ab"
        and piece.start <= mark.start
        and mark.end <= piece.end
        and mark.end - mark.start >= MARKED
        for mark in clue.line.marks
    )
    part = part_of(clue, piece)
    # "Mola. Sortida a les 8 h": what leads to hours or a place names nothing.
    leads = part.words <= _LEAD_WORDS and part.starts(Cue.LABEL_PLACE, Cue.LABEL_TIME)
    leads = leads and any(0 <= time.start - piece.end <= 1 for time in clue.times)
    label = leads and part.starts(Cue.LABEL_PLACE)
    leads = leads or opens_departure(clue, piece)
    # "dia 4: confissões": a colon behind the day leads to the name, whatever its first letter.
    named = (
        piece.after_date and piece.text[0].islower() and ":" in clue.text[: piece.start][-_NEAR:]
    )
    aside = piece.bracketed and piece.text[0].islower() and "," in piece.text
    bonus = 0.8 * marked + 1.0 * named - 1.5 * leads - 0.8 * aside - 1.2 * _adds(clue, piece)
    bonus -= 1.0 * _tells_speaker(clue, piece) + 1.2 * _speaks(clue, piece)
    bonus -= _LEADING * _is_called_off_before(clue, piece)
    bonus += 2.5 * part.covers(Cue.AUDIENCE) * _opens_before_colon(clue, part, piece)
    slanted = any(
        mark.tag == "i" and mark.start <= piece.start + 1 and piece.end - 1 <= mark.end
        for mark in clue.line.marks
    )
    bonus += 1.5 * slanted  # a title, beside who speaks
    # "12 avril « Nora » Figeac – Théâtre de l'Usine": a house that sounds like an event.
    bonus += 1.0 * (piece.after_date and TITLE.match(clue.text, piece.start) is not None)
    bonus -= 2.0 * _asks_first(clue, piece) + 2.0 * tells_purpose(piece.text)
    housed = piece.after_date and opens_with_house(clue)
    bonus -= _LEADING * housed
    # "20 h, salle Rameau : conseil pastoral. Ordre du jour : la fête": the place, then the name.
    leads = behind_place(clue, piece, towns=False) is not None
    bonus += _LEADING * leads
    led = 0.8 * (is_led_to(clue, piece) or housed) - 1.5 * slanted - 1.0 * leads - 2.0 * label
    led -= 1.0 * (_adds(clue, piece) and not part.starts(Cue.AT, Cue.PLACE, Cue.LABEL_PLACE))
    pinned = _PINNED * _is_pinned(clue, piece)
    dashed = bool(_DASHED.match(clue.text, piece.end))
    return Entry(part, bonus - pinned, led + pinned, piece.bracketed, dashed=dashed)


def _is_pinned(clue: Clue, piece: Piece) -> bool:
    """Return whether the pin of a map stands before a piece that is not the first of its line.

    Before the first one it may be a bullet.
    """
    start = behind_pin(clue.text)
    return start > 0 and not clue.text[start : piece.start].strip() and start <= piece.start


_PINNED = 3.0


def tells_purpose(text: str) -> bool:
    """Return whether words only tell what for: "le 28 à 16 h 45 pour des histoires"."""
    first = text.split(maxsplit=1)[0]
    return first.islower() and first in FOR


def _is_called_off_before(clue: Clue, piece: Piece) -> bool:
    """Return whether a sentence calls off one thing before the day of another: "Il corso è sospeso.

    Sabato 8 concerto": what stands behind the day is a kind of event too.
    """
    part = part_of(clue, piece)
    first = clue.days[0].start if clue.days else 0
    if piece.end > first or not part.has(*CALLED_OFF):
        return False
    start, end = clue.sentence_around(first)
    behind = stretch_of(clue, start, end)
    return start >= piece.end and behind.has(Cue.EVENT) and not behind.has(*CALLED_OFF)


def _opens_before_colon(clue: Clue, part: Stretch, piece: Piece) -> bool:
    """Return whether a piece is a title that also tells for whom: "Cooking for families: 3 May"."""
    opens = not any(map(str.isalnum, clue.text[: piece.start]))
    return opens and clue.text[piece.end :].lstrip()[:1] == ":" and not part.starts(*NOISE)


def _asks_first(clue: Clue, piece: Piece) -> bool:
    """Return whether a piece is a question before another one: "Vous chantez ? Répétitions …"."""
    behind = clue.text[piece.end :].lstrip()
    return behind[:2] == "? " and behind[2:3].isupper()


def _tells_speaker(clue: Clue, piece: Piece) -> bool:
    """Return whether a piece behind another one says who speaks: "Trees – talk by Jo Reed"."""
    first = next((one for one in split_pieces(clue) if not one.bracketed), piece)
    part = part_of(clue, piece)
    if first.start >= piece.start or part_of(clue, first).has(Cue.EVENT):
        return False
    kinds = [hit.end for hit in part.hits if hit.cue is Cue.EVENT and not hit.start]
    return any(_BY.match(part.text, end) for end in kinds)


# The preposition and the capital of a name.
_BY = pattern(rf"\s(?:{'|'.join(sorted(GIVERS | WITH | {'di'}))})\s[^\W\da-z]")


def _adds(clue: Clue, piece: Piece) -> bool:
    """Return whether a piece is a sentence behind the one that names.

    "Big Lunch. Bring a chair."; but right behind the word of a kind, a town or a place, stands
    the name: "Exposition. Les couleurs du vent."
    """
    head = clue.text[: piece.start].rstrip()
    first = next((one for one in split_pieces(clue) if not one.bracketed), piece)
    opens = first.after_date or not (clue.days or clue.times)
    if head[-1:] not in _STOPS or first.start >= piece.start or not opens or head[-1] == "?":
        return False
    part = part_of(clue, first)
    if part.starts(Cue.EVENT) and any(first.end <= time.start < len(head) for time in clue.times):
        return True  # "Vide-grenier, de 8 h à 16 h, au gymnase. Buvette."
    kind = part_of(clue, piece).starts(Cue.EVENT) and part.words == 1 and is_town(part)
    placed = part.starts(Cue.PLACE, Cue.AT) and not behind_place(clue, first, towns=False)
    return part.covers(Cue.EVENT, Cue.AT) < 1 and not placed and not kind


def _speaks(clue: Clue, piece: Piece) -> bool:
    """Return whether a piece is a sentence behind another one, and opens with its subject."""
    behind = clue.text[: piece.start].rstrip().endswith(_STOPS)
    first = next(iter(words_of(piece.text)), None)
    return behind and first is not None and first.folded in SUBJECTS


def towns_lead(clues: Sequence[Clue]) -> bool:
    """Return whether the lines of a block open with towns: "Cassagne : bal", "Lunel : loto"."""
    heads = [head for clue in clues if (head := _leading_town(clue))]
    return len(set(heads)) >= MANY_TOWNS and 2 * len(set(heads)) > len(clues)


def town_and_event(clue: Clue) -> tuple[Piece, Piece] | None:
    """Return the town that opens a line, and the event in brackets or behind a dash.

    "Aulnoy (vide-greniers)", "Lassay - Loto des pompiers"; None for any other line: where groups
    stand, or a hall behind the dash, no town does.
    """
    pieces = split_pieces(clue)[:2]
    if len(pieces) < _TOWN_AND_EVENT or pieces[0].bracketed or end_of_speaker(clue):
        return None
    town, told = pieces
    part = part_of(clue, told)
    between = clue.text[town.end : told.start].strip()
    named = not is_remark(part) and not part.has(*NOISE) and not part.has_digit
    if told.bracketed:
        named = named and between == "("
    else:
        named = between in _DASHES and part.has(Cue.EVENT) and place_score(part) <= LIKELY_PLACE
    first = part_of(clue, town)
    return (town, told) if named and is_town(first) and not _is_group(first) else None


def _leading_town(clue: Clue) -> str:
    """Return the few capitalised words that open a line before an event.

    A colon, a dash or a bracket divides them.
    """
    if pair := town_and_event(clue):
        return pair[0].text
    piece = next(iter(split_pieces(clue)), None)
    colon = _colon(piece.text) if piece else -1
    if piece is None or colon < 0:
        return ""
    head = stretch_of(clue, piece.start, piece.start + colon)
    tail = stretch_of(clue, piece.start + colon + 1, piece.end)
    told = tail.starts(Cue.EVENT) or (tail.has(Cue.EVENT) and tail.text.lstrip(" :")[:1].islower())
    return head.text if told and is_town(head) else ""


def _colon(text: str) -> int:
    return text.find(" : ") if " : " in text else text.find(": ")


def behind_place(clue: Clue, piece: Piece, *, towns: bool) -> tuple[str, str] | None:
    """Return the place and the name of "17 mai, salle du conseil : réunion publique".

    With *towns* the lines of the block open with towns.  None for any other piece.
    """
    colon = _colon(piece.text)
    if colon >= 0 and towns and _leading_town(clue) == piece.text[:colon]:
        return piece.text[:colon], piece.text[colon:].lstrip(" :")
    if colon < 0 or not piece.after_date:
        return None
    middle = piece.start + colon
    head, tail = stretch_of(clue, piece.start, middle), stretch_of(clue, middle + 1, piece.end)
    placed = place_score(head) > LIKELY_PLACE and not head.starts(Cue.EVENT)
    placed = placed and not (_ends_in(head) or (_is_group(head) and not _is_house(head)))
    named = tail.words > 0 and name_score(tail) > name_score(head)
    return (piece.text[:colon], tail.text.lstrip(" :")) if placed and named else None


def _ends_in(head: Stretch) -> bool:
    """Return whether other words lead to the place that ends a stretch: "Spring in the library"."""
    leads = [hit.start for hit in head.hits if hit.cue is Cue.AT and hit.start]
    places = [hit.start for hit in head.hits if hit.cue is Cue.PLACE]
    return bool(leads and places) and min(leads) < min(places)


def marked_part(clue: Clue, start: int, end: int) -> str | None:
    """Return the bold or linked part that opens a stretch, when text follows it, else None."""
    for mark in clue.line.marks:
        if mark.tag in "ab" and abs(mark.start - start) <= 1 and mark.end - mark.start >= MARKED:
            behind = clue.text[mark.end : end].lstrip()
            if len(behind) > _REST or behind[:1] in tuple(",–—-(:"):
                return clue.text[mark.start : mark.end]
    return None
