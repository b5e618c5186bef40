"""RSS and Atom: each entry an issue, its events for machines as statements."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.errors import UnreadableError
from agenda.extraction import extract_issue
from agenda.issue import Issue, Kind, Raw
from agenda.readers import feed_events, rss

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:ev="http://purl.org/rss/1.0/modules/event/" '
    'xmlns:xcal="urn:ietf:params:xml:ns:xcal" '
    'xmlns:gd="http://schemas.google.com/g/2005" '
    'xmlns:mec="http://webnus.net/rss/mec/" '
    'xmlns:media="http://search.yahoo.com/mrss/" '
)


def read(text: str | bytes, content_type: str | None = None) -> tuple[Issue, ...]:
    """Return the issues of a feed that was fetched from an address."""
    data = text.encode() if isinstance(text, str) else text
    return rss.read(Raw(data, "feed.xml", "https://ville.example/feed", content_type))


def item(inside: str, channel: str = "") -> Issue:
    """Return the issue of the one item of an RSS 2.0 feed."""
    (issue,) = read(
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {NAMESPACES}><channel>'
        f"<title>Ville</title>{channel}<item>{inside}</item></channel></rss>"
    )
    return issue


def entry(inside: str, feed: str = "", attributes: str = "") -> Issue:
    """Return the issue of the one entry of an Atom feed."""
    (issue,) = read(
        f'<feed xmlns="http://www.w3.org/2005/Atom" {NAMESPACES} {attributes}>{feed}'
        f"<entry>{inside}</entry></feed>"
    )
    return issue


def texts(issue: Issue) -> list[str]:
    """Return the lines of an issue."""
    return [line.text for line in issue.lines]


def test_an_item_of_rss() -> None:
    """Key, address, title, day and language; the title heads the lines."""
    issue = item(
        "<title>Fête &amp;amp; bal</title><link>/bal</link><guid>tag:1</guid>"
        "<pubDate>Mon, 28 Apr 2025 23:30:00 -0400</pubDate>"
        "<description>&lt;p&gt;Samedi &lt;b&gt;3 mai&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Bal"
        "&lt;/li&gt;&lt;/ul&gt;</description>",
        "<language>fr-fr</language><pubDate>Thu, 1 Jan 2026 00:00:00 GMT</pubDate>",
    )
    assert (issue.key, issue.url, issue.title) == (
        "tag:1",
        "https://ville.example/bal",
        "Fête & bal",
    )
    assert (issue.published, issue.language) == (date(2025, 4, 28), "fr-fr")
    assert [(line.kind, line.text) for line in issue.lines] == [
        (Kind.HEADING, "Fête & bal"),
        (Kind.TEXT, "Samedi 3 mai"),
        (Kind.ITEM, "Bal"),
    ]
    assert (issue.lines[0].level, issue.lines[0].href) == (1, issue.url)


def test_an_entry_of_atom() -> None:
    """The id, the alternate link against xml:base, and published before updated."""
    issue = entry(
        "<title type='html'>&lt;i&gt;Bal&lt;/i&gt;</title><id>urn:1</id>"
        "<link rel='enclosure' href='a.pdf'/><link href='bal'/>"
        "<updated>2025-05-01T00:00:00Z</updated><published>2025-04-28T23:00:00Z</published>"
        "<content type='html'>&lt;a href='x'&gt;3 mai&lt;/a&gt;</content>",
        attributes='xml:base="https://bal.example/dossier/" xml:lang="ca"',
    )
    assert (issue.key, issue.url) == ("urn:1", "https://bal.example/dossier/bal")
    assert (issue.title, issue.published, issue.language) == ("Bal", date(2025, 4, 28), "ca")
    assert issue.lines[1].href == "https://bal.example/dossier/x"


def test_xhtml_keeps_its_structure() -> None:
    """Markup written straight into the feed is read like markup."""
    div = (
        '<div xmlns="http://www.w3.org/1999/xhtml">a &lt; b<ul><li>3 mai : bal</li>'
        "<li>4 mai : loto</li></ul></div>"
    )
    issue = entry(f"<title>x</title><content type='xhtml'>{div}</content>")
    assert texts(issue) == ["x", "a < b", "3 mai : bal", "4 mai : loto"]
    assert [line.kind for line in issue.lines[2:]] == [Kind.ITEM, Kind.ITEM]
    assert texts(item("<description>3 mai<br/>Bal &amp; loto</description>")) == [
        "3 mai",
        "Bal & loto",
    ]


def test_the_fullest_text_is_read() -> None:
    """The full content stands before the extract, and the extract before nothing."""
    full = "<content:encoded><![CDATA[<p>Samedi 3 mai, bal</p>]]></content:encoded>"
    assert texts(item(f"<description>Samedi…</description>{full}")) == ["Samedi 3 mai, bal"]
    empty = "<content:encoded><![CDATA[<img src='a'>]]></content:encoded>"
    assert texts(item(f"{empty}<description>Le 3 mai</description>")) == ["Le 3 mai"]
    assert texts(item("<media:description>Le 4 mai</media:description>")) == ["Le 4 mai"]
    assert texts(item("<title>Seul</title>")) == ["Seul"]


def test_plain_words_are_read_as_text() -> None:
    """Without markup, line ends part lines."""
    assert texts(item("<description>Samedi 3 mai\nBal &lt; 5 euros</description>")) == [
        "Samedi 3 mai",
        "Bal < 5 euros",
    ]


def test_lines_are_counted_in_the_feed() -> None:
    """A line tells where it stands in the file, not in its element."""
    issue = item("<title>\nx</title>\n<description>\nSamedi 3 mai\n\nBal</description>")
    assert [line.number for line in issue.lines] == [1, 4, 6]


@pytest.mark.parametrize(
    "text",
    [
        (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
            'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<channel><title>v</title><dc:language>fr</dc:language></channel>"
            '<item rdf:about="https://v.example/1"><title>Bal</title>'
            "<dc:date>2025-04-28T10:00</dc:date></item></rdf:RDF>"
        ),
        (
            '<rss version="0.91"><channel><language>fr</language><item><title>Bal</title>'
            "<link>https://v.example/1</link><pubDate>28 Apr 2025 10:00 GMT</pubDate>"
            "</item></channel></rss>"
        ),
        (
            '<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="fr"><entry>'
            '<title>Bal</title><link rel="alternate" href="https://v.example/1"/><issued>2025-04-28T10:00:00Z</issued>'
            "</entry></feed>"
        ),
        (
            "<rss><channel><language>fr</language><item><title>Bal</title>"
            "<link>https://v.example/1</link><dc:date>2025-04-28</dc:date></item></channel></rss>"
        ),
    ],
    ids=["rss 1.0", "rss 0.91", "atom 0.3", "prefix never declared"],
)
def test_old_and_sloppy_feeds(text: str) -> None:
    """All dialects say the same."""
    (issue,) = read(text)
    assert (issue.key, issue.url, issue.title) == (
        "https://v.example/1",
        "https://v.example/1",
        "Bal",
    )
    assert (issue.published, issue.language) == (date(2025, 4, 28), "fr")


@pytest.mark.parametrize(
    ("inside", "url"),
    [
        ("<guid>https://v.example/2</guid>", "https://v.example/2"),
        ("<guid isPermaLink='false'>https://v.example/2</guid>", None),
        ("<link>javascript:alert(1)</link>", None),
        ("<link>http://[bad/</link>", None),
        ("<link> ?p=3 </link>", "https://ville.example/feed?p=3"),
        ("<link/>", None),
    ],
)
def test_only_addresses_of_the_web_are_links(inside: str, url: str | None) -> None:
    """Relative ones are made whole, others are left out."""
    assert item(inside).url == url


SITE = "<link>https://site.example/fr/</link>"
SELF = (
    "<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='https://own.example/x/feed'/>"
)


@pytest.mark.parametrize(
    ("channel", "own", "url"),
    [
        ("", "https://feeds.example/ville", "https://feeds.example/bal"),
        (SITE, "https://feeds.example/ville", "https://site.example/fr/bal"),
        (SITE + SELF, None, "https://site.example/fr/bal"),
        (SELF, None, "https://own.example/x/bal"),
        ("<link>/fr/</link>" + SELF, None, "https://own.example/fr/bal"),
        ("<link>/fr/</link>", "https://feeds.example/ville", "https://feeds.example/fr/bal"),
        ("", None, None),
    ],
)
def test_relative_links_are_read_against_the_site(
    channel: str, own: str | None, url: str | None
) -> None:
    """The channel's link tells the site; without one it is the feed's own address."""
    text = (
        f"<rss><channel>{channel}<item><title>Bal</title><link>bal</link>"
        "<description>&lt;a href='plan'>3 mai&lt;/a></description></item></channel></rss>"
    )
    (issue,) = rss.read(Raw(text.encode(), "feed.xml", own))
    assert (issue.url, issue.lines[0].href) == (url, url)
    assert issue.lines[1].href == (url and url.replace("bal", "plan"))


def test_a_base_is_stated_where_it_holds() -> None:
    """xml:base counts before the site, and each element may have its own."""
    issue = entry(
        "<title>x</title><link href='bal'/>"
        "<content type='html' xml:base='/plans/'>&lt;a href='plan'>3 mai&lt;/a></content>",
        "<link href='https://site.example/'/>",
        "xml:base='/dossier/'",
    )
    assert issue.url == "https://ville.example/dossier/bal"
    assert issue.lines[1].href == "https://ville.example/plans/plan"


def test_entries_with_one_id_stay_apart() -> None:
    """Keys tell the issues of a feed apart."""
    issues = read(
        "<rss><channel><item><guid>1</guid></item><item><guid>1</guid></item></channel></rss>"
    )
    assert [issue.key for issue in issues] == ["1", "1 (2)"]


def stated(inside: str) -> Sequence[tuple[str, str | None, str | None, str]]:
    """Return what an item states for machines."""
    issue = item(f"<title>Bal</title><link>https://v.example/1</link>{inside}")
    assert all(
        s.name == "Bal" and s.origin == "rss" and s.url == issue.url for s in issue.statements
    )
    return [(s.start, s.end, s.place, s.status) for s in issue.statements]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (
            (
                "<ev:startdate>2025-05-03T20:00:00+02:00</ev:startdate><ev:enddate>2025-05-04</ev:enddate>"
                "<ev:location>Salle des fêtes</ev:location>"
            ),
            ("2025-05-03T20:00:00+02:00", "2025-05-04", "Salle des fêtes", ""),
        ),
        (
            (
                "<xcal:dtstart>20250503</xcal:dtstart><xcal:dtend>20250505</xcal:dtend>"
                "<xcal:status>CANCELLED</xcal:status>"
            ),
            ("2025-05-03", "2025-05-04", None, "EventCancelled"),
        ),
        (
            "<xcal:dtstart>20250503T200000Z</xcal:dtstart><xcal:dtend>20250503T220000Z</xcal:dtend>",
            ("2025-05-03T20:00:00Z", "2025-05-03T22:00:00Z", None, ""),
        ),
        (
            (
                "<gd:when startTime='2025-05-03' endTime='2025-05-04'/>"
                "<gd:where valueString='Halle'/><gd:eventStatus value='http://schemas.google.com/g/2005#event.canceled'/>"
            ),
            ("2025-05-03", "2025-05-03", "Halle", "EventCancelled"),
        ),
        (
            (
                "<mec:startDate>2025-05-03</mec:startDate><mec:startHour>9:00 am</mec:startHour>"
                "<mec:endDate>2025-05-03</mec:endDate><mec:endHour>5:30 pm</mec:endHour>"
                "<mec:location>Halle</mec:location>"
            ),
            ("2025-05-03T09:00", "2025-05-03T17:30", "Halle", ""),
        ),
        (
            (
                "<mec:startDate>2025-05-03</mec:startDate><mec:startHour>All day</mec:startHour>"
                "<mec:endDate>2025-05-04</mec:endDate><mec:endHour>25:00</mec:endHour>"
            ),
            ("2025-05-03", "2025-05-04", None, ""),
        ),
        (
            '<e:box xmlns:e="urn:x"><ev:startdate>2025-05-03 20:00:00</ev:startdate></e:box>',
            ("2025-05-03T20:00:00", None, None, ""),
        ),
    ],
    ids=[
        "event module",
        "xcal days",
        "xcal hours",
        "google",
        "calendar of WordPress",
        "days of it",
        "inside another element",
    ],
)
def test_event_modules(inside: str, expected: tuple[str, str | None, str | None, str]) -> None:
    """Starts, ends (the last day, included), places and status are stated as ISO 8601."""
    assert list(stated(inside)) == [expected]


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Lun, 03 Mar 2031 08:00:00 +0100", date(2031, 3, 3)),
        ("03/03/2031", date(2031, 3, 3)),
        ("3 mars 2031", date(2031, 3, 3)),
        ("0000-00-00", None),
        ("bientôt", None),
    ],
)
def test_days_that_only_people_can_read(stamp: str, day: date | None) -> None:
    """A stamp may be written in words, or with the day first."""
    (issue,) = read(f"<rss><channel><item><title>Bal</title><pubDate>{stamp}</pubDate></item>")
    assert issue.published == day


def test_a_start_that_is_no_date_is_told_and_gives_no_event() -> None:
    """The words are still read, and an entry without any is not lost in silence."""
    assert list(stated("<ev:startdate> soon </ev:startdate>")) == [("soon", None, None, "")]
    assert list(stated("<ev:startdate> </ev:startdate>")) == []
    assert feed_events.iso("2025-02-30") is None
    lone = item("<title>Bal</title><ev:startdate>2025-02-30</ev:startdate>")
    found = extract_issue(lone, published=date(2025, 1, 10))
    assert found.events == ()
    assert "the start '2025-02-30'; expected a date" in str(found.notices[0])
    worded = item("<title>Bal, samedi 3 mai</title><ev:startdate>soon</ev:startdate>")
    assert [one.name for one in extract_issue(worded, published=date(2025, 1, 10)).events] == [
        "Bal"
    ]


def test_references_to_no_character_are_nothing() -> None:
    """Controls, half a surrogate pair, numbers beyond the last character (XML 1.0, section 2.2)."""
    bad = "&#0;&#x1;&#xD800;&#57343;&#xFFFE;&#x110000;&#99999999999999999999;"
    assert texts(item(f"<title>F{bad}&#234;te&#x000000020;&#x1F389;</title>")) == ["Fête 🎉"]


def test_named_entities_of_html_are_letters() -> None:
    """XML does not know &eacute;, feeds use it, and a bare & is one."""
    assert texts(item("<title>F&ecirc;te &amp; bal & loto &foo; &#8217;</title>")) == [
        "Fête & bal & loto &foo; ’"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
@pytest.mark.parametrize("stated_encoding", ["utf-8", "iso-8859-1", "x-unknown"])
def test_wrong_encoding_declarations_do_no_harm(encoding: str, stated_encoding: str) -> None:
    """Bytes are read as what they are."""
    text = (
        f'<?xml version="1.0" encoding="{stated_encoding}"?>'
        "<rss><channel><item><title>Fête à Noël</title></item></channel></rss>"
    )
    (issue,) = read(text.encode(encoding), f"text/xml; charset={stated_encoding}")
    assert issue.title == "Fête à Noël"


def test_a_feed_without_entries_is_no_issue() -> None:
    """An empty feed is not an error."""
    assert read("<rss><channel><title>Ville</title></channel></rss>") == ()
    assert read('<feed xmlns="http://www.w3.org/2005/Atom"/>') == ()


def test_a_feed_that_is_cut_gives_what_is_there() -> None:
    """The last entry says that it may be incomplete."""
    whole = "<rss><channel><item><title>Un</title></item><item><title>Deux</title><description>3 m"
    issues = read(whole)
    assert [texts(issue) for issue in issues] == [["Un"], ["Deux", "3 m"]]
    assert issues[0].notices == ()
    assert "breaks off at line 1" in issues[1].notices[0]
    with pytest.raises(UnreadableError, match="breaks off"):
        read("<rss><channel><title>Vil")
    (issue,) = read("<rss><channel><item><description><![CDATA[<p>Samedi 3 mai")
    assert texts(issue) == ["Samedi 3 mai"]
    issues = read("<rss><channel><item><description>a <b>c</description></item>\n<item><title>")
    assert issues[-1].notices == ("the feed breaks off at line 2 (no end of <rss>)",)


def test_html_instead_of_a_feed_is_read_as_html() -> None:
    """A page is better than nothing, and a remark says so."""
    (issue,) = read("<!DOCTYPE html><html><body><h1>Agenda</h1><p>3 mai</p></body></html>")
    assert texts(issue) == ["Agenda", "3 mai"]
    assert "a feed was expected" in issue.notices[0]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("<urlset><url/></urlset>", "<urlset>"),
        ("Samedi 3 mai", "no XML"),
        ("", "no XML"),
        ("<", "no XML"),
        ("<!DOCTYPE rss [", "no XML"),
    ],
)
def test_what_is_refused(data: str, found: str) -> None:
    """Anything else is named."""
    with pytest.raises(
        UnreadableError, match=f"^feed.xml: found {found}, expected an RSS or Atom feed"
    ):
        read(data)


BOMBS = {
    "billion laughs": '<!DOCTYPE rss [<!ENTITY a "{x}">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]><rss><channel><item><title>Bal &j;</title></item></channel></rss>",
    "quadratic": '<!DOCTYPE rss [<!ENTITY a "{x}{x}">]><rss><channel><item><title>Bal '
    + "&a;" * 200_000
    + "</title></item></channel></rss>",
    "attribute": '<!DOCTYPE rss [<!ENTITY a "{x}{x}">]><rss><channel><item a="'
    + "&a;" * 200_000
    + '"><title>Bal</title></item></channel></rss>',
    "external": '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    "<rss><channel><item><title>Bal &a;</title></item></channel></rss>",
    "parameter": '<!DOCTYPE rss [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]>'
    "<rss><channel><item><title>Bal</title></item></channel></rss>",
    "deep": "<rss><channel><item>" + "<b>" * 100_000,
    "depth of entries": "<rss>" + "<item><title>Bal</title>" * 100_000,
}


LAUGHS = (
    '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY eacute "&#233;">]><rss><channel>'
    "{}<item><title>&b;</title></item></channel></rss>"
)


def test_entities_are_said_to_be_left_out() -> None:
    """What a feed declares itself is never expanded; its other entries are read."""
    issues = read(LAUGHS.format("<item><title>F&eacute;te &b;le 3 mai</title></item>"))
    assert [issue.title for issue in issues] == ["Féte le 3 mai"]
    assert issues[-1].notices == ("entities are not expanded; what &b; stands for is left out",)
    with pytest.raises(UnreadableError, match="entities are not expanded; what &b;"):
        read(LAUGHS.format(""))


def test_entities_that_nothing_refers_to_go_without_saying() -> None:
    """Declared and not used, they take nothing away."""
    (issue,) = read(LAUGHS.format("").replace("&b;</", "Bal</"))
    assert (issue.title, issue.notices) == ("Bal", ())


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_cost_little(name: str, tmp_path: Path) -> None:
    """No entity is resolved and nothing read from elsewhere, in bounded memory and time."""
    bomb = tmp_path / "bomb.xml"
    bomb.write_text(BOMBS[name].replace("{x}", "ha" * 5_000), encoding="utf-8")
    program = """
        import resource, sys
        from pathlib import Path
        from agenda.issue import Raw
        from agenda.readers import rss
        resource.setrlimit(resource.RLIMIT_AS, (700_000_000, 700_000_000))
        resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
        for issue in rss.read(Raw(Path(sys.argv[1]).read_bytes(), "bomb.xml"))[:3]:
            print(issue.title[:40])
    """
    command = [sys.executable, "-c", textwrap.dedent(program), str(bomb)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert "Bal" in done.stdout or "UnreadableError" in done.stderr or name == "deep", done.stderr
    assert "MemoryError" not in done.stderr
    assert "haha" not in done.stdout


def read_or_refuse(data: bytes) -> None:
    """Read any bytes; only the one kind of error may come out."""
    try:
        issues = read(data)
    except UnreadableError:
        return
    assert all(line.text for issue in issues for line in issue.lines)


FEED = (
    f'<?xml version="1.0" encoding="utf-8"?><rss {NAMESPACES}><channel><item><title>Fête</title>'
    "<link>https://v.example/1</link><ev:startdate>2025-05-03</ev:startdate>"
    "<description><![CDATA[<p>Samedi 3 mai</p>]]></description></item></channel></rss>"
).encode()


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes crash the reader, alone or inside a feed."""
    read_or_refuse(data)
    read_or_refuse(b"<rss><channel><item>" + data + b"</item></channel></rss>")


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(FEED)), st.integers(0, 60), st.binary(max_size=20))
def test_damage_is_read_or_refused(start: int, length: int, patch: bytes) -> None:
    """A feed with a part cut out or written over gives what is left, or one message."""
    read_or_refuse(FEED[:start] + patch + FEED[start + length :])
    read_or_refuse(FEED[:start])


@pytest.mark.parametrize(
    "unit",
    [
        "<item><title>Bal</title><description>3 mai</description></item>",
        "&eacute;",
        "& ",
        "<![CDATA[",
        "<!-- ",
        "<!DOCTYPE [",
        "<?x ",
        "&#8;",
        "<b>",
    ],
)
def test_time_grows_with_the_size(unit: str, assert_linear: Callable[..., None]) -> None:
    """Eight times the bytes take about eight times the time."""
    head = "" if unit.startswith("<!D") else "<rss><channel>"

    def prepare(size: int) -> Callable[[], object]:
        return partial(read_or_refuse, (head + unit * (size // len(unit))).encode())

    assert_linear(prepare, 20_000)


def test_only_so_many_entries_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries beyond the bound are counted, not lost in silence."""
    monkeypatch.setattr(rss, "MAX_ENTRIES", 2)
    issues = read("<rss><channel>" + "<item><title>Bal</title></item>" * 5 + "</channel></rss>")
    assert len(issues) == 2
    assert issues[-1].notices == ("only the first 2 of 5 entries are read",)
