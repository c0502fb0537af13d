"""Who a visitor is: an id the server drew and signed, kept by the browser. The client never chooses it."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

from connectors.base import Door

PURPOSE = "web-visitor"
_TOKEN = re.compile(r"v1\.([0-9a-f]{32})\.([0-9a-f]{64})")


@dataclass(frozen=True)
class Visitor:
    """`sender`: 32 hex digits (128 random bits). `token`: what the browser keeps and shows again."""

    sender: str
    token: str


def keys_of(door: Door) -> tuple[bytes, ...]:
    """The keys of this installation for visitor tokens, the one in force first. A door without `keys` knows only that
    one."""
    every = getattr(door, "keys", None)
    return tuple(every(PURPOSE)) if every is not None else (door.secret(PURPOSE),)


class Visitors:
    """Makes and reads visitor tokens, `v1.<sender>.<HMAC-SHA256>`, with keys of this installation: the first one signs,
    all are read, so that a talk outlives a rotation of keys."""

    def __init__(self, *keys: bytes) -> None:
        self._keys = keys

    def new(self) -> Visitor:
        """Somebody who was never here."""
        sender = secrets.token_hex(16)
        return Visitor(sender, f"v1.{sender}.{self._signature(sender)}")

    def read(self, token: object) -> Visitor | None:
        """The visitor a token stands for, with a token of the key in force to be kept instead of an older one; None
        when it is missing, damaged or forged."""
        found = _TOKEN.fullmatch(token) if isinstance(token, str) else None
        if found is None or not any([hmac.compare_digest(found[2], one) for one in self._signatures(found[1])]):
            return None
        return Visitor(found[1], f"v1.{found[1]}.{self._signature(found[1])}")

    def _signature(self, sender: str) -> str:
        return self._signatures(sender)[0]

    def _signatures(self, sender: str) -> list[str]:
        return [hmac.new(key, f"v1.{sender}".encode(), hashlib.sha256).hexdigest() for key in self._keys]
