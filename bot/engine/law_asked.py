"""A question of law outside a form that the classifier takes for a report, or that leans on the answer before it."""

from __future__ import annotations

from typing import Any

from bot.domain.talk.turns import TurnRequest
from bot.engine.told import selected
from bot.nlu.own_case.limit_questions import adds_to_limit, asks_limit, supposes_demand
from bot.nlu.reply.cues import task_named
from bot.nlu.reply.demands import reports_debt
from bot.nlu.reply.follow_ups import follow_up
from bot.nlu.reply.law_questions import asks_what_holds, opposes_union

LAW = "ask_legal_question"
_REPORTS = frozenset(
    {"report_unpaid_wages", "report_work_injury", "complain_platform_rule", "request_hardship_aid", "join_union"}
)
"""Tasks whose form would begin although only what holds was asked."""
LEAST = 0.03
"""The share the classifier must give to a question of law at least."""


def about_law(parse: dict[str, Any], request: TurnRequest, law_told: bool) -> dict[str, Any] | None:
    """The parse data of the question of law that the words are; None where they are none. `law_told`: the turn before
    answered one. Nothing where danger is seen or an alert is fresh."""
    if parse.get("safety") or request.watch or request.files or not request.text.strip():
        return None
    if law_told and (follow_up(request.text) or asks_limit(request.text) or adds_to_limit(request.text)):
        return _asked(parse)
    if law_told and supposes_demand(request.text):
        return {**_asked(parse), "response_selector": selected(LAW, "deadline_restart", 1.0)}
    if parse["intent"]["name"] in _REPORTS | {LAW, "ask_join_eligibility"} and opposes_union(request.text):
        return {**_asked(parse), "response_selector": selected(LAW, "union_retaliation", 1.0)}
    if parse["intent"]["name"] not in _REPORTS or reports_debt(request.text) or task_named(request.text):
        return None
    share = next((float(one["confidence"]) for one in parse.get("intent_ranking") or () if one["name"] == LAW), 0.0)
    return _asked(parse) if share >= LEAST and asks_what_holds(request.text) else None


def _asked(parse: dict[str, Any]) -> dict[str, Any]:
    others = [one for one in parse.get("intent_ranking") or () if one["name"] != LAW]
    first = {"name": LAW, "confidence": 1.0}
    return {**parse, "intent": first, "intent_ranking": [first, *others]}
