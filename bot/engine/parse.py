"""From a message to Rasa's parse data: typed text is only text, commands are only commands, safety rules win."""

from __future__ import annotations

import json
import re
from typing import Any

from bot.domain.asking.forms import BY_INTENT
from bot.domain.danger.safety_kinds import DOUBTED
from bot.domain.invalid import InvalidValue
from bot.domain.talk.turns import TurnRequest
from bot.engine.after_danger import after_a_death, after_danger, asks_more, over_and_done
from bot.engine.consent_asked import about_consent
from bot.engine.law_asked import about_law
from bot.engine.told import UNSURE, selected, told
from bot.nlu.danger.all_clear import sounds_safe
from bot.nlu.danger.figurative import sounds_figurative
from bot.nlu.danger.past_harm import signs_up
from bot.nlu.naming.papers import chooses, names_paper, wants_paper
from bot.nlu.own_case.outcome import answer_to, received_of, reopens
from bot.nlu.own_case.passing_on import allows_passing_on
from bot.nlu.own_case.words import Own, about_own_case, aside_in_form
from bot.nlu.relation.first_look import after_first_look, wants_first_look
from bot.nlu.reply.cues import asks, corrects_a_field, form_act, resumes, task_named
from bot.nlu.reply.demands import (
    calls_for_help,
    is_banned,
    is_bare_figure,
    only_begins,
    orders_machine,
    regrets,
    reports_debt,
    wages_withheld,
    wants_legal_aid,
)
from bot.nlu.reply.requests import cut
from bot.nlu.reply.speakers import hands_back, hands_over
from bot.nlu.reply.wishes import asks_for_human, hands_in, is_back, only_says_do_it
from bot.nlu.wages.asides.reckoning import goes_on_reckoning, wants_reckoning
from bot.safety import assess


def safe_text(text: str) -> str:
    """Typed text that Rasa can't take for a command: a leading slash becomes its full-width form."""
    return "／" + text[1:] if text.startswith("/") else text


def command_parse(command: str) -> dict[str, Any]:
    """Parse data of `/intent` or `/intent{"slot": value}`. Raises InvalidValue for anything else."""
    name, brace, rest = command.removeprefix("/").partition("{")
    try:
        values = json.loads(brace + rest) if brace else {}
    except json.JSONDecodeError as error:
        raise InvalidValue("command") from error
    if not command.startswith("/") or not name or not isinstance(values, dict):
        raise InvalidValue("command")
    intent, _, topic = name.partition("/")
    entities = [
        {"entity": slot, "start": 0, "end": 0, "value": value, "extractor": "command"} for slot, value in values.items()
    ]
    parse: dict[str, Any] = {
        "text": command,
        "intent": {"name": intent, "confidence": 1.0},
        "entities": entities,
        "intent_ranking": [{"name": intent, "confidence": 1.0}],
    }
    if topic:
        parse["response_selector"] = selected(intent, topic, 1.0)
    return parse


def with_safety(parse: dict[str, Any], text: str, written: str) -> dict[str, Any]:
    """The same parse with the intent `emergency` on top when the safety rules see one, and what the words say outright
    where the classifier is of no help. `written`: the text with its pinyin in characters."""
    verdict = assess(text) or (assess(written) if written != text else None)
    worded = re.search(r"\w", text) is not None
    if verdict is None or (worded and verdict.level in DOUBTED and _sees_no_danger(parse)):
        return _plainly(_calmed(over_and_done(parse, written), written), written)
    others = [entry for entry in parse.get("intent_ranking", ()) if entry["name"] != "emergency"]
    first = {"name": "emergency", "confidence": 1.0}
    return {
        **parse,
        "intent": first,
        "intent_ranking": [first, *others],
        "safety": {"level": verdict.level, "kind": verdict.kind},
    }


HARMLESS, SOMETHING_ELSE = 0.02, 0.35
"""The classifier contradicts a rule when it gives an emergency less than the first and something else at
least the second (bot/conversation/second_opinion.py)."""


