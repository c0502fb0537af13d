"""Everything that lasts: one database, a folder of encrypted files, the keys. `Store` is the way in."""

from bot.store.keys import Keys, load_or_create_keys
from bot.store.open import Store
from bot.store.schema import is_migrated, migrate

__all__ = ["Keys", "Store", "is_migrated", "load_or_create_keys", "migrate"]
