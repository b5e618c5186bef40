"""``agenda tokens``: which programs may write through the interface."""

from __future__ import annotations

import click

from feeds import options
from feeds.groups import calling


@click.group(cls=options.Group)
def tokens() -> None:
    """Let people and programs in by tokens, and stop them.

    A token opens the desk to a person, and lets a program send issues, correct and hide events,
    and decide about what is held.
    """


@tokens.command()
@options.config
@click.argument("label", metavar="LABEL")
def add(label: str) -> None:
    """Print a new token, this once; what is done by it is noted in the journal under LABEL."""
    from feeds.commands import tokens as command  # noqa: PLC0415  start-up

    command.add(calling.call(), label)


@tokens.command("list")
@options.config
@options.form("table", "json")
def list_(form: str) -> None:
    """Print the tokens there are and were, never a token itself."""
    from feeds.commands import tokens as command  # noqa: PLC0415  start-up

    command.print_all(calling.call(), form)


@tokens.command()
@options.config
@click.argument("names", metavar="TOKEN...", nargs=-1, required=True)
def revoke(names: tuple[str, ...]) -> None:
    """Let tokens open nothing any more, called as agenda tokens list calls them."""
    from feeds.commands import tokens as command  # noqa: PLC0415  start-up

    command.revoke(calling.call(), names)
