"""What the day that a date names says of it: that it is of the issue, over, long past: no event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.dates.phrase import Strength
from agenda.dates.rule_names import NAMED_DAY
from agenda.dates.when import Days, days_of
from agenda.lines.clues import IN_PASSING, PAST, STAMPED, in_brackets
from agenda.lines.feast_days import names_week
from agenda.lines.governing import DATED
from agenda.lines.mastheads import names_publication, numbers_issue, signs_issue
from agenda.lines.named_days import TITLE
from agenda.lines.running_text import opens_entry
from agenda.patterns import pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import TIES
from agenda.vocabulary.lexicon import CALLED_OFF, TAKING_PLACE, Cue
from agenda.vocabulary.said_of_days import NOT
from agenda.vocabulary.word_forms import RELATIVES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.dates.when import Found
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit

_EDGE_LINES, _MENU_LINES = 10, 10
_LATELY = 300  # days: what would be so far ahead was in the last weeks
_FAR = 270  # days: a yearless date in a tale, so far ahead, is that of last year
_ROUND = 15  # minutes
_HEAD_OF_LINE = 3  # characters


class Judge(NamedTuple):
    """What decides for a whole issue.

    ``known`` tells that the day of publication is no assumption; ``lines`` how many speak;
    ``agenda`` is the rank of the line that heads the agenda at hand, ``first`` that of its first
    date when no other line gives that day, None without one; ``dating`` are the ranks of dates
    that stand above hours, ``listed`` those of lines that open with a day and name something, as
    the lines around them do, ``titled`` those right below the kind or the number of the issue, or
    of the Sunday for which it is, ``monthly`` those of days below the month that heads them, as
    others are.
    """

    published: date
    known: bool
    lines: int
    agenda: int | None = None
    first: int | None = None
    dating: frozenset[int] = frozenset()
    listed: frozenset[int] = frozenset()
    titled: frozenset[int] = frozenset()
    monthly: frozenset[int] = frozenset()


class Case(NamedTuple):
    """A phrase under judgement: where it stands, and what it means if it means anything."""

    clue: Clue
    phrase: Phrase
    judge: Judge
    found: tuple[Found, ...]

    @property
    def last(self) -> date:
        """The last day that the phrase names."""
        return days_of(self.found[-1].when).last

    @property
    def stated(self) -> bool:
        """Whether the text names the year."""
        return self.found[0].year_stated

    @property
    def is_before(self) -> bool:
        """Whether all of it lies before the day of publication."""
        return self.last < self.judge.published


def _is_edition(case: Case) -> bool:
    """Return whether a date at the head or the foot of the issue is that of the issue.

    At the foot, one that stands below the heading of an agenda, and not right below, is an
    item of it, unless it signs the issue.
    """
    below = case.judge.agenda is not None and case.clue.rank > case.judge.agenda + 1
    foot = case.judge.lines - 1 - case.clue.rank < _EDGE_LINES
    if below and foot and not signs_issue(case.clue, case.phrase):
        return False
    printed = case.clue.text[case.phrase.start : case.phrase.end]
    weekday = not has_digit(printed)  # "LUNDI" heads a day of the week above
    if weekday or case.clue.rank in case.judge.dating | case.judge.listed:
        return False
    first = case.clue.rank == case.judge.first and case.clue.only_dated
    edge = min(case.clue.rank - _MENU_LINES * first, case.judge.lines - 1 - case.clue.rank)
    slots = any(member.slots or member.start_time for member in case.phrase.members)
    timed = case.phrase.slots or slots or case.clue.times
    same = case.stated and case.last == case.judge.published
    when = case.found[0].when
    # "6. Mai 2025, 14:32 Uhr": nothing is announced for such a minute.
    clocked = not isinstance(when, Days) and when.start.minute % _ROUND > 0
    return same and edge < _EDGE_LINES and (clocked or first or not timed or _is_head(case))


def _is_of_masthead(case: Case) -> bool:
    """Return whether the head of the issue prints its day: "Feuille d'annonces du 30 novembre".

    What comes out on Thursday may bear the day of Sunday, or of a weekend, or its week; behind
    its number all days for which it is: "Nr. 23, 9. bis 24. November 2030".
    """
    clue, phrase, when = case.clue, case.phrase, case.found[0].when
    if not isinstance(when, Days) or clue.rank >= HEAD_LINES or clue.has_hours:
        return False
    near = abs((case.last - case.judge.published).days) <= _ISSUE
    lasts = (when.last - when.first).days
    told = case.stated or phrase.rule == NAMED_DAY  # "Pfarrbrief zum 3. Fastensonntag"
    week = lasts == _WEEK and names_week(clue, phrase)
    if case.stated and 0 < lasts <= _SEASON:
        begun = abs((when.first - case.judge.published).days) <= _ISSUE
        if begun and _behind_number(clue, phrase):
            return True
    if not (told and near and (lasts <= _WEEKEND or week)):
        return False
    if clue.only_dated and has_digit(clue.text) and clue.rank in case.judge.titled:
        return True
    # "Semaine" may be that of an event.
    before = [hit for hit in clue.hits if hit.end <= (phrase.start if week else phrase.end)]
    return names_publication(clue.text[: phrase.end], before)


def _behind_number(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the number of an issue, and no event, stands before the days of a line."""
    rest = any(map(str.isalnum, clue.text[phrase.end :]))
    return not rest and numbers_issue(clue.text[: phrase.start], clue.hits)


