"""The roles that a line can take in an announcement, and what is asked of its words for them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import name_score, stretch_of, tells_status
from agenda.vocabulary.lexicon import STATES, Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece
    from agenda.lines.stretches import Stretch


NEVER = float("-inf")  # the score of a role that a line cannot take
GENERIC = 1.0  # the score of a kind of event and nothing else: "EXPOSITION"
_FEW_WORDS = 3  # of a kind of event and nothing else
LEAST_NAME = -1.0  # the score of what could be a name
MARKED = 0.8  # what a link, or bold letters, add to a name
SURE_NAME = 1.5  # the score of what names an event in any words around it


class Role(StrEnum):
    """What a line is in an announcement."""

    NAME = "name"
    DAY = "date"
    BOTH = "name and date"
    TIMED = "name behind its hours"
    NOTED_DAY = "date with a remark"
    TITLE = "heading as name"
    OVER = "name above its day"
    FEAST = "name and days of all below"
    HOURS = "hours"
    PLACE = "place"
    MORE = "detail"
    TOLD = "detail with a day of its own"
    KIND = "kind of event"
    ONLY_KIND = "kind of event and nothing else"
    HOUSE = "place of what stands below"
    HEAD = "heading"
    DAY_HEAD = "date heading"
    OUT = "outside"


def name_worth(roles: Mapping[Role, float]) -> float:
    """Return how well a line would do as a name, by its scores."""
    return roles.get(Role.NAME, NEVER)


def whole(clue: Clue) -> Stretch:
    """Return the line without its label."""
    start = clue.label.value if clue.label else 0
    return stretch_of(clue, start, len(clue.text))


def is_kind(part: Stretch) -> bool:
    """Return whether a few words of events are all that is said: "EXPOSITION"."""
    return part.words <= _FEW_WORDS and part.covers(Cue.EVENT) == 1


def best_piece(clue: Clue) -> float:
    """Return the score of the piece of a line that would do best as a name."""
    return max(
        (
            name_score(part := _without_status(clue, piece))
            + 1.0
            * (piece.after_date and piece.text[0].islower())
            * (not part.starts(Cue.AT, Cue.COMPANY))
            - 0.8 * clue.text.startswith("? ", piece.end)  # "Missing one? Write to us"
            for piece in told_pieces(clue)
        ),
        default=-3.0,
    )


def _without_status(clue: Clue, piece: Piece) -> Stretch:
    """Return a piece behind a date, up to the words that call off what it names.

    "5 april: Eieren zoeken gaat niet door" says more of the state than of the name.
    """
    part = stretch_of(clue, piece.start, piece.end)
    if not piece.after_date or not tells_status(part):
        return part
    status = min(hit.start for hit in part.hits if hit.cue in STATES)
    named = stretch_of(clue, piece.start, piece.start + len(part.text[:status].rstrip()))
    told = named.has(Cue.EVENT) or any(map(str.isupper, named.text))
    return named if told else part


def told_pieces(clue: Clue) -> Sequence[Piece]:
    """Return the pieces of a line, divided at commas where one leads to a place.

    "a l'Antic Hospital, fotografies «Temps»" tells the place before the name.
    """
    pieces = split_pieces(clue)
    if any("," in p.text and stretch_of(clue, p.start, p.end).starts(Cue.AT) for p in pieces):
        return split_pieces(clue, commas=True)
    return pieces


def is_strong(phrase: Phrase) -> bool:
    """Return whether a phrase is a day by itself: more than "le 3" or "(2)"."""
    return phrase.strength is not Strength.DAY or phrase.members[0].first.weekday is not None


def is_timed_weekday(phrase: Phrase) -> bool:
    """Return whether a phrase is a weekday with its hours: "Dijous, a les 20 hores"."""
    return phrase.strength is Strength.WEEKDAY and phrase.has_hours


def only_day(phrases: Iterable[Phrase]) -> tuple[int | None, int | None] | None:
    """Return the month and the day of the month of phrases of one day, None for any others."""
    members = [member for phrase in phrases for member in phrase.members]
    if len(members) != 1 or members[0].last is not None or members[0].first.day is None:
        return None
    return members[0].first.month, members[0].first.day


def is_span(clue: Clue) -> bool:
    """Return whether the days of a line are one span of several days, without hours."""
    members = [member for phrase in clue.days for member in phrase.members]
    return len(members) == 1 and members[0].last is not None and not clue.times


def is_untimed_day(clue: Clue) -> bool:
    """Return whether a line gives one day, and no hours."""
    members = clue.days[0].members
    single = len(clue.days) == len(members) == 1 and members[0].last is None
    return single and not clue.has_hours


def has_colon(clue: Clue) -> bool:
    """Return whether a colon stands behind the first day of a line: "3 octobre : Le Phare"."""
    return clue.explained or clue.text[clue.days[0].end :].lstrip()[:1] == ":"


def gives_only_day(clue: Clue, roles: Mapping[Role, float]) -> bool:
    """Return whether a line gives a day, and perhaps a place, but no name."""
    return clue.only_dated or roles.get(Role.DAY, NEVER) > roles.get(Role.BOTH, NEVER)


def tells_kind(roles: Mapping[Role, float]) -> bool:
    """Return whether a line only says of which kind an event is."""
    return Role.NAME in roles and roles.get(Role.KIND, NEVER) >= GENERIC


def tells_place(roles: Mapping[Role, float]) -> bool:
    """Return whether a line does as a place, and better than as a name."""
    return roles.get(Role.PLACE, NEVER) > max(name_worth(roles), 0.0)


def names_beside_day(roles: Mapping[Role, float]) -> bool:
    """Return whether a line does better as a name and its day than as a day alone."""
    return roles.get(Role.BOTH, NEVER) > roles.get(Role.DAY, NEVER)


def may_name(roles: Mapping[Role, float]) -> bool:
    """Return whether a line is no kind, and does as a name better than as place or hours."""
    rival = max(roles.get(role, NEVER) for role in (Role.PLACE, Role.HOURS))
    generic = roles.get(Role.KIND, NEVER) >= GENERIC
    return name_worth(roles) >= max(LEAST_NAME, rival) and not generic
