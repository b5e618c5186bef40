"""Which format the bytes are in, and the reader for it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from agenda.errors import UnreadableError
from agenda.issue import Issue
from agenda.patterns import pattern
from agenda.readers.binaries import EXPECTED, refuse_binary
from agenda.readers.decoding import narrow
from agenda.readers.mail_heads import is_mail

if TYPE_CHECKING:
    from agenda.issue import Raw


class Format(StrEnum):
    """A format that has a reader."""

    TEXT = "text"
    HTML = "html"
    MAIL = "mail"
    RSS = "rss"
    PDF = "pdf"
    DOCX = "docx"


_SNIFFED_BYTES = 4096

_BY_SUFFIX = {
    "htm": Format.HTML,
    "html": Format.HTML,
    "xhtml": Format.HTML,
    "eml": Format.MAIL,
    "rss": Format.RSS,
    "atom": Format.RSS,
    # Whose first bytes are not theirs: the reader says what is wrong.
    "pdf": Format.PDF,
    "docx": Format.DOCX,
}
_BY_TYPE = {
    "application/pdf": Format.PDF,
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "message/rfc822": Format.MAIL,
    "application/rss+xml": Format.RSS,
    "application/atom+xml": Format.RSS,
    "application/rdf+xml": Format.RSS,
}

_UTF8_MARK = b"\xef\xbb\xbf"
# What stands before the root of a document: marks, blanks, declarations, comments.
_PREAMBLE = pattern(
    rb"(?:\xef\xbb\xbf)?(?:\s+|<\?[^>]{0,500}>|<!--.{0,2000}?-->"
    rb"|<!doctype(?!\s+html)[^>\[]{0,300}>)*",
    re.IGNORECASE | re.DOTALL,
)
# A document type with declarations of its own, of any length, before the root.
_SUBSET = pattern(rb"<!doctype[^>\[]{0,300}\[", re.IGNORECASE)
_SUBSET_END = pattern(rb"\]\s{0,40}>")
_FEED_ROOT = pattern(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_HTML_ROOT = pattern(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|base|style|script|main|article|section"
    rb"|aside|header|footer|nav|div|p|h[1-6]|ul|ol|li|dl|table|tbody|tr|td|a|span|b|strong|i|em"
    rb"|br|hr|img|form|font|center|pre|blockquote)(?=[\s/>])",
    re.IGNORECASE,
)
_XML_ROOT = pattern(rb"<([A-Za-z_][\w:.-]*)")


def sniff(raw: Raw) -> Format:
    """Return the format of *raw*: the bytes decide, then the file's name, then the content type.

    Raise :class:`UnreadableError` for bytes that are no text in any format that has a reader.
    """
    head = narrow(raw.data[:_SNIFFED_BYTES])
    if _is_pdf(raw, head):
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        return _inside_zip(raw)
    markup = _by_markup(raw, head)
    if markup is None and _by_mail(raw, head):
        return Format.MAIL  # its parts may be anything; the reader looks at each
    refuse_binary(raw.data, raw.source)
    found = markup or _by_name(raw) or Format.TEXT
    if found is Format.TEXT and _is_json(raw.data):
        raise UnreadableError(f"a JSON document, for programs; {EXPECTED}", source=raw.source)
    return found


def _is_json(data: bytes) -> bool:
    """Return whether bytes are an object or a list that a program wrote: nobody reads its words."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in {b"{", b"["}:
        return False
    import json  # noqa: PLC0415  start-up: few texts begin so

    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _is_pdf(raw: Raw, head: bytes) -> bool:
    """Return whether a PDF begins in the first kilobyte, where programs may have put words before.

    A short mail may have one attached as it is.
    """
    before = head[:1024].find(b"%PDF-")
    return before == 0 or (before > 0 and _by_mail(raw, head) is None)


def _by_markup(raw: Raw, head: bytes) -> Format | None:
    if not head.removeprefix(_UTF8_MARK).lstrip().startswith(b"<"):
        return None
    start = _preamble_end(head)
    is_xml = b"<?xml" in head[:start]
    if _SUBSET.match(head, start) and (closed := _SUBSET_END.search(raw.data, start)):
        head = raw.data[closed.end() : closed.end() + _SNIFFED_BYTES]
        start, is_xml = _preamble_end(head), True
    if _FEED_ROOT.match(head, start):
        return Format.RSS
    if _HTML_ROOT.match(head, start):
        return Format.HTML
    root = _XML_ROOT.match(head, start)
    if root is not None and is_xml:
        name = root[1].decode("ascii", "replace")
        reason = f"an XML document <{name}>; expected RSS, Atom or HTML"
        raise UnreadableError(reason, source=raw.source)
    return None


def _preamble_end(head: bytes) -> int:
    found = _PREAMBLE.match(head)
    return found.end() if found else 0


def _by_mail(raw: Raw, head: bytes) -> Format | None:
    if _suffix(raw.source) == "eml" or _media_type(raw) == "message/rfc822":
        return Format.MAIL
    return Format.MAIL if b":" in head and is_mail(raw.data) else None


def _by_name(raw: Raw) -> Format | None:
    named = _BY_SUFFIX.get(_suffix(raw.source)) or _BY_TYPE.get(_media_type(raw))
    # Lines without a single tag are a text: read as a page they would run into each other.
    lines = named is Format.HTML and b"\n" in raw.data.strip() and b"<" not in raw.data
    return None if lines else named


def _suffix(source: str) -> str:
    name = source.partition("?")[0].partition("#")[0].replace("\\", "/").rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def _media_type(raw: Raw) -> str:
    return (raw.content_type or "").partition(";")[0].strip().lower()


def _inside_zip(raw: Raw) -> Format:
    """Return DOCX for a zip file that holds a Word document, by its member's name."""
    if b"word/document" in raw.data:
        return Format.DOCX
    raise UnreadableError(f"a zip archive without a Word document; {EXPECTED}", source=raw.source)


def read(raw: Raw) -> tuple[Issue, ...]:
    """Return the issues in *raw*, one for most formats, one an entry for a feed.

    The reader is chosen by :func:`sniff`.  Raise :class:`UnreadableError` when nothing can
    be read; empty bytes are an issue without lines.
    """
    if not raw.data.strip(b"\0 \t\r\n"):
        notices = ("nothing stands in it",)
        return (Issue(source=raw.source, lines=(), url=raw.url, notices=notices),)
    match sniff(raw):
        # start-up: each reader is imported when its format is met
        case Format.HTML:
            from agenda.readers.html import read as read_format  # noqa: PLC0415  start-up
        case Format.TEXT:
            from agenda.readers.text import read as read_format  # noqa: PLC0415  start-up
        case Format.MAIL:
            from agenda.readers.mail import read as read_format  # noqa: PLC0415  start-up
        case Format.RSS:
            from agenda.readers.rss import read as read_format  # noqa: PLC0415  start-up
        case Format.PDF:
            from agenda.readers.pdf import read as read_format  # noqa: PLC0415  start-up
        case Format.DOCX:
            from agenda.readers.docx import read as read_format  # noqa: PLC0415  start-up
    return read_format(raw)
