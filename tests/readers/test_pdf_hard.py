"""Damaged, protected and hostile documents: what can be read, or one plain message."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printed_sheets import PROSE, columns, read, sample, say, sheet

from agenda.errors import UnreadableError
from agenda.issue import Raw
from agenda.readers import pdf, pdf_document

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("_in_this_process")


def test_protected_documents_are_refused_in_plain_words() -> None:
    """The message names the file, the reason and the way out."""
    document = sheet()
    document.set_encryption("owner", "user")
    say(document, 20, 30, "Samedi 3 mai")
    with pytest.raises(UnreadableError, match=r"^mag.pdf: the PDF is protected by a password"):
        read(document)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 and no more", b"Samedi 3 mai", b"\0" * 5000])
def test_damaged_documents_are_refused_in_plain_words(data: bytes) -> None:
    """What is no PDF is said to be damaged."""
    with pytest.raises(UnreadableError, match="damaged"):
        pdf.read(Raw(data, "mag.pdf"))


def test_only_so_many_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages beyond the bound are named, not lost in silence."""
    monkeypatch.setattr(pdf_document, "MAX_PAGES", 2)
    document = sheet()
    for page in range(5):
        say(document, 20, 100, f"Page {page}")
        document.add_page()
    issue = read(document)
    assert [line.text for line in issue.lines] == ["Page 0", "Page 1"]
    assert issue.notices == ("only the first 2 of 6 pages are read",)
    monkeypatch.setattr(pdf_document, "MAX_WORDS", 1)
    assert "only the pages before page 2 are read" in read(document).notices[0]


SAMPLE = sample()


def read_or_refuse(data: bytes) -> None:
    """Read any bytes; only the one kind of error may come out."""
    try:
        issues = pdf.read(Raw(data, "x.pdf"))
    except UnreadableError:
        return
    assert all(line.text.strip() == line.text != "" for line in issues[0].lines)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes crash the reader."""
    read_or_refuse(b"%PDF-1.7\n" + data)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE)), st.binary(max_size=30))
def test_damage_is_read_or_refused(start: int, length: int, patch: bytes) -> None:
    """A document with a part cut out or written over gives what is left, or one message."""
    read_or_refuse(SAMPLE[:start] + patch + SAMPLE[start + length % 300 :])


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.floats(0, 200),
            st.floats(0, 290),
            st.sampled_from(["3 mai", "Bal", PROSE[:60], "7"]),
            st.floats(4, 40),
        ),
        max_size=40,
    )
)  # fmt: skip
def test_words_may_stand_anywhere(places: list[tuple[float, float, str, float]]) -> None:
    """However words are strewn over a page, no letter comes out twice."""
    document = sheet()
    for x, y, text, size in places:
        say(document, x, y, text, size)
    try:
        lines = read(document).lines
    except UnreadableError:  # beside the page, or none at all
        lines = ()
    found = Counter("".join(line.text for line in lines))
    del found[" "]
    assert found <= Counter("".join(text for _, _, text, _ in places))


def test_time_grows_with_the_number_of_pages(assert_linear: Callable[..., None]) -> None:
    """Eight times the pages take about eight times the time."""

    def prepare(pages: int) -> Callable[[], object]:
        document = sheet()
        for _ in range(pages):
            columns(document, 2)
            document.add_page()
        return partial(pdf.read, Raw(bytes(document.output()), "x.pdf"))

    assert_linear(prepare, 2)
