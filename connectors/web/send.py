"""The way out: one message to every open tab of a visitor."""

from __future__ import annotations

import asyncio

from bot.domain.talk.messages import Delivery, Outgoing
from connectors.web import faces
from connectors.web.lines import Lines


async def send(lines: Lines, outgoing: Outgoing, patience: float) -> Delivery:
    """Pushes, then waits up to `patience` seconds for a tab to confirm. `waiting` when none is open or none confirmed:
    the message stands in the history; the widget fetches it when it is back and confirms it then."""
    if not lines.connected(outgoing.sender):
        return Delivery("waiting")
    try:
        confirmed = await asyncio.wait_for(_push_and_wait(lines, outgoing), patience)
    except asyncio.TimeoutError:
        return Delivery("waiting", reason="unconfirmed")
    return Delivery("sent" if confirmed else "waiting")


async def _push_and_wait(lines: Lines, outgoing: Outgoing) -> bool:
    await lines.push(outgoing.sender, faces.of_outgoing(outgoing))
    return await lines.confirmed(outgoing.sender, outgoing.id)
