"""An event at the desk: as it is read, as people have it, and what they do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flask import abort, request

from agenda.dates.when import days_of
from feeds.refresh import correcting
from feeds.refresh.correcting import CorrectionError, Hand, Wish
from feeds.refresh.overlaying import FIELDS, value_of
from feeds.refresh.splitting import FIELDS as WAYS
from feeds.refresh.splitting import ToldAs, told_otherwise
from feeds.store import changes, corrections, events, merges, selecting, sightings
from feeds.store.selecting import FeedQuery
from feeds.web.desk.answering import moved, page
from feeds.web.desk.entering import clerk
from feeds.web.desk.fields import Difference, Fields, difference, printed, wanted
from feeds.web.desk.home import in_words
from feeds.web.finding import any_event_at
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from flask import Response
    from sqlalchemy import Connection

    from feeds.refresh.correcting import Account
    from feeds.sighting import Sighting
    from feeds.store.corrections import Correction
    from feeds.store.events import EventRecord
    from feeds.web.desk.fields import Printed

_SIGHTINGS = 50
_LONGEST_REASON = 200
_OTHERS = 60  # events on the same days that are offered


class Life(NamedTuple):
    """An event as it stands; ``account`` is None for one that no issue tells of any more."""

    record: EventRecord
    account: Account | None
    corrected: Sequence[Correction]

    @property
    def fields(self) -> Fields:
        """The event as a form shows it."""
        return Fields.of_event(self.record.stored.event)


class ChangedMeanwhileError(Exception):
    """An event that is no longer as the form showed it; nothing of the form is kept."""


def answer(name: str) -> Response:
    """Answer with an event, or do with it what the form says."""
    with current_service().store.reading() as conn:
        life = _life(conn, any_event_at(conn, name))
        if request.method != "POST":
            return _page(conn, life, life.fields)
    deed = _DEEDS.get(request.form.get("do", ""))
    if deed is None:
        abort(422)
    return deed(life) if _name(life) == name else _turned_out(life)


def _turned_out(life: Life) -> Response:
    """Answer to who decides about an event that is another one by now: about that nobody did."""
    if request.form.get("do") == "merge" and request.form.get("into") == _name(life):
        return _to(life, "merged")
    return _refused(life)


def _life(conn: Connection, record: EventRecord) -> Life:
    service, uid = current_service(), record.stored.uid
    account = correcting.account(conn, service.config, uid, service.clock())
    return Life(record, account, corrections.in_force(conn, [uid]).get(uid, ()))


def _page(
    conn: Connection,
    life: Life,
    typed: Fields,
    wrong: Mapping[str, str] | None = None,
    status: int = 200,
    **told: object,
) -> Response:
    uid = life.record.stored.uid
    seen = sightings.of_events(conn, [uid])[uid]
    return page(
        "event",
        status,
        life=life,
        record=life.record,
        typed=typed,
        wrong=wrong or {},
        disputes=_disputes(life),
        printed=_printed(life),
        shown=value_of(life.record.stored.event, "when"),
        members=list(events.get_many(conn, merges.members(conn, uid)).values()),
        others=_others(conn, life),
        told_otherwise=_told_otherwise(life, seen),
        corrected=[(one, _told(one, life)) for one in life.corrected],
        seen=seen[::-1][:_SIGHTINGS],
        happened=in_words(conn, changes.of_event(conn, uid)[::-1]),
        **told,
    )


def _others(conn: Connection, life: Life) -> list[EventRecord]:
    """Return the events that this one may be: those it was told apart from, and on its days."""
    when, uid = life.record.stored.event.when, life.record.stored.uid
    if when is None or life.account is None:
        return []
    days = days_of(when)
    query = FeedQuery(since=days.first, until=days.last)
    found = [*corrections.told_apart(conn, uid), *selecting.uids(conn, query, limit=_OTHERS + 1)]
    records = events.get_many(conn, found)
    others = [records[one] for one in dict.fromkeys(found) if one != uid]
    return [one for one in others if not one.hidden and one.merged_into is None][:_OTHERS]


def _told_otherwise(life: Life, seen: Sequence[Sighting]) -> Mapping[ToldAs, Sighting]:
    """Return the ways in which an event was told besides, which may be another one."""
    if life.account is None:
        return {}
    return told_otherwise(seen, life.account.read, life.record.source)


def _disputes(life: Life) -> list[Difference]:
    found = life.account.disputes if life.account else ()
    return [difference(*one) for one in found]


def _printed(life: Life) -> list[Printed]:
    """Return the days that sources print otherwise, unless a person has set them."""
    settled = any(one.field == "when" for one in life.corrected)
    return [] if settled or life.account is None else printed(life.account)


def _told(one: Correction, life: Life) -> Difference:
    read = value_of(life.account.read, one.field) if life.account else one.was
    return difference(one.field, one.value, read)


def _save(life: Life) -> Response:
    """Correct what was typed otherwise than it was shown; else say what cannot be."""
    if life.account is None:
        abort(409)
    event, typed = life.record.stored.event, Fields.of_form(request.form)
    corrected = {one.field for one in life.corrected}
    asked = wanted(event, life.account.read, typed, corrected)
    if asked.wrong or request.form.get("seen") != life.fields.mark:
        return _again(life, typed, asked.wrong)
    if not asked.values and not asked.undo:
        return _to(life, "unchanged")
    return _correct(life, Wish(asked.values, asked.undo, _unchanged(life)), typed)


def _again(life: Life, typed: Fields, wrong: Mapping[str, str]) -> Response:
    """Show a form again with what was typed: 422 for what cannot be, 409 for what has changed."""
    with current_service().store.reading() as conn:
        return _page(conn, life, typed, wrong, 422 if wrong else 409)


def _refused(life: Life) -> Response:
    """Show an event as it is now to who decided about it as it was."""
    with current_service().store.reading() as conn:
        fresh = _life(conn, any_event_at(conn, _name(life)))
        return _page(conn, fresh, fresh.fields, status=409, refused=True)


def _unchanged(life: Life) -> Callable[[Connection], None]:
    """Return what forbids a correction of an event that is no longer as it was looked at."""

    def check(conn: Connection) -> None:
        now = events.get(conn, life.record.stored.uid)
        if now is None or Fields.of_event(now.stored.event) != life.fields:
            raise ChangedMeanwhileError

    return check


def _correct(life: Life, wish: Wish, typed: Fields | None = None) -> Response:
    service, uid = current_service(), life.record.stored.uid
    try:
        correcting.correct(service.store, service.config, uid, wish, _hand())
    except (CorrectionError, ChangedMeanwhileError):
        if typed is None:
            return _refused(life)
        with service.store.reading() as conn:
            fresh = _life(conn, events.get_many(conn, [uid])[uid])
        return _again(fresh, typed, {})
    return _to(life, "corrected" if wish.values else "undone")


def _undo(life: Life) -> Response:
    """Take a correction back."""
    field = _field()
    if field not in {one.field for one in life.corrected}:
        return _to(life, "nothing")
    return _correct(life, Wish({}, [field]))


def _keep(life: Life) -> Response:
    """Correct again as before: what a source says now is known to be otherwise."""
    field = _field()
    held = {one.field: one.value for one in life.corrected}
    return _correct(life, Wish({field: held[field]})) if field in held else _to(life, "nothing")


def _settle(life: Life) -> Response:
    """Set the days to those in the calendars, or to those that another source prints."""
    shown = value_of(life.record.stored.event, "when")
    wanted = request.form.get("when", "")
    if wanted not in {shown, *(one.value for one in _printed(life))}:
        return _refused(life)
    return _correct(life, Wish({"when": wanted}, (), _unchanged(life)))


def _hide(life: Life) -> Response:
    return _set_hidden(life, hidden=True)


def _show(life: Life) -> Response:
    return _set_hidden(life, hidden=False)


def _set_hidden(life: Life, *, hidden: bool) -> Response:
    service, uid = current_service(), life.record.stored.uid
    if life.record.hidden == hidden:
        return _to(life, "nothing")
    try:
        correcting.hide(service.store, service.config, uid, _hand(), hidden=hidden)
    except CorrectionError:
        return _refused(life)
    return _to(life, "hidden" if hidden else "shown")


def _merge(life: Life) -> Response:
    """Say that an event is another one, which stays."""
    service, uid = current_service(), life.record.stored.uid
    with service.store.reading() as conn:
        other = any_event_at(conn, request.form.get("into", ""))
    try:
        correcting.merge(service.store, service.config, uid, other.stored.uid, _hand())
    except CorrectionError:
        return _refused(life)
    return _to_event(other, "merged")


def _unmerge(life: Life) -> Response:
    """Let an event be one of its own again."""
    service, uid = current_service(), life.record.stored.uid
    wanted = request.form.get("member", "")
    with service.store.reading() as conn:
        members = events.get_many(conn, merges.members(conn, uid))
    member = next((one for key, one in members.items() if _ident(key) == wanted), None)
    if member is None:
        return _to(life, "nothing")
    correcting.unmerge(service.store, service.config, member.stored.uid, _hand())
    return _to_event(member, "unmerged")


def _split(life: Life) -> Response:
    """Say that what an event was told as is another one."""
    service, uid = current_service(), life.record.stored.uid
    way = ToldAs(request.form.get("field", ""), request.form.get("value", ""))
    if way.field not in WAYS:
        abort(422)
    try:
        done = correcting.split(service.store, service.config, uid, way, _hand())
    except CorrectionError:
        return _refused(life)
    return moved(f"events/{_ident(done.new)}", done="split")


_DEEDS: Mapping[str, Callable[[Life], Response]] = {
    "save": _save,
    "undo": _undo,
    "keep": _keep,
    "settle": _settle,
    "hide": _hide,
    "show": _show,
    "merge": _merge,
    "unmerge": _unmerge,
    "split": _split,
}


def _field() -> str:
    field = request.form.get("field", "")
    return field if field in FIELDS else abort(422)


def _hand() -> Hand:
    reason = "".join(one for one in request.form.get("reason", "") if one.isprintable())
    return Hand(clerk().name, current_service().clock(), reason.strip()[:_LONGEST_REASON])


def _name(life: Life) -> str:
    return _ident(life.record.stored.uid)


def _to(life: Life, done: str) -> Response:
    return _to_event(life.record, done)


def _to_event(record: EventRecord, done: str) -> Response:
    return moved(f"events/{_ident(record.stored.uid)}", done=done)


def _ident(uid: str) -> str:
    return uid.partition("@")[0]
