"""``agenda extract``: the events that issues announce."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from agenda.dates.when import Hours
from agenda.dates.wording import told
from agenda.events.statements import STATED
from agenda.events.states import Status
from agenda.tuples import NamedTuple
from feeds import printing
from feeds.commands.reading import read_all
from feeds.console import Row, remark, table, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.events.event import Event
    from agenda.extraction import Extraction
    from feeds.commands.reading import HowToRead

_HEADS = ("When", "Name", "Place", "Sure", "Issue")
# Languages of the country whose zone is taken when none is given.
_AT_HOME = frozenset({"fr", "eu", "ca"})
_OVER = "(over on the day of publication)"  # the account of an issue says so of a mention
_ANNOUNCED = ("event", "mention")  # what a line became that announces something
_MOST_NAMED = 3  # issues in one remark
_STYLES = {Status.CANCELLED: "red", Status.POSTPONED: "yellow"}


class Sighting(NamedTuple):
    """An event as one issue tells it, with that issue's day of publication.

    ``mention`` when the issue speaks of it without announcing it.
    """

    event: Event
    published: date
    mention: bool = False


class Choice(NamedTuple):
    """Which events are printed, and as what."""

    form: str = "table"
    min_confidence: float = 0.5
    mentions: bool = False


def run(sources: tuple[str, ...], how: HowToRead, choice: Choice) -> bool:
    """Print the events of *sources*; return whether every one of them could be read."""
    found = list(read_all(sources, how))
    sightings = [
        one for extraction in found if extraction for one in _sightings(extraction, choice)
    ]
    unsure = sum(
        event.confidence < choice.min_confidence for one in found if one for event in one.events
    )
    over = 0 if choice.mentions else sum(_count_over(one) for one in found if one)
    held_back = unsure or over
    if not sightings and choice.form == "table" and not held_back and (any(found) or not found):
        remark("no events found; agenda explain shows why")
    if unsure:
        remark(_left_out(unsure, choice.min_confidence))
    if over:
        remark(_left_over(over))
    if not how.zone_given:
        _tell_zone(sightings, how)
    whole = None not in found
    if choice.form == "ics":
        _print_calendar(sightings, how.timezone, whole=whole)
    else:
        _print(sightings, choice.form)
    return whole


def _count_over(found: Extraction) -> int:
    """Return how many announcements of an issue are mentions for being over when it came out.

    The account of its lines knows, and is made only where a mention lies before that day.
    """
    (issue,) = found.issues
    if not any(_begins_before(event, issue.published) for event in found.mentions):
        return 0
    return sum(line.why.count(_OVER) for line in found.remarks if line.became in _ANNOUNCED)


def _begins_before(event: Event, day: date) -> bool:
    if event.when is None:
        return False
    return (event.when.start.date() if isinstance(event.when, Hours) else event.when.first) < day


def _left_over(count: int) -> str:
    one = count == 1
    what, it = ("announcement that was", "it") if one else ("announcements that were", "them")
    return f"left out: {count} {what} over on the day of publication; see {it} with --mentions"


def _tell_zone(sightings: Sequence[Sighting], how: HowToRead) -> None:
    """Tell of which issues the hours may be of another zone than the one nobody chose."""
    doubtful = [one.event.source for one in sightings if _hour_is_elsewhere(one.event, how)]
    if names := list(dict.fromkeys(doubtful)):
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        told = f"hours are taken as those of {how.timezone}; choose a zone with --timezone"
        remark(f"{', '.join(names[:_MOST_NAMED])}{more}: {told}")


def _hour_is_elsewhere(event: Event, how: HowToRead) -> bool:
    """Return whether an hour was printed in a language of other countries, and no zone with it."""
    printed = isinstance(event.when, Hours) and not event.rule.startswith(STATED)
    return printed and event.timezone == how.timezone and event.language not in _AT_HOME


def _left_out(count: int, least: float) -> str:
    events = "1 event is" if count == 1 else f"{count} events are"
    return f"{events} less sure than {least:.0%} and left out; see them with --min-confidence 0"


def _sightings(found: Extraction, choice: Choice) -> list[Sighting]:
    """Return what one issue announces, as far as it was chosen."""
    (issue,) = found.issues
    seen = [(event, False) for event in found.events]
    seen += [(event, True) for event in found.mentions] if choice.mentions else []
    return [
        Sighting(event, issue.published, mention)
        for event, mention in seen
        if event.confidence >= choice.min_confidence
    ]


def _print(sightings: Sequence[Sighting], form: str) -> None:
    events = [sighting.event for sighting in sightings]
    if form == "json":
        write(printing.to_json([printing.row(event) for event in events]))
    elif form == "jsonl":
        write(printing.to_jsonl(events))
    elif form == "csv":
        from feeds.formats import spreadsheet  # noqa: PLC0415  start-up: needed for this alone

        write(spreadsheet.of_reading(events))
    else:
        _print_table(sightings)


def _print_table(sightings: Sequence[Sighting]) -> None:
    several = len({sighting.event.source for sighting in sightings}) > 1
    columns = len(_HEADS) if several else len(_HEADS) - 1
    rows = [_row(sighting) for sighting in sightings]
    table(_HEADS[:columns], [Row(row.cells[:columns], row.style) for row in rows])


def _row(sighting: Sighting) -> Row:
    event = sighting.event
    when = told(event.when, precision=event.precision, bound=event.bound, rrule=event.rrule)
    notes = [] if event.status is Status.CONFIRMED else [str(event.status)]
    notes += ["mention"] if sighting.mention else []
    name = f"{event.name} [{', '.join(notes)}]" if notes else event.name
    style = "dim" if sighting.mention else _STYLES.get(event.status, "")
    return Row((when, name, event.place, f"{event.confidence:.0%}", event.source), style)


def _print_calendar(sightings: Sequence[Sighting], timezone: str, *, whole: bool) -> None:
    """Print one calendar of all events, each once; what it leaves out is told.

    Nothing is printed where there is no event because an input could not be read: it would pass for
    the calendar of a place where nothing takes place, and take the events of the last one away.
    """
    # start-up: icalendar is needed for this format alone
    from feeds.formats.ics import CalendarHead, render_calendar, render_events  # noqa: PLC0415
    from feeds.lint import lint  # noqa: PLC0415  start-up: likewise
    from feeds.stored import from_extraction  # noqa: PLC0415  start-up: likewise

    stored = from_extraction((sighting.event, sighting.published) for sighting in sightings)
    rendering = render_events(stored)
    for left in rendering.left_out:
        remark(f"left out of the calendar: {left.name}: {left.reason}")
    if not (rendering.events or whole):
        return
    languages = Counter(sighting.event.language for sighting in sightings)
    language = max(languages, key=languages.__getitem__, default="fr")
    head = CalendarHead("Agenda", timezone=timezone, language=language)
    data = render_calendar(rendering.events, head)
    for finding in lint(data):
        remark(f"the calendar, line {finding.line}: {finding.message}; {finding.fix}")
    write(data)
