"""Custom actions without a second HTTP server: an object that looks to Rasa like its action endpoint and runs
rasa_sdk's executor in this process. Every action works with blocking storage, so it runs in a thread of its own."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from typing import Any, ClassVar

from rasa_sdk.executor import ActionExecutor

from bot.engine.waiting import RUN
from bot.errors import where

log = logging.getLogger(__name__)

FAILED: ContextVar[list[str]] = ContextVar("failed")
"""The actions that raised during the running turn. Rasa swallows what an action raises; the turn must not."""


class ActionFailed(Exception):
    """A custom action raised. Carries the action's name only; the cause is chained."""


class InProcessActions:
    """`request(json=..., method="post")` as Rasa's EndpointConfig has it. Without `kwargs` Rasa hands every action the
    domain of the model in use: nothing is copied on the way, and there stands until when an answer of law holds."""

    url = "in-process"
    kwargs: ClassVar[dict[str, Any]] = {}

    def __init__(self, package: str = "actions", threads: int = 8) -> None:
        logging.getLogger("rasa_sdk.executor").setLevel(logging.WARNING)
        self._executor = ActionExecutor()
        self._executor.register_package(package)
        self._threads = ThreadPoolExecutor(threads, "action")

    @property
    def names(self) -> frozenset[str]:
        """The actions that can be run."""
        return frozenset(self._executor.actions)

    async def request(self, json: dict[str, Any], method: str = "post", **_: Any) -> dict[str, Any] | None:
        """Runs one action call; raises ActionFailed when it raises anything."""
        name = json.get("next_action")
        RUN.get([]).append(str(name))
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, self._run, json)
        except Exception as error:
            log.error("action failed action=%s error=%s at=%s", name, type(error).__name__, where(error))
            FAILED.get([]).append(str(name))
            raise ActionFailed(name) from error

    def _run(self, call: dict[str, Any]) -> dict[str, Any] | None:
        """Drives the executor's coroutine by hand: our actions are synchronous, so it never waits for anything, and an
        event loop of its own for each action would cost more than most actions do."""
        running = self._executor.run(call)
        try:
            running.send(None)
        except StopIteration as done:
            result: dict[str, Any] | None = done.value
            return result
        raise TypeError("actions must not be asynchronous")
