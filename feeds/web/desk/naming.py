"""What an issue that somebody drops is called among the files of its source."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from agenda.patterns import pattern
from agenda.readers import Format, sniff
from feeds.plaintext import printable
from feeds.sources import folder

if TYPE_CHECKING:
    from agenda.issue import Raw

_LONGEST = 150  # characters; with the ending fewer bytes than a file system takes, in most scripts
_SHORT = 12
_APART = pattern(r"[/\\]+")
_ENDINGS = {
    Format.TEXT: ".txt",
    Format.HTML: ".html",
    Format.MAIL: ".eml",
    Format.RSS: ".xml",
    Format.PDF: ".pdf",
    Format.DOCX: ".docx",
}


def file_name(wanted: str, raw: Raw) -> str:
    """Return a name that an issue in a folder can have, as near to the one that is *wanted*.

    Without one it is called after its bytes, so that the same issue has the same name.  Raises
    UnreadableError for bytes that are no issue.
    """
    ending = _ENDINGS[sniff(raw)]
    words = " ".join(printable(_APART.split(wanted)[-1]).split()).lstrip(". ")[:_LONGEST]
    called = "".join(one for one in words if one.isprintable())
    for name in (called, f"{called}{ending}" if called else ""):
        if folder.keeps(name):
            return name
    return f"{hashlib.sha256(raw.data).hexdigest()[:_SHORT]}{ending}"


def name_of_address(url: str) -> str:
    """Return what a page is called: the last word of its path, or its host.

    >>> name_of_address("https://town.example/2031/agenda.html?p=2")
    'agenda.html'
    >>> name_of_address("https://town.example/")
    'town.example'
    """
    parts = urlsplit(url)
    words = [word for word in unquote(parts.path).split("/") if word.strip()]
    return words[-1] if words else parts.hostname or ""
