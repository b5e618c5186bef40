"""A small disk in memory, and a user without rights, for what happens to files."""

from __future__ import annotations

import os
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOBODY = 65534


@contextmanager
def small_disk(folder: Path, *, megabytes: int) -> Iterator[None]:
    """Mount a disk over a folder for a while; leave the test out where one may not."""
    options = ["-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs"]
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"nothing can be mounted here: {done.stderr.decode()}")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def remount(folder: Path, mode: str) -> None:
    """Let a disk be written to ("rw") or not ("ro")."""
    subprocess.run(["mount", "-o", f"remount,{mode}", str(folder)], check=True)


@contextmanager
def nobody() -> Iterator[Path]:
    """Be a user without rights for a while; yield a folder of that user."""
    if os.geteuid() == 0:
        os.seteuid(_NOBODY)
    try:
        with tempfile.TemporaryDirectory() as own:
            yield Path(own)
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
