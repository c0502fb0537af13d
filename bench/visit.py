"""One system, started, measured and stopped, while no other runs."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from pathlib import Path

from bench import proc, scenes
from bench.client import Client
from bench.scenes import Amount
from bench.screen import Screen
from bench.script import Script
from bench.systems import Running, System, start

START_SECONDS = 240.0
POLL_SECONDS = 0.05


class NotReady(Exception):
    """A system did not answer a message within START_SECONDS."""


async def visit(
    system: System, model: Path, script: Script, amount: Amount, screen: Screen, name: str
) -> dict[str, float]:
    """All figures of one round; `name` is shown. `foreign` is the share of the machine (0-1) that programs other than
    the system and this client used. Raises Died or NotReady."""
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch, ExitStack() as held:
        screen.step(f"{name}: start")
        began = time.perf_counter()
        running = start(system, model, Path(scratch), held)
        async with Client(running.url) as client:
            figures = await _start_times(system, client, running, script, began, screen)
            screen.step(f"{name}: warm-up")
            figures |= await scenes.warm_up(client, script)
            client.unanswered = 0
            noise = Noise(running)
            screen.step(f"{name}: 1 person, 8 people")
            sent, busy = client.sent, running.cpu_seconds()
            figures |= await scenes.one_person(client, script, amount)
            figures |= await scenes.many_people(client, script, amount)
            figures["cpu"] = 1000 * (running.cpu_seconds() - busy) / (client.sent - sent)
            screen.step(f"{name}: burst of five")
            figures |= await scenes.burst(client, script, amount)
            screen.step(f"{name}: long talks of {amount.turns} turns")
            figures |= await scenes.long_talk(client, script, amount)
            running.check()
            figures |= _memory(running) | {"unanswered": client.unanswered, "foreign": noise.share()}
    return figures


async def _start_times(
    system: System, client: Client, running: Running, script: Script, began: float, screen: Screen
) -> dict[str, float]:
    async def up() -> bool:
        return await client.is_up(system.first_path)

    async def answered() -> bool:
        if not await client.is_up(system.ready_path):
            return False
        before = client.unanswered
        await client.talk(script.long_talk[:1])
        return client.unanswered == before

    times = {}
    for figure, there in (("open", up), ("ready", answered)):
        await _until(there, running, began, screen)
        times[figure] = time.perf_counter() - began
    return times


async def _until(there: Callable[[], Awaitable[bool]], running: Running, began: float, screen: Screen) -> None:
    while not await there():
        running.check()
        screen.still()
        if time.perf_counter() - began > START_SECONDS:
            raise NotReady(f"no answer within {START_SECONDS:.0f} s; log: {running.children[-1].log}")
        await asyncio.sleep(POLL_SECONDS)


def _memory(running: Running) -> dict[str, float]:
    zero = proc.Memory(0.0, 0.0)
    front, model = (sum((proc.memory(pid) for pid in pids), zero) for pids in running.parts())
    both = front + model
    return {
        "rss_front": front.rss, "rss_model": model.rss, "rss_all": both.rss,
        "pss_front": front.pss, "pss_model": model.pss, "pss_all": both.pss,
    }  # fmt: skip


class Noise:
    """What other programs used of the machine since it was made."""

    def __init__(self, running: Running) -> None:
        self._running, self._began = running, time.perf_counter()
        self._busy, self._ours = proc.machine_busy_seconds(), self._own()

    def share(self) -> float:
        """0 when the machine was ours alone, 1 when others used all of it."""
        wall = time.perf_counter() - self._began
        foreign = proc.machine_busy_seconds() - self._busy - (self._own() - self._ours)
        return max(0.0, foreign / wall / (os.cpu_count() or 1))

    def _own(self) -> float:
        return self._running.cpu_seconds() + time.process_time()
