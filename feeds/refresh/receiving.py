"""An issue that somebody sends: looked at, kept in the folder of its source, and read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from agenda.errors import UnreadableError
from agenda.issue import Raw
from feeds.config import Kind
from feeds.errors import FeedError, why
from feeds.inputs import ISSUES
from feeds.refresh.looking import as_sent, how_read, read
from feeds.refresh.reading import GIVEN
from feeds.refresh.rounds import PATIENCE
from feeds.sources import folder
from feeds.store import covers, documents, issues
from feeds.store.covers import Cover, Sender
from feeds.store.issues import digest_of

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

    from sqlalchemy import Connection

    from feeds.config import Source
    from feeds.refresh.leased import BeingReadError, Rounds
    from feeds.refresh.report import Report
    from feeds.store import Store
    from feeds.store.issues import IssueRecord


class Sent(NamedTuple):
    """A file under its name; with ``replace`` it may take the place of another one.

    ``cover`` is what its sender says of it, ``by`` who that is: the journal names them.
    """

    name: str
    data: bytes
    replace: bool = False
    cover: Cover = Cover()
    by: str = ""


class MisnamedError(FeedError, ValueError):
    """A name that no issue in a folder has."""

    def __str__(self) -> str:
        return f"expected the name of a file that ends in {', '.join(ISSUES)}, without a folder"


class NotTakenError(FeedError):
    """An issue that cannot be kept just so; says why, and what to do."""


class NameTakenError(NotTakenError):
    """Another issue has that name already."""


def receive(rounds: Rounds, source: Source, sent: Sent) -> Report:
    """Keep an issue in the folder of a source and read that source; return what came of it.

    Raises MisnamedError or UnreadableError for what is no issue, NotTakenError where it cannot be
    kept, and nothing is; BeingReadError when it is kept, and another reads the source just now.
    """
    if source.kind is not Kind.FOLDER or source.path is None:
        raise NotTakenError(f"{source.name} is no folder; its issues come from elsewhere")
    if not folder.keeps(sent.name):
        raise MisnamedError
    _look(rounds, source, sent)
    # Before the file: who finds that has to know how to read it.
    with rounds.setting.store.writing(patience=PATIENCE) as conn:
        _keep_cover(conn, source.name, sent)
        _put(source.path, sent)
    return rounds.run(source, waiting=_leave)


def vouch(store: Store, record: IssueRecord) -> None:
    """Say that an issue in a folder came out on the day that was assumed of it.

    Nothing that it announces changes; whenever it is read, it is read by that day.
    """
    with store.writing(patience=PATIENCE) as conn:
        told = covers.of_source(conn, record.source).get(record.document, Cover())
        told = replace(told, published=record.published)
        sender = covers.senders(conn, record.source).get(record.document)
        covers.keep(conn, record.source, record.document, told, sender)
        issues.tell_origin(conn, record.id, GIVEN)


def _keep_cover(conn: Connection, source: str, sent: Sent) -> None:
    """Keep what is said of an issue; one of which other things are said now is read anew."""
    known = documents.get(conn, source, sent.name)
    sender = Sender(sent.by, digest_of(sent.data)) if sent.by else None
    if covers.keep(conn, source, sent.name, sent.cover, sender) and known is not None:
        documents.save(conn, replace(known, digest=None, etag=None))


def _put(path: Path, sent: Sent) -> None:
    try:
        if not folder.put(path, sent.name, sent.data, replace=sent.replace):
            told = "is there already, and says something else; send it with replace=true"
            raise NameTakenError(f"{sent.name} {told}")
    except OSError as error:
        if not path.is_dir():
            told = f"there is no folder {path}; make it, or name another path"
            raise NotTakenError(told) from error
        raise NotTakenError(f"{sent.name} cannot be kept: {why(error)}") from error


def whole(raw: Raw) -> Raw:
    """Return an issue in which something stands; raises UnreadableError for one that is empty."""
    if not raw.data.strip():
        raise UnreadableError("is empty; expected an issue", source=raw.source)
    return raw


def _look(rounds: Rounds, source: Source, sent: Sent) -> None:
    """Read an issue as the round will; raises UnreadableError."""
    how = how_read(rounds.setting.config, source)
    today = rounds.clock().astimezone(ZoneInfo(how.timezone)).date()
    raw, how = as_sent(whole(Raw(sent.data, sent.name)), how, sent.cover)
    read(raw, sent.name, how, today)


def _leave(error: BeingReadError) -> NoReturn:
    raise error
