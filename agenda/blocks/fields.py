"""Entries that are built alike: which of their lines is a kind, a group of people, a detail."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, islice, pairwise, takewhile
from typing import TYPE_CHECKING

from agenda.blocks.roles import (
    GENERIC,
    MARKED,
    NEVER,
    Role,
    gives_only_day,
    is_kind,
    may_name,
    names_beside_day,
    tells_kind,
    tells_place,
    whole,
)
from agenda.lines.calling_off import is_called_off
from agenda.patterns import pattern, signed_pattern
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.lines.clues import Clue

    Scores = list[dict[Role, float]]

_NO_NAME = 4.0  # more than what ties two lines of one item
_SURER, _ITEM, _SURELY = 2.0, 1.0, 0.5  # what all entries together add to a role of one line
_LISTED, _TWO = 3, 2  # entries, events
_SHARE = 0.6  # of the entries


def by_bars(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let the second line below each day tell more of the first where bars divide most of them.

    "Dim. 23 nov.", "La Belle et le Bus", "Théâtre | Palais des congrès | 16h00".
    """
    tops = [
        day for day in dated if gives_only_day(clues[day], scores[day]) and day + 2 < len(clues)
    ]
    lines = [
        day + 2
        for day in tops
        if _BARS.search(clues[day + 2].text)
        and not _BARS.search(clues[day + 1].text)
        and not (clues[day + 1].days or clues[day + 2].days or clues[day + 2].prose)
    ]
    if len(lines) < _LISTED or len(lines) <= _SHARE * len(tops):
        return
    for line in lines:
        for role in {Role.NAME, Role.TITLE} & scores[line].keys():
            scores[line][role] -= _NO_NAME
        scores[line][Role.MORE] = _ITEM
        if may_name(scores[line - 1]):
            scores[line - 1][Role.NAME] += _SURELY


_BARS = signed_pattern("|·•", r"\s[|·•]\s")


