"""Regular expressions that wait: they find what their compiled forms find."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import agenda
from agenda.patterns import pattern, signed_pattern, worded_pattern

TEXTS = ("", "Loto du club", "Loto (du club)", "(complet) Loto [annulé]", " (annulé")
BRACKETED = r"\s?[(\[](\w+)"


def test_a_pattern_is_as_its_compiled_form() -> None:
    """A pattern that waits has all methods and fields of a compiled one."""
    late = pattern(r"lo(to)", re.IGNORECASE)
    assert late.findall("Loto, loto") == ["to", "to"]
    assert late.groups == 1


@pytest.mark.parametrize("text", TEXTS)
def test_signs_change_no_answer(text: str) -> None:
    """To look for the signs first finds the same matches at the same places."""
    signed, plain = signed_pattern("([", BRACKETED), re.compile(BRACKETED)
    found, wanted = signed.search(text), plain.search(text)
    assert (found and found.span()) == (wanted and wanted.span())
    spans = [match.span() for match in signed.finditer(text, 5)]
    assert spans == [match.span() for match in plain.finditer(text, 5)]
    assert (signed.search(text, 0, 6) is None) == (plain.search(text, 0, 6) is None)
    for at in (0, 7):
        assert (signed.fullmatch(text, at) is None) == (plain.fullmatch(text, at) is None)
    assert signed.sub("", text) == plain.sub("", text)
    assert signed.findall(text) == plain.findall(text)


@pytest.mark.parametrize("text", ["Fin.", "Fin. Bal", "Bal. Fin.", "Fin. x", ". B", "."])
def test_a_sign_at_the_end_is_none_where_more_has_to_follow(text: str) -> None:
    """To look for signs with characters behind them finds the same matches at the same places."""
    sentence = r"\w\.\s+(?=[A-Z])"
    signed, plain = signed_pattern(".", sentence, behind=2), re.compile(sentence)
    found, wanted = signed.search(text), plain.search(text)
    assert (found and found.span()) == (wanted and wanted.span())


WORDED = r"pas\s+(?:de\s|d['’])|fermée?s?|[ée]dition|clos(?:ed|e(?:r|n))?"


@pytest.mark.parametrize("text", ["Loto du club", "PAS DE BAL", "Fermés", "3e Édition", "closer"])
def test_words_change_no_answer(text: str) -> None:
    """To look for letters of the words first finds the same matches at the same places."""
    worded, plain = worded_pattern(WORDED, rf"\b(?:{WORDED})"), re.compile(WORDED, re.IGNORECASE)
    found, wanted = worded.search(text), plain.search(text)
    assert (found and found.span()) == (wanted and wanted.span())


def test_words_have_letters() -> None:
    """Words of which one need not hold any letter cannot be looked for first."""
    for words in (r"bal|\d+", r"bal|(?:ton|son) (?:bal|fest)"):
        with pytest.raises(ValueError, match="empty"):
            worded_pattern(words, words).search("Loto")


def test_all_words_have_letters() -> None:
    """Each expression of the engine that looks for words first knows letters of each of them."""
    names = [one.name for one in walk_packages(agenda.__path__, "agenda.")]
    for told in (value for name in names for value in vars(import_module(name)).values()):
        if type(told) is type(worded_pattern("bal", "bal")):
            told.search("")
