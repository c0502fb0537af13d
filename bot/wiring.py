"""The one place where parts are put together: settings, clock, store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from bot.clock import Clock
from bot.domain.casework.retention import Keeping
from bot.ports import Begin
from bot.settings import Settings, load_settings
from bot.store.secrets.keys import load_or_create_keys
from bot.store.sql.open import Store


@dataclass(frozen=True)
class House:
    """What every process has: the gateway, the engine and each command of the command line."""

    settings: Settings
    clock: Clock
    store: Store

    @property
    def begin(self) -> Begin:
        """Starts a unit of work."""
        return self.store.begin

    @property
    def keeping(self) -> Keeping:
        """How long the settings allow what is known about people to be kept."""
        settings = self.settings
        return Keeping(settings.keep_messages, settings.keep_drafts, settings.keep_cases)

    @property
    def secret(self) -> Callable[[str], bytes]:
        """Derives a 32-byte key for a purpose."""
        return self.store.secret

    @property
    def secrets(self) -> Callable[[str], tuple[bytes, ...]]:
        """The same under every key, the one in force first: for what was signed before a rotation."""
        return self.store.secrets


def build(settings: Settings | None = None) -> House:
    """Puts the parts together; makes the data folder and its keys on the first start. Does not migrate."""
    settings = settings or load_settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    keys = load_or_create_keys(settings.data_dir, settings.secret_keys)
    store = Store(settings.database, settings.data_dir, keys, zone=settings.timezone)
    return House(settings, Clock.starting_at(settings.clock, settings.timezone), store)


@lru_cache(maxsize=1)
def house() -> House:
    """The house of this process, built at first use; custom actions use it, whoever runs them."""
    return build()
