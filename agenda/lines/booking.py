"""Days by which, or from which, readers book, pay, or may do what is offered to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.rule_names import TOLD_DAY
from agenda.dates.when import Bound
from agenda.lines.clues import in_brackets
from agenda.lines.governing import AT_START, CLOSE, DATED, NEAR, SPEAKING, governs
from agenda.lines.named_days import TITLE
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary import said_of_days
from agenda.vocabulary.function_words import FOR, MAY, OF_THE, PLEASE, SEEING, THE
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue


_ASKING = frozenset({Cue.BOOKING, Cue.DEADLINE})


def is_booking(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase says by when, or from when, to book."""
    in_passing = phrase.bound is Bound.UNTIL and _is_aside(clue, phrase)
    reach = NEAR if phrase.bound is Bound.UNTIL else CLOSE
    near = governs(clue, Cue.BOOKING, phrase, near=reach) and not _second(clue, phrase)
    near = near and not _is_opened(clue, phrase)
    in_passing = in_passing or _is_due(clue, phrase)
    told = _is_about_booking(clue, phrase) or _opens_or_closes(clue, phrase)
    told = told or _is_sold_from(clue, phrase)
    return near or in_passing or told or _is_last_day(clue, phrase)


def _is_sold_from(clue: Clue, phrase: Phrase) -> bool:
    """Return whether tickets are had from a day: "Tickets for the ball: at the shop from 8 March".

    The word of booking opens the sentence, and no verb tells of what takes place.
    """
    if phrase.bound is not Bound.FROM:
        return False
    start, end = clue.sentence_around(phrase.start)
    if _TICKETS.match(clue.text, start, end) and _HAD.search(clue.text, start, end):
        return True  # "Karten für „Die Möwe“ sind ab 19. März im Rathaus erhältlich."
    if Cue.BOOKING not in clue.cues:
        return False
    hits = [hit for hit in clue.hits if start <= hit.start < end]
    opens = any(hit.cue is Cue.BOOKING and hit.start == start for hit in hits)
    return opens and not any(hit.cue in (Cue.HAPPEN, Cue.HOST) for hit in hits)


_TICKETS = worded_pattern(said_of_days.TICKETS, rf"\W*(?:[^\W\d]+\s)?(?:{said_of_days.TICKETS})\b")
_HAD = worded_pattern(said_of_days.TO_BE_HAD, rf"\b(?:{said_of_days.TO_BE_HAD})\b")


def _is_aside(clue: Clue, phrase: Phrase) -> bool:
    """Return whether brackets give a last day in passing, and not the only one of an event.

    "Exposition Daubigny (jusqu'au 30 août, musée)".
    """
    if not in_brackets(clue.text, phrase):
        return False
    low = clue.text.rfind("(", 0, phrase.start + 1)
    named = any(hit.cue is Cue.EVENT and hit.end <= low for hit in clue.hits)
    alone = all(one is phrase for one in clue.phrases)
    asked = any(hit.cue in _DUE and hit.start >= low for hit in clue.hits)
    return not (named and alone) or asked or clue.prose


def _is_due(clue: Clue, phrase: Phrase) -> bool:
    """Return whether brackets give tickets, or a price, by a day: "(tickets £15 by Jan 18)"."""
    if phrase.strength not in DATED or not in_brackets(clue.text, phrase):
        return False
    low = clue.text.rfind("(", 0, phrase.start + 1)
    before = clue.text[low : phrase.start]
    asked = any(hit.cue in _DUE and low <= hit.start < phrase.start for hit in clue.hits)
    return _BY.search(before) is not None and (asked or any(sign in before for sign in _MONEY))


_DUE = _ASKING | {Cue.PRICE}
_MONEY = "€£$"
# What else than "before" tells the last day to pay: "by 18 Jan", "avant le 18", "entro il 18".
_BY = pattern(rf"(?i)\b(?:{said_of_days.BY})\s*$")


