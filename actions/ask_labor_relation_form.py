"""Thirteen questions about how somebody is managed, and what that looks like at first sight. No case comes of it and
no verdict: where too little is known, a person looks at it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet

from actions.form import LEAD, FormAction, Speaker
from actions.suspend import emptied
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import ASK_LABOR_RELATION
from bot.domain.relation.triage import triage


class AskLaborRelationForm(FormAction):
    """Nothing is read back and nothing handed in: the last answer leads to the words."""

    form = ASK_LABOR_RELATION

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | list[EventType]:
        """Says what it looks like, and whether somebody was put in between."""
        found = triage(values)
        if found.through_others:
            speaker.utter_message(response="utter_labor_relation_through_others")
            speaker.utter_message(json_message=LEAD)
        speaker.utter_message(response=f"utter_labor_relation_{found.band}")
        return [SlotSet("relation_seen", {"band": found.band})]

    def _submit(self, speaker: Speaker, turn: Turn, state: State, files: tuple[dict[str, Any], ...]) -> list[EventType]:
        found = triage(state.values)
        if not found.needs_human:
            return super()._submit(speaker, turn, state, files)
        speaker.utter_message(response="utter_labor_relation_unclear", count=found.unknown)
        seen = SlotSet("relation_seen", {"band": None})
        return [*emptied(), seen, ActiveLoop(None), FollowupAction("talk_to_human_form")]