def _sees_no_danger(parse: dict[str, Any]) -> bool:
    chances = {one["name"]: float(one["confidence"]) for one in parse.get("intent_ranking") or ()}
    return chances.get("emergency", 0.0) < HARMLESS and max(chances.values(), default=0.0) >= SOMETHING_ELSE


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
    law_told: bool = False,
) -> dict[str, Any]:
    """What the dialogue acts on: a message without words means what it carries, a request to go on with what was
    interrupted is one, and a guess that is not sure is a question. Inside a `form` the form itself decides. `own`:
    the person's cases, whether a half-filled form waits, and what was asked just now; `relieved`: an alarm has just
    ended; `law_told`: a question of law has just been answered. What is about the own case comes before law in
    general."""
    if parse.get("safety"):
        return parse
    if form is not None:
        came = request.rating == "money" and parse["intent"]["name"] == "withdraw_case"
        if came and received_of(request.text) is not None:
            return told(parse, "rate_case")
        aside = aside_in_form(request.text, own, form or "")
        return told(parse, aside) if aside else parse
    if request.watch:
        return after_danger(parse, request.text, _demanded)
    if (death := after_a_death(parse, request.text)) is not None:
        return death
    if relieved and signs_up(request.text) and not asks(request.text):
        return told(parse, "report_work_injury")
    if relieved and sounds_safe(request.text) and not asks_more(parse, request.text):
        return told(parse, "safe_again")
    if not request.text.strip():
        carried = "find_station" if request.position else "provide_evidence" if request.files else "inform"
        return {**parse, "intent": {"name": carried, "confidence": 1.0}}
    if (own.asked == "paper" and chooses(request.text)) or regrets(request.text):
        return told(parse, "withdraw_case" if regrets(request.text) else "request_paper")
    if (consent := about_consent(parse, request, own)) is not None:
        return consent
    mine = about_own_case(request.text, own, parse["intent"]["name"], bool(request.files))
    if mine is not None and not (request.rating and mine in ("rate_case", "reopen_case")):
        return told(parse, mine)
    if own.looked and after_first_look(request.text) is not None:
        return told(parse, "explain_labor_relation")
    if wants_first_look(request.text):
        return told(parse, "ask_labor_relation")
    if mine is None and (asked := about_law(parse, request, law_told)) is not None:
        return asked
    awaited = answer_to(request.text, request.rating, parse["intent"]["name"]) if request.rating else None
    if awaited is not None:
        return told(parse, awaited)
    if resumes(request.text) or (
        own.waits and (is_back(request.text) or hands_in(request.text) or goes_on_reckoning(request.text))
    ):
        return {**parse, "intent": {"name": "resume", "confidence": 1.0}}
    if form_act(request.text) == "restart":
        return {**parse, "intent": {"name": "restart_form", "confidence": 1.0}}
    demanded = _demanded(parse, request.text)
    if demanded is not None:
        return demanded
    if float(parse["intent"].get("confidence") or 0.0) < UNSURE:
        return {**parse, "intent": {"name": "nlu_fallback", "confidence": 1.0}}
    return parse


def _is_task(parse: dict[str, Any]) -> bool:
    first = parse["intent"]
    tasks = ("join_union", "report_unpaid_wages", "request_legal_aid", "report_work_injury")
    return first["name"] in tasks and float(first.get("confidence") or 0.0) >= 0.6


_NO_AID = frozenset({"ask_legal_question", "out_of_scope", "inform", "greet", "ask_bot_capabilities"})
_LED_ASTRAY = frozenset(
    {"inform", "ask_legal_question", "complain_platform_rule", "give_feedback", "greet", "thank", "out_of_scope"}
)
"""Intents for which the classifier takes a plain report of unpaid wages."""


def _demanded(parse: dict[str, Any], text: str) -> dict[str, Any] | None:
    """What the words ask for outright, whatever the classifier makes of them; None where they don't."""
    intent = parse["intent"]["name"]
    if only_says_do_it(text) and intent in BY_INTENT and task_named(text) is None:
        return told(parse, "inform")  # 登记一下: of what has been told, not the task it is said of most often
    if intent in _NO_AID and wants_legal_aid(text):
        return told(parse, "request_legal_aid")
    wants_person = any(asks_for_human(piece.text) and not asks(piece.text) for piece in cut(text))
    if wants_person and intent != "emergency":
        return told(parse, "talk_to_human")
    if hands_over(text) and intent != "emergency":
        return told(parse, task_named(text) or (intent if _is_task(parse) else "nlu_fallback"))
    if reopens(text) and intent != "emergency":
        return told(parse, "reopen_case")
    if (names_paper(text) or wants_paper(text)) and intent != "emergency":
        return told(parse, "request_paper")
    if allows_passing_on(text) and intent != "emergency":
        return {**told(parse, "delete_my_data"), "response_selector": selected("delete_my_data", "consent", 1.0)}
    doubtful = intent in _LED_ASTRAY or float(parse["intent"].get("confidence") or 0.0) < UNSURE
    if corrects_a_field(text) and doubtful:
        return told(parse, "amend_case")
    if calls_for_help(text) or only_begins(text) or hands_back(text):
        return told(parse, "nlu_fallback")
    if intent in (*_LED_ASTRAY, "nlu_fallback", "talk_to_human") and wants_reckoning(text):
        return told(parse, "ask_wage_calculation")
    astray = intent in _LED_ASTRAY or intent == "report_unpaid_wages"  # said outright, a faint guess is enough
    if astray and ((reports_debt(text) and not asks(text)) or wages_withheld(text)):
        return told(parse, "report_unpaid_wages")
    if is_banned(text) and task_named(text) is None and intent != "emergency":
        if not asks(text):
            return told(parse, "complain_platform_rule")
        chosen = selected("ask_legal_question", "account_ban", 1.0)
        return {**told(parse, "ask_legal_question"), "response_selector": chosen}
    return None
