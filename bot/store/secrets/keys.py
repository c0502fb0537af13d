"""The keys of an installation: texts of any form, the first one in force, the others still able to read."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.errors import StoreUnavailable

KEY_FILE = "secret.key"


@dataclass(frozen=True)
class Keys:
    """At least one text; the first encrypts, all decrypt. Everything else is derived from them by HKDF-SHA256."""

    texts: tuple[str, ...] = field(repr=False)

    def __post_init__(self) -> None:
        if not self.texts or not all(self.texts):
            raise ValueError("keys")

    def derive(self, purpose: str) -> tuple[bytes, ...]:
        """32 bytes for `purpose` from every key, in their order."""
        return tuple(
            HKDF(SHA256(), 32, salt=b"xiaoge", info=purpose.encode()).derive(text.encode("utf-8", "surrogatepass"))
            for text in self.texts
        )

    def secret(self, purpose: str) -> bytes:
        """32 bytes for `purpose` from the key in force. A rotation changes it: whoever must go on accepting what was
        signed before checks against `secrets`."""
        return self.secrets(purpose)[0]

    def secrets(self, purpose: str) -> tuple[bytes, ...]:
        """`secret` of every key, the one in force first."""
        return self.derive("secret:" + purpose)


def load_or_create_keys(data_dir: Path, given: tuple[str, ...] = ()) -> Keys:
    """The keys of the settings, then those in `<data_dir>/secret.key` (one a line). With neither, a random key is
    made and kept there, readable by its owner only; of two processes that start at once both get the same one.

    The file goes on being read when keys are given, so that what it encrypted stays readable.
    Raises StoreUnavailable when the folder or file cannot be read or written."""
    file = data_dir / KEY_FILE
    try:
        if not given and not file.exists():
            _create(file)
        kept = file.read_text("utf-8").split() if file.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise StoreUnavailable(reason="keys") from error
    texts = tuple(dict.fromkeys(key for key in (*given, *kept) if key))
    if not texts:
        raise StoreUnavailable(reason="keys")
    return Keys(texts)


def add_key(data_dir: Path) -> int:
    """Puts a new random key first into `<data_dir>/secret.key`; how many it holds then. Whoever is running goes on with
    the keys it read at its start. Raises StoreUnavailable when the file cannot be read or written."""
    file = data_dir / KEY_FILE
    try:
        kept = file.read_text("utf-8").split() if file.exists() else []
        draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
        _write(draft, [secrets.token_urlsafe(32), *kept])
        draft.replace(file)
        sync_folder(file.parent)
    except (OSError, UnicodeDecodeError) as error:
        raise StoreUnavailable(reason="keys") from error
    return len(kept) + 1


def _create(file: Path) -> None:
    """Writes a whole file elsewhere first and links it in: nobody ever reads half a key, and the first one stays."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    _write(draft, [secrets.token_urlsafe(32)])
    try:
        os.link(draft, file)
    except FileExistsError:
        return
    finally:
        draft.unlink()
    sync_folder(file.parent)


def _write(draft: Path, keys: list[str]) -> None:
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write("".join(f"{key}\n" for key in keys))
        stream.flush()
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder survive a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
