from __future__ import annotations

import dataclasses
import mailbox as standard
import time
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from hostile import QUICK
from imap_server import CA, PASSWORD, USER, Folder, mail_server

from agenda.errors import UnreadableError
from feeds.sources.addresses import allowed
from feeds.sources.failures import FetchError, NotAskedError, TooSlowError, UntrustedError
from feeds.sources.imap import MailboxError, ServerBox, account, opened
from feeds.sources.mail_files import box_in
from feeds.sources.mailbox import deliveries, message_id
from feeds.store.documents import Document, document_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from feeds.sources.delivery import Delivery
    from feeds.sources.mailbox import Box

SETTINGS = dataclasses.replace(QUICK, ca_bundle=CA)


def mail(name: str, text: str = "Bonjour") -> bytes:
    """Return a mail; without a Message-ID for ""."""
    known = f"Message-ID: <{name}@town.example>\r\n" if name else ""
    head = f"From: a@town.example\r\nSubject: Lettre\r\n{known}"
    return f"{head}Date: Thu, 10 Jan 2019 10:00:00 +0100\r\n\r\n{text}\r\n".encode()


def remembered(found: Iterable[Delivery]) -> dict[str, Document]:
    """Return documents as a round keeps them."""
    kept = [Document("s", document_key(one.document), one.etag) for one in found if not one.error]
    return {one.key: one for one in kept}


def names(found: Iterable[Delivery]) -> list[str]:
    """Return the names of the mails that came with bytes."""
    return [one.document for one in found if one.raw]


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    """Return a Maildir with two mails, one of them seen already."""
    folder = tmp_path / "Letters"
    for part in ("cur", "new", "tmp"):
        (folder / part).mkdir(parents=True)
    (folder / "cur" / "1546000000.M1P1.host:2,S").write_bytes(mail("one"))
    (folder / "new" / "1547000000.M2P1.host").write_bytes(mail("two"))
    (folder / "tmp" / "1548000000.M3P1.host").write_bytes(mail("half"))
    return folder


@pytest.fixture
def mbox(tmp_path: Path) -> Path:
    """Return a file of two mails, as the standard library writes it."""
    path = tmp_path / "letters.mbox"
    box = standard.mbox(path)
    for one in (mail("one", "Bonjour\n\nFrom here on"), mail("two")):
        box.add(one.replace(b"\r\n", b"\n"))
    box.close()
    return path


def test_a_maildir_is_read_once(maildir: Path) -> None:
    """The newest first; that somebody has seen a mail makes no other of it."""
    first = list(deliveries(box_in(maildir, max_bytes=10_000), {}))
    (maildir / "new" / "1547000000.M2P1.host").rename(maildir / "cur" / "1547000000.M2P1.host:2,S")
    (maildir / "new" / "1549000000.M4P1.host").write_bytes(mail("three"))
    second = list(deliveries(box_in(maildir, max_bytes=10_000), remembered(first)))
    assert names(first) == ["<two@town.example>", "<one@town.example>"]
    assert names(second) == ["<three@town.example>"]
    assert first[-1].document == "Letters"


def test_a_file_of_mails_is_read_once(mbox: Path) -> None:
    """The last first; only headers are looked at of those that are known."""
    first = list(deliveries(box_in(mbox, max_bytes=10_000), {}))
    with mbox.open("ab") as file:
        file.write(b"\nFrom a@x Thu Jan 10 10:00:00 2019\n" + mail("three"))
    second = list(deliveries(box_in(mbox, max_bytes=10_000), remembered(first)))
    assert names(first) == ["<two@town.example>", "<one@town.example>"]
    assert names(second) == ["<three@town.example>"]
    assert first[1].raw is not None
    assert first[1].raw.data.endswith(b"here on\n\n")


def test_so_many_mails_a_round(maildir: Path) -> None:
    """The rest comes in the next one; how much is left is told."""
    box = box_in(maildir, max_bytes=10_000)
    first = list(deliveries(box, {}, most=1))
    second = list(deliveries(box, remembered(first), most=1))
    assert [names(first), names(second)] == [["<two@town.example>"], ["<one@town.example>"]]
    assert [first[-1].notice, second[-1].notice] == ["left for the next round: 1 mail", ""]


def test_another_mail_of_the_same_name_is_passed_over(maildir: Path) -> None:
    """It would put its words in the place of others; it is not looked at again either."""
    first = list(deliveries(box_in(maildir, max_bytes=10_000), {}))
    (maildir / "new" / "1549000000.M4P1.host").write_bytes(mail("one", "Tout est annulé"))
    second = list(deliveries(box_in(maildir, max_bytes=10_000), remembered(first)))
    third = list(
        deliveries(box_in(maildir, max_bytes=10_000), remembered(first) | remembered(second))
    )
    assert [names(second), len(second), len(third)] == [[], 2, 1]


