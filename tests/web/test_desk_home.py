"""What waits for a person at the desk, and what becomes of a source there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from desks import LABEL, Desk, desk, sign_in, texts
from selectolax.lexbor import LexborHTMLParser
from sites import MAGAZINE

from feeds.store import issues, sources
from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from werkzeug.test import TestResponse

SOURCE = "sources/magazine"
EVIL = "<script>alert(1)</script><b>Gala</b> & \"bal\" 'x'"


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    """Return somebody at the desk."""
    with desk(tmp_path) as made:
        yield made


def empty(clerk: Desk) -> None:
    """Have a reading that tells nothing any more, which the brake holds."""
    clerk.site.service.write("2019-01-10.txt", "La Gazette\n\nBienvenue.\n")
    clerk.site.service.refresh()


def state(clerk: Desk) -> SourceState:
    """Return how the source fares."""
    with clerk.site.service.store.reading() as conn:
        return sources.state(conn, "magazine")


def decide(clerk: Desk, do: str) -> TestResponse:
    """Return the answer to who decides about what a page shows."""
    return clerk.send(SOURCE, do=do, seen=hidden(clerk.get(SOURCE)))


def hidden(page: str) -> str:
    """Return what a form tells of what is held, "" where nothing is."""
    fields = LexborHTMLParser(page).css("input[name=seen]")
    return str(fields[0].attributes["value"]) if fields else ""


def test_nothing_waits(clerk: Desk) -> None:
    """It is said, with what was done lately and all sources."""
    page = clerk.get()
    assert texts(page, ".lead") == ["Rien. Toutes les sources sont lues comme il faut."]
    assert sum("Ajouté à l’agenda" in one for one in texts(page, ".history li")) == 4
    assert any(one.startswith("magazine") for one in texts(page, ".sources li"))
    english = clerk.client.get("/en/desk/").text
    assert texts(english, "h1") == ["What waits for you"]
    assert f"Signed in as {LABEL}" in english


def test_what_the_brake_holds_is_shown_with_what_would_change(clerk: Desk) -> None:
    """And taken at one touch; the journal names who did it."""
    empty(clerk)
    assert "Voir ce qui changerait dans magazine" in clerk.get()
    lines = texts(clerk.get(SOURCE), ".history li")
    assert sum(one.startswith("N’est plus annoncé") for one in lines) == 4
    answer = decide(clerk, "accept")
    assert answer.headers["Location"] == f"/desk/{SOURCE}?done=accepted"
    page = clerk.client.get(answer.headers["Location"]).text
    assert texts(page, "[role=status]") == ["Ce qui était retenu est maintenant dans l’agenda."]
    assert state(clerk).status is SourceStatus.OK
    again = clerk.send(SOURCE, do="accept")
    assert again.headers["Location"].endswith("?done=nothing")


def test_what_moves_at_once_is_shown_day_by_day(clerk: Desk) -> None:
    """Five events that all move are held: from which day to which."""
    service = clerk.site.service
    listed = MAGAZINE + "\nFoire aux livres\n12 mars 2019\n\nBal des pompiers\n16 mars 2019\n"
    service.write("2019-01-10.txt", listed)
    service.refresh()
    for before, after in (("22 au 24", "23 au 25"), ("29 et 30 janvier", "30 et 31 janvier"),
                          ("Mardi 5", "Mercredi 6"), ("1er mars", "2 mars"),
                          ("12 mars", "13 mars"), ("16 mars", "17 mars")):  # fmt: skip
        listed = listed.replace(before, after)
    service.write("2019-01-10.txt", listed)
    service.refresh()
    page = clerk.get(SOURCE)
    assert "12 mars 2019" in " ".join(texts(page, ".history del"))
    assert "13 mars 2019" in " ".join(texts(page, ".history ins"))
    assert sum("Autre jour" in one for one in texts(page, ".history li")) == 6


def test_what_is_held_is_left(clerk: Desk) -> None:
    """The agenda stays as it was, and nothing is held any more."""
    empty(clerk)
    assert decide(clerk, "reject").headers["Location"].endswith("?done=rejected")
    assert state(clerk).status is SourceStatus.OK
    assert len(clerk.site.service.events()) == 4


@pytest.mark.parametrize("do", ["accept", "reject"])
def test_nothing_else_is_decided_than_was_looked_at(clerk: Desk, do: str) -> None:
    """409 when the source says something else meanwhile, and nothing is done; then it is shown."""
    empty(clerk)
    seen = hidden(clerk.get(SOURCE))
    clerk.site.service.later(hours=1)
    clerk.site.service.write("2019-01-10.txt", "La Gazette\n\nEncore rien.\n")
    clerk.site.service.refresh()
    answer = clerk.send(SOURCE, do=do, seen=seen)
    assert answer.status_code == 409
    assert texts(answer.text, "[role=alert]")[0].startswith("Ce qui est retenu a changé")
    assert len(clerk.site.service.events()) == 4
    assert state(clerk).status is SourceStatus.TO_CHECK
    assert clerk.send(SOURCE, do=do, seen=hidden(answer.text)).status_code == 303
    assert state(clerk).status is SourceStatus.OK


def test_a_source_that_fails_is_shown_and_read_again(clerk: Desk) -> None:
    """With the message for those who look after it; it is due at once."""
    broken = SourceState("magazine", SourceStatus.FAILING, message=EVIL, failures=3)
    with clerk.site.service.store.writing() as conn:
        sources.save(conn, broken)
    page = clerk.get()
    assert EVIL in texts(page, ".sources p")
    assert "<script>" not in page
    assert "Échec 3 fois de suite" in page
    assert EVIL in texts(clerk.get(SOURCE), ".warning")
    assert clerk.send(SOURCE, do="hasten").headers["Location"].endswith("?done=asked")
    assert state(clerk).next_due == clerk.site.service.now


def test_a_source_rests_and_is_taken_up(clerk: Desk) -> None:
    """By name; meanwhile it stands on the first page."""
    assert clerk.send(SOURCE, do="pause").headers["Location"].endswith("?done=paused")
    assert state(clerk).message == f"paused by {LABEL}"
    assert "Sources en pause" in clerk.get()
    assert clerk.send(SOURCE, do="hasten").headers["Location"].endswith("?done=nothing")
    assert clerk.send(SOURCE, do="resume").headers["Location"].endswith("?done=resumed")
    assert "Sources en pause" not in clerk.get()


def test_what_was_not_understood_is_counted(clerk: Desk) -> None:
    """Until a later round reads something and understands it."""
    service = clerk.site.service
    service.later(hours=1)
    service.write("b.txt", "Agenda\n\nKermesse\n31 juin 2019\n\nRégates\n2 juillet 2019\n")
    service.refresh()
    assert "Voir les numéros de magazine" in clerk.get()
    service.refresh()
    assert "Voir les numéros de magazine" in clerk.get()
    service.write("b.txt", "Agenda\n\nKermesse\n30 juin 2019\n\nRégates\n2 juillet 2019\n")
    service.refresh()
    assert "Voir les numéros de magazine" not in clerk.get()


NO_DAY = "Agenda\n\nKermesse\n8 juin\n\nRégates\n2 juillet 2019\n"
ASKED = "Numéros qui ne disent pas quand ils ont paru"


def undated(clerk: Desk) -> str:
    """Have an issue read that tells no day; return where it is shown."""
    clerk.site.service.write("b.txt", NO_DAY)
    clerk.site.service.refresh()
    links = LexborHTMLParser(clerk.get()).css("a[href*='/issues/']")
    return str(links[0].attributes["href"]).removeprefix("/desk/")


def test_an_issue_that_does_not_say_when_it_came_out_waits(clerk: Desk) -> None:
    """It is told what has its year from the day that was assumed, in both languages."""
    issue = undated(clerk)
    page = clerk.get()
    assert ASKED in texts(page, "h2")
    assert "Rien. Toutes" not in page
    told = "L’année de 1 rendez-vous à venir est peut-être déduite du 10 janvier 2019."
    assert any(one.startswith(told) for one in texts(page, ".sources p"))
    english = clerk.client.get("/en/desk/").text
    assert "Issues that do not say when they came out" in texts(english, "h2")
    assert "1 event to come may have its year from " in english
    assert any("Jour de parution douteux × 1" in one for one in texts(clerk.get(SOURCE), "li"))
    assert any("rien n’indique" in one for one in texts(clerk.get(SOURCE), "#issues li"))
    assert (
        "L’année de 1 rendez-vous est peut-être déduite de ce jour"
        in texts(clerk.get(issue), ".warning")[0]
    )


def test_the_day_that_was_assumed_is_vouched_for(clerk: Desk) -> None:
    """At one touch: nothing changes, nobody is asked again, and what is mended is read by it."""
    service = clerk.site.service
    issue, before = undated(clerk), clerk.site.service.feeds()
    answer = clerk.send(issue, do="vouch")
    assert answer.headers["Location"] == f"/desk/{issue}?done=vouched"
    assert ASKED not in texts(clerk.get(), "h2")
    assert "(indiqué par vous)" in clerk.get(issue)
    assert clerk.send(issue, do="vouch").headers["Location"].endswith("?done=nothing")
    assert service.feeds() == before
    service.later(days=170)
    service.write("b.txt", NO_DAY.replace("8 juin", "9 juin"))
    assert service.refresh().doubted == []
    assert date(2019, 6, 9) in [one.first for one in service.events()]
    sign_in(clerk.client)
    assert ASKED not in texts(clerk.get(), "h2")


def test_an_issue_of_which_all_is_over_asks_nobody(clerk: Desk) -> None:
    """Whatever year it had, nobody goes there any more."""
    undated(clerk)
    clerk.site.service.later(days=148)
    sign_in(clerk.client)
    assert ASKED in texts(clerk.get(), "h2")
    clerk.site.service.later(days=2)
    sign_in(clerk.client)
    assert ASKED not in texts(clerk.get(), "h2")


def test_a_day_that_an_issue_prints_at_last_is_taken(clerk: Desk) -> None:
    """Although it announces what it announced before."""
    undated(clerk)
    clerk.site.service.later(hours=1)
    clerk.site.service.write("b.txt", f"Publié le 8 janvier 2019\n\n{NO_DAY}")
    report = clerk.site.service.refresh()
    assert (report.doubted, report.changes) == ([], [])
    assert ASKED not in texts(clerk.get(), "h2")
    with clerk.site.service.store.reading() as conn:
        newest = issues.latest(conn, limit=1)[0]
    assert (newest.published, newest.origin) == (date(2019, 1, 8), "printed")


@pytest.mark.parametrize(
    ("path", "told", "status"),
    [(SOURCE, {"do": "x"}, 422), (SOURCE, {}, 422), ("sources/nobody", {"do": "pause"}, 404)],
)
def test_what_cannot_be_done(clerk: Desk, path: str, told: dict[str, str], status: int) -> None:
    """Is refused, and nothing is done."""
    assert clerk.send(path, **told).status_code == status


def test_a_source_that_is_read_no_more_has_its_page(clerk: Desk) -> None:
    """There is nothing to be done with it."""
    config = clerk.site.service.config.model_copy(update={"sources": ()})
    clerk.site.service.config = config
    other = Desk(clerk.site, clerk.site.client)
    assert other.client.get("/desk/").status_code == 303
    other.client.post("/desk/sign-in", data={"token": "agenda_of-a-test"})
    page = other.get(SOURCE)
    assert "N’est plus lue" in page
    assert "La lire maintenant" not in page
    assert other.client.get("/desk/sources/nobody").status_code == 404
