"""SIGKILL between two parts of a long message to Telegram: the parts that arrived do not come again."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.domain.talk.messages import Outgoing
from bot.ports import Draft
from tests.connectors.telegram.fake_api import TOKEN, FakeApi
from tests.connectors.telegram.telegram_updates import RIDER
from tests.system.gateway_alone import GatewayAlone

LONG = "".join(f"第{number}条：先把工资条、聊天记录都留好。" for number in range(600))


def _store(gateway: GatewayAlone) -> Outgoing:
    house = gateway.house()
    house.store.migrate()
    with house.begin() as work:
        conversation = work.conversations.open("telegram", str(RIDER), house.clock.now())
        (sent,) = work.outbox.add(conversation, [Draft(LONG)], house.clock.now())
        work.commit()
    house.store.close()
    return sent


def _state(gateway: GatewayAlone, conversation_id: str) -> str:
    house = gateway.house()
    with house.begin(write=False) as work:
        (item,) = work.conversations.history(conversation_id)
    house.store.close()
    return item.delivery


async def test_parts_that_arrived_before_the_kill_are_not_repeated_after_it(tmp_path: Path) -> None:
    api = FakeApi()
    await api.start()
    gateway = GatewayAlone(tmp_path / "var", {"XIAOGE_TELEGRAM_TOKEN": TOKEN, "XIAOGE_TELEGRAM_API": api.url})
    gateway.data_dir.mkdir()
    message = await asyncio.to_thread(_store, gateway)
    api.fail("sendMessage", None, None, "slow")  # two parts arrive, the third is under way
    try:
        await asyncio.to_thread(gateway.start)
        await api.until(lambda: len(api.made("sendMessage")) == 3, 60)
        gateway.kill()
        assert len(api.said(RIDER)) == 2
        await asyncio.to_thread(gateway.start)
        await api.until(lambda: "".join(api.said(RIDER)) == LONG, 60)
        assert len(api.said(RIDER)) == 3
        while await asyncio.to_thread(_state, gateway, message.conversation_id) != "sent":
            await asyncio.sleep(0.05)
        assert len(api.made("sendMessage")) == 4, "the third was tried twice, the others once"
    finally:
        gateway.kill()
        await api.stop()
