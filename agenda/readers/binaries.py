"""Bytes that are no text, whatever they are called: known by their first ones, or by controls."""

from __future__ import annotations

import codecs
from unicodedata import category

from agenda.errors import UnreadableError
from agenda.readers.decoding import wide_order

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of Office and of Outlook, before XML
# What the first bytes say outright, for formats that hold no text we could read.
_BINARY = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file (an image, a sound or a film)"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (OLE_MAGIC, "an old Office file (.doc, .xls)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"SQLite format 3\0", "a database"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
    (b"wOF", "a font"),
)
EXPECTED = "expected text, HTML, mail, RSS, PDF or DOCX"

# Those that are written in letters, and that no text of an issue begins with.
_SPELLED = (
    (b"BEGIN:VCALENDAR", "a calendar already (.ics); add it as a source of kind ics"),
    (b"{\\rtf", "a rich text file (.rtf)"),
)
_HEAD = 4096  # bytes
# A tenth may be NULs, a twentieth other controls, and one is a slip: of random bytes, a tenth
# are such others.
_MOST_NULLS, _MOST_OTHERS = 1 / 10, 1 / 20
_CONTROLS = bytes(code for code in range(1, 32) if code not in b"\t\n\v\f\r\x1b")
# All of them as one, which is quicker to seek than to take them out.
_MARK = b"\1"
_MARKED = bytes(_MARK[0] if code in _CONTROLS else code for code in range(256))
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# Control, private, unassigned, half a pair: of random characters a sixth, of a text none.
_NO_CHARACTERS = frozenset({"Cc", "Cn", "Co", "Cs"})
_BLANKS = frozenset("\t\n\v\f\r\x1b\0")


def refuse_binary(data: bytes, source: str, *, charset: str = "") -> None:
    """Raise UnreadableError for bytes that are no text; *charset* is what they are said to be in.

    The message says what they are, or how many are control characters and where the first is.
    """
    head = data[:_HEAD]
    if name := _named(head):
        raise UnreadableError(f"{name}; {EXPECTED}", source=source)
    if head[4:8] == b"ftyp":
        raise UnreadableError(f"a film or an image; {EXPECTED}", source=source)
    if wide := _WIDE.get(head[:2]) or _told_wide(head, charset):
        _refuse_wide(head, wide, source)
        return
    padded = data.rstrip(b"\0")
    if controls := _out_of_text(padded):
        reason = f"bytes that are not text ({controls} of {len(padded)} are control characters)"
        where = f"byte {_first_control(padded)}"
        raise UnreadableError(f"{reason}; {EXPECTED}", source=source, where=where)


def _named(head: bytes) -> str:
    """Return what the first bytes say outright, "" when they say nothing."""
    spelled = next((name for magic, name in _SPELLED if head.startswith(magic)), "")
    # "RIFF, le festival" may begin a text, which holds no control character.
    if spelled or (head[:4].isascii() and head == head.translate(None, b"\0" + _CONTROLS)):
        return spelled
    return next((name for magic, name in _BINARY if head.startswith(magic)), "")


def _refuse_wide(head: bytes, codec: str, source: str) -> None:
    text = head[: len(head) // 2 * 2].decode(codec, "replace")
    odd = [at for at, sign in enumerate(text) if _is_odd(sign)]
    if len(odd) - 1 > _MOST_OTHERS * len(text):
        reason = f"bytes that are not text ({len(odd)} of {len(text)} are no characters of UTF-16)"
        where = f"byte {2 * odd[0] + 1}"
        raise UnreadableError(f"{reason}; {EXPECTED}", source=source, where=where)


def _told_wide(head: bytes, charset: str) -> str:
    return charset if charset.startswith("utf-16") and b"\0" in head else ""


def _is_odd(sign: str) -> bool:
    return (category(sign) in _NO_CHARACTERS or sign == "\ufffd") and sign not in _BLANKS


def _out_of_text(data: bytes) -> int:
    """Return how many control bytes *data* has, 0 when a text may have as many.

    UTF-16, every second byte NUL, is text.
    """
    nulls = data.count(0) if b"\0" in data else 0  # to look for one is quicker than to count
    marked = data.translate(_MARKED)
    others = marked.count(_MARK) if _MARK in marked else 0
    if others - 1 > _MOST_OTHERS * len(data):
        return nulls + others
    return nulls + others if nulls > _MOST_NULLS * len(data) and not wide_order(data) else 0


def _first_control(data: bytes) -> int:
    return next(at for at, code in enumerate(data, 1) if code == 0 or code in _CONTROLS)
