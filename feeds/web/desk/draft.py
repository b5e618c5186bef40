"""An issue that is looked at before it is sent: every line, what it became, and then the word."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from flask import abort, request
from flask_babel import gettext

from agenda.dates.words import LANGUAGES
from agenda.errors import UnreadableError
from agenda.issue import Raw
from feeds.definitions import LEAST_CONFIDENCE
from feeds.refresh.leased import BeingReadError
from feeds.refresh.overlaying import YEARS
from feeds.refresh.previewing import Preview, forget, preview
from feeds.refresh.receiving import NameTakenError, NotTakenError, Sent, receive
from feeds.store import drafts, events
from feeds.web.desk.answering import moved, page
from feeds.web.desk.drop import folders
from feeds.web.desk.entering import clerk
from feeds.web.desk.lines import MOST, leaning, roles, stretches
from feeds.web.desk.naming import file_name
from feeds.web.finding import configured_source
from feeds.web.rounds import rounds
from feeds.web.service import current_service

if TYPE_CHECKING:
    from flask import Response

    from agenda.events.event import Event
    from feeds.store.drafts import Draft
    from feeds.store.events import EventRecord

_TAGS = (*LANGUAGES, "en-US")


class Seen(NamedTuple):
    """What was read of a draft; ``fault`` says why nothing could be."""

    previews: list[Preview]
    known: dict[str, EventRecord]
    fault: str = ""

    def stored(self, one: Preview) -> dict[Event, EventRecord]:
        """Return the events of an issue that are kept already, by the event as it is read."""
        found = {event: self.known.get(told.uid or "") for event, told in one.by_event.items()}
        return {event: record for event, record in found.items() if record is not None}


def answer(name: str) -> Response:
    """Answer with a draft, or do with it what the form says."""
    service = current_service()
    with service.store.reading() as conn:
        found = drafts.get(conn, name, now=service.clock()) if name.isprintable() else None
    if request.method != "POST":
        return _page(found or abort(404))
    return _do(found) if found else moved("drop", done="gone")


def _do(draft: Draft) -> Response:
    do = request.form.get("do")
    if do in ("publish", "replace"):
        return _publish(draft, anew=do == "replace")
    if do == "discard":
        _remove(draft)
        return moved(done="discarded")
    return _again(draft) if do == "again" else abort(422)


def _page(draft: Draft, status: int = 200, **told: object) -> Response:
    seen = _seen(draft)
    return page(
        "draft",
        status,
        draft=draft,
        mark=_mark(draft),
        seen=seen,
        folders=folders(),
        tags=_TAGS,
        roles=roles(),
        stretches=stretches,
        leaning=leaning,
        most=MOST,
        least=LEAST_CONFIDENCE,
        **told,
    )


def _seen(draft: Draft) -> Seen:
    service, source = current_service(), configured_source(draft.source)
    with service.store.reading() as conn:
        try:
            found = preview(conn, service.config, source, _sent(draft), service.clock())
        except UnreadableError as error:
            return Seen([], {}, error.reason)
        uids = {one.uid for told in found for one in told.decisions if one.uid}
        return Seen(found, events.get_many(conn, uids))


def _sent(draft: Draft, *, anew: bool = False) -> Sent:
    return Sent(draft.name, draft.data, anew, draft.cover, clerk().name)


def _mark(draft: Draft) -> str:
    """Return what tells by which source, day and language a draft was looked at."""
    told = repr((draft.name, draft.source, draft.cover))
    return hashlib.sha256(told.encode(errors="replace")).hexdigest()[:16]


def _again(draft: Draft) -> Response:
    """Look at a draft by another source, day or language."""
    form, wrong = request.form, {}
    source = next((one for one in folders() if one.name == form.get("source")), None)
    language = form.get("language") or None
    if source is None or language not in (None, *_TAGS):
        abort(422)
    published = None
    try:
        published = _day(form.get("published", ""))
    except ValueError:
        wrong["published"] = gettext("There is no such day.")
    cover = replace(draft.cover, published=published, language=language)
    name = file_name(form.get("name", ""), Raw(draft.data, draft.name))
    draft = replace(draft, name=name, source=source.name, cover=cover)
    if wrong:
        return _page(draft, 422, wrong=wrong)
    service = current_service()
    with service.store.writing() as conn:
        drafts.save(conn, draft, now=service.clock())
    return moved(f"drafts/{draft.id}")


def _day(text: str) -> date | None:
    """Return a day, None for ""; raises ValueError for what is none."""
    day = date.fromisoformat(text) if text else None
    if day is not None and day.year not in YEARS:
        raise ValueError(text)
    return day


def _publish(draft: Draft, *, anew: bool) -> Response:
    """Send a draft as it was looked at."""
    if request.form.get("seen") != _mark(draft):
        return _page(draft, 409, changed=True)
    source = configured_source(draft.source)
    try:
        done = receive(rounds("the desk"), source, _sent(draft, anew=anew)).outcome
    except BeingReadError:
        done = "waiting"
    except NameTakenError:
        return _page(draft, 409, taken=True)
    except NotTakenError as error:
        return _page(draft, 409, fault=str(error))
    except UnreadableError as error:
        return _page(draft, 422, fault=error.reason)
    _remove(draft)
    return moved(f"sources/{source.name}", done=f"sent-{done}")


def _remove(draft: Draft) -> None:
    forget()
    with current_service().store.writing() as conn:
        drafts.remove(conn, draft.id)
