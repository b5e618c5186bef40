"""An issue that is dropped at the desk: looked at, line by line, and then published."""

from __future__ import annotations

import io
from datetime import date
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from desks import LABEL, WORD, Desk, desk, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from sites import MAGAZINE
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from agenda.issue import Raw
from feeds.leasing import Claim, Way, give_back, holder_of
from feeds.refresh import previewing
from feeds.refresh.reading import extractions
from feeds.sources import folder
from feeds.sources.fetch import fetch
from feeds.store import covers, drafts, issues, selecting, sources
from feeds.store.covers import Cover
from feeds.store.drafts import Draft
from feeds.store.selecting import FeedQuery
from feeds.web.desk.naming import file_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from werkzeug.test import TestResponse

FETE = (
    "Agenda\n\nFête du port\n8 juin\n\nRégates\nDu 10 au 12 juin à 14 h\n\nEn 2003, une tempête.\n"
)
EVIL = "<script>alert(1)</script><b>Gala</b>"


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    """Return somebody at the desk."""
    with desk(tmp_path) as made:
        yield made


def drop(clerk: Desk, **given: object) -> str:
    """Drop an issue; return where it is looked at."""
    answer = clerk.send("drop", **given)
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"].removeprefix("/desk/")


def file(text: str | bytes, name: str) -> tuple[io.BytesIO, str]:
    """Return a file as a form sends it."""
    return io.BytesIO(text if isinstance(text, bytes) else text.encode()), name


def hidden(page: str, name: str) -> str:
    """Return a hidden value of the last form that has it."""
    return str(LexborHTMLParser(page).css(f"input[name={name}]")[-1].attributes["value"])


def read_again(clerk: Desk, draft: str, **told: str) -> TestResponse:
    """Return the answer to who wants a draft read otherwise."""
    fields = {"do": "again", "source": "magazine", "name": "a.txt", "published": "", "language": ""}
    return clerk.send(draft, **fields | told)


def publish(clerk: Desk, draft: str, do: str = "publish") -> TestResponse:
    """Return the answer to who publishes what a page shows."""
    return clerk.send(draft, do=do, seen=hidden(clerk.get(draft), "seen"))


def names(clerk: Desk) -> list[str]:
    """Return the names of the files of the source."""
    return sorted(path.name for path in clerk.site.service.folder.iterdir())


def test_a_text_is_looked_at_before_it_is_published(clerk: Desk) -> None:
    """Every line with what it became, the events, and nothing is kept before the word is given."""
    before = names(clerk), len(clerk.site.service.events())
    draft = drop(clerk, text=FETE)
    page = clerk.get(draft)
    lines = texts(page, ".lines li")
    assert any("Fête du port" in one and "Rendez-vous" in one for one in lines)
    assert any("8 juin" in one and "Date" in one for one in lines)
    assert any("tempête" in one and "Hors de l’agenda" in one for one in lines)
    assert texts(page, "span[lang=en]") == []  # reasons as well
    assert any("Fête du port, 8 juin 2019" in one for one in lines)
    found = texts(page, "section:first-of-type .history li")
    assert [one.split(" ")[0] for one in found] == ["Fête", "Régates"]
    assert all("sûr à" in one and "Nouveau" in one for one in found)
    assert "10 janvier 2019 : rien ne le dit" in " ".join(texts(page, "main p"))
    assert texts(page, ".warning")[0].startswith(
        "L’année de 2 rendez-vous est peut-être déduite de ce"
    )
    assert (names(clerk), len(clerk.site.service.events())) == before
    answer = publish(clerk, draft)
    assert answer.headers["Location"] == "/desk/sources/magazine?done=sent-ok"
    assert "Ajouté à l’agenda × 2" in clerk.client.get(answer.headers["Location"]).text.replace(
        "<strong>", ""
    )
    assert clerk.client.get(f"/desk/{draft}").status_code == 404
    assert len(clerk.site.service.events()) == before[1] + 2
    assert len(names(clerk)) == 2


