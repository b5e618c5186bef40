"""Where events come from, and how each source fares: in plain words, without its secrets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flask import abort, render_template

from feeds.store import browsing, issues
from feeds.web.directory import SHOWN, directory
from feeds.web.finding import origins, place_of
from feeds.web.pages import listing
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import Connection

_MOST = 60  # events to come
_ISSUES = 20


def show(name: str) -> str:
    """Answer with a source: what it is, how it fares, what it announces."""
    with current_service().store.reading() as conn:
        seen = next((one for one in origins(conn) if one.state.name == name), None)
        if seen is None:
            abort(404)
        query = replace(SHOWN, source=(name,))
        today = current_service().today()
        found = browsing.listed(conn, replace(query, since=today), limit=_MOST)
        return render_template(
            "source.html",
            seen=seen,
            total=browsing.total(conn, query),
            groups=listing.coming(found, today),
            issues=list(_issues(conn, name)),
            feed=directory(conn).feed(f"source-{name}"),
        )


def show_all() -> str:
    """Answer with all sources that are read."""
    with current_service().store.reading() as conn:
        seen = [one for one in origins(conn) if one.told is not None]
    return render_template("status.html", sources=seen)


def _issues(conn: Connection, name: str) -> Iterator[tuple[date, str]]:
    """Yield the latest issues: their days, and where they can be read, "" for nowhere."""
    for issue in issues.of_source(conn, name, limit=_ISSUES):
        yield issue.published, place_of(issue, issue.document)
