"""Why an address was not read: one class a kind, with what a scheduler has to know."""

from __future__ import annotations

import socket
import ssl
from http.client import HTTPException, IncompleteRead
from typing import TYPE_CHECKING

from urllib3.exceptions import DecodeError, HTTPError, InvalidHeader, SSLError

from feeds.errors import FeedError, why

if TYPE_CHECKING:
    from collections.abc import Callable

_PASSING_STATUSES = (429, 500, 502, 503, 504)
# What the layers below raise; all of it is told as a FetchError.
LOW_LEVEL = (HTTPError, HTTPException, OSError, ValueError)


class FetchError(FeedError):
    """An address that was not read; the base of every error of the network.

    ``url`` is the address that failed, after redirects; ``reason`` what was found and what to
    do, in plain words; ``status`` the answer of the server, None without one; ``retry_after``
    the seconds that the server asked to be left alone, None when it did not; ``passing`` whether
    another try may succeed.
    """

    passing = False

    def __init__(
        self,
        reason: str,
        *,
        url: str = "",
        status: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason, self.url, self.status = reason, url, status
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}" if self.url else self.reason


class NotAskedError(FetchError):
    """An address that is none, or that is never asked: not public, with a password in it."""


class RobotsError(FetchError):
    """The site's robots.txt keeps programs like this one out, or cannot be read for now."""


class PausedError(FetchError):
    """A server that asked to be left alone for longer than one waits; it was not asked again."""


class UnreachableError(FetchError):
    """No connection, or one that broke off before the whole was there."""

    passing = True


class UnknownServerError(FetchError):
    """A name that belongs to no server."""


class UntrustedError(FetchError):
    """A server that does not prove who it is, or speaks no TLS."""


class TooSlowError(FetchError):
    """A server that took longer than the patience for it."""

    passing = True


class AnswerError(FetchError):
    """A server that answered, with a ``status`` that is no page."""

    def __init__(
        self, reason: str, *, url: str = "", status: int, retry_after: float | None = None
    ) -> None:
        super().__init__(reason, url=url, status=status, retry_after=retry_after)
        self.passing = status in _PASSING_STATUSES


class UnusableAnswerError(FetchError):
    """An answer that cannot be used: no HTTP, wrongly compressed, a redirect to nowhere."""


class TooManyRedirectsError(UnusableAnswerError):
    """Sent on and on."""


class TooLargeError(UnusableAnswerError):
    """More bytes than the limit; ``max_bytes`` is the limit."""

    def __init__(self, max_bytes: int, advice: str, *, url: str = "") -> None:
        super().__init__(f"holds more than {max_bytes:,} bytes; {advice}", url=url)
        self.max_bytes = max_bytes


def failure(error: Exception, url: str, *, late: bool) -> FetchError:
    """Return what *error* means in words that need no programmer.

    ``late`` says that time was over: whatever broke then was broken by that.
    """
    causes = _causes(error)
    if late or any(isinstance(cause, TimeoutError) for cause in causes):
        return TooSlowError("the server took too long to answer", url=url)
    for kind, tell in _KINDS:
        for cause in causes:
            if isinstance(cause, kind):
                return tell(cause, url)
    return _broken(error, causes, url)


def _unknown(cause: BaseException, url: str) -> FetchError:
    if getattr(cause, "errno", None) == socket.EAI_AGAIN:
        reason = "the name of the server could not be looked up; check the connection"
        return UnreachableError(reason, url=url)
    return UnknownServerError("no such server; check the address and the connection", url=url)


def _certificate(cause: BaseException, url: str) -> FetchError:
    found = getattr(cause, "verify_message", "")
    return UntrustedError(f"the server's certificate is not valid: {found}", url=url)


def _insecure(_: BaseException, url: str) -> FetchError:
    return UntrustedError("no secure connection to the server could be made", url=url)


def _packed(_: BaseException, url: str) -> FetchError:
    reason = "the server's answer is compressed in a way that cannot be read"
    return UnusableAnswerError(reason, url=url)


def _refused(cause: BaseException, url: str) -> FetchError:
    return UnreachableError(f"the connection failed: {why(cause)}", url=url)


# From top to bottom: a certificate that fails is an error of TLS too, and that one of the system.
_KINDS: tuple[
    tuple[
        type[Exception] | tuple[type[Exception], ...], Callable[[BaseException, str], FetchError]
    ],
    ...,
] = (
    (socket.gaierror, _unknown),
    (ssl.SSLCertVerificationError, _certificate),
    ((ssl.SSLError, SSLError), _insecure),
    (DecodeError, _packed),
    (OSError, _refused),
)


def _broken(error: Exception, causes: list[BaseException], url: str) -> FetchError:
    """Return the failure of an answer that is no HTTP, or of a connection that broke off."""
    if any(isinstance(cause, IncompleteRead) for cause in causes):  # urllib3's are of that kind
        return UnreachableError("the connection broke off", url=url)
    if isinstance(error, ValueError) or any(
        isinstance(cause, HTTPException | InvalidHeader) for cause in causes
    ):
        return UnusableAnswerError("the server's answer is no HTTP that can be read", url=url)
    return UnreachableError("the connection broke off", url=url)


def _causes(error: BaseException | None) -> list[BaseException]:
    """Return *error* and what led to it, as far as it tells."""
    causes: list[BaseException] = []
    while error is not None and error not in causes:
        causes.append(error)
        inner = [one for one in error.args if isinstance(one, BaseException)]
        error = error.__cause__ or error.__context__ or next(iter(inner), None)
    return causes
