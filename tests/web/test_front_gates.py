"""What a request passes on its way in: names, paths, sizes, rates, and the words of a proxy."""

from __future__ import annotations

import json
from contextlib import ExitStack
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import pytest
from asking import BALL, FAIR, HERE, Asking
from flask import Flask, request
from service import TestService, serving
from werkzeug.test import EnvironBuilder, run_wsgi_app

from feeds.config import Service
from feeds.web.front.bodies import MOST_BODIES, Bodies
from feeds.web.front.front import Front
from feeds.web.front.rates import Buckets, Client, Rate, client_of
from feeds.web.front.refusals import PASSED_ON
from feeds.web.front.turns import Turns
from feeds.web.problems import PROBLEM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from werkzeug.exceptions import HTTPException

ALL = "/feeds/all.ics"
BASE = "https://agenda.town.example/outils/agenda/"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[TestService]:
    """Return a service that has feeds."""
    with serving(tmp_path / "issues", f"sqlite:///{tmp_path}/agenda.db") as made:
        made.write("a.txt", FAIR + BALL)
        made.refresh()
        yield made


def told(service: TestService, **keys: Any) -> Asking:  # noqa: ANN401  whatever a key holds
    """Return a service with keys of [service], to be asked."""
    table = Service.model_validate(service.config.service.model_dump() | keys)
    service.config = service.config.model_copy(update={"service": table})
    asking = Asking(service)
    asking.app.add_url_rule("/seen", view_func=_seen, methods=["GET", "POST"])
    return asking


def _seen() -> dict[str, Any]:
    """Tell how the application was asked."""
    seen = {"path": request.path, "root": request.root_path, "client": request.remote_addr}
    return seen | {"host": request.host, "scheme": request.scheme}


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("agenda.town.example", 200), ("AGENDA.town.example:8443", 200),
        ("agenda.town.example.", 200), ("calendars.example", 200), ("192.0.2.7:8000", 200),
        ("localhost:1", 200), ("127.0.0.1", 200), ("127.8.9.1:80", 200), ("[::1]:8000", 200),
        ("evil.example", 421), ("agenda.town.example.evil.example", 421), ("192.0.2.8", 421),
        ("evil.example#agenda.town.example", 421), ("evil.example@agenda.town.example", 421),
        ("agenda.town.example:80:80", 421), ("[::2]", 421), ("localhost.evil.example", 421),
        ("agenda.town.example/x", 421), ("a b", 421), ("\xe9vil.example", 421),
    ],
)  # fmt: skip
def test_by_which_names_one_may_ask(service: TestService, host: str, status: int) -> None:
    """Those of the configuration and of this machine, whatever the port, feeds and pages alike."""
    hosts = ("calendars.example", "192.0.2.7")
    with told(service, base_url="https://agenda.town.example/", hosts=hosts) as ask:
        for path in (ALL, "/seen", "/robots.txt"):
            for _ in range(2):
                assert ask(path, Host=host).status_code == status
        refused = ask(ALL, Host="evil.example")
        assert "evil" not in refused.text
        assert refused.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert (
            ask("/healthz", Host=host).status_code == ask("/readyz", Host=host).status_code == 200
        )


def test_a_request_without_a_name(service: TestService) -> None:
    """HTTP/1.0 may leave it out, HTTP/1.1 may not (RFC 9112, section 3.2)."""
    with told(service) as ask:
        environ = EnvironBuilder(ALL).get_environ()
        del environ["HTTP_HOST"]
        _, status, _ = run_wsgi_app(ask.app, environ | {"SERVER_PROTOCOL": "HTTP/1.0"})
        assert status == "200 OK"
        _, status, _ = run_wsgi_app(ask.app, environ | {"SERVER_PROTOCOL": "HTTP/1.1"})
        assert status == "400 Bad Request"


