"""A small server of mail on this machine: IMAP over TLS, as far as reading a folder needs it."""

from __future__ import annotations

import re
import socketserver
import ssl
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CERTIFICATES = Path(__file__).parent / "sources" / "certificates"
CA = str(CERTIFICATES / "ca.pem")
USER, PASSWORD = "me@town.example", "s3cret pass"


@dataclass
class Folder:
    """Mails by their number; ``commands`` are those that came, without the password.

    ``sizes`` are what the server says where that is a lie; ``silent`` is a command that it never
    answers.
    """

    mails: dict[int, bytes]
    state: int = 1
    name: str = "Letters"
    sizes: dict[int, int] = field(default_factory=dict)
    commands: list[str] = field(default_factory=list)
    silent: str = ""


class _Talk(socketserver.StreamRequestHandler):
    """One client."""

    timeout = 5
    folder: Folder

    def handle(self) -> None:
        self.say("* OK ready")
        while line := self.rfile.readline(10_000).decode("utf-8", "replace").strip():
            tag, _, command = line.partition(" ")
            self.folder.commands.append(command.replace(PASSWORD, "…"))
            if self.folder.silent and command.startswith(self.folder.silent):
                threading.Event().wait(3)
                return
            if self.answer(tag, command):
                return

    def answer(self, tag: str, command: str) -> bool:
        """Answer one command; return whether it was the last."""
        verb = command.upper()
        if verb.startswith("LOGIN"):
            right = command == f'LOGIN "{USER}" "{PASSWORD}"'
            self.say(f"{tag} OK in" if right else f"{tag} NO {command} is wrong")
        elif verb.startswith("EXAMINE"):
            self.examine(tag, command)
        elif verb.startswith("UID SEARCH"):
            self.say(f"* SEARCH {' '.join(map(str, self.folder.mails))}")
            self.say(f"{tag} OK found")
        elif verb.startswith("UID FETCH"):
            self.fetch(int(command.split()[2]), sizes="SIZE" in verb)
            self.say(f"{tag} OK fetched")
        elif verb == "LOGOUT":
            self.say("* BYE")
            self.say(f"{tag} OK out")
            return True
        else:
            self.say("* CAPABILITY IMAP4rev1")
            self.say(f"{tag} OK capable" if verb == "CAPABILITY" else f"{tag} BAD what?")
        return False

    def examine(self, tag: str, command: str) -> None:
        """Open the folder, or say that there is no such one."""
        if not re.fullmatch(rf'EXAMINE "?{self.folder.name}"?', command):
            self.say(f"{tag} NO no such folder")
            return
        self.say(f"* {len(self.folder.mails)} EXISTS")
        self.say(f"* OK [UIDVALIDITY {self.folder.state}] it holds")
        self.say(f"{tag} OK [READ-ONLY] open")

    def fetch(self, uid: int, *, sizes: bool) -> None:
        """Give a mail, or its size; nothing for one that is not there."""
        if uid not in self.folder.mails:
            return
        data = self.folder.mails[uid]
        if sizes:
            self.say(f"* 1 FETCH (UID {uid} RFC822.SIZE {self.folder.sizes.get(uid, len(data))})")
            return
        self.wfile.write(f"* 1 FETCH (UID {uid} BODY[] {{{len(data)}}}\r\n".encode() + data)
        self.say(")")

    def say(self, line: str) -> None:
        """Send one line."""
        self.wfile.write(f"{line}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that go away."""


@contextmanager
def mail_server(folder: Folder) -> Iterator[str]:
    """Serve a folder for a while; yields host and port."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATES / "server.pem")
    talk = type("Talk", (_Talk,), {"folder": folder})
    server = _Server(("127.0.0.1", 0), talk)
    server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
