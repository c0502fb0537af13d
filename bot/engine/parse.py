"""From a message to Rasa's parse data: typed text is only text, commands are only commands, safety rules win."""

from __future__ import annotations

import re
from typing import Any

from bot.domain.asking.forms import BY_INTENT
from bot.domain.danger.safety_kinds import DOUBTED
from bot.domain.talk.turns import TurnRequest
from bot.engine.after_danger import after_a_death, after_danger, asks_more, over_and_done, sees_no_danger
from bot.engine.asked.consent import about_consent
from bot.engine.asked.law import about_law, law_in_form
from bot.engine.asked.services import about_services, of_station, wants_other_station
from bot.engine.demanded import demanded
from bot.engine.own import (
    about_call,
    about_mine,
    asks_of_own,
    in_search,
    of_ourselves,
    of_the_bot,
)
from bot.engine.speaker import changed_speaker
from bot.engine.told import TASKS, UNSURE, told, without_person
from bot.engine.turned import turned, wants_back, wants_draft
from bot.nlu.consent.consent_words import CONSENTS
from bot.nlu.danger.all_clear import sounds_safe
from bot.nlu.danger.figurative import sounds_figurative
from bot.nlu.danger.past_harm import signs_up
from bot.nlu.law.follow_ups import follow_up
from bot.nlu.law.questions import takes_in
from bot.nlu.moves.turning import takes_up_again
from bot.nlu.naming.papers import chooses
from bot.nlu.own_case.outcome import answer_to, received_of
from bot.nlu.own_case.progress import asked_of_case
from bot.nlu.own_case.withdrawing import keeps_reason
from bot.nlu.own_case.words import SEARCH, Own, aside_in_form
from bot.nlu.relation.first_look import after_first_look, takes_the_offer, tells_how_managed, wants_first_look
from bot.nlu.reply.asking_again import asks_again
from bot.nlu.reply.cues import asks, form_act, task_named
from bot.nlu.reply.demands import (
    is_bare_figure,
    orders_machine,
    regrets,
)
from bot.nlu.reply.feelings import begins_to_unburden, goes_on_unburdening
from bot.nlu.reply.speakers import hands_back, wants_same_again
from bot.safety import assess


def safe_text(text: str) -> str:
    """Typed text that Rasa can't take for a command: a leading slash becomes its full-width form."""
    return "／" + text[1:] if text.startswith("/") else text


def with_safety(parse: dict[str, Any], text: str, written: str) -> dict[str, Any]:
    """The same parse with the intent `emergency` on top when the safety rules see one, and what the words say outright
    where the classifier is of no help. `written`: the text with its pinyin in characters."""
    verdict = assess(text) or (assess(written) if written != text else None)
    worded = re.search(r"\w", text) is not None
    if verdict is None or (worded and verdict.level in DOUBTED and sees_no_danger(parse)):
        return _plainly(_calmed(over_and_done(parse, written), written), written)
    others = [entry for entry in parse.get("intent_ranking", ()) if entry["name"] != "emergency"]
    first = {"name": "emergency", "confidence": 1.0}
    return {
        **parse,
        "intent": first,
        "intent_ranking": [first, *others],
        "safety": {"level": verdict.level, "kind": verdict.kind},
    }


ALARMED = 0.4
"""How sure the classifier must be of an emergency that the rules do not see. 累死了 looks like one to it, at 0.3."""


SHORT, ALARMED_SHORT = 6, 0.8
"""Characters, and what it takes in so few: the rules know the words of danger, and 没电了 looks like them."""


def _calmed(parse: dict[str, Any], text: str) -> dict[str, Any]:
    """The next meaning in place of an emergency that only the classifier sees, and not clearly."""
    ranking = list(parse.get("intent_ranking") or ())
    if (parse.get("intent") or {}).get("name") != "emergency" or len(ranking) < 2:
        return parse
    short = len(text.strip()) <= SHORT
    if ranking[0]["confidence"] >= (ALARMED_SHORT if short else ALARMED) and not sounds_figurative(text):
        return parse
    return {**parse, "intent": ranking[1], "intent_ranking": [ranking[1], ranking[0], *ranking[2:]]}