@pytest.mark.parametrize("prefix", ["/outils/agenda", ""])
def test_a_service_below_a_path(service: TestService, prefix: str) -> None:
    """Whether the proxy takes the path of the service away or not, all is where it belongs."""
    with told(service, base_url=BASE) as ask:
        assert ask(f"{prefix}{ALL}").data == service.feeds()["all"]
        assert ask(f"{prefix}{ALL}", "HEAD").status_code == 200
        assert ask(f"{prefix}{ALL}", "POST").status_code == 405
        assert ask(f"{prefix}/robots.txt").status_code == 200
        assert ask(f"{prefix}/readyz").status_code == 200
        seen = json.loads(ask(f"{prefix}/seen").data)
        assert (seen["path"], seen["root"]) == ("/seen", "/outils/agenda")
        assert ask("/outils/agendas/seen").status_code == 404


@pytest.mark.parametrize("base_url", [BASE, "https://agenda.town.example/"])
@pytest.mark.parametrize("path", ["", "seen"])
def test_a_path_without_its_slash_is_not_redirected(
    service: TestService, base_url: str, path: str
) -> None:
    """A redirect would go to the name that the request told, and to no path of a proxy."""
    with told(service, base_url=base_url) as ask:
        environ = EnvironBuilder("/").get_environ() | {"PATH_INFO": path}
        _, status, headers = run_wsgi_app(ask.app, environ)
        assert (status, headers.get("Location")) == ("200 OK", None)


def test_no_word_of_a_request_gets_into_a_feed(service: TestService) -> None:
    """Addresses in it are those of the configuration, by whatever name it is asked for."""
    with told(service, base_url=BASE) as ask:
        feed = ask(ALL, Host="127.0.0.1:8000", X_Forwarded_Host="evil.example").data
        assert b"evil" not in feed
        assert ask(ALL, Host="localhost").data == feed


def test_words_of_proxies_are_believed_as_far_as_they_are_trusted(service: TestService) -> None:
    """With so many hops, the last words of the list; without any, none."""
    words = {
        "X_Forwarded_For": "198.51.100.1, 203.0.113.5",
        "X_Forwarded_Proto": "https",
        "X_Forwarded_Host": "evil.example, agenda.town.example",
    }
    with told(service, base_url="https://agenda.town.example/") as ask:
        seen = json.loads(ask("/seen", **words).data)
        assert (seen["host"], seen["scheme"]) == ("127.0.0.1:8000", "http")
    with told(service, base_url="https://agenda.town.example/", proxies=1) as ask:
        seen = json.loads(ask("/seen", **words).data)
        assert seen["client"] == "203.0.113.5"
        assert (seen["host"], seen["scheme"]) == ("agenda.town.example", "https")
        assert ask(ALL, X_Forwarded_Host="evil.example").status_code == 421
        assert ask(ALL, **words).status_code == 200


def test_robots_may_read_feeds(service: TestService) -> None:
    """200, and nothing is forbidden: calendar servers ask for it before they read a feed."""
    with told(service) as ask:
        answer = ask("/robots.txt")
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert answer.text == "User-agent: *\nDisallow:\n"


def test_an_address_that_is_too_long(service: TestService) -> None:
    """414, in the shape of whoever asks."""
    with told(service) as ask:
        page = ask("/?q=" + 5000 * "a")
        assert page.status_code == 414
        assert "Cette adresse est trop longue" in page.text
        feed = ask("/feeds/all.json?q=" + 5000 * "a")
        assert (feed.status_code, feed.headers["Content-Type"]) == (
            414,
            "text/plain; charset=utf-8",
        )
        answer = ask("/api/v1/events?text=" + 5000 * "a")
        assert answer.status_code == 414
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert json.loads(answer.data)["status"] == 414
        assert ask("/seen?q=" + 2000 * "a").status_code == 200


def test_fields_that_are_too_long(service: TestService) -> None:
    """431, in the shape of whoever asks; a feed that is in memory is answered all the same."""
    with told(service) as ask:
        page = ask("/", Cookie=30_000 * "a")
        assert page.status_code == 431
        assert "Supprimez les cookies de ce site" in page.text
        feed = ask("/feeds/all.json", Cookie=30_000 * "a")
        assert (feed.status_code, feed.headers["Content-Type"][:10]) == (431, "text/plain")
        answer = ask("/api/v1/events", Cookie=30_000 * "a")
        assert (answer.status_code, answer.headers["Content-Type"]) == (431, PROBLEM)
        assert ask("/", Cookie=10_000 * "a").status_code == 200
        assert ask(ALL, Cookie=30_000 * "a").status_code == 200


