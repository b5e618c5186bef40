"""Events as comma-separated values (RFC 4180), for spreadsheets and programs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from feeds import printing
from feeds.plaintext import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from agenda.events.event import Event
    from feeds.stored import StoredEvent

_READ = ("name", "start", "end", "all_day", "timezone", "place", "url", "status", "precision",
         "rrule", "language", "confidence", "rule", "source", "uid", "evidence")  # fmt: skip
# How surely and from which file an event was read concerns its editor; a feed holds what its
# calendar holds, so that the two change together.
_SHOWN = ("name", "start", "end", "all_day", "timezone", "place", "url", "page", "status",
          "precision", "rrule", "themes", "language", "uid", "evidence")  # fmt: skip
_FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def of_reading(events: Iterable[Event]) -> str:
    """Return events as they were read, below a head."""
    return _table(_READ, (_cells(event) for event in events))


def of_feed(events: Iterable[StoredEvent]) -> bytes:
    """Return the events of a feed with their identities and pages, in UTF-8, below a head."""
    return _table(_SHOWN, map(_shown, events)).encode()


def _shown(stored: StoredEvent) -> Mapping[str, object]:
    themes = " / ".join(stored.categories)
    return {**_cells(stored.event), "uid": stored.uid, "page": stored.page, "themes": themes}


def _cells(event: Event) -> dict[str, object]:
    quoted = " / ".join(quote.text for quote in event.evidence)
    return printing.row(event) | {"evidence": quoted}


def _table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
    return out.getvalue()


def _cell(value: object) -> str:
    """Return a cell that no spreadsheet runs: "=…" is a formula to them (OWASP, CSV injection).

    Control characters are blanks there: a line end in a cell is one too many for many readers.
    """
    if isinstance(value, bool):
        return str(value).lower()
    text = "" if value is None else printable(str(value))
    return f"'{text}" if text.lstrip().startswith(_FORMULAS) else text
