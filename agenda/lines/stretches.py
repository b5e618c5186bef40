"""How well a stretch of a line would do as the name or the place of an announcement.

Scores are sums of small weights: above zero speaks for it, below zero against.  They are
compared with each other only, so what matters is their order, not their size.
"""

from __future__ import annotations

import re
from functools import wraps
from typing import TYPE_CHECKING

from agenda.lines.church_sundays import is_church_sunday
from agenda.lines.keeping import cached_property
from agenda.lines.sentences import reason_in
from agenda.lines.sides import names_sides
from agenda.patterns import pattern, signed_pattern, worded_pattern
from agenda.vocabulary.function_words import (
    ARTICLES,
    AUXILIARIES,
    CONNECTIVES,
    LINKS,
    MODALS,
    ONE,
    PERSONS,
    PLEASE,
    TIES,
    WHEN,
    WITH,
)
from agenda.vocabulary.lexicon import STATES, Cue, Hit, fold, words_of
from agenda.vocabulary.said_of_days import CLOCKS, SHUT
from agenda.vocabulary.word_forms import HOUSE_LETTERS, MEASURES, OF_SURNAMES, ROOMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece

NOISE = (Cue.PRICE, Cue.CONTACT, Cue.BOOKING, Cue.SOLD_OUT, Cue.RELATED, Cue.AUDIENCE)
IS_PLACE = 0.5  # a score from which a stretch is taken for a place
_MOST = 0.5  # a share of the words that makes a cue the sense of all
_LONG_NAME, _LONG_PLACE = 16, 10  # words
_SENTENCE = 5  # words that end with a full stop
_FEW_LETTERS = 3
_TOWN_WORDS = 3
_SUNDAY_WORDS = 8  # "8e dimanche du temps ordinaire, année C"

_ADDRESS = pattern(
    rf"^\d{{1,4}}(?:\s?(?:{HOUSE_LETTERS}))?,?\s+[^\W\d]"
    r"|\b\d{5}\b\s+[^\W\d]|,\s*\d{1,4}[^\W\d_]?$"
    r"|[^\W\d]{2}\s+\(?\d{5}\)?$",
    re.IGNORECASE,
)
_HOUSE_NUMBER = pattern(rf"\d{{1,5}}(?:\s?(?:{HOUSE_LETTERS}))?,?\s+[^\W\d]", re.IGNORECASE)
_NUMBERED = pattern(r"[^\W\d]{3,}\.?,?\s+\d{1,3}\s?[a-z]?(?=$|,)", re.IGNORECASE)
_PERSON = pattern(r"([^\W\d]+)\.?\s+(?:[^\W\d]+\.\s+)?(?=[^\W\da-z])|^(\w+)\.?$")
_SIGNED = pattern(
    r"([A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2,})(?:-[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+)?(?: [A-ZÀ-ÖØ-Þ]\.)?"
    rf"(?: (?:{OF_SURNAMES})){{0,2}}"
    r"(?:[ '’-][A-ZÀ-ÖØ-Þ]{2,}){1,3}"
)
_FIGURES = pattern(r"^[\W\d_]*$")
_AMOUNT = pattern(r"(?i)\d\s*(?:€|\$|£|eur\b|chf\b)|€\s*\d|\$\s*\d|£\s*\d")
# "Readings: Isaiah 43.1-7", "Lc 3, 15-22": a chapter, and verses from and to.
_VERSES = signed_pattern("-–", r"[^\W\d_]\.? \d{1,3}\s?[.,:]\s?\d{1,3}[a-c]?[-–]\d{1,3}\b")
_MEASURE = pattern(rf"(?i)\d+(?:[.,]\d+)?\s?(?:{MEASURES})\b")
_LINK = pattern(r"https?://|www\.|\S@\S|\w\.(?:fr|com|org|net|de|es|it|nl|pt|cat|eus|eu|example)\b")
# A capital behind a figure is that of a street: "9 promenade des Anglais".
_COUNTED = pattern(r"\d+(?:\s(?:[^\W\d_]{1,3}|[-–+])\s\d+)?\s[^\W\dA-ZÀ-Þ_]{2,}(?:\s[^A-ZÀ-Þ]*)?$")
_DIGIT = pattern(r"\d")
_SIGNS_OF_LINKS = ".@/"  # no link without one: the search above is tried at every character
_SIGN = pattern(r"[\w»”\"’)!?.]\s+@\s*[^\W\d]")  # "Patinage @ Patinoire": a name before its place
_TITLED = pattern(r"[^\W\d]\s?:\s+[^\W\d]")
_QUOTED = signed_pattern("«“„\"‘'‹", r"[«“„\"‘'‹].{3,}?[»”“\"’'›]")


