"""Lines that are running text, and entries of a list that only look so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.rule_names import BELOW_MONTH
from agenda.issue import Kind
from agenda.lines.asking import asked_for
from agenda.lines.calls import calls_to_day
from agenda.lines.named_days import TITLE
from agenda.lines.titles import name_set_off
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.lexicon import CALLED_OFF, TELLING, Cue
from agenda.vocabulary.said_of_days import NOT_KNOWN_YET

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

PARAGRAPH = 240  # characters
_CLAUSE_WORDS = 7  # a sentence with a verb of taking place
_DATED_WORDS, _TOLD_WORDS = 12, 7  # of a telling sentence, and of it beside its dates
_GAP = 8  # characters between a day and its hours: ", ore "
_NAME_WORDS, _ITEM_WORDS = 8, 12  # of a name before a colon, in a list too
_UNENDED_WORDS = 12  # the same, cut off before its full stop
_PROSE_WORDS = 14
_FIGURES = 4  # of a day and its hours
_LONG_WORDS = 32
_SENTENCE_WORDS = 9  # notes ("Samedi 4 novembre, au foyer.") have shorter sentences than prose
_MANY_DAYS = 2  # of the week
_FEW_SENTENCES = 2
_DASHES = tuple("–—-")


def is_prose(clue: Clue) -> bool:
    """Return whether a line is running text rather than an entry of a list."""
    figures = sum(1 for word in clue.words if word.folded.isdigit())
    words = len(clue.words) - figures * (figures > _FIGURES)  # a telephone number is no text
    if not words or clue.notice:
        return bool(clue.notice) or len(clue.text) > PARAGRAPH
    if words < (2 * _LONG_WORDS if clue.timed_item else _LONG_WORDS * _gives_hours(clue)):
        return False  # its full stop makes no paragraph of an item in a list of hours
    if clue.days and (words < _LONG_WORDS or words < _SENTENCE_WORDS * clue.sentences):
        around = {clue.sentence_around(phrase.start) for phrase in _printed_days(clue)}
        return len(around) > 1 or all(_told(clue, phrase) for phrase in clue.days)
    if words < _SENTENCE_WORDS * clue.sentences:
        return False
    return words >= _LONG_WORDS or (words >= _PROSE_WORDS and clue.sentences > 0)


def _gives_hours(clue: Clue) -> bool:
    """Return whether the line is an item of a list that gives hours and tells nothing."""
    item = clue.line.kind is Kind.ITEM and not clue.days and clue.sentences <= 1
    return item and bool(clue.times) and not TELLING & clue.cues


def _printed_days(clue: Clue) -> tuple[Phrase, ...]:
    """Return the days without the one that a word of postponement announces.

    Nor do those of every week count beside them: "Del 9 al 22. … De lunes a sábado, 18 h".
    """
    days = tuple(phrase for phrase in clue.days if phrase.rrule.count(",") < _MANY_DAYS)
    days = days or clue.days
    moved = min((hit.end for hit in clue.hits if hit.cue is Cue.POSTPONED), default=None)
    if moved is None:
        return days
    return tuple(phrase for phrase in days if phrase.start < moved) or days


def _told(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of a phrase tells something: it is long, or has a verb."""
    start, end = clue.sentence_around(phrase.start)
    if _points_back(clue, start, end):
        return True
    if opens_entry(clue, phrase) or _labels_day(clue, phrase):
        return False
    inside = [word.start for word in clue.words if start <= word.start < end]
    words = len(inside)
    told = sum(1 for at in inside if not any(p.start <= at < p.end for p in clue.phrases))
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    verb = bool(TELLING & cues)
    if end == len(clue.text) and not clue.sentences:
        verb = verb and not TITLE.search(clue.text)
        return words >= (_UNENDED_WORDS if verb else _LONG_WORDS)
    # "Der für den 20. Februar geplante Vortrag entfällt."
    verb = verb or (Cue.PLANNED in cues and not cues.isdisjoint(CALLED_OFF))
    verb = verb or bool(asked_for(clue, phrase))
    return (words >= _DATED_WORDS and told >= _TOLD_WORDS) or (verb and words >= _CLAUSE_WORDS)


