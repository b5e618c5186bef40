"""The name of an event without what is not its name, and the place that hides behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.pieces import trim
from agenda.patterns import pattern
from agenda.vocabulary.function_words import ARTICLES, BARE, LINKS, UNFINISHED
from agenda.vocabulary.lexicon import Cue, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

_QUOTED = pattern(
    r"«\s*(.{3,}?)\s*»|“\s*(.{3,}?)\s*”|„\s*(.{3,}?)\s*[“”]|\"\s*(.{3,}?)\s*\""
    r"|(?<!\w)['‘](?=\S)((?:[^'’‘]|['’](?=\w)){3,90}?)['’](?!\w)"
)
_SENTENCE = pattern(
    r"(?:(?<=[^\W\d_]{3})(?<!\b[Pp]rof)(?<!\b[Dd]ott)(?<!\banschl)[.…]|(?<=[^\W\d_]{2})\s?[!?])\s+(?=[^\W\da-z])"
    r"|(?<=\d)\.\s+(?=[^\W\d_a-z][^\W\d_])"
)
_COLON = pattern(r"\s*:\s+")
_FULL = {"(": ")", "[": "]", "«": "»"}
_SIGN = pattern(r"(?<=\w)\s+@\s*(?=[^\W\d])")  # "Club de lecture @ Bibliothèque"
_LONG_TAIL = 5


def quoted(text: str) -> str | None:
    """Return the first title in quotation marks, None without any.

    >>> quoted("Pau accueille « La nuit des idées » au palais")
    'La nuit des idées'
    """
    match = _QUOTED.search(text)
    return next(group for group in match.groups() if group) if match else None


def is_typed(text: str) -> bool:
    """Return whether a kind of event, a full stop, and a quoted title are all of a text.

    >>> is_typed("Conférence. « Les oiseaux »"), is_typed("Teatro “O Auto” no Auditório")
    (True, False)
    """
    return _TYPED.fullmatch(text) is not None


_TYPED = pattern(r"[^«“„\"‘:.]{3,40}\.\s+(?:«[^«»]+»|“[^”]+”|„[^“”]+[“”]|\"[^\"]+\")[\s.!]*")


def first_sentence(text: str) -> str:
    """Return *text* up to the end of its first sentence.

    >>> first_sentence("Loto du club. Ouverture des portes à 19 h.")
    'Loto du club'
    """
    titles = [match.span() for match in _QUOTED.finditer(text)]
    for match in _SENTENCE.finditer(text):
        if not any(low < match.start() < high - 1 for low, high in titles):
            return text[: match.start()]
    return text


def without_explanation(text: str) -> str:
    """Return a name without the sentence, or the list of things, that a colon opens behind it.

    A short tail is a title ("Conférence : les abeilles") and stays.

    >>> without_explanation("Kermesse de l'école : venez nombreux tenir un stand avec nous.")
    "Kermesse de l'école"
    """
    match = _COLON.search(text)
    before = len(words_of(text[: match.start()])) if match else 0
    if match and before > 1:
        tail = text[match.end() :]
        told = len(words_of(tail)) >= _LONG_TAIL and tail.endswith((".", "!", "…"))
        things = before >= _WHOLE and tail[:1].islower() and tail.count(", ") > 1
        if told or things:
            return text[: match.start()]
    return text


def without_company(text: str, lexicon: Lexicon) -> str:
    """Return a name without the words that say who leads the event, or what goes with it.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_company("Soirée dansante animée par un DJ, buvette", load(("fr",)))
    'Soirée dansante'
    """
    words = words_of(text)
    hits = lexicon.find(words)
    for hit in hits:
        before = [word for word in words if word.end <= hit.start]
        if hit.cue is not Cue.COMPANY or not before:
            continue
        told = len(before) >= _WHOLE or any(h.cue is Cue.EVENT and h.end <= hit.start for h in hits)
        if told and not any(low < hit.start < high for low, high in _titles(text)):
            return text[: hit.start].rstrip(" ,–—-(:")
    return text


def _titles(text: str) -> list[tuple[int, int]]:
    """Return where the titles in quotation marks stand."""
    return [match.span() for match in _QUOTED.finditer(text)]


_WHOLE = 3  # words that can name something without a word of events


def without_call(text: str, lexicon: Lexicon) -> str:
    """Return a name without the call to book that a colon opens behind it.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_call("Repas des aînés : inscrivez-vous !", load(("fr",)))
    'Repas des aînés'
    """
    match = _COLON.search(text)
    if not match:
        return text
    words = words_of(text[match.end() :])
    booked = sum(hit.words for hit in lexicon.find(words) if hit.cue is Cue.BOOKING)
    return text[: match.start()] if booked * 2 > len(words) else text


def without_price(text: str) -> str:
    """Return a name without the price behind its last comma.

    >>> without_price("Postal Museum, London, £31")
    'Postal Museum, London'
    """
    match = _PRICE.search(text)
    return text[: match.start()] if match else text


_PRICE = pattern(r",\s+(?:[£€$]\s?\d[^,]*|\d+(?:[.,]\d\d)?\s?(?:[£€$]|euros?\b|eur\b)[^,]*)$")


_OTHERWISE = frozenset(
    {Cue.OPENING, Cue.BOOKING, Cue.DEADLINE, Cue.JOB, Cue.STAMP, Cue.RELATED, Cue.CONTACT}
)


def names_no_event(name: str, lexicon: Lexicon) -> bool:
    """Return whether a name is that of something else: opening hours, bins, a form, "no meeting".

    It opens with a word of such things or speaks of a service, and holds no word of events.

    >>> from agenda.vocabulary.lexicon import load
    >>> names_no_event("Fermeture du secrétariat", load(("fr",)))
    True
    """
    words = words_of(name)
    hits = lexicon.find(words)
    if not words:
        return False
    first = next((word for word in words if word.folded not in ARTICLES), words[0])
    if any(hit.cue is Cue.NOTHING and hit.start == words[0].start for hit in hits):
        return True
    services = [hit for hit in hits if hit.cue is Cue.SERVICE]
    if any(hit.cue is Cue.EVENT and not _inside(hit, services) for hit in hits):
        return False
    if len(words) == 1 and name[words[0].start].islower():
        return True  # "please", "comme": the first word of a sentence that a date cuts
    return any(
        hit.cue is Cue.SERVICE or (hit.cue in _OTHERWISE and hit.start == first.start)
        for hit in hits
    )


def _inside(hit: Hit, others: Sequence[Hit]) -> bool:
    """Return whether a hit is part of a longer one: of "collecte des sapins" the "collecte"."""
    return any(
        one.start <= hit.start and hit.end <= one.end and one.words > hit.words for one in others
    )


def clean(text: str) -> str:
    """Return a name without bullets, stray separators, a closing full stop or loose brackets."""
    start, end = trim(text, 0, len(text))
    text = text[start:end]
    if text.endswith(".") and not text.endswith(".."):
        text = text[:-1] if len(words_of(text)[-1].folded) > 1 else text
    for opening, closing in _FULL.items():
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, " ").replace(closing, " ")
    if text[:1] + text[-1:] in ("()", "[]", '""', "“”", "«»", "''"):
        text = text[1:-1]
    return " ".join(text.split())


def cut_place(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return a name and the place printed behind it, "" without one.

    A place follows a comma or a preposition, and starts with a word of places or a capital
    that stands behind a preposition of place.

    >>> from agenda.vocabulary.lexicon import load
    >>> cut_place("Loto du foot, salle des fêtes", load(("fr",)))
    ('Loto du foot', 'salle des fêtes')
    """
    if match := _SIGN.search(text):
        return text[: match.start()], clean(text[match.end() :])
    words = words_of(text)
    hits = lexicon.find(words)
    for index in range(1, len(words)):
        start = _place_start(text, words, hits, index)
        if start is not None:
            low, high = trim(text, 0, words[index].start)
            return text[low:high], clean(text[start:])
    start = _case_start(text, words, hits) if "eu" in lexicon.languages else 0
    low, high = trim(text, 0, start)
    return (text[low:high], clean(text[start:])) if start else (text, "")


