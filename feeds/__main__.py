"""``python -m feeds`` is the command ``agenda``."""

from feeds.cli import main

if __name__ == "__main__":
    main(prog_name="agenda")
