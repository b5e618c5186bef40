"""Feeds in all forms, single events and the list of feeds, as programs ask for them."""

from __future__ import annotations

import csv
import gzip
import io
import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from feeds.lint import lint
from feeds.refresh.correcting import Hand, hide
from feeds.store import feed_tokens
from feeds.store.feed_tokens import digest_of

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from service import TestService

AGENDA = """Agenda

Foire aux plantes rares
Du 1er au 3 mars 2019

Bal des pompiers
13 juillet 2019
"""
FORMS = {
    "ics": "text/calendar; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "json": "application/feed+json; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8",
    "csv": "text/csv; charset=utf-8; header=present",
}
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def web(service: TestService) -> FlaskClient:
    """Return a client of a service that has read two events."""
    service.write("a.txt", AGENDA)
    service.refresh()
    return client(service)


def client(service: TestService) -> FlaskClient:
    """Return a client of a service as it is configured now."""
    return service.application().test_client()


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_handed_out(web: FlaskClient, form: str) -> None:
    """With its type, a strong tag, when it changed, for everybody, and for no search engine."""
    answer = web.get(f"/feeds/all.{form}")
    assert answer.status_code == 200
    assert answer.content_type == FORMS[form]
    assert answer.get_etag()[1] is False
    assert answer.headers["Last-Modified"] == "Thu, 10 Jan 2019 06:00:00 GMT"
    assert "stale-if-error" in answer.headers["Cache-Control"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert answer.headers["Content-Disposition"] == f'inline; filename="all.{form}"'
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert "Set-Cookie" not in answer.headers
    assert "Foire aux plantes rares" in answer.text
    head = web.head(f"/feeds/all.{form}")
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["Content-Length"] == answer.headers["Content-Length"]
    assert head.headers["ETag"] == answer.headers["ETag"]


@pytest.mark.parametrize("form", FORMS)
def test_what_has_not_changed_is_not_sent(web: FlaskClient, form: str) -> None:
    """Either tag will do, and it is looked at before the time."""
    path = f"/feeds/all.{form}"
    plain, packed = web.get(path), web.get(path, headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(packed.data) == plain.data
    tags = [plain.headers["ETag"], packed.headers["ETag"]]
    assert len(set(tags)) == 2
    modified = plain.headers["Last-Modified"]
    for tag in (*tags, f'"x", W/{tags[1]}', "*"):
        answer = web.get(path, headers={"If-None-Match": tag, "If-Modified-Since": "nonsense"})
        assert (answer.status_code, answer.data) == (304, b"")
        assert answer.headers["ETag"] in tags
        assert answer.headers["Cache-Control"] == plain.headers["Cache-Control"]
        assert answer.headers["Vary"] == "Accept-Encoding"
    assert web.get(path, headers={"If-Modified-Since": modified}).status_code == 304
    other = {"If-None-Match": '"other"', "If-Modified-Since": modified}
    assert web.get(path, headers=other).status_code == 200
    before = {"If-Modified-Since": "Wed, 09 Jan 2019 06:00:00 GMT"}
    assert web.get(path, headers=before).status_code == 200


def test_all_forms_hold_the_events_of_the_calendar(web: FlaskClient) -> None:
    """In its order, under one identity."""
    calendar = web.get("/feeds/all.ics").text
    uids = [line[4:] for line in calendar.split("\r\n") if line.startswith("UID:")]
    rows = list(csv.DictReader(io.StringIO(web.get("/feeds/all.csv").text, newline="")))
    assert [row["uid"] for row in rows] == uids
    graph = json.loads(web.get("/feeds/all.jsonld").data)["@graph"]
    assert [one["identifier"] for one in graph] == uids
    items = json.loads(web.get("/feeds/all.json").data)["items"]
    assert [one["_event"]["uid"] for one in items] == uids
    feed = etree.fromstring(web.get("/feeds/all.atom").data)
    ids = [one.text for one in feed.iterfind("a:entry/a:id", ATOM)]
    assert ids == [f"tag:agenda.example,2019-01-10:{uid.partition('@')[0]}" for uid in uids]
    assert feed.findtext("a:id", None, ATOM).endswith(":feeds/all")


def test_a_change_is_seen_in_every_form(web: FlaskClient, service: TestService) -> None:
    """Nothing that was kept is handed out for what is new; what is left alone keeps its tag."""
    before = {form: web.get(f"/feeds/all.{form}").headers["ETag"] for form in FORMS}
    assert before == {form: web.get(f"/feeds/all.{form}").headers["ETag"] for form in FORMS}
    service.later(days=1)
    service.write("b.txt", "Agenda\n\nLoto\n2 février 2019\n")
    service.refresh()
    for form, tag in before.items():
        answer = web.get(f"/feeds/all.{form}")
        assert "Loto" in answer.text
        assert answer.headers["ETag"] != tag
        assert answer.headers["Last-Modified"] == "Fri, 11 Jan 2019 06:00:00 GMT"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/feeds/nothing.ics", 404),
        ("/feeds/nothing.atom", 404),
        ("/feeds/all.txt", 404),
        ("/events/nothing.ics", 404),
        ("/feeds/private/guess/all.ics", 404),
    ],
)
def test_what_is_not_there(web: FlaskClient, path: str, status: int) -> None:
    """It is told in plain text, for a program asks."""
    answer = web.get(path)
    assert (answer.status_code, answer.mimetype) == (status, "text/plain")
    assert answer.text.count("\n") == 1
    assert answer.headers["Cache-Control"] == "no-store"


