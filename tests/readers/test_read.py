"""Which reader gets the bytes, and what no reader takes."""

from __future__ import annotations

import random

import pytest

from agenda.errors import UnreadableError
from agenda.issue import Raw
from agenda.readers import Format, read, sniff

MAIL = b"From: a@example.org\r\nMIME-Version: 1.0\r\nSubject: Agenda\r\n\r\nFoire, 3 mai\r\n"


@pytest.mark.parametrize(
    ("data", "source", "content_type", "expected"),
    [
        (b"Foire, 3 mai 2025", "agenda.txt", None, Format.TEXT),
        (b"Foire, 3 mai 2025", "-", None, Format.TEXT),
        (b"<!doctype html><p>Foire", "page", None, Format.HTML),
        (b"Agenda\n\nFoire\n3 mai\n", "page.html", None, Format.TEXT),
        (
            b'<?xml version="1.0"?><!DOCTYPE r [' + b'<!ENTITY a "b">' * 500 + b"]>\n<rss>",
            "feed.xml",
            None,
            Format.RSS,
        ),
        (b"<p>Foire</p>", "-", None, Format.HTML),
        (b"<!-- x -->\n<html><p>Foire", "page.txt", None, Format.HTML),
        (b'<?xml version="1.0"?><html xmlns="x"><p>Foire', "page", None, Format.HTML),
        (b"Foire", "page.htm", None, Format.HTML),
        (b"Foire", "https://example.org/agenda.html?page=2", None, Format.HTML),
        (b"Foire", "https://example.org/agenda", "text/html; charset=utf-8", Format.HTML),
        (b"<3 la foire", "note.txt", None, Format.TEXT),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "feed", None, Format.RSS),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "page.html", None, Format.RSS),
        (MAIL, "letter", None, Format.MAIL),
        (b"Subject: x\n\nbody", "letter.eml", None, Format.MAIL),
        (b"Date: 3 mai\nLieu: Pau\n", "note", None, Format.TEXT),
        (b"Date: 3 mai\nLieu: Pau\nDe: 10h\nFrom: Pau\nSubject: Foire\n", "n", None, Format.TEXT),
        (b"Date: Saturday 3 May 2031 19:30\nFrom: Players\nSubject: A\n", "n", None, Format.TEXT),
        (b"Date: 3 May 2031 19:30\nFrom: Players\nSubject: A\n", "n", None, Format.TEXT),
        (b"%PDF-1.7 ...", "x", None, Format.PDF),
        (b"%PDF-1.7 ...", "x.eml", None, Format.PDF),
        (b"printed by a program\n%PDF-1.7 ...", "x", None, Format.PDF),
        (MAIL + b"%PDF-1.7 ...", "x", None, Format.MAIL),
        (b"%@DF-1.7\n2 0 obj", "x.pdf", None, Format.PDF),
        (b"%@DF-1.7\n2 0 obj", "https://a.example/x", "application/pdf", Format.PDF),
        (b"<html><p>Not found", "x.pdf", None, Format.HTML),
        (b"PQ ....", "x.docx", None, Format.DOCX),
        (b"PK\x03\x04 .... word/document.xml", "x", None, Format.DOCX),
        ("Foire, 3 mai".encode("utf-16"), "x", None, Format.TEXT),
        ("<!doctype html><p>Foire, 3 mai".encode("utf-16"), "-", None, Format.HTML),
        ("<?xml version='1.0'?><rss>".encode("utf-16"), "x.xml", None, Format.RSS),
        ("<p>Foire, 3 mai</p>".encode("utf-16-le"), "-", None, Format.HTML),
        (b"[Agenda] Foire, 3 mai", "x", None, Format.TEXT),
        (b"[" * 100_000, "x", None, Format.TEXT),
    ],
)
def test_the_bytes_decide_then_the_name(
    data: bytes, source: str, content_type: str | None, expected: Format
) -> None:
    """The first bytes tell the format; the name and the header tell only where they do not."""
    assert sniff(Raw(data, source, content_type=content_type)) is expected


