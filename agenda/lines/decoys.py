"""Dates that announce nothing: stamps, deadlines, opening hours, tales of the past."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates import resolve
from agenda.dates.phrase import Strength
from agenda.dates.when import Bound, Days
from agenda.lines.clues import IN_PASSING, PAST, Decoy, in_brackets, month_day
from agenda.lines.named_days import TITLE
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.dates.when import Found
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit

_NEAR = 60  # characters within which a cue before a date governs it
_CLOSE = 25
_BESIDE = 8  # a preposition and an article
_MANY_DAYS = 2  # commas between the weekdays of a rule
_OPENING = 6  # characters: an article may stand before the word
_EDGE_LINES = 10
_FAR = 270  # days: a yearless date in a tale, so far ahead, is that of last year
_SPEAKING = frozenset({Cue.HAPPEN, Cue.HOST, Cue.EVENT, Cue.AGENDA})
_ASKING = frozenset({Cue.BOOKING, Cue.DEADLINE})
_FULL = frozenset({Strength.DATE, Strength.NUMERIC, Strength.RELATIVE, Strength.MONTH})
_ROUND = 15  # minutes
_SEVERAL = 2
_EARLIEST = 5  # no event is announced for the small hours in brackets


class Judge(NamedTuple):
    """What decides for a whole issue.

    ``known`` tells that the day of publication is no assumption; ``lines`` how many speak;
    ``agenda`` is the rank of the line that heads the agenda at hand, None without one.
    """

    published: date
    known: bool
    lines: int
    agenda: int | None = None


def mark(clues: Sequence[Clue], judge: Judge) -> list[Clue]:
    """Return the clues with the phrases that announce nothing set apart as decoys."""
    judge = judge._replace(agenda=next((one.rank for one in clues if one.titles_agenda), None))
    marked = [
        _opening_list(_mark_one(clue, judge) if clue.phrases else clue, below)
        for clue, below in zip_longest(clues, clues[1:])
    ]
    return _without_told(marked)


def _without_told(clues: list[Clue]) -> list[Clue]:
    """Return the clues, headings without a day that the text tells as past.

    "Une belle cérémonie pour le 11 novembre", then "Jeudi 11 novembre, soixante habitants …".
    """
    told = {
        month_day(member)
        for clue in clues
        for decoy in clue.decoys
        if decoy.reason == PAST
        for member in decoy.phrase.members
    } - {None}
    return [_heading_without(clue, told) if told and clue.heading else clue for clue in clues]


def _heading_without(clue: Clue, told: Collection[object]) -> Clue:
    past = [p for p in clue.days if p.members and all(month_day(m) in told for m in p.members)]
    if not past:
        return clue
    kept = tuple(phrase for phrase in clue.phrases if phrase not in past)
    return replace(
        clue, phrases=kept, decoys=(*clue.decoys, *(Decoy(phrase, PAST) for phrase in past))
    )


def _opening_list(clue: Clue, below: Clue | None) -> Clue:
    """Return a line that opens a list of dates with a colon without its rule of recurrence.

    "Chaque premier vendredi à 18 h 30 :" describes the dates below it.
    """
    if not clue.text.endswith(":") or below is None or not below.days:
        return clue
    ruled = [p for p in clue.phrases if p.strength is Strength.RECURRING]
    others = [p for p in clue.phrases if p.strength is not Strength.RECURRING]
    hours = [p._replace(strength=Strength.TIME, members=(), rrule="") for p in ruled if p.slots]
    noted = [Decoy(p, "describes the dates below") for p in ruled if not p.slots]
    return (
        replace(clue, phrases=(*others, *hours), decoys=(*clue.decoys, *noted)) if ruled else clue
    )


def _mark_one(clue: Clue, judge: Judge) -> Clue:
    speaking: list[Phrase] = []
    decoys: list[Decoy] = list(clue.decoys)
    for phrase in clue.phrases:
        reason = _reason(clue, phrase, judge)
        if reason:
            decoys.append(Decoy(phrase, reason))
        else:
            speaking.append(phrase)
    return replace(clue, phrases=tuple(speaking), decoys=tuple(decoys)) if decoys else clue


class _Case(NamedTuple):
    """A phrase under judgement: where it stands, and what it means if it means anything."""

    clue: Clue
    phrase: Phrase
    judge: Judge
    found: tuple[Found, ...]

    @property
    def last(self) -> date:
        """The last day that the phrase names."""
        when = self.found[-1].when
        return when.last if isinstance(when, Days) else (when.end or when.start).date()

    @property
    def stated(self) -> bool:
        """Whether the text names the year."""
        return self.found[0].year_stated

    @property
    def is_before(self) -> bool:
        """Whether all of it lies before the day of publication."""
        return self.last < self.judge.published


def _reason(clue: Clue, phrase: Phrase, judge: Judge) -> str:
    """Return why a phrase announces nothing, "" when it may announce something."""
    for reason, applies in _BY_WORDS:
        if applies(clue, phrase):
            return reason
    if phrase.strength not in _FULL:
        return ""
    found = tuple(resolve(phrase, published=judge.published))
    if not found:
        return "not a day of the calendar"
    case = _Case(clue, phrase, judge, found)
    return next((reason for reason, applies in _BY_DAY if applies(case)), "")


def _stamped(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase says when the text was written: "mis à jour le 3", "le 3, par …"."""
    if Cue.STAMP not in clue.cues:
        return False
    behind = any(
        hit.cue is Cue.STAMP
        and hit.words > 1
        and not clue.text[phrase.end : hit.start].strip(" ,–-")
        for hit in clue.hits
        if hit.start >= phrase.end
    )
    return behind or _governs(clue, Cue.STAMP, phrase)


