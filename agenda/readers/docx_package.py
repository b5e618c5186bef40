"""The ZIP package of a Word document, opened with bounds (ECMA-376, part 2)."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

MAX_BYTES = 64_000_000
MAX_PART = 16_000_000
# The converter builds an object per tag, at about 1 KB each.
_MAX_TAGS = 500_000
_MAX_FILES = 5_000
_CHUNK = 65_536

_TEXT_PARTS = (".xml", ".rels")
DOCTYPE = (
    "<!doctype".encode("ascii"),
    "<!doctype".encode("utf-16-le"),
    "<!doctype".encode("utf-16-be"),
)
# What a damaged, hostile or exotic archive makes zipfile raise.
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
)


class PackageError(ValueError):
    """A package that cannot be used; the text says what was found and what to do."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a document that hold words: ``parts`` are (name, bytes), media left out."""

    parts: tuple[tuple[str, bytes], ...]

    def find(self, name: str) -> bytes:
        """Return the bytes of a part, b"" when it is missing."""
        return next((data for found, data in self.parts if found == name), b"")

    def as_zip(self) -> io.BytesIO:
        """Return the parts as an archive of their own, nothing compressed."""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            for name, data in self.parts:
                archive.writestr(zipfile.ZipInfo(name), data)
        stream.seek(0)
        return stream


def unpack(data: bytes) -> Package:
    """Return the parts of a Word document.

    Sizes are checked as declared and again as unpacked: at most ``MAX_PART`` bytes a part,
    ``MAX_BYTES`` in all.  Raises PackageError for anything but a whole .docx.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = _checked(archive)
            parts = _read_all(archive, files)
    except NotImplementedError as error:
        raise PackageError(f"the document is packed in an unknown way ({error})") from error
    except PackageError:
        raise
    except _ZIP_ERRORS as error:
        reason = f"the document is damaged ({error}); open it in a word processor and save it again"
        raise PackageError(reason) from error
    return Package(parts)


def _checked(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    files = archive.infolist()
    _refuse_others({file.filename for file in files[:_MAX_FILES]}, archive)
    texts = [file for file in files if file.filename.lower().endswith(_TEXT_PARTS)]
    if any(file.flag_bits & 1 for file in texts):
        raise PackageError("the document is protected by a password; save it without one")
    if len(files) > _MAX_FILES or sum(file.file_size for file in texts) > MAX_BYTES:
        size = f"{MAX_BYTES // 1_000_000} MB or {_MAX_FILES:,} files"
        raise PackageError(f"the document unpacks to more than {size}")
    return texts


def _refuse_others(names: set[str], archive: zipfile.ZipFile) -> None:
    if "mimetype" in names:
        kind = archive.open("mimetype").read(100).decode("ascii", "replace")
        raise PackageError(f"found a file of type {kind}, expected .docx; save it as .docx")
    if "[Content_Types].xml" not in names:
        raise PackageError("found a ZIP archive without a document in it, expected .docx")
    for folder, name in (("xl/", "an Excel workbook"), ("ppt/", "PowerPoint slides")):
        if any(found.startswith(folder) for found in names):
            raise PackageError(f"found {name}, expected .docx; save it as PDF or .docx")


def _read_all(
    archive: zipfile.ZipFile, files: list[zipfile.ZipInfo]
) -> tuple[tuple[str, bytes], ...]:
    parts = []
    left = MAX_BYTES
    for file in files:
        data = _read(archive, file, min(left, MAX_PART))
        left -= len(data)
        parts.append((file.filename, data))
    return tuple(parts)


def _read(archive: zipfile.ZipFile, file: zipfile.ZipInfo, most: int) -> bytes:
    """Return the bytes of one file, unpacked in chunks: what is declared need not be true."""
    chunks = bytearray()
    with archive.open(file) as stream:
        while chunk := stream.read(_CHUNK):
            chunks += chunk
            if len(chunks) > most:
                raise PackageError(f"its part {file.filename} unpacks to more than {most:,} bytes")
    data = bytes(chunks)
    if data.count(b"<") > _MAX_TAGS:
        raise PackageError(f"its part {file.filename} holds more than {_MAX_TAGS:,} tags")
    lowered = data.lower()
    if any(mark in lowered for mark in DOCTYPE):
        # Forbidden in packages (ECMA-376, part 2, 8.1.4), and where XML bombs start.
        raise PackageError(f"its part {file.filename} declares a document type, which none may")
    return data
