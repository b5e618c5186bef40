"""A process that ends when the one is gone that started it, however that came to its end."""

from __future__ import annotations

import os
import signal
import time
from threading import Thread

_LOOK_SECONDS = 0.5
_PATIENCE_SECONDS = 10.0


def end_with(parent: int) -> None:
    """Have this process end once *parent* is not its parent any more, by force if need be."""
    Thread(target=_wait, args=(parent,), name="leash", daemon=True).start()


def _wait(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_PATIENCE_SECONDS)
    os._exit(1)
