"""Whether an event takes place, by the words of its announcement, and on which day instead."""

from __future__ import annotations

from enum import StrEnum
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from agenda.dates.when import Bound
from agenda.events.wording import forms_of, is_akin, names_in
from agenda.lines.clues import EMPTY, FOR_RAIN, LABELLED, PAST
from agenda.lines.replaced_days import aside_around
from agenda.listings.own_hours import with_slots
from agenda.vocabulary.function_words import (
    ARTICLES,
    COVERING,
    CUT,
    FROM,
    GOALS,
    MOVED,
    TIES,
    TOWARDS,
    WIDER,
    WITH,
)
from agenda.vocabulary.lexicon import CALLED_OFF, Cue, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.listings.listing import Listing
    from agenda.vocabulary.lexicon import Hit


class Status(StrEnum):
    """Whether an event takes place, in the words of the announcement."""

    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


def statuses(listing: Listing, names: frozenset[str]) -> dict[Status, list[Phrase]]:
    """Return the days of a listing by the status that its words give them.

    Among lines that each hold a day, the one that says "cancelled" speaks of its own day only.
    *names* are the forms of the words that name the events of the issue.
    """
    dated = {clue.index for clue, _ in listing.days}
    clues = [clue for clue in listing.clues if not _tells_of_another(clue, listing, names)]
    if len(dated) < _SEVERAL or _moves(listing):
        status, days = _status(clues, [phrase for _, phrase in listing.days])
        return {status: days}
    others = tuple(clue for clue in clues if clue.index not in dated)
    found: dict[Status, list[Phrase]] = {}
    for clue, phrase in listing.days:
        status, days = _status((clue, *others), [phrase])
        found.setdefault(status, []).extend(days)
    return found


_SEVERAL = 2


def _tells_of_another(clue: Clue, listing: Listing, names: frozenset[str]) -> bool:
    """Return whether a line without a day tells the state of an event of another name.

    "Le marché de nuit est annulé." below a concert.  What speaks of the event, or of its kind,
    tells of it; in doubt the state holds, for nobody should go to what is called off.
    """
    subjects = _subject(clue)
    # Nearly no line tells the state of anything: then the others are not asked for.
    others = bool(subjects) and _is_of_others(clue, listing, subjects)
    if others or clue.phrases or not subjects:
        return others
    told = [word for kind in subjects for word in names_in(clue.text[kind.start : kind.end])]
    own = names_in(listing.name)
    if not told or set(own) <= set(names_in(clue.text)):
        return False
    if any(word in COVERING or is_akin(word, one) for word in told for one in own):
        return False
    if len(told) == 1 and not _has_kind(listing):
        return False  # "Les Oubliés", and below it "Le spectacle est annulé."
    if any(not names.isdisjoint(forms_of(word)) for word in told) or WIDER.isdisjoint(told):
        return True
    return _is_entry(clue)


def _is_of_others(clue: Clue, listing: Listing, subjects: Sequence[Hit]) -> bool:
    """Return whether a line calls off what people give whom no other line of a listing names.

    "Le concert de Tara Lunel prévu vendredi n'aura pas lieu", below another concert.
    """
    if any(one is clue for one, _ in listing.days):
        return False
    given = [told for kind in subjects if (told := _given_by(clue, kind))]
    if not given:
        return False
    known = {word for one in listing.clues if one is not clue for word in names_in(one.text)}
    known.update(names_in(listing.name))
    return any(map(known.isdisjoint, given))


def _given_by(clue: Clue, kind: Hit) -> list[str]:
    """Return the words with capitals that a small word ties to a kind of event, [] for none."""
    words = [word for word in clue.words if word.start >= kind.end]
    if not words or words[0].folded not in TIES | WITH:
        return []
    rest = dropwhile(lambda word: word.folded in TIES | ARTICLES | WITH, words)
    given = takewhile(lambda word: clue.text[word.start].isupper(), rest)
    return [name for word in given for name in names_in(clue.text[word.start : word.end])]


def _is_entry(clue: Clue) -> bool:
    """Return whether a line names in full what it calls off: "Foire à la saucisse - annulée"."""
    state = min(hit.start for hit in clue.hits if hit.cue in CALLED_OFF)
    told = [word.folded for word in clue.words if word.end <= state]
    named = [word for word in told if word not in TIES | ARTICLES]
    apart = clue.text[:state].rstrip()[-1:] in tuple("-–—:(")
    return apart and len(named) >= _FULL and not clue.prose


_FULL = 2  # words besides small ones


