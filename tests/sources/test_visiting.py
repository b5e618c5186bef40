from __future__ import annotations

import dataclasses
import subprocess
import sys
import threading
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hostile import HERE, QUICK, Hours, Site, gives, scripted, send, serving

import agenda
from feeds.sources.answers import Validators, in_words, retry_after
from feeds.sources.failures import (
    AnswerError,
    FetchError,
    PausedError,
    UnreachableError,
    UnusableAnswerError,
)
from feeds.sources.settings import FetchSettings
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    import socket
    from http.server import BaseHTTPRequestHandler

TWICE = dataclasses.replace(QUICK, retries=2)
MINUTE = "Mon, 06 Jan 2031 10:01:00 GMT"
BUSY = gives(status="503", Retry_After="30")


def test_what_comes_back_says_all_that_is_kept() -> None:
    """Bytes, both addresses, status, content type, and the validators for the next time."""
    page = gives(b"<p>", Content_Type="text/html", ETag='W/"7"', Last_Modified="Mon, 6 Jan 2031")
    site = Site({"/": [gives(status="301", Location="/new")], "/new": [page]})
    with serving(site) as root:
        got = Visitor(QUICK).visit(root, allow=HERE)
    assert (got.source, got.url, got.status, got.data) == (root, f"{root}/new", 200, b"<p>")
    assert (got.content_type, got.unchanged) == ("text/html", False)
    assert got.validators == Validators('W/"7"', "Mon, 6 Jan 2031", f"{root}/new")
    assert got.raw == agenda.Raw(b"<p>", root, f"{root}/new", "text/html")


def _conditional(asked: BaseHTTPRequestHandler) -> None:
    told = (asked.headers["If-None-Match"], asked.headers["If-Modified-Since"])
    if told == (None, None):
        send(asked, b"agenda", ETag='"1"', Last_Modified="yesterday")
    else:
        asked.send_response(304)
        asked.send_header("X-Told", repr(told))
        asked.end_headers()


def test_what_did_not_change_is_not_sent_again() -> None:
    """The validators of the last time are passed in, and hold on when the answer has none."""
    visitor = Visitor(QUICK)
    with serving(_conditional) as root:
        first = visitor.visit(root, allow=HERE)
        second = visitor.visit(root, allow=HERE, validators=first.validators)
        third = visitor.visit(root, allow=HERE, validators=Validators('"1"'))
    assert first.data == b"agenda"
    assert (second.unchanged, second.status, second.data) == (True, 304, b"")
    assert second.validators == first.validators
    assert third.unchanged


def test_validators_mean_nothing_to_another_address() -> None:
    """A page that moved is read again, though its new address may know the same tag."""
    with serving(_conditional) as root:
        got = Visitor(QUICK).visit(root, allow=HERE, validators=Validators('"1"', url=f"{root}/x"))
    assert got.data == b"agenda"


@pytest.mark.parametrize("etag", ['"a\r\nX: y"', '"é"', '"' + "x" * 2000 + '"', ""])
def test_what_cannot_stand_in_a_header_is_not_sent(etag: str) -> None:
    """A validator out of a store may be anything."""
    with serving(_conditional) as root:
        got = Visitor(QUICK).visit(root, allow=HERE, validators=Validators(etag))
    assert got.data == b"agenda"


def test_what_cannot_stand_in_a_header_is_not_kept() -> None:
    """Nor is it taken from a server."""
    with serving(gives(b"", ETag='"' + "x" * 2000 + '"', Last_Modified="\tfête")) as root:
        assert Visitor(QUICK).visit(root, allow=HERE).validators == Validators(url=f"{root}/")


def test_unchanged_since_never_is_an_error() -> None:
    """A server that answers 304 to a plain question is wrong."""
    with serving(gives(status="304")) as root, pytest.raises(UnusableAnswerError) as caught:
        Visitor(QUICK).visit(root, allow=HERE)
    assert caught.value.status == 304
    assert str(caught.value) == (
        f"{root}/: the server answered 304 (unchanged), but was not asked whether it changed"
    )


def test_a_part_is_no_page() -> None:
    """A part that nobody asked for would look like the whole."""
    with serving(gives(b"half", status="206")) as root, pytest.raises(UnusableAnswerError):
        Visitor(QUICK).visit(root, allow=HERE)


@pytest.mark.parametrize(
    ("contact", "agent", "mail"),
    [
        ("", "(reads agendas into calendars)", None),
        ("https://x.example/bot", "(reads agendas into calendars; +https://x.example/bot)", None),
        ("it@x.example", "(reads agendas into calendars; it@x.example)", "it@x.example"),
    ],
)
def test_who_asks_can_be_reached(contact: str, agent: str, mail: str | None) -> None:
    """Name, version, and an owner when there is one."""
    told: dict[str, str] = {}

    def answer(asked: BaseHTTPRequestHandler) -> None:
        told.update(asked.headers.items())
        send(asked, b"")

    with serving(answer) as root:
        Visitor(dataclasses.replace(QUICK, contact=contact)).visit(root, allow=HERE)
    assert told["User-Agent"].startswith("agenda/0")
    assert told["User-Agent"].partition(" ")[2] == agent
    assert told.get("From") == mail