_SHUT = worded_pattern(SHUT, rf"\w\s\w+\s(?:{SHUT})\.?$")  # "the library is closed"
# "Winterzeit-Konzert" is a name.
CHANGING_CLOCKS = worded_pattern(CLOCKS, rf"\b(?:{CLOCKS})\b(?!-)")
_OPENING_QUOTES = '«“„"‘‹'

_EITHER = frozenset({Cue.EVENT, Cue.PLACE})
_ASKS = worded_pattern("|".join(PLEASE), rf"(?:{'|'.join(PLEASE)})(?!\w)")
_NEW = pattern(rf"(?:{'|'.join(sorted(ONE - {'o'}))})\s[^\W\dA-Z]")
_ROOM = pattern(rf"(?:The )?[A-Z][a-z]+ing (?:{ROOMS})|Concert (?:{ROOMS})")
_NAMED_HOUSE = pattern(r" [^\W\da-zà-öø-ÿ][^\W\dA-ZÀ-ÖØ-Þ]")


class Stretch:
    """Characters ``[start, end)`` of a line with the cues inside, and how many words it has.

    Asked again and again by all that weigh a line, so it keeps what it has answered.
    """

    def __init__(self, text: str, words: int, hits: tuple[Hit, ...]) -> None:
        self.text, self.words, self.hits = text, words, hits
        self._cues = {hit.cue for hit in hits}
        self._first = {hit.cue for hit in hits if hit.start == 0}
        self.scores: dict[object, float] = {}

    def covers(self, *cues: Cue) -> float:
        """Return which share of the words belongs to *cues*."""
        if self._cues.isdisjoint(cues):
            return 0.0
        return sum(hit.words for hit in self.hits if hit.cue in cues) / max(self.words, 1)

    def has(self, *cues: Cue) -> bool:
        """Return whether one of *cues* is inside."""
        return not self._cues.isdisjoint(cues)

    def starts(self, *cues: Cue) -> bool:
        """Return whether the first word belongs to one of *cues*."""
        return not self._first.isdisjoint(cues)

    @cached_property
    def is_figure(self) -> bool:
        """Whether it gives an amount, verses, an address of mail or a page."""
        text = self.text
        if self.has_digit and (_AMOUNT.search(text.partition(", ")[0]) or _VERSES.search(text)):
            return True
        return any(sign in text for sign in _SIGNS_OF_LINKS) and bool(_LINK.search(text))

    @cached_property
    def has_digit(self) -> bool:
        """Whether it holds a digit."""
        return _DIGIT.search(self.text) is not None

    @property
    def opens_with_digit(self) -> bool:
        """Whether a digit is its first character."""
        return self.text[:1].isdecimal()

    @property
    def is_titled(self) -> bool:
        """Whether it opens with a title in quotation marks."""
        return self.text[:1] in tuple(_OPENING_QUOTES) and _QUOTED.match(self.text) is not None

    @cached_property
    def is_short(self) -> bool:
        """Whether it has too few letters to name anything."""
        letters = 0
        for char in self.text:
            letters += char.isalpha()
            if letters == _FEW_LETTERS:
                return False
        return True

    def ends(self, *cues: Cue) -> bool:
        """Return whether the last word, or the last before a comma, belongs to one of *cues*."""
        end = len(self.text.partition(",")[0].rstrip(" ."))
        return any(hit.cue in cues and hit.start < end <= hit.end for hit in self.hits)


