"""Keeps a place in one of the services that were listed: which one, for whom, under which number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.forms.case_form import CaseFormAction
from actions.forms.form import Speaker
from actions.forms.form_line import LEAD
from actions.forms.form_memory import sent_files
from actions.services.listing import tell_details
from actions.services.shown_services import KINDS, chosen, in_words, last_shown, note_services, of_id, offered
from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import CONFIRM, State
from bot.domain.asking.forms import BOOK_SERVICE
from bot.domain.asking.next_question import go_on
from bot.domain.people.services import Service
from bot.nlu.asked.services import act_on_booking, details_asked
from bot.nlu.extract import extract
from bot.nlu.reply.cues import asks, corrects
from bot.wording import say


class BookServiceForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = BOOK_SERVICE

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def known(self, turn: Turn) -> dict[str, Any]:
        """The service that was chosen, and what was told with the choice."""
        kept = last_shown(turn)
        told: dict[str, Any] = {}
        for one in extract(str(kept.get("said") or ""), turn.now, lexicon(), None):
            if one.entity in ("name", "phone") and one.certain:
                told[one.entity] = one.value
        service = of_id(offered(turn, str(kept["task"])), kept.get("focus")) if kept else None
        return {**super().known(turn), **told, **(values_of(service, turn) if service else {})}

    def meant_for_itself(self, speaker: Speaker, turn: Turn, state: State) -> list[EventType] | None:
        """Another one of them, or a question about the one that was chosen."""
        kept = last_shown(turn)
        if turn.command or not kept:
            return None
        task = str(kept["task"])
        services = offered(turn, task)
        shown = [one for number in kept["ids"] if (one := of_id(services, number))]
        picked = chosen(turn, services, shown)
        moves = corrects(turn.text) or act_on_booking(turn.text, True) == "move"
        if picked and (state.asked == "service" or moves or (state.asked == CONFIRM and not asks(turn.text))):
            state = replace(state, values={**state.values, **values_of(picked[0], turn)})
            speaker.utter_message(text=say("services.changed", service=in_words(picked[0], turn.now)))
            speaker.utter_message(json_message=LEAD)
            step = go_on(self.form, state)
            note = note_services(turn, task, shown, picked[0])
            return [note, *self._ask(speaker, turn, step.state, sent_files(turn))]
        asked, service = details_asked(turn.text), of_id(services, kept.get("focus"))
        if asked and service is not None and asks(turn.text):
            tell_details(speaker, service, asked, turn, True, shown)
            speaker.utter_message(json_message=LEAD)
            return self._ask(speaker, turn, state, sent_files(turn))
        return None

    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | list[EventType]:
        """Writes it; the list is not spoken of any more."""
        every = (one for task in KINDS for one in offered(turn, task))
        town = next((one.town for one in every if in_words(one, turn.now) == values.get("service")), "")
        done = super().submit(speaker, turn, {**values, **({"location": town} if town else {})}, files)
        return done if isinstance(done, str) else [*done, SlotSet("services_shown", None)]


def values_of(service: Service, turn: Turn) -> dict[str, Any]:
    """A service as the form holds it: in words."""
    return {"service": in_words(service, turn.now)}
