"""The process in which a Word document is converted, and its bounds."""

from __future__ import annotations

import pytest
from test_docx import DOCUMENT, MAIN, repacked

from agenda.errors import UnreadableError
from agenda.issue import Raw
from agenda.readers import docx, docx_markup

W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: bytes) -> bytes:
    """Return a document whose text is *body*."""
    return repacked(**{MAIN: b"<w:document %b><w:body>%b</w:body></w:document>" % (W, body)})


def test_a_process_of_its_own_converts_the_same() -> None:
    """What another process makes of a document is what this one does."""
    assert docx._convert_apart(DOCUMENT) == docx_markup.convert(DOCUMENT)  # noqa: SLF001  the seam
    assert docx.read(Raw(DOCUMENT, "x.docx"))[0].lines


def test_a_damaged_document_is_refused_from_there() -> None:
    """A refusal crosses over with its reason."""
    with pytest.raises(UnreadableError, match=r"x\.docx: the document is damaged"):
        docx.read(Raw(DOCUMENT[:-100], "x.docx"))


def test_what_keeps_the_converter_busy_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fields opened over and over cost the square of their number; a minute is the end of it."""
    bound = (
        "from agenda.readers import apart, docx_markup; apart.MAX_SECONDS = 2; "
        "apart.answer(docx_markup.convert)"
    )
    monkeypatch.setattr(docx, "APART", bound)
    field = b'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    data = word(b"<w:p>%b</w:p>" % (field * 60_000))
    with pytest.raises(UnreadableError, match="takes more than a minute"):
        docx.read(Raw(data, "x.docx"))


def test_what_unfolds_into_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document may come to far more text than it holds."""
    monkeypatch.setattr(docx_markup, "MAX_MARKUP", 1000)
    found = docx_markup.convert(word(b"<w:p><w:r><w:t>Foire</w:t></w:r></w:p>" * 100))
    assert found.refused == "its text comes to more than 1,000 characters"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://127.0.0.1:9/x", "../../secret"])
def test_nothing_outside_is_read(target: str) -> None:
    """Relations that lead out of the document are not followed; links stay links."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Target="{target}" TargetMode="External" Type="http://schemas.'
        'openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>'
    )
    data = repacked(**{"word/_rels/document.xml.rels": relations.encode()})
    assert "Samedi 3 mai : fanfare" in docx_markup.convert(data).markup.decode()
