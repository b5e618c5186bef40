from __future__ import annotations

import dataclasses
import gzip
import subprocess
import sys
import threading
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hostile import HERE, QUICK, gives, scripted, serving
from urllib3.exceptions import DecodeError

from feeds.sources.failures import (
    FetchError,
    TooLargeError,
    TooManyRedirectsError,
    TooSlowError,
    UnreachableError,
    UnusableAnswerError,
)
from feeds.sources.unpacking import unpacked
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from hostile import Answer, Script

    from feeds.sources.settings import FetchSettings

ROOT = Path(__file__).parents[2]
HASTY = dataclasses.replace(QUICK, read=0.2, total=0.4)
OK = b"HTTP/1.1 200 OK\r\n"


def packed(data: bytes, level: int = 9) -> bytes:
    """Return gzip that is the same whenever it is made."""
    return gzip.compress(data, level, mtime=0)


def says(data: bytes) -> Script:
    """Return a script that sends bytes as they are and hangs up."""
    return lambda line: line.sendall(data)


def failing(script: Script, max_bytes: int = 1000, settings: FetchSettings = QUICK) -> FetchError:
    """Return why nothing is read from a server that follows a script."""
    begin = time.monotonic()
    with scripted(script) as root, pytest.raises(FetchError) as caught:
        Visitor(settings).visit(root, allow=HERE, max_bytes=max_bytes)
    assert time.monotonic() - begin < 4
    assert caught.value.url == f"{root}/"
    return caught.value


@pytest.mark.parametrize(
    "answer",
    [
        OK + b"Content-Length: 1000\r\n\r\nshort",
        OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n",
        OK + b"Transfer-Encoding: chunked\r\n\r\n500\r\nshort",
        OK + b"Content-Encoding: gzip\r\nContent-Length: 99\r\n\r\n" + packed(b"short"),
        b"HTTP/1.1 200 O",
        OK + b"Content-Length: 6\r\n",
        OK + b"ETa",
        b"",
    ],
    ids=["length", "no last chunk", "chunk", "gzip", "status line", "head", "header", "nothing"],
)
def test_less_than_was_told_is_a_failure(answer: bytes) -> None:
    """A body that is cut is no page, and may come whole another time."""
    assert isinstance(failing(says(answer)), UnreachableError)


@pytest.mark.parametrize(
    ("coding", "data"),
    [
        ("gzip", packed(bytes(500))[:-12]),
        ("gzip", packed(bytes(500))[:-4]),
        ("gzip", b"no gzip"),
        ("gzip", packed(b"a")[:-8] + b"wrongsum"),
        ("gzip", packed(b"a") + packed(bytes(500))[:-12]),
        ("deflate", zlib.compress(bytes(500))[:-6]),
        ("deflate", b"no deflate"),
        ("br", b"anything"),
        ("gzip, gzip", packed(packed(b"a"))),
    ],
)
def test_what_is_packed_wrongly_is_a_failure(coding: str, data: bytes) -> None:
    """Also when its length is right: half a page would look like a whole one."""
    headers = f"Content-Encoding: {coding}\r\nContent-Length: {len(data)}\r\n\r\n".encode()
    error = failing(says(OK + headers + data))
    assert error.reason == "the server's answer is compressed in a way that cannot be read"
    assert not error.passing


@pytest.mark.parametrize(
    ("coding", "data", "text"),
    [
        ("gzip", packed(b"one ") + packed(b"two"), b"one two"),
        ("x-gzip", packed(b"one") + bytes(20), b"one"),
        ("GZIP", packed(bytes(200_000)), bytes(200_000)),
        ("deflate", zlib.compress(b"one"), b"one"),
        ("deflate", zlib.compress(b"one", wbits=-15), b"one"),
        ("deflate", zlib.compress(bytes(200_000)), bytes(200_000)),
        ("deflate", b"", b""),
        ("gzip", b"", b""),
        ("identity", b"one", b"one"),
        ("", b"one", b"one"),
    ],
)
@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_what_is_packed_well_is_unpacked(coding: str, data: bytes, text: bytes, step: int) -> None:
    """However it is cut on the way, and never much at once."""
    chunks = [data[at : at + step] for at in range(0, len(data), step)]
    pieces = list(unpacked(chunks, coding))
    assert b"".join(pieces) == text
    assert max(map(len, pieces), default=0) <= 65536


def test_a_stream_that_holds_back_is_emptied() -> None:
    """What zlib has read but not yet given is part of the page."""
    data = zlib.compress(bytes(65536 + 5), wbits=-15)  # its last byte is read before its last five
    assert b"".join(unpacked([data], "deflate")) == bytes(65536 + 5)
    with pytest.raises(DecodeError):
        list(unpacked([data[:-1]], "deflate"))


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n\r\n",
        b"220 mail.town.example ESMTP\r\n\r\n",
        b"\x00\x01\x02\xff" * 100 + b"\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        OK + b"".join(b"X-%d: y\r\n" % number for number in range(300)) + b"\r\n",
        OK + b"X: " + b"y" * 70_000 + b"\r\n\r\n",
        OK + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\nagenda",
        OK + b"Content-Length: five\r\n\r\nagenda",
        OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n",
    ],
    ids=["ssh", "smtp", "noise", "status", "many headers", "long header", "two lengths",
         "no length", "no chunk"],
)  # fmt: skip
def test_what_is_no_http_is_told(answer: bytes) -> None:
    """Whatever comes, it is one clear message or a page."""
    try:
        assert isinstance(failing(says(answer)), UnusableAnswerError | UnreachableError)
    except pytest.fail.Exception:
        assert b"five" in answer  # a length that is none is passed over, as browsers do


