"""A mailbox of newsletters: each mail is an issue, read once."""

from __future__ import annotations

import hashlib
from email.parser import BytesHeaderParser
from email.policy import compat32
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from agenda.errors import UnreadableError
from agenda.issue import Raw
from feeds.plaintext import one_line
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
        """Return a mail; raises UnreadableError for one that cannot be read, FetchError for all."""


def deliveries(
    box: Box, known: Mapping[str, Document], *, most: int = MOST_MAILS
) -> Iterator[Delivery]:
    """Yield the mails of a box that were never read, and the box itself.

    The name of a mail is its Message-ID, or what it holds where it has none; where it lies is kept
    as its ``etag``.  Another mail of the same name is passed over, for anybody could send it.
    """
    marks = {one.etag for one in known.values() if one.etag}
    try:
        new = [mark for mark in box.marks() if mark not in marks]
        read: set[str] = set()
        for mark in islice(new, most):
            yield _delivery(box, mark, known, read)
    except FetchError as error:
        yield Delivery(box.name, error=str(error), retry_after=error.retry_after)
        return
    left = len(new) - most
    notice = f"left for the next round: {left} mail{'s' * (left > 1)}" if left > 0 else ""
    yield Delivery(box.name, notice=notice)


def _delivery(box: Box, mark: str, known: Mapping[str, Document], read: set[str]) -> Delivery:
    try:
        data = box.read(mark)
    except UnreadableError as error:
        return Delivery(f"{box.name}#{mark}", etag=mark, notice=str(error))
    name = message_id(data)
    if document_key(name) in known or name in read:
        return Delivery(f"{box.name}#{mark}", etag=mark)
    read.add(name)
    raw = Raw(data, name, None, "message/rfc822")
    return Delivery(name, raw, etag=mark, one_of_many=True)


def message_id(data: bytes) -> str:
    r"""Return by what a mail goes: its Message-ID, else a digest of it.

    >>> message_id(b"Subject: x\nMessage-ID:\n <1@town.example>\n\nFair")
    '<1@town.example>'
    """
    head = BytesHeaderParser(policy=compat32).parsebytes(data[:_HEAD])
    told = one_line(str(head.get("Message-ID", "")).replace("<", "‹").replace(">", "›"))
    told = told.strip("‹› ")
    return f"<{told}>" if told else f"mail {hashlib.sha256(data).hexdigest()}"
