"""Encryption at rest: AES-256-GCM with the place a value belongs to as associated data, and blind indexes.

A sealed value is: version (1 byte), key id (4), nonce (12), ciphertext with tag. It opens only at its own place."""

from __future__ import annotations

import hmac
import os
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import StoreUnavailable
from bot.store.secrets.keys import Keys

_VERSION = b"\x01"
_KEY_ID = slice(1, 5)
_NONCE = slice(5, 17)
_REST = 17


class Cipher:
    """Seals with the first key, opens with all. Safe to use from several threads."""

    def __init__(self, keys: Keys) -> None:
        self._indexing = keys.derive("blind index")
        ids = [sha256(b"id" + key).digest()[:4] for key in keys.derive("encryption")]
        self._keys = dict(zip(reversed(ids), (AESGCM(key) for key in reversed(keys.derive("encryption"))), strict=True))
        self._first_id = ids[0]
        self._first = self._keys[ids[0]]

    @property
    def key_name(self) -> str:
        """What the key in force is called in marks and in sealed values; it tells nothing about the key itself."""
        return self._first_id.hex()

    def seal(self, data: bytes, place: str) -> bytes:
        """`data` encrypted for `place` ("table.column")."""
        nonce = os.urandom(12)
        return _VERSION + self._first_id + nonce + self._first.encrypt(nonce, data, place.encode())

    def open(self, sealed: bytes, place: str) -> bytes:
        """The reverse. Raises StoreUnavailable(reason="key") when no key fits or the value was tampered with."""
        key = self._keys.get(sealed[_KEY_ID])
        if sealed[:1] != _VERSION or key is None:
            raise StoreUnavailable(reason="key", place=place)
        try:
            return key.decrypt(sealed[_NONCE], sealed[_REST:], place.encode())
        except InvalidTag:
            raise StoreUnavailable(reason="key", place=place) from None

    def is_current(self, sealed: bytes) -> bool:
        """Whether the key in force sealed it."""
        return sealed[_KEY_ID] == self._first_id

    def index(self, value: str, purpose: str) -> str:
        """A keyed digest (32 hex digits) that is equal for equal values and tells nothing else."""
        return _digest(self._indexing[0], value, purpose)

    def indexes(self, value: str, purpose: str) -> tuple[str, ...]:
        """`index` under every key: what to look for while a rotation is under way."""
        return tuple(_digest(key, value, purpose) for key in self._indexing)


def _digest(key: bytes, value: str, purpose: str) -> str:
    message = f"{purpose}\0{value}".encode("utf-8", "surrogatepass")
    return hmac.digest(key, message, "sha256")[:16].hex()
