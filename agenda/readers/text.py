"""Plain text to lines: paragraphs, headings that are marked as such, items, columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.issue import Issue, Kind, Line
from agenda.patterns import pattern, signed_pattern
from agenda.readers.cleaning import clean
from agenda.readers.decoding import decode
from agenda.readers.text_columns import is_rule, split_rows
from agenda.readers.text_page import unfold
from agenda.readers.text_wrap import Written, join_wrapped

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from agenda.issue import Raw
    from agenda.readers.text_columns import Row

# Blanks of typesetters: no-break, narrow, thin, figure, em, en.
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\u2007\u2003\u2002", " "))
_HASHES = pattern(r"\s{0,3}(#{1,6})\s")
# A dash or a star needs a blank behind it ("-20 %" is a figure), or a letter ("-Concert").
_BULLETS = "*•·▪▫◦‣⁃●○■□►▶➢➤→✓✔»>\uf0b7◆◇❖♦✦–—+-"
# "§ 3" is a law, "§ Concert" an item, "->" an arrow.
_BULLET = signed_pattern(
    f"{_BULLETS}§", rf"\s*(?:[-=]?[{_BULLETS}]\s+|§\s+(?!\d)|[-•·▪●■►➢](?=[^\W\d_]))+(?=\S)"
)
_LINK = pattern(r"(?:https?://|www\.)[^\s<>\"')\]]*[^\s<>\"')\].,;:!?]")
_YEARS = pattern(r"\b(?:19|20)\d\d(?:[-/–](?:19|20)?\d\d)?\b")
# "octobre21h", "21hEspace", "16h30Hall": a page whose cells were put side by side.
_GLUED = pattern(
    r"(?<=[^\W\d_]{3})(?=(?:[01]?\d|2[0-4])h(?:[0-5]\d)?(?:[^\W\da-z_]|\s|$))"
    r"|(?<=\dh)(?=[^\W\da-z_][^\W\dA-Z_])|(?<=\dh\d\d)(?=[^\W\da-z_][^\W\dA-Z_])"
)
_RULE_CHARACTERS = "-=*_~+#·•.—– \t"
_SHORTEST_RULE = 3
_LONGEST_CAPITALS = 60
_LONGEST_HEADING = 100
_LONGEST_COLUMN_HEAD = 40
_LEVEL_OF_CAPITALS = 2
_LONGEST_TITLE = 120
_BASE64 = pattern(r"[A-Za-z0-9+/= ]+")
# In a heading stand fewer signs than these.
_UUENCODED, _FEWEST_SIGNS = pattern(r"M[ -`]{45,60}"), 10
_ENCODED = 60  # characters without a blank, which no word and no line of columns has


def read(raw: Raw) -> tuple[Issue, ...]:
    """Return the one issue that a plain text is; any bytes give one."""
    lines = lines_of(decode(raw.data, content_type=raw.content_type))
    title = lines[0].text if lines and len(lines[0].text) <= _LONGEST_TITLE else ""
    return (Issue(source=raw.source, lines=lines, url=raw.url, title=title),)


def lines_of(text: str) -> tuple[Line, ...]:
    r"""Return the visible lines of a plain text.

    Paragraphs are groups; the items and rows in them are groups of their own.

    >>> [(line.kind.value, line.text) for line in lines_of("AGENDA\n\n- Fête, 3 mai\n")]
    [('heading', 'AGENDA'), ('item', 'Fête, 3 mai')]
    """
    texts, places = unfold(text.translate(_BLANKS).splitlines())
    written = [
        line._replace(number=places[line.number - 1] + 1)
        for line in join_wrapped(texts, split_rows(texts))
    ]
    return _Reading(written).lines()


class _Reading:
    """The lines of one text, put together from top to bottom."""

    def __init__(self, written: Sequence[Written]) -> None:
        self._written = written
        self._lines: list[Line] = []
        self._groups = 0
        self._paragraph = 0
        self._item = 0
        self._indents: list[int] = []
        self._heads: tuple[str, ...] = ()
        self._shouted = _mostly_capitals(written)

    def lines(self) -> tuple[Line, ...]:
        for index, line in enumerate(self._written):
            if is_rule(line.text) or _is_separator(line.text):
                if line.text.strip() and self._heads == ():
                    self._end_paragraph()
            elif not line.text.strip():
                self._end_paragraph()
            else:
                self._add(index, line)
        return tuple(self._lines)

    def _end_paragraph(self) -> None:
        self._paragraph = self._item = 0
        self._indents.clear()

    def _new_group(self) -> int:
        self._groups += 1
        return self._groups

    def _add(self, index: int, line: Written) -> None:
        if line.row is not None:
            self._add_row(index, line, line.row)
            return
        self._heads = ()
        if (heading := self._heading(index, line.text)) is not None:
            level, text = heading
            self._end_paragraph()
            self._put(text, line.number, Kind.HEADING, level=level)
            return
        if self._paragraph == 0:
            self._paragraph = self._new_group()
        if (bullet := _BULLET.match(line.text)) is not None:
            self._add_item(line, bullet)
            return
        if not line.text[:1].isspace():
            self._item = 0
        self._put(line.text, line.number, Kind.TEXT, group=self._path())

    def _path(self) -> tuple[int, ...]:
        return (self._paragraph, self._item) if self._item else (self._paragraph,)

    def _add_item(self, line: Written, bullet: re.Match[str]) -> None:
        indent = len(line.text) - len(line.text.lstrip())
        while self._indents and self._indents[-1] >= indent:
            self._indents.pop()
        self._indents.append(indent)
        self._item = self._new_group()
        self._put(
            line.text[bullet.end() :],
            line.number,
            Kind.ITEM,
            level=len(self._indents),
            group=self._path(),
        )

    def _add_row(self, index: int, line: Written, row: Row) -> None:
        if self._paragraph == 0:
            self._paragraph = self._new_group()
        path = (self._paragraph, self._new_group())
        cells = row.cells
        heads = self._heads if len(self._heads) == len(cells) else ()
        for column, cell in enumerate(cells):
            bullet = _BULLET.match(cell) if column == 0 else None
            text = cell[bullet.end() :] if bullet else cell
            head = heads[column] if heads else ""
            self._put(text, line.number, Kind.CELL, group=path, column=column, head=head)
        if not heads and self._is_head(index, row):
            self._heads = tuple(clean(cell) for cell in cells)

    def _is_head(self, index: int, row: Row) -> bool:
        """Tell whether a row names the columns: short words without figures above figures."""
        if any(len(cell) > _LONGEST_COLUMN_HEAD or has_digit(cell) for cell in row.cells):
            return False
        below = self._written[index + 1 : index + 3]
        if below and is_rule(below[0].text):
            return True
        following = below[0].row if below else None
        return (
            following is not None
            and all(row.cells)
            and len(following.cells) == len(row.cells)
            and has_digit("".join(following.cells))
        )

    def _heading(self, index: int, text: str) -> tuple[int, str] | None:
        if "#" in text and (hashes := _HASHES.match(text)) is not None:
            inner = text[hashes.end() :].strip().rstrip("#")
            return (len(hashes[1]), inner) if inner.strip() else None
        below = self._written[index + 1].text.strip() if index + 1 < len(self._written) else ""
        if self._underlined(text, below):
            return (1 if below[0] == "=" else 2), text
        if not self._shouted and self._in_capitals(index, text):
            return _LEVEL_OF_CAPITALS, text
        return None

    def _underlined(self, text: str, below: str) -> bool:
        long_enough = len(below) >= _SHORTEST_RULE and len(text) <= _LONGEST_HEADING
        return long_enough and self._paragraph == 0 and len(set(below)) == 1 and below[0] in "=-~"

    def _in_capitals(self, index: int, text: str) -> bool:
        """Tell whether a short line in capitals stands above lines that are not."""
        if not is_capitals(text) or _BULLET.match(text):
            return False
        following = self._written[index + 1].text if index + 1 < len(self._written) else ""
        if self._paragraph and (not following.strip() or self._below_figures(index)):
            # The last line of a paragraph stands above nothing; below a short line with figures,
            # a date, capitals are its name.
            return False
        below = (line.text for line in self._written[index + 1 : index + 6] if line.text.strip())
        return not all(text.isupper() for text in below)

    def _below_figures(self, index: int) -> bool:
        above = self._written[index - 1].text
        return has_digit(above) and len(above.strip()) <= _LONGEST_COLUMN_HEAD

    def _put(  # noqa: PLR0913  the fields of a line, by name
        self,
        text: str,
        number: int,
        kind: Kind,
        *,
        level: int = 0,
        group: tuple[int, ...] = (),
        column: int = -1,
        head: str = "",
    ) -> None:
        seen = clean(text)
        if not seen:
            return
        silent = "encoded data" if _is_encoded(seen) else ""
        seen = seen if silent else _unglued(seen)
        link = _LINK.search(seen) if "://" in seen or "www." in seen else None
        href = None if link is None else link[0] if "://" in link[0] else f"https://{link[0]}"
        self._lines.append(
            Line(seen, kind, level, group, column, head, href, silent=silent, number=number)
        )


def _is_encoded(text: str) -> bool:
    """Tell whether a file is written in the letters of a line, as mails write them (base64).

    Or as they did before, in uuencode, whose full lines begin with the letter of their length.

    >>> _is_encoded("iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4/8/w38GI")
    True
    """
    if text[:1] == "M" and _UUENCODED.fullmatch(text):
        return sum(not char.isalnum() for char in text if char != " ") >= _FEWEST_SIGNS
    if len(text) < _ENCODED or " " in text[:_ENCODED]:
        return False
    *lines, _ = text.split(" ")
    mixed = has_digit(text) and not text.isupper() and not text.islower()
    return (
        mixed and all(len(one) >= _ENCODED for one in lines) and _BASE64.fullmatch(text) is not None
    )


def _unglued(text: str) -> str:
    """Return a line whose hours were run into the words beside them, cut again.

    >>> _unglued("Vendredi 3 octobre21hEspace Monestel")
    'Vendredi 3 octobre 21h Espace Monestel'
    """
    return _GLUED.sub(" ", text) if "h" in text else text


def is_capitals(text: str) -> bool:
    """Tell whether a short line is set in capitals; a year may stand in it, no other figure.

    >>> is_capitals("LES RENDEZ-VOUS 2025"), is_capitals("TGV 8412"), is_capitals("Pau")
    (True, False, False)
    """
    if len(text) > _LONGEST_CAPITALS or not text.isupper():
        return False
    words = _YEARS.sub("", text)
    return sum(map(str.isalpha, words)) > _SHORTEST_RULE and not has_digit(words)


def _is_separator(text: str) -> bool:
    return len(text.strip()) >= _SHORTEST_RULE and not text.strip(_RULE_CHARACTERS)


def _mostly_capitals(written: Sequence[Written]) -> bool:
    texts = [line.text for line in written if any(map(str.isalpha, line.text))]
    return 2 * sum(map(str.isupper, texts)) > len(texts) > _SHORTEST_RULE
