"""Two gateways on one PostgreSQL database, each with its own store, turns and outbox; the engine is scripted."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from bot.clock import Clock
from bot.conversation.answer import Answerer
from bot.conversation.answer_papers import AnswerPapers
from bot.conversation.door import HouseDoor
from bot.conversation.engine_client import EngineClient
from bot.conversation.events import Events
from bot.conversation.intake import Intake
from bot.conversation.rate import RateLimit
from bot.conversation.second_opinion import SecondOpinion
from bot.conversation.turns import Turns
from bot.domain.talk.messages import Delivery, Incoming, Outgoing
from bot.outbox.deliver import Deliverer
from bot.papers.drafting import Drafting
from bot.ports import Draft
from bot.store import Keys, Store, migrate
from tests.conversation.conftest import HOURS, START, ZONE
from tests.store import postgres

_numbers = itertools.count()


@contextmanager
def database() -> Iterator[str]:
    """The URL of a migrated database on a server of its own; skips where none can be started."""
    reason = postgres.missing()
    if reason:
        pytest.skip(reason)
    with postgres.running() as server:
        with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
            connection.execute("CREATE DATABASE pair")
        migrate(server.url("pair"))
        yield server.url("pair")


@dataclass
class Far:
    """A channel whose sending takes a moment. `sent`: (gateway, sender, text), shared by both gateways. `at_once`: the
    most that ever were on their way to one person."""

    name: str
    sent: list[tuple[str, str, str]]
    under_way: dict[str, int]
    at_once: list[int]
    pull: bool = False
    seconds: float = 0.02

    async def send(self, outgoing: Outgoing) -> Delivery:
        self.under_way[outgoing.sender] = self.under_way.get(outgoing.sender, 0) + 1
        self.at_once.append(self.under_way[outgoing.sender])
        await asyncio.sleep(self.seconds)
        self.sent.append((self.name, outgoing.sender, outgoing.text))
        self.under_way[outgoing.sender] -= 1
        return Delivery("sent", external_id="x")


@dataclass
class Widget(Far):
    """A channel people are connected to: `here` are those connected to this gateway."""

    here: set[str] = field(default_factory=set)
    pull: bool = True

    def reaches(self, sender: str) -> bool:
        return sender in self.here

    async def send(self, outgoing: Outgoing) -> Delivery:
        if outgoing.sender not in self.here:
            return Delivery("waiting")
        return await super().send(outgoing)


@dataclass
class Half:
    """One of the two gateways."""

    store: Store
    clock: Clock
    events: Events
    turns: Turns
    intake: Intake
    door: HouseDoor
    deliverer: Deliverer

    async def says(self, text: str, sender: str = "u1", id: str = "") -> list[str]:
        """A courier writes through this gateway; the texts of the answer."""
        receipt = await self.door.deliver(Incoming("rest", sender, id or f"m{next(_numbers)}", text))
        assert receipt.kept
        return [reply.text for reply in await self.door.answer(receipt, 20)]

    def tell(self, sender: str, *texts: str, channel: str = "far") -> None:
        """Something is stored to be sent."""
        with self.store.begin() as work:
            conversation = work.conversations.open(channel, sender, self.clock.now())
            work.outbox.add(conversation, [Draft(text) for text in texts], self.clock.now())
            work.commit()

    def states(self, sender: str) -> list[str]:
        """What became of the messages to this person."""
        with self.store.begin(write=False) as work:
            found = work.conversations.of_sender(sender)
            assert found is not None
            return [item.delivery for item in work.conversations.history(found.id)]


@asynccontextmanager
async def gateway(url: str, folder: Path, engine_url: str, **channels: Far) -> AsyncIterator[Half]:
    """A gateway on the database, its outbox not started yet."""
    store = Store(url, folder, Keys(("a key of the tests",)), 5.0, ZONE)
    clock, events, client = Clock.starting_at(START, ZONE), Events(), EngineClient(None, engine_url)
    papers = AnswerPapers(Drafting(store.begin, clock), store.begin, clock, HOURS)
    answerer = Answerer(store.begin, clock, client, events, HOURS, papers, lambda seconds, outcome: None)
    deliverer = Deliverer(store.begin, clock, channels, store.claims)
    turns = Turns(store.begin, clock, client, answerer, deliverer.wake, store.claims)
    intake = Intake(
        store.begin, clock, HOURS, RateLimit(0), SecondOpinion(client, clock), events, turns.notice, deliverer.wake
    )
    door = HouseDoor(store.begin, clock, intake, turns, store.secrets)
    await client.start()
    await asyncio.wait_for(client.ready.wait(), 10)
    await turns.start()
    try:
        yield Half(store, clock, events, turns, intake, door, deliverer)
    finally:
        await deliverer.stop()
        await turns.stop()
        await client.stop()
        store.close()
