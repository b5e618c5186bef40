"""Bytes to text, as browsers decode: mark, header, declaration, then the bytes themselves."""

from __future__ import annotations

import codecs
import re
import unicodedata

from agenda.patterns import pattern
from agenda.tuples import NamedTuple

# A declaration counts when it stands near the start, as in the prescan of the
# HTML standard (section 13.2.3.2); four times its 1,024 bytes, for long heads.
_PRESCAN_BYTES = 4096
_GUESS_BYTES = 65536

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = pattern(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_META_CHARSET = pattern(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE
)
_XML_ENCODING = pattern(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]+)")

# Labels that browsers read as a larger code (Encoding Standard, section 4.2).
_LABELS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_WIDE, _SEVEN_BITS = ("utf-16", "utf-32"), ("iso2022", "hz")
# Python codecs that are not charsets of text, or that no page may name.
_REFUSED = frozenset({"utf-7", "idna", "punycode", "raw-unicode-escape", "unicode-escape"})

_WESTERN = "cp1252"
# The charsets that browsers know (Encoding Standard, 4.2), and no code page of DOS.
_GUESSED = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u", "mac_cyrillic"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp932", "cp949", "iso2022_jp"),
)
# Code pages of DOS and of the old Macintosh, which no browser knows: old files are in them.
_OLD = ("cp850", "mac_roman")
# Inside a word of small letters stands no sign and no capital; dashes and the like may.
_INNER = pattern(r"(?<=[a-z])[^\x00-\x7f\xa0\xad·’‘–—…](?=[a-z])")
_SMALL = frozenset("ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœšž")
_CLEAR = 4  # times fewer misfits than in windows-1252, or than in the other code page
_HIGH_RUNS = pattern(rb"[\xc0-\xff]{2,}")
_HIGH = bytes(range(128, 256))
_MARKUP, _LETTERS = pattern(rb"<[^<>]*>"), pattern(rb"[A-Za-z]")
_FEW = 10  # letters of ASCII for each other byte: no other script is so rare in its own text


# Letters of formulas, in which posts of networks are set bold: readers see plain ones.
_FORMULAS = b"\xf0\x9d"


class Decoded(NamedTuple):
    """A text, and whether the bytes it came from are just its UTF-8 form."""

    text: str
    is_utf8: bool = False


def decode(data: bytes, *, content_type: str | None = None, markup: bool = False) -> str:
    r"""Return the text of *data* without NULs; never fails.

    Asked in this order: a byte order mark, the charset of *content_type*, a declaration in
    the bytes (only with *markup*), strict UTF-8, then windows-1252 where that is plausible,
    else a guess.  A charset that the bytes contradict is passed over.

    >>> decode("Fête".encode("cp1252"))
    'Fête'
    >>> decode("Fête".encode(), content_type="text/html; charset=iso-8859-1")
    'Fête'
    """
    return decoded(data, content_type=content_type, markup=markup).text


def decoded(data: bytes, *, content_type: str | None = None, markup: bool = False) -> Decoded:
    """Return what :func:`decode` does, and whether the bytes can be used as they are."""
    page = _decoded(data, content_type=content_type, markup=markup)
    return Decoded(_with_plain_letters(page.text)) if _FORMULAS in data else page


def _decoded(data: bytes, *, content_type: str | None, markup: bool) -> Decoded:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name, "replace").replace("\0", ""))
    declared = _from_header(content_type) or (_from_markup(data) if markup else None)
    if declared is not None and declared.startswith((*_WIDE, *_SEVEN_BITS)):
        if _may_be(data, declared):
            return Decoded(data.decode(declared, "replace").replace("\0", ""))
        declared = None
    if b"\0" in data:
        if (wide := wide_order(data)) is not None:
            return Decoded(data.decode(wide, "replace").replace("\0", ""))
        return Decoded(_decode_bytes(data.replace(b"\0", b""), declared).text)
    return _decode_bytes(data, declared)


def _with_plain_letters(text: str) -> str:
    """Return "𝐝𝐢𝐦𝐚𝐧𝐜𝐡𝐞 𝟐𝟏" in plain letters and figures, each with its accent."""
    formulas = (*range(0x2100, 0x2150), *range(0x1D400, 0x1D800))
    plain = {code: unicodedata.normalize("NFKC", chr(code)) for code in formulas}
    letters = {code: one for code, one in plain.items() if len(one) == 1 and one.isalnum()}
    return unicodedata.normalize("NFC", text.translate(letters))


def _may_be(data: bytes, declared: str) -> bool:
    """Tell whether bytes may be in a charset of units of its own, or of seven bits.

    Any text in UTF-16 or UTF-32 has a blank, a figure or a line end, and with it a NUL.
    """
    return b"\0" in data if declared.startswith(_WIDE) else data.isascii()


