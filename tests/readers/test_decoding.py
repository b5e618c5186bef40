"""Bytes to text: marks, headers, declarations, and what the bytes themselves tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.readers.decoding import codec_name, decode

FRENCH = "Fête de l’été : du 3 au 5 août, entrée 5 €"


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        (FRENCH.encode(), None),
        (b"\xef\xbb\xbf" + FRENCH.encode(), None),
        (FRENCH.encode("utf-16"), None),
        (FRENCH.encode("utf-16-le"), None),
        (FRENCH.encode("utf-16-be"), None),
        (FRENCH.encode("cp1252"), None),
        (FRENCH.encode("cp1252"), "text/html; charset=ISO-8859-1"),
        (FRENCH.encode("cp1252"), 'text/plain; charset="latin1"'),
        (FRENCH.encode("cp1252"), "text/html; charset=utf-8"),
        (FRENCH.encode(), "text/html; charset=iso-8859-1"),
        (FRENCH.encode(), "text/html; charset=nonsense"),
    ],
)
def test_one_text_in_many_encodings(data: bytes, content_type: str | None) -> None:
    """The text comes out the same, whatever carries it and whatever a header claims wrongly."""
    assert decode(data, content_type=content_type) == FRENCH


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1251">',
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_a_page_declares_its_charset(declaration: str) -> None:
    """A declaration near the start of markup is believed where the bytes allow it."""
    page = f"{declaration}<p>Ярмарка 3 мая</p>"
    assert decode(page.encode("cp1251"), markup=True) == page


def test_a_declaration_in_plain_text_is_text() -> None:
    """What looks like a declaration means nothing outside markup."""
    text = "<meta charset=koi8-r> Fête"
    assert decode(text.encode("cp1252")) == text


def test_another_script_is_guessed() -> None:
    """Text in no Western charset, without any declaration, is guessed."""
    text = "Приглашаем всех жителей города на весеннюю ярмарку третьего мая на площади. " * 4
    assert decode(text.encode("cp1251")) == text


WESTERN = {
    "fr": "Fête du théâtre, entrée gratuite, l’après-midi : garçons, hôtel, bibliothèque, août. ",
    "de": "Führung für Gäste, schöne Bücher, Frühlingsgrüße aus Köln, Märchen, Straße. ",
    "es": "Para todos los públicos: música en la montaña, niños, teatro clásico, sábado. ",
    "it": "Perché la città è così, giovedì, lunedì: caffè e virtù, società. ",
    "pt": "Exposição de fotografia no centro da vila, crianças, música no sábado à tarde. ",
    "ca": "Música, castanyada i cançons; l’església, dimarts a l’estació, ràdio. ",
    "en": "A café, a fiancée – Paris–Berlin, rock’n’roll… the “naïve” façade. ",
    "nl": "Een café, één coördinator, reünie, België, industriële, geïnteresseerd. ",
}


@pytest.mark.parametrize("language", ["fr", "de", "es", "pt", "ca"])
@pytest.mark.parametrize("name", ["cp850", "mac_roman"])
def test_old_code_pages_are_told_by_the_letters_inside_words(language: str, name: str) -> None:
    """Texts of DOS and of the old Macintosh, that no label tells."""
    text = WESTERN[language].replace("’", "'")
    assert decode(text.encode(name) * 3) == text * 3


@pytest.mark.parametrize("text", WESTERN.values())
@pytest.mark.parametrize("times", [1, 20])
def test_windows_stays_windows(text: str, times: int) -> None:
    """Its quotes, dashes and letters are no sign of another charset."""
    for written in (text, text.upper(), text.replace(" ", "\xa0"), text.replace(" ", "–")):
        sound = written.encode("cp1252", "replace").decode("cp1252")
        assert decode(sound.encode("cp1252") * times) == sound * times


def test_a_few_letters_do_not_tell_a_code_page() -> None:
    """One word is read as browsers read it."""
    assert decode("Fête".encode("cp850")) == "Fˆte"


def test_one_spoilt_byte_does_not_change_the_charset() -> None:
    """A page of UTF-8 with one bad byte stays UTF-8; so does one that was cut in a letter."""
    assert decode("été à Pâques ".encode() + b"\xff" + "fête".encode()).endswith("fête")
    assert decode("Fêtes d’été".encode()[:-1]).startswith("Fêtes d’ét")


def test_control_characters_do_not_stop_a_text() -> None:
    """NULs go."""
    assert decode(b"3\x00 mai") == "3 mai"


@pytest.mark.parametrize("label", ["utf-16", "utf-16le", "utf-32", "hz", "iso-2022-jp"])
@pytest.mark.parametrize("name", ["utf-8", "cp1252"])
def test_a_label_that_no_byte_bears_out_is_passed_over(label: str, name: str) -> None:
    """UTF-16 without a NUL and seven bits with an eighth are something else."""
    text = "Fête de l’été, 3 mai\n"
    assert decode(text.encode(name), content_type=f"text/plain; charset={label}") == text
    told = "祭り 3\n".encode("iso-2022-jp" if label[:2] in {"hz", "is"} else label)
    read = "iso-2022-jp" if label == "hz" else label
    assert decode(told, content_type=f"text/plain; charset={read}").lstrip("\ufeff") == "祭り 3\n"


def test_labels_mean_what_browsers_mean() -> None:
    """ISO-8859-1 and ASCII are windows-1252; labels of no charset are unknown."""
    assert codec_name("iso-8859-1") == codec_name("us-ascii") == "cp1252"
    assert codec_name("gb2312") == "gb18030"
    assert codec_name("rot13") is None
    assert codec_name("utf-7") is None
    assert codec_name("\x00") is None


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_are_some_text(data: bytes, markup: bool) -> None:  # noqa: FBT001  hypothesis gives it by name
    """Decoding never fails."""
    assert isinstance(decode(data, markup=markup), str)


def test_letters_of_formulas_are_plain_ones() -> None:
    """Posts of networks are set bold with them; signs and smileys stay."""
    assert decode("𝐅𝐞̂𝐭𝐞 𝟐𝟏 𝒋𝒖𝒊𝒏, 𝟗𝐡𝟑𝟎 № 3 😀".encode()) == "Fête 21 juin, 9h30 № 3 😀"
