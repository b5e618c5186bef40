from __future__ import annotations

from datetime import date

import pytest

from agenda.dates.when import Days
from agenda.extraction import extract
from agenda.issue import Line, Raw, Statement

from .building import PUBLISHED, head, issue, read

LINES: list[Line | str] = [
    "La Gazette de Bellevue",
    head("Agenda"),
    "Loto du club",
    "Samedi 8 mars à 20h",
    "Salle des fêtes",
    "Inscriptions avant le 5 mars",
    "Bal des pompiers",
    "Samedi 15 mars",
    Line("Menu", silent="navigation"),
]


def test_each_line_has_a_remark() -> None:
    """The account has one remark a line, in the order of the issue, with its number and text."""
    remarks = read(*LINES).remarks
    assert [one.number for one in remarks] == list(range(1, len(LINES) + 1))
    assert [one.text for one in remarks] == [line.text for line in issue(*LINES).lines]


def test_the_first_line_of_an_event_says_so() -> None:
    """It tells name and days, the reading and how sure it is."""
    loto = read(*LINES).remarks[2]
    assert loto.became == "event"
    assert loto.why == "Loto du club, 2025-03-08 20:00"
    assert loto.rule == "name, date: day"
    assert loto.confidence is not None
    assert 0 < loto.confidence <= 1


def test_other_lines_tell_their_role() -> None:
    """A date, a place, a detail, what is silent and what stands outside."""
    remarks = read(*LINES).remarks
    assert [one.became for one in remarks[3:6]] == ["date", "place", "detail"]
    assert (remarks[8].became, remarks[8].why) == ("silent", "navigation")
    assert all(one.confidence is None for one in (*remarks[3:6], remarks[8]))


def test_decoys_are_explained() -> None:
    """Each date that announces nothing is quoted with the reason."""
    assert read(*LINES).remarks[5].why == "“le 5 mars”: deadline"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Bal des pompiers, samedi 31 juin à 20h", "31 June"),
        ("Foire, du 10 au 31 juin", "31 June"),
        ("Loto, le 29 février 2031", "29 February 2031"),
    ],
)
def test_a_day_that_no_calendar_has_is_told(text: str, lost: str) -> None:
    """What is announced on it vanishes neither from the account nor without a notice."""
    found = read(head("Agenda"), text, "Brocante, dimanche 15 juin à 8h")
    assert [one.name for one in found.events] == ["Brocante"]
    assert found.remarks[1].why.endswith(f"”: {lost} does not exist")
    assert found.notices == (f"line 2: {found.remarks[1].why}",)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Date à préciser : Assemblée générale", "Date à préciser"),
        ("Assemblée générale, date à confirmer", "date à confirmer"),
    ],
)
def test_a_day_that_is_not_known_yet_is_told(text: str, quote: str) -> None:
    """It is no day of the lines around it."""
    found = read(head("Agenda"), text, "Brocante", "Dimanche 15 juin à 8h")
    assert [one.name for one in found.events] == ["Brocante"]
    assert (found.remarks[1].became, found.remarks[1].why) == (
        "outside",
        f"\u201c{quote}\u201d: to be told later",
    )


def test_a_day_of_issue_that_was_not_taken_says_so() -> None:
    """Metadata, and who is asked, count before a printed one."""
    lines = issue("La lettre", "Publié le 12 mars 2030", "Loto du club", "8 avril")
    told = lines._replace(published=date(2030, 1, 5))
    assert extract(told, published=None, language="fr").remarks[1].why == (
        "“le 12 mars 2030”: day of publication, not taken: the metadata say 2030-01-05"
    )
    given = extract(lines, published=date(2030, 1, 6), language="fr")
    assert given.remarks[1].why.endswith("not taken: told to be 2030-01-06")
    printed = extract(lines, published=None, language="fr")
    assert printed.remarks[1].why == "“le 12 mars 2030”: day of publication"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Publié le 28 février 2025", "day of publication"),
        ("Né le 8 mars 1921", "biography"),
        ("Ouvert au public le lundi de 9h à 12h", "opening hours"),
        ("Le 8 mars, tout le monde a vu passer les cigognes au-dessus de la plaine.", "told"),
        ("Le 8 mars, les cigognes passeront sans doute au-dessus de la plaine.", "told"),
    ],
)
def test_dates_that_are_no_events_are_explained(line: str, why: str) -> None:
    """No date of an issue is passed over in silence."""
    *_, remark = read("Le journal du village", line).remarks
    assert why in remark.why


def test_a_mention_says_why_it_is_no_event() -> None:
    """What is over, or told beside an agenda, says so."""
    over, _ = read("Loto : 1er mars 2025", "Kermesse : 8 mars 2025").remarks
    assert over.became == "mention"
    assert over.why.endswith("(over on the day of publication)")


def test_spans_in_words() -> None:
    """Two ends are told, one day once."""
    remarks = read("Salon : du 8 au 10 mars 2025", "Bal : 15 mars 2025 de 21h à 23h").remarks
    assert [one.why for one in remarks] == [
        "Salon, 2025-03-08 – 2025-03-10",
        "Bal, 2025-03-15 21:00–23:00",
    ]


def test_lines_far_from_dates_are_outside() -> None:
    """A line without a date near is not even looked at."""
    lines = issue(*[f"Ligne {name}" for name in "abcdefghij"]).lines
    assert {one.became for one in read(*lines).remarks} == {"outside"}
    assert {one.why for one in read(*lines).remarks} == {"no date near"}


