"""``agenda tokens``: who may write through the interface.

A token is shown once, when it is made; the store keeps its digest, so that no copy of the store
lets anybody write.  One that was lost is revoked, and another one made.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from feeds import printing
from feeds.commands.choosing import UnknownNameError
from feeds.commands.opening import opened, reading
from feeds.commands.showing import iso, moment
from feeds.console import Row, count, remark, say, table, write
from feeds.errors import FeedError
from feeds.store import access_tokens
from feeds.store.access_tokens import AccessToken
from feeds.store.feed_tokens import digest_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from feeds.groups.calling import Call

_PREFIX = "agenda_"  # by which programs that look for leaked secrets know one
_BYTES = 32  # 256 bits: nobody guesses it, however long they try
_HEADS = ("Token", "For", "Made", "Revoked")


class NoLabelError(FeedError, ValueError):
    """A token for nobody: the journal could not say who wrote."""

    def __str__(self) -> str:
        return "a token needs a label that says for whom it is"


def add(call: Call, label: str) -> None:
    """Print a new token; raises NoLabelError."""
    told = " ".join(label.split())
    if not told:
        raise NoLabelError
    word = f"{_PREFIX}{secrets.token_urlsafe(_BYTES)}"
    made = AccessToken(digest_of(word), told, call.now)
    with (
        opened(call.file, call.environ, now=call.now) as (_, store),
        store.writing() as conn,
    ):
        access_tokens.add(conn, made)
    say(word)
    remark(f"token {made.name}; it is shown this once, agenda tokens revoke ends it")


def print_all(call: Call, form: str) -> None:
    """Print all tokens, those that were revoked as well."""
    with reading(call) as (config, conn):
        known = access_tokens.every(conn)
    if form == "json":
        write(printing.to_json([_account(one) for one in known]))
    elif known:
        made = ((one, moment(one.made, config), moment(one.revoked, config)) for one in known)
        rows = [Row((one.name, one.label, at, end), "dim" if end else "") for one, at, end in made]
        table(_HEADS, rows)
    else:
        remark("no tokens; agenda tokens add makes one")


def revoke(call: Call, names: Sequence[str]) -> None:
    """End tokens, all or none, those that had ended stay so; raises UnknownNameError."""
    with (
        opened(call.file, call.environ, now=call.now) as (_, store),
        store.writing() as conn,
    ):
        known = {one.name: one for one in access_tokens.every(conn)}
        for name in names:
            if name not in known:
                raise UnknownNameError("token", name, tuple(known))
        lasting = [name for name in dict.fromkeys(names) if known[name].revoked is None]
        for name in lasting:
            access_tokens.revoke(conn, known[name].digest, now=call.now)
    for name in set(names) - set(lasting):
        remark(f"{name} was revoked already")
    say(f"{count(len(lasting), 'token')} revoked")


def _account(one: AccessToken) -> dict[str, Any]:
    return {
        "token": one.name,
        "for": one.label,
        "made": iso(one.made),
        "revoked": iso(one.revoked),
    }
