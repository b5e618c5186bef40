"""Stretches that are persons, or tell who gives what takes place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.stretches import in_capitals
from agenda.patterns import pattern, signed_pattern
from agenda.vocabulary.function_words import ANDS, GIVERS, OF_PERSONS, PERSONS, TIES
from agenda.vocabulary.groups_of_people import COMPANIES
from agenda.vocabulary.lexicon import Cue, fold

if TYPE_CHECKING:
    from agenda.lines.clues import Clue
    from agenda.lines.stretches import Stretch


def is_person(part: Stretch) -> bool:
    """Return whether a stretch may be the name of a person, or of two: "Jo Reed", "J.M. Le Brun".

    Each has two words or more, all with capitals; a word of places tells that it is none.
    """
    if part.has(Cue.PLACE, Cue.AT, Cue.EVENT):
        return False
    names: list[list[str]] = [[]]
    for word in part.text.split():
        if word in ANDS:
            names.append([])
        else:
            names[-1].append(word)
    return all(len(name) > 1 and in_capitals(name) and not name[0][0].islower() for name in names)


def has_initials(text: str) -> bool:
    """Return whether a text is people by their initials, and perhaps a number to call.

    >>> has_initials("M. Pinel 06 00 00 00 02"), has_initials("D. et A. Nivet")
    (True, True)
    >>> has_initials("M. Pinel, foyer"), has_initials("St. Marien")
    (False, False)
    """
    return "." in text and _INITIALS.fullmatch(text) is not None


_INITIALS = pattern(
    rf"(?:[^\W\d_a-zà-ÿ]\.(?:-?[^\W\d_a-zà-ÿ]\.)?\s?(?:(?:{'|'.join(sorted(ANDS))})\s)?){{1,3}}"
    r"[^\W\d_a-zà-ÿ][\w’'-]+(?:\s[^\W\d_a-zà-ÿ][\w’'-]+)?(?:\s\+?[\d .]+)?"
)


def names_company(text: str) -> bool:
    """Return whether a text opens with the word for a company that plays.

    >>> names_company("Cie du Vieux Pont"), names_company("La Veleta")
    (True, False)
    """
    return fold(text.partition(" ")[0].rstrip(".")) in COMPANIES


def tells_giver(part: Stretch) -> bool:
    """Return whether a stretch is a kind of event and the person who gives it, and no title.

    "Vortrag von Ida Faure, Historikerin", "Conferencia a cargo de Ana Roig".
    """
    kinds = [hit.end for hit in part.hits if hit.cue is Cue.EVENT and not hit.start]
    if not kinds:
        return False
    behind = max(kinds)
    company = (hit.end for hit in part.hits if hit.cue is Cue.COMPANY and hit.start == behind + 1)
    led = max(company, default=behind)
    words = _ELISION.sub(r"\1 ", part.text[led:].lstrip(" '’")).split()
    first = fold(words[0]) if words else ""
    if first in GIVERS | (OF_PERSONS if led > behind or _TRADE.search(part.text) else set()):
        led, words = behind + 1, words[1:]
    return led > behind and _opens_with_person(words)


_ELISION = pattern(r"^([Dd])['’]")
_TRADE = pattern(r"[^\W\d]{2},\s+[^\W\dA-Z]")


def _opens_with_person(words: list[str]) -> bool:
    """Return whether words open with the name of a person, two capitals or more."""
    titled = bool(words) and fold(words[0].rstrip(".")) in PERSONS
    named = 0
    for word in words[titled:]:
        if word[0].isupper():
            named += 1
        elif fold(word) not in TIES or not named:
            break
        if word[-1] in ",;:(–" or (word[-1] == "." and len(word) > _INITIAL):
            break
    return named + titled >= _FULL_NAME


_INITIAL, _FULL_NAME = 2, 2  # characters, words


def end_of_speaker(clue: Clue) -> int:
    """Return where the title begins that a speaker and an affiliation lead to, 0 without one.

    "Claire Montaubin (université de Pau) : Cabanes et bungalows".
    """
    match = _SPEAKER.match(clue.text)
    first = clue.words[0].start if match and clue.words else -1
    other = any(hit.cue in (Cue.EVENT, Cue.PLACE) and hit.start == first for hit in clue.hits)
    return match.end() if match and not other else 0


_SPEAKER = signed_pattern(
    "(",
    r"[^\W\d_a-z][\w.'’-]*(?:\s(?:(?:de|du|da|di|von|van|la|le)\s)?[^\W\d_a-z][\w.'’-]*){1,3}"
    r"\s\([^()\d]{2,60}\)\s?:\s+",
)
