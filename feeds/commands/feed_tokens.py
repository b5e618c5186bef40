"""``agenda feeds token`` and ``revoke``: the addresses of private feeds.

A private feed is found by a random word in its address alone, for calendar programs know no other
secret.  Each person may have a word of their own, so that one can be shut and the others hold.  The
store keeps digests: whoever sees a copy of it finds no feed by it, and an address that was lost is
replaced by a new one.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from feeds.commands.choosing import UnknownNameError
from feeds.commands.opening import opened
from feeds.console import count, say
from feeds.errors import FeedError
from feeds.permalinks import Permalinks
from feeds.store import feed_tokens
from feeds.store.feed_tokens import FeedToken, digest_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from feeds.config import Config
    from feeds.groups.calling import Call

_BYTES = 24  # 192 bits: nobody guesses it, however long they try
_SHOWN = 8  # letters of a digest that name a token


class NotPrivateError(FeedError, ValueError):
    """A feed that has one address, for everybody; ``address`` is that."""

    def __init__(self, slug: str, address: str) -> None:
        super().__init__(slug, address)
        self.slug, self.address = slug, address

    def __str__(self) -> str:
        return (
            f"{self.slug} is public, at {self.address}; "
            'only a feed with "private = true" in the configuration has tokens'
        )


def name_of(token: FeedToken) -> str:
    """Return what a token is called: it cannot be told by itself."""
    return token.digest[:_SHOWN]


def make(call: Call, slug: str, label: str) -> None:
    """Print a new address of a private feed; raises UnknownNameError or NotPrivateError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        links, slug = Permalinks(config.service.root), _slug_of(config, slug)
        private = [feed.slug for feed in config.feeds if feed.private]
        if slug not in private:
            if any(feed.slug == slug for feed in config.feeds):
                raise NotPrivateError(slug, links.feed(slug))
            raise UnknownNameError("private feed", slug, private)
        word = secrets.token_urlsafe(_BYTES)
        made = FeedToken(digest_of(word), slug, label.strip(), call.now)
        with store.writing() as conn:
            feed_tokens.add(conn, made)
    say(links.private_feed(word, slug))
    say(f"{links.private_page(word, slug)} says how to subscribe to it")
    say(f"token {name_of(made)}; the address is shown this once, agenda feeds revoke shuts it")


def revoke(call: Call, slug: str, names: Sequence[str]) -> None:
    """Shut addresses of a private feed, all or none; raises UnknownNameError."""
    with (
        opened(call.file, call.environ, now=call.now) as (config, store),
        store.writing() as conn,
    ):
        slug = _slug_of(config, slug)
        held = [one for one in feed_tokens.of_feed(conn, slug) if one.revoked is None]
        known = {name_of(one): one for one in held}
        for name in names:
            if name not in known:
                raise UnknownNameError(f"token of {slug}", name, tuple(known))
        for name in dict.fromkeys(names):
            feed_tokens.revoke(conn, known[name].digest, now=call.now)
    say(f"{slug}: {count(len(set(names)), 'token')} revoked")


def _slug_of(config: Config, name: str) -> str:
    """Return the slug of the feed that goes by a name, which may be an older one."""
    return next((feed.slug for feed in config.feeds if name in feed.aliases), name)
