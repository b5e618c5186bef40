"""The one door to the network: an address in, bytes out, within limits of size and time.

:func:`fetch` reads one address for a person; what is read again and again, and all that belongs
to a source, goes through a :class:`~feeds.sources.visiting.Visitor`, which has manners.
"""

from __future__ import annotations

import time
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, NoReturn

from agenda.errors import UnreadableError
from feeds.errors import FeedError
from feeds.sources.addresses import ForbiddenAddressError, allowed
from feeds.sources.answers import TO_A_PERSON, Advice, Fetched, Terms, asked, kept
from feeds.sources.failures import (
    LOW_LEVEL,
    FetchError,
    NotAskedError,
    TooManyRedirectsError,
    UnusableAnswerError,
    failure,
)
from feeds.sources.settings import FetchSettings
from feeds.sources.targets import Target, moved, target

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from contextlib import AbstractContextManager

    from urllib3 import HTTPResponse

    from agenda.issue import Raw

    Gate = Callable[[Target], AbstractContextManager[None]]

_REDIRECTS = (301, 302, 303, 307, 308)


def fetch(
    url: str,
    *,
    max_bytes: int,
    allow: Collection[str] = (),
    settings: FetchSettings | None = None,
    advice: Advice = TO_A_PERSON,
) -> Raw:
    """Return what stands at *url*, unpacked; at most *max_bytes*, and *advice* for what is more.

    Only http and https addresses of the public internet are asked; ``allow`` names hosts and
    networks that may be asked besides.  Each address on the way is checked, and the address that
    was checked is the one connected to.  Proxies named by the environment are used.  It asks
    once, as a person who opens a page does: robots.txt is for what comes back by itself.  Raises
    UnreadableError.
    """
    try:
        terms = Terms(settings or FetchSettings(), max_bytes, allowed(allow), advice=advice)
        return follow(url, terms).raw
    except FetchError as error:
        reason = error.reason
    raise UnreadableError(reason, source=url) from None


def _open(_: Target) -> AbstractContextManager[None]:
    return nullcontext()


def follow(url: str, terms: Terms, gate: Gate = _open) -> Fetched:
    """Return what stands at *url*, redirects followed.

    Each address on the way is asked inside ``gate(target)``, which may wait or refuse; time
    spent waiting does not count.  Raises FetchError.
    """
    end = time.monotonic() + terms.settings.total
    here = target(url)
    for _ in range(terms.settings.redirects + 1):
        waiting = time.monotonic()
        with gate(here):
            end += time.monotonic() - waiting
            with _told_plainly(here, terms, end), asked(here, terms, end) as response:
                if response.status not in _REDIRECTS:
                    return kept(response, url, here, terms, end)
                here = moved(here, _location(response, here))
    reason = f"sent on more than {terms.settings.redirects} times; gave up"
    raise TooManyRedirectsError(reason, url=here.url)


@contextmanager
def _told_plainly(here: Target, terms: Terms, end: float) -> Iterator[None]:
    """Raise whatever goes wrong as a FetchError."""
    try:
        yield
    except FetchError:
        raise
    except ForbiddenAddressError as error:
        _refuse(f"{error}{terms.advice.forbidden}", here)
    except FeedError as error:
        _refuse(str(error), here)
    except LOW_LEVEL as error:
        raise failure(error, here.url, late=time.monotonic() >= end) from error


def _refuse(reason: str, here: Target) -> NoReturn:
    raise NotAskedError(reason, url=here.url) from None


def _location(response: HTTPResponse, here: Target) -> str:
    location = response.headers.get("Location")
    if not location:
        reason = f"the server answered {response.status} without saying where to go"
        raise UnusableAnswerError(reason, url=here.url, status=response.status)
    return location.encode("latin-1").decode("utf-8", "replace")
