"""What is known about a person. Everything but the sender id is encrypted at rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Courier:
    """A person behind one channel identity. `profile` holds further slots (job, company, location) by slot name."""

    channel: str
    sender: str
    name: str | None = None
    phone: str | None = None
    id_number: str | None = None
    profile: dict[str, Any] = field(default_factory=dict)
