"""Labels at the head of a line: "Lieu : …", "Wann?", or a label alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.issue import Kind
from agenda.patterns import signed_pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import ANDS
from agenda.vocabulary.labels import ANYWHERE, LABELS_ONLY, PINS
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.issue import Line
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit, Lexicon, Word

LABELS = frozenset(
    {
        Cue.LABEL_DATE,
        Cue.LABEL_TIME,
        Cue.LABEL_PLACE,
        Cue.LABEL_NAME,
        Cue.LABEL_STATUS,
        Cue.LABEL_OTHER,
        Cue.DEADLINE,
    }
)

_LABEL_WORDS = 6
_ANYWHERE = {word: cue for cue, words in ANYWHERE.items() for word in words.split()}
_QUESTION_WORDS = 3


class Label(NamedTuple):
    """A label at the head of a line: what it announces, and where its value starts."""

    cue: Cue
    value: int


def label_of(
    text: str, words: Sequence[Word], hits: Sequence[Hit], phrases: Sequence[Phrase]
) -> Label | None:
    """Return the label that a line starts with, whose dates are *phrases*, None without one.

    "Le 8 : carnaval" opens with the day itself, "Date : le 8" with a label.  What has a day and an
    hour for its value is the name of an event: "Club ados : vendredi 14 mars à 18 h".
    """
    label = find_label(text, words, hits) or _pinned(text, words, hits, phrases)
    if label and label.cue is Cue.LABEL_OTHER and _names_event(text, label, phrases):
        return None
    if label is None or label.cue is not Cue.LABEL_DATE:
        return label
    return None if any(phrase.end <= label.value - 1 for phrase in phrases) else label


def heads_limits(line: Line, lexicon: Lexicon, phrases: Sequence[Phrase]) -> Label | None:
    """Return the label that the head of a column of last days is to each of its cells, else None.

    "Periodo voluntario" above days up to which taxes are paid.
    """
    if not phrases or line.column < 0 or not line.head:
        return None
    limits = any(hit.cue is Cue.DEADLINE for hit in lexicon.read(line.head)[1])
    return Label(Cue.DEADLINE, 0) if limits else None


def _pinned(
    text: str, words: Sequence[Word], hits: Sequence[Hit], phrases: Sequence[Phrase]
) -> Label | None:
    """Return the label that a pin is before a place: "📍 Carré Magique".

    Before a day, or a word of events, it is a bullet.
    """
    if text[0] not in PINS or not words or phrases:
        return None
    first = words[0].start
    kinds = any(hit.cue is Cue.EVENT and hit.start == first for hit in hits)
    placed = any(hit.cue is Cue.PLACE and hit.start == first for hit in hits)
    return None if kinds and not placed else Label(Cue.LABEL_PLACE, first)


def behind_pin(text: str) -> int:
    """Return where a place begins behind a pin that is not the first sign of a text, 0 without one.

    >>> behind_pin("20 h 📍 Rathaushof"), behind_pin("📍 Loto")
    (6, 0)
    """
    at = max(map(text.rfind, PINS))
    return at + 1 if at > 0 and text[at + 1 :].strip() else 0


def _names_event(text: str, label: Label, phrases: Sequence[Phrase]) -> bool:
    """Return whether two words or more stand before nothing but a day with its hour."""
    several = " " in text[: label.value].rstrip(" :").strip()
    told = [phrase for phrase in phrases if phrase.start >= label.value]
    if not several or len(told) != 1 or told[0].strength not in _DAYS or not told[0].has_hours:
        return False
    around = text[label.value : told[0].start] + text[told[0].end :]
    return not any(map(str.isalnum, around))


_DAYS = (Strength.DATE, Strength.NUMERIC)


def find_label(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> Label | None:
    """Return the label that *text* starts with: "Lieu : …", or a label alone ("Lieu").

    A label has at most six words, and one of its cues covers its first word or all of it.  None
    without one.
    """
    colon = text.find(":")
    if colon < 0 and (asked := _asked(text, words, hits)):
        return asked
    if colon < 0:
        return _alone(text, words, hits)
    head = [word for word in words if word.start < colon]
    if (
        not head
        or len(head) > _LABEL_WORDS
        or (colon + 1 < len(text) and text[colon + 1].isdigit())
    ):
        return None
    inside = [hit for hit in hits if hit.end <= colon and hit.cue in LABELS]
    if any(hit.cue is Cue.DEADLINE for hit in inside):
        return Label(Cue.DEADLINE, colon + 1)
    whole = [h for h in inside if h.start == head[0].start and h.end == head[-1].end]
    # "Réunion publique : la rue piétonne" is a name as a whole, "Nom de l'événement" a label.
    named = any(hit.cue is Cue.EVENT and hit.start == head[0].start for hit in hits)
    partial = [] if named else _opening(head, hits, inside, text[:colon]) or _joined(head, inside)
    best = next((hit.cue for hit in whole or partial), None)
    if best is None and len(head) == 1 and not named:
        best = _ANYWHERE.get(head[0].folded)
    if best is None and colon + 1 < len(text.rstrip()) and _is_led_to(head, hits):
        best = Cue.LABEL_OTHER
    return Label(best, colon + 1) if best else None


def _joined(head: Sequence[Word], inside: Sequence[Hit]) -> list[Hit]:
    """Return the first of several labels that are joined to one: "Texte et mise en scène : …"."""
    others = [hit for hit in inside if hit.cue is Cue.LABEL_OTHER]
    told = [w for w in head if not any(one.start <= w.start < one.end for one in others)]
    joined = len(others) > 1 and all(word.folded in ANDS for word in told)
    return others[:1] if joined else []


def _opening(
    head: Sequence[Word], hits: Sequence[Hit], inside: Sequence[Hit], label: str
) -> list[Hit]:
    """Return the cues that open a label and cover it but for one word."""
    return [
        hit
        for hit in inside
        if hit.start == head[0].start
        and len(head) - hit.words <= 1
        and hit.cue is not Cue.LABEL_NAME
        and not (hit.cue is Cue.LABEL_OTHER and _ends_with_event(head, hits))
        # "Ore 12: pranzo" is the hour itself, "Orario: 12" its label.
        and not (hit.cue is Cue.LABEL_TIME and any(map(str.isdigit, label)))
    ]


def _is_led_to(head: Sequence[Word], hits: Sequence[Hit]) -> bool:
    """Return whether "at the" leads to a label of details: "À l'ordre du jour", "Au menu"."""
    leads = [hit.end for hit in hits if hit.cue is Cue.AT and hit.start == head[0].start]
    return any(
        hit.cue is Cue.LABEL_OTHER
        and hit.end == head[-1].end
        and any(0 < hit.start - end <= 1 for end in leads)
        for hit in hits
    )


def _ends_with_event(head: Sequence[Word], hits: Sequence[Hit]) -> bool:
    """Return whether the last of several words is a kind of event: "Author Talk"."""
    last = head[-1]
    return len(head) > 1 and any(h.cue is Cue.EVENT and h.end == last.end for h in hits)


def _alone(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> Label | None:
    """Return the label that a line is as a whole: "Lieu"."""
    alone = [hit for hit in hits if hit.start == words[0].start and hit.end == words[-1].end]
    cues = {hit.cue for hit in alone}
    cue = next((hit.cue for hit in alone if hit.cue in LABELS), None)
    if cue is Cue.LABEL_OTHER and Cue.AGENDA in cues:
        return None  # "Agenda" is the title of what follows
    if cue is Cue.LABEL_PLACE and Cue.PLACE in cues and words[0].folded not in LABELS_ONLY:
        return None  # "Gymnase" is the place itself
    if cue is Cue.LABEL_NAME and Cue.EVENT in cues:
        return None  # "Réunion" names the meeting itself
    return Label(cue, len(text)) if cue else None


def _asked(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> Label | None:
    """Return the label that a question is: "Où ? Parvis de la médiathèque"."""
    mark = text.find("?")
    head = [word for word in words if word.start < mark]
    if not head or len(head) > _QUESTION_WORDS:
        return None
    whole = [h for h in hits if h.start == head[0].start and h.end == head[-1].end]
    cue = next((hit.cue for hit in whole if hit.cue in LABELS), None)
    return Label(cue, mark + 1) if cue else None


def carry_labels(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, a label that fills its line handed on to the line below.

    "Lieu" above "Salle des fêtes" makes the second line a place.
    """
    clues = _with_terms(clues)
    titles = Counter(clue.text for clue in clues if clue.heading)
    naming = _naming_labels(clues)
    carried: list[Clue] = []
    pending: Label | None = None
    group: tuple[int, ...] = ()
    title = False
    for clue, below in zip_longest(clues, clues[1:]):
        alone = clue.label is not None and not clue.text[clue.label.value :].strip()
        alone = alone and clue.line.column <= 0
        fits = pending is not None and _may_label(pending.cue, clue)
        # "TERMINE" above a name with its day, or any label above several, titles a list; so does
        # "Au programme" above "15 h : troc".
        several = title or (below is not None and bool(below.days and below.uncovered))
        lists = bool(clue.days and clue.uncovered and several)
        lists = lists or (title and _opens_with_hours(clue))
        fits = fits and not lists and not clue.heading and clue.line.group[:-1] == group[:-1]
        if pending and fits and clue.label is None and clue.line.column in (-1, 1):
            carried.append(replace(clue, label=Label(pending.cue, 0)))
        else:
            carried.append(clue)
        # "PROGRAMME" as a heading is the title of a section, and no label of its first line;
        # what stands in each of several cards is one.
        once = clue.heading and titles[clue.text] == 1
        titled = once and clue.label is not None and clue.label.cue is Cue.LABEL_OTHER
        carries = (
            alone
            and not titled
            and clue.text not in naming
            and clue.label
            and clue.label.cue in _CARRIED
        )
        pending, group = (clue.label if carries else None), clue.line.group
        title = clue.titles_agenda
    return carried