def test_a_mail_that_is_too_large_is_told_once(maildir: Path, mbox: Path) -> None:
    """The others are read."""
    (maildir / "new" / "1549000000.M4P1.host").write_bytes(mail("big", "a" * 5000))
    with mbox.open("ab") as file:
        file.write(b"\nFrom a@x Thu Jan 10 10:00:00 2019\n" + mail("big", "a" * 5000))
    for path in (maildir, mbox):
        first = list(deliveries(box_in(path, max_bytes=1000), {}))
        assert "more than 1,000 bytes" in first[0].notice
        assert len(names(first)) == 2
        assert len(list(deliveries(box_in(path, max_bytes=1000), remembered(first)))) == 1


class Letters:
    """A box of mails, or of what happens when they are read."""

    name = "Letters"

    def __init__(self, *mails: bytes | OSError, broken: OSError | None = None) -> None:
        self.mails, self.broken = list(mails), broken

    def marks(self) -> list[str]:
        """Return the places of the mails."""
        if self.broken:
            raise self.broken
        return [str(place) for place in range(len(self.mails))]

    def read(self, mark: str) -> bytes:
        """Return one."""
        found = self.mails[int(mark)]
        if isinstance(found, OSError):
            raise found
        return found


def test_a_mail_that_cannot_be_read_for_now_is_read_later() -> None:
    """It is told as a failure and not taken for read; the others are read."""
    box = Letters(PermissionError(13, "Permission denied"), mail("one"))
    first = list(deliveries(box, {}))
    box.mails[0] = mail("two")
    second = list(deliveries(box, remembered(first)))
    assert first[0].error == "cannot be opened: permission denied"
    assert [names(first), names(second)] == [["<one@town.example>"], ["<two@town.example>"]]


def test_a_mail_that_moves_while_it_is_read_is_read_later() -> None:
    """A program for mail gives it another place; that is no failure."""
    box = Letters(FileNotFoundError(2, "No such file"), mail("one"))
    first = list(deliveries(box, {}))
    box.mails[0] = mail("two")
    second = list(deliveries(box, remembered(first)))
    assert [one.error or one.notice for one in first] == ["", ""]
    assert names(second) == ["<two@town.example>"]


def test_a_mail_that_moved_is_not_there(maildir: Path, mbox: Path) -> None:
    """As the system says it."""
    for path in (maildir, mbox):
        box = box_in(path, max_bytes=10_000)
        mark = box.marks()[0]
        path.rename(path.with_name("elsewhere"))
        with pytest.raises(FileNotFoundError):
            box.read(mark)
        path.with_name("elsewhere").rename(path)


def test_a_box_that_cannot_be_listed_fails() -> None:
    """As a whole, in a line."""
    box = Letters(broken=OSError(5, "Input/output error"))
    with pytest.raises(UnreadableError, match="Letters: cannot be opened: input/output error"):
        list(deliveries(box, {}))


def test_what_is_no_mailbox_is_refused(tmp_path: Path) -> None:
    """A folder of other things, or nothing at all."""
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(UnreadableError, match="expected a Maildir"):
            box_in(path, max_bytes=1000)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"message-id:\r\n <a@b>\r\n\r\nx", "<a@b>"),
        (b"Message-ID: a@b\r\n\r\nx", "<a@b>"),
        (b"Message-ID: <\xe9@b>\r\n\r\nx", "<"),
        (b"Subject: x\r\n\r\nMessage-ID: <a@b>", "mail "),
    ],
)
def test_a_mail_has_a_name(data: bytes, name: str) -> None:
    """That of its headers, or a digest."""
    assert message_id(data).startswith(name)


def box_at(where: str, *, total: float = 5.0, max_bytes: int = 10_000, **login: str) -> ServerBox:
    """Return the box on a server."""
    told = {"user": USER, "password": PASSWORD, "folder": "Letters"} | login
    user, password = quote(told["user"], safe=""), quote(told["password"])
    settings = dataclasses.replace(SETTINGS, total=total)
    url = f"imaps://{user}:{password}@{where}/{told['folder']}"
    return ServerBox(account(url), settings, allowed(("127.0.0.1",)), max_bytes)


@pytest.fixture
def letters() -> Iterator[tuple[Folder, str]]:
    """Serve a folder with two mails."""
    folder = Folder({3: mail("one"), 7: mail("two")})
    with mail_server(folder) as where:
        yield folder, where


def read(box: Box, known: dict[str, Document] | None = None) -> list[Delivery]:
    """Return what a round over a box on a server delivers."""
    found = list(deliveries(box, known or {}))
    if isinstance(box, ServerBox):
        box.close()
    return found


