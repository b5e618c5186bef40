from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sites import NOW, Site, site

from feeds.leasing import Claim, Way, holder_of
from feeds.store import access_tokens, documents, sources
from feeds.store.access_tokens import AccessToken
from feeds.store.feed_tokens import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from service import TestService
    from werkzeug.test import TestResponse

API = "/api/v1"
WORD = "agenda_of-a-test"
AUTHOR = {"Authorization": f"Bearer {WORD}"}
ISSUE = "Agenda\n\nRégates\n2 février 2019\n"
WRITES = [
    ("PATCH", "/events/x"),
    ("POST", "/events/x/hide"),
    ("POST", "/events/x/unhide"),
    ("POST", "/events/x/merge"),
    ("POST", "/events/x/unmerge"),
    ("POST", "/events/x/split"),
    ("POST", "/sources/magazine/issues?name=a.txt"),
    ("POST", "/sources/magazine/accept"),
    ("POST", "/sources/magazine/reject"),
]


@contextmanager
def writable(folder: Path) -> Iterator[Site]:
    """Yield a site in which one program may write, and another no longer may."""
    with site(folder) as made:
        with made.service.store.writing() as conn:
            access_tokens.add(conn, AccessToken(digest_of(WORD), "intranet", NOW))
            access_tokens.add(conn, AccessToken(digest_of("revoked"), "old", NOW, NOW))
        yield made


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Site]:
    """Return a site that a test may change."""
    with writable(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site that no test changes."""
    with writable(tmp_path_factory.mktemp("site")) as made:
        yield made


@pytest.fixture(autouse=True)
def _unhurried(still: Site) -> None:
    still.begin_anew()


def send(made: Site, path: str, method: str = "POST", **told: Any) -> TestResponse:  # noqa: ANN401  arguments of a client
    """Return the answer to a request of the program that may write."""
    headers = AUTHOR | told.pop("headers", {})
    return made.client.open(f"{API}{path}", method=method, headers=headers, **told)


def patch(made: Site, path: str, wanted: object, **headers: str) -> TestResponse:
    """Return the answer to a correction."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return send(made, path, "PATCH", json=wanted, headers=named)


@pytest.mark.parametrize(("method", "path"), WRITES)
@pytest.mark.parametrize(
    ("authorization", "error"),
    [
        (None, ""),
        ("Basic YTpi", ""),
        ("Bearer", ""),
        (f"Bearer {WORD}x", 'error="invalid_token"'),
        ("Bearer revoked", 'error="invalid_token"'),
        ("Bearer é", 'error="invalid_token"'),
    ],
)
def test_nobody_writes_without_a_token(
    still: Site, method: str, path: str, authorization: str | None, error: str
) -> None:
    """401 that says what is needed (RFC 6750, section 3), before anything else is looked at."""
    headers = {"Authorization": authorization} if authorization else {}
    answer = still.client.open(f"{API}{path}", method=method, headers=headers, data=b"{")
    assert (answer.status_code, answer.mimetype) == (401, "application/problem+json")
    challenge = answer.headers["WWW-Authenticate"]
    assert challenge.startswith("Bearer ")
    assert 'realm="agenda"' in challenge
    assert error in challenge
    assert WORD not in answer.text


def test_an_event_is_corrected(here: Site) -> None:
    """What is stated holds, the rest stays; null takes it back; the journal names the token."""
    path = here.event("Concert")
    told = patch(here, path, {"when": "2019-02-06T21:00", "place": "", "reason": "by phone"})
    assert told.status_code == 200, told.text
    event = told.get_json()
    assert (event["start"], event["place"]) == ("2019-02-06T21:00", None)
    assert event["name"] == "Concert de la Sainte-Agathe"
    assert sorted(event["corrected"]) == ["place", "when"]
    assert told.headers["Cache-Control"] == "no-store"
    change = here.service.changes()[-1]
    assert (change.by, "by phone" in change.reason) == ("intranet", True)
    back = patch(here, path, {"when": None}).get_json()
    assert (back["start"], back["corrected"]) == ("2019-02-05T20:30", ["place"])
    assert b"20190205T203000" in here.service.feeds()["all"]


def test_a_correction_of_nothing_changes_nothing(here: Site) -> None:
    """The same event, with the same tag."""
    path = here.event("Concert")
    before = here.client.get(f"{API}{path}").headers["ETag"]
    answer = patch(here, path, {})
    assert (answer.status_code, answer.headers["ETag"]) == (200, before)


def test_who_corrects_what_has_changed_is_told(here: Site) -> None:
    """412 for another state than the one that was read, and nothing is kept; "*" takes any."""
    path = here.event("Concert")
    tag = here.client.get(f"{API}{path}").headers["ETag"]
    first = patch(here, path, {"name": "Concert A"}, If_Match=tag)
    assert first.status_code == 200
    second = patch(here, path, {"name": "Concert B"}, If_Match=tag)
    assert (second.status_code, second.mimetype) == (412, "application/problem+json")
    assert here.client.get(f"{API}{path}").get_json()["name"] == "Concert A"
    weak = patch(here, path, {"name": "C"}, If_Match=f"W/{first.headers['ETag']}")
    assert weak.status_code == 412
    for one in (first.headers["ETag"], "*"):
        assert patch(here, path, {"name": "Concert C"}, If_Match=one).status_code == 200


@pytest.mark.parametrize(
    ("wanted", "status", "place"),
    [
        ({"name": ""}, 422, "name"),
        ({"name": " \u2003"}, 422, "name"),
        ({"name": "a\nb"}, 422, "name"),
        ({"name": 3}, 422, "name"),
        ({"name": "a" * 501}, 422, "name"),
        ({"when": "demain"}, 422, "when"),
        ({"when": "2019-02-30"}, 422, "when"),
        ({"when": "2019-02-06T21:00+01:00"}, 422, "when"),
        ({"when": ""}, 422, "when"),
        ({"url": "javascript:alert(1)"}, 422, "url"),
        ({"status": "late"}, 422, "status"),
        ({"color": "red"}, 422, "color"),
        ([], 422, "body"),
        ({"place": None}, 409, None),
    ],
)
def test_a_correction_that_cannot_be(
    still: Site, wanted: object, status: int, place: str | None
) -> None:
    """Nothing of it is kept; what is wrong is named."""
    path = still.event("Concert")
    before = still.client.get(f"{API}{path}").data
    if isinstance(wanted, dict):
        wanted = {"reason": "why"} | wanted
    answer = patch(still, path, wanted)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    if place:
        assert [one["place"] for one in answer.get_json()["errors"]] == [place]
    assert still.client.get(f"{API}{path}").data == before


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b'{"name": "\\ud800"}', "application/json", 400),
        (b"name=a", "application/x-www-form-urlencoded", 415),
        (b'{"name": "A"}', "text/plain", 415),
        (b'{"name": "A"}', None, 415),
        (b" " * 70_000, "application/json", 413),
        (b'{"name": "A"}', "application/json; charset=utf-8", 200),
        (b'{"name": "A"}', "application/merge-patch+json", 200),
    ],
)
def test_the_body_of_a_correction(here: Site, data: bytes, kind: str | None, status: int) -> None:
    """JSON, of bounded size; anything else is told for what it is."""
    answer = send(here, here.event("Concert"), "PATCH", data=data, content_type=kind)
    assert answer.status_code == status, answer.text


