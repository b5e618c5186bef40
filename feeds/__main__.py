"""``python -m feeds`` is the command ``agenda``."""

from feeds.cli import main

main()
