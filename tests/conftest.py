"""What every test stands on: the command line as people call it, and no network."""

from __future__ import annotations

import gc
import os
import socket
import time
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings
from office import office
from service import _compiled_once, service, still_service
from stores import kind, new_url, open_again, postgresql, store, url

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from feeds.config import Loaded
__all__ = [
    "_compiled_once",
    "kind",
    "new_url",
    "office",
    "open_again",
    "postgresql",
    "service",
    "still_service",
    "store",
    "url",
]

# A busy machine is no failure: examples are bounded by their number, not by the clock.
settings.register_profile(
    "calm", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "calm"))

_HERE = ("127.0.0.1", "::1", "localhost")


def pytest_collection_finish() -> None:
    """Have the collector leave alone what lives as long as the process: thousands of tests."""
    gc.collect()
    gc.freeze()


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


_SLACK = 3.0  # times what exact proportion would take; the square takes at least eight times that
_MEASURES = 4
_SHORTEST = 0.002  # seconds that the clock of a process can tell


@pytest.fixture
def assert_linear() -> Callable[..., None]:
    """Return ``check(prepare, size, times=8)``: work that is *times* larger takes as much longer.

    ``prepare(size)`` returns the work to be timed.  Times are those of this process, without the
    garbage of other tests; a busy machine may spoil some measurements, never all of them.
    """

    def check(prepare: Callable[[int], Callable[[], object]], size: int, times: int = 8) -> None:
        small, large = prepare(size), prepare(times * size)
        small()
        few = many = float("inf")
        gc.collect()
        gc.freeze()  # to go through what is there takes as long as a test
        for _ in range(_MEASURES):
            few, many = min(few, _seconds(small)), min(many, _seconds(large))
            if many <= _SLACK * times * max(few, _SHORTEST):
                return
        raise AssertionError(f"{times} times the size took {many / few:.0f} times as long")

    return check


def _seconds(work: Callable[[], object]) -> float:
    """Return the processor time that *work* takes."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.fixture
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare a test of PDF or DOCX the start of a process."""
    from agenda.readers import docx, docx_markup, pdf, pdf_document  # noqa: PLC0415  few need them

    monkeypatch.setattr(pdf, "_read_apart", pdf_document.read_document)
    monkeypatch.setattr(docx, "_convert_apart", docx_markup.convert)


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


@pytest.fixture
def config_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, an empty one whose config.toml is the configuration."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("AGENDA_")]:
        monkeypatch.delenv(name)
    return tmp_path


@pytest.fixture
def load_config(config_folder: Path) -> Callable[..., Loaded]:
    """Return ``load(text, **variables)``: config.toml with that text, and that environment."""
    from feeds.config import load  # noqa: PLC0415  few need its library

    def run(text: str, **variables: str) -> Loaded:
        (config_folder / "config.toml").write_bytes(text.encode())
        return load("config.toml", variables)

    return run
