"""Keys that tell the issues of one source apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agenda.issue import Issue


def with_unique_keys(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the issues in their order, the second of one key as "key (2)".

    Empty keys are left alone when only one issue has none.

    >>> from agenda.issue import Issue
    >>> issues = [Issue("box", (), key=key) for key in ("a.pdf", "a.pdf", "b.pdf")]
    >>> [issue.key for issue in with_unique_keys(issues)]
    ['a.pdf', 'a.pdf (2)', 'b.pdf']
    """
    seen: dict[str, int] = {}
    taken: set[str] = set()
    unique = []
    for issue in issues:
        key = issue.key
        while key in taken:
            seen[issue.key] = seen.get(issue.key, 1) + 1
            key = f"{issue.key} ({seen[issue.key]})".lstrip()
        taken.add(key)
        unique.append(issue if key == issue.key else issue._replace(key=key))
    return tuple(unique)
