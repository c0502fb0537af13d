"""What is meant by words of a danger that is over, and by what is said after an alarm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.engine.told import UNSURE, selected, told
from bot.nlu.danger.all_clear import asks_for_police, sounds_safe
from bot.nlu.danger.bereaved import tells_death
from bot.nlu.danger.past_harm import fell_just_now, is_past_harm, signs_up
from bot.nlu.danger.work_matters import topic_of_work
from bot.nlu.moves.going_on import wish_to_go_on
from bot.nlu.reply.cues import asks, resumes, task_named

Demanded = Callable[[dict[str, Any], str], dict[str, Any] | None]
LIKELY = 0.2
"""How likely the next meaning must be beside an alarm that was none."""
_ALARMED_BY_WORK = frozenset({"emergency", "find_job"})
"""What the classifier takes a dismissal for."""
LONGEST_WORD_OF_PEACE = 8
"""Characters: longer words may ask for something besides."""

_UNFIT = frozenset({"emergency", "out_of_scope", "nlu_fallback", "inform", "affirm", "deny"})
"""What the classifier takes such words for where it knows no better."""
_UNAWARE = _UNFIT | {"report_work_injury", "find_job", "ask_insurance", "goodbye", "thank", "talk_to_human"}
"""The same for a death."""


def over_and_done(parse: dict[str, Any], text: str) -> dict[str, Any]:
    """A hurt of the past is a report and a dismissal a question of law, no alarm."""
    first = parse.get("intent") or {}
    unfit = first.get("name") in _UNFIT or float(first.get("confidence") or 0.0) < UNSURE
    if first.get("name") == "emergency" and is_past_harm(text) and not asks(text):
        return told(parse, "report_work_injury")
    if float(first.get("confidence") or 0.0) < UNSURE and fell_just_now(text):
        return told(parse, "emergency", 0.5)
    return _work(parse, text) if first.get("name") in _ALARMED_BY_WORK or unfit else parse


def _work(parse: dict[str, Any], text: str) -> dict[str, Any]:
    """Words of the working day that only the classifier takes for danger."""
    topic = topic_of_work(text)
    if topic:
        return {**told(parse, "ask_legal_question"), "response_selector": selected("ask_legal_question", topic, 1.0)}
    ranking = [one for one in parse.get("intent_ranking") or () if one["name"] != "emergency"]
    if topic is None or not ranking or (parse.get("intent") or {}).get("name") != "emergency":
        return parse
    sure = float(ranking[0]["confidence"]) >= LIKELY
    return {**parse, "intent": ranking[0], "intent_ranking": ranking} if sure else told(parse, "nlu_fallback")


def after_a_death(parse: dict[str, Any], text: str) -> dict[str, Any] | None:
    """A death is answered with sympathy and its law; None where none is told, or something is asked about it."""
    first = parse["intent"]
    unaware = first["name"] in _UNAWARE or float(first.get("confidence") or 0.0) < UNSURE
    return _death(parse) if unaware and tells_death(text) and task_named(text) is None else None


def _death(parse: dict[str, Any]) -> dict[str, Any]:
    chosen = selected("ask_legal_question", "death_at_work", 1.0)
    return {**told(parse, "ask_legal_question"), "response_selector": chosen}


_STAYING = frozenset(
    {"inform", "affirm", "deny", "out_of_scope", "goodbye", "thank", "emergency", "greet", "nlu_fallback", "safe_again"}
)
SURE_AFTER_DANGER, SURE_QUESTION = 0.6, 0.45


def after_danger(parse: dict[str, Any], text: str, demanded_by: Demanded) -> dict[str, Any]:
    """Shortly after an alert: safe again, still in it, or plainly another matter, which is heard. `demanded_by`: what
    words ask for outright."""
    if tells_death(text):
        return _death(parse)
    if signs_up(text) and not asks(text):
        return told(parse, "report_work_injury")
    if sounds_safe(text) and (wish_to_go_on(text) is not None or not asks_more(parse, text)):
        return told(parse, "safe_again")
    if asks_for_police(text):
        return told(parse, "in_danger")
    if resumes(text) or wish_to_go_on(text) is not None:
        return told(parse, "resume")
    demanded = demanded_by(parse, text) if text.strip() else None
    if demanded is not None and demanded["intent"]["name"] not in _STAYING:
        return demanded
    if (task := task_named(text)) not in (None, "greet") and not asks(text):  # 入会要交钱吗 begins no form
        return told(parse, str(task))
    if not text.strip() or not _goes_elsewhere(parse, text):
        return told(parse, "in_danger")
    return parse


def _goes_elsewhere(parse: dict[str, Any], text: str) -> bool:
    """Whether the classifier is sure of another matter; less sure where law or the union is asked about."""
    intent, sure = parse["intent"]["name"], float(parse["intent"].get("confidence") or 0.0)
    if intent in _STAYING:
        return False
    return sure >= (SURE_QUESTION if asks(text) and intent.startswith("ask_") else SURE_AFTER_DANGER)


def asks_more(parse: dict[str, Any], text: str) -> bool:
    """Whether beside the word of peace a task or a question stands: 没事了 我就想问赔偿."""
    longer = len(text.strip()) > LONGEST_WORD_OF_PEACE
    return longer and (signs_up(text) or task_named(text) is not None or (asks(text) and _goes_elsewhere(parse, text)))


HARMLESS, SOMETHING_ELSE = 0.02, 0.35
"""The classifier contradicts a rule when it gives an emergency less than the first and something else at
least the second (bot/conversation/second_opinion.py)."""


def sees_no_danger(parse: dict[str, Any]) -> bool:
    """Whether the classifier contradicts the rules of danger."""
    chances = {one["name"]: float(one["confidence"]) for one in parse.get("intent_ranking") or ()}
    return chances.get("emergency", 0.0) < HARMLESS and max(chances.values(), default=0.0) >= SOMETHING_ELSE
