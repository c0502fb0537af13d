"""Thirteen questions about how somebody is managed, and what that looks like at first sight. No case comes of it and
no verdict: where too little is known, a person looks at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk.events import ActiveLoop, EventType, FollowupAction

from actions.drafts.suspend import emptied
from actions.forms.form import FormAction, Speaker
from actions.forms.form_memory import remembered
from actions.law.first_look import tell_first_look
from actions.turn import Turn
from bot.domain.asking.form_state import State, Step
from bot.domain.asking.forms import ASK_LABOR_RELATION, BY_INTENT
from bot.domain.asking.next_question import go_on
from bot.domain.relation.questions import SLOTS, place_of
from bot.domain.relation.triage import triage
from bot.nlu.relation.answers import yes_or_no
from bot.nlu.relation.first_look import cuts_short
from bot.nlu.relation.question_meant import question_meant
from bot.nlu.relation.volunteered import answers_in
from bot.nlu.reply.cues import asks, task_named
from bot.wording import entry, label, say

LONGEST_STRAY = 10
"""Characters: a longer message may well begin another matter."""


class AskLaborRelationForm(FormAction):
    """Nothing is read back and nothing handed in: the last answer leads to the words."""

    form = ASK_LABOR_RELATION

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def meant_for_itself(self, speaker: Speaker, turn: Turn, state: State) -> list[EventType] | None:
        """Going back to a question, with the right answer or without it, and wanting no more of them."""
        if turn.command or state.asked is None:
            return None
        if cuts_short(turn.text):
            left = sum(not state.knows(slot) and slot not in state.skipped for slot in SLOTS)
            self._lead(speaker, say("first_look.left", count=left))
            return self._ask(speaker, turn, state, ())
        if _strays(turn, state.asked):
            self._lead(speaker, say("first_look.not_heard"))
            return self._ask(speaker, turn, state, ())
        back = question_meant(turn.text)
        if back is None or (not back.pointed and yes_or_no(state.asked, turn.text) is not None):
            return None
        slot = back.slot or _answered_last(state)
        if slot is None:
            return None
        answer, place = yes_or_no(slot, back.rest), place_of(slot)
        if answer is None:
            self._lead(speaker, say("first_look.again", place=place))
            return self._ask(speaker, turn, state.without(slot), ())
        changed = replace(state, values={**state.values, slot: answer}, skipped=state.skipped - {slot}, misses=0)
        name, said = label("slots", slot), label("relation", answer)
        self._lead(speaker, say("first_look.changed", place=place, name=name, answer=said))
        return self._continue(speaker, turn, go_on(self.form, changed))

    def _continue(self, speaker: Speaker, turn: Turn, step: Step) -> list[EventType]:
        """Says which answers were taken, where more than the one that was asked for was told."""
        before = remembered(turn, self.form) if turn.active == self.form.name else State()
        told = [one for one in answers_in(turn.text) if step.state.knows(one) and not before.knows(one)]
        told = [one for one in told if one != before.asked]
        if told:
            names = str(entry("dialogue.list_comma")).join(label("slots", slot) for slot in told)
            self._lead(speaker, say("first_look.taken", names=names))
        return super()._continue(speaker, turn, step)

    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | list[EventType]:
        """Says what it looks like."""
        return tell_first_look(speaker, values)

    def _submit(self, speaker: Speaker, turn: Turn, state: State, files: tuple[dict[str, Any], ...]) -> list[EventType]:
        if not triage(state.values).needs_human:
            return super()._submit(speaker, turn, state, files)
        seen = tell_first_look(speaker, state.values)
        return [*emptied(), *seen, ActiveLoop(None), FollowupAction("talk_to_human_form")]


def _strays(turn: Turn, asked: str | None) -> bool:
    """Whether a few words that name no task would leave the questions for one (哪有空跑别的 seeks no place)."""
    elsewhere = turn.intent in BY_INTENT and turn.intent not in ("talk_to_human", ASK_LABOR_RELATION.intent)
    if not elsewhere or asked is None or len(turn.text.strip()) > LONGEST_STRAY or task_named(turn.text):
        return False
    return yes_or_no(asked, turn.text) is None and not asks(turn.text)


def _answered_last(state: State) -> str | None:
    before = SLOTS[: SLOTS.index(str(state.asked))]
    return next((slot for slot in reversed(before) if state.knows(slot) or slot in state.skipped), None)
