"""One request and its answer: what is sent, and what of the answer is kept."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime
from functools import cache
from http import HTTPStatus
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple

from agenda.issue import Raw
from feeds.sources.addresses import NOTHING, Allowed
from feeds.sources.connections import Dialling, connected, proxy_for
from feeds.sources.failures import AnswerError, TooLargeError, UnusableAnswerError
from feeds.sources.unpacking import ACCEPTED, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from urllib3 import HTTPResponse

    from feeds.sources.settings import FetchSettings
    from feeds.sources.targets import Target

PRODUCT = "agenda"  # the token by which robots.txt speaks of this program
_CHUNK = 65536
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.8"
_LONGEST_VALIDATOR = 1000  # characters; what is longer is no validator but a burden
_LONGEST_PAUSE = 30 * 86400.0  # seconds; a server that wants more is asked again after that
_DIGITS = 9


class Advice(NamedTuple):
    """What a message tells people to do, for they stand in different places."""

    too_large: str
    forbidden: str


TO_A_PERSON = Advice("raise the limit with --max-bytes", "")
ABOUT_A_SOURCE = Advice(
    "raise max_bytes of [fetch] if this is right",
    "; if this source may ask it, allow it there by name, address or network",
)


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server recognises a copy by (RFC 9110, section 8.8); empty when it gave nothing.

    ``url`` is the address that gave them, after redirects: they mean nothing to any other.
    """

    etag: str | None = None
    last_modified: str | None = None
    url: str | None = None

    def headers(self, url: str) -> dict[str, str]:
        """Return the conditions under which *url* is asked, none for another address."""
        if self.url not in (None, url):
            return {}
        conditions = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in conditions.items() if value and _sendable(value)}


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms an address is asked; ``cut`` keeps the beginning of what is too large."""

    settings: FetchSettings
    max_bytes: int
    allow: Allowed = NOTHING
    validators: Validators = field(default_factory=Validators)
    advice: Advice = TO_A_PERSON
    cut: bool = False
    wall: Callable[[], float] = time.time


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: ``source`` as it was asked, ``url`` after redirects.

    ``data`` is unpacked, and empty when the copy that the ``validators`` came with still holds.
    """

    source: str
    url: str
    status: int
    data: bytes
    content_type: str | None
    validators: Validators

    @property
    def unchanged(self) -> bool:
        """Return whether the copy that one has is still what stands there."""
        return self.status == HTTPStatus.NOT_MODIFIED

    @property
    def raw(self) -> Raw:
        """Return the bytes as readers of issues take them."""
        return Raw(self.data, self.source, self.url, self.content_type)


@contextmanager
def asked(target: Target, terms: Terms, end: float) -> Iterator[HTTPResponse]:
    """Yield the answer of *target*, its body unread; everything is closed afterwards.

    ``end`` is the monotonic time at which the connection is cut.
    """
    proxy = proxy_for(target.server)
    path, headers = target.path, _headers(target, terms)
    if proxy and target.server.scheme == "http":
        path, headers = target.url, headers | proxy.headers
    settings = terms.settings
    how = Dialling(settings.connect, end, terms.allow, settings.ca_bundle)
    with connected(target.server, proxy, how) as line:
        line.timeout = settings.read
        line.request("GET", path, headers=headers, preload_content=False)
        response = line.getresponse()
        try:
            yield response
        finally:
            response.close()


def _headers(target: Target, terms: Terms) -> dict[str, str]:
    contact = terms.settings.contact
    mail = {"From": contact} if "@" in contact and "://" not in contact else {}
    return {
        "Host": target.server.netloc,
        "User-Agent": user_agent(contact),
        "Accept": _ACCEPT,
        "Accept-Encoding": ACCEPTED,
        **mail,  # RFC 9110, section 10.1.2: where a robot's owner can be reached
        **terms.validators.headers(target.url),
    }


@cache
def user_agent(contact: str = "") -> str:
    """Return how the program names itself, with where its owner can be reached when that is told.

    >>> user_agent("https://town.example/robot").partition(" ")[2]
    '(reads agendas into calendars; +https://town.example/robot)'
    """
    plus = "+" if "://" in contact else ""
    owner = f"; {plus}{contact}" if contact else ""
    return f"{PRODUCT}/{version('agenda')} (reads agendas into calendars{owner})"


