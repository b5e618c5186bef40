"""A store as a site of files: feeds first, then pages, deletions last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.errors import why
from feeds.publish.feeds import event_pieces, feed_pieces
from feeds.publish.folder import Folder, NotPublishedError
from feeds.publish.pages import Pages
from feeds.publish.servers import server_pieces
from feeds.publish.setting import setting_of
from feeds.store.imprints import imprints

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from feeds.config import Config
    from feeds.publish.folder import Published
    from feeds.publish.piece import Piece
    from feeds.store import Store


def publish(store: Store, config: Config, root: Path, *, now: datetime) -> Published:
    """Write the site of a store below *root*; private feeds are left out.

    All of it shows one state of the store.  What is known to be as it was is not made again.
    Raises StoreError or NotPublishedError.
    """
    with store.still() as (still, conn):
        setting = setting_of(conn, config, now)
        known = imprints(conn)
        pieces: list[Piece] = [
            *feed_pieces(conn, setting),
            *event_pieces(conn, setting, known),
            *server_pieces(setting, root),
            *Pages(still, conn, setting, known).pieces(),
        ]
        try:
            return _write(root, pieces)
        except OSError as error:
            raise NotPublishedError(root, why(error)) from error


def _write(root: Path, pieces: list[Piece]) -> Published:
    root.mkdir(parents=True, exist_ok=True)
    folder = Folder(root)
    folder.expect(path for piece in pieces for path in piece.paths)
    for piece in pieces:
        folder.put(piece)
    return folder.finish()
