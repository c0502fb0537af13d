"""How much is it: asks what it still needs, shows the sum as a small table, and stays at it for corrections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet

from actions.drafts.stopped import left_aside
from actions.drafts.suspend import emptied
from actions.forms.form import FormAction, Speaker
from actions.heard.money.wages import STANDING, as_handed_on, figures_told, tells_figures
from actions.routes import action_for
from actions.shown import name_of, shown
from actions.turn import Turn
from actions.wage.overtime_told import cannot_tell_hours, reckons_hours
from actions.wage.wage_answers import answered, facts
from actions.wage.wage_at_table import answer_of, from_the_start, without_what_is_not_wanted
from actions.wage.wage_of_another import OWN, back_to_own, begun_for_another, keeping, own_again
from actions.wage.wage_report import carried, into_report, known_of_report, told_in_report, triaged, waiting_report
from actions.wage.wage_table import Worked, ground_of, worked_out
from bot.domain.asking.form_state import CONFIRM, Say, State, Step
from bot.domain.asking.forms import ASK_LABOR_RELATION, ASK_WAGE_CALCULATION
from bot.domain.asking.next_question import go_on
from bot.domain.wage_talk.checks import conflict
from bot.domain.wage_talk.questions import REPORT, items_of
from bot.nlu.wages.asides.beyond import beyond
from bot.nlu.wages.asides.table_questions import asks_limit
from bot.wording import entry, say

RELATION = "wage_relation"
AWAY = ("switch", "leave", "human", "cancel")
PASSED = ("skipped",)
"""Lines that say that a question is left out."""
AT_THE_TABLE = ("which", "unclear", "all_right")
"""Lines of a summary that mean something else beside a table."""


class AskWageCalculationForm(FormAction):
    """Nothing is handed in: the table stands where other forms read their summary out."""

    form = ASK_WAGE_CALCULATION

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def known(self, turn: Turn) -> dict[str, Any]:
        """The relation that was looked at before in this talk, and what the report that waits for the sum knows."""
        return {**known_of_report(turn), **triaged(turn)}

    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | list[EventType]:
        """A yes at the table ends it."""
        speaker.utter_message(response="utter_ask_wage_calculation_form_done")
        return []

    def meant_for_itself(self, speaker: Speaker, turn: Turn, state: State) -> list[EventType] | None:
        """Questions about the sum are answered from it and change nothing; what is not wanted is taken off."""
        if cannot_tell_hours(turn, state):
            speaker.utter_message(text=say("wages.overtime_habit"))
            return self._events(state, ())
        if reckons_hours(turn, state):
            self._lead(speaker, say("wages.hours_reckoned"))
        own = (turn.slots.get("wage_sum") or {}).get(OWN)
        if (other := begun_for_another(turn, state)) is not None:
            mine = own or dict(state.values)
            return keeping(super()._continue(speaker, turn, other), turn, mine)
        if (mine_again := own_again(turn)) is not None and state.asked == CONFIRM:
            speaker.utter_message(response="utter_wage_table", table=mine_again)
            return self._events(state, ())
        step = back_to_own(turn) or from_the_start(turn, state) or without_what_is_not_wanted(turn, state)
        if step is not None:
            return super()._continue(speaker, turn, step)
        answer = answer_of(turn, state)
        if answer is None:
            return None
        if state.asked == CONFIRM:
            speaker.utter_message(response="utter_wage_table", table=answer)
            return self._events(state, ())
        self._lead(speaker, answer)
        if state.unsure is not None:
            return super()._continue(speaker, turn, Step(state, (Say("unsure", state.unsure),)))
        return super()._ask(speaker, turn, state, ())

    def _open(self, speaker: Speaker, turn: Turn) -> list[EventType]:
        drafts = [
            {**one, "values": {**one["values"], **triaged(turn)}} if one["form"] == self.form.name else one
            for one in turn.slots.get("drafts") or ()
        ]
        turn = replace(turn, text="") if told_in_report(turn) else turn
        return super()._open(speaker, replace(turn, slots={**turn.slots, "drafts": drafts}))

    def _continue(self, speaker: Speaker, turn: Turn, step: Step) -> list[EventType]:
        state = step.state
        if _told_beside_relation(turn, state):  # another figure passes nothing over
            state = replace(state, skipped=state.skipped - {RELATION}, asked=RELATION, misses=0)
            step = replace(step, state=state, say=tuple(one for one in step.say if one.key not in PASSED))
        if _at_table(turn) and turn.first:
            turn = as_handed_on(turn, state)
            if step.next in AWAY:
                return self._leave(speaker, turn, step)
            if any(one.key == "all_right" for one in step.say):
                if turn.text.strip() and tells_figures(turn, state):  # the same figure said once more
                    speaker.utter_message(response="utter_wage_table", table=self._same(turn, state))
                    return self._events(state, ())
                return self._leave(speaker, turn, replace(step, next="submit"))
            if any(one.key in AT_THE_TABLE for one in step.say):
                speaker.utter_message(response="utter_wage_which")
                return self._events(state, ())
        if any(one.key == "change" and one.values.get("slot") == "wage_items" for one in step.say):
            state = _another(turn, state)
            return self._ask(speaker, turn, replace(state, asked="wage_items"), ())
        if state.values.get(RELATION) == "unknown" and not turn.slots.get("relation_seen"):
            return self._triage(speaker, turn, state)
        if turn.active != self.form.name and reckons_hours(turn, state):
            self._lead(speaker, say("wages.hours_reckoned"))
        if turn.active != self.form.name and any(word in turn.text for word in entry("wages.how_words")):
            for item in items_of(state.values):
                self._lead(speaker, say(f"wages.how.{item}"))
        if turn.active != self.form.name and not items_of(state.values) and asks_limit(turn.text):
            self._lead(speaker, answered("limit", turn.text, state.values, ground_of(turn)))
        if turn.active != self.form.name and (far := beyond(turn.text)):
            self._lead(speaker, say(f"wages.beyond.{far}"))
        clash = conflict(state.values)
        if clash is not None and step.next == "ask" and state.unsure is None:
            slot, error = clash
            told = Say("invalid", {"slot": slot, "reason": error.reason, **error.details})
            step = replace(step, state=_without(state, slot), say=(*step.say, told))
        return super()._continue(speaker, turn, step)

    def _ask(self, speaker: Speaker, turn: Turn, state: State, files: tuple[dict[str, Any], ...]) -> list[EventType]:
        if turn.more or state.unsure is not None or state.asked not in (CONFIRM, RELATION):
            return super()._ask(speaker, turn, state, files)
        running = turn.active == self.form.name
        before = turn.slots.get("requested_slot") if running else None
        if running and not turn.first:  # back from a question in between
            return self._events(state, files) if state.asked == CONFIRM else super()._ask(speaker, turn, state, files)
        done = worked_out(turn, state.values)
        carry = keeping(
            [SlotSet("wage_sum", carried(turn, state.values, done))], turn, (turn.slots.get("wage_sum") or {}).get(OWN)
        )[0]
        same = running and (turn.slots.get("wage_sum") or {}).get("table") == carry["value"]["table"]
        if state.asked == RELATION:
            if not same:
                self._lead(speaker, done.text)
            return [*super()._ask(speaker, turn, state, files), carry]
        if state.values.get("wage_for") == REPORT and waiting_report(turn) is not None:
            return [*self._back(speaker, turn, state, done), carry]
        newly = before == RELATION or (running and turn.slots.get(RELATION) != state.values.get(RELATION))
        if same and newly and state.values.get(RELATION) == "labour":
            speaker.utter_message(
                response="utter_wage_relation_labour_with_debt" if done.debt else "utter_wage_relation_labour"
            )
        elif done.debt:
            speaker.utter_message(response="utter_wage_table", table=done.text)
        else:
            speaker.utter_message(response="utter_wage_table_without_debt", table=done.text)
        return [*self._events(state, files), carry]

    def _back(self, speaker: Speaker, turn: Turn, state: State, done: Worked) -> list[EventType]:
        """The sum goes into the report that waits for it."""
        self._lead(speaker, done.text)
        if done.debt:
            self._lead(speaker, say("wages.back_with", amount=shown("amount", done.debt)))
        drafts = into_report(turn, state.values, done)
        return [SlotSet("drafts", drafts), *emptied(), ActiveLoop(None), FollowupAction("report_unpaid_wages_form")]

    def _triage(self, speaker: Speaker, turn: Turn, state: State) -> list[EventType]:
        """Thirteen questions about the relation, and back to the table after them."""
        values = {slot: value for slot, value in state.values.items() if slot != RELATION}
        waiting = replace(state, values=values, skipped=state.skipped | {RELATION})
        return [*left_aside(turn, self.form, waiting, True), FollowupAction(ASK_LABOR_RELATION.name)]

    def _leave(self, speaker: Speaker, turn: Turn, step: Step) -> list[EventType]:
        """Away from a table that has been read: kept, and not brought up again unasked."""
        kept_aside = [*left_aside(turn, self.form, step.state, False, quiet=True), SlotSet("offer", None)]
        if step.next == "human":
            return [*kept_aside, FollowupAction("talk_to_human_form")]
        if step.next in ("switch", "leave"):
            return [*kept_aside, FollowupAction(action_for(turn.intent))]
        speaker.utter_message(response="utter_ask_wage_calculation_form_done")
        drafts = next(event["value"] for event in kept_aside if event.get("name") == "drafts")
        return [*kept_aside, *self._waiting(speaker, replace(turn, slots={**turn.slots, "drafts": drafts}))]

    def _say(self, speaker: Speaker, one: Say, state: State) -> None:
        """Facts with their names; a price that lost its point with both prices."""
        if one.key in ("noted", "corrected"):
            told = facts(state.values, one.values["slots"])
            added = {"wage_items", "wage_left"} & {*one.values["slots"]}  # more was told, nothing taken back
            if "wage_demand" in one.values["slots"] and state.asked in STANDING:
                self._lead(speaker, say("wages.demand_counts"))
            if told:
                self._lead(speaker, say("wages.noted" if added else f"wages.{one.key}", facts=told))
        elif one.key in ("taken_off", "fresh_start", "for_another"):
            self._lead(speaker, say(f"wages.{one.key}", **one.values))
        elif one.key == "unsure" and one.values.get("slot") == "wage_unit_price":
            price = float(one.values["value"])
            self._lead(speaker, say("claims.doubts.unit_price_high", price=f"{price * 10:g}", meant=f"{price:g}"))
        elif one.key == "unsure" and "base" in one.values:
            self._ask_to_change(speaker, one)
        elif not (one.key == "change" and one.values.get("slot") == "wage_items"):
            super()._say(speaker, one, state)

    @staticmethod
    def _ask_to_change(speaker: Speaker, one: Say) -> None:
        """Whether a figure that was said among other words is to take the place of the one known."""
        slot = str(one.values["slot"])
        was, told = (shown(slot, one.values[name]) for name in ("base", "value"))
        buttons = [{"title": title, "payload": f"/{name}"} for name, title in entry("wages.change_buttons").items()]
        speaker.utter_message(text=say("wages.change_to", name=name_of(slot), was=was, value=told), buttons=buttons)

    @staticmethod
    def _same(turn: Turn, state: State) -> str:
        """That a figure said once more is the one the sum was worked out with."""
        return say("wages.same", facts=facts(state.values, figures_told(turn, state)))


def _told_beside_relation(turn: Turn, state: State) -> bool:
    """Whether the relation was asked and figures were told instead, so that it is still open."""
    asked = turn.active == ASK_WAGE_CALCULATION.name and turn.slots.get("requested_slot") == RELATION
    passed = asked and turn.first and not turn.command and RELATION in state.skipped
    return passed and tells_figures(turn, state)


def _at_table(turn: Turn) -> bool:
    return turn.active == ASK_WAGE_CALCULATION.name and turn.slots.get("requested_slot") == CONFIRM


def _another(turn: Turn, state: State) -> State:
    """The state in which one more item is chosen; those before stay in the table."""
    done = [*(state.values.get("wage_done") or ()), *(turn.slots.get("wage_items") or ())]
    values = {slot: value for slot, value in state.values.items() if slot != "wage_items"}
    return replace(state, values={**values, "wage_done": list(dict.fromkeys(done))}, misses=0)


def _without(state: State, slot: str) -> State:
    """The state without one value, at its question if it has one, else at the next."""
    field = ASK_WAGE_CALCULATION.field(slot)
    after = state.without(slot)
    if field in ASK_WAGE_CALCULATION.fields:
        return after
    return go_on(ASK_WAGE_CALCULATION, replace(after, asked=None)).state
