"""Mails that bring a calendar in place of words."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest
from written import vcalendar, vevent

from agenda.issue import Raw
from feeds.calendars.reading import read_calendar
from feeds.calendars.sniffing import calendar_in

BAL = vcalendar(vevent("UID:1", "SUMMARY:Fête du lac", "DTSTART;VALUE=DATE:20310713"))
LOTO = vcalendar(vevent("UID:2", "SUMMARY:Loto", "DTSTART;VALUE=DATE:20310714"))


def mail(*calendars: bytes, text: str = "") -> EmailMessage:
    """Return a mail with calendars attached to it."""
    mailed = EmailMessage()
    mailed["From"] = "Mairie <mairie@commune.example>"
    mailed["Subject"] = "Fête"
    mailed["Date"] = "Mon, 28 Apr 2031 23:30:00 +0200"
    if text:
        mailed.set_content(text)
    for number, data in enumerate(calendars):
        mailed.add_attachment(data, "text", "calendar", filename=f"{number}.ics")
    return mailed


def names(data: bytes) -> list[str]:
    """Return the names of the events of the calendar in a mail."""
    found = calendar_in(Raw(data, "box.eml"))
    assert found is not None
    calendar = read_calendar(found, timezone="Europe/Paris", today=date(2031, 1, 10))
    return [one.event.name for one in calendar.events]


def alone(charset: str, encoding: str) -> bytes:
    """Return a mail whose body is a calendar, as programs send invitations."""
    mailed = EmailMessage()
    mailed["From"] = "mairie@commune.example"
    mailed.set_content(BAL.decode(), subtype="calendar", charset=charset, cte=encoding)
    return bytes(mailed)


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_the_body_may_be_a_calendar(charset: str, encoding: str) -> None:
    """Whatever its charset and its encoding."""
    assert names(alone(charset, encoding)) == ["Fête du lac"]


def test_the_same_calendar_twice_is_one() -> None:
    """As a form of the text and as an attachment; several that differ are all read."""
    assert names(bytes(mail(BAL, BAL))) == ["Fête du lac"]
    assert names(bytes(mail(BAL, LOTO))) == ["Fête du lac", "Loto"]


@pytest.mark.parametrize(
    "mailed",
    [mail(BAL, text="Bal le 13 juillet"), mail(text="Bal le 13 juillet"), mail(b"Bal"), mail()],
    ids=["with words", "words alone", "no calendar by its bytes", "nothing"],
)
def test_any_other_mail_is_an_issue(mailed: EmailMessage) -> None:
    """What it says in words is read, or refused, by the reader of mails."""
    assert calendar_in(Raw(bytes(mailed), "box.eml")) is None
