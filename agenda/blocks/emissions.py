"""How well a line would do as the name, the place, the day … of an announcement.

Scores are sums of small weights: above zero speaks for the role, below zero against it.  They
are compared with each other only, so what matters is their order, not their size.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from agenda.blocks.dated import dated_scores
from agenda.blocks.roles import (
    NEVER,
    SURE_NAME,
    Role,
    best_piece,
    has_colon,
    is_span,
    is_strong,
    name_worth,
    only_day,
    whole,
)
from agenda.blocks.together import by_company, only_places
from agenda.dates.phrase import PERIODS, Strength
from agenda.dates.rule_names import BARE_DAY
from agenda.issue import Kind
from agenda.lines.clues import in_brackets
from agenda.lines.neighbours import only_brackets
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import (
    IS_PLACE,
    NOISE,
    asks,
    is_town,
    name_score,
    place_score,
    stretch_of,
    tells_giver,
    tells_status,
)
from agenda.patterns import pattern
from agenda.vocabulary.function_words import SERIES, SERIES_ENDINGS, UNFINISHED
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.lines.stretches import Stretch


_TELLING = frozenset({Cue.HAPPEN, Cue.HOST})
_FEW_WORDS = 6
_FEW_KIND_WORDS = 3
_SENTENCE = 7  # words that end with a full stop
_HEAD_OF_LINE = 3  # characters
_TITLE_WORDS = 6
_LONG_MARK = 4  # letters set apart that can be a name
_MOST = 0.5  # a share of the words that makes a cue the sense of all
_TOWN = 0.9
_LISTED = 2  # lines of one form: a heading above two of them names neither
_BELOW_BADGE = 3  # lines
_SURER = 2.0  # what the lines around say of one
_SAID_AGAIN = 3.0  # as much as its day is worth
_GIVER = 1.9  # what a title does better as a name than a kind of event and who gives it
_NO_HEADING = 3.0  # more than another reading costs
# An item of a list of hours is hardly any of these.
_NO_ITEM = {Role.HOURS: 1.0, Role.PLACE: 1.0, Role.MORE: 1.0, Role.OUT: 1.0, Role.HEAD: 2.0}
_DASHES = frozenset("-–—|·")
_NOISE = frozenset(NOISE)
_STATUS = (Cue.CANCELLED, Cue.POSTPONED)


def detail_score(clue: Clue) -> float:
    """Return how well a whole line would do as a detail of an announcement."""
    score = 0.1
    score += 0.1 * clue.prose
    # "Dijous, a les 20 hores, presentació": a sentence of its own.
    score -= 1.0 * (clue.prose and any(_invites(phrase) for phrase in clue.phrases))
    score += 0.8 * (clue.label is not None and clue.label.cue is Cue.LABEL_OTHER)
    score += 0.4 * bool(_NOISE & clue.cues)
    score += 1.2 * tells_status(whole(clue))
    score += 0.6 * _tells_giver(clue)
    score += 0.3 * clue.text[0].islower()
    score -= 1.2 * (clue.heading and not _is_label(clue))
    score -= 0.6 * clue.titles_agenda
    return score


def _is_label(clue: Clue) -> bool:
    """Return whether a line is the label of the line below and nothing else: "Synopsis"."""
    label = clue.label
    return label is not None and not any(word.start >= label.value for word in clue.words)


def _invites(phrase: Phrase) -> bool:
    """Return whether a phrase is a weekday with its hours."""
    return phrase.strength is Strength.WEEKDAY and phrase.has_hours


def _tells_giver(clue: Clue) -> bool:
    """Return whether a line is a kind of event and who gives it, without hours of its own."""
    return not clue.phrases and not clue.heading and tells_giver(whole(clue))


def kind_score(clue: Clue, detail: float) -> float:
    """Return how well a line would do as the kind of the event that the next line names.

    "EXPOSITION" above "La couleur en plein vent" does well; any *detail* may be one, as well as
    it is one.
    """
    words = whole(clue)
    generic = words.words <= _FEW_KIND_WORDS and words.covers(Cue.EVENT) == 1 and not clue.days
    if clue.prose or clue.phrases:
        return -1.0
    return 1.4 if (generic or _tells_giver(clue)) and not clue.heading else detail


_OF_NOTICE = {Role.OUT: 0.0}  # its sentences are read


def emissions_of(clues: Sequence[Clue]) -> list[dict[Role, float]]:
    """Return for each line of a block the score of each role that it can take."""
    scores = _alike(clues, [_OF_NOTICE if clue.notice else emissions(clue) for clue in clues])
    scores = by_company(clues, scores)
    for index in _said_again(clues):
        scores[index][Role.MORE] = _SAID_AGAIN
    for index in _hours_by_weekday(clues):
        scores[index] = {Role.OUT: 0.0, Role.MORE: 0.0, Role.HOURS: _SAID_AGAIN}
    for index, by_role in enumerate(scores):
        _of_whole(clues, index, by_role)
        if Role.BOTH in by_role and _is_moved_above(clues, index):
            by_role[Role.NAME] = by_role[Role.BOTH]
        if _ends_list(clues, index) and Role.DAY_HEAD in by_role:
            by_role[Role.DAY_HEAD] -= _NO_HEADING
        if _names_below(clues, index) and name_worth(by_role) >= SURE_NAME:
            by_role[Role.OVER] = by_role[Role.NAME]
        if _heads_days(clues, index):
            by_role[Role.HEAD] = by_role.pop(Role.DAY, 0.0)
    return scores


def _of_whole(clues: Sequence[Clue], index: int, by_role: dict[Role, float]) -> None:
    """Leave a line the roles of a feast, and of a heading of kinds, where its section asks."""
    if Role.FEAST in by_role:
        below = clues[index + 1 : index + 1 + _PROGRAMME]
        if not _holds_days(clues[index], below):
            del by_role[Role.FEAST]
    if _heads_section(clues, index):
        for role in _OF_ANNOUNCEMENTS & by_role.keys():
            del by_role[role]
        by_role[Role.HEAD] = max(by_role.get(Role.HEAD, 0.0), _SECTION)


def _holds_days(feast: Clue, below: Sequence[Clue]) -> bool:
    """Return whether a line below gives one of the days of a feast: its programme."""
    first, last = feast.days[0].members[0][:2]
    if last is None or not (first.month and first.day and last.month and last.day):
        return False
    low, high = (first.month, first.day), (last.month, last.day)
    for clue in below:
        month, number = (only_day(clue.days) or (None, None)) if clue.only_dated else (None, None)
        day = (month or first.month, number)
        if number and (low <= day <= high if low <= high else day >= low or day <= high):
            return True
    return False


_PROGRAMME = 12  # lines


def _said_again(clues: Sequence[Clue]) -> list[int]:
    """Return the lines that only give the hours of a day told further up.

    "Quand ? Samedi 5 octobre, de 10h à 18h" below "Portes ouvertes, le 5 octobre"; "Mai 9 @ 9h00"
    below a badge "Mai 9" and a name, where most badges have such a line.
    """
    told: set[tuple[int | None, int | None]] = set()
    labelled: list[int] = []
    badges: dict[tuple[int | None, int | None], int] = {}
    below: list[int] = []
    for index, clue in enumerate(clues):
        day = only_day(clue.days)
        if day is None:
            continue
        timed = bool(clue.times) or any(phrase.has_hours for phrase in clue.days)
        if clue.label is not None and clue.label.cue is Cue.LABEL_DATE:
            labelled += [index] * (timed and day in told)
        elif clue.uncovered and not timed:
            told.add(day)
        elif not clue.uncovered and not timed:
            badges[day] = index
        elif not clue.uncovered and 1 < index - badges.get(day, index) <= _BELOW_BADGE:
            below.append(index)
    return labelled + (below if len(below) > max(1, _MOST * len(badges)) else [])


def _hours_by_weekday(clues: Sequence[Clue]) -> list[int]:
    """Return the lines that only give the weekday and the hours of a day printed above them.

    "Domingo, desde las 10:00h." below "1 MAR" and its town.
    """
    found: list[int] = []
    dated: int = 0
    day: int | None = _NO_DAY
    for index, clue in enumerate(clues):
        if clue.days:
            bare = clue.only_dated and not any(phrase.has_hours for phrase in clue.days)
            dated, day = index, _weekday(clue.days[0]) if bare and only_day(clue.days) else _NO_DAY
        elif len(clue.phrases) == 1 and not clue.uncovered and _invites(clue.phrases[0]):
            same = day is None or day == _weekday(clue.phrases[0])
            found += [index] * (same and index - dated <= _BELOW_BADGE)
    return found


def _weekday(phrase: Phrase) -> int | None:
    return phrase.members[0].first.weekday


_NO_DAY = -1


def _heads_days(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line is the span of the bare day below it: "14-20 October", "14 Monday"."""
    clue, below = clues[index], clues[index + 1] if index + 1 < len(clues) else None
    if below is None or not (clue.only_dated and is_span(clue) and below.only_dated):
        return False
    return all(day.strength is Strength.DAY or day.rule == BARE_DAY for day in below.days)