@pytest.mark.parametrize(
    "head",
    [
        "From: a@town.example\nTo: b@c\nSubject: Agenda\nDate: Mon, 3 Mar 2031 08:00 +0100",
        "SUBJECT: Agenda\r\ndate:\r\n Mon, 3 Mar 2031 08:00:00 +0100\r\nfrom:\r\n\ta@town.example",
        "From: La mairie\rDate: Mon, 3 Mar 2031 08:00:00 +0100\rSubject: Agenda",
        "From:\n =?utf-8?q?M=C3=A9?=\n <a@town.example>\nMIME-Version: 1.0\nSubject: Agenda",
        "From a Mon Mar  3 08:00:00 2031\nReturn-Path: <a>\nARC-Seal: i=1\nSubject: A\nTo: b",
        "ARC-Seal: i=1;\n" + " b=x\n" * 2_000 + "Received: by a\nFrom: a\nSubject: Agenda",
        "\ufeff\n\nFrom: a@town.example\nDate: Mon, 3 Mar 2031 08:00 +0100\nSubject: Agenda",
    ],
)
def test_a_mail_is_known_by_its_headers(head: str) -> None:
    """From, Date and Subject suffice, in any order and case, folded or not, behind an envelope."""
    end = "\r\n\r\n" if "\r\n" in head else "\r\r" if "\r" in head else "\n\n"
    raw = Raw(f"{head}{end}Foire, 5 avril".encode(), "letter.txt")
    assert sniff(raw) is Format.MAIL
    (issue,) = read(raw)
    assert [line.text for line in issue.lines] == ["Foire, 5 avril"]
    assert issue.title.startswith("A")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"PK\x03\x04 xl/workbook.xml", "a zip archive without a Word document"),
        (b"\x00\x00\x00\x18ftypmp42", "a film or an image"),
        (b"{\\rtf1 Foire}", "a rich text file"),
        (b'<?xml version="1.0"?><urlset><url/></urlset>', "an XML document <urlset>"),
        (b'\xef\xbb\xbf {"items": [{"title": "Bal le 3 mai"}]}', "a JSON document"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, found: str) -> None:
    """The message says what was found and what was expected."""
    with pytest.raises(UnreadableError) as caught:
        read(Raw(data, "file.bin"))
    assert str(caught.value).startswith(f"file.bin: {found}")
    assert "expected" in str(caught.value)


RANDOM = random.Random(3)  # noqa: S311  noise, no secret


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (bytes(range(32)) * 20, 1),
        (b"Foire" + bytes(1_000) + b"3 mai", 6),
        *((b"Foire" + b"\x01" + RANDOM.randbytes(size), 6) for size in (200, 4_000, 100_000)),
        (b"Foire, 3 mai \0" + bytes(range(1, 9)) * 9, 14),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, place: int) -> None:
    """One message names the file, the place of the first control character, and how many."""
    with pytest.raises(UnreadableError, match=r"\d+ of \d+ are control characters.*expected text"):
        read(Raw(data, "file.bin"))
    with pytest.raises(UnreadableError, match=f"^file.bin, byte {place}: bytes that are not text"):
        read(Raw(data, "file.bin"))


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_a_mark_makes_no_text(mark: bytes) -> None:
    """Behind the mark of UTF-16 stand characters, or the message says where the first is none."""
    data = mark + "Foire".encode("utf-16-le" if mark[0] > mark[1] else "utf-16-be")
    with pytest.raises(UnreadableError, match=r"^a, byte \d+: .*no characters of UTF-16"):
        read(Raw(data + RANDOM.randbytes(9_000), "a"))


def test_a_text_that_turns_into_noise_is_refused() -> None:
    """All of it counts, not the beginning alone; NULs behind a text are none of it."""
    text = b"Foire\n3 mai 2031\n" * 400
    with pytest.raises(UnreadableError, match=f"byte {len(text) + 1}: "):
        read(Raw(text + b"\x01" + RANDOM.randbytes(100_000), "a.txt"))
    assert read(Raw(text + bytes(100_000), "a.txt"))[0].lines


@pytest.mark.parametrize("text", ["RIFF, le festival", "ID3 : 3 mai", "GIF8 et autres"])
def test_words_that_begin_other_files_may_begin_a_text(text: str) -> None:
    """Letters alone are no proof."""
    assert read(Raw(text.encode(), "a.txt"))[0].lines[0].text == text


AGENDA = "Fête de l’été, 3 mai\nLoto à la salle « Œuvre », 5 mai, 3 €\n" * 80


@pytest.mark.parametrize(
    "data",
    [
        *(AGENDA.encode(name) for name in ("cp1252", "utf-8", "utf-16", "utf-16-le", "utf-16-be")),
        "Праздник, 3 мая\n".encode("cp1251") * 80,
        AGENDA.encode("cp850", "replace"),
        AGENDA.encode("utf-16-le") + b"\x01\x02",
        AGENDA.replace("o", "o\0").encode(),
        AGENDA.replace("L", "\x02L").replace("\n", "\x0b\n").encode("cp1252"),
        b"3 mai\x1a",
    ],
)
def test_texts_in_any_charset_and_with_slips_are_read(data: bytes) -> None:
    """A text in a charset of eight or sixteen bits, NULs and a few controls in it, pass."""
    (issue,) = read(Raw(data, "agenda.txt"))
    assert "3 ma" in issue.lines[0].text.replace("ма", "ma")


@pytest.mark.parametrize("data", [b"", b" \r\n", b"\x00\x00"])
def test_nothing_is_an_issue_without_lines(data: bytes) -> None:
    """An empty file is no error."""
    (issue,) = read(Raw(data, "empty.txt", url="https://example.org/"))
    assert issue.lines == ()
    assert issue.url == "https://example.org/"


def test_reading_reaches_text_and_pages() -> None:
    """One function reads both."""
    assert [line.text for line in read(Raw(b"Foire\n3 mai", "a.txt"))[0].lines] == [
        "Foire",
        "3 mai",
    ]
    assert [line.text for line in read(Raw(b"<p>Foire<p>3 mai", "a"))[0].lines] == [
        "Foire",
        "3 mai",
    ]
