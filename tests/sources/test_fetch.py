from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
import zlib
from typing import TYPE_CHECKING

import pytest
from hostile import HERE, QUICK, send, serving
from urllib3.exceptions import SSLError

from agenda.errors import UnreadableError
from feeds.sources import addresses, answers, connections, fetch
from feeds.sources.settings import FetchSettings

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler

    Answer = Callable[[BaseHTTPRequestHandler], None]


def got(
    answer: Answer, path: str = "/", max_bytes: int = 1000, settings: FetchSettings = QUICK
) -> bytes:
    """Return what is fetched from a server that gives *answer*."""
    with serving(answer) as root:
        return fetch.fetch(root + path, max_bytes=max_bytes, allow=HERE, settings=settings).data


def refusal(
    answer: Answer, path: str = "/", max_bytes: int = 1000, settings: FetchSettings = QUICK
) -> str:
    """Return why nothing is fetched from a server that gives *answer*."""
    with pytest.raises(UnreadableError) as caught:
        got(answer, path, max_bytes, settings)
    return caught.value.reason


def test_a_page_comes_with_its_type_and_address() -> None:
    """Bytes, content type, and the address that relative links are read against."""
    with serving(lambda asked: send(asked, b"<p>", Content_Type="text/html")) as root:
        raw = fetch.fetch(f"{root}/agenda?x=1#top", max_bytes=10, allow=HERE)
    assert (raw.data, raw.content_type) == (b"<p>", "text/html")
    assert (raw.source, raw.url) == (f"{root}/agenda?x=1#top", f"{root}/agenda?x=1")


def test_who_asks_is_told_honestly() -> None:
    """The program names itself, and the host is the one of the address."""
    told: dict[str, str] = {}

    def answer(asked: BaseHTTPRequestHandler) -> None:
        told.update(asked.headers.items())
        send(asked, b"")

    assert got(answer) == b""
    assert told["User-Agent"].startswith("agenda/")
    assert told["Host"].startswith("127.0.0.1:")


def test_letters_beyond_ascii_are_escaped() -> None:
    """An address as people write it is asked for as RFC 3986 wants it."""
    assert got(lambda asked: send(asked, asked.path.encode()), "/fête et%20bal?é=è").startswith(
        b"/f%C3%AAte%20et%20bal?%C3%A9=%C3%A8"
    )


@pytest.mark.parametrize(
    ("encoding", "data"),
    [("gzip", gzip.compress(b"agenda")), ("deflate", zlib.compress(b"agenda"))],
    ids=["gzip", "deflate"],
)
def test_a_compressed_page_is_unpacked(encoding: str, data: bytes) -> None:
    """What comes compressed is returned as it was."""
    assert got(lambda asked: send(asked, data, Content_Encoding=encoding)) == b"agenda"


def test_the_limit_counts_what_is_unpacked() -> None:
    """A small answer that unpacks to a large one is refused."""
    bomb = gzip.compress(bytes(50_000_000))
    reason = refusal(lambda asked: send(asked, bomb, Content_Encoding="gzip"))
    assert reason == "holds more than 1,000 bytes; raise the limit with --max-bytes"


def test_what_is_packed_wrongly_is_told() -> None:
    """An answer that is not compressed as it says cannot be read."""
    reason = refusal(lambda asked: send(asked, b"no gzip", Content_Encoding="gzip"))
    assert reason == "the server's answer is compressed in a way that cannot be read"


@pytest.mark.parametrize("status", ["301", "302", "303", "307", "308"])
def test_a_page_that_moved_is_followed(status: str) -> None:
    """The new address may be relative."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        if asked.path == "/old/":
            send(asked, b"", status=status, Location="../new?page=1")
        else:
            send(asked, asked.path.encode())

    assert got(answer, "/old/") == b"/new?page=1"


def test_a_circle_is_left() -> None:
    """A server that sends in circles is given up."""
    reason = refusal(lambda asked: send(asked, b"", status="302", Location="/"))
    assert reason == "sent on more than 5 times; gave up"


def test_a_move_to_nowhere_is_told() -> None:
    """A redirect needs a place to go."""
    assert "302 without saying where" in refusal(lambda asked: send(asked, b"", status="302"))


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        (
            "http://169.254.169.254/latest/meta-data",
            "169.254.169.254 is not in the public internet",
        ),
        ("file:///etc/passwd", "no address of the web"),
        ("http://user:secret@town.example/", "with a user name or password"),
    ],
)
def test_every_step_is_checked(location: str, reason: str) -> None:
    """A page cannot send the program where an address may not lead."""
    assert reason in refusal(lambda asked: send(asked, b"", status="302", Location=location))


@pytest.mark.parametrize(("status", "words"), [("404", "Not Found"), ("503", "Service Unavail")])
def test_a_refusal_of_the_server_is_passed_on(status: str, words: str) -> None:
    """The status is told in the server's words."""
    assert f"the server answered {status} {words}" in refusal(
        lambda asked: send(asked, b"gone", status=status)
    )


