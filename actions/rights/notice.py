"""The privacy notice before the first personal value, in the same message as the question: no turn of its own. Once for
each person and version; who does not agree goes on without a name (个人信息保护法 14, 16, 17)."""

from __future__ import annotations

from rasa_sdk.events import ActiveLoop, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.suspend import emptied
from actions.offers import make_offer, standing_offer
from actions.turn import Turn
from bot.domain.asking.drafts import without
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import Form
from bot.domain.people.consents import is_told
from bot.nlu.reply.refusals import stays_nameless
from bot.privacy.notice import privacy_notice
from bot.wiring import house
from bot.wording import entry, say

PERSONAL = ("name", "phone", "id_number", "workers")
"""Slots that say who somebody is."""
LONGEST_REFUSAL = 24
"""Characters: in a longer message such words are part of a story."""


def union_name() -> str:
    """The union that answers for what is kept: that of the county."""
    with house().begin(write=False) as work:
        found = next((one for one in work.organisations.all() if one.level == "county"), None)
    return found.name if found else say("dialogue.union_unknown")


def give_notice(speaker: CollectingDispatcher, turn: Turn, state: State) -> list[EventType]:
    """Says it, to be one message with what follows, where a personal value is asked or was told and the person does not
    know it yet; a second person at the same telephone never does. The gateway writes it into the ledger in the
    transaction that stores the answer."""
    # Said in an answer before this one: in a form the turn before is not always known, so it is forgotten outright.
    over: list[EventType] = [SlotSet("offer", None)] if _just_told(turn) else []
    if state.asked not in PERSONAL and not state.knows(*PERSONAL):
        return over
    notice = privacy_notice()
    with house().begin(write=False) as work:
        told = is_told(work.consents.of_person(turn.channel, turn.sender), notice.version)
    if told and not (state.guest and state.misses == 0 and not state.knows(*PERSONAL)):
        return over
    speaker.utter_message(text=notice.short.format(union=union_name()))
    speaker.utter_message(json_message={"lead": True})
    _note(speaker, True)
    return [make_offer(turn, "notice")]


def refuses_data(turn: Turn, state: State, form: Form) -> bool:
    """Whether the words give no personal value at all, where one is asked or the notice was just said."""
    words = turn.text.strip(" 。.！!，,")
    if form.nameless and stays_nameless(words):
        return False
    told = _just_told(turn)
    field = form.field(state.asked or "")
    wanted = state.asked in PERSONAL and (told or (field is not None and field.required))
    if not (wanted or told) or not 0 < len(words) <= LONGEST_REFUSAL:
        return False
    return words in entry("consents.refuses_alone") or any(part in words for part in entry("consents.refuses"))


def leave_without_data(speaker: CollectingDispatcher, turn: Turn, form: Form) -> list[EventType]:
    """Ends the form and keeps nothing of it, not even a draft; says what is possible without a name."""
    speaker.utter_message(response="utter_without_data")
    _note(speaker, False)
    drafts = without(turn.slots.get("drafts"), form.name)
    return [*emptied(), SlotSet("drafts", drafts), SlotSet("offer", None), ActiveLoop(None)]


def _just_told(turn: Turn) -> bool:
    return standing_offer(turn).get("deed") == "notice"


def _note(speaker: CollectingDispatcher, given: bool) -> None:
    speaker.utter_message(json_message={"effect": "consent", "given": given, "version": privacy_notice().version})
