"""The interface does what its description says, asked by schemathesis in the words of that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from browsing import served
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from sites import NOW, Site

from feeds.store import access_tokens
from feeds.store.access_tokens import AccessToken
from feeds.store.feed_tokens import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from schemathesis.core.transport import Response
    from schemathesis.engine.recorder import ScenarioRecorder

WORD = "agenda_of-a-test"
# What no schema can say: which cursors a list has given, which files, days, languages and addresses
# there are.
UNSAID = {"cursor", "name", "file", "body", "when", "url", "published", "language"}
STATUSES = {
    # An event may be hidden or be another by now: a request before did that.
    "positive_data_acceptance": ["2xx", "404", "409", "410", "412"],
    "negative_data_rejection": [str(one) for one in (400, 401, *range(404, 423))],
}


@pytest.fixture
def here(tmp_path: Path) -> Iterator[tuple[str, Site]]:
    """Return the address of a service that listens, in which one program may write."""
    with served(tmp_path) as (root, made):
        with made.service.store.writing() as conn:
            access_tokens.add(conn, AccessToken(digest_of(WORD), "intranet", NOW))
        yield root, made


def config(parts: dict[str, str]) -> SchemathesisConfig:
    """Return how it is asked: the same questions in every run, a few hundred of them."""
    checks = {name: {"expected-statuses": told} for name, told in STATUSES.items()}
    told: dict[str, Any] = {
        "seed": 1,
        # Behind a proxy of its own network a client is not counted: this one asks much at once.
        "headers": {"X-Forwarded-For": "192.0.2.1", "Authorization": f"Bearer {WORD}"},
        "generation": {"max-examples": 8, "deterministic": True},
        "phases": {"stateful": {"generation": {"max-examples": 3}}},
        "parameters": parts,
        "checks": checks,
    }
    return SchemathesisConfig.from_dict(told)


def is_unsaid(check: str, answer: Response | None) -> bool:
    """Return whether an answer refuses what the schema allows, and only what it cannot forbid."""
    if check != "positive_data_acceptance" or answer is None or answer.status_code != 422:
        return False
    return {one["place"] for one in json.loads(answer.content)["errors"]} <= UNSAID


def failures(recorder: ScenarioRecorder) -> Iterator[str]:
    """Yield what is wrong, with the request that shows it."""
    for case, checks in recorder.checks.items():
        for check in checks:
            told, asked = check.failure_info, recorder.interactions.get(case)
            if told is not None and not is_unsaid(check.name, asked.response if asked else None):
                yield f"{check.name}: {told.failure}\n{told.code_sample}"


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@pytest.mark.parametrize("names", [True, False])
def test_the_interface_is_as_described(here: tuple[str, Site], *, names: bool) -> None:
    """Whatever is asked of what there is, and of what there is not: no answer is another one."""
    root, made = here
    ident = made.event("Concert").rpartition("/")[2]
    known = {"ident": ident, "name": "magazine", "slug": "all"}
    found: list[str] = []
    asked = 0
    schema = schemathesis.openapi.from_url(
        f"{root}api/v1/openapi.json", config=config(known if names else {})
    )
    for event in from_schema(schema).execute():
        assert not isinstance(event, events.NonFatalError | events.FatalError), event
        if isinstance(event, events.ScenarioFinished):
            asked += len(event.recorder.cases)
            found += failures(event.recorder)
    assert not found, "\n\n".join(found)
    assert asked > 200
