"""Between a question of law and a report, outside a form: the one is easily taken for the other, and a question may
lean on the answer before it."""

from __future__ import annotations

from typing import Any

from bot.domain.asking.forms import BY_INTENT
from bot.domain.talk.turns import TurnRequest
from bot.engine.asked.leaning import DEATH, leans
from bot.engine.told import UNSURE, selected, told
from bot.nlu.law.follow_ups import asks_after_refusal, fears_revenge, follow_up
from bot.nlu.law.grievances import speaks_of_debt, states_debt
from bot.nlu.law.points import Asked, asked_points
from bot.nlu.law.questions import asks_anything, asks_what_holds, opposes_union, wants_it_taken_up
from bot.nlu.law.topics import speaks_of_death, speaks_of_fault, topic_named
from bot.nlu.own_case.limit_questions import LONGEST_BARE, adds_to_limit, asks_if_still, asks_limit, supposes_demand
from bot.nlu.own_case.work_days import tells_work_days
from bot.nlu.reply.cues import asks, task_named
from bot.nlu.reply.demands import reports_debt
from bot.nlu.wages.asides.reckoning import asks_to_work_out, wants_reckoning

LAW, RECKONING = "ask_legal_question", "ask_wage_calculation"
_REPORTS = frozenset(
    {"report_unpaid_wages", "report_work_injury", "complain_platform_rule", "request_hardship_aid", "join_union"}
)
"""Tasks whose form would begin although only what holds was asked."""
_ASTRAY = frozenset({"out_of_scope", "inform", "deny", "affirm", "goodbye", "nlu_fallback"})
SHORT, LIKELY = 14, 0.1
"""Characters of a question that goes on with the law just told, and the share it takes."""
LEAST = 0.03
"""The share the classifier must give to a question of law at least."""

STATED = 0.1
"""The share a report must have at least where plain words state its matter and ask nothing."""
_LAW_OR_NONE = frozenset({LAW, "inform", "nlu_fallback", "complain_platform_rule", "give_feedback", "amend_case"})


def states_report(parse: dict[str, Any], text: str) -> dict[str, Any] | None:
    """The parse data of the report that plain words are (站点欠我钱, 报工伤 昨天的), where the classifier gives it a
    share but something else more; None where they ask, or state none."""
    if parse["intent"]["name"] not in _LAW_OR_NONE or asks(text) or asks_what_holds(text):
        return None
    named = task_named(text)
    if named == "report_work_injury" and _share(parse, named) >= STATED / 2:
        return told(parse, named)
    wages = named in (None, "report_unpaid_wages") and states_debt(text)
    return told(parse, "report_unpaid_wages") if wages and _share(parse, "report_unpaid_wages") >= STATED else None


def about_law(
    parse: dict[str, Any], request: TurnRequest, law_told: str, case: str = "", behind: dict[str, Any] | None = None
) -> dict[str, Any] | None:
    """The parse data of the question of law that the words are; None where they are none. `law_told`: the topic that
    the turn before answered, and what the words are `behind` its subject. Nothing where danger is seen or an alert is
    fresh."""
    if parse.get("safety") or request.watch or request.files or not request.text.strip():
        return None
    if _guess(parse) == DEATH and not speaks_of_death(request.text):  # 从站里走的
        parse = {**parse, "response_selector": selected(LAW, law_told or OVERDUE, 1.0)}
        if parse["intent"]["name"] == LAW and not asks_anything(request.text):
            return told(parse, "report_unpaid_wages" if speaks_of_debt(request.text) else "nlu_fallback")
    if law_told and asks_to_work_out(request.text) and not speaks_of_debt(request.text):
        return told(parse, RECKONING)
    if (topic := topic_named(request.text)) is not None and task_named(request.text) is None:
        return {**_asked(parse), "response_selector": selected(LAW, topic, 1.0)}
    if law_told and (leads := _leads_to(request.text, law_told)):
        return {**_asked(parse), "response_selector": selected(LAW, leads, 1.0)}
    late = asks_if_still(request.text) and tells_work_days(request.text)
    sums = any(one.get("entity") == "amount" for one in parse.get("entities") or ())
    if late and not sums and not wants_it_taken_up(request.text):
        return _asked(parse)  # 去年12月走的 现在去仲裁还来得及吗 is reckoned, whatever it reports besides
    leans_on = law_told or ("" if request.rating else CASE_TOPICS.get(case, ""))
    points = _points(parse, request.text, leans_on, bool(law_told)) if law_told or not request.rating else ()
    if points and not (law_told and follow_up(request.text)):
        return {**_asked(parse), "response_selector": selected(LAW, _topic(points[0], parse, leans_on), 1.0)}
    if law_told and (follow_up(request.text) or asks_limit(request.text) or adds_to_limit(request.text)):
        bare = len(request.text.strip()) <= LONGEST_BARE and not follow_up(request.text)
        return {**_asked(parse), "response_selector": selected(LAW, law_told, 1.0)} if bare else _asked(parse)
    if law_told and (more := leans(parse, request.text, law_told, behind)) is not None:
        return more
    doubtful = float(parse["intent"].get("confidence") or 0.0) < UNSURE or parse["intent"]["name"] in _ASTRAY
    short = asks(request.text) and len(request.text.strip()) <= SHORT
    if law_told and doubtful and short and _share(parse, LAW) >= LIKELY:
        return _asked(parse)
    if law_told and supposes_demand(request.text):
        return {**_asked(parse), "response_selector": selected(LAW, "deadline_restart", 1.0)}
    if parse["intent"]["name"] in _REPORTS | {LAW, "ask_join_eligibility"} and opposes_union(request.text):
        return {**_asked(parse), "response_selector": selected(LAW, "union_retaliation", 1.0)}
    if parse["intent"]["name"] not in _REPORTS or reports_debt(request.text) or task_named(request.text):
        return None
    share = _share(parse, LAW)
    if not asks_what_holds(request.text):
        return None
    if law_told and share < LEAST:
        return {**_asked(parse), "response_selector": selected(LAW, law_told, 1.0)}
    return _asked(parse) if share >= LEAST else None


