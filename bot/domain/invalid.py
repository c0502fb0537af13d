"""The error of a value that cannot be what it claims to be."""

from __future__ import annotations


class InvalidValue(ValueError):
    """Raised when a typed value breaks the rules of its kind.

    `reason` is a short code ("length", "checksum" ...), the key under which the sentence for the person
    is kept; `details` carries numbers for that sentence (never the value itself: it may be personal).
    """

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details: dict[str, object] = details
