"""What the words around a date say of it: that it stamps, closes, opens, is past: no event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.when import Bound
from agenda.lines.booking import is_booking
from agenda.lines.choices import is_choice
from agenda.lines.clues import (
    EMPTY,
    FOR_RAIN,
    IN_PASSING,
    LABELLED,
    OPEN,
    PAST,
    REPLACED,
    STAMPED,
    in_brackets,
)
from agenda.lines.copyrights import is_copyright_year
from agenda.lines.governing import AT_START, CLOSE, DATED, SPEAKING, governs
from agenda.lines.held_for_all import is_of_all
from agenda.lines.named_days import TITLE
from agenda.lines.replaced_days import is_empty, is_for_rain, is_left_out, is_replaced, stands_in
from agenda.lines.sentences import reason_in
from agenda.lines.stretches import stretch_of
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary import said_of_days
from agenda.vocabulary.function_words import ARTICLES, FOR, TIES, WITH
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import BY_APPOINTMENT, CLOSING, LENGTH_OF

if TYPE_CHECKING:
    from collections.abc import Callable

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue


_BEFORE_STAMP = " ,–-·•|()0123456789"  # "3 mai - 2 min de lecture"
_MANY_DAYS = 2  # commas between the weekdays of a rule
_EARLIEST = 5  # no event is announced for the small hours in brackets


def _stamped(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase says when the text was written: "mis à jour le 3", "le 3, par …"."""
    if Cue.STAMP not in clue.cues:
        return False
    behind = any(
        hit.cue is Cue.STAMP
        and hit.words > 1
        and not clue.text[phrase.end : hit.start].strip(_BEFORE_STAMP)
        for hit in clue.hits
        if hit.start >= phrase.end
    )
    return behind or governs(clue, Cue.STAMP, phrase)


