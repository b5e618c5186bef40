"""Mail: the text once, attachments that are issues each on their own."""

from __future__ import annotations

import base64
import io
import random
from datetime import UTC, date, datetime
from email.message import EmailMessage
from functools import partial
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.errors import UnreadableError
from agenda.issue import Issue, Raw
from agenda.readers import formats, mail

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HTML = "<h2>Agenda</h2><ul><li>Samedi 3 mai : bal des pompiers</li></ul>"


def message(text: str = "Samedi 3 mai : bal", html: str | None = None) -> EmailMessage:
    """Return a mail with the headers of a newsletter."""
    mailed = EmailMessage()
    mailed["From"] = "Mairie <mairie@commune.example>"
    mailed["Subject"] = "Fêtes d'été"
    mailed["Date"] = "Mon, 28 Apr 2025 23:30:00 -0400"
    mailed["Message-ID"] = "<1@commune.example>"
    mailed.set_content(text)
    mailed["Content-Language"] = "fr-FR"
    if html is not None:
        mailed.add_alternative(html, subtype="html")
    return mailed


def read(mailed: EmailMessage | bytes | str) -> tuple[Issue, ...]:
    """Return the issues of a mail."""
    data = mailed.encode() if isinstance(mailed, str) else bytes(mailed)
    return mail.read(Raw(data, "box.eml"))


def texts(issue: Issue) -> list[str]:
    """Return the lines that speak."""
    return [line.text for line in issue.lines if not line.silent]


def notices(issues: Sequence[Issue]) -> str:
    """Return all remarks as one text."""
    return "\n".join(notice for issue in issues for notice in issue.notices)


def test_a_boundary_that_the_header_forgets_is_read_off_the_body() -> None:
    """Parts stand between the lines that look like it; without any there is no text."""
    head = "From: a@example.org\nContent-Type: multipart/mixed\n\n"
    (issue,) = read(f"{head}See the parts.\n--b1\n\nSamedi 3 mai : bal\n--b1--\n")
    assert texts(issue) == ["Samedi 3 mai : bal"]
    assert issue.notices == ()
    with pytest.raises(UnreadableError, match="holds no text; the mail ends before its last part"):
        read(f"{head}Samedi 3 mai : bal\n")


def test_what_the_headers_say() -> None:
    """Subject, the day in the sender's own zone, language and Message-ID."""
    (issue,) = read(message())
    assert (issue.title, issue.published, issue.language, issue.key, issue.source) == (
        "Fêtes d'été",
        date(2025, 4, 28),
        "fr-FR",
        "1@commune.example",
        "box.eml",
    )
    assert texts(issue) == ["Samedi 3 mai : bal"]


def test_of_two_ways_to_say_one_thing_the_richer_is_read_once() -> None:
    """HTML wins over text, and keeps its structure."""
    (issue,) = read(message("Agenda: samedi 3 mai, bal des pompiers", HTML))
    assert [(line.kind.value, line.text) for line in issue.lines] == [
        ("heading", "Agenda"),
        ("item", "Samedi 3 mai : bal des pompiers"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<img src='cid:poster'>",
        "<p>Voir en ligne : https://commune.example/une/tres/longue/adresse/de/suivi/2f3a</p>",
        "<div style='display:none'>" + "Au menu en mars, des jeux et des semis " * 9 + "</div>",
    ],
)
def test_a_picture_in_html_gives_way_to_the_text(html: str) -> None:
    """An HTML part that says next to nothing is not the richer one."""
    text = "Samedi 3 mai : bal des pompiers\n\nDimanche 4 mai : vide-grenier au stade, dès 8h"
    (issue,) = read(message(text, html))
    assert texts(issue)[0] == "Samedi 3 mai : bal des pompiers"


