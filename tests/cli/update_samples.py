"""Write the events and the calendar of every sample issue anew; read the difference."""

from __future__ import annotations

import json

from sample_issues import FOLDERS, calendar_of, events_of


def main() -> None:
    """Write what is read now over what was expected."""
    for folder in FOLDERS:
        lines = json.dumps(events_of(folder), ensure_ascii=False, indent=2) + "\n"
        (folder / "events.json").write_text(lines, encoding="utf-8")
        (folder / "feed.ics").write_bytes(calendar_of(folder))


if __name__ == "__main__":  # the search for doctests imports this module
    main()
