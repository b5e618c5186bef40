"""What callers say of a text, looked at before it is read: its day, its languages."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAG = pattern(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_REGION = 2  # letters of a country


def check_day(name: str, value: object) -> None:
    """Raise TypeError for a day of publication that is no date, or has an hour."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return
    kind = type(value).__name__
    hint = {"datetime": "take its .date()", "str": "try date.fromisoformat(…)"}.get(kind, "")
    told = f"; {hint}" if hint else ""
    raise TypeError(f"{name} is of type {kind}, expected a day such as date(2031, 1, 10){told}")


def check_text(name: str, value: object) -> None:
    """Raise TypeError for what is no text."""
    if not isinstance(value, str):
        hint = "; decode it first" if isinstance(value, bytes | bytearray) else ""
        raise TypeError(f"{name} is of type {type(value).__name__}, expected a str{hint}")


def checked_tags(text: str, published: date, languages: Sequence[str]) -> tuple[str, ...]:
    """Return *languages* as tags in their usual case, when all three are what they should be.

    Raises TypeError, and ValueError for a language that is not read.

    >>> checked_tags("3 May", date(2031, 1, 10), ["fr", "EN_us"])
    ('fr', 'en-US')
    """
    # Nearly every call, and none may wait for the questions below.
    if type(text) is str and type(published) is date and type(languages) is tuple:
        return _tags(languages)
    check_text("text", text)
    check_day("published", published)
    if not isinstance(languages, list | tuple):
        kind = type(languages).__name__
        hint = f"; write {(languages,)}" if isinstance(languages, str) else ""
        raise TypeError(f"languages is of type {kind}, expected tags such as ('fr', 'en-US'){hint}")
    return _tags(tuple(languages))


@lru_cache(maxsize=256)
def _tags(languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(language_tag, languages))


def language_tag(text: str) -> str:
    """Return a language tag in its usual case (BCP 47, section 2.1.1); locales are mended.

    Raises ValueError with what was expected, for languages that are not read as well, and
    TypeError for what is no text.

    >>> language_tag("FR_fr")
    'fr-FR'
    """
    check_text("a language", text)
    tag = text.strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        raise ValueError(f"{text!r} is no language; expected a tag such as fr, de or en-US")
    from agenda.dates.fallback import knows  # noqa: PLC0415  start-up: rarely given

    language, *rest = tag.split("-")
    if not knows(language.lower()):
        raise ValueError(f"{text!r} is no language that is read; expected one such as fr or de")
    regions = [part.upper() if len(part) == _REGION else part for part in rest]
    return "-".join([language.lower(), *regions])
