"""The web server: granian with workers of its own, each with the application."""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from feeds.clock import utc_now
from feeds.config import load
from feeds.console import remark
from feeds.serving.leash import end_with
from feeds.store import StoreError, open_store
from feeds.web.app import create_app
from feeds.web.front import MOST_BODIES, front_of

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

    from feeds.serving.ports import Place
    from feeds.store import Store

# Of one worker: granian lets a connection in for each, however slow it is, so there are many.  The
# threads run Python one at a time, and handing it from one to another costs more than a feed: there
# are no more than keep one free while others wait for bodies.
_CONNECTIONS = 4096
_THREADS = MOST_BODIES + 1
_HEADER_MILLISECONDS = 10_000
_HEAD_BYTES = 32 * 1024  # of a request: what is larger is answered 431
_END_SECONDS = 5
_RETRY_SECONDS = 2.0


def serve(file: str, place: Place, workers: int) -> None:
    """Serve the configuration of a file at a place, until SIGTERM or Ctrl-C."""
    _allow_connections()
    server = Granian(
        "feeds.web",
        address=place.number,
        port=place.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=workers,
        blocking_threads=_THREADS,
        backpressure=_CONNECTIONS,
        http1_settings=HTTP1Settings(
            header_read_timeout=_HEADER_MILLISECONDS, max_buffer_size=_HEAD_BYTES
        ),
        respawn_failed_workers=True,
        workers_kill_timeout=_END_SECONDS,
        log_level=LogLevels.error,
    )
    server.serve(target_loader=partial(application, file, os.getpid()), wrap_loader=False)


def application(file: str, parent: int) -> WSGIApplication:
    """Return the application of a worker, ready to answer; the worker ends with its parent."""
    end_with(parent)
    config = load(file, os.environ).config
    app = create_app(config, _opened(config.store.url))
    front_of(app).watch.begin()
    return app.wsgi_app  # what Flask itself would call, a call less for each feed


def _opened(url: str) -> Store:
    """Return the store, after waiting for it.

    A worker that ends instead would take the others with it, who may still have their feeds.
    """
    while True:
        try:
            return open_store(url, now=utc_now())
        except StoreError as error:
            remark(str(error))
            time.sleep(_RETRY_SECONDS)


def _allow_connections() -> None:
    """Let this process have as many connections as its user may."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  of POSIX alone

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
