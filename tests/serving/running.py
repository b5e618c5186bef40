"""The service as its real processes, on a free port of this machine."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
SECONDS = 60.0  # at most, on a machine that has other things to do
FAIR = "Agenda\n\nFoire aux plantes rares\nDu 1er au 3 mars 2031\n\n"
CONFIG = """
[service]
name = "Agenda des vallées"
base_url = "http://127.0.0.1:{port}/"
uid_domain = "agenda.example"
[[sources]]
name = "magazine"
kind = "folder"
path = "issues"
"""


class Reply(NamedTuple):
    """An answer."""

    status: int
    headers: dict[str, str]
    data: bytes


class Running(NamedTuple):
    """A service that runs: its folder, its port, the process that supervises."""

    folder: Path
    port: int
    process: subprocess.Popen[str]

    def ask(self, path: str, method: str = "GET", **headers: str) -> Reply:
        """Ask over a connection of its own; in the names of headers "_" stands for "-"."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            line.request(method, path, headers=named)
            answer = line.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Reply(answer.status, told, answer.read())
        finally:
            line.close()

    def asked(self, path: str) -> Reply | None:
        """Ask; return None where the connection breaks off, as that of a killed process does."""
        with suppress(OSError, http.client.HTTPException):
            return self.ask(path)
        return None

    def write(self, name: str, text: str) -> None:
        """Put an issue into the folder of the source."""
        (self.folder / "issues" / name).write_text(text, encoding="utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run another command of the program on the same configuration."""
        return subprocess.run(
            [sys.executable, "-m", "feeds", *arguments],
            check=False, capture_output=True, text=True, cwd=self.folder, env=environ(),
            timeout=SECONDS,
        )  # fmt: skip

    def processes(self, what: str) -> list[int]:
        """Return the children that are told *what*, "web" or "scheduler", workers last."""
        own = ["feeds.serving.child", what, str(self.process.pid)]
        found = []
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):  # gone by now
                words = path.read_bytes().decode().split("\0")
                if any(words[at : at + 3] == own for at in range(len(words))):
                    # Its parent, not its number, tells a worker: numbers begin anew at some point.
                    parent = int((path.parent / "stat").read_text().rpartition(")")[2].split()[1])
                    found.append((parent != self.process.pid, int(path.parent.name)))
        return [number for _, number in sorted(found)]

    def ended(self, number: int) -> tuple[int, float]:
        """Send a signal; return the exit status, and after how many seconds it came."""
        begun = time.monotonic()
        self.process.send_signal(number)
        status = self.process.wait(SECONDS)
        return status, time.monotonic() - begun


def environ() -> dict[str, str]:
    """Return the environment of processes: without proxies, with this code, with quick leases."""
    kept = {name: text for name, text in os.environ.items() if "proxy" not in name.lower()}
    return kept | {"PYTHONPATH": str(ROOT), "AGENDA_LEASES": "0.2,2,0.1", "PYTHONUNBUFFERED": "1"}


def free_port() -> int:
    """Return a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as tried:
        port: int = tried.getsockname()[1]
        return port


def until(holds: Callable[[], object], seconds: float = SECONDS) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)


def write_config(folder: Path, port: int, more: str = "") -> None:
    """Write a configuration with one folder of issues, and one issue if there is no such folder."""
    if not (folder / "issues").exists():
        (folder / "issues").mkdir()
        (folder / "issues" / "a.txt").write_text(FAIR, encoding="utf-8")
    (folder / "config.toml").write_text(CONFIG.format(port=port) + more, encoding="utf-8")


@contextmanager
def served(folder: Path, *options: str, more: str = "") -> Iterator[Running]:
    """Run a service; nothing of it is left afterwards."""
    port = free_port()
    write_config(folder, port, more)
    process = subprocess.Popen(
        [sys.executable, "-m", "feeds", "serve", "--port", str(port), *options],
        stdout=subprocess.PIPE, text=True, cwd=folder, env=environ(),
    )  # fmt: skip
    running = Running(folder, port, process)
    try:
        with process.stdout or sys.stdin as lines:
            assert any("is at" in line for line in lines), "it did not begin"
            yield running
            process.terminate()
            process.wait(SECONDS)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(SECONDS)
