"""What all lines of a block say of the roles that one of them can take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks import fields, holders
from agenda.blocks.days_at_places import by_halls, by_places, only_places
from agenda.blocks.leading_sentences import by_leading_sentences
from agenda.blocks.openings import by_opening
from agenda.blocks.roles import (
    LEAST_NAME,
    NEVER,
    SURE_NAME,
    Role,
    gives_only_day,
    has_colon,
    is_kind,
    is_untimed_day,
    may_name,
    name_worth,
    only_day,
    tells_kind,
    tells_place,
    whole,
)
from agenda.blocks.tags import by_tags
from agenda.blocks.turns import by_turns
from agenda.issue import Kind
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import (
    is_signed,
    is_town,
    stretch_of,
)
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece

_HEAD_OF_LINE, _SEVERAL = 3, 2  # characters, days
_SURER = 2.0  # what the whole block adds to a role of one line
_ITEM = 1.0  # what it adds to the items of a list
_LISTED = 3  # lines with hours below the only day
_SHARE = 0.6  # of the lines below it
_ENTRY = 5  # lines of one entry that are looked at, its day among them
_SURELY = 0.5
_ACRONYM = 5  # letters

Scores = list[dict[Role, float]]


def by_company(clues: Sequence[Clue], scores: Scores) -> Scores:
    """Return the scores, changed by what the lines around say.

    That is the only day of a block, and in entries of one build what stands first below the day.
    """
    dated = [place for place, clue in enumerate(clues) if clue.days and not clue.repeats]
    fields.by_linked_cards(clues, scores)
    by_turns(clues, scores, dated)
    by_opening(clues, scores, _by_quoted_titles(clues, scores, dated))
    _by_own_hours(clues, scores, dated)
    by_halls(clues, scores, dated)
    by_places(clues, scores, dated)
    fields.dress_kinds(clues, scores, dated)
    _by_kind(clues, scores, len(dated))
    _by_order(clues, scores, dated)
    _by_order_above(clues, scores, dated)
    _by_capitals(clues, scores, dated)
    by_tags(clues, scores, dated)
    holders.by_groups(clues, scores, dated)
    holders.by_houses(clues, scores, dated)
    fields.by_bars(clues, scores, dated)
    _by_hours_below(clues, scores)
    fields.by_hours_beside(clues, scores, dated)
    fields.by_hours_under_names(clues, scores, dated)
    fields.by_rows(clues, scores)
    fields.by_colons(clues, scores, dated)
    fields.by_buttons(clues, scores)
    fields.by_sentences_below_places(clues, scores, dated)
    fields.by_place_lines(clues, scores, dated)
    by_leading_sentences(clues, scores)
    _by_sections(clues, scores)
    _by_only_day(clues, scores, dated)
    return scores


def _by_only_day(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let the only day of a block be that of the title above it, or of the items below it."""
    *again, place = _telling_one_day(clues, dated) or (None,)
    if place is None:
        return
    clue, roles, below = clues[place], scores[place], clues[place + 1 :]
    headings = [above for above, line in enumerate(clues[:place]) if line.heading]
    titled = len(headings) == 1 and Cue.EVENT in clues[headings[0]].cues
    if clue.only_dated and titled and len(dated) == 1 and Role.NAME in scores[headings[0]]:
        scores[headings[0]][Role.NAME] += _ITEM  # all that is told stands below its title
    if _is_day_at_house(clue) and headings and len(dated) == 1:
        roles[Role.DAY] = roles.get(Role.DAY, 0.0) + _SURER
        roles.pop(Role.BOTH, None)
    elif _heads_items(clue, below):
        roles[Role.DAY_HEAD] = max(roles.values()) + _SURER
        roles.pop(Role.BOTH, None)
        for above in again:  # "Que faire samedi 3 mai ?", and below it a sentence that leads on
            scores[above][Role.HEAD] = max(scores[above].values())
            scores[above].pop(Role.DAY_HEAD, None)
        for item, line in zip(scores[place + 1 :], below, strict=True):
            if line.times and Role.NAME in item:
                item[Role.NAME] += _SURER


def _telling_one_day(clues: Sequence[Clue], dated: Sequence[int]) -> list[int]:
    """Return the lines that give the only day of a block, none where there are several days.

    What lasts until another day began before it, and what comes again is of no day: "Exposition,
    jusqu'au 31 août", "La chronique, chaque samedi".
    """
    single = [
        place for place in dated if not all(day.bound or day.rrule for day in clues[place].days)
    ]
    days = {only_day(clues[place].days) for place in single}
    return single if len(days) == 1 and (len(dated) == 1 or None not in days) else []