SURE, SAME, TOLD_BESIDES, IN_FORM = 0.75, 0.86, 0.8, 40
"""How near a question must be to a point of law where the classifier sees something else, where that is a task, and
where a debt is told besides; and the characters of one that is answered in the middle of a form."""
TELLING = 0.74
OVERDUE = "arbitration_deadline"
"""How near a few words that ask nothing must be to a point of the matter told (没有收据, after deposits)."""


def law_in_form(parse: dict[str, Any], text: str, form: str) -> dict[str, Any] | None:
    """The parse data of a question on a point of law in the middle of a form; None where it is none."""
    if parse.get("safety") or len(text.strip()) > IN_FORM or wants_it_taken_up(text):
        return None
    told = FORM_TOPICS.get(form, "") if len(text.strip()) >= LEAST_IN_FORM else ""
    points = asked_points(text, told, _guess(parse))
    if not points or (parse["intent"]["name"] != LAW and points[0].share < SURE):
        return None
    if not (asks_anything(text) or adds_to_limit(text)) and not (points[0].point.told and points[0].share >= SURE):
        return None
    return {**_asked(parse), "response_selector": selected(LAW, _topic(points[0], parse, told), 1.0)}


LEAST_IN_FORM = 6
"""Characters: fewer answer what the form asks."""
FORM_TOPICS = {
    "report_work_injury_form": "injury_recognition",
    "request_legal_aid_form": "legal_aid_conditions",
    "join_union_form": "union_join_right",
}
CASE_TOPICS = {
    "unpaid_wages": "wage_arrears_rights",
    "work_injury": "injury_recognition",
    "legal_aid": "legal_aid_conditions",
    "membership": "union_join_right",
}
"""The law that a few words lean on in a form, and with a case in work."""


def _points(parse: dict[str, Any], text: str, leans_on: str, just_told: bool) -> tuple[Asked, ...]:
    """The points of law that the words ask after: surely a question, and no wish to have the matter taken up.
    Words that ask nothing count only right after the law was told."""
    name, question = parse["intent"]["name"], asks_anything(text)
    if not (question or just_told or name in {LAW} | _ASTRAY) or wants_it_taken_up(text):
        return ()
    if not just_told and (name == RECKONING or wants_reckoning(text)):
        return ()
    found = asked_points(text, leans_on, _guess(parse))
    if not found:
        return ()
    share = found[0].share
    if name == LAW:
        told_besides = speaks_of_debt(text) and share < TOLD_BESIDES
        return found if just_told or (question and not told_besides) or share >= TOLD_BESIDES else ()
    if leans_on in found[0].point.topics:
        short = len(text.strip()) <= SHORT + 4 and share >= TELLING and not task_named(text)
        bare = just_told and short and name in _ASTRAY | _REPORTS
        return found if (question and (just_told or share >= SURE)) or bare else ()
    if name in BY_INTENT and not asks_what_holds(text) and share < SAME:
        return ()  # 有没有免费的律师: that wishes for one
    tells = name in _ASTRAY and share >= TOLD_BESIDES
    return found if ((question and share >= SURE) or tells) and not reports_debt(text) else ()


def _topic(asked: Asked, parse: dict[str, Any], law_told: str) -> str:
    topics = asked.point.topics
    return next((one for one in (law_told, _guess(parse)) if one in topics), topics[0])


def _guess(parse: dict[str, Any]) -> str:
    """The classifier's topic of law."""
    chosen = (parse.get("response_selector") or {}).get(LAW) or {}
    return str((chosen.get("response") or {}).get("intent_response_key") or "").partition("/")[2]


def _leads_to(text: str, before: str) -> str | None:
    """The topic to which short words go on from the answer `before`."""
    if fears_revenge(text):
        return "retaliation"
    if before in _OF_FAULT and speaks_of_fault(text):
        return "commuting_accident"
    if asks_after_refusal(text):
        return _AFTER_REFUSAL.get(before, "appeal_limits")
    return None


_OF_FAULT = ("commuting_accident", "hit_by_another")
_AFTER_REFUSAL = {
    "injury_recognition": "injury_decision_refused",
    "injury_process": "injury_decision_refused",
    "commuting_accident": "injury_decision_refused",
    "death_at_work": "injury_decision_refused",
    "uninsured_injury": "injury_decision_refused",
    "legal_aid_conditions": "legal_aid_conditions",
    "platform_rule_rights": "platform_rule_rights",
    "account_ban": "platform_rule_rights",
    "fines": "platform_rule_rights",
}


def _share(parse: dict[str, Any], intent: str) -> float:
    """How much of its belief the classifier gives to one meaning."""
    return next((float(one["confidence"]) for one in parse.get("intent_ranking") or () if one["name"] == intent), 0.0)


def _asked(parse: dict[str, Any]) -> dict[str, Any]:
    others = [one for one in parse.get("intent_ranking") or () if one["name"] != LAW]
    first = {"name": LAW, "confidence": 1.0}
    return {**parse, "intent": first, "intent_ranking": [first, *others]}
