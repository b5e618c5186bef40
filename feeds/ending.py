"""SIGTERM heeded as Ctrl-C is: what is done is left in order, and what is held is given back."""

from __future__ import annotations

import signal


class TerminatedError(KeyboardInterrupt):
    """Somebody told the process to end.

    A KeyboardInterrupt, so that libraries which clean up behind one do so here as well: psycopg
    calls off the statement that is running.
    """


def heed_sigterm() -> None:
    """Let the first SIGTERM raise TerminatedError; a second one ends the process as usual."""
    signal.signal(signal.SIGTERM, _end)


def _end(number: int, _frame: object) -> None:
    signal.signal(number, signal.SIG_DFL)
    raise TerminatedError
