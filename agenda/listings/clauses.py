"""Sentences of several dates: which part speaks of which, and what an item of them names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.clues import in_brackets
from agenda.lines.named_days import TITLE
from agenda.lines.pieces import trim
from agenda.lines.sentences import BREAK
from agenda.lines.stretches import IS_PLACE, NOISE, place_score, stretch_of
from agenda.listings import names
from agenda.patterns import pattern
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    AUXILIARIES,
    GIVERS,
    OF_MANY,
    ONE,
    ORDINALS,
    THE,
    TIES,
    WHEN,
)
from agenda.vocabulary.lexicon import CALLED_OFF, TAKING_PLACE, Cue, fold
from agenda.vocabulary.word_forms import PARTICLES

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.lines.stretches import Stretch
    from agenda.vocabulary.lexicon import Lexicon, Word

STRONG = pattern(r";\s")
COMMA = pattern(r",\s")
_LIGHT = pattern(rf"[,;]\s|\s(?:{'|'.join(sorted(ANDS))})(?=\s)")
_SEVERAL = 2
_MOST_DAYS = 16  # in one sentence whose items are looked for again and again
_MOST_WORDS = 14
_VERBS = TAKING_PLACE.union(CALLED_OFF, {Cue.PAST})

Bounds = tuple[int, int]


def region_of(clue: Clue, phrase: Phrase, sentence: Bounds) -> Bounds:
    """Return the part of a sentence of several dates that speaks of one of them.

    Items of an enumeration hold one date each.  Elsewhere, where the first date stands before
    any word of events, what follows a date belongs to it, else what precedes it.
    """
    if (part := item_of(clue, phrase, sentence)) is not None:
        return part
    start, end = _strong_part(clue, phrase, sentence)
    days = days_told(clue)
    first, last = _within(days, (start, end))
    if last - first < _SEVERAL:
        return start, end
    position = bisect_left(days, phrase.start, key=_START)
    events = clue.event_starts
    event = bisect_left(events, start)
    if event == len(events) or events[event] >= end or days[first].start < events[event]:
        return phrase.end, days[position + 1].start if position + 1 < last else end
    return days[position - 1].end if position > first else start, phrase.start


def item_of(clue: Clue, phrase: Phrase, sentence: Bounds) -> Bounds | None:
    """Return the item of an enumeration that holds a date, None when its sentence is none.

    "loto samedi 5, repas de la chasse dimanche 20 et concert le 24": each item has its date, and
    words beside it.
    """
    bounds = _strong_part(clue, phrase, sentence)
    if len(_days_in(clue, *bounds)) < _SEVERAL:
        return bounds if bounds != sentence else None
    items = clue.parts.get((_ITEMS, bounds))
    if items is None:
        items = clue.parts[_ITEMS, bounds] = _paired(clue, bounds) or _items(clue, bounds)
    return _holding(items, phrase)


_ITEMS, _CLAUSES = "items", "clauses"


def _items(clue: Clue, bounds: Bounds) -> list[Bounds]:
    """Return the parts of an enumeration, each with its date and its words, [] for none."""
    dated = [part for part in parts_between(clue, bounds, _LIGHT) if _days_in(clue, *part)]
    each = all(len(_days_in(clue, *part)) == 1 and _names(clue, part) for part in dated)
    whole = each and len(dated) == len(_days_in(clue, *bounds))
    return _joined(dated, bounds[1]) if whole else []


def _holding(parts: Sequence[Bounds], phrase: Phrase) -> Bounds | None:
    """Return the part that holds the start of a phrase, None when none does."""
    index = bisect_right(parts, phrase.start, key=_START) - 1
    return parts[index] if index >= 0 and phrase.start < parts[index][1] else None


def _paired(clue: Clue, bounds: Bounds) -> list[Bounds]:
    """Return the items of "… the Valley Cup, on 3 May, Larn the Schools Trophy, on 7 June".

    Names and dates take turns between the commas; [] for anything else.
    """
    if not _SEVERAL <= len(_days_in(clue, *bounds)) <= _MOST_DAYS:
        return []
    parts = [
        part
        for part in parts_between(clue, bounds, COMMA)
        if _names(clue, part) or _days_in(clue, *part)
    ]
    named, dated = parts[::2], parts[1::2]
    if len(named) != len(dated) or len(dated) < _SEVERAL:
        return []
    turns = all(_names(clue, part) and not _days_in(clue, *part) for part in named)
    alone = all(len(_days_in(clue, *part)) == 1 and not _names(clue, part) for part in dated)
    if not (turns and alone):
        return []
    return [(one[0], other[1]) for one, other in zip(named, dated, strict=True)]


def before_next_day(clue: Clue, phrase: Phrase, sentence: Bounds) -> Bounds:
    """Return a sentence up to the semicolon behind which another day tells of something else.

    "El 26, a las 20:00, música en vivo con Coto; el 28 se proyectará “Pesadilla”": nothing behind
    it is of the 26th, for that has words of its own.
    """
    low, high = sentence
    mark = clue.text.find(";", phrase.end, high)
    if mark < 0 or not _days_in(clue, mark, high):
        return sentence
    own = [word for word in clue.words if phrase.end <= word.start < mark]
    told = [w for w in own if not any(a <= w.start < b for a, b in clue.holes)]
    return (low, mark) if len(told) > 1 else sentence


def behind_day(clue: Clue, phrase: Phrase, bounds: Bounds) -> str:
    """Return what stands behind a day that opens a clause, and its hour, "" where a verb tells it.

    "El 30 de enero, a las 20:00, el show de Ana del Campo a dúo con Rafa."
    """
    low, high = bounds
    if phrase.start - low > _BESIDE or phrase.lasts or phrase.rrule:
        return ""
    hours = [time.end for time in clue.times if 0 <= time.start - phrase.end <= _BESIDE]
    end = max([phrase.end, *hours])
    if not (hours or phrase.has_hours) or clue.text[end : end + 1] not in _LEADS:
        return ""
    mark = BREAK.search(clue.text, end + 1, high)
    part = stretch_of(clue, end + 1, mark.start() if mark else high)
    words = part.text.split()
    verbs = part.has(Cue.HAPPEN, Cue.HOST, Cue.PAST, *NOISE) or part.starts(Cue.AT, Cue.PLACE)
    if verbs or not 1 < len(words) <= _MOST_WORDS or any(fold(w) in AUXILIARIES for w in words):
        return ""
    return " ".join(words[1:] if fold(words[0]) in ARTICLES | ONE else words)


_BESIDE = 5  # characters before a day, or between it and its hour: "Le ", ", a "
_LEADS = (",", ":")


def title_in(clue: Clue, start: int, end: int) -> str:
    """Return the first title in quotation marks, "" without any.

    That of a house is none ("au bar « Le Tilleul »"), nor that of those who play ("tournoi des
    « Amis du quai »", "animée par « Azur »"), nor what is only called so ("les « rues » du
    hameau"), or said in brackets.
    """
    for low, high in names.titles(clue.text[start:end]):
        before = [word for word in clue.words if start <= word.start and word.end <= start + low]
        kinds = any(hit.cue is Cue.EVENT and start <= hit.start < start + low for hit in clue.hits)
        group = kinds and before[-1].folded in OF_MANY
        given = before and before[-1].folded in GIVERS
        aside = given or _is_aside(clue.text, start + low, start + high)
        house = _leads_to_house(clue, before, start + low, start + high)
        if not (group or aside or house):
            return names.quoted(clue.text[start + low : start + high]) or ""
    return ""


def _is_aside(text: str, low: int, high: int) -> bool:
    """Return whether a title is one word without a capital, or words of its bracket lead to it.

    "(accès par le « Chemin bleu »)"; of "(« Nora », dès 6 ans)" it is the title.
    """
    named = names.quoted(text[low:high]) or ""
    bracket = text.rfind("(", 0, low)
    inside = bracket >= 0 and ")" not in text[bracket:low]
    led = inside and any(map(str.isalpha, text[bracket:low]))
    return led or (named.islower() and not any(map(str.isspace, named)))


def _leads_to_house(clue: Clue, before: list[Word], title: int, end: int) -> bool:
    """Return whether words right before a title say that it names a house, or "at" one.

    "au bar « Le Tilleul »"; "im „Ratinger Hof“", whose last word is one of places.  Capitals may
    follow on the kind of a house: "Biblioteca Pública Municipal «Clara Janés»".
    """
    start = title
    for word in before[: -_MOST_OF_HOUSE - 1 : -1]:
        if clue.text[word.end : start].strip():
            return False
        cues = {hit.cue for hit in clue.hits if hit.end == word.end}
        if Cue.PLACE in cues:
            led = any(hit.cue is Cue.AT and hit.end + 1 == word.start for hit in clue.hits)
            return Cue.EVENT not in cues or led  # "bingo in café "De Klok""
        if Cue.AT in cues and start == title:
            return _ends_with_place(clue, title, end)
        if not clue.text[word.start].isupper():
            return False
        start = word.start
    return False


def _ends_with_place(clue: Clue, start: int, end: int) -> bool:
    inside = [word for word in clue.words if start < word.start < end]
    told = {hit.cue for hit in clue.hits if inside and hit.start == inside[-1].start}
    return Cue.PLACE in told and Cue.EVENT not in told


_MOST_OF_HOUSE = 4  # words


def name_in(clue: Clue, phrase: Phrase, item: Bounds, lexicon: Lexicon) -> str:
    """Return what an item of an enumeration names before or behind its date, "" for nothing.

    What only leads to its name or its day is left out: "the meeting is on 4 May, followed by a
    walk on 5 July".
    """
    start, end = _named_part(clue, phrase, item)
    words = [word for word in clue.words if start <= word.start < end]
    while words and words[0].folded in ANDS:
        words = words[1:]
    opens = words[0].start if words else end
    led = max((h.end for h in clue.hits if h.cue is Cue.COMPANY and h.start == opens), default=0)
    words = [word for word in words if word.start >= led]
    words = _behind_verb(clue, words, lexicon.languages)
    while words and words[0].folded in _BEFORE_NAMES:
        words = words[1:]
    leads = {hit.end for hit in clue.hits if hit.cue is Cue.AT}
    while words and (words[-1].end in leads or words[-1].folded in _BEHIND_NAMES):
        words = words[:-1]
    if not 0 < len(words) <= _MOST_WORDS:
        return ""
    part = stretch_of(clue, words[0].start, words[-1].end)
    if part.has(*_VERBS) or part.starts(Cue.AT, Cue.NOTHING):
        return ""
    if place_score(part) > IS_PLACE and not part.has(Cue.EVENT):
        return ""  # "der Adventsmarkt" is both
    if _only_counts(part, words):
        return ""
    return names.cut_place(part.text, lexicon)[0]


def named_before_bracket(clue: Clue, phrase: Phrase, sentence: Bounds) -> str:
    """Return what stands before the brackets of a day, where each day of a sentence is in such.

    "Unsere Angebote sind der Baumschnittkurs (8. März, 9 Uhr) und das Kranzbinden (22. März)."
    "" for any other sentence.
    """
    days = _days_in(clue, *sentence)
    if len(days) < _SEVERAL or not all(in_brackets(clue.text, day) for day in days):
        return ""
    opened = clue.text.rfind("(", sentence[0], phrase.start + 1)
    start = max(clue.text.rfind(")", sentence[0], opened) + 1, sentence[0])
    verbs = [hit.end for hit in clue.hits if hit.cue in _VERBS and start <= hit.start < opened]
    words = [word for word in clue.words if start <= word.start < opened]
    # "e" ties in Italian and Portuguese, "è" and "é" are verbs.
    told = [word for word in words if clue.text[word.start : word.end] != "e"]
    verbs += [word.end for word in told if word.folded in AUXILIARIES]
    verbs += [month.end for month in clue.phrases if start <= month.start < opened]  # "en mars"
    verbs += [match.end() for match in _LIST.finditer(clue.text, start, opened)]
    words = [word for word in words if word.start >= max(verbs, default=start)]
    while words and words[0].folded in _BEFORE_NAMES and not _titles(clue, words[0], sentence[0]):
        words = words[1:]
    words = _last_name(clue, words, phrase.language)
    titled = TITLE.search(clue.text, start, opened)  # "“Il tacchino” di Paola Derossi (16 gennaio)"
    named = 0 < len(words) <= _MOST_WORDS and titled is None
    part = stretch_of(clue, words[0].start, words[-1].end) if named else None
    # "(6 mars) et à la bibliothèque (13 mars)": each place has its days.
    small = part is not None and part.text[0].islower()
    if part is None or (small and part.starts(Cue.PLACE, Cue.AT) and not part.has(Cue.EVENT)):
        return ""
    # "Mass at 8 in the hall (3 May) and the library (4 May)".
    return "" if part.has(Cue.AT) and part.ends(Cue.PLACE) else part.text


_LIST = pattern(r":\s")  # "Des contes : Le voyage (3 mai), Au dodo (4 mai)"


def _titles(clue: Clue, word: Word, start: int) -> bool:
    """Return whether a capital inside a sentence opens a title: "contes : Le voyage (3 mai)"."""
    return clue.text[word.start].isupper() and bool(clue.text[start : word.start].strip())


def _last_name(clue: Clue, words: list[Word], language: str) -> list[Word]:
    """Return the capitals that words in lower case lead to, with what stands behind them.

    "retrouvent les Bœufs Jazz", "par la compagnie Zébulon avec Dérapages", "le concert Voix des
    femmes"; German has capitals elsewhere, and what opens with an event is its name.
    """
    capitals = [at for at, word in enumerate(words) if clue.text[word.start].isupper()]
    kinds = {hit.start for hit in clue.hits if hit.cue is Cue.EVENT}
    if language == "de" or not capitals or not capitals[0] or words[0].start in kinds:
        return words
    first = capitals[-1]
    while first - 1 in capitals or (first - 2 in capitals and words[first - 1].folded in _INSIDE):
        first -= 1 if first - 1 in capitals else 2
    return words[first - 1 :] if words[first - 1].start in kinds else words[first:]


_INSIDE = TIES | ARTICLES | ANDS
_BEHIND_NAMES = AUXILIARIES | PARTICLES
_BEFORE_NAMES = ARTICLES | ONE | ANDS | WHEN


def _only_counts(part: Stretch, words: Sequence[Word]) -> bool:
    """Return whether an item only counts what is named before: "the second", "la terza tappa"."""
    small = part.text.islower() and not part.has(Cue.EVENT)
    return small and (len(words) == 1 or words[0].folded in ORDINALS)


def _behind_verb(clue: Clue, words: list[Word], languages: Sequence[str]) -> list[Word]:
    """Return the words behind the verb of a part that names no event before it.

    "Zu den großen Terminen gehören der Flohmarkt …", "destacan la Feria …": a word in lower case,
    an article, and a word with a capital.
    """
    if not words or words[0].folded in ARTICLES - _LEADING | ONE:
        return words
    if clue.text[words[0].start].isupper() and not _opens_with_at(clue, words[0]):
        return _behind_host(clue, words, languages)
    for place in range(len(words) - 2):
        verb, article, noun = words[place : place + 3]
        if any(hit.cue is Cue.EVENT and hit.start == verb.start for hit in clue.hits):
            break
        told = clue.text[verb.start].islower() and verb.folded not in ARTICLES | ANDS | TIES
        if told and article.folded in ARTICLES | ONE and clue.text[noun.start].isupper():
            return words[place + 1 :]
    return words


def _behind_host(clue: Clue, words: list[Word], languages: Sequence[str]) -> list[Word]:
    """Return the words behind the town or club that holds an event, its verb and an article.

    "Larn will host the Valley Cup", and behind it "Orrin the Schools Trophy", its verb understood.
    """
    held, ties = 0, _OF if "de" not in languages else frozenset()  # German "das" is an article
    while held < len(words) and (
        clue.text[words[held].start].isupper() or words[held].folded in ties
    ):
        held += 1
    near = range(held, min(held + _VERB_WORDS, len(words)))
    article = next((at for at in near if words[at].folded in ARTICLES | ONE), 0)
    behind = words[article + 1 :]
    if not held or not article or not behind or clue.text[behind[0].start].islower():
        return words
    if any(
        hit.cue is Cue.EVENT and words[0].start <= hit.start < words[article].start
        for hit in clue.hits
    ):
        return words
    return behind[: -1 if behind[-1].folded in PARTICLES else None]


_VERB_WORDS = 4  # "will once again host the"
_OF = TIES - THE | {"de"}


# Melted articles, and what opens "Zu den Höhepunkten …", "Parmi les temps forts …".
_LEADING = frozenset(
    ("im", "am", "zum", "zur", "beim", "zu", "unter", "parmi", "entre", "tra", "fra", "onder")
)


def _opens_with_at(clue: Clue, word: Word) -> bool:
    led = any(hit.cue is Cue.AT and hit.start == word.start for hit in clue.hits)
    return led or word.folded in _LEADING


def is_announced(clue: Clue, phrase: Phrase, item: Bounds) -> bool:
    """Return whether the sentence of an item has a word of events before it, or calls it off.

    Of names and dates that take turns one word of events tells of all.
    """
    start, end = clue.sentence_around(item[0])
    hits = [hit for hit in clue.hits if start <= hit.start < end]
    if any(hit.cue in CALLED_OFF for hit in hits):
        return True
    events = [hit.start for hit in hits if hit.cue is Cue.EVENT]
    if not events or events[0] < item[0]:
        return bool(events)
    return item in _paired(clue, _strong_part(clue, phrase, (start, end)))


def _named_part(clue: Clue, phrase: Phrase, item: Bounds) -> Bounds:
    """Return what stands before a date in its item, else what stands behind up to a comma."""
    low, high = trim(clue.text, item[0], phrase.start)
    if _names(clue, (low, high)):
        colon = clue.text.rfind(": ", low, high)
        return (colon + 1 if colon >= 0 else low), high
    low, high = trim(clue.text, _behind(clue, phrase), item[1])
    match = _END.search(clue.text, low, high)
    hours = [time.start for time in clue.times if low < time.start < high]
    return low, min([match.start() if match else high, *hours])


_END = pattern(r"[,;(:]\s|\.$")


def _behind(clue: Clue, phrase: Phrase) -> int:
    """Return where a date ends with the hours that follow it."""
    near = (
        time.end
        for time in clue.times
        if 0 <= time.start - phrase.end <= _GAP
        and not any(
            phrase.end <= word.start < time.start and len(word.folded) > _SMALL
            for word in clue.words
        )
    )
    return max(near, default=phrase.end)


_SMALL = 3  # letters of words that lead to an hour: "ore"


_GAP = 8  # characters: ", ore "


def _strong_part(clue: Clue, phrase: Phrase, sentence: Bounds) -> Bounds:
    """Return the part of a sentence between semicolons that holds a date."""
    parts = clue.parts.get((_CLAUSES, sentence))
    if parts is None:
        dated = [part for part in parts_between(clue, sentence, STRONG) if _days_in(clue, *part)]
        parts = clue.parts[_CLAUSES, sentence] = _joined(dated, sentence[1])
    return _holding(parts, phrase) or sentence


def parts_between(clue: Clue, bounds: Bounds, separator: re.Pattern[str]) -> list[Bounds]:
    """Return the parts of a stretch between separators outside dates, titles and brackets."""
    start, end = bounds
    blocked = [match.span() for match in TITLE.finditer(clue.text, start, end)]
    blocked += [match.span() for match in _BRACKETS.finditer(clue.text, start, end)]
    blocked += [(one.start, one.end) for one in clue.phrases]
    inside = bytearray(end)
    for low, high in blocked:
        inside[low:high] = b"1" * (min(high, end) - low)
    parts: list[Bounds] = []
    for match in separator.finditer(clue.text, start, end):
        if not inside[match.start()]:
            parts.append((start, match.start()))
            start = match.start() + 1
    return [*parts, (start, end)]


_BRACKETS = pattern(r"\([^()]*\)")


def _joined(parts: Sequence[Bounds], end: int) -> list[Bounds]:
    """Return parts, each with all that follows it up to the next one."""
    ends = [*(part[0] for part in parts[1:]), end][: len(parts)]
    return [(part[0], last) for part, last in zip(parts, ends, strict=True)]


def _days_in(clue: Clue, start: int, end: int) -> Sequence[Phrase]:
    days = days_told(clue)
    first, last = _within(days, (start, end))
    return days[first:last]


def days_told(clue: Clue) -> Sequence[Phrase]:
    """Return the days of a line, its weekdays where it has no other."""
    return clue.days or [one for one in clue.phrases if one.strength is Strength.WEEKDAY]


def _within(days: Sequence[Phrase], bounds: Bounds) -> tuple[int, ...]:
    """Return the places of the first of some days that lies within, and of the first behind."""
    return tuple(bisect_left(days, place, key=_START) for place in bounds)


def _names(clue: Clue, part: Bounds) -> bool:
    """Return whether words that mean something stand beside the date of a part."""
    places = clue.telling
    first = bisect_left(places, part[0])
    return first < len(places) and places[first] < part[1]


_START = itemgetter(0)
