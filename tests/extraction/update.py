"""Write events and calendars of the perfect golden issues anew; read the difference."""

from __future__ import annotations

from .golden_issues import GoldenIssue, all_issues, answer, events_json, feed_ics, score_of


def update(issue: GoldenIssue) -> str:
    """Write what an issue gives beside it, or take it away; return what was done."""
    events, feed = issue.folder / "events.json", issue.folder / "feed.ics"
    if not score_of(issue).perfect:
        events.unlink(missing_ok=True)
        feed.unlink(missing_ok=True)
        return "\n  ".join([f"{issue.folder.name}: not perfect", *score_of(issue).wrong])
    events.write_text(events_json(answer(issue)), encoding="utf-8")
    feed.write_bytes(feed_ics(answer(issue), issue.gold))
    return f"{issue.folder.name}: written"


def main() -> None:
    """Bring every golden issue up to date, and tell how well all of them are read."""
    issues = all_issues()
    for issue in issues:
        print(update(issue))  # noqa: T201  a command tells what it does
    total = sum((score_of(issue) for issue in issues), start=type(score_of(issues[0]))())
    print(f"{total.right} of {total.wanted} right, {total.given} given, F1 {total.f1:.3f}")  # noqa: T201  likewise


if __name__ == "__main__":
    main()
