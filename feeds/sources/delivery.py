"""What a source hands over: each of its documents, changed or not, or why it could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agenda.issue import Raw


@dataclass(frozen=True, slots=True)
class Delivery:
    """One document as a source has it now.

    ``document`` is what stays when it is read again: the path in its folder, its address.
    ``raw`` is None when it is unchanged since the last reading, or could not be read: then
    ``error`` says why, in plain words.  ``etag`` and ``last_modified`` are kept, and given back
    at the next reading.  ``retry_after`` is the time in seconds that a server asked to be left
    alone, None when it did not.

    ``gone`` says that the source no longer has a document that it had.

    ``notice`` is for people and no failure.  ``one_of_many`` says that bytes which are no issue
    say nothing of the source: that is told as a notice, and they are not read again.
    """

    document: str
    raw: Raw | None = None
    error: str = ""
    etag: str | None = None
    last_modified: str | None = None
    retry_after: float | None = None
    notice: str = ""
    one_of_many: bool = False
    gone: bool = False
