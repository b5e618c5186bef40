"""Files that are replaced in one step: who reads one sees the old bytes or the new, never half."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_READABLE = 0o644  # by whoever hands the file out, or reads it


def replaced(path: Path, data: bytes, *, safely: bool = True) -> bool:
    """Write a file by rename; False when it holds *data* already.  Raises OSError.

    The name that it has meanwhile begins with a dot, as those of files that are none of ours.
    *safely*: it is on the disk before it takes the place of the one that was there.
    """
    with suppress(FileNotFoundError):
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if safely:
                os.fsync(file.fileno())
        os.chmod(name, _READABLE)  # noqa: PTH101  mkstemp gives a name
        os.replace(name, path)  # noqa: PTH105  likewise
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108  likewise
        raise
    return True
