"""A form that ends in a case: written once, answered with its number and what happens next."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet

from actions.forms.form import FormAction, Speaker
from actions.forms.form_line import LEAD
from actions.forms.form_memory import remembered, sent_files
from actions.forms.summary import refuses_forwarding
from actions.law.legal_follow_ups import in_form
from actions.law.told_limits import limit_answer, near_lines, only_asks_limit, story_dates
from actions.own_case.evidence_words import told_of, words_of
from actions.own_case.paper_choices import papers_button
from actions.own_case.told_work_days import case_told, is_near, is_over, is_pressing, limits_said
from actions.people.for_another import note_for_staff
from actions.people.shares import shares_of
from actions.rights.consent_questions import ask_consents
from actions.turn import Turn
from bot.domain.asking.drafts import fresh
from bot.domain.asking.form_state import State, Step
from bot.domain.casework.case_kinds import BY_FORM
from bot.domain.casework.cases import CaseFile
from bot.nlu.own_case.work_days import clauses_of_work_days
from bot.privacy.notice import privacy_notice
from bot.usecases.casework.reopen_case import note_reason
from bot.usecases.open_case import open_case
from bot.wiring import house
from bot.wording import label, say

URGENT = "utter_urgent_case"
WITH_PAPERS = ("unpaid_wages", "legal_aid")
"""Kinds of case after which papers are offered, by a button and no word: most people need none yet."""


class CaseFormAction(FormAction):
    """Subclasses only name their form; the kind of case follows from it."""

    domain: Mapping[str, Any] = MappingProxyType({})
    """What the model in use has to say, as of the last message."""

    @abstractmethod
    def name(self) -> str:
        """The name of the form."""

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """Rasa's entry: one message."""
        self.domain = domain or {}
        return super().run(dispatcher, tracker, domain)

    def known(self, turn: Turn) -> dict[str, Any]:
        """Name and telephone from this person's earlier matters, half-filled ones too."""
        with house().begin(write=False) as work:
            courier = work.couriers.get(turn.channel, turn.sender)
        known = {"name": courier.name, "phone": courier.phone} if courier else {}
        return {**_of_drafts(turn), **{slot: value for slot, value in known.items() if value}}

    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | list[EventType]:
        """Writes the case and says its number."""
        kind = BY_FORM[self.form.name]
        state = remembered(turn, self.form)
        other, refused = state.other, refuses_forwarding(turn, self.form)
        story = str(values.get("description") or "")
        today = turn.now.date()
        dates = story_dates(kind.name, values, story, today)
        pressing = is_pressing(case_told(kind.name, values, dates, today), today)
        opened = open_case(
            house().begin,
            kind,
            values,
            channel=turn.channel,
            sender=turn.sender,
            key=turn.deed,
            now=turn.now,
            files=kept_files(files),
            urgent=self.urgent(values) or pressing,
            dates=dates,
            each=_each(state.each, values),
            shares=shares_of(values, state.shares),
            other=note_for_staff(other, self.known(turn)) if other else say("new_speaker.note") if state.guest else "",
            guest=state.guest,
            forwarding=(False, privacy_notice().version) if refused else None,
        )
        case, union = opened.case, opened.organisation
        speaker.utter_message(
            response=f"utter_{self.form.name}_done",
            number=case.number,
            organisation=union.name if union else say("dialogue.union_unknown"),
            contact=say("dialogue.union_contact", phone=union.phone) if union and union.phone else "",
            routing=label("routing", opened.routing.reason),
            state=label(f"case_states.{kind.table}", case.state),
            group=say("dialogue.group_note", count=values["worker_count"]) if case.group else "",
        )
        if (dates is not None or kind.name == "work_injury" or is_near(case, today)) and (
            lines := limits_said(case, today)
        ):
            speaker.utter_message(text="\n".join(lines))
        if case.urgent:
            over = is_over(case, today)
            speaker.utter_message(**({"text": say("deadlines.made_urgent")} if over else {"response": URGENT}))
        if kind.name in WITH_PAPERS:
            speaker.utter_message(buttons=[papers_button(case.number)])
        if refused:
            speaker.utter_message(text=say("consents.not_forwarded"))
        speaker.utter_message(json_message={"effect": "case", "number": case.number})
        note = partial(note_reason, house().begin, case.number, turn.channel, turn.sender, now=turn.now, key=turn.deed)
        if case.attachments:
            note("evidence", words_of(case.attachments, ""))
            if notes := told_of(case.attachments):
                speaker.utter_message(text=notes)
        old = turn.slots.get("old_case")
        if old:
            note("note", say("after_case.old_case", number=old))
        renewed = [SlotSet("old_case", None)] if old else []
        return [*renewed, *ask_consents(speaker, turn, state, case, refused)]

    def meant_for_itself(self, speaker: Speaker, turn: Turn, state: State) -> list[EventType] | None:
        """A question by which day one must act, answered from what has been told so far, or one that leans on the law
        of this matter (第几条, 那众包呢)."""
        if only_asks_limit(turn, self.form):
            self._lead(speaker, limit_answer(self.form, state, turn.now.date()))
        elif in_form(speaker, self.domain, turn, state.asked):
            speaker.utter_message(json_message=LEAD)
        else:
            return None
        return self._ask(speaker, turn, state, sent_files(turn))

    def _continue(self, speaker: Speaker, turn: Turn, step: Step) -> list[EventType]:
        """Before the question: how the day that was told just now stands to the limits of the law."""
        for text in near_lines(turn, self.form, step.state):
            self._lead(speaker, text)
            if step.next == "digress":  # it was answered, and tells something
                kept = say("dialogue.kept_comma").join(filter(None, (step.state.told, clauses_of_work_days(turn.text))))
                step = replace(step, next="ask", state=replace(step.state, told=kept))
        return super()._continue(speaker, turn, step)

    def urgent(self, values: Mapping[str, Any]) -> bool:
        """Whether the words themselves say that time is short, beyond what the dates show."""
        return False


def _of_drafts(turn: Turn) -> dict[str, Any]:
    """What was told of oneself for another task that still waits."""
    own = [one for one in fresh(turn.slots.get("drafts"), turn.now) if not (one.get("handed") or one.get("other"))]
    values = [one["values"] for one in reversed(own)]
    return {slot: value[slot] for value in values for slot in ("name", "phone") if value.get(slot)}


def _each(each: float | None, values: Mapping[str, Any]) -> float | None:
    """What each is owed, as long as it still makes the sum that is handed in."""
    people = values.get("worker_count") or 0
    return each if each is not None and values.get("amount") == each * people else None


def kept_files(files: tuple[dict[str, Any], ...]) -> list[CaseFile]:
    """The files of the messages of this form, as the store keeps them."""
    if not files:
        return []
    with house().begin(write=False) as work:
        read = [work.files.read(one["id"]) for one in files]
    return [entry[0] for entry in read if entry is not None]
