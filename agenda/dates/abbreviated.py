"""A month on its own, abbreviated or not: what a word says where nothing else stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.folding import fold
from agenda.dates.phrase import Member, Parts, Phrase, Strength
from agenda.dates.rule_names import BARE_MONTH
from agenda.dates.when import Precision
from agenda.dates.words import merged

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTHS, _SHORT_MONTHS, _EITHER = "mM", "k", "j"


def month_alone(text: str, languages: Sequence[str]) -> tuple[Phrase, bool] | None:
    """Return the month that a text is, and whether its word says so only among others.

    "MAR" is a Tuesday as well, and "set" a number: None for what no month is called.

    >>> found = month_alone("MAR.", ("fr",))
    >>> found and (found[0].members[0].first.month, found[1])
    (3, True)
    """
    word = text.strip().rstrip(".:")
    reading, _ = merged(tuple(languages)).entries.get(fold(word)[0], (None, {}))
    if reading is None:
        return None
    kind, number, numbers, _, behind = reading
    if behind or kind not in _MONTHS + _SHORT_MONTHS + _EITHER:
        return None
    parts = Parts(month=numbers[1] if kind == _EITHER else number)
    start = text.index(word)
    phrase = Phrase(start, start + len(word), BARE_MONTH, Strength.MONTH, (Member(parts),),
                    precision=Precision.MONTH)  # fmt: skip
    return phrase, kind not in _MONTHS