def test_tables_are_explained() -> None:
    """Cells tell what their column is."""
    cells = [
        Line(text)._replace(group=(1, row), column=column, head=name)
        for row, texts in enumerate([("8 mars", "Loto"), ("15 mars", "Bal")])
        for column, (text, name) in enumerate(zip(texts, ("Date", "Manifestation"), strict=True))
    ]
    remarks = read(*cells).remarks
    assert [one.became for one in remarks] == ["event", "name", "event", "name"]
    assert remarks[1].rule == "table"


def test_lines_below_a_title_of_links_are_silent() -> None:
    """What does not speak for its section says which: links to other pages, archives."""
    links = head("À lire aussi", 2)
    remark = read("Loto du club", "8 mars", links, "Marché du 12 mars 2031").remarks[-1]
    assert (remark.became, remark.why) == ("silent", "links to other pages")


def test_every_event_of_a_paragraph_is_told() -> None:
    """A line that announces two events tells both."""
    text = "La foire aux vins aura lieu le 5 avril à 10h. Un concert se tiendra le 6 avril à 20h."
    (remark,) = read(text).remarks
    assert remark.became == "event"
    assert remark.why.count("2025-04-0") == 2


def test_what_is_called_off_or_repeats_says_so() -> None:
    """The account of an event holds its status and its rule."""
    cancelled, *_, weekly = read(
        "Bal des pompiers [annulé] : 15 mars 2025", "Yoga : tous les mardis à 18h"
    ).remarks
    assert cancelled.why == "Bal des pompiers, 2025-03-15, cancelled"
    assert weekly.why == "Yoga, 2025-03-04 18:00, repeated (FREQ=WEEKLY;BYDAY=TU)"


def test_what_no_reading_took_in_has_no_rule() -> None:
    """A stamp beside an agenda has its reason, not the rule of the agenda."""
    lines = ("Le journal", "Publié le 28 février 2025", "Loto du club", "8 mars", "Bal", "9 mars")
    stamp = read(*lines).remarks[1]
    assert (stamp.became, stamp.rule) == ("outside", "")
    assert "day of publication" in stamp.why


def test_the_head_of_a_row_says_nothing_of_its_columns() -> None:
    """A cell below "Lieu" is a place, whatever the words that head its row."""
    rows = "".join(
        f"<tr><th>{name}</th><td>{place}</td><td>{day} avril</td></tr>"
        for name, place, day in (("Course de caisses", "Rue Haute", 5), ("Foire", "Halle", 12))
    )
    page = f"<table><tr><th></th><th>Lieu</th><th>Date</th></tr>{rows}</table>"
    found = extract(Raw(page.encode(), "a.html"), published=PUBLISHED, language="fr")
    roles = {one.text: one.became for one in found.remarks}
    assert (roles["Lieu"], roles["Rue Haute"], roles["Halle"]) == ("place", "place", "place")


def test_hours_that_nothing_names_say_so() -> None:
    """An item that is lost among others tells why: a remark is no name."""
    lines = ("Vendredi 7 mars", "18h : gratuit", "21h : concert d'Ali, grande scène")
    remarks = read(*lines).remarks
    assert [(one.became, one.why) for one in remarks[1:]] == [
        ("name", "“18h”: no name beside it"),
        ("event", "concert d'Ali, 2025-03-07 21:00"),
    ]


def test_what_is_told_to_machines_is_explained() -> None:
    """Each stated event has a remark of its own where it stands, with what it was read from."""
    lines = issue("Loto du club", "8 mars", "À bientôt")
    loto = Statement("Loto du club", "2025-03-08", quote="Loto du club", number=1)
    bal = Statement("Bal", "2025-04-05T20:00", origin="rss", quote="Bal · 5 avril", number=9)
    told = lines._replace(statements=(bal, loto))
    remarks = extract(told, published=PUBLISHED, language="fr").remarks
    assert len(remarks) == 5
    assert [(one.number, one.became, one.why) for one in remarks] == [
        (1, "name", "stated by the page for machines"),
        (1, "event", "Loto du club, 2025-03-08"),
        (2, "date", ""),
        (3, "detail", ""),
        (9, "event", "Bal, 2025-04-05 20:00"),
    ]
    assert [(one.text, one.rule) for one in remarks if one.became == "event"] == [
        ("Loto du club", "stated: json-ld"),
        ("Bal · 5 avril", "stated: rss"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "past", "first"),
    [
        ("fr", "Le conseil s'est réuni le 12 février. Le 14 mai, la ville accueillera la coupe.",
         "le 12 février.", date(2025, 5, 14)),
        ("en", "The council met on 12 February. On 14 May, the town will host the regional games.",
         "on 12 February.", date(2025, 5, 14)),
        ("es", "El consejo se reunió el 12 de febrero. El 14 de mayo, la ciudad acogerá la copa.",
         "el 12 de febrero.", date(2025, 5, 14)),
        ("de", "Der Rat traf sich am 12. Februar. Am 14. Mai wird die Stadt den Pokal ausrichten.",
         "am 12. Februar.", date(2025, 5, 14)),
        ("nl", "De raad kwam bijeen op 12 februari. Op 14 mei ontvangt de stad de beker.",
         "op 12 februari.", date(2025, 5, 14)),
    ],
)  # fmt: skip
def test_why_the_other_date_of_a_line_tells_nothing(
    language: str, text: str, past: str, first: date
) -> None:
    """A line that announces one day says why its other one is no event."""
    found = read(text, language=language)
    (event,) = found.events
    assert event.when == Days(first, first)
    assert found.remarks[0].why.endswith(f"; \u201c{past}\u201d: past")
