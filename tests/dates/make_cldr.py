"""Writes agenda/dates/words/cldr.py from Babel: ``python tests/dates/make_cldr.py``."""

from __future__ import annotations

from pathlib import Path

from babel import Locale

from agenda.dates.folding import fold

TAGS = ("fr", "en", "es", "it", "de", "nl", "pt", "ca", "eu")
TARGET = Path(__file__).parents[2] / "agenda" / "dates" / "words" / "cldr.py"
HEAD = '''"""Names of months and weekdays from CLDR, folded and without dots.

Written by tests/dates/make_cldr.py, never by hand; a test compares it with Babel.
Wide names stand apart from abbreviations, since only the former can be trusted alone.
Months count from 1, weekdays from Monday 0.
"""

'''


def bare(name: str) -> str:
    """Return a name folded, without its dot and without the Catalan "de" or "d'"."""
    folded = fold(name)[0].rstrip(".")
    return folded.removeprefix("de ").removeprefix("d'")


def names(tag: str, table: str, width: str) -> dict[str, int]:
    """Return the folded names of months (1 to 12) or days (0 to 6) in both contexts of CLDR."""
    contexts = getattr(Locale.parse(tag), table)
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for number, name in contexts[context][width].items():
            found.setdefault(bare(name), number)
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))


def source() -> str:
    """Return the text of the module."""
    lines = [HEAD]
    for title, table in (("MONTHS", "months"), ("WEEKDAYS", "days")):
        for label, width in (("", "wide"), ("SHORT_", "abbreviated")):
            lines.append(f"{label}{title}: dict[str, dict[str, int]] = {{\n")
            for tag in TAGS:
                lines.append(f'    "{tag}": {{\n')
                lines += [f'        "{k}": {v},\n' for k, v in names(tag, table, width).items()]
                lines.append("    },\n")
            lines.append("}\n")
    return "".join(lines)


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
