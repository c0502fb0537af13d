"""What is done to a running system: one person, eight people, bursts, long talks. Every figure in milliseconds."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from statistics import mean, median

from bench.client import Client
from bench.figures import percentile
from bench.script import Script

PEOPLE = 8
EDGE = 5
"""So many turns at each end of a long talk are compared."""


@dataclass(frozen=True)
class Amount:
    """How much is done in a round: `repeats` of all talks by one person, `together` by each of eight, `bursts`,
    `long_talks` of `turns` each."""

    repeats: int
    together: int
    bursts: int
    long_talks: int
    turns: int


WHOLE = Amount(repeats=4, together=2, bursts=3, long_talks=3, turns=150)
QUICK = Amount(repeats=1, together=1, bursts=1, long_talks=1, turns=150)


async def warm_up(client: Client, script: Script) -> dict[str, float]:
    """Two people hold every talk at the same time, so that nothing is done for the first time later. `astray`: talks
    that did not end where they should, so that their figures compare different work."""
    astray = await asyncio.gather(_check_talks(client, script), _check_talks(client, script))
    return {"astray": float(sum(astray))}


async def one_person(client: Client, script: Script, amount: Amount) -> dict[str, float]:
    """Somebody who answers at once."""
    return await _paced("one", client, script, people=1, repeats=amount.repeats)


async def many_people(client: Client, script: Script, amount: Amount) -> dict[str, float]:
    """Eight of them at the same time."""
    return await _paced("many", client, script, people=PEOPLE, repeats=amount.together)


async def burst(client: Client, script: Script, amount: Amount) -> dict[str, float]:
    """All messages of one person at once, against the same messages one by one from somebody else."""
    figures: dict[str, float] = {}
    for name, messages in script.bursts.items():
        alone, together = [], []
        for _ in range(amount.bursts):
            alone.append(sum(await client.talk(messages)))
            person, began = client.person(), time.perf_counter()
            await asyncio.gather(*(client.say(person, message) for message in messages))
            together.append(time.perf_counter() - began)
        wall, work = 1000 * median(together), 1000 * median(alone)
        figures |= {f"{name}_wall": wall, f"{name}_work": work, f"{name}_beyond": wall - work}
    return figures


async def long_talk(client: Client, script: Script, amount: Amount) -> dict[str, float]:
    """Conversations that do not end. Both ends say the same words, so their means compare the same work."""
    lap, early, late = script.long_talk, [], []
    for _ in range(amount.long_talks):
        times = await client.talk([lap[turn % len(lap)] for turn in range(amount.turns)])
        early.append(mean(times[:EDGE]))
        late.append(mean(times[-EDGE:]))
    return {"early": 1000 * median(early), "late": 1000 * median(late), "growth": median(late) / median(early)}


async def _paced(name: str, client: Client, script: Script, people: int, repeats: int) -> dict[str, float]:
    began = time.perf_counter()
    lists = await asyncio.gather(*(_all_talks(client, script, repeats) for _ in range(people)))
    wall = time.perf_counter() - began
    times = [seconds for one in lists for seconds in one]
    return {
        f"{name}_rate": len(times) / wall,
        f"{name}_p50": 1000 * percentile(times, 0.5),
        f"{name}_p95": 1000 * percentile(times, 0.95),
    }


async def _all_talks(client: Client, script: Script, repeats: int) -> list[float]:
    """Every talk in turn, each as somebody new."""
    return [seconds for _ in range(repeats) for talk in script.talks.values() for seconds in await client.talk(talk)]


async def _check_talks(client: Client, script: Script) -> int:
    """Every talk once; how many of them went astray."""
    astray = 0
    for name, talk in script.talks.items():
        person = client.person()
        await client.talk(talk, person)
        astray += script.reaches.get(name, "") not in client.heard[person]
    return astray