def _heads_section(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a kind of events in capitals is a paragraph of its own above another.

    "EXPOSITIONS" above "Mondes d'argile", and below it when and where.
    """
    clue = clues[index]
    group = clue.line.group
    shouted = clue.text.isupper() and index + 2 < len(clues) and not clue.phrases
    if not shouted or not (group or clue.heading):
        return False
    below = [one.line.group for one in clues[index + 1 : index + 3]]
    alone = clue.heading or not index or clues[index - 1].line.group != group
    alone = alone and below[0] == below[1] and below[0] not in ((), group)
    words = whole(clue)
    kind = words.words <= _FEW_KIND_WORDS and words.covers(Cue.EVENT) == 1
    return alone and kind and not clues[index + 1].phrases


_SECTION = 2.0  # the score of a heading of kinds
_OF_ANNOUNCEMENTS = frozenset({Role.NAME, Role.TITLE, Role.KIND, Role.ONLY_KIND, Role.OVER})


def _is_moved_above(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a name with its new day stands above the day on which it was to be."""
    below = clues[index + 1] if index + 1 < len(clues) else None
    if below is None or not (clues[index].tells_new_day and below.days):
        return False
    return below.only_dated or only_places(below)


def _names_below(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line without hours stands above a day with its hours."""
    clue, below = clues[index], clues[index + 1] if index + 1 < len(clues) else None
    if below is None or clue.times or not below.only_dated:
        return False
    return bool(below.times) or any(phrase.has_hours for phrase in below.days)


def _ends_list(clues: Sequence[Clue], index: int) -> bool:
    """Tell whether a line is the last item of a list, which is no heading of what follows."""
    line = clues[index].line
    if line.kind is not Kind.ITEM or index + 1 == len(clues):
        return False
    return clues[index + 1].line.group[: len(line.group) - 1] != line.group[:-1]


def _alike(clues: Sequence[Clue], scores: list[dict[Role, float]]) -> list[dict[Role, float]]:
    """Return the scores, lines of one form read as most of them: "3 octobre : Le Phare".

    What stands behind the colon may look like a place in one of them; in a list of days and
    places ("Secteur 2 : le 18 avril, à l'école") one may look like a name.
    """
    for form, run in groupby(range(len(clues)), key=lambda index: _form(clues[index])):
        entries = list(run) if form else []
        named = sum(_names(scores[index]) for index in entries)
        if len(entries) < _LISTED:
            continue
        titled = form == _NAMED_BEHIND and _heads_titles(
            clues[max(0, entries[0] - _TITLE_ABOVE) : entries[0]]
        )
        if form == _NAMED_BEHIND and (titled or 2 * named >= len(entries)):
            other = Role.DAY
        elif form == _PLACE_BEFORE and 2 * named < len(entries):
            other = Role.BOTH
        else:
            continue
        for index in entries:
            scores[index].pop(other, None)
            if titled:
                scores[index].pop(Role.DAY_HEAD, None)
    return scores


def _heads_titles(above: Sequence[Clue]) -> bool:
    """Return whether a list is headed by what has a title each time: "Film club", "Ciclo de cine".

    A film may be called "Sunset Boulevard".
    """
    for clue in above:
        words = [word.folded for word in clue.words]
        pairs = (first + second for first, second in pairwise(words))  # "film club", "ciné-club"
        if not clue.days and any(
            word in SERIES or word.endswith(SERIES_ENDINGS) for word in (*words, *pairs)
        ):
            return True
    return False


def _names(scores: Mapping[Role, float]) -> bool:
    return scores.get(Role.BOTH, NEVER) > scores.get(Role.DAY, NEVER)


def _form(clue: Clue) -> str:
    """Return how a line of a list is printed, "" for any other line."""
    if not clue.days or not clue.uncovered or clue.prose:
        return ""
    if clue.label is not None and clue.label.cue is Cue.LABEL_PLACE:
        return _PLACE_BEFORE
    opens = clue.days[0].start <= _HEAD_OF_LINE and not clue.heading
    return _NAMED_BEHIND if opens or has_colon(clue) else ""


_TITLE_ABOVE = 2  # lines between a title and its list, one of them hours
_NAMED_BEHIND, _PLACE_BEFORE = "day: name", "place: day"


def emissions(clue: Clue) -> dict[Role, float]:
    """Return the score of each role that a line can take, whatever the lines around it."""
    detail = detail_score(clue)
    scores = {Role.OUT: 0.0, Role.MORE: detail, Role.KIND: kind_score(clue, detail)}
    scores |= dated_scores(clue) if clue.days else {}
    cue = clue.label.cue if clue.label else None
    if cue is Cue.LABEL_PLACE:
        # "Quartier 2 : le jeudi 18 avril, 19h30" gives the day of a place, not the place of a day.
        scores[Role.PLACE] = 0.0 if any(map(is_strong, clue.days)) else 3.0
    elif cue in (None, Cue.LABEL_NAME) and not clue.repeats:
        scores[Role.PLACE] = (
            place_score(whole(clue))
            - 3.0 * clue.heading
            - 1.0 * clue.prose
            - 0.8 * (bool(clue.times) or clue.all_day) * (not _is_hall_with_hours(clue))
            - 1.5 * bool(clue.days)
        )
    if clue.times and not clue.days:
        scores[Role.HOURS] = _hours_line(clue, cue)
    elif clue.all_day:
        scores[Role.HOURS] = -0.2 if clue.uncovered else 2.5
    if cue in (None, Cue.LABEL_NAME) and not clue.days:
        scores[Role.NAME] = _name_line(clue)
        if clue.heading:
            scores[Role.TITLE] = scores[Role.NAME]
    if clue.days and not clue.prose and not clue.repeats:
        scores[Role.MORE] -= (1.0 if clue.only_dated else 0.5) * any(map(is_strong, clue.days))
    for role, score in _headings(clue).items():
        scores[role] = max(score, scores.get(role, score)) if role is not Role.NAME else score
    return _of_item(scores) if clue.timed_item else scores


def _of_item(scores: dict[Role, float]) -> dict[Role, float]:
    """Return the scores of a line of a list of hours, which may be the name of an item."""
    costly = {role: scores.get(role, 0.0) - cost for role, cost in _NO_ITEM.items()}
    named = {Role.TIMED: scores[Role.NAME]} if Role.NAME in scores else {}
    return scores | costly | named


def _hours_line(clue: Clue, label: Cue | None) -> float:
    """Return the score of a line as the hours of an announcement, perhaps with their place."""
    first = clue.times[0]
    # "16h00 – Hora do conto" is an item of a list, however short, and so is what stands beside it.
    told = Cue.EVENT in clue.cues or clue.timed_item
    item = first.start <= _HEAD_OF_LINE and told and clue.uncovered > 0
    if (clue.uncovered <= 1 and not item) or label is Cue.LABEL_TIME or clue.titled_above:
        return 2.5
    pieces = split_pieces(clue)
    if (all(piece.bracketed for piece in pieces) and not told) or only_brackets(clue):
        return 2.0  # "De 11 h a 13 h (pl. Rosselló)"
    if clue.timed_item and len(pieces) > 1:
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


def _is_hall_with_hours(clue: Clue) -> bool:
    """Return whether a line is a place, and behind it hours: "Salle Max-Dormoy, de 9 h à 17 h"."""
    pieces = [piece for piece in split_pieces(clue) if not piece.bracketed] if clue.times else []
    if len(pieces) != 1 or clue.prose or pieces[0].end > clue.times[0].start:
        return False
    part = stretch_of(clue, pieces[0].start, pieces[0].end)
    return place_score(part) > IS_PLACE and not part.has(Cue.EVENT)


def _name_line(clue: Clue) -> float:
    """Return the score of a line, its dates left out, as a name."""
    opened = _opens_with_event(clue)
    score = name_score(opened or whole(clue)) if clue.prose else best_piece(clue)
    hours = (bool(clue.times) or clue.all_day) and not clue.prose and not _is_hall_with_hours(clue)
    score += 0.8 * hours + 0.8 * clue.timed_item
    score += 1.2 * clue.heading
    score += 1.2 * (clue.heading and place_score(whole(clue)) > IS_PLACE)  # a heading is no place
    score += 0.6 * (clue.line.kind in (Kind.ITEM, Kind.TERM)) * (not clue.prose)
    score += 2.0 * (clue.label is not None)
    marks = clue.line.marks
    score += 0.8 * any(
        mark.tag in "ab" and mark.start == 0 and mark.end - mark.start >= _LONG_MARK
        for mark in marks
    )
    score -= (0.8 if opened else 1.6) * clue.prose
    score -= 3.0 * any(
        not (in_brackets(clue.text, decoy.phrase) or clue.is_named(decoy.phrase))
        for decoy in clue.decoys
    )
    short = len(clue.words) < _SENTENCE or whole(clue).starts(Cue.EVENT) or asks(clue.text)
    short = short or (clue.line.kind is Kind.ITEM and bool(clue.times))
    score -= (0.5 if short else 1.8) * (clue.sentences == 1)
    score -= 1.2 * clue.text.endswith((":", ","))
    score -= 1.5 * clue.beside_hours + _SURER * clue.titled_above
    score -= 2.0 * (bool(clue.times) and only_brackets(clue))
    # "Les séances commencent à 20 h 30" tells the hours of what stands around it.
    score -= 1.5 * (bool(_TELLING & clue.cues) and any(p.start > _HEAD_OF_LINE for p in clue.times))
    score -= 1.5 * _is_unfinished(clue)
    score -= _GIVER * _tells_giver(clue)
    return score


def _opens_with_event(clue: Clue) -> Stretch | None:
    """Return what a paragraph names before it tells more of it, None when it names no event.

    "Soirée dansante animée par un DJ, avec buvette. Ouverture des portes à 20 h. …"
    """
    if not clue.prose or clue.decoys or not whole(clue).starts(Cue.EVENT):
        return None
    end = _NAMED.search(clue.text)
    return stretch_of(clue, 0, end.start() if end else len(clue.text))


_NAMED = pattern(r"[,;:.!?(]\s|\s[-–—]\s")


def _is_unfinished(clue: Clue) -> bool:
    """Return whether a line ends with a small word that something follows: "Führung mit"."""
    if not clue.words:
        return False
    last = clue.words[-1]
    plain = last.end == len(clue.text) and clue.text[last.start].islower()
    return plain and last.folded in UNFINISHED


def _headings(clue: Clue) -> dict[Role, float]:
    """Return the score of a line as a heading that announcements below it share."""
    spans = [p for p in clue.phrases if p.strength in _HEADS]
    part = whole(clue)
    if spans and not clue.uncovered and not clue.days:
        if spans[0].strength is Strength.WEEKDAY:  # it dates what stands below it, if anything
            return {Role.DAY_HEAD: 2.0, Role.HEAD: 1.5, Role.NAME: -2.5}
        return {Role.HEAD: 2.0, Role.NAME: -2.5}
    score = -0.3 + 0.9 * clue.heading + 0.9 * (part.covers(Cue.AGENDA) > _MOST)
    aside = part.covers(*NOISE, *_STATUS) > _MOST  # "COMPLET", "ANNULÉ": a badge, no title
    score += 0.6 * (clue.text.isupper() and part.words <= _TITLE_WORDS and not aside)
    score += 0.5 * clue.text.endswith(":") * (clue.label is None)
    score -= 2.0 * clue.prose + 1.0 * clue.timed_item
    score -= 1.0 * (_is_label(clue) and not clue.titles_agenda)
    return {} if clue.only_dated else {Role.HEAD: score}


_HEADS = PERIODS | {Strength.WEEKDAY}
