"""One page of the web, read again and again at one address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.sources.delivery import Delivery
from feeds.sources.failures import FetchError

if TYPE_CHECKING:
    from collections.abc import Collection

    from feeds.sources.answers import Validators
    from feeds.sources.visiting import Visitor


def delivery(
    url: str,
    visitor: Visitor,
    validators: Validators | None = None,
    *,
    allow: Collection[str] = (),
) -> Delivery:
    """Return the page as it stands now; *validators* are those that came with it the last time."""
    try:
        fetched = visitor.visit(url, validators=validators, allow=allow)
    except FetchError as error:
        return Delivery(url, error=str(error), retry_after=error.retry_after)
    told = fetched.validators
    raw = None if fetched.unchanged else fetched.raw
    return Delivery(url, raw, etag=told.etag, last_modified=told.last_modified)
