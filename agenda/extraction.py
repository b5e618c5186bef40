"""From an issue to its events, with an account of what every line became."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from agenda import decoys, prose, statements
from agenda.badges import join_badges
from agenda.blocks import find_blocks
from agenda.clues import DAYS, carry_labels, lexicon_for, mark_repeats, read_line
from agenda.dates import find_phrases
from agenda.dates.phrase import Phrase, Strength
from agenda.dates.when import Days, Hours
from agenda.errors import AgendaError
from agenda.events import Event, Setting, to_events, without_repeats
from agenda.hush import hushed_lines
from agenda.issue import Issue, Kind, Raw
from agenda.lexicon import Cue, fold
from agenda.listings import Listing, gather, to_listings
from agenda.monthly import date_bare_days, leads_with_day
from agenda.publication import published_on
from agenda.readings import label
from agenda.roles import Role
from agenda.rows import read_table, table_listings
from agenda.scope import Scope
from agenda.structure import find_seams

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.clues import Clue
    from agenda.dates.when import When
    from agenda.issue import Line
    from agenda.lexicon import Lexicon
    from agenda.readings import Labelled


@dataclass(frozen=True, slots=True)
class Extraction:
    """What issues announce: ``events``; ``mentions``, dated things that are not announced
    outright; ``notices``, remarks for people.
    """

    events: tuple[Event, ...]
    mentions: tuple[Event, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Announced:
    """A listing at its place in the issue; ``prose`` when a sentence announces it.

    ``shared`` is a line above a list that gives the hour, and perhaps the place, of every item
    that has none ("Séances à 20 h 30, sauf mention contraire").
    """

    index: int
    listing: Listing
    within: Days | None
    prose: bool = False
    timed: bool = False
    shared: Clue | None = None


def extract(
    source: Raw | Issue,
    *,
    published: date | None,
    language: str | None = None,
    timezone: str = "Europe/Paris",
    assumed: date | None = None,
) -> Extraction:
    """Return the events of an issue, or of every issue that its bytes hold.

    *published* is the day of publication when it is known; else the issue is asked, and
    *assumed* is taken when it does not tell.  Raises UnreadableError for bytes that are no
    issue, and AgendaError when no day of publication is known at all.
    """
    from agenda import readers  # noqa: PLC0415  start-up: an issue at hand needs no reader

    issues = (source,) if isinstance(source, Issue) else readers.read(source)
    parts = [
        extract_issue(
            issue, published=published, language=language, timezone=timezone, assumed=assumed
        )
        for issue in issues
    ]
    return Extraction(
        tuple(event for part in parts for event in part.events),
        tuple(event for part in parts for event in part.mentions),
        tuple(notice for part in parts for notice in part.notices),
    )


def extract_issue(
    issue: Issue,
    *,
    published: date | None,
    language: str | None,
    timezone: str,
    assumed: date | None,
) -> Extraction:
    """Return the events of one issue; see :func:`extract`."""
    if not language:
        from agenda.language import language_of  # noqa: PLC0415  start-up: often given

        language = language_of(issue)
    language = _regional(language, issue.lines)
    publication = published_on(issue, (language,), given=published, first_seen=assumed)
    if publication is None:
        raise AgendaError(f"{issue.source}: no day of publication found; give one")
    setting = Setting(
        publication.day, timezone, language.split("-")[0], issue.source, issue.url
    )
    known = publication.origin != "assumed"
    announced = find_announced(issue, (language,), publication.day, known=known)
    events, mentions = decide(issue, announced, setting, known=known)
    notices = list(issue.notices)
    if not known:
        notices.append(f"{issue.source}: no day of publication found, {publication.day} assumed")
    return Extraction(tuple(events), tuple(mentions), tuple(notices))


# 4/25/2025: only readers of American English put the month there.
_MONTH_FIRST = re.compile(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])(?![\d])")


def _regional(language: str, lines: Sequence[Line]) -> str:
    """Return ``en-US`` for English that writes the month of a numeric date first."""
    american = language == "en" and any(
        "/" in line.text and _MONTH_FIRST.search(line.text) for line in lines
    )
    return "en-US" if american else language


def find_announced(
    issue: Issue, languages: Sequence[str], published: date, *, known: bool
) -> list[Announced]:
    """Return the listings of an issue in reading order, with the period they stand in."""
    lexicon = lexicon_for(languages)
    hushed = hushed_lines(issue.lines, lexicon)
    lines = tuple(
        replace(line, silent=hushed[index]) if index in hushed and not line.silent else line
        for index, line in enumerate(issue.lines)
    )
    scope = Scope(published)
    for phrase in find_phrases(issue.title, languages):
        if phrase.strength in (Strength.YEAR, Strength.MONTH, Strength.SEASON):
            scope.narrow(phrase, 0)
    joined = join_badges(lines, 0, len(lines), languages)
    dated = _dated(joined, languages)
    ranks = list(accumulate((not line.silent for line in lines), initial=0))
    judge = decoys.Judge(published, known, ranks[-1])
    announced: list[Announced] = []
    done = 0
    for block in find_blocks(len(joined), dated):
        for index, line, _ in joined[done : block.start]:
            if line.kind is Kind.HEADING:
                scope.enter(read_line(index, line, lexicon, languages))
        clues = [
            replace(read_line(i, line, lexicon, languages), count=n, rank=ranks[i])
            for i, line, n in joined[block.start : block.end]
        ]
        clues = decoys.mark(carry_labels(clues), judge)
        clues = mark_repeats(date_bare_days(clues, languages))
        announced.extend(read_block(clues, scope, lexicon))
        done = block.end
    return announced


def _dated(joined: Sequence[tuple[int, Line, int]], languages: Sequence[str]) -> list[int]:
    """Return the places of lines that may date an announcement.

    Bare days do so only below a month's name.
    """
    dated: list[int] = []
    monthly = False
    for index, (_, line, _) in enumerate(joined):
        strengths = {phrase.strength for phrase in _phrases(line.text, languages)}
        monthly = monthly or Strength.MONTH in strengths
        if strengths & _DAYLIKE or (monthly and leads_with_day(line.text)):
            dated.append(index)
    return dated


_DAYLIKE = DAYS | {Strength.WEEKDAY, Strength.MONTH}
_SHORT = 40


def _phrases(text: str, languages: Sequence[str]) -> Sequence[Phrase]:
    """Return the temporal phrases of a line; long lines without a digit have none that date."""
    if len(text) > _SHORT and not any(char.isdigit() for char in text):
        return ()
    return find_phrases(text, languages)


def read_block(clues: Sequence[Clue], scope: Scope, lexicon: Lexicon) -> list[Announced]:
    """Return the listings of one block; tables are read by column, all else by line."""
    announced: list[Announced] = []
    for box, run in groupby(clues, key=lambda c: c.line.group[:-1] if c.line.column >= 0 else None):
        members = list(run)
        table = read_table(members, lexicon) if box is not None else None
        if table:
            announced += [
                Announced(listing.clues[0].index, listing, scope.within, shared=scope.shared)
                for listing in table_listings(table, lexicon)
            ]
        else:
            announced += _read_lines(members, scope, lexicon)
    return announced


def _read_lines(clues: Sequence[Clue], scope: Scope, lexicon: Lexicon) -> list[Announced]:
    labelled = label(clues, find_seams(clues))
    records = gather(labelled)
    made = {
        record.lines[0].clue.index: listing
        for record, listing in zip(records, to_listings(records, lexicon), strict=True)
    }
    announced: list[Announced] = []
    for position, item in enumerate(labelled):
        clue = item.clue
        if item.role in (Role.HEAD, Role.OUT) and not clue.prose:
            scope.enter(clue)
        if item.role in (Role.HEAD, Role.OUT):
            scope.pass_by(clue)
        if listing := made.get(clue.index):
            announced.append(
                Announced(clue.index, listing, scope.within, shared=scope.shared)
            )
        elif clue.prose and clue.days and item.role is Role.OUT:
            announced += _sentences(clue, scope, lexicon, _title_above(labelled, position))
    return announced


def _title_above(labelled: Sequence[Labelled], position: int) -> Clue | None:
    """Return the title of a paragraph, when the paragraph is all that stands below it."""
    clue = labelled[position].clue
    if position and (above := labelled[position - 1].clue) and _is_title(above, clue):
        following = [item.clue for item in labelled[position + 1 : position + 3]]
        alone = not any(_announcing(one) and not one.heading for one in following[:1])
        return above if alone and _announcing(clue) <= 1 else None
    return None


def _is_title(above: Clue, clue: Clue) -> bool:
    if above.heading:
        return True
    return (
        not above.prose
        and not above.days
        and not above.sentences
        and above.line.group == clue.line.group
        and len(above.words) <= _TITLE_WORDS
    )


_TITLE_WORDS = 12


def _announcing(clue: Clue) -> int:
    """Return how many dates of a line announce something; its hours of every day count not."""
    days = [phrase for phrase in clue.days if phrase.strength is not Strength.RECURRING]
    return sum(1 for phrase in days if prose.announces(clue, phrase)) if clue.prose else 0


def _sentences(
    clue: Clue, scope: Scope, lexicon: Lexicon, heading: Clue | None
) -> list[Announced]:
    """Return what the sentences of a line announce."""
    announced: list[Announced] = []
    dated = any(phrase.strength is Strength.DATE for phrase in clue.days)
    for phrase in clue.days:
        if dated and phrase.strength is Strength.RECURRING:
            continue  # "du 2 au 10 mars, tous les jours": the hours of its days
        named = heading is not None and Cue.EVENT in heading.cues
        if not prose.announces(clue, phrase) and not named:
            continue
        listing = prose.read(clue, phrase, lexicon, heading)
        if listing:
            timed = prose.has_hours(clue, phrase)
            announced.append(Announced(clue.index, listing, scope.within, prose=True, timed=timed))
    return announced


def decide(
    issue: Issue, announced: Sequence[Announced], setting: Setting, *, known: bool
) -> tuple[list[Event], list[Event]]:
    """Return events and mentions.

    What a sentence tells is an event where nothing is listed, or when it gives the hour as an
    invitation does; beside an agenda the narrative of an article only mentions.  What was
    over on the day of publication is a mention too, when that day is *known*.
    """
    events = [
        event for statement in issue.statements if (event := statements.to_event(statement, setting))
    ]
    stated = list(events)
    mentions: list[Event] = []
    listed = sum(not one.prose for one in announced) > 1
    ordered = with_shared(announced)
    days = in_order([to_events(one.listing, replace(setting, within=one.within)) for one in ordered])
    for one, made in zip(ordered, days, strict=True):
        if known and made and all(_is_over(event, setting.published) for event in made):
            mentions += made
            continue
        if one.prose and listed and not one.timed:
            mentions += made
            continue
        days = {_first_day(other.when) for other in stated if other.when}
        if len(made) > 1 and all(event.when and _first_day(event.when) in days for event in made):
            continue  # a list of the stated events, in one line
        events += [event for event in made if not any(_is_told(event, other) for other in stated)]
    return without_repeats(events), without_repeats(mentions)


def _first_day(when: When) -> date:
    return when.first if isinstance(when, Days) else when.start.date()


def in_order(made: Sequence[list[Event]]) -> list[list[Event]]:
    """Return the events of listings in their order, yearless ones that break it a year earlier.

    A list that runs September, October, November and appears in October begins in the past,
    not in next September.
    """
    settled: list[list[Event]] = []
    following: date | None = None
    for events in reversed(made):
        first = min((_first_day(event.when) for event in events if event.when), default=None)
        if first and following and (first - following).days > _HALF_YEAR and _may_move(events):
            events = [replace(event, when=_year_before(event.when)) for event in events]
            first = _first_day(events[0].when) if events[0].when else first
        following = first or following
        settled.append(events)
    return settled[::-1]


_HALF_YEAR = 183


def _may_move(events: Sequence[Event]) -> bool:
    return all(event.when and not event.year_stated and not event.rrule for event in events)


def _year_before(when: When | None) -> When | None:
    if when is None:
        return None
    if isinstance(when, Days):
        return Days(_back(when.first), _back(when.last))
    start = datetime.combine(_back(when.start.date()), when.start.time())
    return Hours(start, when.end - (when.start - start) if when.end else None)


def _back(day: date) -> date:
    """Return the day a year earlier; 29 February becomes the 28th."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - 1, day=last)


