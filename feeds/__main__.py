"""``python -m feeds`` is the command ``agenda``."""

import gc

from feeds.ending import heed_sigterm

_COLLECTED_AFTER = 100_000  # new objects, where Python itself says 700


def run() -> None:
    """Run the command line in a process of its own.

    A start makes tens of thousands of objects that stay; to search them for garbage again and
    again, and once more at the end, took a twelfth of it.
    """
    gc.set_threshold(_COLLECTED_AFTER)
    from feeds.cli import main  # noqa: PLC0415  importing is most of a start

    heed_sigterm()
    try:
        main(prog_name="agenda")
    finally:
        gc.freeze()


if __name__ == "__main__":
    run()
