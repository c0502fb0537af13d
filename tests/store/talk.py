"""A conversation to test with."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.people.ownership import Conversation
from bot.domain.talk.messages import Incoming
from bot.ports import Draft
from bot.store import Store


class Talk:
    """A conversation in a store, a minute older with every word."""

    def __init__(self, store: Store, now: datetime, sender: str = "u1", channel: str = "web") -> None:
        self.store, self.now, self.sender, self.channel = store, now, sender, channel
        with store.begin() as work:
            self.conversation: Conversation = work.conversations.open(channel, sender, now)
            work.commit()
        self.id = self.conversation.id

    def hear(self, external_id: str, text: str = "你好", **rest: object) -> int:
        """The person writes; the id in the inbox."""
        self.now += timedelta(minutes=1)
        incoming = Incoming(self.channel, self.sender, external_id, text, **rest)  # type: ignore[arg-type]  # open fields
        with self.store.begin() as work:
            item, _ = work.inbox.add(self.id, incoming, (), self.now, None)
            work.commit()
        return item.id

    def tell(self, *texts: str, **rest: object) -> list[int]:
        """The house writes; the ids in the outbox."""
        self.now += timedelta(minutes=1)
        with self.store.begin() as work:
            drafts = [Draft(text, **rest) for text in texts]  # type: ignore[arg-type]  # open fields
            sent = work.outbox.add(self.conversation, drafts, self.now)
            work.commit()
        return [outgoing.id for outgoing in sent]

    def history(self, after: str | None = None, limit: int = 200) -> list[str]:
        """The texts."""
        with self.store.begin(write=False) as work:
            return [item.text for item in work.conversations.history(self.id, after, limit)]
