"""What a command names: sources, feeds, events, issues; a wrong name is told with the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.config.values import meant
from feeds.console import shown
from feeds.errors import FeedError
from feeds.store import events, search, sources
from feeds.store.beginnings import issues_from, uids_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from feeds.config import Config, Source

_MOST = 5  # names that a message tells


class UnknownNameError(FeedError, LookupError):
    """A name that nothing of its kind has; ``known`` are those that there are."""

    def __init__(self, kind: str, name: str, known: Sequence[str]) -> None:
        super().__init__(kind, name)
        self.kind, self.name, self.known = kind, name, tuple(known)

    def __str__(self) -> str:
        near = meant(self.name, self.known)
        told = near or f"; there are: {', '.join(self.known)}" if self.known else "; there is none"
        return f"no {self.kind} is called {self.name!r}{told}"


class UnknownBeginningError(FeedError, LookupError):
    """The beginning of an identifier that none has, or several have; ``advice`` says what to do."""

    def __init__(self, kind: str, beginning: str, advice: str) -> None:
        super().__init__(kind, beginning)
        self.kind, self.beginning, self.advice = kind, beginning, advice

    def __str__(self) -> str:
        return f"{self.kind} {self.beginning!r}: {self.advice}"


def sources_named(config: Config, names: Sequence[str]) -> tuple[Source, ...]:
    """Return the sources of these names in the order of the configuration, all without any.

    Raises UnknownNameError.
    """
    known = [source.name for source in config.sources]
    for name in names:
        check_name("source", name, known)
    return tuple(source for source in config.sources if not names or source.name in names)


def known_sources(conn: Connection, config: Config) -> list[str]:
    """Return the sources of the configuration in its order, then those of the store alone."""
    told = [source.name for source in config.sources]
    return list(dict.fromkeys([*told, *(state.name for state in sources.states(conn))]))


def check_name(kind: str, name: str, known: Sequence[str]) -> None:
    """Raise UnknownNameError when *name* is none of those known."""
    if name not in known:
        raise UnknownNameError(kind, name, known)


def event_named(conn: Connection, beginning: str) -> str:
    """Return the UID that begins so, or is so before its domain; raises UnknownBeginningError."""
    found = uids_from(conn, beginning, limit=_MOST + 1)
    whole = [uid for uid in found if beginning in {uid, uid.partition("@")[0]}]
    if len(whole or found) == 1:
        return (whole or found)[0]
    if found:
        raise UnknownBeginningError("event", beginning, _several(_named(conn, found)))
    near = search.find(conn, beginning, limit=_MOST)
    if near:
        advice = f"no UID begins so; of that name there is {_some(_named(conn, near))}"
    else:
        advice = "no UID begins so; agenda events list --text WORDS finds it by its name"
    raise UnknownBeginningError("event", beginning, advice)


def issue_named(conn: Connection, beginning: str) -> str:
    """Return the identifier of an issue that begins so; raises UnknownBeginningError."""
    found = issues_from(conn, beginning, limit=_MOST + 1)
    if beginning in found:
        return beginning
    if len(found) > 1:
        raise UnknownBeginningError("issue", beginning, _several(found))
    if not found:
        advice = "no identifier begins so; agenda issues list prints them"
        raise UnknownBeginningError("issue", beginning, advice)
    return found[0]


def _named(conn: Connection, uids: Sequence[str]) -> list[str]:
    records = events.get_many(conn, uids)
    return [f"{uid.partition('@')[0]} ({shown(records[uid].stored.event.name)})" for uid in uids]


def _several(found: Sequence[str]) -> str:
    return f"more than one begins so, write more of it: {_some(found)}"


def _some(found: Sequence[str]) -> str:
    return ", ".join(found[:_MOST]) + (" …" if len(found) > _MOST else "")
