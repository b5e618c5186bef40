"""Announcements in sentences: what will take place, when and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.lines.stretches import stretch_of
from agenda.listings import names
from agenda.listings.listing import Listing
from agenda.listings.places import place_in, town_in
from agenda.patterns import pattern
from agenda.vocabulary.function_words import ANDS, ARTICLES, DETERMINERS, STOPS, TIES, UNFINISHED
from agenda.vocabulary.lexicon import Cue, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

_STOP_CUES = (
    Cue.HAPPEN, Cue.HOST, Cue.BOOKING, Cue.PRICE, Cue.INSTEAD, Cue.CANCELLED, Cue.POSTPONED,
    Cue.COMPANY,
)  # fmt: skip
_MOST_WORDS = 14
_BEFORE_NOUN = frozenset({"en", "nl"})
_ADJECTIVES = 3
_BESIDE = 40  # characters between a name and its date
_CLAUSE = pattern(r"[,;:(]|\s[-–—]\s")
_SUBJECT_WORDS = 9
_ONE = frozenset({"un", "une", "una", "uno", "um", "uma", "ein", "eine", "een", "an"})


def announces(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of *phrase* says that something takes place."""
    start, end = clue.sentence_around(phrase.start)
    part = stretch_of(clue, start, end)
    if part.has(Cue.DEADLINE, Cue.JOB, Cue.BORN, Cue.STAMP):
        return False
    if part.has(Cue.HAPPEN, Cue.HOST, Cue.EVENT):
        return True
    # "… a Working Party gathers on Saturday 21st March, 9.30am": a weekday with hours invites.
    weekday = any(member.first.weekday is not None for member in phrase.members)
    return weekday and has_hours(clue, phrase)