def _by_own_hours(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let a name above a day with its hours keep it from a line below that gives another hour.

    "Kermesse", "Samedi 14 juin à partir de 14 h", "Tombola tirée à 17 h": a part of the event.
    """
    for place in dated:
        if not 0 < place < len(clues) - 1:
            continue
        above, day, below = clues[place - 1 : place + 2]
        told = bool(below.times) and not below.days and not below.timed_item
        tied = day.line.group != () and above.line.group == day.line.group == below.line.group
        named = tied and name_worth(scores[place - 1]) >= SURE_NAME
        if day.has_hours and told and named and Role.NAME in scores[place + 1]:
            scores[place + 1][Role.NAME] -= _SURER


def _by_quoted_titles(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> set[int]:
    """Let a title in quotation marks, or bold, name what the line below gives day and place of.

    "« La Seine en partage »" above "Musée de la Batellerie — du 20 juin au 4 octobre".  Return
    these lines below.
    """
    below: set[int] = set()
    for place in dated:
        above = clues[place - 1] if place else None
        titled = above is not None and not above.days and _is_set_apart(above)
        if titled and {Role.BOTH, Role.DAY} <= scores[place].keys() and only_places(clues[place]):
            scores[place][Role.BOTH] -= _SURER
            below.add(place)
    return below


def _is_set_apart(clue: Clue) -> bool:
    """Return whether a line is a title by its quotation marks, or bold as a whole."""
    bold = any(
        mark.tag == "b" and mark.end - mark.start == len(clue.text) for mark in clue.line.marks
    )
    return bold or whole(clue).is_titled


def _by_order(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let the first line below each day be the name where it is the best one in most entries.

    What stands below it may sound more like an event, and only tells of which kind it is:
    "Derby du Vison", and then "Compétition par équipes".  So does a line above its speaker.  Where
    all else below a day are items, the line above them is the name whatever it says.
    """
    ends = [*dated, len(clues)][1:]
    entries = [
        range(day + 1, min(end, day + _ENTRY))
        for day, end in zip(dated, ends, strict=True)
        if gives_only_day(clues[day], scores[day]) and end > day + 1
    ]
    best = [
        max(entry, key=lambda place: name_worth(scores[place]) - clues[place].text[0].islower())
        for entry in entries
    ]
    first = sum(entry[0] == name for entry, name in zip(entries, best, strict=True))
    told = sum(_is_described(clues, scores, entry[0]) for entry in entries)
    most = 2 * first >= len(entries) or (3 * first > len(entries) < 2 * told)
    usual = len(entries) >= _LISTED and most
    for entry, name in zip(entries, best, strict=True):
        top, roles = entry[0], scores[entry[0]]
        spoken = len(entry) > 1 and is_signed(whole(clues[entry[1]]))
        named = may_name(roles) or (usual and _is_described(clues, scores, top))
        headed = usual and Role.NAME in roles and _heads_list(clues, entry)
        if top != name and (headed or ((usual or spoken) and named)):
            roles[Role.NAME] = scores[name][Role.NAME] + _SURELY
        for office in entry[2:3] if spoken else ():
            if Role.NAME in scores[office]:
                scores[office][Role.NAME] -= _SURER  # "Maître de conférences"


def _is_described(clues: Sequence[Clue], scores: Scores, top: int) -> bool:
    """Return whether a line that is no place for sure stands above a sentence that tells of it.

    "Donne in bottega", and below it "Visita guidata alle sale del Seicento. Ingresso ridotto."
    """
    clue, below = clues[top], clues[top + 1] if top + 1 < len(clues) else None
    if below is None or not below.sentences or clue.label or clue.phrases or clue.decoys:
        return False
    # "Memorial Hall" is a house, and so is "foyer rural".
    placed = any(
        hit.cue is Cue.PLACE and (not hit.start or clue.text[hit.start].isupper())
        for hit in clue.hits
    )
    worth = name_worth(scores[top])
    return worth > _LEAST_TOLD and not placed and not tells_kind(scores[top])


_LEAST_TOLD = -1.5


def _heads_list(clues: Sequence[Clue], entry: range) -> bool:
    """Return whether a line stands above items and is none: "Recrutement", "- Caserne, 20 h"."""
    kinds = [clues[place].line.kind is Kind.ITEM for place in entry]
    return not kinds[0] and len(kinds) > 1 and all(kinds[1:])


def _by_order_above(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let what opens each paragraph be the name where it is the best one above most days.

    "Les Champs Libres" below "Photographies" is where, as "Musée des Beaux-Arts" is elsewhere.
    """
    entries = [
        lines
        for day in dated
        if gives_only_day(clues[day], scores[day])
        and len(lines := _above_in_paragraph(clues, day)) > 1
        and not holders.names_group(clues[lines[0]])
    ]
    best = [max(entry, key=lambda place: name_worth(scores[place])) for entry in entries]
    first = sum(entry[0] == name for entry, name in zip(entries, best, strict=True))
    placed = sum(tells_place(scores[entry[1]]) for entry in entries)
    if len(entries) < _LISTED or 2 * first <= len(entries) or 2 * placed < len(entries):
        return
    for top, below, *_ in entries:
        if not may_name(scores[top]) or whole(clues[below]).starts(Cue.EVENT):
            continue
        scores[top][Role.NAME] = max(scores[top][Role.NAME], name_worth(scores[below])) + _SURELY
        scores[below][Role.PLACE] = max(scores[below].get(Role.PLACE, 0.0), _SURELY)
        if Role.NAME in scores[below]:
            scores[below][Role.NAME] -= _SURER


def _above_in_paragraph(clues: Sequence[Clue], place: int) -> range:
    """Return the lines of one group above a line, none where one of them gives a day as well."""
    first, group = place, clues[place].line.group
    while group and first and clues[first - 1].line.group == group:
        first -= 1
        if clues[first].days:  # looked at no further: each line of a paragraph may be a day
            return range(place, place)
    return range(first, place)


def _by_capitals(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let the one line in capitals below each day be its name where most entries have one.

    "Sam. 12 mars", "Stade Jules-Ferry", "CHANDELEUR": it is no heading of what stands below.
    """
    ends = [*dated, len(clues)][1:]
    entries = [
        range(day + 1, min(end, day + _ENTRY))
        for day, end in zip(dated, ends, strict=True)
        if clues[day].only_dated
    ]
    names = {
        loud[0]: entry
        for entry in entries
        if len(loud := [at for at in entry if _is_loud(clues[at])]) == 1
        and not _tells_event_beside(clues, entry, loud[0])
    }
    if len(names) < _LISTED or len(names) <= _SHARE * len(dated):
        return
    for name, entry in names.items():
        if may_name(scores[name]):
            _set_apart(scores, name, entry)


def _by_sections(clues: Sequence[Clue], scores: Scores) -> None:
    """Let headings below dates only gather what stands below them where one gathers several.

    "FIGUERELLES" above two names, each with its hours, is a town, and so is "CADAQUERS" above one.
    """
    headed = [place for place, clue in enumerate(clues) if _may_gather(clue)]
    ends = [place for place, clue in enumerate(clues) if clue.heading or clue.days]
    gathered: dict[int, list[tuple[int, int]]] = {}
    for place in headed:
        end = next((end for end in ends if end > place), len(clues))
        timed = sum(_gives_hours(clues[at]) for at in range(place + 1, end))
        gathered.setdefault(clues[place].line.level, []).append((place, timed))
    for sections in gathered.values():
        if max(timed for _, timed in sections) < _TWO or min(timed for _, timed in sections) < 1:
            continue
        for place, _ in sections:
            for role in {Role.NAME, Role.TITLE} & scores[place].keys():
                scores[place][role] -= _SURER
            scores[place][Role.HEAD] = scores[place].get(Role.HEAD, 0.0) + _SURELY


def _may_gather(clue: Clue) -> bool:
    return clue.heading and not clue.phrases and Cue.EVENT not in clue.cues


def _gives_hours(clue: Clue) -> bool:
    """Return whether a line gives hours, and what else it says stands on other lines."""
    return bool(clue.times) and not clue.days and (clue.label is not None or not clue.uncovered)


_TWO = 2  # events


def _by_hours_below(clues: Sequence[Clue], scores: Scores) -> None:
    """Let each line name what the line below it gives the hours of: "Dorpskamer Giessen"."""
    for place, clue in enumerate(clues):
        above = scores[place - 1]
        if clue.titled_above and Role.NAME in above:
            above[Role.NAME] = max(above[Role.NAME], _SURELY) + _ITEM
            above[Role.PLACE] = above.get(Role.PLACE, 0.0) - _SURER


def _set_apart(scores: Scores, name: int, entry: range) -> None:
    """Make a line the name of an entry, and the others of its lines none."""
    for place in entry:
        for role in {Role.NAME, Role.TITLE} & scores[place].keys():
            scores[place][role] += _SURER if place == name else -_SURER
    scores[name].pop(Role.HEAD, None)


def _is_loud(clue: Clue) -> bool:
    return clue.text.isupper() and len(clue.text) > _ACRONYM


def _tells_event_beside(clues: Sequence[Clue], entry: range, loud: int) -> bool:
    """Return whether another line opens with an event: "Concert de printemps", "SAINT-MALO"."""
    others = any(whole(clues[at]).starts(Cue.EVENT) for at in entry if at != loud)
    return others and not whole(clues[loud]).starts(Cue.EVENT)


def _by_kind(clues: Sequence[Clue], scores: Scores, dated: int) -> None:
    """Let lines that only say of which kind an event is stand beside its name.

    Where most entries have one, and different ones, they are a field of the list: "Concert"
    above, or below, "Les Voix du Nord".  The name is on that side where more of them have one.
    """
    # A term names what its definition tells of: "Loto", and below it when and where.
    terms = {
        place
        for place, clue in enumerate(clues)
        if clue.line.kind is Kind.TERM and is_kind(whole(clue))
    }
    kinds = [p for p, roles in enumerate(scores) if tells_kind(roles) and p not in terms]
    several = len({clues[place].text.casefold() for place in kinds}) > 1
    if not several or 2 * len(kinds) < dated:
        return
    sides = [[(place, _beside(clues, scores, place, step)) for place in kinds] for step in (1, -1)]
    fullest = max(sides, key=lambda side: sum(name is not None for _, name in side))
    found = [(place, name) for place, name in fullest if name is not None]
    if 2 * len(found) <= len(kinds):
        return  # the one above the first of two may be the title of the list
    for place, name in found:
        roles, best = scores[place], scores[name].get(Role.NAME, LEAST_NAME)
        roles[Role.NAME] = min(name_worth(roles), best - _SURER)
        roles[Role.MORE] = max(roles.get(Role.MORE, 0.0), _ITEM)
    told = {clues[place].text for place, _ in found}
    for place in kinds:
        if clues[place].text in told:
            scores[place][Role.ONLY_KIND] = scores[place][Role.KIND]
            scores[place].pop(Role.PLACE, None)  # "Théâtre" is no house here


def _beside(clues: Sequence[Clue], scores: Scores, place: int, step: int) -> int | None:
    """Return the next line above or below that may be a name; days, hours, places passed over.

    A town below the day of "Waldforum" names nothing.
    """
    place += step
    dated = False
    while 0 <= place < len(clues) and (_only_time(clues[place]) or tells_place(scores[place])):
        dated = dated or _only_time(clues[place])
        place += step
    if not 0 <= place < len(clues):
        return None
    roles, clue = scores[place], clues[place]
    told = roles.get(Role.BOTH, NEVER) > roles.get(Role.DAY, NEVER) and not only_places(clue)
    names = not tells_kind(roles) and may_name(roles) and not (dated and is_town(whole(clue)))
    return place if (names or told) and not clue.prose else None


def _only_time(clue: Clue) -> bool:
    return clue.uncovered == 0 and bool(clue.days or clue.times)


def _is_day_at_house(clue: Clue) -> bool:
    """Return whether a line gives a day, its hours, and a name in capitals that may be a house.

    "Vendredi 12 mai – 21 h – La Passerelle – durée : 1 h 37", below the title of the film.
    """
    if clue.prose or has_colon(clue) or clue.days[0].start > _HEAD_OF_LINE:
        return False
    told = [piece for piece in split_pieces(clue) if not _is_remark(clue, piece)]
    hours = bool(clue.times) or clue.days[0].has_hours
    return hours and len(told) == 1 and told[0].after_date and _is_house(clue, told[0])


def _is_house(clue: Clue, piece: Piece) -> bool:
    part = stretch_of(clue, piece.start, piece.end)
    return part.words > 1 and is_town(part) and not part.text.isupper()


def _is_remark(clue: Clue, piece: Piece) -> bool:
    """Return whether a piece says how long something is, or what follows it: "durée : 1h"."""
    part = stretch_of(clue, piece.start, piece.end)
    return piece.bracketed or part.starts(Cue.LABEL_OTHER) or part.has(Cue.COMPANY)


def _heads_items(clue: Clue, below: Sequence[Clue]) -> bool:
    """Return whether the only day of a block has no hours, and all lines below it have some.

    "Les brocantes de samedi 20 mai", and below it "Aulnoy (vide-greniers), de 13 h à 19 h".
    """
    if not is_untimed_day(clue) or clue.prose:
        return False
    items = [line for line in below if not line.heading]
    timed = sum(bool(line.times) for line in items)
    spoken = sum(not line.decoys or bool(line.times) for line in items)
    return timed >= max(_LISTED, _SHARE * spoken)
