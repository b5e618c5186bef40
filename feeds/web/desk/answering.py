"""How the desk answers: with a page, or by leading to one when something was done."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from flask import make_response, redirect, render_template, request
from flask_babel import gettext

from feeds.web.languages import addresses, page_language

if TYPE_CHECKING:
    from typing import Any

    from flask import Response


def page(name: str, status: int = 200, **told: Any) -> Response:  # noqa: ANN401  what a template shows
    """Return a page of the desk, with a word about what was just done."""
    said = _said(request.args.get("done", ""))
    return make_response(render_template(f"desk/{name}.html", said=said, **told), status)


def moved(place: str = "", **told: str) -> Response:
    """Lead to a place of the desk, by the address that is configured, never that of the request.

    The browser asks for it anew, so that to load it again does nothing twice (RFC 9110, 15.4.4).
    """
    query = f"?{urlencode(told)}" if told else ""
    answer: Response = redirect(f"{desk_path(place)}{query}", 303)  # type: ignore[assignment]
    return answer


def desk_path(place: str = "") -> str:
    """Return the path of a place of the desk in the language of the page."""
    return addresses(page_language()).here.desk(place)


def _said(done: str) -> str:
    """Return what was done, "" for what nobody did."""
    told = {
        "corrected": gettext("It is corrected, and the calendars show it."),
        "merged": gettext("The two are one now: this one."),
        "unmerged": gettext("They are two again: this is the one that had been merged."),
        "split": gettext("They are two now: this is the other one."),
        "hidden": gettext("It is in no calendar any more."),
        "shown": gettext("It is in the calendars again."),
        "sent-ok": gettext("The issue is kept and read: see the last round."),
        "sent-held": gettext("The issue is kept, but what it says waits until you have looked."),
        "sent-failed": gettext("The issue is kept, but the source could not be read."),
        "sent-waiting": gettext("The issue is kept, and is read once the round under way is over."),
        "vouched": gettext("It is noted: that is the day on which the issue came out."),
        "discarded": gettext("It is thrown away. Nothing of it was kept."),
        "gone": gettext("It is not here any more: published, thrown away, or older than a day."),
        "accepted": gettext("What was held is in the agenda now."),
        "rejected": gettext("What was held is left aside until it says something else."),
        "asked": gettext("It is read again in a moment."),
        "paused": gettext("The source rests. Its events stay."),
        "resumed": gettext("The source is read again from now on."),
        "undone": gettext("The correction is taken back."),
        "unchanged": gettext("Nothing was changed."),
        "nothing": gettext("There was nothing to do any more."),
    }
    return str(told.get(done, ""))
