"""A folder of issues: which files are some, how one is put in, and what cannot be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from agenda.errors import UnreadableError
from feeds.sources import folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from feeds.sources.delivery import Delivery

MOST = 1000


def read(path: Path, known: dict[str, str | None] | None = None) -> list[Delivery]:
    """Return what a folder hands over."""
    return list(folder.deliveries(path, known or {}, max_bytes=MOST))


def test_issues_are_handed_over_in_the_order_of_their_paths(tmp_path: Path) -> None:
    """Those of folders within as well; what is hidden or ends otherwise is none."""
    for name in ("b.txt", "a/c.html", "a.txt", ".hidden.txt", ".git/d.txt", "e.exe", "a/.f.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Agenda")
    found = read(tmp_path)
    assert [one.document for one in found] == ["a/c.html", "a.txt", "b.txt"]
    assert sorted(folder.paths(tmp_path)) == sorted(f"{tmp_path}/{one.document}" for one in found)
    known = {one.document: one.etag for one in found}
    assert [one.raw for one in read(tmp_path, known)] == [None] * 3
    assert list(folder.paths(tmp_path / "nowhere")) == []


def test_what_is_too_large_or_no_file_stops_no_other(tmp_path: Path) -> None:
    """A pipe would be waited for without end."""
    (tmp_path / "a.txt").write_text("x" * (MOST + 1))
    os.mkfifo(tmp_path / "b.txt")
    (tmp_path / "c.txt").write_text("Agenda")
    large, good = read(tmp_path)
    assert "max_bytes" in large.error
    assert (good.document, good.raw is not None) == ("c.txt", True)
    assert folder.delivery(f"{tmp_path}/gone.txt", "gone.txt", None, max_bytes=MOST) is None


def test_a_folder_within_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or is gone meanwhile; one that cannot be listed itself cannot be read at all."""
    (tmp_path / "a.txt").write_text("Agenda")
    told = [PermissionError(13, "no", f"{tmp_path}/inside"), FileNotFoundError(2, "no", "x")]
    walk = os.walk

    def walked(top: Path, onerror: object) -> Iterator[object]:
        for error in told:
            onerror(error)  # type: ignore[operator]
        return walk(top)

    monkeypatch.setattr(os, "walk", walked)
    assert [(one.document, bool(one.error)) for one in read(tmp_path)] == [
        ("a.txt", False),
        ("inside", True),
    ]
    told[:] = [PermissionError(13, "no", str(tmp_path))]
    with pytest.raises(UnreadableError, match="cannot be listed"):
        read(tmp_path)


def test_an_issue_is_put_in(tmp_path: Path) -> None:
    """Once however often; another of that name only when that is wished; never into nothing."""
    assert folder.put(tmp_path, "a.txt", b"one", replace=False)
    assert folder.put(tmp_path, "a.txt", b"one", replace=False)
    assert not folder.put(tmp_path, "a.txt", b"two", replace=False)
    assert (tmp_path / "a.txt").read_bytes() == b"one"
    assert folder.put(tmp_path, "a.txt", b"two", replace=True)
    assert (tmp_path / "a.txt").read_bytes() == b"two"
    with pytest.raises(FileNotFoundError):
        folder.put(tmp_path / "gone", "a.txt", b"", replace=False)


def test_what_has_no_reader_is_told_in_one_line(tmp_path: Path) -> None:
    """The first file of them, how many more there are; nothing that nobody put there to be read."""
    for name in (
        "a.txt", ".DS_Store", "Thumbs.db", "desktop.ini", "~$a.docx", "b.docx.part", ".git/x.doc",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert folder.passed_over(tmp_path) == ("", "")
    (tmp_path / "plan.doc").write_text("x")
    first, told = folder.passed_over(tmp_path)
    assert (first, told[:43]) == ("plan.doc", "passed over; what is read ends in .txt, .te")
    (tmp_path / "mars").mkdir()
    for name in ("affiche.JPG", "mars/b.odt", "c.ics", "x.pages"):
        (tmp_path / name).write_text("x")
    first, told = folder.passed_over(tmp_path)
    assert first == "affiche.JPG"
    assert told.startswith("passed over, and 4 more (c.ics, mars/b.odt, plan.doc …); what is read")
    assert folder.passed_over(tmp_path / "nowhere") == ("", "")
