"""What programs may have done that were given a token: sent issues, corrections, decisions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from flask import request
from werkzeug.exceptions import Conflict, PreconditionFailed

from agenda.errors import UnreadableError
from feeds.refresh import correcting, deciding
from feeds.refresh.correcting import CorrectionError, Hand, Wish
from feeds.refresh.leased import BeingReadError
from feeds.refresh.receiving import MisnamedError, NotTakenError, Sent, receive
from feeds.refresh.splitting import ToldAs
from feeds.store.covers import Cover
from feeds.web.api.operation import MULTIPART, whole
from feeds.web.api.reading import whole_event
from feeds.web.api.told import Done, Left, Parted, WholeEvent
from feeds.web.finding import any_event_at, configured_source, event_at, uid_at
from feeds.web.problems import UnfitError, Wrong
from feeds.web.rounds import rounds
from feeds.web.service import current_service

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from feeds.refresh.report import Report
    from feeds.web.api.asked import Asked
    from feeds.web.api.operation import Given
    from feeds.web.api.wanted import Correction, Decision, IssueAsked, Merger, Split


def correct_event(given: Given[Correction], ident: str) -> WholeEvent:
    """Say how an event really is."""
    service = current_service()
    with service.store.reading() as conn:
        uid = event_at(conn, ident).stored.uid

    def unchanged(conn: Connection) -> None:
        tag = whole(whole_event(conn, ident)).get_etag()[0]
        if "If-Match" in request.headers and not request.if_match.contains(str(tag)):
            raise PreconditionFailed("the event is not any more what If-Match names")

    wanted = given.wanted
    wish = Wish(wanted.values(), wanted.undone(), unchanged)
    try:
        correcting.correct(service.store, service.config, uid, wish, _hand(given))
    except CorrectionError as error:
        raise Conflict(str(error)) from error
    with service.store.reading() as conn:
        return whole_event(conn, ident)


def hide_event(given: Given[Decision], ident: str) -> Done:
    """Take an event out of every feed, whatever is read of it later."""
    return _hide(given, ident, hidden=True)


def unhide_event(given: Given[Decision], ident: str) -> Done:
    """Let a hidden event into the feeds again."""
    return _hide(given, ident, hidden=False)


def _hide(given: Given[Decision], ident: str, *, hidden: bool) -> Done:
    service = current_service()
    with service.store.reading() as conn:
        uid = any_event_at(conn, ident).stored.uid
    try:
        done = correcting.hide(service.store, service.config, uid, _hand(given), hidden=hidden)
    except CorrectionError as error:
        raise Conflict(str(error)) from error
    return _decided(done)


def merge_event(given: Given[Merger], ident: str) -> Done:
    """Say that an event is another one: it is in no feed any more, and leads to that one."""
    service = current_service()
    with service.store.reading() as conn:
        any_event_at(conn, ident)
        uid, into = (uid_at(conn, name) for name in (ident, given.wanted.into))
    try:
        done = correcting.merge(service.store, service.config, uid, into, _hand(given))
    except CorrectionError as error:
        raise Conflict(str(error)) from error
    return _decided(done)


def unmerge_event(given: Given[Decision], ident: str) -> Done:
    """Let an event that was merged into another one be one of its own again."""
    service = current_service()
    with service.store.reading() as conn:
        any_event_at(conn, ident)
        uid = uid_at(conn, ident)
    return _decided(correcting.unmerge(service.store, service.config, uid, _hand(given)))


def split_event(given: Given[Split], ident: str) -> Parted:
    """Say that what is announced under a name, or for some days, is another event."""
    service = current_service()
    with service.store.reading() as conn:
        uid = any_event_at(conn, ident).stored.uid
    way = ToldAs(given.wanted.by, given.wanted.value)
    try:
        done = correcting.split(service.store, service.config, uid, way, _hand(given))
    except CorrectionError as error:
        raise Conflict(str(error)) from error
    return Parted(**dict(_decided(done)), event=done.new.partition("@")[0])


def _decided(done: correcting.Done) -> Done:
    counts = Counter(change.kind for change in done.changes)
    return Done(outcome="ok", counts=counts, feeds=done.feeds, messages=())


def _hand(given: Given[Correction] | Given[Decision] | Given[Merger] | Given[Split]) -> Hand:
    return Hand(given.by, current_service().clock(), " ".join(given.wanted.reason.split()))


def accept_held(given: Given[Asked], name: str) -> Done:
    """Take what is held of a source as it is."""
    service = current_service()
    source, now = configured_source(name), service.clock()
    return _done(deciding.accept(service.store, service.config, source, now=now, by=given.by))


def reject_held(_: Given[Asked], name: str) -> Left:
    """Leave what is held of a source as it was until it announces something else."""
    service = current_service()
    left = deciding.reject(service.store, service.config, configured_source(name))
    return Left(documents=tuple(left))


def send_issue(given: Given[IssueAsked], name: str) -> Done:
    """Send an issue to the folder of a source, and have it read."""
    source = configured_source(name)
    try:
        return _done(receive(rounds("the interface"), source, _sent(given)))
    except BeingReadError as error:
        return Done(outcome="waiting", counts={}, feeds=(), messages=(str(error),))
    except NotTakenError as error:
        raise Conflict(str(error)) from error
    except MisnamedError as error:
        raise UnfitError([Wrong(place="name", reason=str(error))]) from error
    except UnreadableError as error:
        raise UnfitError([Wrong(place="body", reason=str(error))]) from error


def _sent(given: Given[IssueAsked]) -> Sent:
    """Return the file that was sent: in a form under "file", or as the whole body."""
    asked, name = given.wanted, given.wanted.name or ""
    if request.mimetype != MULTIPART:
        data = request.get_data(cache=False)
    else:
        files = request.files.getlist("file")
        if len(files) != 1:
            found = f", found {len(files)}; send one after the other" if files else ""
            raise UnfitError([Wrong(place="file", reason=f"expected a file{found}")])
        (file,) = files
        name, data = name or file.filename or "", file.read()
    return Sent(name, data, asked.replace, Cover(asked.published, asked.language), given.by)


def _done(report: Report) -> Done:
    told = (*report.held, *report.failed, *report.doubted, *report.notices)
    messages = [f"{one.document}: {one.message}" for one in told]
    return Done.model_validate(
        {
            "outcome": report.outcome,
            "counts": report.counts(),
            "feeds": report.feeds,
            "messages": [report.error, *messages] if report.error else messages,
        }
    )
