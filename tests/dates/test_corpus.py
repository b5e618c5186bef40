"""The corpus: one value, many spellings, a file a language; and texts that are no dates."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from agenda.dates import find_dates, find_phrases
from agenda.dates.when import Days

if TYPE_CHECKING:
    from datetime import date, datetime

    from agenda.dates.when import Found

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True, slots=True)
class Case:
    """One spelling, and what it must mean on its day of publication."""

    language: str
    text: str
    published: date
    when: tuple[str, ...]
    rrule: str = ""
    bound: str = ""
    precision: str = "day"

    def __str__(self) -> str:
        return f"{self.language}: {self.text}"


def load() -> list[Case]:
    """Return every spelling of every file."""
    cases: list[Case] = []
    for path in sorted(CORPUS.glob("*.toml")):
        if path.stem in ("not_dates", "no_phrases"):
            continue
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in content["case"]:
            cases += _spellings(path.stem, content["published"], case)
    return cases


def _spellings(language: str, published: date, case: dict[str, Any]) -> list[Case]:
    fields = {"published": published} | {
        k: v for k, v in case.items() if k not in ("texts", "when")
    }
    return [Case(language, text, when=tuple(case["when"]), **fields) for text in case["texts"]]


def shown(found: Found) -> str:
    """Return the days or hours as the corpus writes them."""
    when = found.when
    if isinstance(when, Days):
        return f"{when.first}" if when.first == when.last else f"{when.first}..{when.last}"
    return _hour(when.start) + ("" if when.end is None else f"..{_hour(when.end)}")


def _hour(value: datetime) -> str:
    return value.isoformat(timespec="minutes")


@pytest.mark.parametrize("case", load(), ids=str)
def test_every_spelling_means_the_same(case: Case) -> None:
    """Every spelling of a case gives its days, rule, bound and precision, and nothing else."""
    found = find_dates(case.text, published=case.published, languages=(case.language,))
    assert tuple(shown(one) for one in found) == case.when
    assert {one.rrule for one in found} == set(case.rrule.split() or [""])
    assert {str(one.bound) for one in found} == {case.bound}
    assert {str(one.precision) for one in found} == {case.precision}


def negatives(name: str) -> list[tuple[str, str]]:
    """Return the language and the text of everything that a file lists."""
    content = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))
    return [(language, text) for language, texts in content.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), negatives("not_dates"))
def test_what_is_no_date_gives_nothing(language: str, text: str) -> None:
    """Telephone numbers, prices, pages, ages, words that look like months stay silent."""
    from datetime import date as day  # noqa: PLC0415  only the type is needed above

    assert find_dates(text, published=day(2024, 4, 10), languages=(language,)) == []


@pytest.mark.parametrize(("language", "text"), negatives("no_phrases"))
def test_what_counts_or_lasts_is_no_phrase(language: str, text: str) -> None:
    """Lengths of time, ages, ordinals and days relative to another date are not even weak."""
    assert find_phrases(text, (language,)) == []
