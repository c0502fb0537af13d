"""Everything that is wrong with the settings, beyond what reading them shows: would the service start with them?"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from bot.commands.terminal.failure import setting_reason
from bot.errors import BadSetting
from bot.settings import Settings, read_settings
from bot.wording import say


def problems(given: Mapping[str, str]) -> list[tuple[str, str]]:
    """(name, sentence) of each, all in one round: what cannot be read, and what can be read but not be used."""
    settings, unreadable = read_settings(given)
    found = [(name, setting_reason(name, form)) for name, form in unreadable]
    told = {name for name, _ in found}
    for name, reason in (*_addresses(settings), *_folders(settings), *_of_channels(given)):
        if name not in told:
            found.append((name, reason))
    return found


def _addresses(settings: Settings) -> Iterator[tuple[str, str]]:
    from bot.store.sql.database import parse_url

    try:
        parse_url(settings.database)
    except BadSetting:
        yield "XIAOGE_DATABASE_URL", say("settings.problem.database")
    for name, url, schemes, problem in (
        ("XIAOGE_REDIS_URL", settings.redis_url, ("redis", "rediss", "unix"), "redis"),
        ("XIAOGE_ENGINE_URL", settings.engine_url, ("http", "https"), "http"),
        ("XIAOGE_TELEGRAM_API", settings.telegram_api, ("http", "https"), "http"),
        ("XIAOGE_TELEGRAM_WEBHOOK", settings.telegram_webhook, ("https", "http"), "https"),
    ):
        if url is not None and not _is_url(url, schemes):
            yield name, say(f"settings.problem.{problem}")
    if not settings.host or any(sign in settings.host for sign in "/ @"):
        yield "XIAOGE_HOST", say("settings.form.host")


def _is_url(url: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in schemes and bool(parts.netloc or parts.path.strip("/"))
    except ValueError:
        return False


def _folders(settings: Settings) -> Iterator[tuple[str, str]]:
    for name, folder in (("XIAOGE_DATA_DIR", settings.data_dir), ("XIAOGE_MODEL_DIR", settings.model_dir)):
        if folder.exists() and not folder.is_dir():
            yield name, say("settings.problem.not_folder", path=folder)
            continue
        there = next(part for part in (folder.absolute(), *folder.absolute().parents) if part.exists())
        if not os.access(there, os.W_OK | os.X_OK):
            yield name, say("settings.problem.no_write", path=there)


def _of_channels(given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    from connectors import CHANNELS

    for create in CHANNELS:
        try:
            create(given)
        except BadSetting as error:
            yield from ((name, setting_reason(name, form)) for name, form in error.details["problems"])
