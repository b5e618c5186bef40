"""The words that languages use for days and hours, one module a language."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from agenda.dates.words.table import Words, merge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.dates.words.fields import Table


class _Language(Protocol):
    """What the module of a language holds."""

    TABLE: Table
    SPOKEN: Mapping[str, str]


LANGUAGES = ("fr", "en", "es", "it", "de", "nl", "pt", "ca", "eu")


def base(tag: str) -> str:
    """Return the language of a BCP 47 tag, in lower case.

    >>> base("pt_BR")
    'pt'
    """
    return tag.replace("_", "-").partition("-")[0].lower()


def month_before_day(tag: str) -> bool:
    """Tell whether "03/05" is the fifth of March for readers of *tag*."""
    parts = tag.replace("_", "-").upper().split("-")
    return parts[0] == "EN" and "US" in parts[1:]


@lru_cache(maxsize=64)
def outside(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages among *tags* that have no grammar of their own here.

    >>> outside(("fr", "pl", "sv-SE"))
    ('pl', 'sv')
    """
    return tuple(name for tag in tags if (name := base(tag)) not in LANGUAGES)


@lru_cache(maxsize=32)
def load(tag: str) -> Words:
    """Return the words of one language; a tag without a grammar gives those of no language."""
    return merged((tag,))


@lru_cache(maxsize=32)
def _merged(tags: tuple[str, ...]) -> Words:
    return merge(
        tuple(module.TABLE for module in _modules(tags)),
        american=any(month_before_day(tag) for tag in tags),
    )


def _modules(tags: tuple[str, ...]) -> list[_Language]:
    names = dict.fromkeys(name for tag in tags if (name := base(tag)) in LANGUAGES)
    return [cast("_Language", import_module(f"agenda.dates.words.{name}")) for name in names]


@lru_cache(maxsize=32)
def spoken(tags: tuple[str, ...]) -> Words:
    """Return the words of some languages with those that say a day only in an expression.

    In "in two hours" and "carnival" a page tells how long something lasts and what it is.
    """
    return merge(
        tuple(module.TABLE.extended(module.SPOKEN) for module in _modules(tags)),
        american=any(month_before_day(tag) for tag in tags),
    )


def merged(tags: Sequence[str]) -> Words:
    """Return the words of several languages, made once; the first language wins a conflict."""
    return _merged(tuple(tags))
