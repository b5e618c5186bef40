"""Types of columns that mean the same in SQLite and in PostgreSQL."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import DateTime, Integer, Text, TypeDecorator

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Dialect
    from sqlalchemy.types import TypeEngine

# PostgreSQL sorts by the rules of a language unless told otherwise; SQLite by code point.
BYTEWISE = "C"

# Text of our own making (identifiers, digests, slugs), stored as it is.
Code = Text().with_variant(Text(collation=BYTEWISE), "postgresql")
# Alone, an Integer is the row's own number in SQLite.
Number = Integer


class Words(TypeDecorator[str]):
    r"""Text of strangers, kept whole: NUL and lone surrogates as well, which databases refuse.

    Text that holds either, or begins with the mark itself, stands behind a mark as JSON.

    >>> Words().process_bind_param("caf\udce9", None)
    '\x01"caf\\udce9"'
    """

    impl = Text
    cache_ok = True

    _MARK = "\x01"

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of the database, which compares byte by byte."""
        return Text(collation=BYTEWISE if dialect.name == "postgresql" else None)

    def process_bind_param(self, value: str | None, dialect: Dialect | None) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """Return what is stored."""
        if value is None or not (value.startswith(self._MARK) or _REFUSED.search(value)):
            return value
        return self._MARK + json.dumps(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:  # noqa: ARG002  SQLAlchemy's signature
        """Return what gives the text as it was given: thousands are read in each round."""
        return self._as_given

    def _as_given(self, value: str | None) -> str | None:
        if value is None or not value.startswith(self._MARK):
            return value
        return str(json.loads(value[1:]))


_REFUSED = pattern("[\x00\ud800-\udfff]")


class Instant(TypeDecorator[datetime]):
    """A moment, aware and in UTC: SQLite forgets the zone, so it is given back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC; raises ValueError for one without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no zone, expected an aware datetime")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:  # noqa: ARG002  SQLAlchemy's signature
        """Return what gives the moment, aware, in UTC: thousands are read in each round."""
        return _from_sqlite if dialect.name == "sqlite" else _from_postgresql


def _from_sqlite(value: str | None) -> datetime | None:
    """Return a moment as SQLAlchemy writes it into SQLite, in ISO 8601."""
    return None if value is None else datetime.fromisoformat(f"{value}+00:00")


def _from_postgresql(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)
