"""Events that pages state for machines."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.issue import Issue, Raw, Statement
from agenda.readers.html import read
from agenda.readers.structured_places import join_place, plain

if TYPE_CHECKING:
    from collections.abc import Callable


def issue(markup: str) -> Issue:
    """Return the issue of a page."""
    (found,) = read(Raw(markup.encode(), "page.html", "https://example.org/a/"))
    return found


def stated(content: object) -> tuple[Statement, ...]:
    """Return what a page with this JSON-LD states."""
    text = content if isinstance(content, str) else json.dumps(content)
    return issue(f'<p>\n<script type="application/ld+json">{text}</script>').statements


EVENT = {
    "@context": "https://schema.org",
    "@type": "MusicEvent",
    "name": "F&ecirc;te <b>du</b> lac",
    "startDate": "2025-05-03T20:00:00+02:00",
    "endDate": "2025-05-03",
    "eventStatus": "https://schema.org/EventCancelled",
    "url": "/fete",
    "location": {
        "@type": "Place",
        "name": "Salle Mozart",
        "address": {"streetAddress": "3 rue Haute", "addressLocality": "Pau"},
    },
}


def test_an_event_in_json() -> None:
    """Name, days as written, place, link, status and place in the file are taken."""
    assert stated(EVENT) == (
        Statement(
            name="Fête du lac",
            start="2025-05-03T20:00:00+02:00",
            end="2025-05-03",
            place="Salle Mozart, 3 rue Haute, Pau",
            url="https://example.org/fete",
            status="EventCancelled",
            origin="json-ld",
            quote="Fête du lac, 2025-05-03T20:00:00+02:00, 2025-05-03, "
            "Salle Mozart, 3 rue Haute, Pau",
            number=2,
        ),
    )


@pytest.mark.parametrize(
    "content",
    [
        [EVENT],
        {"@graph": [{"@type": "WebSite"}, EVENT]},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": EVENT}]},
        {"@type": "WebPage", "mainEntity": EVENT},
        EVENT | {"@type": ["Event", "https://schema.org/Festival"]},
        EVENT | {"superEvent": {"@type": "Event", "name": "Saison", "startDate": "2025"}},
        EVENT | {"location": [{"@type": "VirtualLocation"}, EVENT["location"]]},
        {
            "@graph": [
                EVENT | {"location": {"@id": "#hall"}},
                {"@id": "#hall", "name": "Salle Mozart", "address": "3 rue Haute, Pau"},
            ]
        },
        EVENT | {"name": {"@value": "Fête du lac", "@language": "fr"}},
        f"<!-- {json.dumps(EVENT)} -->",
        f"//<![CDATA[\n{json.dumps(EVENT)}\n//]]>",
        json.dumps(EVENT)[:-1] + ",}",
        json.dumps(EVENT) + ";",
        json.dumps([EVENT, EVENT]),
    ],
)
def test_wherever_an_event_hangs(content: object) -> None:
    """Graphs, lists, items, arrays of types and small faults do not hide it."""
    assert stated(content) == stated(EVENT)


def test_events_inside_an_event() -> None:
    """The programme of an event is stated too, after it."""
    inner = {"@type": "Event", "name": "Bal", "startDate": "2025-05-03"}
    assert [it.name for it in stated(EVENT | {"subEvent": [inner]})] == ["Fête du lac", "Bal"]


@pytest.mark.parametrize(
    ("own", "place"),
    [
        ({}, "Salle Mozart, 3 rue Haute, Pau"),
        ({"location": {"name": "Cour"}}, "Cour"),
        ({"location": {"@id": "#none"}}, None),
    ],
)
@pytest.mark.parametrize("listed", [True, False])
def test_where_the_parts_of_an_event_take_place(
    own: dict[str, object], place: str | None, *, listed: bool
) -> None:
    """Where the whole does, unless they tell another place."""
    inner = {"@type": "Event", "name": "Bal", "startDate": "2025-05-03"} | own
    _, part = stated(EVENT | {"subEvent": [inner] if listed else inner})
    assert part.place == place


@pytest.mark.parametrize(
    "content",
    [
        {"@type": "Event", "name": "Bal"},
        {"@type": "Event", "startDate": "2025-05-03"},
        {"@type": "Article", "name": "Bal", "startDate": "2025-05-03"},
        {"@type": "Event", "name": ["Bal"], "startDate": {"x": 1}},
        {"@type": 3, "name": 4},
        [],
        3,
        None,
    ],
)
def test_what_states_no_event(content: object) -> None:
    """Without name, day or kind nothing is stated."""
    assert stated(content) == ()


def test_what_is_not_json_is_told() -> None:
    """A broken script gives a notice with its line, and the others are read."""
    page = (
        '<p>\n<script type="application/ld+json">{"@type": </script>'
        f'<script type="application/ld+json">{json.dumps(EVENT)}</script>'
    )
    found = issue(page)
    assert found.notices == ("line 2: JSON-LD that cannot be read; expected JSON",)
    assert len(found.statements) == 1


def test_json_nested_without_end_is_told() -> None:
    """A bomb of brackets is a notice."""
    page = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    assert issue(page).notices


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"@type": "NewsArticle", "datePublished": "2025-04-28T08:00:00Z"}, date(2025, 4, 28)),
        (
            {"@type": "BlogPosting", "dateModified": "2025-05-01", "datePublished": "2025-04-28"},
            date(2025, 4, 28),
        ),
        (
            {"@type": "WebPage", "dateModified": "2025-04-28", "datePublished": "2016-01-01"},
            date(2025, 4, 28),
        ),
        ({"@type": "Event", "datePublished": "2025-04-28"}, None),
        ({"@type": "Article", "datePublished": "hier"}, None),
    ],
)
def test_the_day_that_an_article_gives(node: dict[str, str], expected: date | None) -> None:
    """An article counts from its publication, a page that is kept up from its last change."""
    page = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    assert issue(page).published == expected


MICRODATA = """
<div itemscope itemtype="https://schema.org/TheaterEvent"><h2 itemprop="name">Hamlet</h2>
<time itemprop="startDate" datetime="2025-05-03">3 mai</time>
<meta itemprop="endDate" content="2025-05-05">
<link itemprop="eventStatus" href="https://schema.org/EventPostponed">
<div itemprop="location" itemscope itemtype="https://schema.org/Place"><b itemprop="name">Arènes</b>
<p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
<span itemprop="streetAddress">3 rue Haute</span>, <span itemprop="addressLocality">Pau</span></p>
</div><a itemprop="url" href="/hamlet">…</a>
<div itemprop="subEvent" itemscope itemtype="https://schema.org/Event"><i itemprop="name">Débat</i>
<i itemprop="startDate">2025-05-04</i><i itemprop="location">Foyer</i></div></div>
<div itemscope itemtype="https://schema.org/Event"><i itemprop="name">Sans date</i></div>
"""


def test_events_in_microdata() -> None:
    """Inner items give the place; an event inside is an event of its own."""
    first, second = issue(MICRODATA).statements
    assert (first.name, first.start, first.end) == ("Hamlet", "2025-05-03", "2025-05-05")
    assert first.place == "Arènes, 3 rue Haute, Pau"
    assert first.url == "https://example.org/hamlet"
    assert (first.status, first.origin, first.number) == ("EventPostponed", "microdata", 2)
    assert (second.name, second.start, second.place) == ("Débat", "2025-05-04", "Foyer")


H_EVENT = """
<div class="h-event"><a class="p-name u-url" href="/bal">Bal</a>
<span class="dt-start"><span class="value" title="2025-05-03">3 mai</span>
<abbr class="value" title="19:30">19h30</abbr></span> <time class="dt-end">2025-05-04</time>
<span class="p-location h-card"><b class="p-name">Parc</b>
<i class="p-locality">Pau</i></span></div>
<div class="vevent"><span class="summary">Foire</span>
<abbr class="dtstart" title="2025-05-07">mercredi</abbr> <span class="location">Halle</span></div>
<div class="vevent"><span class="summary">Sans date</span>
<span class="dtstart">bientôt</span></div>
"""


def test_events_in_microformats() -> None:
    """h-event and vevent are read, days and hours in parts too."""
    first, second = issue(H_EVENT).statements
    assert (first.name, first.start, first.end) == ("Bal", "2025-05-03T19:30", "2025-05-04")
    assert (first.place, first.url) == ("Parc, Pau", "https://example.org/bal")
    assert (first.origin, first.number) == ("h-event", 2)
    assert (second.name, second.start, second.place) == ("Foire", "2025-05-07", "Halle")


def test_places_are_said_once() -> None:
    """A part that another one holds is left out; references are read even when doubled."""
    assert join_place("Pau", "Salle Mozart, Pau", None, "") == "Salle Mozart, Pau"
    assert plain("d&amp;#39;été") == "d'été"
    assert plain(3) == ""


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ["@type", "@graph", "name", "startDate", "location", "address", "url"]
                ),
                inner | st.sampled_from(["Event", "2025-05-03", "http://["]),
                max_size=5,
            )
        ),
    )
)
def test_any_json_is_read(content: object) -> None:
    """No JSON makes the reader fail, and what is stated has a name and a day."""
    assert all(it.name and it.start for it in stated(json.dumps(content).replace("</", "<\\/")))


def test_events_are_not_looked_for_in_events_without_end() -> None:
    """All that stands in an event is searched for it, so only a few levels are."""
    inner = "<div class=h-event><b class=p-name>Bal</b><time class=dt-start>2031-03-05</time>"
    assert len(issue(inner * 50).statements) == 4
    assert len(issue(f"{inner}</div>" * 50).statements) == 50
    item = (
        "<div itemscope itemtype='http://schema.org/Event'><b itemprop=name>Bal</b>"
        "<meta itemprop=startDate content=2031-03-05>"
    )
    assert len(issue(item * 50).statements) == 4
    assert len(issue(f"{item}</div>" * 50).statements) == 50


@pytest.mark.parametrize(
    "unit",
    [
        "<div class=h-event><b class=p-name>B</b><time class=dt-start>2031-03-05</time></div>\n",
        "<b itemscope itemtype='http://schema.org/Event'><i itemprop=name>B</i></b>\n",
        '<script type="application/ld+json">{"@type":"Event","name":"B"}</script>',
    ],
    ids=["microformats", "microdata", "scripts"],
)
def test_time_grows_with_the_size(unit: str, assert_linear: Callable[..., None]) -> None:
    """Many events on a page cost what each of them costs."""
    assert_linear(lambda count: partial(issue, unit * count), 1_000, times=12)
