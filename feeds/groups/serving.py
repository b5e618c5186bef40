"""``agenda serve``: the service."""

from __future__ import annotations

import os

import click

from feeds import options


@click.command()
@options.config
@click.option(
    "--host", metavar="NAME", default="127.0.0.1", show_default=True, help="Where to listen."
)
@click.option(
    "--port", metavar="NUMBER", type=click.IntRange(1, 65535), default=8000, show_default=True,
    help="On which port.",
)  # fmt: skip
@click.option(
    "--workers", metavar="NUMBER", type=click.IntRange(1, 64), default=2, show_default=True,
    help="How many processes answer.",
)  # fmt: skip
@click.option("--no-scheduler", is_flag=True, help="Leave the reading of sources to others.")
def serve(*, host: str, port: int, workers: int, no_scheduler: bool) -> None:
    """Serve feeds and pages, and read the sources when due.

    It does so until it is told to end. A store that was never read is filled from its folders
    first. A process that dies is started again.
    """
    from feeds.commands import serve as command  # noqa: PLC0415  start-up

    clock = click.get_current_context().meta[options.CLOCK]
    wanted = command.Wanted(host, port, workers, scheduler=not no_scheduler)
    command.run(options.config_file(), os.environ, wanted, clock)
