"""What a person asks about their own data: see it, a copy of it, put it right, take a consent back, have it erased, or
what is done with it. The topic of the intent, or the button, says which."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import standing_offer
from actions.rights.consent_questions import allow_later
from actions.rights.correct_my_data import correct_mine
from actions.rights.erase_my_data import ask_to_erase
from actions.rights.erasing_words import speaks_of_erasing
from actions.rights.export_my_data import ask_to_export
from actions.rights.notice import union_name
from actions.rights.one_thing import ask_staff_to_erase_part, drop_file
from actions.rights.see_my_data import show_mine
from actions.rights.withdraw_consent import withdraw_consent
from actions.turn import Turn, read_turn
from bot.nlu.own_case.one_thing import drops_file, part_to_erase
from bot.nlu.own_case.withdrawing import keeps_data
from bot.privacy.notice import privacy_notice
from bot.wording import entry

ASKED = ("forwarding", "employer")
"""Deeds of offers that ask for a consent."""


class ActionDeleteMyData(Action):
    """What cannot be undone is asked once more; action_answer_offer does it then."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_delete_my_data"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """The part that is wanted. Who says again what was just asked about means yes."""
        turn = read_turn(tracker)
        if turn.given.get("want") == "drop_file" or (not turn.command and drops_file(turn.text)):
            return drop_file(dispatcher, turn)
        wanted, deed = wanted_of(turn), standing_offer(turn).get("deed")
        if (deed == "erase" and wanted in ("erase", "asked")) or (
            deed in ASKED and wanted in ("consent", f"{deed}_yes")
        ):
            return [FollowupAction("action_answer_offer")]
        if wanted in (f"{one}_yes" for one in ASKED):  # the button of a question that was left
            return allow_later(dispatcher, turn, "employer" if wanted == "employer_yes" else "forwarding")
        if wanted == "erase" and not turn.command and keeps_data(turn.text):
            dispatcher.utter_message(response="utter_left_as_is")
            return []
        if wanted == "asked":
            brief = privacy_notice().brief.format(union=union_name())
            dispatcher.utter_message(response="utter_delete_my_data/asked", brief=brief)
            return []
        if wanted == "erase" and not turn.command and (part := part_to_erase(turn.text)):
            return ask_staff_to_erase_part(dispatcher, turn, part)
        deeds = {"see": show_mine, "export": ask_to_export, "correct": correct_mine, "consent": withdraw_consent}
        return deeds.get(wanted, ask_to_erase)(dispatcher, turn)


def wanted_of(turn: Turn) -> str:
    """erase, see, export, correct, consent or asked (forwarding_yes, employer_yes: buttons). Who wants to see it and
    then have it erased is asked about erasing, which tells what there is."""
    wanted = str(turn.given.get("want") or turn.topics.get("delete_my_data") or "erase")
    erases = any(word in turn.text for word in entry("consents.erases"))
    keeps = any(word in turn.text for word in entry("consents.keeps"))
    if wanted == "erase" and not turn.command and not speaks_of_erasing(turn.text):
        return "asked"
    return "erase" if wanted in ("see", "asked") and erases and not keeps else wanted
