from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from hostile import HERE, QUICK, gives, serving

from feeds.sources.addresses import NoNetworkError, allowed, is_public, resolve
from feeds.sources.failures import NotAskedError
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable

# Each leads, read by some program or other, to where only this machine or its network is.
FORBIDDEN = [
    # loopback, in all the spellings of inet_aton
    "127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.1",
    "0x7f.0x0.0x0.0x1", "0177.0.0.1", "017700000001", "127.000.000.001", "0x7F.0.0.1", "0",
    "0.0.0.0", "127.0.0.1.", "localhost", "LOCALHOST", "localhost.",  # noqa: S104
    # digits and dots that IDNA folds
    "１２７.0.0.1", "①②⑦.⓪.⓪.①", "127。0。0。1", "１２７．０．０．１", "ⓛocalhost",
    # networks of one's own
    "10.0.0.1", "10.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "0xc0a80101", "3232235777",
    "100.64.0.1", "100.127.255.254", "198.18.0.1", "192.0.2.1", "198.51.100.7", "203.0.113.9",
    # where clouds keep their secrets
    "169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "168.63.129.16",
    "100.100.100.200", "192.0.0.192", "[fd00:ec2::254]", "[fd20:ce::254]",
    # nobody's: multicast, reserved, broadcast, relays
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "192.88.99.1",
    # IPv6, and IPv4 inside it
    "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
    "[::ffff:a9fe:a9fe]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[64:ff9b::7f00:1]",
    "[64:ff9b::10.0.0.1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2002:a00:1::1]",
    "[2001:0:7f00:1::]", "[fe80::1]", "[fec0::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]",
    "[2001:db8::1]", "[3fff::1]", "[100::1]",
]  # fmt: skip

# Each is no address at all, or one that two programs would read in two ways.
UNREADABLE = [
    "http://[fe80::1%25eth0]/", "http://[::1%lo]/", "http://[2606:4700::1111%251]/",
    "http://127.0.0.1%00.town.example/", "http://%31%32%37.0.0.1/", "http://127.0.0.1%2f@x/",
    "http://127.0.0.1\\.town.example/", "http://town..example/", "http://.town.example/",
    "http://town.example:99999/", "http://[v1.x]/", "http://[::1/", "http://a b.example/",
    "http://town.example..", "http://" + "a" * 64 + ".example/",
]  # fmt: skip

TRICKS = [
    "http://town.example@127.0.0.1/", "http://127.0.0.1@town.example/", "http://:@127.0.0.1/",
    "http://me:word@town.example/", "http://town.example%40@127.0.0.1/",
    "http://127.0.0.1\\@town.example/", "http://town.example\\@127.0.0.1/",
]  # fmt: skip


@pytest.fixture
def no_names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Look up figures and this machine alone; returns what else was asked."""
    asked: list[str] = []
    look_up = socket.getaddrinfo

    def numeric(host: str, *args: object, **options: object) -> object:
        if host != "localhost":
            asked.append(host)
            return look_up(host, *args, flags=socket.AI_NUMERICHOST, **options)  # type: ignore[arg-type,misc]
        return look_up("127.0.0.1", *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", numeric)
    return asked


@pytest.mark.parametrize("host", FORBIDDEN)
def test_own_networks_are_not_asked(host: str, no_names: list[str]) -> None:
    """Addresses that only this machine or its network sees are refused, in every spelling."""
    with pytest.raises(NotAskedError, match="is not in the public internet; if this source"):
        Visitor(QUICK).visit(f"http://{host}/")
    assert no_names in ([], [host])


@pytest.mark.parametrize("host", FORBIDDEN)
def test_a_proxy_is_not_asked_for_them_either(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a proxy would look up is judged by its spelling."""
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:9")
    with pytest.raises(NotAskedError, match="is not in the public internet"):
        Visitor(QUICK).visit(f"http://{host}/")


@pytest.mark.parametrize("url", UNREADABLE)
def test_what_programs_disagree_on_is_no_address(url: str, no_names: list[str]) -> None:
    """Zones, escapes and signs that no host holds are refused before anything is looked up."""
    with pytest.raises(NotAskedError, match=r"no address that can be read|user name"):
        Visitor(QUICK).visit(url)
    assert no_names == []


@pytest.mark.parametrize("url", TRICKS)
def test_users_in_addresses_are_refused(url: str, no_names: list[str]) -> None:
    """Whoever stands before the "@" is no host, and a password is not repeated."""
    with pytest.raises(NotAskedError, match="user name or password") as caught:
        Visitor(QUICK).visit(url)
    assert no_names == []
    assert "word@" not in str(caught.value)


def test_a_name_of_the_own_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """One private address among public ones is enough."""
    monkeypatch.setattr(socket, "getaddrinfo", _leads_to("1.1.1.1", "10.0.0.1"))
    with pytest.raises(NotAskedError, match=r"town\.example \(10\.0\.0\.1\) is not in"):
        Visitor(QUICK).visit("http://town.example/")


