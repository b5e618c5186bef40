"""A name without the clause that leads to its day: "Le Semi aura bien lieu", "Trail, prévu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.sentences import TITLE_MARKS
from agenda.listings.names import titles
from agenda.patterns import pattern, signed_pattern, worded_pattern
from agenda.vocabulary.function_words import (
    ARTICLES,
    AUXILIARIES,
    CLAUSES,
    FILLERS,
    LINKS,
    MODALS,
    MOVED,
    MOVES,
    ONE,
    REGRETS,
    THE,
    THIS_TIME,
    TIES,
    TO_BE,
    UNFINISHED,
)
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.publications import EDITIONS_OF_EVENTS, OF_EVENTS
from agenda.vocabulary.word_forms import IT_IS, THERE_IS, THERE_IS_A, THERE_WILL_BE, WE_HAVE

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from agenda.lines.stretches import Stretch
    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

_VERBS = frozenset({Cue.HAPPEN, Cue.PLANNED})
# What may stand behind a colon and only leads to the day: "Trail des Loups : rendez-vous le 3".
_LEADS = frozenset(
    {*_VERBS, Cue.AGENDA, Cue.BOOKING, Cue.HOST, Cue.LABEL_DATE, Cue.LABEL_PLACE, Cue.LABEL_TIME}
)
_SMALL = LINKS | UNFINISHED | ARTICLES | FILLERS
_COLON = signed_pattern(":", r"\s*:\s+")
_EDITION = worded_pattern(
    EDITIONS_OF_EVENTS,
    r"(?:[^:«“\"]{1,20}\s:\s)?"
    r"(?:(?:l['’]|\S+\s)(?:\S+\s){0,2})?"
    rf"(?:{EDITIONS_OF_EVENTS})(?:\s(?:19|20)\d\d)?\s{OF_EVENTS}(?=\S)",
)


def behind_there_is(text: str) -> str:
    """Return what there is on a day, without the verb, or what is told of the day before it.

    >>> behind_there_is("hay baile"), behind_there_is("Día del Libro, hay un recital")
    ('baile', 'recital')
    >>> behind_there_is("Il y a une vie après l'école"), behind_there_is("There is a Working Bee")
    ("Il y a une vie après l'école", 'Working Bee')
    """
    match = _THERE.match(text)
    plain = text[:1].islower() or _THERE_IS_A.match(text)
    if match is None or (match["told"] is None and not plain):
        return text
    first, _, rest = text[match.end() :].partition(" ")
    return rest if rest and first.lower() in _ARTICLES else text[match.end() :]


def behind_place_there_is(text: str, lexicon: Lexicon) -> str:
    """Return what there is at a place that opens a text.

    >>> from agenda.vocabulary.lexicon import load
    >>> behind_place_there_is("in piazza Roma ci sarà il concerto dei Brugo", load(("it",)))
    'concerto dei Brugo'
    """
    verb = _THERE_INSIDE.search(text)
    hits = lexicon.read(text[: verb.start()])[1] if verb else []
    placed = any(hit.cue in (Cue.AT, Cue.PLACE) and not hit.start for hit in hits)
    if verb is None or not placed or any(hit.cue is Cue.EVENT for hit in hits):
        return text
    return text[verb.end() :]


def behind_it_is(text: str) -> str:
    """Return what a clause says that something is, without the verb.

    >>> behind_it_is("é a Oficina de Pão"), behind_it_is("C'est la fête")
    ('Oficina de Pão', "C'est la fête")
    """
    verb = _IT_IS.match(text) if text[:1].islower() else None
    return text[verb.end() :] if verb else text


def behind_verb(text: str, lexicon: Lexicon) -> str:
    """Return what an entry names behind the verb that opens it, and perhaps a place.

    Behind a capital only a word of events shows that the text is no title.

    >>> from agenda.vocabulary.lexicon import load
    >>> behind_verb("se reúne el coro de Santa Ana", load(("es",)))
    'coro de Santa Ana'
    >>> behind_verb("si ritrova in canonica il gruppo giovani", load(("it",)))
    'gruppo giovani'
    >>> behind_verb("Hi ha ball de tarda", load(("ca",)))
    'ball de tarda'
    >>> behind_verb("Il y a une vie après l'école", load(("fr",)))
    "Il y a une vie après l'école"
    """
    words, hits = lexicon.read(text)
    verb = max((hit.end for hit in hits if hit.cue is Cue.HAPPEN and not hit.start), default=0)
    there = None if verb else _HAVE.match(text)
    verb = there.end() if there else verb
    behind = [word for word in words if word.start >= verb]
    if not verb or not behind or text[verb : behind[0].start].strip():
        return text
    leads = {hit.start for hit in hits if hit.cue is Cue.AT}
    if behind[0].start in leads and behind[0].folded not in _ARTICLES:
        behind = _behind_place(behind, leads)
    opened = bool(behind) and behind[0].folded in _ARTICLES
    told = behind[opened:]
    event = bool(told) and any(h.cue is Cue.EVENT and h.start == told[0].start for h in hits)
    if not told or not (event or (opened and text[0].islower())):
        return text
    alone = len(told) == 1 and not event
    return text[behind[0].start if alone else told[0].start :]


def _behind_place(words: list[Word], leads: Container[int]) -> list[Word]:
    """Return the words from the first article on that no word of place leads to."""
    for before, (at, word) in zip(words, enumerate(words[1:], 1), strict=False):
        tied = before.start in leads or before.folded in TIES
        if at > 1 and word.folded in _ARTICLES and not tied:
            return words[at:]
    return []


def is_there(day: Stretch, told: Stretch) -> bool:
    """Return whether what stands before "there is" tells of the day alone.

    Of "concierto, hay chocolate", and of a title in quotation marks, it is the event.
    """
    if day.starts(Cue.AT, Cue.PLACE) or not TITLE_MARKS.isdisjoint(day.text):
        return False
    return not TITLE_MARKS.isdisjoint(told.text) or (told.has(Cue.EVENT) and not day.has(Cue.EVENT))


_THERE = worded_pattern(THERE_IS, rf"(?:(?P<told>[^,.:;«“\"]{{3,60}}), )?(?:{THERE_IS})\s(?=\S)")
_THERE_IS_A = pattern(THERE_IS_A)
_IT_IS = worded_pattern(IT_IS, rf"(?:{IT_IS})\s(?:(?:{'|'.join(sorted(THE | ONE))})\s|l['’])(?=\S)")
_THERE_INSIDE = worded_pattern(
    THERE_WILL_BE,
    rf"(?<=\s)(?:{THERE_WILL_BE})\s(?:(?:{'|'.join(sorted(ARTICLES | ONE))})\s|l['’])?(?=\S)",
)
_HAVING = f"{THERE_IS}|{WE_HAVE}"
_HAVE = worded_pattern(_HAVING, rf"(?:{_HAVING})\s(?=\S)")
_ARTICLES = ARTICLES | ONE


def without_predicate(text: str, lexicon: Lexicon) -> str:
    """Return the name that a clause leads to its day, without the clause.

    >>> from agenda.vocabulary.lexicon import load
    >>> french = load(("fr",))
    >>> without_predicate("Courir à Tournon aura bien lieu", french)
    'Courir à Tournon'
    >>> without_predicate("Les Crêtes du Forez, prévues", french)
    'Les Crêtes du Forez'
    >>> without_predicate("Trail des Hospitaliers : rendez-vous", french)
    'Trail des Hospitaliers'
    >>> without_predicate("Rehearsals are", load(("en",)))
    'Rehearsals'
    """
    for _ in range(_MOST):
        words, hits = lexicon.read(text)
        end = next((end for cut in _CUTS if (end := cut(text, words, hits))), 0)
        if not end:
            break
        text = text[:end].rstrip(" ,–—-(:")
    return text


_MOST = 3  # clauses: "la foire, prévue initialement : rendez-vous"


def _end_of_verb(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> int:
    """Return where the verb begins that ends a text, 0 where none does."""
    last = _last(words, hits)
    verbs = [hit.start for hit in hits if hit.cue in _VERBS and hit.end == last]
    start = min(verbs, default=0)
    before = [word for word in words if word.start < start]
    while before and before[-1].folded in _LINKING:
        before.pop()
    named = any(word.folded not in _SMALL for word in before)
    titled = any(low < start < high for low, high in titles(text))
    return before[-1].end if named and not titled else 0


# What may stand before a verb and is no part of the name: "n'aura", "qui se tiendra", "est".
_LINKING = frozenset((LINKS | FILLERS | CLAUSES) - TIES) | {"n", "ne", "se", "s"}


def _end_before_colon(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> int:
    """Return where a colon stands whose tail only leads to the day, 0 without one."""
    colons = list(_COLON.finditer(text))
    if not colons:
        return 0
    colon = colons[-1]
    leads = [(hit.start, hit.end) for hit in hits if hit.cue in _LEADS]
    tail = [word for word in words if word.start >= colon.end()]
    told = all(
        word.folded in _SMALL
        or len(word.folded) == 1
        or any(low <= word.start < high for low, high in leads)
        for word in tail
    )
    return colon.start() if tail and told else 0


def _end_before_participle(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> int:
    """Return where a comma stands with one small-lettered word behind it: "la foire, donnée"."""
    comma = text.rfind(", ")
    if comma < 0 or any(low < comma < high for low, high in titles(text)):
        return 0
    leading = {hit.start for hit in hits if hit.cue is Cue.AT}
    tail = [word for word in words if word.start > comma]
    told = [word for word in tail if word.folded not in _SMALL and word.start not in leading]
    means = {hit.cue for hit in hits if hit.start > comma}
    plain = len(told) == 1 and text[tail[0].start].islower() and not means & _MEANING
    return comma if plain and len(words) - len(tail) > 1 else 0


_MEANING = frozenset({Cue.EVENT, Cue.PLACE, Cue.ONLINE, Cue.AUDIENCE})


def _last(words: Sequence[Word], hits: Sequence[Hit]) -> int:
    """Return where the last word ends that is more than a small one."""
    verbs = {hit.end for hit in hits if hit.cue in _VERBS}
    leading = {hit.start for hit in hits if hit.cue is Cue.AT}
    for word in reversed(words):
        small = word.folded in _SMALL or word.start in leading
        if word.end in verbs or not small:
            return word.end
    return 0


def _end_before_copula(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> int:
    """Return where a verb stands that ties a name to its day: "Rehearsals are", on Mondays."""
    del hits
    tied = len(words) > 1 and words[-1].folded in AUXILIARIES and words[-1].end == len(text)
    return words[-2].end if tied and text[words[-1].start].islower() else 0


_CUTS = (_end_of_verb, _end_before_colon, _end_before_participle, _end_before_copula)


def without_move(text: str, lexicon: Lexicon) -> str:
    """Return what a sentence moves to the day behind it, without the article that opens it.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_move("The fair moves this year to", load(("en",)))
    'fair'
    >>> without_move("Der Liederabend muss leider auf den", load(("de",)))
    'Liederabend'
    """
    words, hits = lexicon.read(text)
    moved = {hit.start for hit in hits if hit.cue is Cue.POSTPONED}
    leading = {hit.start for hit in hits if hit.cue is Cue.AT}
    kept = len(words)
    while kept and (words[kept - 1].folded in _MOVING or words[kept - 1].start in moved | leading):
        kept -= 1
    tail = words[kept:]
    verb = any(word.folded in _OF_MOVES or word.start in moved for word in tail)
    if not verb or not any(word.folded not in _SMALL for word in words[:kept]):
        return text
    opened = kept > 1 and words[0].folded in ARTICLES
    return text[words[opened].start : words[kept - 1].end]


_OF_MOVES = MODALS | MOVES | MOVED
_MOVING = _OF_MOVES | _SMALL | REGRETS | THIS_TIME | TO_BE | AUXILIARIES


def without_edition(text: str) -> str:
    """Return a name without the words that tell which edition it is.

    >>> without_edition("l'édition 2021 du Trail de la Vallée")
    'Trail de la Vallée'
    >>> without_edition("The 12th edition of the Harbour Run")
    'Harbour Run'
    >>> without_edition("Édition spéciale")
    'Édition spéciale'
    """
    match = _EDITION.match(text)
    rest = text[match.end() :] if match else ""
    return rest if any(map(str.isupper, rest)) else text
