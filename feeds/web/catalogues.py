"""The words of pages in other languages: catalogues read as translators write them.

Blanks of French that no line may break at are put in here: in an editor nobody sees or types them.

A compiled catalogue would be a binary to keep in step with its source; to read one as it is takes
a few hundredths of a second once a process.  Messages are English, so English needs none.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask_babel import Domain, get_locale

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "translations"
SAID = "said"
"""The context of sentences that are made elsewhere: reasons, notices, errors."""


class Catalogues(Domain):  # type: ignore[misc]  # it ships no types
    """What messages are in the language of a request."""

    def get_translations(self) -> NullTranslations:
        """Return the catalogue of the language, an empty one where there is none."""
        return catalogue(str(get_locale()))


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the messages of a language."""
    read = _read(language)
    if not read:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read)
    compiled.seek(0)
    return Translations(compiled)


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence that the catalogue of a language knows: in English, and as it has it."""
    for message in _read(language):
        if message.context == SAID:
            yield str(message.id), str(message.string)


@cache
def _read(language: str) -> Catalog:
    path = FOLDER / f"{language}.po"
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        read = read_po(file, locale=language)
    if language == "fr":
        for message in read:
            told = message.string or ""
            message.string = typeset(told) if isinstance(told, str) else tuple(map(typeset, told))
    return read


def typeset(text: str) -> str:
    r"""Return French whose signs stay in one line with their words.

    A narrow blank before ``;``, ``!`` and ``?``, a whole one before ``:`` and within guillemets.

    >>> typeset("« Bal » : quand ?")
    '«\xa0Bal\xa0»\xa0: quand\u202f?'
    """
    whole = _WHOLE.sub("\N{NO-BREAK SPACE}", text)
    return _NARROW.sub("\N{NARROW NO-BREAK SPACE}", whole)


_WHOLE = pattern("(?<=«) | (?=[»:])")
_NARROW = pattern(" (?=[;!?])")
