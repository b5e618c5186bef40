"""``agenda sources``: how each source fares, and what a person decides about it."""

from __future__ import annotations

import click

from feeds import options
from feeds.groups import calling


@click.group(cls=options.Group)
def sources() -> None:
    """Print how the sources fare; decide on what is held."""


@sources.command("list")
@options.config
@options.form("table", "json")
def list_(form: str) -> None:
    """Print every source: when it was last read, and what waits for a person."""
    from feeds.commands import sources as command  # noqa: PLC0415  start-up

    command.print_all(calling.call(), form)


@sources.command()
@options.config
@click.argument("name", metavar="SOURCE")
@options.form("table", "json")
def show(name: str, form: str) -> None:
    """Print all that is known of one source: settings, held documents, last rounds."""
    from feeds.commands import sources as command  # noqa: PLC0415  start-up

    command.print_one(calling.call(), name, form)


@sources.command()
@options.config
@click.argument("name", metavar="SOURCE")
@calling.by
def accept(name: str, by: str) -> None:
    """Take the documents of a source that are held, as they are."""
    from feeds.commands import sources as command  # noqa: PLC0415  start-up

    command.accept(calling.call(), name, by)


@sources.command()
@options.config
@click.argument("name", metavar="SOURCE")
def reject(name: str) -> None:
    """Leave the documents of a source that are held unread, until they change."""
    from feeds.commands import sources as command  # noqa: PLC0415  start-up

    command.reject(calling.call(), name)


@sources.command()
@options.config
@click.argument("name", metavar="SOURCE")
@calling.by
def pause(name: str, by: str) -> None:
    """Read a source no more until it is resumed; its events stay."""
    from feeds.commands import sources as command  # noqa: PLC0415  start-up

    command.pause(calling.call(), name, by)


@sources.command()
@options.config
@click.argument("name", metavar="SOURCE")
def resume(name: str) -> None:
    """Read a source again that was paused."""
    from feeds.commands import sources as command  # noqa: PLC0415  start-up

    command.resume(calling.call(), name)