def test_an_event_is_hidden_and_shown_again(here: Site) -> None:
    """With a reason or without a body; done twice it is done once."""
    path = here.event("Concert")
    done = send(here, f"{path}/hide", json={"reason": "on request"})
    assert (done.status_code, done.get_json()["counts"]) == (200, {"hidden": 1})
    assert "all" in done.get_json()["feeds"]
    assert send(here, f"{path}/hide").get_json()["counts"] == {}
    assert here.client.get(f"{API}{path}").status_code == 410
    assert patch(here, path, {"name": "A"}).status_code == 410
    assert send(here, f"{path}/unhide").get_json()["counts"] == {"shown": 1}
    assert here.client.get(f"{API}{path}").status_code == 200
    assert send(here, "/events/nothing/hide").status_code == 404


def test_two_events_are_one_and_two_again(here: Site) -> None:
    """Its address leads to the one that stays; what tells of changes says that it went."""
    path, kept = here.event("Concert"), here.event("AP Connect")
    into = {"into": kept.rpartition("/")[2], "reason": "on request"}
    done = send(here, f"{path}/merge", json=into)
    assert (done.status_code, done.get_json()["counts"]["merged"]) == (200, 1)
    assert here.client.get(f"{API}{path}").get_json()["id"] == into["into"]
    told = here.client.get(f"{API}/changes?kind=merged").get_json()["items"]
    assert [one["event"] for one in told] == [path.rpartition("/")[2]]
    again = send(here, f"{path}/merge", json=into)
    assert (again.status_code, "turned out to be" in again.text) == (409, True)
    assert send(here, f"{kept}/merge", json={"into": "nothing"}).status_code == 409
    assert send(here, f"{kept}/merge").status_code == 422
    assert send(here, "/events/nothing/merge", json=into).status_code == 404
    assert send(here, f"{path}/unmerge").get_json()["counts"]["shown"] == 1
    assert send(here, f"{path}/unmerge").get_json()["counts"] == {}
    assert send(here, "/events/nothing/unmerge").status_code == 404
    assert here.client.get(f"{API}{path}").get_json()["id"] == path.rpartition("/")[2]


