"""Feeds as subscribers get them: RFC 9110 by its sections, from memory."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from asking import BALL, FAIR, Asking
from service import TestService, serving

from feeds.store import rendered
from feeds.web import moments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asking import Told

ALL = "/feeds/all.ics"
CONCERT = "Agenda\n\nConcert\n2 mars 2020\n"
CONDITIONAL = ("ETag", "Last-Modified", "Cache-Control", "Vary", "Access-Control-Allow-Origin")


@pytest.fixture(scope="module")
def fixed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestService]:
    """Return a service that has feeds and stays as it is."""
    folder = tmp_path_factory.mktemp("feeds")
    with serving(folder / "issues", f"sqlite:///{folder}/agenda.db") as service:
        service.write("a.txt", FAIR + BALL)
        service.refresh()
        yield service


@pytest.fixture(scope="module")
def ask(fixed: TestService) -> Iterator[Asking]:
    """Return that service, to be asked."""
    with Asking(fixed) as asking:
        yield asking


@pytest.fixture
def changing(service: TestService) -> Iterator[Asking]:
    """Return a service that may change, to be asked, on both kinds of store."""
    service.write("a.txt", FAIR + BALL)
    service.refresh()
    with Asking(service) as asking:
        yield asking


def data(service: TestService, slug: str = "all") -> bytes:
    """Return a feed as it is in the store."""
    return service.feeds()[slug]


def etag(answer: Told) -> str:
    """Return the entity tag of an answer, quotes included."""
    return answer.headers["ETag"]


def test_a_feed_is_what_the_store_holds(ask: Asking, fixed: TestService) -> None:
    """Byte for byte, with all that a client wants to know of it."""
    answer = ask(ALL)
    assert (answer.status_code, answer.data) == (200, data(fixed))
    told = answer.headers
    assert told["Content-Type"] == "text/calendar; charset=utf-8"
    assert told["Content-Length"] == str(len(answer.data))
    assert told["Content-Disposition"] == 'inline; filename="all.ics"'
    assert told["Last-Modified"] == "Thu, 10 Jan 2019 06:00:00 GMT"
    assert told["X-Robots-Tag"] == "noindex"
    assert told["X-Content-Type-Options"] == "nosniff"
    assert told["Access-Control-Allow-Origin"] == "*"
    assert {"max-age", "stale-while-revalidate", "stale-if-error"} <= {
        part.split("=")[0].strip() for part in told["Cache-Control"].split(",")
    }
    assert "Set-Cookie" not in told
    assert "Content-Encoding" not in told


def test_gzip_is_another_form_with_a_tag_of_its_own(ask: Asking) -> None:
    """The same bytes unpacked; both tell that they vary (8.8.3.3)."""
    plain, packed = ask(ALL), ask(ALL, Accept_Encoding="gzip, br")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert etag(plain) != etag(packed)
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("asked", "packed"),
    [
        ("gzip", True), ("GZIP;Q=0.5", True), ("x-gzip", True), ("*", True),
        ("br, gzip;q=1.0", True),
        ("deflate , gzip ; q=0.001", True), ("gzip;q=0.5, identity;q=0.5", True),
        ("", False), ("br", False), ("identity", False),
        ("gzip;q=0", False), ("gzip; q=0.000", False),
        ("*;q=0", False), ("gzip;q=0, *;q=1", False), ("gzip;q=0.2, identity;q=0.8", False),
        ("gzip;q=2", False), ("gzip;;", False), (",,,", False), ("gzip;level=9", False),
    ],
)  # fmt: skip
def test_who_is_sent_gzip(ask: Asking, asked: str, *, packed: bool) -> None:
    """Those that ask for it and do not like plain bytes better (12.5.3)."""
    answer = ask(ALL, Accept_Encoding=asked)
    assert ("Content-Encoding" in answer.headers) is packed


def test_gzip_can_be_turned_off(service: TestService) -> None:
    """For the one program that cannot unpack what it asked for."""
    service.write("a.txt", FAIR)
    service.refresh()
    publish = service.config.publish.model_copy(update={"gzip": False})
    service.config = service.config.model_copy(update={"publish": publish})
    with Asking(service) as ask:
        answer = ask(ALL, Accept_Encoding="gzip")
    assert "Content-Encoding" not in answer.headers
    assert answer.data == data(service)


CONDITIONS: dict[str, Callable[[str, str], str]] = {
    "the tag": lambda own, _: own,
    "the tag of the other form": lambda _, other: other,
    "weakly": lambda own, _: f"W/{own}",
    "in a list": lambda own, _: f'"absent", W/"other,with comma" , {own}',
    "without blanks": lambda own, _: f'"absent",{own}',
    "any": lambda _, __: " * ",
}


@pytest.mark.parametrize("asked", ["", "gzip"])
@pytest.mark.parametrize("condition", CONDITIONS)
def test_what_the_client_has_is_not_sent_again(ask: Asking, condition: str, asked: str) -> None:
    """304 without a body repeats what the 200 says (15.4.5), also to HEAD."""
    forms = {coding: ask(ALL, Accept_Encoding=coding) for coding in ("", "gzip")}
    own, other = (etag(forms[asked]), etag(forms["" if asked else "gzip"]))
    told = CONDITIONS[condition](own, other)
    for method in ("GET", "HEAD"):
        answer = ask(ALL, method, Accept_Encoding=asked, If_None_Match=told)
        assert (answer.status_code, answer.data) == (304, b"")
        named = other if told == other else own
        assert etag(answer) == named
        for name in CONDITIONAL[1:]:
            assert answer.headers[name] == forms[asked].headers[name]
        assert not any(name.startswith("Content") for name, _ in answer.headers)


@pytest.mark.parametrize("told", ['"absent"', "not quoted", "", '"', "W/", '"absent", *', "**"])
def test_another_tag_gets_the_feed(ask: Asking, told: str) -> None:
    """Whatever is no tag of this feed names nothing, however fresh the client is (13.2.2)."""
    modified = ask(ALL).headers["Last-Modified"]
    answer = ask(ALL, If_None_Match=told, If_Modified_Since=modified)
    assert answer.status_code == 200


def test_a_tag_stands_before_a_moment(ask: Asking) -> None:
    """If-Modified-Since is not looked at where If-None-Match is (13.1.3)."""
    since = "Thu, 01 Jan 1970 00:00:00 GMT"
    assert ask(ALL, If_None_Match=etag(ask(ALL)), If_Modified_Since=since).status_code == 304


@pytest.mark.parametrize(
    ("since", "status"),
    [
        ("Thu, 10 Jan 2019 06:00:00 GMT", 304),  # the moment itself
        ("Thursday, 10-Jan-19 06:00:00 GMT", 304),
        ("Thu Jan 10 06:00:00 2019", 304),
        ("Fri Feb  1 06:00:00 2019", 304),
        ("Thu, 10 Jan 2019 06:00:60 GMT", 304),
        ("Mon, 30 Nov 2026 00:00:00 GMT", 304),
        ("Thu, 10 Jan 2019 05:59:59 GMT", 200),
        ("Thursday, 10-Jan-70 06:00:00 GMT", 200),  # 1970, for 2070 is too far away
        ("Thu, 01 Jan 1970 00:00:00 GMT", 200),
        ("not a date", 200),
        ("Thu, 31 Feb 2019 06:00:00 GMT", 200),
        ("Thu, 10 Jan 2019 25:00:00 GMT", 200),
        ("10 Jan 2019", 200),
        ("2019-01-10T06:00:00Z", 200),
        ("Thu, 10 jan 2019 06:00:00 GMT", 200),
        ("Thu, 10 Jan 2019 06:00:00 +0100", 200),
    ],
)
def test_the_moment_of_the_last_visit(ask: Asking, since: str, status: int) -> None:
    """Compared, not only seen; three forms are read, and what is none is no condition (5.6.7)."""
    assert ask(ALL, If_Modified_Since=since).status_code == status


def test_head_is_get_without_its_body(ask: Asking) -> None:
    """Every header the same (9.3.2)."""
    whole, head = ask(ALL, Accept_Encoding="gzip"), ask(ALL, "HEAD", Accept_Encoding="gzip")
    assert head.data == b""
    assert head.status_code == 200
    assert list(head.headers) == list(whole.headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "PROPFIND", "TRACE"])
def test_a_feed_can_only_be_read(ask: Asking, method: str) -> None:
    """405 says what can be done (15.5.6), before and after the feed is in memory."""
    for _ in range(2):
        answer = ask(ALL, method)
        assert answer.status_code == 405
        assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
        ask(ALL)


def test_pages_of_other_sites_may_ask(ask: Asking) -> None:
    """A browser that asks first is told so (Fetch, CORS preflight)."""
    answer = ask(
        ALL, "OPTIONS", Origin="https://intranet.example", Access_Control_Request_Method="GET"
    )
    assert (answer.status_code, answer.data) == (204, b"")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "If-None-Match" in answer.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("asked", [f"{ALL}?nocache=1", f"{ALL}?q=a"])
@pytest.mark.parametrize("accept", ["application/json", "text/html", "*/*"])
def test_neither_a_query_nor_accept_changes_a_feed(
    ask: Asking, fixed: TestService, asked: str, accept: str
) -> None:
    """Some subscribers add one, and browsers ask for pages."""
    answer = ask(asked, Accept=accept)
    assert (answer.status_code, answer.data) == (200, data(fixed))


@pytest.mark.parametrize("path", ["/feeds/none.ics", "/feeds/ALL.ics", "/feeds/all.ics/"])
def test_what_is_no_feed(ask: Asking, path: str) -> None:
    """The application behind says so."""
    answer = ask(path)
    assert answer.status_code == 404
    assert "calendar" not in answer.headers["Content-Type"]


def test_an_alias_answers_in_its_place(service: TestService) -> None:
    """An old address gives the feed without a redirect; a private one is not for everyone."""
    service.write("a.txt", FAIR)
    service.set_feeds(
        {"slug": "fairs", "aliases": ["foires", "old"]},
        {"slug": "staff", "private": True, "aliases": ["team"]},
    )
    service.refresh()
    with Asking(service) as ask:
        for slug in ("fairs", "foires", "old"):
            assert ask(f"/feeds/{slug}.ics").data == data(service, "fairs")
            assert ask(f"/feeds/{slug}.ics", "POST").status_code == 405
        for slug in ("staff", "team"):
            assert ask(f"/feeds/{slug}.ics").status_code == 404


def test_a_feed_that_changes(changing: Asking, service: TestService) -> None:
    """Other bytes, another tag, a later moment; what did not change is the same for ever."""
    before, year = changing(ALL), changing("/feeds/2019.ics")
    service.later(days=1)
    service.write("b.txt", CONCERT)
    service.refresh()
    changing.look()
    after = changing(ALL, If_None_Match=etag(before))
    assert (after.status_code, after.data) == (200, data(service))
    assert after.headers["Last-Modified"] == "Fri, 11 Jan 2019 06:00:00 GMT"
    assert changing("/feeds/2019.ics", If_None_Match=etag(year)).status_code == 304


def test_a_feed_that_comes_and_goes(changing: Asking, service: TestService) -> None:
    """A new one is there without a restart, a dropped one is gone."""
    assert changing("/feeds/2020.ics").status_code == 404
    service.write("b.txt", CONCERT)
    service.refresh()
    changing.look()
    assert changing("/feeds/2020.ics").status_code == 200
    with service.store.writing() as conn:
        rendered.delete(conn, "2020")
    changing.look()
    assert changing("/feeds/2020.ics").status_code == 404


def test_moments_are_written_as_they_are_read() -> None:
    """For any second of some years, leap days and the turns of years among them."""
    moment = datetime(1999, 12, 31, 23, 59, 59, tzinfo=UTC)
    for _ in range(400):
        assert moments.read(moments.written(moment), near=2031) == moment
        moment += timedelta(days=31, hours=7, minutes=13, seconds=1)
