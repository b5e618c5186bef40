"""How well a line would do as the name, the place, the day … of an announcement, on its own.

Scores are sums of small weights: above zero speaks for the role, below zero against it.  They
are compared with each other only, so what matters is their order, not their size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.dated import dated_scores
from agenda.blocks.roles import (
    MARKED,
    Role,
    best_piece,
    is_kind,
    is_strong,
    is_timed_weekday,
    whole,
)
from agenda.dates.phrase import PERIODS, Strength
from agenda.issue import Kind
from agenda.lines.ages import opens_with_ages
from agenda.lines.clues import OPEN, in_brackets
from agenda.lines.neighbours import only_brackets
from agenda.lines.persons import names_company, tells_giver
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import (
    IS_PLACE,
    NOISE,
    asks,
    is_town,
    name_score,
    place_score,
    stretch_of,
    stretches_of,
    tells_status,
)
from agenda.patterns import pattern
from agenda.vocabulary.function_words import AUXILIARIES, READERS_AND_WRITERS, UNFINISHED
from agenda.vocabulary.lexicon import STATES, TAKING_PLACE, Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue, Decoy
    from agenda.lines.stretches import Stretch


_FEW_WORDS = 6
_LONG_PLACE = 10  # words, "at" and articles among them
_SENTENCE = 7  # words that end with a full stop
_HEAD_OF_LINE = 3  # characters
_TITLE_WORDS = 6
_LONG_MARK = 4  # letters set apart that can be a name
_MOST = 0.5  # a share of the words that makes a cue the sense of all
_TOWN = 0.9
_SURER = 2.0  # what the lines around say of one
_GIVER = 1.9  # what a title does better as a name than a kind of event and who gives it
# An item of a list of hours is hardly any of these.
_NO_ITEM = {Role.HOURS: 1.0, Role.PLACE: 1.0, Role.MORE: 1.0, Role.OUT: 1.0, Role.HEAD: 2.0}
_DASHES = frozenset("-–—|·")
_NOISE = frozenset(NOISE)


def _detail_score(clue: Clue) -> float:
    """Return how well a whole line would do as a detail of an announcement."""
    score = 0.1
    score += 0.1 * clue.prose
    # "Dijous, a les 20 hores, presentació": a sentence of its own.
    score -= 1.0 * (clue.prose and any(is_timed_weekday(phrase) for phrase in clue.phrases))
    score += 0.8 * (clue.label is not None and clue.label.cue is Cue.LABEL_OTHER)
    # "Bal, 20 h, foyer. Réserver au 06 …" is an announcement of its own.
    score += -1.0 if _leads_to_hours(clue) else 0.4 * bool(_NOISE & clue.cues)
    score += 1.2 * tells_status(whole(clue))
    score += 0.6 * (_tells_giver(clue) or names_company(clue.text))
    score += 0.3 * clue.text[0].islower()
    score -= 1.2 * (clue.heading and not is_bare_label(clue))
    score -= 0.6 * clue.titles_agenda
    return score


def is_bare_label(clue: Clue) -> bool:
    """Return whether a line is the label of the line below and nothing else: "Synopsis"."""
    label = clue.label
    return label is not None and not any(word.start >= label.value for word in clue.words)


def _tells_giver(clue: Clue) -> bool:
    """Return whether a line is a kind of event and who gives it, without hours of its own."""
    return not clue.phrases and not clue.heading and tells_giver(whole(clue))


def _kind_score(clue: Clue, detail: float) -> float:
    """Return how well a line would do as the kind of the event that the next line names.

    "EXPOSITION" above "La couleur en plein vent" does well; any *detail* may be one, as well as
    it is one.
    """
    if clue.prose or clue.phrases:
        return -1.0
    return 1.4 if (is_kind(whole(clue)) or _tells_giver(clue)) and not clue.heading else detail


def scores_of(clue: Clue) -> dict[Role, float]:
    """Return the score of each role that a line can take, whatever the lines around it."""
    detail = _detail_score(clue)
    scores = {Role.OUT: 0.0, Role.MORE: detail, Role.KIND: _kind_score(clue, detail)}
    scores |= dated_scores(clue) if clue.days else {}
    cue = clue.label.cue if clue.label else None
    if cue is Cue.LABEL_PLACE:
        # "Quartier 2 : le jeudi 18 avril, 19h30" gives the day of a place, not the place of a day.
        scores[Role.PLACE] = 0.0 if any(map(is_strong, clue.days)) else 3.0
    elif cue in (None, Cue.LABEL_NAME) and not clue.repeats:
        hall = _hall_with_hours(clue)
        scores[Role.PLACE] = (
            place_score(hall or whole(clue))
            - 3.0 * (clue.heading or clue.titles_agenda)
            - 1.0 * clue.prose
            - 0.8 * (bool(clue.times) or clue.all_day) * (hall is None)
            - 1.5 * bool(clue.days)
            - 2.0 * names_company(clue.text)
            - 2.0 * (clue.text.endswith(":") and len(clue.words) >= _SENTENCE)
        )
    if clue.times and not clue.days:
        scores[Role.HOURS] = _hours_line(clue, cue)
    elif clue.all_day:
        scores[Role.HOURS] = -0.2 if clue.uncovered else 2.5
    if cue in (None, Cue.LABEL_NAME) and not clue.days:
        scores[Role.NAME] = _name_line(clue) - _told_aside(clue)
        if clue.heading:
            scores[Role.TITLE] = scores[Role.NAME]
    if clue.days and not clue.prose and not clue.repeats:
        scores[Role.MORE] -= (1.0 if clue.only_dated else 0.5) * any(map(is_strong, clue.days))
    elif clue.days and clue.days[0].start <= _HEAD_OF_LINE and not clue.repeats:
        told = Role.TOLD if Role.TOLD in scores else Role.MORE
        scores[told] -= 1.0 * is_strong(clue.days[0])  # a sentence of its own
    for role, score in _headings(clue).items():
        scores[role] = max(score, scores.get(role, score)) if role is not Role.NAME else score
    return _of_item(scores) if clue.timed_item else scores


def _told_aside(clue: Clue) -> float:
    """Return what hours of every week, or a day long past, take from a line as a name.

    "Permanence à la cure : mardi et jeudi de 9 h à 11 h", "Opérette de Lehár, créée en 1905".
    So do ages: "De 6 à 10 ans, sur réservation".
    """
    weekly = any(decoy.reason == OPEN for decoy in clue.decoys)
    years = (member.first.year for decoy in clue.decoys for member in decoy.phrase.members)
    past = not clue.heading and any(year is not None and year < _LONG_PAST for year in years)
    ages = Cue.AUDIENCE in clue.cues and opens_with_ages(clue.text)
    return 2.0 * weekly + 3.0 * past + 2.0 * ages


_LONG_PAST = 2000  # a year of no agenda


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
    item = (first.start <= _HEAD_OF_LINE or clue.timed_item) and told and clue.uncovered > 0
    if (clue.uncovered <= 1 and not item) or label is Cue.LABEL_TIME or clue.titled_above:
        return 2.5
    pieces = split_pieces(clue)
    if (all(piece.bracketed for piece in pieces) and not told) or only_brackets(clue):
        return 2.0  # "De 11 h a 13 h (pl. Rosselló)"
    leads = _leads_to_hours(clue)
    if leads or (clue.timed_item and len(pieces) > 1):
        return -1.0 if leads else -0.2
    start, end = clue.sentence_around(first.end)
    words = [word for word in clue.words if first.end <= word.start < end]
    if _is_town_with_hours(clue):
        return _TOWN
    told = clue.text[first.end :].lstrip()[:1] == ":" or clue.line.kind is Kind.ITEM
    comma = clue.text.find(",", words[0].start if words else first.end, end)
    rest = stretch_of(clue, first.end, comma if comma >= 0 else end)
    few = len(words) <= (_LONG_PLACE if _is_at_place(rest) else _FEW_WORDS)
    leading = start == 0 and first.start <= _HEAD_OF_LINE and few
    if not leading or told:
        return -0.2
    parts = [rest, *stretches_of(clue, split_pieces(clue))]
    placed = any(place_score(part) > 0 and not part.has(Cue.EVENT) for part in parts)
    return 1.5 if placed else 0.3


def _is_at_place(part: Stretch) -> bool:
    """Return whether words tell where and nothing else: "à l'église Saint-Vincent-de-Paul"."""
    return part.starts(Cue.AT) and place_score(part) > IS_PLACE and not part.has(Cue.EVENT)


def _is_town_with_hours(clue: Clue) -> bool:
    """Return whether a line is a few capitalised words, a dash and hours: "Saint-Vérand - 14h"."""
    pieces = split_pieces(clue)
    if len(pieces) != 1 or clue.prose or Cue.EVENT in clue.cues:
        return False
    town, hours = pieces[0], clue.times[0]
    dashed = clue.text[town.end : hours.start].strip() in _DASHES
    return town.end < hours.start and dashed and is_town(stretch_of(clue, town.start, town.end))


def _hall_with_hours(clue: Clue) -> Stretch | None:
    """Return the place of a line, and behind it hours: "Salle Max-Dormoy, de 9 h à 17 h · 5 €"."""
    if not clue.times or clue.prose:
        return None
    pieces = [piece for piece in split_pieces(clue) if not piece.bracketed]
    parts = stretches_of(clue, pieces)
    rest = [part for part in parts[1:] if not (part.is_figure or part.covers(*NOISE) == 1)]
    if not parts or rest or pieces[0].end > clue.times[0].start:
        return None
    return parts[0] if place_score(parts[0]) > IS_PLACE and not parts[0].has(Cue.EVENT) else None


def _name_line(clue: Clue) -> float:
    """Return the score of a line, its dates left out, as a name."""
    opened = _opens_with_event(clue)
    score = name_score(opened or whole(clue)) if clue.prose else best_piece(clue)
    hours = (bool(clue.times) or clue.all_day) and not clue.prose and _hall_with_hours(clue) is None
    score += 0.8 * hours + 0.8 * clue.timed_item
    score += 1.2 * clue.heading
    if not clue.heads_town:  # any other heading is no place
        score += 1.2 * (clue.heading and place_score(whole(clue)) > IS_PLACE)
    score -= 2 * _SURER * clue.heads_town
    score += 0.6 * (clue.line.kind in (Kind.ITEM, Kind.TERM)) * (not clue.prose)
    score += 2.0 * (clue.label is not None)
    marks = clue.line.marks
    opens = bool(clue.times) and clue.times[0].end <= clue.sentence_around(0)[1]
    score += MARKED * any(
        mark.tag in "ab" and mark.start == 0 and mark.end - mark.start >= _LONG_MARK
        for mark in marks
    )
    score -= (0.8 if opened else 1.6) * clue.prose
    score -= 3.0 * any(
        not (in_brackets(clue.text, decoy.phrase) or clue.is_named(decoy.phrase))
        for decoy in clue.decoys
        if not ((opens or _is_of_event(clue, decoy)) and _tells_more(clue, decoy.phrase))
    )
    short = len(clue.words) < _SENTENCE or whole(clue).starts(Cue.EVENT) or asks(clue.text)
    short = short or (clue.line.kind is Kind.ITEM and bool(clue.times))
    score -= (0.5 if short else 1.8) * (clue.sentences == 1 and not _leads_to_hours(clue))
    score -= 1.2 * clue.text.endswith((":", ","))
    score -= 1.5 * clue.beside_hours + _SURER * clue.titled_above
    score -= 2.0 * only_brackets(clue)  # "(dates susceptibles de changer)"
    # "Les séances commencent à 20 h 30" tells the hours of what stands around it.
    score -= 1.5 * (
        bool(TAKING_PLACE & clue.cues) and any(p.start > _HEAD_OF_LINE for p in clue.times)
    )
    score -= 1.5 * _is_unfinished(clue) + 2.0 * _speaks_to_readers(clue)
    score -= _GIVER * (_tells_giver(clue) or names_company(clue.text)) + _SURER * _says_of_all(clue)
    return score


def _says_of_all(clue: Clue) -> bool:
    """Return whether a line opens with a sentence of what events are: "Meetings are public. …"."""
    _, end = clue.sentence_around(0)
    told = [word.folded for word in clue.words[1:_COPULA] if word.end <= end]
    return clue.sentences > 1 and any(len(one) > 1 and one in AUXILIARIES for one in told)


_COPULA = 4  # words


def _leads_to_hours(clue: Clue) -> bool:
    """Return whether a few words, a comma and hours open a line: "Bal, 20 h, foyer. Tél. …"."""
    head = clue.text[: clue.times[0].start].rstrip() if clue.times and clue.sentences else ""
    return head.endswith(",") and len(head.split()) <= _TITLE_WORDS and head[0].isupper()


def _is_of_event(clue: Clue, decoy: Decoy) -> bool:
    """Return whether booking is told of the event that opens a line: "Class. Book by 28 May"."""
    booking = decoy.reason in ("deadline", "booking") and "?" not in clue.text
    return booking and stretch_of(clue, *clue.sentence_around(0)).starts(Cue.EVENT)


def _tells_more(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a date stands behind the first sentence: "Bal, 20 h. Réserver avant le 3".

    Behind a comma words of booking lead to it: "12 h Banquet 12 €, réserver avant le 3".
    """
    comma = clue.text.rfind(", ", 0, phrase.start)
    booked = comma > 0 and stretch_of(clue, comma + 1, phrase.start).starts(*_BOOKED)
    return booked or phrase.start >= clue.sentence_around(0)[1]


