"""``agenda backup``, ``restore``, ``export`` and ``import``: copies of the store."""

from __future__ import annotations

import click

from feeds import options
from feeds.groups import calling


@click.command(cls=options.Telling)
@options.config
@click.argument("file", metavar="FILE|-")
@calling.overwrite
def backup(file: str, *, overwrite: bool) -> None:
    """Write the store to a file, while the service runs.

    "-" is standard output. A store on PostgreSQL is backed up by pg_dump, or exported.
    """
    from feeds.commands import copies as command  # noqa: PLC0415  start-up

    command.backup(calling.call(), file, overwrite=overwrite)


@click.command(cls=options.Telling)
@options.config
@click.argument("file", metavar="FILE|-")
@calling.overwrite
def restore(file: str, *, overwrite: bool) -> None:
    """Make a backup the store.

    "-" is standard input. A store that is there is replaced with --overwrite alone.
    """
    from feeds.commands import copies as command  # noqa: PLC0415  start-up

    command.restore(calling.call(), file, overwrite=overwrite)


@click.command(cls=options.Telling)
@options.config
@click.argument("file", metavar="FILE|-")
@calling.overwrite
def export(file: str, *, overwrite: bool) -> None:
    """Write everything as lines of JSON, for either database.

    "-" is standard output.
    """
    from feeds.commands import copies as command  # noqa: PLC0415  start-up

    command.export(calling.call(), file, overwrite=overwrite)


@click.command("import", cls=options.Telling)
@options.config
@click.argument("file", metavar="FILE|-")
def import_(file: str) -> None:
    """Take in an export; the store has to be empty.

    "-" is standard input.
    """
    from feeds.commands import copies as command  # noqa: PLC0415  start-up

    command.import_(calling.call(), file)
