"""The settings of an installation: environment variables, or a `.env` file in the working folder, else in the project's
(the environment wins). `SETTINGS` is the only list; `xiaoge check-config` prints it. Unknown XIAOGE_ names are an
error, so that a misspelt setting is never silently ignored. A relative path counts from where it was written: a default
from the project's folder, a line of `.env` from the folder of that file, a variable from the working folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import BadSetting
from bot.home import home

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class OfficeHours:
    """`spans`: (weekday 0-6, opens, closes) in local time; an empty tuple means nobody is ever expected."""

    spans: tuple[tuple[int, time, time], ...]

    @classmethod
    def parse(cls, text: str) -> OfficeHours:
        """Reads `Mon-Fri 09:00-17:30; Sat 09:00-12:00`. Raises ValueError."""
        spans: list[tuple[int, time, time]] = []
        for part in filter(None, (piece.strip() for piece in text.split(";"))):
            days, _, hours = part.partition(" ")
            first, _, last = days.lower().partition("-")
            begin, end = WEEKDAYS.index(first[:3]), WEEKDAYS.index((last or first)[:3])
            opens, _, closes = hours.strip().partition("-")
            span = (time.fromisoformat(opens), time.fromisoformat(closes))
            if span[0] >= span[1]:
                raise ValueError("closes before it opens")
            day = begin
            while True:
                spans.append((day, *span))
                if day == end:
                    break
                day = (day + 1) % 7
        return cls(tuple(spans))


def _text(value: str) -> str | None:
    return value.strip() or None


def _port(value: str) -> int:
    port = int(value)
    if not 0 <= port <= 65535:
        raise ValueError("port")
    return port


def _flag(value: str) -> bool:
    return {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}[value.strip().lower()]


def _count(value: str) -> int:
    count = int(value)
    if not 0 <= count <= 100_000:
        raise ValueError("range")
    return count


def _instant(value: str) -> datetime | None:
    if not value.strip():
        return None
    instant = datetime.fromisoformat(value.strip().replace("Z", "+00:00"))
    if instant.tzinfo is None:
        raise ValueError("offset")
    return instant


def _list(value: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in value.split(",") if one.strip())


SHORTEST_KEY = 8
"""Characters. Less can be tried out by anybody who holds a backup; `xiaoge keys new` makes 43 random ones."""


def _keys(value: str) -> tuple[str, ...]:
    keys = _list(value)
    if keys and len(keys[0]) < SHORTEST_KEY:  # the others only open what they sealed, until it is rotated
        raise ValueError("short")
    return keys


@dataclass(frozen=True)
class Setting:
    """One variable: `field` of `Settings`, how its text is read, and whether its value must not be printed.
    The meaning shown to people stands in wording/settings.yml under `name`, the form under `form`."""

    name: str
    field: str
    default: str
    read: Callable[[str], Any]
    form: str
    secret: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting("XIAOGE_HOST", "host", "127.0.0.1", str.strip, "host"),
    Setting("XIAOGE_PORT", "port", "8080", _port, "port"),
    Setting("XIAOGE_DATA_DIR", "data_dir", "var", Path, "path"),
    Setting("XIAOGE_MODEL_DIR", "model_dir", "models", Path, "path"),
    Setting("XIAOGE_DATABASE_URL", "database_url", "", _text, "url", secret=True),
    Setting("XIAOGE_REDIS_URL", "redis_url", "", _text, "url", secret=True),
    Setting("XIAOGE_ADMIN_TOKEN", "admin_token", "", _text, "token", secret=True),
    Setting("XIAOGE_REST_TOKEN", "rest_token", "", _text, "token", secret=True),
    Setting("XIAOGE_TELEGRAM_TOKEN", "telegram_token", "", _text, "token", secret=True),
    Setting("XIAOGE_TELEGRAM_API", "telegram_api", "", _text, "url"),
    Setting("XIAOGE_TELEGRAM_WEBHOOK", "telegram_webhook", "", _text, "url"),
    Setting("XIAOGE_WEB_ORIGINS", "web_origins", "", _list, "origins"),
    Setting("XIAOGE_CLOCK", "clock", "", _instant, "instant"),
    Setting("XIAOGE_TIMEZONE", "timezone", "Asia/Shanghai", ZoneInfo, "zone"),
    Setting("XIAOGE_SAMPLE_DATA", "sample_data", "1", _flag, "flag"),
    Setting("XIAOGE_STREETS", "streets", "0", _flag, "flag"),
    Setting("XIAOGE_OFFICE_HOURS", "office_hours", "Mon-Fri 09:00-17:30", OfficeHours.parse, "hours"),
    Setting("XIAOGE_RATE_LIMIT", "rate_limit", "60", _count, "count"),
    Setting("XIAOGE_KEEP_MESSAGES", "keep_messages", "180", _count, "count"),
    Setting("XIAOGE_KEEP_DRAFTS", "keep_drafts", "30", _count, "count"),
    Setting("XIAOGE_KEEP_CASES", "keep_cases", "1095", _count, "count"),
    Setting("XIAOGE_SECRET_KEY", "secret_keys", "", _keys, "secret", secret=True),
    Setting("XIAOGE_ENGINE_URL", "engine_url", "", _text, "url"),
    Setting(
        "XIAOGE_LOG_LEVEL",
        "log_level",
        "INFO",
        lambda text: {"DEBUG": "DEBUG", "INFO": "INFO", "WARNING": "WARNING", "ERROR": "ERROR"}[text.strip().upper()],
        "level",
    ),
)
_BY_NAME = {setting.name: setting for setting in SETTINGS}


@dataclass(frozen=True)
class Settings:
    """All settings, read."""

    host: str
    port: int
    data_dir: Path
    model_dir: Path
    database_url: str | None
    redis_url: str | None
    admin_token: str | None
    rest_token: str | None
    telegram_token: str | None
    telegram_api: str | None
    telegram_webhook: str | None
    web_origins: tuple[str, ...]
    clock: datetime | None
    timezone: ZoneInfo
    sample_data: bool
    streets: bool
    office_hours: OfficeHours
    rate_limit: int
    keep_messages: int
    keep_drafts: int
    keep_cases: int
    secret_keys: tuple[str, ...]
    engine_url: str | None
    log_level: str

    @property
    def database(self) -> str:
        """The database URL in force: the SQLite file in the data folder unless one is set."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'xiaoge.sqlite3').resolve()}"


