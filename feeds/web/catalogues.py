"""The words of pages in other languages: catalogues read as translators write them.

A compiled catalogue would be a binary to keep in step with its source; to read one as it is takes
a few hundredths of a second once a process.  Messages are English, so English needs none.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask_babel import Domain, get_locale

FOLDER = Path(__file__).parent / "translations"


class Catalogues(Domain):  # type: ignore[misc]  # it ships no types
    """What messages are in the language of a request."""

    def get_translations(self) -> NullTranslations:
        """Return the catalogue of the language, an empty one where there is none."""
        return catalogue(str(get_locale()))


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the messages of a language."""
    path = FOLDER / f"{language}.po"
    if not path.exists():
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Translations(compiled)
