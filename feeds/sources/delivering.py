"""A source, by its kind, to the documents that it has now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.config import Kind
from feeds.errors import FeedError
from feeds.sources import folder, ics, page, site
from feeds.store.documents import document_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from feeds.config import Source
    from feeds.sources.delivery import Delivery
    from feeds.sources.visiting import Visitor
    from feeds.store.documents import Document


class NoReaderError(FeedError):
    """A kind of source that cannot be read yet; ``source`` is its name, ``kind`` as configured."""

    def __init__(self, source: str, kind: str) -> None:
        super().__init__(source, kind)
        self.source, self.kind = source, kind

    def __str__(self) -> str:
        return f'{self.source}: sources of kind = "{self.kind}" cannot be read yet'


def deliveries(
    source: Source, known: Mapping[str, Document], visitor: Visitor, *, max_bytes: int
) -> Iterable[Delivery]:
    """Return the documents of a source as they are now.

    *known* are those of the last reading by their key, with what their servers recognise them by.
    Raises FeedError or AgendaError when the source itself cannot be read.
    """
    if source.kind is Kind.FOLDER and source.path is not None:
        marks = {key: document.etag for key, document in known.items()}
        return folder.deliveries(source.path, marks, max_bytes=max_bytes)
    if source.kind is Kind.ICS and source.path is not None:
        kept = known.get(source.path.name)
        mark = kept.etag if kept else None
        return [ics.from_file(source.path, mark, max_bytes=max_bytes)]
    if source.kind in {Kind.PAGE, Kind.ICS} and source.url is not None:
        before = known.get(document_key(source.url))
        validators = page.Validators(before.etag, before.last_modified) if before else None
        read = page.delivery if source.kind is Kind.PAGE else ics.from_address
        return [read(source.url, visitor, validators, allow=source.allow)]
    if source.kind is Kind.SITE and source.url is not None:
        told = site.Site(source.url, source.max_pages, max_bytes, source.allow)
        return site.deliveries(told, known, visitor)
    raise NoReaderError(source.name, str(source.kind))
