"""What holds for any issue, however hostile."""

from __future__ import annotations

from datetime import date
from functools import partial
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.dates.when import Days
from agenda.extraction import Extraction, extract_issue
from agenda.issue import Issue, Kind, Line, Mark

from .building import PUBLISHED, table

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES = ("fr", "en", "es", "it", "de", "nl", "pt", "ca", "eu", "sv", "ja", "")
# What lines of agendas are made of, so that made-up lines reach every stage.
PIECES = [
    "8 mars", "Samedi 8 mars", "du 8 au 10 mars 2025", "8/3", "08/03/2025", "20h", "de 14h à 18h",
    "20:30", "mars", "MARS 2025", "2025", "17-18", "22", "JAN.", "tous les mardis", "demain",
    "samedi", "jusqu'au 14 mars", "à partir du 3 avril", "31 juin", "Noël", "Saint-Jean",
    "Loto du club", "concert", "salle des fêtes", "mairie", "Orvault", "à l'église", "en ligne",
    "Lieu :", "Date :", "Horaire :", "Publié le", "annulé", "reporté au", "complet", "gratuit",
    "inscriptions avant le", "aura lieu", "a eu lieu", "depuis", "ouvert", "Agenda", "Archives",
    "À lire aussi", "« Les lavoirs »", "(AMIF)", "5 €", "www.a.example", "et", "de la", "Fête de",
    "March 8, 2025", "8. März", "8 de marzo", "3月8日", "-", "•", "|", ":", ".", "!", "...", "—",
    ",", "(", ")", "[", "»", "\u0301", "ﬁ", "İ", "ß", "٣", "\ud7a3", "😀",
]  # fmt: skip


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Return a line of pieces or of any characters, standing anywhere in a document."""
    anything = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40)
    pieces = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join)
    text = " ".join(draw(st.one_of(pieces, pieces, anything)).split()) or "x"
    kind = draw(st.sampled_from(Kind))
    start = draw(st.integers(0, len(text) - 1))
    mark = Mark(start, len(text), draw(st.sampled_from(["b", "i", "a", "time"])))
    return Line(
        text,
        kind,
        draw(st.integers(1, 6)) if kind is Kind.HEADING else 0,
        draw(st.lists(st.integers(1, 4), max_size=3).map(tuple)),
        draw(st.integers(0, 3)) if kind is Kind.CELL else -1,
        draw(st.sampled_from(["", "Date", "Lieu", "Manifestation", "Heure", "Zzz"])),
        draw(st.sampled_from([None, "https://a.example/"])),
        marks=(mark,) if draw(st.booleans()) else (),
        silent=draw(st.sampled_from(["", "", "", "hidden"])),
    )


def numbered(made: list[Line]) -> Issue:
    """Return the issue of these lines."""
    return Issue(
        "issue.txt",
        tuple(line._replace(number=number) for number, line in enumerate(made, start=1)),
    )


issues = st.lists(lines(), max_size=14).map(numbered)
languages = st.sampled_from(LANGUAGES)
days = st.dates(date(1990, 1, 1), date(2040, 12, 31))
calm = settings(max_examples=50, derandomize=True)


def read(issue: Issue, language: str = "fr", published: date = PUBLISHED) -> Extraction:
    """Return what an issue announces."""
    return extract_issue(issue, published=published, language=language or None)


@calm
@given(issues, languages, days)
def test_reading_never_fails(issue: Issue, language: str, published: date) -> None:
    """Any lines are read, and reading them twice gives the same."""
    assert read(issue, language, published) == read(issue, language, published)


@calm
@given(issues, languages, days)
def test_events_are_whole(issue: Issue, language: str, published: date) -> None:
    """An event has a name with a letter, days in order, and is as sure as it can be."""
    found = read(issue, language, published)
    for event in (*found.events, *found.mentions):
        assert any(char.isalpha() for char in event.name)
        assert event.name == " ".join(event.name.split())
        assert 0 < event.confidence <= 1
        assert event.when is not None
        if isinstance(event.when, Days):
            assert event.when.first <= event.when.last
        else:
            assert event.when.end is None or event.when.start <= event.when.end
        assert event.language == (language.split("-", maxsplit=1)[0] or event.language)


@calm
@given(issues)
def test_events_are_quoted(issue: Issue) -> None:
    """Every event quotes lines of its issue, at least one, in no other words."""
    numbers = {line.number for line in issue.lines}
    whole = " ".join(line.text for line in issue.lines)
    found = read(issue)
    for event in (*found.events, *found.mentions):
        assert event.evidence
        for quote in event.evidence:
            assert quote.line in numbers
            assert quote.text in whole


@calm
@given(issues)
def test_events_are_told_once(issue: Issue) -> None:
    """No two events have one name, one time and one rule."""
    for events in (read(issue).events, read(issue).mentions):
        keys = [(event.name, event.when, event.rrule) for event in events]
        assert len(keys) == len(set(keys))


@calm
@given(issues)
def test_every_line_is_explained(issue: Issue) -> None:
    """The account has one remark for each line, and each names what it became."""
    remarks = read(issue).remarks
    assert [one.number for one in remarks] == [line.number for line in issue.lines]
    assert all(one.became for one in remarks)


@calm
@given(issues, st.lists(lines(), max_size=3))
def test_silent_lines_change_nothing(issue: Issue, hidden: list[Line]) -> None:
    """Lines that do not speak give no events and change none."""
    silent = [line._replace(kind=Kind.TEXT, level=0, silent="hidden") for line in hidden]
    more = issue._replace(lines=(*issue.lines, *silent))
    assert read(more).events == read(issue).events


_SEASONS = ("1er avril - 30 septembre : 9h - 12h", "1er octobre - 31 mars : 9h - 12h")
HOSTILE: dict[str, Callable[[int], list[Line]]] = {
    "all lines are dates": lambda n: [Line(f"{1 + i % 28} mars") for i in range(n)],
    "all lines are one date": lambda n: [Line("Samedi 8 mars 2025 à 20h")] * n,
    "all lines are names": lambda n: [Line("Loto du club")] * n,
    "names and dates": lambda n: [Line(t) for _ in range(n // 2) for t in ("Loto", "8 mars")],
    "all lines are short": lambda n: [Line("le")] * n,
    "all lines are numbers": lambda n: [Line("22")] * n,
    "all lines are headings": lambda n: [Line("8 mars", Kind.HEADING, 1 + i % 6) for i in range(n)],
    "all lines are cards": lambda n: [Line("8 mars", group=(1, i)) for i in range(n)],
    "all lines are deep": lambda n: [Line("8 mars", group=(1, 2, 3, 4, i)) for i in range(n)],
    "rows of a table": lambda n: table(*["8 mars|20h|Loto|Mairie"] * (n // 4)),
    "one row of many cells": lambda n: table("|".join(["8 mars"] * n)),
    "one line of dates": lambda n: [Line("8 mars, " * (n * 5))],
    "one line of words": lambda n: [Line("loto du club " * (n * 5) + "8 mars")],
    "one line of sentences": lambda n: [Line("Le loto aura lieu le 8 mars au foyer. " * n)],
    "one line of brackets": lambda n: [Line("8 mars " + "(" * (n * 10))],
    "one line of quotation marks": lambda n: [Line("8 mars " + "« " * (n * 10))],
    "one line of dots": lambda n: [Line("8 mars " + ". " * (n * 10) + "Loto")],
    "one line of commas": lambda n: [Line("8 mars : Loto" + ", mairie" * (n * 5))],
    "labels": lambda n: [Line("Lieu :")] * n + [Line("8 mars")],
    "months": lambda n: [Line(t) for _ in range(n // 2) for t in ("Mars", "8 Loto")],
    "seasons": lambda n: [Line(t) for _ in range(n // 2) for t in _SEASONS],
    "paragraphs": lambda n: [Line("Le loto du 8 mars aura lieu au foyer. " * 9)] * (n // 20),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_time_grows_with_length(kind: str, assert_linear: Callable[..., None]) -> None:
    """Ten times the lines take about ten times the time, whatever they are."""
    assert_linear(lambda count: partial(read, numbered(HOSTILE[kind](count))), 60, 10)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("8 mars, " * 100_000, id="100,000 dates"),
        pytest.param("loto du club " * 80_000 + "8 mars", id="1 MB of words"),
        pytest.param("le " * 350_000, id="1 MB without a date"),
        pytest.param("8 mars " + "(" * 250_000, id="brackets"),
    ],
)  # fmt: skip
def test_lines_of_a_megabyte(line: str) -> None:
    """One line may be as long as an issue can be."""
    start = process_time()
    read(Issue("issue.txt", (Line(line),)))
    assert process_time() - start < 20


def test_ten_thousand_cells() -> None:
    """So may a table."""
    start = process_time()
    read(numbered(table(*["8 mars|20h|Loto|Mairie"] * 2_500)))
    assert process_time() - start < 30