def test_attachments_that_are_issues_stand_on_their_own() -> None:
    """Each has its file's name as key, and the day of the mail when it states none."""
    mailed = message()
    mailed.add_attachment(
        b"Dimanche 4 mai : loto", "application", "octet-stream", filename="juin.txt"
    )
    mailed.add_attachment("<p>Lundi 5 mai</p>", "html", filename="août été.html")
    mailed.add_attachment("<p>Lundi 5 mai</p>", "html", filename="août été.html")
    issues = read(mailed)
    assert [issue.key for issue in issues] == [
        "1@commune.example",
        "juin.txt",
        "août été.html",
        "août été.html (2)",
    ]
    assert texts(issues[1]) == ["Dimanche 4 mai : loto"]
    assert {issue.published for issue in issues} == {date(2025, 4, 28)}


def test_documents_of_other_formats_are_read_by_their_readers() -> None:
    """A PDF and a Word document come out with the days they state themselves."""
    sheet = FPDF()
    sheet.creation_date = datetime(2025, 4, 1, tzinfo=UTC)
    sheet.add_page()
    sheet.set_font("Helvetica", size=10)
    sheet.text(20, 40, "Samedi 3 mai : bal")
    word = python_docx.Document()
    word.core_properties.created = datetime(2025, 4, 2, tzinfo=UTC)
    word.add_paragraph("Dimanche 4 mai : loto")
    stream = io.BytesIO()
    word.save(stream)
    mailed = message()
    mailed.add_attachment(bytes(sheet.output()), "application", "pdf", filename="mag.pdf")
    mailed.add_attachment(stream.getvalue(), "application", "octet-stream", filename="mag.docx")
    assert [(issue.key, issue.published, texts(issue)) for issue in read(mailed)[1:]] == [
        ("mag.pdf", date(2025, 4, 1), ["Samedi 3 mai : bal"]),
        ("mag.docx", date(2025, 4, 2), ["Dimanche 4 mai : loto"]),
    ]


def test_a_forwarded_mail_keeps_its_own_day() -> None:
    """A mail in a mail is an issue with headers of its own."""
    mailed = message("Voir ci-joint")
    inner = message()
    inner.replace_header("Date", "Tue, 1 Apr 2025 08:00:00 +0200")
    mailed.add_attachment(inner)
    issues = read(mailed)
    assert [issue.published for issue in issues] == [date(2025, 4, 28), date(2025, 4, 1)]
    assert texts(issues[1]) == ["Samedi 3 mai : bal"]


def test_what_cannot_be_read_is_named() -> None:
    """Calendars, pictures and damaged documents are left out with a remark."""
    mailed = message()
    mailed.add_attachment(b"BEGIN:VCALENDAR", "text", "calendar", filename="invite.ics")
    mailed.add_attachment(b"\x89PNG", "image", "png", filename="affiche.png")
    mailed.add_attachment(b"%PDF-1.4 cut", "application", "pdf", filename="mag.pdf")
    (issue,) = read(mailed)
    damaged = "the PDF is damaged and cannot be opened; ask for a new copy of the file"
    assert issue.notices == (
        "calendar invite.ics is left out; add it as a source of kind ics",
        "attachment affiche.png (image/png) is left out; no text can be read from it",
        f"attachment mag.pdf: {damaged}",
    )


@pytest.mark.parametrize(
    ("kind", "name", "data"),
    [
        ("text/csv", "a.csv", b"Date;Titre;Lieu\n03/05/2031;Bal;Foyer\n10/05/2031;Loto;Foyer\n"),
        ("text/markdown", "a.md", b"# Agenda\n\nBal\nSamedi 3 mai 2031\n"),
        ("application/octet-stream", "a.md", b"# Agenda\n\nBal\nSamedi 3 mai 2031\n"),
        (
            "application/rss+xml",
            "agenda.rss",
            b"<rss><channel><item><title>Bal</title><description>3 mai 2031</description></item>",
        ),
        ("text/plain", "a.txt", b"<html><body><h2>Bal</h2><p>Samedi 3 mai 2031</p></body></html>"),
    ],
)
def test_issues_of_many_kinds_are_attached(kind: str, name: str, data: bytes) -> None:
    """What a reader reads as a file it reads as an attachment, whatever it is called."""
    mailed = message()
    mailed.add_attachment(data, *kind.split("/"), filename=name)
    _, *attached = read(mailed)
    assert any("Bal" in texts(issue) for issue in attached)