@pytest.mark.parametrize("contact", ["nobody", "a b@x.example", "x@y.example\r\nA: b", "(x)@y"])
def test_a_contact_that_is_none_is_refused(contact: str) -> None:
    """A header is no place for anything."""
    with pytest.raises(ValueError, match="expected https://… or a mail address"):
        FetchSettings(contact=contact)


@pytest.mark.parametrize("status", ["429", "500", "502", "503", "504"])
def test_what_may_pass_is_tried_again(status: str) -> None:
    """Up to the number of retries; then the page is there, or the last answer is told."""
    site = Site({"/": [gives(status=status), gives(status=status), gives(b"agenda")]})
    with serving(site) as root:
        assert Visitor(TWICE).visit(root, allow=HERE).data == b"agenda"
    site = Site({"/": [gives(status=status)]})
    with serving(site) as root, pytest.raises(AnswerError, match=status) as caught:
        Visitor(TWICE).visit(root, allow=HERE)
    assert (len(site.asked), caught.value.status, caught.value.passing) == (3, int(status), True)


@pytest.mark.parametrize("status", ["400", "401", "403", "404", "410", "451", "501"])
def test_what_will_not_pass_is_not_tried_again(status: str) -> None:
    """What is forbidden or gone stays so."""
    site = Site({"/": [gives(status=status)]})
    with serving(site) as root, pytest.raises(AnswerError) as caught:
        Visitor(TWICE).visit(root, allow=HERE)
    assert (len(site.asked), caught.value.status) == (1, int(status))


def test_a_connection_that_breaks_is_tried_again() -> None:
    """The second time it may hold."""
    times: list[int] = []

    def script(line: socket.socket) -> None:
        times.append(1)
        if len(times) > 1:
            line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")

    with scripted(script) as root:
        assert Visitor(TWICE).visit(root, allow=HERE).data == b"ok"


