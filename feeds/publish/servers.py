"""How web servers hand out a site of files: types, who may frame what, what is packed.

For nginx a file to include, for Apache one that it reads by itself, for hosts of static sites
``_headers``.  What is said is what the service itself says.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from feeds import forms
from feeds.publish.piece import Piece
from feeds.web.embedding.frame import policy_of
from feeds.web.headers import POLICY
from feeds.web.languages import languages_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feeds.publish.setting import Setting

_STATIC = Path(__file__).parents[1] / "web" / "static"
_TEMPLATES = Path(__file__).parent / "templates"
_SERVERS = {"nginx.conf": "nginx.conf", ".htaccess": "htaccess", "_headers": "headers"}
_TYPES = {"ics": "text/calendar", "opml": "text/x-opml"} | {
    form: told.content_type.partition(";")[0] for form, told in forms.FORMS.items()
}


def server_pieces(setting: Setting, root: Path) -> Iterator[Piece]:
    """Yield what pages are shown with, ``robots.txt``, and what servers are told."""
    for path in sorted(_STATIC.iterdir()):
        yield Piece(f"static/{path.name}", "", path.read_bytes)
    yield Piece("robots.txt", "", lambda: b"User-agent: *\nDisallow:\n")
    for name, template in _SERVERS.items():
        yield Piece(name, "", partial(_filled, template, setting, root))


def _filled(template: str, setting: Setting, root: Path) -> bytes:
    config = setting.config
    environment = Environment(  # noqa: S701  none of it is HTML
        loader=FileSystemLoader(_TEMPLATES), undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    filled = environment.get_template(template).render(
        base=urlsplit(config.service.root).path,
        address=config.service.root,
        folder=root.resolve(),
        language=languages_of(config).root,
        other=languages_of(config).other,
        types=_TYPES,
        packed=config.publish.gzip,
        policy=POLICY,
        frame_policy=policy_of(config),
    )
    return filled.encode()