def test_a_folder_on_a_server_is_looked_at(letters: tuple[Folder, str]) -> None:
    """The newest first, each mail once, and not a flag is changed."""
    folder, where = letters
    first = read(box_at(where))
    folder.mails[9] = mail("three")
    second = read(box_at(where), remembered(first))
    assert names(first) == ["<two@town.example>", "<one@town.example>"]
    assert names(second) == ["<three@town.example>"]
    assert first[0].raw is not None
    assert first[0].raw.data == mail("two")
    asked = " ".join(folder.commands)
    assert "EXAMINE" in asked
    assert "SELECT" not in asked
    assert set(folder.commands) <= {
        "CAPABILITY", f'LOGIN "{USER}" "…"', "EXAMINE Letters", 'EXAMINE "Letters"',
        "UID SEARCH ALL", "LOGOUT",
        *(f"UID FETCH {uid} {what}" for uid in (3, 7, 9)
          for what in ("(RFC822.SIZE)", "(BODY.PEEK[])")),
    }  # fmt: skip
    assert folder.commands.count("UID FETCH 3 (BODY.PEEK[])") == 1


def test_a_server_may_count_its_mails_anew(letters: tuple[Folder, str]) -> None:
    """They are read again, and recognised by their names."""
    folder, where = letters
    known = remembered(read(box_at(where)))
    folder.state = 2
    second = read(box_at(where), known)
    third = read(box_at(where), known | remembered(second))
    assert [names(second), len(second), len(third)] == [[], 3, 1]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"password": "wrong"}, "the server refuses the user or the password"),
        ({"folder": "Other"}, "the server does not open that folder; check its name"),
        ({"password": ""}, "AGENDA_PASSWORD_ and the name of the source"),
    ],
)
def test_what_a_server_refuses_is_told(
    letters: tuple[Folder, str], told: dict[str, str], reason: str
) -> None:
    """Without any word of the server, which has heard the password, and without the user."""
    (found,) = read(box_at(letters[1], **told))  # type: ignore[arg-type]  # words alone
    assert reason in found.error
    for secret in ("wrong", PASSWORD, USER):
        assert secret not in found.error
        assert secret not in found.document


def test_a_password_is_in_no_representation() -> None:
    """Nor in the name of the box."""
    told = account("imaps://me%40town.example:s3cret@Mail.example/A%2FB")
    assert (told.user, told.password, told.folder) == ("me@town.example", "s3cret", "A/B")
    assert "s3cret" not in repr(told)
    assert told.name == "imaps://mail.example/A/B"
    assert account("imaps://a:b@mail.example").folder == "INBOX"


def test_a_server_has_to_prove_who_it_is(letters: tuple[Folder, str]) -> None:
    """No password is sent to another one."""
    told = account(f"imaps://a:b@{letters[1]}/Letters")
    with (
        opened(told, QUICK, allow=allowed(("127.0.0.1",)), max_bytes=1000) as box,
        pytest.raises(UntrustedError),
    ):
        box.marks()
    assert letters[0].commands == []


def test_a_server_of_ones_own_network_has_to_be_allowed(letters: tuple[Folder, str]) -> None:
    """As a page has."""
    told = account(f"imaps://a:b@{letters[1]}/Letters")
    with opened(told, SETTINGS, max_bytes=1000) as box, pytest.raises(NotAskedError):
        box.marks()


def test_large_mails_are_not_taken(letters: tuple[Folder, str]) -> None:
    """Nor those of which a server says that they are small."""
    folder, where = letters
    folder.mails[9] = mail("big", "a" * 5000)
    found = read(box_at(where, max_bytes=1000))
    assert "more than 1,000 bytes" in found[0].notice
    assert len(names(found)) == 2
    folder.sizes[9] = 10
    assert "breaks off" in read(box_at(where, max_bytes=1000))[0].error


@pytest.mark.parametrize("command", ["LOGIN", "UID SEARCH", "UID FETCH"])
def test_a_server_that_falls_silent_is_left(letters: tuple[Folder, str], command: str) -> None:
    """When its time is over; what was read before stays read."""
    letters[0].silent = command
    begin = time.monotonic()
    found = read(box_at(letters[1], total=0.4))
    assert time.monotonic() - begin < 2.5
    assert "took too long" in found[-1].error


def test_a_mail_that_is_gone_meanwhile(letters: tuple[Folder, str]) -> None:
    """Somebody else deletes mails."""
    folder, where = letters
    box = box_at(where)
    marks = box.marks()
    del folder.mails[7]
    with pytest.raises(UnreadableError, match="not there any more"):
        box.read(marks[0])
    assert box.read(marks[1]) == mail("one")
    box.close()


def test_nobody_answers() -> None:
    """No server at all."""
    (found,) = read(box_at("127.0.0.1:9"))
    assert "connection failed" in found.error
    assert issubclass(MailboxError, FetchError)
    assert issubclass(TooSlowError, FetchError)