def _has_kind(listing: Listing) -> bool:
    """Return whether the name of a listing tells of which kind the event is."""
    for clue in listing.clues:
        start = clue.text.find(listing.name)
        end = start + len(listing.name)
        if start >= 0 and any(h.cue is Cue.EVENT and start <= h.start < end for h in clue.hits):
            return True
    return False


def _subject(clue: Clue) -> list[Hit]:
    """Return the kinds of events whose state a line tells: before its verb, or right behind."""
    states = [hit for hit in clue.hits if hit.cue in CALLED_OFF]
    found: list[Hit] = []
    for state in states:
        low, high = clue.sentence_around(state.start)
        for hit in clue.hits:
            behind = [word for word in clue.words if state.end <= word.start < hit.start]
            # "Annulation du concert"; but "Annulé faute d'orchestre" is all that is above.
            tied = all(word.folded in ARTICLES for word in behind)
            near = hit.end <= state.start or (hit.start >= state.end and tied)
            if hit.cue is Cue.EVENT and low <= hit.start < high and near:
                found.append(hit)
    return found


def _moves(listing: Listing) -> bool:
    """Return whether the new day that a line gives takes the place of all others.

    The line gives nothing else, or it is one of two, and the day is the only one in it: "Salon
    du livre (reporté au 5 avril)" above "Le 15 mars".
    """
    if any(clue.moves for clue in listing.clues):
        return True
    single = [clue for clue, _ in listing.days if len(clue.days) == 1]
    return len(single) == len(listing.days) == _SEVERAL and any(
        _moved_to(clue, clue.days) for clue in single
    )


def _status(clues: Sequence[Clue], days: list[Phrase]) -> tuple[Status, list[Phrase]]:
    """Return the status that the words of some lines give, and the days that hold then.

    A new day behind a word of postponement takes the place of the printed ones.
    """
    for clue in clues:
        if moved := _moved_to(clue, days):
            moved = _as_goal(clue, moved)
            hours = next((slots for phrase in days if (slots := phrase.first_slots)), ())
            return Status.POSTPONED, [moved if moved.first_slots else with_slots(moved, hours)]
    if any(_says(clue, Cue.CANCELLED, days) or _is_struck_out(clue, days) for clue in clues):
        return Status.CANCELLED, days
    if any(_says(clue, Cue.POSTPONED, days) for clue in clues):
        return Status.POSTPONED, days
    return Status.CONFIRMED, days


def _is_struck_out(clue: Clue, days: Sequence[Phrase]) -> bool:
    """Return whether a line of days is struck out from its first word to its last."""
    own = any(phrase in days for phrase in clue.phrases)
    length = len(clue.text.rstrip(" .!"))
    return own and any(
        mark.tag == "s" and not mark.start and mark.end >= length for mark in clue.line.marks
    )


def _as_goal(clue: Clue, day: Phrase) -> Phrase:
    """Return the day right behind "postponed until", which is the new day and ends no span."""
    ends = [hit.end for hit in clue.hits if hit.cue is Cue.POSTPONED and hit.start < day.start]
    # "put off until" takes in the word that opens the day.
    led = bool(ends) and not clue.text[ends[-1] : day.start].strip()
    return day._replace(bound=Bound.NONE) if led and day.bound is Bound.UNTIL else day


def _says(clue: Clue, cue: Cue, days: Sequence[Phrase]) -> bool:
    """Return whether a line says *cue* of these days, and not of a day or hour of its own.

    "Messe à 10 h 30. Pas de messe à 8 h.": the second sentence tells of another one.
    """
    if cue not in clue.cues:
        return False
    hits = [hit for hit in clue.hits if hit.cue is cue and _tells(clue, hit)]
    hits = [hit for hit in hits if not _tells_another_day(clue, hit)]
    own = [phrase for phrase in clue.phrases if phrase in days]
    hits = [hit for hit in hits if not _tells_another_event(clue, hit, own)]
    if not hits:
        return False  # "Quiz night, moved to the church"
    if not own and any(decoy.reason == PAST for decoy in clue.decoys):
        return False  # "Le concert du 18 octobre est annulé": below another event
    if not own and clue.phrases and Cue.NOTHING in clue.cues:
        return False  # "Pas de messe à 9 h 15", "August: no meeting": of that hour or month only
    if not own or not clue.sentences:
        return True
    others = [*clue.phrases, *(decoy.phrase for decoy in clue.decoys)]
    others = [phrase for phrase in others if phrase not in days]
    bounds = [clue.sentence_around(hit.start) for hit in hits]
    return any(
        any(low <= phrase.start < high for phrase in own)
        or not any(low <= phrase.start < high for phrase in others)
        for low, high in bounds
    )


