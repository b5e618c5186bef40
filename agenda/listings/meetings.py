"""Who meets or appears on a day, and what is hosted: "Le comité se réunira mardi"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.sentences import BREAK, TITLE_MARKS
from agenda.lines.stretches import stretch_of
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.function_words import (
    APPEARING,
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    INTO,
    ONE,
    POSSESSIVES,
    THE,
)
from agenda.vocabulary.lexicon import Cue, fold
from agenda.vocabulary.word_forms import APPOINTMENTS, BACK_WITH, MEETING

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit, Word

_MEETING = pattern(rf"\b(?:{MEETING})")
_MOST_WORDS, _ALONE = 9, 2  # with the article


def is_of_meeting(clue: Clue, verb: Hit) -> bool:
    """Return whether a verb of taking place is one of people who meet: "se retrouveront"."""
    return _MEETING.search(fold(clue.text[verb.start : verb.end])) is not None


def who_meets(clue: Clue, start: int, end: int) -> str:
    """Return who a sentence says meets, "" without any: "Mardi 3, le bureau se réunira au local".

    They stand between the day, or the start of the sentence, and their verb, behind an article:
    "we meet" and "on se retrouve" tell nobody.  One small word alone keeps it: "Le bureau".
    Behind the day they may stand behind their verb: "Lunedì 3 si riunisce il Consiglio".
    """
    verb = next(
        (
            hit
            for hit in clue.hits
            if hit.cue is Cue.HAPPEN and start < hit.start < end and is_of_meeting(clue, hit)
        ),
        None,
    )
    if verb is None:
        return ""
    low = max((high for _, high in clue.holes if start <= high < verb.start), default=start)
    words = [word for word in clue.words if low <= word.start < verb.start]
    if low > start and (behind := _behind(clue, verb, end)):
        words = behind
    if not 1 < len(words) <= _MOST_WORDS or words[0].folded not in ARTICLES | DETERMINERS:
        return ""
    named = len(words) > _ALONE or clue.text[words[1].start].isupper()
    who = clue.text[words[named].start : words[-1].end]
    return "" if BREAK.search(who) else who


def hosted(clue: Clue, start: int, end: int) -> str:
    """Return the title that somebody hosts, "" without any: "The club hosts Women in Trade from 8".

    It starts behind the verb with a capital, and ends before the day or the hours.
    """
    verb = next((h for h in clue.hits if h.cue is Cue.HOST and start < h.start < end), None)
    if verb is None or not any(start <= word.start < verb.start for word in clue.words):
        return ""
    # A day may begin within the verb: "terrà il 12 luglio".
    stops = [low for low, last in clue.holes if verb.end < last and low < end]
    mark = _END.search(clue.text, verb.end, end)
    high = min([*stops, mark.start() if mark else end])
    words = [word for word in clue.words if verb.end <= word.start < high]
    while words and (words[0].folded in ARTICLES | ONE | DETERMINERS):
        words = words[1:]
    words = _behind_host(clue, words)
    while words and clue.text[words[-1].start].islower():
        words = words[:-1]
    if not 1 < len(words) <= _MOST_WORDS or clue.text[words[0].start].islower():
        return ""
    return clue.text[words[0].start : words[-1].end]


def presented(clue: Clue, phrase: Phrase, start: int) -> str:
    """Return the title between a verb of hosting and the day, "" without any.

    "Nadia Merle présente Tout Court le mardi 14", "revient avec Une heure à perdre le vendredi":
    it has a capital where nothing else does, and perhaps words between commas behind it.
    """
    if phrase.language == "de":
        return ""
    hosts = [hit for hit in clue.hits if hit.cue is Cue.HOST and start < hit.start]
    verbs = [hit.end for hit in hosts if clue.text[hit.start].islower()]
    verbs += [match.end() for match in _BACK_WITH.finditer(clue.text, start, phrase.start)]
    verb = max((end for end in verbs if end <= phrase.start), default=0)
    told = clue.text[verb : phrase.start].strip() if verb else ""
    title, comma, aside = told.partition(",")
    if comma and not aside.endswith(","):
        return ""
    marked = any(verb <= mark.start < phrase.start for mark in clue.line.marks)
    if not title[:1].isupper() or marked or not TITLE_MARKS.isdisjoint(title):
        return ""
    if BREAK.search(title) or len(title.split()) > _MOST_WORDS:
        return ""
    low = clue.text.find(title, verb)
    _, end = clue.sentence_around(phrase.start)
    # "invite Paul Morel le 25 à 18 h pour une conférence"
    kinds = any(hit.cue is Cue.EVENT and phrase.end <= hit.start < end for hit in clue.hits)
    return "" if kinds or Cue.PLACE in clue.cues_at.get(low, ()) else title


_BACK_WITH = worded_pattern(BACK_WITH, rf"\b(?:{BACK_WITH})\s")


def behind_verb(clue: Clue, phrase: Phrase, bounds: tuple[int, int]) -> str:
    """Return the title right behind a verb of taking place, "" without any.

    "Los sábados, a las 19:30, comenzará La Peña de Doña Flor, en la que habrá música": its capital
    tells, in the languages that turn verb and subject round so.
    """
    low, high = bounds
    verbs = [h.end for h in clue.hits if h.cue is Cue.HAPPEN and low <= h.start < high]
    first = next((word for word in clue.words if verbs and word.start >= verbs[0]), None)
    if first is None or phrase.language not in _TURNING or clue.text[first.start].islower():
        return ""
    mark = _END.search(clue.text, first.start, high)
    stops = [hole for hole, _ in clue.holes if first.start <= hole]
    stops += [h.start - 1 for h in clue.hits if h.cue is Cue.AT and h.start > first.start]
    title = clue.text[first.start : min([*stops, mark.start() if mark else high])].strip()
    cues = clue.cues_at.get(first.start, ())
    named = first.start == verbs[0] + 1 and first.start > low + _MOST_WORDS
    short = 1 < len(title.split()) <= _MOST_WORDS
    return "" if not (named and short) or Cue.PLACE in cues or Cue.AT in cues else title


_TURNING = ("fr", "es", "it", "pt", "ca")


def appointment(clue: Clue, start: int, end: int) -> str:
    """Return the title that a sentence makes an appointment with, "" without any.

    "L'appuntamento con l'Accensione dell'albero di Natale è per le 17.30": behind its article it
    has a capital, and it ends before the verb.
    """
    match = _APPOINTMENT.search(clue.text, start, end)
    if match is None:
        return ""
    low, high = match.span("title")
    stops = [word.start for word in clue.words if word.folded in AUXILIARIES]
    stops += [hit.start for hit in clue.hits if hit.cue is Cue.HAPPEN]
    stops += [start for start, _ in clue.holes]
    return clue.text[low : min([high, *(at for at in stops if at > low)])].strip()


_APPOINTMENT = worded_pattern(
    APPOINTMENTS,
    rf"\b(?:{APPOINTMENTS})\s+(?:(?:{'|'.join(sorted(THE))})\s|l['’])"
    r"(?P<title>(?-i:[^\W\d_a-z])[^,.;:!?()]{2,80})",
)


def _behind_host(clue: Clue, words: list[Word]) -> list[Word]:
    """Return the words behind who stands between a verb and its object: "bietet der Club eine …".

    So it is in German and Dutch.
    """
    turned = any(phrase.language in _TURNED for phrase in clue.phrases)
    opens = ONE | POSSESSIVES if turned else frozenset()
    near = range(1, min(len(words), _HOST_WORDS))
    place = next((at for at in near if words[at].folded in opens), -1)
    return words[place + 1 :]


_TURNED = ("de", "nl")
_HOST_WORDS = 4


def appearing(clue: Clue, start: int, end: int) -> str:
    """Return who appears at a kind of event: "Le groupe Les Cigales sera en concert à Mire".

    It is a name with a capital; "La mairie est en réunion publique" only says of whom it is.
    """
    words = [word for word in clue.words if start <= word.start < end]
    kinds = {hit.start for hit in clue.hits if hit.cue is Cue.EVENT}
    for place in range(1, min(len(words) - 2, _MOST_WORDS + 2)):
        verb, lead, kind = words[place : place + 3]
        if verb.folded in APPEARING and lead.folded in INTO and kind.start in kinds:
            opened = words[0].folded in ARTICLES | DETERMINERS | ONE
            told = words[opened:place]
            while told and told[-1].folded in AUXILIARIES:  # "will be in concert"
                told = told[:-1]
            dated = any(low < verb.start and start <= low for low, _ in clue.holes)
            named = bool(told) and clue.text[told[-1].start].isupper()
            if dated or not named or not (opened or len(told) > 1):
                return ""
            part = stretch_of(clue, told[0].start, told[-1].end)
            return "" if part.starts(Cue.PLACE) else part.text
    return ""


def _behind(clue: Clue, verb: Hit, end: int) -> list[Word]:
    """Return the words right behind a verb, from their article to where the clause ends.

    The hours may stand before them: "tagt um 19 Uhr der Ortschaftsrat".
    """
    first = next((word.start for word in clue.words if word.start >= verb.end), end)
    start = next((high for low, high in clue.holes if low <= first < high), verb.end)
    mark = _END.search(clue.text, start, end)
    stops = [low for low, _ in clue.holes if start <= low < end]
    stops += [h.start for h in clue.hits if h.cue is Cue.AT and start < h.start < end]
    high = min([*stops, mark.start() if mark else end])
    words = [word for word in clue.words if start <= word.start < high]
    return words if words and words[0].folded in ARTICLES else []


_END = pattern(r"[,;:(.!]|\s[-–—]\s")
