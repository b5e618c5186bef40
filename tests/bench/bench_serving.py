"""Feeds over HTTP by one worker, against nginx with the same bytes as a file, in turns.

Needs nginx and wrk.  Both keep connections open, and log nothing.  Goals: of what nginx answers in
a second 0.30 of the 304s and 0.40 of the feeds of 10 KB, by 4 times its processor time at most; a
feed of 1,000 events for one client in 3 times its time.
"""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from feeds.store import open_store, rendered
from feeds.store.rendered import RenderedFeed

if TYPE_CHECKING:
    from collections.abc import Iterator

TURNS = 5
SECONDS = 2
NOW = datetime(2031, 1, 1, tzinfo=UTC)
NGINX = """
worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
  access_log off; sendfile on; keepalive_requests 1000000000; types {{ text/calendar ics; }}
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port}; root {folder}/site; }}
}}
"""
EVENT = (
    "BEGIN:VEVENT\r\nUID:{number:026}@agenda.example\r\nDTSTAMP:20310101T060000Z\r\n"
    "SEQUENCE:0\r\nDTSTART;VALUE=DATE:20310122\r\nDTEND;VALUE=DATE:20310125\r\n"
    "SUMMARY:Assises de la transition énergétique {number}\r\n"
    "DESCRIPTION:Relevé : « Du 22 au 24 janvier 2031 » (numéro du 10/01/2031)\r\n"
    "URL:https://agenda.example/events/{number:026}\r\nEND:VEVENT\r\n"
)


class Server(NamedTuple):
    """A server: where it listens, and the process that answers."""

    port: int
    process: int


class Case(NamedTuple):
    """What is asked: a name, a feed, by how many clients, whether they have it already."""

    name: str
    slug: str
    clients: int
    known: bool = False
    goal: str = ""


class Run(NamedTuple):
    """Answers a second, and the microseconds of a processor that one of them took."""

    rate: float
    cost: float


CASES = (
    Case("304", "small", 32, known=True, goal="goals 0.30, 4"),
    Case("200, 10 KB", "small", 32, goal="goals 0.40, 4"),
    Case("one client, 1,000 events", "large", 1, goal="goals 0.33, -"),
)


def feed(events: int) -> bytes:
    """Return a calendar of so many events."""
    body = "".join(EVENT.format(number=number) for number in range(events))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode()


def fill(folder: Path) -> None:
    """Write the feeds as files, and into a store."""
    store = open_store(f"sqlite:///{folder}/agenda.sqlite", now=NOW)
    (folder / "site" / "feeds").mkdir(parents=True)
    with store.writing() as conn:
        for slug, events in (("small", 25), ("large", 1000)):
            data = feed(events)
            (folder / "site" / "feeds" / f"{slug}.ics").write_bytes(data)
            rendered.save(conn, RenderedFeed(slug, slug, NOW, data, gzip.compress(data), events))
    store.close()


def free_port() -> int:
    """Return a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as tried:
        port: int = tried.getsockname()[1]
        return port


@contextmanager
def started(command: list[str], port: int, folder: Path) -> Iterator[Server]:
    """Run a server; its only child is the one that answers."""
    process = subprocess.Popen(command, cwd=folder)
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.05)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
        yield Server(port, int(children.split()[0]))
    finally:
        process.terminate()
        process.wait()


@contextmanager
def nginx(folder: Path) -> Iterator[Server]:
    """Run nginx over the files."""
    port = free_port()
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port))
    with started(["nginx", "-c", str(folder / "nginx.conf")], port, folder) as server:
        yield server


@contextmanager
def agenda(folder: Path) -> Iterator[Server]:
    """Run our web server over the store, with one worker."""
    port = free_port()
    (folder / "config.toml").write_text('[service]\nname = "Agenda"\n')
    own = [sys.executable, "-m", "feeds.serving.child", "web", str(os.getpid()), "config.toml"]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(Path.cwd()), *sys.path]))
    with started([*own, "127.0.0.1", str(port), "1"], port, folder) as server:
        yield server


def etag(server: Server, path: str) -> str:
    """Return the entity tag of a feed."""
    line = http.client.HTTPConnection("127.0.0.1", server.port)
    line.request("HEAD", path)
    told = line.getresponse().headers["ETag"]
    line.close()
    return str(told)


def seconds_of(process: int) -> float:
    """Return the processor time that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ask(server: Server, case: Case) -> Run:
    """Ask for a while; every answer has to be the right one."""
    path = f"/feeds/{case.slug}.ics"
    had = ["-H", f"If-None-Match: {etag(server, path)}"] if case.known else []
    before = seconds_of(server.process)
    said = subprocess.run(
        ["wrk", "-t1", f"-c{case.clients}", f"-d{SECONDS}s", *had,
         f"http://127.0.0.1:{server.port}{path}"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    answers = int(re.search(r"(\d+) requests in", said)[1])  # type: ignore[index]
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])  # type: ignore[index]
    if "Socket errors" in said or "Non-2xx or 3xx" in said:
        raise SystemExit(f"not all answers were right:\n{said}")
    return Run(rate, 1e6 * (seconds_of(server.process) - before) / answers)


def main() -> None:
    """Print each case: both rates, and the medians of what they are to each other."""
    missing = [name for name in ("nginx", "wrk") if shutil.which(name) is None]
    if missing:
        print(f"   left out: {' and '.join(missing)} not installed (apt-get install nginx wrk)")
        return
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        fill(Path(name))
        with nginx(Path(name)) as other, agenda(Path(name)) as own:
            for case in CASES:
                pairs = [(ask(own, case), ask(other, case)) for _ in range(TURNS)]
                rate = statistics.median(a.rate / b.rate for a, b in pairs)
                cost = statistics.median(a.cost / b.cost for a, b in pairs)
                ours, theirs = (statistics.median(one[at].rate for one in pairs) for at in (0, 1))
                print(
                    f"   {case.name + ',':26} {ours:8.0f} a second, nginx {theirs:8.0f}: x "
                    f"{rate:.2f}; processor time x {cost:.1f} ({case.goal})"
                )


if __name__ == "__main__":
    main()
