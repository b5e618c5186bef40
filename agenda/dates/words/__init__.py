"""The words that languages use for days and hours, one module a language."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from agenda.dates.words.table import Words, merge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.words.table import Table

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
    names = dict.fromkeys(name for tag in tags if (name := base(tag)) in LANGUAGES)
    tables: tuple[Table, ...] = tuple(
        import_module(f"agenda.dates.words.{name}").TABLE for name in names
    )
    return merge(tables, american=any(month_before_day(tag) for tag in tags))


def merged(tags: Sequence[str]) -> Words:
    """Return the words of several languages, made once; the first language wins a conflict."""
    return _merged(tuple(tags))
