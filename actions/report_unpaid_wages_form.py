"""Takes a report of unpaid wages, of one person or of a group."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.drafts.stopped import left_aside
from actions.forms.fine_form import FineFormAction
from actions.forms.form import Speaker
from actions.forms.form_memory import remembered
from actions.heard.money.pay import offered
from actions.heard.values import values_of
from actions.people.colleagues import colleagues_changed
from actions.people.for_another import for_another
from actions.people.new_speaker import is_new_speaker
from actions.people.shares import told_at_once, with_told_beside
from actions.people.single_share import share_of_one
from actions.turn import Turn, read_turn
from actions.wage.recounted import recounted
from actions.wage.wage_report import brought_along, carried_words, months_changed, of_report, pay_facts, with_table
from actions.wage.wage_table import worked_out
from bot.domain.asking.form_state import Say, State, Step
from bot.domain.asking.forms import ASK_WAGE_CALCULATION, REPORT_UNPAID_WAGES
from bot.domain.asking.next_question import go_on
from bot.domain.wage_talk.account import RATES, is_account, needed, worth_working_out
from bot.nlu.wages.items import wants_it_worked_out, wants_sum
from bot.wording import say


class ReportUnpaidWagesForm(FineFormAction):
    """See `bot/domain/asking/forms.py` for what it asks. Who cannot tell the sum works it out in between."""

    form = REPORT_UNPAID_WAGES

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """As every report, but for who else it is about; who wants it worked out goes to the calculator first."""
        turn = read_turn(tracker)
        begun = turn.active is None and turn.first and turn.intent == self.form.intent
        if begun and wants_it_worked_out(turn.text):
            return [FollowupAction(ASK_WAGE_CALCULATION.name)]
        if turn.active == self.form.name and turn.first and turn.safety is None:
            standing = remembered(turn, self.form)
            changed = colleagues_changed(turn, standing) or share_of_one(turn, standing)
            if changed is not None:
                self._lead(dispatcher, changed[1])
                after = with_told_beside(turn, self.form, changed[0])
                again = (Say("unsure", after.unsure),) if after.unsure else ()
                return self._continue(dispatcher, replace(turn, first=False), go_on(self.form, after, again))
            told = months_changed(turn, standing)
            if told is not None:
                return self._worked_out_anew(dispatcher, turn, told)
        return super().run(dispatcher, tracker, domain)

    def known(self, turn: Turn) -> dict[str, Any]:
        """Besides the person: the sum that was worked out just before."""
        mine = super().known(turn)
        return mine if is_new_speaker(turn) else {**mine, **brought_along(turn)}

    def _open(self, speaker: Speaker, turn: Turn) -> list[EventType]:
        mine = not (is_new_speaker(turn) or for_another(turn, self.form))  # the sum of whoever had the telephone before
        amount = brought_along(turn).get("amount") if mine else None
        said = values_of(turn, self.form, State(), None) if turn.text else ()
        waiting = any(one["form"] == self.form.name for one in turn.slots.get("drafts") or ())
        if amount is not None and not waiting and not any(one.slot == "amount" for one in said):
            self._lead(speaker, "".join(carried_words(turn, amount)))
        return [*super()._open(speaker, turn), SlotSet("wage_sum", None)]

    def _continue(self, speaker: Speaker, turn: Turn, step: Step) -> list[EventType]:
        opening = turn.first and turn.active != self.form.name and not turn.command
        if opening and (shares := told_at_once(self.form, step, turn.text)) is not None:
            step = shares[0]
            self._lead(speaker, shares[1])
        if turn.active != self.form.name:
            step = replace(step, state=with_table(turn, step.state))
        elif step.next == "switch" and turn.intent == ASK_WAGE_CALCULATION.intent and is_account(step.state.account):
            return self._worked_out_already(speaker, turn, step.state)
        running = turn.active == self.form.name
        if running and _months_came(remembered(turn, self.form), step):
            anew = offered(turn, step.state)
            step = (
                step
                if anew is step.state
                else replace(step, state=anew, say=(*step.say, Say("unsure", anew.unsure or {})))
            )
        if running and turn.first and not turn.command:
            step = recounted(turn, remembered(turn, self.form), step)
        before = remembered(turn, self.form).account if running else {}
        told = turn.first and step.state.account != before and step.next == "ask"
        parts = told and self._in_parts(step)
        if told and not parts and (facts := pay_facts(before, step.state)):
            self._lead(speaker, say("wages.noted", facts=facts))
        if parts:
            whole = replace(step.state.without("amount"), pay=None, each=None, doubts=())
            return [*left_aside(turn, self.form, whole, True), FollowupAction(ASK_WAGE_CALCULATION.name)]
        rated = running or any(step.state.account.get(slot) for slot in RATES)  # only what came: the sum may be known
        if (told and rated and _lacks_something(step.state)) or (
            turn.first and running and self._cannot_tell(turn, step)
        ):
            self._lead(speaker, say("wages.lead_in"))
            tried = SlotSet("wage_sum", {"tried": True})
            return [*left_aside(turn, self.form, step.state, True), tried, FollowupAction(ASK_WAGE_CALCULATION.name)]
        return super()._continue(speaker, turn, step)

    def _worked_out_already(self, speaker: Speaker, turn: Turn, state: State) -> list[EventType]:
        """How much it comes to was asked, and what was told of pay says it: the table, and the question again."""
        self._lead(speaker, worked_out(turn, state.account).text)
        say_again = (Say("unsure", state.unsure),) if state.unsure else ()
        return super()._continue(speaker, turn, Step(state, say_again))

    def _worked_out_anew(self, speaker: Speaker, turn: Turn, told: dict[str, Any]) -> list[EventType]:
        """One month of the sum was put right: the table again, and the sum in the report with it."""
        done = worked_out(turn, told)
        self._lead(speaker, done.text)
        state = remembered(turn, self.form)
        values = {**state.values, **{slot: one for slot, one in of_report(told, done.debt).items() if one is not None}}
        again = go_on(self.form, replace(state, values=values, unsure=None, account=told))
        return self._continue(speaker, replace(turn, text="", first=False), again)

    @staticmethod
    def _in_parts(step: Step) -> bool:
        """Whether the debt is told in parts that are added up in a table: months that differ, or a wage with more."""
        state = step.state
        if state.later or (state.values.get("worker_count") or 1) > 1:
            return False
        rows = state.account.get("wage_by_month") or ()
        several = len(rows) > 1 or any(row.get("paid") for row in rows)  # 九月工资四千二 is a sum and its month
        return bool(several or (state.account.get("wage_extra") and state.unsure))

    def _cannot_tell(self, turn: Turn, step: Step) -> bool:
        """Whether the sum was asked for and somebody wants it worked out, the first time."""
        state = step.state
        if state.knows("amount") or state.unsure is not None or state.pay is not None or turn.command:
            return False
        if step.next == "switch" and turn.intent == ASK_WAGE_CALCULATION.intent:
            return True
        asked = step.next == "ask" and state.asked == turn.slots.get("requested_slot") == "amount"
        return asked and wants_sum(turn.text) and not (turn.slots.get("wage_sum") or {}).get("tried")


def _months_came(before: State, step: Step) -> bool:
    """Whether all that the sum still needed were the months, and they have just been told."""
    state, months = step.state, ("period", "months_owed")
    open_ = state.account and not state.knows("amount") and state.unsure is None and step.next == "ask"
    return bool(open_ and state.knows(*months) and not before.knows(*months))


def _lacks_something(state: State) -> bool:
    """Whether the sum follows from what was told as soon as the calculator has asked what is missing."""
    if state.knows("amount") or state.unsure is not None or not worth_working_out(state.account):
        return False
    missing = needed(state.account)
    return missing is not None and not (missing == "wage_months" and not state.knows("period", "months_owed"))
