from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.config import addresses
from feeds.config.cron import parse_cron
from feeds.config.durations import Stretch, parse_interval, parse_stretch, written
from feeds.config.values import (
    Told,
    choice,
    cron,
    flag,
    interval,
    language,
    number,
    size,
    slug,
    stretch,
    themes,
    written_size,
    zone,
)
from feeds.formats.settings import Cancelled
from feeds.sources.settings import FetchSettings


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("6 hours", timedelta(hours=6)),
        ("30 minutes", timedelta(minutes=30)),
        (" 1  Day ", timedelta(days=1)),
        ("1 week", timedelta(weeks=1)),
        ("90seconds", timedelta(seconds=90)),
    ],
)
def test_durations(text: str, meant: timedelta) -> None:
    """A number and a unit, in the singular or the plural."""
    assert parse_interval(text) == meant


@pytest.mark.parametrize(
    "text", ["", "6", "hours", "1.5 hours", "-1 day", "1 month", "999999999 weeks"]
)
def test_no_durations(text: str) -> None:
    """Months are no length of time to a clock."""
    with pytest.raises(ValueError, match="a duration such as"):
        parse_interval(text)


@given(st.integers(0, 366 * 86400))
def test_a_duration_that_is_written_is_read_again(seconds: int) -> None:
    """In the longest unit that fits."""
    assert parse_interval(written(timedelta(seconds=seconds))) == timedelta(seconds=seconds)


@given(
    st.builds(Stretch, st.integers(1, 999_999)) | st.builds(Stretch, days=st.integers(0, 999_999))
)
def test_a_stretch_that_is_written_is_read_again(stretch: Stretch) -> None:
    """In months or in days."""
    assert parse_stretch(str(stretch)) == stretch


@given(st.integers(1, 10**13))
def test_a_size_that_is_written_is_read_again(number: int) -> None:
    """Whatever unit was chosen."""
    assert size(written_size(number)) == number


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("0 6 * * *", "*"),
        ("*/15 6-18 1,15 jan-jun mon", "mon"),
        ("0 6 * * 0", "sun"),
        ("0 6 * * 7", "sun"),
        ("0 6 * * 5-7", "fri,sat,sun"),
        ("0 6 * * sun-tue", "mon,tue,sun"),
        ("0 6 * * sat-sun", "sat,sun"),
        ("0 6 * * mon-sun/3", "mon,thu,sun"),
        ("0 6 * * fri-mon", "mon,fri,sat,sun"),
        ("0 6 * * */2", "tue,thu,sat,sun"),
        ("0 6 29 2 *", "*"),
        ("0 6 * * SAT,Sun", "sat,sun"),
    ],
)
def test_cron(text: str, weekday: str) -> None:
    """Lists, ranges, steps and names; weekdays come out as names."""
    assert parse_cron(text).weekday == weekday


@pytest.mark.parametrize(
    "text",
    [
        "", "@daily", "0 6 * *", "0 6 * * * *", "60 6 * * *", "0 24 * * *", "0 6 0 * *",
        "0 6 * 13 *", "0 6 * * 8", "0 6 * * lun", "5-3 6 * * *", "*/0 6 * * *", "0 6 30 2 *",
        "0 6 31 4,6 *", "a 6 * * *", "1- 6 * * *", "² 6 * * *",
    ],
)  # fmt: skip
def test_no_cron(text: str) -> None:
    """What would be read wrongly, or never come, is refused."""
    with pytest.raises(ValueError, match=r"five fields \(minute hour day month weekday\)"):
        parse_cron(text)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://u:p@h/d", "postgresql://u:***@h/d"),
        ("postgresql+psycopg://u:p/@:x@h/d", "postgresql+psycopg://u:***@h/d"),
        ("postgresql://:p@h/d", "postgresql://:***@h/d"),
        ("postgresql://h/d?user=u&password=p&sslmode=on", "postgresql://h/d?user=u&password=***&sslmode=on"),
        ("postgresql:/u:p@h/d", "postgresql:/u:***@h/d"),
        ("postgresql://u@h/d", "postgresql://u@h/d"),
        ("https://u:p@town.example/", "https://***@town.example/"),
        ("https://town.example:8000/@news", "https://town.example:8000/@news"),
        ("sqlite:////srv/x@y.sqlite", "sqlite:////srv/x@y.sqlite"),
    ],
)  # fmt: skip
def test_secrets_are_hidden(address: str, shown: str) -> None:
    """Only they: people have to recognise the rest."""
    assert addresses.without_secrets(address) == shown


@pytest.mark.parametrize(
    "address",
    ["", "town.example", "ftp://x", "https://", "https://[x/", "https://x:99999999/",
     "https://a b/", "//town.example/", "javascript:alert(1)", "https://x:0/",
     "https://x/\0", "https://x/\ty"],
)  # fmt: skip
def test_no_addresses(address: str) -> None:
    """What no browser would open is refused."""
    with pytest.raises(ValueError, match="an address such as"):
        addresses.parse_web(address)


