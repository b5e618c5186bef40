"""The name and the place that a line gives, once its pieces are known."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.blocks.roles import is_kind
from agenda.dates import find_phrases
from agenda.dates.phrase import Strength
from agenda.lines.labels import find_label
from agenda.lines.persons import is_person
from agenda.lines.pieces import split_pieces
from agenda.lines.sentences import TITLE_MARKS
from agenda.lines.stretches import NOISE, is_address, name_score, place_score, stretch_of
from agenda.listings import names, predicates, tails, trimming
from agenda.listings.entries import PLACE_WORDS, behind_place, marked_part, part_of
from agenda.listings.list_titles import without_listing_words
from agenda.listings.places import place_in
from agenda.patterns import signed_pattern
from agenda.vocabulary.function_words import ANDS, ARTICLES, FROM, ONE, TIES, WITH
from agenda.vocabulary.groups_of_people import CLUBS
from agenda.vocabulary.lexicon import Cue, fold, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece
    from agenda.listings.columns import Choice
    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

_FEWEST_LETTERS = 2
_DASHES, _STROKE = ("-", "–", "—"), ("/",)
_FEWEST_MATCHES, _MOST_MATCHES = 3, 0.6
_NO_TEAM = (Cue.EVENT, Cue.PLACE, Cue.AT, Cue.PRICE, Cue.AUDIENCE)
_SURE_PLACE, _NOISE = 0.6, -0.9
_SEASON_WORDS = 2
_ANY_YEAR = 2000  # a season is read only beside a year
_PERIODS = frozenset({Strength.SEASON, Strength.MONTH})


def name_and_place(  # noqa: PLR0913  a line in pieces, and what its block says of them
    clue: Clue,
    row: Sequence[Piece],
    choice: Choice,
    lexicon: Lexicon,
    *,
    placed: bool,
    towns: bool,
    teams: frozenset[str] = frozenset(),
) -> tuple[str, str]:
    """Return the clean name and the place of a line whose pieces are known.

    Where another line tells the place (*placed*) the name keeps what its own words say of
    where: "Rommelmarkt in de Dorpsstraat".  *towns* tells that the lines of its block open with
    towns, *teams* are those that play in it.
    """
    if placed and _is_named(clue):
        choice = choice._replace(place=None)
    if clash := _clash(clue, row, teams):
        first, second = clash
        where = row[choice.place].text if choice.place not in (None, first, second) else ""
        return names.clean(clue.text[row[first].start : row[second].end]), strip_at(where, lexicon)
    if placed and (titled := _typed_title(clue, row, choice)):
        return names.clean(titled), ""
    name, place = choice.name or 0, choice.place
    piece = row[name]
    if title := _told_by_person(clue, piece):
        return names.clean(title), strip_at(row[place].text, lexicon) if place is not None else ""
    end = _end_of_name(clue, row, choice)
    where = _with_house(clue, row, choice) if place is not None else ""
    text, beside = _told_in(clue, piece, end, lexicon, towns=towns)
    span, where = (piece.start, end), where or beside
    text, where = _apart(clue, span, text, lexicon, where=where, placed=placed)
    return names.clean(tails.without_label(text, lexicon)), strip_at(where, lexicon)


def _apart(  # noqa: PLR0913  a text of a line, and what is known of it
    clue: Clue, span: tuple[int, int], text: str, lexicon: Lexicon, *, where: str, placed: bool
) -> tuple[str, str]:
    """Return the name that *span* of a line tells in a text, and its place: *where*, if known."""
    start, end = span
    text = trimming.to_name(text, lexicon)
    led = predicates.behind_there_is(clue.text[start:end]).startswith(text)
    at = clue.text.find(text, start, end)
    inside = not (where or placed or led) and at > start
    where = _place_before(clue, start, at) if inside else where
    text, behind = _cut(_bare(clue, text, end, lexicon), lexicon, where=where, placed=placed)
    if inside and not (where or behind):  # "o recital “Rios” na Biblioteca"
        where = place_in(clue, start, end, strict=True)
    return text, where or behind


def _place_before(clue: Clue, start: int, end: int) -> str:
    """Return the place that stands before a name: "al Teatro comunale un concerto"."""
    last = next((word for word in reversed(clue.words) if start <= word.start < end), None)
    article = last is not None and last.folded in ARTICLES | ONE
    return place_in(clue, start, last.start if last and article else end, strict=True)


def _bare(clue: Clue, text: str, end: int, lexicon: Lexicon) -> str:
    """Return a name that ends at *end* of its line without what is said of it."""
    if _leads_to_day(clue, end):
        text = predicates.without_move(predicates.without_predicate(text, lexicon), lexicon)
    text = predicates.without_edition(text)
    return without_listing_words(text, lexicon) if clue.heading else text


def _cut(text: str, lexicon: Lexicon, *, where: str, placed: bool) -> tuple[str, str]:
    """Return a name and the place behind it, which is looked for unless one is known.

    Where another line tells the place, only one behind a comma or "@" is another.
    """
    if where or (placed and "," not in text and " @ " not in text):
        return text, ""
    short, behind = names.cut_place(text, lexicon)
    rest = text[len(short) :].lstrip()
    return short if not placed or rest.startswith((",", "@")) else text, behind


def _typed_title(clue: Clue, row: Sequence[Piece], choice: Choice) -> str:
    """Return a heading that is a kind of event, a dash and a title: "Concert – Duo Ravel".

    A colon may stand behind the kind, and the dash in its title: "Vortrag: Ida Reh – ein Leben".
    A heading holds no place where another line has it; titles in quotation marks stand alone.
    """
    first, rest = row[0], row[1:]
    if not (clue.heading and rest and choice.name == 0) or first.start or clue.phrases:
        return ""
    dashed = clue.text[first.end : rest[0].start].strip() in _DASHES
    titled = part_of(clue, rest[0]).is_titled
    told = any(piece.bracketed or _is_noise(clue, piece) for piece in rest)
    kind = first.start + len(first.text.partition(":")[0])
    typed = is_kind(stretch_of(clue, first.start, kind)) and dashed and not (titled or told)
    return clue.text[: rest[-1].end] if typed else ""


def _told_by_person(clue: Clue, piece: Piece) -> str:
    """Return the title that a person gives: "Ida Reh, historian: “The lost bridges”", else ""."""
    who, colon, title = piece.text.partition(":")
    name = who.partition(",")[0].rstrip()
    if not colon or title.lstrip()[:1] not in TITLE_MARKS or " " not in name:
        return ""
    gives = stretch_of(clue, piece.start, piece.start + len(who))
    person = is_person(stretch_of(clue, piece.start, piece.start + len(name)))
    return title.strip() if person and not gives.has(Cue.EVENT) else ""


def teams_of(clues: Sequence[Clue], rows: Sequence[Sequence[Piece]]) -> frozenset[str]:
    """Return the teams that play in a block: names before a dash in one line, behind it in others.

    "U13 : Gaillon – ASPA", "U15 : ASPA – Vernon".  Where most lines have two sides of a stroke that
    are neither kinds of events nor places they play as well: "LF2 – Pau / Tarbes (20 h, palais)".
    """
    struck = [list(_sides(clue, row, _STROKE)) for clue, row in zip(clues, rows, strict=True)]
    facing = [sides[0] for sides in struck if len(sides) == 1 and _may_face(*sides[0])]
    if len(facing) >= max(_FEWEST_MATCHES, _MOST_MATCHES * len(clues)):
        return frozenset(fold(one.text).rpartition(": ")[2] for _, *two in facing for one in two)
    lines = [list(_sides(clue, row)) for clue, row in zip(clues, rows, strict=True)]
    pairs = [pairs[0] for pairs in lines if len(pairs) == 1]
    home = {fold(clue.text[first.start : first.end]) for clue, first, _ in pairs}
    away = {fold(clue.text[last.start : last.end]) for clue, _, last in pairs}
    return frozenset({side.rpartition(": ")[2] for side in home} & away)


def _sides(
    clue: Clue, row: Sequence[Piece], signs: Sequence[str] = _DASHES
) -> Iterator[tuple[Clue, Piece, Piece]]:
    """Yield the pieces on both sides of each dash of a line, or of another sign."""
    for home, away in pairwise(row):
        if clue.text[home.end : away.start].strip() in signs:
            yield clue, home, away


def _may_face(clue: Clue, home: Piece, away: Piece) -> bool:
    """Return whether two pieces can be teams: short names, no kind of event and no place."""
    sides = (part_of(clue, home), part_of(clue, away))
    named = all(
        side.text[:1].isupper() and side.words <= PLACE_WORDS and not side.has(*_NO_TEAM)
        for side in sides
    )
    return named and not home.bracketed and not away.bracketed


def without_told(listed: Sequence[str], clues: Sequence[Clue]) -> list[str]:
    """Return the names of a block, without what tells more behind a colon where most lines do so.

    "Soirée louange : chants et silence.", "Braderie d'hiver : vêtements et vaisselle." tell what
    there is; "Conférence publique : les abeilles." gives a title, and so does what tells apart
    "Soirée jeux : …" and "Soirée thé : …".
    """
    told = [_TOLD_BEHIND.match(clue.text) for clue in clues]
    heads = {
        at: match[1]
        for at, match in enumerate(told)
        if match and len(words_of(match[1])) > 1 and fold(match[2]) not in ARTICLES
    }
    named = sum(not is_kind(stretch_of(clues[at], 0, len(head))) for at, head in heads.items())
    if len(heads) < max(_FEWEST_MATCHES, _MOST_MATCHES * len(clues)) or 2 * named <= len(heads):
        return list(listed)
    tails = [clues[at].text[len(head) :] for at, head in heads.items()]
    if 2 * sum(map(_tells_what_there_is, tails)) <= len(heads) or _share_word(heads.values()):
        return list(listed)
    return [
        names.clean(heads[at]) if at in heads and name.startswith(heads[at]) else name
        for at, name in enumerate(listed)
    ]


def _tells_what_there_is(tail: str) -> bool:
    """Return whether words behind a colon list things, or tell with whom: ": soup and cake."."""
    words = [word.folded for word in words_of(tail)]
    return "," in tail or not ANDS.isdisjoint(words) or words[0] in WITH


def _share_word(heads: Iterable[str]) -> bool:
    """Return whether names have a word in common that is no small one: "Wine evening"."""
    words = Counter(word for head in heads for word in {word.folded for word in words_of(head)})
    return any(count > 1 and word not in TIES | ARTICLES for word, count in words.items())


_TOLD_BEHIND = signed_pattern(":", r"([^:.!?]+?)\s*:\s+([^\W\dA-ZÀ-Þ]+).*[.!…]$")


def _clash(clue: Clue, row: Sequence[Piece], teams: frozenset[str]) -> tuple[int, int] | None:
    """Return which two pieces are the sides of a match: "AS Crépy – FC Marly", None without."""
    for _, home, away in [*_sides(clue, row, _STROKE), *_sides(clue, row)]:
        texts = [fold(home.text).rpartition(": ")[2], fold(away.text)]
        clubs = not any(
            {word.folded for word in words_of(text)}.isdisjoint(CLUBS) for text in texts
        )
        if clubs or not teams.isdisjoint(texts):
            return row.index(home), row.index(away)
    return None


def _leads_to_day(clue: Clue, end: int) -> bool:
    """Return whether a date stands directly behind the name that ends at *end*."""
    return any(0 <= low - end <= _APART for low, _ in clue.holes)


_APART = 3  # characters


def _with_house(clue: Clue, row: Sequence[Piece], choice: Choice) -> str:
    """Return the place of a row, an address with the house before it: "Tide Books, 4 Quay St"."""
    place = choice.place or 0
    piece, before = row[place], row[place - 1] if place else None
    if before is None or place - 1 == choice.name or not is_address(piece.text):
        return piece.text
    comma = clue.text[before.end : piece.start].strip() == ","
    house = part_of(clue, before)
    if comma and is_short_place(before.text) and not house.has(Cue.EVENT, *NOISE):
        return clue.text[before.start : piece.end]
    return piece.text


def _end_of_name(clue: Clue, row: Sequence[Piece], choice: Choice) -> int:
    """Return where the piece of the name ends, with the brackets that belong to it.

    A bracket that is neither place nor noise does: "Salon des maires (AMIF)".
    """
    name = choice.name or 0
    if choice.place is None and not clue.phrases and _is_named(clue):
        return row[-1].end  # "Route: Cadaqués - Far de Cala Nans"
    end = row[name].end
    if part_of(clue, row[name]).is_titled:
        return end  # "« Les Oiseaux » (comédie)"
    for index in range(name + 1, len(row)):
        follower = row[index]
        between = clue.text[end : follower.start].strip()
        words = len(follower.text.split())
        # "(les farceurs sont admis)" tells more, "(AMIF)" is part of the name.
        long = words > _SHORT_BRACKET or (words >= _TELLING and follower.text[0].islower())
        noise = index == choice.place or long or _is_noise(clue, follower)
        if noise or not follower.bracketed or between != "(":
            break
        end = follower.end + (clue.text[follower.end : follower.end + 1] == ")")
    return end


def _told_in(
    clue: Clue, piece: Piece, end: int, lexicon: Lexicon, *, towns: bool
) -> tuple[str, str]:
    """Return what a piece names, and the place that it tells beside the name, "" without one."""
    text = trimming.without_company(clue.text[piece.start : end], lexicon)
    told = behind_place(clue, piece, towns=towns)
    marked = marked_part(clue, piece.start, end)
    if marked and not (towns and told):
        rest = clue.text[piece.start + len(marked) : end].strip(" ,–—-(:)")
        placed = is_short_place(rest) and not _tells_state(rest, lexicon)  # "Lego Club Cancelled"
        return marked, rest if placed else ""
    there = _there(clue, piece, text, lexicon)
    title = names.quoted(there)
    told_of = names.is_typed(text) or names.is_made(text) or _is_told(clue, piece)
    if title and (there != text or told_of):
        return title, ""
    if told:
        return names.first_sentence(told[1]), told[0]
    led = piece.start + len(text)  # "pregón a cargo de Ana Ruiz en la plaza Mayor"
    where = place_in(clue, led, end, strict=True) if led < end else ""
    text = trimming.without_explanation(names.first_sentence(there))
    return tails.without_price(_without_things(clue, piece, text)), where


def _there(clue: Clue, piece: Piece, text: str, lexicon: Lexicon) -> str:
    """Return what there is on a day that the text tells before, or behind the verb that opens it.

    A text that tells neither stays as it is.
    """
    there = predicates.behind_there_is(text)
    at = clue.text.find(there, piece.start)
    comma = clue.text.find(", ", piece.start, at)
    if there == text:
        return predicates.behind_verb(text, lexicon)
    if comma < 0:
        return there
    day, told = stretch_of(clue, piece.start, comma), stretch_of(clue, at, at + len(there))
    return there if predicates.is_there(day, told) else text


def _without_things(clue: Clue, piece: Piece, text: str) -> str:
    """Return a name without the list of things behind its colon, whose commas divide its line."""
    whole = next((one for one in split_pieces(clue) if one.end > piece.end), piece)
    if ":" not in text or whole is piece or whole.start > piece.start:
        return text
    short = trimming.without_things(clue.text[piece.start : whole.end])
    return short if text.startswith(short) else text


def _tells_state(text: str, lexicon: Lexicon) -> bool:
    """Return whether words say that something is cancelled, moved or sold out, and no more."""
    words, hits = lexicon.read(text)
    states = (Cue.CANCELLED, Cue.POSTPONED, Cue.SOLD_OUT, Cue.BOOKING, Cue.PRICE)
    return sum(hit.words for hit in hits if hit.cue in states) >= len(words)


def _is_told(clue: Clue, piece: Piece) -> bool:
    """Return whether a piece says of a title that it takes place: "Putignano ospita “Maschere”"."""
    inside = names.titles(piece.text)
    verbs = (hit.start for hit in part_of(clue, piece).hits if hit.cue in (Cue.HOST, Cue.HAPPEN))
    return clue.prose or any(not any(low < verb < high for low, high in inside) for verb in verbs)


def is_short_place(text: str) -> bool:
    """Return whether the little that follows a marked name can be its place: ", Vannes"."""
    return (
        text[:1].isupper()
        and len(text.split()) <= PLACE_WORDS
        and not any(c.isdigit() for c in text)
    )


def _is_named(clue: Clue) -> bool:
    """Return whether a label says that the line is a name."""
    return clue.label is not None and clue.label.cue is Cue.LABEL_NAME


_SHORT_BRACKET, _TELLING = 4, 3  # words


def _is_noise(clue: Clue, piece: Piece) -> bool:
    part = part_of(clue, piece)
    return place_score(part) > _SURE_PLACE or name_score(part) < _NOISE


_BRACKETS = signed_pattern("(", r"\([^()]{1,40}\)$")


def strip_at(place: str, lexicon: Lexicon) -> str:
    """Return a place without the preposition and article before it, and "all day" behind it.

    Nor is what there is behind a colon a part of it, or a price: "place du Port : fanfare, bal",
    nor for whom something is: "bibliothèque (3-6 ans)".
    """
    label = find_label(place, *lexicon.read(place)) if ":" in place else None
    place = place[label.value :] if label and label.cue is Cue.LABEL_PLACE else place
    place = tails.without_price(trimming.without_things(place))
    behind = _BRACKETS.search(place)
    if (
        behind
        and behind.start()
        and any(hit.cue is Cue.AUDIENCE for hit in lexicon.read(behind[0])[1])
    ):
        place = place[: behind.start()].rstrip()
    words, hits = lexicon.read(place)
    ends = (hit.start for hit in hits if hit.cue is Cue.ALL_DAY and hit.end == len(place))
    if all_day := next(ends, 0):
        return strip_at(names.clean(place[:all_day]), lexicon)
    if back := _before_return(words, hits):
        return strip_at(names.clean(place[:back]), lexicon)
    index = _behind_label(words, hits, place)
    while index < len(words) - 1 and place[words[index].start].islower():
        word = words[index]
        at = any(
            hit.cue is Cue.AT and hit.start == word.start and hit.end == word.end for hit in hits
        )
        whole = any(hit.cue in (Cue.PLACE, Cue.ONLINE) and hit.start == word.start for hit in hits)
        named = place[words[index + 1].start].isupper()  # "on Zoom", but "en ligne"
        online = any(hit.cue is Cue.ONLINE and hit.start == word.start for hit in hits)
        whole = whole and not (online and named)
        led = at or (online and named) or (word.folded in FROM and not index)
        if whole or not (led or (index and word.folded in ARTICLES)):
            break
        index += 1
    return names.clean(place[words[index].start :]) if words else place


def _before_return(words: Sequence[Word], hits: Sequence[Hit]) -> int:
    """Return where a place ends before the word of coming back: "sagrato e rientro alle 17"."""
    ends = {hit.start for hit in hits if hit.cue is Cue.END}
    return next(
        (
            tie.start
            for tie, word in pairwise(words)
            if tie.start and tie.folded in ANDS and word.start in ends
        ),
        0,
    )


def _behind_label(words: Sequence[Word], hits: Sequence[Hit], text: str) -> int:
    """Return the index of the word behind the label of a place: "départ au port", "départ port"."""
    labels = {hit.end for hit in hits if hit.cue is Cue.LABEL_PLACE and not hit.start}
    places = {hit.end for hit in hits if hit.cue is Cue.PLACE and not hit.start}
    leads = {hit.start for hit in hits if hit.cue is Cue.AT}
    if not places and text[:1].islower():  # a "village hall" has no label
        leads |= {hit.start for hit in hits if hit.cue is Cue.PLACE}
    return next(
        (
            index + 1
            for index, word in enumerate(words[:-1])
            if word.end in labels - places
            and (words[index + 1].start in leads or words[index + 1].folded in FROM)
        ),
        0,
    )


def is_name(name: str, lexicon: Lexicon, *, led: bool = False) -> bool:
    """Return whether a text can be the name of an event at all.

    Where a day and its hours *led* to it no sentence was cut, whatever its first letter.
    """
    words = (word for word in name.split() if not word[0].isdigit())  # "31ème" counts
    letters = sum(char.isalpha() for word in words for char in word)
    if letters < _FEWEST_LETTERS or names.names_no_event(name, lexicon, led=led):
        return False
    if name.startswith(_OWNED) and _titles_agenda(name[len(_OWNED[0]) :], lexicon):
        return False  # "This week's events"
    return len(name.split()) > _SEASON_WORDS or not _is_period(name, lexicon)


_OWNED = ("'s ", "’s ")


def _titles_agenda(text: str, lexicon: Lexicon) -> bool:
    """Return whether words of an agenda are all of a text."""
    words, hits = lexicon.read(text)
    return sum(hit.words for hit in hits if hit.cue is Cue.AGENDA) >= len(words)


def _is_period(name: str, lexicon: Lexicon) -> bool:
    """Return whether a text is the name of a season or a month: "HIVER (21 décembre - 19 mars)"."""
    dated = f"{name} {_ANY_YEAR}"
    found = find_phrases(dated, lexicon.languages)
    covered = len(found) == 1 and (found[0].start, found[0].end) == (0, len(dated))
    return covered and found[0].strength in _PERIODS