def _case_start(text: str, words: list[Word], hits: list[Hit]) -> int:
    """Return where a place starts that its case sets apart, 0 where none does.

    Basque has no preposition: "Artisau azoka | Okendi plazan".
    """
    if not words or words[-1].end < len(text.rstrip(" .")) or words[-1].folded[-1:] != "n":
        return 0
    if Cue.PLACE not in _cues_at(hits, words[-1]):
        return 0
    index = len(words) - 1
    while index and text[words[index - 1].start].isupper():
        if Cue.EVENT in _cues_at(hits, words[index - 1]):
            break
        index -= 1
    named = any(hit.cue is Cue.EVENT and hit.end <= words[index].start for hit in hits)
    return words[index].start if named and index < len(words) - 1 else 0


def _complete(words: list[Word], hits: list[Hit], index: int) -> bool:
    """Return whether the words before *index* can be a name by themselves."""
    end = words[index].start
    return index > 2 or any(hit.cue is Cue.EVENT and hit.end <= end for hit in hits)  # noqa: PLR2004


def without_status(text: str, lexicon: Lexicon) -> str:
    """Return a name without the words that say it is cancelled, postponed or sold out.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_status("Quiz Night (cancelled)", load(("en",)))
    'Quiz Night'
    >>> without_status("Loto de l'école reporté au", load(("fr",)))
    "Loto de l'école"
    >>> without_status("Marché de Noël COMPLET", load(("fr",)))
    'Marché de Noël'
    """
    for match in reversed(list(_BRACKETED.finditer(text))):
        cues = {hit.cue for hit in lexicon.find(words_of(match[0]))}
        if cues & _STATUS:
            text = text[: match.start()] + text[match.end() :]
    words = words_of(text)
    hits = lexicon.find(words)
    end = _end_of_meaning(words, hits)
    for hit in hits:
        status = hit.cue in _STATUS
        if status and hit.start <= _OPENING and _SEPARATED.match(text, hit.end):
            return text[hit.end :].lstrip(" -–—:,!.)]")
        if hit.end >= end and hit.start > 0 and (status or _is_badge(text, hit)):
            return _without_links(text[: hit.start]).rstrip(" -–—:,")
    return text