MACHINE = ("/", "{", "<", "$", "%", "\\")
"""How text begins that was written for a machine."""


def _plainly(parse: dict[str, Any], text: str) -> dict[str, Any]:
    """Text that looks like a command, and emoji alone, are none of our tasks; a message of names and figures that names
    its task is that task; the wages of Cantonese (人工) are no request for a person."""
    first = parse.get("intent") or {}
    wordless = text.strip() and not re.search(r"\w|[?？]", text)
    if text.lstrip().startswith(MACHINE) or wordless or (text.strip() and not first.get("name")):
        return told(parse, "nlu_fallback")
    if text.strip() and not text.strip(" ?？"):
        return told(parse, "greet")  # whoever sends question marks wants to know whether anybody is there
    if orders_machine(text) and first.get("name") != "emergency":
        return told(parse, "out_of_scope")
    if is_bare_figure(text):
        return told(parse, "inform")
    task = task_named(text)
    chance = float(first.get("confidence") or 0.0)
    doubtful = first.get("name") == "inform" or chance < (0.6 if first.get("name") in ("affirm", "deny") else UNSURE)
    if task and (doubtful or (first.get("name") == "talk_to_human" and task == "report_unpaid_wages")):
        return told(parse, task)
    return parse


def for_dialogue(
    parse: dict[str, Any],
    request: TurnRequest,
    form: str | None,
    own: Own,
    relieved: bool = False,
    law_told: str = "",
    behind: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """What the dialogue acts on: a message without words means what it carries, a request to go on with what was
    interrupted is one, and a guess that is not sure is a question. Inside a `form` the form itself decides. `own`:
    the person's cases, whether a half-filled form waits, and what was asked just now; `relieved`: an alarm has just
    ended; `law_told`: the topic of law just answered; `behind`: the words read behind its subject. What is about the
    own case comes before law in general."""
    if parse.get("safety"):
        return parse
    parse = without_person(parse, request.text, form)
    if form is not None:
        if form == SEARCH and (mine := in_search(parse, request, own)) is not None:
            return mine
        came = request.rating == "money" and parse["intent"]["name"] == "withdraw_case"
        if came and received_of(request.text) is not None:
            return told(parse, "rate_case")
        if (elsewhere := turned(parse, request.text, form, own.waits)) is not None:
            return elsewhere
        aside = aside_in_form(request.text, own, form or "")
        if aside is None and about_call(request, own, form):
            aside = "amend_case"
        if aside is None and of_station(request, own, parse, form):
            aside = "ask_station_detail"
        if aside is None and (asked := law_in_form(parse, request.text, form)) is not None:
            return asked
        return told(parse, aside) if aside else parse
    if request.watch:
        return after_danger(parse, request.text, demanded)
    if (death := after_a_death(parse, request.text)) is not None:
        return death
    if relieved and signs_up(request.text) and not asks(request.text):
        return told(parse, "report_work_injury")
    if relieved and sounds_safe(request.text) and not asks_more(parse, request.text):
        return told(parse, "safe_again")
    if not request.text.strip():
        carried = "find_station" if request.position else "provide_evidence" if request.files else "inform"
        return {**parse, "intent": {"name": carried, "confidence": 1.0}}
    if own.asked in CONSENTS and not request.rating and (consent := about_consent(parse, request, own)) is not None:
        return consent
    if own.asked == "withdraw" and keeps_reason(request.text):
        return told(parse, "inform")  # no reason is asked for: the question stands
    named_safe = relieved and sounds_safe(request.text)
    if own.asked not in ("withdraw", "erase") and wants_draft(request.text, own.waits):
        return told(parse, "safe_again" if named_safe else "resume")
    if (own.asked == "paper" and chooses(request.text)) or regrets(request.text):
        return told(parse, "withdraw_case" if regrets(request.text) else "request_paper")
    if (arranged := "amend_case" if about_call(request, own) else about_services(request, own)) is not None:
        return told(parse, arranged)
    if own.handed and hands_back(request.text):
        return told(parse, "nlu_fallback")
    if (another := changed_speaker(parse, request.text, own)) is not None:
        return another
    again = own.last in TASKS and wants_same_again(request.text) and task_named(request.text) is None
    if again and asked_of_case(request.text, own.open, ()) is None:
        return told(parse, own.last)
    if wants_other_station(request, own):
        return told(parse, "find_station")
    if of_station(request, own, parse):
        return told(parse, "ask_station_detail")
    if of_the_bot(request, parse["intent"]["name"]) and not asks_of_own(request, own):
        return told(parse, "out_of_scope")
    if of_ourselves(request, parse["intent"]["name"]):
        return told(parse, "give_feedback")
    if (mine := about_mine(parse, request, own)) is not None:
        return mine
    if own.open and not law_told and follow_up(request.text) == "how_long":
        return told(parse, "check_case_progress")  # 大概要等几久: the case that is in work
    if own.looked and after_first_look(request.text) is not None:
        return told(parse, "explain_labor_relation")
    offered = own.asked == "look"
    takes = offered and (takes_the_offer(request.text) or tells_how_managed(request.text, parse["intent"]["name"]))
    if wants_first_look(request.text) or takes:
        return told(parse, "ask_labor_relation")
    if own.waits and takes_up_again(request.text) and not asks(request.text):
        return told(parse, "resume")  # 想想还是气 我还是要报
    if _pours_out(parse, request, own.asked == "listen"):
        return told(parse, "request_counselling")
    if law_told and takes_in(request.text):
        return told(parse, "thank")
    if (asked := about_law(parse, request, law_told, own.open[0] if own.open else "", behind)) is not None:
        return asked
    awaited = answer_to(request.text, request.rating, parse["intent"]["name"]) if request.rating else None
    if awaited is not None:
        return told(parse, awaited)
    if wants_back(request.text, own.waits):
        return {**parse, "intent": {"name": "resume", "confidence": 1.0}}
    if asks_again(request.text):
        return told(parse, "nlu_fallback")
    if form_act(request.text) == "restart":
        return {**parse, "intent": {"name": "restart_form", "confidence": 1.0}}
    asked_for = demanded(parse, request.text)
    if asked_for is not None:
        return asked_for
    if _may_be_ours(parse):
        return {**parse, "intent": {"name": "nlu_fallback", "confidence": 1.0}}
    if float(parse["intent"].get("confidence") or 0.0) < UNSURE:
        introduces = parse.get("entities") and len(request.text) <= LONGEST_VALUE and not asks(request.text)
        return told(parse, "inform") if introduces else {**parse, "intent": {"name": "nlu_fallback", "confidence": 1.0}}
    return parse


SURELY_FOREIGN, A_SHARE = 0.6, 0.35
"""How sure it has to be that words are no matter of ours, and what another meaning may have beside it."""


def _may_be_ours(parse: dict[str, Any]) -> bool:
    """Whether a task is nearly as likely as that it is no matter of ours: the person is asked."""
    ranking = [one for one in parse.get("intent_ranking") or () if one["name"] != "out_of_scope"]
    if parse["intent"]["name"] != "out_of_scope" or float(parse["intent"]["confidence"] or 0.0) >= SURELY_FOREIGN:
        return False
    return bool(ranking) and ranking[0]["name"] in BY_INTENT and float(ranking[0]["confidence"]) >= A_SHARE


LONGEST_VALUE = 12
"""Characters: so few words with a value in them tell who somebody is (我是送快递咯); more may come."""


def _pours_out(parse: dict[str, Any], request: TurnRequest, listening: bool) -> bool:
    """Whether somebody only wants to be heard; `listening`: the bot did nothing else in the turn before."""
    intent, sure = parse["intent"]["name"], float(parse["intent"].get("confidence") or 0.0)
    if request.files:
        return False
    entities = [str(one.get("entity")) for one in parse.get("entities") or ()]
    if listening:
        return goes_on_unburdening(request.text, intent, sure, entities)
    return begins_to_unburden(request.text, intent, sure)
