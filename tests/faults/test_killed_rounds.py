"""A process killed at any moment of its rounds, over and over: it leaves whole rounds, no parts."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest
from round_script import ROUNDS, State, rounds, state
from service import serving
from sqlalchemy import text

from feeds.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from feeds.store import Store

KILLS = 200
LIFE = {"sqlite": 1, "postgresql": 2}  # rounds of the undisturbed run, which is on SQLite
EARLY = 0.1  # of the lives may end before the first round


class Undisturbed(NamedTuple):
    """What a store holds after each round, none at first, and the seconds that one took."""

    states: list[State]
    seconds: float


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """Return what the rounds leave when nothing happens to them."""
    folder = tmp_path_factory.mktemp("undisturbed")
    with serving(folder / "issues", f"sqlite:///{folder}/agenda.db") as service:
        with service.store.reading() as conn:
            states = [state(conn)]
        service.refresh(dry_run=True)  # so that the time is not that of the imports
        begun = time.monotonic()
        for one in rounds():
            one.lay(service.folder)
            service.now = one.now
            assert service.refresh().went_well
            with service.store.reading() as conn:
                states.append(state(conn))
        seconds = (time.monotonic() - begun) / ROUNDS
    return Undisturbed(states, seconds)


def test_the_script_has_everything_in_it(undisturbed: Undisturbed) -> None:
    """What is killed is worth it: events are new, move, get other names, are called off."""
    kinds = Counter(change[1] for change in undisturbed.states[-1].changes)
    assert {"added", "moved", "renamed", "cancelled", "changed"} <= kinds.keys()
    assert len(undisturbed.states[-1].events) >= 12


@contextmanager
def mortal(folder: Path, url: str) -> Iterator[Callable[[str], str]]:
    """Yield ``live(span)``: rounds for so long, then SIGKILL; it returns at what they were."""
    program = Path(__file__).with_name("rounds_process.py")
    with subprocess.Popen(
        [sys.executable, str(program), str(folder), url],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip

        def live(span: str) -> str:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(f"{span}\n")
            process.stdin.flush()
            return process.stdout.readline().strip()

        yield live


def sound(store: Store) -> bool:
    """Return whether the database finds nothing wrong with itself."""
    if store.is_postgresql:
        return True  # every row is read by :func:`state`
    with store.reading() as conn:
        whole = conn.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        return whole and not conn.execute(text("PRAGMA foreign_key_check")).all()


def _span(random: Random, seconds: float, *, mortal: bool) -> str:
    """Return from when on how long a life lasts, without an end in sight when enough have died."""
    begin = "opening" if random.random() < EARLY else "reading"
    return f"{begin} {random.expovariate(1 / seconds) if mortal else 100}"


def test_killed_at_any_moment(
    kind: str, new_url: Callable[..., str], tmp_path: Path, undisturbed: Undisturbed
) -> None:
    """After each kill the store is as some round left it; in the end as if nothing had been.

    No event is lost, none is there twice, and every feed has the bytes that it would have.
    """
    random = Random(7)  # noqa: S311  no secret
    died: Counter[str] = Counter()
    scripts = 0
    while died.total() < KILLS:
        scripts += 1
        url = new_url(kind)
        folder = tmp_path / f"issues-{scripts}"
        folder.mkdir()
        store = open_store(url, now=rounds(1)[0].now)
        before = 0
        seconds = LIFE[kind] * undisturbed.seconds
        with mortal(folder, url) as live:
            # Some lives are long, so the script gets on however busy the machine is.
            while (at := live(_span(random, seconds, mortal=died.total() < KILLS))) != "through":
                assert at != "failed"
                died[at] += 1
                with store.reading() as conn:
                    now = state(conn)
                assert now == undisturbed.states[now.rounds]
                assert before <= now.rounds
                assert sound(store)
                before = now.rounds
        with store.reading() as conn:
            assert state(conn) == undisturbed.states[ROUNDS]
        assert sound(store)
        store.close()
    assert died["writing"] > KILLS // 4, died
