"""A site that was published, and web servers without Python that hand it out."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

IS_MISSING = {
    name: shutil.which(name) is None and os.environ.get("CI") != "true"
    for name in ("nginx", "apache2")
}
"""Whether tests of a server are left out; where CI asks for all of them they fail instead."""
_PATIENCE_SECONDS = 20
_USER = "user root;" if os.geteuid() == 0 else ""  # the folders of tests are nobody else's
_NGINX = """
daemon off; {user} pid {folder}/pid; error_log {folder}/error.log;
events {{ }}
http {{ access_log off; server {{ listen 127.0.0.1:{port}; include "{root}/nginx.conf"; }} }}
"""
_APACHE = """
ServerRoot {folder}
ServerName localhost
PidFile {folder}/pid
ErrorLog {folder}/error.log
Listen 127.0.0.1:{port}
{modules}
TypesConfig /etc/mime.types
DocumentRoot "{folder}/top"
Alias "{base}" "{root}/"
<Directory "{root}">
    AllowOverride All
    Require all granted
</Directory>
"""
_MODULES = (
    *("mpm_event", "authz_core", "mime", "dir", "alias", "rewrite", "headers", "setenvif"),
    *("autoindex", "negotiation"),
)


class Told(NamedTuple):
    """An answer."""

    status: int
    headers: dict[str, str]
    data: bytes


class Served(NamedTuple):
    """A web server: its port, and the path below which the site stands."""

    port: int
    base: str

    def get(self, path: str, **headers: str) -> Told:
        """Return the answer for a path of the site; no redirect is followed."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=10)) as asked:
            asked.request("GET", f"{self.base}{path}", headers=headers)
            answer = asked.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Told(answer.status, found, answer.read())


@contextmanager
def handed_out(server: str, folder: Path, root: Path, base: str) -> Iterator[Served]:
    """Yield a web server over a site at *root*; what it needs for itself lies in *folder*."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    (folder / "top").mkdir(parents=True)
    file = folder / "server.conf"
    if server == "nginx":
        file.write_text(_NGINX.format(folder=folder, port=port, root=root, user=_USER))
        command = ["nginx", "-c", str(file)]
    else:
        modules = "\n".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in _MODULES
        )
        told = {"folder": folder, "port": port, "root": root, "base": base, "modules": modules}
        file.write_text(_APACHE.format(**told))
        command = ["apache2", "-f", str(file), "-D", "FOREGROUND"]
    with _running(command, port):
        yield Served(port, base)


@contextmanager
def _running(command: Sequence[str], port: int) -> Iterator[None]:
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        try:
            _wait(port, server)
            yield
        finally:
            server.terminate()
            server.wait(_PATIENCE_SECONDS)


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError((server.stdout.read() if server.stdout else b"").decode())
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise TimeoutError(server.args)
