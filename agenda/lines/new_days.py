"""What is moved from one day to another: "Déplacé du 12 au 19 mars", "RINVIATA AL 20"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.phrase import Member, Parts, Phrase, Strength
from agenda.dates.rule_names import BARE_DAY
from agenda.patterns import pattern
from agenda.vocabulary.function_words import ARTICLES, FROM, GOALS, MOVED, TOWARDS
from agenda.vocabulary.lexicon import Cue, Hit, words_of
from agenda.vocabulary.said_of_days import NOT, ON_DAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.vocabulary.lexicon import Word

_LEADING = GOALS | ARTICLES
_DAY = pattern(r"\s+((?:[^\W\d_]+\s+){0,2})(\d{1,2})(?:er|º|\.|st|nd|rd|th)?\s*(?=[-–—).,;!]|$)")
_OLD_DAY = pattern(r"\s([^\W\d_]+)(?:\s[^\W\d_]+)?\s\d{1,2}\.?\s([^\W\d_]+)\s")
_LAST_DAY = 31
_ON = frozenset(ON_DAYS.split("|")) - GOALS


def with_moves(
    words: Sequence[Word], hits: tuple[Hit, ...], found: Sequence[Phrase]
) -> tuple[Hit, ...]:
    """Return the hits of a line, with the verbs that move something from the day behind them.

    "Déplacé" alone may lead to another place.  What ends with the preposition of a day moves
    nothing without one: "now on Friday", but "now on sale".
    """
    hits = tuple(hit for hit in hits if not _lacks_day(hit, words, found))
    moved = [word for word in words if word.folded in MOVED] if found else ()
    again = [hit._replace(cue=Cue.POSTPONED) for hit in hits if _holds_again(hit, hits, words)]
    verbs = (_as_hit(word) for word in moved if _leads_from_day(word, words, found))
    return (*hits, *again, *verbs)


def _holds_again(verb: Hit, hits: Sequence[Hit], words: Sequence[Word]) -> bool:
    """Return whether what was cancelled takes place: "annulé, il aura lieu le 12 juillet"."""
    if verb.cue is not Cue.HAPPEN or any(
        hit.cue is Cue.CANCELLED and hit.start < verb.end and verb.start < hit.end for hit in hits
    ):
        return False
    for state in hits:
        if state.cue is Cue.CANCELLED and state.end <= verb.start:
            between = [word for word in words if state.end <= word.start < verb.start]
            other = any(h.cue is Cue.EVENT and state.end <= h.start < verb.start for h in hits)
            denied = any(word.folded in _DENIALS for word in between)
            return len(between) <= _FEW and not other and not denied
    return False


_FEW = 3  # words: ", but it will now"
_DENIALS = frozenset(NOT.split("|")) | {"ne", "n"}


def _lacks_day(hit: Hit, words: Sequence[Word], found: Sequence[Phrase]) -> bool:
    """Return whether "now on" leads to no day."""
    if hit.cue is not Cue.POSTPONED or hit.words == 1:
        return False
    last = next(word.folded for word in words if word.end == hit.end)
    return last in _ON and not any(one.start <= hit.end + 1 < one.end for one in found)


def _as_hit(word: Word) -> Hit:
    return Hit(Cue.POSTPONED, word.start, word.end, 1)


def _leads_from_day(verb: Word, words: Sequence[Word], found: Sequence[Phrase]) -> bool:
    """Return whether a verb leads from a day: "moved from 3 May", "déplacé du 12 au 19 mars"."""
    behind = next((word for word in words if word.start > verb.start), verb)
    return behind.folded in FROM and any(
        behind.start <= phrase.start <= behind.end + 1 for phrase in found
    )


def with_new_days(text: str, hits: Sequence[Hit], found: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return the phrases of a line, with the bare days that words of moving lead to.

    By itself a number is no day; behind "reporté au" it is one, of the month told before it.
    """
    found = _without_old_days([_with_old_day(text, hits, phrase) for phrase in found])
    new = [day for hit in hits if hit.cue is Cue.POSTPONED and (day := _day_behind(text, hit))]
    kept = [day for day in new if not any(_meet(day, one) for one in found)]
    return sorted([*found, *kept]) if kept else found


def _with_old_day(text: str, hits: Sequence[Hit], phrase: Phrase) -> Phrase:
    """Return a new day with the bare old one before it: "van 12 naar 19 maart"."""
    for hit in hits:
        between = text[hit.end : phrase.start]
        old = _OLD_DAY.fullmatch(between) if hit.cue is Cue.POSTPONED else None
        if old is not None and old[1].casefold() in FROM and old[2].casefold() in TOWARDS:
            return phrase._replace(start=hit.end + 1)
    return phrase


def _without_old_days(found: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return phrases without the bare days that the next one takes in."""
    inside = [one for one, after in pairwise(found) if after.start <= one.start]
    return [one for one in found if one not in inside]


def _day_behind(text: str, hit: Hit) -> Phrase | None:
    """Return the number behind a word of moving, None where nothing says that it is a day."""
    match = _DAY.match(text, hit.end)
    if match is None or not 1 <= int(match[2]) <= _LAST_DAY:
        return None
    between = [word.folded for word in words_of(match[1])]
    verb = words_of(text[hit.start : hit.end])[-1].folded
    if not all(word in _LEADING for word in between) or GOALS.isdisjoint([verb, *between]):
        return None
    day = Member(Parts(day=int(match[2])))
    return Phrase(match.start(2), match.end(2), BARE_DAY, Strength.DAY, (day,))


def _meet(day: Phrase, other: Phrase) -> bool:
    return day.start < other.end and other.start < day.end