def test_feeds_are_only_read(web: FlaskClient) -> None:
    """What may be done is told; a browser that asks first is answered."""
    answer = web.post("/feeds/all.json", data={"name": "x"})
    assert (answer.status_code, answer.mimetype) == (405, "text/plain")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    asked = web.options("/feeds/all.json")
    assert (asked.status_code, asked.data) == (204, b"")
    assert "If-None-Match" in asked.headers["Access-Control-Allow-Headers"]


def test_one_event_to_keep(web: FlaskClient, service: TestService) -> None:
    """A file without a name of its own: Outlook would make a calendar of it."""
    uid = service.events()[0].uid
    path = f"/events/{uid.partition('@')[0]}.ics"
    answer = web.get(path)
    assert (answer.status_code, answer.content_type) == (200, FORMS["ics"])
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.text.count("BEGIN:VEVENT") == 1
    assert "X-WR-CALNAME" not in answer.text
    tag = {"If-None-Match": answer.headers["ETag"]}
    assert web.get(path, headers=tag).status_code == 304
    hide(service.store, service.config, uid, Hand("Camille", service.now))
    assert web.get(path).status_code == 410


def test_the_list_of_feeds(web: FlaskClient) -> None:
    """It names every feed by the form that readers of news know."""
    answer = web.get("/feeds.opml")
    assert answer.mimetype == "text/x-opml"
    root = etree.fromstring(answer.data)
    told = [one.get("xmlUrl") for one in root.iter("outline")]
    slugs = ["2019", "all", "changes", "language-fr", "source-magazine"]
    assert told == [f"http://127.0.0.1:8000/feeds/{slug}.atom" for slug in slugs]


def test_an_alias_answers_in_place(web: FlaskClient, service: TestService) -> None:
    """Without a redirect, which some programs do not follow."""
    service.set_feeds({"slug": "fairs", "text": "foire", "aliases": ["foires"]})
    service.refresh()
    web = client(service)
    for form in FORMS:
        assert web.get(f"/feeds/foires.{form}").data == web.get(f"/feeds/fairs.{form}").data


def test_a_private_feed(service: TestService) -> None:
    """Only who has a token of it finds it; nobody between keeps it, no list names it."""
    service.set_feeds({"slug": "inside", "name": "Interne", "private": True})
    service.write("a.txt", AGENDA)
    service.refresh()
    service.give_token("inside", "right")
    service.give_token("all", "of-another")
    web = client(service)
    for form in FORMS:
        assert web.get(f"/feeds/inside.{form}").status_code == 404
        assert web.get(f"/feeds/private/of-another/inside.{form}").status_code == 404
        answer = web.get(f"/feeds/private/right/inside.{form}")
        assert "Foire aux plantes rares" in answer.text
        assert answer.headers["Cache-Control"].startswith("private")
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "Access-Control-Allow-Origin" not in answer.headers
    assert "inside" not in web.get("/feeds.opml").text
    assert "/feeds/private/right/inside.atom" in web.get("/feeds/private/right/inside.atom").text
    with service.store.writing() as conn:
        feed_tokens.revoke(conn, digest_of("right"), now=service.now)
    assert web.get("/feeds/private/right/inside.ics").status_code == 404


def test_a_feed_that_was_removed_says_so(service: TestService) -> None:
    """For a year, in every form and in good order; then it is gone, and back once configured."""
    feed = {"slug": "fairs", "name": "Foires", "text": "foire"}
    service.set_feeds(feed)
    service.write("a.txt", AGENDA)
    service.refresh()
    service.set_feeds()
    service.later(days=1)
    service.refresh()
    web = client(service)
    answer = web.get("/feeds/fairs.ics")
    assert lint(answer.data, published=True) == []
    told = answer.text.replace("\r\n ", "")
    assert told.count("BEGIN:VEVENT") == 1
    assert "SUMMARY:« Foires » a pris fin" in told
    assert "X-WR-CALNAME:Foires" in told
    assert "http://127.0.0.1:8000/" in told
    for form in FORMS:
        assert "a pris fin" in web.get(f"/feeds/fairs.{form}").text
    assert "fairs" not in web.get("/feeds.opml").text
    service.later(days=100)
    service.refresh()
    assert web.get("/feeds/fairs.ics").data == answer.data
    service.now += timedelta(days=300)
    service.refresh()
    assert web.get("/feeds/fairs.ics").status_code == 410
    service.set_feeds(feed | {"past": "all"})
    service.refresh()
    assert "Foire aux plantes" in client(service).get("/feeds/fairs.ics").text


