"""A process of its own for libraries that the bytes of strangers can keep busy or bring down."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_SECONDS = 60  # of a processor
_MAX_MEMORY = 2 << 30  # bytes of addresses


def read_apart(program: str, data: bytes) -> Any | None:  # noqa: ANN401  what the program answers
    """Return what a program of our own answers to *data*, None when it was ended."""
    done = subprocess.run(  # noqa: S603  our own program, with no word of the document
        [sys.executable, "-P", "-c", program],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    return None if done.returncode else pickle.loads(done.stdout)  # noqa: S301  our own program's


def answer(read: Callable[[bytes], object]) -> None:
    """Be that process: answer what *read* makes of standard input, within the bounds."""
    _bound()
    sys.stdout.buffer.write(pickle.dumps(read(sys.stdin.buffer.read())))


def _bound() -> None:
    """Bound the time and memory of this process, where the system can (POSIX) and lets it."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  not everywhere

        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY, _MAX_MEMORY))
