"""How well each line of a block would do as the name, the place, the day … of an announcement.

What a line says on its own is weighed first (``line_scores``), then what the lines around it say.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from agenda.blocks.days_at_places import only_places
from agenda.blocks.gathered import (
    between_days,
    gathering,
    housing,
    lasting,
    listing,
    opening,
    sectioning,
)
from agenda.blocks.line_scores import is_bare_label, scores_of
from agenda.blocks.roles import (
    SURE_NAME,
    Role,
    has_colon,
    is_kind,
    is_span,
    is_timed_weekday,
    name_worth,
    names_beside_day,
    only_day,
    whole,
)
from agenda.blocks.together import by_company
from agenda.blocks.weeks import heads_tips, heads_week
from agenda.dates.phrase import Strength
from agenda.dates.rule_names import BARE_DAY
from agenda.issue import Kind
from agenda.lines.church_sundays import is_church_sunday
from agenda.lines.clues import UNSETTLED
from agenda.lines.saints_days import is_saint_of_day
from agenda.vocabulary.function_words import SERIES, SERIES_ENDINGS
from agenda.vocabulary.groups_of_people import CLUBS, ORGANISERS
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue


_HEAD_OF_LINE = 3  # characters
_MOST = 0.5  # a share of the badges
_LISTED = 2  # lines of one form: a heading above two of them names neither
_BELOW_BADGE = 3  # lines
_SAID_AGAIN = 3.0  # as much as its day is worth
_SENTENCE = 1.5  # more than the word of a kind is worth
_OWN_DAY = 3.0  # as much as another reading costs
_NO_HEADING = 3.0  # more than another reading costs


# The sentences of a notice are read, and what has no day yet is of no day around it.
_APART = {Role.OUT: 0.0}


def emissions_of(clues: Sequence[Clue]) -> list[dict[Role, float]]:
    """Return for each line of a block the score of each role that it can take."""
    apart = [clue.notice or any(one.reason == UNSETTLED for one in clue.decoys) for clue in clues]
    scores = [
        {**_APART} if alone else _scores_of(clue) for clue, alone in zip(clues, apart, strict=True)
    ]
    scores = by_company(clues, _alike(clues, scores))
    for index in _said_again(clues):
        scores[index][Role.MORE] = _SAID_AGAIN
    for index in _titles_of_labels(clues):
        scores[index] = {Role.OUT: 0.0, Role.MORE: _SAID_AGAIN}
    for index in _heads_told(clues, scores):
        scores[index] = {**_APART}
    for index in _hours_by_weekday(clues):
        scores[index] = {Role.OUT: 0.0, Role.MORE: 0.0, Role.HOURS: _SAID_AGAIN}
    for index, by_role in enumerate(scores):
        _weigh(clues, index, by_role)
    gathered = {*gathering(clues), *listing(clues), *sectioning(clues)}
    gathered |= {*housing(clues), *opening(clues), *between_days(clues)}
    for index in (kinds := lasting(clues)):
        below = scores[index + 1]
        below[Role.BOTH] = below.get(Role.BOTH, 0.0) + _OWN_DAY
    gathered |= {*kinds}
    for index in {*_other_sections(clues), *_behind_programme(clues), *gathered}:
        heads = clues[index].heading or index in gathered
        scores[index] = {**_APART} | ({Role.HEAD: _SECTION} if heads else {})
    return scores


def _scores_of(clue: Clue) -> dict[Role, float]:
    """Return the scores of a line by itself; a Sunday of the church, or a saint, is of its day."""
    of_day = is_church_sunday(clue.text) or is_saint_of_day(clue.text)
    return {**_SUNDAY} if of_day else scores_of(clue)


_SUNDAY = {Role.OUT: 0.0, Role.MORE: 0.0, Role.HEAD: 0.0}


def _weigh(clues: Sequence[Clue], index: int, by_role: dict[Role, float]) -> None:
    """Weigh the roles of a line by the lines that stand around it."""
    _of_whole(clues, index, by_role)
    if Role.NAME in by_role and _describes(clues, index):
        by_role[Role.NAME] -= _SENTENCE
    if Role.BOTH in by_role and _is_moved_above(clues, index):
        by_role[Role.NAME] = by_role[Role.BOTH]
    alone = _ends_list(clues, index) or _is_among_days(clues, index)
    if alone and Role.DAY_HEAD in by_role:
        by_role[Role.DAY_HEAD] -= _NO_HEADING
    if _names_below(clues, index) and name_worth(by_role) >= SURE_NAME:
        by_role[Role.OVER] = by_role[Role.NAME]
    if heads_week(clues, index) or heads_tips(clues, index):
        by_role.clear()
        by_role |= {Role.OUT: 0.0, Role.HEAD: _SECTION}
    elif _heads_days(clues, index) or _heads_programme(clues, index):
        by_role[Role.HEAD] = by_role.pop(Role.DAY, 0.0)
        by_role.pop(Role.NOTED_DAY, None)


def _of_whole(clues: Sequence[Clue], index: int, by_role: dict[Role, float]) -> None:
    """Leave a line the roles of a feast, and of a heading of kinds, where its section asks.

    What tells more of a term names nothing itself.
    """
    if Role.FEAST in by_role:
        below = clues[index + 1 : index + 1 + _PROGRAMME]
        if not _holds_days(clues[index], below):
            del by_role[Role.FEAST]
    if _is_dated_event(clues, index):
        by_role.pop(Role.PLACE, None)  # "Université d'été" is no hall
    section = _heads_section(clues, index)
    if section or _defines_term(clues, index):
        for role in _OF_ANNOUNCEMENTS & by_role.keys():
            del by_role[role]
    if section:
        by_role[Role.HEAD] = max(by_role.get(Role.HEAD, 0.0), _SECTION)


def _holds_days(feast: Clue, below: Sequence[Clue]) -> bool:
    """Return whether a line below gives one of the days of a feast: its programme."""
    first, last = feast.days[0].members[0][:2]
    if last is None or not (first.month and first.day and last.month and last.day):
        return False
    low, high = (first.month, first.day), (last.month, last.day)
    days = [
        (member.first.month or first.month, member.first.day)
        for clue in below
        if clue.only_dated
        for phrase in clue.days
        for member in phrase.members
        if member.last is None and member.first.day
    ]
    return any(low <= day <= high if low <= high else day >= low or day <= high for day in days)


_PROGRAMME = 12  # lines


def _said_again(clues: Sequence[Clue]) -> list[int]:
    """Return the lines that only give the hours of a day told further up.

    "Quand ? Samedi 5 octobre, de 10h à 18h" below "Portes ouvertes, le 5 octobre"; "Mai 9 @ 9h00"
    below a badge "Mai 9" and a name, where most badges have such a line.
    """
    told: set[tuple[int | None, int | None]] = set()
    labelled: list[int] = []
    badges: dict[tuple[int | None, int | None], int] = {}
    below: list[int] = []
    for index, clue in enumerate(clues):
        day = only_day(clue.days)
        if day is None:
            continue
        timed = clue.has_hours
        if clue.label is not None and clue.label.cue is Cue.LABEL_DATE:
            labelled += [index] * (timed and day in told)
        elif clue.uncovered and not timed:
            told.add(day)
        elif not clue.uncovered and not timed:
            badges[day] = index
        elif not clue.uncovered and 1 < index - badges.get(day, index) <= _BELOW_BADGE:
            below.append(index)
    return labelled + (below if len(below) > max(1, _MOST * len(badges)) else [])


def _heads_told(clues: Sequence[Clue], scores: Sequence[Mapping[Role, float]]) -> list[int]:
    """Return the lines that head a paragraph of their own, above a sentence with its day.

    "Freiwillige Feuerwehr", and below it "Die Versammlung ist am Samstag, 18. Januar": what
    stands in the paragraph above it takes place elsewhere.
    """
    return [
        place
        for place, (head, below) in enumerate(pairwise(clues))
        if Role.TOLD in scores[place + 1]
        and not head.phrases
        and head.line.group == below.line.group != ()
        and (place == 0 or clues[place - 1].line.group != head.line.group)
        and _have_events(clues[:place])
    ]


def _have_events(above: Sequence[Clue]) -> bool:
    """Return whether what stands right above, up to its day, names an event of its own."""
    for clue in reversed(above):
        if Cue.EVENT in clue.cues:
            return True
        if clue.days:
            return False
    return True


def _titles_of_labels(clues: Sequence[Clue]) -> list[int]:
    """Return the lines that come again above lines with labels, and say that these follow.

    "Practical info" above "Venue: …" and "Date: …", each time below the title of an event.
    """
    told: dict[str, list[int]] = {}
    for index, clue in enumerate(clues):
        if _is_undated(clue) and Cue.EVENT not in clue.cues:
            told.setdefault(clue.text, []).append(index)
    return [
        index
        for places in told.values()
        if len(places) > 1 and all(_leads_to_labels(clues, place) for place in places)
        for index in places
    ]


def _leads_to_labels(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line stands between one that may name an event and one with a label."""
    if not 0 < index < len(clues) - 1 or clues[index + 1].label is None:
        return False
    above = clues[index - 1]
    return _is_undated(above) and not (above.text.isupper() or above.titles_agenda)


