"""``agenda serve`` as it is run: asked, changed, killed in each of its parts, ended."""

from __future__ import annotations

import gzip
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from running import SECONDS, Running, environ, free_port, served, until, write_config

from feeds.serving.children import Child

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALL = "/feeds/all.ics"
STOP_SECONDS = 10
DROPPED_SECONDS = 15.0
STALE_SECONDS = 2


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Return a service that runs, for all tests that leave it running."""
    with served(tmp_path_factory.mktemp("home")) as service:
        yield service


def test_a_first_start_has_something_to_show(running: Running) -> None:
    """The folder was read before the port opened; the form of an answer is that of HTTP."""
    plain, packed = running.ask(ALL), running.ask(ALL, Accept_Encoding="gzip")
    assert b"Foire aux plantes rares" in plain.data
    assert gzip.decompress(packed.data) == plain.data
    head = running.ask(ALL, "HEAD")
    assert (head.status, head.data) == (200, b"")
    assert head.headers["content-length"] == str(len(plain.data))
    again = running.ask(ALL, If_None_Match=plain.headers["etag"])
    assert (again.status, again.data) == (304, b"")
    assert running.ask("/readyz").status == running.ask("/healthz").status == 200
    assert running.ask("/robots.txt").status == 200
    assert running.ask(ALL, Host="evil.example").status == 421


def test_what_a_command_changes_is_served_at_once(running: Running) -> None:
    """By all workers, within two seconds of the end of the command."""
    running.write("b.txt", "Agenda\n\nConcert de la chorale\n9 mars 2031\n")
    assert running.run("refresh").returncode == 0
    time.sleep(STALE_SECONDS)
    for _ in range(20):
        assert b"Concert de la chorale" in running.ask(ALL).data


def test_a_file_that_is_dropped_is_served_soon(running: Running) -> None:
    """Without any command: the scheduler looks at the folder, and reads it when it changed."""
    running.write("dropped.txt", "Agenda\n\nBal des pompiers\n11 mars 2031\n")
    until(lambda: b"Bal des pompiers" in running.ask(ALL).data, DROPPED_SECONDS)


def test_limits_of_a_request(running: Running) -> None:
    """Long addresses and headers are refused, not read for ever."""
    assert running.ask("/?q=" + 10_000 * "a").status == 414
    assert running.ask(ALL, X_Long=100_000 * "a").status == 431
    assert running.ask("/", "POST", Content_Length="20000001").status == 413


def dribbling(running: Running, count: int, begin: bytes) -> list[socket.socket]:
    """Return connections on which a request was begun."""
    lines = [socket.create_connection(("127.0.0.1", running.port)) for _ in range(count)]
    for line in lines:
        line.sendall(begin)
    return lines


@pytest.mark.parametrize(
    "begin",
    [
        b"",
        b"GET /feeds/all.ics HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
        b"POST /feeds/all.ics HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n",
    ],
    ids=["nothing", "a head", "a body for a feed", "a body", "chunks"],
)
def test_slow_clients_do_not_starve_others(running: Running, begin: bytes) -> None:
    """Fifty that send a byte now and then; whoever comes after them is answered as ever."""
    lines = dribbling(running, 50, begin)
    try:
        begun = time.monotonic()
        for _ in range(20):
            for line in lines:
                with_patience(line)
            assert running.ask(ALL).status == 200
            assert running.ask("/robots.txt").status == 200
        assert time.monotonic() - begun < SECONDS / 4
    finally:
        for line in lines:
            line.close()


def test_who_sends_slowly_at_the_door_keeps_nobody_out(running: Running) -> None:
    """However many forms of one client never end, another one is answered."""
    kind = "application/x-www-form-urlencoded"
    begin = (
        "POST /desk/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Content-Type: {kind}\r\nContent-Length: 99\r\n\r\n"
    )
    lines = dribbling(running, 20, begin.encode())
    other = http.client.HTTPConnection("127.0.0.1", running.port, SECONDS, ("127.0.0.2", 0))
    try:
        time.sleep(0.5)  # let them get there
        other.request("POST", "/desk/sign-in", "token=none", {"Content-Type": kind})
        assert other.getresponse().status == 403
    finally:
        other.close()
        for line in lines:
            line.close()


def with_patience(line: socket.socket) -> None:
    """Send one more byte, where somebody still listens."""
    try:
        line.send(b"a")
    except OSError:
        return


def test_who_reads_slowly_does_not_starve_others(running: Running) -> None:
    """Fifty that ask for a feed again and again and read nothing."""
    ask = b"GET /feeds/all.ics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    lines = dribbling(running, 50, 100 * ask)
    try:
        for _ in range(20):
            assert running.ask(ALL).status == 200
    finally:
        for line in lines:
            line.close()


@pytest.mark.parametrize(("host", "reached"), [("::", ["127.0.0.1", "::1"]), ("::1", ["::1"])])
def test_both_families_of_addresses_are_answered(
    tmp_path: Path, host: str, reached: list[str]
) -> None:
    """A host with an address of IPv6 answers there as it does at that of IPv4."""
    with served(tmp_path, "--host", host, "--workers", "1", "--no-scheduler") as running:
        for address in reached:
            line = http.client.HTTPConnection(address, running.port, timeout=SECONDS)
            line.request("GET", ALL)
            answer = line.getresponse()
            assert (answer.status, answer.read()[:15]) == (200, b"BEGIN:VCALENDAR")
            line.close()


def test_a_worker_that_is_killed_is_replaced(running: Running) -> None:
    """The others go on meanwhile: connections may break off, and no answer is wrong."""
    main, *workers = running.processes("web")
    assert len(workers) == 2
    os.kill(workers[0], signal.SIGKILL)
    answers = [running.asked(ALL) for _ in range(50)]
    assert {answer.status for answer in answers if answer} == {200}
    until(lambda: len(set(running.processes("web")) - {main, workers[0]}) == 2)
    assert running.processes("web")[0] == main


@pytest.mark.parametrize("what", ["web", "scheduler"])
def test_a_child_that_is_killed_is_started_again(running: Running, what: str) -> None:
    """The web server with its workers, and the scheduler."""
    before = running.processes(what)
    os.kill(before[0], signal.SIGKILL)
    until(lambda: len(after := set(running.processes(what)) - set(before)) == len(before) and after)
    until(lambda: (answer := running.asked(ALL)) is not None and answer.status == 200)
    until(lambda: not set(before) & set(running.processes(what)))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_all_its_processes(tmp_path: Path, number: int) -> None:
    """Within ten seconds, with status 0, whoever is connected; the lease is free again."""
    with served(tmp_path) as running:
        lines = dribbling(running, 10, b"GET / HTTP/1.1\r\nHost: ")
        idle = http.client.HTTPConnection("127.0.0.1", running.port, timeout=SECONDS)
        idle.request("GET", ALL)
        idle.getresponse().read()
        status, seconds = running.ended(number)
        assert status == 0
        assert seconds < STOP_SECONDS
        assert running.processes("web") == running.processes("scheduler") == []
        idle.close()
        for line in lines:
            line.close()
        again = running.run("refresh")
        assert "waiting" not in again.stderr


def test_children_do_not_outlive_their_supervisor(tmp_path: Path) -> None:
    """When it is killed, nobody is left to hold the port."""
    with served(tmp_path) as running:
        assert running.processes("web")
        running.process.kill()
        running.process.wait(SECONDS)
        until(lambda: not running.processes("web") + running.processes("scheduler"), STOP_SECONDS)


def test_without_a_scheduler_and_with_one_worker(tmp_path: Path) -> None:
    """As on machines that share one store."""
    with served(tmp_path, "--no-scheduler", "--workers", "1", "--host", "localhost") as running:
        assert running.processes("scheduler") == []
        assert len(running.processes("web")) == 2
        assert running.ask(ALL).status == 200


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    """One line that says so, before a source is read, and status 2."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        write_config(tmp_path, port)
        done = started(tmp_path, "--port", str(port))
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert f"port {port}" in line
    assert "another program" in line


