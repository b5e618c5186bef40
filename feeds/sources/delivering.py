"""A source, by its kind, to the documents that it has now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from feeds.config import Kind
from feeds.sources import folder, ics, mailbox, page, site
from feeds.sources.addresses import allowed
from feeds.sources.answers import Validators
from feeds.sources.delivery import Delivery
from feeds.sources.mail_files import box_in
from feeds.store.documents import document_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from feeds.config import Source
    from feeds.sources.visiting import Visitor
    from feeds.store.documents import Document


class _Round(NamedTuple):
    """A source, its documents as they were last read by their key, and how it is asked."""

    source: Source
    known: Mapping[str, Document]
    visitor: Visitor
    max_bytes: int

    @property
    def path(self) -> Path:
        """The path of a source that has one, as its configuration has made sure."""
        return self.source.path or Path()

    @property
    def url(self) -> str:
        """The address of a source that has one."""
        return self.source.url or ""


def deliveries(
    source: Source, known: Mapping[str, Document], visitor: Visitor, *, max_bytes: int
) -> Iterator[Delivery]:
    """Yield the documents of a source as they are now, then those that it has no more.

    *known* are those of the last reading by their key, with what their servers recognise them by.
    Raises FeedError or AgendaError when the source itself cannot be read.
    """
    here = set()
    for delivery in _READERS[source.kind](_Round(source, known, visitor, max_bytes)):
        here.add(document_key(delivery.document))
        yield delivery
    if source.kind in _WHOLE:
        for key, document in known.items():
            if key not in here and not document.is_entry:
                yield Delivery(key, gone=True)


def _folder(one: _Round) -> Iterable[Delivery]:
    marks = {
        key: None if document.is_away else document.etag for key, document in one.known.items()
    }
    return folder.deliveries(one.path, marks, max_bytes=one.max_bytes)


def _page(one: _Round) -> Iterable[Delivery]:
    return [page.delivery(one.url, one.visitor, _validators(one), allow=one.source.allow)]


def _site(one: _Round) -> Iterable[Delivery]:
    told = site.Site(one.url, one.source.max_pages, one.max_bytes, one.source.allow)
    return site.deliveries(told, one.known, one.visitor)


def _ics(one: _Round) -> Iterable[Delivery]:
    if one.source.path is None:
        return [ics.from_address(one.url, one.visitor, _validators(one), allow=one.source.allow)]
    kept = one.known.get(document_key(one.path.name))
    mark = kept.etag if kept and not kept.is_away else None
    return [ics.from_file(one.path, mark, max_bytes=one.max_bytes)]


def _mailbox(one: _Round) -> Iterator[Delivery]:
    if one.source.path is not None:
        yield from mailbox.deliveries(box_in(one.path, max_bytes=one.max_bytes), one.known)
        return
    # start-up: who reads no mail from a server needs no library for it
    from feeds.sources.imap import account, opened  # noqa: PLC0415

    allow, settings = allowed(one.source.allow), one.visitor.settings
    with opened(account(one.url), settings, allow=allow, max_bytes=one.max_bytes) as box:
        yield from mailbox.deliveries(box, one.known)


def _validators(one: _Round) -> Validators | None:
    before = one.known.get(document_key(one.url))
    # Of one that comes back, its entries have to be known again as well.
    return Validators(before.etag, before.last_modified) if before and not before.is_away else None


# Kinds that hand over all that they have in each round.  A site tells by itself what it lacks; a
# mail that is deleted was read all the same.
_WHOLE = {Kind.FOLDER, Kind.PAGE, Kind.ICS}

_READERS: Mapping[Kind, Callable[[_Round], Iterable[Delivery]]] = {
    Kind.FOLDER: _folder,
    Kind.PAGE: _page,
    Kind.SITE: _site,
    Kind.MAILBOX: _mailbox,
    Kind.ICS: _ics,
}
