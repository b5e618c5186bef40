"""Stores to test: every test that asks for one runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from moments import NOW
from postgresql_server import NoServerError, Server, server

from feeds.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KINDS = ("sqlite", "postgresql")


@cache
def empty_store() -> bytes:
    """Return the file of a store with nothing in it: to write one is less than to bring one up."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "agenda.db")
        open_store(f"sqlite:///{path}", now=NOW).close()
        return path.read_bytes()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """Return a server that runs; without one a test fails where CI asks for all of them."""
    with ExitStack() as stack:
        try:
            running = stack.enter_context(server())
        except NoServerError as error:
            if os.environ.get("CI") == "true":
                pytest.fail(f"no PostgreSQL to test with: {error}")
            pytest.skip(f"no PostgreSQL to test with: {error}")
        yield running


@pytest.fixture
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., str]]:
    """Return ``make(kind, empty=False)``: the address of a store nobody uses yet."""
    with new_urls(request, tmp_path) as make:
        yield make


@contextmanager
def new_urls(request: pytest.FixtureRequest, folder: Path) -> Iterator[Callable[..., str]]:
    """Yield ``make(kind, empty=False)``, whose stores are gone at the end."""
    with ExitStack() as stack:
        made = iter(range(1000))

        def make(kind: str, *, empty: bool = False) -> str:
            if kind == "sqlite":
                path = folder / f"{next(made)}.db"
                if not empty:
                    path.write_bytes(empty_store())
                return f"sqlite:///{path}"
            running: Server = request.getfixturevalue("postgresql")
            return stack.enter_context(running.database(empty=empty))

        yield make


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Return the database that a test is about."""
    return str(request.param)


@pytest.fixture
def url(kind: str, new_url: Callable[..., str]) -> str:
    """Return the address of a store."""
    return new_url(kind)


@pytest.fixture
def open_again() -> Iterator[Callable[[str], Store]]:
    """Return ``open_again(url)``: a store, open to the end of the test."""
    with ExitStack() as stack:

        def opened(url: str) -> Store:
            made = open_store(url, now=NOW)
            stack.callback(made.close)
            return made

        yield opened


@pytest.fixture
def store(url: str, open_again: Callable[[str], Store]) -> Store:
    """Return an open store with nothing in it."""
    return open_again(url)
