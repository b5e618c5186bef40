"""How well a line would do as the name, the place, the day … of an announcement.

Scores are sums of small weights: above zero speaks for the role, below zero against it.  They
are compared with each other only, so what matters is their order, not their size.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from agenda.dates.phrase import PERIODS, Strength
from agenda.issue import Kind
from agenda.lines.clues import in_brackets
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import (
    IS_PLACE,
    NOISE,
    asks,
    is_town,
    name_score,
    place_score,
    stretch_of,
    tells_status,
)
from agenda.vocabulary.function_words import UNFINISHED
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece
    from agenda.lines.stretches import Stretch


class Role(StrEnum):
    """What a line is in an announcement."""

    NAME = "name"
    DAY = "date"
    BOTH = "name and date"
    HOURS = "hours"
    PLACE = "place"
    MORE = "detail"
    KIND = "kind of event"
    HEAD = "heading"
    DAY_HEAD = "date heading"
    OUT = "outside"


_TELLING = frozenset({Cue.HAPPEN, Cue.HOST})
_FEW_WORDS = 6
_FEW_KIND_WORDS = 3
_FEW_TITLE_WORDS = 4
_SENTENCE = 7  # words that end with a full stop
_HEAD_OF_LINE = 3  # characters
_TITLE_WORDS = 6
_LONG_MARK = 4  # letters set apart that can be a name
_MOST = 0.5  # a share of the words that makes a cue the sense of all
_TOWN = 0.9
# An item of a list of hours is hardly any of these.
_NO_ITEM = {Role.HOURS: 1.0, Role.PLACE: 1.0, Role.MORE: 1.0, Role.OUT: 1.0, Role.HEAD: 2.0}
_DASHES = frozenset("-–—|·")
_NOISE = frozenset(NOISE)
_STATUS = (Cue.CANCELLED, Cue.POSTPONED)


def detail_score(clue: Clue) -> float:
    """Return how well a whole line would do as a detail of an announcement."""
    score = 0.1
    score += 0.1 * clue.prose
    score += 0.8 * (clue.label is not None and clue.label.cue is Cue.LABEL_OTHER)
    score += 0.4 * bool(_NOISE & clue.cues)
    score += 1.2 * tells_status(whole(clue))
    score += 0.3 * clue.text[0].islower()
    score -= 1.2 * (clue.heading and not _is_label(clue))
    score -= 0.6 * clue.titles_agenda
    return score


def _is_label(clue: Clue) -> bool:
    """Return whether a line is the label of the line below and nothing else: "Synopsis"."""
    label = clue.label
    return label is not None and not any(word.start >= label.value for word in clue.words)


def kind_score(clue: Clue, detail: float) -> float:
    """Return how well a line would do as the kind of the event that the next line names.

    "EXPOSITION" above "La couleur en plein vent" does well; any *detail* may be one, as well as
    it is one.
    """
    words = whole(clue)
    generic = words.words <= _FEW_KIND_WORDS and words.covers(Cue.EVENT) == 1 and not clue.days
    if clue.prose or clue.phrases:
        return -1.0
    return 1.4 if generic and not clue.heading else detail


def whole(clue: Clue) -> Stretch:
    """Return the line without its label."""
    start = clue.label.value if clue.label else 0
    return stretch_of(clue, start, len(clue.text))


def emissions(clue: Clue) -> dict[Role, float]:
    """Return the score of each role that a line can take."""
    detail = detail_score(clue)
    scores = {Role.OUT: 0.0, Role.MORE: detail, Role.KIND: kind_score(clue, detail)}
    scores |= _dated(clue) if clue.days else {}
    cue = clue.label.cue if clue.label else None
    if cue is Cue.LABEL_PLACE:
        scores[Role.PLACE] = 3.0
    elif cue in (None, Cue.LABEL_NAME) and not clue.repeats:
        scores[Role.PLACE] = (
            place_score(whole(clue))
            - 3.0 * clue.heading
            - 1.0 * clue.prose
            - 0.8 * (bool(clue.times) or clue.all_day)
            - 1.5 * bool(clue.days)
        )
    if clue.times and not clue.days:
        scores[Role.HOURS] = _hours_line(clue, cue)
    elif clue.all_day:
        scores[Role.HOURS] = -0.2 if clue.uncovered else 2.5
    if cue in (None, Cue.LABEL_NAME) and not clue.days:
        scores[Role.NAME] = _name_line(clue)
    if clue.days and not clue.prose and not clue.repeats:
        scores[Role.MORE] -= 0.5 * any(_is_strong(phrase) for phrase in clue.days)
    for role, score in _headings(clue).items():
        scores[role] = max(score, scores.get(role, score)) if role is not Role.NAME else score
    if clue.timed_item:
        for role, cost in _NO_ITEM.items():
            scores[role] = scores.get(role, 0.0) - cost
    return scores


def _hours_line(clue: Clue, label: Cue | None) -> float:
    """Return the score of a line as the hours of an announcement, perhaps with their place."""
    first = clue.times[0]
    # "16h00 – Hora do conto" is an item of a list, however short, and so is what stands beside it.
    told = Cue.EVENT in clue.cues or clue.timed_item
    item = first.start <= _HEAD_OF_LINE and told and clue.uncovered > 0
    if (clue.uncovered <= 1 and not item) or label is Cue.LABEL_TIME:
        return 2.5
    if clue.timed_item and len(split_pieces(clue)) > 1:
        return -0.2
    start, end = clue.sentence_around(first.end)
    words = [word for word in clue.words if first.end <= word.start < end]
    if _is_town_with_hours(clue):
        return _TOWN
    told = clue.text[first.end :].lstrip()[:1] == ":" or clue.line.kind is Kind.ITEM
    leading = start == 0 and first.start <= _HEAD_OF_LINE and len(words) <= _FEW_WORDS
    if not leading or told:
        return -0.2
    comma = clue.text.find(",", words[0].start if words else first.end, end)
    rest = stretch_of(clue, first.end, comma if comma >= 0 else end)
    parts = [rest, *(stretch_of(clue, p.start, p.end) for p in split_pieces(clue))]
    placed = any(place_score(part) > 0 and not part.has(Cue.EVENT) for part in parts)
    return 1.5 if placed else 0.3


def _is_town_with_hours(clue: Clue) -> bool:
    """Return whether a line is a few capitalised words, a dash and hours: "Saint-Vérand - 14h"."""
    pieces = split_pieces(clue)
    if len(pieces) != 1 or clue.prose or Cue.EVENT in clue.cues:
        return False
    town, hours = pieces[0], clue.times[0]
    dashed = clue.text[town.end : hours.start].strip() in _DASHES
    return town.end < hours.start and dashed and is_town(stretch_of(clue, town.start, town.end))


def _name_line(clue: Clue) -> float:
    """Return the score of a line, its dates left out, as a name."""
    score = name_score(whole(clue)) if clue.prose else best_piece(clue)
    score += 0.8 * (bool(clue.times) or clue.all_day) * (not clue.prose) + 0.8 * clue.timed_item
    score += 1.2 * clue.heading
    score += 1.2 * (clue.heading and place_score(whole(clue)) > IS_PLACE)  # a heading is no place
    score += 0.6 * (clue.line.kind in (Kind.ITEM, Kind.TERM)) * (not clue.prose)
    score += 2.0 * (clue.label is not None)
    marks = clue.line.marks
    score += 0.8 * any(
        mark.tag in "ab" and mark.start == 0 and mark.end - mark.start >= _LONG_MARK
        for mark in marks
    )
    score -= 1.6 * clue.prose
    score -= 3.0 * any(
        not (in_brackets(clue.text, decoy.phrase) or clue.is_named(decoy.phrase))
        for decoy in clue.decoys
    )
    short = len(clue.words) < _SENTENCE or whole(clue).starts(Cue.EVENT) or asks(clue.text)
    score -= (0.5 if short else 1.8) * (clue.sentences == 1)
    score -= 1.2 * clue.text.endswith((":", ","))
    score -= 1.5 * clue.beside_hours
    # "Les séances commencent à 20 h 30" tells the hours of what stands around it.
    score -= 1.5 * (bool(_TELLING & clue.cues) and any(p.start > _HEAD_OF_LINE for p in clue.times))
    score -= 1.5 * _is_unfinished(clue)
    return score


def _is_unfinished(clue: Clue) -> bool:
    """Return whether a line ends with a small word that something follows: "Führung mit"."""
    if not clue.words:
        return False
    last = clue.words[-1]
    plain = last.end == len(clue.text) and clue.text[last.start].islower()
    return plain and last.folded in UNFINISHED


def _dated(clue: Clue) -> dict[Role, float]:
    """Return the scores of a line that holds a day."""
    words = clue.uncovered
    base = 3.0 if any(_is_strong(phrase) for phrase in clue.days) else 1.5
    scores = {Role.OUT: -2.5}
    labelled = clue.label is not None and clue.label.cue is Cue.LABEL_DATE
    if clue.prose and not labelled and not clue.repeats:
        # What sentences announce is read sentence by sentence.
        scores = {Role.OUT: -0.5}
        telling = _TELLING | {Cue.CANCELLED, Cue.POSTPONED}
        return scores | ({Role.MORE: -0.9} if telling & clue.cues or _invites(clue) else {})
    if clue.repeats or clue.moves:
        return {Role.MORE: 2.0, Role.DAY: 0.5, Role.PLACE: 2.5 if _placed(clue) else 0.0}
    if not words or labelled:
        scores[Role.DAY] = base + (0.5 if labelled else 0.0)
        # A date above one name is no heading: a heading must serve several to be worth it.
        timed = any(phrase.has_hours for phrase in clue.days)
        scores[Role.DAY_HEAD] = base - 0.4 - 1.0 * labelled - 1.0 * timed
    else:
        placed = _placed(clue)
        scores[Role.DAY] = base - 2.2 + 1.5 * placed - 0.5 * max(0, words - 2 - placed)
    if _opens_with_day(clue) and 1 <= words <= _FEW_TITLE_WORDS and not clue.times:
        # "Saturday 10 August. St Laurence": a date above others may carry a title, or a hall.
        scores[Role.DAY_HEAD] = base - 1.6 - 0.3 * words + 1.2 * _placed(clue)
    if words >= 1 and not labelled:
        scores[Role.BOTH] = (
            base
            + best_piece(clue)
            - 1.0
            + 0.4 * (clue.line.kind is Kind.ITEM)
            - 0.6 * (clue.sentences > 0 and Cue.EVENT not in clue.cues)
            - 0.6 * _placed(clue)
        )
    if clue.heading and not words and _is_vague(clue):
        # "Chaque semaine" is the title of what recurs below it.
        return {Role.OUT: 0.0, Role.HEAD: 2.0}
    if is_span(clue) and not words:
        scores[Role.HEAD] = 0.8
    elif Role.BOTH in scores and (is_span(clue) or _is_relative(clue)) and _titles_dates(clue):
        return scores | _titled(clue, scores)
    return scores


def _titled(clue: Clue, scores: dict[Role, float]) -> dict[Role, float]:
    """Return what changes for "Programme de la semaine du 9 au 15 janvier", a title of dates."""
    titled = {Role.HEAD: scores[Role.BOTH], Role.BOTH: scores[Role.BOTH] - 2.0}
    if whole(clue).starts(Cue.AGENDA) and Cue.EVENT not in clue.cues:
        titled[Role.HEAD] = max(titled[Role.HEAD], 1.5)
        titled[Role.DAY] = scores[Role.DAY] - 1.5
    return titled


def _titles_dates(clue: Clue) -> bool:
    """Return whether a word of agendas stands before the days of a line."""
    return any(hit.cue is Cue.AGENDA and hit.end <= clue.days[0].start for hit in clue.hits)


def _invites(clue: Clue) -> bool:
    """Return whether a line gives a weekday with its hours, as an invitation does."""
    weekdays = any(m.first.weekday is not None for phrase in clue.days for m in phrase.members)
    return weekdays and (bool(clue.times) or any(phrase.has_hours for phrase in clue.days))


def _opens_with_day(clue: Clue) -> bool:
    """Return whether a line starts with its day, and no colon makes the rest its name."""
    first = clue.days[0].start <= _HEAD_OF_LINE
    return first and not has_colon(clue) and not any(p.has_hours for p in clue.days)


def has_colon(clue: Clue) -> bool:
    """Return whether a colon stands behind the first day of a line: "3 octobre : Le Phare"."""
    return clue.text[clue.days[0].end :].lstrip()[:1] == ":"


def _is_vague(clue: Clue) -> bool:
    """Return whether a line only says how often something takes place."""
    rules = [phrase.rrule for phrase in clue.days]
    vague = all(rule and "BYDAY" not in rule for rule in rules)
    return vague and not any(phrase.has_hours for phrase in clue.days)


def _is_relative(clue: Clue) -> bool:
    return all(phrase.strength is Strength.RELATIVE for phrase in clue.days) and not clue.times


def _placed(clue: Clue) -> bool:
    """Return whether what stands beside a date is its place, and tells nothing."""
    if clue.heading or _TELLING & clue.cues:
        return False
    parts = [stretch_of(clue, piece.start, piece.end) for piece in _told_pieces(clue)]
    return bool(parts) and all(place_score(part) > 0 for part in parts)


def _told_pieces(clue: Clue) -> list[Piece]:
    """Return the pieces of a line, divided at commas where one leads to a place.

    "a l'Antic Hospital, fotografies «Temps»" tells the place before the name.
    """
    pieces = split_pieces(clue)
    if any("," in p.text and stretch_of(clue, p.start, p.end).starts(Cue.AT) for p in pieces):
        return split_pieces(clue, commas=True)
    return pieces


def _is_strong(phrase: Phrase) -> bool:
    """Return whether a phrase is a day by itself: more than "le 3" or "(2)"."""
    return phrase.strength is not Strength.DAY or phrase.members[0].first.weekday is not None


def is_span(clue: Clue) -> bool:
    """Return whether the days of a line are one span of several days, without hours."""
    members = [member for phrase in clue.days for member in phrase.members]
    return len(members) == 1 and members[0].last is not None and not clue.times


def best_piece(clue: Clue) -> float:
    """Return the score of the piece of a line that would do best as a name."""
    return max(
        (
            name_score(part := stretch_of(clue, piece.start, piece.end))
            + 1.0 * (piece.after_date and piece.text[0].islower() and not part.starts(Cue.AT))
            - 0.8 * clue.text.startswith("? ", piece.end)  # "Missing one? Write to us"
            for piece in _told_pieces(clue)
        ),
        default=-3.0,
    )


def _headings(clue: Clue) -> dict[Role, float]:
    """Return the score of a line as a heading that announcements below it share."""
    spans = [p for p in clue.phrases if p.strength in _HEADS]
    part = whole(clue)
    if spans and not clue.uncovered and not clue.days:
        return {Role.HEAD: 2.0, Role.NAME: -2.5} | (
            {Role.DAY_HEAD: 2.0} if spans[0].strength is Strength.WEEKDAY else {}
        )
    score = -0.3 + 0.9 * clue.heading + 0.9 * (part.covers(Cue.AGENDA) > _MOST)
    aside = part.covers(*NOISE, *_STATUS) > _MOST  # "COMPLET", "ANNULÉ": a badge, no title
    score += 0.6 * (clue.text.isupper() and part.words <= _TITLE_WORDS and not aside)
    score += 0.5 * clue.text.endswith(":") * (clue.label is None)
    score -= 2.0 * clue.prose + 1.0 * clue.timed_item
    score -= 1.0 * (_is_label(clue) and not clue.titles_agenda)
    return {} if clue.only_dated else {Role.HEAD: score}


_HEADS = PERIODS | {Strength.WEEKDAY}
