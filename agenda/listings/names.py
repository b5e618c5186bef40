"""The name of an event without what is not its name, and the place that hides behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.pieces import trim
from agenda.lines.sentences import UNABBREVIATED, shouts
from agenda.lines.sides import names_sides, sides_and_place
from agenda.lines.stretches import NOISE
from agenda.patterns import pattern, signed_pattern, worded_pattern
from agenda.vocabulary.function_words import (
    ANDS,
    ARTICLES,
    AT_HOME,
    BARE,
    CLAUSES,
    COVERING,
    FROM,
    GIVERS,
    JOURNEYS,
    LINKS,
    NO,
    NOUGHT,
    OF_THE,
    OUTINGS,
    THANKED,
    THANKS,
    THE,
    TIES,
    UNFINISHED,
    WITH,
)
from agenda.vocabulary.lexicon import Cue, fold, words_of
from agenda.vocabulary.publications import LAST_BUSINESS, MINUTES
from agenda.vocabulary.said_of_days import DATES_OF, NEXT, THE_NEXT, WHY, WORDS_FOR_DAY
from agenda.vocabulary.word_forms import AS_ABOVE, LED_BY, SMALL_NUMBERS

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

_QUOTED = signed_pattern(
    "«“„\"'‘",
    r"«\s*(.{3,}?)\s*»|“\s*(.{3,}?)\s*”|„\s*(.{3,}?)\s*[“”]|\"\s*(.{3,}?)\s*\""
    r"|(?<!\w)['‘](?=\S)((?:[^'’‘]|['’](?=\w)){3,90}?)['’](?!\w)",
)
_SENTENCE = signed_pattern(
    ".…!?",
    rf"(?:{UNABBREVIATED}[.…]|(?<=[^\W\d_]{{2}})\s?[!?])\s+(?=[^\W\da-z])"
    r"|(?<=\d)\.\s+(?=[^\W\d_a-z][^\W\d_])",
    behind=2,
)
_FULL = {"(": ")", "[": "]", "«": "»"}
_SIGN = signed_pattern(
    "@", r"(?<=[\w»”\"’)!?.])\s+@\s*(?=[^\W\d])"
)  # "Club de lecture @ Bibliothèque"


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


def is_made(text: str) -> bool:
    """Return whether a quoted title, and behind it who made it or plays it, are all of a text.

    >>> is_made("“Fils”, de la compagnie Miroir"), is_made("“Fils”, 3 e 4 maggio")
    (True, False)
    """
    match = _QUOTED.match(text)
    return match is not None and maker_behind(text, match.end()) > 0


def maker_behind(text: str, end: int) -> int:
    """Return where the words begin that tell who made what has its title before *end*; else 0."""
    match = _MAKER.match(text, end)
    return match.start(1) if match else 0


_GIVEN = "|".join(sorted(GIVERS | WITH))
_MAKING = "|".join(sorted(FROM | OF_THE | TIES - THE - ANDS))
_MAKER = pattern(
    rf"\s?(?:,\s|(?=\s(?:{_GIVEN})\s))\s?"
    rf"((?:{_GIVEN}|{_MAKING}|{LED_BY})\s)"
    r"(?=[^.!?\d]*[^\W\d_a-z])"
)


def titles(text: str) -> list[tuple[int, int]]:
    """Return where the titles in quotation marks stand."""
    return [match.span() for match in _QUOTED.finditer(text)]


def colon_in(text: str) -> re.Match[str] | None:
    """Return the first colon, None without one or where a title holds it.

    >>> colon_in("Journée « Le lac : eaux, rives et roseaux », à Moissac")
    """
    match = _COLON.search(text)
    held = match is not None and any(low < match.start() < high for low, high in titles(text))
    return None if held else match


_COLON = signed_pattern(":", r"\s*:\s+")


def first_sentence(text: str) -> str:
    """Return *text* up to the end of its first sentence.

    >>> first_sentence("Loto du club. Ouverture des portes à 19 h.")
    'Loto du club'
    """
    spans = titles(text)
    for match in _SENTENCE.finditer(text):
        told, rest = text[: match.start()], text[match.start() :]
        bracketed = told.count("(") > told.count(")") and ")" in rest  # "(Pfr. Weber)"
        whole = any(low < match.start() < high - 1 for low, high in spans)
        numbered = told.strip().isdigit()  # "3. Bourse aux jouets" in a list
        if not (bracketed or whole or numbered or shouts(text, match[0][0])):
            return told
    return text


def shouted_title(text: str, lexicon: Lexicon) -> str:
    """Return a text up to the end of its first sentence, or all of a title that shouts or asks.

    What stands behind tells no more of it than the rest of a title, and ends with no full stop.

    >>> from agenda.vocabulary.lexicon import load
    >>> shouted_title("Storm! Three nights on the coast", load(("en",)))
    'Storm! Three nights on the coast'
    >>> shouted_title("Concert! Free admission", load(("en",)))
    'Concert'
    """
    told = first_sentence(text)
    rest = text[len(told) :].strip()
    if rest[:1] not in ("!", "?") or text.endswith(".") or len(words_of(text)) > _TITLE_WORDS:
        return told
    if lexicon.fills(told.strip(" !?"), Cue.EVENT):
        return told  # "Fasching! Kommt verkleidet"
    cues = {hit.cue for hit in lexicon.read(rest)[1]}
    return told if cues & {*NOISE, Cue.HOST, Cue.HAPPEN} else text


_TITLE_WORDS = 10
_OTHERWISE = frozenset(
    {Cue.OPENING, Cue.BOOKING, Cue.DEADLINE, Cue.JOB, Cue.STAMP, Cue.RELATED, Cue.CONTACT}
)


# What is written of a meeting, and why something is: "pour cause de travaux".
_NO_TITLE = worded_pattern(f"{MINUTES}|{WHY}", rf"\W*(?:{MINUTES}|(?:{WHY})\b)")
_LAST_BUSINESS = worded_pattern(LAST_BUSINESS, rf"(?i)\b(?:{LAST_BUSINESS})\b")


def names_no_event(name: str, lexicon: Lexicon, *, led: bool = False) -> bool:
    """Return whether a name is that of something else: opening hours, a form, "no meeting".

    It opens with a word of such things or speaks of a service, and holds no word of events.

    >>> from agenda.vocabulary.lexicon import load
    >>> names_no_event("Fermeture du secrétariat", load(("fr",)))
    True
    >>> names_no_event("Fin de l'événement", load(("fr",)))
    True
    """
    words, hits = lexicon.read(name)
    if not words:
        return False
    times = [hit for hit in hits if hit.cue is Cue.LABEL_TIME]
    label = _is_label(words, hits) or _only_counts(words)
    if label or (times and max(hit.words for hit in times) == len(words)):
        return True  # "Fin de l'événement", "Title (to be confirmed)"
    meaning = (w for w in words if w.folded not in ARTICLES and not w.folded.isdigit())
    first = next(meaning, words[0])
    records = (hit.start for hit in hits if hit.cue is Cue.REGISTER and hit.words > 1)
    if (
        _NO_TITLE.match(name)
        or _is_denied(words, hits)
        or _gives_thanks(name, first, words)
        or first.start in records
    ):
        return True  # "Getauft wurden: …"
    due = [hit for hit in hits if hit.cue is Cue.DEADLINE and hit.words > 1]
    services = [hit for hit in hits if hit.cue is Cue.SERVICE]
    if any(hit.cue is Cue.EVENT and not hit.is_part(services) for hit in hits):
        return any(hit.start == first.start for hit in due)  # "Date limite d'engagement au cross"
    tied = len(words) == 1 or all(word.folded in _TIED for word in words)
    tied = tied and not led and name[words[0].start].islower() and first.folded not in AS_ABOVE
    if tied or _LAST_BUSINESS.search(name) is not None:
        return True  # "please", "comme", "which is": what a date cuts out of a sentence
    return any(
        hit.cue is Cue.SERVICE or (hit.cue in _OTHERWISE and hit.start == first.start)
        for hit in hits
    )


def _only_counts(words: Sequence[Word]) -> bool:
    """Return whether a name only says how many there are: "Deux séances", "3 sessions"."""
    if len(words) != _PAIR or not (words[0].folded.isdigit() or _NUMBER.fullmatch(words[0].folded)):
        return False
    return not COVERING.isdisjoint((words[1].folded, words[1].folded.removesuffix("s")))


_NUMBER = pattern(SMALL_NUMBERS)
_PAIR = 2  # a number, and of what


def _is_label(words: Sequence[Word], hits: Sequence[Hit]) -> bool:
    """Return whether a name is nothing but a label for names, and no word of events."""
    labels = (hit for hit in hits if hit.cue is Cue.LABEL_NAME and hit.words == len(words))
    return any(labels) and all(hit.cue is not Cue.EVENT for hit in hits)


def _gives_thanks(name: str, first: Word, words: Sequence[Word]) -> bool:
    """Return whether a name is a sentence of thanks, "merci de votre générosité", and no title."""
    thanked = name[first.start].islower() or any(word.folded in THANKED for word in words)
    return first.folded in THANKS and thanked


def _is_denied(words: Sequence[Word], hits: Sequence[Hit]) -> bool:
    """Return whether it is said that there is none: "No seminar", "Pas de messe", "Rien"."""
    if len(words) == 1 and words[0].folded in NOUGHT:
        return True
    second = next((word for word in words[1:] if word.folded not in ARTICLES), words[0])
    denied = words[0].folded in NO
    whole = (words[0].start, words[-1].end)  # "Complet", "Closed": a status, and of what?
    return any(
        (hit.cue is Cue.NOTHING and hit.start == words[0].start)
        or (denied and hit.cue is Cue.EVENT and hit.start == second.start)
        or (hit.cue in _STATES and (hit.start, hit.end) == whole)
        for hit in hits
    )


_STATES = frozenset({Cue.SOLD_OUT, Cue.CANCELLED, Cue.POSTPONED, Cue.OPENING})


_TIED = frozenset(map(fold, LINKS | CLAUSES | UNFINISHED | ARTICLES))


_DATE_OF_NEXT = worded_pattern(
    WORDS_FOR_DAY, rf"(?:{WORDS_FOR_DAY})\s(?:{DATES_OF})\s(?:{THE_NEXT})?(?=(?:{NEXT})\w*\s)"
)


def clean(text: str) -> str:
    """Return a name without bullets, stray separators, a closing full stop or loose brackets."""
    start, end = trim(text, 0, len(text))
    text = text[start:end]
    if dated := _DATE_OF_NEXT.match(text):
        text = text[dated.end() :]  # "Date of next meeting"
    if text.endswith(".") and not text.endswith(".."):
        last = words_of(text)[-1].folded
        text = text[:-1] if len(last) > 1 or last.isdigit() else text  # "Salle 2."
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
    if names_sides(text):
        return sides_and_place(text)
    if match := _SIGN.search(text):
        return text[: match.start()], clean(text[match.end() :])
    words, hits = lexicon.read(text)
    for index in range(1, len(words)):
        start = _place_start(text, words, hits, index)
        if start is not None:
            if end := _end_among(text, words, hits, index):
                return text, clean(text[start:end])
            low, high = trim(text, 0, words[index].start)
            return text[low:high], clean(text[start:])
    start = _case_start(text, words, hits) if "eu" in lexicon.languages else 0
    low, high = trim(text, 0, start)
    return (text[low:high], clean(text[start:])) if start else (text, "")


def _case_start(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> int:
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


def _end_among(text: str, words: Sequence[Word], hits: Sequence[Hit], index: int) -> int:
    """Return where a place ends behind which the name goes on, 0 where it does not.

    "Messe à l'église et procession" is one name.  An adjective may stand before what is added:
    "Meeting at the chapel and shared lunch".
    """
    if "," in text[words[index - 1].end : words[index].start]:
        return 0
    for place in range(index + 1, len(words) - 1):
        added = words[place + 1 : place + 3]
        cues = [_cues_at(hits, word) for word in added]
        if words[place].folded in ANDS and not any(_WHERE & found for found in cues):
            goes_on = any(Cue.EVENT in found for found in cues)
            return words[place - 1].end if goes_on else 0
    return 0


_WHERE = frozenset({Cue.PLACE, Cue.AT})


def _complete(words: Sequence[Word], hits: Sequence[Hit], index: int) -> bool:
    """Return whether the words before *index* can be a name by themselves."""
    end = words[index].start
    return index > 2 or any(hit.cue is Cue.EVENT and hit.end <= end for hit in hits)  # noqa: PLR2004


_JOURNEYS = frozenset(map(fold, JOURNEYS | OUTINGS))


def _place_start(text: str, words: Sequence[Word], hits: Sequence[Hit], index: int) -> int | None:
    """Return where the place starts if one begins at word *index*, else None."""
    word = words[index]
    comma = "," in text[words[index - 1].end : word.start]
    cues = _cues_at(hits, word)
    if comma and (Cue.ONLINE in cues or (Cue.PLACE in cues and Cue.EVENT not in cues)):
        return word.start
    if comma and Cue.LABEL_PLACE in cues and index + 1 < len(words):
        lead = words[index + 1]  # "Marche, départ de la mairie"
        if lead.folded in FROM or Cue.AT in _cues_at(hits, lead):
            return _led_to(text, words, hits, index + 1, comma=True)
    if Cue.AT not in cues or (not comma and not _complete(words, hits, index)):
        return None
    if not comma and words[index - 1].folded in _JOURNEYS:
        return None
    return _led_to(text, words, hits, index, comma=comma)


def _led_to(
    text: str, words: Sequence[Word], hits: Sequence[Hit], index: int, *, comma: bool
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
    if bare and not comma and not capital and not _is_full(text, words, hits, index):
        return None
    goal = _cues_at(hits, words[target])
    if Cue.ONLINE in _cues_at(hits, words[index]):
        return words[index].start
    # The article stays with the place where it is part of it ("La Cité", "at The Plough").
    own = [word for word in words[index + 1 : target] if text[word.start].isupper()]
    known = Cue.PLACE in goal and (comma or capital or Cue.EVENT not in goal)
    kind = any(hit.cue is Cue.EVENT and hit.end <= words[index].start for hit in hits)
    known = known or (kind and capital and _ends_as_house(text, words[target : target + 2], hits))
    named = (capital and (comma or bool(own))) or words[index].folded in AT_HOME
    return (own or words[target : target + 1])[0].start if known or named else None


def _ends_as_house(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> bool:
    """Return whether the second of two words is a kind of house, as in "de Grote Kerk"."""
    if len(words) < 2 or text[words[0].end : words[1].start].strip():  # noqa: PLR2004
        return False
    cues = _cues_at(hits, words[1])
    return text[words[1].start].isupper() and Cue.PLACE in cues and Cue.EVENT not in cues


def _is_full(text: str, words: Sequence[Word], hits: Sequence[Hit], index: int) -> bool:
    """Return whether a place without an article ends a name of several words: "cena in oratorio".

    Italian has none before the houses of a village; "Cinema in piazza" is a title, "Via Crucis in
    chiesa" none, for its kind has two words.  What tells
    which house it is makes it one behind a single word as well: "Messa in chiesa parrocchiale".
    """
    kinds = [hit for hit in hits if hit.cue is Cue.EVENT and hit.end <= words[index].start]
    if words[index].folded != "in" or not kinds:
        return False
    if index + 2 == len(words):
        more = (hit.words > 1 or hit.end <= words[index - 1].start for hit in kinds)
        return index >= _WITH_MORE and any(more)
    told = words[index + 2]
    last = index + 3 == len(words)  # "in cappella feriale"
    return last or text[told.start].isupper() or Cue.PLACE in _cues_at(hits, told)


_WITH_MORE = 2  # words: a kind of event, and more of it


def _cues_at(hits: Sequence[Hit], word: Word) -> set[Cue]:
    return {hit.cue for hit in hits if hit.start == word.start}


_TO_TOWNS = ("a", "at", "te")  # "soirée en Bretagne", "conférence sur Mozart" are whole


def split_at_place(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return a name and the place that its last preposition leads to, None without one.

    That is a word of places, or a capital behind a word of events; where a journey goes belongs
    to its name.  A title may read so too ("Panique au zoo"): the lines around have to decide.

    >>> from agenda.vocabulary.lexicon import load
    >>> split_at_place("messe à Apignac", load(("fr",)))
    ('messe', 'Apignac')
    """
    words, hits = lexicon.read(text)
    for index in range(len(words) - 2, 0, -1):
        if Cue.AT not in _cues_at(hits, words[index]):
            continue
        target = index + 1
        while target < len(words) - 1 and words[target].folded in ARTICLES:
            target += 1
        before = words[:index]
        held = words[index].folded in _TO_TOWNS and any(
            hit.cue is Cue.EVENT and hit.end <= words[index].start for hit in hits
        )
        placed = Cue.PLACE in _cues_at(hits, words[target])
        named = placed or (held and text[words[target].start].isupper())
        if not named or any(word.folded in _JOURNEYS for word in before):
            return None
        return clean(text[: words[index].start]), clean(text[words[target].start :])
    return None
