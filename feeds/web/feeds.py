"""Feeds in all their forms, single events, and the list of feeds.

Calendars that people poll are mostly answered by the layer in front of the application; what comes
here is what it does not keep.  Who asks is a program: what is wrong is told in plain text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from flask import Blueprint, Response, current_app, request
from werkzeug.exceptions import HTTPException

from feeds import forms
from feeds.formats.ics import render_single
from feeds.rendering import render_ended
from feeds.retiring import is_over, last_event
from feeds.store import events, feed_tokens, meta, rendered, retired
from feeds.web.answers import Body, body_of, calendar_of, prepare
from feeds.web.kept import KeptBodies
from feeds.web.service import current_service

if TYPE_CHECKING:
    from flask.blueprints import BlueprintSetupState
    from sqlalchemy import Connection
    from werkzeug.sansio.response import Response as BareResponse

    from feeds.config import Config
    from feeds.store.events import EventRecord
    from feeds.store.rendered import RenderedFeed
    from feeds.web.service import Service

_CALENDAR = "text/calendar; charset=utf-8"
_OUTLINE = "text/x-opml; charset=utf-8"
_READ = ("GET", "HEAD", "OPTIONS")
_ALL = (*_READ, "POST", "PUT", "PATCH", "DELETE")
_FORM = "any(ics,atom,json,jsonld,csv,txt)"

_KEPT = "agenda.feeds"  # the extension of an application that holds what its feeds were made into
feeds = Blueprint("feeds", __name__)


@feeds.record
def keep_bodies(state: BlueprintSetupState) -> None:
    """Give an application room to keep what is made for its feeds."""
    state.app.extensions[_KEPT] = KeptBodies()


@feeds.route(f"/feeds/<slug>.<{_FORM}:form>", methods=_ALL, provide_automatic_options=False)
def file(slug: str, form: str) -> Response:
    """Hand out a public feed, by its slug or an alias."""
    service = current_service()
    with service.store.reading() as conn:
        feed = _public(conn, service.config, _slug_of(service.config, slug))
        return _sent(_body(conn, service, feed, form), f"{feed.slug}.{form}")


@feeds.route(
    f"/feeds/private/<token>/<slug>.<{_FORM}:form>", methods=_ALL, provide_automatic_options=False
)
def private_file(token: str, slug: str, form: str) -> Response:
    """Hand out a private feed to who has a token of it; to others there is none."""
    service = current_service()
    with service.store.reading() as conn:
        slug = _slug_of(service.config, slug)
        if not feed_tokens.opens(conn, slug, token):
            _refuse(404, "there is no such feed")
        feed = _ended_or_there(conn, service, slug)
        made = _made(conn, service, feed, form, token)
    return _sent(made, f"{feed.slug}.{form}", public=False)


@feeds.route("/feeds.opml", methods=_ALL, provide_automatic_options=False)
def feed_list() -> Response:
    """Hand out the list of all public feeds."""
    service = current_service()
    with service.store.reading() as conn:
        data, updated = forms.write_list(conn, service.config)
    body = body_of(data, updated, _OUTLINE, packed=service.config.publish.gzip)
    return _sent(body, "feeds.opml")


@feeds.route("/events/<name>.ics", methods=_ALL, provide_automatic_options=False)
def event_file(name: str) -> Response:
    """Hand out one event to be put into a calendar."""
    service = current_service()
    with service.store.reading() as conn:
        record = _event(conn, f"{name}@{meta.uid_domain_of(conn)}")
    if record.hidden:
        _refuse(410, "this event was taken out of all calendars")
    if record.rendered is None:
        _refuse(404, "no calendar can show this event: its days are not known well enough")
    data, changed = render_single(record.rendered), record.stored.last_modified
    body = body_of(data, changed, _CALENDAR, packed=service.config.publish.gzip)
    return _sent(body, f"{_local(record)}.ics", "attachment")


@feeds.before_request
def only_reading() -> Response | None:
    """Refuse all methods but those that read; answer what browsers ask before they do."""
    if request.method not in _READ:
        _refuse(405, "a feed can only be read", Allow=", ".join(_READ))
    return _preflight() if request.method == "OPTIONS" else None


@feeds.after_request
def all_have(response: Response) -> Response:
    """Keep feeds out of search engines; let other sites read public ones, none private."""
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["X-Content-Type-Options"] = "nosniff"
    if request.endpoint == "feeds.private_file":
        response.headers["Referrer-Policy"] = "no-referrer"
    else:
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _preflight() -> Response:
    allowed = ", ".join(_READ)
    return Response(
        status=204,
        headers={
            "Allow": allowed,
            "Access-Control-Allow-Methods": allowed,
            "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
            "Access-Control-Max-Age": "86400",
        },
    )


def _slug_of(config: Config, name: str) -> str:
    """Return the slug of the feed that a name in an address stands for."""
    named = (feed.slug for feed in config.feeds if name in feed.aliases)
    return next(named, name)


def _public(conn: Connection, config: Config, slug: str) -> rendered.Mark:
    """Return a feed that everybody may have; refuses any other."""
    private = any(feed.private and feed.slug == slug for feed in config.feeds)
    mark = None if private else rendered.mark(conn, slug)
    if mark is None or mark.private:
        over = retired.get(conn, slug)
        if over is not None and not over.private:
            _refuse(410, "this feed has ended")
        _refuse(404, "there is no such feed")
    return mark


def _ended_or_there(conn: Connection, service: Service, slug: str) -> RenderedFeed:
    """Return a private feed, or the one event that one ends with; refuses what is long gone."""
    feed = rendered.get(conn, slug)
    over = retired.get(conn, slug)
    if over is not None and not is_over(over, service.clock()):
        return render_ended(service.config, over.name, last_event(conn, service.config, over))
    if feed is None or over is not None:
        _refuse(410, "this feed has ended")
    return feed


def _body(conn: Connection, service: Service, mark: rendered.Mark, form: str) -> Body:
    """Return a public feed in a form: as it was made the last time, unless it has changed."""

    def make() -> Body:
        feed = rendered.get(conn, mark.slug)
        if feed is None:  # one transaction sees one state
            raise LookupError(mark.slug)
        return _made(conn, service, feed, form)

    kept: KeptBodies = current_app.extensions[_KEPT]
    return make() if form == "ics" else kept.get((mark.slug, form, mark.etag), make)


def _made(
    conn: Connection, service: Service, feed: RenderedFeed, form: str, token: str = ""
) -> Body:
    """Return a feed in a form; refuses a form that it does not have."""
    config, packed = service.config, service.config.publish.gzip
    if form == "ics":
        return calendar_of(feed, packed=packed)
    if not forms.has_form(config, feed.slug, form):
        _refuse(404, "this feed has no such form")
    wanted = forms.Wanted(form, service.clock(), token)
    data = forms.write(conn, config, feed, wanted)
    return body_of(data, feed.changed, forms.FORMS[form].content_type, packed=packed)


def _event(conn: Connection, uid: str) -> EventRecord:
    """Return an event, or the one that it turned out to be."""
    record = events.shown_as(conn, uid)
    if record is None:
        _refuse(404, "there is no such event")
    return record


def _local(record: EventRecord) -> str:
    return record.stored.uid.partition("@")[0]


def _sent(body: Body, name: str, shown: str = "inline", *, public: bool = True) -> Response:
    """Return the answer to the request at hand; *name* is that of a file it may be saved as."""
    prepared = prepare(body, f'{shown}; filename="{name}"', public=public)
    status, headers, data = prepared.answer(request.environ)
    return Response(data, status, headers)


def _refuse(status: int, text: str, **headers: str) -> NoReturn:
    """End the request with a line of plain text."""
    response: BareResponse = Response(f"{text}\n", status, headers, content_type="text/plain")
    response.headers["Cache-Control"] = "no-store"
    raise HTTPException(response=response)
