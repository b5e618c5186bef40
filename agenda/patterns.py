"""Regular expressions that are compiled when they are first used.

The program knows far more of them than one issue needs, and compiling them all took a quarter
of every start.
"""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache, partial
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


class _Guarded:
    """Stands for a regular expression that is tried on texts alone which may hold a match."""

    def __init__(self, late: _Late, lacks: Callable[[str], bool]) -> None:
        self._late, self._lacks = late, lacks

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  as above
        return getattr(self._late, name)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return None if self._lacks(text[start:end]) else self._late.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return None if self._lacks(text[start:end]) else self._late.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return None if self._lacks(text[start:end]) else self._late.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        none = self._lacks(text[start:end])
        return iter(()) if none else self._late.finditer(text, start, end)

    def sub(self, other: str | Callable[[re.Match[str]], str], text: str, *, count: int = 0) -> str:
        return text if self._lacks(text) else self._late.sub(other, text, count=count)


def pattern(text: AnyStr, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[AnyStr]:
    r"""Return a regular expression that is compiled when it is first used.

    >>> pattern(r"\d+").findall("Du 22 au 24")
    ['22', '24']
    """
    return cast("re.Pattern[AnyStr]", _Late(text, flags))


def signed_pattern(signs: str, text: str, *, behind: int = 0) -> re.Pattern[str]:
    r"""Return a regular expression of which each match holds one of *signs*.

    Most lines hold none: to look for the signs costs them a tenth of a search.  At least *behind*
    characters stand behind the sign, so that the full stop at the end of a line is none.

    >>> signed_pattern("!?", r"\w\s?[!?]").sub(".", "Que faire ?")
    'Que fair.'
    """

    def lacks(told: str) -> bool:
        if behind:
            told = told[:-behind]
        for sign in signs:  # noqa: SIM110  a generator costs more than all it looks at
            if sign in told:
                return False
        return True

    return cast("re.Pattern[str]", _Guarded(_Late(text, re.NOFLAG), lacks))


def worded_pattern(words: str, text: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    r"""Return a regular expression of which each match holds one of *words*.

    Those are a part of it, alternatives divided by bars; letters that each of them has are looked
    for first, at a fraction of the price of a search, or of compiling what finds nothing.

    >>> raining = worded_pattern("rain|regen(?:tag)?", r"\b(?:rain|regen(?:tag)?)\b")
    >>> raining.search("Loto"), raining.search("Regentag")[0]
    (None, 'Regentag')
    """
    letters = cache(partial(_letters, words))

    def lacks(told: str) -> bool:
        lowered = _lowered(told)
        for run in letters():  # noqa: SIM110  a generator costs more than all it looks at
            if run in lowered:
                return False
        return True

    return cast("re.Pattern[str]", _Guarded(_Late(text, flags), lacks))


# One line is asked for the words of many expressions in turn.
_lowered = lru_cache(maxsize=256)(str.lower)


def _letters(words: str) -> list[str]:
    r"""Return of each alternative the longest run of letters and stops that all its matches have.

    >>> _letters(r"fermée?s?|[ée]ditions?|clos(?:ed|e(?:r|n))|pas\s+de|t\.o\.|n['’]oubliez pas")
    ['fermé', 'dition', 'clos', 'pas', 't.o.', 'oubliez pas']
    """
    while (plain := _SEVERAL.sub("#", words)) != words:
        words = plain
    runs = [max(_RUN.findall(word), key=len) for word in words.split("|")]
    return [run.replace("\\", "").lower() for run in runs]


# What stands for one thing or another, and a run with a letter, of which none may be left out.
_SEVERAL = pattern(r"\([^()]*\)|\[[^\]]*\]|\\[^.]")
_RUN = pattern(r"(?: *(?:[^\W\d_]|\\\.))+ *(?![?*{])")
