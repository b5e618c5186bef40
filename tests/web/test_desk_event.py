"""An event at the desk: corrected, taken back, hidden, and what a source says against it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desks import LABEL, Desk, desk, sign_in, texts
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from sites import MAGAZINE

from agenda.dates.when import Days
from feeds.store import events
from feeds.web.desk.fields import Fields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from werkzeug.test import TestResponse

    from feeds.store.events import EventRecord

BOTH = "Sources print different days", "Des sources donnent des jours différents"
EVIL = "<script>alert(1)</script>\"><b>Gala</b> & 'x'"


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    """Return somebody at the desk."""
    with desk(tmp_path) as made:
        yield made


def path(clerk: Desk, name: str = "Concert") -> str:
    """Return where an event stands at the desk."""
    return clerk.site.event(name).removeprefix("/")


def form(page: str) -> dict[str, str]:
    """Return the form of corrections as a browser would send it."""
    tree = LexborHTMLParser(page)
    (save,) = (one.parent for one in tree.css("input[name=do][value=save]"))
    assert save is not None
    told = {str(one.attributes["name"]): one.attributes["value"] or ""
            for one in save.css("input[name]") if "value" in one.attributes}  # fmt: skip
    told |= {"status": save.css("option[selected]")[0].attributes["value"] or ""}
    return told


def save(clerk: Desk, event: str, **typed: str) -> TestResponse:
    """Return the answer to the form of an event in which some fields were typed anew."""
    return clerk.client.post(f"/desk/{event}", data=form(clerk.get(event)) | typed)


def record(clerk: Desk, event: str) -> EventRecord:
    """Return an event as it is kept."""
    service = clerk.site.service
    with service.store.reading() as conn:
        found = events.get(conn, f"{event.rpartition('/')[2]}@{service.config.service.uid_domain}")
    assert found is not None
    return found


def test_events_are_found(clerk: Desk) -> None:
    """The next ones, or those that have a word; hidden ones as well."""
    names = texts(clerk.get("events"), ".sources h3")
    assert names == ["Assises européennes de la transition énergétique", "AP Connect",
                     "Concert de la Sainte-Agathe", "Marché aux fleurs"]  # fmt: skip
    concert = path(clerk)
    clerk.send(concert, do="hide", reason="private")
    assert texts(clerk.get("events?q=concert"), ".sources h3") == names[2:3]
    assert "Masqué" in clerk.get("events?q=concert")
    assert "Aucun rendez-vous" in clerk.get("events?q=nothing")
    assert "Concert" not in clerk.site.get("/?q=concert").partition("<main")[2].replace(
        "concert", ""
    )


def test_an_event_is_corrected_and_the_correction_survives(clerk: Desk) -> None:
    """What was typed otherwise, and nothing else; the calendars show it, whatever is read later."""
    concert = path(clerk)
    answer = save(clerk, concert, first="2019-02-06", start="21:00", place="Port  Marie",
                  reason="by\0 phone")  # fmt: skip
    assert answer.headers["Location"] == f"/desk/{concert}?done=corrected"
    assert b"20190206T210000" in clerk.site.service.feeds()["all"]
    clerk.site.service.write("2019-01-10.txt", MAGAZINE + "\n")
    clerk.site.service.refresh()
    assert form(clerk.get(concert)) | {"key": "", "seen": ""} == {
        "key": "", "seen": "", "do": "save", "name": "Concert de la Sainte-Agathe",
        "first": "2019-02-06", "last": "", "start": "21:00", "end": "", "place": "Port Marie",
        "url": "", "status": "confirmed",
    }  # fmt: skip
    made = [one for one in clerk.site.service.changes() if one.by == LABEL]
    assert {one.field for one in made} == {"when", "place"}
    assert all(one.reason.endswith("by phone") for one in made)
    page = clerk.get(concert)
    assert f", {LABEL}" in page
    # What a person writes is in that person's language, and is not read out as English.
    assert "corrigé à la main – by phone</p>" in page


def test_another_hour_is_no_new_date(clerk: Desk) -> None:
    """It is called what it is."""
    concert = path(clerk)
    save(clerk, concert, start="21:00")
    assert "Nouvel horaire" in texts(clerk.get(concert), ".history strong")
    save(clerk, concert, first="2019-02-06")
    assert "Nouvelle date" in texts(clerk.get(concert), ".history strong")


def test_a_correction_is_taken_back(clerk: Desk) -> None:
    """At one touch, or by typing what is read."""
    concert = path(clerk)
    save(clerk, concert, name="Concert de printemps", status="postponed")
    assert "Concert de printemps" in texts(clerk.get(concert), "h1")
    answer = clerk.send(concert, do="undo", field="name")
    assert answer.headers["Location"].endswith("?done=undone")
    assert "La correction est annulée." in clerk.get(f"{concert}?done=undone")
    assert texts(clerk.get(concert), "h1") == ["Concert de la Sainte-Agathe"]
    again = clerk.send(concert, do="undo", field="name")
    assert again.headers["Location"].endswith("?done=nothing")
    save(clerk, concert, status="confirmed")
    assert "Corrigé à la main" not in clerk.get(concert)


def test_nothing_typed_is_nothing_corrected(clerk: Desk) -> None:
    """And it is said."""
    concert = path(clerk)
    before = len(clerk.site.service.changes())
    assert save(clerk, concert).headers["Location"].endswith("?done=unchanged")
    assert "Rien n’a été modifié." in clerk.get(f"{concert}?done=unchanged")
    assert len(clerk.site.service.changes()) == before


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": ""}, "name"), ({"name": " \u2003"}, "name"),
        ({"name": "\u200b\u00ad"}, "name"), ({"name": "\ufffe"}, "name"),
        ({"name": "a" * 501}, "name"),
        ({"first": ""}, "when"), ({"first": "2019-02-30"}, "when"), ({"first": "x"}, "when"),
        ({"first": "3019-01-01"}, "when"), ({"last": "2019-02-01"}, "when"),
        ({"last": "2019-02-07"}, "when"), ({"start": "", "end": "22:00"}, "when"),
        ({"start": "25:00"}, "when"), ({"end": "19:00"}, "when"),
        ({"place": "a" * 501}, "place"), ({"place": "a\x07b"}, "place"),
        ({"url": "javascript:alert(1)"}, "url"), ({"url": "x"}, "url"),
        ({"status": "late"}, "status"), ({"status": ""}, "status"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_named_beside_its_field(
    clerk: Desk, typed: dict[str, str], field: str
) -> None:
    """422, what was typed is still there, and nothing is kept."""
    concert = path(clerk)
    before = len(clerk.site.service.changes())
    answer = save(clerk, concert, **{"place": "Ailleurs"} | typed)
    assert answer.status_code == 422
    assert len(texts(answer.text, f"#wrong-{field}")) == 1
    assert texts(answer.text, "[role=alert]") == ["Rien n’est encore changé : voyez plus bas."]
    assert len(clerk.site.service.changes()) == before


def test_who_corrects_what_has_changed_is_told(clerk: Desk) -> None:
    """409, nothing is kept, and what was typed is there to be sent again."""
    concert = path(clerk)
    old = form(clerk.get(concert))
    save(clerk, concert, place="Halle")
    answer = clerk.client.post(f"/desk/{concert}", data=old | {"place": "Théâtre"})
    assert answer.status_code == 409
    assert "Le rendez-vous a changé" in texts(answer.text, "[role=alert]")[0]
    assert record(clerk, concert).stored.event.place == "Halle"
    again = clerk.client.post(f"/desk/{concert}", data=form(answer.text))
    assert again.status_code == 303
    assert record(clerk, concert).stored.event.place == "Théâtre"


def test_a_source_that_says_otherwise_is_shown(clerk: Desk) -> None:
    """On the first page and on that of the event, until somebody decides."""
    concert = path(clerk)
    save(clerk, concert, first="2019-02-06")
    moved = MAGAZINE.replace("Mardi 5 février", "Jeudi 7 février")
    clerk.site.service.later(hours=1)
    clerk.site.service.write("2019-01-10.txt", moved)
    clerk.site.service.refresh()
    assert "Décider pour Concert de la Sainte-Agathe" in clerk.get()
    (told,) = texts(clerk.get(concert), "section.warning p")
    assert "6 février 2019" in told
    assert "7 février 2019" in told
    clerk.site.service.later(hours=1)
    assert clerk.send(concert, do="keep", field="when").headers["Location"].endswith("=corrected")
    assert "Décider pour" not in clerk.get()
    assert record(clerk, concert).stored.event.when.start.day == 6  # type: ignore[union-attr]
    clerk.send(concert, do="undo", field="when")
    assert record(clerk, concert).stored.event.when.start.day == 7  # type: ignore[union-attr]


def test_an_event_is_hidden_and_shown_again(clerk: Desk) -> None:
    """Out of every page and feed, with the reason and the name in the history."""
    concert = path(clerk)
    assert clerk.send(concert, do="hide", reason="asked").headers["Location"].endswith("=hidden")
    assert clerk.site.client.get(f"/{concert}").status_code == 410
    page = clerk.get(concert)
    assert "il n’est dans aucun calendrier" in page
    assert any("asked" in one and LABEL in one for one in texts(page, ".history .meta"))
    assert clerk.send(concert, do="hide").headers["Location"].endswith("=nothing")
    assert clerk.send(concert, do="show").headers["Location"].endswith("=shown")
    assert clerk.site.client.get(f"/{concert}").status_code == 200


def test_an_event_that_no_issue_tells_of_is_only_shown(clerk: Desk) -> None:
    """There is nothing to lay a correction over."""
    concert = path(clerk)
    told = form(clerk.get(concert))
    with clerk.site.service.store.writing() as conn:
        conn.exec_driver_sql("DELETE FROM sightings")
    page = clerk.get(concert)
    assert "Plus aucun numéro n’en parle" in page
    assert "save" not in page
    assert clerk.client.post(f"/desk/{concert}", data=told).status_code == 409


def test_an_event_that_was_merged_is_answered_by_the_other(clerk: Desk) -> None:
    """What is done with it is done with neither: whoever did it looked at another one."""
    fair, concert = path(clerk, "AP Connect"), path(clerk)
    other = record(clerk, concert)
    with clerk.site.service.store.writing() as conn:
        events.update(conn, replace(record(clerk, fair), merged_into=other.stored.uid))
    assert texts(clerk.get(fair), "h1") == ["Concert de la Sainte-Agathe"]
    for told in ({"do": "hide"}, {"do": "merge", "into": fair.rpartition("/")[2]}):
        answer = clerk.send(fair, **told)
        assert answer.status_code == 409
        assert texts(answer.text, "[role=alert]")[0].startswith("Il n’est plus tel que")
        assert texts(answer.text, "h1") == ["Concert de la Sainte-Agathe"]
    assert not record(clerk, concert).hidden


def test_two_events_are_one_and_two_again(clerk: Desk) -> None:
    """Those on the same days are offered; the one that stays shows the other, and lets it go."""
    service = clerk.site.service
    service.later(hours=1)
    service.write("b.txt", "Agenda\n\nGrand concert\n5 février 2019 à 20 h 30\nÉglise\n")
    service.refresh()
    concert, other = path(clerk), path(clerk, "Grand concert")
    page = clerk.get(concert)
    assert [one.partition(" – ")[0] for one in texts(page, "#into option")][1:] == ["Grand concert"]
    answer = clerk.send(concert, do="merge", into=other.rpartition("/")[2])
    assert answer.headers["Location"] == f"/desk/{other}?done=merged"
    assert len(service.events()) == 4
    assert "Les séparer : Concert de la Sainte-Agathe" in texts(clerk.get(other), "button")
    assert clerk.client.get(f"/desk/{concert}").text.count("Grand concert") > 0
    again = clerk.send(concert, do="merge", into=other.rpartition("/")[2])
    assert again.headers["Location"] == answer.headers["Location"]
    answer = clerk.send(other, do="unmerge", member=concert.rpartition("/")[2])
    assert answer.headers["Location"] == f"/desk/{concert}?done=unmerged"
    assert len(service.events()) == 5
    again = clerk.send(other, do="unmerge", member=concert.rpartition("/")[2])
    assert again.headers["Location"].endswith("?done=nothing")
    answer = clerk.send(concert, do="merge", into=concert.rpartition("/")[2])
    assert (answer.status_code, len(texts(answer.text, "[role=alert]"))) == (409, 1)
    assert clerk.send(concert, do="merge", into="nobody").status_code == 404
    made = {one.kind for one in service.changes() if one.by == LABEL}
    assert "merged" in made


def test_one_event_is_two(clerk: Desk) -> None:
    """Its other name and its other day are offered; the page of the new event says so."""
    service = clerk.site.service
    service.later(hours=1)
    service.write("b.txt", "Agenda\n\nConcert de la Sainte-Agathe à l’orgue\n5 février 2019\n")
    service.refresh()
    concert = path(clerk, "Concert de la Sainte-Agathe à l’orgue")
    offered = [one for one in texts(clerk.get(concert), "button") if "autre rendez-vous" in one]
    assert offered == ["C’est un autre rendez-vous : Concert de la Sainte-Agathe"]
    for field, status in (("name", 409), ("url", 422)):
        assert clerk.send(concert, do="split", field=field, value="Bal").status_code == status
    told = {"do": "split", "field": "name", "value": "Concert de la Sainte-Agathe"}
    answer = clerk.send(concert, **told)
    other = answer.headers["Location"]
    assert other.endswith("?done=split")
    assert other != f"/desk/{concert}?done=split"
    page = clerk.client.get(other).text
    assert texts(page, "h1") == ["Concert de la Sainte-Agathe"]
    assert "voici l’autre" in page
    assert "Un autre en a été séparé" in clerk.get(concert)
    assert clerk.send(concert, **told).status_code == 409


def test_what_was_split_by_mistake_is_one_again(clerk: Desk) -> None:
    """The other one is offered, though it lies on other days."""
    service = clerk.site.service
    service.later(hours=1)
    service.write("2019-01-10.txt", MAGAZINE.replace("5 février", "12 février"))
    service.refresh()
    concert = path(clerk)
    told = {"do": "split", "field": "when", "value": "2019-02-05T20:30"}
    other = clerk.send(concert, **told).headers["Location"].partition("?")[0]
    pages = {other: concert, f"/desk/{concert}": other}
    for page, offered in pages.items():
        options = LexborHTMLParser(clerk.client.get(page).text).css("#into option")
        assert options[1].attributes["value"] == offered.rpartition("/")[2]
    clerk.send(other.removeprefix("/desk/"), do="merge", into=concert.rpartition("/")[2])
    assert len(service.events()) == 4


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"do": "x"}, 422), ({}, 422), ({"do": "undo"}, 422), ({"do": "keep", "field": "x"}, 422),
    ],
)  # fmt: skip
def test_what_cannot_be_done(clerk: Desk, told: dict[str, str], status: int) -> None:
    """Is refused, and nothing is done."""
    assert clerk.send(path(clerk), **told).status_code == status
    assert clerk.client.get("/desk/events/nobody").status_code == 404


def test_no_name_gets_out_of_its_place(clerk: Desk) -> None:
    """Whatever somebody types is text, in every list and in every form."""
    concert = path(clerk)
    save(clerk, concert, name=EVIL, place=EVIL, reason=EVIL)
    for page in (clerk.get(concert), clerk.get(), clerk.get("events?q=gala")):
        assert "<script" not in page.partition("<main")[2]
        assert "<b>" not in page
    assert form(clerk.get(concert))["name"] == EVIL


LETTERS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)


@given(name=LETTERS, place=LETTERS)
@settings(max_examples=60, deadline=None)
def test_a_form_gives_back_what_is_shown(name: str, place: str) -> None:
    """Whatever an event is called: what nobody touched is no correction."""
    typed = {"name": name, "place": place, "first": "2031-03-05", "status": "confirmed"}
    once = Fields.of_form(typed)
    again = Fields.of_form({one: getattr(once, one) for one in Fields.__slots__})
    assert again == once
    assert again.changed(once) == set()


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ({"first": "2031-03-05"}, "2031-03-05"),
        ({"first": "2031-03-05", "last": "2031-03-05"}, "2031-03-05"),
        ({"first": "2031-03-05", "last": "2031-03-07"}, "2031-03-05/2031-03-07"),
        ({"first": "2031-03-05", "start": "18:00:00"}, "2031-03-05T18:00"),
        ({"first": "2031-03-05", "start": "18:00", "end": "20:30"},
         "2031-03-05T18:00/2031-03-05T20:30"),
        ({"first": "2031-03-05", "last": "2031-03-06", "start": "22:00", "end": "02:00"},
         "2031-03-05T22:00/2031-03-06T02:00"),
    ],
)  # fmt: skip
def test_days_and_hours_of_a_form(typed: dict[str, str], when: str) -> None:
    """They are those of corrections."""
    assert Fields.of_form(typed).when() == when


ASSISES = "Assises européennes de la transition énergétique"
TOWN = "Agenda\n\n{name}\nDu {days} janvier 2019\nDunkerque\n"


def disagree(clerk: Desk) -> str:
    """Have another source print other days of an event; return where that stands at the desk."""
    service = clerk.site.service
    service.set_sources({"name": "magazine"}, {"name": "ville"})
    made = Desk(clerk.site, clerk.site.client)
    sign_in(made.client)
    clerk.client = made.client
    for days in ("22 au 24", "23 au 25"):
        service.later(hours=1)
        service.write("../ville/a.txt", TOWN.format(name=ASSISES, days=days))
        service.refresh(1)
    return path(clerk, "Assises")


def test_days_that_sources_print_differently_wait(clerk: Desk) -> None:
    """With those in the calendars and those of the other source, in both languages."""
    event = disagree(clerk)
    home = clerk.get()
    assert BOTH[1] in texts(home, "h2")
    (told,) = [one for one in texts(home, ".sources p") if "Dans les calendriers" in one]
    assert "22 au 24 janvier 2019" in told.replace("\xa0", " ")
    assert "ville – du 23 au 25 janvier 2019" in told.replace("\xa0", " ")
    assert BOTH[0] in texts(clerk.client.get("/en/desk/").text, "h2")
    assert BOTH[1] in texts(clerk.get(event), "h2")


def test_sources_are_called_by_their_titles(clerk: Desk) -> None:
    """Wherever the desk speaks of one that has a title."""
    event = disagree(clerk)
    clerk.site.service.set_sources(
        {"name": "magazine", "title": "Le Magazine"}, {"name": "ville", "title": "La Ville"}
    )
    made = clerk.site.client
    sign_in(made)
    clerk.client = made
    assert "La Ville – du 23" in " ".join(texts(clerk.get(), ".sources p")).replace("\xa0", " ")
    assert "Le Magazine" in " ".join(texts(clerk.get(), ".sources a"))
    assert texts(clerk.get("sources/ville"), "h1") == ["La Ville"]
    assert any(one.startswith("La Ville") for one in texts(clerk.get(event), ".sightings .meta"))
    assert any("jour de La Ville" in one for one in texts(clerk.get(event), "button"))
    assert "Le Magazine" in texts(clerk.get("events"), ".sources .meta")[0]


def test_a_last_day_before_the_first_is_told(clerk: Desk) -> None:
    """With hours as well, of which none is missing then."""
    concert = path(clerk)
    for hours in ({}, {"start": "18:00"}):
        answer = save(clerk, concert, first="2019-02-06", last="2019-02-05", **hours)
        assert texts(answer.text, ".wrong") == ["Le dernier jour précède le premier."]


@pytest.mark.parametrize(
    ("days", "first"), [("2019-01-22/2019-01-24", 22), ("2019-01-23/2019-01-25", 23)]
)
def test_which_days_are_right_is_said_at_one_touch(clerk: Desk, days: str, first: int) -> None:
    """Those in the calendars or those of the other source: nobody is asked again."""
    event = disagree(clerk)
    assert clerk.send(event, do="settle", when="2019-01-30").status_code == 409
    answer = clerk.send(event, do="settle", when=days)
    assert answer.headers["Location"].endswith("?done=corrected")
    assert BOTH[1] not in clerk.get(event)
    assert BOTH[1] not in clerk.get()
    found = record(clerk, event).stored.event.when
    assert isinstance(found, Days)
    assert found.first.day == first
