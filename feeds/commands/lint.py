"""``agenda lint``: what calendar clients would punish in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.errors import AgendaError
from feeds import inputs, printing
from feeds.console import Row, count, remark, say, table, write
from feeds.lint import Level, lint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from feeds.lint import Finding

CLEAN, FINDINGS, UNREADABLE = 0, 1, 2
_HEADS = ("Level", "Line", "Rule", "Found", "Fix")


def run(sources: Sequence[str], form: str, max_bytes: int) -> int:
    """Print the findings in *sources*; return the exit status.

    1 when a client would lose something, 2 when a file cannot be read.
    """
    status = CLEAN
    found: list[tuple[str, list[Finding]]] = []
    for source in inputs.expand(sources or (inputs.STANDARD_INPUT,), inputs.CALENDARS):
        try:
            raw = inputs.load(source, max_bytes=max_bytes, endings=inputs.CALENDARS)
        except AgendaError as error:
            remark(str(error))
            status = UNREADABLE
        else:
            found.append((raw.source, lint(raw.data)))
    if form == "json":
        write(printing.to_json([_account(name, one) for name, all_ in found for one in all_]))
    else:
        for name, findings in found:
            _print(name, findings)
    errors = any(one.level is Level.ERROR for _, findings in found for one in findings)
    return status or (FINDINGS if errors else CLEAN)


def _account(source: str, finding: Finding) -> dict[str, object]:
    return {
        "source": source,
        "level": str(finding.level),
        "line": finding.line,
        "rule": finding.rule,
        "where": finding.where,
        "message": finding.message,
        "fix": finding.fix,
        "reference": finding.reference,
    }


def _print(source: str, findings: Sequence[Finding]) -> None:
    errors = sum(finding.level is Level.ERROR for finding in findings)
    warnings = len(findings) - errors
    say(f"{source}: {count(errors, 'error')}, {count(warnings, 'warning')}")
    errors_first = sorted(findings, key=lambda finding: finding.level is not Level.ERROR)
    table(_HEADS, [_row(finding) for finding in errors_first])


def _row(finding: Finding) -> Row:
    found = f"{finding.message} ({finding.where})" if finding.where else finding.message
    fix = f"{finding.fix} [{finding.reference}]"
    style = "red" if finding.level is Level.ERROR else "yellow"
    return Row((str(finding.level), str(finding.line or ""), finding.rule, found, fix), style)
