"""Announcements in sentences: what will take place, when and where."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates.when import Bound
from agenda.lines.stretches import stretch_of
from agenda.listings import clauses, names, trimming
from agenda.listings.listing import Listing
from agenda.listings.places import place_in, town_in
from agenda.patterns import pattern
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    DETERMINERS,
    ONE,
    STOPS,
    TIES,
    UNFINISHED,
)
from agenda.vocabulary.lexicon import Cue, fold, words_of

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

_STOP_CUES = (
    Cue.HAPPEN, Cue.HOST, Cue.BOOKING, Cue.SOLD_OUT, Cue.PRICE, Cue.INSTEAD, Cue.CANCELLED,
    Cue.POSTPONED,
    Cue.COMPANY,
)  # fmt: skip
_MOST_WORDS = 14
_SEVERAL = 2
_ARTICLE = 4  # characters of an article before a name: "Der "
_BEFORE_NOUN = frozenset({"en", "nl"})
_ADJECTIVES = 3
_BESIDE = 40  # characters between a name and its date
_RUN_IN = pattern(r"([^\W\d_a-z][^:.!?]{4,60}?)\s*:\s")
_CLAUSE = pattern(r"[,;:(]|\s[-–—]\s")
_SUBJECT_WORDS = 9


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


def only_ends(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day only ends what its sentence opens: "… le 8, à voir jusqu'au 22"."""
    if phrase.bound is not Bound.UNTIL:
        return False
    start, end = clue.sentence_around(phrase.start)
    part = clauses.region_of(clue, phrase, (start, end))
    before = [day for day in clue.days if start <= day.start < phrase.start]
    return bool(before) and not any(
        hit.cue is Cue.EVENT and part[0] <= hit.start < part[1] for hit in clue.hits
    )


