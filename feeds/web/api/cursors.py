"""Where a list goes on: behind the last item of a page, whatever is added before it meanwhile."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlencode

from feeds.web.problems import UnfitError, Wrong
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from feeds.web.api.asked import Paged

Item = TypeVar("Item")
_LONGEST_NUMBER = 18  # figures: no number of either database has more


def written(kind: str, *place: str) -> str:
    """Return a place in a list of some kind as one word, which says nothing to people.

    >>> read(written("events", "2031-03-05", "a@b.example"), "events", 2)
    ['2031-03-05', 'a@b.example']
    """
    told = json.dumps([kind, *place], separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(told).decode().rstrip("=")


def read(cursor: str, kind: str, parts: int) -> list[str]:
    """Return a place of so many parts that :func:`written` wrote; raises UnfitError for others."""
    padded = cursor + "=" * (-len(cursor) % 4)
    try:
        found = json.loads(base64.b64decode(padded, b"-_", validate=True))
    except ValueError:
        raise no_cursor() from None
    if not isinstance(found, list) or len(found) != parts + 1 or found[0] != kind:
        raise no_cursor()
    if not all(isinstance(part, str) and part.isprintable() for part in found):
        raise no_cursor()
    return found[1:]


def read_number(cursor: str, kind: str) -> int:
    """Return a place that is a number; raises UnfitError for others."""
    (number,) = read(cursor, kind, 1)
    if not number.isascii() or not number.isdecimal() or len(number) > _LONGEST_NUMBER:
        raise no_cursor()
    return int(number)


def no_cursor() -> UnfitError:
    """Return the error of a word that leads nowhere."""
    return UnfitError([Wrong(place="cursor", reason="expected one that this list has given")])


def part(
    kind: str, found: Sequence[Item], asked: Paged, place: Callable[[Item], tuple[str, ...]]
) -> tuple[Sequence[Item], str | None]:
    """Return the items of a page, and the address of the next one; None at the end.

    *found* has one more than was asked for where there are more; *place* tells where one stands.
    """
    if len(found) <= asked.limit:
        return found, None
    items = found[: asked.limit]
    cursor = {"cursor": written(kind, *place(items[-1]))}
    told = asked.model_dump(mode="json", by_alias=True, exclude_unset=True) | cursor
    address = current_service().links.interface(f"/{kind}")
    return items, f"{address}?{urlencode(told, doseq=True)}"