# Days, and days behind the first; a letter of a parish may be for a whole season.
_ISSUE, _WEEKEND, _WEEK, _SEASON = 31, 1, 6, 100


def _is_head(case: Case) -> bool:
    """Return whether a line among the first says no more than when the issue came out.

    "Weekend overview - 12-12-25, 17:00"; a date alone does so at an hour of no event.
    """
    clue, when = case.clue, case.found[0].when
    early = not isinstance(when, Days) and when.start.hour < _MORNING
    plain = Cue.EVENT not in clue.cues and clue.uncovered <= _FEW_WORDS
    known = case.judge.known and clue.rank < HEAD_LINES
    return known and plain and (early or not clue.only_dated)


HEAD_LINES, _FEW_WORDS = 4, 4
_MORNING = 8  # o'clock


def _is_over(case: Case) -> bool:
    """Return whether a line that is a date and nothing else lies before the issue."""
    return case.stated and case.judge.known and case.is_before and case.clue.only_dated


def _is_years_ahead(case: Case) -> bool:
    """Return whether a day is counted in years from today: "in ten years", of no agenda."""
    steps = [member.first.relative for member in case.phrase.members]
    return any(step and step.unit == "years" and step.count >= _FEW_YEARS for step in steps)


_FEW_YEARS = 2


def _lasts_years(case: Case) -> bool:
    """Return whether a range of more than two years is the term of a contract.

    People come to what an entry names before its days, or opens with: "Exhibition, 1 March 2031
    to 1 April 2033".
    """
    clue, when = case.clue, case.found[-1].when
    if not isinstance(when, Days) or (when.last - when.first).days <= _TWO_YEARS:
        return False
    entry = Cue.EVENT in clue.cues or case.phrase.start <= _HEAD_OF_LINE
    return not entry or clue.prose


_TWO_YEARS = 731  # days, one of them leap


def _is_old(case: Case) -> bool:
    old = case.stated and case.last.year < case.judge.published.year - 1
    return old and (case.clue.prose or case.judge.known)


def _is_remembered(case: Case) -> bool:
    """Return whether a day long past is of a name: "Commémoration du 8 mai 1945, 11h"."""
    clue, phrase = case.clue, case.phrase
    old = case.stated and case.last.year < case.judge.published.year - _GENERATION
    if clue.prose or not old or len(phrase.members) != 1:
        return False
    opening = [word.folded for word in clue.words if word.start <= phrase.start][-2:]
    named = any(hit.cue is Cue.EVENT and hit.end <= phrase.start for hit in clue.hits)
    return named and not TIES.isdisjoint(opening)


_GENERATION = 20  # years


def _is_past(case: Case) -> bool:
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
    planned = [hit for hit in hits if hit.cue is Cue.PLANNED]  # "s'havia de fer"
    past = (hit for hit in hits if hit.cue is Cue.PAST and not hit.is_part(planned))
    told = max(
        (hit.words for hit in past if not (_calls_off(hit, hits) or _fell_out(case, hit, hits))),
        default=0,
    )
    coming = max((hit.words for hit in hits if hit.cue is Cue.HAPPEN), default=0)
    if told <= coming or _is_bracketed_with_coming(case, end):
        return False
    # A weekday that fits the coming date speaks against the past.
    fits = case.found[0].weekday_agrees and not case.is_before
    # "The New Year concert was on 5 January", told on the 10th: it has been.
    lately = (case.last - case.judge.published).days > _LATELY
    open_ = case.clue.prose or _is_under_way(case) or lately
    return case.is_before or (not case.stated and open_ and not fits)


def _fell_out(case: Case, past: Hit, hits: Sequence[Hit]) -> bool:
    """Return whether what could not be held takes place now: "which could not be held, will be"."""
    if not any(hit.cue is Cue.HAPPEN and past.end <= hit.start < case.phrase.start for hit in hits):
        return False
    before = case.clue.text[: past.start]
    return _DENIED.match(case.clue.text, past.start) is not None and bool(_WHICH.search(before))


_DENIED = pattern(rf"(?i)(?:\w+\s)?(?:n['’]|\w+n['’]t|(?:ne|{NOT})\b)")
_WHICH = pattern(rf"(?i)(?<!\w)(?:{RELATIVES}|that|which|die|der|das|dat)\s$")


def _is_bracketed_with_coming(case: Case, end: int) -> bool:
    """Return whether brackets hold a day, and the last ones of its sentence one that is to come.

    "We have planned talks in the hall (on 2 October) and the library (9 October 2031)": they are
    of one time, and the year is printed once.
    """
    text, last = case.clue.text, case.clue.phrases[-1]
    if last.start >= end or not (in_brackets(text, case.phrase) and in_brackets(text, last)):
        return False
    months = [(one.first.year or 0, one.first.month or 0) for one in last.members]
    return max(months, default=(0, 0)) >= case.judge.published.timetuple()[:2]


