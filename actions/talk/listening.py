"""Listening: what is said to somebody who only wants to be heard, and what is kept of it."""

from __future__ import annotations

from rasa_sdk.events import ActiveLoop, EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.stopped import left_aside
from actions.drafts.suspend import emptied
from actions.offers import make_offer, standing_offer
from actions.turn import Turn
from bot.domain.asking.drafts import to_offer
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import REQUEST_COUNSELLING
from bot.nlu.reply.feelings import feelings_in
from bot.wording import entry, say

FEELINGS = 2
"""So many at most are answered in one message."""
OFFERED = 2
"""With this message in a row somebody to talk to is offered."""


def listen(speaker: CollectingDispatcher, turn: Turn, heard: str) -> list[EventType]:
    """Warm words; from the second message on the counsellor is offered, once. `heard`: all that was told so far, kept
    for whoever calls."""
    before = standing_offer(turn)
    rounds = int(before.get("rounds") or 0) + 1 if before.get("deed") == "listen" else 1
    felt = feelings_in(turn.text)[:FEELINGS]
    new = [one for one in felt if one not in (before.get("felt") or ())]
    again = entry("listening.again")
    words = [say(f"listening.feelings.{one}") for one in new]
    if rounds == 1:
        words = [*(words or [say("listening.feelings.other")]), say("listening.first")]
    else:
        words = [*words, *([say("listening.rest")] if "tired" in felt else []), again[rounds % len(again)]]
    if rounds > OFFERED:
        words.append(say("listening.hotline"))
    waiting = to_offer(turn.slots.get("drafts"), turn.now)
    if rounds == 1 and waiting is not None and waiting["form"] != REQUEST_COUNSELLING.name:
        words.append(say("listening.draft"))
    buttons = []
    if rounds == OFFERED:
        words.append(say("listening.counsellor"))
        buttons = [
            {"title": say("listening.call_me"), "payload": "/request_counselling"},
            {"title": say("listening.just_talk"), "payload": "/deny"},
        ]
    speaker.utter_message(text="".join(words), buttons=buttons)
    return [*kept(turn, heard), make_offer(turn, "listen", rounds=rounds, felt=[*(before.get("felt") or ()), *new])]


def let_be(speaker: CollectingDispatcher, turn: Turn, heard: str, asked_for_phone: bool) -> list[EventType]:
    """Nobody is to call: the door stays open."""
    before = standing_offer(turn)
    rounds = int(before.get("rounds") or 0)
    key = "without_phone" if asked_for_phone else "here" if before.get("let_be") else ""
    speaker.utter_message(text=say(f"listening.{key or ('no_need' if rounds >= OFFERED else 'quiet')}"))
    stands = make_offer(turn, "listen", rounds=max(OFFERED, rounds), felt=before.get("felt") or [], let_be=True)
    return [*kept(turn, heard), stands]


def kept(turn: Turn, heard: str) -> list[EventType]:
    """The events that keep what was told as a draft that is never brought up."""
    if not heard:
        return [*emptied(), ActiveLoop(None)]
    return left_aside(turn, REQUEST_COUNSELLING, State({"description": heard}), False, quiet=True)
