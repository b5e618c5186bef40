"""Who gets to the desk, and who does not."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from asking import Asking
from desks import HERE, WORD, Desk, desk, give_token, sign_in, texts
from sites import Site, site

from feeds.store import access_tokens
from feeds.store.feed_tokens import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from werkzeug.test import TestResponse

PLACES = ("", "sources/magazine", "sources/nobody")
DEEDS = ("sign-out", "sources/magazine")
FOREIGN = ("https://evil.example", "null", "", "http://127.0.0.1:8001", "127.0.0.1:8000",
           "http://[", "ftp://localhost", "http://localhost.evil.example")  # fmt: skip


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Site]:
    """Return a site that lets in who has the word."""
    with site(tmp_path) as made:
        give_token(made)
        yield made


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    """Return somebody at the desk."""
    with desk(tmp_path) as made:
        yield made


def cookies(answer: TestResponse) -> list[str]:
    """Return the cookies that an answer sets."""
    return answer.headers.getlist("Set-Cookie")


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("language", ["", "/en"])
def test_who_is_not_signed_in_is_led_to_the_door(here: Site, path: str, language: str) -> None:
    """With where they wanted to go, if that is a place; nothing of it is told, nothing is set."""
    answer = here.client.get(f"{language}/desk/{path}")
    assert answer.status_code == 303
    wanted = f"?to={path.replace('/', '%2F')}" if path else ""
    assert answer.headers["Location"] == f"{language}/desk/sign-in{wanted}"
    assert cookies(answer) == []


@pytest.mark.parametrize("path", DEEDS)
def test_nobody_does_anything_without_being_signed_in(here: Site, path: str) -> None:
    """403, whatever they send."""
    answer = here.client.post(f"/desk/{path}", data={"do": "pause", "key": "x"})
    assert answer.status_code == 403
    assert "bureau" in answer.text
    assert 'href="/desk/sign-in"' in answer.text


def test_a_token_opens_the_desk(here: Site) -> None:
    """With a cookie for the desk alone, in both languages, that no script reads."""
    answer = sign_in(here.client, f"  {WORD} ")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/desk/")
    set_here = cookies(answer)
    assert sorted(one.partition("Path=")[2].partition(";")[0] for one in set_here) == [
        "/desk", "/en/desk",
    ]  # fmt: skip
    for one in set_here:
        assert "HttpOnly" in one
        assert "SameSite=Strict" in one
        assert "Max-Age=43200" in one
        assert "Secure" not in one
        assert WORD not in one


@pytest.mark.parametrize("word", ["", "x", f"{WORD}x", "é\0", digest_of(WORD), "a" * 5_000])
def test_another_word_opens_nothing(here: Site, word: str) -> None:
    """It is said, the form is there again, and the word is not."""
    answer = sign_in(here.client, word)
    assert answer.status_code == 403
    assert texts(answer.text, "[role=alert]") == [
        "Ce jeton n’ouvre rien. Vérifiez qu’il est copié en entier, ou demandez-en un autre."
    ]
    assert cookies(answer) == []
    assert len(word) < 9 or word not in answer.text


def test_a_token_that_is_revoked_opens_nothing(clerk: Desk) -> None:
    """Nor does what it has opened before."""
    assert clerk.get()
    with clerk.site.service.store.writing() as conn:
        access_tokens.revoke(conn, digest_of(WORD), now=clerk.site.service.now)
    assert clerk.client.get("/desk/").status_code == 303
    assert sign_in(clerk.client).status_code == 403


def test_a_session_ends(clerk: Desk) -> None:
    """After twelve hours, however much was done in them; it is not kept for longer either."""
    clerk.site.service.later(hours=11, minutes=59)
    assert clerk.get()
    clerk.site.service.later(minutes=1)
    assert clerk.client.get("/desk/").status_code == 303
    assert sign_in(clerk.client).status_code == 303
    with clerk.site.service.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM desk_sessions").scalar() == 1


def test_who_signs_out_is_out(clerk: Desk) -> None:
    """The word opens nothing more, wherever it was copied to; others stay."""
    word = clerk.client.get_cookie("agenda_desk", path="/desk")
    other = clerk.site.client
    assert word is not None
    assert sign_in(other).status_code == 303
    answer = clerk.send("sign-out")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/desk/sign-in")
    assert all("Max-Age=0" in one for one in cookies(answer))
    clerk.client.set_cookie("agenda_desk", word.value, path="/desk")
    assert clerk.client.get("/desk/").status_code == 303
    assert other.get("/desk/").status_code == 200


def test_who_signs_in_anew_leaves_no_session_behind(clerk: Desk) -> None:
    """The word that the browser had opens nothing more, wherever it was copied to."""
    old = clerk.client.get_cookie("agenda_desk", path="/desk")
    assert old is not None
    assert sign_in(clerk.client).status_code == 303
    assert clerk.get()
    clerk.client.set_cookie("agenda_desk", old.value, path="/desk")
    assert clerk.client.get("/desk/").status_code == 303


@pytest.mark.parametrize("key", [None, "", "x", "é", "0" * 64])
@pytest.mark.parametrize("path", DEEDS)
def test_a_form_of_nobody_does_nothing(clerk: Desk, path: str, key: str | None) -> None:
    """403, and nothing is done: what it carries is of this session alone."""
    told = {"do": "pause"} | ({} if key is None else {"key": key})
    assert clerk.client.post(f"/desk/{path}", data=told).status_code == 403
    assert clerk.get()  # still signed in
    assert "en pause" not in clerk.site.get("/status")


def test_the_form_of_another_session_does_nothing(clerk: Desk) -> None:
    """Even of the same person."""
    other = Desk(clerk.site, clerk.site.client)
    sign_in(other.client)
    answer = clerk.client.post("/desk/sources/magazine", data={"do": "pause", "key": other.key()})
    assert answer.status_code == 403


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_form_of_another_site_does_nothing(clerk: Desk, origin: str) -> None:
    """Although it carries all that it has to: 403, at the door as well."""
    told = {"do": "pause", "key": clerk.key()}
    answer = clerk.client.post("/desk/sources/magazine", data=told, headers={"Origin": origin})
    assert answer.status_code == 403
    answer = sign_in(clerk.client, Origin=origin)
    assert (answer.status_code, cookies(answer)) == (403, [])


@pytest.mark.parametrize("path", [HERE, "https://agenda.town.example"])
def test_forms_of_this_site_are_heard(here: Site, path: str) -> None:
    """By the address that is configured, and by the one that was asked."""
    here.configure(base_url="https://agenda.town.example/")
    client = here.client
    answer = client.post(f"{HERE}/desk/sign-in", data={"token": WORD}, headers={"Origin": path})
    assert answer.status_code == 303


@pytest.mark.parametrize(
    ("to", "place"),
    [
        ("sources/magazine", "sources/magazine"),
        ("//evil.example", ""), ("https://evil.example", ""), ("../feeds", ""), ("a//b", ""),
        ("/evil", ""), ("a\r\nb", ""), ("\\evil", ""), ("a?b", ""),
    ],
)  # fmt: skip
def test_the_door_leads_nowhere_else(here: Site, to: str, place: str) -> None:
    """To places of the desk alone."""
    answer = here.client.post("/desk/sign-in", data={"token": WORD, "to": to})
    assert answer.headers["Location"] == f"/desk/{place}"


def test_a_desk_below_a_path_over_https(here: Site) -> None:
    """Its cookie stands below that path, and goes over no other line."""
    here.configure(base_url="https://town.example/outils/agenda/")
    answer = sign_in(here.client)
    assert answer.headers["Location"] == "/outils/agenda/desk/"
    assert all("Secure" in one for one in cookies(answer))
    paths = {one.partition("Path=")[2].partition(";")[0] for one in cookies(answer)}
    assert paths == {"/outils/agenda/desk", "/outils/agenda/en/desk"}


def test_a_page_of_the_desk_is_there_with_a_slash_at_its_end(clerk: Desk) -> None:
    """And the first one without: no redirect by the name that a request tells."""
    for path in ("", "/", "/events/", "/sources/magazine/", "/drop/"):
        for language in ("", "/en"):
            assert clerk.client.get(f"{language}/desk{path}").status_code == 200


def test_a_desk_is_asked_by_its_names(here: Site) -> None:
    """By no other, whoever is signed in."""
    with Asking(here.service) as ask:
        assert ask("/desk/", Host="evil.example").status_code == 421
        assert ask("/desk/sign-in", "POST", Host="evil.example").status_code == 421


@pytest.mark.parametrize("path", ["", "sign-in", "sources/magazine", "sources/nobody", "nowhere"])
def test_nobody_keeps_or_frames_the_desk(clerk: Desk, path: str) -> None:
    """No cache, no search engine, no other site; errors as well."""
    headers = clerk.client.get(f"/desk/{path}").headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_readers_get_no_cookie(clerk: Desk) -> None:
    """Nor is one asked for: the path of the desk's own is that of the desk."""
    for path in ("/", "/feeds/all", "/feeds/all.ics", "/api/v1/events", "/desk/sign-in"):
        assert "Set-Cookie" not in clerk.client.get(path).headers
    assert "/desk" not in clerk.site.get("/")


def test_no_word_gets_into_the_log(here: Site, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever goes wrong."""
    client = here.client
    here.service.store.close()
    assert here.service.store.path is not None
    here.service.store.path.unlink()
    with caplog.at_level(logging.DEBUG):
        assert sign_in(client).status_code == 503
    assert WORD not in caplog.text


def test_much_at_the_door_is_not_read(here: Site) -> None:
    """413: whoever stands there is nobody yet."""
    assert sign_in(here.client, "a" * 9_000).status_code == 413


def test_the_desk_is_in_no_file(here: Site) -> None:
    """A site that is written out has none."""
    from feeds.web.app import create_app  # noqa: PLC0415  as it is written out

    app = create_app(here.service.config, here.service.store, as_files=True)
    assert [rule for rule in app.url_map.iter_rules() if "desk" in rule.rule] == []
