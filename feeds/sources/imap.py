"""A mailbox on a server, over IMAP and TLS: looked at, never changed."""

from __future__ import annotations

import imaplib
import re
import socket
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from imap_tools import BaseMailBox
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError, MailboxLoginError

from agenda.errors import UnreadableError
from agenda.patterns import pattern
from feeds.errors import FeedError
from feeds.sources.addresses import NOTHING, Allowed, ForbiddenAddressError, resolve
from feeds.sources.answers import ABOUT_A_SOURCE
from feeds.sources.connections import shut, trust
from feeds.sources.failures import LOW_LEVEL, FetchError, NotAskedError, failure
from feeds.sources.mailbox import check_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feeds.sources.settings import FetchSettings

_PORT = 993
_INBOX = "INBOX"
_SIZE = pattern(rb"RFC822\.SIZE (\d{1,15})", re.IGNORECASE)
_WORDS = 1_000_000  # bytes of an answer besides the mail that was asked for


class MailboxError(FetchError):
    """A mailbox that its server does not open; ``reason`` says what it refused."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whom to ask for which folder, and as whom; the password is shown nowhere."""

    host: str
    port: int
    user: str
    folder: str
    password: str = field(repr=False)

    @property
    def name(self) -> str:
        """Return the address of the folder without user and password."""
        port = "" if self.port == _PORT else f":{self.port}"
        return f"imaps://{self.host}{port}/{self.folder}"


def account(url: str) -> Account:
    """Return what ``imaps://user:password@host/folder`` says; the folder is INBOX untold.

    >>> account("imaps://me%40town.example:s3cret@mail.example/Letters").user
    'me@town.example'
    """
    parts = urlsplit(url)
    return Account(
        (parts.hostname or "").lower(),
        parts.port or _PORT,
        unquote(parts.username or ""),
        unquote(parts.path).strip("/") or _INBOX,
        unquote(parts.password or ""),
    )


@contextmanager
def opened(
    told: Account, settings: FetchSettings, *, allow: Allowed = NOTHING, max_bytes: int
) -> Iterator[ServerBox]:
    """Yield the folder, opened for reading alone; the connection is closed afterwards.

    Raises FetchError.
    """
    box = ServerBox(told, settings, allow, max_bytes)
    try:
        yield box
    finally:
        box.close()


class _Line(imaplib.IMAP4_SSL):
    """A connection to an address that was checked; no answer is larger than ``largest`` bytes."""

    def __init__(self, box: ServerBox) -> None:
        self._box = box
        self.largest = _WORDS
        context = trust(box.settings.ca_bundle)
        told = box.account
        super().__init__(told.host, told.port, ssl_context=context, timeout=box.settings.connect)
        self.sock.settimeout(box.settings.read)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        told = self._box.account
        addresses = resolve(told.host, told.port, allow=self._box.allow)
        for address in addresses[:-1]:
            with suppress(OSError):  # the next address may answer
                return self._secured(address, timeout)
        return self._secured(addresses[-1], timeout)

    def _secured(self, address: str, timeout: float | None) -> socket.socket:
        line = socket.create_connection((address, self._box.account.port), timeout)
        self._box.line = line
        try:
            # The certificate is that of the name, not of the address.
            secured: socket.socket = trust(self._box.settings.ca_bundle).wrap_socket(
                line, server_hostname=self._box.account.host
            )
        except BaseException:
            line.close()
            raise
        self._box.line = secured
        return secured

    def read(self, size: int) -> bytes:
        """Return so many bytes of an answer; a server may announce any number."""
        if size > self.largest:
            raise self.abort("too large")
        return super().read(size)


class _Asked(BaseMailBox):
    """The commands of IMAP over such a connection."""

    client: _Line

    def __init__(self, box: ServerBox) -> None:
        self._box = box
        super().__init__()

    def _get_mailbox_client(self) -> _Line:
        return _Line(self._box)