def _is_under_way(case: Case) -> bool:
    """Return whether a stretch around the day of publication is told: "cette semaine"."""
    when = case.found[0].when
    if case.phrase.strength is not Strength.RELATIVE or not isinstance(when, Days):
        return False
    return when.first < case.judge.published


def _is_nowadays(case: Case) -> bool:
    """Return whether "today" means these times, behind a year long over.

    "The band was founded in 1921.  Today it has 46 players."
    """
    clue, phrase = case.clue, case.phrase
    steps = [member.first.relative for member in phrase.members]
    today = all(step and (step.unit, step.count) == ("day", 0) for step in steps)
    if phrase.has_hours or not today:
        return False
    years = _YEAR.findall(clue.text, 0, phrase.start)
    return any(int(year) < case.judge.published.year - 1 for year in years)


_YEAR = pattern(r"(?<!\w)(1[5-9]\d\d|20\d\d)(?!\w)")


def _is_recorded(case: Case) -> bool:
    """Return whether a line of family records gives a yearless day that is long to come.

    "Obsèques : Odette Roussel, le 7 janvier": none is announced most of a year ahead.
    """
    opens = {hit.start for hit in case.clue.hits if hit.cue is Cue.REGISTER}
    first = case.clue.words[0].start if case.clue.words else -1
    ahead = (case.last - case.judge.published).days
    return first in opens and not case.stated and ahead > _HALF_YEAR


_HALF_YEAR = 183  # days


def _calls_off(past: Hit, hits: Sequence[Hit]) -> bool:
    """Return whether a verb of the past ends in a word of cancelling: "has been postponed".

    It may be a part of it, or an article stand between: "a décidé d'annuler", "a pris la décision
    d'annuler".
    """
    reach = past.end + _ARTICLE
    return any(
        hit.cue in CALLED_OFF and past.start <= hit.start <= reach and hit.end > past.end
        for hit in hits
    )


_ARTICLE = 4  # characters, blanks included


def _is_last_years(case: Case) -> bool:
    """Return whether a tale gives a yearless date that would lie most of a year ahead."""
    # "28.11.", alone or before what is then, ends no sentence.
    dotted = not case.phrase.start and case.clue.text[case.phrase.end - 1] == "."
    told = case.clue.prose or case.clue.sentences > dotted
    told = told and not _leads_entry(case)
    told = told or _is_aside(case.clue, case.phrase)
    far = (case.last - case.judge.published).days > _FAR
    open_ = not case.stated and case.found[0].weekday_agrees is None
    open_ = open_ and case.clue.rank not in case.judge.monthly
    return told and far and open_ and not _foretold(case.clue, case.phrase) and not _is_one_of(case)


def _is_aside(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a date stands between commas, and no event before it.

    "Ana Roig, third in Oxford on 28 August, talks about her season": the verb is behind it.
    """
    start, _ = clue.sentence_around(phrase.start)
    comma = clue.text.find(", ", start, phrase.start)
    named = any(hit.cue is Cue.EVENT and start <= hit.start < phrase.start for hit in clue.hits)
    beside = comma >= 0 and any(
        word.start > comma for word in clue.words if word.end <= phrase.start
    )
    return beside and not named and _GOES_ON.match(clue.text, phrase.end) is not None


_GOES_ON = pattern(r",\s+[^\W\dA-Z]\w+\s+\w")


def _is_one_of(case: Case) -> bool:
    """Return whether a sentence lists several days, as a calendar of the year does."""
    start, end = case.clue.sentence_around(case.phrase.start)
    days = [p for p in case.clue.phrases if p.strength in DATED and start <= p.start < end]
    return len(days) >= _SEVERAL


_SEVERAL = 3  # days in one sentence


def _leads_entry(case: Case) -> bool:
    """Return whether a line opens with a day and a sign behind it: "12 octubre … Ultra Trail".

    An event needs no sign: "19.11 sortie à Moissac".
    """
    clue, phrase = case.clue, case.phrase
    if any(map(str.isalnum, clue.text[: phrase.start])):
        return False
    return _LEADER.match(clue.text, phrase.end) is not None or opens_entry(clue, phrase)


_LEADER = pattern(r"\s*[:–—…|]|\s-\s|\.{3}")


def _foretold(clue: Clue, phrase: Phrase) -> bool:
    start, end = clue.sentence_around(phrase.start)
    return any(
        hit.cue in TAKING_PLACE
        and start <= hit.start < end
        and not clue.text[: hit.end].endswith("é")  # "commencé le 8 juillet" is over
        for hit in clue.hits
    )


# What the day itself tells.
BY_DAY: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    (STAMPED, _is_edition),
    (STAMPED, _is_of_masthead),
    ("over", _is_over),
    ("years ahead", _is_years_ahead),
    ("a term of years", _lasts_years),
    (IN_PASSING, _is_remembered),
    (IN_PASSING, _is_nowadays),
    (PAST, _is_old),
    (PAST, _is_past),
    (PAST, _is_recorded),
    (PAST, _is_last_years),
)
