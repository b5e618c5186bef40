"""The words of a sentence that name what takes place: around a word of events, before a verb."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from agenda.lines.replaced_days import denied_kinds
from agenda.lines.sentences import BREAK
from agenda.lines.stretches import stretch_of
from agenda.listings.noun_starts import widen, with_adjectives
from agenda.listings.run_ins import is_house
from agenda.patterns import pattern
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    AT_THE,
    AUXILIARIES,
    DEDICATED,
    DETERMINERS,
    FOR,
    INVITED_TO,
    JOURNEYS,
    MADE_FOR,
    MODALS,
    OF_PERSONS,
    OF_SUBJECTS,
    OF_THE,
    ONE,
    POSSESSIVES,
    REFLEXIVES,
    REGRETS,
    RESUMING,
    STOPS,
    TIES,
    WITH,
)
from agenda.vocabulary.groups_of_people import ORGANISERS, PERFORMERS
from agenda.vocabulary.lexicon import Cue, fold
from agenda.vocabulary.word_forms import (
    EACH,
    FUTURE,
    FUTURE_IN_FRENCH,
    INVITING,
    PARTICLES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

STOP_CUES = (
    Cue.HAPPEN, Cue.HOST, Cue.BOOKING, Cue.SOLD_OUT, Cue.PRICE, Cue.INSTEAD, Cue.CANCELLED,
    Cue.POSTPONED, Cue.IN_CASE, Cue.PLANNED, Cue.COMPANY,
)  # fmt: skip
_OF_MEMBERS = frozenset({Cue.PRICE, Cue.AUDIENCE})
_MOST_WORDS = 14
_LETTERS = 3  # of a word that can end a name
_BEFORE_NOUN = frozenset({"en", "nl"})
_DUTCH_ARTICLES = frozenset({"de"})  # a tie elsewhere: "De rommelmarkt"


def noun_phrase(clue: Clue, start: int, end: int, lexicon: Lexicon) -> str | None:
    """Return the words from a word of events up to where the phrase ends.

    Only capitals go on with it in German, whose nouns have them, and in English titles.  None
    where no such word stands.
    """
    languages = lexicon.languages
    words = [word for word in clue.words if start <= word.start < end]
    blocked = clue.holes
    hits = [hit for hit in clue.hits if hit.cue is Cue.EVENT and start <= hit.start < end]
    denied = denied_kinds(clue, start, end) if len(hits) > 1 else ()
    hits = [hit for hit in hits if hit.start not in denied] or hits
    hits.sort(key=lambda hit: (hit.start, -hit.words))  # "Tag der offenen Tür" holds "Tag der"
    if "en" in languages:  # "Our next evening is a Spring Ceilidh": the title has capitals
        hits.sort(key=lambda hit: clue.text[hit.start].islower())
    for hit in hits:
        if any(low <= hit.start < high for low, high in blocked) or _is_occasion(clue, hit):
            continue
        if languages[0] == "de" and clue.text[hit.start].islower():
            continue  # "wir treffen uns"
        title = "en" in languages and clue.text[hit.start].isupper() and hit.start > start
        capitals = title or "de" in languages
        first = next(i for i, word in enumerate(words) if word.start == hit.start)
        leads = TIES | AT_THE if len(hits) > 1 else TIES
        leads = leads - _DUTCH_ARTICLES if "nl" in languages else leads
        if is_house(clue, words[:first], hit, leads) or _names_group(words, first):
            continue
        if words[first].folded in PERFORMERS and _gives_other(clue, hit, hits):
            continue
        first = widen(clue, words, first)
        if _BEFORE_NOUN.intersection(languages) and not title:
            first = with_adjectives(clue.text, words, first)
        told = _before_verb(clue.text, words, first + hit.words, languages)
        end = first + hit.words - 1
        if _BEFORE_NOUN.intersection(languages):
            end = _with_kind(told, hits, end)
        last = _extend(clue, told, end, blocked, capitals=capitals)
        first = _gone_with(clue.text, words, first) if "de" in languages else first
        part = stretch_of(clue, words[first].start, words[last].end)
        room = len(hits) > 1 and not part.has(Cue.EVENT)  # "… in the Reading Room"
        if len(part.text) > 2 and not room:  # noqa: PLR2004  "bal" is the shortest
            return part.text
    return None


def behind_purpose(clue: Clue, phrase: Phrase, end: int, lexicon: Lexicon) -> str:
    """Return what a sentence tells behind its days that they are for, "" for nothing.

    "Prochaine animation le 19 février, de 15 h à 17 h, pour un après-midi jeux de société."
    """
    behind = max(high for low, high in clue.holes if phrase.start <= low < end)
    words = [word for word in clue.words if behind <= word.start < end]
    if len(words) < _PAIR or words[0].folded not in FOR or words[1].folded not in ONE:
        return ""
    return noun_phrase(clue, words[1].end, end, lexicon) or ""


def _gone_with(text: str, words: list[Word], first: int) -> int:
    """Return the place of the noun that an event only goes with: "seinen Mühlentag mit Konzert"."""
    before = words[max(first - 3, 0) : first]
    if len(before) <= _PAIR or text[before[1].start].islower():
        return first
    owned = before[0].folded in ONE | POSSESSIVES and before[2].folded in WITH
    return first - _PAIR if owned else first


def _with_kind(words: list[Word], hits: Sequence[Hit], end: int) -> int:
    """Return the place of the last word with a kind right behind it: "Parish Council meeting"."""
    behind = words[end + 1 : end + 2]
    kind = next((hit for hit in hits if behind and hit.start == behind[0].start), None)
    beside = kind is not None and words[end].end + 1 == kind.start
    return min(end + kind.words, len(words) - 1) if kind and beside else end


def invited(clue: Clue, start: int, end: int) -> str:
    """Return what a sentence invites to, "" without any: "Zum Nachmittag lädt der Kreis … ein".

    In German it has a capital, as all nouns have.
    """
    verbs = [
        hit
        for hit in clue.hits
        if hit.cue is Cue.HOST
        and start <= hit.start < end
        and _INVITING.search(fold(clue.text[hit.start : hit.end]))
    ]
    words = [word for word in clue.words if start <= word.start < end] if verbs else []
    for index, word in enumerate(words[:-1]):
        opens = word.start == start or any(hit.end <= word.start for hit in verbs)
        if opens and word.folded in INVITED_TO and (goal := _goal(clue, words, index + 1)):
            return goal
    return ""


def _goal(clue: Clue, words: list[Word], first: int) -> str:
    """Return the noun phrase that starts behind a preposition and its articles, "" for none."""
    while first < len(words) - 1 and words[first].folded in ARTICLES | ONE | DETERMINERS:
        first += 1
    german = any(phrase.language == "de" for phrase in clue.phrases)
    holes = clue.holes
    if any(low <= words[first].start < high for low, high in holes):
        return ""
    if german and clue.text[words[first].start].islower():
        return ""
    last = _extend(clue, words, first, holes, capitals=german)
    last = _with_pair(clue.text, words, last)
    return clue.text[words[first].start : words[last].end]


def _with_pair(text: str, words: list[Word], last: int) -> int:
    """Return the last word of "Cheese and Wine", where "Cheese" is the last one before "and"."""
    pair = words[last + 1 : last + 3]
    if len(pair) < _PAIR or pair[0].folded not in ANDS:
        return last
    return (
        last + _PAIR
        if text[words[last].start].isupper() and text[pair[1].start].isupper()
        else last
    )


_PAIR = 2  # "and", and what it adds
_INVITING = pattern(rf"\b(?:{INVITING})")


def _is_occasion(clue: Clue, event: Hit) -> bool:
    """Return whether an event only tells at which other one something is: "on the occasion of".

    So it is of what goes with it: "suivi d'un bal", and of all: "an hour before each show".
    """
    before = clue.text[: event.start].split()[-1:]
    if before and before[0].casefold() in EACH:
        return True
    return any(
        hit.cue is Cue.COMPANY and hit.words > 1 and 0 <= event.start - hit.end <= _ARTICLE
        for hit in clue.hits
    )


_ARTICLE = 5  # characters, blanks included


def _before_verb(text: str, words: list[Word], start: int, languages: Sequence[str]) -> list[Word]:
    """Return the words up to a verb that tells the future: "exposition d'affiches retracera …"."""
    future = _FUTURE_IN_FRENCH if "fr" in languages else _FUTURE
    for index in range(start, len(words)):
        small = text[words[index].start].islower()  # "duo Lisandra" is a name
        if small and future.search(text, words[index].start, words[index].end):
            return words[:index]
    return words


_FUTURE_IN_FRENCH = pattern(rf"{FUTURE_IN_FRENCH}$")
_FUTURE = pattern(rf"{FUTURE}$")


def _names_group(words: list[Word], index: int) -> bool:
    """Return whether a word of events tells which people act: "le comité des fêtes invite …"."""
    tied = index > 1 and words[index - 1].folded in TIES | ARTICLES
    return tied and words[index - 2].folded in ORGANISERS


def of_group(heading: Clue, kinds: Sequence[int]) -> bool:
    """Return whether all *kinds* of a heading only tell which people it names."""
    words = list(heading.words)
    places = {word.start: index for index, word in enumerate(words)}
    return all(kind in places and _names_group(words, places[kind]) for kind in kinds)


def _gives_other(clue: Clue, giver: Hit, events: Sequence[Hit]) -> bool:
    """Return whether a verb leads from a group to an event: "la chorale donnera un concert"."""
    verbs = [hit.end for hit in clue.hits if hit.cue is Cue.HOST and hit.start > giver.end]
    return any(verb < event.start for verb in verbs[:1] for event in events)


def _is_with(text: str, words: list[Word], index: int) -> bool:
    """Return whether a word leads to the guest that names an event: "rencontre avec Ida Faure".

    Behind an article a name may stand at the end: "avec l'autrice Ida Faure".
    """
    behind = words[index + 1 : index + 1 + _GUEST]
    if words[index].folded not in WITH or not behind:
        return False
    if behind[0].folded in ARTICLES | ONE:
        beyond = BREAK.search(text, behind[0].end)
        stop = beyond.start() if beyond else len(text)
        return any(text[word.start].isupper() for word in behind[1:] if word.start < stop)
    return text[behind[0].start].isupper()


_GUEST = 5  # words: "the", what they are, their name


def _extend(
    clue: Clue, words: list[Word], last: int, blocked: Sequence[tuple[int, int]], *, capitals: bool
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
        if BREAK.search(between):
            break
        if any(low <= word.start < high for low, high in blocked):
            break
        if _goes_on_otherwise(clue, words, last, opens=last == begin):
            break
        # "assemblea dei soci" is of the members, whatever they pay.
        tied = cues <= _OF_MEMBERS and words[last].folded in TIES | OF_THE
        if cues & set(STOP_CUES) and not tied:
            break
        small = clue.text[word.start].islower() and word.folded not in TIES | ANDS
        if capitals and small and Cue.EVENT not in cues:
            break
        goal = words[last].folded in JOURNEYS  # "peregrinação a Fátima"
        if Cue.AT in cues and not goal and _leads_to_place(clue, words, last + 2, starts):
            break
        last += 1
    while last > begin and (
        words[last].folded in _LOOSE_ENDS or len(words[last].folded) < 2  # noqa: PLR2004
    ):
        last -= 1
    return last


_LOOSE_ENDS = TIES | OF_THE | ANDS | PARTICLES  # "Er vindt een vergadering plaats"


def _goes_on_otherwise(clue: Clue, words: list[Word], last: int, *, opens: bool) -> bool:
    """Return whether behind a word the sentence goes on with its verb, or with another phrase.

    A guest belongs to the word that *opens* the name: "rencontre avec Ida Faure".  So does the
    last word of a clause, "soirée contes et châtaignes, à 20 h".
    """
    word = words[last + 1]
    if word.folded in ANDS and (
        _closes_pair(clue, words[last + 2 :]) or (not opens and _ties_both(clue, words, last))
    ):
        return False
    if opens and word.folded in MADE_FOR and _ends_subject(clue, words[last + 2 : last + 4]):
        return False
    if word.folded in _VERBAL and clue.text[word.start].islower():
        return True
    return word.folded in STOPS and not (opens and _is_with(clue.text, words, last + 1))


def _ties_both(clue: Clue, words: list[Word], last: int) -> bool:
    """Return whether both sides of "and" are tied to the name: "fête du pain et du vin", "of"."""
    behind = words[last + 2 : last + 6]
    if words[last - 1].folded not in TIES or not behind or behind[0].folded not in _OF:
        return False
    return _closes_pair(clue, list(dropwhile(lambda word: word.folded in TIES, behind)), Cue.AT)


_OF = (OF_THE - OF_SUBJECTS) | OF_PERSONS | {"of", "van"}


def _closes_pair(clue: Clue, behind: Sequence[Word], *places: Cue) -> bool:
    """Return whether a word or two stand behind "and", then a mark, a day, the verb, *places*."""
    for count, word in enumerate(behind[:_PAIR], start=1):
        if len(word.folded) < _LETTERS or word.folded in STOPS | ARTICLES | TIES:
            return False
        beyond = behind[count].start if count < len(behind) else len(clue.text)
        if BREAK.search(clue.text, word.end, beyond):
            return True
        if any(hit.cue in (Cue.HAPPEN, *places) and hit.start == beyond for hit in clue.hits):
            return True
        if any(low <= beyond < high for low, high in clue.holes):
            return True
    return False


def _ends_subject(clue: Clue, behind: Sequence[Word]) -> bool:
    """Return whether a verb of taking place is the second of two words: "per sposi inizia"."""
    if len(behind) < _PAIR or any(low <= behind[0].start < high for low, high in clue.holes):
        return False
    return any(hit.cue is Cue.HAPPEN and hit.start == behind[1].start for hit in clue.hits)


# Verbs of a sentence and what may stand before them: "das Fest muss leider …".
_VERBAL = REFLEXIVES | MODALS | REGRETS | AUXILIARIES | RESUMING


def _leads_to_place(
    clue: Clue, words: list[Word], index: int, starts: dict[int, list[Hit]]
) -> bool:
    """Return whether a preposition leads to a house, or to a capital.

    That of "fiestas en honor al Cristo" is no place; "homenaje en la plaza Mayor" has one.
    """
    for word in words[index : index + 3]:
        if any(hit.cue in (Cue.PLACE, Cue.ONLINE) for hit in starts.get(word.start, ())):
            return True
        if clue.text[word.start].isupper():
            return words[index - 2].folded not in DEDICATED
        if word.folded not in TIES | ARTICLES:
            return False
    return False