def test_one_event_is_two(here: Site) -> None:
    """By the other name; for one under which it is not announced the answer says which are."""
    here.service.later(hours=1)
    here.service.write("b.txt", "Agenda\n\nMarché aux fleurs et aux livres\n1er mars 2019\n")
    here.service.refresh()
    path = here.event("Marché aux fleurs et aux livres")
    wrong = send(here, f"{path}/split", json={"by": "name", "value": "Bal"})
    assert (wrong.status_code, "expected one of" in wrong.text) == (409, True)
    assert send(here, f"{path}/split", json={"by": "url", "value": "Bal"}).status_code == 422
    told = {"by": "name", "value": "Marché aux fleurs et aux livres", "reason": "on request"}
    done = send(here, f"{path}/split", json=told)
    assert (done.status_code, done.get_json()["counts"]) == (
        200,
        {"renamed": 1, "added": 1, "parted": 1},
    )
    assert here.client.get(f"{API}{path}").get_json()["name"] == "Marché aux fleurs"
    assert here.event("Marché aux fleurs et aux livres") == f"/events/{done.get_json()['event']}"
    assert here.event("Marché aux fleurs et aux livres") != path
    assert send(here, "/events/nothing/split", json=told).status_code == 404


@pytest.mark.parametrize("in_a_form", [False, True])
def test_an_issue_is_sent(here: Site, *, in_a_form: bool) -> None:
    """As the whole body or in a form; its events are there with the answer."""
    path = "/sources/magazine/issues"
    if in_a_form:
        file = (io.BytesIO(ISSUE.encode()), "2019-02.txt")
        answer = send(here, path, data={"file": file}, content_type="multipart/form-data")
    else:
        answer = send(here, f"{path}?name=2019-02.txt", data=ISSUE.encode(),
                      content_type="text/plain")  # fmt: skip
    assert answer.status_code == 201, answer.text
    assert answer.get_json()["outcome"] == "ok"
    assert answer.get_json()["counts"]["added"] == 1
    assert (here.service.folder / "2019-02.txt").read_text(encoding="utf-8") == ISSUE
    found = here.client.get(f"{API}/events?q=regates").get_json()["items"]
    assert [one["start"] for one in found] == ["2019-02-02"]


def test_what_is_said_of_an_issue_holds(here: Site) -> None:
    """Its day and its language, whatever it tells itself."""
    path = "/sources/magazine/issues?name=a.txt&published=2021-01-10&language=en-us"
    answer = send(here, path, data=b"Agenda\n\nFlower market\n4/5 at 10 am\n",
                  content_type="text/plain")  # fmt: skip
    assert answer.get_json()["counts"]["added"] == 1
    found = here.client.get(f"{API}/events?q=flower").get_json()["items"]
    assert [(one["start"], one["published"]) for one in found] == [
        ("2021-04-05T10:00", "2021-01-10")
    ]


@pytest.mark.parametrize(
    "query",
    [
        *("replace=yes", "replace=true&replace=true", "color=red", "published=2021-02-30"),
        *("published=0001-01-01", "published=9999-12-31"),
        *("published=demain", "language=x", "language=", "language=fr&language=de"),
    ],
)
def test_what_is_said_of_an_issue_is_checked(still: Site, query: str) -> None:
    """Before it is looked at."""
    path = f"/sources/magazine/issues?name=a.txt&{query}"
    answer = send(still, path, data=b"a", content_type="text/plain")
    assert answer.status_code == 422
    assert answer.get_json()["errors"][0]["place"] == query.partition("=")[0]