def test_a_repetition_without_an_end_is_told(clerk: Desk) -> None:
    """It would stand in no list: so the draft says, the desk, and its page offers no calendar."""
    draft = drop(clerk, text="Agenda\n\nTous les mardis à 10h : café des aidants\n")
    assert "La fin de cette répétition" in texts(clerk.get(draft), ".history .note")[0]
    publish(clerk, draft)
    with clerk.site.service.store.reading() as conn:
        (uid,) = selecting.uids(conn, FeedQuery(text="aidants"), limit=2)
    event = f"events/{uid.partition('@')[0]}"
    assert "open_rules = true" in texts(clerk.get(event), ".note")[0]
    assert "Ajouter à votre agenda" not in texts(clerk.site.get(f"/{event}"), "h2")


def test_a_file_is_read_by_another_day_and_language(clerk: Desk) -> None:
    """As often as it takes; what is published is what was looked at last."""
    draft = drop(clerk, file=file("Agenda\n\nFlower market\n4/5 at 10 am\n", "market.txt"))
    assert "2019" in texts(clerk.get(draft), ".history li")[0]
    told = {"name": "spring.txt", "published": "2021-01-10", "language": "en-US"}
    assert read_again(clerk, draft, **told).status_code == 303
    page = clerk.get(draft)
    assert "5 avril 2021 à 10 h" in texts(page, ".history li")[0].replace("\xa0", " ")
    assert "(indiqué par vous)" in page
    assert publish(clerk, draft).status_code == 303
    assert "spring.txt" in names(clerk)
    assert date(2021, 4, 5) in [one.first for one in clerk.site.service.events()]