def _is_link(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line leads to another page: "Lire aussi : un marché le 3 mai"."""
    if Cue.ELSEWHERE not in clue.cues:
        return False
    return any(
        hit.cue is Cue.ELSEWHERE
        and hit.start <= _OPENING
        and hit.end <= phrase.start
        and clue.text[hit.end :].lstrip()[:1] == ":"
        for hit in clue.hits
    )


def _is_replaced(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line says that another day takes the place of this one."""
    if len(clue.phrases) < _SEVERAL:
        return False
    return _governs(clue, Cue.INSTEAD, phrase, near=_CLOSE) or _is_moved(clue, phrase)


def _is_moved(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a verb behind the new day moves an event: "vom 3. auf den 10. verschoben"."""
    if Cue.POSTPONED not in clue.cues:
        return False
    start, end = clue.sentence_around(phrase.start)
    verbs = [h.start for h in clue.hits if h.cue is Cue.POSTPONED and start < h.start < end]
    days = [one for one in clue.phrases if start <= one.start < end]
    moved = [one for one in days if any(0 <= verb - one.end <= 1 for verb in verbs)]
    return phrase.strength is not Strength.TIME and any(phrase.end < one.start for one in moved)


def _is_empty(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence says that nothing takes place then: "pas de messe à 8 h"."""
    if Cue.NOTHING not in clue.cues:
        return False
    told = len(clue.phrases) > 1 and clue.sentences > 0
    start, _ = clue.sentence_around(phrase.start)
    opens = any(hit.cue is Cue.NOTHING and 0 <= hit.start - start <= 1 for hit in clue.hits)
    return opens or (told and _governs(clue, Cue.NOTHING, phrase, near=_BESIDE))


def _beside_title(clue: Clue, phrase: Phrase) -> bool:
    """Return whether brackets hold a day behind a title: "Calendrier 2024 (réunion du 3 mars)"."""
    titled = any(hit.cue is Cue.AGENDA and hit.start <= _OPENING for hit in clue.hits)
    yearly = any(p.strength is Strength.YEAR and p.end <= phrase.start for p in clue.phrases)
    return titled and yearly and in_brackets(clue.text, phrase)


def _is_told(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence of the past gives a day without its month: "dimanche 14"."""
    if phrase.strength is not Strength.DAY or not clue.prose or Cue.PAST not in clue.cues:
        return False
    start, end = clue.sentence_around(phrase.start)
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    return Cue.PAST in cues and Cue.HAPPEN not in cues


def _is_service(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence tells of a service or a ban, and of no event: "rue barrée"."""
    if Cue.SERVICE not in clue.cues or not clue.sentences:
        return False
    start, end = clue.sentence_around(phrase.start)
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    return Cue.SERVICE in cues and Cue.EVENT not in cues


def _is_asked(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a question ends with the phrase: "Peut-on déplacer celle du 24 mars ?"."""
    return clue.text[phrase.end :].lstrip()[:1] == "?"


def _is_deadline(clue: Clue, phrase: Phrase) -> bool:
    # All days of a vacancy are those of its applicants.
    return (
        _is_vacancy(clue)
        or _governs(clue, Cue.DEADLINE, phrase)
        or _governs(clue, Cue.JOB, phrase)
        or _is_limit(clue, phrase)
    )


def _is_limit(clue: Clue, phrase: Phrase) -> bool:
    """Return whether all has to be done before a day: "Write to us before February 28"."""
    head = clue.text[max(0, phrase.start - _CLOSE) : phrase.start]
    return phrase.strength in _FULL and _BEFORE.search(head) is not None


_BEFORE = pattern(
    r"(?i)\b(?:before|avant|antes d[eo]l?|abans del?|prima del|vóór|vor dem)\s"
    r"(?:the\s|el\s|dia\s)?$"
)


def _is_vacancy(clue: Clue) -> bool:
    """Return whether a line seeks people, and no word outside its dates tells of an event."""
    if Cue.JOB not in clue.cues:
        return False
    places = [hit.start for hit in clue.hits if hit.cue is Cue.EVENT]
    dates = [(phrase.start, phrase.end) for phrase in clue.phrases]
    return all(any(low <= place < high for low, high in dates) for place in places)


def _is_birth(clue: Clue, phrase: Phrase) -> bool:
    return _governs(clue, Cue.BORN, phrase)


def _is_since(clue: Clue, phrase: Phrase) -> bool:
    return _governs(clue, Cue.SINCE, phrase)


def _is_booking(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase says by when, or from when, to book."""
    in_passing = phrase.bound is Bound.UNTIL and in_brackets(clue.text, phrase)
    near = _governs(clue, Cue.BOOKING, phrase, near=_CLOSE) and not _second(clue, phrase)
    return near or in_passing or _is_about_booking(clue, phrase) or _is_last_day(clue, phrase)


def _is_last_day(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence of booking or prices, and of no event, says until when.

    "Hasta el 2 de abril, inscripciones", "Fins al 5 de maig es poden recollir les invitacions".
    """
    start, end = clue.sentence_around(phrase.start)
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    return phrase.bound is Bound.UNTIL and bool(cues & _ASKING) and not cues & _SPEAKING


def _second(clue: Clue, phrase: Phrase) -> bool:
    """Return whether an hour stands between a word of booking and the phrase."""
    ends = [hit.end for hit in clue.hits if hit.cue is Cue.BOOKING and hit.end <= phrase.start]
    return bool(ends) and any(char.isdigit() for char in clue.text[max(ends) : phrase.start])


def _in_passing(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line counts a day from today without announcing anything."""
    relative = phrase.strength is Strength.RELATIVE and not phrase.slots
    if relative and clue.prose and _beside_date(clue, phrase):
        return True
    return relative and not clue.only_dated and not _SPEAKING & clue.cues


def _beside_date(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence names the day of which it speaks, and today in passing.

    "Le concert du samedi 14 mars est, à ce jour, maintenu."
    """
    step = phrase.members[0].first.relative if phrase.members else None
    if step is None or (step.unit, step.count) != ("day", 0) or phrase.members[0].slots:
        return False
    start, end = clue.sentence_around(phrase.start)
    return any(p.strength is Strength.DATE and start <= p.start < end for p in clue.phrases)


def _is_edition(case: _Case) -> bool:
    """Return whether a date at the head or the foot of the issue is that of the issue.

    At the foot, one that stands below the heading of an agenda, and not right below, is an
    item of it.
    """
    below = case.judge.agenda is not None and case.clue.rank > case.judge.agenda + 1
    if below and case.judge.lines - 1 - case.clue.rank < _EDGE_LINES:
        return False
    edge = min(case.clue.rank, case.judge.lines - 1 - case.clue.rank)
    slots = any(member.slots or member.start_time for member in case.phrase.members)
    timed = case.phrase.slots or slots or case.clue.times
    same = case.stated and case.last == case.judge.published
    when = case.found[0].when
    # "6. Mai 2025, 14:32 Uhr": nothing is announced for such a minute.
    clocked = not isinstance(when, Days) and when.start.minute % _ROUND > 0
    return same and edge < _EDGE_LINES and (clocked or not timed or _is_head(case))


def _is_head(case: _Case) -> bool:
    """Return whether a line among the first says no more than when the issue came out.

    "Weekend overview - 12-12-25, 17:00"; a date alone does so at an hour of no event.
    """
    clue, when = case.clue, case.found[0].when
    early = not isinstance(when, Days) and when.start.hour < _MORNING
    plain = Cue.EVENT not in clue.cues and clue.uncovered <= _FEW_WORDS
    known = case.judge.known and clue.rank < _HEAD_LINES
    return known and plain and (early or not clue.only_dated)


_HEAD_LINES, _FEW_WORDS = 4, 4
_MORNING = 8  # o'clock


def _is_over(case: _Case) -> bool:
    """Return whether a line that is a date and nothing else lies before the issue."""
    return case.stated and case.judge.known and case.is_before and case.clue.only_dated


def _is_old(case: _Case) -> bool:
    old = case.stated and case.last.year < case.judge.published.year - 1
    return old and (case.clue.prose or case.judge.known)


def _is_past(case: _Case) -> bool:
    """Return whether the sentence of a date tells of what has been, not of what will be."""
    if Cue.PAST not in case.clue.cues:
        return False
    start, end = case.clue.sentence_around(case.phrase.start)
    titles = [match.span() for match in TITLE.finditer(case.clue.text)]
    hits = [
        hit
        for hit in case.clue.hits
        if start <= hit.start < end and not any(low <= hit.start < high for low, high in titles)
    ]
    told = max(
        (hit.words for hit in hits if hit.cue is Cue.PAST and not _calls_off(hit, hits)), default=0
    )
    coming = max((hit.words for hit in hits if hit.cue is Cue.HAPPEN), default=0)
    if told <= coming:
        return False
    # A weekday that fits the coming date speaks against the past.
    fits = case.found[0].weekday_agrees and not case.is_before
    return case.is_before or (not case.stated and case.clue.prose and not fits)


def _calls_off(past: Hit, hits: Sequence[Hit]) -> bool:
    """Return whether a verb of the past ends in a word of cancelling: "has been postponed"."""
    return any(
        hit.cue in (Cue.CANCELLED, Cue.POSTPONED) and -1 <= hit.start - past.end <= 1
        for hit in hits
    )


def _is_last_years(case: _Case) -> bool:
    """Return whether a tale gives a yearless date that would lie most of a year ahead."""
    told = case.clue.prose or case.clue.sentences > 0
    far = (case.last - case.judge.published).days > _FAR
    open_ = not case.stated and case.found[0].weekday_agrees is None
    return told and far and open_ and not _foretold(case.clue, case.phrase)


def _is_about_booking(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of a date opens with a word of booking and tells no event."""
    if Cue.BOOKING not in clue.cues:
        return False
    start, end = clue.sentence_around(phrase.start)
    hits = [hit for hit in clue.hits if start <= hit.start < end]
    opens = any(hit.cue is Cue.BOOKING and hit.start <= start + _OPENING for hit in hits)
    return opens and clue.prose and not any(hit.cue is Cue.EVENT for hit in hits)


def _is_duration(clue: Clue, phrase: Phrase) -> bool:
    """Return whether hours in brackets, too early for an event, say how long it lasts."""
    if phrase.strength is not Strength.TIME or phrase.slots[0].end:
        return False
    if _ROUND_THE_CLOCK.match(clue.text, phrase.start) and not phrase.slots[0].start.hour:
        return True
    if phrase.slots[0].start.hour >= _EARLIEST:
        return False
    # "De Agathe Vernoux – 1h48 – Drame": behind other words, on a line without a day.
    behind = phrase.start > _OPENING and not clue.days and phrase.slots[0].start.minute > 0
    return in_brackets(clue.text, phrase) or behind


# "24 h", "24/24"; but "24:00 h" is midnight.
_ROUND_THE_CLOCK = pattern(r"24(?![\d:.,]\d)")


def _governs(clue: Clue, cue: Cue, phrase: Phrase, *, near: int = _NEAR) -> bool:
    """Return whether *cue* stands before the phrase, near it and in its sentence."""
    if cue not in clue.cues:
        return False
    for hit in clue.hits:
        if hit.cue is not cue:
            continue
        between = clue.text[hit.end : phrase.start]
        if hit.start <= phrase.start + 1 and len(between) <= near and ". " not in between:
            return True
    return False


def _is_anniversary(clue: Clue, phrase: Phrase) -> bool:
    """Return whether years since a day are counted: "os 50 anos do 25 de Abril"."""
    head = clue.text[max(0, phrase.start - _CLOSE) : phrase.start]
    since = phrase.strength in _FULL and _OF.match(clue.text, phrase.start) is not None
    return since and _YEARS.search(head) is not None


_YEARS = pattern(r"(?i)\d\s?(?:ans|years|años|anni|jaar|anos|anys)\s$")
_OF = pattern(r"(?i)(?:du|of|del|do|van)\s")


def _is_week(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase names most days of every week: "du mercredi au samedi, 18 h"."""
    return phrase.rrule.count(",") >= _MANY_DAYS and Cue.EVENT not in clue.cues


def _foretold(clue: Clue, phrase: Phrase) -> bool:
    start, end = clue.sentence_around(phrase.start)
    return any(hit.cue in (Cue.HAPPEN, Cue.HOST) and start <= hit.start < end for hit in clue.hits)


def _is_opening(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase gives hours at which a door is open rather than an event."""
    if Cue.OPENING not in clue.cues:
        return False
    if phrase.strength in (Strength.RECURRING, Strength.WEEKDAY, Strength.TIME):
        return True
    if Cue.EVENT not in clue.cues:
        return not _is_titled_span(clue, phrase)
    if not clue.prose:
        return False
    # "… a ceilidh on Saturday 28 March, with the bar open from 6pm" opens a bar, no agenda.
    start, _ = clue.sentence_around(phrase.start)
    return any(hit.cue is Cue.OPENING and start <= hit.start < phrase.start for hit in clue.hits)


def _is_titled_span(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a title runs for some days, and its opening hours are another sentence.

    "Fins al 3 de febrer, «Marines», olis. De dimarts a dissabte, de 18 a 21 h."
    """
    start, end = clue.sentence_around(phrase.start)
    told = any(hit.cue is Cue.OPENING and start <= hit.start < end for hit in clue.hits)
    spans = phrase.bound is Bound.UNTIL or any(m.last is not None for m in phrase.members)
    return spans and not told and TITLE.search(clue.text, start, end) is not None


# What words around a phrase tell, before it is known which day it names.  The first that
# applies gives the reason, so what is said outright stands before what is inferred.
_BY_WORDS: tuple[tuple[str, Callable[[Clue, Phrase], bool]], ...] = (
    ("day of publication", _stamped),
    ("links to other pages", _is_link),
    ("deadline", _is_deadline),
    ("another day holds", _is_replaced),
    ("nothing takes place", _is_empty),
    ("asked, not announced", _is_asked),
    ("beside a title", _beside_title),
    ("biography", _is_birth),
    ("since then", _is_since),
    ("booking", _is_booking),
    ("duration", _is_duration),
    ("opening hours", _is_opening),
    ("opening hours", _is_week),
    (IN_PASSING, _in_passing),
    (IN_PASSING, _is_anniversary),
    (PAST, _is_told),
    ("a service", _is_service),
)

# What the day itself tells.
_BY_DAY: tuple[tuple[str, Callable[[_Case], bool]], ...] = (
    ("day of publication", _is_edition),
    ("over", _is_over),
    (PAST, _is_old),
    (PAST, _is_past),
    (PAST, _is_last_years),
)
