"""Texts looked up by their chunks: the same tokens as one pass over all of their pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_corpus import load
from test_find import WORDS

from agenda.dates.chunks import NOTHING, read_chunk
from agenda.dates.folding import fold
from agenda.dates.tokens import tokenizer
from agenda.dates.words import LANGUAGES
from agenda.dates.words import load as words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agenda.dates.classes import Token

NAME = "Fête de la ville, "
TIED = (
    "fête",
    "de",
    "la",
    "musique",
    "2024-05-03",
    "20:30:00",
    "z",
    "+02:00",
    "à",
    "partir",
    "du",
    "1",
    "er",
)


def said(tokens: Iterable[Token]) -> list[Token]:
    """Return tokens where what says nothing has no place."""
    return [NOTHING if one.kind == "x" and one.start == one.end else one for one in tokens]


def in_one_pass(text: str, language: str) -> list[Token]:
    """Return the tokens of a text that is read at once."""
    chunk = read_chunk(text, words_of(language))
    return said([NOTHING, *chunk.tokens] if chunk.mute else chunk.tokens)


@pytest.mark.parametrize("language", LANGUAGES)
def test_chunks_say_what_their_text_says(language: str) -> None:
    """For every spelling of the corpus, alone and behind a name."""
    for case in load():
        if case.language == language:
            for text in (case.text, NAME + case.text, f" {case.text} - "):
                folded, _ = fold(text)
                tokens, _ = tokenizer((language,)).read(text)
                assert said(tokens.placed()) == in_one_pass(folded, language), text
                assert len(tokens.shape) == len(tokens.tokens)


@given(
    st.lists(st.sampled_from((*WORDS, *TIED)), min_size=1, max_size=20),
    st.sampled_from((" ", " ", "", "  ", "\t")),
)
@example(["2024-05-03", "20:30:00"], "\t")
@settings(max_examples=300, deadline=None)
def test_heaps_of_words_say_the_same_by_their_chunks(heap: list[str], blank: str) -> None:
    """Whatever is tied to what, and however many blanks there are between."""
    folded, _ = fold(blank.join(heap) + " " + " ".join(heap))
    assert said(tokenizer(("fr",)).read(folded)[0].placed()) == in_one_pass(folded, "fr")


def test_nothing_is_no_token() -> None:
    """A text of blanks has no chunk."""
    assert tokenizer(("fr",)).read("")[0].tokens == []
    assert tokenizer(("fr",)).read(" \n")[0].tokens == []