def _leads_to(*addresses: str) -> Callable[..., object]:
    def look_up(_: str, port: int, *__: object, **___: object) -> object:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in addresses]

    return look_up


@pytest.mark.parametrize(
    "entries",
    [("127.0.0.1",), ("127.0.0.0/8",), ("127.0.0.1/32",), ("10.0.0.0/8", "127.0.0.1")],
)  # fmt: skip
def test_one_source_may_be_allowed_a_network(entries: tuple[str, ...]) -> None:
    """An address, or a network in CIDR notation, for the one visit it is given to."""
    visitor = Visitor(QUICK)
    with serving(gives(b"agenda")) as root:
        assert visitor.visit(root, allow=entries).data == b"agenda"
        with pytest.raises(NotAskedError):
            visitor.visit(root)


@pytest.mark.parametrize(
    ("entries", "host"),
    [
        (("10.0.0.0/8",), "127.0.0.1"), (("127.0.0.1",), "127.0.0.2"),
        (("127.0.0.0/31",), "127.0.0.2"), (("::1",), "127.0.0.1"),
        (("town.example",), "10.0.0.1"), (("fd00::/8",), "[fe80::1]"),
    ],
)  # fmt: skip
def test_nothing_else_is_allowed_by_that(entries: tuple[str, ...], host: str) -> None:
    """What is allowed says nothing of its neighbours."""
    with pytest.raises(NotAskedError):
        Visitor(QUICK).visit(f"http://{host}/", allow=entries)


def test_a_name_may_be_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its name, however it is written, wherever it leads; or by the network it leads to."""
    monkeypatch.setattr(socket, "getaddrinfo", _leads_to("10.1.2.3"))
    assert resolve("cms.town.internal", 80, allow=allowed(("CMS.town.internal.",))) == ("10.1.2.3",)
    assert resolve("cms.town.internal", 80, allow=allowed(("10.1.0.0/16",))) == ("10.1.2.3",)


@pytest.mark.parametrize("entry", ["10.0.0.1/8", "10.0.0.0/33", "a/b", ""])
def test_what_is_no_network_is_told(entry: str) -> None:
    """A network that is written wrongly would allow something else than meant."""
    with pytest.raises(NoNetworkError, match="expected a name, an address, or a network"):
        Visitor(QUICK).visit("https://town.example/", allow=(entry,))


@pytest.mark.parametrize(
    "address",
    ["1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101", "2a01:e0a::1", "9.9.9.9"],
)
def test_the_public_internet_is_asked(address: str) -> None:
    """What is checked too strictly would read nothing."""
    assert is_public(address)


def test_an_address_with_a_zone_is_of_ones_own_network() -> None:
    """A zone names an interface of this machine, whatever stands before it (RFC 4007)."""
    assert not is_public("2606:4700::1111%eth0")


def test_a_redirect_is_no_way_in() -> None:
    """Where a page sends one on is judged as the page itself, with what its source is allowed."""
    for there in ("http://10.0.0.1/", "http://[::ffff:10.0.0.1]/", "//169.254.169.254/x"):
        with (
            serving(gives(status="302", Location=there)) as root,
            pytest.raises(NotAskedError, match="is not in the public internet") as caught,
        ):
            Visitor(QUICK).visit(root, allow=HERE)
        assert "127.0.0.1" not in caught.value.url


class _Rebinding:
    """A name that leads to a public address first, and to this machine afterwards."""

    def __init__(self, port: int) -> None:
        self.look_up, self.connect = socket.getaddrinfo, socket.socket.connect
        self.port, self.asked = port, 0
        self.reached: list[str] = []

    def getaddrinfo(self, host: str, *args: object, **options: object) -> object:
        if host != "town.example":
            return self.look_up(host, *args, **options)  # type: ignore[arg-type]
        self.asked += 1
        return _leads_to("1.1.1.1" if self.asked == 1 else "127.0.0.1")(host, self.port)

    def dial(self, line: socket.socket, address: tuple[str, int]) -> None:
        self.reached.append(address[0])
        self.connect(line, ("127.0.0.1", address[1]))  # 1.1.1.1 is played by a server of the test


def test_a_name_that_turns_inward_reaches_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address that was checked is connected to; the next look-up is checked anew."""
    with serving(gives(b"agenda")) as root:
        port = int(root.rpartition(":")[2])
        name = _Rebinding(port)
        monkeypatch.setattr(socket, "getaddrinfo", name.getaddrinfo)
        monkeypatch.setattr(socket.socket, "connect", lambda *args: name.dial(*args))  # noqa: PLW0108  a function, to be bound
        visitor = Visitor(QUICK)
        assert visitor.visit(f"http://town.example:{port}/").data == b"agenda"
        assert (name.asked, name.reached) == (1, ["1.1.1.1"])
        with pytest.raises(NotAskedError, match=r"\(127\.0\.0\.1\) is not in the public internet"):
            visitor.visit(f"http://town.example:{port}/")
        assert name.reached == ["1.1.1.1"]
