"""Rows put in, or over those with the same key: one statement on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Select, Table


def _insert(conn: Connection, table: Table) -> Any:  # noqa: ANN401  two types without a common one
    dialect = postgresql if conn.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)


def upsert(
    conn: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    *,
    keys: Sequence[str] | None = None,
) -> None:
    """Put *rows* in; where their keys are there already, a row is made the new one.

    ``keys`` are columns with a unique index, those of the primary key unless told.
    """
    if not rows:
        return
    keys = keys or [column.name for column in table.primary_key]
    statement = _insert(conn, table)
    new = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    conn.execute(statement.on_conflict_do_update(index_elements=keys, set_=new), list(rows))


def add_selected(
    conn: Connection, table: Table, query: Select[Any], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Put in what *query*, asked once for each of *rows*, gives and is not there yet.

    Its columns are those of *table*, in order; it has a WHERE, which SQLite needs here.
    """
    if rows:
        made = _insert(conn, table).from_select([column.name for column in table.c], query)
        conn.execute(made.on_conflict_do_nothing(), list(rows))


def add_missing(conn: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put in those of *rows* whose key is not there yet."""
    if rows:
        conn.execute(_insert(conn, table).on_conflict_do_nothing(), list(rows))
