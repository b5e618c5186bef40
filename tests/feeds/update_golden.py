"""Write every golden feed anew; read the difference before committing it."""

from __future__ import annotations

from golden_feeds import GOLDEN, read_golden

from feeds.formats.ics import render_calendar, render_events


def write_golden() -> None:
    """Write the feed of each golden folder, and why events were left out of it."""
    for folder in sorted(path for path in GOLDEN.iterdir() if path.is_dir()):
        golden = read_golden(folder)
        rendering = render_events(golden.events, golden.settings)
        golden.feed.write_bytes(render_calendar(rendering.events, golden.head))
        lines = [f"{left.uid}\t{left.reason}\n" for left in rendering.left_out]
        (folder / "left_out.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    write_golden()