def test_what_is_looked_at_again_is_read_once(clerk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as it is the same, and nothing of it is kept once it is thrown away."""
    read = []

    def counted(*told: Any) -> Iterator[object]:  # noqa: ANN401  as the other one
        read.append(told)
        return extractions(*told)

    monkeypatch.setattr(previewing, "extractions", counted)
    draft = drop(clerk, text=FETE)
    pages = {clerk.get(draft) for _ in range(3)}
    assert (len(pages), len(read)) == (1, 1)
    read_again(clerk, draft, published="2021-01-10")
    assert "8 juin 2021" in clerk.get(draft).replace("\xa0", " ")
    assert len(read) == 2
    clerk.send(draft, do="discard")
    clerk.get(drop(clerk, text=FETE))
    assert len(read) == 3


def test_what_is_known_is_told(clerk: Desk) -> None:
    """What is in the agenda already, and what would move, from which day."""
    moved = MAGAZINE.replace("Mardi 5 février", "Mercredi 6 février")
    draft = drop(clerk, file=file(moved, "2019-01-10.txt"))
    found = texts(clerk.get(draft), "section:first-of-type .history li")
    assert sum("Déjà connu" in one for one in found) == 3
    (other,) = [one for one in found if "Autre jour" in one]
    assert "Autre jour : mardi 5 février 2019" in other


def test_another_issue_of_that_name_is_not_lost_in_silence(clerk: Desk) -> None:
    """It is said; the draft gets another name, or takes its place when that is wanted."""
    draft = drop(clerk, file=file(MAGAZINE + FETE, "2019-01-10.txt"))
    answer = publish(clerk, draft)
    assert answer.status_code == 409
    assert "est déjà là" in texts(answer.text, "[role=alert]")[0]
    assert texts(answer.text, ".deeds button")[0] == "Le mettre à la place de l’autre"
    told = {"do": hidden(answer.text.replace('value="discard"', ""), "seen")}
    assert clerk.send(draft, do="replace", seen=told["do"]).status_code == 303
    assert (clerk.site.service.folder / "2019-01-10.txt").read_text() == MAGAZINE + FETE


def test_nothing_else_is_published_than_was_looked_at(clerk: Desk) -> None:
    """409 when somebody read it otherwise meanwhile."""
    draft = drop(clerk, text=FETE)
    old = hidden(clerk.get(draft), "seen")
    read_again(clerk, draft, published="2021-01-10")
    answer = clerk.send(draft, do="publish", seen=old)
    assert answer.status_code == 409
    assert "relu autrement" in texts(answer.text, "[role=alert]")[0]
    assert len(names(clerk)) == 1


def test_drafts_that_were_left_wait_at_the_desk(clerk: Desk) -> None:
    """With their day, name and lines; each can be gone on with, or thrown away from there."""
    kept, other = drop(clerk, file=file(FETE, "port.txt")), drop(clerk, text="Agenda\n\nBal\n")
    page = clerk.get()
    found = [one for one in texts(page, ".sources li") if "Reprendre" in one]
    assert len(found) == 2
    (port,) = [one for one in found if one.startswith("port.txt")]
    assert "magazine, 10 janvier 2019 à 7 h, 6 lignes" in port.replace("\xa0", " ")
    assert "contenu est vide" not in page
    assert f'href="/desk/{kept}"' in page
    form = LexborHTMLParser(page).css(f'form[action="/desk/{other}"]')[0]
    assert texts(str(form.html), "button")[0].startswith("Jeter ")
    answer = clerk.send(other, do="discard")
    assert answer.headers["Location"] == "/desk/?done=discarded"
    assert [one for one in texts(clerk.get(), "h3") if one.endswith(".txt")] == ["port.txt"]
    clerk.site.service.later(hours=24)
    clerk.client.post("/desk/sign-in", data={"token": WORD})
    assert "port.txt" not in clerk.get()


def test_the_journal_names_who_published(clerk: Desk) -> None:
    """What they sent alone: other files of that round were put there by nobody."""
    clerk.site.service.write("other.txt", "Agenda\n\nBal masqué\n3 mars 2019\n")
    assert publish(clerk, drop(clerk, text=FETE)).status_code == 303
    made = {one.after: one.by for one in clerk.site.service.changes()[4:]}
    assert made == {
        "2019-06-08": LABEL, "2019-06-10/2019-06-12": LABEL, "2019-03-03": "reading",
    }  # fmt: skip
    page = clerk.get()
    assert sum(LABEL in one for one in texts(page, ".history li")) == 2


def test_the_journal_names_who_sent_what_is_read_later(clerk: Desk) -> None:
    """And not who changed the file since."""
    claim = Claim(
        clerk.site.service.store, sources.lease_name("magazine"),
        holder_of("another", clerk.site.service.now), Way(),
    )  # fmt: skip
    assert claim.take()
    draft = drop(clerk, file=file(FETE, "port.txt"))
    assert publish(clerk, draft).headers["Location"].endswith("?done=sent-waiting")
    give_back(clerk.site.service.store, [claim])
    clerk.site.service.refresh()
    assert {one.by for one in clerk.site.service.changes()[4:]} == {LABEL}
    clerk.site.service.write("port.txt", FETE.replace("8 juin", "9 juin"))
    clerk.site.service.refresh()
    assert clerk.site.service.changes()[-1].by == "reading"


def test_a_draft_is_thrown_away(clerk: Desk) -> None:
    """And nothing of it is kept; a day later none is there."""
    draft, other = drop(clerk, text=FETE), drop(clerk, text=FETE)
    assert clerk.send(draft, do="discard").headers["Location"] == "/desk/?done=discarded"
    assert clerk.client.get(f"/desk/{draft}").status_code == 404
    twice = clerk.send(draft, do="discard").headers["Location"]
    assert texts(clerk.client.get(twice).text, "[role=status]")[0].startswith(
        "Ce numéro n’est plus ici"
    )
    clerk.site.service.later(hours=25)
    clerk.client.post("/desk/sign-in", data={"token": "agenda_of-a-test"})
    assert clerk.client.get(f"/desk/{other}").status_code == 404


@pytest.mark.parametrize(
    "given",
    [
        {}, {"text": " \n\t "}, {"file": file("", "")}, {"text": FETE, "address": "town.example"},
        {"text": FETE, "file": file(FETE, "a.txt")},
        {"file": file("", "a.txt")}, {"file": file("   \n", "a.txt")},
        {"file": file(b"MZ\x90\0\3\0\0\0" * 900, "a.exe")},
        {"file": file(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(900), "a.png")},
        {"file": file(b"PK\x03\x04" + bytes(900), "a.zip")},
        {"address": "ftp://town.example/a"}, {"address": "https://u:secret@town.example/"},
        {"address": "http://127.0.0.1:1/"}, {"address": "localhost"}, {"address": "10.0.0.1"},
        {"address": "http://[::1]/"}, {"address": "http://2130706433/"}, {"address": "a\nb"},
        {"address": "http://169.254.169.254/latest"}, {"address": "file:///etc/passwd"},
        {"address": "https://" + "a" * 2001},
    ],
)  # fmt: skip
def test_what_is_no_issue_is_refused(clerk: Desk, given: dict[str, object]) -> None:
    """422, it is said why, and what was typed is still there."""
    answer = clerk.send("drop", **given)
    assert answer.status_code == 422
    (said,) = texts(answer.text, "[role=alert]")
    assert said
    assert "secret" not in said
    with clerk.site.service.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM drafts").scalar() == 0
    text = given.get("text")
    if isinstance(text, str) and text.strip():
        assert texts(answer.text, "textarea") == [" ".join(text.split())]


def test_a_calendar_is_read_otherwise(clerk: Desk) -> None:
    """It is said on the page, and it cannot be published."""
    calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n"
    answer = clerk.send("drop", text=calendar)
    assert "déjà un calendrier" in texts(answer.text, "[role=alert]")[0]
    draft = drop(clerk, text=f"\n{calendar}")
    page = clerk.get(draft)
    assert "c’est un calendrier" in texts(page, "[role=alert]")[0]
    for told in (answer.text, page):
        assert 'se déclare comme source, kind = "ics"' in texts(told, "[role=alert]")[0]
    assert "Publier" not in page


def test_an_address_is_read_as_it_stands_there(
    clerk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its links lead where they should, and readers see where it stands; it is asked once."""
    page = b"<h1>Agenda</h1><p><a href='fete'>F\xeate du port</a><br>8 juin 2019</p>"
    asked = []

    def fetched(url: str, **_: object) -> Raw:
        asked.append(url)
        return Raw(page, url, "https://town.example/agenda/", "text/html; charset=latin-1")

    monkeypatch.setattr("feeds.web.desk.drop.fetch", fetched)
    draft = drop(clerk, address=" town.example/agenda ")
    assert asked == ["https://town.example/agenda"]
    assert "https://town.example/agenda/fete" in clerk.get(draft)
    assert publish(clerk, draft).status_code == 303
    assert "agenda.html" in names(clerk)
    told = clerk.site.get(clerk.site.event("Fête du port"))
    assert 'href="https://town.example/agenda/fete"' in told
    assert 'href="https://town.example/agenda/"' in told


def test_a_real_address_goes_through_the_door(clerk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where this machine may be asked it is read; the limit of size holds there."""
    from browsing import listening  # noqa: PLC0415  it needs a browser's library
    from flask import Flask  # noqa: PLC0415

    app = Flask("town")
    app.add_url_rule("/agenda", "agenda", lambda: f"<pre>{FETE}</pre>")
    app.add_url_rule("/large", "large", lambda: "a" * 21_000_000)
    monkeypatch.setattr("feeds.web.desk.drop.fetch", partial(fetch, allow=["127.0.0.1"]))
    with listening(app) as root:
        assert "Fête du port" in clerk.get(drop(clerk, address=f"{root}agenda"))
        answer = clerk.send("drop", address=f"{root}large")
        assert answer.status_code == 422
        assert "max_bytes" in texts(answer.text, "[role=alert]")[0]


def test_the_limit_of_size(clerk: Desk) -> None:
    """413 for what is larger than an issue may be, as a text or as a file.

    Of text less is taken: somebody waits for it to be read.
    """
    key = clerk.key()
    for size, status in ((1_990_000, 303), (2_000_001, 422), (20_000_001, 413)):
        text = "a" * size
        for shape in ({"text": text}, {"file": FileStorage(io.BytesIO(text.encode()), "a.txt")}):
            boundary, body = encode_multipart({"key": key} | shape)
            kind = f'multipart/form-data; boundary="{boundary}"'
            answer = clerk.client.post("/desk/drop", data=body, content_type=kind)
            assert answer.status_code == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"published": "2021-02-30"}, 422), ({"published": "demain"}, 422),
        ({"published": "9021-02-03"}, 422), ({"language": "xx"}, 422), ({"source": "nobody"}, 422),
        ({"do": "x"}, 422), ({"do": "publish"}, 409), ({"do": "replace", "seen": "x"}, 409),
    ],
)  # fmt: skip
def test_what_cannot_be_wanted_of_a_draft(clerk: Desk, told: dict[str, str], status: int) -> None:
    """Nothing is changed, and nothing published."""
    draft = drop(clerk, text=FETE)
    before = hidden(clerk.get(draft), "seen")
    assert read_again(clerk, draft, **told).status_code == status
    assert hidden(clerk.get(draft), "seen") == before
    assert len(names(clerk)) == 1
    for name in ("nobody", "%00", "a%0Ab"):
        assert clerk.client.get(f"/desk/drafts/{name}").status_code == 404
        assert clerk.client.get(f"/desk/issues/{name}").status_code == 404
        assert clerk.client.get(f"/desk/events/{name}").status_code == 404
        assert clerk.client.get(f"/desk/sources/{name}").status_code == 404


def test_a_source_that_is_read_meanwhile(clerk: Desk) -> None:
    """The issue is kept, and it is said that it is read later."""
    draft = drop(clerk, text=FETE)
    holder = holder_of("another", clerk.site.service.now)
    claim = Claim(clerk.site.service.store, sources.lease_name("magazine"), holder, Way())
    assert claim.take()
    answer = publish(clerk, draft)
    assert answer.headers["Location"].endswith("?done=sent-waiting")
    assert len(names(clerk)) == 2


def test_a_service_without_a_folder_says_so(clerk: Desk) -> None:
    """And how to have one."""
    config = clerk.site.service.config.model_copy(update={"sources": ()})
    clerk.site.service.config = config
    other = Desk(clerk.site, clerk.site.client)
    other.client.post("/desk/sign-in", data={"token": "agenda_of-a-test"})
    assert 'kind = "folder"' in other.get("drop").replace("&#34;", '"')
    assert other.send("drop", text=FETE).status_code == 200


def test_a_folder_that_cannot_be_written(clerk: Desk) -> None:
    """It is said, and the draft is still there."""
    draft = drop(clerk, text=FETE)
    for one in clerk.site.service.folder.iterdir():
        one.unlink()
    clerk.site.service.folder.rmdir()
    answer = publish(clerk, draft)
    assert answer.status_code == 409
    told = texts(answer.text, "[role=alert]")[0]
    assert f"le dossier {clerk.site.service.folder} n’existe pas" in told
    assert "créez-le" in told
    assert clerk.get(draft)


def test_what_is_known_leads_to_its_page(clerk: Desk) -> None:
    """In a draft, and a hidden one is told so; what is new leads nowhere."""
    concert = clerk.site.event("Concert").removeprefix("/")
    clerk.send(concert, do="hide")
    page = clerk.get(drop(clerk, text=f"{MAGAZINE}\nFête du port\n8 juin 2019\n"))
    assert f'<a href="/desk/{concert}">' in page
    assert "Fête du port" not in texts(page, ".history a")
    (told,) = [one for one in texts(page, ".history li") if one.startswith("Concert")]
    assert "Déjà connu : mardi 5 février 2019 à 20 h 30 – Masqué" in told.replace("\xa0", " ")


def test_an_issue_that_was_read_shows_its_lines(clerk: Desk) -> None:
    """From its source and from its events; it is taken up again to be read by another day."""
    (link,) = [
        str(one.attributes["href"]).removeprefix("/desk/")
        for one in LexborHTMLParser(clerk.get("sources/magazine")).css("#issues a")
    ]
    assert f"/desk/{link}" in clerk.get(clerk.site.event("Concert").removeprefix("/"))
    page = clerk.get(link)
    assert any("Concert" in one and "Rendez-vous" in one for one in texts(page, ".lines li"))
    assert len(texts(page, ".history strong a")) == 4
    concert = clerk.site.event("Concert").removeprefix("/")
    assert f'<a href="/desk/{concert}">Concert de la Sainte-Agathe</a>' in page
    answer = clerk.send(link)
    draft = answer.headers["Location"].removeprefix("/desk/")
    assert 'value="2019-01-10.txt"' in clerk.get(draft)
    read_again(clerk, draft, name="2019-01-10.txt", published="2021-01-10")
    assert publish(clerk, draft).status_code == 303
    with clerk.site.service.store.writing() as conn:
        issues.forget(conn, link.rpartition("/")[2])
        told = covers.of_source(conn, "magazine")["2019-01-10.txt"]
        assert told.published == date(2021, 1, 10)
    assert "Son texte n’est pas gardé" in clerk.get(link)
    assert clerk.send(link).status_code == 409
    assert clerk.client.get("/desk/issues/nobody").status_code == 404


def test_no_text_gets_out_of_its_place(clerk: Desk) -> None:
    """Neither lines nor names, of events or of files."""
    text = f"Agenda\n\n{EVIL}\n8 juin 2019\n\n<img src=x onerror=alert(1)>\n"
    draft = drop(clerk, file=file(text, f"{EVIL}.txt"))
    page = clerk.get(draft).partition("<main")[2]
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>" not in page


def test_drafts_are_few(clerk: Desk) -> None:
    """The oldest give way."""
    store, now = clerk.site.service.store, clerk.site.service.now
    with store.writing() as conn:
        for number in range(25):
            made = Draft(f"{number:02}", "a.txt", b"a", now, "magazine", Cover())
            drafts.save(conn, made, now=now)
            assert drafts.get(conn, made.id, now=now)  # whatever else was made at that moment
        assert conn.exec_driver_sql("SELECT count(*) FROM drafts").scalar() == 20


@given(name=st.text(max_size=300), data=st.sampled_from([b"Agenda\n", b"<html><p>a", b"%PDF-1.4"]))
@settings(max_examples=200, deadline=None)
def test_any_name_becomes_one_of_a_file(name: str, data: bytes) -> None:
    """That stands in the folder, is no hidden one, and has a reader."""
    assert folder.keeps(file_name(name, Raw(data, name)))


_NUMBERS = count()


@given(data=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.html", "a.eml", "a.pdf"]))
@settings(max_examples=25, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
def test_any_bytes_are_looked_at_or_refused(clerk: Desk, data: bytes, name: str) -> None:
    """No page breaks over them."""
    # Each from a place of its own: one alone would soon ask too much.
    clerk.client.environ_base["REMOTE_ADDR"] = f"192.0.2.{next(_NUMBERS) % 256}"
    answer = clerk.send("drop", file=(io.BytesIO(data), name))
    assert answer.status_code in (303, 422)
    if answer.status_code == 303:
        assert clerk.client.get(answer.headers["Location"]).status_code == 200
