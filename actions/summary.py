"""The summary before a case is written: what was heard, and what handing it in agrees to."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.shown import lines
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import Form
from bot.domain.casework.case_kinds import BY_FORM
from bot.domain.people.consents import FORWARDED_KINDS
from bot.wording import entry, label, say


def say_summary(speaker: CollectingDispatcher, form: Form, state: State) -> None:
    """Reads it back. Where other offices may have to know, there is a button to hand it in without that."""
    summary, task = lines(form.slots(), state.values), label("tasks", form.intent)
    if is_forwarded(form):
        consent = label("consents.forwarding", BY_FORM[form.name].name)
        speaker.utter_message(response="utter_confirm_forwarding", summary=summary, task=task, consent=consent)
    else:
        speaker.utter_message(response="utter_confirm", summary=summary, task=task, consent=say("consents.inside"))


def is_forwarded(form: Form) -> bool:
    """Whether its case may have to go to an office outside the union."""
    return form.name in BY_FORM and BY_FORM[form.name].name in FORWARDED_KINDS


def agrees_to_forwarding(turn: Turn, form: Form) -> bool | None:
    """Whether the words or the button that hand it in agree to that as well; None where it is not asked."""
    if not is_forwarded(form):
        return None
    says_no = any(word in turn.text for word in entry("consents.employer_no"))
    names_it = any(word in turn.text for word in entry("consents.about_forwarding"))
    return turn.given.get("forwarding") != "no" and not (says_no and names_it)