def test_a_page_that_is_called_a_text_is_a_page() -> None:
    """Programs that send a page and do not say so make it text/plain."""
    page = "<!DOCTYPE html>\n<html><body><p>Samedi 3 mai</p><p>Bal</p></body></html>"
    (issue,) = read(f"Subject: x\nFrom: a@b.example\n\n{page}")
    assert texts(issue) == ["Samedi 3 mai", "Bal"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("application/pkcs7-signature", "smime.p7s"),
        ("application/pgp-signature", "signature.asc"),
        ("text/x-amp-html", ""),
        ("text/vcard", "mairie.vcf"),
    ],
)
def test_what_is_for_programs_goes_without_saying(kind: str, name: str) -> None:
    """Signatures are attachments by name, and hold nothing for readers."""
    mailed = message()
    mailed.add_attachment(b"-", *kind.split("/"), filename=name or None)
    (issue,) = read(mailed)
    assert issue.notices == ()


def test_signatures_and_inline_pictures_go_without_saying() -> None:
    """What is for mail programs only is not worth a remark."""
    mailed = message("Samedi 3 mai", "<p>Samedi 3 mai</p><img src='cid:a'>")
    html = mailed.get_payload()[1]  # type: ignore[index]
    html.add_related(b"\x89PNG", "image", "png", cid="<a>")  # type: ignore[union-attr]
    (issue,) = read(mailed)
    assert (texts(issue), issue.notices) == (["Samedi 3 mai"], ())


def test_texts_in_a_row_are_one_issue() -> None:
    """A mailing list adds its footer as a second text; groups stay apart."""
    data = (
        "Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n"
        "--b\n\nSamedi 3 mai : bal\n\nDimanche 4 mai : loto\n"
        "--b\n\nSe désabonner\n--b--\n"
    )
    (issue,) = read(data)
    assert texts(issue) == ["Samedi 3 mai : bal", "Dimanche 4 mai : loto", "Se désabonner"]
    assert len({line.group for line in issue.lines}) == 3


@pytest.mark.parametrize("cte", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_transfer_encodings_and_charsets(cte: str, charset: str) -> None:
    """Whatever the way, the same words arrive."""
    mailed = message()
    mailed.set_content("Fête à l'école, entrée libre", charset=charset, cte=cte)
    (issue,) = read(mailed)
    assert texts(issue) == ["Fête à l'école, entrée libre"]


@pytest.mark.parametrize("label", ["us-ascii", "x-unknown", "utf-8", "", '"'])
def test_wrong_charset_labels_do_no_harm(label: str) -> None:
    """A label that does not fit the bytes is not believed."""
    header = f'Subject: x\nContent-Type: text/plain; charset="{label}"\n\n'.encode()
    (issue,) = read(header + "Fête à l'école".encode())
    assert texts(issue) == ["Fête à l'école"]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (b"Votre =?utf-8?q?m=C3=A9diath=C3=A8que?= en mars", "Votre médiathèque en mars"),
        (b"=?utf-8?b?RsOq?=\n =?utf-8?b?dGU=?=", "Fête"),
        (b"=?iso-8859-1?q?F=EAte?=", "Fête"),
        ("Fête".encode(), "Fête"),
        ("Fête".encode("latin-1"), "Fête"),
        (b"=?x-unknown?q?F=C3=AAte?=", "Fête"),
        (b"=?utf-8?b?QQQ!Q?= abc", "A abc"),
        (b"", "Bal"),
    ],
)
def test_encoded_headers(written: bytes, title: str) -> None:
    """Encoded words are read, raw bytes too, and what is broken stays as it is."""
    (issue,) = read(b"Subject: " + written + b"\nFrom: a@b.example\n\nBal")
    assert issue.title == title


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("Date: 15 Feb 2024 07:30 +0100", date(2024, 2, 15)),
        ("Date: Thu, 15 Feb 24 07:30:00 GMT", date(2024, 2, 15)),
        ("Received: by mx.example; Fri, 16 Feb 2024 01:00:00 +0000", date(2024, 2, 16)),
        ("Date: soon", None),
        ("Date: lun., 19 févr. 2024 07:30:00 +0100", date(2024, 2, 19)),
        ("Date: 2024-02-19T07:30:00Z", date(2024, 2, 19)),
        ("Date: =?utf-8?Q?Mon,_19_Feb_2024_07:30:00_+0100?=", date(2024, 2, 19)),
        ("Date: 31 Feb 2024 07:30:00 +0100", None),
        ("X-Date: 1 Feb 2024", None),
    ],
)
def test_the_day_of_the_mail(header: str, day: date | None) -> None:
    """The Date header, else the stamp of the last server, else a day in words, else none."""
    (issue,) = read(f"Subject: x\n{header}\n\nBal")
    assert issue.published == day


