"""How well a line that holds a day would do as the day, the name, the heading of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.roles import (
    NEVER,
    Role,
    best_piece,
    has_colon,
    is_span,
    is_strong,
    is_untimed_day,
    told_pieces,
    whole,
)
from agenda.dates.phrase import Strength
from agenda.issue import Kind
from agenda.lines.clues import PAST
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import is_town, place_score, stretch_of, stretches_of
from agenda.vocabulary.function_words import ARTICLES, AUXILIARIES, COVERING, FILLERS, TIES
from agenda.vocabulary.lexicon import CALLED_OFF, TAKING_PLACE, Cue

if TYPE_CHECKING:
    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece


_FEW_TITLE_WORDS = 4
_DAY_TITLE = 0.8  # what a date alone does better as the heading of its day
_REMARK = 1.0  # what a date with other words does worse than a date
_ASIDE = 1.5  # what a kind of event in brackets does worse than a name
_BETWEEN = 4  # words between "que faire" and the day
_HEAD_OF_LINE = 3  # characters


def dated_scores(clue: Clue) -> dict[Role, float]:
    """Return the scores of a line that holds a day."""
    words = clue.uncovered
    base = 3.0 if any(is_strong(phrase) for phrase in clue.days) else 1.5
    labelled = clue.label is not None and clue.label.cue is Cue.LABEL_DATE
    if (clue.prose or _is_tale(clue)) and not labelled and not clue.repeats:
        return _in_prose(clue, base)
    moved = _moves_in_place(clue)
    if clue.repeats or clue.moves or moved:
        return {Role.MORE: 2.0, Role.DAY: 0.5, Role.PLACE: 2.5 if moved or _placed(clue) else 0.0}
    if clue.heading and not words and _is_vague(clue):
        # "Chaque semaine" is the title of what recurs below it.
        return {Role.OUT: 0.0, Role.HEAD: 2.0}
    scores = {Role.OUT: -2.5} | _as_day(clue, base, labelled=labelled)
    if not words or labelled:
        return scores | ({Role.HEAD: 0.8} if is_span(clue) and not words else {})
    scores[Role.BOTH] = _as_both(clue, base)
    if _only_covers(clue):
        scores |= {Role.DAY: base - 0.2, Role.BOTH: scores[Role.BOTH] - _COVERED}
    if is_span(clue) and Cue.EVENT in clue.cues and not _titles_dates(clue):
        scores[Role.FEAST] = scores[Role.BOTH]
    if not clue.heading:
        scores[Role.NOTED_DAY] = base - _REMARK
    if (is_span(clue) or _is_relative(clue)) and _titles_dates(clue):
        scores |= _titled(clue, scores)
    elif _titles_day(clue):
        head = max(base - _DAY_TITLE, scores.get(Role.DAY_HEAD, 0.0))
        scores |= {Role.DAY_HEAD: head, Role.BOTH: scores[Role.BOTH] - 1.0}
    return scores


def _only_covers(clue: Clue) -> bool:
    """Return whether a line names no more than any event beside its day, and what becomes of it.

    "Spectacle prévu le 15 février, annulé", "Performance on Friday moved to 14 March": the title
    stands above.
    """
    stated = [hit for hit in clue.hits if hit.cue in _STATING]
    if clue.heading or not any(hit.cue in CALLED_OFF for hit in stated):
        return False
    holes = [*clue.holes, *((hit.start, hit.end) for hit in stated)]
    told = [
        word.folded
        for word in clue.words
        if not any(low <= word.start < high for low, high in holes)
    ]
    named = [word for word in told if word not in _SMALL_WORDS]
    return 0 < len(named) <= _FEW_NAMED and COVERING.issuperset(named)


_STATING = frozenset({*CALLED_OFF, Cue.PLANNED})
_SMALL_WORDS = ARTICLES | TIES | AUXILIARIES | FILLERS
_FEW_NAMED, _COVERED = 2, 2.0


def _as_day(clue: Clue, base: float, *, labelled: bool) -> dict[Role, float]:
    """Return the scores of a line as the day of one announcement, or of several below it."""
    words = clue.uncovered
    scores: dict[Role, float] = {}
    if not words or labelled:
        scores[Role.DAY] = base + (0.5 if labelled else 0.0)
        # A date above one name is no heading: a heading must serve several to be worth it.
        timed = any(phrase.has_hours for phrase in clue.days)
        scores[Role.DAY_HEAD] = base - 0.4 - 1.0 * labelled - 1.0 * timed
    else:
        placed = _placed(clue) or _tells_occasion(clue) or _has_aside(clue)
        # An address may be long: "3 avril, 19h30, à la salle du Foirail, 3 rue des Tisserands".
        scores[Role.DAY] = base - 2.2 + 1.5 * placed - 0.25 * max(0, words - 2) * (2 - placed)
    if _opens_with_day(clue) and 1 <= words <= _FEW_TITLE_WORDS and not clue.times:
        # "Saturday 10 August. St Laurence": a date above others may carry a title, or a hall.
        scores[Role.DAY_HEAD] = base - 1.6 - 0.3 * words + 1.2 * _placed(clue)
    return scores


def _as_both(clue: Clue, base: float) -> float:
    """Return the score of a line as the day of an announcement and its name."""
    return (
        base
        + best_piece(clue)
        - 1.0
        + 0.4 * (clue.line.kind is Kind.ITEM)
        - 0.6 * (clue.sentences > 0 and Cue.EVENT not in clue.cues)
        - 0.6 * _placed(clue)
        - _ASIDE * _has_aside(clue)
    )


def _is_tale(clue: Clue) -> bool:
    """Return whether sentences tell of what has been, and none that anything takes place.

    "Le chantier, suspendu le 17 mars, a repris. Un avenant en porte la fin au 31 janvier."
    """
    several = clue.sentences > 0 and len(clue.each_sentence()) > 1
    if not several or not any(decoy.reason == PAST for decoy in clue.decoys):
        return False
    told = (clue.sentence_around(phrase.start) for phrase in clue.days)
    return not any(stretch_of(clue, *bounds).has(*TAKING_PLACE, Cue.EVENT) for bounds in told)


def _in_prose(clue: Clue, base: float) -> dict[Role, float]:
    """Return the scores of a sentence: what those announce is read one by one."""
    scores = {Role.OUT: -0.5}
    if TAKING_PLACE.union(CALLED_OFF) & clue.cues or _invites(clue):
        scores |= {Role.MORE: NEVER, Role.TOLD: -0.9 if not _tells_day(clue) else -1.9}
    elif _titles_day(clue) and clue.text.rstrip().endswith((":", "?")):
        scores[Role.DAY_HEAD] = base - _DAY_TITLE
    return scores


def _tells_day(clue: Clue) -> bool:
    """Return whether a sentence says by itself what takes place, on which day and when."""
    full = any(phrase.strength is Strength.DATE and phrase.has_hours for phrase in clue.days)
    return full and Cue.HAPPEN in clue.cues


def _titled(clue: Clue, scores: dict[Role, float]) -> dict[Role, float]:
    """Return what changes for "Programme de la semaine du 9 au 15 janvier", a title of dates."""
    titled = {Role.HEAD: scores[Role.BOTH], Role.BOTH: scores[Role.BOTH] - 2.0}
    if whole(clue).starts(Cue.AGENDA) and Cue.EVENT not in clue.cues:
        titled[Role.HEAD] = max(titled[Role.HEAD], 1.5)
        titled[Role.DAY] = scores[Role.DAY] - 1.5
    return titled


def _titles_day(clue: Clue) -> bool:
    """Return whether a title leads to the day of all that is below: "Que faire ce mardi 8 août ?".

    A word of agendas stands shortly before its only day, which has no hours and names nothing.
    """
    day = clue.days[0]
    if not is_untimed_day(clue) or day.rrule or has_colon(clue):
        return False
    leads = [
        hit
        for hit in clue.hits
        if hit.cue is Cue.AGENDA
        and hit.end <= day.start
        and len(clue.text[hit.end : day.start].split()) <= _BETWEEN
    ]
    return any(
        not any(hit.cue is Cue.EVENT and lead.end <= hit.start < day.start for hit in clue.hits)
        for lead in leads
    )


def _titles_dates(clue: Clue) -> bool:
    """Return whether a word of agendas stands before the days of a line.

    Behind a colon an event is no title: "À venir en mars : l'exposition du 3 au 28".
    """
    day = clue.days[0].start
    colon = clue.text.find(": ", 0, day)
    named = colon >= 0 and any(h.cue is Cue.EVENT and colon < h.start < day for h in clue.hits)
    return not named and any(hit.cue is Cue.AGENDA and hit.end <= day for hit in clue.hits)


def _invites(clue: Clue) -> bool:
    """Return whether a line gives a weekday, or an event, with its hours, as an invitation does."""
    members = [member for phrase in clue.days for member in phrase.members]
    weekdays = any(member.first.weekday is not None for member in members)
    told = Cue.EVENT in clue.cues and all(member.last is None for member in members)
    return (weekdays or told) and clue.has_hours


def _opens_with_day(clue: Clue) -> bool:
    """Return whether a line starts with its day, and no colon makes the rest its name."""
    first = clue.days[0].start <= _HEAD_OF_LINE
    return first and not has_colon(clue) and not any(p.has_hours for p in clue.days)


def _is_vague(clue: Clue) -> bool:
    """Return whether a line only says how often something takes place."""
    rules = [phrase.rrule for phrase in clue.days]
    vague = all(rule and "BYDAY" not in rule for rule in rules)
    return vague and not any(phrase.has_hours for phrase in clue.days)


def _is_relative(clue: Clue) -> bool:
    return all(phrase.strength is Strength.RELATIVE for phrase in clue.days) and not clue.times


def _tells_occasion(clue: Clue) -> bool:
    """Return whether what stands beside a date is the occasion: "dans le cadre de la Semaine"."""
    pieces = split_pieces(clue)
    return len(pieces) == 1 and stretch_of(clue, pieces[0].start, pieces[0].end).starts(Cue.COMPANY)


def _has_aside(clue: Clue) -> bool:
    """Return whether only brackets stand behind a date: "3 mai, 20 h (Musique)"."""
    return bool(clue.pieces) and all(piece.bracketed and piece.after_date for piece in clue.pieces)


def _placed(clue: Clue) -> bool:
    """Return whether what stands beside a date is its place, and tells nothing."""
    if clue.heading or TAKING_PLACE & clue.cues:
        return False
    parts = stretches_of(clue, told_pieces(clue))
    return bool(parts) and all(place_score(part) > 0 for part in parts) and not _leads_to_name(clue)


def _moves_in_place(clue: Clue) -> bool:
    """Return whether a line gives a new day, and but for it a place: "Halle · aplazado al 7"."""
    if not clue.tells_new_day or clue.heading:
        return False
    parts = stretches_of(clue, split_pieces(clue))
    return Cue.EVENT not in clue.cues and all(
        part.covers(Cue.POSTPONED, Cue.AT) == 1 or place_score(part) > 0 for part in parts
    )


def _leads_to_name(clue: Clue) -> bool:
    """Return whether a day and a colon lead to what is no place, and more words from it to one.

    "Sun 29 June, 11am: Watercolour painters, Library"; "lundi 3, 19 h : équipe liturgique à la
    cure".  Before a comma and its hall a town may stand.
    """
    first = next(iter(split_pieces(clue, commas=True)), None)
    if first is None or not first.after_date:
        return False
    comma = clue.text[first.end : first.end + 1] == ","
    part = stretch_of(clue, first.start, first.end if comma else _start_of_place(clue, first))
    led = clue.text[: first.start].rstrip().endswith(":")
    told = part.words > 0 and place_score(part) <= 0 and not part.has_digit
    return led and told and not (comma and is_town(part))


def _start_of_place(clue: Clue, piece: Piece) -> int:
    """Return where the word stands that leads from a piece to a place, its start without one."""
    leads = [hit for hit in clue.hits if hit.cue is Cue.AT and piece.start < hit.start < piece.end]
    places = {hit.start for hit in clue.hits if hit.cue is Cue.PLACE}
    ends = (hit.start - 1 for hit in leads if {hit.end, hit.end + 1} & places)
    return next(ends, piece.start)
