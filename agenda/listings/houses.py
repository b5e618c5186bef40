"""The house that an issue speaks of, where all is that has no other place: "Musée Delmas"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.listings import names
from agenda.patterns import pattern, worded_pattern
from agenda.remembered import Remembered
from agenda.vocabulary.function_words import ARTICLES, AT_THE, OF_THE, THE, TIES
from agenda.vocabulary.lexicon import Cue, fold
from agenda.vocabulary.word_forms import HOUSE_IN_GENITIVE, HOUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Word

_HOUSE = worded_pattern(HOUSES, rf"\b(?:{HOUSES})\w*")
_ALIKE = 6  # letters: the same kind of house, however it ends
_KNOWN = (THE | AT_THE | OF_THE) - {"de"}
_JOINING = frozenset((" ", "-", "’", "'", " «", " « ", " “", ' "', "” ", '" '))
_GENITIVE = pattern(rf"{HOUSE_IN_GENITIVE}$")
_CASE = 2  # letters of "ko"
_TIED = 2  # small words between two capitals


def names_house(text: str) -> bool:
    """Return whether a text may speak of a house that puts things on.

    >>> names_house("Un été à la médiathèque"), names_house("Un été en ville")
    (True, False)
    """
    return bool(_HOUSES.told(text))


def _has_house(chunk: str) -> bool:
    return _HOUSE.search(fold(chunk)) is not None


# It is asked of every line above the first announcement, which may be all of a long article.
_HOUSES = Remembered(_has_house)


def house_of(clues: Iterable[Clue], languages: Sequence[str]) -> str:
    """Return the only house that the title and the introduction of an issue tell, else "".

    Its fullest name is taken: "the library" is the "Anne Frank Library" told before.
    """
    told = [house for clue in clues for house in _houses(clue, languages)]
    kinds = {kind for kind, _ in told}
    named = {fold(name) for _, name in told if " " in name or "-" in name}
    longest = max((name for _, name in told), key=len, default="")
    alike = all(name in fold(longest) for name in named)
    return longest if len(kinds) == 1 and alike else ""


def _houses(clue: Clue, languages: Sequence[str]) -> list[tuple[str, str]]:
    """Return the houses of a line, each with what kind it is."""
    words = list(clue.words)
    found: list[tuple[str, str]] = []
    last = -1
    for place, word in enumerate(words):
        if place <= last or _HOUSE.match(word.folded) is None:
            continue
        first, last = _first(clue, words, place), _last(clue, words, place)
        known = place > 0 and words[place - 1].folded in _known(languages)
        cased = _GENITIVE.search(word.folded) is not None
        if known or cased or last > place or first < place:
            name = names.clean(clue.text[words[first].start : words[last].end])
            found.append((word.folded[:_ALIKE], name[: -_CASE if cased else None]))
    return found


def _known(languages: Sequence[str]) -> frozenset[str]:
    """Return the articles of a house that readers know; Dutch has one that is "of" elsewhere."""
    return _KNOWN | {"de"} if "nl" in languages else _KNOWN


def _first(clue: Clue, words: Sequence[Word], place: int) -> int:
    """Return the first of the words with capitals that stand before: "Anne Frank Library"."""
    first = place
    cased = _GENITIVE.search(words[place].folded) is not None
    while first and (cased or clue.text[words[place].start].isupper()):
        before = words[first - 1]
        plain = not any(hit.cue is Cue.EVENT and hit.start == before.start for hit in clue.hits)
        plain = plain and before.folded not in ARTICLES
        joined = clue.text[before.end : words[first].start] == " " and (cased or first > 1)
        if not (joined and plain and clue.text[before.start].isupper()):
            break
        first -= 1
    return first


def _last(clue: Clue, words: Sequence[Word], place: int) -> int:
    """Return the last of the words with capitals that follow: "théâtre Jean-Carmet"."""
    last = tied = place
    holes = clue.holes
    kinds = {hit.start for hit in clue.hits if hit.cue is Cue.EVENT}
    if _GENITIVE.search(words[place].folded):
        return last  # "Bibliotekako Irakurketa Taldeak"
    while tied + 1 < len(words):
        before, word = words[tied], words[tied + 1]
        between = clue.text[before.end : word.start]
        if between not in _JOINING or _in_date(word, holes):
            break
        capital = clue.text[word.start].isupper()
        if not capital and (word.folded not in TIES or tied - last >= _TIED):
            break
        if capital and tied == last and word.start in kinds:
            break  # "Théâtre Danse Cirque": words of a menu
        tied += 1
        last = tied if capital else last
    return last


def _in_date(word: Word, holes: Sequence[tuple[int, int]]) -> bool:
    return any(low <= word.start < high for low, high in holes)