def _is_last_day(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence of booking or prices, and of no event, says until when.

    "Hasta el 2 de abril, inscripciones", "Fins al 5 de maig es poden recollir les invitacions".
    """
    start, end = clue.sentence_around(phrase.start)
    cues = {hit.cue for hit in clue.hits if start <= hit.start < end}
    if phrase.bound is not Bound.UNTIL:
        return False
    if not cues & _ASKING:
        asked = _PLEASE.search(clue.text, start, end) is not None or _is_offered(clue, start, end)
        return not cues & SPEAKING and (asked or _costs(clue, phrase, start))
    # "Bazkarirako txartelak ekainaren 20ra arte eros daitezke": the verb behind the day asks.
    asked = any(hit.cue in _ASKING and hit.start - phrase.end == 1 for hit in clue.hits)
    return not cues & SPEAKING or (asked and clue.sentences > 0)


def _is_offered(clue: Clue, start: int, end: int) -> bool:
    """Return whether all of a line tells what readers may do, and not that they may see a show."""
    whole = not clue.text[:start].strip() and not clue.text[end:].strip(" .!")
    if not whole or _MAY.search(clue.text, start, end) is None:
        return False
    return all(word.folded not in SEEING for word in clue.words if start <= word.start < end)


_MAY = pattern(rf"(?i)\b(?:{'|'.join(MAY)})(?!\w)")


def is_of_readers(clue: Clue, phrase: Phrase) -> bool:
    """Return whether readers may do something on the day told before, beside what was announced.

    "Das Holz kann am selben Tag von 8 bis 11 Uhr gebracht werden": not so where there is
    something to see, the sentence announces it, or an entry opens with its day.
    """
    opened = any(day.start <= AT_START for day in clue.days[:1])
    if phrase.rule != TOLD_DAY or opened:
        return False
    start, end = clue.sentence_around(phrase.start)
    telling = any(hit.cue in SPEAKING and start <= hit.start < end for hit in clue.hits)
    if not start or telling or _MAY.search(clue.text, start, end) is None:
        return False
    return all(word.folded not in SEEING for word in clue.words if start <= word.start < end)


# "Anträge bitte schriftlich bis 27.09.": what is asked of readers is due then.
_PLEASE = pattern(rf"(?i)\b(?:{'|'.join(PLEASE)})(?!\w)")


def _costs(clue: Clue, phrase: Phrase, start: int) -> bool:
    """Return whether a price holds until a day: "Adhésion : 30 € jusqu'au 31 août"."""
    priced = any(hit.cue is Cue.PRICE and start <= hit.start < phrase.start for hit in clue.hits)
    return priced and TITLE.search(clue.text, start, phrase.start) is None


def is_due_then(clue: Clue, phrase: Phrase) -> bool:
    """Return whether an entry says behind its day what is due then: "3 mai : date limite d'envoi".

    An event may open with such a word, "Bewerbungstraining", but hardly with several of them, nor
    stand behind "für": "Anmeldeschluss für die Freizeit".
    """
    opens = phrase.strength in DATED and phrase.start <= AT_START
    if not opens or Cue.DEADLINE not in clue.cues or clue.prose:
        return False
    behind = (word for word in clue.words if word.start >= phrase.end)
    first = next((word for word in behind if word.folded not in THE), None)
    if first is None or any(map(str.isalnum, clue.text[: phrase.start])):
        return False
    due = [hit.words for hit in clue.hits if hit.cue is Cue.DEADLINE and hit.start == first.start]
    led = (word.start for word in clue.words if word.start > first.start and word.folded in FOR)
    end = next(led, len(clue.text))
    named = any(hit.cue is Cue.EVENT and first.start <= hit.start < end for hit in clue.hits)
    return max(due, default=0) > named


def _second(clue: Clue, phrase: Phrase) -> bool:
    """Return whether an hour stands between a word of booking and the phrase.

    A telephone number is none: "réservation au 05 59 00 00 00 jusqu'au 24 juin".
    """
    ends = [hit.end for hit in clue.hits if hit.cue is Cue.BOOKING and hit.end <= phrase.start]
    between = clue.text[max(ends) : phrase.start] if ends else ""
    return any(char.isdigit() for char in _CALLED.sub("", between))


_CALLED = pattern(r"\d(?:[ ./-]?\d){6,}")


def _is_about_booking(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of a date opens with a word of booking and tells no event."""
    if Cue.BOOKING not in clue.cues:
        return False
    start, end = clue.sentence_around(phrase.start)
    hits = [hit for hit in clue.hits if start <= hit.start < end]
    opens = any(hit.cue is Cue.BOOKING and hit.start <= start + AT_START for hit in hits)
    # "Inscriptions au cours de danse au foyer (mardi et vendredi, 17h-19h)": of the office.
    weekly = phrase.strength in (Strength.WEEKDAY, Strength.RECURRING)
    if opens and weekly and in_brackets(clue.text, phrase):
        return True
    return opens and clue.prose and not any(hit.cue is Cue.EVENT for hit in hits)


def _opens_or_closes(clue: Clue, phrase: Phrase) -> bool:
    """Return whether it is told when entries open or close: "Entries for stalls close on 3 May"."""
    if Cue.BOOKING not in clue.cues or phrase.strength not in _DAYS:
        return False
    start, _ = clue.sentence_around(phrase.start)
    opened = (hit.end for hit in clue.hits if hit.cue is Cue.BOOKING)
    first = next((end for end in opened if start <= end <= start + NEAR), None)
    if first is None or first > phrase.start or clue.text[start:first].count(" ") > _SHORT:
        return False
    if _is_opened(clue, phrase):
        return False
    verb = _OPENS_OR_CLOSES.search(clue.text, first, phrase.start)
    return verb is not None and not any(map(str.isdigit, clue.text[verb.end() : phrase.start]))


def _is_opened(clue: Clue, phrase: Phrase) -> bool:
    """Return whether an event opens behind the colon: "Booking: the festival opens on 3 May".

    "Tickets: sales open on 3 May" tells of booking, and so does whatever is named no event.
    """
    booked = (hit.end for hit in clue.hits if hit.cue is Cue.BOOKING and hit.end <= phrase.start)
    opened = _OPENED.match(clue.text, max(booked, default=phrase.start), phrase.start)
    return opened is not None and any(
        hit.cue is Cue.EVENT and opened.start("what") <= hit.start < opened.end("what")
        for hit in clue.hits
    )


_DAYS = (*DATED, Strength.DAY)
_SHORT = 2  # blanks: an article may stand before the word that opens a sentence
_OPENED = pattern(
    rf"(?i)\s*:\s+(?:{'|'.join(THE | OF_THE)})\s(?P<what>[^:\d]+?)\s"
    rf"(?:{said_of_days.OPEN_AND_CLOSE})\b"
)
_OPENS_OR_CLOSES = pattern(rf"(?i)\b(?:{said_of_days.OPEN_AND_CLOSE})\b")