@pytest.mark.parametrize("length", ["20000001", "99999999999999999999", "-1", "many"])
def test_a_body_that_is_too_long(service: TestService, length: str) -> None:
    """413 before one byte of it is read."""
    with told(service) as ask:
        environ = EnvironBuilder("/seen", method="POST").get_environ()
        environ |= {"CONTENT_LENGTH": length, "wsgi.input": None}
        _, status, _ = run_wsgi_app(ask.app, environ)
        assert status[:3] == "413"


def test_bodies_that_come_slowly_leave_room(service: TestService) -> None:
    """Only some are taken at a time; who asks for nothing but an answer does not wait."""
    go, reading = Event(), []

    def inner(environ: dict[str, Any], start_response: Any) -> list[bytes]:  # noqa: ANN401  WSGI
        if environ.get("CONTENT_LENGTH"):
            reading.append(environ)
            go.wait(30)
        start_response("200 OK", [])
        return []

    front = Front(inner, service.config, service.store)

    def status(**more: str) -> str:
        environ = EnvironBuilder("/api/v1/issues").get_environ() | more
        return run_wsgi_app(front, environ)[1]

    threads = [Thread(target=status, kwargs={"CONTENT_LENGTH": "9"}) for _ in range(3)]
    for thread in threads:
        thread.start()
    while len(reading) < len(threads):
        go.wait(0.01)
    assert status(CONTENT_LENGTH="9") == "503 Service Unavailable"
    assert status() == "200 OK"
    go.set()
    for thread in threads:
        thread.join()
    assert status(CONTENT_LENGTH="9") == "200 OK"


def test_pages_that_wait_for_the_store_leave_a_thread_for_feeds(service: TestService) -> None:
    """Who comes behind three that never end is told so at once; a feed is there as ever."""
    go, waiting = Event(), []

    def inner(environ: dict[str, Any], start_response: Any) -> list[bytes]:  # noqa: ANN401  WSGI
        if PASSED_ON not in environ:
            waiting.append(environ)
            go.wait(30)
        return [*_fine(environ, start_response)]

    front = Front(inner, service.config, service.store)
    front.turns = Turns(front.bodies, patience=0.1)

    def status(path: str) -> str:
        return run_wsgi_app(front, EnvironBuilder(path, HERE).get_environ())[1]

    threads = [Thread(target=status, args=["/"]) for _ in range(3)]
    for thread in threads:
        thread.start()
    while len(waiting) < len(threads):
        go.wait(0.01)
    assert status("/api/v1/events") == "503 Service Unavailable"
    assert status("/") == "503 SERVICE UNAVAILABLE"  # of the application, which asks no store
    assert len(waiting) == len(threads)
    assert status(ALL) == "200 OK"
    go.set()
    for thread in threads:
        thread.join()
    assert status("/") == "200 OK"
    assert len(waiting) == len(threads) + 1
    front.watch.end()


def test_a_page_waits_a_moment_for_its_turn() -> None:
    """As long as those inside may just be busy; beside bodies there is room for one at least."""
    bodies = Bodies()
    turns = Turns(bodies, patience=30)
    entered, go = Event(), Event()

    def fourth() -> None:
        with turns.room() as has_room:
            assert has_room
            entered.set()
            go.wait(30)

    with ExitStack() as stack:
        for _ in range(2):
            assert stack.enter_context(turns.room())
        with turns.room() as third:
            assert third
            thread = Thread(target=fourth)
            thread.start()
            assert not entered.wait(0.1)
        assert entered.wait(30)
        go.set()
        thread.join()
    with ExitStack() as stack:
        for _ in range(MOST_BODIES):
            assert stack.enter_context(bodies.room())
        assert stack.enter_context(turns.room())
        with Turns(bodies, patience=0).room() as beside:
            assert beside


