"""Addresses on a page, made absolute."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

# What a link may name that is no page: scripts, mail, telephones, pieces of data.
_SCHEMES = ("http://", "https://")
_UNKNOWN = "https:"  # "//town.example/" lacks no more, wherever it stands


class Links:
    """The links of one page, read against its address or its ``<base href>``.

    ``own`` are the addresses that a page gives as its own, the surest first: they stand for the
    address of a page that came as a file.
    """

    def __init__(self, url: str | None, base: str | None = None, own: Iterable[str] = ()) -> None:
        known = url or next((one for one in map(str.strip, own) if _is_web(one)), None)
        self._base = _join(known, base) if base else known
        self._known: dict[str, str | None] = {}
        self._origin = ""
        if self._base and _is_web(self._base):
            scheme, host, *_ = urlsplit(self._base)
            self._origin = f"{scheme}://{host}"

    def absolute(self, href: str | None) -> str | None:
        """Return a link's absolute address; None for no page, or where none can be made.

        >>> links = Links("https://example.org/agenda/index.html")
        >>> links.absolute("fete.html"), links.absolute("#top"), links.absolute("tel:+33")
        ('https://example.org/agenda/fete.html', None, None)
        """
        if not href:
            return None
        if href not in self._known:
            self._known[href] = self._read(href)
        return self._known[href]

    def _read(self, href: str) -> str | None:
        href = (
            "".join(href.split()) if " " not in href.strip() else href.strip().replace(" ", "%20")
        )
        if href.startswith(_SCHEMES) and "[" not in href:
            return href
        if not href or href.startswith("#"):
            return None
        # Most links of a page begin at its host: joined here at a tenth of urljoin's cost.
        if self._origin and href.startswith("/") and not href.startswith("//") and "/." not in href:
            return self._origin + href
        return _join(self._base, href)


def _is_web(address: str) -> bool:
    return address.lower().startswith(_SCHEMES)


def _join(base: str | None, href: str) -> str | None:
    try:
        scheme = urlsplit(href).scheme.lower()
        if scheme and scheme not in {"http", "https"}:
            return None
        joined = urljoin(base or (_UNKNOWN if href.startswith("//") else ""), href)
    except ValueError:  # "http://[": not an address
        return None
    return joined if _is_web(joined) else None