class ServerBox:
    """A folder of mails on a server.

    ``line`` is the connection, which a watch cuts when a command takes too long.
    """

    def __init__(
        self, told: Account, settings: FetchSettings, allow: Allowed, max_bytes: int
    ) -> None:
        self.name = told.name
        self.account, self.settings, self.allow = told, settings, allow
        self.line: socket.socket | None = None
        self._max_bytes = max_bytes
        self._state = ""
        self._asked: _Asked | None = None

    def marks(self) -> list[str]:
        """Return the numbers of the mails, behind that of the state of the folder they hold in."""
        with self._watched():
            asked = self._opened()
            uids = [int(uid) for uid in asked.uids("ALL", charset=None) if uid.isdecimal()]
        return [f"{self._state}.{uid}" for uid in sorted(set(uids), reverse=True)]

    def read(self, mark: str) -> bytes:
        """Return the mail of that number."""
        uid = mark.rpartition(".")[2]
        with self._watched():
            client = self._opened().client
            size = _SIZE.search(b" ".join(_flat(client.uid("FETCH", uid, "(RFC822.SIZE)")[1])))
            if size is None:
                raise UnreadableError("the mail is not there any more", source=mark)
            check_size(int(size[1]), mark, self._max_bytes)
            client.largest = self._max_bytes
            found = client.uid("FETCH", uid, "(BODY.PEEK[])")[1]
        bodies = [part[1] for part in found if isinstance(part, tuple)]
        if not bodies:
            raise UnreadableError("the server does not give the mail", source=mark)
        return bytes(bodies[0])

    def close(self) -> None:
        """Leave the server."""
        if self._asked is not None:
            with suppress(FetchError), self._watched():
                self._asked.logout()
            with suppress(OSError):
                self._asked.client.shutdown()
        if self.line is not None:
            self.line.close()

    def _opened(self) -> _Asked:
        """Return the open folder; logs in at the first use."""
        if self._asked is None or not self._state:
            if not self.account.user or not self.account.password:
                raise NotAskedError(
                    "its address names no user or no password; the password may stand in a"
                    " variable, AGENDA_PASSWORD_ and the name of the source in capitals",
                    url=self.name,
                )
            self._asked = _Asked(self)
            _log_in(self._asked, self.account)
            # EXAMINE: nothing that is read is marked as read (RFC 3501, section 6.3.2).
            self._asked.folder.set(self.account.folder, readonly=True)
            told = self._asked.client.response("UIDVALIDITY")[1]
            self._state = (told[-1] or b"0").decode("ascii", "replace") if told else "0"
        return self._asked

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Cut the line when a command takes too long; raise what goes wrong as a FetchError.

        Nothing that the server says is repeated: it has heard the password.
        """
        end = time.monotonic() + self.settings.total
        watch = threading.Timer(self.settings.total, lambda: shut(self.line))
        watch.daemon = True
        watch.start()
        try:
            yield
        except (FetchError, UnreadableError):
            raise
        except ForbiddenAddressError as error:
            raise NotAskedError(f"{error}{ABOUT_A_SOURCE.forbidden}", url=self.name) from None
        except FeedError as error:
            raise NotAskedError(str(error), url=self.name) from None
        except (ImapToolsError, imaplib.IMAP4.error) as error:
            raise _refused(error, self.name, late=time.monotonic() >= end) from None
        except LOW_LEVEL as error:
            raise failure(error, self.name, late=time.monotonic() >= end) from None
        finally:
            watch.cancel()


def _log_in(asked: _Asked, told: Account) -> None:
    log_in = asked.login if (told.user + told.password).isascii() else asked.login_utf8
    try:
        log_in(told.user, told.password, initial_folder=None)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        raise MailboxLoginError(("NO", []), "OK") from None


def _refused(error: Exception, name: str, *, late: bool) -> FetchError:
    if late:
        return failure(TimeoutError(), name, late=True)
    if isinstance(error, MailboxLoginError):
        return MailboxError("the server refuses the user or the password", url=name)
    if isinstance(error, MailboxFolderSelectError):
        return MailboxError("the server does not open that folder; check its name", url=name)
    return MailboxError("the server breaks off, or its answer is no IMAP that is read", url=name)


def _flat(parts: list[object]) -> Iterator[bytes]:
    for part in parts:
        for one in part if isinstance(part, tuple) else (part,):
            if isinstance(one, bytes):
                yield one
