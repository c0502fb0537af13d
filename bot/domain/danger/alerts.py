"""An emergency that staff must see at once (domain rule: safety levels S1 to S4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Alert:
    """`text` is what the person wrote (encrypted at rest); `location` is a position or words about the place."""

    id: int
    at: datetime
    conversation_id: str
    channel: str
    sender: str
    level: str
    kind: str
    text: str
    location: str | None = None
    handled: bool = False
    handled_by: str | None = None
