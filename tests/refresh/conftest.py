"""A service over an empty folder, on SQLite and on PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from service import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from service import TestService


@pytest.fixture
def service(tmp_path: Path, url: str) -> Iterator[TestService]:
    """Return a service whose only source is an empty folder."""
    with serving(tmp_path / "issues", url) as made:
        yield made
