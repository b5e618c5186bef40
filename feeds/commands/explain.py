"""``agenda explain``: every line of an issue, what it became, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from feeds import printing
from feeds.commands.reading import read_all
from feeds.console import Row, count, remark, table, write

if TYPE_CHECKING:
    from agenda.extraction import Extraction
    from feeds.commands.reading import HowToRead

_HEADS = ("Line", "Text", "Became", "Rule", "Sure", "Why")


def run(source: str, how: HowToRead, form: str) -> bool:
    """Print what became of the lines of *source*; return whether it could be read."""
    complete = True
    accounts = []
    for name, found in read_all((source,), how):
        if found is None:
            complete = False
        elif form == "json":
            accounts.append(_account(name, found))
        else:
            _print(found)
    if form == "json":
        write(printing.to_json(accounts))
    return complete


def _remarks(found: Extraction) -> tuple[Any, ...]:
    return tuple(getattr(found, "remarks", ()))


def _issues(found: Extraction) -> tuple[Any, ...]:
    return tuple(getattr(found, "issues", ()))


def _account(source: str, found: Extraction) -> dict[str, object]:
    """Return the object that ``--format json`` prints for one input."""
    return {
        "source": source,
        "issues": [
            {
                "key": issue.key,
                "published": issue.published.isoformat(),
                "origin": issue.origin,
                "language": issue.language,
            }
            for issue in _issues(found)
        ],
        "events": len(found.events),
        "mentions": len(found.mentions),
        "notices": list(found.notices),
        "lines": [
            {
                "line": line.number,
                "text": line.text,
                "became": line.became,
                "rule": line.rule,
                "confidence": line.confidence,
                "why": line.why,
            }
            for line in _remarks(found)
        ],
    }


def _print(found: Extraction) -> None:
    for issue in _issues(found):
        name = " ".join(part for part in (issue.source, issue.key) if part)
        remark(f"{name}: published {issue.published} ({issue.origin}), language {issue.language}")
    table(_HEADS, [_row(line) for line in _remarks(found)])
    remark(f"{count(len(found.events), 'event')}, {count(len(found.mentions), 'mention')}")


def _row(line: Any) -> Row:  # noqa: ANN401  until the account of lines has its type
    sure = "" if line.confidence is None else f"{line.confidence:.0%}"
    style = "green" if line.confidence is not None else ("" if line.became else "dim")
    return Row((str(line.number), line.text, line.became, line.rule, sure, line.why), style)
