"""Requests to an application of WSGI, as calendar programs and strangers make them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

from werkzeug.test import EnvironBuilder, run_wsgi_app

from feeds.web.front import front_of

if TYPE_CHECKING:
    from service import TestService
    from werkzeug.datastructures import Headers

HERE = "http://127.0.0.1:8000"
FAIR = "Agenda\n\nFoire aux plantes rares\nDu 1er au 3 mars 2019\n\n"
BALL = "Bal des pompiers\n13 juillet 2019\n"


class Told(NamedTuple):
    """An answer."""

    status_code: int
    headers: Headers
    data: bytes

    @property
    def text(self) -> str:
        """The body in words."""
        return self.data.decode()


class Asking:
    """Asks the application of a service; ``front`` is what stands before it."""

    def __init__(self, service: TestService) -> None:
        self.app = service.application()
        self.front = front_of(self.app)

    def __call__(self, path: str, method: str = "GET", **headers: str) -> Told:
        """Return the answer to a request; in the names of headers "_" stands for "-"."""
        named = [(name.replace("_", "-"), value) for name, value in headers.items()]
        environ = EnvironBuilder(path, HERE, method=method, headers=named).get_environ()
        data, status, told = run_wsgi_app(self.app, environ)
        return Told(int(status[:3]), told, b"".join(data))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.front.watch.end()

    def look(self) -> None:
        """Have the store looked at now, and not half a second later."""
        self.front.watch.look()
