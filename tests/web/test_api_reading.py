from __future__ import annotations

import json
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sites import MAGAZINE, NOW, Site, site

from agenda.dates.when import Days
from agenda.events.event import Event
from feeds.plaintext import printable
from feeds.refresh import correcting
from feeds.refresh.correcting import Hand, Wish
from feeds.store.events import EventRecord
from feeds.stored import StoredEvent
from feeds.web.api import OPERATIONS, cursors
from feeds.web.api.told import Event as ToldEvent
from feeds.web.problems import UnfitError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from werkzeug.test import TestResponse

API = "/api/v1"
LISTS = ("events", "feeds", "sources", "changes")
CANCELLED = """
Bal de la Saint-Jean (annulé)
21 juin 2019
"""


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site that is only read."""
    with site(tmp_path_factory.mktemp("site"), issue=MAGAZINE + CANCELLED) as made:
        yield made


@pytest.fixture(autouse=True)
def _unhurried(here: Site) -> None:
    here.begin_anew()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Site]:
    """Return a site that a test may change."""
    with site(tmp_path) as made:
        yield made


def items(made: Site, path: str) -> list[dict[str, Any]]:
    """Return what a list holds, all of its parts followed to the end."""
    client, found, following = made.client, [], f"{API}{path}"
    while following:
        answer = client.get(following)
        assert answer.status_code == 200, answer.text
        link = answer.headers.get("Link")
        assert link == (
            f'<{answer.get_json()["next"]}>; rel="next"' if answer.get_json()["next"] else None
        )
        found += answer.get_json()["items"]
        following = answer.get_json()["next"]
    return found


def names(made: Site, query: str) -> list[str]:
    """Return the first words of the events that fit."""
    return [one["name"].split()[0] for one in items(made, f"/events{query}")]


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_in_small_parts_is_the_list(here: Site, kind: str) -> None:
    """Each item once, in one order, however large the parts are."""
    whole = items(here, f"/{kind}")
    assert whole
    assert items(here, f"/{kind}?limit=1") == whole
    assert here.client.get(f"{API}/{kind}?limit=200").get_json()["next"] is None


def test_events_come_in_the_order_of_a_feed(here: Site) -> None:
    """By first day; each with what ``agenda extract`` tells of it, and its addresses."""
    assert names(here, "") == ["Assises", "AP", "Concert", "Marché", "Bal"]
    concert = items(here, "/events?q=concert")[0]
    assert (concert["start"], concert["end"]) == ("2019-02-05T20:30", None)
    assert (concert["all_day"], concert["timezone"]) == (False, "Europe/Paris")
    assert concert["page"].endswith(here.event("Concert"))
    assert concert["uid"] == f"{concert['id']}@agenda.example"
    assert here.client.get(concert["calendar"]).status_code == 200


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=conc", ["Concert"]),
        ("?q=CONCERT+agathe", ["Concert"]),
        ("?q=%21", []),
        ("?status=cancelled", ["Bal"]),
        ("?status=cancelled&status=postponed", ["Bal"]),
        ("?place=salle+des+fetes%2C+port-lannic", ["Concert"]),
        ("?theme=energie", ["Assises"]),
        ("?language=en", []),
        ("?source=magazine&from=2019-02-01&to=2019-03-01", ["Concert", "Marché"]),
        ("?from=2019-01-24&to=2019-01-24", ["Assises"]),
        ("?source=nowhere", []),
        ("?min_confidence=1", []),
    ],
)
def test_events_are_filtered(here: Site, query: str, found: list[str]) -> None:
    """Every parameter has to fit; of one that is given twice, one."""
    assert names(here, query) == found


def test_what_is_added_meanwhile_moves_no_page(fresh: Site) -> None:
    """An event before the place where one reads is not seen, none is seen twice."""
    first = fresh.client.get(f"{API}/events?limit=2").get_json()
    fresh.service.write("b.txt", "Agenda\n\nCarnaval\n12 janvier 2019\n\nRégates\n2 février 2019\n")
    fresh.service.refresh()
    second = fresh.client.get(first["next"]).get_json()
    assert [one["name"].split()[0] for one in second["items"]] == ["Régates", "Concert"]


def test_an_event_tells_where_it_was_read(here: Site) -> None:
    """Every line, and what people corrected."""
    told = here.client.get(f"{API}{here.event('Concert')}").get_json()
    assert told["sightings"][0]["lines"][0] == "Concert de la Sainte-Agathe"
    assert told["corrected"] == []
    (listed,) = items(here, "/events?q=concert")
    assert told == told | listed


def test_an_event_that_is_hidden_is_gone(fresh: Site) -> None:
    """410; the journal tells that it went, and none of its words."""
    path = fresh.event("Concert")
    uid = f"{path.rpartition('/')[2]}@agenda.example"
    service = fresh.service
    hand = Hand("Ana", NOW + timedelta(hours=1), "for a reason of her own")
    correcting.correct(service.store, service.config, uid, Wish({"name": "Secret"}), hand)
    correcting.hide(service.store, service.config, uid, hand)
    answer = fresh.client.get(f"{API}{path}")
    assert (answer.status_code, answer.mimetype) == (410, "application/problem+json")
    told = items(fresh, f"/changes?event={uid.partition('@')[0]}")
    assert [one["kind"] for one in told] == ["hidden"]
    text = json.dumps(items(fresh, "/changes"))
    assert not any(word in text for word in ("Secret", "Ana", "reason"))
    assert "Concert" not in names(fresh, "")


def test_changes_are_filtered(fresh: Site) -> None:
    """By event, by what happened, by when; the newest first."""
    fresh.service.later(days=1)
    fresh.service.write("2019-01-10.txt", MAGAZINE.replace("5 février", "12 février"))
    fresh.service.refresh()
    assert [one["kind"] for one in items(fresh, "/changes")] == ["moved"] + ["added"] * 4
    (moved,) = items(fresh, "/changes?kind=moved")
    assert (moved["before"], moved["after"]) == ("2019-02-05T20:30", "2019-02-12T20:30")
    assert moved["event"] == fresh.event("Concert").rpartition("/")[2]
    assert len(items(fresh, f"/changes?event={moved['event']}")) == 2
    assert items(fresh, f"/changes?since={moved['at']}") == [moved]
    assert items(fresh, "/changes?since=2019-01-12T00:00:00%2B01:00") == []


def test_private_feeds_are_told_to_nobody(fresh: Site) -> None:
    """Neither in the list nor by their name; others by their aliases as well."""
    fresh.service.set_feeds(
        {"slug": "balls", "private": True}, {"slug": "music", "aliases": ["concerts"]}
    )
    fresh.service.refresh()
    slugs = [one["slug"] for one in items(fresh, "/feeds")]
    assert "music" in slugs
    assert "balls" not in slugs
    assert fresh.client.get(f"{API}/feeds/balls").status_code == 404
    assert fresh.client.get(f"{API}/feeds/concerts").get_json()["slug"] == "music"
    assert [one["slug"] for one in items(fresh, "/feeds?q=music")] == ["music"]


def test_a_source_tells_nothing_of_its_inside(here: Site) -> None:
    """No path, no message that may hold a secret."""
    (told,) = items(here, "/sources?kind=folder&status=ok")
    assert told == here.client.get(f"{API}/sources/magazine").get_json()
    assert (told["name"], told["address"]) == ("magazine", None)
    assert str(here.service.folder) not in json.dumps(told)
    assert items(here, "/sources?status=paused") == []


def _refused(made: Site, path: str, method: str = "GET", **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = made.client.open(f"{API}{path}", method=method, headers=named)
    assert answer.mimetype == "application/problem+json"
    told = answer.get_json()
    assert (told["type"], told["status"]) == ("about:blank", answer.status_code)
    assert told["title"]
    return answer


def test_a_parameter_that_is_none_is_told_those_there_are(here: Site) -> None:
    """Who mistypes one sees how it is written."""
    told = json.loads(here.client.get(f"{API}/feeds?limits=3").data)
    (wrong,) = told["errors"]
    assert wrong["place"] == "limits"
    assert wrong["reason"] == "is not known here, expected one of limit, cursor, q"
    (wrong,) = json.loads(here.client.get(f"{API}/feeds/all?q=a").data)["errors"]
    assert wrong["reason"] == "is not known here, expected none"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nothing", 404),
        ("/events/", 404),
        ("/events/nothing", 404),
        ("/events/%00", 404),
        ("/feeds/nothing", 404),
        ("/sources/nothing", 404),
        ("/events?limit=0", 422),
        ("/events?limit=201", 422),
        ("/events?limit=5.0", 422),
        ("/events?limit=1&limit=2", 422),
        ("/events?from=20310305", 422),
        ("/events?from=2031-02-30", 422),
        ("/events?to=1900000000", 422),
        ("/events?q=", 422),
        ("/events?q=%00", 422),
        ("/events?place=%00", 422),
        ("/events?status=late", 422),
        ("/events?min_confidence=nan", 422),
        ("/events?color=red", 422),
        ("/events?cursor=x", 422),
        ("/events?cursor=é", 422),
        ("/changes?since=2031-03-05", 422),
        ("/changes?since=0001-01-01T00:00:00%2B23:00", 422),
        ("/changes?kind=conflict", 422),
        (f"/changes?cursor={cursors.written('events', '2019-01-22', 'a')}", 422),
        (f"/changes?cursor={cursors.written('changes', '9' * 19)}", 422),
        (f"/events?cursor={cursors.written('events', 'never', 'a')}", 422),
        (f"/events?cursor={cursors.written('events', '2019-01-22', chr(0))}", 422),
        (f"/events?q={'a' * 5000}", 414),
    ],
)
def test_what_cannot_be_answered_is_a_problem(here: Site, path: str, status: int) -> None:
    """In the form of RFC 9457; values that are wrong are named."""
    answer = _refused(here, path)
    assert answer.status_code == status
    if status == 422:
        parameter = path.partition("?")[2].partition("=")[0]
        assert {one["place"].partition(".")[0] for one in answer.get_json()["errors"]} == {
            parameter
        }


def test_all_that_is_wrong_is_told_at_once(here: Site) -> None:
    """Who asks need not ask again for the next."""
    told = _refused(here, "/events?limit=x&to=y&z=1").get_json()
    assert [one["place"] for one in told["errors"]] == ["limit", "to", "z"]


def test_requests_that_are_refused_whatever_they_ask(here: Site) -> None:
    """Methods, forms, hosts, sizes, rates."""
    refused = _refused(here, "/events", "DELETE")
    assert (refused.status_code, "GET" in refused.headers["Allow"]) == (405, True)
    assert _refused(here, "/events", Accept="text/html").status_code == 406
    assert _refused(here, "/events", Accept="application/json;q=0").status_code == 406
    assert _refused(here, "/events", Host="evil.example").status_code == 421
    large = here.client.get(f"{API}/events", environ_overrides={"CONTENT_LENGTH": "999999999"})
    assert (large.status_code, large.mimetype) == (413, "application/problem+json")


def test_a_client_that_asks_too_much_waits(fresh: Site) -> None:
    """429 with the time to wait; scripts of other sites can read it."""
    client = fresh.client
    answers = (client.get(f"{API}/nothing") for _ in range(2000))  # five a second come back
    refused = next(one for one in answers if one.status_code != 404)
    assert (refused.status_code, refused.mimetype) == (429, "application/problem+json")
    assert int(refused.headers["Retry-After"]) >= 1
    assert refused.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", ["/events", "/feeds/all", "/openapi.json"])
def test_what_has_not_changed_is_not_sent_again(here: Site, path: str) -> None:
    """304 for the tag, a body for another one; HEAD tells the tag."""
    client = here.client
    tag = client.get(f"{API}{path}").headers["ETag"]
    assert not tag.startswith("W/")
    held = client.get(f"{API}{path}", headers={"If-None-Match": tag})
    assert (held.status_code, held.data, held.headers["ETag"]) == (304, b"", tag)
    assert client.get(f"{API}{path}", headers={"If-None-Match": '"x"'}).status_code == 200
    assert client.head(f"{API}{path}").headers["ETag"] == tag
    other = client.get(f"{API}{path}", headers={"If-Match": '"x"'})
    assert (other.status_code, other.mimetype) == (412, "application/problem+json")


def test_scripts_of_any_site_may_read(here: Site) -> None:
    """And are told that they may do nothing else."""
    client = here.client
    answer = client.get(f"{API}/events")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in answer.headers["Access-Control-Expose-Headers"]
    asked = client.options(f"{API}/events", headers={"Access-Control-Request-Method": "PATCH"})
    assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert client.get(f"{API}/nothing").headers["Access-Control-Allow-Origin"] == "*"


def test_everything_is_described(here: Site) -> None:
    """Each address with its parameters, each answer; all that is referred to is there."""
    told = here.client.get(f"{API}/openapi.json").get_json()
    assert told["openapi"].startswith("3.1")
    assert told["servers"] == [{"url": "http://127.0.0.1:8000/api/v1"}]
    described = {one["operationId"] for path in told["paths"].values() for one in path.values()}
    assert described == {one.name for one in OPERATIONS}
    text = json.dumps(told)
    schemas = told["components"]["schemas"]
    references = {part.partition('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert references == set(schemas)
    limit = told["paths"]["/events"]["get"]["parameters"][0]["schema"]
    assert limit == {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}


TEXTS = st.text(st.characters() | st.sampled_from("\0\x01\ud800\udfff\ufeff\u2028'\"\\<🎭"))


@given(TEXTS, TEXTS, st.dates())
def test_any_event_survives_json(here: Site, name: str, place: str, day: date) -> None:
    """Whatever an issue holds: what no JSON can hold is a blank, or the sign for it."""
    event = Event(name, when=Days(day, day), timezone="Europe/Paris", language="fr", place=place)
    record = EventRecord(StoredEvent("a@b.example", event, day, NOW, NOW, NOW), "magazine")
    with here.app.app_context():
        told = json.loads(ToldEvent.of(record).model_dump_json())
    assert (told["name"], told["place"] or "") == (printable(name), printable(place))
    assert told["start"] == told["end"] == day.isoformat()


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"])), min_size=1, max_size=3))
def test_a_place_in_a_list_survives_its_cursor(place: list[str]) -> None:
    """Whatever a name holds, and in no list but its own."""
    written = cursors.written("events", *place)
    assert cursors.read(written, "events", len(place)) == place
    for kind, parts in (("feeds", len(place)), ("events", len(place) + 1)):
        with pytest.raises(UnfitError):
            cursors.read(written, kind, parts)


@given(st.text())
def test_no_cursor_is_a_defect(text: str) -> None:
    """Whatever stands in its place is understood or refused."""
    for read in (lambda: cursors.read(text, "events", 2), lambda: cursors.read_number(text, "a")):
        with suppress(UnfitError):
            read()
