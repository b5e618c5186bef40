"""Servers on this machine that behave well, badly, or not at all, and a clock that never waits."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from feeds.sources.settings import Clock, FetchSettings

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator

    Answer = Callable[[BaseHTTPRequestHandler], None]
    Script = Callable[[socket.socket], None]

HERE = ("127.0.0.1",)
QUICK = FetchSettings(
    connect=1, read=1, total=5, per_host_seconds=0, retries=0, backoff=0.001, robots=False
)


def send(asked: BaseHTTPRequestHandler, body: bytes, **headers: str) -> None:
    """Answer with a body; ``status`` and the names of headers, "_" for "-", are arguments."""
    asked.send_response(int(headers.pop("status", "200")))
    for name, value in headers.items():
        asked.send_header(name.replace("_", "-"), value)
    asked.send_header("Content-Length", str(len(body)))
    asked.end_headers()
    asked.wfile.write(body)


@contextmanager
def serving(answer: Answer, tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """Serve on this machine for a while; yields the address."""

    class Handler(BaseHTTPRequestHandler):
        timeout = 5

        def do_GET(self) -> None:
            try:
                answer(self)
            except OSError:
                self.close_connection = True

        def do_CONNECT(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Say nothing of clients that go away."""

    server = Server(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http{'s' if tls else ''}://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def scripted(script: Script) -> Iterator[str]:
    """Let *script* do as it likes with every connection; yields the address."""
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []

    def one(line: socket.socket) -> None:
        with line, suppress(OSError):
            line.settimeout(5)
            line.recv(65536)  # the request, which is small
            script(line)

    def accept() -> None:
        with suppress(OSError):  # the listener is closed at the end
            while True:
                line, _ = listener.accept()
                threads.append(threading.Thread(target=one, args=(line,), daemon=True))
                threads[-1].start()

    door = threading.Thread(target=accept, daemon=True)
    door.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for thread in (door, *threads):
            thread.join(timeout=5)


@dataclass
class Hours:
    """A clock that is set by whoever sleeps; ``slept`` are the waits that were not nothing."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        """Let the time pass at once."""
        self.now += seconds
        if seconds > 0:
            self.slept.append(round(seconds, 3))

    @property
    def clock(self) -> Clock:
        """Return the clock as it is passed."""
        return Clock(lambda: self.now, self.sleep, lambda: self.now)


@dataclass
class Site:
    """A site whose pages are answers in turn, the last one for ever; ``asked`` are the paths."""

    pages: dict[str, list[Answer]]
    asked: list[str] = field(default_factory=list)

    def __call__(self, asked: BaseHTTPRequestHandler) -> None:
        """Give the next answer of the page that is asked for."""
        self.asked.append(asked.path)
        answers = self.pages.get(asked.path)
        if not answers:
            send(asked, b"", status="404")
        elif len(answers) > 1:
            answers.pop(0)(asked)
        else:
            answers[0](asked)


def gives(body: bytes = b"", **headers: str) -> Answer:
    """Return an answer that is always the same."""
    return lambda asked: send(asked, body, **headers)


def here(body: bytes, **headers: str) -> Answer:
    """Return an answer in whose body ``{root}`` is the address of the server."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        send(asked, body.replace(b"{root}", f"http://{asked.headers['Host']}".encode()), **headers)

    return answer