def _decode_bytes(data: bytes, declared: str | None) -> Decoded:
    # Text that is valid UTF-8 beyond ASCII is UTF-8, whatever a template declares:
    # the chance that another charset forms such sequences is next to none.
    try:
        return Decoded(data.decode("utf-8"), is_utf8=True)
    except UnicodeDecodeError as error:
        if _mostly_utf8(data, error.start, declared):
            return Decoded(data.decode("utf-8", "replace"))
    if declared is not None and declared != "utf-8":
        return Decoded(data.decode(declared, "replace"))
    return Decoded(data.decode(_guess(data), "replace"))


def _from_header(content_type: str | None) -> str | None:
    found = _CHARSET.search(content_type) if content_type else None
    return codec_name(found[1]) if found else None


def _from_markup(data: bytes) -> str | None:
    head = data[:_PRESCAN_BYTES]
    found = _XML_ENCODING.search(head) or _META_CHARSET.search(head)
    name = codec_name(found[1].decode("ascii")) if found else None
    # A declaration that could be read as ASCII is not in UTF-16 (HTML, 13.2.3.2).
    return "utf-8" if name is not None and name.startswith("utf-16") else name


def codec_name(label: str) -> str | None:
    """Return the Python codec for a charset label as browsers mean it, None when unknown.

    >>> codec_name("latin-1"), codec_name("UTF8"), codec_name("x-unknown")
    ('cp1252', 'utf-8', None)
    """
    try:
        name = codecs.lookup(label.strip()).name
        b"a".decode(name, "replace")  # a LookupError for codecs of no text, such as "zip"
    except (LookupError, ValueError):
        return None
    return None if name in _REFUSED else _LABELS.get(name, name)


def wide_order(data: bytes) -> str | None:
    """Return the UTF-16 order of text without a mark: every second byte of it is NUL.

    None for any other text.
    """
    head = data[:512]
    half = len(head) // 2
    if not half:
        return None
    if head[1::2].count(0) > 0.7 * half and head[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if head[::2].count(0) > 0.7 * half and head[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def narrow(head: bytes) -> bytes:
    """Return the head of a text in UTF-16 as UTF-8, other bytes as they are."""
    wide = wide_order(head)
    return head.decode(wide, "replace").encode("utf-8", "replace") if wide else head


def _mostly_utf8(data: bytes, first_error: int, declared: str | None) -> bool:
    """Tell whether only a few bytes spoil UTF-8: a cut end, or one bad paste among many letters."""
    if first_error >= len(data) - 3 and not data[:first_error].isascii():
        return True
    sample = data[:_GUESS_BYTES].decode("utf-8", "replace")
    bad = sample.count("\ufffd")
    good = sum(1 for character in sample if character > "\x7f") - bad
    return good > (bad if declared == "utf-8" else 4 * bad)


def _guess(data: bytes) -> str:
    """Return a codec for bytes that are not UTF-8 and declare nothing.

    In a Western text, accented letters are few and stand alone among ASCII ("één" aside); where
    most high bytes touch each other, another script is likely and charset-normalizer is asked.
    """
    sample = _MARKUP.sub(b" ", data[:_GUESS_BYTES])
    high = len(sample) - len(sample.translate(None, _HIGH))
    touching = sum(len(run) for run in _HIGH_RUNS.findall(sample))
    if touching * 2 <= high or high * _FEW < len(_LETTERS.findall(sample)):
        return _western(sample)
    from charset_normalizer import from_bytes  # noqa: PLC0415  start-up: rare, and heavy

    best = from_bytes(sample[:8192], cp_isolation=[*_GUESSED]).best()
    return (codec_name(best.encoding) if best else None) or _WESTERN


def _western(sample: bytes) -> str:
    """Return windows-1252, or the old code page in which the letters of words clearly fit.

    "Fˆte, th‚ƒtre" is no text of Windows, and "Fàte, thÇÉtre" none of a Macintosh.
    """
    misfits, letters = _misfits(sample, _WESTERN)
    if misfits < _CLEAR or misfits * _CLEAR <= letters:
        return _WESTERN
    (least, best), (others, _) = sorted((_misfits(sample, name)[0], name) for name in _OLD)
    return best if _CLEAR * least < min(misfits, others) else _WESTERN


def _misfits(sample: bytes, name: str) -> tuple[int, int]:
    """Return how many letters inside words a charset makes into signs, and how many it keeps."""
    inner = _INNER.findall(sample.decode(name, "replace"))
    letters = sum(1 for character in inner if character in _SMALL)
    return len(inner) - letters, letters
