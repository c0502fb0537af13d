"""What Rasa does anew for every message though the answer cannot change: three seams, the figures are in
docs/benchmarks.md."""

from __future__ import annotations

from functools import cache
from typing import Any

import rasa.core.processor
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses

from bot.engine.runner import SequentialGraphRunner


def make_rasa_lean() -> None:
    """Once per process, before a model is loaded."""
    rasa.core.processor.DaskGraphRunner = SequentialGraphRunner
    # The schema guards against foreign action servers; ours is rasa_sdk itself, in this process.
    RemoteAction._validate_action_result = _trusted
    Event.resolve_by_type = staticmethod(_event_class)


def _trusted(_action: RemoteAction, _result: dict[str, Any]) -> bool:
    return True


@cache
def _event_class(type_name: str, default: type[Event] | None = None) -> type[Event] | None:
    """As Rasa finds it, by walking through all subclasses, which it does for every event that is read back."""
    kinds: list[type[Event]] = all_subclasses(Event)
    for kind in kinds:
        if kind.type_name == type_name:
            return kind
    if default is None:
        raise ValueError(f"unknown event {type_name!r}")
    return default
