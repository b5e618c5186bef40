"""Where output goes: tables for people, bytes for programs, remarks on standard error."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import click

from agenda.patterns import pattern
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.progress import Progress, TaskID

# An issue may hold commands for a terminal: control characters are shown as blanks.
_CONTROLS = pattern("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LONGEST = 300


class Row(NamedTuple):
    """The cells of one line of a table; ``style`` colours it in a terminal ("green", "dim")."""

    cells: tuple[str, ...]
    style: str = ""


def say(text: str) -> None:
    """Print one line for people."""
    click.echo(_printable(text, sys.stdout.encoding))


def remark(text: str) -> None:
    """Print one line on standard error, in the name of the program."""
    click.echo(_printable(f"agenda: {shown(text)}", sys.stderr.encoding), err=True)


def write(data: bytes | str) -> None:
    """Write the output for programs: always UTF-8, whatever the terminal speaks.

    A lone surrogate comes out as the escape that JSON has for it.
    """
    click.echo(data if isinstance(data, bytes) else data.encode("utf-8", "backslashreplace"),
               nl=False)  # fmt: skip


def shown(text: str) -> str:
    r"""Return *text* on one line that a terminal takes for nothing but text.

    >>> shown("Fête\x1b[2J\n du lac")
    'Fête [2J  du lac'
    """
    return text if text.isprintable() else _CONTROLS.sub(" ", text)


def count(number: int, what: str) -> str:
    """Return a number of things in words.

    >>> count(0, "error"), count(1, "event"), count(2, "event")
    ('no errors', '1 event', '2 events')
    """
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def _printable(text: str, encoding: str | None) -> str:
    encoding = encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def in_terminal() -> bool:
    """Return whether people watch and their terminal knows colours."""
    import os  # noqa: PLC0415  start-up

    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def table(heads: Sequence[str], rows: Sequence[Row]) -> None:
    """Print a table: with colours in a terminal, as aligned text elsewhere; none without rows."""
    if not rows:
        return
    clean = [Row(tuple(_cell(cell) for cell in row.cells), row.style) for row in rows]
    if in_terminal():
        _print_rich(heads, clean)
    else:
        for line in aligned([tuple(heads), *(row.cells for row in clean)]):
            say(line)


def _cell(text: str) -> str:
    return clipped(shown(text), _LONGEST)


def clipped(text: str, longest: int) -> str:
    """Return *text*, at most *longest* characters of it, with an ellipsis where it was cut.

    >>> clipped("Foire aux vins", 6)
    'Foire…'
    """
    return text if len(text) <= longest else text[: longest - 1] + "…"


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return one line a row, its cells under each other, two blanks between them.

    >>> aligned([("day", "name"), ("2024-05-28", "Salon")])
    ['day         name', '2024-05-28  Salon']
    """
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


def width(text: str) -> int:
    """Return how many columns *text* takes: two for wide characters, none for accents alone."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def _print_rich(heads: Sequence[str], rows: Sequence[Row]) -> None:
    from rich import box  # noqa: PLC0415  start-up: only terminals need it
    from rich.console import Console  # noqa: PLC0415  start-up: likewise
    from rich.table import Table  # noqa: PLC0415  start-up: likewise
    from rich.text import Text  # noqa: PLC0415  start-up: likewise

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        drawn.add_column(head, overflow="fold")
    for row in rows:
        # as Text: "[red]" in an issue is text, not a colour
        drawn.add_row(*(Text(cell) for cell in row.cells), style=row.style)
    Console(file=sys.stdout).print(drawn)


_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")
Step = Callable[[int, int], None]
"""Is told how many parts of a thing are done, and how many there are at least."""


def progress(
    things: Sequence[_Thing],
    work: Callable[[_Thing, Step], _Result],
    name: Callable[[_Thing], str],
    *,
    quiet: bool,
) -> Iterator[_Result]:
    """Yield what *work* makes of each of *things*, with a bar where people watch.

    The bar stands on standard error while *work* goes on, counts the things and says by its *name*
    which one is at work and how many of its documents are done; it is gone when a result is
    yielded, so that people can be told of it.
    """
    if quiet or not in_terminal() or not sys.stderr.isatty():
        yield from (work(thing, lambda *_: None) for thing in things)
        return
    bar = _bar()
    task = bar.add_task("", total=len(things), documents="")
    for place, thing in enumerate(things):
        bar.update(task, description=name(thing), completed=place, documents="")
        with bar:
            result = work(thing, partial(_move, bar, task, place))
        yield result


def _move(bar: Progress, task: TaskID, place: int, done: int, expected: int) -> None:
    """Move the bar within the thing at *place*, whose end is known when it is there only."""
    share = done / (max(done, expected) + 1)
    bar.update(task, completed=place + share, documents=count(done, "document"))


def _bar() -> Progress:
    from rich import progress as parts  # noqa: PLC0415  start-up: only terminals need it
    from rich.console import Console  # noqa: PLC0415  start-up: likewise

    columns = ("{task.description}", parts.BarColumn(), parts.MofNCompleteColumn(),
               "{task.fields[documents]}", parts.TimeElapsedColumn())  # fmt: skip
    return parts.Progress(*columns, console=Console(stderr=True), transient=True)
