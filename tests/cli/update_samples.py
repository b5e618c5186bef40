"""Write the events and the calendar of every sample issue anew; read the difference."""

from __future__ import annotations

import json

from sample_issues import FOLDERS, calendar_of, events_of

for folder in FOLDERS:
    lines = json.dumps(events_of(folder), ensure_ascii=False, indent=2) + "\n"
    (folder / "events.json").write_text(lines, encoding="utf-8")
    (folder / "feed.ics").write_bytes(calendar_of(folder))
