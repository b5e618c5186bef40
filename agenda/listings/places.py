"""Places that sentences tell: "au boulodrome", "à Mennevy", "in the Reading Room"."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from agenda.lines.named_days import TITLE
from agenda.lines.pieces import split_pieces
from agenda.lines.sentences import BREAK
from agenda.lines.stretches import IS_PLACE, NOISE, is_remark, place_score, stretch_of
from agenda.listings import names
from agenda.patterns import pattern, worded_pattern
from agenda.remembered import Remembered
from agenda.vocabulary.function_words import (
    ALL,
    ANDS,
    ARTICLES,
    AT_THE,
    AUXILIARIES,
    DETERMINERS,
    HERE,
    ONE,
    PLACE_STOPS,
    SAVE,
    STOPS,
    THE,
    TIES,
)
from agenda.vocabulary.lexicon import CALLED_OFF, TAKING_PLACE, Cue, fold
from agenda.vocabulary.word_forms import BELONGS, INSIDE, PARTICLES, THE_SEVERAL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.stretches import Stretch
    from agenda.vocabulary.lexicon import Word

_MOST_BEFORE = 3  # words of a place before the one that says what it is
_SHORT = 3  # letters
_MOST_NOTED = 6  # words of a place before remarks
_LONGEST = 9  # words of a place behind its first
_APART = " ,"  # between a date, or a verb of taking place, and the word that leads to a place
# What goes on with the sentence behind a place: "en el Auditorio queda cancelado".
_GOING_ON = TAKING_PLACE.union(CALLED_OFF, {Cue.PLANNED})
_NO_ADJECTIVES = frozenset({*TAKING_PLACE, Cue.AT, Cue.EVENT, Cue.PLACE})
_TO_PLACES = frozenset({Cue.HAPPEN, Cue.AT})
_BELONGS = pattern(BELONGS)
_ASIDE = frozenset(
    {Cue.BOOKING, Cue.CONTACT, Cue.DEADLINE, Cue.OPENING, Cue.PAST, Cue.RELATED, Cue.STAMP}
)
_WORD = pattern(r"\w+")
_SAVE = worded_pattern("|".join(SAVE), rf"\b(?:{'|'.join(SAVE)})\b")
_SAVING = frozenset(phrase.split()[0] for phrase in SAVE)
_NOT_OF_ALL = _ASIDE | {Cue.AUDIENCE, Cue.SERVICE}
_OF_SEVERAL = pattern(rf"\s*(?:{THE_SEVERAL})()")
_KIND = 12  # characters: an adjective before the kind
_FEWEST, _REMARK = 24, 300  # characters: a remark is a sentence, and no article


def place_in(clue: Clue, start: int, end: int, *, strict: bool = False, commas: bool = True) -> str:
    """Return the first place that a preposition or, with *commas*, a comma leads to.

    A *strict* reader asks for a word that means "at": in "la fête de l'école" nothing is at
    the school.  Any other takes what has only an article before it where no word leads to
    a place: "La mairie accueille l'exposition".
    """
    words = [word for word in clue.words if start <= word.start < end]
    cues = clue.cues_at
    loose = ""
    for index, word in enumerate(words):
        here = cues.get(word.start, set())
        if Cue.ONLINE in here:
            hit = next(h for h in clue.hits if h.cue is Cue.ONLINE and h.start == word.start)
            return clue.text[hit.start : hit.end]
        if Cue.PLACE not in here or _is_part(clue, word) or _is_german_verb(clue, word):
            continue
        first = _led_from(clue, words, index, cues, commas=commas)
        bare = first is None and not strict and not loose
        first = _behind_article(clue, words, index) if bare else first
        if first is None or _is_here(clue, words, index):
            continue
        place = names.clean(clue.text[words[first].start : _place_end(clue, words, index)])
        if not bare:
            return place
        loose = place
    return loose


def _is_german_verb(clue: Clue, word: Word) -> bool:
    """Return whether a small letter tells that a German word is no noun: "laden wir … ein"."""
    small = clue.text[word.start].islower() and clue.text[word.start - 1 : word.start] != "-"
    return small and any(phrase.language == "de" for phrase in clue.phrases)


def _is_here(clue: Clue, words: list[Word], index: int) -> bool:
    """Return whether a word only says that one is there already: "restauration sur place"."""
    return index > 0 and fold(clue.text[words[index - 1].start : words[index].end]) in HERE


def _led_from(
    clue: Clue, words: list[Word], index: int, cues: Mapping[int, set[Cue]], *, commas: bool
) -> int | None:
    """Return the first word of the place at *index*, None where nothing leads to it.

    Adjectives may stand before it: "in the old school", "nell'antica chiesa".
    """
    if words[index].folded.endswith(INSIDE):
        return _widened(clue, words, index, cased=True)
    first = _widened(clue, words, index)
    if not first:
        return None
    if commas and "," in clue.text[words[first - 1].end : words[first].start]:
        return first
    for opening in range(first, max(first - _MOST_BEFORE, 1) - 1, -1):
        if _is_led(clue, words[:opening], cues):
            return opening
        if not _is_adjective(clue, words, opening - 1, cues):
            break
    return None


def _is_adjective(clue: Clue, words: list[Word], index: int, cues: Mapping[int, set[Cue]]) -> bool:
    """Return whether a word may stand between an article and a place, and tell which."""
    word = words[index]
    joined = clue.text[word.end : words[index + 1].start] in (" ", "-")
    small = clue.text[word.start].islower() and len(word.folded) >= _SHORT
    dated = any(low <= word.start < high for low, high in clue.holes)
    plain = not cues.get(word.start, set()) & _NO_ADJECTIVES
    plain = plain and word.folded not in STOPS | TIES | ARTICLES | ONE
    return joined and small and plain and not dated


def _behind_article(clue: Clue, words: list[Word], index: int) -> int | None:
    """Return the first word of a place that only an article stands before."""
    first = _widened(clue, words, index)
    return first if first and words[first - 1].folded in TIES | ARTICLES else None


def _is_part(clue: Clue, word: Word) -> bool:
    """Return whether a word belongs to a phrase that means no place: "mise en scène"."""
    if any(hit.start < word.start < hit.end and hit.cue not in _OF_PLACES for hit in clue.hits):
        return True
    # “I poeti di via Margutta” are in no street; a house may have its name in quotes.
    titles = (match.span() for match in TITLE.finditer(clue.text))
    return any(low + _OPENING < word.start < high for low, high in titles)


_OWNED = ("'s ", "’s ")
_OPENING = 3  # characters: a mark, a blank, an article with its apostrophe
_OF_PLACES = frozenset({Cue.PLACE, Cue.AT, Cue.LABEL_PLACE, Cue.HAPPEN, Cue.HOST})


def _widened(clue: Clue, words: list[Word], index: int, *, cased: bool = False) -> int:
    """Return the index of the first word of a place: in "at the Memorial Hall" the second last.

    Words with capitals belong to it where "at" stands before them, and in Basque, where the
    case does so (*cased*), those with a capital or in the genitive: "herriko plazan".
    """
    first = index
    capital = cased or clue.text[words[index].start].isupper()
    least = 0 if cased else 1
    while capital and first > least and index - first < _MOST_BEFORE:
        before = words[first - 1]
        joined = clue.text[before.end : words[first].start]
        if first - 1 > least and clue.text.startswith(_OWNED, before.start - 1) and joined == " ":
            first -= 2  # "St Martin's Church"
            continue
        belongs = clue.text[before.start].isupper() or (cased and _BELONGS.search(before.folded))
        if joined != " " or not belongs:
            break
        first -= 1
    return first


def place_told(clue: Clue) -> str:
    """Return the place that a sentence tells, and not where to book, to ask or to have been.

    "" without one.
    """
    for low, high in clue.each_sentence():
        cues = {hit.cue for hit in clue.hits if low <= hit.start < high}
        if not cues & _ASIDE and (place := place_in(clue, low, high, strict=True)):
            return place
    return ""


def place_noted(clue: Clue) -> str:
    """Return the place that opens a line of remarks: "Sala polivalent. Gratuït"."""
    place = names.first_sentence(clue.text)
    part = stretch_of(clue, 0, len(place))
    noted = not clue.prose and clue.label is None and not clue.phrases
    alone = noted and len(place) < len(clue.text) and part.starts(Cue.PLACE, Cue.AT)
    named = part.words <= _MOST_NOTED and not part.has(Cue.EVENT)
    return names.clean(place) if alone and named and place_score(part) > IS_PLACE else ""


def place_among(clue: Clue) -> str:
    """Return the place that stands among remarks: "1h25 — dès 12 ans — Grande salle — tarif B".

    The others say what it costs, for whom it is, of which kind it is, when or how long it
    is.  "" for a line of other things.
    """
    if clue.prose or clue.label or clue.days:
        return ""
    parts = [stretch_of(clue, piece.start, piece.end) for piece in split_pieces(clue)]
    places = [part for part in parts if _is_short_place(part)]
    remarks = len(clue.times) + sum(
        part.covers(*NOISE, Cue.EVENT) > 0 or is_remark(part)
        for part in parts
        if part not in places
    )
    return names.clean(places[0].text) if len(places) == 1 and remarks else ""


def _is_short_place(part: Stretch) -> bool:
    kind = part.covers(Cue.EVENT) == 1 or (part.has(Cue.EVENT) and not part.starts(Cue.PLACE))
    return place_score(part) > IS_PLACE and part.words <= _MOST_NOTED and not kind


def place_named(name: str, clues: Sequence[Clue]) -> str:
    """Return the place that belongs to a name as one of *clues* prints it, "" without one.

    A word of events stands before it, or it has a name itself, for in "Panique au zoo" nobody
    goes to the zoo.
    """
    for clue in clues:
        start = clue.text.find(name)
        end = start + len(name)
        if start >= 0:
            place = place_in(clue, start, end, strict=True, commas=False)
            at = clue.text.find(place, start, end)
            kinds = (hit for hit in clue.hits if hit.cue is Cue.EVENT)
            told = any(start <= hit.start and hit.end <= at for hit in kinds)
            return place if told or (place[:1].isupper() and " " in place) else ""
    return ""


def tells_of_all(text: str) -> bool:
    """Return whether a line is short, and speaks of all things of a kind.

    >>> tells_of_all("Tous les concerts ont lieu au temple.")
    True
    """
    if not _FEWEST <= len(text) <= _REMARK:
        return False
    told = _told(text)
    return _means_all(text, told) or (told & _SEVERAL > 0 and _OF_SEVERAL.search(text) is not None)


def _names_all(text: str) -> bool:
    """Return whether a text has a word for all things of a kind, or saves the exceptions."""
    return _means_all(text, _told(text))


def _means_all(text: str, told: int) -> bool:
    return told & _ALL > 0 or (told & _SAVES > 0 and _SAVE.search(text) is not None)


def _told(text: str) -> int:
    """Return what the chunks of a text have, added up; most have nothing."""
    return reduce(or_, _TOLD_OF_ALL.told(text), 0)


def _told_of_all(chunk: str) -> int:
    """Return whether a chunk has a word for all of a kind, may save some, may speak of several."""
    words = _WORD.findall(chunk.lower())
    return (
        _ALL * (not ALL.isdisjoint(words))
        + _SAVES * (not _SAVING.isdisjoint(words))
        + _SEVERAL * (_OF_SEVERAL.search(f"{chunk} ") is not None)
    )


_ALL, _SAVES, _SEVERAL = 1, 2, 4
_TOLD_OF_ALL = Remembered(_told_of_all)


def place_of_all(clue: Clue) -> str:
    """Return where a sentence says that all takes place: "Everything happens in the Barn".

    "" for a line that does not.
    """
    if not tells_of_all(clue.text):
        return ""
    for low, high in clue.each_sentence():
        cues = {hit.cue for hit in clue.hits if low <= hit.start < high}
        told = Cue.HAPPEN in cues or (Cue.EVENT in cues and not cues & _NOT_OF_ALL)
        if told and (_names_all(_outside_dates(clue, low, high)) or _speaks_of(clue, low, cues)):
            return place_in(clue, low, high, strict=True)
    return ""


def awaits_place(clue: Clue) -> bool:
    """Return whether a line says that all takes place, and a line below it may say where.

    "All meetings are held at 7.45 pm", and below it "at St. Mark's Hall".
    """
    ended = clue.text[-1:] in tuple(".!:")
    return not ended and Cue.HAPPEN in clue.cues and tells_of_all(clue.text)


def _speaks_of(clue: Clue, start: int, cues: set[Cue]) -> bool:
    """Return whether a sentence says of events, by their kind, where they take place."""
    opened = _OF_SEVERAL.match(clue.text, start)
    if opened is None or Cue.HAPPEN not in cues or clue.days:
        return False
    return any(h.cue is Cue.EVENT and 0 <= h.start - opened.end(1) <= _KIND for h in clue.hits)


def _outside_dates(clue: Clue, low: int, high: int) -> str:
    """Return a part of a line without its dates: "tous les jeudis" speaks of no other thing."""
    parts: list[str] = []
    for start, end in sorted(clue.holes):
        parts.append(clue.text[low : max(low, min(start, high))])
        low = max(low, end)
    return " ".join([*parts, clue.text[low:high]])


def town_in(clue: Clue, start: int, end: int, languages: Sequence[str]) -> str:
    """Return the town that a sentence opens with, or gives behind its day or its verb.

    "À Mennevy, …", "se tiendra à Mennevy", "samedi 3 mai à Mennevy": a capital tells that it is
    one, but for German, where all nouns have one.  "" without one.
    """
    if "de" in languages:
        return ""
    words = [word for word in clue.words if start <= word.start < end]
    cues = clue.cues_at
    anchors = [high for _, high in clue.holes]
    dated = {low for low, _ in clue.holes}  # "le bal, à Mennevy le 3 mai"
    anchors += [hit.end for hit in clue.hits if hit.cue in TAKING_PLACE]
    for index, word in enumerate(words):
        if Cue.AT not in cues.get(word.start, ()):
            continue
        last = _town_end(clue, words, index, cues)
        if last is None:
            continue
        near = any(0 < word.start - at <= len(_APART) for at in anchors)
        opens = not index and clue.text[last : last + 1] == ","
        near = near or (last + 1 in dated and clue.text.endswith(", ", 0, word.start))
        if near or opens or _closes(clue, words, index, last):
            return _capitalised(clue, words[index + 1 :], last)
    return ""


def _capitalised(clue: Clue, words: Sequence[Word], end: int) -> str:
    """Return a place from the first capital among *words* to its end."""
    first = next(word for word in words if clue.text[word.start].isupper())
    return names.clean(clue.text[first.start : end])


def _closes(clue: Clue, words: list[Word], index: int, last: int) -> bool:
    """Return whether a named house ends its clause: "een optreden in De Klok", "at the Crown".

    An article belongs to it, for not all that has a capital is a house: "in English".
    """
    article = words[index].folded in AT_THE or words[index + 1].folded in THE
    behind = clue.text[last:].lstrip()
    ended = not behind or BREAK.match(clue.text, last) is not None
    return article and (ended or any(0 <= low - last <= 1 for low, _ in clue.holes))


def town_behind(clue: Clue, languages: Sequence[str]) -> str:
    """Return the town or house that the words of a heading end with: "Les sorties à Mennevy".

    Where most words have capitals they tell nothing.
    """
    small = [word for word in clue.words if len(word.folded) > _SHORT]
    small = [word for word in small if clue.text[word.start].islower()]
    if "de" in languages or not small:
        return ""
    words, cues = list(clue.words), clue.cues_at
    for index in range(1, len(words)):
        if Cue.AT not in cues.get(words[index].start, ()):
            continue
        last = _town_end(clue, words, index, cues)
        if last is not None and not BREAK.search(clue.text, last):
            return _capitalised(clue, words[index + 1 :], last)
    return ""


def _town_end(
    clue: Clue, words: list[Word], index: int, cues: Mapping[int, set[Cue]]
) -> int | None:
    """Return where the capitalised words end to which word *index* leads, None without any."""
    holes = clue.holes
    end = None
    for before, word in zip(words[index:], words[index + 1 :], strict=False):
        dated = any(low <= word.start < high for low, high in holes)
        if dated or Cue.EVENT in cues.get(word.start, ()):
            break
        if end is not None and BREAK.search(clue.text[before.end : word.start]):
            break
        if clue.text[word.start].isupper():
            end = word.end
        elif word.folded not in TIES | ARTICLES | ANDS:
            break
    return end


def _is_led(clue: Clue, before: list[Word], cues: Mapping[int, set[Cue]]) -> bool:
    """Return whether a word that means "at", or a verb of taking place, leads to what follows."""
    last = before[-1]
    if Cue.AT in cues.get(last.start, ()) or any(
        hit.cue in _TO_PLACES and hit.end == last.end for hit in clue.hits
    ):
        return True
    if any(time.start <= last.start < time.end for time in clue.times):
        # "ritrovo ore 7.45 parcheggio Ippodromo"
        follower = next((word.start for word in clue.words if word.start > last.start), 0)
        return Cue.EVENT not in cues.get(follower, ())
    articles = last.folded in ARTICLES | DETERMINERS and len(before) > 1
    return articles and any(hit.cue is Cue.AT and hit.end == before[-2].end for hit in clue.hits)


def _place_end(clue: Clue, words: list[Word], index: int) -> int:
    """Return where the place that starts at word *index* ends."""
    blocked = [(p.start, p.end) for p in clue.phrases]
    last = index
    while last + 1 < len(words) and last - index < _LONGEST:
        word = words[last + 1]
        if BREAK.search(clue.text[words[last].end : word.start]):
            break
        if any(low <= word.start < high for low, high in blocked) or word.folded in PLACE_STOPS:
            break
        verb = word.folded in AUXILIARIES and clue.text[word.start].islower()
        if verb or any(hit.start == word.start and hit.cue in _GOING_ON for hit in clue.hits):
            break
        if _opens_kind(clue, words, last + 1):
            break
        last += 1
    led = {hit.start for hit in clue.hits if hit.cue is Cue.AT}
    while last > index and (words[last].folded in _NO_END or words[last].start in led):
        last -= 1
    end = words[last].end
    quoted = clue.text[words[index].start : end].count('"') % 2 and clue.text[end : end + 1] == '"'
    return end + bool(quoted)


_NO_END = TIES | PARTICLES


def _opens_kind(clue: Clue, words: list[Word], index: int) -> bool:
    """Return whether an article opens what takes place: "a la sala La Nau l'exposició …"."""
    article = words[index].folded in _OPENING_KINDS and words[index - 1].folded not in TIES
    article = article and clue.text[words[index].start].islower()
    if not article or index + 1 == len(words):
        return False
    kind = words[index + 1].start
    if clue.text[words[index].end : kind] not in _MELTED:
        return False
    return any(hit.start == kind and hit.cue is Cue.EVENT for hit in clue.hits)


_MELTED = (" ", "'", "’")
_OPENING_KINDS = (THE | ONE) - TIES | {"the", "la", "le", "les", "l"}


def place_beside(clue: Clue, *, towns: bool = False) -> str:
    """Return the hall beside the date of a heading, "" without one: "26 July | Church Hall".

    *towns* tells that a town is one as well: "7 avril – Lyon".
    """
    part = _beside(clue)
    hall = part is not None and place_score(part) > IS_PLACE and not part.has(Cue.EVENT)
    return names.clean(part.text) if part and (hall or (towns and _may_be_town(part))) else ""


def towns_beside(clues: Sequence[Clue]) -> bool:
    """Return whether headings that are days have towns beside them, another one each time."""
    parts = [part for clue in clues if (part := _beside(clue))]
    towns = {part.text for part in parts if _may_be_town(part)}
    return len(towns) >= _MANY and len(parts) == len(clues) and 2 * len(towns) > len(clues)


_MANY = 3  # headings


def _beside(clue: Clue) -> Stretch | None:
    """Return all that a line says behind its day and a mark, None where it says more or less."""
    pieces = split_pieces(clue) if clue.days else []
    if len(pieces) != 1 or pieces[0].bracketed:
        return None
    return stretch_of(clue, pieces[0].start, pieces[0].end)


def _may_be_town(part: Stretch) -> bool:
    """Return whether a stretch may be a town, or a hall of it: "Lyon", "Paris, Sénat"."""
    town = part.text.partition(",")[0]
    return town.istitle() and len(town.split()) <= _SHORT and not part.has(Cue.EVENT, *NOISE)
