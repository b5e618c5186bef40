"""All years, and all events of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from flask import abort, render_template

from feeds.store import browsing
from feeds.web.directory import SHOWN, directory
from feeds.web.pages import listing
from feeds.web.service import current_service

_MOST = 1000  # events of a year: as many as a feed holds


def show_all() -> str:
    """Answer with the years in which events take place."""
    with current_service().store.reading() as conn:
        return render_template("archive.html", years=directory(conn).years[::-1])


def show(year: int) -> str:
    """Answer with the events of a year, by month."""
    with current_service().store.reading() as conn:
        years = directory(conn).years
        told = next((one for one in years if one.value == str(year)), None)
        if told is None:
            abort(404)
        first, last = date(year, 1, 1), date(year, 12, 31)
        query = replace(SHOWN, since=first, until=last)
        found = browsing.listed(conn, query, limit=_MOST)
    return render_template(
        "year.html",
        year=told,
        years=years[::-1],
        groups=listing.by_month(found, first),
        over=told.number - len(found),
    )
