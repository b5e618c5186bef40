"""What single values of the configuration may be: each parsed, or told what was expected.

A parser takes what stands in the file or in the environment and returns the value; its
ValueError is what was expected, in words that follow "expected".
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self, TypeVar

from agenda.dates.arguments import language_tag
from feeds.config.cron import EXPECTED, Cron, parse_cron
from feeds.config.durations import Stretch, parse_interval, parse_stretch
from feeds.iana import nearest, zone_names
from feeds.options import parse_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Choice = TypeVar("Choice", bound=StrEnum)
_YES, _NO = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
_UNITS = (("GB", 1000**3), ("MB", 1000**2), ("kB", 1000))
_LONGEST = 30  # characters of a size; more digits are no number to a float
LONGEST_SLUG = 80  # a slug is the name of a file
_NEAR = 0.6  # likeness, from 0 to 1, of a word with a slip or two


class Told(str):
    """A value of the environment, always text, and the ``variable`` that holds it."""

    __slots__ = ("variable",)

    def __new__(cls, text: str, variable: str) -> Self:
        """Return *text* with its origin."""
        told = super().__new__(cls, text)
        told.variable = variable
        return told

    variable: str


class Theme(NamedTuple):
    """A theme, and the words by which an event is taken to be of it."""

    name: str
    words: tuple[str, ...]


def nearest_of(name: str, known: tuple[str, ...]) -> str:
    """Return the one of *known* that is nearest to *name*, "" when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415  for wrong names alone

    return next(iter(get_close_matches(name.casefold(), known, 1, _NEAR)), "")


def meant(name: str, known: tuple[str, ...]) -> str:
    """Return "; did you mean …?" with the name nearest to *name*, "" when none is near."""
    near = nearest_of(name, known)
    return f"; did you mean {near}?" if near else ""


def text(value: object, expected: str = "words in quotes") -> str:
    """Return text that is not empty, without blanks around it."""
    if isinstance(value, str) and value.strip() and value.isprintable():
        return str(value.strip())
    raise ValueError(expected)


def flag(value: object) -> bool:
    """Return a truth."""
    if isinstance(value, bool):
        return value
    if isinstance(value, Told) and value.strip().lower() in _YES + _NO:
        return value.strip().lower() in _YES
    raise ValueError("true or false")


def whole(least: int, most: int) -> Callable[[object], int]:
    """Return the parser of whole numbers, both bounds included."""

    def parse(value: object) -> int:
        if isinstance(value, Told) and value.strip().isascii() and value.strip().isdecimal():
            value = int(value) if len(value) < len(str(most)) + 9 else None
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        raise ValueError(f"a whole number from {least} to {most}")

    return parse


def number(least: float, most: float) -> Callable[[object], float]:
    """Return the parser of numbers, both bounds included."""
    expected = f"a number from {least:g} to {most:g}"

    def parse(value: object) -> float:
        if isinstance(value, Told):
            try:
                value = float(value)
            except ValueError:
                raise ValueError(expected) from None
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and least <= value <= most
        ):
            return float(value)
        raise ValueError(expected)

    return parse


def choice(kinds: type[Choice]) -> Callable[[object], Choice]:
    """Return the parser of one word out of a few."""
    *others, last = (str(one) for one in kinds)

    def parse(value: object) -> Choice:
        if isinstance(value, str):
            try:
                return kinds(value.strip())
            except ValueError:
                pass
        hint = meant(value, (*others, last)) if isinstance(value, str) else ""
        raise ValueError(f"{', '.join(others)} or {last}{hint}")

    return parse


def each(parse: Callable[[str], str]) -> Callable[[object], tuple[str, ...]]:
    """Return the parser of a list, or of one value alone; each is in it once.

    In the environment commas part the values.
    """

    def parse_all(value: object) -> tuple[str, ...]:
        if isinstance(value, Told):
            value = [part for part in value.split(",") if part.strip()]
        items = value if isinstance(value, list | tuple) else [value]
        return tuple(dict.fromkeys(_item(item, parse) for item in items))

    return parse_all


def _item(value: object, parse: Callable[[str], str]) -> str:
    if not isinstance(value, str):
        raise ValueError("a list of words in quotes")  # noqa: TRY004  told like any other
    return parse(text(value))


def slug(value: object) -> str:
    """Return a word that can stand in an address."""
    expected = 'small letters, digits and hyphens such as "river-magazine"'
    word = text(value, expected)
    if not all(sign in "abcdefghijklmnopqrstuvwxyz0123456789-" for sign in word):
        raise ValueError(expected)
    if len(word) > LONGEST_SLUG:
        raise ValueError(f"{expected}, {LONGEST_SLUG} of them at most")
    return word


def language(value: object) -> str:
    """Return the tag of a language in its usual case (BCP 47, section 2.1.1)."""
    expected = 'the tag of a language that is read, such as "fr", "de" or "en-US"'
    try:
        return language_tag(text(value))
    except ValueError:
        raise ValueError(expected) from None


def zone(value: object) -> str:
    """Return the IANA name of a time zone."""
    expected = 'the name of a time zone such as "Europe/Paris"'
    word = text(value, expected)
    name = zone_names().get(word.casefold())
    if name is None:
        near = nearest(word)
        raise ValueError(f"{expected}; did you mean {near}?" if near else expected)
    return name


def size(value: object) -> int:
    """Return a number of bytes."""
    try:
        if isinstance(value, str) and len(value) < _LONGEST:
            return parse_size(value)
    except ValueError:
        pass
    else:
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
    raise ValueError('a number of bytes such as "20 MB"')


def written_size(value: int) -> str:
    """Return a number of bytes as :func:`size` reads it.

    >>> written_size(20_000_000), written_size(1234)
    ('20 MB', '1234')
    """
    for name, unit in _UNITS:
        if not value % unit:
            return f"{value // unit} {name}"
    return str(value)


def interval(least: timedelta = timedelta(0)) -> Callable[[object], timedelta]:
    """Return the parser of durations, *least* the shortest."""

    def parse(value: object) -> timedelta:
        if isinstance(value, timedelta):
            return value
        return parse_interval(value if isinstance(value, str) else "", least)

    return parse


def stretch(value: object) -> Stretch | None:
    """Return a stretch of the calendar, None for all of it."""
    if value is None or isinstance(value, Stretch):
        return value
    return parse_stretch(value if isinstance(value, str) else "")


def cron(value: object) -> Cron | None:
    """Return the fields of cron."""
    if value is None or isinstance(value, Cron):
        return value
    if not isinstance(value, str):
        raise ValueError(EXPECTED)  # noqa: TRY004  told like any other
    return parse_cron(value)


def path(value: object, folder: Path) -> Path:
    """Return a path, against the folder of the configuration."""
    if isinstance(value, Path):
        return folder / value
    name = text(value, "a path in quotes")
    return folder / Path(name).expanduser() if name.startswith("~/") else folder / name


def themes(value: object) -> tuple[Theme, ...]:
    """Return the table of themes, as it stands, without the lines that :func:`no_themes` names."""
    if isinstance(value, tuple):
        return value
    if not isinstance(value, dict):
        raise ValueError('a table [themes] with lines such as culture = ["concert"]')  # noqa: TRY004
    wrong = {name for name, _ in no_themes(value)}
    words = each(str)
    return tuple(
        Theme(text(name), words(told)) for name, told in value.items() if name not in wrong
    )


def no_themes(table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the lines of a table of themes that cannot be read: the name, and what was expected."""
    for name, told in table.items():
        try:
            text(name, "the name of a theme before it")
            each(str)(told)
        except ValueError as error:
            yield name, str(error)