def by_hours_beside(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let each of several lines below a day be a name where all of them give an hour of their own.

    "Samedi 25 octobre", "U13 : Gaillon – Marly, 10h30", "U15 : Marly – Vernon, 14h, stade Bessin".
    Where each line is a paragraph of its own they stand right below the day.  What stands again
    beside several days names none of them: "Les brocantes du samedi 3", "… du dimanche 4".
    """
    beside = {day: _beside_days(clues[day]) for day in dated}
    again = Counter(beside.values())
    for day, end in zip(dated, [*dated, len(clues)][1:], strict=True):
        titled = again[beside[day]] > 1 and not clues[day].prose
        if clues[day].has_hours or not (titled or gives_only_day(clues[day], scores[day])):
            continue
        lines = range(day + 1, end)
        group = [at for at in lines if clues[at].line.group[:1] == clues[day].line.group[:1]]
        if not group:
            run = takewhile(lambda at: _is_timed_name(clues[at], scores[at]), lines)
            group = list(run if end == len(clues) else lines)
        hours = [time.slots for at in group for time in clues[at].times[:1]]
        items = _are_timed(clues, scores, group)
        if titled and items and Role.DAY_HEAD not in scores[day]:
            scores[day][Role.DAY_HEAD] = max(scores[day].values())
        if not items or len(set(hours)) < _TWO or Role.DAY_HEAD not in scores[day]:
            continue
        scores[day][Role.DAY_HEAD] += _SURER
        for at in group:
            scores[at][Role.NAME] += _ITEM


def _are_timed(
    clues: Sequence[Clue], scores: Sequence[Mapping[Role, float]], group: Sequence[int]
) -> bool:
    """Return whether lines are several names with an hour each, and perhaps what is called off.

    One may tell more hours: "Bourse aux vélos, 9 h, dépôt la veille de 17 h à 19 h".
    """
    timed = sum(_is_timed_name(clues[at], scores[at]) for at in group)
    others = [at for at in group if not _is_timed_name(clues[at], scores[at])]
    alike = all(
        _is_timed_name(clues[at], scores[at], most=_TWO) or is_called_off(clues[at])
        for at in others
    )
    return timed > 1 and timed >= len(others) and alike


def _beside_days(clue: Clue) -> tuple[str, ...]:
    """Return the words of a line that are no part of its days."""
    return tuple(
        word.folded
        for word in clue.words
        if not any(day.start <= word.start < day.end for day in clue.days)
    )


def by_colons(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let what stands before a colon and a day be a name, and the heading above it none.

    "Contes" above "Le loup et la lune : vendredi 3 mai" and "L'ogre : samedi 4 mai" gathers both,
    and so does "Atelier" above one.
    """
    named = [day for day in dated if _names_before_colon(clues[day], scores[day])]
    full = [day for day in named if _TITLED.match(clues[day].text)]
    listed = sum(below == above + 1 for above, below in pairwise(full))
    if len(full) < _LISTED or 2 * len(full) <= len(dated) or not listed:
        return
    for day in named:
        scores[day].pop(Role.DAY, None)
        scores[day][Role.BOTH] += _ITEM
        if day and clues[day - 1].heading and not clues[day - 1].phrases:
            for role in {Role.NAME, Role.TITLE} & scores[day - 1].keys():
                scores[day - 1][role] -= _NO_NAME
            scores[day - 1][Role.HEAD] = max(scores[day - 1].get(Role.HEAD, 0.0), _SURELY)


def _names_before_colon(clue: Clue, roles: Mapping[Role, float]) -> bool:
    """Return whether a line opens with words, a colon and its day: "L'ogre : samedi 4 mai"."""
    before = clue.text[: clue.days[0].start].rstrip()
    return before.endswith(":") and Role.BOTH in roles and not (clue.label or clue.prose)


_TITLED = pattern(r"[^:]*\w+[^\w:]+\w+[^\w:]+\w+[^:]*:")  # three words before a colon


def by_hours_under_names(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let the line below each name and its day give its hours where most such lines do.

    "SAMEDI 4 OCTOBRE – LOTO", and below it "Cours Gambetta, de 15 h à 19 h": it names nothing.
    So it is below the titles of cards: "Initiation à la soudure", and then "19 h, Atelier B".
    """
    beside = [day for day in dated if _is_named_day(clues[day], scores[day])]
    titles = [day + 1 for day in dated if _titles_card(clues, scores, day + 1)]
    for named in (beside, titles):
        above = [place for place in named if _goes_on(clues, place)]
        timed = [at + 1 for at in above if clues[at + 1].times and not clues[at + 1].timed_item]
        if len(timed) < _LISTED or 2 * len(timed) <= len(above):
            continue
        for place in timed:
            scores[place].pop(Role.NAME, None)
            scores[place][Role.HOURS] = max(scores[place].get(Role.HOURS, NEVER), _SURER)


def _is_named_day(clue: Clue, roles: Mapping[Role, float]) -> bool:
    """Return whether a line gives a name and its day, and no hours."""
    both = roles.get(Role.BOTH, NEVER) > max(roles.get(Role.DAY, NEVER), _ITEM)
    return both and not clue.has_hours


def _titles_card(clues: Sequence[Clue], scores: Scores, place: int) -> bool:
    """Return whether a heading that may be a name stands below the day of its card.

    No more than one line of the card gives hours.
    """
    if place >= len(clues) or clues[place - 1].has_hours or not clues[place].heading:
        return False
    group = clues[place].line.group
    titled = gives_only_day(clues[place - 1], scores[place - 1]) and may_name(scores[place])
    listed = any(one.times and one.line.group == group for one in clues[place + 2 : place + 3])
    return titled and clues[place - 1].line.group == group and not listed


def _goes_on(clues: Sequence[Clue], place: int) -> bool:
    """Return whether a line without a day stands below, in the same card."""
    below = clues[place + 1 : place + 2]
    tied = bool(below) and below[0].line.group == clues[place].line.group != ()
    return tied and not below[0].days


def by_rows(clues: Sequence[Clue], scores: Scores) -> None:
    """Let the only cell beside a day name what takes place at its hours: "klaverjassen, 19.45 uur".

    Below the last row of a table stands something else.
    """
    for place, clue in enumerate(clues[1:], 1):
        row, below = clue.line.group, clues[place + 1 : place + 2]
        alone = clue.line.column > 0 and clues[place - 1].line.group == row
        alone = alone and not (below and below[0].line.group == row)
        day = clues[place - 1]
        if alone and day.phrases and not day.uncovered and _is_timed_name(clue, scores[place]):
            scores[place].pop(Role.HOURS, None)
            scores[place][Role.NAME] += _ITEM


def _is_timed_name(clue: Clue, roles: Mapping[Role, float], most: int = 1) -> bool:
    """Return whether a line names something, then gives one hour, or *most*: "Chorale, 18 h"."""
    told = 0 < len(clue.times) <= most and not clue.days and not clue.label and not clue.sentences
    opens = any(word.start < time.start for time in clue.times for word in clue.words)
    return told and opens and Role.NAME in roles and not tells_place(roles)


def by_linked_cards(clues: Sequence[Clue], scores: Scores) -> None:
    """Let a link around all lines of a card say nothing of one of them."""
    for group, run in groupby(range(len(clues)), key=lambda place: clues[place].line.group):
        card = list(run) if group else []
        if len(card) >= _TWO and all(_is_linked(clues[place]) for place in card):
            for place in card:
                if Role.NAME in scores[place] and not clues[place].heading:
                    scores[place][Role.NAME] -= MARKED


def _is_linked(clue: Clue) -> bool:
    return any(mark.tag == "a" and mark.start == 0 for mark in clue.line.marks)


def by_buttons(clues: Sequence[Clue], scores: Scores) -> None:
    """Let a link that closes several titled cards in the same words name nothing: "Je participe".

    "Concert" is a name however often it comes, and so is "Quiz at the inn" where only a day or a
    house stands above it.
    """
    links: dict[str, list[int]] = {}
    for place, clue in enumerate(clues):
        told = clue.phrases or is_kind(whole(clue))
        if _is_linked(clue) and not told and _closes_card(clues, scores, place):
            links.setdefault(clue.text, []).append(place)
    for places in links.values():
        for place in places if len(places) > 1 else ():
            for role in {Role.NAME, Role.TITLE, Role.KIND} & scores[place].keys():
                del scores[place][role]
            scores[place][Role.MORE] = _ITEM


def _closes_card(clues: Sequence[Clue], scores: Scores, place: int) -> bool:
    """Return whether a line is the last of a thing that repeats, and a title heads it."""
    group, below = clues[place].line.group, clues[place + 1 : place + 2]
    if not group or clues[place].heading or (below and below[0].line.group == group):
        return False
    above = zip(reversed(clues[:place]), reversed(scores[:place]), strict=True)
    card = takewhile(lambda line: line[0].line.group == group, above)
    return any(
        clue.heading and (may_name(roles) or names_beside_day(roles))
        for clue, roles in islice(card, _CARD)
    )


_CARD = 12  # lines


def by_sentences_below_places(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let the sentence that opens with an event be the name, and what stands above it the place.

    "Mardi 8 octobre", "20 h", "Médiathèque", "Lecture à voix haute par …, suivie d'un échange.",
    where most entries are so.
    """
    ends = [*dated, len(clues)][1:]
    entries = [
        lines[:_TWO]
        for day, end in zip(dated, ends, strict=True)
        if gives_only_day(clues[day], scores[day])
        and len(lines := _told_below(clues, range(day + 1, min(end, day + _ENTRY)))) >= _TWO
    ]
    told = [
        (place, name)
        for place, name in entries
        if whole(clues[name]).starts(Cue.EVENT) and not whole(clues[place]).starts(Cue.EVENT)
    ]
    placed = [place for place, _ in told if tells_place(scores[place])]
    if len(told) < _LISTED or len(told) <= _SHARE * len(entries) or 2 * len(placed) <= len(told):
        return
    for place, name in told:
        if {Role.NAME, Role.PLACE} <= scores[place].keys() and Role.NAME in scores[name]:
            scores[place][Role.NAME] -= _NO_NAME
            scores[place][Role.PLACE] = max(scores[place][Role.PLACE], _ITEM)
            scores[name][Role.NAME] = max(scores[name][Role.NAME], _SURER)


def by_place_lines(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let the line that is the place of most entries be that of one where it may be an event too.

    "Gala", "15 h", "Patinoire", and further down "Carmen", "20 h", "Théâtre du Lavoir".
    """
    ends = [*dated, len(clues)][1:]
    tops = [
        (day, end)
        for day, end in zip(dated, ends, strict=True)
        if gives_only_day(clues[day], scores[day])
    ]
    for below in range(_TWO, _ENTRY):
        lines = [(day, day + below) for day, end in tops if day + below < end]
        placed = [at for _, at in lines if tells_place(scores[at])]
        if len(placed) < _LISTED or len(placed) <= _SHARE * len(lines):
            continue
        for day, at in lines:
            named = any(map(may_name, scores[day + 1 : at]))
            if named and at not in placed and _may_be_place(clues[at], scores[at]):
                scores[at][Role.NAME] -= _SURER
                scores[at][Role.PLACE] = max(scores[at][Role.PLACE], _ITEM)


def _may_be_place(clue: Clue, roles: Mapping[Role, float]) -> bool:
    plain = not (clue.heading or clue.prose or clue.phrases)
    return plain and Cue.PLACE in clue.cues and {Role.NAME, Role.PLACE} <= roles.keys()


def _told_below(clues: Sequence[Clue], lines: range) -> list[int]:
    """Return those of the lines that give more than hours."""
    return [at for at in lines if clues[at].uncovered or not clues[at].times]


_ENTRY = 6  # lines of one entry that are looked at, its day among them


def dress_kinds(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let the line below each day be a kind where most are, in capitals, as it is itself.

    "VEN 10", "THÉÂTRE", "Les Filles aux mains jaunes", and then "SAM 8", "CHANSON", "Gisèle Pape".
    """
    tops = [
        day + 1
        for day in dated
        if day + 2 < len(clues)
        and gives_only_day(clues[day], scores[day])
        and _is_dressed(clues, day + 1)
    ]
    kinds = [top for top in tops if tells_kind(scores[top])]
    if len(kinds) < _LISTED or len(kinds) <= _SHARE * len(tops):
        return
    for top in tops:
        if Role.NAME in scores[top]:
            scores[top][Role.KIND] = max(scores[top].get(Role.KIND, NEVER), GENERIC)
        if may_name(scores[top + 1]):
            scores[top + 1][Role.NAME] += _ITEM  # "Ruines", and below it "Cie Fêtes galantes"


def _is_dressed(clues: Sequence[Clue], place: int) -> bool:
    """Return whether a line stands in capitals above one that does not."""
    below = clues[place + 1]
    return clues[place].text.isupper() and not below.text.isupper() and not below.days
