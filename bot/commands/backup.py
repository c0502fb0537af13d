"""`xiaoge backup FILE`: database, uploads and key in one archive, also while the service runs."""

from __future__ import annotations

import io
import os
import shlex
import sqlite3
import tarfile
import tempfile
from argparse import Namespace
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from rich.progress import Progress

from bot.commands.files.archive import DATABASE, MANIFEST, Manifest, digest_of, is_sound
from bot.commands.terminal.failure import Failure
from bot.commands.terminal.screen import err, note, tell
from bot.settings import Settings, load_settings
from bot.wording import say

KEY, UPLOADS = "secret.key", "uploads"
_MEGABYTE = 1024 * 1024


def run(given: Namespace) -> None:
    """The archive appears whole or not at all, readable by its owner only."""
    settings, target = load_settings(), given.file
    database = _database(settings, target)
    _check_target(target, given.force)
    if not database.exists():
        raise Failure("cli.backup.no_data", path=database)
    with tempfile.TemporaryDirectory(dir=target.absolute().parent, prefix=".xiaoge-backup-") as folder:
        copy, draft = Path(folder) / DATABASE, Path(folder) / "archive"
        note(say("cli.backup.copying"))
        _copy(database, copy)
        if not is_sound(copy):
            raise Failure("cli.backup.damaged")
        # After the database: a file is on the disk before its row is written, so no row of the copy lacks its file.
        files = _files(settings.data_dir)
        note(say("cli.backup.packing", count=len(files) + 1))
        _pack(draft, {DATABASE: copy, **files}, gzip=target.suffix != ".tar")
        size, rows = draft.stat().st_size, copy.stat().st_size
        draft.replace(target)
    uploads = sum(name.startswith(UPLOADS) for name in files)
    tell(
        say(
            "cli.backup.done",
            path=target,
            database=f"{rows / _MEGABYTE:.1f}",
            uploads=uploads,
            size=f"{size / _MEGABYTE:.1f}",
        )
    )
    note(say("cli.backup.with_key" if KEY in files else "cli.backup.without_key"))


def postgresql_command(url: Any, program: str, *options: str) -> str:
    """A command line of PostgreSQL's own tools for the database of `url` (SQLAlchemy's), without its password."""
    place = {"host": url.host, "port": url.port, "username": url.username, "dbname": url.database}
    return shlex.join([program, *(f"--{name}={value}" for name, value in place.items() if value), *options])


def _database(settings: Settings, target: Path) -> Path:
    from bot.store.sql.database import parse_url, sqlite_file

    url = parse_url(settings.database)
    if url.get_backend_name() != "sqlite":
        dump = target.with_suffix("").with_suffix(".dump")
        raise Failure(
            "cli.backup.postgresql",
            uploads=settings.data_dir / UPLOADS,
            secret=settings.data_dir / KEY,
            command=postgresql_command(url, "pg_dump", "--format=custom", f"--file={dump}"),
        )
    return sqlite_file(url)


def _check_target(target: Path, force: bool) -> None:
    if not target.name.endswith((".tar.gz", ".tgz", ".tar")):
        raise Failure("cli.backup.bad_name", code=2)
    if not target.absolute().parent.is_dir():
        raise Failure("cli.backup.no_folder", path=target.parent)
    if target.exists() and (target.is_dir() or not force):
        raise Failure("cli.backup.exists", path=target)


def _copy(database: Path, copy: Path) -> None:
    os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError:
        raise Failure("cli.backup.damaged") from None


def _files(data_dir: Path) -> dict[str, Path]:
    uploads = {
        f"{UPLOADS}/{file.parent.name}/{file.name}": file
        for file in sorted((data_dir / UPLOADS).glob("??/*"))
        if file.is_file() and not file.name.startswith(".")
    }
    key = data_dir / KEY
    return {**({KEY: key} if key.exists() else {}), **uploads}


def _pack(draft: Path, files: dict[str, Path], gzip: bool) -> None:
    digests: dict[str, str] = {}
    with Progress(console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task("", total=len(files))
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as raw, tarfile.open(fileobj=raw, mode="w:gz" if gzip else "w") as tar:
            for name, file in files.items():
                if _add(tar, name, file):
                    digests[name] = digest_of(file)
                bar.advance(task)
            made_at = datetime.now(timezone.utc).isoformat(timespec="seconds")
            manifest = Manifest(made_at, _revision(files[DATABASE]), digests)
            _add_bytes(tar, MANIFEST, manifest.to_bytes())
        _lasting(draft)


def _add(tar: tarfile.TarFile, name: str, file: Path) -> bool:
    try:
        tar.add(file, name, recursive=False, filter=_anonymous)
    except FileNotFoundError:  # erased by its owner since we looked
        return False
    return True


def _add_bytes(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    info = _anonymous(tarfile.TarInfo(name))
    info.size = len(content)
    tar.addfile(info, io.BytesIO(content))


def _anonymous(info: tarfile.TarInfo) -> tarfile.TarInfo:
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    info.mode = 0o600
    return info


def _revision(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _lasting(file: Path) -> None:
    with file.open("rb") as stream:
        os.fsync(stream.fileno())
