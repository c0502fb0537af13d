"""The archive of `xiaoge backup`: its list of contents, and the check that all of it is there and unharmed."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sqlite3
import tarfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

MANIFEST = "manifest.json"
DATABASE = "xiaoge.sqlite3"
FORMAT = 1
_NAME = re.compile(r"manifest\.json|xiaoge\.sqlite3|secret\.key|uploads/[0-9a-f]{2}/[0-9a-f]{8,64}")
_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Manifest:
    """`files`: name in the archive -> SHA-256. `made_at`: ISO 8601. `revision`: of the database's shape."""

    made_at: str
    revision: str
    files: dict[str, str]
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """As it stands in the archive."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()


class BadArchive(Exception):
    """`reason`: archive, manifest, version, name, missing, digest, database, disk."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def unpack(archive: Path, folder: Path) -> Manifest:
    """Unpacks into the empty `folder` and checks every file. Raises BadArchive; `folder` may then hold anything."""
    try:
        with tarfile.open(archive, "r:*") as tar:
            digests = {member.name: _extract(tar, member, folder) for member in _safe(tar)}
    except (tarfile.TarError, EOFError, ValueError, OSError) as error:
        full = isinstance(error, OSError) and error.errno == 28
        raise BadArchive("disk" if full else "archive") from error
    manifest = _manifest(folder / MANIFEST)
    del digests[MANIFEST]
    if DATABASE not in manifest.files or set(manifest.files) - set(digests):
        raise BadArchive("missing")
    if digests != manifest.files:
        raise BadArchive("digest")
    if not is_sound(folder / DATABASE):
        raise BadArchive("database")
    return manifest


def is_sound(database: Path) -> bool:
    """Whether SQLite finds nothing wrong in the file."""
    try:
        with closing(sqlite3.connect(database)) as connection:
            return list(connection.execute("PRAGMA integrity_check")) == [("ok",)]
    except sqlite3.Error:
        return False


def digest_of(file: Path) -> str:
    """SHA-256 in hex."""
    with file.open("rb") as stream:
        return _digest(stream)


def _safe(tar: tarfile.TarFile) -> Iterable[tarfile.TarInfo]:
    for member in tar:
        if not member.isreg() or not _NAME.fullmatch(member.name):
            raise BadArchive("name")
        yield member


def _extract(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> str:
    target = folder / member.name
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    source = tar.extractfile(member)
    assert source is not None
    with target.open("xb") as stream:
        target.chmod(0o600)
        shutil.copyfileobj(source, stream, _CHUNK)
    return digest_of(target)


def _manifest(file: Path) -> Manifest:
    try:
        content = json.loads(file.read_bytes())
        if content["format"] > FORMAT:
            raise BadArchive("version")
        return Manifest(str(content["made_at"]), str(content["revision"]), dict(content["files"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadArchive("manifest") from error


def _digest(stream: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()
