"""The bytes of a mail as a tree of parts (RFC 5322, RFC 2045 to 2047, RFC 2231).

The standard library's parser is asked for headers only.  For bodies it recurses once per
level of nesting and compares each line with the boundary of every open level, which a
hostile mail turns into hours; here a part is two offsets into one buffer, and its parts
are found with one search per level.
"""

from __future__ import annotations

import binascii
import quopri
import re
from dataclasses import dataclass
from datetime import date
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value, parsedate_tz

from agenda.patterns import pattern

MAX_DEPTH = 50
MAX_PARTS = 1_000
_MAX_FIELD = 4_096  # the library splits parameters in quadratic time

_MESSAGES = frozenset({"message/rfc822", "message/global"})
HEADERS = (
    "content-description content-disposition content-language content-transfer-encoding "
    "content-type date from message-id mime-version received subject to"
)
_WANTED = frozenset(HEADERS.split())
_PARAMETERS = frozenset({"content-type", "content-disposition"})
_CONTINUED = pattern(r";[^;=]*\*[^;]*")

_FIELD = pattern(rb"([!-9;-~]{1,76})[ \t]*:([^\n]*(?:\n[ \t]+[^\s][^\n]*)*)(?:\n|\Z)")
# "From alice@example.org Thu Jan  4 10:00:00 2024", written by mailbox files.
_ENVELOPE = pattern(rb">?From [^\n]*(?:\n|\Z)")
BLANK = pattern(rb"[ \t]*\r?(?:\n|\Z)")
# What stands before the first boundary of a body is for programs that know no parts.
_DELIMITER = pattern(rb"(?:(?!--)[^\n]{0,200}\n){0,20}--([!-~]{1,70})[ \t]*\r?\n")
_CONTROLS = pattern(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_BASE64_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BETWEEN_WORDS = pattern(rb"(?<=[!-~\x80-\xff])[ ](?=[!-~\x80-\xff])")
_LOOKED_AT, _MOST_LETTERS = 4_096, 40  # bytes, and those for each blank in a text of any language
_NOT_BASE64 = bytes(set(range(256)) - set(_BASE64_ALPHABET))


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a mail: its headers, its body as ``buffer[start:end]``, its own parts.

    ``closed`` is False when the last boundary is missing; ``left_out`` says that there
    were more parts or deeper ones than are read.
    """

    headers: Message
    buffer: bytes
    start: int
    end: int
    parts: tuple[Part, ...] = ()
    closed: bool = True
    left_out: bool = False

    @property
    def content_type(self) -> str:
        """The media type in lower case, "text/plain" when none is stated (RFC 2045, 5.2)."""
        return self.headers.get_content_type()

    @property
    def filename(self) -> str:
        """The name that the sender gave the part, without folders; "" without one."""
        name = self.headers.get_filename() or ""
        return re.split(r"[/\\]", decode_words(name))[-1].strip()

    @property
    def is_message(self) -> bool:
        """Whether the part is a mail itself, by its type or by the suffix of its name."""
        return self.content_type in _MESSAGES or self.filename.lower().endswith(".eml")

    @property
    def is_attachment(self) -> bool:
        """Whether the sender set the part apart from the text (RFC 2183, section 2)."""
        return self.headers.get_content_disposition() == "attachment" or bool(self.filename)

    def param(self, name: str) -> str:
        """Return a parameter of Content-Type, "" when it is not stated."""
        value = self.headers.get_param(name)
        return "" if value is None else collapse_rfc2231_value(value)

    def text(self, name: str) -> str:
        """Return a header as people read it, "" when it is missing."""
        return decode_words(str(self.headers.get(name, "")))

    def published(self) -> date | None:
        """Return the day of the Date header in the sender's own zone.

        Without one it is the day of the last server's Received stamp, None without any.
        """
        stamps = [self.headers.get("date"), str(self.headers.get("received", ""))]
        return next((day for stamp in stamps if stamp and (day := read_day(stamp))), None)


def read_day(stamp: str) -> date | None:
    """Return the day of an RFC 5322 date as written, whatever its zone; None if it is none.

    >>> read_day("Thu, 15 Feb 2024 23:30:00 -0800")
    datetime.date(2024, 2, 15)
    >>> read_day("by mx.example.org; Mon, 4 Mar 2024 08:00:00 +0100")
    datetime.date(2024, 3, 4)
    """
    try:
        parts = parsedate_tz(stamp.rsplit(";", 1)[-1].strip())
        return date(*parts[:3]) if parts else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def decode_words(text: str) -> str:
    """Return a header with its encoded words read (RFC 2047), single spaces.

    >>> decode_words("Votre =?utf-8?q?m=C3=A9diath=C3=A8que?= en mars")
    'Votre médiathèque en mars'
    """
    try:
        chunks = decode_header(text)
    except (HeaderParseError, ValueError):
        return _one_line(text)
    decoded = (
        chunk if isinstance(chunk, str) else _decode(chunk, charset) for chunk, charset in chunks
    )
    return _one_line("".join(decoded))


def _one_line(text: str) -> str:
    return " ".join(_CONTROLS.sub(" ", text).split())


def _decode(chunk: bytes, charset: str | None) -> str:
    if charset is None:  # what decode_header hands back for the words between encoded ones
        return chunk.decode("raw-unicode-escape", "replace")
    for label in (charset.partition("*")[0], "utf-8"):
        try:
            return chunk.decode(label)
        except (LookupError, ValueError):
            continue
    return chunk.decode("cp1252", "replace")


class Budget:
    """How many things of a kind may still be opened in one mail."""

    __slots__ = ("left",)

    def __init__(self, most: int) -> None:
        self.left = most

    def take(self) -> bool:
        """Return whether one more may be opened, and count it."""
        self.left -= 1
        return self.left >= 0


def parse(buffer: bytes) -> Part:
    """Return the tree of a mail; any bytes are a mail, if need be one without headers.

    At most ``MAX_PARTS`` parts and ``MAX_DEPTH`` levels are opened.
    """
    if b"\n" not in buffer:
        buffer = buffer.replace(b"\r", b"\n")  # line ends of old Macintosh mail
    return _part(buffer, 0, len(buffer), depth=0, budget=Budget(MAX_PARTS))


def _part(buffer: bytes, start: int, end: int, *, depth: int, budget: Budget) -> Part:
    headers, body = _read_headers(buffer, start, end)
    part = Part(headers, buffer, body, end)
    if part.content_type.startswith("multipart/"):
        boundary = part.param("boundary").encode("utf-8", "replace") or _used(buffer, body, end)
        spans, closed = _split(buffer, body, end, boundary) if boundary else ([], False)
    elif part.is_message:
        inner = buffer if _encoding(part) in {"", "7bit", "8bit", "binary"} else content(part)
        spans, closed = [(body, end)] if inner is buffer else [(0, len(inner))], True
        buffer = inner
    else:
        return part
    if depth >= MAX_DEPTH:
        return Part(headers, part.buffer, body, end, left_out=True)
    parts = tuple(
        _part(buffer, first, last, depth=depth + 1, budget=budget)
        for first, last in spans
        if budget.take()
    )
    return Part(headers, part.buffer, body, end, parts, closed, len(parts) < len(spans))


def _read_headers(buffer: bytes, start: int, end: int) -> tuple[Message, int]:
    """Return the headers that readers use, the first of each name, and where the body starts."""
    headers = Message()
    if envelope := _ENVELOPE.match(buffer, start, end):
        start = envelope.end()
    while field := _FIELD.match(buffer, start, end):
        name = field[1].decode("ascii").lower()
        if name in _WANTED and name not in headers:
            value = _unfold(field[2][:_MAX_FIELD])
            headers[name] = _with_sound_parameters(value) if name in _PARAMETERS else value
        start = field.end()
    blank = BLANK.match(buffer, start, end)
    return headers, blank.end() if blank else start


def _with_sound_parameters(value: str) -> str:
    """Return a field without continued parameters, should the library not be able to join them.

    It raises for one that is both numbered and not (RFC 2231, section 3).

    >>> _with_sound_parameters("text/plain; name*0=a; name*=b; charset=utf-8")
    'text/plain; charset=utf-8'
    """
    probe = Message()
    probe["content-type"] = value
    try:
        probe.get_params()
    except (TypeError, ValueError):
        return _CONTINUED.sub("", value)
    return value


def _unfold(value: bytes) -> str:
    text = value.replace(b"\r", b"").replace(b"\n", b"")
    try:
        return text.decode().strip()
    except UnicodeDecodeError:
        return text.decode("cp1252", "replace").strip()


def _used(buffer: bytes, start: int, end: int) -> bytes:
    """Return the boundary that a body opens with where its header names none, b"" without one."""
    found = _DELIMITER.match(buffer, start, end)
    return found[1] if found else b""


def _split(
    buffer: bytes, start: int, end: int, boundary: bytes
) -> tuple[list[tuple[int, int]], bool]:
    """Return what stands between delimiter lines (RFC 2046, 5.1.1), and whether it is closed."""
    delimiter = b"--" + boundary
    spans: list[tuple[int, int]] = []
    opened = -1
    at = buffer.find(delimiter, start, end)
    while at >= 0:
        after = at + len(delimiter)
        closing = buffer.startswith(b"--", after, end)
        line = BLANK.match(buffer, after + 2 * closing, end)
        if line and (at == start or buffer[at - 1] == ord("\n")):
            if opened >= 0:
                spans.append((opened, _without_newline(buffer, opened, at)))
            opened = line.end()
            if closing:
                return spans, True
        at = buffer.find(delimiter, after, end)
    if opened >= 0:
        spans.append((opened, end))
    return spans, False


def _without_newline(buffer: bytes, start: int, end: int) -> int:
    """Return the end of a part: the line end before a delimiter belongs to the delimiter."""
    for newline in (b"\r\n", b"\n"):
        if buffer.endswith(newline, start, end):
            return end - len(newline)
    return end


def _encoding(part: Part) -> str:
    return str(part.headers.get("content-transfer-encoding", "")).strip().lower()


def content(part: Part) -> bytes:
    """Return the body of a part, its transfer encoding undone (RFC 2045, section 6).

    Base64 that is cut or holds strays gives the bytes up to the cut; what is called so and holds
    words and blanks is taken as it is.
    """
    body = part.buffer[part.start : part.end]
    match _encoding(part):
        case "base64":
            return body if _is_plain(body) else _base64(body)
        case "quoted-printable":
            return quopri.decodestring(body)
        case _:
            return body


def _is_plain(body: bytes) -> bool:
    """Return whether a body is no base64 whatever its header says: a line of it is one word."""
    head = body[:_LOOKED_AT]
    blanks = sum(1 for _ in _BETWEEN_WORDS.finditer(head))
    return blanks * _MOST_LETTERS > len(head)


def _base64(body: bytes) -> bytes:
    letters = body.translate(None, _NOT_BASE64)
    whole = len(letters) - (len(letters) % 4 == 1)  # one letter alone is not a byte yet
    return binascii.a2b_base64(letters[:whole] + b"=" * (-whole % 4))
