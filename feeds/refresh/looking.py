"""What a source has now: its documents, read where they changed.  Nothing is locked meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from agenda.errors import AgendaError
from feeds.config import Kind
from feeds.errors import FeedError, defect
from feeds.refresh.reading import GIVEN, Announced, HowRead, announcements
from feeds.refresh.report import Trouble
from feeds.sources import folder
from feeds.sources.delivering import deliveries
from feeds.store.documents import document_key
from feeds.store.issues import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from agenda.issue import Raw
    from feeds.config import Config, Source
    from feeds.sources.delivery import Delivery
    from feeds.sources.visiting import Visitor
    from feeds.store.covers import Cover
    from feeds.store.documents import Document
    from feeds.store.issues import IssueRecord


class Found(NamedTuple):
    """A document that could be looked at; ``announced`` is None when it is as it was before.

    ``how`` is how it is read.
    """

    key: str
    delivery: Delivery
    digest: str
    announced: tuple[Announced, ...] | None
    how: HowRead


class Before(NamedTuple):
    """What is known of a source before a look: ``documents`` by key, as they were last read.

    ``first_seen`` gives for a key and the digest of its bytes the day of publication of issues
    that tell none; ``covers`` are what people said of some when they sent them, by key.
    """

    documents: Mapping[str, Document]
    first_seen: Callable[[str, str], date]
    covers: Mapping[str, Cover] = MappingProxyType({})


@dataclass
class Look:
    """What a source has now; ``error`` says why the whole of it could not be read.

    ``known`` are its documents as they were kept before anybody looked, ``gone`` those of them that
    it has no more, without the entries that they held.
    ``not_understood`` counts what documents that were read announce and nobody could make out;
    ``doubted`` are issues that were read whose day of publication, and so a year, may be wrong.
    ``retry_after`` is the longest time in seconds for which a server asked to be left alone.
    """

    known: Mapping[str, Document] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    failed: list[Trouble] = field(default_factory=list)
    notices: list[Trouble] = field(default_factory=list)
    doubted: list[Trouble] = field(default_factory=list)
    not_understood: int = 0
    error: str = ""
    retry_after: float = 0.0

    @property
    def checked(self) -> int:
        """How many documents were looked at."""
        return len(self.found) + len(self.failed)


def how_read(config: Config, source: Source) -> HowRead:
    """Return what the configuration says of the issues of a source."""
    return HowRead(source.language, config.timezone_of(source), source.place or "")


def how_kept(config: Config, record: IssueRecord, place: str) -> HowRead:
    """Return how an issue was read when it was kept; *place* is that of its source."""
    published = record.published if record.origin == GIVEN else None
    zone = record.timezone or config.service.timezone
    return HowRead(record.language, zone, place, published)


def as_sent(raw: Raw, how: HowRead, cover: Cover | None) -> tuple[Raw, HowRead]:
    """Return an issue and how it is read, with what was said of it when it was sent."""
    if cover is None:
        return raw, how
    raw = raw._replace(
        url=cover.url or raw.url, content_type=cover.content_type or raw.content_type
    )
    language = cover.language or how.language
    return raw, how._replace(language=language, published=cover.published)


def settles(source: Source) -> bool:
    """Return whether a document that changes stays the issue that it was.

    So does a file that is corrected; a page or a calendar that changes speaks for another time.
    """
    return source.kind is Kind.FOLDER


def look(
    config: Config,
    source: Source,
    before: Before,
    visitor: Visitor,
    step: Callable[[int, int], None],
) -> Look:
    """Return the documents of a source; those that cannot be read never stop the others.

    *step* is told after each document how many were looked at, and how many there were before.
    """
    known = before.documents
    seen = Look(known)
    how = how_read(config, source)
    try:
        for delivery in deliveries(source, known, visitor, max_bytes=config.fetch.max_bytes):
            _take_in(seen, delivery, before, how)
            step(seen.checked, len(known))
    except (AgendaError, FeedError) as error:
        seen.error = str(error)
    if source.kind is Kind.FOLDER and source.path and not seen.error:
        first, told = folder.passed_over(source.path)
        seen.notices += [Trouble(first, told)] if first else []
    if settles(source):
        seen.doubted = [one._replace(message=f"{one.message}; {_SETTLE}") for one in seen.doubted]
    return seen


_SETTLE = "say the day at the desk, or print it in the issue"


def _take_in(seen: Look, delivery: Delivery, before: Before, how: HowRead) -> None:
    seen.retry_after = max(seen.retry_after, delivery.retry_after or 0.0)
    if delivery.gone:
        seen.gone.add(document_key(delivery.document))
        if not delivery.notice:  # nobody asked for it
            return
    if delivery.notice:
        seen.notices.append(Trouble(delivery.document, delivery.notice))
    try:
        found = None if delivery.error else _found(delivery, before, how)
    except AgendaError as error:
        if delivery.one_of_many:
            seen.notices.append(Trouble(delivery.document, str(error)))
            seen.found.append(_passed_over(delivery, how))
            return
        seen.failed.append(Trouble(delivery.document, str(error)))
        return
    except Exception as error:  # noqa: BLE001  a defect met in one document must not cost the others
        seen.failed.append(Trouble(delivery.document, defect(error)))
        return
    if found is None:
        seen.failed.append(Trouble(delivery.document, delivery.error))
        return
    seen.found.append(found)
    if found.announced:
        _take_notes(seen, delivery.document, found.announced)


def _take_notes(seen: Look, document: str, announced: Sequence[Announced]) -> None:
    """Note what is to be told of the issues of a document, besides their events."""
    seen.not_understood += sum(one.not_understood for one in announced)
    seen.doubted += [Trouble(one.document, one.doubt) for one in announced if one.doubt]
    told = [notice for one in announced for notice in one.notices]
    seen.notices += [Trouble(document, notice) for notice in dict.fromkeys(told)]


def _found(delivery: Delivery, before: Before, how: HowRead) -> Found:
    key = document_key(delivery.document)
    known = before.documents.get(key)
    if delivery.raw is None:
        return Found(key, delivery, (known and known.digest) or "", None, how)
    raw, how = as_sent(delivery.raw, how, before.covers.get(key))
    delivery, digest = replace(delivery, raw=raw), digest_of(raw.data)
    if known is not None and digest == known.digest and not known.is_away:
        return Found(key, delivery, digest, None, how)
    return Found(key, delivery, digest, read(raw, key, how, before.first_seen(key, digest)), how)


def _passed_over(delivery: Delivery, how: HowRead) -> Found:
    """Return a document that is no issue, as one that was looked at and holds nothing new."""
    return Found(document_key(delivery.document), replace(delivery, raw=None), "", None, how)


def read(raw: Raw, key: str, how: HowRead, first_seen: date) -> tuple[Announced, ...]:
    """Return what the issues of a document announce, the earliest published first."""
    told = announcements(raw, key, how, first_seen=first_seen)
    return tuple(sorted(told, key=lambda one: (one.published, one.document)))
