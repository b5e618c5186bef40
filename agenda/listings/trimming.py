"""A name without what tells more than its name: who leads it, what it costs, that it is off."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.lines.sides import without_round
from agenda.listings.names import colon_in, titles
from agenda.listings.tails import without_ages, without_booking
from agenda.patterns import pattern, signed_pattern, worded_pattern
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    ASIDES,
    AUXILIARIES,
    CLAUSES,
    FOR,
    GOING,
    INVITATIONS,
    INVITED_TO,
    LINKS,
    MEETING_ENDINGS,
    MEETINGS,
    OF_THE,
    ONE,
    REMINDERS,
    THE,
    THE_REMINDED,
    TIES,
    UNFINISHED,
)
from agenda.vocabulary.lexicon import CALLED_OFF, Cue, fold, words_of
from agenda.vocabulary.said_of_days import REASONS
from agenda.vocabulary.word_forms import DIVINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

_DIVINE = pattern(DIVINE)
_LONG_TAIL = 5
_WHOLE = 3  # words that can name something without a word of events


def to_name(text: str, lexicon: Lexicon) -> str:
    """Return what a text names, without its state, calls, and what stands behind its comma.

    >>> from agenda.vocabulary.lexicon import load
    >>> to_name("N'oubliez pas le bal folk (annulé), avec les Marmottes", load(("fr",)))
    'bal folk'
    """
    text = without_leading_place(without_open_verb(without_status(text, lexicon)), lexicon)
    text = without_words_before_title(text, lexicon)
    text = without_booking(without_terms(text, lexicon), lexicon)
    text = without_clause(without_reminder(text))
    return without_round(without_ages(without_call(text, lexicon), lexicon))


def without_explanation(text: str) -> str:
    """Return a name without the sentence, or the list of things, that a colon opens behind it.

    A short tail is a title ("Conférence : les abeilles") and stays.

    >>> without_explanation("Kermesse de l'école : venez nombreux tenir un stand avec nous.")
    "Kermesse de l'école"
    """
    match = colon_in(text)
    before = len(words_of(text[: match.start()])) if match else 0
    if match and before > 1:
        tail = text[match.end() :]
        if len(words_of(tail)) >= _LONG_TAIL and tail.endswith((".", "!", "…")):
            return text[: match.start()]
    return without_things(text)


def without_things(text: str) -> str:
    """Return a name without the list of three things or more that a colon opens behind it.

    >>> without_things("Fête du lac : régate, chants et friture")
    'Fête du lac'
    """
    match = colon_in(text)
    before, tail = (text[: match.start()], text[match.end() :]) if match else (text, "")
    if not tail[:1].islower() or len(words_of(before)) < _WHOLE:
        return text
    ended = any(word in _BEFORE_LAST for word in tail.rpartition(", ")[2].split()[1:])
    return before if ", " in tail and tail.count(", ") + ended > 1 else text


_BEFORE_LAST = ANDS - {"en"}  # "en bus" is no list in French


def without_company(text: str, lexicon: Lexicon) -> str:
    """Return a name without the words that say who leads the event, when, or what goes with it.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_company("Soirée dansante animée par un DJ, buvette", load(("fr",)))
    'Soirée dansante'
    """
    words, hits = lexicon.read(text)
    for hit in hits:
        before = [word for word in words if word.end <= hit.start]
        hours = hit.cue is Cue.ALL_DAY and text[: hit.start].rstrip().endswith(",")
        if not before or not (hours or hit.cue is Cue.COMPANY):
            continue
        told = len(before) >= _WHOLE or any(h.cue is Cue.EVENT and h.end <= hit.start for h in hits)
        behind = (word.folded for word in words if word.start >= hit.end)
        person = next((word for word in behind if word not in ARTICLES), "")
        if _DIVINE.fullmatch(person):  # "An evening in the presence of God" is a title
            continue
        if told and not any(low < hit.start < high for low, high in titles(text)):
            return text[: hit.start].rstrip(" ,–—-(:")
    return text


def without_clause(text: str) -> str:
    """Return a name without the clause behind its comma that tells more of it, or who gives it.

    >>> without_clause("Conférence sur les lavoirs, que la neige nous avait fait perdre")
    'Conférence sur les lavoirs'
    >>> without_clause("Les abeilles, par un apiculteur")
    'Les abeilles'
    """
    spans = titles(text)
    for match in _CLAUSE.finditer(text):
        before, inside = text[: match.start()], [low < match.start() < high for low, high in spans]
        relative = fold(match[1]) in _CLAUSES and len(words_of(before)) >= _WHOLE
        # "Bilan carbone, par où commencer ?": a question gives nobody.
        asked = text.endswith("?")
        given = fold(match[1]) in ASIDES and len(words_of(before)) > 1 and not asked
        if (relative or given) and not any(inside):
            return before
    return text


_CLAUSE = signed_pattern(",", r",\s+(\w+)(?=['’\s])")
_CLAUSES = frozenset(map(fold, CLAUSES))


def without_call(text: str, lexicon: Lexicon) -> str:
    """Return a name without the call to book that a colon opens behind it.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_call("Repas des aînés : inscrivez-vous !", load(("fr",)))
    'Repas des aînés'
    """
    match = colon_in(text)
    if not match:
        return text
    words, hits = lexicon.read(text[match.end() :])
    booked = sum(hit.words for hit in hits if hit.cue is Cue.BOOKING)
    return text[: match.start()] if booked * 2 > len(words) else text


def without_reminder(text: str) -> str:
    """Return a name without the call to remember it that opens it.

    >>> without_reminder("N’oubliez pas le pique-nique annuel")
    'pique-nique annuel'
    >>> without_reminder("Save the date: Harbour Run")
    'Harbour Run'
    """
    match = _REMINDER.match(text)
    return text[match.end() :] if match else text


_REMINDED = "|".join(REMINDERS).replace("'", "[’']")
_REMINDER = worded_pattern(
    _REMINDED,
    rf"(?:{_REMINDED})\b\s*[:!,–—-]?\s+"
    rf"(?:(?-i:{THE_REMINDED})\s+"
    r"|(?-i:l|d)['’])?(?=\S)",
)


def without_invitation(text: str, lexicon: Lexicon) -> str:
    """Return the meeting that a title invites to.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_invitation("Einladung zur Jahreshauptversammlung", load(("de",)))
    'Jahreshauptversammlung'
    >>> without_invitation("Invitation au silence", load(("fr",)))
    'Invitation au silence'
    >>> without_invitation("Invitation à la danse", load(("fr",)))
    'Invitation à la danse'
    """
    words, hits = lexicon.read(text)
    if len(words) <= _LED or words[0].folded not in INVITATIONS:
        return text
    led = next((i for i, word in enumerate(words[1:], 1) if word.folded not in _TO_WHAT), 1)
    named = next((h for h in hits if h.cue is Cue.EVENT and h.start == words[led].start), None)
    met = named is not None and any(map(_is_meeting, words[led : led + named.words]))
    return text[words[led].start :] if led > 1 and met else text


def _is_meeting(word: Word) -> bool:
    return word.folded in MEETINGS or word.folded.endswith(MEETING_ENDINGS)


_TO_WHAT = INVITED_TO | ARTICLES | TIES
_LED = 2  # words that lead to what is named


def without_terms(text: str, lexicon: Lexicon) -> str:
    """Return a name without the brackets behind it that tell what it takes to come.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_terms("Repas dansant (sur réservation avant le 20)", load(("fr",)))
    'Repas dansant'
    """
    for match in reversed(list(_BRACKETED.finditer(text))):
        words, hits = lexicon.read(match[0])
        told = sum(hit.words for hit in hits if hit.cue in _TERMS)
        named = any(hit.cue is Cue.EVENT for hit in hits)
        if match.start() and not named and told >= max(_MOST * len(words), 1):
            text = text[: match.start()] + text[match.end() :]
    return text


def without_status(text: str, lexicon: Lexicon) -> str:
    """Return a name without the words that say it is cancelled, postponed or sold out.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_status("Quiz Night (cancelled)", load(("en",)))
    'Quiz Night'
    >>> without_status("Loto de l'école reporté au", load(("fr",)))
    "Loto de l'école"
    >>> without_status("Marché de Noël COMPLET", load(("fr",)))
    'Marché de Noël'
    >>> without_status("Complet : Marché de Noël", load(("fr",)))
    'Marché de Noël'
    >>> without_status("Loto annulé faute de bénévoles", load(("fr",)))
    'Loto'
    >>> without_status("Loto, reporté à une date ultérieure", load(("fr",)))
    'Loto'
    """
    for match in reversed(list(_BRACKETED.finditer(text))):
        cues = {hit.cue for hit in lexicon.read(match[0])[1]}
        if cues.intersection(CALLED_OFF):
            text = text[: match.start()] + text[match.end() :]
    words, hits = lexicon.read(text)
    end = _end_of_meaning(words, hits)
    for hit in hits:
        if (told := _around(text, words, hits, hit, end=end)) is not None:
            return told
    return text


def _around(  # noqa: PLR0911  one for each way to say it
    text: str, words: Sequence[Word], hits: Sequence[Hit], hit: Hit, *, end: int
) -> str | None:
    """Return what stands beside words of status, None where they say no more than others."""
    status = hit.cue in CALLED_OFF
    told = any(one.cue is Cue.EVENT and one.end <= hit.start for one in hits)
    if status and not told and (named := _named_behind(words, hits, hit)):
        return text[named:]  # "Rivalto – Annullata la fiera"
    if status and (apart := _APART.search(text[: hit.start])):
        return text[: apart.start()]
    if (status or hit.cue is Cue.SOLD_OUT) and _tells_no_more(text, hits, hit):
        return text[: hit.start].rstrip(" ,")
    if status and hit.start and _BECAUSE.match(text, hit.end):
        return _without_links(text[: hit.start]).rstrip(" -–—:,")
    opens = hit.start <= _OPENING and (status or hit.cue is Cue.SOLD_OUT)
    if opens and _SEPARATED.match(text, hit.end):
        return text[hit.end :].lstrip(" -–—:,!.)]")
    if opens and (named := _named_behind(words, hits, hit)):
        return text[named:]
    if hit.end >= end and hit.start > 0 and (status or _is_badge(text, hit)):
        return _without_links(text[: hit.start]).rstrip(" -–—:,")
    return None


def _tells_no_more(text: str, hits: Sequence[Hit], state: Hit) -> bool:
    """Return whether a state stands behind a comma, and neither event nor title behind it."""
    events = any(hit.cue is Cue.EVENT and hit.start >= state.end for hit in hits)
    return _COMMA.search(text, 0, state.start) is not None and not events and ":" not in text


def _named_behind(words: Sequence[Word], hits: Sequence[Hit], state: Hit) -> int:
    """Return where the event starts that an opening state is said of, 0 where none is.

    "Se cancela el concierto", "Annulation du bal", "New date for the outing".
    """
    behind = [word for word in words if word.start >= state.end]
    named = next((word for word in behind if word.folded not in _OF | FOR), None)
    led = named is not None and named is not behind[0]
    return named.start if named and led and _is_event(hits, named) else 0


def _is_event(hits: Sequence[Hit], word: Word) -> bool:
    return any(hit.cue is Cue.EVENT and hit.start == word.start for hit in hits)


def _end_of_meaning(words: Sequence[Word], hits: Sequence[Hit]) -> int:
    """Return where a text ends without the small words that led to a day: "reporté au"."""
    leading = {hit.start for hit in hits if hit.cue is Cue.AT}
    for word in reversed(words):
        if word.folded not in _SMALL and word.start not in leading:
            return word.end
    return 0


def _without_links(text: str) -> str:
    """Return a name without what led to a word of status: "Le bal est", "La feria que"."""
    words = words_of(text)
    while (
        len(words) > 1 and words[-1].folded in _LEADING_ON and words[-1].end == len(text.rstrip())
    ):
        text = text[: words.pop().start]
    return text


_LEADING_ON = LINKS | CLAUSES


def without_open_verb(text: str) -> str:
    """Return a name without the verb and the small words that a date cut off behind it.

    >>> without_open_verb("Flohmarkt wird auf den"), without_open_verb("Wer es glaubt wird selig")
    ('Flohmarkt', 'Wer es glaubt wird selig')
    >>> without_open_verb("Eine Tagestour führt")
    'Tagestour'
    >>> without_open_verb("Anything Goes")
    'Anything Goes'
    """
    words = words_of(text)
    kept = len(words)
    going = kept > 1 and words[-1].folded in GOING and text[words[-1].start].islower()
    if going and words[-1].end == len(text):
        first = words[1] if words[0].folded in ONE and kept > _WHOLE - 1 else words[0]
        return text[first.start : words[-1].start].rstrip()
    while kept > 1 and words[kept - 1].folded in _SMALL:
        kept -= 1
    tail = words[kept:]
    verb = next((word for word in tail if word.folded in AUXILIARIES), None)
    cut = verb is not None and verb is not tail[-1] and tail[-1].end == len(text.rstrip())
    return text[: verb.start].rstrip() if verb and cut else text


def without_words_before_title(text: str, lexicon: Lexicon) -> str:
    """Return the title in quotation marks that ends a name, without the verb that leads to it.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_words_before_title("si corre il “Palio delle oche”", load(("it",)))
    'Palio delle oche'
    >>> without_words_before_title("concerto per la “Notte bianca”", load(("it",)))
    'concerto per la “Notte bianca”'
    """
    spans = titles(text)
    if len(spans) != 1 or spans[0][1] != len(text) or not text[:1].islower():
        return text
    before = text[: spans[0][0]]
    words, hits = lexicon.read(before)
    leads = 1 < len(words) <= _LEADING and words[-1].folded in THE
    verb = leads and before[words[-2].start].islower() and words[-2].folded not in UNFINISHED
    if not verb or any(hit.cue is Cue.EVENT for hit in hits):
        return text
    return text[spans[0][0] :].strip('«»“”„"‘’‹› ')


_LEADING = 8  # words


def without_leading_place(text: str, lexicon: Lexicon) -> str:
    """Return the event of a sentence that tells its place first, or that it was planned.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_leading_place("al Teatro comunale un concerto della corale", load(("it",)))
    'concerto della corale'
    >>> without_leading_place("in der Stadthalle geplante Konzert", load(("de",)))
    'Konzert'
    >>> without_leading_place("concierto previsto", load(("es",)))
    'concierto'
    """
    words, hits = lexicon.read(text)
    planned = [hit for hit in hits if hit.cue is Cue.PLANNED]
    if planned and planned[-1].end == len(text) and planned[-1].start:
        return _without_links(text[: planned[-1].start]).rstrip()
    if not any(hit.cue is Cue.AT and not hit.start for hit in hits) or not text[:1].islower():
        return text
    for before, word in pairwise(words):
        led = before.folded in ONE or any(hit.end == before.end for hit in planned)
        if led and _is_event(hits, word):
            return text[word.start :]
    return text


def _is_badge(text: str, hit: Hit) -> bool:
    """Return whether words of booking stand in capitals behind a name that does not: "COMPLET"."""
    before, badge = text[: hit.start], text[hit.start : hit.end]
    return hit.cue in _BADGES and badge.isupper() and not before.isupper()


_OF = ARTICLES | OF_THE
_OPENING = 1  # characters: a bracket may stand before the first word
_APART = signed_pattern("-–—|/", r"(?<=[^\W_])[^\w)»”]*\s[-–—|/]+\s*$")  # "Loto // reporté au 3/5"
_COMMA = pattern(r"[^\W_][»”\")]?,\s*$")
_BECAUSE = pattern(rf"(?i)\s+(?:\(|(?:{REASONS})(?!\w))")
_SEPARATED = pattern(r"\s*[:!\])]|\s+[-–—]\s")
_SMALL = ARTICLES | UNFINISHED | LINKS
_TERMS = frozenset({Cue.BOOKING, Cue.DEADLINE, Cue.PRICE, Cue.SOLD_OUT})
_MOST = 0.5  # a share of the words in brackets
_BADGES = frozenset({Cue.BOOKING, Cue.PRICE, Cue.SOLD_OUT})
_BRACKETED = signed_pattern("([", r"\s*[(\[][^)\]]*[)\]]")
