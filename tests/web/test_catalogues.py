from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po
from messages import WEB, messages

from feeds.web.catalogues import SAID, catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLACES = re.compile(r"%\(\w+\)s")
USED = {(context, message) for context, message in messages()}
with (WEB / "translations" / "fr.po").open("rb") as _file:
    FRENCH = {(one.context, one.id): one for one in read_po(_file, locale="fr") if one.id}


def _texts(told: str | Sequence[str] | None) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told or ("",))


def test_messages_are_found() -> None:
    """Those of templates and those of views."""
    assert (None, "Skip to content") in USED
    assert (None, "There is no such page") in USED


def test_no_message_is_missing() -> None:
    """French has a text for every message that a page can show."""
    missing = {key for key in USED if key not in FRENCH}
    assert missing == set()
    assert [key for key, one in FRENCH.items() if not all(_texts(one.string))] == []


def test_no_message_is_left_over() -> None:
    """What no page shows any more is not kept."""
    kept = {key for key in FRENCH if key[0] != SAID}  # those: see test_reasons
    assert kept - USED == set()


@pytest.mark.parametrize("key", sorted(USED & set(FRENCH), key=str))
def test_translations_name_the_same_values(key: tuple[str | None, str | tuple[str, ...]]) -> None:
    """A value that a message leaves open is in its translation, and no other."""
    one = FRENCH[key]
    wanted = {place for text in _texts(one.id) for place in _PLACES.findall(text)}
    for text in _texts(one.string):
        found = set(_PLACES.findall(text))
        assert found <= wanted
        assert wanted - found <= {"%(num)s"}


def test_english_needs_no_catalogue() -> None:
    """Its texts are the messages themselves."""
    assert catalogue("en").gettext("Skip to content") == "Skip to content"
    assert catalogue("fr").gettext("Skip to content") == "Aller au contenu"


def test_catalogues_are_well_formed() -> None:
    """Babel finds nothing to complain about."""
    data = (WEB / "translations" / "fr.po").read_bytes()
    found = read_po(BytesIO(data), locale="fr", abort_invalid=True)
    assert [problem for _message, problems in found.check() for problem in problems] == []


def test_french_signs_stay_in_line_with_their_words() -> None:
    """Whatever a translator typed: no line ends in a guillemet or begins with a colon."""
    french = catalogue("fr")
    told = french.gettext("Subscribe to “%(name)s”")
    assert told == "S’abonner à «\xa0%(name)s\xa0»"
    several = french.ngettext("%(month)s: %(num)s event", "%(month)s: %(num)s events", 2)
    assert several == "%(month)s\xa0: %(num)s rendez-vous"
