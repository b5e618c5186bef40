"""Regular expressions that are compiled when they are first used.

The program knows far more of them than one issue needs, and compiling them all took a quarter
of every start.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

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


def pattern(text: AnyStr, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[AnyStr]:
    r"""Return a regular expression that is compiled when it is first used.

    >>> pattern(r"\d+").findall("Du 22 au 24")
    ['22', '24']
    """
    return cast("re.Pattern[AnyStr]", _Late(text, flags))