_BOOKED = (Cue.BOOKING, Cue.DEADLINE)


def _opens_with_event(clue: Clue) -> Stretch | None:
    """Return what a paragraph names before it tells more of it, None when it names no event.

    "Soirée dansante animée par un DJ, avec buvette. Ouverture des portes à 20 h. …"
    """
    if not clue.prose or clue.decoys or not whole(clue).starts(Cue.EVENT):
        return None
    end = _NAMED.search(clue.text)
    return stretch_of(clue, 0, end.start() if end else len(clue.text))


_NAMED = pattern(r"[,;:.!?(]\s|\s[-–—]\s")


def _speaks_to_readers(clue: Clue) -> bool:
    """Return whether a line of sentences opens with who reads or writes: "Vous avez droit à …"."""
    first = next(iter(clue.words), None)
    if first is None or clue.heading or not clue.sentences:
        return False
    return first.folded in READERS_AND_WRITERS


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
    aside = part.covers(*NOISE, *STATES) > _MOST  # "COMPLET", "ANNULÉ": a badge, no title
    score += 0.6 * (clue.text.isupper() and part.words <= _TITLE_WORDS and not aside)
    score += 0.5 * clue.text.endswith(":") * (clue.label is None)
    score -= 2.0 * clue.prose + 1.0 * clue.timed_item
    score -= 1.0 * (is_bare_label(clue) and not clue.titles_agenda)
    return {} if clue.only_dated else {Role.HEAD: score}


_HEADS = PERIODS | {Strength.WEEKDAY}
