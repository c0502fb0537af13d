"""From what the dialogue said, message by message, to the answer of a turn."""

from __future__ import annotations

from typing import Any

from bot.domain.talk.turns import TurnResult


def turn_result(said: list[dict[str, Any]]) -> TurnResult:
    """`said`: Rasa's collected messages. A custom part with "effect" is for the gateway, a paper with the number of the
    reply that its files follow; {"lead": true} joins the
    message before it with the one after; buttons and data without words join the message before them."""
    replies: list[dict[str, Any]] = []
    effects: list[dict[str, Any]] = []
    lead: dict[str, Any] | None = None
    for message in said:
        custom = message.get("custom")
        if isinstance(custom, dict) and "effect" in custom:
            effects.append({**custom, "after": len(replies)} if custom["effect"] == "paper" else custom)
        elif isinstance(custom, dict) and custom.get("lead") and replies:
            lead = replies.pop()
        else:
            reply = _reply(message)
            if lead is not None:
                reply["text"] = f"{lead['text']}\n{reply['text']}".strip()
                reply["buttons"] += lead["buttons"]
                lead = None
            if replies and not reply["text"] and not reply.keys() & {"image", "attachment"}:
                replies[-1]["buttons"] += reply["buttons"]
                replies[-1].update({"custom": reply["custom"]} if "custom" in reply else {})
            else:
                replies.append(reply)
    if lead is not None:
        replies.append(lead)
    return TurnResult(tuple(replies), tuple(effects))


def _reply(message: dict[str, Any]) -> dict[str, Any]:
    parts = {key: message[key] for key in ("image", "attachment", "custom") if message.get(key)}
    buttons = [{"title": button["title"], "command": button["payload"]} for button in message.get("buttons") or ()]
    return {"text": str(message.get("text") or "").strip(), **parts, "buttons": buttons}