def test_flowed_text_is_put_together() -> None:
    """Soft line ends are no line ends (RFC 3676)."""
    mailed = (
        "Content-Type: text/plain; format=flowed\n\nSamedi 3 \nmai : bal\nLoto\n> cité \n> ici\n"
    )
    (issue,) = read(mailed)
    assert texts(issue)[:2] == ["Samedi 3 mai : bal", "Loto"]
    assert mail.unflow(b"ab \ncd\n", delsp=True) == b"abcd"


def test_a_mailbox_file_gives_an_issue_per_mail() -> None:
    """Messages are parted at their envelopes; a quoted From is text."""
    one = "From a@b.example Thu Jan  4 10:00:00 2024\nSubject: {0}\nMessage-ID: <{0}>\n\n{1}\n\n"
    data = one.format("un", ">From Paris, 3 mai\nFrom here on") + one.format("deux", "Loto, 4 mai")
    issues = read(data)
    assert [(issue.key, texts(issue)) for issue in issues] == [
        ("un", ["From Paris, 3 mai", "From here on"]),
        ("deux", ["Loto, 4 mai"]),
    ]


def test_a_mail_that_cannot_be_read_does_not_cost_its_mailbox() -> None:
    """One remark says which it was, and why."""
    one = "From a@b.example Thu Jan  4 10:00:00 2024\nSubject: x\nContent-Type: {0}\n\n{1}\n\n"
    data = one.format("application/pkcs7-mime", "MIAG") + one.format("text/plain", "Loto, 4 mai")
    (issue,) = read(data)
    assert texts(issue) == ["Loto, 4 mai"]
    assert issue.notices[0].startswith("mail 1: the mail is encrypted")


@pytest.mark.parametrize(
    "data", [b"Samedi 3 mai : bal\nEntree libre", b"\r\n<p>Samedi 3 mai : bal</p>"]
)
def test_a_mail_without_headers_is_read_as_text(data: bytes) -> None:
    """The words are still there, and a remark says what was missing."""
    (issue,) = read(data)
    assert texts(issue)[0] == "Samedi 3 mai : bal"
    assert "no mail headers" in notices([issue])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "found an empty file"),
        (b" \n\n", "found an empty file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .eml"),
        (b"Subject: x\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\n--b--", "encrypted"),
        (
            b"Subject: x\nContent-Type: application/zip; name=x.zip\n\nPK",
            "no text; attachment x.zip",
        ),
        (b"Subject: x\nContent-Type: application/pkcs7-mime; name=smime.p7m\n\nMIAG", "encrypted"),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    """Empty files, encrypted mails and Outlook's own format, in plain words."""
    with pytest.raises(UnreadableError, match=f"^box.eml: .*{reason}"):
        read(data)


