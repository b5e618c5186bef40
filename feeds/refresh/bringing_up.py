"""All feeds as the configuration wants them now, whatever rendered them before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.refresh.rerendering import rerender
from feeds.refresh.terms import terms_of
from feeds.rendering import render_feeds
from feeds.store import meta

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from feeds.config import Config
    from feeds.store import Store


def bring_up(
    store: Store, config: Config, now: datetime, begun: Callable[[int], None] | None = None
) -> None:
    """Render what another configuration has rendered; raises StoreError.

    *begun* is told before, of how many events.
    """
    with store.writing() as conn:
        domain = meta.uid_domain(conn, config.service.uid_domain)
        rerender(conn, terms_of(config, domain), now, begun)
        render_feeds(conn, config, now=now)
