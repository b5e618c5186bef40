"""The corpus: one value, many spellings, a file a language; and texts that are no dates."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from agenda.dates import find_dates, find_phrases
from agenda.dates.when import Days

if TYPE_CHECKING:
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
    _check(language, case)
    fields = {"published": published} | {
        k: v for k, v in case.items() if k not in ("texts", "when")
    }
    return [Case(language, text, when=tuple(case["when"]), **fields) for text in case["texts"]]


_DAY = r"\d{4}-\d\d-\d\d"
_VALUE = re.compile(rf"(?:{_DAY}(?:\.\.{_DAY})?|{_DAY}T\d\d:\d\d(?:\.\.{_DAY}T\d\d:\d\d)?)")


def _check(language: str, case: dict[str, Any]) -> None:
    """Raise ValueError for a case not written as the corpus is: no reading could be right."""
    expected = 'expected such as ["2024-05-04"], ["2024-05-22..2024-05-24"], ["2024-05-04T20:00"]'
    values, texts = case.get("when"), case.get("texts")
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ValueError(f"{language}.toml: texts = {texts!r}; expected a list of spellings")
    if not isinstance(values, list) or not all(map(_is_value, values)):
        raise ValueError(f"{language}.toml: {texts[:1]}: when = {values!r}; {expected}")


def _is_value(value: object) -> bool:
    """Return whether a value has the form of the corpus, and names days that exist."""
    if not isinstance(value, str) or not _VALUE.fullmatch(value):
        return False
    try:
        return all(datetime.fromisoformat(end) for end in value.split(".."))
    except ValueError:
        return False


@pytest.mark.parametrize(
    "when",
    [
        "2024-05-04",
        [date(2024, 5, 4)],
        ["2024-5-4"],
        ["2024-05-04...2024-05-06"],
        ["2024-02-30"],
        ["2024-05-04T20h"],
        None,
    ],
)
def test_a_malformed_value_is_told(when: object) -> None:
    """It would fail as a wrong reading, and send people to look for a fault in the grammar."""
    with pytest.raises(ValueError, match=r"fr\.toml: \['le 4 mai'\]: when = .*; expected such as"):
        _spellings("fr", date(2024, 4, 10), {"when": when, "texts": ["le 4 mai"]})
    with pytest.raises(ValueError, match=r"fr\.toml: texts = 'le 4 mai'; expected a list"):
        _spellings("fr", date(2024, 4, 10), {"when": ["2024-05-04"], "texts": "le 4 mai"})


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
    assert find_dates(text, published=date(2024, 4, 10), languages=(language,)) == []


@pytest.mark.parametrize(("language", "text"), negatives("no_phrases"))
def test_what_counts_or_lasts_is_no_phrase(language: str, text: str) -> None:
    """Lengths of time, ages, ordinals and days relative to another date are not even weak."""
    assert find_phrases(text, (language,)) == []