def kept(response: HTTPResponse, source: str, target: Target, terms: Terms, end: float) -> Fetched:
    """Return what of an answer is kept.

    Raises AnswerError when it is no page, TooLargeError, UnusableAnswerError, TimeoutError, or an
    error of urllib3.
    """
    status, headers = response.status, response.headers
    conditional = bool(terms.validators.headers(target.url))
    if status == HTTPStatus.NOT_MODIFIED and conditional:
        validators = _validators(headers, target.url, terms.validators)
        return Fetched(source, target.url, status, b"", headers.get("Content-Type"), validators)
    _check_status(response, target, terms)
    data = _body(response, target, terms, end)
    validators = _validators(headers, target.url)
    return Fetched(source, target.url, status, data, headers.get("Content-Type"), validators)


def _check_status(response: HTTPResponse, target: Target, terms: Terms) -> None:
    status = response.status
    if status == HTTPStatus.NOT_MODIFIED:
        reason = "the server answered 304 (unchanged), but was not asked whether it changed"
        raise UnusableAnswerError(reason, url=target.url, status=status)
    if status == HTTPStatus.PARTIAL_CONTENT:
        reason = "the server answered 206 (a part), but was asked for the whole"
        raise UnusableAnswerError(reason, url=target.url, status=status)
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return
    reason = f"the server answered {status} {response.reason}".rstrip()
    pause = retry_after(response.headers, terms.wall)
    if pause:
        reason += f"; it wants to be left alone for {in_words(pause)}"
    raise AnswerError(reason, url=target.url, status=status, retry_after=pause)


def _validators(
    headers: Mapping[str, str], url: str, before: Validators | None = None
) -> Validators:
    """Return the validators of an answer; of one without any, those it was asked with."""
    told = [headers.get("ETag"), headers.get("Last-Modified")]
    etag, modified = (value if value and _sendable(value) else None for value in told)
    if before is not None:
        etag, modified = etag or before.etag, modified or before.last_modified
    return Validators(etag, modified, url)


def _sendable(value: str) -> bool:
    """Return whether a value can stand in a header; it may come from a server or a store."""
    return len(value) <= _LONGEST_VALIDATOR and value.isascii() and value.isprintable()


def retry_after(headers: Mapping[str, str], wall: Callable[[], float]) -> float | None:
    """Return the seconds that a server asks to be left alone, None when it says nothing clear.

    Retry-After is a number of seconds or a date (RFC 9110, section 10.2.3); a date is counted
    from the one of the answer itself, for the clock of the server may be wrong.
    """
    told = (headers.get("Retry-After") or "").strip()
    if told.isascii() and told.isdigit():
        return min(float(told[:_DIGITS]), _LONGEST_PAUSE)
    until = _seconds(told)
    if until is None:
        return None
    now = _seconds(headers.get("Date") or "")
    return min(max(0.0, until - (wall() if now is None else now)), _LONGEST_PAUSE)


def _seconds(date: str) -> float | None:
    """Return an HTTP date (RFC 9110, section 5.6.7) in seconds since 1970."""
    try:
        parsed = parsedate_to_datetime(date)
        return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def in_words(seconds: float) -> str:
    """Return a stretch of time as people say it.

    >>> in_words(1), in_words(90), in_words(7200), in_words(200_000)
    ('1 second', '90 seconds', '2 hours', '2 days')
    """
    for size, name in ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")):
        count = max(1, round(seconds / size))
        if seconds >= 2 * size or size == 1:
            return f"{count} {name}" if count == 1 else f"{count} {name}s"
    raise AssertionError  # pragma: no cover  every stretch has seconds


def _body(response: HTTPResponse, target: Target, terms: Terms, end: float) -> bytes:
    """Return the body, unpacked as it comes so that nothing larger than the limit is held."""
    too_large = TooLargeError(terms.max_bytes, terms.advice.too_large, url=target.url)
    coding = response.headers.get("Content-Encoding", "")
    packed = _bounded(response.stream(_CHUNK, decode_content=False), terms.max_bytes, too_large)
    data = bytearray()
    for piece in unpacked(packed, coding):
        data += piece
        if len(data) > terms.max_bytes:
            if terms.cut:
                return bytes(data[: terms.max_bytes])
            raise too_large
    if time.monotonic() >= end:  # a body without a length seems to end where it was cut
        raise TimeoutError
    return bytes(data)


def _bounded(chunks: Iterable[bytes], most: int, error: TooLargeError) -> Iterator[bytes]:
    """Yield *chunks*; a stream may be endless and unpack to nothing."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most + _CHUNK:  # what is small may be a little larger when it is packed
            raise error
        yield chunk
