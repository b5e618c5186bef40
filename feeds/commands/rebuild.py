"""``agenda rebuild``: the kept issues read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds import printing
from feeds.commands.opening import opened
from feeds.commands.refresh import account, tell
from feeds.console import write
from feeds.refresh.rebuilding import rebuild

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

IN_ORDER, TROUBLES = 0, 1


def run(file: str, environ: Mapping[str, str], form: str, now: datetime) -> int:
    """Read all kept issues anew; return the exit status.  Raises ConfigError or StoreError."""
    with opened(file, environ, now=now) as (config, store):
        report = rebuild(store, config, now=now)
    if form == "json":
        write(printing.to_json([account(report)]))
    else:
        tell(report)
    return IN_ORDER if report.went_well else TROUBLES
