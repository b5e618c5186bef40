"""Towns and houses known by their capitals: in sentences, in headings, beside days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.pieces import split_pieces
from agenda.lines.sentences import BREAK
from agenda.lines.stretches import IS_PLACE, NOISE, place_score, stretch_of
from agenda.listings import names
from agenda.patterns import signed_pattern
from agenda.vocabulary.function_words import ANDS, ARTICLES, AT_THE, DEDICATED, THE, TIES
from agenda.vocabulary.lexicon import TAKING_PLACE, Cue
from agenda.vocabulary.said_of_days import SEASONS_OF_CHURCH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.stretches import Stretch
    from agenda.vocabulary.lexicon import Word

_SHORT = 3  # letters of a word, words of a town
_APART = " ,"  # between a date, or a verb of taking place, and the word that leads to a place


def town_in(clue: Clue, start: int, end: int, languages: Sequence[str]) -> str:
    """Return the town that a sentence opens with, or gives behind its day or its verb.

    "À Mennevy, …", "se tiendra à Mennevy", "samedi 3 mai à Mennevy": a capital tells that it is
    one; in German, where all nouns have one, so does that of an adjective: "in der Alten Kelter".
    "" without one.
    """
    german = "de" in languages
    words = [word for word in clue.words if start <= word.start < end]
    cues = clue.cues_at
    anchors = [high for _, high in clue.holes]
    dated = {low for low, _ in clue.holes}  # "le bal, à Mennevy le 3 mai"
    anchors += [hit.end for hit in clue.hits if hit.cue in TAKING_PLACE]
    for index, word in enumerate(words):
        if Cue.AT not in cues.get(word.start, ()):
            continue
        last = _town_end(clue, words, index, cues)
        if last is None or _is_season(words[index + 1], languages):
            continue  # "each Wednesday in Lent"
        if german and not _is_named(clue, words[index + 1 :], last):
            continue
        near = any(0 < word.start - at <= len(_APART) for at in anchors)
        opens = not index and clue.text[last : last + 1] == ","
        near = near or (last + 1 in dated and clue.text.endswith(", ", 0, word.start))
        if near or opens or _closes(clue, words, index, last):
            return _capitalised(clue, words[index + 1 :], last)
    return ""


def _is_season(word: Word, languages: Sequence[str]) -> bool:
    return any(word.folded in SEASONS_OF_CHURCH.get(one, ()) for one in languages)


def _is_named(clue: Clue, words: Sequence[Word], end: int) -> bool:
    """Return whether a German name opens with an adjective: "Alten Kelter", "Großen Saal"."""
    named = [word for word in words if word.end <= end and clue.text[word.start].isupper()]
    return len(named) > 1 and named[0].folded.endswith(_DECLINED)


_DECLINED = ("en", "er", "es", "em")


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
    if index and words[index - 1].folded in DEDICATED:
        return None  # "fiestas en honor al Cristo"
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


def place_beside(clue: Clue, *, towns: bool = False) -> str:
    """Return the hall beside the date of a heading, "" without one: "26 July | Church Hall".

    An event may stand before its date: "Village fete, Saturday 14 June, Church Meadow".
    *towns* tells that a town is one as well: "7 avril – Lyon".
    """
    part = _beside(clue) or _behind_event(clue)
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


def _behind_event(clue: Clue) -> Stretch | None:
    """Return all that a line says behind its day, where an event stands before it."""
    pieces = split_pieces(clue) if clue.days and Cue.EVENT in clue.cues else []
    behind = [piece for piece in pieces if piece.start >= clue.days[0].end]
    if len(behind) != 1 or len(pieces) != _PAIR or behind[0].bracketed:
        return None
    named = stretch_of(clue, pieces[0].start, pieces[0].end).has(Cue.EVENT)
    return stretch_of(clue, behind[0].start, behind[0].end) if named else None


_PAIR = 2  # pieces


def _may_be_town(part: Stretch) -> bool:
    """Return whether a stretch may be a town, or a hall of it: "Lyon", "Paris, Sénat"."""
    town = part.text.partition(",")[0]
    return town.istitle() and len(town.split()) <= _SHORT and not part.has(Cue.EVENT, *NOISE)


def town_above(heading: Clue) -> str:
    """Return what stands in capitals before the dash of a heading: "ALBAREA – Sagra", else ""."""
    end = end_of_town(heading.text) if heading.heading else 0
    return heading.text[:end].rstrip(" -–—")


def end_of_town(text: str) -> int:
    """Return where a title starts behind capitals and a dash, 0 where it is all in capitals."""
    town = _TOWN.match(text)
    return town.end() if town and not text[town.end() :].isupper() else 0


_TOWN = signed_pattern(
    "-–—", r"(?=[^\W\d_]{3})[^\W\da-zà-ÿ_]+(?:[ '’][^\W\da-zà-ÿ_]+){0,4}\s[-–—]\s+"
)