def issue(here: Site, name: str, data: bytes = ISSUE.encode(), **query: str) -> TestResponse:
    """Return the answer to an issue that is sent."""
    told = {"name": name} | query
    kind = "application/octet-stream"
    path = "/sources/magazine/issues"
    return send(here, path, data=data, query_string=told, content_type=kind)


def test_an_issue_takes_the_place_of_another_where_that_is_said(here: Site) -> None:
    """The same bytes again are no news; others are refused unless they may replace it."""
    assert issue(here, "b.txt").status_code == 201
    assert issue(here, "b.txt").get_json()["counts"]["unchanged"] == 2
    later = ISSUE.replace("2 février", "3 février").encode()
    assert issue(here, "b.txt", later).status_code == 409
    assert (here.service.folder / "b.txt").read_text(encoding="utf-8") == ISSUE
    moved = issue(here, "b.txt", later, replace="true")
    assert (moved.status_code, moved.get_json()["counts"]["moved"]) == (201, 1)


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("../b.txt", b"a", 422),
        ("/etc/b.txt", b"a", 422),
        ("a\\b.txt", b"a", 422),
        (".b.txt", b"a", 422),
        ("b.exe", b"a", 422),
        ("", b"a", 422),
        ("b\x00.txt", b"a", 422),
        ("a" * 197 + ".txt", b"a", 422),
        ("b.pdf", b"%PDF-1.4 no", 422),
        ("b.docx", b"PK\x03\x04", 422),
        ("b.txt", b"", 422),
        ("b.html", b" \r\n\t ", 422),
    ],
)
def test_what_is_no_issue_is_not_kept(still: Site, name: str, data: bytes, status: int) -> None:
    """Whatever it is called: no file is written anywstill."""
    before = sorted(still.service.folder.parent.rglob("*.txt"))
    assert issue(still, name, data).status_code == status
    assert sorted(still.service.folder.parent.rglob("*.txt")) == before
    assert len(list(still.service.folder.iterdir())) == 1


@pytest.mark.parametrize("in_a_form", [False, True])
def test_an_empty_issue_is_refused_in_words(still: Site, *, in_a_form: bool) -> None:
    """With what was expected, and where."""
    path = "/sources/magazine/issues?name=empty.txt"
    if in_a_form:
        data = {"file": (io.BytesIO(b""), "empty.txt")}
        answer = send(still, path, data=data, content_type="multipart/form-data")
    else:
        answer = send(still, path, content_type="text/plain")
    assert (answer.status_code, answer.content_type) == (422, "application/problem+json")
    assert answer.get_json()["errors"] == [
        {"place": "body", "reason": "empty.txt: is empty; expected an issue"}
    ]


def test_the_journal_names_who_sent_an_issue(here: Site) -> None:
    """By the label of the token."""
    assert issue(here, "b.txt").status_code == 201
    assert here.service.changes()[-1].by == "intranet"


def test_sources_that_take_no_issue(here: Site) -> None:
    """One that is none or no folder, a body in another form, a form without a file or with two."""
    path = "/sources/nothing/issues?name=a.txt"
    assert send(here, path, data=b"a", content_type="text/plain").status_code == 404
    path = "/sources/magazine/issues?name=a.txt"
    assert send(here, path, data=b"a", content_type="image/png").status_code == 415
    empty = send(here, path, data={"other": "a"}, content_type="multipart/form-data")
    assert empty.status_code == 422
    two = [(io.BytesIO(ISSUE.encode()), name) for name in ("a.txt", "b.txt")]
    more = send(here, path, data={"file": two}, content_type="multipart/form-data")
    assert (more.status_code, "found 2; send one after the other" in more.text) == (422, True)
    source = here.service.config.sources[0].model_copy(update={"kind": "page"})
    here.service.config = here.service.config.model_copy(update={"sources": (source,)})
    assert send(here, path, data=b"a", content_type="text/plain").status_code == 409