def with_shared(announced: Sequence[Announced]) -> list[Announced]:
    """Return the listings, those without hours with the ones given once for their list."""
    needy: dict[int, int] = {}
    for one in announced:
        if one.shared is not None:
            needy[one.shared.index] = needy.get(one.shared.index, 0) + (1 if _is_untimed(one) else -1)
    return [
        replace(one, listing=_share(one.listing, one.shared))
        if one.shared is not None and needy[one.shared.index] >= 0 and _is_untimed(one)
        else one
        for one in announced
    ]


def _is_untimed(one: Announced) -> bool:
    listing = one.listing
    return not listing.slots and not any(
        phrase.slots
        or any(member.slots or member.start_time or member.last for member in phrase.members)
        for _, phrase in listing.days
    )


def _share(listing: Listing, shared: Clue) -> Listing:
    place = listing.place or prose.place_in(shared, 0, len(shared.text))
    return replace(listing, slots=shared.times[0].slots, place=place)


def _is_over(event: Event, day: date) -> bool:
    """Return whether the last day of an event lies before *day*."""
    when = event.when
    if when is None or event.rrule:
        return False
    last = when.last if isinstance(when, Days) else (when.end or when.start).date()
    return last < day


def _is_told(event: Event, stated: Event) -> bool:
    """Return whether prose tells of a stated event again: its name, or its very hour."""
    if event.when is None or stated.when is None:
        return False
    same_day = _first_day(event.when) == _first_day(stated.when)
    name, other = fold(event.name), fold(stated.name)
    named = name in other or other in name or event.when == stated.when
    return same_day and named
