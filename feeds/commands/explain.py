"""``agenda explain``: every line of an issue, what it became, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds import printing
from feeds.commands.reading import read_all
from feeds.console import Row, clipped, count, remark, say, shown, table, write

if TYPE_CHECKING:
    from agenda.explanation import Remark
    from agenda.extraction import Extraction
    from feeds.commands.reading import HowToRead

_HEADS = ("Text", "Became", "Rule", "Sure", "Why")
_STYLES = {"event": "green", "mention": "yellow", "silent": "dim", "outside": "dim"}
_LONGEST_TEXT = 90  # so that the reasons beside it are seen


def run(sources: tuple[str, ...], how: HowToRead, form: str) -> bool:
    """Print what became of the lines of *sources*; return whether all could be read."""
    found = list(read_all(sources, how))
    accounts = [extraction for extraction in found if extraction]
    if form == "json":
        write(printing.to_json([_account(one) for one in accounts]))
    else:
        for place, one in enumerate(accounts):
            if place:
                say("")
            if len(accounts) > 1:
                say(shown(_name(one)))
            _print(one)
    return None not in found


def _name(found: Extraction) -> str:
    """Return what an issue is called: its file or address, and its part of that."""
    (issue,) = found.issues
    return " ".join(part for part in (issue.source, issue.key) if part)


def _account(found: Extraction) -> dict[str, object]:
    """Return the object that ``--format json`` prints for one issue."""
    (issue,) = found.issues
    return {
        "source": issue.source,
        "key": issue.key,
        "published": issue.published.isoformat(),
        "origin": issue.origin,
        "language": issue.language,
        "unit": issue.unit,
        "events": len(found.events),
        "mentions": len(found.mentions),
        "notices": list(found.notices),
        "lines": [
            {
                "line": line.number,
                "text": line.text,
                "became": line.became,
                "rule": line.rule or None,
                "confidence": line.confidence,
                "why": line.why or None,
            }
            for line in found.remarks
        ],
    }


def _print(found: Extraction) -> None:
    (issue,) = found.issues
    events, mentions = count(len(found.events), "event"), count(len(found.mentions), "mention")
    table((issue.unit.capitalize(), *_HEADS), [_row(line) for line in found.remarks])
    remark(
        f"{_name(found)}: {events}, {mentions}; "
        f"published {issue.published} ({issue.origin}), language {issue.language or 'unknown'}"
    )


def _row(line: Remark) -> Row:
    sure = "" if line.confidence is None else f"{line.confidence:.0%}"
    text = clipped(line.text, _LONGEST_TEXT)
    cells = (str(line.number), text, line.became, line.rule, sure, line.why)
    return Row(cells, _STYLES.get(line.became, ""))
