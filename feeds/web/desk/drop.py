"""An issue that somebody drops: a file, pasted text, or an address; looked at before it is sent."""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from flask import request
from flask_babel import gettext

from agenda.errors import UnreadableError
from agenda.issue import Raw
from agenda.readers import Format, read, sniff
from feeds.config import Kind
from feeds.refresh.receiving import whole
from feeds.refresh.terms import fetch_of
from feeds.sources.answers import ABOUT_A_SOURCE, Advice
from feeds.sources.fetch import fetch
from feeds.store import drafts
from feeds.store.covers import Cover
from feeds.store.drafts import Draft
from feeds.web.desk.answering import moved, page
from feeds.web.desk.naming import file_name, name_of_address
from feeds.web.service import current_service

if TYPE_CHECKING:
    from flask import Response

    from feeds.config import Source

_BYTES = 8  # of the name of a draft; who is at the desk may see all of them
_LONGEST_ADDRESS = 2000
_MOST_TEXT = 2_000_000  # bytes: that takes a quarter of a minute, and somebody waits for it
_ADVICE = Advice(ABOUT_A_SOURCE.too_large, "")


class NothingError(Exception):
    """No issue was given, or several were; says what is expected."""


def folders() -> list[Source]:
    """Return the sources that take issues which are sent."""
    return [one for one in current_service().config.sources if one.kind is Kind.FOLDER]


def answer() -> Response:
    """Show the form, or take an issue from it to be looked at."""
    places = folders()
    if request.method != "POST" or not places:
        return page("drop", folders=places, most=current_service().config.fetch.max_bytes)
    try:
        raw, wanted = _given()
        name = file_name(wanted, raw)
        _check_length(raw)
    except (NothingError, UnreadableError) as error:
        return _refused(error, places)
    cover = Cover(url=raw.url, content_type=raw.content_type)
    return keep(name, raw.data, places[0].name, cover)


def keep(name: str, data: bytes, source: str, cover: Cover) -> Response:
    """Keep an issue to be looked at, and lead there."""
    service, key = current_service(), secrets.token_hex(_BYTES)
    lines = _lines(Raw(data, name, cover.url, cover.content_type))
    made = Draft(key, name, data, service.clock(), source, cover, lines)
    with service.store.writing() as conn:
        drafts.save(conn, made, now=service.clock())
    return moved(f"drafts/{made.id}")


def _lines(raw: Raw) -> int:
    """Return how many lines an issue has, 0 for what cannot be read."""
    with suppress(UnreadableError):
        return sum(len(issue.lines) for issue in read(raw))
    return 0


def _refused(error: NothingError | UnreadableError, places: list[Source]) -> Response:
    told = {name: request.form.get(name, "") for name in ("text", "address")}
    reason = error.reason if isinstance(error, UnreadableError) else ""
    return page(
        "drop", 422, folders=places, most=current_service().config.fetch.max_bytes,
        wrong=gettext("This cannot be read:") if reason else str(error), reason=reason, **told,
    )  # fmt: skip


def _given() -> tuple[Raw, str]:
    """Return the issue, and what it may be called; raises NothingError or UnreadableError."""
    file, text = request.files.get("file"), request.form.get("text", "")
    address = request.form.get("address", "").strip()
    given = [bool(file and file.filename), bool(text.strip()), bool(address)]
    if sum(given) != 1:
        raise NothingError(gettext("Give one of the three: a file, a text, or an address."))
    if address:
        raw = _fetched(address)
        return raw, name_of_address(raw.url or address)
    if file and file.filename:
        return whole(Raw(file.read(), file.filename)), file.filename
    return Raw(text.encode("utf-8", "replace"), ""), ""


def _check_length(raw: Raw) -> None:
    """Refuse a text that a page cannot wait for; in a PDF or a mail, most bytes are none."""
    if len(raw.data) > _MOST_TEXT and sniff(raw) is Format.TEXT:
        raise NothingError(gettext("More than 2 MB of text: put the file into the folder itself."))


def _fetched(address: str) -> Raw:
    """Return what stands at an address, through the one door that every source goes through."""
    config = current_service().config
    url = address if "://" in address else f"https://{address}"
    if len(url) > _LONGEST_ADDRESS or not url.isprintable():
        raise NothingError(gettext("That is no address."))
    settings = fetch_of(config)
    return whole(fetch(url, max_bytes=settings.max_bytes, settings=settings, advice=_ADVICE))
