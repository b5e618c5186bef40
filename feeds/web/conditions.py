"""What a request says it has already, and what it would take: conditions and codings."""

from __future__ import annotations

from functools import lru_cache

from agenda.patterns import pattern

ANY = "*"
# An entity tag without its mark of weakness (RFC 9110, section 8.8.3); quotes are part of it.
_TAG = pattern(r'"[\x21\x23-\x7e\x80-\xff]*"')
_CODING = pattern(
    r"\s*(?P<name>[!#$%&'*+.^_`|~0-9a-z-]+)\s*(?:;\s*q\s*=\s*(?P<weight>[01](?:\.\d{0,3})?)\s*)?"
)


def named_tags(header: str) -> frozenset[str]:
    """Return the entity tags that If-None-Match names, ``*`` alone for any.

    It compares weakly (RFC 9110, section 13.1.2): ``W/"a"`` and ``"a"`` are one.

    >>> sorted(named_tags('"a", W/"b"'))
    ['"a"', '"b"']
    """
    if header.strip() == ANY:
        return frozenset({ANY})
    return frozenset(_TAG.findall(header))


@lru_cache(256)  # there are some dozens of calendar programs, and each always says the same
def takes_gzip(header: str) -> bool:
    """Return whether Accept-Encoding asks for gzip (RFC 9110, section 12.5.3).

    It is packed for who names it, or takes anything, unless they like plain bytes better.

    >>> takes_gzip("br, gzip;q=0.8"), takes_gzip("gzip;q=0, *"), takes_gzip("")
    (True, False, False)
    """
    weights = dict(_weights(header.lower()))
    packed = weights.get("gzip", weights.get("x-gzip", weights.get(ANY, 0.0)))
    return packed > 0 and packed >= weights.get("identity", 0.0)


def _weights(header: str) -> list[tuple[str, float]]:
    """Return the codings that are named, each with its weight; nonsense is left out."""
    found = (_CODING.fullmatch(part) for part in header.split(","))
    return [(one["name"], float(one["weight"] or 1)) for one in found if one]