@pytest.mark.parametrize("host", ["192.0.2.1", "no.such.name.invalid"])
def test_a_place_that_is_not_here(tmp_path: Path, host: str) -> None:
    """One line, status 2."""
    write_config(tmp_path, 8000)
    done = started(tmp_path, "--host", host, "--port", str(free_port()))
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "--host" in done.stderr


def started(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Start a service that does not begin."""
    return subprocess.run(
        [sys.executable, "-m", "feeds", "serve", *options],
        check=False, capture_output=True, text=True, cwd=folder, env=environ(), timeout=SECONDS,
    )  # fmt: skip


def test_what_keeps_dying_is_started_later_and_later() -> None:
    """From half a second up to half a minute; who has lived for a minute begins anew."""
    child = Child("web server", ["none"])
    now, pauses = 0.0, []
    for lived in (0, 0, 0, 0, 0, 0, 0, 0, 59, 61):
        child.start(now)
        child.end(SECONDS)
        now += lived
        death = child.look(now)
        assert death is not None
        pauses.append(death.pause)
    assert pauses == [0.5, 1, 2, 4, 8, 16, 30, 30, 30, 0.5]
    assert child.look(now + 0.4) is None
    child.look(now + 0.5)
    child.end(SECONDS)
    assert child.look(now + 1) is not None
