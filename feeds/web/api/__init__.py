"""The interface for programs: a table of what they may ask, described by the same models."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from flask import Blueprint, abort, request

from feeds.web.api import asked, reading, told, wanted, writing
from feeds.web.api.description import description
from feeds.web.api.operation import (
    JSON,
    MERGE_PATCH,
    MULTIPART,
    Operation,
    answer,
    under_conditions,
)
from feeds.web.front.refusals import API
from feeds.web.service import current_service

if TYPE_CHECKING:
    from flask import Flask, Response

_FILES = (
    *(MULTIPART, "application/octet-stream", "application/pdf", "application/atom+xml"),
    *("application/rss+xml", "application/xml", "message/rfc822", "text/calendar", "text/csv"),
    *("text/html", "text/markdown", "text/plain", "text/xml"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
OPERATIONS = (
    Operation("listEvents", "GET", "/events", reading.list_events,
              told.EventPage, asked.EventsAsked),
    Operation("showEvent", "GET", "/events/<ident>", reading.show_event, told.WholeEvent),
    Operation("correctEvent", "PATCH", "/events/<ident>", writing.correct_event,
              told.WholeEvent, body=wanted.Correction, types=(JSON, MERGE_PATCH)),
    Operation("hideEvent", "POST", "/events/<ident>/hide", writing.hide_event,
              told.Done, body=wanted.Decision, types=(JSON,)),
    Operation("unhideEvent", "POST", "/events/<ident>/unhide", writing.unhide_event,
              told.Done, body=wanted.Decision, types=(JSON,)),
    Operation("mergeEvent", "POST", "/events/<ident>/merge", writing.merge_event,
              told.Done, body=wanted.Merger, types=(JSON,)),
    Operation("unmergeEvent", "POST", "/events/<ident>/unmerge", writing.unmerge_event,
              told.Done, body=wanted.Decision, types=(JSON,)),
    Operation("splitEvent", "POST", "/events/<ident>/split", writing.split_event,
              told.Parted, body=wanted.Split, types=(JSON,)),
    Operation("listFeeds", "GET", "/feeds", reading.list_feeds, told.FeedPage, asked.FeedsAsked),
    Operation("showFeed", "GET", "/feeds/<slug>", reading.show_feed, told.Feed),
    Operation("listSources", "GET", "/sources", reading.list_sources,
              told.SourcePage, asked.SourcesAsked),
    Operation("showSource", "GET", "/sources/<name>", reading.show_source, told.Source),
    Operation("sendIssue", "POST", "/sources/<name>/issues", writing.send_issue,
              told.Done, wanted.IssueAsked, types=_FILES, status=201),
    Operation("acceptHeld", "POST", "/sources/<name>/accept", writing.accept_held, told.Done),
    Operation("rejectHeld", "POST", "/sources/<name>/reject", writing.reject_held,
              told.Left),
    Operation("listChanges", "GET", "/changes", reading.list_changes,
              told.ChangePage, asked.ChangesAsked),
)  # fmt: skip
"""All that programs may ask, one line each."""

_READ = ("GET", "HEAD", "OPTIONS")
_OF_ANY_SITE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After",
}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": ", ".join(_READ),
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def install(app: Flask) -> None:
    """Put the interface into *app*."""
    blueprint = Blueprint("api", __name__, url_prefix="/api/v1")
    for one in OPERATIONS:
        blueprint.add_url_rule(one.path, one.name, one, methods=[one.method])
    blueprint.add_url_rule("/openapi.json", "openapi", _described)
    blueprint.before_request(_refuse_other_forms)
    app.register_blueprint(blueprint)
    app.after_request(_open_to_any_site)


def _described() -> Response:
    service = current_service()
    response = answer(_description(service.config.service.name, service.links.interface()))
    return under_conditions(response)


@lru_cache(8)
def _description(title: str, root: str) -> str:
    return json.dumps(description(OPERATIONS, title, root), ensure_ascii=False)


def _refuse_other_forms() -> None:
    """Refuse who takes no JSON (RFC 9110, section 15.5.7)."""
    wanted = request.accept_mimetypes
    if wanted and not wanted.quality(JSON):
        abort(406, f"this interface answers in {JSON}")


def _open_to_any_site(response: Response) -> Response:
    """Let scripts of any site read, for no secret is told; none of them may write."""
    if request.path.startswith(API) and request.method in _READ:
        response.headers.update(_OF_ANY_SITE)
        if request.method == "OPTIONS":
            response.headers.update(_PREFLIGHT)
    return response
