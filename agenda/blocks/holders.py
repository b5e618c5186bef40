"""Who holds what takes place: groups of people, and houses, above the name of an event or below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.blocks.roles import NEVER, Role, gives_only_day, may_name, tells_place, whole
from agenda.lines.persons import is_person
from agenda.lines.stretches import IS_PLACE, NOISE, place_score, stretch_of
from agenda.vocabulary.function_words import ARTICLES, DETERMINERS, ONE
from agenda.vocabulary.groups_of_people import CLUBS, ORGANISER_ENDINGS, ORGANISERS
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

    Scores = list[dict[Role, float]]

_NO_NAME = 4.0  # more than what ties two lines of one item
_SURER, _ITEM, _SURELY = 2.0, 1.0, 0.5  # what all entries together add to a role of one line
_LISTED = 3  # entries


def by_groups(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let a group of people above a line that names an event and its day be no name.

    "Musikverein Talheim", and below it "Jahreskonzert am Samstag, 8. November, 20 Uhr, Festhalle".
    Where most paragraphs are headed by groups, whatever heads one is: "CVJM Talheim".
    """
    pairs = [(day - 1, day) for day in dated if day and _stands_above(clues, scores, day)]
    groups = [names_group(clues[above]) for above, _ in pairs]
    told = [names_group(clues[place]) for place in _above_sentences(clues)]
    most = 2 * (sum(groups) + sum(told)) > len(pairs) + len(told) > 1
    for (above, day), is_group in zip(pairs, groups, strict=True):
        event = Cue.EVENT in clues[day].cues or _opens_with_name(clues[day])
        quarter = whole(clues[above]).starts(Cue.PLACE) and _names_in_full(clues[day])
        if (is_group and event) or quarter or (most and (is_group or _is_plain(clues[above]))):
            # What is told of in the same paragraph ties its lines more firmly still.
            paragraphs = most and bool(told)
            scores[above][Role.NAME] -= _NO_NAME + _SURER * paragraphs
            scores[above][Role.HEAD] = max(scores[above].get(Role.HEAD, 0.0), _SURELY)
    for day in dated:
        if day > 1 and gives_only_day(clues[day], scores[day]) and _heads_name(clues, scores, day):
            # "Gartenbauverein", "Schnittkurs mit Karl Heim", "Samstag, 1. Februar, 13.30 Uhr".
            scores[day - 2][Role.NAME] -= _NO_NAME
            scores[day - 2][Role.HEAD] = max(scores[day - 2].get(Role.HEAD, 0.0), _SURELY)
            scores[day - 1][Role.NAME] = max(scores[day - 1][Role.NAME], _SURELY)
    below = [day + 1 for day in dated if _is_above_name(clues, scores, day + 1)]
    usual = len(below) > 1 and 2 * len(below) >= len(dated)
    for group in below:
        if usual or Cue.EVENT in clues[group + 1].cues:
            scores[group][Role.NAME] -= _NO_NAME
            scores[group + 1][Role.NAME] = max(scores[group + 1][Role.NAME], _ITEM)


def _is_above_name(clues: Sequence[Clue], scores: Scores, place: int) -> bool:
    """Return whether a group of people stands below its day, and a line that may name below it.

    "Samedi 18 janvier", "Comité des fêtes", "Loto".
    """
    if place + 1 >= len(clues) or not gives_only_day(clues[place - 1], scores[place - 1]):
        return False
    group, name = clues[place : place + 2]
    bare = _is_bare(group) and _is_bare(name) and group.line.group == name.line.group
    named = Role.NAME in scores[place] and Role.NAME in scores[place + 1]
    aside = tells_place(scores[place + 1]) or whole(name).covers(*NOISE) > _MOST
    return bare and named and names_group(group) and not (aside or names_group(name))


_MOST = 0.5  # a share of the words


