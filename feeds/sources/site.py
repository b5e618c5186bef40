"""A site: its feed or its sitemap tells which pages there are, and which of them changed."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from agenda.errors import UnreadableError
from feeds.sources.answers import Validators
from feeds.sources.delivery import Delivery
from feeds.sources.failures import (
    FetchError,
    NotAskedError,
    RobotsError,
    TooLargeError,
    UnusableAnswerError,
)
from feeds.sources.maps import Map, MapKind, Named, feed_links, read_map
from feeds.sources.targets import target
from feeds.store.documents import document_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from feeds.sources.answers import Fetched
    from feeds.sources.visiting import Visitor
    from feeds.store.documents import Document

_MOST_MAPS = 50  # that one round asks for: of a large site the others come in the next rounds
_MOST_PAGES = 100_000  # whose addresses are held at a time
_MOST_FAILURES = 5  # in a row; a site that fails so often is left alone until the next round
_MOST_SIZES = 10  # times max_bytes: what all pages of a round may hold together
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_NEVER = datetime.min.replace(tzinfo=UTC)


class Site(NamedTuple):
    """A site as it is configured.

    ``url`` is that of its feed, its sitemap or its home page; ``allow`` names what may be asked
    besides the public internet, and hosts whose pages belong to it.  A round asks for
    ``max_pages`` pages at most.
    """

    url: str
    max_pages: int
    max_bytes: int
    allow: tuple[str, ...] = ()


def deliveries(site: Site, known: Mapping[str, Document], visitor: Visitor) -> Iterator[Delivery]:
    """Yield the pages of a site that are new or may have changed, and what names them.

    *known* are its documents as they were last read.  A page that its map dates is asked only
    when it changed since; one without a date comes in turn with others like it.  What is left is
    for the next round.  A page that is not found is gone, and so is one that no map names, when
    all of them could be read.  Raises UnreadableError when nothing tells which pages there are.
    """
    return _Round(site, known, visitor).deliveries()


class _ReadMap(NamedTuple):
    """A map that was asked for; ``ours`` are the addresses in it that belong to the site.

    ``kind`` is None for one that has not changed; ``whole`` says that it names all that it should.
    """

    document: str
    answer: Fetched
    kind: MapKind | None = None
    ours: tuple[Named, ...] = ()
    whole: bool = False


class _Round:
    """One round over a site: its maps, its pages, and what of it is left for the next one."""

    def __init__(self, site: Site, known: Mapping[str, Document], visitor: Visitor) -> None:
        self.site, self.known, self.visitor = site, known, visitor
        self.hosts = {_bare(target(site.url).server.host), *map(_bare, site.allow)}
        self.pages: dict[str, Named] = {}
        self.maps: list[_ReadMap] = []
        self.left: set[str] = set()
        self.maps_left = 0
        self.maps_passed = 0
        self.is_crowded = False
        self.size = self.failures = 0
        self.stopped = ""

    def deliveries(self) -> Iterator[Delivery]:
        yield from self._enter()
        yield from self._ask_pages()
        # Only now is it known whether a map may be passed over when it does not change.
        notices = self._notices()
        for read in self.maps:
            yield self._told(read, next(notices, ""))
        for key in self._unnamed():
            yield Delivery(key, gone=True)

    def _enter(self) -> Iterator[Delivery]:
        """Read what stands at the address of the site, and find its maps."""
        url = self.site.url
        try:
            answer = self._visit(url)
        except FetchError as error:
            yield _failed(url, error)
            return
        if answer.unchanged:
            self.maps_passed += 1
            yield _unchanged(url, answer)
            return
        # Moved as a whole, with or without "www": its pages stand there.
        self.hosts.add(_bare(target(answer.url).server.host))
        found = read_map(answer.raw, max_bytes=self.site.max_bytes)
        if found is not None:
            yield from self._take_in(url, answer, found)
            return
        # Without validators: what the page names has to be known the next time.
        yield Delivery(url, answer.raw, one_of_many=True)
        self.pages[target(answer.url).url] = Named(answer.url, _NEVER)
        yield from self._discover(answer)

    def _discover(self, home: Fetched) -> Iterator[Delivery]:
        """Find the feed that the home page names, else the sitemaps of the site."""
        for url in [one for one in feed_links(home.raw) if self._is_ours(one)][:1]:
            yield from self._read_maps([Named(url)])
        if self.maps or self.stopped:
            return
        named = self.visitor.sitemaps(home.url, allow=self.site.allow)
        usual = urljoin(home.url, "/sitemap.xml")
        yield from self._read_maps([Named(one) for one in named if self._is_ours(one)])
        if not self.maps and usual not in named:
            yield from self._read_maps([Named(usual)], may_lack=True)
        if not self.maps and not self.stopped:
            raise UnreadableError(
                "its home page names no feed, and it has no sitemap; give the address of either,"
                ' or read single pages with kind = "page"',
                source=self.site.url,
            )

    def _read_maps(self, named: Iterable[Named], *, may_lack: bool = False) -> Iterator[Delivery]:
        """Read maps, those that are due before others; one that fails stops no other."""
        maps = list(named)
        due = sorted(filter(self._map_is_due, maps), key=self._turn)
        self.maps_passed += len(maps) - len(due)
        for place, one in enumerate(due):
            if len(self.maps) >= _MOST_MAPS or self.stopped:
                self.maps_left += len(due) - place
                return
            try:
                answer = self._visit(one.url)
            except FetchError as error:
                if not (may_lack and error.status in _GONE):
                    self._count(error)
                    yield _failed(one.url, error)
                continue
            if answer.unchanged:
                self.maps.append(_ReadMap(one.url, answer))
                continue
            found = read_map(answer.raw, max_bytes=self.site.max_bytes)
            if found is not None:
                yield from self._take_in(one.url, answer, found)
            elif not may_lack:
                yield Delivery(one.url, error=f"{one.url}: neither a feed nor a sitemap")

    def _take_in(self, document: str, answer: Fetched, found: Map) -> Iterator[Delivery]:
        """Note the pages that a map names; read the maps that an index names."""
        ours = tuple(one for one in found.named if self._is_ours(one.url))
        self.maps.append(_ReadMap(document, answer, found.kind, ours, found.whole))
        if found.kind is MapKind.INDEX:
            # Once: a map that names itself, or others that name it, would never end.
            seen = {one.document for one in self.maps}
            yield from self._read_maps([one for one in ours if one.url not in seen])
            return
        for one in ours:
            self.is_crowded = len(self.pages) >= _MOST_PAGES
            if not self.is_crowded:
                self.pages.setdefault(target(one.url).url, one)

    def _ask_pages(self) -> Iterator[Delivery]:
        """Ask for the pages that are due; the others are left."""
        due = sorted(
            (one._replace(url=url) for url, one in self.pages.items() if self._is_due(url, one)),
            key=self._turn,
        )
        for place, one in enumerate(due):
            full = self.size > _MOST_SIZES * self.site.max_bytes
            if place >= self.site.max_pages or full or self.stopped:
                self.left.update(other.url for other in due[place:])
                return
            yield self._page(one.url)

    def _page(self, url: str) -> Delivery:
        try:
            answer = self._visit(url)
        except FetchError as error:
            if _is_final(error):
                return Delivery(url, notice=str(error), gone=error.status in _GONE)
            self._count(error)
            self.left.add(url)
            return _failed(url, error)
        self.failures = 0
        if answer.unchanged:
            return _unchanged(url, answer)
        if not self._is_ours(answer.url):
            return Delivery(url, notice=f"it leads to another site, {answer.url}")
        self.size += len(answer.data)
        told = answer.validators
        return Delivery(
            url,
            answer.raw,
            etag=told.etag,
            last_modified=told.last_modified,
            one_of_many=True,
        )

    def _count(self, error: FetchError) -> None:
        """Note a failure; stop asking a site that wants to be left alone, or fails on and on."""
        self.failures += 1
        if error.retry_after is not None:
            self.stopped = "the site asked to be left alone"
        elif self.failures >= _MOST_FAILURES:
            self.stopped = f"{_MOST_FAILURES} pages in a row could not be read"

    def _visit(self, url: str) -> Fetched:
        before = self._known(url)
        here = before if before and not before.is_away else None
        validators = Validators(here.etag, here.last_modified) if here else None
        return self.visitor.visit(
            url, validators=validators, allow=self.site.allow, max_bytes=self.site.max_bytes
        )

    def _known(self, url: str) -> Document | None:
        return self.known.get(document_key(url))

    def _is_ours(self, url: str) -> bool:
        try:
            return _bare(target(url).server.host) in self.hosts
        except NotAskedError:
            return False

    def _is_due(self, url: str, one: Named) -> bool:
        """Return whether a page is to be asked: never seen, changed since, without a date, back."""
        before = self._known(url)
        if one.changed is _NEVER:
            return False
        if before is not None and before.is_away:
            return True
        checked = before.last_checked if before else None
        return checked is None or one.changed is None or one.changed > checked

    def _map_is_due(self, one: Named) -> bool:
        """Return whether a map of an index is to be asked.

        Validators are kept of one that has nothing left to tell; when it has not changed since,
        it is passed over.
        """
        before = self._known(one.url)
        whole = before is not None and bool(before.etag or before.last_modified)
        return not whole or self._is_due(one.url, one)

    def _turn(self, one: Named) -> tuple[bool, float, float]:
        """Return when it is the turn of a page: the latest change first, then the longest wait."""
        before = self._known(one.url)
        checked = before.last_checked if before else None
        waiting = checked.timestamp() if checked else 0.0
        fresh = checked is None or one.changed is not None
        return not fresh, -(one.changed.timestamp() if one.changed else 0.0), waiting

    def _told(self, read: _ReadMap, notice: str) -> Delivery:
        """Return a map as a document; validators are kept where it tells all that may change."""
        told, kind = read.answer.validators, read.kind
        raw = read.answer.raw if kind is MapKind.FEED else None
        if kind is not None and not self._is_whole(read):
            return Delivery(read.document, raw, notice=notice)
        etag, modified = told.etag, told.last_modified
        return Delivery(read.document, raw, etag=etag, last_modified=modified, notice=notice)

    def _is_whole(self, read: _ReadMap) -> bool:
        """Return whether nothing can have changed before the map itself changes."""
        if read.kind is MapKind.INDEX or self.is_crowded:
            return False
        return all(one.changed is not None and not self._is_left(one.url) for one in read.ours)

    def _unnamed(self) -> Iterator[str]:
        """Yield the documents that no map names; none where a map may have more to say."""
        whole = all(one.whole for one in self.maps) and not self.is_crowded
        if not whole or self.maps_left or self.maps_passed:
            return
        named = {*self.pages, *(one.document for one in self.maps), self.site.url}
        keys = {document_key(one) for one in named}
        for key, document in self.known.items():
            if key not in keys and not document.is_entry:
                yield key

    def _is_left(self, url: str) -> bool:
        return bool(self.left) and target(url).url in self.left

    def _notices(self) -> Iterator[str]:
        """Yield one notice that says what is left, if anything is."""
        counts = ((len(self.left), "page"), (self.maps_left, "map"))
        left = [f"{count} {what}{'s' * (count > 1)}" for count, what in counts if count]
        if left:
            why = self.stopped or f"a round asks for {self.site.max_pages} pages at most"
            yield f"left for the next round: {' and '.join(left)}; {why}"


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


def _is_final(error: FetchError) -> bool:
    """Return whether a page that cannot be read is one that is not there for this program."""
    if error.status in _GONE or isinstance(error, TooLargeError):
        return True
    refused = isinstance(error, NotAskedError | RobotsError | UnusableAnswerError)
    return refused and error.retry_after is None


def _failed(url: str, error: FetchError) -> Delivery:
    return Delivery(url, error=str(error), retry_after=error.retry_after)


def _unchanged(url: str, answer: Fetched) -> Delivery:
    told = answer.validators
    return Delivery(url, etag=told.etag, last_modified=told.last_modified)
