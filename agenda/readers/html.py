"""HTML to lines, with what the page says of itself and of its events."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

from agenda.issue import Issue, Kind, Line
from agenda.readers.cleaning import may_hold_invisible
from agenda.readers.decoding import decode
from agenda.readers.html_groups import paths
from agenda.readers.html_links import Links
from agenda.readers.html_metadata import read_head
from agenda.readers.html_numbers import numbers
from agenda.readers.html_silence import settle
from agenda.readers.html_walk import Walked, walk
from agenda.readers.structured import read_statements

if TYPE_CHECKING:
    from agenda.issue import Raw

_NO_COLUMN = (-1, "")


def read(raw: Raw) -> tuple[Issue, ...]:
    """Return the one issue that a page is; any bytes give one."""
    markup = decode(raw.data, content_type=raw.content_type, markup=True)
    return (read_markup(markup, source=raw.source, url=raw.url),)


def read_markup(markup: str, *, source: str, url: str | None = None, key: str = "") -> Issue:
    """Return the issue that a page, or a piece of one, is; *markup* is decoded."""
    # Without mutation events: nobody listens to them.
    page = LexborHTMLParser(markup, options=LexborDocumentOptions.WO_EVENTS)
    head = read_head(page, markup)
    links = Links(url, head.base)
    statements, notices, stated_day = read_statements(page, markup, links)
    walked = Walked()
    if page.body is not None:
        walked = walk(page.body, head.unseen, dirty=may_hold_invisible(markup))
    lines = _lines(walked, markup, links)
    return Issue(
        source=source,
        lines=tuple(lines),
        key=key,
        url=url,
        title=head.title or _first_heading(lines),
        published=head.published or stated_day,
        language=head.language,
        statements=statements,
        notices=notices,
    )


def _first_heading(lines: list[Line]) -> str:
    return next((line.text for line in lines if line.level == 1 and line.kind is Kind.HEADING), "")


def _lines(walked: Walked, markup: str, links: Links) -> list[Line]:
    drafts, columns = walked.drafts, walked.columns
    reasons = settle(walked.silences, [draft[0] for draft in drafts])
    places = numbers(markup, [draft[6] for draft in drafts])
    lines: list[Line] = []
    for index, path in enumerate(paths(walked.things, len(drafts))):
        text, kind, level, href, time, marks, _ = drafts[index]
        column, head = columns.get(index, _NO_COLUMN)
        if column >= 0 and kind is not Kind.HEADING:
            kind, level = Kind.CELL, 0
        if href is not None:
            href = links.absolute(href)
        lines.append(
            Line(
                text,
                kind,
                level,
                path,
                column,
                head,
                href,
                time,
                marks,
                reasons[index],
                places[index],
            )  # fmt: skip
        )
    return _with_repeats(lines, walked) if walked.repeats else lines


def _with_repeats(lines: list[Line], walked: Walked) -> list[Line]:
    """Return the lines with those of cells that reach over several rows shown in each row."""
    shown: dict[int, list[Line]] = {}
    for again in walked.repeats:
        line, row = lines[again.line], lines[again.row]
        copy = replace(line, group=row.group, column=again.column, head=again.head)
        shown.setdefault(again.before, []).append(copy)
    whole: list[Line] = []
    for index, line in enumerate(lines):
        whole.extend(shown.get(index, ()))
        whole.append(line)
    return [*whole, *shown.get(len(lines), ())]
