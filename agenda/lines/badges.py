"""What a layout breaks into short lines: "22" above "JAN.", a name that goes on below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.digits import has_digit
from agenda.dates.phrase import PRINTED
from agenda.patterns import pattern
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    ASIDES,
    GIVERS,
    OF_PERSONS,
    TIES,
    UNFINISHED,
)
from agenda.vocabulary.said_of_days import JOINING_DAYS, ORDINAL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.issue import Line

_SHORT = 14  # characters: a weekday, a day, a month, "du 16 au 30"
_ENDS, _LAST_DAY = 2, 31
_PARTS = 3  # a weekday, a day, a month
_MOST = 6  # lines: "lun." "30" "nov." "-" "2" "déc."


def join_badges(
    lines: Sequence[Line], speaking: Sequence[int], languages: Sequence[str]
) -> list[tuple[int, Line, int]]:
    """Return the lines at the places *speaking*, the parts of a date joined to one line.

    Each comes with its index, and with the number of lines that were joined.
    """
    joined: list[tuple[int, Line, int]] = []
    position = 0
    while position < len(speaking):
        line, count = lines[speaking[position]], 1
        if len(line.text) <= _WIDE:
            window = speaking[position : position + _MOST]
            count = _badge(lines, window, languages) if len(line.text) <= _SHORT else 1
            if count == 1:
                count = _chained_days(lines, window)
            if count == 1:
                count = _unfinished(lines, window, languages)
        if count > 1:
            texts = [lines[index].text for index in speaking[position : position + count]]
            text = " ".join(_in_order(texts, languages) or texts)
            line = line._replace(text=text, marks=())
        elif len(line.text) <= _SHORT and (days := _with_dash(line.text.split(), languages)):
            line = line._replace(text=" ".join(days), marks=())
        joined.append((speaking[position], line, count))
        position += count
    return joined


def _badge(lines: Sequence[Line], indices: Sequence[int], languages: Sequence[str]) -> int:
    """Return how many of the lines at *indices* make one date together; 1 when none do."""
    run = 0
    while run < len(indices) and _fits(lines, indices, run):
        run += 1
    for count in range(run, 1, -1):
        texts = [lines[index].text for index in indices[:count]]
        if any(map(has_digit, texts)) and (
            _is_date(texts, languages) or _in_order(texts, languages)
        ):
            return count
    return 1


def _in_order(texts: Sequence[str], languages: Sequence[str]) -> list[str] | None:
    """Return a badge printed month first ("Fév", "3", "lun") in the order in which it is read.

    None when it is read as it stands, or in no order.
    """
    if spanned := _with_arrow(texts, languages):
        return spanned
    days = [text for text in texts if text.isdigit()]
    others = [text for text in texts if not text.isdigit()]
    if len(days) > 1:
        return _with_dash(texts, languages)
    if len(days) != 1 or len(texts) > _PARTS or any(c.isdigit() for o in others for c in o):
        return None
    if _is_date(texts, languages):
        return None
    for month in others:
        order = [*(other for other in others if other != month), *days, month]
        if _is_date(order, languages):
            return order
    return None


def _with_arrow(texts: Sequence[str], languages: Sequence[str]) -> list[str] | None:
    """Return a badge of two dates, "28 juin" "→" "6 juil.", as the range that it is, or None."""
    signs = [place for place, text in enumerate(texts) if text in _ARROWS | _DASHES]
    if len(signs) != 1 or not 0 < signs[0] < len(texts) - 1:
        return None
    sign = texts[signs[0]] if texts[signs[0]] in _DASHES else "–"
    ranged = [*texts[: signs[0]], sign, *texts[signs[0] + 1 :]]
    return ranged if _is_date(ranged, languages, alone=True) else None


_ARROWS, _DASHES = frozenset((">", "→", "➔", "➜", "›", "»", ">>")), frozenset("-–—")


def _with_dash(texts: Sequence[str], languages: Sequence[str]) -> list[str] | None:
    """Return a badge of two days, "27" "28" "juin", as the range that it is; None for others."""
    days = [place for place, text in enumerate(texts) if text.isdigit()]
    if len(days) != _ENDS or not int(texts[days[0]]) < int(texts[days[1]]) <= _LAST_DAY:
        return None
    between = [*texts[: days[0] + 1], "–", *texts[days[0] + 1 :]]
    return between if _is_date(between, languages) else None


def _chained_days(lines: Sequence[Line], indices: Sequence[int]) -> int:
    """Return how many lines are days that words between them tie: "Sam 14 et", "Dim 15"."""
    run = 1
    while run < len(indices) and _fits(lines, indices, run):
        line, follower = lines[indices[run - 1]].text, lines[indices[run]].text
        if not (_LEADS_ON.fullmatch(line) and _OPENS_WITH_DAY.match(follower)):
            break
        run += 1
    return run


_DAY = r"(?:[^\W\d_]{1,9}\.?,?\s+)?(?:[12]\d|3[01]|0?[1-9])"
_LEADS_ON = pattern(
    rf"{_DAY}(?:\s?(?:{ORDINAL_ENDINGS}))?\.?\s*(?:&|\b(?:{JOINING_DAYS})\b)", re.IGNORECASE
)
_OPENS_WITH_DAY = pattern(rf"{_DAY}(?!\d|\s?(?:h|:))", re.IGNORECASE)

_PAIRS = (("«", "»"), ("„", "“"), ("(", ")"))
_SENTENCE = 5  # words
_WIDE = 90  # characters: longer lines are paragraphs, which readers join


def _unfinished(lines: Sequence[Line], indices: Sequence[int], languages: Sequence[str]) -> int:
    """Return how many lines make one name, each but the last ending with an article or the like.

    So does a sentence whose date stands below it: "… est reporté au", "vendredi 18 décembre."
    """
    count = 1
    while count < len(indices):
        line, follower = lines[indices[count - 1]], lines[indices[count]]
        alike = line.group == follower.group and line.kind == follower.kind and line.column < 0
        if not alike or len(line.text) > _WIDE:
            break
        if not (_runs_on(line.text, follower.text) or _lacks_date(line, follower, languages)):
            break
        count += 1
    return count


def _runs_on(text: str, following: str) -> bool:
    """Return whether a line ends, or the next one starts, in the middle of a name."""
    for opening, closing in _PAIRS:
        if opening in text and text.count(opening) > text.count(closing):
            return True
    end, first = text.rsplit(None, 1)[-1], following.split(None, 1)[0].lower()
    last = end.lower()
    small = end.islower() or text.isupper()  # "Concert A" is whole
    if last in ARTICLES and small and following[0].isupper() and not has_digit(text):
        return True
    if last not in UNFINISHED and first not in UNFINISHED:
        return False
    if has_digit(text + following) or ":" in text + following:
        return False
    if last not in UNFINISHED and _tells_company(following):
        return False
    goes_on = following[0].islower() or (text.isupper() and following.isupper())
    return last in UNFINISHED or (first in UNFINISHED and text[-1].isalpha() and goes_on)


def _tells_company(text: str) -> bool:
    """Return whether a line says with whom or by whom alone: "con Anna Bassi", "a cura di …"."""
    words = text.partition(",")[0].split()
    small = 0
    while small < len(words) and words[small].islower():
        small += 1
    if not 0 < small <= _LEADING or (words[0] not in ASIDES and words[small - 1] not in _BY):
        return False
    persons = words[small:]
    names = [word for word in persons if word[0].isupper()]
    return len(names) > 1 and all(word in names or word in _TIED for word in persons)


_LEADING = 3  # words: "a cura di"
_BY = GIVERS | OF_PERSONS
_TIED = TIES | ANDS


def _lacks_date(line: Line, follower: Line, languages: Sequence[str]) -> bool:
    """Return whether a sentence ends with a small word, and the next line is a date alone."""
    words = line.text.split()
    if words[-1] not in UNFINISHED or len(words) < _SENTENCE or len(follower.text) > _WIDE:
        return False
    return has_digit(follower.text) and _is_date([follower.text], languages, alone=True)


def _fits(lines: Sequence[Line], indices: Sequence[int], offset: int) -> bool:
    """Return whether a line is short and stands in the same box as the first of the run."""
    line, first = lines[indices[offset]], lines[indices[0]]
    return len(line.text) <= _SHORT and line.column == first.column and _box(line) == _box(first)


def _box(line: Line) -> tuple[int, ...]:
    # The parts of a badge may repeat among themselves; what holds them does not.
    return line.group[:1] if line.column < 0 else line.group


def _is_date(texts: Sequence[str], languages: Sequence[str], *, alone: bool = False) -> bool:
    """Return whether *texts* read one after the other are one date and nothing else.

    The first of several is none by itself, unless it stands *alone*.
    """
    if not alone and any(
        phrase.strength in PRINTED for phrase in find_phrases(texts[0], languages)
    ):
        return False
    whole = " ".join(texts)
    phrases = find_phrases(whole, languages)
    if len(phrases) != 1 or phrases[0].strength not in PRINTED:
        return False
    rest = whole[: phrases[0].start] + whole[phrases[0].end :]
    return not any(char.isalnum() for char in rest)
