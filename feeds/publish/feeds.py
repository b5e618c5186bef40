"""The files that programs ask for: feeds in all forms, single events, the list of feeds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from feeds import forms
from feeds.definitions import changed_since
from feeds.formats.ics import render_single
from feeds.publish.folder import key_of
from feeds.publish.piece import Piece
from feeds.store import events, rendered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from feeds.forms import Known
    from feeds.publish.setting import Setting
    from feeds.store.imprints import Imprint
    from feeds.store.rendered import Mark, RenderedFeed


def feed_pieces(conn: Connection, setting: Setting) -> Iterator[Piece]:
    """Yield every public feed in every form, at each of its addresses, then the list of them."""
    packed = setting.config.publish.gzip
    known = forms.Known(conn, setting.config)
    for mark in setting.marks:
        for name in setting.names(mark.slug):
            yield _calendar(conn, setting, mark, name)
            yield from _forms(conn, setting, mark, name, known)
    listed = partial(_listed, conn, setting)
    yield Piece("feeds.opml", "", listed, is_feed=True, packed=packed)


def event_pieces(
    conn: Connection, setting: Setting, imprints: Iterable[Imprint]
) -> Iterator[Piece]:
    """Yield each event that a calendar can show, for download."""
    for one in imprints:
        if one.first is not None:
            path = f"events/{one.uid.partition('@')[0]}.ics"
            yield Piece(path, key_of(setting.key, one.digest), partial(_event, conn, one.uid))


def _calendar(conn: Connection, setting: Setting, mark: Mark, name: str) -> Piece:
    return Piece(
        f"feeds/{name}.ics",
        key_of(mark.etag),
        lambda: _kept(conn, mark.slug).data,
        is_feed=True,
        packed=setting.config.publish.gzip,
        pack=lambda: _kept(conn, mark.slug).gzip,
    )


def _forms(
    conn: Connection, setting: Setting, mark: Mark, name: str, known: Known
) -> Iterator[Piece]:
    key = key_of(setting.key, mark.etag, mark.name, mark.changed, changed_since(setting.today))
    for form in forms.FORMS:
        if forms.has_form(setting.config, mark.slug, form):
            make = partial(_written, conn, setting, mark.slug, form, known)
            packed = setting.config.publish.gzip
            yield Piece(f"feeds/{name}.{form}", key, make, is_feed=True, packed=packed)


def _written(conn: Connection, setting: Setting, slug: str, form: str, known: Known) -> bytes:
    wanted = forms.Wanted(form, setting.now)
    return forms.write(conn, setting.config, _kept(conn, slug), wanted, known)


def _listed(conn: Connection, setting: Setting) -> bytes:
    return forms.write_list(conn, setting.config)[0]


def _kept(conn: Connection, slug: str) -> RenderedFeed:
    feed = rendered.get(conn, slug)
    if feed is None:  # one transaction sees one state
        raise LookupError(slug)
    return feed


def _event(conn: Connection, uid: str) -> bytes:
    record = events.shown_as(conn, uid)
    if record is None or record.rendered is None:  # likewise
        raise LookupError(uid)
    return render_single(record.rendered)