def test_a_body_cut_short_is_no_page() -> None:
    """Less than was announced is a failure, not a page."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(200)
        asked.send_header("Content-Length", "1000")
        asked.end_headers()
        asked.wfile.write(b"short")

    assert refusal(answer) == "the connection broke off"


def test_no_answer_is_no_wait() -> None:
    """A server that says nothing is given up after the read timeout."""
    reason = refusal(lambda _: time.sleep(1), settings=FetchSettings(connect=1, read=0.2, total=5))
    assert reason == "the server took too long to answer"


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_drips_is_cut(head: bytes) -> None:
    """Byte by byte no read ever times out; the whole does, in head and body."""
    done = threading.Event()

    def answer(asked: BaseHTTPRequestHandler) -> None:
        asked.wfile.write(head)
        while not done.wait(0.05):
            asked.wfile.write(b"x")

    begin = time.monotonic()
    reason = refusal(answer, settings=FetchSettings(connect=1, read=1, total=0.5), max_bytes=10**6)
    done.set()
    assert reason == "the server took too long to answer"
    assert time.monotonic() - begin < 3


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost/", "http://127.0.0.1/", "http://127.1/", "http://2130706433/",
        "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
        "http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.0.1/", "http://100.64.0.1/",
        "http://169.254.169.254/", "http://224.0.0.1/", "http://0.0.0.0/", "http://[fd00::1]/",
        "http://[fe80::1]/", "http://168.63.129.16/", "http://255.255.255.255/",
    ],
)  # fmt: skip
def test_own_networks_are_not_asked(url: str) -> None:
    """Addresses that only this machine or its network sees are refused, in every spelling."""
    with pytest.raises(UnreadableError, match="is not in the public internet"):
        fetch.fetch(url, max_bytes=10)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("1.1.1.1", True), ("2606:4700::1111", True), ("::ffff:1.1.1.1", True),
        ("64:ff9b::7f00:1", False), ("64:ff9b::101:101", True), ("2002:7f00:1::", False),
        ("2001:0:7f00:1::", False), ("no address", False), ("ff02::1", False), ("240.0.0.1", False),
        ("fec0::1", False), ("::1.2.3.4", False), ("2001:db8::1", False), ("192.0.2.1", False),
    ],
)  # fmt: skip
def test_an_address_inside_an_address_counts(address: str, public: bool) -> None:  # noqa: FBT001  a parameter of the test
    """IPv6 addresses that carry an IPv4 address are judged by what they carry."""
    assert addresses.is_public(address) is public


def test_the_checked_address_is_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that means another machine a moment later is not looked up again."""
    look_up = socket.getaddrinfo
    asked: list[str] = []

    def once(host: str, *args: object, **options: object) -> object:
        asked.append(host)
        return look_up("127.0.0.1" if host == "town.example" else host, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    with serving(lambda asked: send(asked, asked.headers["Host"].encode())) as root:
        port = root.rsplit(":", 1)[1]
        url = f"http://town.example:{port}/"
        raw = fetch.fetch(url, max_bytes=100, allow=("town.example",))
    assert raw.data == f"town.example:{port}".encode()
    assert asked.count("town.example") == 1


def test_the_next_address_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several addresses of a name, one that does not answer is passed over."""
    monkeypatch.setattr(connections, "resolve", lambda *_, **__: ("127.0.0.9", "127.0.0.1"))
    monkeypatch.setattr("socket.socket.connect", _refusing(socket.socket.connect))
    assert got(lambda asked: send(asked, b"agenda")) == b"agenda"


def _refusing(connect: Callable[..., None]) -> Callable[..., None]:
    def refuse(line: socket.socket, address: tuple[str, int]) -> None:
        if address[0] == "127.0.0.9":
            raise ConnectionRefusedError(111, "Connection refused")
        connect(line, address)

    return refuse


def test_an_unknown_server_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that nobody knows."""

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(UnreadableError, match="no such server; check the address"):
        fetch.fetch("https://no-such.example/", max_bytes=10)


def test_a_closed_port_is_told() -> None:
    """Nobody listens."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        port = line.getsockname()[1]
    with pytest.raises(UnreadableError, match="the connection failed: connection refused"):
        fetch.fetch(f"http://127.0.0.1:{port}/", max_bytes=10, allow=HERE)


def test_no_secure_line_no_page() -> None:
    """A server that speaks no TLS is not asked in the clear instead."""
    with (
        serving(lambda asked: send(asked, b"")) as root,
        pytest.raises(UnreadableError, match="no secure connection to the server could be made"),
    ):
        fetch.fetch(root.replace("http:", "https:"), max_bytes=10, allow=HERE, settings=QUICK)


def test_time_may_be_over_before_it_begins() -> None:
    """No time at all ends in the same words."""
    reason = refusal(lambda asked: send(asked, b"agenda"), settings=FetchSettings(total=0))
    assert reason == "the server took too long to answer"


def test_a_line_that_is_not_there_is_not_cut() -> None:
    """The watch may end before a connection stands."""
    connections.shut(None)


def test_a_certificate_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with a certificate is said, and nothing is read."""
    refused = ssl.SSLCertVerificationError()
    refused.verify_message = "certificate has expired"

    def refuse(*_: object, **__: object) -> None:
        raise SSLError(refused)

    monkeypatch.setattr(answers, "connected", refuse)
    with pytest.raises(UnreadableError, match="certificate is not valid: certificate has expired"):
        fetch.fetch("https://town.example/", max_bytes=10)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://town.example/", "no address of the web; expected http:// or https://"),
        ("http:///agenda", "no address of the web"),
        ("http://[::1/", "no address that can be read"),
        ("http://town.example:99999/", "no address that can be read"),
        ("http://" + "é" * 300 + ".example/", "no address that can be read"),
    ],
)
def test_what_is_no_address_is_told(url: str, reason: str) -> None:
    """An address that cannot be asked is explained."""
    with pytest.raises(UnreadableError) as caught:
        fetch.fetch(url, max_bytes=10)
    assert reason in caught.value.reason