def _end_of_meaning(words: Sequence[Word], hits: Sequence[Hit]) -> int:
    """Return where a text ends without the small words that led to a day: "reporté au"."""
    leading = {hit.start for hit in hits if hit.cue is Cue.AT}
    for word in reversed(words):
        if word.folded not in _SMALL and word.start not in leading:
            return word.end
    return 0


def _without_links(text: str) -> str:
    """Return a name without the verb that led to a word of status: "Le bal est"."""
    words = words_of(text)
    while len(words) > 1 and words[-1].folded in LINKS and words[-1].end == len(text.rstrip()):
        text = text[: words.pop().start]
    return text


def _is_badge(text: str, hit: Hit) -> bool:
    """Return whether words of booking stand in capitals behind a name that does not: "COMPLET"."""
    before, badge = text[: hit.start], text[hit.start : hit.end]
    return hit.cue in _BADGES and badge.isupper() and not before.isupper()


def without_listing_words(text: str, lexicon: Lexicon) -> str:
    """Return the name that a heading gives to a list of dates.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_listing_words("Council Meeting Dates", load(("en",)))
    'Council Meeting'
    >>> without_listing_words("Calendrier des conseils municipaux", load(("fr",)))
    'conseils municipaux'
    """
    words = words_of(text)
    hits = lexicon.find(words)
    if not any(hit.cue is Cue.EVENT for hit in hits):
        return text
    start, end = 0, 0
    for hit in hits:
        if hit.cue not in _LISTING or _is_part(hit, hits):
            continue
        if hit.start == words[0].start:
            behind = [word for word in words if word.start >= hit.end]
            rest = [word for word in behind if word.folded not in ARTICLES]
            start = max(start, rest[0].start) if rest and len(rest) < len(behind) else start
        elif hit.end == words[-1].end:
            end = max(end, hit.start)
    end = end or len(text)
    named = any(hit.cue is Cue.EVENT and start <= hit.start and hit.end <= end for hit in hits)
    return text[start:end].strip(" -–—:,") if named else text


def _is_part(hit: Hit, hits: list[Hit]) -> bool:
    """Return whether a hit is a word in the phrase of an event: "Tag der offenen Tür"."""
    return any(
        other.cue is Cue.EVENT
        and other.start <= hit.start
        and hit.end <= other.end
        and hit.words < other.words
        for other in hits
    )


_OPENING = 1  # characters: a bracket may stand before the first word
_SEPARATED = pattern(r"\s*[:!\])]|\s+[-–—]\s")
_LISTING = frozenset({Cue.AGENDA, Cue.LABEL_DATE})
_STATUS = frozenset({Cue.CANCELLED, Cue.POSTPONED})
_SMALL = ARTICLES | UNFINISHED | LINKS
_BADGES = frozenset({Cue.BOOKING, Cue.PRICE, Cue.SOLD_OUT})
_BRACKETED = pattern(r"\s*[(\[][^)\]]*[)\]]")


def _place_start(text: str, words: list[Word], hits: list[Hit], index: int) -> int | None:
    """Return where the place starts if one begins at word *index*, else None."""
    word = words[index]
    comma = "," in text[words[index - 1].end : word.start]
    cues = _cues_at(hits, word)
    if comma and (Cue.ONLINE in cues or (Cue.PLACE in cues and Cue.EVENT not in cues)):
        return word.start
    if Cue.AT not in cues or (not comma and not _complete(words, hits, index)):
        return None
    return _led_to(text, words, hits, index, comma=comma)


def _led_to(
    text: str, words: list[Word], hits: list[Hit], index: int, *, comma: bool
) -> int | None:
    """Return where the place starts that the preposition at *index* leads to, None if nowhere."""
    target = index + 1
    while target < len(words) and words[target].folded in ARTICLES:
        target += 1
    if target >= len(words):
        return None
    capital = text[words[target].start].isupper()
    # "en plein air" is no place: a bare preposition needs an article, a comma or a capital.
    bare = target == index + 1 and words[index].folded in BARE
    if bare and not comma and not capital:
        return None
    goal = _cues_at(hits, words[target])
    if Cue.ONLINE in _cues_at(hits, words[index]):
        return words[index].start
    if (Cue.PLACE in goal and (comma or capital or Cue.EVENT not in goal)) or (comma and capital):
        # The article stays with the place where it is part of it ("La Cité").
        own = (w for w in words[index + 1 : target] if text[w.start].isupper())
        return next(own, words[target]).start
    return None


def _cues_at(hits: list[Hit], word: Word) -> set[Cue]:
    return {hit.cue for hit in hits if hit.start == word.start}
