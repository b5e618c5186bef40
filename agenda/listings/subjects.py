"""What a sentence says takes place, before its verb or behind it: "Une session aura lieu le 3"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.sentences import BREAK
from agenda.lines.stretches import stretch_of
from agenda.listings.nouns import STOP_CUES
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    AUXILIARIES,
    BEFORE_DAYS,
    COVERING,
    DETERMINERS,
    FILLERS,
    MODALS,
    NO,
    ONE,
    ORDINALS,
    POSSESSIVES,
    REFLEXIVES,
    THAT,
    TIES,
    TO_BE,
)
from agenda.vocabulary.groups_of_people import ORGANISERS
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.word_forms import OURS, PARTICLES, THERE, THERE_WILL_BE

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit

_SUBJECT_WORDS = 9
_PAIR = 2  # words that tell


def subject(clue: Clue, start: int, end: int) -> str:
    """Return what a sentence says takes place, or does not: "Une session aura lieu …".

    "" for a sentence without such a verb, or with a long subject.
    """
    verbs = [hit for hit in clue.hits if hit.cue in _TELLING and start < hit.start < end]
    stop = min((hit.start for hit in verbs if not _has_object(clue, hit)), default=start)
    ours = _OURS.search(clue.text, start, stop)
    start = ours.end() if ours else start
    # "Das Osterfeuer am Karsamstag, 11. April, wird abgesagt."
    hole = min((hole for hole in clue.holes if start <= hole[0] < stop), default=None)
    day = _end_of_name(clue, *hole) if hole else stop
    words = [word for word in clue.words if start <= word.start < day]
    numbered = len(words) > 1 and not words[0].start and words[0].folded.isdigit()
    if numbered and words[1].folded in ARTICLES:  # "3. Las comuniones"; "3. Dorffest" keeps its own
        words = words[1:]
    opened = bool(words) and words[0].folded in ARTICLES | DETERMINERS | ONE
    while words and words[-1].folded in (_LEADING if day < stop else _BEFORE_VERB):
        words = words[:-1]
    words = words[opened:]
    if not 0 < len(words) <= _SUBJECT_WORDS or (day < stop and not (opened or ours)):
        return ""
    if any(word.folded in THAT for word in words[1:]):
        return ""  # "A reminder that the year runs to 31 March"
    part = stretch_of(clue, words[0].start, words[-1].end)
    return part.text if len(words) > 1 or ours or part.has(Cue.EVENT) else ""


_BEFORE_VERB = AUXILIARIES | REFLEXIVES


def _end_of_name(clue: Clue, low: int, high: int) -> int:
    """Return where a name ends: before a day, or behind its weekday, "the work Saturday".

    Nothing but a small word leads to such a weekday, and the day itself is told behind it.
    """
    named = any(one.start == low and one.strength is Strength.WEEKDAY for one in clue.phrases)
    before = max((word for word in clue.words if word.end < low), default=None)
    beside = before is not None and before.end + 1 == low and before.folded not in _NO_NOUNS
    told = any(one.start > high and one.strength is Strength.DATE for one in clue.days)
    return high if named and beside and told and clue.text[low].isupper() else low


def _has_object(clue: Clue, hit: Hit) -> bool:
    """Return whether what is called off stands behind its verb: "a décidé d'annuler le bal"."""
    behind = (w for w in clue.words if w.start >= hit.end and w.folded not in _LEADING)
    first = next(behind, None)
    named = first is not None and any(
        one.cue is Cue.EVENT and one.start == first.start for one in clue.hits
    )
    return named and hit.cue in (Cue.CANCELLED, Cue.POSTPONED)


# At its start, or behind what leads to it: "Die Bäume warten schon: Unser Schnittkurs findet …".
_OURS = worded_pattern(OURS, rf"(?<![^.:!?]\s)(?<!\w)(?:{OURS})\s")
_TELLING = (Cue.HAPPEN, Cue.CANCELLED, Cue.POSTPONED)
# What leads to a date behind the name: "le concert du 3 mars".
_LEADING = ARTICLES | TIES | {"on", "vom", "von", "am", "op", "em", "a"}
_NO_NOUNS = _LEADING | ONE | DETERMINERS | ANDS


def inverted(clue: Clue, start: int, end: int) -> str:
    """Return the subject behind its verb: "Le 6 décembre aura lieu, comme chaque hiver, la foire".

    Nothing but the day, and small words, stands before the verb: "There will be a cake stall".  ""
    for any other sentence.
    """
    verb = next((h for h in clue.hits if h.cue is Cue.HAPPEN and start <= h.start < end), None)
    holes = clue.holes
    if verb is None or any(
        len(word.folded) > _SMALL
        and word.folded != THERE
        and not any(low <= word.start < high for low, high in holes)
        for word in clue.words
        if start <= word.start < verb.start
    ):
        return ""
    behind = _ASIDE.match(clue.text, verb.end, end)
    low = behind.end() if behind else verb.end
    mark = _CLAUSE.search(clue.text, low, end)
    stops = [hole for hole, _ in holes if low <= hole < end]
    high = min([*stops, mark.start() if mark else end])
    words = [word for word in clue.words if low <= word.start < high]
    words = [] if any(opens < low < closes for opens, closes in holes) else words  # "meet at 7.45"
    if words and words[0].folded in NO:  # "There will be no bus on Friday"
        return ""
    while words and words[0].folded in _OPENING:
        words = words[1:]
    while words and words[-1].folded in _LOOSE:
        words = words[:-1]
    return clue.text[words[0].start : words[-1].end] if 0 < len(words) <= _SUBJECT_WORDS else ""


def there_is(clue: Clue, start: int, end: int) -> str:
    """Return what a sentence says there is: "Lunedì 13, in piazza, ci sarà la cuccagna".

    It stands behind the verb and an article, up to a day, a place or the end of the clause.
    """
    verb = _THERE_IS.search(clue.text, start, end)
    if verb is None:
        return ""
    mark = _CLAUSE.search(clue.text, verb.end(), end)
    stops = [low for low, _ in clue.holes if low >= verb.end()]
    stops += [hit.start for hit in clue.hits if hit.cue is Cue.AT and hit.start > verb.end()]
    high = min([*stops, mark.start() if mark else end])
    words = [word for word in clue.words if verb.end() <= word.start < high]
    while words and words[-1].folded in _LOOSE:
        words = words[:-1]
    if not 0 < len(words) <= _SUBJECT_WORDS or words[0].folded in NO:
        return ""
    return clue.text[words[0].start : words[-1].end]


_THERE_IS = worded_pattern(
    THERE_WILL_BE,
    rf"(?<!\w)(?:{THERE_WILL_BE})\s(?:(?:{'|'.join(sorted(ARTICLES | ONE))})\s|l['’])(?=\S)",
)


def before_colon(clue: Clue, sentence: tuple[int, int], noun: str) -> str:
    """Return what a verb announces before a colon behind which *noun* only tells more of it.

    "Am 7. Mai findet der Lichterweg statt: wir treffen uns zum Umzug …" is no procession.
    """
    subject = inverted(clue, *sentence)
    behind = clue.text.find(subject, *sentence) + len(subject)
    colon = _COLON.match(clue.text, behind) if subject else None
    at = clue.text.find(noun, *sentence)
    if colon is None or at < colon.end():
        return noun
    between = [word.folded for word in clue.words if colon.end() <= word.start < at]
    return noun if ARTICLES.issuperset(between) else subject


_OPENING = ARTICLES | ONE | FILLERS  # "is er weer een bingo"
_LOOSE = TIES | ARTICLES | PARTICLES
_COLON = pattern(rf"(?:\s(?:{'|'.join(sorted(PARTICLES))}))?\s?:\s+")
_SMALL = 3  # letters of words that name nothing
_ASIDE = pattern(r"\s*,[^,.;:]{1,40},")
_CLAUSE = pattern(r"[,;:(.!]|\s[-–—]\s")


def set_on(clue: Clue, phrase: Phrase, start: int) -> str:
    """Return what a sentence only sets on its day: "The tree lighting will be on Sunday, with …".

    Behind its article it is two words or more, none of which tells of an event: such a word names
    it anyway.  In German one with a capital is enough.  "" for any other sentence.
    """
    words = [word for word in clue.words if start <= word.start < phrase.start]
    while words and words[-1].folded in BEFORE_DAYS:
        words.pop()
    verbs = len(words)
    while words and words[-1].folded in AUXILIARIES | MODALS | TO_BE:
        words.pop()
    if _has_object_behind(clue, phrase):
        return ""
    if verbs == len(words) or not _FEWEST <= len(words) <= _FEW or words[0].folded not in ARTICLES:
        return ""
    part = stretch_of(clue, words[1].start, words[-1].end)
    told = part.has(*_SAYING) or any(low < words[-1].end for low, _ in clue.holes if low >= start)
    telling = [w for w in words[1:] if len(w.folded) > _SMALL and w.folded not in ORDINALS | ONE]
    noun = phrase.language == "de" and clue.text[words[-1].start].isupper()
    named = len(telling) >= _PAIR or (telling and noun)
    covered = words[-1].folded in COVERING | ORGANISERS
    return "" if told or covered or not named or BREAK.search(part.text) else part.text


def _has_object_behind(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day stands before an object: "Der Club wird am 2. Mai ein Fest …"."""
    behind = next((word for word in clue.words if word.start >= phrase.end), None)
    beside = behind is not None and behind.start == phrase.end + 1
    return behind is not None and beside and behind.folded in ONE | POSSESSIVES


_FEWEST, _FEW = 2, 5  # words, an article among them
_SAYING = frozenset(
    {*STOP_CUES, Cue.EVENT, Cue.PLACE, Cue.DEADLINE, Cue.OPENING, Cue.JOB, Cue.PAST, Cue.AGENDA}
)
