"""Files on disk: <data_dir>/uploads/ab/<id>, written whole or not at all, in the clear nowhere."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from bot.errors import StoreUnavailable
from bot.store.secrets.keys import sync_folder
from bot.store.sql.faults import of_the_disk

_DRAFT = ".draft-"


def path_of(uploads: Path, file_id: str) -> Path:
    """Where a file lies."""
    return uploads / file_id[:2] / file_id


def write(uploads: Path, file_id: str, data: bytes) -> None:
    """Lasting once it returns. Raises StoreUnavailable; then nothing is left behind."""
    target = path_of(uploads, file_id)
    draft = target.with_name(_DRAFT + secrets.token_hex(8))
    try:
        if not target.parent.is_dir():
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            sync_folder(uploads)
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(target)
        except OSError:
            draft.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise of_the_disk(error) from error


def read(uploads: Path, file_id: str) -> bytes | None:
    """The content, None when it is gone. Raises StoreUnavailable when it cannot be read."""
    try:
        return path_of(uploads, file_id).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise of_the_disk(error) from error


def remove(uploads: Path, file_id: str) -> None:
    """Deletes it. What cannot be deleted now is left to the sweep."""
    try:
        path_of(uploads, file_id).unlink(missing_ok=True)
    except OSError:
        return


def older_files(uploads: Path, seconds: float) -> Iterator[Path]:
    """Files and drafts that were written more than `seconds` ago."""
    before = time.time() - seconds
    try:
        for file in sorted(uploads.glob("??/*")):
            if file.stat().st_mtime < before:
                yield file
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreUnavailable(reason="disk_error") from error
