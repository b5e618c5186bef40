"""Servers that never end, never answer, or fail cost the other sources nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from hostile import Site, gives, scripted, serving
from processes import PAGE, ROOT, SECONDS, Home

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator
    from pathlib import Path

BOUND = 30.0  # seconds for all five, of which two servers may take two each
OUTCOMES = {
    "auray": "ok",
    "endless": "failed",
    "errors": "failed",
    "page": "ok",
    "silent": "failed",
}


def endless(line: socket.socket) -> None:
    """Begin a page and never end it."""
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>")
    while True:
        line.sendall(65_536 * b" ")


def silent(line: socket.socket) -> None:
    """Take the request and say nothing until the other side hangs up."""
    line.recv(1)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """Return a folder for processes that wait two seconds for a server, the bad ones first."""
    for key, seconds in (("CONNECT", "1"), ("READ", "1"), ("TOTAL", "2")):
        monkeypatch.setenv(f"AGENDA_FETCH__{key}_SECONDS", seconds)
    monkeypatch.setenv("AGENDA_FETCH__MAX_BYTES", "1 MB")
    with ExitStack() as stack:
        servers = {
            "endless": scripted(endless),
            "silent": scripted(silent),
            "errors": serving(Site({"/": [gives(b"", status="500")]})),
            "page": serving(Site({"/": [gives(PAGE.encode(), Content_Type="text/html")]})),
        }
        tables = [
            f'name = "{name}"\nkind = "page"\nurl = "{stack.enter_context(server)}/"\n'
            'allow = ["127.0.0.1"]\n'
            for name, server in servers.items()
        ]
        made = Home(tmp_path, stack)
        made.configure(f"sqlite:///{tmp_path}/agenda.sqlite", *tables, "auray")
        yield made


def test_one_refresh_goes_on(home: Home) -> None:
    """Each is told for itself, in bounded time; the folder and the page have their events."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "feeds", "refresh", "--format", "json"],
        capture_output=True, cwd=home.folder, env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False, timeout=SECONDS,
    )  # fmt: skip
    assert time.monotonic() - begun < BOUND
    told = {one["source"]: one for one in json.loads(done.stdout)}
    assert done.returncode == 1
    assert {name: one["outcome"] for name, one in told.items()} == OUTCOMES
    assert [told[name]["counts"].get("added") for name in ("auray", "page")] == [1, 1]
    reasons = {name: one["failed"][0]["message"] for name, one in told.items() if one["failed"]}
    assert "500" in reasons["errors"]
    assert "max_bytes" in reasons["endless"]
    assert "too long" in reasons["silent"]


def test_the_scheduler_goes_on(home: Home) -> None:
    """All have had their turn, in bounded time, whoever is read beside them."""
    scheduler = home.start("scheduler")
    begun = time.monotonic()
    outcomes: dict[str, str] = {}
    while outcomes.keys() != OUTCOMES.keys():
        told = scheduler.heard("round.done")
        outcomes[told["source"]] = told["outcome"]
    assert outcomes == OUTCOMES
    assert time.monotonic() - begun < BOUND
