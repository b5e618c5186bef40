"""``agenda config``: every key in force, and where its value came from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from feeds import printing
from feeds.config import load
from feeds.config.dump import DEFAULT, dotted, settings
from feeds.console import Row, table, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from feeds.config.dump import Setting

_HEADS = ("Key", "Value", "From")


def run(file: str, environ: Mapping[str, str], form: str) -> None:
    """Print the configuration; raises ConfigError."""
    found = settings(load(file, environ))
    if form == "json":
        write(printing.to_json([_account(one) for one in found]))
    else:
        table(_HEADS, [_row(one) for one in found])


def _account(setting: Setting) -> dict[str, object]:
    return {"key": dotted(setting.place), "value": setting.value, "origin": setting.origin}


def _row(setting: Setting) -> Row:
    """Return a line of the table; its values are written as in the file."""
    value = "" if setting.value is None else json.dumps(setting.value, ensure_ascii=False)
    return Row((setting.key, value, setting.origin), "dim" if setting.origin == DEFAULT else "")
