"""Events by words of their names and places, the same answers from both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import cast, column, literal, literal_column, select, table
from sqlalchemy.dialects.postgresql import TSQUERY

from feeds.plaintext import fold
from feeds.store.names import name_key
from feeds.store.tables import EVENT_WORDS, EVENTS
from feeds.store.upserting import upsert

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Connection

# As the migrations have made them: alembic knows nothing of either.
_INDEX_OF_SQLITE = table("event_words_index", column("rowid"))
_VECTOR_OF_POSTGRESQL = "array_to_tsvector(string_to_array(event_words.words, ' '))"


def keep_words(conn: Connection, events: Iterable[tuple[str, str, str]]) -> None:
    """Note uid, name and place of events: they are found by the words of these from now on."""
    rows = [
        {"uid": uid, "words": f"{name_key(name)} {name_key(place)}".strip()}
        for uid, name, place in events
    ]
    upsert(conn, EVENT_WORDS, rows, keys=("uid",))


def find(conn: Connection, text: str, *, limit: int = 50) -> list[str]:
    """Return the uids of events that have all words of *text*, the latest day first.

    A word with an asterisk behind it stands for all that begin so.  Events that are hidden or
    merged are not found, nor is anything by a text without a word.
    """
    shown = (EVENTS.c.hidden.is_(False), EVENTS.c.merged_into.is_(None))
    query = select(EVENTS.c.uid).where(*shown, matching(conn.dialect.name, text))
    latest = query.order_by(EVENTS.c.first.desc().nulls_last(), EVENTS.c.uid).limit(limit)
    return list(conn.execute(latest).scalars())


def matching(dialect: str, text: str) -> ColumnElement[bool]:
    """Return the condition, in a dialect of SQL, that an event has all words of *text*."""
    words = wanted(text)
    if not words:
        return literal(value=False)
    has_all = _postgresql(words) if dialect == "postgresql" else _sqlite(words)
    return EVENTS.c.uid.in_(select(EVENT_WORDS.c.uid).where(has_all))


def wanted(text: str) -> list[tuple[str, bool]]:
    """Return the folded words of *text*, each with whether it is only the beginning of one.

    >>> wanted("L’Été conc*")
    [('l', False), ('ete', False), ('conc', True)]
    """
    found: dict[tuple[str, bool], None] = {}
    for chunk in text.split():
        folded = fold(chunk).split()
        for place, word in enumerate(folded, start=1):
            found[word, chunk.endswith("*") and place == len(folded)] = None
    return list(found)


# In both languages words stand in quotes.  They are letters and figures only, whatever people
# have typed: none of them can end the quotes, none is a word of the language.


def _sqlite(words: Iterable[tuple[str, bool]]) -> ColumnElement[bool]:
    query = " AND ".join(f'"{word}"*' if begins else f'"{word}"' for word, begins in words)
    matched = literal_column("event_words_index").op("MATCH")(query)
    return EVENT_WORDS.c.id.in_(select(_INDEX_OF_SQLITE.c.rowid).where(matched))


def _postgresql(words: Iterable[tuple[str, bool]]) -> ColumnElement[bool]:
    query = " & ".join(f"'{word}':*" if begins else f"'{word}'" for word, begins in words)
    vector: ColumnElement[Any] = literal_column(_VECTOR_OF_POSTGRESQL)
    return vector.op("@@", is_comparison=True)(cast(literal(query), TSQUERY))
