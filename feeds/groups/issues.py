"""``agenda issues``: what was read, and what is to be forgotten of it."""

from __future__ import annotations

import click

from feeds import options
from feeds.groups import calling


@click.group(cls=options.Group)
def issues() -> None:
    """Print the issues that were read; forget one.

    An identifier may be shortened to a beginning that no other has.
    """


@issues.command("list")
@options.config
@click.option("--source", "sources", metavar="NAME", multiple=True, help="Of this source.")
@click.option("--limit", metavar="NUMBER", type=click.IntRange(min=1), default=50,
              show_default=True, help="How many, the newest first.")  # fmt: skip
@options.form("table", "json")
def list_(sources: tuple[str, ...], limit: int, form: str) -> None:
    """Print the issues, the newest first."""
    from feeds.commands import issues as command  # noqa: PLC0415  start-up

    command.print_all(calling.call(), sources, limit, form)


@issues.command()
@options.config
@click.argument("issue", metavar="ISSUE")
@options.form("table", "json")
def show(issue: str, form: str) -> None:
    """Print one issue: where it was read, and what it announced."""
    from feeds.commands import issues as command  # noqa: PLC0415  start-up

    command.print_one(calling.call(), issue, form)


@issues.command()
@options.config
@click.argument("issue", metavar="ISSUE")
def forget(issue: str) -> None:
    """Delete the text of an issue for good; the events read from it stay.

    It cannot be read anew afterwards.
    """
    from feeds.commands import issues as command  # noqa: PLC0415  start-up

    command.forget(calling.call(), issue)
