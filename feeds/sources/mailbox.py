"""A mailbox of newsletters: each mail is an issue, read once."""

from __future__ import annotations

import hashlib
from email.parser import BytesHeaderParser
from email.policy import compat32
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from agenda.errors import UnreadableError
from agenda.issue import Raw
from feeds.errors import why
from feeds.plaintext import one_line
from feeds.sources.answers import ABOUT_A_SOURCE
from feeds.sources.delivery import Delivery
from feeds.sources.failures import FetchError
from feeds.store.documents import document_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from feeds.store.documents import Document

MOST_MAILS = 200
"""How many new mails one round reads; the newest come first, the others in the next rounds."""
_HEAD = 65_536  # bytes in which the headers of a mail are looked for


class Box(Protocol):
    """Where mails lie.  ``name`` is shown to people and holds no secret."""

    name: str

    def marks(self) -> Sequence[str]:
        """Return what tells the mails apart in this box from now on, the newest first."""

    def read(self, mark: str) -> bytes:
        """Return a mail.

        Raises UnreadableError for one that will never be read, OSError for one that may be later,
        FetchError when none can be.
        """


def deliveries(
    box: Box, known: Mapping[str, Document], *, most: int = MOST_MAILS
) -> Iterator[Delivery]:
    """Yield the mails of a box that were never read, and the box itself.

    The name of a mail is its Message-ID, or what it holds where it has none; where it lies is kept
    as its ``etag``.  Another mail of the same name is passed over, for anybody could send it.
    Raises UnreadableError for a box that cannot be listed.
    """
    marks = {one.etag for one in known.values() if one.etag}
    try:
        new = [mark for mark in _marks(box) if mark not in marks]
        read: set[str] = set()
        for mark in islice(new, most):
            found = _delivery(box, mark, known, read)
            if found is not None:
                yield found
    except FetchError as error:
        yield Delivery(box.name, error=str(error), retry_after=error.retry_after)
        return
    left = len(new) - most
    notice = f"left for the next round: {left} mail{'s' * (left > 1)}" if left > 0 else ""
    yield Delivery(box.name, notice=notice)


def _marks(box: Box) -> Sequence[str]:
    try:
        return box.marks()
    except OSError as error:
        raise UnreadableError(f"cannot be opened: {why(error)}", source=box.name) from None


def _delivery(
    box: Box, mark: str, known: Mapping[str, Document], read: set[str]
) -> Delivery | None:
    """Return a mail; None for one that lies elsewhere by now, where the next round finds it."""
    place = f"{box.name}#{mark}"
    try:
        data = box.read(mark)
    except UnreadableError as error:
        return Delivery(place, etag=mark, notice=str(error))
    except FileNotFoundError:
        return None
    except OSError as error:
        return Delivery(place, error=f"cannot be opened: {why(error)}")
    name = message_id(data)
    if document_key(name) in known or name in read:
        return Delivery(place, etag=mark)
    read.add(name)
    raw = Raw(data, name, None, "message/rfc822")
    return Delivery(name, raw, etag=mark, one_of_many=True)


def check_size(size: int, mark: str, max_bytes: int) -> None:
    """Raise UnreadableError for a mail of more than *max_bytes*."""
    if size > max_bytes:
        reason = f"a mail of more than {max_bytes:,} bytes; {ABOUT_A_SOURCE.too_large}"
        raise UnreadableError(reason, source=mark)


def message_id(data: bytes) -> str:
    r"""Return by what a mail goes: its Message-ID, else a digest of it.

    >>> message_id(b"Subject: x\nMessage-ID:\n <1@town.example>\n\nFair")
    '<1@town.example>'
    """
    head = BytesHeaderParser(policy=compat32).parsebytes(data[:_HEAD])
    told = one_line(str(head.get("Message-ID", "")).replace("<", "‹").replace(">", "›"))
    told = told.strip("‹› ")
    return f"<{told}>" if told else f"mail {hashlib.sha256(data).hexdigest()}"
