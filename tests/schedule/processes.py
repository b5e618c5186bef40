"""Real processes of the program: started, listened to, killed; and a server that drips."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SECONDS = 60.0  # at most, on a machine that has other things to do
RHYTHM = "0.2,2,0.1"


class Running(NamedTuple):
    """A process that runs, and what it has told so far."""

    process: subprocess.Popen[str]
    told: SimpleQueue[dict[str, Any]]

    def heard(self, event: str, source: str | None = None) -> dict[str, Any]:
        """Return what is told next of a kind of event, and of a source, after waiting for it."""
        until = time.monotonic() + SECONDS
        while True:
            told = self.told.get(timeout=max(0, until - time.monotonic()))
            if told["event"] == event and source in {None, told.get("source")}:
                return told

    def ended(self, number: int) -> tuple[int, float]:
        """Send a signal; return the exit status, and after how many seconds it came."""
        begun = time.monotonic()
        self.process.send_signal(number)
        status = self.process.wait(SECONDS)
        return status, time.monotonic() - begun


class Home:
    """A folder with a configuration, in which processes are started; all are gone at its end."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self._stack = folder, stack

    def configure(self, url: str, *sources: str) -> None:
        """Write the configuration: folders of these names, each with an issue; tables as told."""
        tables = ['[service]\nname = "Agenda"\nuid_domain = "agenda.example"\n']
        tables.append(f'[store]\nurl = "{url}"\n[schedule]\njitter = "1 second"\n')
        tables.append("[fetch]\nrobots = false\nper_host_seconds = 0\nretries = 0\n")
        for source in sources:
            told = source
            if "=" not in source:
                self._issue(source)
                told = f'name = "{source}"\nkind = "folder"\npath = "{source}"\n'
            tables.append(f"[[sources]]\n{told}")
        (self.folder / "config.toml").write_text("".join(tables), encoding="utf-8")

    def _issue(self, name: str) -> None:
        folder = self.folder / name
        folder.mkdir()
        text = f"Agenda\n\nFoire de {name.capitalize()}\n1er mars 2031\n"
        (folder / "a.txt").write_text(text, encoding="utf-8")

    def start(self, command: str) -> Running:
        """Start ``agenda`` with a command that tells lines of JSON."""
        environ = {name: text for name, text in os.environ.items() if "proxy" not in name.lower()}
        process = subprocess.Popen(
            [sys.executable, "-m", "feeds", command, "--format", "json"],
            stdout=subprocess.PIPE,
            text=True,
            cwd=self.folder,
            env=environ | {"PYTHONPATH": str(ROOT), "AGENDA_LEASES": RHYTHM},
        )
        told: SimpleQueue[dict[str, Any]] = SimpleQueue()
        listener = Thread(target=_listen, args=(process, told), daemon=True)
        listener.start()
        self._stack.callback(listener.join, SECONDS)
        self._stack.callback(_end, process)  # before the listener, which hears the end of it
        return Running(process, told)


def _listen(process: subprocess.Popen[str], told: SimpleQueue[dict[str, Any]]) -> None:
    if process.stdout is not None:
        with process.stdout as lines:
            for line in lines:
                told.put(json.loads(line))


def _end(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        process.kill()
    process.wait(SECONDS)


class Dripping(NamedTuple):
    """A server whose first answer drips until it is let go; ``asked`` is set when it begins."""

    url: str
    asked: Event
    go: Event


PAGE = "<html lang=fr><body><h2>Agenda</h2><p>Foire aux gouttes</p><p>2 mars 2031</p></body></html>"


@contextmanager
def dripping() -> Iterator[Dripping]:
    """Run a server on the loopback address."""
    asked, go = Event(), Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            first = not asked.is_set()
            asked.set()
            with suppress(OSError):  # nobody listens any more
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                if first:
                    self._drip()
                self.wfile.write(PAGE.encode())

        def _drip(self) -> None:
            until = time.monotonic() + SECONDS
            while not go.wait(0.1) and time.monotonic() < until:
                self.wfile.write(b" ")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield Dripping(f"http://127.0.0.1:{server.server_port}/", asked, go)
        finally:
            go.set()
            server.shutdown()
            thread.join(SECONDS)
