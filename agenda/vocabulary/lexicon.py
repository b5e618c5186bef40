"""Which cues a text holds: one pass over its words, whatever the number of phrases known."""

from __future__ import annotations

import importlib
import unicodedata
from enum import StrEnum
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from agenda.dates.words import LANGUAGES
from agenda.patterns import pattern
from agenda.remembered import Remembered
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import FILLERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD = pattern(r"[^\W_]+")
_LONGEST_STEM = 24
_MOST_READ = 256  # texts: more lines than are read together, and a few pieces of each
_SIGNS = pattern(r"[^\w;*\s]+")
_ACCENTS = dict.fromkeys(range(0x300, 0x370))  # combining marks of Latin, Greek and Cyrillic
_LIGATURES = (("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o"), ("ł", "l"), ("ŀ", "l"))
# Bytes of ASCII to themselves, signs to blanks, as ``_SIGNS`` does at fifty times the price.
_APART = bytes(code if chr(code).isalnum() or chr(code) in "_;*" else 0x20 for code in range(256))


class Cue(StrEnum):
    """What a word or phrase suggests about the line that holds it."""

    AGENDA = "agenda"  # a heading above announcements
    EVENT = "event"  # something that takes place: concert, fair, meeting
    PLACE = "place"  # somewhere it can take place: hall, church, square
    AT = "at"  # a preposition that leads to a place
    HERE = "here"  # holds either of these, and tells no place: "sur place", "at least"
    ONLINE = "online"  # takes place nowhere
    HAPPEN = "happen"  # "will take place", "is held"
    PLANNED = "planned"  # "planned for": the day follows
    HOST = "host"  # "welcomes", "organises": the event is the object
    CANCELLED = "cancelled"
    CALLING_OFF = "calling off"  # somebody calls off its object, and nothing else
    POSTPONED = "postponed"
    IN_CASE = "in case"  # cancelled or postponed in some case alone
    STAMP = "stamp"  # the day of publication follows
    DEADLINE = "deadline"  # a date by which to act
    OPENING = "opening"  # opening hours, offices
    PAST = "past"  # a tale of what has been
    BORN = "born"  # biography
    SINCE = "since"  # a date from which something has been so
    REGISTER = "register"  # births, weddings, deaths: families' days, told and not announced
    BUSINESS = "business"  # a title above what a meeting will talk about
    ROTA = "rota"  # a heading above who is on duty, or what is fetched when
    ARCHIVE = "archive"  # a heading above what is over
    RELATED = "related"  # links to other pages
    ELSEWHERE = "elsewhere"  # the title above such links, alone on its line
    PRICE = "price"
    CONTACT = "contact"
    BOOKING = "booking"
    SOLD_OUT = "sold out"
    AUDIENCE = "audience"
    JOB = "job"
    SERVICE = "service"  # bins, fees, cuts of water: a date, and nothing to attend
    NOTHING = "nothing"  # "no meeting": the day stays empty
    INSTEAD = "instead"  # the day that no longer holds follows
    END = "end"  # the hour at which all is over follows
    COMPANY = "company"  # by whom, or with what else: "animé par", "suivi de"
    DOORS = "doors"  # the hour follows at which people may come in
    ALL_DAY = "all day"  # in the place of hours
    LABEL_DATE = "label date"
    LABEL_TIME = "label time"
    LABEL_PLACE = "label place"
    LABEL_NAME = "label name"
    LABEL_STATUS = "label status"
    LABEL_OTHER = "label other"
    LABEL_HOME = "label home"  # the side that plays at home
    LABEL_AWAY = "label away"


CALLED_OFF = (Cue.CANCELLED, Cue.POSTPONED)
TAKING_PLACE = frozenset({Cue.HAPPEN, Cue.HOST})  # verbs
TELLING = TAKING_PLACE | {Cue.PAST}
STATES = (*CALLED_OFF, Cue.IN_CASE)  # what says so is no name and no place

# Named tuples, for there is one for every word of a page; their own constructor costs twice
# as much as that of the tuple.
_new = tuple.__new__