def _points_back(clue: Clue, start: int, end: int) -> bool:
    """Return whether a sentence only calls to the day of an event that one before it names."""
    named = any(hit.cue is Cue.EVENT and hit.start < start for hit in clue.hits)
    return named and calls_to_day(clue, start, end)


_OPENING_QUOTES = tuple("«“„")
_COLON = pattern(r"\s?:\s")  # between a day and its hours: "Vendredi 14 mars : 19h30"


def opens_entry(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line opens with a day, and behind it a mark leads to what is told.

    The mark is a colon, before a sentence or two a dash, in a list a comma too.  An event
    needs none: "19/11 sortie à Moissac", nor does a title: "19/11 « Nora », Moissac".
    """
    end = max((time.end for time in clue.times if time.start - phrase.end <= _GAP), default=0)
    end = max(end, phrase.end)
    unknown = _UNKNOWN_HOUR.match(clue.text, end)
    end = unknown.end() if unknown else end
    behind = clue.text[end:].lstrip()[:1]
    item = clue.line.kind is Kind.ITEM or phrase.rule == BELOW_MONTH
    listed = item or not clue.text[0].isalnum()
    # "• Du 3 au 20 mai, hall de la mairie, aquarelles." tells nothing.
    led = behind == ":" or _COLON.search(clue.text, phrase.start, end) is not None
    led = led or (behind in _DASHES and clue.sentences <= _FEW_SENTENCES)
    led = led or _places_before_colon(clue, end)
    named = any(hit.cue is Cue.EVENT and hit.start == end + 1 for hit in clue.hits)
    named = named or behind in _OPENING_QUOTES
    opens = led or (((behind == "," and listed) or named) and not TELLING & clue.cues)
    return opens and not any(char.isalnum() for char in clue.text[: phrase.start])


# "27th May time to be confirmed – a tour"
_UNKNOWN_HOUR = worded_pattern(
    NOT_KNOWN_YET, rf"[\s,(]+(?:[^\W\d]+\s){{0,2}}(?:{NOT_KNOWN_YET})\)?(?!\w)"
)


def _places_before_colon(clue: Clue, end: int) -> bool:
    """Return whether a comma leads to a place, and a colon to what is there: ", halle : jeux".

    That is an event, or a list of things; it is no sentence: "à la mairie : venez nombreux".
    Without a comma it is anything: "Mardi 3 à 20 h dans la salle : confection de fleurs".
    """
    colon = _BEHIND_COMMA.match(clue.text, end)
    if colon is None or TELLING & clue.cues_around(colon.end()):
        return False
    first = next((word.start for word in clue.words if word.start >= end), 0)
    placed = any(hit.cue in (Cue.PLACE, Cue.AT) and hit.start == first for hit in clue.hits)
    named = any(hit.cue is Cue.EVENT and hit.start == colon.end() for hit in clue.hits)
    told = colon["comma"] is None or named or _THINGS.match(clue.text, colon.end()) is not None
    return placed and told


_BEHIND_COMMA = pattern(r"\s?(?P<comma>,\s)?[^,.;:!?]{3,50}?\s?:\s")
_THING = r"[^\W\d]+(?:[\s'’-][^\W\d]+){0,2}"
_THINGS = pattern(rf"{_THING}(?:,\s{_THING}){{2}}")


def _labels_day(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a short name and a colon stand before a day: "Bol de riz : le 29 mars"."""
    name, colon, between = clue.text[: phrase.start].rpartition(":")
    ended = clue.text[phrase.end - 1] == "."  # "16h."
    behind = "" if ended else clue.text[phrase.end :].lstrip()[:1]
    near = (hit for hit in clue.hits if 0 <= hit.start - phrase.end <= 1)
    ends = not behind.isalpha() or any(hit.cue in (Cue.AT, Cue.INSTEAD) for hit in near)
    # One word may stand between: "finalement le vendredi 28 mars".
    item = clue.line.kind is Kind.ITEM
    named = sum(1 for word in clue.words if word.end <= len(name))
    short = named <= (_ITEM_WORDS if item else _NAME_WORDS) and len(between.split()) <= 1
    return (name_set_off(clue, phrase) and not TELLING & clue.cues) or (
        bool(colon) and ends and short
    )
