"""Mails -> issues: the text of the mail once, and each attachment that is an issue."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.dates.stated import first_stated
from agenda.dates.words import LANGUAGES
from agenda.errors import UnreadableError
from agenda.issue import Issue, Kind, Line, Raw
from agenda.patterns import pattern
from agenda.readers import mime
from agenda.readers.binaries import OLE_MAGIC, refuse_binary
from agenda.readers.decoding import codec_name, decode
from agenda.readers.keys import with_unique_keys
from agenda.readers.mail_calendars import is_calendar
from agenda.readers.mail_forwards import hush_headers, is_forward, own_subject
from agenda.readers.mail_heads import start_of
from agenda.readers.mail_quotes import hush_below, hush_quotes
from agenda.readers.mime import Budget

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agenda.readers.mime import Part

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    "text/csv": "text",
    "text/tab-separated-values": "text",
    "text/markdown": "text",
    "text/x-markdown": "text",
    "application/rss+xml": "rss",
    "application/atom+xml": "rss",
    DOCX: "docx",
}
# Many programs label every attachment application/octet-stream: the name tells more.
_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".csv": "text",
    ".tsv": "text",
    ".md": "text",
    ".rss": "rss",
    ".atom": "rss",
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
}
# Each of these is opened in a process of its own, which takes as long as thousands of lines do.
MAX_DOCUMENTS = 20
_DOCUMENTS = frozenset({"pdf", "docx"})
TOO_MANY = f"more than {MAX_DOCUMENTS} documents are attached; the others are left out"
# Signatures, keys and delivery reports are for mail programs, not for readers, and so is a second
# form of the text for some of them.
_MACHINERY = pattern(
    r"application/(?:pgp-|x-pkcs7-signature|pkcs7-signature)|message/(?!rfc822|global)"
    r"|text/(?:x-vcard|vcard|rfc822-headers|x-amp-html|enriched|richtext)"
)
ENCRYPTED = pattern(r"multipart/encrypted|application/(?:x-)?pkcs7-mime")
# A mailbox file: an envelope line after an empty line, with the hour of its delivery.
_MESSAGE_START = pattern(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]{0,200}\d\d:\d\d[^\n]*\n")
_QUOTED_FROM = pattern(rb"(?m)^>(>*From )")
_NO_TEXT = "the mail holds no text"
_MOST_REASONS = 4  # of a mail that cannot be read
# Programs that send a page and do not say so send it as a text.
_PAGE = pattern(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|body)[\s>]", re.IGNORECASE)
# The text wins when the HTML part says less than this share of it ("see our pictures").
_LEAST_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Opened:
    """The mail that is read: where it comes from, and how many documents of it may be opened.

    ``forward`` tells that its subject calls it one.
    """

    raw: Raw
    documents: Budget
    forward: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """What a part gives: texts of the mail itself, issues attached to it, remarks."""

    bodies: tuple[Issue, ...] = ()
    attached: tuple[Issue, ...] = ()
    notices: tuple[str, ...] = ()


def read(raw: Raw) -> tuple[Issue, ...]:
    """Return the issues of a mail, or of each mail of a mailbox file, the text first.

    ``key`` is the Message-ID, for an attachment its file name; ``published`` the day of
    the Date header as the sender wrote it (RFC 5322, section 3.6.1), in words if need be;
    ``title`` the Subject.
    Raises UnreadableError for an empty file, an encrypted mail, one without any text, and
    Outlook's own format; of several mails the others are read.
    """
    if not raw.data.strip():
        raise UnreadableError("found an empty file, expected a mail", source=raw.source)
    if raw.data.startswith(OLE_MAGIC):
        reason = "found an Outlook message (.msg), expected a mail; save it as .eml"
        raise UnreadableError(reason, source=raw.source)
    issues, refused = _read_each(list(_messages(raw.data[start_of(raw.data) :])), raw)
    if refused and issues:
        issues[0] = issues[0]._replace(notices=(*issues[0].notices, *refused))
    return with_unique_keys(issues)


def _read_each(messages: Sequence[bytes], raw: Raw) -> tuple[list[Issue], list[str]]:
    """Return the issues of mails, and why others are none; raises when that is true of all."""
    issues: list[Issue] = []
    refused: list[str] = []
    for number, message in enumerate(messages, start=1):
        try:
            issues += _read_message(message, raw)
        except UnreadableError as error:
            refused.append(_told("mail", str(number), error))
            if number == len(messages) and not issues:
                raise
    return issues, refused


def _messages(data: bytes) -> Iterable[bytes]:
    starts = [found.start() for found in _MESSAGE_START.finditer(data)]
    if not starts or starts[0] != 0:
        return [data]
    ends = [*starts[1:], len(data)]
    messages = (data[start:end] for start, end in zip(starts, ends, strict=True))
    return (_QUOTED_FROM.sub(rb"\1", message) for message in messages)


def _read_message(data: bytes, raw: Raw) -> tuple[Issue, ...]:
    message = mime.parse(data)
    if not message.headers:
        return _without_headers(data, raw)
    letter, *attached = _issues(message, Opened(raw, Budget(MAX_DOCUMENTS)))
    if _NO_TEXT in letter.notices and not attached:
        reasons = dict.fromkeys((_NO_TEXT, *letter.notices))
        raise UnreadableError("; ".join(list(reasons)[:_MOST_REASONS]), source=raw.source)
    return (letter, *attached)


def _without_headers(data: bytes, raw: Raw) -> tuple[Issue, ...]:
    refuse_binary(data, raw.source)
    reader = "html" if data.lstrip()[:1] == b"<" else "text"
    notice = "no mail headers (From, Date, Subject) were found; the whole was read as text"
    issues = _reader_of(reader, raw._replace(data=data))
    return tuple(issue._replace(notices=(*issue.notices, notice)) for issue in issues)


def _issues(message: Part, mail: Opened) -> tuple[Issue, ...]:
    subject = message.text("subject")
    mail = replace(mail, forward=is_forward(subject))
    raw, contents = mail.raw, _contents(message, mail)
    if ENCRYPTED.match(message.content_type) and not any(b.lines for b in contents.bodies):
        reason = "the mail is encrypted; open it in a mail program and save it decrypted"
        raise UnreadableError(reason, source=raw.source)
    published = message.published() or first_stated(message.text("date"), LANGUAGES)
    bodies = contents.bodies
    notices = (*(notice for body in bodies for notice in body.notices), *contents.notices)
    letter = Issue(
        source=raw.source,
        lines=(*_titled(subject), *_joined([body.lines for body in bodies])),
        key=message.text("message-id").strip("<> "),
        url=raw.url,
        title=subject or next((b.title for b in bodies if b.title), ""),
        published=published,
        language=_language(message) or next((b.language for b in bodies if b.language), ""),
        statements=tuple(statement for body in bodies for statement in body.statements),
        notices=tuple(dict.fromkeys(notices if bodies else (*notices, _NO_TEXT))),
    )
    attached = (i._replace(published=i.published or published) for i in contents.attached)
    return (letter, *attached)


def _titled(subject: str) -> tuple[Line, ...]:
    """Return the subject as a heading where it may name a day, as a title of a feed does."""
    title = own_subject(subject)
    return (Line(title, Kind.HEADING, level=1, number=1),) if has_digit(title) else ()


def _language(message: Part) -> str:
    return message.text("content-language").partition(",")[0].strip()


def _joined(bodies: Sequence[tuple[Line, ...]]) -> tuple[Line, ...]:
    """Return the lines of all texts in a row, each with numbers of groups of its own."""
    lines: list[Line] = []
    shift = 0
    for body in bodies:
        highest = max((number for line in body for number in line.group), default=-1)
        lines += (
            [line._replace(group=tuple(number + shift for number in line.group)) for line in body]
            if shift
            else body
        )
        shift += highest + 1
    return tuple(lines)


def _contents(part: Part, mail: Opened) -> Contents:
    if part.is_message:
        return _attached_messages(part, mail)
    if part.content_type.startswith("multipart/"):
        return _multipart(part, mail)
    if not part.is_attachment and part.content_type in {"text/plain", "text/html"}:
        return Contents(bodies=_read_part(part, _FORMATS[part.content_type], mail))
    return _attachment(part, mail)


def _multipart(part: Part, mail: Opened) -> Contents:
    inner = [_inner(child, mail) for child in part.parts]
    if part.content_type == "multipart/alternative":
        inner = _richest_first(inner)
    bodies = [contents.bodies for contents in inner]
    if part.content_type == "multipart/alternative":
        bodies = bodies[:1]
    return Contents(
        tuple(issue for issues in bodies for issue in issues),
        tuple(issue for contents in inner for issue in contents.attached),
        (*(notice for contents in inner for notice in contents.notices), *_structure(part)),
    )


def _inner(part: Part, mail: Opened) -> Contents:
    """Return what a part among others gives; one that is no text must not cost the others."""
    try:
        return _contents(part, mail)
    except UnreadableError as error:
        return Contents(notices=(_told("a part called", part.content_type, error),))


def _told(what: str, name: str, error: UnreadableError) -> str:
    return f"{what} {name}{f', {error.where}' if error.where else ''}: {error.reason}"


def _structure(part: Part) -> Iterable[str]:
    if part.left_out:
        yield (
            f"the mail has more than {mime.MAX_PARTS} parts or more than {mime.MAX_DEPTH} "
            "levels of them; the rest is left out"
        )
    if not part.closed:
        yield "the mail ends before its last part is closed; something may be missing"


def _richest_first(choices: list[Contents]) -> list[Contents]:
    """Return the ways to say one thing, best first: the last one is the richest (RFC 2046, 5.1.4).

    One that says next to nothing in words (a picture, "view this mail online") loses.
    """
    most = max((_words(choice) for choice in choices), default=0)
    said = [choice for choice in choices if choice.bodies]
    best = next((c for c in reversed(said) if _words(c) >= _LEAST_SHARE * most), None)
    return sorted(choices, key=lambda choice: choice is not best)


def _words(contents: Contents) -> int:
    """Return how many letters of a text a reader would read; addresses are not read."""
    return sum(
        len(word)
        for body in contents.bodies
        for line in body.lines
        if not line.silent
        for word in line.text.split()
        if "://" not in word
    )


def _attached_messages(part: Part, mail: Opened) -> Contents:
    issues: list[Issue] = []
    notices = list(_structure(part))
    for message in part.parts:
        try:
            issues += _issues(message, mail)
        except UnreadableError as error:
            notices.append(f"attached mail: {error.reason}")
    if issues and part.filename:
        issues[0] = issues[0]._replace(key=part.filename)
    return Contents(attached=tuple(issues), notices=tuple(notices))


def _attachment(part: Part, mail: Opened) -> Contents:
    name = part.filename or part.text("content-description") or part.content_type
    reader = _SUFFIXES.get(PurePosixPath(name).suffix.lower()) or _FORMATS.get(part.content_type)
    if reader is None:
        return Contents(notices=_left_out(part, name))
    if reader in _DOCUMENTS and not mail.documents.take():
        return Contents(notices=(TOO_MANY,))
    try:
        issues = _read_part(part, reader, mail)
    except UnreadableError as error:
        return Contents(notices=(_told("attachment", name, error),))
    keys = (name if not at else f"{name}: {issue.key}" for at, issue in enumerate(issues))
    return Contents(attached=tuple(i._replace(key=k) for i, k in zip(issues, keys, strict=True)))


def _left_out(part: Part, name: str) -> tuple[str, ...]:
    if is_calendar(part, name):
        return (f"calendar {name} is left out; add it as a source of kind ics",)
    # A picture in the text is part of it; one that is attached may be a poster.
    is_picture = part.content_type.startswith("image/")
    shown = is_picture and part.headers.get_content_disposition() != "attachment"
    if shown or _MACHINERY.match(part.content_type):
        return ()
    return (f"attachment {name} ({part.content_type}) is left out; no text can be read from it",)


def _read_part(part: Part, reader: str, mail: Opened) -> tuple[Issue, ...]:
    data, raw = mime.content(part), mail.raw
    if reader == "text" and _PAGE.match(data):
        reader = "html"
    if reader == "text" and part.param("format").lower() == "flowed":
        data = unflow(data, delsp=part.param("delsp").lower() == "yes")
    charset = part.param("charset")
    # US-ASCII is what programs write that do not know; then the bytes tell more.
    if reader in {"text", "html"}:
        refuse_binary(data, raw.source, charset=codec_name(charset) or "")
    label = f"; charset={charset}" if charset and charset.lower() != "us-ascii" else ""
    kind = {"html": "text/html", "text": "text/plain"}.get(reader)
    content_type = f"{kind}{label}" if kind else None
    issues = _reader_of(reader, Raw(data, raw.source, raw.url, content_type))
    if reader == "text":
        text = decode(data, content_type=content_type)
        told = (hush_quotes(i.lines, text, forward=mail.forward) for i in issues)
        issues = tuple(
            i._replace(lines=hush_headers(one)) for i, one in zip(issues, told, strict=True)
        )
    elif reader == "html":
        issues = tuple(i._replace(lines=hush_headers(hush_below(i.lines))) for i in issues)
    language = _language(part)
    return tuple(i._replace(language=language) for i in issues) if language else issues


def unflow(data: bytes, *, delsp: bool = False) -> bytes:
    r"""Return text with the soft line ends of format=flowed undone (RFC 3676, section 4.1).

    >>> unflow(b"Concert on Saturday \n3 May\n-- \nThe town")
    b'Concert on Saturday 3 May\n-- \nThe town'
    """
    pieces: list[bytes] = []
    flowing = True  # nothing stands before the first line
    for line in data.splitlines():
        quote = len(line) - len(line.lstrip(b">"))
        text = line[quote:].removeprefix(b" ")  # a space stuffed in by section 4.4
        soft = text.endswith(b" ") and text != b"-- "
        pieces += [b"" if flowing and not quote else b"\n", line[:quote]]
        pieces.append(text[:-1] if soft and delsp else text)
        flowing = soft and not quote
    return b"".join(pieces)


def _reader_of(name: str, raw: Raw) -> tuple[Issue, ...]:
    """Read an inner part; each reader is loaded when a mail needs it."""
    # ruff: noqa: PLC0415  start-up: a plain mail needs neither Lexbor nor pdfium
    if name == "html":
        from agenda.readers import html

        return html.read(raw)
    if name == "pdf":
        from agenda.readers import pdf

        return pdf.read(raw)
    if name == "docx":
        from agenda.readers import docx

        return docx.read(raw)
    if name == "rss":
        from agenda.readers import rss

        return rss.read(raw)
    from agenda.readers import text

    return text.read(raw)
