"""What a site lets programs read: its robots.txt (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from http import HTTPStatus
from threading import Lock
from typing import TYPE_CHECKING

from protego import Protego

from feeds.sources.answers import PRODUCT, in_words
from feeds.sources.failures import (
    AnswerError,
    FetchError,
    NotAskedError,
    RobotsError,
    TooManyRedirectsError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.sources.answers import Fetched
    from feeds.sources.settings import Clock
    from feeds.sources.targets import Target

MAX_BYTES = 500 * 1024  # RFC 9309, section 2.5: at least that much is read; the rest is not
_HOLDS = 86400.0  # seconds; section 2.4: no longer than a day
_REFUSES = 3600.0  # seconds until a site whose rules could not be read is asked for them again
_LONGEST_DELAY = 60.0  # seconds between two requests; whoever asks for more gets this


@dataclass(frozen=True, slots=True)
class _Rules:
    """What one site said; ``until`` is the time at which it is asked again.

    ``file`` is None where everything may be read, ``unread`` why it could not be read itself.
    """

    until: float
    file: Protego | None = None
    unread: str = ""


class _Site:
    """The rules of a site, None until they are read, and who may read them."""

    def __init__(self) -> None:
        self.lock = Lock()  # one thread asks, the others wait for what it hears
        self.rules: _Rules | None = None


class Robots:
    """The rules of all sites, each read once a day at most; serves all threads of a run."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._sites: dict[str, _Site] = {}
        self._lock = Lock()

    def delay(self, asked: Target, read: Callable[[str], Fetched]) -> float:
        """Return the seconds that the site wants between two requests, 0 when it does not say.

        ``read(url)`` returns its robots.txt or raises FetchError, where nothing is known of it
        yet.  Raises RobotsError when it does not want *asked* to be read, or when that cannot be
        known for now.
        """
        rules = self._rules(asked, read)
        if rules.unread:
            raise _unread(asked, rules, self._clock.monotonic())
        if rules.file is None:
            return 0.0
        if not rules.file.can_fetch(asked.url, PRODUCT):
            raise _kept_out(asked)
        return min(rules.file.crawl_delay(PRODUCT) or 0.0, _LONGEST_DELAY)

    def sitemaps(self, asked: Target, read: Callable[[str], Fetched]) -> tuple[str, ...]:
        """Return the addresses of sitemaps that the site's rules name, () when they are unknown."""
        rules = self._rules(asked, read)
        return tuple(rules.file.sitemaps) if rules.file else ()

    def _rules(self, asked: Target, read: Callable[[str], Fetched]) -> _Rules:
        with self._lock:
            site = self._sites.setdefault(asked.origin, _Site())
        with site.lock:
            now = self._clock.monotonic()
            if site.rules is None or now >= site.rules.until:
                site.rules = _heard(f"{asked.origin}/robots.txt", read, now, site.rules)
            return site.rules


def _heard(url: str, read: Callable[[str], Fetched], now: float, before: _Rules | None) -> _Rules:
    """Return what the site says now.

    Without a file all is allowed; where it cannot be read nothing is for a while (RFC 9309,
    sections 2.3.1.3 and 2.3.1.4), unless older rules are known.
    """
    try:
        return _Rules(now + _HOLDS, _parsed(read(url).data))
    except TooManyRedirectsError:
        return _Rules(now + _HOLDS)  # section 2.3.1.2: as if there were none
    except AnswerError as error:
        if HTTPStatus.BAD_REQUEST <= (error.status or 0) < HTTPStatus.INTERNAL_SERVER_ERROR:
            return _Rules(now + _HOLDS)
        reason, pause = error.reason, error.retry_after
    except FetchError as error:
        if isinstance(error, NotAskedError) and error.url == url:
            raise  # nor may the page be asked, by this source; another may be allowed to
        reason, pause = error.reason, error.retry_after
    until = now + min(max(pause or 0.0, _REFUSES), _HOLDS)
    if before is not None and not before.unread:
        return replace(before, until=until)  # section 2.4
    return _Rules(until, unread=reason)


def _parsed(data: bytes) -> Protego:
    """Return the rules of a file, of one that is too long those of its whole lines."""
    if len(data) >= MAX_BYTES:
        data = data[: data.rfind(b"\n") + 1]
    return Protego.parse(data.decode("utf-8-sig", "replace"))


def _kept_out(asked: Target) -> RobotsError:
    return RobotsError(
        f"its robots.txt asks programs like this one ({PRODUCT}) not to read it;"
        " ask the people of the site to allow it, or read another address",
        url=asked.url,
    )


def _unread(asked: Target, rules: _Rules, now: float) -> RobotsError:
    left = max(1.0, rules.until - now)
    return RobotsError(
        f"its robots.txt could not be read ({rules.unread}), so nothing of this site is"
        f" read for now; it is asked again in {in_words(left)}",
        url=asked.url,
        retry_after=left,
    )
