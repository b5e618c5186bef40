"""``agenda events``: what is stored of each event, and what a person decides about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from feeds import options
from feeds.groups import calling

if TYPE_CHECKING:
    from datetime import date

_FIELDS = ("name", "when", "place", "url", "status")
_STATUSES = ("confirmed", "cancelled", "postponed")


@click.group(cls=options.Group)
def events() -> None:
    """Print the events; hide, correct, merge and split them by hand.

    A UID may be shortened: to its part before the @, or to a beginning that no other has.
    """


@events.command("list")
@options.config
@click.option("--source", "sources", metavar="NAME", multiple=True, help="Of this source.")
@click.option("--from", "since", metavar="DATE", type=options.DAY, help="Not over before that day.")
@click.option("--to", "until", metavar="DATE", type=options.DAY, help="Begun by that day.")
@click.option("--text", metavar="WORDS", help="With all these words; conc* for a beginning.")
@click.option("--status", "statuses", type=click.Choice(_STATUSES), multiple=True,
              help="That stand so.")  # fmt: skip
@click.option("--hidden", is_flag=True, help="Those that are hidden, instead of the others.")
@options.form("table", "json")
def list_(  # noqa: PLR0913  one parameter an option, as click calls it
    *,
    sources: tuple[str, ...],
    since: date | None,
    until: date | None,
    text: str | None,
    statuses: tuple[str, ...],
    hidden: bool,
    form: str,
) -> None:
    """Print the events that fit, by their first day."""
    from feeds.commands import events as command  # noqa: PLC0415  start-up

    wanted = command.Wanted(sources, since, until, text, statuses, hidden)
    command.print_all(calling.call(), wanted, form)


@events.command()
@options.config
@click.argument("uid", metavar="UID")
@options.form("table", "json")
def show(uid: str, form: str) -> None:
    """Print one event: every sighting, every correction, its history with reasons."""
    from feeds.commands import event as command  # noqa: PLC0415  start-up

    command.print_one(calling.call(), uid, form)


@events.command()
@options.config
@click.argument("uid", metavar="UID")
@calling.reason
@calling.by
def hide(uid: str, reason: str, by: str) -> None:
    """Take an event out of every feed, whatever is read of it later."""
    from feeds.commands import events as command  # noqa: PLC0415  start-up

    command.hide(calling.call(), uid, command.Why(by, reason), hidden=True)


@events.command()
@options.config
@click.argument("uid", metavar="UID")
@calling.reason
@calling.by
def unhide(uid: str, reason: str, by: str) -> None:
    """Let a hidden event into the feeds again."""
    from feeds.commands import events as command  # noqa: PLC0415  start-up

    command.hide(calling.call(), uid, command.Why(by, reason), hidden=False)


@events.command()
@options.config
@click.argument("kept", metavar="KEPT")
@click.argument("other", metavar="OTHER")
@calling.reason
@calling.by
def merge(kept: str, other: str, reason: str, by: str) -> None:
    """Say that two events are one: KEPT stays, what is read of OTHER is told of it."""
    from feeds.commands import events as command  # noqa: PLC0415  start-up

    command.merge(calling.call(), kept, other, command.Why(by, reason))


@events.command()
@options.config
@click.argument("uid", metavar="UID")
@calling.reason
@calling.by
def unmerge(uid: str, reason: str, by: str) -> None:
    """Let an event that was merged into another one be one of its own again."""
    from feeds.commands import events as command  # noqa: PLC0415  start-up

    command.unmerge(calling.call(), uid, command.Why(by, reason))


@events.command()
@options.config
@click.argument("uid", metavar="UID")
@click.option("--name", metavar="TEXT", help="What is announced under that name is another event.")
@click.option("--when", metavar="DAYS", help="What is announced for those days is another event: "
              "2031-03-05, 2031-03-05/2031-03-07 or 2031-03-05T18:00.")  # fmt: skip
@click.option("--place", metavar="TEXT", help="What is announced at that place is another event.")
@click.option("--source", metavar="NAME", help="What that source announces is another event.")
@calling.reason
@calling.by
def split(uid: str, reason: str, by: str, **ways: str | None) -> None:
    """Say that an event is two: what is told otherwise, now and later, is one of its own."""
    told = [(field, value) for field, value in ways.items() if value is not None]
    if len(told) != 1:
        raise click.UsageError("give one of --name, --when, --place and --source: what tells the "
                               "other event apart")  # fmt: skip
    from feeds.commands import events as command  # noqa: PLC0415  start-up
    from feeds.refresh.splitting import ToldAs  # noqa: PLC0415  start-up

    command.split(calling.call(), uid, ToldAs(*told[0]), command.Why(by, reason))


@events.command()
@options.config
@click.argument("uid", metavar="UID")
@click.option("--name", metavar="TEXT", help="Its name.")
@click.option("--when", metavar="DAYS", help="2031-03-05, 2031-03-05/2031-03-07 (the last day "
              "itself) or 2031-03-05T18:00/20:30.")  # fmt: skip
@click.option("--place", metavar="TEXT", help='Its place; "" for none.')
@click.option("--url", metavar="URL", help='Its link; "" for none.')
@click.option("--status", type=click.Choice(_STATUSES), help="How it stands.")
@click.option("--undo", type=click.Choice(_FIELDS), multiple=True,
              help="Take a correction back: the sources tell it again.")  # fmt: skip
@calling.reason
@calling.by
def correct(
    *,
    uid: str,
    undo: tuple[str, ...],
    reason: str,
    by: str,
    **values: str | None,
) -> None:
    """Say how an event really is; that holds whatever is read of it later."""
    told = {field: value for field in _FIELDS if (value := values[field]) is not None}
    if not told and not undo:
        raise click.UsageError("nothing to correct: give --name, --when, --place, --url, "
                               "--status or --undo")  # fmt: skip
    if twice := [field for field in undo if field in told]:
        raise click.UsageError(f"--{twice[0]} and --undo {twice[0]} contradict each other")
    from feeds.commands import events as command  # noqa: PLC0415  start-up
    from feeds.refresh.correcting import Wish  # noqa: PLC0415  start-up

    command.correct(calling.call(), uid, Wish(told, undo), command.Why(by, reason))