def _drips(head: bytes) -> Script:
    def script(line: socket.socket) -> None:
        line.sendall(head)
        for _ in range(60):
            time.sleep(0.02)
            line.sendall(b"x")

    return script


@pytest.mark.parametrize(
    "head",
    [b"", OK, OK + b"X: ", OK + b"\r\n", OK + b"Content-Length: 900\r\n\r\n",
     OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\n",
     b"HTTP/1.1 302 Found\r\nLocation: "],
)  # fmt: skip
def test_one_byte_now_and_then_is_cut(head: bytes) -> None:
    """Each byte comes in time, and the whole never would."""
    error = failing(_drips(head), max_bytes=10**6, settings=HASTY)
    assert isinstance(error, TooSlowError)
    assert error.passing


@pytest.mark.parametrize(
    "head", [b"", b"HTTP/1.1 200 OK\r\nContent-", OK + b"Content-Length: 9\r\n\r\n"]
)
def test_silence_is_cut(head: bytes) -> None:
    """A server that stops speaking anywhere is left."""
    left = threading.Event()

    def script(line: socket.socket) -> None:
        line.sendall(head)
        left.wait(0.4)

    assert isinstance(failing(script, settings=HASTY), TooSlowError)
    left.set()


def test_a_body_without_a_length_does_not_end_where_it_is_cut() -> None:
    """Its end is the end of the connection, which the watch over the time makes as well."""
    left = threading.Event()

    def script(line: socket.socket) -> None:
        line.sendall(OK + b"\r\nAgenda\n")
        left.wait(0.5)

    with scripted(script) as root, pytest.raises(TooSlowError):
        Visitor(dataclasses.replace(QUICK, read=5, total=0.2)).visit(root, allow=HERE)
    left.set()


def _for_ever(head: bytes, piece: bytes) -> Script:
    def script(line: socket.socket) -> None:
        line.sendall(head)
        for _ in range(20_000):  # the other side leaves long before
            line.sendall(piece)

    return script


@pytest.mark.parametrize(
    "script",
    [
        _for_ever(OK + b"\r\n", bytes(65536)),
        _for_ever(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1000\r\n" + bytes(4096) + b"\r\n"),
        _for_ever(OK + b"Content-Encoding: gzip\r\n\r\n", packed(b"") * 1000),
        _for_ever(OK + b"Content-Length: 99999999999\r\n\r\n", bytes(65536)),
    ],
    ids=["no length", "chunks", "empty members", "huge length"],
)
def test_an_endless_body_is_left(script: Script) -> None:
    """At the limit, also where it unpacks to nothing."""
    error = failing(script)
    assert isinstance(error, TooLargeError)
    assert error.max_bytes == 1000


def test_interim_answers_without_end_are_cut() -> None:
    """A server that says "Continue" for ever, or sends trailer after trailer, says nothing."""
    interim = _for_ever(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 50)
    assert isinstance(failing(interim, settings=HASTY), TooSlowError)
    trailers = _for_ever(OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n" * 100)
    assert isinstance(failing(trailers, settings=HASTY), TooSlowError)


def _circle(*paths: str) -> Answer:
    following = dict(zip(paths, paths[1:] + paths[:1], strict=True))
    return lambda asked: gives(status="302", Location=following[asked.path])(asked)


@pytest.mark.parametrize("paths", [("/",), ("/", "/a"), ("/", "/a", "/b", "/c")])
def test_circles_are_left(paths: tuple[str, ...]) -> None:
    """However long the circle is, the steps are counted."""
    with (
        serving(_circle(*paths)) as root,
        pytest.raises(TooManyRedirectsError, match="more than 5"),
    ):
        Visitor(QUICK).visit(root, allow=HERE)


@pytest.mark.parametrize(
    "location", ["http://[", "http://town.example:99999/", "mailto:a@b.example", "javascript:x"]
)  # fmt: skip
def test_a_redirect_to_no_address_is_told(location: str) -> None:
    """What cannot be asked is said."""
    with (
        serving(gives(status="301", Location=location)) as root,
        pytest.raises(FetchError, match="no address"),
    ):
        Visitor(QUICK).visit(root, allow=HERE)


_GROWTH = """
import resource, sys
from feeds.sources.failures import TooLargeError
from feeds.sources.settings import FetchSettings
from feeds.sources.visiting import Visitor
visitor = Visitor(FetchSettings(robots=False, per_host_seconds=0))
visitor.visit(sys.argv[1] + "/small", allow=("127.0.0.1",))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    visitor.visit(sys.argv[1] + "/large", allow=("127.0.0.1",), max_bytes=5_000_000)
except TooLargeError:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def _one_member() -> bytes:
    return packed(bytes(100_000_000), 1)


def _many_members() -> bytes:
    return packed(bytes(1_000_000)) * 1000


def _plain() -> bytes:
    return bytes(50_000_000)


@pytest.mark.parametrize(
    ("make", "headers"),
    [
        (_one_member, {"Content_Encoding": "gzip"}),
        (_many_members, {"Content_Encoding": "gzip"}),
        (_plain, {}),
    ],
    ids=["bomb", "bomb of many parts", "50 MB"],
)
def test_what_is_too_large_is_never_held(
    make: Callable[[], bytes], headers: dict[str, str]
) -> None:
    """The process grows by less than 64 MB before it refuses."""
    large = gives(make(), **headers)

    def answer(asked: object) -> None:
        (large if asked.path == "/large" else gives(b"x"))(asked)  # type: ignore[attr-defined,arg-type]

    with serving(answer) as root:
        done = subprocess.run(
            [sys.executable, "-c", _GROWTH, root],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
        )
    assert int(done.stdout) < 64 * 1024
