"""What every administrator's command is told besides its arguments."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import click

from feeds import options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime


class Call(NamedTuple):
    """Which configuration, which environment, and what time it is (aware, in UTC)."""

    file: str
    environ: Mapping[str, str]
    now: datetime


def call() -> Call:
    """Return what the command that runs was told."""
    clock: Callable[[], datetime] = click.get_current_context().meta[options.CLOCK]
    return Call(options.config_file(), os.environ, clock())


def _login(_context: click.Context, _option: click.Parameter, name: str | None) -> str:
    """Return who decides: the name given, else that of the login, else the command line."""
    if name and name.strip():
        return name.strip()
    import getpass  # noqa: PLC0415  start-up

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container whose user has no name
        return "command line"


by = click.option(
    "--by", metavar="NAME", callback=_login, help="Who decides; else the name of the login."
)
reason = click.option(
    "--reason", metavar="TEXT", default="", help="Why, in a few words, for the history."
)
overwrite = click.option("--overwrite", is_flag=True, help="Replace what is there.")
