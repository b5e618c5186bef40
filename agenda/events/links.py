"""Links of events, as anybody may see them."""

from __future__ import annotations


def told_link(url: str | None) -> str | None:
    """Return an address without the user and password in it, which are somebody's own.

    None stays None.

    >>> told_link("https://anna:secret@town.example/@fair")
    'https://town.example/@fair'
    """
    if url is None or "@" not in url:
        return url
    from urllib.parse import urlsplit  # noqa: PLC0415  start-up: few links have one

    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
