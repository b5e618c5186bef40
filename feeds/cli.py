"""The command line: the one place that puts things together and asks the clock."""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from agenda.errors import AgendaError
from feeds import inputs, printing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.events import Event
    from agenda.extraction import Extraction

EXIT_FINDINGS, EXIT_UNREADABLE = 1, 2


class _Day(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401  click's signature
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date; expected YYYY-MM-DD, such as 2024-04-28", param, ctx)


class _Zone(click.ParamType[str]):
    name = "timezone"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401  click's signature
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.fail(f"{value!r} is no time zone; expected a name such as Europe/Paris", param, ctx)
        return str(value)


class _Size(click.ParamType[int]):
    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401  click's signature
        try:
            return inputs.parse_size(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


_published = click.option(
    "--published", type=_Day(), help="Day the issue was published, YYYY-MM-DD; else found in it."
)
_language = click.option("--language", help="Language of the issue (fr, en-US, …); else guessed.")
_timezone = click.option(
    "--timezone", type=_Zone(), default="Europe/Paris", show_default=True, help="Zone of its hours."
)
_max_bytes = click.option(
    "--max-bytes", type=_Size(), default="20MB", show_default=True, help="Largest input read."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="agenda")
def main() -> None:
    """Read the agendas printed in issues, and publish them as calendars."""


@main.command()
@click.argument("sources", metavar="[FILE|URL|-]...", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl", "ics", "csv"]),
    default="table",
    show_default=True,
    help="How to print the events.",
)
@_published
@_language
@_timezone
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.5, show_default=True)
@click.option("--mentions", is_flag=True, help="Also print what is only mentioned.")
@_max_bytes
def extract(  # noqa: PLR0913  one parameter an option, as click calls it
    sources: tuple[str, ...],
    form: str,
    published: date | None,
    language: str | None,
    timezone: str,
    min_confidence: float,
    mentions: bool,  # noqa: FBT001  click passes flags by name
    max_bytes: int,
) -> None:
    """Print the events that issues announce."""
    events: list[Event] = []
    failed = False
    for source in inputs.expand(sources or ("-",)):
        try:
            found = _extract(source, published, language, timezone, max_bytes)
        except AgendaError as error:
            click.echo(f"agenda: {error}", err=True)
            failed = True
            continue
        for notice in found.notices:
            click.echo(f"agenda: {notice}", err=True)
        events.extend(found.events)
        events.extend(found.mentions if mentions else ())
    kept = [event for event in events if event.confidence >= min_confidence]
    _print(kept, form, published or _today(timezone))
    if failed:
        sys.exit(EXIT_UNREADABLE)


def _extract(
    source: str, published: date | None, language: str | None, timezone: str, max_bytes: int
) -> Extraction:
    from agenda.extraction import extract as extract_events  # noqa: PLC0415  start-up

    raw = inputs.load(source, max_bytes=max_bytes)
    return extract_events(
        raw, published=published, language=language, timezone=timezone, assumed=_today(timezone)
    )


def _today(timezone: str) -> date:
    return datetime.now(ZoneInfo(timezone)).date()


def _print(events: Sequence[Event], form: str, published: date) -> None:
    if form == "json":
        click.echo(printing.to_json(events))
    elif form == "jsonl":
        click.echo(printing.to_jsonl(events), nl=bool(events))
    elif form == "csv":
        click.echo(printing.to_csv(events))
    elif form == "ics":
        raise NotImplementedError(published)
    else:
        for event in events:
            click.echo(str(printing.row(event)))