def _heads_name(clues: Sequence[Clue], scores: Scores, day: int) -> bool:
    """Return whether a group of people stands above a line that may name, above its day."""
    group, name = clues[day - 2 : day]
    tied = group.heading or group.line.group == name.line.group
    bare = _is_bare(group) and _is_bare(name) and not name.heading
    placed = day + 1 < len(clues) and tells_place(scores[day + 1])
    named = may_name(scores[day - 1]) or (placed and Role.NAME in scores[day - 1])
    named = named and Role.NAME in scores[day - 2]
    return tied and bare and named and names_group(group) and not names_group(name)


def _above_sentences(clues: Sequence[Clue]) -> list[int]:
    """Return the lines that head a paragraph, and stand above its first sentence with a day."""
    return [
        place
        for place, (head, below) in enumerate(pairwise(clues))
        if below.prose
        and (below.days or below.decoys)
        and _is_bare(head)
        and (head.heading or head.line.group == below.line.group)
        and (not place or clues[place - 1].line.group != head.line.group)
    ]


def _is_bare(clue: Clue) -> bool:
    return not (clue.phrases or clue.decoys or clue.prose or clue.label)


def by_houses(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let lines that share a word be houses, each above a line with an event of its own.

    It opens or ends all of them: "BPM Pío Lozano", and below it "Miércoles 23 a las 18h.
    Ukecuentos"; "BPM Clara Montes" …, or "Westpark KiJu", "Südpark KiJu".
    """
    aboves = [day - 1 for day in dated if day and _stands_above(clues, scores, day, least=NEVER)]
    series: dict[tuple[bool, str], list[int]] = {}
    for above in aboves:
        words = clues[above].words
        plain = len(words) > 1 and words[0].folded not in ARTICLES | DETERMINERS | ONE
        if plain and not whole(clues[above]).has(Cue.EVENT):
            for first, word in ((True, words[0]), (False, words[-1])):
                series.setdefault((first, word.folded), []).append(above)
    houses = max(series.values(), key=len, default=[])
    if len(houses) < _LISTED or 2 * len(houses) <= len(aboves):
        return
    for above in houses:
        scores[above][Role.NAME] -= _NO_NAME
        scores[above][Role.HOUSE] = _SURER


def _stands_above(clues: Sequence[Clue], scores: Scores, day: int, *, least: float = _ITEM) -> bool:
    """Return whether a line that may name a group stands above one that may name its event."""
    above, roles = clues[day - 1], scores[day]
    named = roles.get(Role.BOTH, NEVER) > max(roles.get(Role.DAY, NEVER), least)
    plain = _is_bare(above)
    tied = above.heading or above.line.group == clues[day].line.group
    return named and plain and tied and Role.NAME in scores[day - 1]


def names_group(clue: Clue) -> bool:
    """Return whether a word of a line says that it is a group of people: "Landfrauen", "TSV …"."""
    told = any(
        word.folded in ORGANISERS
        or word.folded.endswith(ORGANISER_ENDINGS)
        or (word.folded in CLUBS and clue.text[word.start : word.end].isupper())
        for word in clue.words
    )
    return told and not clue.text.isupper() and not whole(clue).starts(Cue.EVENT)


def _names_in_full(clue: Clue) -> bool:
    """Return whether a line opens with an event and words that tell which: "Tournoi de foot : …".

    Above it "Quartier de la Plaine" is where.
    """
    day = clue.days[0].start
    named = [word for word in clue.telling if word < day]
    return whole(clue).starts(Cue.EVENT) and len(named) > 1


def _opens_with_name(clue: Clue) -> bool:
    """Return whether a line opens with words of its own, and its day stands right behind them.

    "Plätzchenbacken am 27. und 28. November"; no place, and nobody who speaks.
    """
    part = stretch_of(clue, 0, clue.days[0].start)
    plain = part.words > 0 and not part.starts(Cue.AT, Cue.PLACE, *NOISE)
    return (
        plain and part.text[0].isupper() and place_score(part) <= IS_PLACE and not is_person(part)
    )


def _is_plain(clue: Clue) -> bool:
    return Cue.EVENT not in clue.cues