def has_hours(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of *phrase* gives hours too."""
    if phrase.has_hours:
        return True
    start, end = clue.sentence_around(phrase.start)
    return any(start <= time.start < end for time in clue.times)


def read(
    clue: Clue, phrase: Phrase, lexicon: Lexicon, heading: Clue | None = None
) -> Listing | None:
    """Return what the sentence of *phrase* announces, None when it names nothing.

    *heading* is the title above the paragraph when it stands for this announcement alone.
    A heading that says what kind of event it is names it best, then a quoted title, then any
    heading of several words, then the words around a word of events.
    """
    start, end = clue.sentence_around(phrase.start)
    name = _name(clue, phrase, (start, end), lexicon, heading)
    if not name or names.names_no_event(name, lexicon):
        return None
    low, high = _region(clue, phrase, start, end)
    low = max(low, start + len(name)) if clue.text.startswith(name, start) else low
    times = [time for time in clue.times if _nearest(clue, time) is phrase]
    slots = tuple(slot for time in times for slot in time.slots)
    clues = (heading, clue) if heading else (clue,)
    return Listing(
        name=names.clean(name),
        days=((clue, phrase),),
        slots=slots,
        place=_place(clue, (low, high), lexicon),
        url=clue.line.href or (heading.line.href if heading else None),
        clues=clues,
        reading="prose",
    )


def _place(clue: Clue, region: tuple[int, int], lexicon: Lexicon) -> str:
    """Return the place that a part of a line tells, "" without one."""
    return place_in(clue, *region) or town_in(clue, *region, lexicon.languages)


def _name(
    clue: Clue, phrase: Phrase, sentence: tuple[int, int], lexicon: Lexicon, heading: Clue | None
) -> str:
    labelled = heading is not None and heading.label is not None
    title = _title_of(heading, lexicon) if heading and not labelled else ""
    full = heading is not None and len(heading.words) > 1
    kind = heading is not None and Cue.EVENT in heading.cues
    told = (
        (title if full and kind else "")
        or names.quoted(clue.text[slice(*sentence)])
        or (title if full else "")
    )
    if told:
        return told
    noun = (
        _opening(clue, phrase, sentence[0], lexicon)
        or _noun_phrase(clue, *_region(clue, phrase, *sentence), lexicon.languages)
        or _noun_phrase(clue, *sentence, lexicon.languages)
    )
    # Below "BINGO" a sentence says more of it ("the summer bingo"), or speaks of its lamps.
    if noun and not (kind and title and fold(title) not in fold(noun)):
        return noun
    return (
        (title if kind else "") or _subject(clue, *sentence) or title or _capitals(clue, *sentence)
    )


def _opening(clue: Clue, phrase: Phrase, start: int, lexicon: Lexicon) -> str:
    """Return what stands before the date of a sentence that opens with it and has no verb.

    "Exposition Regards sur la Loire, du 16 mars au 14 avril, à la galerie des Halles."
    """
    ends = [one.start for one in clue.phrases if start < one.start <= phrase.start]
    mark = _CLAUSE.search(clue.text, start, phrase.start)
    end = min([*ends, mark.start() if mark else phrase.start])
    part = stretch_of(clue, start, end)
    told = part.has(Cue.HAPPEN, Cue.HOST, Cue.PAST, Cue.BOOKING)
    if (
        told
        or not part.starts(Cue.EVENT)
        or part.words > _SUBJECT_WORDS
        or end < phrase.start - _BESIDE
    ):
        return ""
    name = names.cut_place(part.text, lexicon)[0].split()
    while name and fold(name[-1]) in UNFINISHED:
        name.pop()
    return " ".join(name) if len(name) > 1 else ""


def _subject(clue: Clue, start: int, end: int) -> str:
    """Return what a sentence says takes place: "Une session de préparation aura lieu …"."""
    verbs = [hit.start for hit in clue.hits if hit.cue is Cue.HAPPEN and start < hit.start < end]
    words = [word for word in clue.words if start <= word.start < min(verbs, default=start)]
    dates = [(phrase.start, phrase.end) for phrase in clue.phrases]
    dated = any(low < word.end and word.start < high for word in words for low, high in dates)
    if dated or not 1 < len(words) <= _SUBJECT_WORDS:
        return ""
    if words[0].folded in ARTICLES | DETERMINERS | _ONE:
        words = words[1:]
    named = len(words) > 1 or clue.text[words[0].start].isupper()
    return clue.text[words[0].start : words[-1].end] if named else ""


def _nearest(clue: Clue, time: Phrase) -> Phrase | None:
    """Return the day that hours belong to: the last one before them in their sentence."""
    start, end = clue.sentence_around(time.start)
    days = [day for day in clue.days if start <= day.start < end]
    before = [day for day in days if day.start < time.start]
    return before[-1] if before else next(iter(days), None)


def _region(clue: Clue, phrase: Phrase, start: int, end: int) -> tuple[int, int]:
    """Return the part of a sentence of several dates that speaks of one of them.

    Where the first date stands before any word of events, what follows a date belongs to it,
    else what precedes it.
    """
    days = [day for day in clue.days if start <= day.start < end]
    if len(days) < 2:  # noqa: PLR2004  one date has the whole sentence
        return start, end
    events = [hit.start for hit in clue.hits if hit.cue is Cue.EVENT and start <= hit.start < end]
    position = days.index(phrase)
    if not events or days[0].start < events[0]:
        return phrase.end, days[position + 1].start if position + 1 < len(days) else end
    return days[position - 1].end if position else start, phrase.start


def _title_of(heading: Clue, lexicon: Lexicon) -> str:
    title = names.without_status(names.first_sentence(heading.text), lexicon)
    title = names.without_call(title, lexicon)
    return names.clean(names.cut_place(title, lexicon)[0])


def _noun_phrase(clue: Clue, start: int, end: int, languages: Sequence[str]) -> str | None:
    """Return the words from a word of events up to where the phrase ends.

    Only capitals go on with it in German, whose nouns have them, and in English titles.
    """
    words = [word for word in clue.words if start <= word.start < end]
    blocked = clue.holes()
    hits = [hit for hit in clue.hits if hit.cue is Cue.EVENT and start <= hit.start < end]
    if "en" in languages:  # "Our next evening is a Spring Ceilidh": the title has capitals
        hits.sort(key=lambda hit: clue.text[hit.start].islower())
    for hit in hits:
        if any(low <= hit.start < high for low, high in blocked):
            continue
        title = "en" in languages and clue.text[hit.start].isupper() and hit.start > start
        capitals = title or "de" in languages
        first = next(i for i, word in enumerate(words) if word.start == hit.start)
        if _is_house(clue, words, first, hit):
            continue
        first = _widen(clue.text, words, first)
        if _BEFORE_NOUN.intersection(languages) and not title:
            first = _with_adjectives(clue.text, words, first)
        last = _extend(clue, words, first + hit.words - 1, blocked, capitals=capitals)
        text = clue.text[words[first].start : words[last].end]
        if len(text) > 3:  # noqa: PLR2004  a title has more letters
            return text
    return None


def _is_house(clue: Clue, words: list[Word], index: int, hit: Hit) -> bool:
    """Return whether a word of events is the house where one is: "sur la scène du théâtre"."""
    placed = any(h.cue is Cue.PLACE and h.start == hit.start for h in clue.hits)
    return hit.words == 1 and placed and index > 0 and words[index - 1].folded in TIES


def _capitals(clue: Clue, start: int, end: int) -> str:
    """Return the longest run of capitalised words that is neither a place nor a date."""
    blocked = [(phrase.start, phrase.end) for phrase in clue.phrases]
    places = [(hit.start, hit.end) for hit in clue.hits if hit.cue in (Cue.PLACE, Cue.HOST)]
    best, run = "", (-1, -1)
    for word in clue.words:
        inside = start < word.start < end and clue.text[word.start].isupper()
        if not inside or any(low <= word.start < high for low, high in (*blocked, *places)):
            run = (-1, -1)
            continue
        run = (run[0], word.end) if run[0] >= 0 else (word.start, word.end)
        text = clue.text[run[0] : run[1]]
        best = text if " " in text and len(text) > len(best) else best
    return best


def _widen(text: str, words: list[Word], first: int) -> int:
    """Return the index of an ordinal or capitalised word that stands before the first one."""
    while first > 0:
        before = words[first - 1]
        if _joins_capitals(text, words, first):
            first -= 2
            continue
        joined = text[before.end : words[first].start]
        if joined.strip(" -’'") or not (
            before.folded[0].isdigit() or (text[before.start].isupper() and first > 1)
        ):
            break
        first -= 1
    return first


def _with_adjectives(text: str, words: list[Word], first: int) -> int:
    """Return the index of the word behind the article of a noun, where few words stand between.

    "the spring concert": adjectives stand before their noun in these languages.
    """
    for start in range(first, max(first - _ADJECTIVES, 1) - 1, -1):
        if words[start - 1].folded in DETERMINERS:
            return start
        if text[words[start - 1].end : words[start].start] not in (" ", "-"):
            break
    return first


def _joins_capitals(text: str, words: list[Word], first: int) -> bool:
    """Return whether "and" stands before a title's word, and a capital before that."""
    if first < 3 or words[first - 1].folded not in ANDS or not text[words[first].start].isupper():  # noqa: PLR2004
        return False
    joined = text[words[first - 2].end : words[first].start]
    return text[words[first - 2].start].isupper() and not any(c in joined for c in ",;.:")


def _extend(
    clue: Clue, words: list[Word], last: int, blocked: list[tuple[int, int]], *, capitals: bool
) -> int:
    """Return the index of the last word of the name that starts before *last*."""
    begin = last
    starts: dict[int, list[Hit]] = {}
    for hit in clue.hits:
        starts.setdefault(hit.start, []).append(hit)
    while last + 1 < len(words) and last - begin < _MOST_WORDS:
        word = words[last + 1]
        between = clue.text[words[last].end : word.start]
        cues = {hit.cue for hit in starts.get(word.start, ())}
        if re.search(r"[,;.!?:()]|\s[-–—]\s", between):
            break
        if any(low <= word.start < high for low, high in blocked) or word.folded in STOPS:
            break
        if cues & set(_STOP_CUES):
            break
        if capitals and clue.text[word.start].islower() and word.folded not in TIES | ANDS:
            break
        if Cue.AT in cues and _leads_to_place(clue, words, last + 2, starts):
            break
        last += 1
    while last > begin and (
        words[last].folded in TIES | ANDS or len(words[last].folded) < 2  # noqa: PLR2004
    ):
        last -= 1
    return last


def _leads_to_place(
    clue: Clue, words: list[Word], index: int, starts: dict[int, list[Hit]]
) -> bool:
    for word in words[index : index + 3]:
        if any(hit.cue in (Cue.PLACE, Cue.ONLINE) for hit in starts.get(word.start, ())):
            return True
        if clue.text[word.start].isupper():
            return True
        if word.folded not in TIES | ARTICLES:
            return False
    return False
