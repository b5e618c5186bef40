"""Headings that are an abbreviated month: "FEV", and further below "MAR"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates import month_alone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from agenda.dates.phrase import Phrase

_LONGEST = 12  # characters: "septembre :"
_SEVERAL = 2


def short_months(
    lines: Iterable[tuple[int, str]], languages: Sequence[str]
) -> Mapping[int, Phrase]:
    """Return the months of the lines that hold nothing else, by their numbers.

    "MAR", "SET", "AGO" are words of other meanings as well: they head what is below where
    several lines are months.  A line above the next month heads nothing: it is of a menu.
    """
    found: list[tuple[int, int, Phrase, bool]] = []
    for place, (number, text) in enumerate(lines):
        short = len(text) <= _LONGEST and text[:1].isalpha()
        if short and (told := month_alone(text, languages)):
            found.append((place, number, *told))
    if len({phrase.members[0].first.month for _, _, phrase, _ in found}) < _SEVERAL:
        return {}
    places = {place for place, *_ in found}
    in_menu = {place for place in places if place + 1 in places or {place - 1, place - 2} <= places}
    return {
        number: phrase for place, number, phrase, weak in found if weak and place not in in_menu
    }
