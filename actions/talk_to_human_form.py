"""Hands over to a person: to the queue when somebody is on duty, else a call-back is promised and becomes a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, EventType

from actions.drafts.going_on import draft_meant
from actions.drafts.suspend import emptied
from actions.forms.case_form import CaseFormAction
from actions.forms.form import Speaker
from actions.forms.form_memory import remembered, sent_files
from actions.services.own_call import SOON, about_own_call, call_told, open_call
from actions.talk.duty import opening, opening_after, resumes_call, soon
from actions.turn import Turn, read_turn
from bot.domain.asking.form_state import State, Step
from bot.domain.asking.forms import TALK_TO_HUMAN
from bot.domain.casework.case_kinds import BY_FORM
from bot.nlu.calendar.dates import find_dates
from bot.nlu.calendar.times import find_times
from bot.nlu.own_case.calls import has_no_telephone, takes_any_time
from bot.nlu.reply.demands import leaves_staff
from bot.nlu.reply.wishes import gives_up, refuses_human
from bot.usecases.open_case import open_case
from bot.usecases.staff_hours import someone_answers
from bot.wiring import house
from bot.wording import say


class TalkToHumanForm(CaseFormAction):
    """With nobody to answer it asks for a number; with somebody there it asks nothing at all."""

    form = TALK_TO_HUMAN

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """The queue first; the form is only for when nobody is there."""
        turn = read_turn(tracker)
        running = turn.active == self.form.name
        if running and turn.first and (leaves_staff(turn.text) or _goes_on_without(turn)):
            return self._continue(dispatcher, turn, Step(remembered(turn, self.form), next="cancel"))
        if resumes_call(turn) or (running and turn.intent != self.form.intent):
            return super().run(dispatcher, tracker, domain)
        if someone_answers(house().begin, house().settings.office_hours, turn.now):
            dispatcher.utter_message(response="utter_hand_over")
            dispatcher.utter_message(json_message={"effect": "hand_over", "reason": "asked"})
            return [*emptied(), ActiveLoop(None)] if running else []
        if running:
            return super().run(dispatcher, tracker, domain)
        call, _ = open_call(turn)
        if call is not None:  # one is promised: a second one would only make two
            return about_own_call(dispatcher, turn) or call_told(dispatcher, turn, call)
        opens = opening(turn.now)
        if opens is None:
            dispatcher.utter_message(response="utter_nobody_on_duty_ever")
        elif opening_after(turn.now) is None:
            dispatcher.utter_message(response="utter_nobody_at_the_desk", opens=soon(opens, turn.now))
        else:
            dispatcher.utter_message(response="utter_nobody_on_duty", opens=soon(opens, turn.now))
        dispatcher.utter_message(json_message={"lead": True})
        return super().run(dispatcher, tracker, domain)

    def meant_for_itself(self, speaker: Speaker, turn: Turn, state: State) -> list[EventType] | None:
        """Who has no telephone writes down what it is about; who leaves the time to us gets the next opening; a part of
        a day told twice is exact enough."""
        if turn.command:
            return None
        if state.asked == "description":
            told = replace(state, values={**state.values, "description": turn.text.strip()}, asked=None)
            return self._continue(speaker, turn, Step(told, (), "submit")) if turn.text.strip() else None
        if state.asked == "phone" and has_no_telephone(turn.text):
            speaker.utter_message(text=say("calls.no_number"))
            return self._events(replace(state, asked="description", misses=0), sent_files(turn))
        if state.asked != "callback_time":
            return None
        if takes_any_time(turn.text):
            return self._continue(speaker, turn, Step(replace(state, unsure=None, asked=None), (), "submit"))
        guess = (state.unsure or {}).get("value")
        found = find_times(turn.text, turn.now, bare=True)
        hour = next((one for one in reversed(found) if one.certain), None)
        if (
            guess and hour and not find_dates(turn.text, turn.now.date(), prefer="future")
        ):  # an hour of the day told before
            day, at = datetime.fromisoformat(str(guess)).date(), datetime.fromisoformat(str(hour.value))
            values = {**state.values, "callback_time": datetime.combine(day, at.timetz()).isoformat()}
            return self._continue(speaker, turn, Step(replace(state, values=values, unsure=None), (), "submit"))
        if guess and found and all(one.note == "window" for one in found):
            said = found[-1].value if find_dates(turn.text, turn.now.date(), prefer="future") else guess
            values = {**state.values, "callback_time": said}
            return self._continue(speaker, turn, Step(replace(state, values=values, unsure=None), (), "submit"))
        return None

    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | list[EventType]:
        """Writes the call-back at once: it needs no summary."""
        opens = opening(turn.now)
        wanted = values.get("callback_time") or (opens.isoformat() if opens else None)
        if not values.get("phone"):
            return self._written(speaker, turn, values, opens)
        if opens is not None and wanted and _at_once(wanted, turn.now) and opening_after(turn.now) is not None:
            wanted = opens.isoformat()  # nobody is there now: the first thing when somebody is
        opened = open_case(
            house().begin,
            BY_FORM[self.form.name],
            {**values, "callback_time": wanted},
            channel=turn.channel,
            sender=turn.sender,
            key=turn.deed,
            now=turn.now,
        )
        speaker.utter_message(
            response="utter_talk_to_human_form_done",
            number=opened.case.number,
            time=soon(datetime.fromisoformat(wanted), turn.now) if wanted else "",
        )
        after = opening_after(datetime.fromisoformat(wanted)) if wanted else None
        if after is not None:
            speaker.utter_message(response="utter_call_outside_hours", opens=soon(after, turn.now))
        speaker.utter_message(json_message={"effect": "callback", "reason": "asked"})
        speaker.utter_message(json_message={"effect": "case", "number": opened.case.number})
        return []

    def _written(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], opens: datetime | None
    ) -> list[EventType]:
        """A message in place of a call: answered in this very talk."""
        opened = open_case(
            house().begin,
            BY_FORM[self.form.name],
            {**values, "callback_time": opens.isoformat() if opens else None},
            channel=turn.channel,
            sender=turn.sender,
            key=turn.deed,
            now=turn.now,
        )
        soonest = soon(opens, turn.now) if opens else say("calls.next_opening")
        speaker.utter_message(text=say("calls.written", number=opened.case.number, opens=soonest))
        speaker.utter_message(json_message={"effect": "callback", "reason": "asked"})
        speaker.utter_message(json_message={"effect": "case", "number": opened.case.number})
        return []


def _goes_on_without(turn: Turn) -> bool:
    """Whether the words want no call any more and something else to go on: 没人就算了 接着填入会."""
    turned_down = refuses_human(turn.text) or gives_up(turn.text)
    return not turn.command and turned_down and draft_meant(turn) is not None


def _at_once(wanted: str, now: datetime) -> bool:
    return datetime.fromisoformat(wanted) - now < SOON
