from __future__ import annotations

import dataclasses
import os
import socket
import ssl
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hostile import HERE, QUICK, gives, serving

from feeds.sources.failures import (
    NotAskedError,
    UnknownServerError,
    UnreachableError,
    UntrustedError,
)
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.server import BaseHTTPRequestHandler

# An authority made for these tests, whose key was thrown away, and a server that it vouches for:
# 127.0.0.1 and town.example, until 2126.
CERTIFICATES = Path(__file__).parent / "certificates"
CA = str(CERTIFICATES / "ca.pem")


@pytest.fixture
def root() -> Iterator[str]:
    """Serve over TLS."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATES / "server.pem")
    with serving(gives(b"agenda"), tls) as address:
        yield address


def test_an_authority_of_ones_own_is_trusted(root: str) -> None:
    """As behind a proxy that opens what passes through it."""
    visitor = Visitor(dataclasses.replace(QUICK, ca_bundle=CA))
    assert visitor.visit(root, allow=HERE).data == b"agenda"


def test_a_secure_page_is_read_through_a_tunnel(root: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxy passes bytes on; who the server is, is checked all the same."""
    port = int(root.rpartition(":")[2])

    def tunnel(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(200)
        asked.end_headers()
        with socket.create_connection(("127.0.0.1", port)) as onward:
            back = threading.Thread(target=_pass_on, args=(onward, asked.connection))
            back.start()
            _pass_on(asked.connection, onward)
            back.join()

    with serving(tunnel) as proxy:
        monkeypatch.setenv("https_proxy", proxy)
        visitor = Visitor(dataclasses.replace(QUICK, ca_bundle=CA))
        assert visitor.visit("https://town.example/").data == b"agenda"


def _pass_on(here: socket.socket, there: socket.socket) -> None:
    with suppress(OSError):
        while data := here.recv(65536):
            there.sendall(data)
        there.shutdown(socket.SHUT_WR)


def test_a_stranger_is_not_trusted(root: str) -> None:
    """Nothing is read from a server that does not prove who it is, and it is not tried again."""
    with pytest.raises(UntrustedError, match="certificate is not valid: ") as caught:
        Visitor(QUICK).visit(root, allow=HERE)
    assert not caught.value.passing


def test_a_certificate_of_another_name_is_refused(root: str) -> None:
    """It has to name the host that was asked."""
    visitor = Visitor(dataclasses.replace(QUICK, ca_bundle=CA))
    with pytest.raises(UntrustedError, match="certificate is not valid"):
        visitor.visit(root.replace("127.0.0.1", "localhost"), allow=("localhost",))


@pytest.mark.parametrize(
    ("text", "found"),
    [(None, "no such file"), ("no certificate", "no certificates in it"), ("", "no certificates")],
)
def test_a_bundle_that_is_none_is_told(text: str | None, found: str, tmp_path: Path) -> None:
    """Which file, and what it should hold."""
    bundle = tmp_path / "ca.pem"
    if text is not None:
        bundle.write_text(text)
    visitor = Visitor(dataclasses.replace(QUICK, ca_bundle=str(bundle)))
    with pytest.raises(NotAskedError, match=f"{found}.*expected a file of PEM certificates"):
        visitor.visit("https://127.0.0.1:9/", allow=HERE)


def test_a_bundle_that_was_changed_is_read_anew(root: str, tmp_path: Path) -> None:
    """A certificate that was renewed needs no restart."""
    bundle = tmp_path / "ca.pem"
    bundle.write_bytes(b"not yet")
    visitor = Visitor(dataclasses.replace(QUICK, ca_bundle=str(bundle)))
    with pytest.raises(NotAskedError):
        visitor.visit(root, allow=HERE)
    bundle.write_bytes(Path(CA).read_bytes())
    os.utime(bundle, (1, 1))
    assert visitor.visit(root, allow=HERE).data == b"agenda"


@pytest.mark.parametrize(
    ("number", "kind"),
    [(socket.EAI_AGAIN, UnreachableError), (socket.EAI_NONAME, UnknownServerError)],
)
def test_a_name_that_is_not_found(
    number: int, kind: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody's name stays nobody's; a look-up that failed may succeed another time."""

    def look_up(*_: object, **__: object) -> None:
        raise socket.gaierror(number, "not found")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(kind):
        Visitor(QUICK).visit("https://town.example/")


def test_an_address_of_a_proxy_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without repeating it: there may be a password in it."""
    monkeypatch.setenv("https_proxy", "http://me:word@[::1")
    with pytest.raises(NotAskedError, match="expected http") as caught:
        Visitor(QUICK).visit("https://town.example/")
    assert "word" not in str(caught.value)