def test_retries_say_nothing_to_people() -> None:
    """A second try that succeeds is no news; a program may log it."""
    code = (
        "from feeds.sources.settings import FetchSettings\n"
        "from feeds.sources.visiting import Visitor\n"
        "try: Visitor(FetchSettings(robots=False, retries=1, backoff=0, per_host_seconds=0))"
        ".visit('http://127.0.0.1:1/', allow=('127.0.0.1',))\n"
        "except Exception as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert "connection refused" in done.stdout
    assert done.stderr == ""


def test_a_closed_port_is_tried_again_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody listens, three times."""
    tries: list[object] = []

    def closed(*_: object) -> None:
        tries.append(1)
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr("socket.socket.connect", closed)
    with pytest.raises(UnreachableError, match="connection refused"):
        Visitor(TWICE).visit("http://127.0.0.1:9/", allow=HERE)
    assert len(tries) == 3


@pytest.mark.parametrize(
    "told", [{"Retry_After": "30"}, {"Retry_After": "Mon, 06 Jan 2031 10:00:30 GMT"}]
)
def test_the_server_says_how_long(told: dict[str, str]) -> None:
    """Seconds, or a date that is counted from the date of the answer."""

    def busy(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response_only(503)
        asked.send_header("Retry-After", told["Retry_After"])
        asked.send_header("Date", "Mon, 06 Jan 2031 10:00:00 GMT")
        asked.send_header("Content-Length", "0")
        asked.end_headers()

    hours = Hours()
    with serving(Site({"/": [busy, gives(b"agenda")]})) as root:
        assert Visitor(TWICE, clock=hours.clock).visit(root, allow=HERE).data == b"agenda"
    assert hours.slept == [30]


def test_all_pages_of_a_busy_host_wait() -> None:
    """A server that asked for half a minute gets it from whatever page is next."""
    hours = Hours()
    visitor = Visitor(QUICK, clock=hours.clock)
    with serving(Site({"/a": [BUSY], "/b": [gives(b"b")]})) as root:
        with pytest.raises(AnswerError, match="left alone for 30 seconds") as caught:
            visitor.visit(f"{root}/a", allow=HERE)
        assert caught.value.retry_after == 30
        hours.now += 10
        assert visitor.visit(f"{root}/b", allow=HERE).data == b"b"
    assert hours.slept == [20]


def test_who_wants_an_hour_is_left_to_the_scheduler() -> None:
    """Beyond the cap nothing waits: the error says how long, and nothing is asked meanwhile."""
    hours = Hours()
    visitor = Visitor(TWICE, clock=hours.clock)
    site = Site({"/": [gives(status="429", Retry_After="3600")]})
    with serving(site) as root:
        with pytest.raises(AnswerError, match="left alone for 60 minutes") as caught:
            visitor.visit(root, allow=HERE)
        assert caught.value.retry_after == 3600
        hours.now += 600
        with pytest.raises(PausedError, match=r"/x: 127\.0\.0\.1 asked to be left") as paused:
            visitor.visit(f"{root}/x", allow=HERE)
        assert paused.value.retry_after == 3000
        assert (site.asked, hours.slept) == (["/"], [])
        hours.now += 3000
        with pytest.raises(AnswerError, match="404"):
            visitor.visit(f"{root}/x", allow=HERE)


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ({"Retry-After": "120"}, 120), ({"Retry-After": "0"}, 0), ({}, None),
        ({"Retry-After": "9" * 5000}, 30 * 86400), ({"Retry-After": "-5"}, None),
        ({"Retry-After": "soon"}, None), ({"Retry-After": "1.5"}, None),
        ({"Retry-After": "Thu, 01 Jan 1970 00:20:00 GMT"}, 200),
        ({"Retry-After": "Thu, 01 Jan 1970 00:20:00 -0000"}, 200),
        ({"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0),
        ({"Retry-After": "Thu, 01 Jan 2970 00:00:00 GMT"}, 30 * 86400),
        ({"Retry-After": "Thu, 01 Jan 99999 00:00:00 GMT"}, None),
        ({"Retry-After": MINUTE, "Date": "Mon, 06 Jan 2031 10:00:00 GMT"}, 60),
        ({"Retry-After": "Thu, 01 Jan 1970 00:20:00 GMT", "Date": "today"}, 200),
    ],
)  # fmt: skip
def test_how_long_a_server_asks_for(told: dict[str, str], seconds: float | None) -> None:
    """Retry-After in each form, and what is none; it is 1000 seconds past 1970."""
    assert retry_after(told, lambda: 1000.0) == seconds


def test_stretches_of_time_in_words() -> None:
    """The unit of which there are at least two."""
    assert [in_words(one) for one in (0.2, 119, 120, 7200, 86_400, 172_800)] == [
        "1 second", "119 seconds", "2 minutes", "2 hours", "24 hours", "2 days"
    ]  # fmt: skip


def test_two_requests_to_a_host_keep_their_distance() -> None:
    """The first goes at once, the others as far apart as the settings say; so do redirects."""
    hours = Hours()
    settings = dataclasses.replace(QUICK, per_host_seconds=2)
    site = Site({"/": [gives(status="302", Location="/x")], "/x": [gives()]})
    with serving(site) as root:
        visitor = Visitor(settings, clock=hours.clock)
        visitor.visit(root, allow=HERE)
        hours.now += 1.5
        visitor.visit(f"{root}/x", allow=HERE)
        hours.now += 10
        visitor.visit(f"{root}/x", allow=HERE)
    assert hours.slept == [2, 0.5]


def test_hosts_do_not_wait_for_each_other() -> None:
    """One host's turn is no other's."""
    hours = Hours()
    visitor = Visitor(dataclasses.replace(QUICK, per_host_seconds=5), clock=hours.clock)
    with serving(gives()) as root:
        visitor.visit(root, allow=HERE)
        visitor.visit(root.replace("127.0.0.1", "localhost"), allow=("localhost",))
    assert hours.slept == []


@pytest.mark.parametrize("most", [1, 2])
def test_so_many_at_a_time(most: int) -> None:
    """Of four threads that read one host, no more than agreed are there at once."""
    here: list[int] = []
    together: list[int] = []

    def answer(asked: BaseHTTPRequestHandler) -> None:
        here.append(1)
        together.append(len(here))
        time.sleep(0.05)
        here.pop()
        send(asked, b"")

    visitor = Visitor(dataclasses.replace(QUICK, concurrency=most))
    with serving(answer) as root:
        threads = [
            threading.Thread(target=visitor.visit, args=(root,), kwargs={"allow": HERE})
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(together) == 4
    assert max(together) <= most


def test_a_limit_for_one_source() -> None:
    """A source may be allowed more or less than others."""
    with serving(gives(b"agenda")) as root:
        with pytest.raises(FetchError, match="holds more than 5 bytes; raise max_bytes"):
            Visitor(QUICK).visit(root, allow=HERE, max_bytes=5)
        tight = Visitor(dataclasses.replace(QUICK, max_bytes=5))
        assert tight.visit(root, allow=HERE, max_bytes=6).data == b"agenda"


def test_what_a_server_says_of_itself_may_be_wrong() -> None:
    """A charset that does not exist is passed on; the readers see for themselves."""
    text = "Agenda\nFête du fleuve\nLe 5 mars 2031\n"
    page = gives(text.encode(), Content_Type="text/plain; charset=klingon-8")
    with serving(page) as root:
        raw = Visitor(QUICK).visit(root, allow=HERE).raw
    assert raw.content_type == "text/plain; charset=klingon-8"
    (event,) = agenda.extract(raw, published=date(2031, 1, 10)).events
    assert event.name == "Fête du fleuve"
