"""What the tokens of one date say: figures, a year, a day that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.almanac import possible
from agenda.dates.cascade import silence
from agenda.dates.classes import Token
from agenda.dates.numerals import full_year
from agenda.dates.phrase import Member, Parts, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOON = 12
_LAST_DAY = 31
# From which hour a figure is of the later half of the day: "the evening of 3 May at 7".
_PARTS = {"evening": (1,), "night": (5,)}


def figure(tokens: Sequence[Token], kinds: str) -> int | None:
    """Return the figure of the first token of one of *kinds*, None without any."""
    for token in tokens:
        if token[0] in kinds:
            return token[3]
    return None


def year_among(tokens: Sequence[Token]) -> int | None:
    """Return the year that is printed among *tokens*: four digits, or two behind the month.

    None where none is.
    """
    year = figure(tokens, "Y")
    if year is not None or tokens[-1].kind not in "n)" or len(tokens) == 1:
        return year
    behind = (
        [token.kind for token in tokens].index("'") if "'" in [t.kind for t in tokens] else None
    )
    if behind is not None:
        return full_year(tokens[behind + 1].text)
    return None


def evening(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Return the hour from which figures mean the later half of the day, none without a word.

    "Ce soir à 8 h" is 20:00; at night the small hours stay what they are.
    """
    for token in tokens:
        if token.kind == "_" and token.number:
            return (token.number,)
        if token.kind in "RD" and token.numbers:
            return token.numbers
    return ()


def later(slot: Slot, from_: int) -> Slot:
    """Return "8-10" of an evening as 20:00 to 22:00; what is printed as 20h stays."""
    if not from_ <= slot.start.hour < _NOON:
        return slot
    end = slot.end
    if end is not None and slot.start < end and end.hour < _NOON:
        end = end.replace(hour=end.hour + _NOON)
    return Slot(slot.start.replace(hour=slot.start.hour + _NOON), end)


def _is_misprint(parts: Parts) -> bool:
    """Tell whether a month lacks the day that is printed: "31 June", "Saturday 32 May"."""
    number = parts.day or 0
    return parts.month is not None and (1 <= number <= _LAST_DAY or parts.weekday is not None)


def day(tokens: Sequence[Token], parts: Parts, text: str = "") -> list[Token]:
    """Return the token of one day with its month, or silence for figures that are none.

    A day that never is, "31 June", stays one: what stands beside it is of no other day.
    """
    never = parts.day is not None and not possible(parts.day, parts.month)
    if never and (text == "numeric" or not _is_misprint(parts)):
        return silence(tokens)
    opener = tokens[0]
    numbers = _PARTS.get(opener.text, ()) if opener.kind == "d" else ()
    return [Token("D", opener.start, tokens[-1].end, 0, numbers, text, member=Member(parts))]
