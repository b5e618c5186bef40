"""Labels at the head of a line: "Lieu : …", "Wann?", or a label alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from agenda.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lexicon import Hit, Word

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
_QUESTION_WORDS = 3


class Label(NamedTuple):
    """A label at the head of a line: what it announces, and where its value starts."""

    cue: Cue
    value: int


def find_label(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> Label | None:
    """Return the label that *text* starts with: "Lieu : …", or a label alone ("Lieu").

    A label has at most six words, and one of its cues covers its first word or all of it.
    """
    colon = text.find(":")
    if colon < 0 and (asked := _asked(text, words, hits)):
        return asked
    if colon < 0:
        alone = [hit for hit in hits if hit.start == words[0].start and hit.end == words[-1].end]
        cue = next((hit.cue for hit in alone if hit.cue in LABELS), None) if words else None
        if cue is Cue.LABEL_OTHER and any(hit.cue is Cue.AGENDA for hit in alone):
            return None  # "Agenda" is the title of what follows
        return Label(cue, len(text)) if cue else None
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
    partial = [
        h
        for h in inside
        if h.start == head[0].start and len(head) - h.words <= 1 and h.cue is not Cue.LABEL_NAME
    ]
    best = next(iter(whole or partial), None)
    return Label(best.cue, colon + 1) if best else None


def _asked(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> Label | None:
    """Return the label that a question is: "Où ? Parvis de la médiathèque"."""
    mark = text.find("?")
    head = [word for word in words if word.start < mark]
    if not head or len(head) > _QUESTION_WORDS:
        return None
    whole = [h for h in hits if h.start == head[0].start and h.end == head[-1].end]
    cue = next((hit.cue for hit in whole if hit.cue in LABELS), None)
    return Label(cue, mark + 1) if cue else None
