"""Tables of contents: the figures at the ends of their lines are pages, not days of the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.publications import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.issue import Line

_LONGEST_TITLE = 40
_TITLE = worded_pattern(CONTENTS, rf"\W*(?:{CONTENTS})[\s.:!]*")
# "Travaux 2", "Vie scolaire ..... p. 4-6", "3 Travaux", "p. 3 : Travaux"; "8.3.31" and "8/3" are
# days.
_ENTRY = pattern(
    r"(?i)[^\W\d].{0,100}[\s.…](?:(?:pp?\.?\s?|s\.\s?)\d{1,3}(?:\s?[-–/]\s?\d{1,3})?"
    r"|(?<!\d[./])\d{1,3}(?:\s?[-–]\s?\d{1,3})?)\s*"
    r"|(?:(?:pp?\.?|s\.)\s?\d{1,3}|\d{1,3}\s?[.:–-])\s?[.:–-]?\s+[^\W\d][^\d]{0,100}"
)


def contents_below(lines: Sequence[Line], index: int) -> range:
    """Return the lines below the title of a table of contents that are its entries.

    >>> from agenda.issue import Line
    >>> contents_below([Line("Sommaire"), Line("Travaux 2"), Line("Agenda 4-6"), Line("Mai")], 0)
    range(1, 3)
    """
    last = index + 1
    title = lines[index].text
    if len(title) <= _LONGEST_TITLE and _TITLE.fullmatch(title):
        while last < len(lines) and _ENTRY.fullmatch(lines[last].text):
            last += 1
    return range(index + 1, last)
