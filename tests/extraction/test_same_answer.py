from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from babel import Locale

from .golden_issues import GoldenIssue, all_issues, answer, described
from .test_golden_issues import by_name

if TYPE_CHECKING:
    from collections.abc import Callable

ISSUES = all_issues()
TEXTS = [issue for issue in ISSUES if issue.text]
PAGES = [issue for issue in ISSUES if issue.path.suffix == ".html"]
_BETWEEN_TAGS = re.compile(r">[^<]+<")
_CODE = re.compile(r"<(script|style|title)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<(\w+)((?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'))+)(\s*/?)>")
_ATTRIBUTE = re.compile(r"[\w-]+=(?:\"[^\"]*\"|'[^']*')")
_CHARSET = re.compile(r"(charset=[\"']?)utf-8", re.IGNORECASE)


def check(issue: GoldenIssue, data: bytes) -> None:
    """Assert that *data* says what the issue says."""
    assert described(issue.extract(data)) == described(answer(issue))


def decoded(issue: GoldenIssue) -> str:
    """Return the text of an issue that is written in UTF-8."""
    return issue.path.read_bytes().decode()


def in_windows_1252(text: str) -> bytes | None:
    """Return *text* in windows-1252, None when it has other characters."""
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return None


def between_tags(page: str, change: Callable[[str], str]) -> str:
    """Return a page with *change* made to its visible text, its code left alone."""
    parts: list[str] = []
    done = 0
    for code in _CODE.finditer(page):
        parts += [_BETWEEN_TAGS.sub(lambda m: change(m[0]), page[done : code.start()]), code[0]]
        done = code.end()
    return "".join([*parts, _BETWEEN_TAGS.sub(lambda m: change(m[0]), page[done:])])


def backwards(page: str) -> str:
    """Return a page with the attributes of each element in reverse order."""

    def turn(match: re.Match[str]) -> str:
        attributes = " ".join(reversed(_ATTRIBUTE.findall(match[2])))
        return f"<{match[1]} {attributes}{match[3]}>"

    return _TAG.sub(turn, page)


@cache
def months(language: str) -> re.Pattern[str]:
    """Return what matches the name of a month; in Basque with what is glued to it."""
    names = {
        name
        for context in ("format", "stand-alone")
        for name in Locale(language).months[context]["wide"].values()
    }
    glued = r"\w*" if language == "eu" else ""
    return re.compile(rf"\b(?:{'|'.join(sorted(names, key=len)[::-1])}){glued}\b", re.IGNORECASE)


@pytest.mark.parametrize("issue", ISSUES, ids=by_name)
def test_line_ends(issue: GoldenIssue) -> None:
    """The line ends of other systems change nothing."""
    data = issue.path.read_bytes()
    plain = data.replace(b"\r\n", b"\n")
    check(issue, plain if plain != data else data.replace(b"\n", b"\r\n"))


@pytest.mark.parametrize("issue", TEXTS, ids=by_name)
def test_no_break_spaces_in_text(issue: GoldenIssue) -> None:
    """Blanks that must not break are blanks."""
    check(issue, re.sub(r"(?<=\S) (?=\S)", "\u00a0", decoded(issue)).encode())


@pytest.mark.parametrize("blank", ["\u202f", "\u2009"], ids=["narrow", "thin"])
def test_blanks_of_typesetters_in_text(blank: str) -> None:
    """So are the narrow ones of French printers, and thin ones."""
    for issue in TEXTS:
        check(issue, re.sub(r"(?<=\S) (?=\S)", blank, decoded(issue)).encode())


@pytest.mark.parametrize("issue", PAGES, ids=by_name)
def test_no_break_spaces_on_pages(issue: GoldenIssue) -> None:
    """Nor do they change what a page says."""
    page = decoded(issue)
    check(issue, between_tags(page, lambda text: text.replace(" ", "&nbsp;")).encode())


@pytest.mark.parametrize("issue", TEXTS, ids=by_name)
def test_marked_encodings_of_text(issue: GoldenIssue) -> None:
    """A byte order mark tells the encoding of a text."""
    check(issue, decoded(issue).encode("utf-8-sig"))


@pytest.mark.parametrize("issue", TEXTS, ids=by_name)
def test_guessed_encodings_of_text(issue: GoldenIssue) -> None:
    """Where nothing tells it the letters themselves do."""
    if data := in_windows_1252(decoded(issue)):
        check(issue, data)


@pytest.mark.parametrize("issue", PAGES, ids=by_name)
def test_encodings_of_pages(issue: GoldenIssue) -> None:
    """A byte order mark or the declaration of a page tell its encoding."""
    page = decoded(issue)
    check(issue, page.encode("utf-8-sig"))
    data = in_windows_1252(_CHARSET.sub(r"\1windows-1252", page))
    if data and b"windows-1252" in data:
        check(issue, data)


@pytest.mark.parametrize("issue", TEXTS, ids=by_name)
def test_months_in_capitals(issue: GoldenIssue) -> None:
    """A month is a month in capitals too."""
    text = months(issue.gold.language).sub(lambda match: match[0].upper(), decoded(issue))
    found = [(one["start"], one["end"]) for one in described(issue.extract(text.encode()))]
    assert found == [(one["start"], one["end"]) for one in described(answer(issue))]


@pytest.mark.parametrize("issue", PAGES, ids=by_name)
def test_order_of_attributes(issue: GoldenIssue) -> None:
    """The order in which an element's attributes stand says nothing."""
    check(issue, backwards(decoded(issue)).encode())


@pytest.mark.parametrize("issue", TEXTS, ids=by_name)
def test_blank_ends_of_lines(issue: GoldenIssue) -> None:
    """Blanks before a line end, and empty lines around the whole, are nothing."""
    check(issue, ("\n\n" + decoded(issue).replace("\n", "  \n") + "\n\n").encode())