def test_strangers_at_the_door_keep_out_nobody_who_is_in(service: TestService) -> None:
    """What is sent there has room of its own, one place for each client."""
    doors, go, reading = ("/desk/sign-in", "/en/desk/sign-in/"), Event(), []

    def inner(environ: dict[str, Any], start_response: Any) -> list[bytes]:  # noqa: ANN401  WSGI
        if PASSED_ON in environ:
            return [*_fine(environ, start_response)]
        if environ["PATH_INFO"] in doors:
            reading.append(environ)
            go.wait(30)
        start_response("200 OK", [])
        return []

    front = Front(inner, service.config, service.store)

    def status(path: str, client: str) -> str:
        told = {"CONTENT_LENGTH": "9", "REMOTE_ADDR": client}
        environ = EnvironBuilder(path, method="POST").get_environ()
        return run_wsgi_app(front, environ | told)[1][:3]

    clients = "203.0.113.1", "2001:db8::1"
    begun = []
    for path, client, other in zip(doors, clients, reversed(doors), strict=True):
        begun.append(Thread(target=status, args=(path, client)))
        begun[-1].start()
        while len(reading) < len(begun):
            go.wait(0.01)
        # Each has one place, in both languages; who comes from elsewhere is let in.
        assert status(other, client) == "503"
    assert status(doors[0], "203.0.113.9") == "503"
    assert status("/desk/sources/magazine", clients[0]) == "200"
    go.set()
    for thread in begun:
        thread.join()
    assert status(doors[0], clients[0]) == status(doors[0], "203.0.113.9") == "200"


def test_a_proxy_nobody_told_us_of_has_more_room_at_the_door() -> None:
    """It stands for many, and yet not for those who are in."""
    bodies, proxy = Bodies(), Client("10.0.0.2", 0.05)
    door = bodies.room_at_the_door
    with door(proxy) as one, door(proxy) as two, door(proxy) as three, bodies.room() as four:
        assert (one, two, three, four) == (True, True, False, True)
    with door(proxy) as again:
        assert again


def test_one_place_is_left_for_who_is_in() -> None:
    """And who is in takes what strangers leave, so that one thread stays free."""
    bodies = Bodies()
    with ExitStack() as stack:
        for last in range(2):
            assert stack.enter_context(bodies.room_at_the_door(Client(f"203.0.113.{last}")))
        assert stack.enter_context(bodies.room())
        assert not stack.enter_context(bodies.room())
    with bodies.room(), bodies.room(), bodies.room() as third:
        assert third
        with bodies.room_at_the_door(Client("203.0.113.9")) as stranger:
            assert not stranger


