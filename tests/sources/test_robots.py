from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from hostile import HERE, QUICK, Hours, Site, gives, scripted, serving

from feeds.sources.failures import NotAskedError, RobotsError
from feeds.sources.robots import MAX_BYTES
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    import socket

POLITE = dataclasses.replace(QUICK, robots=True)
PAGE = [gives(b"agenda")]


def allows(rules: bytes, path: str = "/agenda") -> bool:
    """Return whether a site with these rules lets its page be read."""
    with serving(Site({"/robots.txt": [gives(rules)], path: PAGE})) as root:
        try:
            return Visitor(POLITE).visit(root + path, allow=HERE).data == b"agenda"
        except RobotsError:
            return False


@pytest.mark.parametrize(
    ("rules", "welcome"),
    [
        (b"", True),
        (b"User-agent: *\nDisallow: /", False),
        (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /\r\n", False),
        (b"User-agent: agenda\nDisallow: /", False),
        (b"User-agent: Agenda\nDisallow: /agenda", False),
        (b"User-agent: other\nDisallow: /", True),
        (b"User-agent: agenda\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        (b"User-agent: agenda\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        (b"User-agent: *\nDisallow: /\nAllow: /agenda", True),
        (b"User-agent: *\nDisallow: /*nda$", False),
        (b"User-agent: *\nDisallow: /news", True),
        (b"<!doctype html><title>Not found</title>", True),
        (b"\xff\xfe\x00" * 50, True),
    ],
)
def test_what_a_site_lets_be_read(rules: bytes, welcome: bool) -> None:  # noqa: FBT001  a parameter of the test
    """The group that names this program holds, else that of all; the longest rule wins."""
    assert allows(rules) is welcome


def test_a_site_that_keeps_programs_out_is_told() -> None:
    """Which file says so, and what can be done."""
    site = Site({"/robots.txt": [gives(b"User-agent: *\nDisallow: /")]})
    with serving(site) as root, pytest.raises(RobotsError) as caught:
        Visitor(POLITE).visit(f"{root}/agenda", allow=HERE)
    assert str(caught.value) == (
        f"{root}/agenda: its robots.txt asks programs like this one (agenda) not to read it;"
        " ask the people of the site to allow it, or read another address"
    )
    assert site.asked == ["/robots.txt"]


def test_the_rules_are_read_once_a_day() -> None:
    """For all pages of a site; after a day they may have changed."""
    hours = Hours()
    site = Site({"/robots.txt": [gives()], "/a": PAGE, "/b": PAGE})
    with serving(site) as root:
        visitor = Visitor(POLITE, clock=hours.clock)
        for wait, path in ((0, "/a"), (80_000, "/b"), (10_000, "/a")):
            hours.now += wait
            visitor.visit(root + path, allow=HERE)
    assert site.asked == ["/robots.txt", "/a", "/b", "/robots.txt", "/a"]


@pytest.mark.parametrize("status", ["400", "401", "403", "404", "410", "429"])
def test_no_rules_forbid_nothing(status: str) -> None:
    """Without the file all may be read (RFC 9309, section 2.3.1.3)."""
    with serving(Site({"/robots.txt": [gives(status=status)], "/": PAGE})) as root:
        assert Visitor(POLITE).visit(root, allow=HERE).data == b"agenda"


@pytest.mark.parametrize("status", ["500", "503"])
def test_rules_that_cannot_be_read_forbid_all_for_now(status: str) -> None:
    """Nothing is read for an hour, without asking again (section 2.3.1.4)."""
    hours = Hours()
    site = Site({"/robots.txt": [gives(status=status), gives()], "/": PAGE})
    with serving(site) as root:
        visitor = Visitor(POLITE, clock=hours.clock)
        for left in (3600, 1800):
            with pytest.raises(
                RobotsError, match=f"could not be read .*{status}.*for now"
            ) as caught:
                visitor.visit(root, allow=HERE)
            assert caught.value.retry_after == left
            hours.now += 1800
        assert visitor.visit(root, allow=HERE).data == b"agenda"
    assert site.asked == ["/robots.txt", "/robots.txt", "/"]


def test_a_site_that_wants_a_week_gets_a_day() -> None:
    """No refusal is remembered for longer than 24 hours."""
    site = Site({"/robots.txt": [gives(status="503", Retry_After="604800")]})
    with serving(site) as root, pytest.raises(RobotsError, match="again in 24 hours") as caught:
        Visitor(POLITE, clock=Hours().clock).visit(root, allow=HERE)
    assert caught.value.retry_after == 86400


def test_a_connection_that_breaks_forbids_all_for_now() -> None:
    """So does a server that does not speak."""

    def script(_: socket.socket) -> None:
        """Hang up."""

    with scripted(script) as root, pytest.raises(RobotsError, match="could not be read"):
        Visitor(POLITE).visit(root, allow=HERE)


def test_rules_are_tried_again_as_pages_are() -> None:
    """A hiccup of a moment closes no site for an hour."""
    site = Site({"/robots.txt": [gives(status="502"), gives()], "/": PAGE})
    with serving(site) as root:
        settings = dataclasses.replace(POLITE, retries=1)
        assert Visitor(settings).visit(root, allow=HERE).data == b"agenda"


def test_old_rules_hold_where_new_ones_cannot_be_had() -> None:
    """Rules of yesterday are better than none (section 2.4)."""
    hours = Hours()
    rules = gives(b"User-agent: *\nDisallow: /private")
    site = Site({"/robots.txt": [rules, gives(status="500")], "/": PAGE, "/private": PAGE})
    with serving(site) as root:
        visitor = Visitor(POLITE, clock=hours.clock)
        visitor.visit(root, allow=HERE)
        hours.now += 100_000
        assert visitor.visit(root, allow=HERE).data == b"agenda"
        with pytest.raises(RobotsError, match="asks programs like this one"):
            visitor.visit(f"{root}/private", allow=HERE)
    assert site.asked.count("/robots.txt") == 2


def test_the_file_may_have_moved() -> None:
    """Redirects are followed; a circle is as good as no file (section 2.3.1.2)."""
    rules = gives(b"User-agent: *\nDisallow: /")
    site = Site({"/robots.txt": [gives(status="301", Location="/r")], "/r": [rules], "/": PAGE})
    with serving(site) as root, pytest.raises(RobotsError):
        Visitor(POLITE).visit(root, allow=HERE)
    circle = Site({"/robots.txt": [gives(status="301", Location="/robots.txt")], "/": PAGE})
    with serving(circle) as root:
        assert Visitor(POLITE).visit(root, allow=HERE).data == b"agenda"


def test_the_file_is_no_way_in() -> None:
    """A file that leads into one's own network was not read."""
    site = Site({"/robots.txt": [gives(status="302", Location="http://10.0.0.1/")], "/": PAGE})
    with serving(site) as root, pytest.raises(RobotsError, match=r"10\.0\.0\.1 is not in the pub"):
        Visitor(POLITE).visit(root, allow=HERE)


def test_what_one_source_may_not_ask_another_may() -> None:
    """That a host was forbidden to one source is not remembered as the word of the host."""
    visitor = Visitor(POLITE)
    with serving(Site({"/robots.txt": [gives()], "/": PAGE})) as root:
        with pytest.raises(NotAskedError) as caught:
            visitor.visit(root)
        assert caught.value.url == f"{root}/"
        assert visitor.visit(root, allow=HERE).data == b"agenda"


def test_only_the_beginning_of_a_long_file_counts() -> None:
    """500 KiB, cut behind a whole line: half a rule would be another one."""
    rule = b"Disallow: /x%06d\n"
    filler = b"User-agent: *\n" + b"".join(rule % number for number in range(MAX_BYTES // 18 + 50))
    assert allows(filler[: MAX_BYTES - 11] + b"\nDisallow: /agenda/only/this\nDisallow: /agenda\n")
    assert not allows(b"User-agent: *\nDisallow: /agenda\n" + filler)


def test_a_site_may_want_more_time() -> None:
    """Crawl-delay lengthens the distance between requests, up to a minute."""
    for delay, slept in ((b"5", 5), (b"9999", 60)):
        hours = Hours()
        rules = gives(b"User-agent: agenda\nCrawl-delay: " + delay)
        with serving(Site({"/robots.txt": [rules], "/": PAGE})) as root:
            visitor = Visitor(POLITE, clock=hours.clock)
            visitor.visit(root, allow=HERE)
            visitor.visit(root, allow=HERE)
        assert hours.slept == [slept]


def test_each_step_of_a_redirect_is_welcome_or_not() -> None:
    """A page may not send one where its rules forbid to go."""
    site = Site({
        "/robots.txt": [gives(b"User-agent: *\nDisallow: /private")],
        "/": [gives(status="302", Location="/private")],
    })  # fmt: skip
    with serving(site) as root, pytest.raises(RobotsError):
        Visitor(POLITE).visit(root, allow=HERE)
    assert "/private" not in site.asked


def test_the_switch() -> None:
    """Whoever owns a site need not ask its robots.txt."""
    site = Site({"/robots.txt": [gives(b"User-agent: *\nDisallow: /")], "/": PAGE})
    with serving(site) as root:
        assert Visitor(QUICK).visit(root, allow=HERE).data == b"agenda"
    assert site.asked == ["/"]
