"""Events as those who look after them find them: hidden ones, and unsure ones, as well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flask import request

from feeds.definitions import LEAST_CONFIDENCE
from feeds.plaintext import one_line
from feeds.store import browsing, events, selecting
from feeds.store.selecting import FeedQuery
from feeds.web.desk.answering import page
from feeds.web.pages.asked import beginnings
from feeds.web.service import current_service

if TYPE_CHECKING:
    from flask import Response

_MOST = 100
_LONGEST = 100  # characters of what is looked for


def show() -> Response:
    """Answer with the events that have some words, or with the next ones."""
    words = one_line(request.args.get("q", ""), _LONGEST)
    query = FeedQuery(text=beginnings(words), hidden=True)
    if not words:
        query = replace(query, since=current_service().today())
    with current_service().store.reading() as conn:
        found = selecting.uids(conn, query, limit=_MOST + 1)
        records = events.get_many(conn, found[:_MOST])
    return page(
        "events",
        words=words,
        records=browsing.in_order(records.values()),
        more=len(found) > _MOST,
        least=LEAST_CONFIDENCE,
    )
