"""Who a visitor is: an id the server drew and signed, kept by the browser. The client never chooses it."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

_TOKEN = re.compile(r"v1\.([0-9a-f]{32})\.([0-9a-f]{64})")


@dataclass(frozen=True)
class Visitor:
    """`sender`: 32 hex digits (128 random bits). `token`: what the browser keeps and shows again."""

    sender: str
    token: str


class Visitors:
    """Makes and reads visitor tokens, `v1.<sender>.<HMAC-SHA256>`, with a key of this installation."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def new(self) -> Visitor:
        """Somebody who was never here."""
        sender = secrets.token_hex(16)
        return Visitor(sender, f"v1.{sender}.{self._signature(sender)}")

    def read(self, token: object) -> Visitor | None:
        """The visitor a token stands for; None when it is missing, damaged or forged."""
        found = _TOKEN.fullmatch(token) if isinstance(token, str) else None
        if found is None or not hmac.compare_digest(found[2], self._signature(found[1])):
            return None
        return Visitor(found[1], found[0])

    def _signature(self, sender: str) -> str:
        return hmac.new(self._key, f"v1.{sender}".encode(), hashlib.sha256).hexdigest()
