"""Several short messages as one thought: words that mean nothing by themselves are read with those before them that had
no home yet (我是送快递的 / 中通 / 腰闪到了)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, TypeAlias

from bot.domain.asking.forms import BY_INTENT
from bot.domain.talk.turns import TurnRequest
from bot.nlu.reply.cues import asks
from bot.nlu.reply.fragments import with_words_before
from bot.ports import TrackerState

Meaning: TypeAlias = Callable[[TurnRequest], Awaitable[dict[str, Any]]]

LONGEST = 200
SURE, SURE_OF_LAW = 0.6, 0.75
LAW = "ask_legal_question"
_NO_HOME = frozenset({"inform", "nlu_fallback", "out_of_scope", "affirm", "deny", "goodbye"})
"""What a piece of a thought looks like by itself."""


async def one_thought(
    plain: dict[str, Any], request: TurnRequest, before: TrackerState | None, meaning: Meaning
) -> tuple[dict[str, Any], str]:
    """The parse data and the words to act on: those of the whole thought where that says what is wanted, else
    `plain` as it is. `meaning`: what the dialogue makes of a message."""
    said = _said_before(request, before)
    alone = request.files or request.watch or request.safety or request.position or request.rating
    if not said or alone or plain.get("safety") or plain["intent"]["name"] not in _NO_HOME or asks(request.text):
        return plain, request.text
    thought = with_words_before(said, request.text)
    whole = await meaning(replace(request, text=thought))
    intent = whole["intent"]
    if len(thought) > LONGEST or whole.get("safety") or intent["name"] not in {*BY_INTENT, LAW}:
        return plain, request.text
    least = SURE_OF_LAW if intent["name"] == LAW else SURE
    return (whole, thought) if float(intent.get("confidence") or 0.0) >= least else (plain, request.text)


def _said_before(request: TurnRequest, before: TrackerState | None) -> str:
    offer = (before.slots.get("offer") or {}) if before is not None else {}
    lately = before is not None and offer.get("key") == f"{request.conversation_id}:{before.turn}"
    return str(offer.get("text") or "") if lately and offer.get("deed") == "said" else ""
