"""XML that any text can stand in: built by lxml, without the characters that XML forbids."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from lxml import etree

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

# All but Char (XML 1.0, section 2.2); a carriage return would come back as a line feed.
_FORBIDDEN = pattern("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ADDRESS = pattern(r"https?://[!-~]+", re.ASCII)


def allowed(text: str) -> str:
    r"""Return *text* without the characters that XML has no way to write.

    >>> allowed("F\x0bête\ufffe")
    'Fête'
    """
    return _FORBIDDEN.sub("", text)


def add(parent: _Element, name: str, text: str | None = None, /, **attributes: str) -> _Element:
    """Append an element to *parent* in its namespace, with attributes in the order given."""
    space = etree.QName(parent).namespace
    tag = f"{{{space}}}{name}" if space else name
    child = etree.SubElement(parent, tag)
    for key, value in attributes.items():
        child.set(key, allowed(value))
    if text is not None:
        child.text = allowed(text)
    return child


def to_bytes(root: _Element) -> bytes:
    """Return a document in UTF-8 with its declaration and a line feed at the end."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return data + b"\n"


def paragraphs(lines: Iterable[str]) -> str:
    """Return lines as HTML, every one escaped, one that is an address alone as a link.

    >>> paragraphs(["Bal & <b>", "https://town.example/?a&b"])
    '<p>Bal &amp; &lt;b&gt;</p><p><a href="https://town.example/?a&amp;b">https://town.example/?a&amp;b</a></p>'
    """
    return "".join(f"<p>{_linked(escape(allowed(line)), line)}</p>" for line in lines)


def _linked(escaped: str, line: str) -> str:
    return f'<a href="{escaped}">{escaped}</a>' if _ADDRESS.fullmatch(line) else escaped
