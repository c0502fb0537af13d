"""Not understood: the likeliest meanings as buttons, after two misses in a row a person."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.bare_words import MOST_KEPT, elsewhere
from actions.drafts.told_before import note_told
from actions.forms.fines import is_fine, offer_fine
from actions.law.told_more import note_more, tells_more
from actions.offers import make_offer, standing_offer
from actions.people.new_speaker import first_one_back, greet_new_speaker
from actions.services.shown_stations import asks_the_last_one, narrows, number_meant
from actions.talk.misses import offers_person
from actions.talk.said_again import said_again
from actions.talk.scolded import answer_abuse
from actions.turn import Turn, read_turn
from bot.domain.asking.forms import BY_INTENT
from bot.nlu.reply.abuse import scolds
from bot.nlu.reply.asking_again import asks_again
from bot.nlu.reply.demands import calls_for_help, only_begins
from bot.nlu.reply.small_talk import small_talk
from bot.nlu.reply.speakers import hands_over
from bot.wording import entry, say

MEANINGS = 3
LIKELY = 0.25
"""The share from which on the best guess is put as a question."""


class ActionDefaultFallback(Action):
    """Never a dead end: every miss shows a way on."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_default_fallback"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Says so, offers meanings, counts."""
        turn = read_turn(tracker)
        if turn.watch:
            dispatcher.utter_message(response="utter_watch_stay")
            return []
        if standing_offer(turn).get("deed") == "care":
            return [FollowupAction("action_answer_offer")]
        if asks_again(turn.text) and (repeated := said_again(dispatcher, tracker, turn)) is not None:
            return repeated
        if back := first_one_back(turn):
            return back
        if hands_over(turn.text):
            return greet_new_speaker(dispatcher, turn)
        if only_begins(turn.text):
            encouraged = entry("dialogue.go_ahead")
            dispatcher.utter_message(text=encouraged[int(turn.key.rpartition(":")[2]) % len(encouraged)])
            before = standing_offer(turn)
            return [make_offer(turn, **before)] if before else []
        if number_meant(turn) is not None or asks_the_last_one(turn):
            return [FollowupAction("action_ask_station_detail")]
        if narrows(turn):
            return [FollowupAction("find_station_form")]
        again = elsewhere(turn)
        if again is not None:
            return [FollowupAction(again)]
        if calls_for_help(turn.text):
            dispatcher.utter_message(response="utter_help_wanted")
            return [SlotSet("misunderstood", 0)]
        if scolds(turn.text):
            return answer_abuse(dispatcher, turn)
        if is_fine(turn):
            return offer_fine(dispatcher, turn, domain)
        if tells_more(turn):
            return note_more(dispatcher, turn)
        if guess := best_guess(turn):
            asked = say("dialogue.best_guess", guess=entry("intents")[guess])
            dispatcher.utter_message(text=asked, buttons=meanings(turn))
            return [*note_told(turn), make_offer(turn, "said", text=_so_far(turn), guess=guess)]
        offered, counted = offers_person(dispatcher, turn)
        if offered:
            return [counted]
        if small_talk(turn.text) == "crying":
            dispatcher.utter_message(text=say("dialogue.crying"))
            return [counted]
        buttons = meanings(turn)
        dispatcher.utter_message(response="utter_did_you_mean" if buttons else "utter_not_understood", buttons=buttons)
        return [counted, *note_told(turn), make_offer(turn, "said", text=_so_far(turn))]


def best_guess(turn: Turn) -> str:
    """The task that stands out among the likely ones; "" where none does."""
    (first, chance), (_, next_one) = [*turn.ranking, ("", 0.0), ("", 0.0)][:2]
    if first == "out_of_scope":
        (first, chance), (_, next_one) = [*turn.ranking, ("", 0.0), ("", 0.0)][1:3]
    clear = chance >= LIKELY and chance >= 1.5 * next_one
    return first if clear and first in BY_INTENT and first in entry("intents") else ""


def _so_far(turn: Turn) -> str:
    """These words behind those that had no home either."""
    before = standing_offer(turn)
    kept = str(before.get("text") or "") if before.get("deed") == "said" else ""
    return say("dialogue.kept_comma").join(one for one in (kept, turn.text) if one)[-MOST_KEPT:]


def meanings(turn: Turn) -> list[dict[str, str]]:
    """Buttons for the likeliest intents that have a name people understand."""
    names = entry("intents")
    likely = [name for name, chance in turn.ranking if name in names and chance >= 0.05][:MEANINGS]
    topics = {name: f"/{topic}" for name, topic in turn.topics.items()}
    buttons = [{"title": names[name], "payload": f"/{name}{topics.get(name, '')}"} for name in likely]
    person = {"title": names["talk_to_human"], "payload": "/talk_to_human"}
    return buttons if person in buttons or not buttons else [*buttons, person]
