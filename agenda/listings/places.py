"""Places that sentences tell: "au boulodrome", "à Mennevy", "in the Reading Room"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.named_days import TITLE
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import IS_PLACE, place_score, stretch_of
from agenda.listings import names
from agenda.patterns import pattern
from agenda.vocabulary.function_words import ARTICLES, HERE, PLACE_STOPS, TIES
from agenda.vocabulary.lexicon import Cue, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Word

_MOST_BEFORE = 3  # words of a place before the one that says what it is
_SHORT = 3  # letters
_LONGEST = 9  # words of a place behind its first
_BREAK = pattern(r"[,;.!?:()]|\s[-–—]\s")
_APART = " ,"  # between a date, or a verb of taking place, and the word that leads to a place
_LEADING = frozenset({Cue.HAPPEN, Cue.HOST})
_ASIDE = frozenset(
    {Cue.BOOKING, Cue.CONTACT, Cue.DEADLINE, Cue.OPENING, Cue.PAST, Cue.RELATED, Cue.STAMP}
)


def place_in(clue: Clue, start: int, end: int, *, strict: bool = False, commas: bool = True) -> str:
    """Return the first place that a preposition or, with *commas*, a comma leads to.

    A *strict* reader asks for a word that means "at": in "la fête de l'école" nothing is at
    the school.
    """
    words = [word for word in clue.words if start <= word.start < end]
    cues = _cues_of(clue)
    for index, word in enumerate(words):
        here = cues.get(word.start, set())
        if Cue.ONLINE in here:
            hit = next(h for h in clue.hits if h.cue is Cue.ONLINE and h.start == word.start)
            return clue.text[hit.start : hit.end]
        if Cue.PLACE not in here or not index or _is_part(clue, word):
            continue
        first = _widened(clue, words, index)
        comma = commas and "," in clue.text[words[first - 1].end : words[first].start]
        if comma or _is_led(clue, words[:first], cues, strict=strict):
            if fold(clue.text[words[index - 1].start : word.end]) in HERE:
                continue  # "restauration sur place"
            return names.clean(clue.text[words[first].start : _place_end(clue, words, index)])
    return ""


def _is_part(clue: Clue, word: Word) -> bool:
    """Return whether a word belongs to a phrase that means no place: "mise en scène"."""
    if any(hit.start < word.start < hit.end and hit.cue not in _OF_PLACES for hit in clue.hits):
        return True
    # “I poeti di via Margutta” are in no street; a house may have its name in quotes.
    titles = (match.span() for match in TITLE.finditer(clue.text))
    return any(low + _OPENING < word.start < high for low, high in titles)


_OPENING = 3  # characters: a mark, a blank, an article with its apostrophe
_OF_PLACES = frozenset({Cue.PLACE, Cue.AT, Cue.LABEL_PLACE, Cue.HAPPEN, Cue.HOST})


def _widened(clue: Clue, words: list[Word], index: int) -> int:
    """Return the index of the first word of a place: in "at the Memorial Hall" the second last.

    Words with capitals belong to it where "at" stands before them.
    """
    first = index
    capital = clue.text[words[index].start].isupper()
    while capital and first > 1 and index - first < _MOST_BEFORE:
        before = words[first - 1]
        joined = clue.text[before.end : words[first].start]
        if joined != " " or not clue.text[before.start].isupper():
            break
        first -= 1
    return first


def place_told(clue: Clue) -> str:
    """Return the place that a sentence tells, and not where to book, to ask or to have been."""
    for low, high in clue.each_sentence():
        cues = {hit.cue for hit in clue.hits if low <= hit.start < high}
        if not cues & _ASIDE and (place := place_in(clue, low, high, strict=True)):
            return place
    return ""


def town_in(clue: Clue, start: int, end: int, languages: Sequence[str]) -> str:
    """Return the town that a sentence opens with, or gives behind its day or its verb.

    "À Mennevy, …", "se tiendra à Mennevy", "samedi 3 mai à Mennevy": a capital tells that it is
    one, but for German, where all nouns have one.
    """
    if "de" in languages:
        return ""
    words = [word for word in clue.words if start <= word.start < end]
    cues = _cues_of(clue)
    anchors = [high for _, high in clue.holes()]
    anchors += [hit.end for hit in clue.hits if hit.cue in _LEADING]
    for index, word in enumerate(words):
        if Cue.AT not in cues.get(word.start, ()):
            continue
        near = any(0 < word.start - at <= len(_APART) for at in anchors)
        last = _town_end(clue, words, index, cues)
        if last is None or not (near or (not index and clue.text[last : last + 1] == ",")):
            continue
        first = next(w for w in words[index + 1 :] if clue.text[w.start].isupper())
        return names.clean(clue.text[first.start : last])
    return ""


def town_behind(clue: Clue, languages: Sequence[str]) -> str:
    """Return the town or house that the words of a heading end with: "Les sorties à Mennevy".

    Where most words have capitals they tell nothing.
    """
    small = [word for word in clue.words if len(word.folded) > _SHORT]
    small = [word for word in small if clue.text[word.start].islower()]
    if "de" in languages or not small:
        return ""
    words, cues = list(clue.words), _cues_of(clue)
    for index in range(1, len(words)):
        if Cue.AT not in cues.get(words[index].start, ()):
            continue
        last = _town_end(clue, words, index, cues)
        if last is not None and not _BREAK.search(clue.text, last):
            first = next(w for w in words[index + 1 :] if clue.text[w.start].isupper())
            return names.clean(clue.text[first.start : last])
    return ""


def _town_end(clue: Clue, words: list[Word], index: int, cues: dict[int, set[Cue]]) -> int | None:
    """Return where the capitalised words end to which word *index* leads, None without any."""
    holes = clue.holes()
    end = None
    for before, word in zip(words[index:], words[index + 1 :], strict=False):
        dated = any(low <= word.start < high for low, high in holes)
        if dated or Cue.EVENT in cues.get(word.start, ()):
            break
        if end is not None and _BREAK.search(clue.text[before.end : word.start]):
            break
        if clue.text[word.start].isupper():
            end = word.end
        elif word.folded not in TIES | ARTICLES:
            break
    return end


def _cues_of(clue: Clue) -> dict[int, set[Cue]]:
    """Return the cues that start at each word of a line."""
    cues: dict[int, set[Cue]] = {}
    for hit in clue.hits:
        cues.setdefault(hit.start, set()).add(hit.cue)
    return cues


def _is_led(clue: Clue, before: list[Word], cues: dict[int, set[Cue]], *, strict: bool) -> bool:
    """Return whether the words before a place lead to it."""
    last = before[-1]
    if Cue.AT in cues.get(last.start, ()) or any(
        hit.cue is Cue.HAPPEN and hit.end == last.end for hit in clue.hits
    ):
        return True
    if not strict:
        return last.folded in TIES | ARTICLES
    articles = last.folded in ARTICLES and len(before) > 1
    return articles and Cue.AT in cues.get(before[-2].start, ())


def _place_end(clue: Clue, words: list[Word], index: int) -> int:
    """Return where the place that starts at word *index* ends."""
    blocked = [(p.start, p.end) for p in clue.phrases]
    last = index
    while last + 1 < len(words) and last - index < _LONGEST:
        word = words[last + 1]
        if _BREAK.search(clue.text[words[last].end : word.start]):
            break
        if any(low <= word.start < high for low, high in blocked) or word.folded in PLACE_STOPS:
            break
        if any(hit.start == word.start and hit.cue in _LEADING for hit in clue.hits):
            break
        last += 1
    led = {hit.start for hit in clue.hits if hit.cue is Cue.AT}
    while last > index and (words[last].folded in TIES or words[last].start in led):
        last -= 1
    return words[last].end


def place_beside(clue: Clue) -> str:
    """Return the hall beside the date of a heading, "" without one: "26 July | Church Hall"."""
    pieces = split_pieces(clue) if clue.days else []
    if len(pieces) != 1:
        return ""
    part = stretch_of(clue, pieces[0].start, pieces[0].end)
    return (
        names.clean(part.text) if place_score(part) > IS_PLACE and not part.has(Cue.EVENT) else ""
    )
