"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from feeds.store.errors import CopyError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def fresh_file(path: Path) -> Iterator[Path]:
    """Yield a file of another name in the folder of *path*, removed unless it was renamed.

    Nobody else may read it.  Raises CopyError when the folder takes none.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        told = f"it cannot be written: {error.strerror}; make its folder, or name another file"
        raise CopyError(str(path), told) from error
    os.close(handle)
    fresh = Path(name)
    try:
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)