def _fine(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:  # noqa: ANN401  WSGI
    if PASSED_ON in environ:
        refusal: HTTPException = environ[PASSED_ON]
        return refusal(environ, start_response)
    start_response("200 OK", [])
    return []


def test_who_asks_too_often_waits(service: TestService) -> None:
    """Searches, programs and the desk are counted, a client at a time; feeds and pages are not."""
    now = [0.0]
    buckets = Buckets(Rate(a_second=2, at_once=3), monotonic=lambda: now[0])
    front = Front(_fine, service.config, service.store, buckets)

    def asked(path: str, client: str = "203.0.113.5") -> tuple[str, str | None]:
        environ = EnvironBuilder(path).get_environ() | {"REMOTE_ADDR": client}
        _, status, headers = run_wsgi_app(front, environ)
        return status[:3], headers.get("Retry-After")

    assert [asked("/?q=bal")[0] for _ in range(3)] == 3 * ["200"]
    assert asked("/api/v1/events") == ("429", "1")
    assert asked("/?page=2&q=bal") == ("429", "1")
    assert asked("/?%71=bal") == ("429", "1")
    for path in ("/metrics", "/desk", "/desk/sign-in", "/en/desk/", "/en/desk/events/x"):
        assert asked(path)[0] == "429"
    assert asked("/desks")[0] == asked("/a/desk")[0] == "200"
    assert asked("/?page=2")[0] == asked(ALL)[0] == "200"
    assert asked("/?q=bal", "203.0.113.6")[0] == "200"
    now[0] += 0.5
    assert asked("/?q=bal")[0] == "200"
    assert asked("/?q=bal")[0] == "429"
    front.watch.end()


def test_a_person_who_asks_too_often_sees_a_page(service: TestService) -> None:
    """With when to come back, for browsers and for people."""
    with told(service) as ask:
        buckets = Buckets(Rate(a_second=2, at_once=1), monotonic=lambda: 0.0)
        inner = partial(Flask.wsgi_app, ask.app)
        front = Front(inner, service.config, service.store, buckets)
        environ = EnvironBuilder("/en/?q=bal", HERE).get_environ() | {"REMOTE_ADDR": "203.0.113.5"}
        assert run_wsgi_app(front, dict(environ))[1] == "200 OK"
        data, status, headers = run_wsgi_app(front, dict(environ))
        front.watch.end()
    assert (status[:3], headers["Retry-After"]) == ("429", "1")
    assert "Please wait a minute, then try again." in b"".join(data).decode()


def test_a_person_who_sends_too_much_sees_a_page(service: TestService) -> None:
    """In the language of the page; programs are told in the form they read."""
    with told(service) as ask:
        inner = partial(Flask.wsgi_app, ask.app)
        front = Front(inner, service.config, service.store)

        def sent(path: str, **more: str) -> tuple[str, str]:
            environ = EnvironBuilder(path, HERE, method="POST").get_environ()
            data, status, headers = run_wsgi_app(front, environ | {"wsgi.input": None} | more)
            assert headers["Content-Type"].partition(";")[0] in {"text/html", PROBLEM}
            return status[:3], b"".join(data).decode()

        status, page = sent("/desk/drop", CONTENT_LENGTH="999999999")
        assert (status, "C’est trop volumineux" in page) == ("413", True)
        status, page = sent("/api/v1/sources/a/issues", CONTENT_LENGTH="999999999")
        assert (status, json.loads(page)["status"]) == ("413", 413)
        with ExitStack() as rooms:
            for _ in range(MOST_BODIES):
                assert rooms.enter_context(front.bodies.room())
            status, page = sent("/en/desk/sign-in", CONTENT_LENGTH="9")
            assert (status, "Too much is being sent at once" in page) == ("503", True)
        front.watch.end()


def test_buckets_are_bounded() -> None:
    """Of many clients those are remembered that asked last."""
    buckets = Buckets(Rate(a_second=1, at_once=1), most=2, monotonic=lambda: 0.0)
    assert [buckets.wait(one) for one in "abca"] == [0, 0, 0, 0]
    assert [buckets.wait(one) for one in "ac"] == [1, 1]


def test_who_is_counted_as_one() -> None:
    """An address, or a network of IPv6; who comes through a proxy nobody told us of costs less."""
    through = {"HTTP_X_FORWARDED_FOR": "9.9.9.9"}

    def client(
        address: str, more: dict[str, str] | None = None, *, trusted: bool = False
    ) -> Client:
        return client_of({"REMOTE_ADDR": address} | (more or {}), trusted=trusted)

    assert client("9.9.9.9") == client("9.9.9.9", through) == ("9.9.9.9", 1)
    assert client("2001:db8::1") == client("2001:db8::ffff") != client("2001:db8:0:1::1")
    assert client("127.0.0.1", through) == ("127.0.0.1", 0.05)
    assert client("10.0.0.2", through) == ("10.0.0.2", 0.05)
    assert client("127.0.0.1", through, trusted=True) == client("127.0.0.1") == ("127.0.0.1", 1)
    assert client("") == ("", 0.05)


def test_a_claim_to_be_a_proxy_has_an_end(service: TestService) -> None:
    """A client of one's own network that sends the header of one is counted all the same."""
    buckets = Buckets(Rate(a_second=1, at_once=3), monotonic=lambda: 0.0)
    front = Front(_fine, service.config, service.store, buckets)
    headers = {"REMOTE_ADDR": "10.0.0.2", "HTTP_X_FORWARDED_FOR": "9.9.9.9"}
    asked = [
        run_wsgi_app(front, EnvironBuilder("/api/v1/events").get_environ() | headers)[1]
        for _ in range(61)
    ]
    assert asked[:59] == 59 * ["200 OK"]
    assert asked[-1] == "429 Too Many Requests"
    front.watch.end()
