"""Words as a calendar may hold them: plain text on one line, of bounded length, and addresses."""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import quote, urlsplit, urlunsplit

from agenda.events.links import told_link
from agenda.patterns import pattern

# C0, DEL, C1, byte order mark, and the separators that other programs take for line ends.
_BREAKS = pattern("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+")
_SURROGATES = pattern("[\ud800-\udfff]")
_BLANKS = pattern(r"\s+")
_TAGS = "|".join(
    (
        *("a", "abbr", "b", "br", "cite", "div", "em", "font", "h[1-6]", "hr", "i", "img", "li"),
        *("ol", "p", "small", "span", "strong", "sub", "sup", "table", "td", "tr", "u", "ul"),
    )
)
MARKUP = pattern(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
ENTITY = pattern(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_LAYERS = 4  # "&amp;amp;eacute;": how often text is escaped over and over in practice
_LONGEST = 10_000
_STRAY_PERCENT = pattern(r"%(?![0-9A-Fa-f]{2})")


def one_line(text: str, longest: int = _LONGEST) -> str:
    r"""Return *text* without markup, control characters or line breaks, blanks made single.

    ``longest`` is counted in UTF-16 units, as Outlook does ([MS-OXCICAL] 2.1.3.1.1.20.24).

    >>> one_line("Nuit<br>de la\x00 f&ecirc;te")
    'Nuit de la fête'
    """
    return clip(_BLANKS.sub(" ", _plain(printable(text[:_LONGEST]))).strip(), longest)


def printable(text: str) -> str:
    """Return *text* with blanks for control characters and line breaks, each run of them one."""
    return _BREAKS.sub(" ", _SURROGATES.sub("\ufffd", text))


def _plain(text: str) -> str:
    """Return *text* without markup; what is still escaped after some layers loses its marks."""
    for _ in range(_LAYERS):
        if not (MARKUP.search(text) or ENTITY.search(text)):
            return text
        text = printable(html.unescape(MARKUP.sub(" ", text)))
    return MARKUP.sub(" ", ENTITY.sub(" ", text)).replace("<", "‹").replace("&", "＆")


def clip(text: str, longest: int) -> str:
    """Return *text* cut to *longest* UTF-16 units, with an ellipsis where it was cut.

    >>> clip("Théâtre 🎭", 9)
    'Théâtre…'
    """
    if utf16_length(text) <= longest:
        return text
    kept, left = 0, longest - 1
    for character in text:
        left -= utf16_length(character)
        if left < 0:
            break
        kept += 1
    return f"{text[:kept].rstrip()}…"


def utf16_length(text: str) -> int:
    """Return the number of UTF-16 units of *text*: two for an emoji.

    >>> utf16_length("🎭")
    2
    """
    return len(text) + sum(character > "\uffff" for character in text)


def fold(text: str) -> str:
    """Return *text* in lower case without accents or punctuation, for comparing.

    >>> fold("L’Été  à Évry-sur-Seine")
    'l ete a evry sur seine'
    """
    letters = text.casefold()
    if not letters.isascii():
        # twice: what is taken apart may be a capital, "ϒ" is an upsilon
        letters = unicodedata.normalize("NFKD", letters).casefold()
        letters = unicodedata.normalize("NFKD", letters)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


def category(text: str) -> str:
    """Return a category name without commas: four clients split there, escaped or not.

    >>> category("Plein air, gratuit")
    'Plein air / gratuit'
    """
    return " / ".join(part.strip() for part in re.split("[,;]", one_line(text)) if part.strip())


def web_address(text: str | None) -> str | None:
    """Return *text* as a URI in ASCII (RFC 3986); None unless it is an http(s) address.

    It is told as links are: without a user and a password.

    >>> web_address("https://exemple.fr/été?a=100%")
    'https://exemple.fr/%C3%A9t%C3%A9?a=100%25'
    """
    try:
        parts = urlsplit(told_link((text or "").strip()) or "")
        host = parts.netloc.encode("ascii" if parts.netloc.isascii() else "idna").decode()
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    netloc = quote(host, safe="%:@[]!$&'()*+,=-._~")
    path = quote(parts.path, safe="%/:@!$&'()*+,;=-._~", errors="replace")
    query, fragment = (
        quote(part, safe="%/?:@!$&'()*+,;=-._~", errors="replace")
        for part in (parts.query, parts.fragment)
    )
    return _STRAY_PERCENT.sub("%25", urlunsplit((parts.scheme, netloc, path, query, fragment)))
