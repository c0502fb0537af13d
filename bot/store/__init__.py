"""Everything that lasts: one database, a folder of encrypted files, the keys. `Store` is the way in."""

from bot.store.secrets.keys import Keys, load_or_create_keys
from bot.store.sql.open import Store
from bot.store.sql.schema import is_migrated, migrate

__all__ = ["Keys", "Store", "is_migrated", "load_or_create_keys", "migrate"]