class Word(NamedTuple):
    """A word of a text: characters ``[start, end)``, and the word folded for look-up."""

    start: int
    end: int
    folded: str


class Hit(NamedTuple):
    """A cue found in a text: characters ``[start, end)``, made of ``words`` words."""

    cue: Cue
    start: int
    end: int
    words: int

    def is_part(self, others: Iterable[Hit]) -> bool:
        """Return whether a longer one of *others* holds it: "collecte des sapins", "Book Sale"."""
        return any(
            one.start <= self.start and self.end <= one.end and one.words > self.words
            for one in others
        )


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return *text* in lower case, without accents, its ligatures written out.

    >>> fold("Œuvres À VENIR")
    'oeuvres a venir'
    """
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    # A text has few different letters beyond ASCII: each is replaced everywhere at once.
    plain = lowered
    for char in set(lowered):
        if not char.isascii():
            letters, alone = _plain(char)
            if not alone:
                return _decomposed(lowered)
            plain = plain.replace(char, letters)
    return plain


@lru_cache(maxsize=1024)
def _plain(char: str) -> tuple[str, bool]:
    """Return what is left of a character, and whether it is so whatever stands beside it.

    Marks that stay (those of Hebrew or Hindi) have an order among each other.
    """
    letters = _decomposed(char)
    return letters, not any(map(unicodedata.combining, letters))


def _decomposed(lowered: str) -> str:
    for ligature, letters in _LIGATURES:
        lowered = lowered.replace(ligature, letters)
    return unicodedata.normalize("NFKD", lowered).translate(_ACCENTS)


def words_of(text: str) -> list[Word]:
    """Return the words of *text* in order; digits count as words.

    >>> [word.folded for word in words_of("L'été, 3e édition")]
    ['l', 'ete', '3e', 'edition']
    """
    return [
        _new(Word, (match.start(), match.end(), fold(match[0]))) for match in _WORD.finditer(text)
    ]


def _without_signs(folded: str) -> str:
    if folded.isascii():
        return folded.encode().translate(_APART).decode()
    return _SIGNS.sub(" ", folded)


Phrases = tuple[tuple[Cue, tuple[str, ...]], ...]


class Opened(NamedTuple):
    """What a word opens: the phrases, each a cue and the words behind the first.

    ``alone`` are the cues of the word by itself, ``seconds`` the second words of all others: a
    small word opens dozens of phrases, and what stands behind it nearly always goes on with none.
    """

    phrases: Phrases
    alone: tuple[Cue, ...]
    seconds: frozenset[str]


class Lexicon:
    """The cues of some languages.

    ``phrases``: first word -> (cue, following words); ``prefixes`` and ``suffixes``: the fixed
    part of a one-word phrase with a star -> cues.
    """

    __slots__ = ("_opened", "_opening", "_read", "languages", "phrases", "prefixes", "suffixes")

    def __init__(self, languages: tuple[str, ...] = ()) -> None:
        self.languages = languages
        self.phrases: dict[str, list[tuple[Cue, str]]] = {}
        self.prefixes: dict[str, list[Cue]] = {}
        self.suffixes: dict[str, list[Cue]] = {}
        self._opened = Remembered(self._open)
        self._opening: dict[Cue, Remembered[Sequence[tuple[str, ...]]]] = {}
        self._read: dict[str, tuple[tuple[Word, ...], tuple[Hit, ...]]] = {}

    def learn(self, cue: Cue, phrases: str) -> None:
        """Learn phrases divided by semicolons, as the vocabularies give them.

        They are folded as one string: the many small ones would take ten times as long.
        """
        alone = (cue, "")
        for phrase in _without_signs(fold(phrases)).split(";"):
            if "*" in phrase:
                self._learn_part(cue, phrase.strip())
            elif words := phrase.split(None, 1):
                entry = (cue, words[1]) if len(words) > 1 else alone
                self.phrases.setdefault(words[0], []).append(entry)

    def _learn_part(self, cue: Cue, phrase: str) -> None:
        """Learn the beginning ("concert*") or the end ("*fest") of words."""
        part = phrase.replace("*", "")
        parts = self.prefixes if phrase.endswith("*") else self.suffixes
        parts.setdefault(part, []).append(cue)

    def read(self, text: str) -> tuple[tuple[Word, ...], tuple[Hit, ...]]:
        """Return the words of a text and the cues among them.

        Those of the last texts are kept: who cleans a name asks for it again and again, and so does
        each that looks at a line.
        """
        known = self._read.get(text)
        if known is None:
            words = tuple(words_of(text))
            known = words, tuple(_without_here(text, words, self.find(words)))
            if len(self._read) >= _MOST_READ:
                self._read.clear()
            self._read[text] = known
        return known

    def find(self, words: Sequence[Word]) -> list[Hit]:
        """Return the cues among *words*, in the order of the text; they may overlap."""
        hits: list[Hit] = []
        last = len(words) - 1
        for index, word in enumerate(words):
            opened = self._opened[word.folded]
            if opened is None:
                continue
            behind = words[index + 1].folded if index < last else ""
            # "aura bien lieu", "will now be held"
            beyond = words[index + 2].folded if behind in FILLERS and index + 1 < last else behind
            if behind in opened.seconds or beyond in opened.seconds:
                hits += _phrases_at(words, index, opened.phrases, (behind, beyond))
            else:
                for cue in opened.alone:
                    hits.append(_new(Hit, (cue, word.start, word.end, 1)))
        return _without_parts(hits)

    def fills(self, text: str, cue: Cue) -> bool:
        """Return whether the words of one cue are all that a text says.

        Its first word tells of most texts that they are not.
        """
        first = _WORD.search(text)
        if not first or not self._openers(cue)[first[0]]:
            return False
        words, hits = self.read(text)
        return any(hit.cue is cue and hit.words == len(words) for hit in hits)

    def share(self, text: str, cue: Cue) -> float:
        """Return which share of the words, figures left out, the longest phrase of a cue takes.

        The words that open its phrases tell of most texts that they hold none.
        """
        openers = self._openers(cue)
        if not openers.told(text):
            return 0.0
        words = [word for word in map(fold, _WORD.findall(text)) if not word.isdigit()]
        longest = 0
        for place, word in enumerate(words, 1):
            for behind in openers[word]:
                if behind == tuple(words[place : place + len(behind)]):
                    longest = max(longest, 1 + len(behind))
        return longest / max(len(words), 1)

    def _openers(self, cue: Cue) -> Remembered[Sequence[tuple[str, ...]]]:
        """Return what gives for a word, or for the words of a chunk, the phrases that they open.

        Of each phrase of the cue it gives the words behind the first.
        """
        known = self._opening.get(cue)
        if known is None:
            known = self._opening[cue] = Remembered(partial(self._opened_for, cue))
        return known

    def _opened_for(self, cue: Cue, chunk: str) -> Sequence[tuple[str, ...]]:
        words = map(fold, _WORD.findall(chunk))
        opened = filter(None, map(self._opened.__getitem__, words))
        return [behind for one in opened for it, behind in one.phrases if it is cue]

    def _open(self, word: str) -> Opened | None:
        """Return what a folded word opens, None for most."""
        known = [(cue, tuple(behind.split())) for cue, behind in self.phrases.get(word, ())]
        stems = [(cue, ()) for cue in self._stems(word)]
        phrases = tuple(dict.fromkeys([*known, *stems]))
        alone = tuple(cue for cue, behind in phrases if not behind)
        seconds = frozenset(behind[0] for _, behind in phrases if behind)
        return Opened(phrases, alone, seconds) if phrases else None

    def _stems(self, word: str) -> list[Cue]:
        found: list[Cue] = []
        # Stems are three letters or longer, so a word has few candidates.
        for length in range(3, min(len(word), _LONGEST_STEM) + 1):
            found.extend(self.prefixes.get(word[:length], ()))
            found.extend(self.suffixes.get(word[-length:], ()))
        return found


_RIVALS = {
    Cue.EVENT: Cue.PLACE,
    Cue.PLACE: Cue.EVENT,
    Cue.AGENDA: Cue.PLACE,
    Cue.OPENING: Cue.ALL_DAY,
    Cue.ALL_DAY: Cue.OPENING,
}


def _without_parts(hits: list[Hit]) -> list[Hit]:
    """Return *hits* without the words of a longer phrase that means something else.

    A "chemin de croix" is no way, in a "salle des fêtes" nothing is celebrated, a "salón de
    actos" heads no agenda, and "aux heures d'ouverture" says when to see an exhibition.
    """
    if not any(hit.words > 1 and hit.cue in _RIVALS for hit in hits):
        return hits
    reach: dict[Cue, Hit] = {}  # of each rival the phrase that goes farthest
    parts: set[Hit] = set()
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.cue not in _RIVALS:
            continue
        around = reach.get(_RIVALS[hit.cue])
        if around and _is_part(hit, around):
            parts.add(hit)
        elif hit.cue not in reach or hit.end > reach[hit.cue].end:
            reach[hit.cue] = hit
    return [hit for hit in hits if hit not in parts]


def _without_here(text: str, words: Sequence[Word], hits: list[Hit]) -> list[Hit]:
    """Return *hits* without words of places, and of ends, in phrases that tell none.

    "Buvette sur place", "en fin d'après-midi".
    """
    here = [hit for hit in hits if hit.cue is Cue.HERE]
    here = [one for one in here if not _is_named(text, words, hits, one)]
    if not here:
        return hits
    return [
        hit
        for hit in hits
        if hit.cue not in _HELD
        or not any(one.start <= hit.start and hit.end <= one.end for one in here)
    ]


def _is_named(text: str, words: Sequence[Word], hits: Sequence[Hit], here: Hit) -> bool:
    """Return whether a phrase that tells no place is that of a name: "in corso Italia"."""
    held = any(
        hit.cue is Cue.PLACE and here.start <= hit.start and hit.end <= here.end for hit in hits
    )
    behind = next((word for word in words if word.start >= here.end), None)
    if not held or behind is None or not text[behind.start].isupper():
        return False
    return text[here.end : behind.start] in _JOINED


_JOINED = frozenset({" ", "'", "’"})
_HELD = frozenset({Cue.PLACE, Cue.AT, Cue.LABEL_PLACE, Cue.END})


def _is_part(hit: Hit, around: Hit) -> bool:
    """Return whether a phrase is part of another, or goes on with the last words of hours."""
    if around.cue is Cue.ALL_DAY:
        return around.start < hit.start < around.end
    return hit.end <= around.end and hit.words < around.words


def _phrases_at(
    words: Sequence[Word], index: int, phrases: Phrases, near: Sequence[str]
) -> Iterator[Hit]:
    """Yield the cues of a word, alone and with the words behind it, of which one is *near*."""
    word = words[index]
    for cue, following in phrases:
        if not following:
            yield _new(Hit, (cue, word.start, word.end, 1))
        elif following[0] in near and (end := _match(words, index + 1, following)):
            yield _new(Hit, (cue, word.start, end, len(following) + 1))


def _match(words: Sequence[Word], start: int, following: Sequence[str]) -> int:
    """Return where *following* ends that starts at word *start*, 0 where it does not stand there.

    Adverbs may stand between its words: "n'aura finalement pas lieu".
    """
    place, last = start, start
    for expected in following:
        while place < len(words) and words[place].folded != expected:
            if words[place].folded not in FILLERS:
                return 0
            place += 1
        if place == len(words):
            return 0
        last, place = place, place + 1
    return words[last].end


@lru_cache(maxsize=32)
def load(languages: tuple[str, ...]) -> Lexicon:
    """Return the cues of *languages* (two-letter tags); unknown ones are passed over."""
    lexicon = Lexicon(languages)
    for language in languages:
        if language not in LANGUAGES:
            continue
        module = importlib.import_module(f"agenda.vocabulary.{language}")
        for cue, phrases in module.CUES.items():
            lexicon.learn(cue, phrases)
    return lexicon