@pytest.mark.parametrize("address", ["ftp://x", "https://x/?", "https://x/#", "https://u@x/"])
def test_no_addresses_of_a_service(address: str) -> None:
    """Other addresses are made from it by putting words behind it."""
    with pytest.raises(ValueError, match=r"without \"\?\" and \"#\""):
        addresses.parse_base(address)


@pytest.mark.parametrize(
    "url", ["sqlite:///", "sqlite://", "sqlite:///x/", "sqlite:///:memory:", "sqlite:///a\0b", "",
            "postgresql://", "postgresql://[h/d", "mysql://h/d", "agenda.sqlite"],
)  # fmt: skip
def test_no_stores(url: str) -> None:
    """A store is a file that several processes can open, or PostgreSQL."""
    with pytest.raises(ValueError, match=r"sqlite:///agenda\.sqlite"):
        addresses.parse_store(url, Path("/srv"))


def test_a_host_that_has_no_name_in_ascii_is_none() -> None:
    """Whoever needs one says so."""
    assert addresses.host_of(f"https://{'é' * 80}.example/") == ""


@pytest.mark.parametrize(
    ("contact", "told"),
    [
        ("it@town.example", "it@town.example"),
        ("https://town.example/robot", "https://town.example/robot"),
        ("https://évry.example/à-propos", "https://xn--vry-9la.example/%C3%A0-propos"),
        ("https://town.example/robot_(us)", "https://town.example/robot_%28us%29"),
    ],
)
def test_a_contact_can_stand_in_a_header(contact: str, told: str) -> None:
    """Whatever is accepted can be told to servers."""
    assert addresses.parse_contact(contact) == told
    assert FetchSettings(contact=told).contact == told


@pytest.mark.parametrize("contact", ["nobody", "(x)@town.example", "é@town.example", "ftp://x"])
def test_no_contacts(contact: str) -> None:
    """What no server could be told is refused with the configuration, not in the first round."""
    with pytest.raises(ValueError, match="an address of mail or of the web such as"):
        addresses.parse_contact(contact)


def test_a_slug_is_the_name_of_a_file() -> None:
    """So it has a bounded length."""
    assert slug("a" * 80) == "a" * 80
    with pytest.raises(ValueError, match='such as "river-magazine", 80 of them at most'):
        slug("a" * 81)


@pytest.mark.parametrize("value", ["", "much", "0", 0, -1, True, 1.5, None, "9" * 400])
def test_no_sizes(value: object) -> None:
    """At least one byte."""
    with pytest.raises(ValueError, match='a number of bytes such as "20 MB"'):
        size(value)


def test_numbers_of_the_environment() -> None:
    """They come as text, and only from there text is taken for a number."""
    parse = number(0, 1)
    assert (parse(Told("0.5", "X")), parse(1)) == (0.5, 1.0)
    for value in ("0.5", Told("half", "X"), Told("nan", "X"), True, 2):
        with pytest.raises(ValueError, match="a number from 0 to 1"):
            parse(value)


@pytest.mark.parametrize("value", [3, "", ["x"], True])
def test_what_is_no_text_is_told_alike(value: object) -> None:
    """Every parser says what was expected, whatever it is given."""
    parsers = (cron, themes, choice(Cancelled), interval(), slug, zone, language, flag)
    for parse in parsers:
        if (parse, value) != (flag, True):
            with pytest.raises(ValueError, match=r"\w"):
                parse(value)
    with pytest.raises(ValueError, match="all"):
        stretch(value)


@pytest.mark.parametrize(
    "site", ["*", "https://intranet.example", "http://intranet:8080", "https://*.town.example"]
)
def test_sites_of_frames(site: str) -> None:
    """Hosts, with a star in the place of their first part."""
    assert addresses.parse_frame(site) == site


@pytest.mark.parametrize(
    "site", ["'self'", "https:", "x.example", "https://x/y", "https://x *", "x;y"]
)
def test_no_sites_of_frames(site: str) -> None:
    """Nothing that could begin another directive, and no path."""
    with pytest.raises(ValueError, match="sites such as"):
        addresses.parse_frame(site)


@pytest.mark.parametrize("host", ["intranet", "a-b.example", "10.1.2.3", "[::1]", "2001:db8::1"])
def test_hosts(host: str) -> None:
    """Names and numbers of machines."""
    assert addresses.parse_host(host) == host.strip("[]")


@pytest.mark.parametrize("host", ["", "-a", "a..b", "x.example:80", "*.example", "a/b"])
def test_no_hosts(host: str) -> None:
    """No ports, stars or paths."""
    with pytest.raises(ValueError, match="names of machines"):
        addresses.parse_host(host)