def test_a_mail_may_hold_bytes_as_they_are() -> None:
    """What is attached in eight bits makes its mail no noise."""
    noise = random.Random(3).randbytes(90_000)  # noqa: S311  no secret
    (issue,) = formats.read(
        Raw(
            b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
            b"--b\n\nSamedi 3 mai : bal\n--b\nContent-Type: image/png; name=a.png\n\n"
            + noise
            + b"\n--b--\n",
            "box",
        )
    )
    assert texts(issue) == ["Samedi 3 mai : bal"]


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_parts_that_pass_for_text_are_told(charset: str) -> None:
    """A picture that is called a text is no text; alone in a mail it is refused."""
    noise = b"\x89PNG\r\n\x1a\n\0\0" + random.Random(3).randbytes(3_000)  # noqa: S311  no secret
    head = "From: a@example.org\nMIME-Version: 1.0\n"
    part = (
        f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n"
        f"{base64.b64encode(noise).decode()}\n"
    )
    with pytest.raises(UnreadableError, match=r"^box.eml.*(PNG image|no characters of UTF-16)"):
        read(head + part)
    (issue,) = read(
        f"{head}Content-Type: multipart/mixed; boundary=b\n\n--b\n{part}"
        "--b\n\nSamedi 3 mai : bal\n--b--\n"
    )
    assert texts(issue) == ["Samedi 3 mai : bal"]
    assert "a part called text/plain: a PNG image; expected" in notices([issue])


def test_base64_that_is_cut_gives_what_is_there() -> None:
    """Bytes up to the cut, strays left aside."""
    body = base64.b64encode(b"Samedi 3 mai : bal des pompiers")[:-9] + b"*\n"
    (issue,) = read(b"Subject: x\nContent-Transfer-Encoding: base64\n\n" + body)
    assert texts(issue)[0].startswith("Samedi 3 mai : bal des")


def test_words_that_are_called_base64_are_read() -> None:
    """A line of base64 is one word: letters between blanks are no code, and must not be lost."""
    body = "Samedi 3 mai, à 20 h : bal des pompiers sur la place, entrée libre\n".encode()
    (issue,) = read(b"Subject: x\nContent-Transfer-Encoding: base64\n\n" + body)
    assert texts(issue)[0].startswith("Samedi 3 mai, à 20 h : bal")


def test_a_mail_that_is_cut_says_so() -> None:
    """A missing end of the last part is worth a remark."""
    data = bytes(message("Samedi 3 mai", HTML))
    issues = read(data[: data.rindex(b"--====")])
    assert texts(issues[0]) == ["Agenda", "Samedi 3 mai : bal des pompiers"]
    assert "ends before its last part is closed" in notices(issues)


def nested(depth: int, kind: str = "multipart/mixed; boundary=b{}") -> bytes:
    """Return parts in parts, a text in the innermost."""
    opened = b"".join(
        f"Content-Type: {kind.format(level)}\n\n--b{level}\n".encode() for level in range(depth)
    )
    return b"Subject: x\n" + opened + b"\nSamedi 3 mai\n"


def test_parts_in_parts_are_read_to_a_bound() -> None:
    """Fifty levels are read; of a hundred thousand the message says that they are too many."""
    assert texts(read(nested(50))[0]) == ["Samedi 3 mai"]
    with pytest.raises(UnreadableError, match="more than 50 levels"):
        read(nested(100_000))


def test_mails_in_mails_are_read_to_a_bound() -> None:
    """A chain of attached mails does not exhaust the stack."""
    data = b"Subject: x\nContent-Type: message/rfc822\n\n" * 50_000 + b"Subject: y\n\nBal"
    assert "more than 50 levels" in notices(read(data))
    data = b"Subject: x\nContent-Type: text/plain; name=a.eml\n\n" * 50_000
    assert "more than 50 levels" in notices(read(data))