def has_hours(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of *phrase*, or the next one, gives hours too."""
    if phrase.has_hours:
        return True
    start, end = clue.sentence_around(phrase.start)
    return any(start <= time.start < end or day_of(clue, time) is phrase for time in clue.times)


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
    low, high = clauses.region_of(clue, phrase, (start, end))
    named = clue.text.find(name, start, start + len(name) + _ARTICLE)
    low = max(low, named + len(name)) if named >= 0 else low
    times = [time for time in clue.times if day_of(clue, time) is phrase]
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


def enumerated(listing: Listing, clue: Clue, lexicon: Lexicon) -> list[Listing]:
    """Return the announcements of a line that lists several, else the one that it was read as.

    "Mars : soirée cartes le 7, marché aux fleurs le 29": each date has a name of its own.
    """
    days = [phrase for known, phrase in listing.days if known is clue]
    if len(days) < _SEVERAL or len(days) < len(listing.days):
        return _timed(listing, lexicon)
    whole = (0, len(clue.text))
    items = [clauses.item_of(clue, phrase, whole) for phrase in days]
    told = [
        clauses.name_in(clue, phrase, item, lexicon) if item else ""
        for phrase, item in zip(days, items, strict=True)
    ]
    kinds = {hit.cue for name in told for hit in lexicon.find(words_of(name))}
    if len({fold(name) for name in told if name}) < len(days) or Cue.EVENT not in kinds:
        return [listing]
    return [
        _one_of(listing, clue, ((clue, phrase),), item, name)
        for phrase, item, name in zip(days, items, told, strict=True)
        if item
    ]


def _timed(listing: Listing, lexicon: Lexicon) -> list[Listing]:
    """Return the announcements of a day whose line names one event for each of its hours."""
    for clue in listing.clues:
        parts = clauses.timed_parts(clue)
        told = [clauses.named_after_hours(clue, part, lexicon) for part in parts]
        if parts and all(told):
            # The place of one hour is not that of another.
            elsewhere = replace(listing, place="") if listing.place in clue.text else listing
            return [
                _one_of(elsewhere, clue, listing.days, part, name)
                for part, name in zip(parts, told, strict=True)
            ]
    return [listing]


def _one_of(
    listing: Listing,
    clue: Clue,
    days: tuple[tuple[Clue, Phrase], ...],
    item: tuple[int, int],
    name: str,
) -> Listing:
    """Return the announcement of one item of a line that lists several."""
    times = [time for time in clue.times if item[0] <= time.start < item[1]]
    return replace(
        listing,
        name=names.clean(name),
        days=days,
        slots=tuple(slot for time in times for slot in time.slots),
        place=place_in(clue, *item) or listing.place,
    )


def _name(
    clue: Clue, phrase: Phrase, sentence: tuple[int, int], lexicon: Lexicon, heading: Clue | None
) -> str:
    labelled = heading is not None and heading.label is not None
    title = _title_of(heading, lexicon) if heading and not labelled else ""
    full = heading is not None and len(heading.words) > 1
    kind = heading is not None and Cue.EVENT in heading.cues
    told = _run_in(clue, sentence[0], lexicon) or (title if full and kind else "")
    told = told or _item(clue, phrase, sentence, lexicon)
    told = told or names.quoted(clue.text[slice(*sentence)]) or (title if full else "")
    if told:
        return told
    region = clauses.region_of(clue, phrase, sentence)
    noun = (
        _opening(clue, phrase, sentence[0], lexicon)
        or noun_phrase(clue, *region, lexicon)
        or noun_phrase(clue, *sentence, lexicon)
    )
    # Below "BINGO" a sentence says more of it ("the summer bingo"), or speaks of its lamps.
    if noun and not (kind and title and fold(title) not in fold(noun)):
        return noun
    return (
        (title if kind else "") or _subject(clue, *sentence) or title or _capitals(clue, *sentence)
    )


def _run_in(clue: Clue, start: int, lexicon: Lexicon) -> str:
    """Return the title in capitals that opens a paragraph: "CARD DRIVE: The club will hold …"."""
    match = _RUN_IN.match(clue.text)
    if match is None or not match[1].isupper():
        return ""
    other = start and stretch_of(clue, start, clue.sentence_around(start)[1]).has(Cue.EVENT)
    named = not names.names_no_event(match[1], lexicon)
    part = stretch_of(clue, 0, match.end(1))
    return match[1] if named and not other and not part.has(Cue.AGENDA, Cue.STAMP) else ""


def _opening(clue: Clue, phrase: Phrase, start: int, lexicon: Lexicon) -> str:
    """Return what stands before the date of a sentence that opens with it and has no verb.

    "Exposition Regards sur la Loire, du 16 mars au 14 avril, à la galerie des Halles."
    """
    ends = [low for low, _ in clue.holes() if start < low <= phrase.start]
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


def _item(clue: Clue, phrase: Phrase, sentence: tuple[int, int], lexicon: Lexicon) -> str:
    """Return what one of the items of an enumeration names, "" outside one."""
    item = clauses.item_of(clue, phrase, sentence)
    if item is None:
        return ""
    title = names.quoted(clue.text[slice(*item)])
    told = "" if title else clauses.name_in(clue, phrase, item, lexicon)
    kinds = {hit.cue for hit in lexicon.find(words_of(told))}
    if Cue.EVENT not in kinds and not clauses.is_announced(clue, item):
        told = ""
    return title or told or noun_phrase(clue, *item, lexicon) or ""


def _subject(clue: Clue, start: int, end: int) -> str:
    """Return what a sentence says takes place, or does not: "Une session aura lieu …"."""
    verbs = [hit.start for hit in clue.hits if hit.cue in _TELLING and start < hit.start < end]
    stop = min(verbs, default=start)
    # "Das Osterfeuer am Karsamstag, 11. April, wird abgesagt."
    day = min((low for low, _ in clue.holes() if start <= low < stop), default=stop)
    words = [word for word in clue.words if start <= word.start < day]
    opened = bool(words) and words[0].folded in ARTICLES | DETERMINERS | ONE
    while day < stop and words and words[-1].folded in _LEADING:
        words = words[:-1]
    words = words[opened:]
    if not 0 < len(words) <= _SUBJECT_WORDS or (day < stop and not opened):
        return ""
    part = stretch_of(clue, words[0].start, words[-1].end)
    return part.text if len(words) > 1 or part.has(Cue.EVENT) else ""


_TELLING = (Cue.HAPPEN, Cue.CANCELLED, Cue.POSTPONED)
# What leads to a date behind the name: "le concert du 3 mars".
_LEADING = ARTICLES | TIES | {"on", "vom", "von", "am", "op", "em", "a"}


def day_of(clue: Clue, time: Phrase) -> Phrase | None:
    """Return the day that hours belong to: the last one before them in their sentence."""
    start, end = clue.sentence_around(time.start)
    days = [day for day in clue.days if start <= day.start < end]
    before = [day for day in days if day.start < time.start]
    return before[-1] if before else next(iter(days), None) or _day_told_before(clue, start)


_BACK = 3  # characters: the end of a sentence, and a blank


def _day_told_before(clue: Clue, start: int) -> Phrase | None:
    """Return the only day of the sentence that ends before *start*, if it has no hours itself."""
    low, high = clue.sentence_around(max(start - _BACK, 0))
    days = [day for day in clue.days if low <= day.start < high <= start]
    hours = any(low <= time.start < high for time in clue.times)
    return days[0] if len(days) == 1 and not hours else None


def _title_of(heading: Clue, lexicon: Lexicon) -> str:
    title = trimming.without_status(names.first_sentence(heading.text), lexicon)
    title = trimming.without_call(title, lexicon)
    return names.clean(names.cut_place(title, lexicon)[0])


def noun_phrase(clue: Clue, start: int, end: int, lexicon: Lexicon) -> str | None:
    """Return the words from a word of events up to where the phrase ends.

    Only capitals go on with it in German, whose nouns have them, and in English titles.
    """
    languages = lexicon.languages
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


def _is_with(text: str, words: list[Word], index: int) -> bool:
    """Return whether a word leads to the guest that names an event: "rencontre avec Ida Faure"."""
    behind = words[index + 1 : index + 2]
    return words[index].folded in _WITH and bool(behind) and text[behind[0].start].isupper()


_WITH = frozenset({"avec", "with", "con", "mit", "met", "com", "amb"})


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
        if any(low <= word.start < high for low, high in blocked):
            break
        if word.folded in STOPS and not (last == begin and _is_with(clue.text, words, last + 1)):
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