def _with_terms(clues: Sequence[Clue]) -> Sequence[Clue]:
    """Return the clues, terms that come again as the labels that they may be.

    "Commune" is a place of its own elsewhere; above the definition in each of several cards it
    labels that.
    """
    terms = Counter(clue.text for clue in clues if clue.line.kind is Kind.TERM)
    if not terms or max(terms.values()) < _AGAIN:
        return clues
    return [
        replace(clue, label=Label(cue, len(clue.text)))
        if clue.line.kind is Kind.TERM
        and clue.label is None
        and terms[clue.text] >= _AGAIN
        and (cue := _cue_of_all(clue))
        else clue
        for clue in clues
    ]


def _cue_of_all(clue: Clue) -> Cue | None:
    """Return the cue of labels that covers all words of a line, None without one."""
    start, end = clue.words[0].start, clue.words[-1].end
    hits = (hit for hit in clue.hits if hit.start == start and hit.end == end)
    return next((hit.cue for hit in hits if hit.cue in LABELS), None)


_AGAIN = 2  # cards


def _may_label(cue: Cue, clue: Clue) -> bool:
    """Return whether a line may be what a label of this cue announces.

    "Termine" above a name is the title of what follows: a label of days has a day below it.
    """
    if cue is Cue.LABEL_DATE:
        return bool(clue.phrases)
    if cue is Cue.LABEL_OTHER and _POSTCODE.search(clue.text):
        return False  # "Musique" above "Le Hédan 22998" is a kind of events
    return not clue.days or cue in _OF_TIME


