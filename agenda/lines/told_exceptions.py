"""What a rule leaves out in words alone, at the end of a line: "sauf vacances scolaires"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.vocabulary.function_words import EXCEPT
from agenda.vocabulary.lexicon import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase

_CLAUSE = pattern(r"(?:\s+[^\W\d_]+){1,5}[.!\s]*")


def with_exception(text: str, phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return the phrases, a last rule that ends in "except" with the words it leads to.

    What they tell is neither the name nor the place of what takes place.
    """
    if not phrases or not phrases[-1].rrule:
        return phrases
    last = phrases[-1]
    words = words_of(text[last.start : last.end])
    told = bool(words) and words[-1].folded in EXCEPT and _CLAUSE.fullmatch(text, last.end)
    return (*phrases[:-1], last._replace(end=len(text))) if told else phrases