def test_documents_without_end_are_opened_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each takes a process of its own; one remark says that there were more."""
    opened: list[Raw] = []

    def opening(raw: Raw) -> tuple[Issue, ...]:
        opened.append(raw)
        return ()

    monkeypatch.setattr("agenda.readers.pdf.read", opening)
    mailed = message()
    for place in range(mail.MAX_DOCUMENTS + 20):
        name = f"{place}.pdf"
        mailed.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename=name)
    mailed.add_attachment(b"Bal", maintype="text", subtype="plain", filename="a.txt")
    letter, text = read(mailed)
    assert len(opened) == mail.MAX_DOCUMENTS
    assert letter.notices == (mail.TOO_MANY,)
    assert texts(text) == ["Bal"]


def test_parts_without_end_are_read_to_a_bound() -> None:
    """A mail of a hundred thousand parts is cut with a remark."""
    data = (
        b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n3 mai\n" * 100_000
    )
    (issue,) = read(data)
    assert len(issue.lines) == 1_000
    assert "more than 1000 parts" in notices([issue])


def read_or_refuse(data: bytes) -> None:
    """Read any bytes; only the one kind of error may come out."""
    try:
        issues = read(data)
    except UnreadableError:
        return
    assert issues


MAIL = bytes(message("Samedi 3 mai", HTML))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes crash the reader, with headers or without."""
    read_or_refuse(data)
    read_or_refuse(b"Subject: x\nContent-Type: text/html\n\n" + data)
    read_or_refuse(b"Content-Type: " + data + b"\nDate: " + data + b"\n\n3 mai")


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(MAIL)), st.integers(0, 80), st.binary(max_size=20))
def test_damage_is_read_or_refused(start: int, length: int, patch: bytes) -> None:
    """A mail with a part cut out or written over still gives issues."""
    read_or_refuse(MAIL[:start] + patch + MAIL[start + length :])
    read_or_refuse(MAIL[:start])


