"""What every test stands on: the command line as people call it, and no network."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

# A busy machine is no failure: examples are bounded by their number, not by the clock.
settings.register_profile(
    "calm", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "calm"))

_HERE = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine, and forget the proxies of its user."""
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: Any) -> None:  # noqa: ANN401  socket's signature
        if isinstance(address, tuple) and address[0] not in _HERE:
            raise AssertionError(f"a test reached for {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_here)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def agenda() -> Callable[..., Result]:
    """Return a function that runs ``agenda`` with arguments, and ``stdin`` when given."""
    from feeds.cli import main  # noqa: PLC0415  other tests need no command line

    def run(*args: object, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(main, [str(arg) for arg in args], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