def _tells_another_day(clue: Clue, hit: Hit) -> bool:
    """Return whether a word of cancelling takes away a day beside it, or moves one for the rain."""
    empty = [decoy.phrase for decoy in clue.decoys if decoy.reason in (EMPTY, FOR_RAIN, LABELLED)]
    low, high = aside_around(clue, hit.start) if empty else (0, 0)
    return any(low <= phrase.start < high for phrase in empty)


def _tells_another_event(clue: Clue, hit: Hit, days: Sequence[Phrase]) -> bool:
    """Return whether a sentence calls off one kind of event, and those of the days tell of others.

    "Il corso di ballo è sospeso. Sabato 8, alle 21, concerto in teatro."
    """
    if days and all(_is_of_another(clue, hit, day) for day in days):
        return True
    sentence = low, high = clue.sentence_around(hit.start)
    subjects = [kind for kind in _subject(clue) if low <= kind.start < high]
    if not (days and subjects) or any(low <= phrase.start < high for phrase in clue.phrases):
        return False
    told = _kinds(clue, low, hit.end)
    dated = {clue.sentence_around(phrase.start) for phrase in days} - {sentence}
    kinds = [_kinds(clue, *bounds) for bounds in dated]
    akin = any(is_akin(word, one) for word in set().union(*kinds) for one in told)
    return all(kinds) and COVERING.isdisjoint(told.union(*kinds)) and not akin


def _is_of_another(clue: Clue, hit: Hit, day: Phrase) -> bool:
    """Return whether a day stands in another part of a text than a state, with another event.

    "Le loto est annulé ; le concert aura lieu le 25": not so in "… reporté ; il aura lieu le 25".
    """
    here, there = _part_around(clue, hit.start), _part_around(clue, day.start)
    if here == there:
        return False
    own, other = _kinds(clue, *here), _kinds(clue, *there)
    akin = any(is_akin(word, one) for word in own for one in other)
    return bool(own) and bool(other) and COVERING.isdisjoint(other) and not akin


def _part_around(clue: Clue, place: int) -> tuple[int, int]:
    """Return the bounds of a sentence, or of what stands between its semicolons."""
    start, end = clue.sentence_around(place)
    low = clue.text.rfind(";", start, place) + 1
    high = clue.text.find(";", place, end)
    return max(start, low), high if high >= 0 else end


def _kinds(clue: Clue, low: int, high: int) -> set[str]:
    """Return the words of events that a part of a line holds."""
    hits = (hit for hit in clue.hits if hit.cue is Cue.EVENT and low <= hit.start < high)
    return {word for hit in hits for word in names_in(clue.text[hit.start : hit.end])}


def _tells(clue: Clue, hit: Hit) -> bool:
    """Return whether a word tells the state of an event, and not of a place or of fees."""
    words = names_in(clue.text[hit.start : hit.end])
    if len(words) == 1 and words[0] in CUT:
        return _cuts_event(clue, hit)
    return not _leads_elsewhere(clue, hit)


def _cuts_event(clue: Clue, hit: Hit) -> bool:
    """Return whether nothing, or an event, stands before "supprimés": no fees, no stop."""
    low, _ = clue.sentence_around(hit.start)
    before = clue.text[low : hit.start].rstrip()
    alone = not any(char.isalnum() for char in before) or before[-1] in _MARKS
    return alone or any(one.cue is Cue.EVENT and low <= one.start < hit.start for one in clue.hits)


_MARKS = "([:–—-"


def _leads_elsewhere(clue: Clue, hit: Hit) -> bool:
    """Return whether what is moved goes to a place, and not to a day: "moved to the church".

    In doubt it goes to a day: "verlegt auf unbestimmte Zeit".
    """
    told = [word.folded for word in words_of(clue.text[hit.start : hit.end])]
    _, end = clue.sentence_around(hit.start)
    end = min((one.start for one in clue.phrases if one.start >= hit.end), default=end)
    goal = clue.text[hit.end : end].partition(",")[0]
    led = told[-1] in GOALS
    if not led and (MOVED.isdisjoint(told) or not _opens_with_goal(goal)):
        return False
    end = hit.end + len(goal)
    placed = any(one.cue is Cue.PLACE and hit.end <= one.start < end for one in clue.hits)
    return placed or (led and goal.lstrip()[:1].isupper())


