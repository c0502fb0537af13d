"""Words outside a form that answer nothing: a bare value, a yes, a no. Kept until it is clear what they are for."""

from __future__ import annotations

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.answer_draft import with_answer
from actions.drafts.taking_up import take_up_told
from actions.drafts.told_before import note_told, told_before
from actions.law.told_more import note_more, tells_more
from actions.offers import make_offer, standing_offer
from actions.services.shown_stations import asks_the_last_one, listed, narrows, number_meant
from actions.shown import masked
from actions.turn import Turn, lexicon
from bot.domain.asking.drafts import fresh, without
from bot.domain.casework.case_states import ENDED
from bot.nlu.extract import extract
from bot.nlu.reply.choices import choose
from bot.nlu.reply.cues import corrects
from bot.nlu.reply.fragments import is_fragment
from bot.usecases.follow_case import own_case
from bot.wiring import house
from bot.wording import entry, say

LONGEST_PLACE = 12
"""Characters: longer words that name a place say more than "and there?"."""
MOST_KEPT = 1500
"""Characters of unplaced words that are kept."""
ROUNDS = 2
"""After so many messages without a task a person is offered."""


def bare_words(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Understands them by what was shown last; else keeps them and asks what they are for."""
    if turn.watch:
        speaker.utter_message(response="utter_watch_stay")
        return [SlotSet("offer", None)]
    if (number_meant(turn) is not None and turn.intent == "inform") or asks_the_last_one(turn):
        return [FollowupAction("action_ask_station_detail")]
    if narrows(turn):
        return [FollowupAction("find_station_form")]
    again = elsewhere(turn)
    if again is not None:
        return [FollowupAction(again)]
    if turn.intent == "inform" and corrects(turn.text) and _has_open_case(turn):
        return [FollowupAction("action_amend_case")]
    if turn.intent == "restart_form":
        return _afresh(speaker, turn)
    guess = standing_offer(turn).get("guess")
    if turn.intent == "affirm" and guess:
        return [FollowupAction(f"{guess}_form")]
    if (taken_up := take_up_told(speaker, turn)) is not None:
        return taken_up
    told = told_before(turn).get("text")
    if turn.intent in ("affirm", "deny") and not (told and choose("has_contract", turn.text)):
        speaker.utter_message(response=f"utter_bare_{turn.intent}")
        return [SlotSet("offer", None)]
    return _kept(speaker, turn)


def elsewhere(turn: Turn) -> str | None:
    """The action that answers the question before once more, for a place that short words name (那吕四的呢)."""
    if len(turn.text) > LONGEST_PLACE:
        return None
    if not says_where(turn):
        return None
    offer = standing_offer(turn)
    if offer.get("deed") == "again":
        return str(offer["action"])
    and_there = corrects(turn.text) or any(word in turn.text for word in entry("stations.and_there"))
    return "find_station_form" if and_there and listed(turn) else None


def says_where(turn: Turn) -> bool:
    """Whether the words name a place."""
    return any(one.entity == "location" for one in extract(turn.text, turn.now, lexicon(), None))


def _kept(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """All of them, not only the last; the person sees what is kept."""
    offer = standing_offer(turn)
    before = offer if offer.get("deed") == "said" else {}
    if not before and (answered := _answered(turn)):
        return answered
    if tells_more(turn):
        return note_more(speaker, turn)
    said = say("dialogue.kept_comma").join(part for part in (str(before.get("text") or ""), turn.text) if part)
    said, rounds = said[-MOST_KEPT:], int(before.get("rounds") or 0) + 1
    if is_fragment(turn.text):
        encouraged = entry("dialogue.go_ahead")
        speaker.utter_message(text=encouraged[rounds % len(encouraged)])
    elif rounds < ROUNDS:
        speaker.utter_message(response="utter_bare_value")
    else:
        speaker.utter_message(response="utter_bare_values", said=masked(said[-200:]))
    files = [*before.get("files", ()), *turn.files]
    return [*note_told(turn, files=files), make_offer(turn, "said", text=said, files=files, rounds=rounds)]


def _answered(turn: Turn) -> list[EventType]:
    """Back to the form that was left last, where the words answer the question it waits at."""
    drafts = fresh(turn.slots.get("drafts"), turn.now)
    answered = with_answer(turn, drafts[0]) if drafts and not drafts[0].get("wanted") and turn.text else None
    if answered is None:
        return []
    waiting = [{**answered, "back": True}, *drafts[1:]]
    return [SlotSet("drafts", waiting), SlotSet("offer", None), FollowupAction(answered["form"])]


def _afresh(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """From the start although nothing was offered: the newest draft is meant."""
    drafts = fresh(turn.slots.get("drafts"), turn.now)
    if not drafts:
        speaker.utter_message(response="utter_no_draft")
        return [SlotSet("offer", None)]
    form = drafts[0]["form"]
    return [SlotSet("drafts", without(drafts, form)), SlotSet("offer", None), FollowupAction(form)]


def _has_open_case(turn: Turn) -> bool:
    case = own_case(house().begin, turn.channel, turn.sender, None)
    return case is not None and case.state not in ENDED
