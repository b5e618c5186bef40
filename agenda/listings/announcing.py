"""What an issue announces, in reading order: its lines, block by block, made into listings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from agenda.blocks.extents import find_blocks
from agenda.blocks.labelled import UNDER_DATES
from agenda.blocks.readings import label
from agenda.blocks.roles import Role, is_span
from agenda.blocks.structure import find_seams
from agenda.dates import find_phrases, may_name_day
from agenda.dates.digits import has_digit
from agenda.dates.phrase import PARTS_OF_YEARS, PERIODS, Strength
from agenda.issue import Kind, Line
from agenda.lines import decoys
from agenda.lines.badges import join_badges
from agenda.lines.bracketed_days import ends_with_brackets
from agenda.lines.clues import Clue, lexicon_for
from agenda.lines.dotted_days import has_dashed_days, has_dotted_days
from agenda.lines.earlier_hours import without_earlier_hours
from agenda.lines.explaining import without_explanation
from agenda.lines.halls import head_halls
from agenda.lines.headed_sentences import date_sentences
from agenda.lines.hours import (
    find_expected_hours,
    join_ends,
    leads_with_figures,
    without_durations,
)
from agenda.lines.hours_alone import join_hours
from agenda.lines.hush import LINKS, hushed_lines, says_nothing_else
from agenda.lines.labels import carry_labels
from agenda.lines.last_days import join_bounds, join_last_days, join_openings
from agenda.lines.later_hours import with_later_hours
from agenda.lines.monthly import date_bare_days, leads_with_day
from agenda.lines.named_days import DAYLIKE
from agenda.lines.named_hours import without_named_hours
from agenda.lines.neighbours import (
    date_feasts,
    mark_last_items,
    mark_timed_items,
    without_asides,
    without_named_days,
)
from agenda.lines.notices import mark_notices
from agenda.lines.numbering import without_numbers
from agenda.lines.opening_hours import without_opening_hours
from agenda.lines.past_noon import past_noon
from agenda.lines.programmes import date_programmes
from agenda.lines.repeats import mark_repeats
from agenda.lines.seasons import without_seasons
from agenda.lines.sections import head_lists, head_paragraphs
from agenda.lines.short_months import short_months
from agenda.lines.small_days import leads_with_small_day
from agenda.lines.timetables import with_timetables
from agenda.lines.told_months import with_told_months
from agenda.lines.told_periods import date_periods
from agenda.lines.told_today import date_today, day_of_sheet, without_heads_of_stretches
from agenda.lines.told_years import behind_years, below_reviews
from agenda.lines.unsettled import without_other_days
from agenda.lines.weekday_hours import with_hours_by_weekday
from agenda.lines.weekday_items import with_weekdays_dated
from agenda.listings import names
from agenda.listings.feasts import with_feast
from agenda.listings.found import Findings, Reading, Trace
from agenda.listings.listing import to_listings
from agenda.listings.places_of_all import tells_of_all
from agenda.listings.records import gather
from agenda.patterns import pattern
from agenda.vocabulary.word_forms import SERVICES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.blocks.labelled import Labelled
    from agenda.dates.phrase import Phrase
    from agenda.issue import Issue
    from agenda.listings.listing import Listing
    from agenda.vocabulary.lexicon import Lexicon

_BESIDE = (Role.MORE, Role.PLACE)
_TIMED = {Strength.TIME, Strength.TOLD}
_DAYLIKE = DAYLIKE | PARTS_OF_YEARS
_HEAD = 4  # lines that may print the day of a sheet
_SHORT = 40  # characters: only a short line can be a date without a digit
_SENTENCES = pattern(r"(?:[^\W\d_]{3}|\d\s?h)[.!?]\s.*[.!?]$")  # two or more


def find_announced(
    issue: Issue, languages: Sequence[str], published: date, *, known: bool
) -> Findings:
    """Return the listings of an issue; *known* tells that the day of publication is no guess."""
    hushed = hushed_lines(issue.lines, lexicon_for(languages))
    if says_nothing_else(issue.lines, hushed):
        hushed = {index: why for index, why in hushed.items() if why != LINKS}
    speaking = [
        index for index, line in enumerate(issue.lines) if not line.silent and index not in hushed
    ]
    reading = Reading(languages, published, speaking, known=known)
    # "The quiz is on 12 March in the hall. In 2029 we raised £400.": nothing is of that year.
    title = "" if _SENTENCES.search(issue.title) else issue.title
    for phrase in find_phrases(title, languages):
        if phrase.strength in PERIODS and not _is_far(phrase, published):
            reading.scope.narrow(phrase, 0)
    joined: Sequence[tuple[int, Line, int]] = join_badges(issue.lines, speaking, languages)
    reading.dotted = has_dotted_days(line.text for _, line, _ in joined)
    reading.dashed = has_dashed_days(line.text for _, line, _ in joined)
    reading.months = short_months(((index, line.text) for index, line, _ in joined), languages)
    joined, dated, timed = _arranged(reading, joined)
    reading.sheet = day_of_sheet((reading.clue(*one) for one in joined[:_HEAD]), published)
    done = 0
    lengths = [len(line.text) for _, line, _ in joined]
    for block in find_blocks(lengths, dated, timed):
        _pass_headings(reading, joined[done : block.start])
        _read_block(reading, _clues(reading, joined[block.start : block.end]))
        done = block.end
    _pass_headings(reading, joined[done:])
    house = partial(reading.house, issue, joined)
    return Findings(reading.placed(house), tuple(reading.traces), hushed)


def _arranged(
    reading: Reading, joined: Sequence[tuple[int, Line, int]]
) -> tuple[Sequence[tuple[int, Line, int]], set[int], set[int]]:
    """Return the lines, tables by day and hours with what takes place then, and the dated ones.

    What :func:`_dated` found before a change holds for other lines, and is found anew.
    """
    dated, timed = _dated(reading, joined)
    for arrange in (_by_day, _with_hours):
        arranged = arrange(reading, joined)
        if arranged != joined:
            joined = arranged
            reading.phrases.clear()
            dated, timed = _dated(reading, joined)
    return joined, dated, timed


def _by_day(
    reading: Reading, joined: Sequence[tuple[int, Line, int]]
) -> Sequence[tuple[int, Line, int]]:
    if all(line.table is None for _, line, _ in joined):
        return joined
    from agenda.lines.day_columns import turn_tables  # noqa: PLC0415  start-up: for tables alone

    return turn_tables(joined, reading.found, reading.languages)


def _with_hours(
    reading: Reading, joined: Sequence[tuple[int, Line, int]]
) -> Sequence[tuple[int, Line, int]]:
    return join_hours(joined, reading.phrases, reading.lexicon)


def _is_far(phrase: Phrase, published: date) -> bool:
    """Return whether a year in a title is none of an agenda: "Radio 2000", "since 1987"."""
    years = [member.first.year for member in phrase.members if member.first.year is not None]
    return any(abs(year - published.year) > _YEARS for year in years)


_YEARS = 3


def _dated(reading: Reading, joined: Sequence[tuple[int, Line, int]]) -> tuple[set[int], set[int]]:
    """Return the places of lines that may date an announcement, and of those that give hours.

    Bare days do so only below a month's name.  What each line holds is kept for later.
    """
    dated: set[int] = set()
    timed: set[int] = set()
    monthly = False
    for place, (index, line, _) in enumerate(joined):
        text = line.text
        long = len(text) > _SHORT
        if long and not has_digit(text) and not line.datetime:
            continue
        phrases: Sequence[Phrase] = ()
        if not long or line.datetime or may_name_day(text, reading.languages):
            phrases = reading.found(index, line)
        if phrases:
            strengths = {phrase.strength for phrase in phrases}
            monthly = monthly or Strength.MONTH in strengths
            if strengths & _DAYLIKE:
                dated.add(place)
                continue
            if strengths & _TIMED:
                timed.add(place)
        elif leads_with_figures(text):
            timed.add(place)
        if monthly and _holds_bare_day(text):
            dated.add(place)
    return dated, timed


def _holds_bare_day(text: str) -> bool:
    """Return whether a line may open with a bare day, or end with one in brackets."""
    opens = leads_with_day(text) or leads_with_small_day(text) is not None
    return opens or ends_with_brackets(text)


def _pass_headings(reading: Reading, joined: Sequence[tuple[int, Line, int]]) -> None:
    for index, line, _ in joined:
        if line.kind is Kind.HEADING:
            if reading.found(index, line):
                reading.scope.enter(reading.clue(index, line))
            else:
                reading.scope.end(line.level)
            reading.where.pass_heading(line.level, partial(reading.clue, index, line))
        elif tells_of_all(line.text):
            reading.where.pass_by(reading.clue(index, line))


def _clues(reading: Reading, joined: Sequence[tuple[int, Line, int]]) -> list[Clue]:
    """Return the clues of a block, each pass knowing what the ones before it found."""
    clues = [behind_years(without_other_days(reading.clue(*one))) for one in joined]
    clues = [without_explanation(clue) for clue in clues]
    clues = list(below_reviews(clues, reading.scope.published))
    clues = with_hours_by_weekday(clues, reading.languages, reading.scope.published)
    clues = mark_last_items(without_named_hours(clues, reading.languages))
    clues = find_expected_hours(carry_labels(clues), reading.lexicon)
    clues = past_noon(clues, reading.languages)
    clues = with_later_hours(join_ends(without_durations(clues)))
    clues = join_openings(join_bounds(join_last_days(clues)), reading.scope.published)
    clues = without_heads_of_stretches(date_today(clues, reading.sheet))
    clues = with_weekdays_dated(clues, reading.scope.published)
    clues = without_seasons(without_opening_hours(decoys.mark(clues, reading.judge)))
    clues = with_timetables(clues)
    clues = with_told_months(date_bare_days(clues, reading.languages), reading.scope.published)
    clues = date_feasts(without_asides(without_named_days(clues)))
    return date_sentences(mark_repeats(date_periods(clues)))


def _read_block(reading: Reading, clues: Sequence[Clue]) -> None:
    """Read one block: tables by column, all else by line."""
    if all(clue.line.table is None for clue in clues):
        _read_lines(reading, clues)
    else:
        from agenda.listings.boxes import read_boxes  # noqa: PLC0415  start-up: for tables alone

        read_boxes(reading, clues, partial(_read_lines, reading))


def _read_lines(reading: Reading, clues: Sequence[Clue]) -> None:
    """Read lines in parts: those of services below the word for all of them, and the others."""
    if any(word.folded in SERVICES for clue in clues for word in clue.words[:2]):
        from agenda.listings import services  # noqa: PLC0415  start-up: for parishes alone

        if found := services.find_services(clues):
            title = clues[found.start - 1]
            _read_lines(reading, clues[: found.start - 1])
            reading.traces.append(Trace(title, str(Role.HEAD), services.ONE_LINE))
            reading.scope.pass_by(title)
            for clue in clues[found.start : found.stop]:
                reading.traces.append(Trace(clue, str(Role.BOTH), services.ONE_LINE))
                for listing in services.services_in(clue, services.title(title)):
                    reading.add(listing, clue.index)
            clues = clues[found.stop :]
    if clues:
        _read_plain(reading, clues)


def _read_plain(reading: Reading, clues: Sequence[Clue]) -> None:
    clues = without_earlier_hours(date_programmes(clues, reading.scope.published))
    clues = mark_notices(mark_timed_items(clues))
    clues = head_halls(head_paragraphs(head_lists(without_numbers(clues))))
    labelled = label(clues, find_seams(clues))
    records = with_feast(labelled, gather(labelled))
    made = {
        record.index: listing
        for record, listing in zip(records, to_listings(records, reading.lexicon), strict=True)
    }
    used = {line.clue.index for record in records for line in record.lines}
    day: tuple[Clue, Phrase] | None = None
    for place, item in enumerate(labelled):
        clue = item.clue
        reading.traces.append(Trace(clue, str(item.role), item.reading))
        if item.role is Role.DAY_HEAD:
            day = (clue, clue.days[-1]) if clue.days else None
            if is_span(clue):
                reading.scope.enter(clue)  # "Semaine du 10 au 16 mars" above "Mercredi"
        elif clue.index not in used:
            reading.scope.pass_by(clue)
            reading.where.pass_by(clue)
        elif item.role in _BESIDE:
            reading.where.note(clue)
        listing = _named(made.get(clue.index), labelled, place, reading.lexicon)
        if listing and not listing.name:
            reading.complete(listing)
        if listing and listing.name:
            for one in _enumerated(listing, clue, reading.lexicon):
                reading.add(one, clue.index)
            day = day if item.reading in UNDER_DATES else None
        elif item.role is not Role.DAY_HEAD:
            day = _read_told(reading, labelled, place, day)


def _named(
    listing: Listing | None, labelled: Sequence[Labelled], place: int, lexicon: Lexicon
) -> Listing | None:
    """Return a listing, one without a name with the heading of which it is the only one.

    "Raconte-tapis", and below it "Deux séances le mercredi 12 février : 9h30 et 10h30".
    """
    if listing is None or listing.name:
        return listing
    above = labelled[place - 1].clue if place else None
    below = labelled[place + 1].clue if place + 1 < len(labelled) else None
    alone = below is None or below.heading or not below.days
    if above is None or not above.heading or above.titles_agenda or above.phrases or not alone:
        return listing
    name = names.clean(above.text)
    if names.names_no_event(name, lexicon):
        return listing
    return listing._replace(name=name, clues=(above, *listing.clues))


def _enumerated(listing: Listing, clue: Clue, lexicon: Lexicon) -> Sequence[Listing]:
    """Return the announcements of a line, which are one where it tells one day and one hour."""
    hours = (len(one.times) + any(day.has_hours for day in one.days) for one in listing.clues)
    if len(listing.days) == 1 and max(hours) <= 1:
        return (listing,)
    from agenda.listings.prose import enumerated  # noqa: PLC0415  start-up: few lines list several

    return enumerated(listing, clue, lexicon)


def _read_told(
    reading: Reading, labelled: Sequence[Labelled], place: int, day: tuple[Clue, Phrase] | None
) -> tuple[Clue, Phrase] | None:
    """Read what a line outside all lists may announce, as :func:`read_told` does."""
    clue = labelled[place].clue
    told = clue.phrases and (clue.prose or clue.sentences)
    if not (labelled[place].is_outside and (day or told)):
        return None
    from agenda.listings.paragraphs import read_told  # noqa: PLC0415  start-up: for sentences alone

    return read_told(reading, labelled, place, day)