def test_a_folder_that_takes_nothing_is_told(here: Site) -> None:
    """In one line, and nothing is left behind."""
    for file in here.service.folder.iterdir():
        file.unlink()
    here.service.folder.rmdir()
    answer = issue(here, "b.txt")
    assert answer.status_code == 409
    told = answer.get_json()["detail"]
    assert told == f"there is no folder {here.service.folder}; make it, or name another path"


def test_an_issue_is_kept_while_another_reads(here: Site) -> None:
    """Nobody waits: it is read with the next round."""
    claim = Claim(
        here.service.store, sources.lease_name("magazine"), holder_of("another", NOW), Way()
    )
    assert claim.take()
    answer = issue(here, "b.txt")
    assert (answer.status_code, answer.get_json()["outcome"]) == (201, "waiting")
    assert (here.service.folder / "b.txt").exists()


def test_what_is_held_is_accepted_or_left(here: Site) -> None:
    """As from the command line; the events are as the person decides."""
    here.service.later(days=1)
    here.service.write("2019-01-10.txt", "La Gazette des villes\n")
    assert here.service.refresh().outcome == "held"
    left = send(here, "/sources/magazine/reject")
    assert left.get_json() == {"documents": ["2019-01-10.txt"]}
    for text in (ISSUE, "Agenda\n"):
        here.service.write("b.txt", text)
        report = here.service.refresh()
    assert report.outcome == "held"
    done = send(here, "/sources/magazine/accept").get_json()
    assert (done["outcome"], done["counts"]["checked"]) == ("ok", 1)
    with here.service.store.reading() as conn:
        assert not any(one.pending for one in documents.of_source(conn, "magazine"))
    assert send(here, "/sources/magazine/accept").get_json()["counts"]["checked"] == 0
    assert send(here, "/sources/nothing/accept").status_code == 404


def test_no_page_of_another_site_may_write(here: Site) -> None:
    """A browser that asks first is told so; the answer is not for it."""
    asked = here.client.options(
        f"{API}/events/x", headers={"Access-Control-Request-Method": "PATCH"}
    )
    assert "PATCH" not in asked.headers["Access-Control-Allow-Methods"]
    answer = patch(here, here.event("Concert"), {"name": "A"})
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_both_databases_answer_alike(service: TestService) -> None:
    """Parts of a list, what was written, and addresses that no database takes."""
    service.write("a.txt", "Agenda\n\nBal\n2 mars 2019\n\nFoire\n3 mars 2019\n")
    service.refresh()
    with service.store.writing() as conn:
        access_tokens.add(conn, AccessToken(digest_of(WORD), "intranet", NOW))
    made = Site(service)
    first = made.client.get(f"{API}/events?limit=1").get_json()
    second = made.client.get(first["next"]).get_json()
    (bal,), (foire,) = first["items"], second["items"]
    assert (bal["name"], foire["name"], second["next"]) == ("Bal", "Foire", None)
    path = f"/events/{bal['id']}"
    assert patch(made, path, {"name": "Grand bal", "reason": "é"}).status_code == 200
    assert send(made, f"/events/{foire['id']}/hide").get_json()["counts"] == {"hidden": 1}
    told = made.client.get(f"{API}/changes?limit=2").get_json()
    assert [one["kind"] for one in told["items"]] == ["hidden", "renamed"]
    rest = made.client.get(told["next"]).get_json()
    assert [(one["kind"], one["event"]) for one in rest["items"]] == [("added", bal["id"])]
    for strange in ("/events/%00", "/sources/%00", "/feeds/%ED%A0%80"):
        assert made.client.get(f"{API}{strange}").status_code == 404
    assert made.client.get(f"{API}/events?q=%F0%9F%8E%AD&place=%C2%80").status_code == 200


TEXTS = st.text(min_size=1, max_size=40).filter(lambda text: text.isprintable() and text.strip())


@settings(max_examples=15)  # each is two corrections, and renders all feeds twice
@given(name=TEXTS, place=TEXTS)
def test_any_words_survive_a_correction(still: Site, name: str, place: str) -> None:
    """What is sent is what is told, blanks made one; taken back, it is as it was."""
    path = still.event("AP Connect")
    told = patch(still, path, {"name": name, "place": place}).get_json()
    assert (told["name"], told["place"]) == (" ".join(name.split()), " ".join(place.split()))
    assert patch(still, path, {"name": None, "place": None}).get_json()["corrected"] == []