def test_a_private_feed_that_was_removed(service: TestService) -> None:
    """Those who had it are told; to others there never was one."""
    service.set_feeds({"slug": "inside", "name": "Interne", "private": True})
    service.write("a.txt", AGENDA)
    service.refresh()
    service.give_token("inside", "right")
    service.set_feeds()
    service.later(days=1)
    service.refresh()
    web = client(service)
    assert "« Interne » a pris fin" in web.get("/feeds/private/right/inside.ics").text
    assert web.get("/feeds/inside.ics").status_code == 404
    assert "inside" not in service.feeds()


def test_what_changed_lately(web: FlaskClient, service: TestService) -> None:
    """The events as a calendar; for readers of news an entry a change; and a text to paste."""
    service.later(days=20)
    service.write("a.txt", AGENDA.replace("13 juillet", "14 juillet"))
    service.refresh()
    assert web.get("/feeds/changes.ics").text.count("BEGIN:VEVENT") == 2
    items = json.loads(web.get("/feeds/changes.json").data)["items"]
    assert [one["title"] for one in items][:1] == ["Déplacé – Bal des pompiers"]
    assert items[0]["content_html"].startswith("<p>13/07/2019 → 14/07/2019</p>")
    assert len({one["id"] for one in items}) == len(items) == 3
    text = web.get("/feeds/changes.txt")
    assert text.mimetype == "text/plain"
    assert text.text == (
        "Nouveau (2)\n\nNouveau\n- Foire aux plantes rares – du 1er au 3 mars 2019\n"
        "- Bal des pompiers – dimanche 14 juillet 2019\n"
    )


def test_a_day_is_told_once(web: FlaskClient, service: TestService) -> None:
    """Of what is new its hours, as an event of that day has them; of what moved both days."""
    service.later(days=20)
    hours = AGENDA.replace("13 juillet 2019", "14 juillet 2019, de 20h à 23h")
    service.write("a.txt", hours + "\nVeillée\n15 juillet 2019, de 19h à 21h\n")
    service.refresh()
    items = json.loads(web.get("/feeds/changes.json").data)["items"]
    told = {one["title"]: one["content_html"].split("</p>")[:2] for one in items[:2]}
    assert told["Nouveau – Veillée"][0] == "<p>15/07/2019, 19:00–21:00"
    assert told["Déplacé – Bal des pompiers"][0] == "<p>13/07/2019 → 14/07/2019, 20:00–23:00"
    assert all("Relevé" in lines[1] for lines in told.values())
    news = web.get("/feeds/changes.txt").text.replace("\xa0", " ").splitlines()
    assert news[-2:] == [
        "- Bal des pompiers – dimanche 14 juillet 2019 de 20 h à 23 h",
        "- Veillée – lundi 15 juillet 2019 de 19 h à 21 h",
    ]


def test_what_is_new_and_called_off_says_so(web: FlaskClient, service: TestService) -> None:
    """Whoever pastes the news announces nothing that will not take place."""
    service.later(days=1)
    service.write("a.txt", AGENDA.replace("13 juillet 2019", "13 juillet 2019 (annulé)"))
    service.refresh()
    assert (
        "- ANNULÉ – Bal des pompiers – samedi 13 juillet 2019\n"
        in web.get("/feeds/changes.txt").text
    )
    page = web.get("/changes").text
    # What is new has its badge; that it was called off is a change by itself, told once.
    assert page.count('<strong class="badge off">Annulé</strong>') == 1
    month = web.get("/?view=month&month=2019-07").text
    assert '<span class="unseen"><strong class="badge off">Annulé</strong>' in " ".join(
        month.split()
    )


def test_changes_are_forgotten(web: FlaskClient, service: TestService) -> None:
    """On the first of the month after the next: no sooner, so that nobody misses one."""
    service.later(days=49)  # the last day of February
    service.refresh()
    assert web.get("/feeds/changes.ics").text.count("BEGIN:VEVENT") == 2
    service.later(days=1)
    service.refresh()
    assert web.get("/feeds/changes.ics").text.count("BEGIN:VEVENT") == 0
    assert web.get("/feeds/changes.txt").text == ""


def test_a_defect_does_not_write_the_address_of_a_private_feed_into_the_log(
    service: TestService, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its token opens the feed to whoever reads logs."""

    def broken(*_: object) -> bool:
        raise RuntimeError("a defect")

    monkeypatch.setattr(feed_tokens, "opens", broken)
    app = service.application()
    app.testing = False
    answer = app.test_client().get("/feeds/private/secret-word/inside.ics")
    assert answer.status_code == 500
    assert "a defect at /feeds/private/<token>/" in caplog.text
    assert "secret-word" not in caplog.text
