"""What was over is not: taken up again under its number, or, when that is too long ago, a new case that names it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.check_case_progress import number_in
from actions.offers import make_offer, standing_offer
from actions.own_case.take_back import reopened
from actions.own_case.which_case import MOST, ask_which, with_choice
from actions.routes import action_for
from actions.turn import Turn, read_turn
from bot.aftercare.times import case_times
from bot.domain.asking.forms import BY_NAME
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED, OVER
from bot.domain.casework.cases import Case
from bot.nlu.own_case.outcome import names_figures
from bot.usecases.casework.rate_case import rate, standing_question
from bot.usecases.casework.reopen_case import has_way_back, may_reopen, note_reason, reopen
from bot.usecases.follow_case import own_case, own_cases
from bot.wiring import house
from bot.wording import entry, label

KINDS = ("unpaid_wages", "legal_aid", "work_injury", "hardship_aid", "child_aid", "platform_rule", "membership_change")
OWN_MATTER = ("report_unpaid_wages", "request_legal_aid", "check_case_progress", "talk_to_human", "withdraw_case")
"""What the words may mean instead, where nothing has ended."""


class ActionReopenCase(Action):
    """See bot/nlu/own_case/outcome.py for the words that lead here."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_reopen_case"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Takes up the case that is named, or the only one that has ended."""
        turn = with_choice(read_turn(tracker))
        offer = standing_offer(turn)
        if offer.get("deed") == "reason" and not turn.command and turn.text.strip():
            begin, taken_up = house().begin, str(offer["number"])
            note_reason(begin, taken_up, turn.channel, turn.sender, "unsolved", turn.text, turn.now, key=turn.deed)
            dispatcher.utter_message(response="utter_reason_kept", number=offer["number"])
            return [SlotSet("offer", None)]
        number, begin = number_in(turn), house().begin
        if number:
            case = own_case(begin, turn.channel, turn.sender, number, turn.deed)
            if case is None:
                dispatcher.utter_message(response="utter_case_not_found", number=number)
                return []
            return take_up(dispatcher, turn, case)
        own, kinds = own_cases(begin, turn.channel, turn.sender, MOST, turn.deed), _kinds(turn)
        cases = [one for one in own if one.kind in kinds]
        ended = [one for one in cases if one.state in OVER or one.state in ("withdrawn", "paid")]
        going = [one for one in cases if one not in ended and one.state not in ENDED]
        lately = [one for one in ended if one.state == "withdrawn" or may_reopen(one, turn.now, case_times().reopening)]
        if len(lately) > 1:
            return ask_which(dispatcher, turn, "reopen_case", lately)
        meant = _other_meaning(turn)
        if going and not lately:
            same = meant == "report_unpaid_wages" and going[0].kind == "unpaid_wages"
            goes_on = meant in (None, "check_case_progress") or (same and not names_figures(turn.text))
            return take_up(dispatcher, turn, going[0]) if goes_on else [FollowupAction(action_for(str(meant)))]
        if ended:
            return take_up(dispatcher, turn, (lately or ended)[0])
        return [FollowupAction(action_for(meant) if meant else "action_default_fallback")]


def take_up(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """The case goes on; one that never ended gets the words as a note; for one too old, or from whose end nothing leads
    back, a new one is offered, with what can be done against the end."""
    begin, number = house().begin, case.number
    table = kind_named(case.kind).table
    speaker.utter_message(json_message={"effect": "case", "number": number})
    if case.state == "withdrawn":
        reopened(speaker, turn, number)
        return [SlotSet("offer", None)]
    if may_reopen(case, turn.now, case_times().reopening):
        asked = standing_question(begin, turn.channel, turn.sender, turn.now, case_times().asking)
        if asked is not None and (asked.number, asked.stage) == (number, "money"):
            rate(begin, number, turn.channel, turn.sender, turn.now, received=False, words=turn.text)
        within = case_times().reopening
        after = reopen(begin, number, turn.channel, turn.sender, turn.text, turn.now, within, key=turn.deed)
        state = label(f"case_states.{table}", after.state)
        known = bool(turn.text.strip())
        speaker.utter_message(response="utter_case_reopened" if known else "utter_case_reopened_why", number=number,
                              state=state)  # fmt: skip
        return [SlotSet("offer", None) if known else make_offer(turn, "reason", number=number)]
    if case.state not in ENDED:
        if turn.text.strip():
            note_reason(begin, number, turn.channel, turn.sender, "unsolved", turn.text, turn.now, key=turn.deed)
        if (table, case.state) == ("legal_aid", "refused"):
            speaker.utter_message(response="utter_aid_refused", number=number)
            return [make_offer(turn, "anew", form=kind_named(case.kind).form, number=number)]
        state = label(f"case_states.{table}", case.state)
        speaker.utter_message(response="utter_still_going", number=number, state=state)
        return [SlotSet("offer", None)]
    if case.state == "active":
        speaker.utter_message(response="utter_is_member", number=number)
        return [SlotSet("offer", None)]
    form = kind_named(case.kind).form
    if form is None:
        speaker.utter_message(response="utter_offer_human")
        return [SlotSet("offer", None)]
    days, task = case_times().reopening.days, label("tasks", BY_NAME[form].intent)
    late = "utter_aid_terminated" if case.state == "terminated" else "utter_reopen_anew"
    answer = "utter_reopen_too_late" if has_way_back(case) else late
    speaker.utter_message(response=answer, number=number, days=days, task=task)
    return [make_offer(turn, "anew", form=form, number=number)]


def _kinds(turn: Turn) -> tuple[str, ...]:
    """Kinds of case that the words may mean: an application to join only where they say so."""
    return (*KINDS, "membership") if any(word in turn.text for word in entry("after_case.about_joining")) else KINDS


def _other_meaning(turn: Turn) -> str | None:
    """What the classifier makes of the words, where that is a matter of its own."""
    likely = next((name for name, chance in turn.ranking if name != "reopen_case" and chance >= 0.3), None)
    return likely if likely in OWN_MATTER else None