def stretches_of(clue: Clue, pieces: Iterable[Piece]) -> list[Stretch]:
    """Return pieces of a line with the cues inside each."""
    return [stretch_of(clue, piece.start, piece.end) for piece in pieces]


def stretch_of(clue: Clue, start: int, end: int) -> Stretch:
    """Return the part ``[start, end)`` of a line, the cues counted from its start."""
    known = clue.stretches.get((start, end))
    if known is None:
        known = clue.stretches[start, end] = _stretch(clue, start, end)
    return known


def _stretch(clue: Clue, start: int, end: int) -> Stretch:
    words = [word for word in clue.words if start <= word.start < end]
    origin = words[0].start if words else start
    hits = tuple(
        [
            Hit(hit.cue, hit.start - origin, hit.end - origin, hit.words)
            for hit in clue.hits
            if start <= hit.start and hit.end <= end
        ]
    )
    text = clue.text[start:end]
    return Stretch(text, len(words), _without_house(text, hits))


def _without_house(text: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Return *hits* without the event that only names a house: "Cinéma Rex", "Reading Room"."""
    if _may_be_room(text) and _ROOM.fullmatch(text):
        return tuple(hit for hit in hits if hit.cue is not Cue.EVENT)
    heads = [hit for hit in hits if not hit.start and hit.words == 1 and hit.cue in _EITHER]
    if len(heads) < len(_EITHER) or not _NAMED_HOUSE.match(text, heads[0].end):
        return hits
    return tuple(hit for hit in hits if hit.start or hit.cue is not Cue.EVENT)


def _may_be_room(text: str) -> bool:
    """Return whether a text has what every room has: asked of all that is no room."""
    return "ing " in text or text.startswith("Concert ")


def is_address(text: str) -> bool:
    """Return whether a text opens with the number of a house: "12 Mill Row"."""
    return _HOUSE_NUMBER.match(text) is not None


def is_town(part: Stretch) -> bool:
    """Return whether a stretch is a few capitalised words that name no event."""
    words = part.text.split()
    return in_capitals(words) and len(words) <= _TOWN_WORDS and not part.has(Cue.EVENT, *NOISE)


def in_capitals(words: Sequence[str]) -> bool:
    """Return whether all words but small ones begin with a capital."""
    return all(word[0].isupper() or word in TIES for word in words)


def is_remark(part: Stretch) -> bool:
    """Return whether a stretch in brackets says how far, how long, or that nothing takes place."""
    return (part.opens_with_digit and bool(_MEASURE.match(part.text))) or part.has(*STATES)


def tells_status(part: Stretch) -> bool:
    """Return whether a stretch says that something is cancelled or moved, and hardly of what."""
    return part.covers(*STATES) > _MOST and not part.starts(Cue.EVENT)


def _tells_who(part: Stretch) -> bool:
    """Return whether a stretch starts with words like "organisé par", "avec le soutien de"."""
    first = [hit for hit in part.hits if hit.start == 0]
    return any(hit.cue is Cue.LABEL_OTHER and hit.words > 1 for hit in first) or part.starts(
        Cue.COMPANY
    )


def _once(score: Callable[[Stretch], float]) -> Callable[[Stretch], float]:
    """Return *score*, worked out once for each stretch."""

    @wraps(score)
    def kept(part: Stretch) -> float:
        known = part.scores.get(score)
        if known is None:
            known = part.scores[score] = score(part)
        return known

    return kept


def _tells_when(part: Stretch) -> bool:
    """Return whether a stretch tells by another event when this one is: "durante la messa"."""
    first = part.text.partition(" ")[0]
    return first in WHEN and part.has(Cue.EVENT)


def _measures(text: str) -> bool:
    """Return whether a text says how far or how long, and not of what: "140 Jahre Feuerwehr"."""
    match = _MEASURE.match(text) if text[:1].isdecimal() else None
    return match is not None and not any(map(str.isupper, text[match.end() :]))


@_once
def name_score(part: Stretch) -> float:
    """Return how well *part* would do as the name of an event."""
    text = part.text
    if not part.words or _FIGURES.match(text) or _names_sunday(part) or _only_connects(part):
        return -5.0
    score = 0.6
    score += 0.9 * part.has(Cue.EVENT) + 0.4 * part.starts(Cue.EVENT)
    score += 0.5 * bool(_QUOTED.search(text)) + 2.0 * names_sides(text)
    score -= 1.0 * text[0].islower()
    score -= 1.2 * _tells_when(part)
    score -= 0.7 * (place_score(part) > IS_PLACE and not part.starts(Cue.EVENT))
    # "Family History Workshop": what stands before the word of events only tells which.
    # What is quoted may speak of anybody: "« Femmes en mer »".
    which = part.ends(Cue.EVENT) or _tells_whose(part) or part.is_titled
    told = part.starts(Cue.EVENT) or which
    score -= 2.5 * part.covers(*NOISE) * (not which)
    score -= 1.5 * part.starts(*NOISE) * (not (told or _tells_which(part)))
    score -= 2.0 * part.is_figure
    score -= 2.0 * part.ends(Cue.RELATED)  # "To view the agenda click here"
    score -= 2.5 * part.has(Cue.STAMP, Cue.DEADLINE, Cue.JOB) * (not part.has(Cue.EVENT))
    score -= 2.5 * (part.covers(Cue.AGENDA) > _MOST)
    score -= 1.6 * part.starts(Cue.AGENDA) * (not part.starts(Cue.EVENT))
    score -= 2.0 * _leads_to_agenda(part)
    score -= 2.0 * part.starts(Cue.NOTHING)
    score -= 2.0 * (_ASKS.match(text) is not None)
    score -= 2.0 * (part.covers(Cue.ARCHIVE) > _MOST or tells_status(part))
    score -= 2.0 * (_SHUT.search(text) is not None)
    score -= 2.0 * (CHANGING_CLOCKS.search(text) is not None and not part.has(Cue.EVENT))
    score -= 0.8 * (text.rstrip().endswith("?") and not asks(text))
    score -= 1.5 * (_tells_who(part) and not (part.is_titled or part.starts(Cue.EVENT)))
    score -= 1.5 * _measures(text)
    score -= 1.2 * is_signed(part)
    score -= 1.0 * (part.covers(Cue.AT, Cue.ONLINE) > _MOST)
    score -= 2.5 * (part.covers(Cue.ALL_DAY) > _MOST)
    score -= 0.15 * max(0, part.words - _LONG_NAME)
    score -= 1.5 * part.is_short
    return score


def _only_connects(part: Stretch) -> bool:
    """Return whether a stretch only ties a sentence to those before it: "Enfin", "Tot slot"."""
    return part.words <= _FEW_TIES and all(fold(w) in CONNECTIVES for w in part.text.split())


_FEW_TIES = 2  # words


def _names_sunday(part: Stretch) -> bool:
    """Return whether a stretch is a Sunday of the church: "Lent 2", "II di Quaresima"."""
    return part.words <= _SUNDAY_WORDS and is_church_sunday(part.text)


def is_signed(part: Stretch) -> bool:
    """Return whether a stretch is a first name and a surname in capitals: "Anne de VILLAR"."""
    capitals = part.text[-1:].isupper() and not part.text[1:2].isupper()
    names = _SIGNED.fullmatch(part.text) if capitals else None
    if names is None or part.has(Cue.EVENT, Cue.PLACE, Cue.AT, *NOISE):
        return False
    return fold(names[1]) not in ARTICLES


def _tells_which(part: Stretch) -> bool:
    """Return whether a word of events follows the first words: "family walk to the abbey"."""
    ends = {hit.end for hit in part.hits if not hit.start and hit.cue in NOISE}
    return any(hit.cue is Cue.EVENT and hit.start - 1 in ends for hit in part.hits)


def _tells_whose(part: Stretch) -> bool:
    """Return whether the first word only tells whose the named thing is: "Youth Kitchen"."""
    return any(
        hit.cue is Cue.AUDIENCE and not hit.start and _CAPITAL.match(part.text, hit.end)
        for hit in part.hits
    )


_CAPITAL = pattern(r" [^\W\da-z]")


def _leads_to_agenda(part: Stretch) -> bool:
    """Return whether words of an agenda end a text behind a colon: "Fêtes : nos bons plans".

    One word alone leads to a day: "Trail des Loups : rendez-vous le 3".
    """
    end = len(part.text.rstrip(" .!:"))
    last = any(hit.cue is Cue.AGENDA and hit.end == end and hit.words > 1 for hit in part.hits)
    return last and _TITLED.search(part.text) is not None


def asks(text: str) -> bool:
    """Return whether a title asks behind its colon: "Cantines : comment jeter moins ?"."""
    return text.rstrip().endswith("?") and _TITLED.search(text) is not None


def _ends_with_place(part: Stretch) -> bool:
    """Return whether the last word is a place and the ones before tell which: "Memorial Hall".

    Behind an article it only belongs to something else: "Friends of the Library".
    """
    end = len(part.text.rstrip(" ."))
    last = next((hit for hit in part.hits if hit.cue is Cue.PLACE and hit.end >= end), None)
    before = words_of(part.text[: last.start]) if last else []
    return bool(before) and before[-1].folded not in ARTICLES | TIES


def _names_before(part: Stretch) -> bool:
    """Return whether an event stands before the place: "Umeen jaia Herriko Plazan".

    A word with a capital is between them, for a "Concert Hall" is a place as a whole.
    """
    if not part.has(Cue.EVENT) or part.starts(Cue.PLACE, Cue.AT) or not _ends_with_place(part):
        return False
    event = min(hit.end for hit in part.hits if hit.cue is Cue.EVENT)
    place = max(hit.start for hit in part.hits if hit.cue is Cue.PLACE)
    between = part.text[event:place].split()
    return bool(between) and between[0][0].isupper()


def _is_numbered(part: Stretch) -> bool:
    """Return whether the number of a house stands behind a street: "Dorpsstraat 40"."""
    if not part.has(Cue.PLACE):
        return False
    match = _NUMBERED.search(part.text)
    streets = (hit.end for hit in part.hits if hit.cue is Cue.PLACE)
    return match is not None and any(match.start() <= end <= match.end() for end in streets)


def _figure_worth(part: Stretch) -> float:
    """Return what figures make of a place: houses have them, "150 exposants", "84 Termine" not."""
    counts = part.opens_with_digit and not part.has(Cue.PLACE)
    if counts and (part.has(*_COUNTING) or _COUNTED.match(part.text)):
        return -1.5
    return float(part.has_digit and bool(_ADDRESS.search(part.text) or _is_numbered(part)))


_COUNTING = (Cue.AGENDA, Cue.LABEL_DATE, Cue.AUDIENCE)


def _leads_to_town(part: Stretch) -> bool:
    """Return whether a stretch is a word that leads to a place, and capitals: "à Chastres"."""
    led = [hit.end for hit in part.hits if hit.cue is Cue.AT and not hit.start]
    if not led or part.has(Cue.EVENT, *NOISE):
        return False
    words = part.text[max(led) :].strip(" '’").split()
    return 0 < len(words) <= _TOWN_WORDS and in_capitals(words)


def _leads_to_place(part: Stretch) -> bool:
    """Return whether a word of places stands right behind one that leads there."""
    places = {hit.start for hit in part.hits if hit.cue is Cue.PLACE}
    leads = (hit.end for hit in part.hits if hit.cue is Cue.AT)
    return any(end in places or end + 1 in places for end in leads)


_LEADS = (Cue.PLACE, Cue.AT, Cue.LABEL_PLACE, Cue.LABEL_TIME)


def _only_small_words(part: Stretch) -> bool:
    """Return whether nothing but small words is left of a sentence: "wird auf den"."""
    return part.text.islower() and all(
        word in LINKS or word in ARTICLES for word in part.text.split()
    )


def _is_no_place(part: Stretch) -> bool:
    """Return whether a stretch tells something else, whatever its words of places."""
    if not part.words or part.has(Cue.DEADLINE, Cue.STAMP, *STATES):
        return True
    if part.starts(Cue.ALL_DAY) or _only_small_words(part):
        return True  # "aux heures d'ouverture de la mairie" says when
    if part.text.islower() and part.has(Cue.OPENING) and not part.starts(Cue.OPENING, Cue.AT):
        return True  # "school closed"
    if part.covers(Cue.DOORS) >= 1:
        return True  # "kerk open" before an hour
    if not reason_in(part.text, 0, len(part.text)):
        return True  # "en raison des travaux"
    # "starts", "Beginn", "Aufbau ist" before an hour
    verb = part.words > 1 and part.text.rsplit(None, 1)[-1] in _VERBS
    return (verb or part.covers(Cue.HAPPEN, Cue.LABEL_TIME) >= 1) and not part.has(Cue.PLACE)


_VERBS = AUXILIARIES | MODALS


@_once
def place_score(part: Stretch) -> float:
    """Return how well *part* would do as a place."""
    if _is_no_place(part):
        return -3.0
    score = -0.4 - 2.0 * part.is_short
    score += 1.4 * part.starts(Cue.PLACE)
    if part.has(Cue.PLACE) and not part.starts(Cue.PLACE):
        score += 0.8 + 0.4 * _ends_with_place(part)
    score -= 1.0 * _names_before(part)
    score += 1.2 * (part.starts(Cue.AT) and part.has(Cue.PLACE))
    score += 0.3 * part.starts(Cue.AT) + 0.8 * _leads_to_town(part)
    score += 1.6 * part.starts(Cue.ONLINE)
    score -= 1.5 * (part.has(Cue.HAPPEN) and not part.starts(Cue.PLACE, Cue.AT, Cue.HAPPEN))
    score += _figure_worth(part)
    score -= 1.0 * (part.starts(Cue.EVENT) and not part.starts(Cue.PLACE))
    score -= 1.5 * part.covers(*NOISE)
    score -= 2.0 * (part.is_figure or _names_sunday(part))
    score -= 2.0 * ("@" in part.text and bool(_SIGN.search(part.text)))
    score -= 0.6 * (part.covers(Cue.AGENDA) > _MOST)
    score -= 1.5 * bool(
        (title := _PERSON.match(part.text)) and fold(title[1] or title[2]) in PERSONS
    )
    score -= 1.5 * (part.opens_with_digit and bool(_MEASURE.match(part.text)))
    score -= 1.0 * part.has(Cue.OPENING)  # "Accueil fermé"
    score -= 1.0 * is_signed(part) + 1.5 * names_sides(part.text)
    score -= 0.2 * max(0, part.words - _LONG_PLACE)
    score -= 1.0 * part.text.rstrip().endswith("?")
    # "Sept lavoirs, deux montées, un café au bout.": a sentence that leads nowhere.
    told = part.text.endswith(".") and part.words >= _SENTENCE
    score -= 0.8 * (told and not part.starts(*_LEADS) and not _leads_to_place(part))
    # "Bei der letzten Auflage 2019 kamen 230 Besucher."
    score -= 1.0 * (part.text.endswith(".") and part.has(Cue.PAST) and not part.has(Cue.PLACE))
    score -= 2.0 * (_tells_who(part) or part.text.partition(" ")[0].lower() in WITH)
    # "Ana Roig, une photographe au village": what is new to the reader is no place to go to.
    score -= 1.0 * (_NEW.match(part.text) is not None and not part.starts(Cue.PLACE))
    score -= 1.0 * _opens_with_title(part)  # "Una casa a la lluna"
    return score


def _opens_with_title(part: Stretch) -> bool:
    """Return whether a title stands before any word of places: "We read “Hours”, by Ann Wood"."""
    title = _QUOTED.search(part.text)
    if title is None:
        return part.text[0] in _OPENING_QUOTES
    led = any(hit.cue in _LEADS and hit.start < title.start() for hit in part.hits)
    return not (title.start() and led)
