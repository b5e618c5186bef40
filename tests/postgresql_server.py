"""A PostgreSQL server for the tests of one process, and a database for each of them."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from moments import NOW
from psycopg import sql

from feeds.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_USER = "postgres"  # a server refuses to run as root
_TEMPLATE = "agenda_template"
_SECONDS = 60
_MEMORY = "/dev/shm"  # noqa: S108  a folder of our own is made in it
_SPEED = (
    *("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"),
    *("-c", "max_connections=40", "-c", "shared_buffers=32MB"),
)


class NoServerError(Exception):
    """PostgreSQL is not installed, or does not start; the message says which."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs; ``port`` is a free one of the loopback address."""

    port: int
    numbers: Iterator[int]

    def url(self, database: str) -> str:
        """Return the address of a database."""
        return f"postgresql://{_USER}@127.0.0.1:{self.port}/{database}"

    @contextmanager
    def database(self, *, empty: bool = False) -> Iterator[str]:
        """Yield the address of a fresh store, or of a database with nothing in it."""
        name = f"test_{next(self.numbers)}"
        template = "template0" if empty else _TEMPLATE
        self.run("CREATE DATABASE {} TEMPLATE {}", name, template)
        try:
            yield self.url(name)
        finally:
            self.run("DROP DATABASE {} WITH (FORCE)", name)

    def run(self, statement: str, *names: str) -> None:
        """Run a statement on the server itself."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@contextmanager
def server() -> Iterator[Server]:
    """Start a server, stop it at the end; raises NoServerError when there is none."""
    # In memory where that can be: each test makes a database and drops it.
    memory = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="agenda-postgresql-", dir=memory))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _USER, pwd.getpwnam(_USER).pw_gid)
        with _started(folder) as port:
            running = Server(port, count())
            running.run("CREATE DATABASE {}", _TEMPLATE)
            open_store(running.url(_TEMPLATE), now=NOW).close()
            yield running
    except KeyError:
        raise NoServerError(f"there is no user {_USER} to run the server as") from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(folder: Path) -> Iterator[int]:
    data, port = folder / "data", _free_port()
    _run(_program("initdb"), "-D", data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync")
    command = _as_user(
        *(_program("postgres"), "-D", data, "-k", folder, "-h", "127.0.0.1", "-p", port, *_SPEED)
    )
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)
    try:
        _wait_until_ready(process, data, folder / "log")
        yield port
    finally:
        # The server is a child of runuser: its own number stands in its folder.
        if process.poll() is None:
            _run(_program("pg_ctl"), "stop", "-D", data, "-m", "immediate", "-w")
        process.wait(_SECONDS)


def _wait_until_ready(process: subprocess.Popen[bytes], data: Path, log: Path) -> None:
    for _ in range(_SECONDS * 10):
        status = data / "postmaster.pid"
        if status.exists() and "ready" in status.read_text():
            return
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
        break
    raise NoServerError(f"PostgreSQL does not start: {log.read_text()[-500:]}")


def _program(name: str) -> str:
    found = shutil.which(name)
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    if found is None and not installed:
        raise NoServerError(f"{name} was not found; install Debian's package postgresql")
    return found or str(installed[0])


def _as_user(*command: object) -> Sequence[str]:
    words = [str(word) for word in command]
    return ["runuser", "-u", _USER, "--", *words] if os.geteuid() == 0 else words


def _run(*command: object) -> None:
    done = subprocess.run(_as_user(*command), capture_output=True, cwd="/", check=False)
    if done.returncode:
        raise NoServerError(f"{command[0]} failed: {done.stderr.decode()[-500:]}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
