"""``agenda feeds``: what there is to subscribe to."""

from __future__ import annotations

import click

from feeds import options
from feeds.groups import calling


@click.group(cls=options.Group)
def feeds() -> None:
    """Print feeds and their addresses; open and shut private ones."""


@feeds.command("list")
@options.config
@options.form("table", "json")
def list_(form: str) -> None:
    """Print every feed."""
    from feeds.commands import feeds as command  # noqa: PLC0415  start-up

    command.print_all(calling.call(), form)


@feeds.command()
@options.config
@click.argument("slug", metavar="SLUG")
@options.form("table", "json")
def show(slug: str, form: str) -> None:
    """Print one feed: which events it asks for, how it was rendered, what lint finds in it."""
    from feeds.commands import feeds as command  # noqa: PLC0415  start-up

    command.print_one(calling.call(), slug, form)


@feeds.command()
@options.config
@click.argument("slug", metavar="SLUG")
@click.option("--for", "label", metavar="NAME", default="", help="Whom the address is given to.")
def token(slug: str, label: str) -> None:
    """Print a new address of a private feed, this once; it holds until it is revoked."""
    from feeds.commands import feed_tokens as command  # noqa: PLC0415  start-up

    command.make(calling.call(), slug, label)


@feeds.command()
@options.config
@click.argument("slug", metavar="SLUG")
@click.argument("tokens", metavar="TOKEN...", nargs=-1, required=True)
def revoke(slug: str, tokens: tuple[str, ...]) -> None:
    """Shut addresses of a private feed, called as agenda feeds show calls them."""
    from feeds.commands import feed_tokens as command  # noqa: PLC0415  start-up

    command.revoke(calling.call(), slug, tokens)
