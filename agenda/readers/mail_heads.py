"""Whether a text begins with the headers of a mail, whatever its file is called."""

from __future__ import annotations

import re

from agenda.patterns import pattern

# Servers on the way, and those who sign, put kilobytes before From.
_LONGEST = 65_536
# What stands before the first header: a mark, blank lines, the envelope line of a mailbox file.
_BEFORE = pattern(rb"(?:\xef\xbb\xbf)?\s*(?:>?From [^\r\n]*(?:\r\n?|\n))?")
# A field with the lines it is folded over (RFC 5322, section 2.2.3), or the end of headers.
_FIELD = pattern(
    rb"([!-9;-~]{1,76})[ \t]*:([^\r\n]*(?:(?:\r\n?|\n)[ \t]+(?=\S)[^\r\n]*)*)(?:\r\n?|\n|\Z)"
)
# None but programs write these.
_SURE = frozenset({b"return-path", b"received", b"delivered-to", b"message-id", b"mime-version"})
_USUAL = frozenset({b"from", b"to", b"subject", b"date", b"content-type", b"list-unsubscribe",
                    b"reply-to", b"dkim-signature"})  # fmt: skip
_ALL_MAILS = (b"from", b"date", b"subject")
# Fewer fields than this may stand at the head of a note.
_FIELDS_OF_A_MAIL = 3
# A talk may have its day, its subject and those it is "from"; only mails have an address, or
# write a day as RFC 5322 does (section 3.3): "Sat, 3 May 2031 19:30:00 +0200".
_ADDRESS = b"@"
_STAMP = pattern(
    rb"\s*(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d\d:\d\d"
    rb"(?::\d\d|\s+(?:[+-]\d{4}|[a-z]{1,4}\b))",
    re.ASCII | re.IGNORECASE,
)


def is_mail(data: bytes) -> bool:
    r"""Tell whether *data* begins as mails do: From, Date and Subject, or what servers write.

    Names of fields may be in any order and case, and values may be folded.

    >>> is_mail(b"DATE: 3 Mar 2031 08:00\nFrom:\n a@town.example\nsubject: Agenda\n\nFair")
    True
    >>> is_mail(b"Date: 3 mars 2031\nLieu: Pau\nSubject: Foire\n")
    False
    """
    head = data[:_LONGEST]
    fields = _fields(head) if b":" in head else {}
    known = sum(1 for name in fields if name in _SURE | _USUAL or name.startswith(b"x-"))
    if known >= _FIELDS_OF_A_MAIL and not _SURE.isdisjoint(fields):
        return True
    return all(map(fields.__contains__, _ALL_MAILS)) and (
        _ADDRESS in fields[b"from"] or _STAMP.match(fields[b"date"]) is not None
    )


def start_of(data: bytes) -> int:
    """Return where the headers of a mail begin behind blank lines and a mark, its envelope too."""
    return len(data) - len(data.removeprefix(b"\xef\xbb\xbf").lstrip()) if is_mail(data) else 0


def _fields(head: bytes) -> dict[bytes, bytes]:
    """Return the fields that *head* begins with, by their names in lower case."""
    fields: dict[bytes, bytes] = {}
    before = _BEFORE.match(head)
    at = before.end() if before else 0
    while field := _FIELD.match(head, at):
        fields.setdefault(field[1].lower(), field[2])
        at = field.end()
    return fields
