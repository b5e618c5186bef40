"""The bytes of a feed as an XML tree, whatever they are: hardened, and as forgiving as browsers.

A document type declaration is cut out before parsing, so that no entity is ever declared:
billion laughs, quadratic blow-up and external entities have nothing to start from.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import partial
from html.entities import html5

from lxml import etree

from agenda.patterns import pattern

_LABEL = pattern(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})")
_CHARSET = pattern(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
# Written in bytes that are all ASCII: valid UTF-8 proves nothing.
_SEVEN_BIT = frozenset({"iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "utf-7"})
# Characters that XML 1.0 forbids (section 2.2), and references that may be to them.
_FORBIDDEN = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = pattern(r"&#(?:0*([1-9]\d*|0)|x0*([1-9a-f][\da-f]*|0));", re.IGNORECASE | re.ASCII)
_LONGEST_NUMBER = 7  # digits: 1114111, the last character
# CDATA is kept as it is (without an end: to the end of the text, so that no place is read
# twice); outside it, names that HTML has and XML lacks, and a bare "&".
ENTITY = pattern(
    r"<!\[CDATA\[(?:.*?\]\]>|.*)|&(?:([A-Za-z][A-Za-z0-9]{0,31});|(?!#\d|#x[0-9A-Fa-f]))", re.DOTALL
)
_DECLARATION = pattern(r"<!ENTITY\s+([A-Za-z][A-Za-z0-9]{0,31})\s")
_SUBSET_END = pattern(r"\]\s{0,40}>")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})


@dataclass(frozen=True, slots=True)
class Tree:
    """The root of a document, and the line (from 1) and reason where reading it broke off.

    ``broken_at`` is 0 for a document that is whole.  ``entities`` are the names of those that it
    declares itself and refers to: nothing stands where they did.
    """

    root: etree._Element
    broken_at: int = 0
    problem: str = ""
    entities: tuple[str, ...] = ()


def parse(data: bytes, content_type: str | None = None) -> Tree | None:
    """Return the tree of a document, as far as it can be read; None when nothing can.

    No entity is resolved, nothing is fetched, and libxml2's own limits stand.
    """
    whole = decode(data, content_type)
    text = _without_prolog(whole)
    entities = _declared(whole, text)
    text = _REFERENCE.sub(_of_a_character, _FORBIDDEN.sub("", text))
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        readable = ENTITY.sub(partial(_readable, declared=entities), text)
        root = etree.fromstring(readable.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return None
    if root is None:
        return None
    problem = parser.error_log.last_error if _is_cut(parser) else None
    names = tuple(sorted(entities))
    if problem:
        return Tree(root, problem.line, problem.message.lower(), names)
    if parser.error_log and f"</{_written(root)}" not in text:
        # After a wrong tag the parser says nothing of an end that is missing.
        return Tree(root, text.count("\n") + 1, f"no end of <{_written(root)}>", names)
    return Tree(root, entities=names)


def _declared(whole: str, text: str) -> frozenset[str]:
    """Return the entities that a document declares before its root, and refers to in its *text*.

    One may stand for millions of others: none of them is expanded.
    """
    prolog = whole[: len(whole) - len(text.lstrip("\n"))]
    declared = {found[1] for found in _DECLARATION.finditer(prolog)} - _XML_NAMES
    used = {found[1] for found in ENTITY.finditer(text)} if declared else set()
    return frozenset(name for name in declared & used if f"{name};" not in html5)


def _written(element: etree._Element) -> str:
    """Return the name of an element as its tags write it."""
    local = element.tag.rpartition("}")[2]
    return f"{element.prefix}:{local}" if element.prefix else local


def _is_cut(parser: etree.XMLParser) -> bool:
    """Tell whether text was lost; a wrong namespace or a stray tag loses none."""
    lost = {
        etree.ErrorTypes.ERR_TAG_NOT_FINISHED,
        etree.ErrorTypes.ERR_ATTRIBUTE_NOT_FINISHED,
        etree.ErrorTypes.ERR_COMMENT_NOT_FINISHED,
        etree.ErrorTypes.ERR_RESOURCE_LIMIT,
        etree.ErrorTypes.ERR_INTERNAL_ERROR,
    }
    return any(error.type in lost for error in parser.error_log)


def decode(data: bytes, content_type: str | None = None) -> str:
    """Return the text of an XML document; bytes that fit no encoding become U+FFFD.

    A byte order mark counts most (XML 1.0, appendix F).  Bytes that are valid UTF-8 are
    UTF-8 whatever they are called: feeds are often re-encoded without a new declaration.

    >>> decode('<?xml version="1.0" encoding="iso-8859-1"?><title>Fête</title>'.encode())[-19:]
    '<title>Fête</title>'
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    labels = _labels(data, content_type)
    for label in (*(_SEVEN_BIT & set(labels)), "utf-8", *labels):
        try:
            return data.decode("cp1252" if label in {"iso-8859-1", "us-ascii"} else label)
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252" if b"\x00" not in data else "utf-8", "replace")


def _labels(data: bytes, content_type: str | None) -> list[str]:
    stated = [found[1].decode("ascii")] if (found := _LABEL.search(data[:400])) else []
    header = _CHARSET.search(content_type or "")
    return [label.lower() for label in ([header[1]] if header else []) + stated]


def _without_prolog(text: str) -> str:
    """Return the text from its root element on; line numbers stay as they are."""
    start = 0
    while (start := text.find("<", start)) >= 0:
        if text.startswith("<?", start):
            start = _after(text, "?>", start)
        elif text.startswith("<!--", start):
            start = _after(text, "-->", start)
        elif text.startswith("<!", start):
            start = _doctype_end(text, start)
        else:
            break
    end = start if start >= 0 else len(text)
    return "\n" * text.count("\n", 0, end) + text[end:]


def _after(text: str, mark: str, start: int) -> int:
    found = text.find(mark, start)
    return found + len(mark) if found >= 0 else len(text)


def _doctype_end(text: str, start: int) -> int:
    """Return where a document type declaration ends, its internal subset included."""
    end = _after(text, ">", start)
    if text.find("[", start, end) < 0:
        return end
    closed = _SUBSET_END.search(text, start)
    return closed.end() if closed else len(text)


def _of_a_character(found: re.Match[str]) -> str:
    """Return a reference, "" for one to what is no character: libxml2 takes half a pair for one."""
    digits, base = (found[1], 10) if found[1] else (found[2], 16)
    number = int(digits, base) if len(digits) <= _LONGEST_NUMBER else sys.maxunicode + 1
    return "" if number > sys.maxunicode or _FORBIDDEN.match(chr(number)) else found[0]


def _readable(found: re.Match[str], *, declared: frozenset[str]) -> str:
    name = found[1]
    if found[0].startswith("<!["):
        return found[0] if found[0].endswith("]]>") else f"{found[0]}]]>"
    if name in _XML_NAMES:
        return found[0]
    if name in declared:
        return ""
    if name and (characters := html5.get(f"{name};")):
        return "".join(f"&#{ord(character)};" for character in characters)
    return f"&amp;{found[0][1:]}"
