"""Headings above what readers of a page wrote: their days are those of their writing."""

from __future__ import annotations

from agenda.patterns import pattern
from agenda.vocabulary.publications import (
    COMMENTS,
    HERE,
    LEAVE,
    RECENT,
    REPLIES,
    WHOSE_COMMENTS,
)

_LONGEST = 60
_TITLE = pattern(
    rf"(?i)\W*(?:\d+\s+)?(?:(?:{WHOSE_COMMENTS})\s+)?(?:{COMMENTS})(?:\s+(?:{RECENT}))?"
    r"[\s:(]*\d*[\s).:!]*"
    rf"|\W*(?:{LEAVE})\s(?:\w+\s){{0,2}}(?:{COMMENTS}|{REPLIES})(?:\s(?:{HERE}))?\W*"
)


def heads_comments(text: str) -> bool:
    """Return whether a heading opens a thread of comments: "Vos commentaires", "3 Comments".

    >>> heads_comments("Commentaires (2)"), heads_comments("Visites commentées")
    (True, False)
    """
    return len(text) <= _LONGEST and _TITLE.fullmatch(text) is not None
