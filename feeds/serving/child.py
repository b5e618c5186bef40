"""What a child of ``agenda serve`` runs: ``python -m feeds.serving.child web|scheduler …``."""

from __future__ import annotations

import os
import sys

from feeds.clock import utc_now
from feeds.console import remark
from feeds.errors import FeedError
from feeds.serving.leash import end_with

WEB, SCHEDULER = "web", "scheduler"


def web_arguments(file: str, number: str, port: int, workers: int) -> list[str]:
    """Return what the web server is told."""
    return [WEB, str(os.getpid()), file, number, str(port), str(workers)]


def scheduler_arguments(file: str) -> list[str]:
    """Return what the scheduler is told."""
    return [SCHEDULER, str(os.getpid()), file]


def main(what: str, parent: str, file: str, *more: str) -> None:
    """Be a child until a signal, or until the parent is gone."""
    end_with(int(parent))
    if what == SCHEDULER:
        from feeds.commands.scheduling import schedule  # noqa: PLC0415  the other needs none of it

        schedule(file, os.environ, "text", utc_now)
        return
    from feeds.serving.ports import Place  # noqa: PLC0415  likewise
    from feeds.serving.web import serve  # noqa: PLC0415  likewise

    number, port, workers = more
    serve(file, Place(number, int(port)), int(workers))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except FeedError as error:
        remark(str(error))
        sys.exit(2)
