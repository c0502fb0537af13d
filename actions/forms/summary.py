"""The summary before a case is written: what was heard, and what handing it in agrees to."""

from __future__ import annotations

import re
from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.own_case.same_claim import same_claim
from actions.shown import lines
from actions.turn import Turn
from bot.domain.asking.form_state import CONFIRM, State
from bot.domain.asking.forms import Form
from bot.domain.casework.case_kinds import BY_FORM
from bot.domain.people.consents import FORWARDED_KINDS
from bot.nlu.consent.passing_on import speaks_of_passing_on
from bot.nlu.reply.cues import assents
from bot.wording import entry, label, say


def say_summary(speaker: CollectingDispatcher, turn: Turn, form: Form, state: State) -> None:
    """Reads it back. Handing it in agrees that the union handles it; passing it on is a question of its own, once the
    case is written (consent_questions.py)."""
    summary, task = lines(form.slots(), state.values), label("tasks", form.intent)
    consent = say("consents.handing_in.forwarded" if is_forwarded(form) else "consents.handing_in.inside")
    if before := same_claim(turn, form, state):
        speaker.utter_message(text=before)
        speaker.utter_message(json_message={"lead": True})
    speaker.utter_message(response="utter_confirm", summary=summary, task=task, consent=consent)


def asked_again(speaker: CollectingDispatcher, tracker: Tracker, turn: Turn, form: Form, state: State) -> bool:
    """Asks only whether it may be handed in, where the summary was read out before this message and something else was
    answered in between. A part of a message that is not its first may stand right behind the last value."""
    if not form.confirm or state.asked != CONFIRM or turn.deed != turn.key or _asked_before(tracker) != CONFIRM:
        return False
    buttons = [{"title": say(f"dialogue.still_there.{one}"), "payload": f"/{one}"} for one in _ANSWERS]
    speaker.utter_message(text=say("dialogue.still_there.question"), buttons=buttons)
    return True


_ANSWERS = ("affirm", "deny", "cancel")


def _asked_before(tracker: Tracker) -> str | None:
    """What stood open when the message came."""
    events = list(tracker.events)
    last = next((at for at in reversed(range(len(events))) if events[at].get("event") == "user"), 0)
    asked = (one for one in reversed(events[:last]) if one.get("event") == "slot" and one["name"] == "requested_slot")
    return next((one.get("value") for one in asked), None)


def is_forwarded(form: Form) -> bool:
    """Whether its case may have to go to an office outside the union."""
    return form.name in BY_FORM and BY_FORM[form.name].name in FORWARDED_KINDS


def the_answer(turn: Turn, state: State) -> Turn:
    """The turn without words beside a yes to the summary that say that it is not to be passed on (提交，先不转)."""
    pieces = [one for one in re.split(r"[\s，,。；;]+", turn.text) if one]
    rest = "".join(one for one in pieces if not speaks_of_passing_on(one))
    if turn.command or state.asked != CONFIRM or len(rest) == len("".join(pieces)) or not assents(rest):
        return turn
    return replace(turn, text=rest, intent="affirm", confidence=1.0)


def refuses_forwarding(turn: Turn, form: Form) -> bool:
    """Whether the words (or a button of older summaries) that hand it in say outright that it is not to be passed on.
    A yes beside them is none: to whom was not told yet."""
    if not is_forwarded(form):
        return False
    says_no = any(word in turn.text for word in entry("consents.says_no"))
    names_it = any(word in turn.text for word in entry("consents.about_forwarding"))
    return turn.given.get("forwarding") == "no" or (says_no and names_it)
