"""The one way a form runs: the questionnaire decides, this says its words and turns its steps into Rasa's events."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

import actions.forms.form_memory as memory
from actions.drafts.going_on import as_left_by, brief_of, draft_meant, taken_up
from actions.drafts.second_matter import second_matters, told_of_oneself, with_matter
from actions.drafts.silence import long_silence
from actions.drafts.stopped import left_aside, stopped
from actions.drafts.suspend import emptied, put_by, unfilled
from actions.drafts.task_before import with_task_before
from actions.drafts.told_before import files_left, heard_out
from actions.forms.beside_the_question import beside_the_question
from actions.forms.form_line import LEAD, say_line
from actions.forms.summary import asked_again, say_summary, the_answer
from actions.heard.hearing import hear
from actions.heard.move import turns_back
from actions.offer_draft import ask_about_draft
from actions.offers import with_what_was_said
from actions.people.for_another import NOT_ABOUT_WHOM, also_wants, ask_about_another, for_another, of_him_only
from actions.people.minors import give_to_people
from actions.people.new_speaker import is_new_speaker, speaker_changed
from actions.rights.notice import give_notice, leave_without_data, refuses_data
from actions.routes import action_for
from actions.services.shown_stations import note_position
from actions.talk.scolded import taken_calmly
from actions.turn import Turn, read_turn
from bot.domain.asking import drafts as kept
from bot.domain.asking.form_state import CONFIRM, Say, State, Step
from bot.domain.asking.forms import Form
from bot.domain.asking.next_question import go_on
from bot.domain.asking.questionnaire import begin
from bot.domain.asking.unanswered import MISSES
from bot.nlu.reply.feelings import unburdens
from bot.nlu.reply.speakers import is_somebody_else
from bot.wording import label, say

Speaker: TypeAlias = CollectingDispatcher

ASKS_ITSELF = ("which_ones",)  # after these words the question is not put again

WITHOUT_SUMMARY = ("which", "unclear", "all_right", "stuck", "files")
"""After these words the summary is not read out again."""

RESUMING = ("resume", "affirm", "resume_draft", "in_danger")
"""Intents by which a form is opened to go on with its draft."""


class FormAction(Action):
    """Subclasses name their form and say what happens when everything is known."""

    form: Form

    @abstractmethod
    def name(self) -> str:
        """The name of the form (abstract here, so that this class itself is no action)."""

    @abstractmethod
    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | list[EventType]:
        """Does what was asked for, says so and gives what is to be remembered of it; or names the slot to ask again,
        whose value leads nowhere."""

    def known(self, turn: Turn) -> dict[str, Any]:
        """Values to begin with, besides a draft."""
        return {}

    def greet(self, speaker: Speaker, turn: Turn) -> None:
        """The first words of the form."""
        speaker.utter_message(response=f"utter_{self.form.name}_start")

    def meant_for_itself(self, speaker: Speaker, turn: Turn, state: State) -> list[EventType] | None:
        """What a form does with words that are no values; None where it hears them as all do."""

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """Rasa's entry: one message."""
        turn = with_task_before(read_turn(tracker), self.form)
        seen = note_position(turn)
        if turn.active != self.form.name:
            aside, events = put_by(turn, back=True)
            return [*seen, *events, *self._open(dispatcher, with_what_was_said(aside, self.form.name))]
        state = memory.remembered(turn, self.form)
        if not turn.first:
            if asked_again(dispatcher, tracker, turn, self.form, state):
                return self._events(state, memory.sent_files(turn))
            return self._continue(dispatcher, turn, Step(state))
        if turn.safety is not None or long_silence(tracker, turn):
            other = FollowupAction("action_offer_draft" if turn.safety is None else "action_emergency")
            return [*seen, *left_aside(turn, self.form, state, False), *unfilled(turn, state), other]
        if changed := speaker_changed(turn):
            return [*seen, *changed]
        if refuses_data(turn, state, self.form):
            return [*seen, *leave_without_data(dispatcher, turn, self.form)]
        if (own := self.meant_for_itself(dispatcher, turn, state)) is not None:
            return [*seen, *own]
        if (beside := beside_the_question(turn, state, self.form)) is not None:
            self._lead(dispatcher, beside[0])
            return [*seen, *self._ask(dispatcher, turn, *beside[1:])]
        state = self._for_another(dispatcher, turn, state)
        step = taken_calmly(turn, self.form, state, hear(the_answer(turn, state), self.form, state))
        return [*seen, *self._continue(dispatcher, turn, step)]

    def _open(self, speaker: Speaker, turn: Turn) -> list[EventType]:
        drafts, guest = kept.fresh(turn.slots.get("drafts"), turn.now), is_new_speaker(turn)
        draft = None if guest else kept.of_form(drafts, self.form.name, turn.now)
        left = kept.handed(drafts, turn.now) if guest else kept.without(drafts, self.form.name)
        rest = [SlotSet("drafts", left), SlotSet("offer", None), *heard_out(self.form)]
        if draft and not draft.get("wanted") and (draft.get("back") or turn.intent in RESUMING or turns_back(turn)):
            state, turn = memory.state_of_draft(draft), memory.with_files_of(turn, draft)
            brief, task = brief_of(turn, draft), label("tasks", self.form.intent)
            self._lead(speaker, say("dialogue.back_to_known" if brief else "dialogue.back_to", task=task, known=brief))
            return [*rest, *self._continue(speaker, turn, go_on(self.form, state))]
        turn = with_matter(turn, self.form, draft)
        other = "" if guest else for_another(turn, self.form) or also_wants(turn, self.form)
        heard = hear(turn, self.form, State(other=other, guest=guest))
        if draft and draft.get("wanted") and draft_meant(turn):
            heard = replace(heard, story="")  # words that only go on with it tell nothing of it
        said = begin(self.form, {}, heard, turn.now).state.values
        mine = {} if other or guest else {**self.known(turn), **told_of_oneself(turn, self.form)}
        if is_somebody_else(str(said.get("name") or ""), str(mine.get("name") or "")) and not heard.corrects:
            guest, draft, mine = True, None, {}
            rest[0] = SlotSet("drafts", kept.handed(drafts, turn.now))
        if draft and draft["values"] and not said and turn.intent != "restart_form":
            return self._offer(speaker, turn, draft)
        known = {slot: value for slot, value in mine.items() if slot not in said}
        before: Mapping[str, Any] = {}
        if draft is not None and (not draft["values"] or (said and kept.fits(draft, said))):
            before, turn = draft["values"], memory.with_files_of(turn, draft)
        step = begin(self.form, {**known, **before}, heard, turn.now)
        step = replace(step, state=replace(step.state, other=other, guest=guest))
        if self.form.confirm or self.form.lasting:
            self.greet(speaker, turn)
            speaker.utter_message(json_message=LEAD)
        if other or guest:
            so = "for_another.so" if other else "new_speaker.so" if drafts else "new_speaker.so_first"
            self._lead(speaker, say(so))
        rest[0] = second_matters(turn, self.form, rest[0]["value"], lambda words: self._lead(speaker, words))
        return [*rest, *self._continue(speaker, turn, step)]

    def _offer(self, speaker: Speaker, turn: Turn, draft: Mapping[str, Any]) -> list[EventType]:
        """There is a half-filled one: go on with it, or begin anew?"""
        return [*ask_about_draft(speaker, turn, draft), ActiveLoop(None)]

    def _continue(self, speaker: Speaker, turn: Turn, step: Step) -> list[EventType]:
        state = step.state
        for one in step.say:
            self._say(speaker, one, state)
        if any(one.values.get("reason") == "minor" for one in step.say):
            return [*give_to_people(speaker), *emptied(), ActiveLoop(None), FollowupAction("talk_to_human_form")]
        files = memory.sent_files(turn)
        if step.next == "submit":
            return self._submit(speaker, turn, state, files)
        if step.next == "restart":
            self._lead(speaker, say("dialogue.from_start"))
            return self._ask(speaker, turn, go_on(self.form, State(other=state.other, guest=state.guest)).state, ())
        if step.next == "cancel":
            ended = stopped(speaker, turn, self.form, state)
            then = replace(turn, slots={**turn.slots, "drafts": as_left_by(turn, ended)})
            return [*ended, *(taken_up(then, meant) if (meant := draft_meant(then)) else self._waiting(speaker, turn))]
        if step.next in ("human", "leave"):
            other = "talk_to_human_form" if step.next == "human" else action_for(turn.intent)
            return [*left_aside(turn, self.form, state, False), *unfilled(turn, state), FollowupAction(other)]
        if step.next == "switch":
            station = turn.intent == "find_station"
            if not (self.form.confirm or self.form.lasting):  # a question about a place is nothing to come back to
                left = files_left(turn, self.form, files)
                return [*left, *emptied(), ActiveLoop(None), FollowupAction(f"{turn.intent}_form")]
            if not station and state.values and not unburdens(turn.text):
                self._lead(speaker, say("dialogue.put_aside", task=label("tasks", self.form.intent)))
            return [*left_aside(turn, self.form, state, station), FollowupAction(f"{turn.intent}_form")]
        if step.next == "digress":
            return [*self._events(state, files), FollowupAction(action_for(turn.intent))]
        enough = (*ASKS_ITSELF, *WITHOUT_SUMMARY) if state.asked == CONFIRM else ASKS_ITSELF
        if any(one.key in enough for one in step.say):
            return self._events(state, files)
        return self._ask(speaker, turn, state, files)

    def _say(self, speaker: Speaker, one: Say, state: State) -> None:
        """One line of the questionnaire; a form with words of its own for some of them says those."""
        say_line(speaker, one, self.form, state)

    def _ask(self, speaker: Speaker, turn: Turn, state: State, files: tuple[dict[str, Any], ...]) -> list[EventType]:
        if turn.more:  # what else was asked is answered first; the question comes after it
            return self._events(state, files)
        told = give_notice(speaker, turn, state)
        if state.asked == CONFIRM:
            say_summary(speaker, turn, self.form, state)
        elif state.unsure is None and state.asked in {item.slot for item in self.form.fields}:
            if state.other and state.asked in ("name", "phone"):
                ask_about_another(speaker, self.form, state.asked)
            else:
                speaker.utter_message(response=f"utter_ask_{self.form.name}_{state.asked}")
        return [*self._events(state, files), *told]

    def _submit(self, speaker: Speaker, turn: Turn, state: State, files: tuple[dict[str, Any], ...]) -> list[EventType]:
        done = self.submit(speaker, turn, state.values, files)
        if isinstance(done, str):
            astray = state.astray + 1
            if astray >= MISSES:
                speaker.utter_message(response="utter_form_stuck")
            return self._events(replace(state.without(done), astray=astray % MISSES), files)
        waiting = memory.with_later(turn, self.form, state) if state.later else list(turn.slots.get("drafts") or ())
        turn = replace(turn, slots={**turn.slots, "drafts": waiting})
        ended = [*files_left(turn, self.form, files), *emptied(), SlotSet("drafts", waiting), ActiveLoop(None)]
        return [*done, *ended, *self._waiting(speaker, turn)]

    def _waiting(self, speaker: Speaker, turn: Turn) -> list[EventType]:
        """What this form was put in the way of: taken up again, or offered."""
        waiting = kept.to_offer(turn.slots.get("drafts"), turn.now, wanted=True)
        if waiting and waiting.get("back"):
            return [FollowupAction(waiting["form"])]
        return self._offer(speaker, turn, waiting) if waiting else []

    def _for_another(self, speaker: Speaker, turn: Turn, state: State) -> State:
        """The state once somebody says, in the middle of it, that all this is about another person."""
        if state.other or state.asked in NOT_ABOUT_WHOM or not (other := for_another(turn, self.form)):
            return state
        self._lead(speaker, say("for_another.so"))
        return of_him_only(state, other, self.known(turn))

    def _events(self, state: State, files: tuple[dict[str, Any], ...]) -> list[EventType]:
        values = {slot: state.values.get(slot) for slot in self.form.slots()}
        return [
            *(SlotSet(slot, list(value) if isinstance(value, tuple) else value) for slot, value in values.items()),
            SlotSet("requested_slot", state.asked),
            SlotSet("form_state", memory.memory_of(state)),
            SlotSet("form_files", list(files)),
            SlotSet(
                "form_slots", {"task": self.form.name, "slots": {k: v for k, v in values.items() if v is not None}}
            ),
            ActiveLoop(self.form.name),
        ]

    @staticmethod
    def _lead(speaker: Speaker, text: str) -> None:
        """Words that go into one message with the question after them."""
        speaker.utter_message(text=text)
        speaker.utter_message(json_message=LEAD)