def _is_link(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line leads to another page: "Lire aussi : un marché le 3 mai"."""
    if Cue.ELSEWHERE in clue.cues and any(
        hit.cue is Cue.ELSEWHERE
        and hit.start <= AT_START
        and hit.end <= phrase.start
        and clue.text[hit.end :].lstrip()[:1] == ":"
        for hit in clue.hits
    ):
        return True
    if clue.label is not None or Cue.EVENT in clue.cues:
        return False  # "Inicio" leads home, and labels a first day
    return Cue.RELATED in clue.cues and _opens_with_link(clue)


def _opens_with_link(clue: Clue) -> bool:
    """Return whether one of the first words leads elsewhere: "Receive our newsletter every …"."""
    heads = [word.start for word in clue.words[:_FIRST_WORDS]]
    return any(hit.cue is Cue.RELATED and hit.start in heads for hit in clue.hits)


_FIRST_WORDS = 3


def _beside_title(clue: Clue, phrase: Phrase) -> bool:
    """Return whether brackets hold a day behind a title: "Calendrier 2024 (réunion du 3 mars)"."""
    if not any(hit.cue is Cue.AGENDA and hit.start <= AT_START for hit in clue.hits):
        return False  # asked first: a line may hold hundreds of days, and each is judged
    yearly = any(p.strength is Strength.YEAR and p.end <= phrase.start for p in clue.phrases)
    return yearly and in_brackets(clue.text, phrase)


def _is_told(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence of the past gives a day without its month: "dimanche 14"."""
    if phrase.strength is not Strength.DAY or not clue.prose or Cue.PAST not in clue.cues:
        return False
    start, end = clue.sentence_around(phrase.start)
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    return Cue.PAST in cues and Cue.HAPPEN not in cues


def _is_service(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence tells of a service or a ban, and of no event: "rue barrée".

    What takes place at an hour is one: "Le plan de circulation sera présenté mardi 3 à 19 h".
    """
    if Cue.SERVICE not in clue.cues or not clue.sentences:
        return False
    start, end = clue.sentence_around(phrase.start)
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    told = Cue.HAPPEN in cues and phrase.has_hours
    held = told and not any(slot.end for slot in phrase.first_slots)
    return Cue.SERVICE in cues and Cue.EVENT not in cues and not held


def _is_asked(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a question ends with the phrase: "Peut-on déplacer celle du 24 mars ?".

    "Que faire samedi 24 mars ?" is the title of an agenda.
    """
    titled = any(hit.cue is Cue.AGENDA and hit.end <= phrase.start for hit in clue.hits)
    return clue.text[phrase.end :].lstrip()[:1] == "?" and not titled


def _is_deadline(clue: Clue, phrase: Phrase) -> bool:
    # All days of a vacancy are those of its applicants.
    return (
        _is_vacancy(clue)
        or governs(clue, Cue.DEADLINE, phrase)
        or governs(clue, Cue.JOB, phrase)
        or _is_limit(clue, phrase)
        or _is_labelled_limit(clue, phrase)
    )


def _is_labelled_limit(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a label opens a line of last days: "Date limite : 19 mai. En ligne : 24 mai".

    A sentence with a word of events tells of one.
    """
    if clue.label is None or clue.label.cue is not Cue.DEADLINE:
        return False
    start, end = clue.sentence_around(phrase.start)
    return not any(hit.cue is Cue.EVENT and start <= hit.start < end for hit in clue.hits)


def _is_limit(clue: Clue, phrase: Phrase) -> bool:
    """Return whether all has to be done before a day: "Write to us before February 28"."""
    head = clue.text[max(0, phrase.start - CLOSE) : phrase.start]
    if phrase.strength is Strength.RECURRING:
        return _BEFORE_EACH.search(head) is not None
    return phrase.strength in DATED and _BEFORE.search(head) is not None


_BEFORE = worded_pattern(
    said_of_days.BEFORE, rf"\b(?:{said_of_days.BEFORE})\s(?:{said_of_days.THE_DAY})?$"
)
_BEFORE_EACH = worded_pattern(
    said_of_days.BEFORE_EACH,
    rf"\b(?:{said_of_days.BEFORE_EACH})\s(?:de\s|{said_of_days.THE_DAY})?$",
)


def _is_vacancy(clue: Clue) -> bool:
    """Return whether a line seeks people, and no word outside its dates tells of an event."""
    if Cue.JOB not in clue.cues:
        return False
    places = [hit.start for hit in clue.hits if hit.cue is Cue.EVENT]
    dates = [(phrase.start, phrase.end) for phrase in clue.phrases]
    return all(any(low <= place < high for low, high in dates) for place in places)


def _is_birth(clue: Clue, phrase: Phrase) -> bool:
    return governs(clue, Cue.BORN, phrase)


def _is_since(clue: Clue, phrase: Phrase) -> bool:
    # "Depuis 2011, le marché s'installe le 12 juin": the first day behind the word is its own.
    first = next((hit.end for hit in clue.hits if hit.cue is Cue.SINCE), 0)
    told = any(first <= one.start and one.end <= phrase.start for one in clue.phrases)
    return not told and governs(clue, Cue.SINCE, phrase)


def _in_passing(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line counts a day from today without announcing anything.

    "Demain, gymnase" opens with the day of what is named above it.
    """
    relative = phrase.strength is Strength.RELATIVE and not phrase.has_hours
    if relative and (_beside_date(clue, phrase) or _heads_rest(clue, phrase)):
        return True
    step = phrase.members[0].first.relative if phrase.members else None
    if relative and step is not None and step.unit == "year" and len(phrase.members) == 1:
        return True  # "annulée cette année": no event is of a whole year
    single = step is not None and step.unit in _SINGLE_DAYS
    opens = single and phrase.start == 0 and not (clue.prose or clue.sentences)
    # "Today we remember the poet, says my calendar": a sentence heads no agenda.
    speaking = SPEAKING - {Cue.AGENDA} if clue.sentences else SPEAKING
    return relative and not (clue.only_dated or opens) and not speaking & clue.cues


def _is_reason(clue: Clue, phrase: Phrase) -> bool:
    """Return whether it is the day of a clause that says why the day before it was chosen.

    "The show is on 16 August, because the hall is booked on the 9th" announces nothing for then.
    """
    start, _ = clue.sentence_around(phrase.start)
    why = reason_in(clue.text, start, phrase.start)
    told = (one for one in clue.phrases if start <= one.start and one.strength in DATED)
    return why < phrase.start and any(one.end <= why for one in told)


def _beside_date(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence names the day of which it speaks, and today in passing.

    "Le concert du samedi 14 mars est, à ce jour, maintenu"; "La fête aura lieu cette année du 4
    au 7 juillet" tells the year around its days.
    """
    step = phrase.members[0].first.relative if phrase.members else None
    today = step is not None and (step.unit, step.count) == ("day", 0) and clue.prose
    around = step is not None and step.unit in _AROUND_DAYS
    if not (today or around) or phrase.members[0].slots:
        return False
    start, end = clue.sentence_around(phrase.start)
    return any(p.strength is Strength.DATE and start <= p.start < end for p in clue.phrases)


def _heads_rest(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line tells what there is all month: "This month: a novel set on a train"."""
    step = phrase.members[0].first.relative if phrase.members else None
    around = step is not None and step.unit in _AROUND_DAYS and not phrase.start
    return around and clue.text[phrase.end :].lstrip()[:1] == ":"


_AROUND_DAYS = ("year", "month", "week")
_SINGLE_DAYS = ("day", "weekday")


def _is_duration(clue: Clue, phrase: Phrase) -> bool:
    """Return whether hours too early for an event say how long it lasts.

    They stand in brackets, or of what they are the length follows: "Deux heures de marche".
    """
    if phrase.strength is not Strength.TIME or phrase.slots[0].end:
        return False
    if _ROUND_THE_CLOCK.match(clue.text, phrase.start) and not phrase.slots[0].start.hour:
        return True
    if phrase.slots[0].start.hour >= _EARLIEST:
        return False
    # "De Agathe Vernoux – 1h48 – Drame": behind other words, on a line without a day.
    behind = phrase.start > AT_START and not clue.days and phrase.slots[0].start.minute > 0
    length = _LENGTH_OF.match(clue.text, phrase.end) is not None
    return in_brackets(clue.text, phrase) or behind or length


# "2 h de musique"; but "3 heures de l'après-midi" is an hour.
_LENGTH_OF = pattern(rf"\s(?:(?:{LENGTH_OF})[^\W\d_A-Z]{{3}}|(?:{'|'.join(sorted(WITH | FOR))})\s)")
# "24 h", "24/24"; but "24:00 h" is midnight.
_ROUND_THE_CLOCK = pattern(r"24(?![\d:.,]\d)")


def _is_aside(clue: Clue, phrase: Phrase) -> bool:
    """Return whether hours in brackets tell when something else begins: "(aperitif from 7 pm)".

    Other hours of the line stand outside of brackets.
    """
    if phrase.strength is not Strength.TIME or not in_brackets(clue.text, phrase):
        return False
    opening = clue.text.rfind("(", 0, phrase.start + 1)
    inside = [word for word in clue.words if opening < word.start < phrase.start]
    leads = {hit.start for hit in clue.hits if hit.cue is Cue.AT}
    telling = [w for w in inside if w.folded not in ARTICLES | TIES and w.start not in leads]
    named = len(telling) > 1 or any(len(word.folded) > _SMALL for word in inside)
    return named and any(
        one.has_hours or one.strength is Strength.TIME for one in clue.phrases if one.end <= opening
    )


_SMALL = 4  # letters of words that only lead to an hour


def _is_anniversary(clue: Clue, phrase: Phrase) -> bool:
    """Return whether years since a day are counted: "os 50 anos do 25 de Abril"."""
    head = clue.text[max(0, phrase.start - CLOSE) : phrase.start]
    since = phrase.strength in DATED and _OF.match(clue.text, phrase.start) is not None
    return since and _YEARS.search(head) is not None


_YEARS = worded_pattern(said_of_days.YEARS, rf"\d\s?(?:{said_of_days.YEARS})\s$")
_OF = pattern(rf"(?i)(?:{said_of_days.OF_DAYS})\s")


def _is_age(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a number is the first of two ages: "bambini dai 4 agli 8 anni"."""
    return phrase.strength is Strength.DAY and _AGES.match(clue.text, phrase.end) is not None


_AGES = pattern(rf"(?i)\s[^\W\d_]{{1,4}}\s\d{{1,2}}\s(?:{said_of_days.YEARS})\b")


def _tells_no_day(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase only says how often something comes: "every month", "annually".

    On which day nobody could say.  A line that says no more heads what recurs below it.
    """
    ruled = phrase.strength is Strength.RECURRING and not phrase.members
    daily = phrase.rrule.startswith(_DAILY) and phrase.has_hours
    return ruled and "BY" not in phrase.rrule and not daily and not clue.heading


_DAILY = "FREQ=DAILY"


def _is_count(clue: Clue, phrase: Phrase) -> bool:
    """Return whether bare numbers are no days: "un 5 à 7" in a paragraph, "teams of 6"."""
    if phrase.strength is Strength.DAY and _OF_SO_MANY.match(clue.text, phrase.start):
        return clue.text[: phrase.start].rstrip()[-1:].isalpha()
    bare = phrase.strength is Strength.DAY and _BARE.match(clue.text, phrase.start) is not None
    ranged = len(phrase.members) == 1 and phrase.members[0].last is not None
    return bare and ranged and clue.prose and phrase.start > 0


_BARE = pattern(r"(?:le\s)?\d")
_OF_SO_MANY = pattern(rf"(?:{said_of_days.OF_SO_MANY})\s\d{{1,2}}(?!\S?\d)")


def _is_week(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase names most days of every week: "du mercredi au samedi, 18 h".

    Those of a season are days on which an exhibition is open: "du 2 au 29 mars, du mardi au …".
    """
    if phrase.rrule.count(",") < _MANY_DAYS or _is_season(phrase):
        return False
    # "Del 9 al 22. Exposición … De lunes a sábado, de 18 a 20 h."
    ranged = any(one.lasts and not one.rrule for one in clue.phrases if one.start < phrase.start)
    return ranged or Cue.EVENT not in clue.cues


def _is_free(clue: Clue, phrase: Phrase) -> bool:
    """Return whether it is told when a house costs nothing: "Gratuit le 1er dimanche du mois"."""
    if phrase.strength is not Strength.RECURRING or Cue.PRICE not in clue.cues:
        return False
    start, end = clue.sentence_around(phrase.start)
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    return Cue.PRICE in cues and Cue.EVENT not in cues and not phrase.has_hours


def _is_office(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the hours of every week are those of a place: "Bücherei: dienstags 16-18"."""
    weekly = phrase.strength in (Strength.RECURRING, Strength.WEEKDAY)
    if not weekly or not any(slot.end for slot in phrase.first_slots):
        return False
    head = clue.text[: phrase.start].rstrip()
    start = head.rfind(". ") + 1  # "Mrs Reed, 01632 960 111. Office: Tuesdays 10-12"
    part = stretch_of(clue, start, len(head.removesuffix(":")))
    return head.endswith(":") and part.covers(Cue.PLACE) == 1 and not part.has(Cue.EVENT)


def _is_by_appointment(clue: Clue, phrase: Phrase) -> bool:
    """Return whether somebody sees those who asked then: "Wednesdays, by appointment"."""
    weekly = phrase.strength in (Strength.RECURRING, Strength.WEEKDAY)
    if not weekly or _BY_APPOINTMENT.match(clue.text, phrase.end) is None:
        return False
    start, end = clue.sentence_around(phrase.start)
    return not any(hit.cue is Cue.EVENT and start <= hit.start < end for hit in clue.hits)


_BY_APPOINTMENT = worded_pattern(
    BY_APPOINTMENT, rf"[\s,(–-]+(?:[^\W\d_]+\s)?(?:{BY_APPOINTMENT})\b"
)


def _is_season(phrase: Phrase) -> bool:
    """Return whether a rule holds from one printed day to another."""
    return any(member.first.day and member.last is not None for member in phrase.members)


def _is_opening(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase gives hours at which a door is open rather than an event."""
    weekly = phrase.strength in (Strength.RECURRING, Strength.WEEKDAY)
    if weekly and (_OPEN.search(clue.text, 0, phrase.start) or _tells_when_shut(clue)):
        return True  # "En vente au secrétariat, ouvert lundi et jeudi de 9 h à 12 h"
    if not (hits := _openings(clue)):
        return False
    if _is_season(phrase) and all(phrase.start <= start < phrase.end for start in hits):
        return False  # its words of opening are days of its own: "du mardi au dimanche"
    if phrase.strength in (Strength.RECURRING, Strength.WEEKDAY, Strength.TIME):
        return True
    if Cue.EVENT not in clue.cues:
        return not (_is_titled_span(clue, phrase) or _is_explained(clue, phrase, hits))
    # "… a ceilidh on Saturday 28 March, with the bar open from 6pm" opens a bar, no agenda.
    start, end = clue.sentence_around(phrase.start)
    inside = [hit for hit in clue.hits if start <= hit.start < end]
    # "Portes ouvertes à l'école. Elle sera fermée le 14 juillet.": a sentence of its own.
    told = clue.prose or (start > 0 and not any(hit.cue is Cue.EVENT for hit in inside))
    return told and any(hit.start in hits and hit.start < phrase.start for hit in inside)


def _tells_when_shut(clue: Clue) -> bool:
    """Return whether a sentence of a line without events opens with: "Fermé du 24 décembre"."""
    return Cue.EVENT not in clue.cues and _SHUT_THEN.search(clue.text) is not None


def _openings(clue: Clue) -> list[int]:
    """Return where words of opening start, those of an event aside: "Scène ouverte le 28 mars"."""
    events = [(hit.start, hit.end) for hit in clue.hits if hit.cue is Cue.EVENT]
    return [
        hit.start
        for hit in clue.hits
        if hit.cue is Cue.OPENING and not any(low < hit.start < high for low, high in events)
    ]


_OPEN = worded_pattern(said_of_days.OPEN, rf"\b(?:{said_of_days.OPEN})\s(?:[^\W\d_]{{1,4}}\s)?$")


def _is_shut(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence of opening hours tells the days on which all is shut.

    So does one that opens with the word: "Fermé du 24 décembre au 2 janvier".
    """
    if phrase.strength not in DATED:
        return False
    start, end = clue.sentence_around(phrase.start)
    if _SHUT.fullmatch(clue.text, start, phrase.start):
        return True
    if not _is_opening(clue, phrase):
        return False
    return _CLOSING.search(clue.text, start, end) is not None


_SHUT = worded_pattern(CLOSING, rf"\W*(?:{CLOSING})\s(?:[^\W\d_]{{1,4}}\s)?")
_SHUT_THEN = worded_pattern(CLOSING, rf"[.;]\s(?:{CLOSING})\s")
_CLOSING = worded_pattern(CLOSING, rf"\b(?:{CLOSING})\b")


def _is_explained(clue: Clue, phrase: Phrase, hits: list[int]) -> bool:
    """Return whether brackets behind a name say what is shut on its day.

    "Mon 9 Feb INSET day (school closed)", "INSET day (school closed): 9 Feb"; but a house names
    nothing: "Médiathèque (fermée)".
    """
    low = clue.text.rfind("(", 0, min(hits))
    high = clue.text.find(")", max(hits))
    if low < 0 or high < 0 or phrase.strength not in DATED or low < phrase.start < high:
        return False
    start = phrase.end if phrase.end <= low else 0
    named = [word for word in clue.words if start <= word.start < low]
    placed = any(hit.cue is Cue.PLACE and start <= hit.start < low for hit in clue.hits)
    return not placed and any(clue.text[word.start].isupper() for word in named)


def _is_titled_span(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a title runs for some days, and its opening hours are another sentence.

    "Fins al 3 de febrer, «Marines», olis. De dimarts a dissabte, de 18 a 21 h."; or a line opens
    with the days of what is named above it: "Du 7 au 16 mars, salle Rovira. Du mardi au …".
    """
    start, end = clue.sentence_around(phrase.start)
    told = any(hit.cue is Cue.OPENING and start <= hit.start < end for hit in clue.hits)
    spans = phrase.bound is Bound.UNTIL or any(m.last is not None for m in phrase.members)
    opens = phrase.strength in DATED and not any(map(str.isalnum, clue.text[: phrase.start]))
    apart = opens and phrase.bound is Bound.NONE and end < len(clue.text)
    return spans and not told and (apart or TITLE.search(clue.text, start, end) is not None)


# What words around a phrase tell, before it is known which day it names.  The first that
# applies gives the reason, so what is said outright stands before what is inferred.
BY_WORDS: tuple[tuple[str, Callable[[Clue, Phrase], bool]], ...] = (
    ("copyright", is_copyright_year),
    (STAMPED, _stamped),
    ("links to other pages", _is_link),
    ("a choice of days", is_choice),
    ("deadline", _is_deadline),
    (EMPTY, is_left_out),
    (REPLACED, is_replaced),
    (LABELLED, stands_in),
    (FOR_RAIN, is_for_rain),
    (EMPTY, is_empty),
    ("asked, not announced", _is_asked),
    ("beside a title", _beside_title),
    ("biography", _is_birth),
    ("since then", _is_since),
    ("booking", is_booking),
    ("duration", _is_duration),
    ("hours of something else", _is_aside),
    ("holds for all", is_of_all),
    ("closed then", _is_shut),
    (OPEN, _is_opening),
    (OPEN, _is_week),
    (OPEN, _is_office),
    (OPEN, _is_free),
    (OPEN, _is_by_appointment),
    (IN_PASSING, _in_passing),
    (IN_PASSING, _is_reason),
    (IN_PASSING, _is_anniversary),
    (IN_PASSING, _is_age),
    (IN_PASSING, _tells_no_day),
    (IN_PASSING, _is_count),
    (PAST, _is_told),
    ("a service", _is_service),
)
