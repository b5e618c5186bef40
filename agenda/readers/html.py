"""HTML to lines, with what the page says of itself and of its events."""

from __future__ import annotations

from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

from agenda.issue import Issue, Kind, Line
from agenda.readers.decoding import decoded
from agenda.readers.html_attributes import without_crowds
from agenda.readers.html_depth import flatten
from agenda.readers.html_groups import paths
from agenda.readers.html_links import Links
from agenda.readers.html_metadata import read_head
from agenda.readers.html_numbers import numbers
from agenda.readers.html_silence import Judge
from agenda.readers.html_walk import Walk
from agenda.readers.structured import read_stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from agenda.issue import Raw

_NO_COLUMN = (-1, "")


def read(raw: Raw) -> tuple[Issue, ...]:
    """Return the one issue that a page is; any bytes give one."""
    page = decoded(raw.data, content_type=raw.content_type, markup=True)
    # Lexbor reads UTF-8: where the bytes are just that, they need not be made again.
    markup = raw.data if page.is_utf8 else page.text.encode()
    return (_read(markup, source=raw.source, url=raw.url),)


def _read(markup: bytes, *, source: str, url: str | None) -> Issue:
    # Without mutation events: nobody listens to them.
    page = LexborHTMLParser(
        flatten(without_crowds(markup)), options=LexborDocumentOptions.WO_EVENTS
    )
    head = read_head(page, markup)
    links = Links(url, head.base, head.addresses)
    stated = read_stated(page, markup, links)
    lines = _lines(_walk(page.body, head.unseen), markup, links) if page.body is not None else []
    return Issue(
        source=source,
        lines=tuple(lines),
        url=url,
        title=head.title or _first_heading(lines),
        published=head.published or stated.published,
        language=head.language,
        statements=stated.statements,
        notices=stated.notices,
    )


def _walk(body: LexborNode, unseen: frozenset[str]) -> Walk:
    """Return the walk over a body; where nothing would speak, names of parts are not trusted."""
    walk = Walk(Judge(body, unseen))
    walk.run(body)
    if walk.drafts and all(draft[7] for draft in walk.drafts):
        walk = Walk(Judge(body, unseen, by_name=False))
        walk.run(body)
    return walk


def _first_heading(lines: list[Line]) -> str:
    return next((line.text for line in lines if line.level == 1 and line.kind is Kind.HEADING), "")


def _lines(walk: Walk, markup: bytes, links: Links) -> list[Line]:
    """Return the lines of a walk, field by field: most fields are as the drafts have them."""
    if not walk.drafts:
        return []
    texts, kinds, levels, hrefs, times, marks, firsts, silences = zip(*walk.drafts, strict=True)
    columns: Iterable[int] = repeat(-1, len(texts))
    heads: Iterable[str] = repeat("", len(texts))
    if walk.columns:
        kinds, levels, columns, heads = zip(*_cells(walk, kinds, levels), strict=True)
    lines = _many_lines(
        texts,
        kinds,
        levels,
        paths(walk.things, len(texts)),
        columns,
        heads,
        [None if href is None else links.absolute(href) for href in hrefs],
        times,
        marks,
        silences,
        numbers(markup, firsts),
    )
    return _with_repeats(lines, walk) if walk.repeats else lines


def _cells(
    walk: Walk, kinds: Sequence[Kind], levels: Sequence[int]
) -> Iterator[tuple[Kind, int, int, str]]:
    """Yield kind, level, column and head of each line of a page with tables."""
    for index, (kind, level) in enumerate(zip(kinds, levels, strict=True)):
        column, head = walk.columns.get(index, _NO_COLUMN)
        if column >= 0 and kind is not Kind.HEADING:
            yield Kind.CELL, 0, column, head
        else:
            yield kind, level, column, head


def _many_lines(*columns: Iterable[object]) -> list[Line]:
    """Return lines from the values of each field, in the order of :class:`Line`.

    Calling Line for each costs several times as much.
    """
    return list(map(partial(tuple.__new__, Line), zip(*columns, strict=True)))


def _with_repeats(lines: list[Line], walk: Walk) -> list[Line]:
    """Return the lines with those of cells that reach over several rows shown in each row."""
    shown: dict[int, list[Line]] = {}
    for again in walk.repeats:
        line, row = lines[again.line], lines[again.row]
        copy = line._replace(group=row.group, column=again.column, head=again.head)
        shown.setdefault(again.before, []).append(copy)
    whole: list[Line] = []
    for index, line in enumerate(lines):
        whole.extend(shown.get(index, ()))
        whole.append(line)
    return [*whole, *shown.get(len(lines), ())]