def _is_undated(clue: Clue) -> bool:
    return clue.label is None and not clue.phrases


def _describes(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line is a sentence right below a title: "A comedy about a ticket clerk.".

    Below a club it may be what that gives.
    """
    clue, above = clues[index], clues[index - 1]
    paragraph = index > 0 and above.line.group == clue.line.group and above.index < clue.index
    titled = not (above.text.endswith((".", ":", ",")) or above.text.isupper())
    group = any(word.folded in _GROUPS for word in above.words)
    plain = _is_undated(clue) and _is_undated(above) and not (above.titles_agenda or group)
    return paragraph and titled and plain and clue.text.endswith(".")


_GROUPS = ORGANISERS | CLUBS


def _hours_by_weekday(clues: Sequence[Clue]) -> list[int]:
    """Return the lines that only give the weekday and the hours of a day printed above them.

    "Domingo, desde las 10:00h." below "1 MAR" and its town.
    """
    found: list[int] = []
    dated: int = 0
    day: int | None = _NO_DAY
    for index, clue in enumerate(clues):
        if clue.days:
            bare = clue.only_dated and not any(phrase.has_hours for phrase in clue.days)
            dated, day = index, _weekday(clue.days[0]) if bare and only_day(clue.days) else _NO_DAY
        elif len(clue.phrases) == 1 and not clue.uncovered and is_timed_weekday(clue.phrases[0]):
            same = day is None or day == _weekday(clue.phrases[0])
            found += [index] * (same and index - dated <= _BELOW_BADGE)
    return found


def _weekday(phrase: Phrase) -> int | None:
    return phrase.members[0].first.weekday


_NO_DAY = -1


def _heads_days(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line is the span of the bare day below it: "14-20 October", "14 Monday"."""
    clue, below = clues[index], clues[index + 1] if index + 1 < len(clues) else None
    if below is None or not (clue.only_dated and is_span(clue) and below.only_dated):
        return False
    return all(day.strength is Strength.DAY or day.rule == BARE_DAY for day in below.days)


def _heads_programme(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line is the span of days below it: "Programme du 5 au 11 novembre"."""
    clue = clues[index]
    titled = Cue.AGENDA in clue.cues and Cue.EVENT not in clue.cues and not clue.prose
    if not titled or not clue.days or not is_span(clue) or clue.only_dated:
        return False
    agenda = sum(hit.words for hit in clue.hits if hit.cue is Cue.AGENDA)
    return agenda >= clue.uncovered and _holds_days(clue, clues[index + 1 : index + 1 + _PROGRAMME])


def _heads_section(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a kind of events in capitals is a paragraph of its own above another.

    "EXPOSITIONS" above "Mondes d'argile", and below it when and where.
    """
    clue = clues[index]
    group = clue.line.group
    set_off = clue.text.isupper() or _heads_programmes(clues, index)
    if not set_off or index + 2 >= len(clues) or clue.phrases or not (group or clue.heading):
        return False
    below = [one.line.group for one in clues[index + 1 : index + 3]]
    alone = clue.heading or not index or clues[index - 1].line.group != group
    alone = alone and below[0] == below[1] and below[0] not in ((), group)
    return alone and is_kind(whole(clue)) and not clues[index + 1].phrases


def _heads_programmes(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line stands between a day and a title with the hours of its programme."""
    above, below = clues[max(index - 1, 0)], clues[index + 1 : index + 1 + _TITLED]
    titled = any(clue.timed_item for clue in below)
    return titled and above.only_dated and not above.has_hours


_TITLED = 3  # lines: a town and a feast, and the first hour
_SECTION = 2.0  # the score of a heading of kinds
_OF_ANNOUNCEMENTS = frozenset({Role.NAME, Role.TITLE, Role.KIND, Role.ONLY_KIND, Role.OVER})


def _other_sections(clues: Sequence[Clue]) -> list[int]:
    """Return the headings that only label what stands below, and end the section of an agenda.

    "Inscriptions" of the same level as "Agenda" tells nothing of the last event listed there.
    """
    found: list[int] = []
    level: int | None = None
    for index, clue in enumerate(clues):
        if not clue.heading:
            continue
        if clue.titles_agenda:
            level = clue.line.level
        elif level is not None and clue.line.level <= level and _labels_others(clue):
            found.append(index)
    return found


def _behind_programme(clues: Sequence[Clue]) -> range:
    """Return the lines behind a programme whose days are headings.

    "Les films en détail", of a higher rank than "Mardi 20" and the days above it, is of none of
    them, and neither is what stands below it without a day or an hour.
    """
    days = [index for index, clue in enumerate(clues) if clue.heading and clue.only_dated]
    ranks = {clues[index].line.level for index in days}
    if len(days) < _LISTED or len(ranks) > 1:
        return range(0)
    (rank,) = ranks
    higher = (i for i, clue in enumerate(clues) if clue.heading and clue.line.level < rank)
    end = next((index for index in higher if index > days[0]), len(clues))
    told = end <= days[-1] + 1 or any(clue.days or clue.times for clue in clues[end:])
    return range(0) if told else range(end, len(clues))


def _labels_others(clue: Clue) -> bool:
    """Return whether a line is the label of what is neither a day nor a place."""
    return clue.label is not None and clue.label.cue is Cue.LABEL_OTHER and is_bare_label(clue)


def _defines_term(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a sentence without a day tells more of the term right above it."""
    clue, above = clues[index], clues[index - 1] if index else None
    if clue.line.kind is not Kind.DEFINITION or above is None or above.line.kind is not Kind.TERM:
        return False
    return clue.sentences > 0 and not (clue.days or above.phrases)


def _is_dated_event(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line is a term that opens with an event, whose definition gives its day."""
    term, below = clues[index], clues[index + 1] if index + 1 < len(clues) else None
    if below is None or term.line.kind is not Kind.TERM or term.phrases:
        return False
    return bool(below.days) and below.line.kind is Kind.DEFINITION and whole(term).starts(Cue.EVENT)


def _is_moved_above(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a name with its new day stands above the day on which it was to be."""
    below = clues[index + 1] if index + 1 < len(clues) else None
    if below is None or not (clues[index].tells_new_day and below.days):
        return False
    return below.only_dated or only_places(below)


def _names_below(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line without hours stands above a day with its hours."""
    clue, below = clues[index], clues[index + 1] if index + 1 < len(clues) else None
    if below is None or clue.times or not below.only_dated:
        return False
    return below.has_hours


def _ends_list(clues: Sequence[Clue], index: int) -> bool:
    """Tell whether a line is the last item of a list, which is no heading of what follows."""
    line = clues[index].line
    if line.kind is not Kind.ITEM or index + 1 == len(clues):
        return False
    return clues[index + 1].line.group[: len(line.group) - 1] != line.group[:-1]


def _is_among_days(clues: Sequence[Clue], index: int) -> bool:
    """Tell whether a line is an item above another one of its list that gives its own day.

    Two lines are one list as well where both open with a day, and name what is then.
    """
    line, below = clues[index].line, clues[index + 1] if index + 1 < len(clues) else None
    if below is None:
        return False
    if line.kind is not Kind.ITEM or below.line.kind is not Kind.ITEM:
        alike = _form(clues[index]) == _form(below) == _NAMED_BEHIND
        return alike and line.kind is below.line.kind and not below.repeats
    return line.group[:-1] == below.line.group[:-1] and bool(below.days) and not below.repeats


def _alike(clues: Sequence[Clue], scores: list[dict[Role, float]]) -> list[dict[Role, float]]:
    """Return the scores, lines of one form read as most of them: "3 octobre : Le Phare".

    What stands behind the colon may look like a place in one of them; in a list of days and
    places ("Secteur 2 : le 18 avril, à l'école") one may look like a name.
    """
    for form, run in groupby(range(len(clues)), key=lambda index: _form(clues[index])):
        entries = list(run) if form else []
        named = sum(names_beside_day(scores[index]) for index in entries)
        if len(entries) < _LISTED:
            continue
        titled = form == _NAMED_BEHIND and _heads_titles(
            clues[max(0, entries[0] - _TITLE_ABOVE) : entries[0]]
        )
        if form == _NAMED_BEHIND and (titled or 2 * named >= len(entries)):
            other = Role.DAY
        elif form == _PLACE_BEFORE and 2 * named < len(entries):
            other = Role.BOTH
        else:
            continue
        for index in entries:
            scores[index].pop(other, None)
            if titled:
                scores[index].pop(Role.DAY_HEAD, None)
    return scores


def _heads_titles(above: Sequence[Clue]) -> bool:
    """Return whether a list is headed by what has a title each time: "Film club", "Ciclo de cine".

    A film may be called "Sunset Boulevard".
    """
    for clue in above:
        words = [word.folded for word in clue.words]
        pairs = (first + second for first, second in pairwise(words))  # "film club", "ciné-club"
        if not clue.days and any(
            word in SERIES or word.endswith(SERIES_ENDINGS) for word in (*words, *pairs)
        ):
            return True
    return False


def _form(clue: Clue) -> str:
    """Return how a line of a list is printed, "" for any other line."""
    if not clue.days or not clue.uncovered or clue.prose:
        return ""
    if clue.label is not None and clue.label.cue is Cue.LABEL_PLACE:
        return _PLACE_BEFORE
    opens = clue.days[0].start <= _HEAD_OF_LINE and not clue.heading
    return _NAMED_BEHIND if opens or has_colon(clue) else ""


_TITLE_ABOVE = 2  # lines between a title and its list, one of them hours
_NAMED_BEHIND, _PLACE_BEFORE = "day: name", "place: day"
