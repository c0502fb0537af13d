"""What the words ask for outright, whatever the classifier makes of them."""

from __future__ import annotations

from typing import Any

from bot.domain.asking.forms import BY_INTENT
from bot.engine.asked.law import states_report
from bot.engine.told import UNSURE, selected, told
from bot.nlu.consent.passing_on import allows_passing_on
from bot.nlu.danger.past_harm import tells_sprain
from bot.nlu.law.grievances import speaks_of_debt
from bot.nlu.naming.papers import names_paper, wants_paper
from bot.nlu.own_case.outcome import reopens
from bot.nlu.reply.cues import asks, corrects_a_field, task_named
from bot.nlu.reply.demands import (
    calls_for_help,
    is_banned,
    only_begins,
    reports_debt,
    tells_hardship,
    wages_withheld,
    wants_it_reported,
    wants_legal_aid,
)
from bot.nlu.reply.fragments import is_fragment, only_addresses
from bot.nlu.reply.requests import cut
from bot.nlu.reply.wishes import asks_for_human, only_says_do_it
from bot.nlu.wages.asides.reckoning import wants_reckoning

_NO_AID = frozenset({"ask_legal_question", "out_of_scope", "inform", "greet", "ask_bot_capabilities"})
_LED_ASTRAY = frozenset(
    {"inform", "ask_legal_question", "complain_platform_rule", "give_feedback", "greet", "thank", "out_of_scope"}
)
"""Intents for which the classifier takes a plain report of unpaid wages."""


def demanded(parse: dict[str, Any], text: str) -> dict[str, Any] | None:
    """What the words ask for outright, whatever the classifier makes of them; None where they don't."""
    intent = parse["intent"]["name"]
    if only_says_do_it(text) and intent in BY_INTENT and task_named(text) is None:
        return told(parse, "inform")  # 登记一下: of what has been told, not the task it is said of most often
    if intent in _NO_AID and wants_legal_aid(text):
        return told(parse, "request_legal_aid")
    wants_person = any(asks_for_human(piece.text) and not asks(piece.text) for piece in cut(text))
    if wants_person and intent != "emergency":
        return told(parse, "talk_to_human")
    if reopens(text) and intent != "emergency":
        return told(parse, "reopen_case")
    if (names_paper(text) or wants_paper(text)) and intent != "emergency":
        return told(parse, "request_paper")
    if allows_passing_on(text) and intent != "emergency":
        return {**told(parse, "delete_my_data"), "response_selector": selected("delete_my_data", "consent", 1.0)}
    doubtful = intent in _LED_ASTRAY or float(parse["intent"].get("confidence") or 0.0) < UNSURE
    if corrects_a_field(text) and doubtful:
        return told(parse, "amend_case")
    unsure = float(parse["intent"].get("confidence") or 0.0) < UNSURE
    faint = intent == "emergency" and "safety" not in parse
    if (unsure or faint or intent in ("inform", "out_of_scope")) and tells_sprain(text) and not asks(text):
        return told(parse, "report_work_injury")
    if (unsure or intent == "out_of_scope") and tells_hardship(text) and not speaks_of_debt(text):
        return told(parse, "request_hardship_aid")
    if only_addresses(text):
        return told(parse, "greet")
    if is_fragment(text):
        return told(parse, "inform")
    if calls_for_help(text) or only_begins(text):
        return told(parse, "nlu_fallback")
    if intent == "ask_wage_calculation" and wants_it_reported(text):
        return told(parse, "report_unpaid_wages")  # 我要报欠薪 … 帮我算算还差多少: the sum is worked out in it
    if intent in (*_LED_ASTRAY, "nlu_fallback", "talk_to_human") and wants_reckoning(text):
        return told(parse, "ask_wage_calculation")
    astray = intent in _LED_ASTRAY or intent == "report_unpaid_wages"  # said outright, a faint guess is enough
    if astray and ((reports_debt(text) and not asks(text)) or wages_withheld(text)):
        return told(parse, "report_unpaid_wages")
    if (stated := states_report(parse, text)) is not None:
        return stated
    if is_banned(text) and task_named(text) is None and intent != "emergency":
        if not asks(text):
            return told(parse, "complain_platform_rule")
        chosen = selected("ask_legal_question", "account_ban", 1.0)
        return {**told(parse, "ask_legal_question"), "response_selector": chosen}
    return None
