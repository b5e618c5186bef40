"""Regular expressions that are compiled when they are first used.

The program knows far more of them than one issue needs, and compiling them all took a quarter
of every start.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, AnyStr, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_END = sys.maxsize  # of a text: what re takes when it is told no other
_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


class _Late:
    """Stands for a regular expression, and compiles it when it is asked for anything."""

    def __init__(self, pattern: object, flags: re.RegexFlag) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever re.Pattern has
        compiled: Any = re.compile(cast("str", self._pattern), self._flags)
        # Kept, so that this is asked once: an attribute of its own is found before it.
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


class _Signed:
    """Stands for a regular expression that is tried on texts with one of its signs alone."""

    def __init__(self, late: _Late, signs: str) -> None:
        self._late, self._signs = late, frozenset(signs)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  as above
        return getattr(self._late, name)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        none = self._signs.isdisjoint(text[start:end])
        return None if none else self._late.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        none = self._signs.isdisjoint(text[start:end])
        return None if none else self._late.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        none = self._signs.isdisjoint(text[start:end])
        return iter(()) if none else self._late.finditer(text, start, end)

    def sub(self, other: str | Callable[[re.Match[str]], str], text: str, *, count: int = 0) -> str:
        return text if self._signs.isdisjoint(text) else self._late.sub(other, text, count=count)


def pattern(text: AnyStr, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[AnyStr]:
    r"""Return a regular expression that is compiled when it is first used.

    >>> pattern(r"\d+").findall("Du 22 au 24")
    ['22', '24']
    """
    return cast("re.Pattern[AnyStr]", _Late(text, flags))


def signed_pattern(signs: str, text: str) -> re.Pattern[str]:
    r"""Return a regular expression of which each match holds one of *signs*.

    Most lines hold none: to look for the signs costs them a tenth of a search.

    >>> signed_pattern("!?", r"\w\s?[!?]").sub(".", "Que faire ?")
    'Que fair.'
    """
    return cast("re.Pattern[str]", _Signed(_Late(text, re.NOFLAG), signs))
