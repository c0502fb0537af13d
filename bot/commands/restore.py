"""`xiaoge restore FILE`: checks the whole archive beside the data first, then swaps it in."""

from __future__ import annotations

import shutil
import tempfile
import time
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path

from bot.commands.backup import KEY, UPLOADS, postgresql_command
from bot.commands.files.archive import DATABASE, BadArchive, Manifest, unpack
from bot.commands.terminal.failure import Failure
from bot.commands.terminal.screen import note, tell
from bot.commands.terminal.welcome import base_url
from bot.errors import BadSetting, StoreUnavailable
from bot.settings import Settings, load_settings
from bot.wording import say


def run(given: Namespace) -> None:
    """Nothing changes unless the archive is whole, its key is known and there is no data, or --force."""
    settings = load_settings()
    database = _database(settings, given.file)
    if not given.file.is_file():
        raise Failure("cli.restore.no_file", path=given.file)
    _must_not_run(settings)
    there = [path for path in (database, settings.data_dir / KEY, settings.data_dir / UPLOADS) if path.exists()]
    if there and not given.force:
        raise Failure("cli.restore.data_there", path=there[0])
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.data_dir, prefix=".restore-") as name, ExitStack() as undo:
        folder = Path(name)
        note(say("cli.restore.checking"))
        manifest = _checked(given.file, folder, settings)
        aside = _set_aside(settings.data_dir, database, undo)
        _move_in(folder, settings.data_dir, database)
        undo.pop_all()
    if aside is not None:
        note(say("cli.restore.moved", path=aside))
    uploads = sum(file.startswith(UPLOADS) for file in manifest.files)
    tell(say("cli.restore.done", made_at=manifest.made_at, uploads=uploads))


def _database(settings: Settings, archive: Path) -> Path:
    from bot.store.sql.database import parse_url, sqlite_file

    url = parse_url(settings.database)
    if url.get_backend_name() != "sqlite":
        raise Failure(
            "cli.restore.postgresql",
            data=settings.data_dir,
            command=postgresql_command(url, "pg_restore", "--clean", "--if-exists", str(archive)),
        )
    return sqlite_file(url)


def _must_not_run(settings: Settings) -> None:
    from bot.commands.terminal.reach import is_up

    url = base_url(settings.host, settings.port)
    if is_up(url):
        raise Failure("cli.restore.running", url=url)


def _checked(archive: Path, folder: Path, settings: Settings) -> Manifest:
    """Unpacked into `folder`, of this version's shape, and readable with the key of the archive or the settings."""
    from bot.store import Store, load_or_create_keys

    try:
        manifest = unpack(archive, folder)
        if KEY not in manifest.files and not settings.secret_keys:
            raise Failure("cli.restore.bad_key")
        store = Store(f"sqlite:///{folder / DATABASE}", folder, load_or_create_keys(folder, settings.secret_keys))
        store.migrate()
        store.close()
        return manifest
    except BadArchive as error:
        raise Failure("cli.restore.bad_file", path=archive, reason=say(f"cli.restore.reasons.{error.reason}")) from None
    except BadSetting:
        raise Failure("cli.restore.bad_key") from None
    except StoreUnavailable:
        raise Failure("cli.restore.bad_file", path=archive, reason=say("cli.restore.reasons.database")) from None


def _set_aside(data_dir: Path, database: Path, undo: ExitStack) -> Path | None:
    """Moves what is there into a folder of its own; `undo` moves it back when the rest goes wrong."""
    aside = data_dir / f"before-restore-{time.strftime('%Y%m%d-%H%M%S')}"
    old = [*_database_files(database), data_dir / KEY, data_dir / UPLOADS]
    moved = False
    for path in filter(Path.exists, old):
        aside.mkdir(mode=0o700, exist_ok=True)
        shutil.move(path, aside / path.name)
        undo.callback(shutil.move, aside / path.name, path)
        moved = True
    return aside if moved else None


def _move_in(folder: Path, data_dir: Path, database: Path) -> None:
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, target in ((DATABASE, database), (KEY, data_dir / KEY), (UPLOADS, data_dir / UPLOADS)):
        if (folder / name).exists():
            shutil.move(folder / name, target)


def _database_files(database: Path) -> list[Path]:
    return [database, *(database.with_name(database.name + end) for end in ("-wal", "-shm"))]
