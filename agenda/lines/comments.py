"""Headings above what readers of a page wrote: their days are those of their writing."""

from __future__ import annotations

from agenda.patterns import worded_pattern
from agenda.vocabulary.publications import (
    COMMENTS,
    HERE,
    LEAVE,
    PER_DAY,
    RECENT,
    REPLIES,
    SEE,
    SEEN,
    WHOSE_COMMENTS,
)

_LONGEST, _LONGEST_COUNT = 60, 160  # characters
_TITLE = worded_pattern(
    f"{COMMENTS}|{REPLIES}",
    rf"(?:\W*(?:\d+\s+)?(?:(?:{WHOSE_COMMENTS})\s+)?(?:{COMMENTS})(?:\s+(?:{RECENT}))?"
    rf"(?:\s+(?:{SEEN}))?[\s:(]*\d*[\s).:!]*"
    rf"|\W*(?:{SEE})\s(?:\w+\s){{0,2}}(?:{COMMENTS})[\s:(]*\d*[\s).:!]*"
    rf"|\W*(?:{LEAVE})\s(?:\w+\s){{0,2}}(?:{COMMENTS}|{REPLIES})(?:\s(?:{HERE}))?\W*)\Z",
)


def heads_comments(text: str) -> bool:
    """Return whether a heading opens a thread of comments: "Vos commentaires", "3 Comments".

    >>> heads_comments("Commentaires (2)"), heads_comments("Voir les commentaires")
    (True, True)
    >>> heads_comments("Visites commentées")
    False
    """
    return len(text) <= _LONGEST and _TITLE.match(text) is not None


def counts_comments(text: str) -> bool:
    """Return whether a line says how many comments a reader may write.

    >>> counts_comments("Vous avez droit à 3 commentaires par jour. S'abonner")
    True
    """
    return len(text) <= _LONGEST_COUNT and _COUNTED.search(text) is not None


_COUNTED = worded_pattern(COMMENTS, rf"\b\d+\s(?:{COMMENTS})\s(?:{PER_DAY})\b")
