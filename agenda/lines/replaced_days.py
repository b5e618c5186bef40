"""Days in whose place another one holds, and days on which nothing takes place."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.clues import in_brackets
from agenda.lines.governing import CLOSE, DATED, NEAR, governs
from agenda.patterns import pattern, signed_pattern, worded_pattern
from agenda.vocabulary import said_of_days
from agenda.vocabulary.function_words import COVERING, FROM
from agenda.vocabulary.lexicon import Cue, Word
from agenda.vocabulary.word_forms import THERE_IS_NO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit

_BESIDE = 8  # characters: a preposition and an article
_SEVERAL = 2
_JOINING = 2  # words: "ni de"


def is_replaced(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line says that another day takes the place of this one."""
    if _is_left(clue, phrase):
        return True
    return len(clue.phrases) >= _SEVERAL and (
        _is_led_by_instead(clue, phrase)
        or _is_moved(clue, phrase)
        or _is_moved_on(clue, phrase)
        or _was_before(clue, phrase)
        or _is_struck_out(clue, phrase)
        or _is_another_now(clue, phrase)
        or _is_left_for_first(clue, phrase)
        or _is_moved_from(clue, phrase)
    )


def is_told_again(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line that opens with a day says that something has been moved to it.

    "30 April Meeting - the hall is let on 7 May, so the May meeting has been moved to 30 April".
    """
    if not clue.days or not governs(clue, Cue.POSTPONED, phrase, near=CLOSE):
        return False
    if any(one.start > phrase.start and one.strength in _WHOLE_DAYS for one in clue.phrases):
        return False  # "has been moved to 7 May, and the quiz to 14 May"
    first = clue.days[0]
    opens = first.end <= phrase.start and not any(map(str.isalnum, clue.text[: first.start]))
    days = [member.month_day for one in (first, phrase) for member in one.members]
    return opens and len(days) == _SEVERAL and days[0] == days[1] is not None


def _is_left_for_first(clue: Clue, phrase: Phrase) -> bool:
    """Return whether what a line opens with was moved from a day to that with which it opens."""
    if Cue.POSTPONED not in clue.cues or phrase.start <= clue.phrases[0].start:
        return False
    return phrase.strength in DATED and any(
        is_told_again(clue, one) for one in clue.phrases if one.start > phrase.start
    )


def _is_left(clue: Clue, phrase: Phrase) -> bool:
    """Return whether it is the day from which something moved: "Ball (verschoben vom 13.)".

    Its new day stands in no range with it; brackets set it apart, or another day before it.
    """
    if Cue.POSTPONED not in clue.cues or phrase.strength not in _WHOLE_DAYS or phrase.lasts:
        return False
    ends = [hit.end for hit in clue.hits if hit.cue is Cue.POSTPONED and hit.end <= phrase.start]
    if not ends or _FROM.match(clue.text, max(ends), phrase.start + _ARTICLES) is None:
        return False
    told = any(one.strength in DATED and one.end <= max(ends) for one in clue.phrases)
    return in_brackets(clue.text, phrase) or told or _is_followed(clue, phrase)


def _is_moved_from(clue: Clue, phrase: Phrase) -> bool:
    """Return whether it was left for the next day: "vom 3. Mai verschoben, findet am 10. statt"."""
    if Cue.POSTPONED not in clue.cues or phrase.strength not in _WHOLE_DAYS or phrase.lasts:
        return False
    opening = [word.folded for word in clue.words if word.start <= phrase.start + _ARTICLES][-2:]
    moved = any(h.cue is Cue.POSTPONED and 0 <= h.start - phrase.end <= 1 for h in clue.hits)
    return moved and not FROM.isdisjoint(opening) and _next_day(clue, phrase) is not None


def _next_day(clue: Clue, phrase: Phrase) -> Phrase | None:
    """Return the whole day that its sentence tells next, None without one."""
    _, end = clue.sentence_around(phrase.start)
    behind = (one for one in clue.phrases if phrase.end < one.start < end)
    return next((one for one in behind if one.strength in _WHOLE_DAYS), None)


def _is_followed(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a verb leads on to another day: "postponed from 3 May, will now be on 10"."""
    new = _next_day(clue, phrase)
    return new is not None and any(
        hit.cue in _LEADING_ON and phrase.end <= hit.start < new.start for hit in clue.hits
    )


_LEADING_ON = (Cue.HAPPEN, Cue.POSTPONED)


def _is_led_by_instead(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the day is the first behind "instead of": "pas le 9 mais le 16 mars"."""
    if not governs(clue, Cue.INSTEAD, phrase, near=CLOSE):
        return False
    hits = [h for h in clue.hits if h.cue is Cue.INSTEAD and h.start <= phrase.start + 1]
    last = max(hits, key=itemgetter(1))
    listed = ":" in clue.text[last.end : phrase.start] and not _is_of_day(clue, last, phrase)
    return not listed and not any(last.start < one.start < phrase.start for one in clue.phrases)


def _is_of_day(clue: Clue, hit: Hit, phrase: Phrase) -> bool:
    """Return whether no words but "date" lead to a day: "Originally planned date: 3 May"."""
    labels = [one for one in clue.hits if one.cue is Cue.LABEL_DATE]
    return all(
        word.folded in _ON or any(one.start <= word.start < one.end for one in labels)
        for word in clue.words
        if hit.end <= word.start < phrase.start
    )


_ON = frozenset(said_of_days.ON_DAYS.split("|"))


def _is_struck_out(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day is struck out beside one that is not."""
    struck = [mark for mark in clue.line.marks if mark.tag == "s"]
    if not any(mark.start <= phrase.start < mark.end for mark in struck):
        return False
    return any(
        not any(mark.start <= one.start < mark.end for mark in struck)
        for one in clue.phrases
        if one.strength in _WHOLE_DAYS
    )


def _was_before(clue: Clue, phrase: Phrase) -> bool:
    """Return whether brackets say that a day was the one told before: "(antes 1 de febrero)"."""
    low = max(0, phrase.start - CLOSE)
    return phrase.strength in DATED and bool(_FORMERLY.search(clue.text[low : phrase.start]))


def _is_another_now(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the next day of a sentence is that which holds now: "(now Sat 22 Feb)"."""
    led = _NOW.match(clue.text, phrase.end)
    if led is None or phrase.strength not in _WHOLE_DAYS:
        return False
    behind = next((one for one in clue.phrases if one.start >= phrase.end), None)
    return behind is not None and behind.strength in _WHOLE_DAYS and behind.start <= led.end() + 1


_ARTICLES = 5  # characters of a phrase that may be its article
_FROM = pattern(rf"(?i)\s+(?:{'|'.join(sorted(FROM))})(?!\w)")
_WHOLE_DAYS = DATED | {Strength.DAY}
_FORMERLY = pattern(rf"(?i)\((?:{said_of_days.FORMERLY})\s*:?\s*(?:{said_of_days.ON_DAYS})?\s*$")
_NOW = signed_pattern(
    "(,–—-",
    rf"(?i)\s*[(,–—-]+\s*(?:{said_of_days.NOW})\b\s*:?\s*(?:(?:{said_of_days.ON_DAYS})\b)?\s*",
)


def stands_in(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line only gives another day, for the rain: "Rain date: June 8th"."""
    other = clue.label is not None and clue.label.cue is Cue.LABEL_OTHER
    return other and phrase.strength in DATED and clue.only_dated


def is_for_rain(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day only holds in bad weather: "21/03 carnaval (report au 28/03 si pluie)".

    The day that was meant stands before it in its sentence, or above it where words move it to
    this one; or brackets, a sentence or a line of their own give this day, and name nothing: "If
    wet, Saturday 22 March".
    """
    if phrase.strength not in _WHOLE_DAYS:
        return False
    start, end = clue.sentence_around(phrase.start)
    rain = _RAIN.search(clue.text, max(start, phrase.start - NEAR), min(end, phrase.end + CLOSE))
    if rain is None:
        return False
    days = [one.start for one in clue.phrases if one.strength in DATED and one.start < end]
    meant = [place for place in days if start <= place < phrase.start]
    near = rain.start() >= phrase.start - CLOSE
    moved = any(h.cue in _MOVES and start <= h.start < phrase.start for h in clue.hits)
    case = _IN_CASE.search(clue.text, max(start, rain.start() - NEAR), rain.end())
    if moved and case is None:
        return False  # "rinviata al 22 marzo causa maltempo": it was the rain that moved it
    if moved and (phrase.end <= rain.start() if near else rain.end() < phrase.start):
        # "Cross, reporté au 20 novembre en cas de pluie", below its day; "In caso di pioggia la
        # festa sarà rinviata al 23 novembre".
        return True
    return (near and bool(meant) and meant[0] < rain.start()) or _only_for_rain(clue, phrase, days)


def _only_for_rain(clue: Clue, phrase: Phrase, days: Sequence[int]) -> bool:
    """Return whether a sentence names nothing, and the day meant stands before it, if any does."""
    start, end = clue.sentence_around(phrase.start)
    whole = not clue.text[:start].strip() and not clue.text[end:].strip(" .")
    if any(place >= start for place in days if place != phrase.start):
        return False
    named = any(hit.cue in _NAMING and start <= hit.start < end for hit in clue.hits)
    if named or _IN_CASE.search(clue.text, start, end) is None:
        return False  # "Singin' in the Rain, 22 March"
    return whole or any(place < start for place in days)


_NAMING = (Cue.EVENT, Cue.PLACE)
_MOVES = (Cue.POSTPONED, Cue.IN_CASE)
_IN_CASE = pattern(rf"(?i)\b(?:{said_of_days.IN_CASE})\b")
_RAIN = worded_pattern(said_of_days.BAD_WEATHER, rf"\b(?:{said_of_days.BAD_WEATHER})\b")


def _is_moved(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a verb behind the new day moves an event: "vom 3. auf den 10. verschoben"."""
    if Cue.POSTPONED not in clue.cues:
        return False
    start, end = clue.sentence_around(phrase.start)
    verbs = [h.start for h in clue.hits if h.cue is Cue.POSTPONED and start < h.start < end]
    days = [one for one in clue.phrases if start <= one.start < end]
    moved = [one for one in days if any(_is_beside(clue, one, verb) for verb in verbs)]
    moved = [one for one in moved if not is_for_rain(clue, one)]
    return phrase.strength is not Strength.TIME and any(phrase.end < one.start for one in moved)


def _is_beside(clue: Clue, phrase: Phrase, verb: int) -> bool:
    """Return whether a verb stands behind a day, or its hours between commas."""
    return phrase.end <= verb and not clue.text[phrase.end : verb].strip(", ")


def _is_moved_on(clue: Clue, phrase: Phrase) -> bool:
    """Return whether it was announced, and a verb leads on to the next day of the sentence.

    "La bourse, annoncée pour le 7 novembre, est déplacée au 14".
    """
    if not clue.cues >= _PUT_OFF or phrase.strength not in _WHOLE_DAYS or phrase.lasts:
        return False
    if not governs(clue, Cue.PLANNED, phrase, near=_BESIDE):
        return False
    new = _next_day(clue, phrase)
    return (
        new is not None
        and governs(clue, Cue.POSTPONED, new, near=_BESIDE)
        and not governs(clue, Cue.POSTPONED, phrase)
        and not is_for_rain(clue, new)
    )


_PUT_OFF = frozenset({Cue.PLANNED, Cue.POSTPONED})


def is_left_out(clue: Clue, phrase: Phrase) -> bool:
    """Return whether an aside takes one day away from what goes on: "(cancelled 19 April)".

    The days told before it are a rule, or a range.
    """
    lasting = clue.lasting
    if not lasting or phrase.strength not in _WHOLE_DAYS or phrase.lasts:
        return False
    low, high = aside_around(clue, phrase.start)
    if lasting[0].end > low:
        return False
    first, last = (bisect_left(clue.phrases, place, key=_START) for place in (low, high))
    if any(one.slots or one.lasts for one in clue.phrases[first:last]):
        return False
    if any(hit.cue is Cue.CANCELLED and low <= hit.start < high for hit in clue.hits):
        return True
    rest = clue.text[low : phrase.start] + clue.text[phrase.end : high]
    return _NOT.fullmatch(rest) is not None or _FALLS_OUT.search(rest) is not None


def aside_around(clue: Clue, place: int) -> tuple[int, int]:
    """Return the bounds of the brackets, else of the sentence, that hold a place of a line."""
    start, end = clue.sentence_around(place)
    opened = clue.text.rfind("(", start, place + 1)
    if opened <= clue.text.rfind(")", start, place):
        return start, end
    closed = clue.text.find(")", place, end)
    return (opened, closed + 1) if closed >= 0 else (start, end)


_NOT = pattern(rf"(?i)\W*(?:{said_of_days.NOT})\s*(?:{said_of_days.ON_DENIED_DAYS})?\s*\W*")
_FALLS_OUT = pattern(rf"(?i)\b{said_of_days.FALLS_OUT}\b")


def is_empty(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence says that nothing takes place then: "pas de messe à 8 h"."""
    start, _ = clue.sentence_around(phrase.start)
    told = len(clue.phrases) > 1 and (clue.sentences > 0 or in_brackets(clue.text, phrase))
    denied = _denied(clue, max(start, phrase.start - NEAR), phrase)
    if _there_is_no(clue, phrase, start):
        return True
    if denied is not None:
        return denied.start - start <= 1 or (told and phrase.start - denied.end <= _BESIDE)
    if _is_denied_behind(clue, phrase):
        return True
    if Cue.NOTHING not in clue.cues:
        return False
    opens = any(
        hit.cue is Cue.NOTHING and 0 <= hit.start - start <= 1 and not _is_badge(clue, hit)
        for hit in clue.hits
    )
    return opens or (told and governs(clue, Cue.NOTHING, phrase, near=_BESIDE))


def _there_is_no(clue: Clue, phrase: Phrase, start: int) -> bool:
    """Return whether a sentence opens with that of which there is none: "There is no yoga class".

    Of other days between them, or another clause, it says nothing.
    """
    there = _THERE_IS_NO.match(clue.text, start, phrase.start)
    if there is None or any(there.end() < one.start < phrase.start for one in clue.phrases):
        return False
    words = [word for word in clue.words if there.end() <= word.start < phrase.start]
    kinds = [at for at, word in enumerate(words[:_COMPOUND]) if _is_kind(clue, word)]
    clause = any(sign in clue.text[there.end() : phrase.start] for sign in ",;:.(")
    return bool(kinds) and not clause and len(words) <= _CLAUSE_WORDS


_THERE_IS_NO = worded_pattern(THERE_IS_NO, rf"\s?(?:{THERE_IS_NO})\s*")
_COMPOUND, _CLAUSE_WORDS = 2, 7  # words: "yoga class"; "choir practice at St Mary's church"


def _is_denied_behind(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence says behind its day that there is none: "On 26 May no choir"."""
    start, end = clue.sentence_around(phrase.start)
    head = clue.text[start : phrase.start].rstrip()
    if phrase.strength not in _WHOLE_DAYS or (head and head[-1] not in ".!?;"):
        return False
    for match in _NO.finditer(clue.text, phrase.end, min(end, phrase.end + CLOSE)):
        index = bisect_left(clue.words, match.end(), key=_START)
        word = clue.words[index] if index < len(clue.words) else None
        if word is not None and word.start == match.end() and _is_kind(clue, word):
            between = clue.text[phrase.end : match.start()]
            plain = between[:1] == " " and not any(char in between for char in ",;:.")
            return plain and not _names_another(clue, word.end, end)
    return False


def _names_another(clue: Clue, start: int, end: int) -> bool:
    """Return whether a sentence goes on to an event that is held: "kein Konzert, aber Lesung".

    What a small word joins to the kind denied, or another word denies, is not: "no choir or
    concert", "keine Probe, kein Konzert".
    """
    denied = denied_kinds(clue, start, end)
    for hit in clue.hits:
        if hit.cue is Cue.EVENT and start <= hit.start < end and hit.start not in denied:
            between = clue.text[start : hit.start]
            if "," in between or len(between.split()) > _JOINING:
                return True
    return False


def denied_kinds(clue: Clue, start: int, end: int) -> frozenset[int]:
    """Return where the words start that a part of a line denies: "concert" in "pas de concert"."""
    return frozenset(match.end() for match in _NO.finditer(clue.text, start, end))


def _denied(clue: Clue, low: int, phrase: Phrase) -> Word | None:
    """Return the kind of event that is not held before a phrase: "no film on Monday".

    It starts with the word that denies it.
    """
    for match in _NO.finditer(clue.text, low, phrase.start):
        index = bisect_left(clue.words, match.end(), key=_START)
        word = clue.words[index] if index < len(clue.words) else None
        beside = word is not None and word.start == match.end() and word.end <= phrase.start
        if word is not None and beside and _is_kind(clue, word):
            return word._replace(start=match.start())
    shut = _SHUT.search(clue.text, low, phrase.start)
    if shut is not None and in_brackets(clue.text, phrase) and phrase.strength in DATED:
        return Word(shut.start(), shut.end(), "")
    return None


def _is_kind(clue: Clue, word: Word) -> bool:
    """Return whether a word tells of a kind of event, or of any."""
    return Cue.EVENT in clue.cues_at.get(word.start, ()) or word.folded in COVERING


_START = itemgetter(0)


_NO = worded_pattern(said_of_days.NONE_OF, rf"\b(?:{said_of_days.NONE_OF})\s*")
_SHUT = worded_pattern(said_of_days.SHUT, rf"\b(?:{said_of_days.SHUT})\b")


def _is_badge(clue: Clue, nothing: Hit) -> bool:
    """Return whether a word tells the state of what a colon leads to: "ENTFÄLLT: Tanz"."""
    state = any(hit.cue is Cue.CANCELLED and hit.start == nothing.start for hit in clue.hits)
    return state and clue.text[nothing.end :].lstrip()[:1] == ":"
