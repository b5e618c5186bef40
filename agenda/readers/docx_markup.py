"""Word documents to HTML, in a process of its own.

The converter takes well-meant documents for granted: fields opened a hundred thousand times, or
a footnote of a thousand pages that is referred to a thousand times, keep it busy for hours.
"""

from __future__ import annotations

from itertools import groupby

import mammoth

from agenda.patterns import pattern
from agenda.readers.docx_package import Package, PackageError, unpack
from agenda.readers.docx_seen import as_seen
from agenda.tuples import NamedTuple

# Word's own names for styles are English in every language of its menus.
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
"""
# A note is a paragraph inside an item.
_PARAGRAPHS = pattern(r"(?=<(?:p|h[1-6]|li(?![^>]*><p))[\s>])")
_TABBED, _TAG = pattern(r"<p>(.*)</p>"), pattern(r"<[^<>]*>")
_FEWEST_ROWS = 2
MAX_MARKUP = 64_000_000  # characters


class Markup(NamedTuple):
    """A document as HTML, and its parts on itself; ``refused`` says why there is nothing.

    ``header`` is what its first page is headed with.
    """

    markup: bytes = b""
    core: bytes = b""
    styles: bytes = b""
    refused: str = ""
    header: str = ""


def convert(data: bytes) -> Markup:
    """Return what the bytes of a document hold; what is no whole .docx is refused."""
    try:
        package = unpack(data)
        seen = as_seen(package)
        markup = _convert(seen.package)
    except PackageError as error:
        return Markup(refused=str(error))
    core, styles = (package.find(name) for name in ("docProps/core.xml", "word/styles.xml"))
    return Markup(markup.encode("utf-8", "replace"), core, styles, header=seen.header)


def _convert(package: Package) -> str:
    """Return the document as HTML without pictures; they hold no words, and many bytes."""
    try:
        result = mammoth.convert_to_html(
            package.as_zip(),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(lambda _: {}),
        )
    except MemoryError:
        raise
    except RecursionError as error:
        raise PackageError("its parts are nested too deep to be read") from error
    except Exception as error:
        # The converter takes a well-formed document for granted and raises whatever comes.
        reason = f"the document is damaged ({error}); open it in a word processor and save it again"
        raise PackageError(reason) from error
    markup = _with_rows(_numbered(str(result.value)))
    if len(markup) > MAX_MARKUP:
        raise PackageError(f"its text comes to more than {MAX_MARKUP:,} characters")
    return markup


def _numbered(markup: str) -> str:
    r"""Return HTML with each paragraph on a line of its own: by them people find a line again.

    >>> _numbered("<h1>Agenda</h1><ul><li>Loto</li></ul><table><tr><td><p>Bal</p></td></tr>")
    '<h1>Agenda</h1><ul>\n<li>Loto</li></ul><table><tr><td>\n<p>Bal</p></td></tr>'
    """
    first, *others = _PARAGRAPHS.split(markup.replace("\n", " "))
    return "".join([first, *others[:1], *(f"\n{one}" for one in others[1:])])


def _with_rows(markup: str) -> str:
    r"""Return HTML with paragraphs that tabs part into as many cells as the rows of a table.

    Leading tabs indent, and several in a row lead to one stop; a label has its value behind it.

    >>> _with_rows("<h1>Agenda</h1>\n<p>3 mai\tBal</p>\n<p>4 mai\t\tLoto</p>").count("<td>")
    4
    >>> _with_rows("<p>Agenda\tde mai</p>\n<p>Lieu :\tPau</p>\n<p>Bal</p>").count("<td>")
    0
    """
    lines: list[str] = []
    for count, run in groupby(map(_cells, markup.split("\n")), key=_count):
        rows = list(run)
        if not count or len(rows) < _FEWEST_ROWS:
            lines += [line for line, _ in rows]
            continue
        cut = [f"<tr><td>{'</td><td>'.join(cells)}</td></tr>" for _, cells in rows]
        lines += [f"<table>{cut[0]}", *cut[1:-1], f"{cut[-1]}</table>"]
    return "\n".join(lines)


def _cells(line: str) -> tuple[str, list[str]]:
    """Return a line of HTML, and the cells of the paragraph that it is, [] for other lines."""
    found = _TABBED.fullmatch(line) if "\t" in line else None
    cells = [cell for cell in found[1].split("\t") if _TAG.sub("", cell).strip()] if found else []
    labelled = not cells or _TAG.sub("", cells[0]).rstrip().endswith(":")
    return line, [] if labelled else cells


def _count(line: tuple[str, list[str]]) -> int:
    _, cells = line
    return len(cells) if len(cells) > 1 else 0