def test_letters_beyond_ascii_in_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name with accents is looked up in its ASCII form (RFC 3490)."""
    asked: list[str] = []

    def look_up(host: str, *_: object, **__: object) -> None:
        asked.append(host)
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(UnreadableError):
        fetch.fetch("https://fête.example/", max_bytes=10)
    assert asked == ["xn--fte-fma.example"]


def test_a_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain page is asked of the proxy, by its whole address, with its password."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        send(asked, f"{asked.path} {asked.headers['Proxy-Authorization']}".encode())

    with serving(answer) as root:
        monkeypatch.setenv("http_proxy", root.replace("//", "//me:word@"))
        raw = fetch.fetch("http://town.example/agenda", max_bytes=100)
    assert raw.data == b"http://town.example/agenda Basic bWU6d29yZA=="


def test_a_secure_page_is_asked_through_a_tunnel(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxy is asked for a line to the server, and its refusal is told."""
    asked: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        asked.append(f"{request.command} {request.path}")
        send(request, b"", status="403")

    with serving(answer) as root:
        monkeypatch.setenv("https_proxy", root.removeprefix("http://"))
        with pytest.raises(UnreadableError, match="the connection failed: tunnel"):
            fetch.fetch("https://town.example/agenda", max_bytes=100, settings=QUICK)
    assert asked == ["CONNECT town.example:443"]


@pytest.mark.parametrize("host", ["localhost", "db.internal", "printer.local", "127.1", "[::1]"])
def test_a_proxy_is_no_way_around(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names and addresses of one's own network are refused behind a proxy as well."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with pytest.raises(UnreadableError, match="is not in the public internet"):
        fetch.fetch(f"http://{host}/", max_bytes=10)


def test_no_proxy_for_some(monkeypatch: pytest.MonkeyPatch) -> None:
    """``no_proxy`` names the hosts that are asked directly."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert got(lambda asked: send(asked, b"agenda")) == b"agenda"


def test_names_allowed_are_allowed_behind_a_proxy() -> None:
    """What the caller allows is not checked."""
    addresses.check_name("localhost", allow=addresses.allowed(("localhost",)))
    addresses.check_name("127.1", allow=addresses.allowed(HERE))
    addresses.check_name("town.example")
    addresses.check_name("1.1.1.1")


def test_a_proxy_of_another_kind_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only proxies that speak HTTP are used."""
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:9")
    with pytest.raises(UnreadableError, match="names a proxy socks5://…; expected http://"):
        fetch.fetch("https://town.example/", max_bytes=10)