def _opens_with_hours(clue: Clue) -> bool:
    """Return whether a line opens with hours, and goes on with what takes place then."""
    hours = clue.times[0] if clue.times else None
    opens = hours is not None and not any(map(str.isalnum, clue.text[: hours.start]))
    return opens and clue.uncovered > 0


_POSTCODE = signed_pattern("0123456789", r"^\d{5}\s+[^\W\d]|^[^\d,]+\s\(?\d{5}\)?$")


def _naming_labels(clues: Sequence[Clue]) -> frozenset[str]:
    """Return the labels of something else that stand where each entry must tell its name.

    "Texte" in cards that hold a day, a place, and nothing besides.
    """
    told: Counter[str] = Counter()
    other: set[str] = set()
    labelled, bare = False, False
    for clue in clues:
        label = clue.label
        alone = label is not None and not clue.text[label.value :].strip()
        if clue.only_dated and not alone:
            bare, labelled = True, False
        elif alone and label is not None and label.cue is Cue.LABEL_OTHER:
            told[clue.text] += bare
            other.update(() if bare else (clue.text,))
            bare = False
        elif label is None and not labelled:
            bare = False
        labelled = alone
    return frozenset(text for text, count in told.items() if count >= _CARDS and text not in other)


_CARDS = 3
_CARRIED = LABELS - {Cue.LABEL_NAME}
_OF_TIME = frozenset({Cue.LABEL_DATE, Cue.LABEL_TIME, Cue.DEADLINE})
