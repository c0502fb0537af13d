"""Who speaks in a conversation: exactly one of the bot, the queue, a staff member or a promised call-back.

Every change raises `version`; what was worked out under an older version is never delivered (design, principle 5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

Owner = Literal["bot", "queue", "staff", "callback"]
OWNERS: tuple[Owner, ...] = ("bot", "queue", "staff", "callback")


@dataclass(frozen=True)
class Conversation:
    """One person in one channel. `id` is opaque; `waiting_since` is set while `owner` is queue or callback."""

    id: str
    channel: str
    sender: str
    owner: Owner = "bot"
    version: int = 0
    staff_id: str | None = None
    waiting_since: datetime | None = None
    reason: str = ""
    unread: int = 0
    last_at: datetime | None = None
    alert_id: int | None = None

    def queued(self, now: datetime, reason: str) -> Conversation:
        """The same conversation, waiting for a person since `now`; one that waits or is served already stays put."""
        if self.owner in ("queue", "staff"):
            return self
        return replace(self, owner="queue", version=self.version + 1, waiting_since=now, reason=reason, staff_id=None)

    def promised(self, now: datetime, reason: str) -> Conversation:
        """The same conversation with a call-back promised; the bot goes on answering meanwhile."""
        return replace(self, owner="callback", version=self.version + 1, waiting_since=now, reason=reason)

    def claimed(self, staff_id: str) -> Conversation:
        """The same conversation, spoken for by one staff member."""
        if self.owner == "staff" and self.staff_id == staff_id:
            return self
        return replace(self, owner="staff", version=self.version + 1, staff_id=staff_id, waiting_since=None, unread=0)

    def given_back(self) -> Conversation:
        """The same conversation, spoken for by the bot again."""
        return replace(self, owner="bot", version=self.version + 1, staff_id=None, waiting_since=None, reason="")

    @property
    def bot_speaks(self) -> bool:
        """True while the bot answers (also while a call-back is promised)."""
        return self.owner in ("bot", "callback")
