"""The process in which the program reads a document, and its bounds."""

from __future__ import annotations

import pytest
from printed_sheets import sample

from agenda.errors import UnreadableError
from agenda.issue import Raw
from agenda.readers import pdf, pdf_document


def test_a_process_of_its_own_reads_the_same() -> None:
    """What another process takes out of a document is what this one does."""
    data = sample()
    assert pdf._read_apart(data) == pdf_document.read_document(data)  # noqa: SLF001  the seam
    assert pdf.read(Raw(data, "x.pdf"))[0].lines


def test_a_damaged_document_is_refused_from_there() -> None:
    """A refusal crosses over with its reason."""
    with pytest.raises(UnreadableError, match="damaged"):
        pdf.read(Raw(b"%PDF-1.7 and no more", "x.pdf"))


def test_what_takes_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that brings its reader down, or keeps it busy, leaves this process alone."""
    for ending in ("import os; os.abort()", "import sys; sys.exit(3)"):
        monkeypatch.setattr(pdf, "_APART", ending)
        with pytest.raises(UnreadableError, match=r"x\.pdf: the PDF takes more than a minute"):
            pdf.read(Raw(sample(), "x.pdf"))


def test_forms_within_forms_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nine forms, each drawn ten times by the one before, are a thousand million in all."""
    bound = (
        "from agenda.readers import apart, pdf_document; apart.MAX_SECONDS = 2; "
        "apart.answer(pdf_document.read_document)"
    )
    monkeypatch.setattr(pdf, "_APART", bound)
    with pytest.raises(UnreadableError, match="takes more than a minute"):
        pdf.read(Raw(nested_forms(levels=9, fan=10), "x.pdf"))


def nested_forms(*, levels: int, fan: int) -> bytes:
    """Return a page that draws a form that draws another *fan* times, *levels* deep."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length 5>>stream\n/X Do\nendstream",
    ]
    for level in range(levels):
        drawn = b"/X Do " * (fan if level < levels - 1 else 0)
        entry = b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length %d" % len(drawn)
        names = b"/Resources<</XObject<</X %d 0 R>>>>>>" % (6 + level)
        objects.append(entry + names + b"stream\n" + drawn + b"\nendstream")
    body = b"".join(b"%d 0 obj%b endobj\n" % (at, made) for at, made in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"
