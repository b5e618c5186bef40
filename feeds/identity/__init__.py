"""Which stored event an announcement is of, and how that event stands: pure, with reasons."""

from feeds.identity.decisions import Decision, Kind
from feeds.identity.known import Known, Mark, Times, key_of, marks_of, times_of, told_of
from feeds.identity.likeness import name_of, why_alike
from feeds.identity.matching import match
from feeds.identity.reordering import reordered
from feeds.identity.standing import Disputed, Standing, standing

__all__ = [
    "Decision",
    "Disputed",
    "Kind",
    "Known",
    "Mark",
    "Standing",
    "Times",
    "key_of",
    "marks_of",
    "match",
    "name_of",
    "reordered",
    "standing",
    "times_of",
    "told_of",
    "why_alike",
]