@pytest.mark.parametrize(
    "unit",
    [
        b"Subject: x\n",
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n",
        b"--b\n",
        b"=?utf-8?q?",
        b"\nFrom a 10:00\n\n",
        b';a="',
        b"3 mai \n",
        b"\n ",
    ],
)  # fmt: skip
def test_time_grows_with_the_size(unit: bytes, assert_linear: Callable[..., None]) -> None:
    """Eight times the bytes take about eight times the time."""
    head = b"Content-Type: multipart/mixed; format=flowed; boundary=b\nSubject: "
    assert_linear(lambda size: partial(read_or_refuse, head + unit * (size // len(unit))), 20_000)


def test_parameters_both_numbered_and_not_lose_only_themselves() -> None:
    """The library raises for them; the boundary still counts, and so do the parts."""
    data = (
        b"From: a@example.org\nContent-Type: multipart/mixed; name*0=a; name*=b; boundary=x\n\n"
        b"--x\nContent-Disposition: inline; filename*1=a; filename*=b\n\nBal le 5 mars\n--x--\n"
    )
    (issue,) = mail.read(Raw(data, "x.eml"))
    assert [line.text for line in issue.lines] == ["Bal le 5 mars"]


def test_titles_between_dashes_open_no_older_mail() -> None:
    """Labels below a rule are no headers of a mail."""
    (issue,) = read(message("--- CURATOR'S TOUR ---\nWhere: front desk\nWhen: 3 May\n"))
    assert texts(issue) == ["--- CURATOR'S TOUR ---", "Where: front desk", "When: 3 May"]


@pytest.mark.parametrize(
    "older",
    [
        "Le 12 mars 2025 à 18:02, Gérard a écrit :\n> La réunion du 24 mars ?\n> Gérard",
        "On 12 March 2025, Ann Lee <ann@club.example>\nwrote:\n\n> The meeting on 24 March?",
        "-----Message d'origine-----\nDe : Gérard\nObjet : réunion du 24 mars",
        ">> De : Gérard\n>> Envoyé : mercredi 12 mars 2025 18:02\n>> La réunion du 24 mars ?",
    ],
)
def test_older_mails_below_do_not_speak(older: str) -> None:
    """What a mail quotes of another one stays, and is silent."""
    (issue,) = read(message(f"Samedi 3 mai : bal\n\n{older}\n"))
    assert texts(issue) == ["Samedi 3 mai : bal"]
    assert len(issue.lines) > 1


def test_older_mails_below_a_mail_in_html() -> None:
    """In HTML words of attribution are all that tells where the older mail begins."""
    older = "<p>Le 12 mars 2025 à 18:02, Gérard a écrit :</p><blockquote>Loto le 24</blockquote>"
    (issue,) = read(message("", f"<p>Samedi 3 mai : bal</p>{older}"))
    assert texts(issue) == ["Samedi 3 mai : bal"]


def test_bullets_that_look_like_quotations_speak() -> None:
    """A list whose bullets are signs of quotation quotes no mail."""
    (issue,) = read(message("Au programme :\n> Bal, samedi 3 mai\n> Loto, dimanche 4 mai\n"))
    assert texts(issue)[1:] == ["Bal, samedi 3 mai", "Loto, dimanche 4 mai"]


def test_a_label_below_a_bullet_opens_no_older_mail() -> None:
    """One label that a sender may have is no header of a mail."""
    (issue,) = read(message("> Bal, samedi 3 mai\n> De : 20 h à 2 h\n> Entrée libre\n"))
    assert texts(issue) == ["Bal, samedi 3 mai", "De : 20 h à 2 h", "Entrée libre"]


# The words of mail programs for a mail that is passed on, and the labels of its headers.
LABELS = {
    "fr": ("De", "Date", "À", "Objet"),
    "en": ("From", "Date", "To", "Subject"),
    "es": ("De", "Fecha", "Para", "Asunto"),
    "it": ("Da", "Data", "A", "Oggetto"),
    "de": ("Von", "Datum", "An", "Betreff"),
    "nl": ("Van", "Datum", "Aan", "Onderwerp"),
    "pt": ("De", "Data", "Para", "Assunto"),
    "ca": ("De", "Data", "Per a", "Assumpte"),
    "eu": ("Nork", "Data", "Nori", "Gaia"),
}
RULES = [
    ("en", "---------- Forwarded message ---------"),
    ("en", "-------- Forwarded Message --------"),
    ("en", "Begin forwarded message:"),
    ("fr", "---------- Forwarded message ---------"),
    ("fr", "---------- Message transféré ---------"),
    ("fr", "-------- Message transféré --------"),
    ("fr", "Début du message réexpédié :"),
    ("fr", "Début du message transféré :"),
    ("es", "-------- Mensaje reenviado --------"),
    ("es", "Inicio del mensaje reenviado:"),
    ("it", "-------- Messaggio Inoltrato --------"),
    ("it", "Inizio messaggio inoltrato:"),
    ("de", "-------- Weitergeleitete Nachricht --------"),
    ("de", "Anfang der weitergeleiteten Nachricht:"),
    ("nl", "-------- Doorgestuurd bericht --------"),
    ("nl", "Begin doorgestuurd bericht:"),
    ("pt", "-------- Mensagem encaminhada --------"),
    ("pt", "-------- Mensagem reencaminhada --------"),
    ("pt", "Início da mensagem reencaminhada:"),
    ("ca", "-------- Missatge reenviat --------"),
    ("ca", "Inici del missatge reenviat:"),
    ("eu", "-------- Birbidalitako mezua --------"),
]
ORIGINALS = [
    ("fr", "-----Message d'origine-----"),
    ("en", "-----Original Message-----"),
    ("es", "-----Mensaje original-----"),
    ("it", "-----Messaggio originale-----"),
    ("de", "-----Ursprüngliche Nachricht-----"),
    ("nl", "-----Oorspronkelijk bericht-----"),
    ("pt", "-----Mensagem original-----"),
    ("ca", "-----Missatge original-----"),
    ("eu", "-----Jatorrizko mezua-----"),
]


def passed_on(language: str, rule: str, *, quoted: bool = False) -> str:
    """Return the text of a mail that passes on another one."""
    values = ("Jean Roux <jean@example.org>", "6/1/2025 10:12", "<b@example.org>", "la fête")
    heads = [f"{label}: {value}" for label, value in zip(LABELS[language], values, strict=True)]
    inner = [*heads, "", "Samedi 3 mai : bal"]
    mark = "> " if quoted else ""
    return "\n".join(["Voir", "", rule, "", *(f"{mark}{one}".rstrip() for one in inner)])


def spoken(issue: Issue) -> list[str]:
    """Return the lines of an issue that speak."""
    return [line.text for line in issue.lines if not line.silent and line.text != ">"]


@pytest.mark.parametrize("quoted", [False, True])
@pytest.mark.parametrize(("language", "rule"), RULES)
def test_what_is_passed_on_speaks(language: str, rule: str, *, quoted: bool) -> None:
    """A forwarded mail is what its sender wants read; its headers announce nothing."""
    (issue,) = read(message(passed_on(language, rule, quoted=quoted)))
    assert spoken(issue) == ["Voir", "Samedi 3 mai : bal"]


@pytest.mark.parametrize(("language", "rule"), ORIGINALS)
@pytest.mark.parametrize(
    ("subject", "speaks"), [("TR: x", True), ("FW: x", True), ("RE: x", False)]
)
def test_an_original_message(language: str, rule: str, subject: str, *, speaks: bool) -> None:
    """Outlook's rule stands above what is passed on and what is answered; the subject tells."""
    mailed = message(passed_on(language, rule).replace(f"{rule}\n\n", f"{rule}\n"))
    mailed.replace_header("Subject", subject)
    (issue,) = read(mailed)
    assert ("Samedi 3 mai : bal" in spoken(issue)) == speaks
    assert not any("Roux" in line or "10:12" in line for line in spoken(issue))


@pytest.mark.parametrize("language", list(LABELS))
@pytest.mark.parametrize(
    "markup",
    [
        (
            "<div>---------- Forwarded message ---------<br>{0}: X<br>{1}: 6/1/2025 10:12<br>"
            "{3}: la fête<br>{2}: Y<br></div>"
        ),
        "<p><b>{0} :</b> X<br><b>{1} :</b> 6/1/2025 10:12<br><b>{2} :</b> Y<br><b>{3} :</b> Z</p>",
        (
            "<p>-------- Forwarded Message --------</p><table><tr><th>{3}: </th>"
            "<td>la fête</td></tr><tr><th>{1}: </th><td>6/1/2025 10:12</td></tr>"
            "<tr><th>{0}: </th><td>X</td></tr></table>"
        ),
        (
            "<div>Begin forwarded message:</div><blockquote><div><b>{0}: </b>X</div>"
            "<div><b>{3}: </b>la fête</div><div><b>{1}: </b>6/1/2025 10:12</div></blockquote>"
        ),
    ],
)
def test_what_is_passed_on_in_html(language: str, markup: str) -> None:
    """Gmail, Outlook, Thunderbird and Apple Mail write the headers as lines of the page."""
    page = f"<p>Voir</p>{markup.format(*LABELS[language])}<p>Samedi 3 mai : bal</p>"
    mailed = message()
    mailed.set_content(page, subtype="html")
    (issue,) = read(mailed)
    assert spoken(issue) == ["Voir", "Samedi 3 mai : bal"]


def test_hours_from_and_to_are_no_headers() -> None:
    """Labels of an announcement may be those of a mail."""
    (issue,) = read(message("Bal\nDe : 14 h\nÀ : 18 h\nDate : 3 mai"))
    assert spoken(issue) == ["Bal", "De : 14 h", "À : 18 h", "Date : 3 mai"]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Loto le 3 mai à la salle des fêtes", ["Loto le 3 mai à la salle des fêtes"]),
        ("Fwd: TR : Loto le 3 mai", ["Loto le 3 mai"]),
        ("Re: Loto le 3 mai", []),
        ("Lettre du village", []),
    ],
)
def test_a_subject_that_may_name_a_day(subject: str, title: list[str]) -> None:
    """It is read as a title, without what programs put before it; that of an answer is old."""
    mailed = message("Venez nombreux")
    mailed.replace_header("Subject", subject)
    (issue,) = read(mailed)
    assert spoken(issue) == [*title, "Venez nombreux"]
