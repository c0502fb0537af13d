"""Who waits for papers, in the chat or at the desk, holds up nobody else."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest

from tests.connectors.rest.house import ADMIN, Caller
from tests.connectors.rest.test_rest_papers import ASKS, asks_for, registered


@pytest.mark.parametrize("through", ["chat", "desk"])
async def test_who_waits_for_papers_keeps_nobody_from_the_database(caller: Caller, engine: Any, through: str) -> None:
    number, go_on = registered(caller).number, Event()
    asks_for(engine, number)
    begun: list[Any] = []

    def slow(paper: Any, form: Any, seconds: float) -> bytes:
        begun.append(form)
        go_on.wait(30)
        return b"written"

    async def asked(nth: int) -> None:
        if through == "chat":
            await caller.post({"sender": f"u{nth}", "message": ASKS, "message_id": "m1"})
            return
        where, body = f"{caller.url}/api/v1/cases/{number}/papers", {"paper": "evidence_list"}
        async with caller.session.post(where, json=body, headers=ADMIN) as response:
            assert response.status == 201

    caller.gateway.drafting.write = slow
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(3))
    waiting = [asyncio.create_task(asked(nth)) for nth in range(5)]
    try:
        while len(begun) < 4:  # two papers in two forms each
            await asyncio.sleep(0.01)
        other = {"sender": "somebody", "message": "在吗", "message_id": "m1"}
        assert (await asyncio.wait_for(caller.post(other), 10)).body
        assert len(begun) == 4
    finally:
        go_on.set()
        await asyncio.gather(*waiting)
