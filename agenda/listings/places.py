"""Places that sentences tell: "au boulodrome", "à Mennevy", "in the Reading Room"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.beforehand import BEFOREHAND
from agenda.lines.clues import IN_PASSING
from agenda.lines.named_days import TITLE
from agenda.lines.pieces import split_pieces
from agenda.lines.sentences import BREAK
from agenda.lines.stretches import (
    IS_PLACE,
    NOISE,
    in_capitals,
    is_remark,
    place_score,
    stretch_of,
    stretches_of,
)
from agenda.listings import names
from agenda.patterns import pattern
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    AUXILIARIES,
    BEHIND_PLACES,
    DETERMINERS,
    HIS_AND_THEIR,
    INVITED_TO,
    OF_THE,
    ONE,
    PLACE_STOPS,
    POSSESSIVES,
    STOPS,
    THE,
    TIES,
)
from agenda.vocabulary.lexicon import CALLED_OFF, TAKING_PLACE, Cue
from agenda.vocabulary.word_forms import BARE_OF, BELONGS, INSIDE, PARTICLES, STREETS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.stretches import Stretch
    from agenda.vocabulary.lexicon import Word

_MOST_BEFORE = 3  # words of a place before the one that says what it is
_SHORT = 3  # letters
_MOST_NOTED = 6  # words of a place before remarks
_LONGEST = 9  # words of a place behind its first
# What goes on with the sentence behind a place: "en el Auditorio queda cancelado".
_GOING_ON = TAKING_PLACE.union(CALLED_OFF, {Cue.PLANNED, Cue.END})
_NO_ADJECTIVES = frozenset({*TAKING_PLACE, Cue.AT, Cue.EVENT, Cue.PLACE})
_TO_PLACES = frozenset({Cue.HAPPEN, Cue.AT})
_BELONGS = pattern(BELONGS)
ASIDE = frozenset(
    {Cue.BOOKING, Cue.CONTACT, Cue.DEADLINE, Cue.OPENING, Cue.PAST, Cue.RELATED, Cue.STAMP}
)


def place_in(clue: Clue, start: int, end: int, *, strict: bool = False, commas: bool = True) -> str:
    """Return the first place that a preposition or, with *commas*, a comma leads to.

    A *strict* reader asks for a word that means "at": in "la fête de l'école" nothing is at
    the school.  Any other takes what has only an article before it where no word leads to
    a place: "La mairie accueille l'exposition".
    """
    words = [word for word in clue.words if start <= word.start < end]
    cues = clue.cues_at
    loose = ""
    for index, word in enumerate(words):
        here = cues.get(word.start, set())
        if Cue.ONLINE in here:
            hit = next(h for h in clue.hits if h.cue is Cue.ONLINE and h.start == word.start)
            return clue.text[hit.start : hit.end]
        if Cue.PLACE not in here or _is_part(clue, word) or _is_german_verb(clue, word):
            continue
        first = _led_from(clue, words, index, cues, commas=commas)
        first = index if first is None and _is_street(clue, words, index) else first
        bare = first is None and not strict and not loose
        if bare and clue.text.startswith(_OWNED, word.end):
            continue  # "The school's Fun Day"
        first = _behind_article(clue, words, index) if bare else first
        if first is None:
            continue
        place = names.clean(clue.text[words[first].start : _place_end(clue, words, index)])
        if not bare:
            return place
        loose = place
    return loose


def _is_german_verb(clue: Clue, word: Word) -> bool:
    """Return whether a small letter tells that a German word is no noun: "laden wir … ein"."""
    small = clue.text[word.start].islower() and clue.text[word.start - 1 : word.start] != "-"
    return small and any(phrase.language == "de" for phrase in clue.phrases)


def _is_verb_behind(clue: Clue, word: Word) -> bool:
    """Return whether a German sentence goes on to its day, or ends, with a verb behind a place.

    "am Weiher beschließt am 14. Mai", "wird auf dem Anger aufgestellt."
    """
    verb = _is_german_verb(clue, word) and word.folded not in _NO_END
    ended = clue.text[word.end : word.end + 1] in _ENDS
    return verb and (ended or any(low == word.end + 1 for low, _ in clue.holes))


_ENDS = (".", ",", ";", "!", "?", "")


def _led_from(
    clue: Clue, words: list[Word], index: int, cues: Mapping[int, set[Cue]], *, commas: bool
) -> int | None:
    """Return the first word of the place at *index*, None where nothing leads to it.

    Adjectives may stand before it: "in the old school", "nell'antica chiesa".
    """
    if words[index].folded.endswith(INSIDE):
        return _widened(clue, words, index, cased=True)
    first = _widened(clue, words, index)
    if not first:
        return None
    if commas and "," in clue.text[words[first - 1].end : words[first].start]:
        return first
    for opening in range(first, max(first - _MOST_BEFORE, 1) - 1, -1):
        if _is_led(clue, words[:opening], cues):
            return opening
        if not _is_adjective(clue, words, opening - 1, cues):
            break
    return None


def _is_street(clue: Clue, words: list[Word], index: int) -> bool:
    """Return whether a street with its name follows without a preposition: "Bal place du Four"."""
    word = words[index]
    if word.folded not in STREETS or not clue.text[word.start].islower() or not index:
        return False
    before = words[index - 1].folded
    behind = next((w for w in words[index + 1 :] if w.folded not in TIES | ARTICLES | OF_THE), None)
    named = behind is not None and (
        clue.text[behind.start].isupper() or Cue.PLACE in clue.cues_at.get(behind.start, ())
    )
    return named and before not in TIES | ARTICLES | OF_THE | DETERMINERS | ONE


def _is_adjective(clue: Clue, words: list[Word], index: int, cues: Mapping[int, set[Cue]]) -> bool:
    """Return whether a word may stand between an article and a place, and tell which.

    In English, and in capitals, it may be whose it is: "at the Foley grounds", "a la UME sala".
    """
    word = words[index]
    joined = clue.text[word.end : words[index + 1].start] in (" ", "-")
    english = any(phrase.language == "en" for phrase in clue.phrases)
    small = (clue.text[word.start].islower() or english) and len(word.folded) >= _SHORT
    dated = any(low <= word.start < high for low, high in clue.holes)
    plain = not cues.get(word.start, set()) & _NO_ADJECTIVES
    # "Alla scoperta delle sale affrescate" leads to no rooms.
    plain = plain and word.folded not in STOPS | TIES | ARTICLES | ONE | OF_THE
    return joined and small and plain and not dated


def _behind_article(clue: Clue, words: list[Word], index: int) -> int | None:
    """Return the first word of a place that only an article stands before."""
    first = _widened(clue, words, index)
    if not first or words[first - 1].folded not in TIES | ARTICLES:
        return None
    bare = words[first - 1].folded in BARE_OF and clue.text[words[index].start].islower()
    return None if bare and not any(one.language == "nl" for one in clue.phrases) else first


def _is_part(clue: Clue, word: Word) -> bool:
    """Return whether a word belongs to a phrase that means no place: "mise en scène"."""
    if any(hit.start < word.start < hit.end and hit.cue not in _OF_PLACES for hit in clue.hits):
        return True
    # “I poeti di via Margutta” are in no street; a house may have its name in quotes.
    titles = (match.span() for match in TITLE.finditer(clue.text))
    return any(low + _OPENING < word.start < high for low, high in titles)


_OWNED = ("'s ", "’s ")
_OPENING = 3  # characters: a mark, a blank, an article with its apostrophe
_OF_PLACES = frozenset({Cue.PLACE, Cue.AT, Cue.LABEL_PLACE, Cue.HAPPEN, Cue.HOST})


def _widened(clue: Clue, words: list[Word], index: int, *, cased: bool = False) -> int:
    """Return the index of the first word of a place: in "at the Memorial Hall" the second last.

    Words with capitals belong to it where "at" stands before them, and in Basque, where the
    case does so (*cased*), those with a capital or in the genitive: "herriko plazan".
    """
    first = index
    capital = cased or clue.text[words[index].start].isupper()
    least = 0 if cased else 1
    while capital and first > least and index - first < _MOST_BEFORE:
        before = words[first - 1]
        joined = clue.text[before.end : words[first].start]
        if first - 1 > least and clue.text.startswith(_OWNED, before.start - 1) and joined == " ":
            first -= 2  # "St Martin's Church"
            continue
        shouted = before.folded in ARTICLES and clue.text[before.start : before.end].isupper()
        if shouted and Cue.AT not in clue.cues_at.get(before.start, ()):
            break  # "AT THE LIBRARY"
        belongs = clue.text[before.start].isupper() or (cased and _BELONGS.search(before.folded))
        if joined != " " or not belongs:
            break
        first -= 1
    return first


def place_told(clue: Clue) -> str:
    """Return the place that a sentence tells, and not where to book, to ask or to have been.

    "" without one.
    """
    passing = [decoy.phrase.start for decoy in clue.decoys if decoy.reason in _OF_OTHERS]
    for low, high in clue.each_sentence():
        if any(low <= start < high for start in passing):
            continue  # "Every day the town hall shows …" tells of something else
        cues = {hit.cue for hit in clue.hits if low <= hit.start < high}
        if not cues & ASIDE and (place := place_in(clue, low, high, strict=True)):
            return place
    return ""


# Reasons of days that a sentence tells of something else.
_OF_OTHERS = (IN_PASSING, BEFOREHAND)


def tells_no_place(clue: Clue, place: int) -> bool:
    """Return whether a later sentence of a line tells where to book: "… Anmeldung im Café.".

    Nor does who made what has a title: "“Madriguera”, de la compañía Teatro Mirador".
    """
    made = (names.maker_behind(clue.text, end) for _, end in names.titles(clue.text))
    if place and any(start == place for start in made):
        return True
    start, end = clue.sentence_around(place)
    cues = [cues for at, cues in clue.cues_at.items() if start <= at < end]
    named = any(Cue.EVENT in here and Cue.PLACE not in here for here in cues)  # "Café" is both
    return start > 0 and not named and any(not here.isdisjoint(_ASKING) for here in cues)


_ASKING = frozenset({Cue.BOOKING, Cue.DEADLINE})


def place_noted(clue: Clue) -> str:
    """Return the place that opens a line of remarks: "Sala polivalent. Gratuït"."""
    place = names.first_sentence(clue.text)
    part = stretch_of(clue, 0, len(place))
    noted = not clue.prose and clue.label is None and not clue.phrases
    alone = noted and len(place) < len(clue.text) and part.starts(Cue.PLACE, Cue.AT)
    named = part.words <= _MOST_NOTED and not part.has(Cue.EVENT)
    return names.clean(place) if alone and named and place_score(part) > IS_PLACE else ""


def hall_told(clue: Clue) -> str:
    """Return the hall that opens a sentence behind the first one: "By Jo Reed. Auditorium, free".

    Its words are those of places or have capitals; "" without one.
    """
    for low, high in clue.each_sentence()[1:]:
        comma = clue.text.find(",", low, high)
        part = stretch_of(clue, low, comma if comma > 0 else high)
        hall = part.starts(Cue.PLACE) and place_score(part) > IS_PLACE and not part.has(Cue.EVENT)
        capitals = in_capitals(part.text.strip(" .").split())
        cues = {hit.cue for hit in clue.hits if low <= hit.start < high}
        if hall and capitals and part.words <= _MOST_NOTED and not cues & _TELLING:
            return names.clean(part.text)
    return ""


_TELLING = ASIDE - {Cue.BOOKING} | TAKING_PLACE


def place_among(clue: Clue) -> str:
    """Return the place that stands among remarks: "1h25 — dès 12 ans — Grande salle — tarif B".

    The others say what it costs, for whom it is, of which kind it is, when or how long it
    is.  "" for a line of other things, and for a sentence: "Beginn ist um 19 Uhr im Saal".
    """
    if clue.prose or clue.label or clue.days or clue.decoys or Cue.HAPPEN in clue.cues:
        return ""
    parts = stretches_of(clue, split_pieces(clue))
    places = [part for part in parts if _is_short_place(part)]
    if not places and not clue.sentences:  # "Rathaussaal, Abendkasse 12 €"
        parts = stretches_of(clue, split_pieces(clue, commas=True))
        places = [part for part in parts[:1] if _is_hall(part) and _is_short_place(part)]
    remarks = len(clue.times) + sum(
        part.covers(*NOISE, Cue.EVENT) > 0 or is_remark(part)
        for part in parts
        if part not in places
    )
    return names.clean(places[0].text) if len(places) == 1 and remarks else ""


def _is_hall(part: Stretch) -> bool:
    return part.starts(Cue.PLACE) and part.text[0].isupper()


def _is_short_place(part: Stretch) -> bool:
    kind = part.covers(Cue.EVENT) == 1 or (part.has(Cue.EVENT) and not part.starts(Cue.PLACE))
    return place_score(part) > IS_PLACE and part.words <= _MOST_NOTED and not kind


def place_named(name: str, clues: Sequence[Clue]) -> str:
    """Return the place that belongs to a name as one of *clues* prints it, "" without one.

    A word of events stands before it, or it has a name itself, for in "Panique au zoo" nobody
    goes to the zoo.
    """
    for clue in clues:
        start = clue.text.find(name)
        end = start + len(name)
        if start >= 0:
            place = place_in(clue, start, end, strict=True, commas=False)
            at = clue.text.find(place, start, end)
            kinds = (hit for hit in clue.hits if hit.cue is Cue.EVENT)
            told = any(start <= hit.start and hit.end <= at for hit in kinds)
            return place if told or (place[:1].isupper() and " " in place) else ""
    return ""


def _is_led(clue: Clue, before: list[Word], cues: Mapping[int, set[Cue]]) -> bool:
    """Return whether a word that means "at", or a verb of taking place, leads to what follows."""
    last = before[-1]
    if Cue.AT in cues.get(last.start, ()) or any(
        hit.cue in _TO_PLACES and hit.end == last.end for hit in clue.hits
    ):
        return True
    hours = next((p for p in clue.phrases if p.has_hours and p.start <= last.start < p.end), None)
    if hours is not None:
        # "ritrovo ore 7.45 parcheggio Ippodromo", "jeudi 3 à 20 h 30 salle Carnot"
        follower = next((word.start for word in clue.words if word.start > last.start), 0)
        told = cues.get(follower, set())
        return Cue.EVENT not in told and (hours in clue.times or Cue.PLACE in told)
    articles = last.folded in ARTICLES | DETERMINERS and len(before) > 1
    return articles and any(hit.cue is Cue.AT and hit.end == before[-2].end for hit in clue.hits)


def _place_end(clue: Clue, words: list[Word], index: int) -> int:
    """Return where the place that starts at word *index* ends."""
    blocked = [(p.start, p.end) for p in clue.phrases]
    english = any(phrase.language == "en" for phrase in clue.phrases)
    whole = [h.end for h in clue.hits if h.cue is Cue.PLACE and h.start == words[index].start]
    last = max((at for at, word in enumerate(words) if word.end in whole), default=index)
    while last + 1 < len(words) and last - index < _LONGEST:
        word = words[last + 1]
        if BREAK.search(clue.text[words[last].end : word.start]):
            break
        if any(low <= word.start < high for low, high in blocked) or word.folded in PLACE_STOPS:
            break
        small = clue.text[word.start].islower()
        if small and word.folded in HIS_AND_THEIR:
            break  # "en la biblioteca su novela"
        verb = word.folded in _BEHIND and small
        verb = verb or _is_verb_behind(clue, word)
        if verb or any(hit.start == word.start and hit.cue in _GOING_ON for hit in clue.hits):
            break
        if _opens_kind(clue, words, last + 1) or (english and _goes_on(clue, words, last)):
            break
        last += 1
    led = {hit.start for hit in clue.hits if hit.cue is Cue.AT}
    while last > index and (words[last].folded in _NO_END or words[last].start in led):
        last -= 1
    end = words[last].end
    opened = _OPENED_BY.get(clue.text[end : end + 1], "")
    inside = clue.text[words[index].start : end] if opened else ""
    return end + (bool(opened) and inside.count(opened) % 2)


_OPENED_BY = {'"': '"', "”": "“", "»": "«"}


def _goes_on(clue: Clue, words: list[Word], last: int) -> bool:
    """Return whether an English sentence goes on behind a name: "All Saints Church raises …".

    "Memorial Hall car park" and "Church of the Holy Cross" are one place; people go to the library
    to hear something.
    """
    word = words[last + 1]
    if word.folded in INVITED_TO:
        return True
    plain = clue.text[word.start].islower() and clue.text[words[last].start].isupper()
    known = word.folded in TIES | ARTICLES | ANDS or Cue.PLACE in clue.cues_at.get(word.start, ())
    return plain and not known


# What opens the next phrase; of one letter it is a name: "Sala A".
_NEXT_PHRASE = frozenset(word for word in ANDS | ONE | POSSESSIVES if len(word) > 1)
_NO_END = TIES | PARTICLES | _NEXT_PHRASE
_BEHIND = AUXILIARIES | BEHIND_PLACES


def _opens_kind(clue: Clue, words: list[Word], index: int) -> bool:
    """Return whether an article opens what takes place: "a la sala La Nau l'exposició …"."""
    article = words[index].folded in _OPENING_KINDS and words[index - 1].folded not in TIES
    article = article and clue.text[words[index].start].islower()
    if not article or index + 1 == len(words):
        return False
    kind = words[index + 1].start
    if clue.text[words[index].end : kind] not in _MELTED:
        return False
    return any(hit.start == kind and hit.cue is Cue.EVENT for hit in clue.hits)


_MELTED = (" ", "'", "’")
_OPENING_KINDS = (THE | ONE) - TIES | {"the", "la", "le", "les", "l", "zum", "zur"}
