"""Days that tell where beside them: whose name stands above all of them, or below each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from agenda.blocks.roles import SURE_NAME, Role, is_kind, name_worth, whole
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import IS_PLACE, NOISE, is_town, place_score, stretches_of
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

    Scores = Sequence[dict[Role, float]]

_HEAD_OF_LINE, _SEVERAL = 3, 2  # characters, days
_SURER, _SURELY = 2.0, 0.5


def by_halls(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let what stands again beside several days be where, and the line below each be what.

    "Sabato 11 ottobre, ore 16, Biblioteca Civica" above "Lettura e laboratorio".
    """
    beside = {place: _beside_day(clues[place]) for place in dated}
    told = Counter(beside.values())
    again = [place for place, text in beside.items() if text and told[text] > 1]
    below = [scores[place + 1] for place in again if place + 1 < len(scores)]
    if len(below) < len(again) or not all(name_worth(roles) >= _SURELY for roles in below):
        return
    for place in again:
        if {Role.BOTH, Role.DAY} <= scores[place].keys():
            scores[place][Role.BOTH] -= _SURER


def by_places(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let several days in a row, each with its place alone, be those of the event named above.

    "Parish council", and below it "- Monday 3 February, 7.30pm, village hall", "- …".
    """
    run: list[int] = []
    for place in (*dated, len(clues) + 1):
        if run and place != run[-1] + 1:
            _tell_places(clues, scores, run)
            run = []
        if place < len(clues) and _is_day_at_place(clues[place]):
            run.append(place)


def _is_day_at_place(clue: Clue) -> bool:
    opens = clue.days[0].start <= _HEAD_OF_LINE and not (clue.prose or clue.heading)
    placed = only_places(clue) and Cue.EVENT not in clue.cues
    return opens and (placed or _is_at_hall(clue))


def _is_at_hall(clue: Clue) -> bool:
    """Return whether a day, a town and its hall are all that a line tells: "3 May: Gray, hall"."""
    pieces = split_pieces(clue)
    parts = stretches_of(clue, split_pieces(clue, commas=True))
    if len(pieces) != 1 or len(parts) != _SEVERAL:
        return False
    hall = parts[1].text[:1].islower() and parts[1].starts(Cue.PLACE)
    return hall and is_town(parts[0]) and not parts[0].has(Cue.EVENT, Cue.PLACE)


def _tell_places(clues: Sequence[Clue], scores: Scores, run: Sequence[int]) -> None:
    """Let the line above name the days of a run, where each can be a day alone.

    What stands behind the day is a place for sure where one is in small letters, or a line leads
    on to towns with their halls, and no other day follows: below "Films" stand "Jurassic Park" and
    "Casablanca".
    """
    led = _leads_to_places(clues, run[0] - 1)
    above, below = run[0] - 1 - led, clues[run[-1] + 1 : run[-1] + 2]
    if len(run) < _SEVERAL or above < 0 or not _names_all(clues[above]):
        return
    halls = led and all(_is_at_hall(clues[place]) for place in run)
    small = any(piece.text[0].islower() for place in run for piece in split_pieces(clues[place]))
    alone = halls or (small and all(Role.DAY in scores[place] for place in run))
    if not alone or any(line.days for line in below):
        return
    scores[above][Role.NAME] = max(scores[above].get(Role.NAME, 0.0), SURE_NAME)
    for place in run:
        both = scores[place].pop(Role.BOTH, 0.0)
        scores[place][Role.DAY] = scores[place].get(Role.DAY, both)
    if led:
        for role in (Role.NAME, Role.PLACE):
            scores[run[0] - 1].pop(role, None)


def _leads_to_places(clues: Sequence[Clue], place: int) -> bool:
    """Return whether a line below a heading leads on to places: "Proposée en deux lieux :".

    "Dans nos salles :" leads on to what is given in each, and so does a kind above it: "Concerts".
    """
    led = place > 0 and clues[place].text.endswith(":") and clues[place - 1].heading
    if not led or is_kind(whole(clues[place - 1])) or Cue.PLACE in clues[place].cues:
        return False
    return any(hit.cue is Cue.LABEL_PLACE and hit.start for hit in clues[place].hits)


def _names_all(clue: Clue) -> bool:
    """Return whether a short line names an event, and no day: "Parish council :"."""
    named = Cue.EVENT in clue.cues and not clue.cues & {Cue.PAST, Cue.ARCHIVE}
    return named and not (clue.days or clue.prose or clue.titles_agenda or clue.sentences)


def _beside_day(clue: Clue) -> str:
    """Return all that a line says behind its day and hours, "" where it says more or nothing."""
    pieces = split_pieces(clue)
    return pieces[0].text.casefold() if len(pieces) == 1 and pieces[0].after_date else ""


def only_places(clue: Clue) -> bool:
    """Return whether all that a line says beside its dates is where: "9 mars - 14 h - Gymnase"."""
    parts = stretches_of(clue, split_pieces(clue))
    told = [part for part in parts if not part.covers(*NOISE)]
    return bool(told) and all(
        place_score(part) > IS_PLACE and not part.starts(Cue.EVENT) for part in told
    )