def _opens_with_goal(behind: str) -> bool:
    words = words_of(behind)
    return bool(words) and words[0].start <= 1 and words[0].folded in GOALS


def _moved_to(clue: Clue, days: Sequence[Phrase]) -> Phrase | None:
    """Return the day that a line gives in the place of *days*, None when it gives none."""
    # In a column of remarks "ce sera le 13" tells of another day than that of the row.
    remark = clue.line.column >= 0 and not any(phrase in days for phrase in clue.days)
    moving = (Cue.POSTPONED, Cue.HAPPEN) if remark else (Cue.POSTPONED,)
    # "initialement prévu le 3 mars": the day behind is the old one.
    old = {hit.start for hit in clue.hits if hit.cue is Cue.INSTEAD}
    hits = [hit for hit in clue.hits if hit.cue in moving and hit.start not in old]
    hits = [hit for hit in hits if not _leads_elsewhere(clue, hit)]
    own = [phrase for phrase in clue.days if phrase in days]
    if own:
        hits = [hit for hit in hits if not all(_is_of_another(clue, hit, day) for day in own)]
    ends = [hit.end for hit in hits]
    if last := _last_of_two(clue, own, hits, alone=len(days) == 1):
        return last
    if clue.prose and own:
        low, high = clue.sentence_around(own[0].start)
        hits = [hit for hit in hits if low < hit.end <= high]
        ends = [hit.end for hit in hits]
    if led := _led_to(clue, hits) or _before_verb(clue, hits):
        return led
    behind = [
        phrase
        for phrase in clue.days
        if ends and phrase.end > ends[0] and not _is_of_another(clue, hits[0], phrase)
    ]
    for old_day, day in pairwise(behind):
        if clue.text[old_day.end : day.start].strip(" ,") in TOWARDS:
            return day  # "verplaatst van 18 januari naar 25 januari"
    return behind[0] if behind else None


def _led_to(clue: Clue, hits: Sequence[Hit]) -> Phrase | None:
    """Return the day that a second word of postponement leads to, None without one.

    "Postponed: the walk of 26 January moves to 9 February".
    """
    for hit in reversed(hits[1:]):
        for phrase in clue.days:
            between = words_of(clue.text[hit.end : phrase.start])
            opens = words_of(clue.text[phrase.start : phrase.end])[:1]
            led = phrase.end > hit.end and all(word.folded in _LEADING for word in between)
            if led and not any(word.folded in FROM for word in opens):
                return phrase
    return None


def _before_verb(clue: Clue, hits: Sequence[Hit]) -> Phrase | None:
    """Return the day that a verb behind it moves something to: "auf den 6. April verschoben"."""
    for hit in hits:
        for phrase in clue.days:
            before = [word.folded for word in clue.words if word.end <= phrase.start][-2:]
            if 0 <= hit.start - phrase.end <= 1 and not TOWARDS.isdisjoint(before):
                return phrase
    return None


_LEADING = GOALS | ARTICLES


def _last_of_two(
    clue: Clue, days: Sequence[Phrase], hits: Sequence[Hit], *, alone: bool
) -> Phrase | None:
    """Return the new day of "postponed from 18 January to 25 January", no range of days.

    A word stands between them that no range has: "vom 18. auf den 25. Januar"; or "postponed"
    leads from the one to the other, and the old day is printed nowhere else, where it would be
    a range that holds now.
    """
    for phrase in days if hits else ():
        words = [word.folded for word in words_of(clue.text[phrase.start : phrase.end])]
        if len(phrase.members) == _SEVERAL and not TOWARDS.isdisjoint(words):
            return phrase._replace(members=phrase.members[1:])
        member = phrase.members[0] if len(phrase.members) == 1 else None
        if member is None or member.last is None:
            continue
        again = "month" not in member.first.inherited and member.first.month == member.last.month
        from_day = again or (alone and words[0] in FROM)
        led = from_day and any(_governs(clue, hit, phrase) for hit in hits)
        if led or not TOWARDS.isdisjoint(words):
            day = member._replace(first=member.last, last=None)
            return phrase._replace(members=(day,))
    return None


def _governs(clue: Clue, hit: Hit, phrase: Phrase) -> bool:
    """Return whether two days stand right behind "postponed", or behind the one name it leads."""
    between = clue.text[hit.end : phrase.start]
    if hit.end > phrase.start or "," in between:
        return False
    opens = not any(char.isalnum() for char in clue.text[: hit.start])
    return opens or all(word.folded in FROM for word in words_of(between))