def parse_env_file(path: Path) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """`NAME=value` lines of a `.env` file, and the problems of all other lines as (file:line, "line"). `#` comments
    and blank lines are skipped, quotes round a value removed. A missing file is an empty one."""
    found: dict[str, str] = {}
    problems: list[tuple[str, str]] = []
    for number, line in enumerate(path.read_text("utf-8-sig").splitlines() if path.is_file() else (), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, sign, value = line.removeprefix("export ").partition("=")
        if sign:
            found[name.strip()] = value.strip().strip("'\"")
        else:
            problems.append((f"{path.name}:{number}", "line"))
    return found, problems


def read_env_file(path: Path) -> dict[str, str]:
    """`parse_env_file` where every line must be good, with paths that count from the file. Raises BadSetting."""
    found, problems = parse_env_file(path)
    if problems:
        raise BadSetting(problems=problems)
    return _placed(found, path.absolute().parent)


def env_file() -> Path:
    """The `.env` file that counts here; it need not exist."""
    here = Path(".env")
    return here if here.is_file() else home() / ".env"


def default_of(setting: Setting) -> str:
    """The text that a setting has when nobody gave one."""
    return str(home() / setting.default) if setting.form == "path" else setting.default


def _placed(given: Mapping[str, str], folder: Path) -> dict[str, str]:
    paths = {setting.name for setting in SETTINGS if setting.form == "path"}
    return {name: str(folder / text) if name in paths and text else text for name, text in given.items()}


def read_settings(given: Mapping[str, str]) -> tuple[Settings, list[tuple[str, str]]]:
    """The settings, and every problem as (name, form expected or "unknown"); what cannot be read has its default."""
    problems = [(name, "unknown") for name in sorted(given) if name.startswith("XIAOGE_") and name not in _BY_NAME]
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        text = given.get(setting.name, "")
        try:
            values[setting.field] = setting.read(text if text.strip() else default_of(setting))
        except (ValueError, KeyError, OSError, IndexError):
            problems.append((setting.name, setting.form))
            values[setting.field] = setting.read(default_of(setting))
    assert set(values) == {field.name for field in fields(Settings)}
    return Settings(**values), problems


def load_settings(environment: Mapping[str, str] | None = None, file: Path | None = None) -> Settings:
    """Reads all settings. Raises BadSetting with every problem at once: (name, form expected or "unknown")."""
    file = file or env_file()
    kept, problems = parse_env_file(file)
    settings, found = read_settings(
        {**_placed(kept, file.absolute().parent), **(os.environ if environment is None else environment)}
    )
    if problems or found:
        raise BadSetting(problems=[*problems, *found])
    return settings
