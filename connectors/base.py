"""What a door for couriers is: the protocol every channel keeps, and what the house offers to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from aiohttp import web

from bot.domain.talk.messages import Attachment, Delivery, HistoryItem, Incoming, Outgoing, Receipt


class Door(Protocol):
    """What the gateway gives to every channel (bot/conversation/door.py)."""

    async def deliver(self, incoming: Incoming) -> Receipt:
        """Stores the message once and sets its turn going. Returns as soon as it is stored: now it may be
        acknowledged. Never raises for what a person can cause; `Receipt.kept` False says that it was not stored."""

    async def answer(self, receipt: Receipt, timeout: float | None = None) -> Sequence[Outgoing]:
        """Waits until the turn of a stored message is over and returns what answers it (a receipt in words when the
        engine is away). Marks them sent. Empty while staff own the conversation and for blank messages."""

    async def unasked(self, channel: str, sender: str, after: int, limit: int = 100) -> Sequence[Outgoing]:
        """What was sent to this person without a question, after the message id `after`; marks it sent."""

    async def history(
        self, channel: str, sender: str, after: str | None = None, limit: int = 100
    ) -> Sequence[HistoryItem]:
        """The talk so far in both directions, oldest first."""

    async def part_sent(self, outgoing: Outgoing, parts: int, external_id: str | None) -> None:
        """So many parts of a message that goes out in several have arrived: after a crash sending goes on behind them
        (`Outgoing.parts`). Never raises."""

    async def file(self, channel: str, sender: str, outgoing_id: int) -> Attachment | None:
        """The kept file that the message `outgoing_id` carries, if it was sent to this very person; None for everybody
        else and for what is no more. Raises StoreUnavailable."""

    async def acknowledge(self, channel: str, sender: str, up_to: int) -> None:
        """The person's client has everything up to this outgoing id."""

    def secret(self, purpose: str) -> bytes:
        """A 32-byte key of this installation for `purpose` (visitor tokens, webhook secrets)."""

    def keys(self, purpose: str) -> tuple[bytes, ...]:
        """`secret` under every key of the installation, the one in force first: for checking what was signed before a
        rotation of keys."""

    def say(self, key: str, **values: Any) -> str:
        """The sentence `key` of bot/knowledge/wording, filled in."""


class Channel(Protocol):
    """One door. `pull` True: the person's own client fetches or is pushed to while connected (rest, web), so an
    undelivered message waits without being retried."""

    name: str
    pull: bool

    def routes(self) -> Iterable[web.RouteDef]:
        """HTTP routes the gateway serves for this door; may be empty."""

    async def start(self, door: Door) -> None:
        """Begins to receive. Must not wait for the network."""

    async def send(self, outgoing: Outgoing) -> Delivery:
        """One attempt to deliver one message. Raises nothing that the network or the other side can cause."""

    async def stop(self) -> None:
        """Ends receiving within a few seconds; what is not stored by then was never acknowledged."""


class ChannelFactory(Protocol):
    """What `connectors.CHANNELS` lists: makes the channel from the settings, None when it is switched off."""

    def __call__(self, environment: Mapping[str, str]) -> Channel | None: ...
