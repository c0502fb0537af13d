"""Words that are understood only by the law just told (对方逃逸了呢, 没给我通知): behind the subject of that answer the
classifier reads them once more."""

from __future__ import annotations

from typing import Any

from bot.engine.told import selected, told
from bot.nlu.law.follow_ups import kind_told
from bot.nlu.law.grievances import states_debt
from bot.nlu.law.points import with_subject
from bot.nlu.law.questions import asks_anything, only_tells, wants_it_taken_up
from bot.nlu.law.topics import speaks_of_death
from bot.nlu.law.voices import in_plain_words
from bot.nlu.own_case.limit_questions import adds_to_limit, supposes_demand
from bot.nlu.own_case.work_days import tells_work_days
from bot.nlu.reply.cues import assents, form_act, task_named
from bot.nlu.reply.demands import reports_debt
from bot.nlu.reply.small_talk import small_talk

LAW = "ask_legal_question"
DEATH = "death_at_work"
SURE = 0.6
"""How sure the second reading must be of a question of law."""
TOPIC = 0.6
"""The share of a topic of its own, with which words need no answer before them."""
ELSEWHERE = 0.9
"""How sure the first reading may be of something else for all that."""
OPEN = frozenset({"inform", "out_of_scope", "nlu_fallback", "deny", "affirm", "give_feedback"})
"""What words that lean on something look like without it, however sure."""
VALUES = frozenset({"phone", "id_number", "name", "company", "location", "date", "period"})
"""What a report asks for: words with one of these go on with that."""
LEAST = 4
"""Characters: fewer are a mere yes, no or thanks."""


def words_behind(topic: str, text: str) -> str:
    """The words behind the subject of the answer before; "" where they stand for themselves."""
    return with_subject(topic, in_plain_words(text)) if topic and len(text.strip()) >= LEAST else ""


def leans(parse: dict[str, Any], text: str, topic: str, behind: dict[str, Any] | None) -> dict[str, Any] | None:
    """The parse data of words that go on with the answer on `topic`; None where they do not. `behind`: what was read
    with its subject before them."""
    if kind_told(text):
        return _of(parse, topic)
    if behind is None or not _may_lean(text):
        return None
    first, again = parse["intent"], behind["intent"]
    if again["name"] != LAW or float(again.get("confidence") or 0.0) < SURE:
        return None
    if _topics(behind)[0][0] == DEATH and not speaks_of_death(text):
        return None
    chosen, asking, sure = _topics(behind), asks_anything(text), float(first.get("confidence") or 0.0)
    if first["name"] == LAW:
        same = not asking and _topics(parse)[0][1] < TOPIC and chosen[0][0] == topic
        return _of(parse, topic) if same else None
    tells = only_tells(text) and not any(one.get("entity") in VALUES for one in parse.get("entities") or ())
    elsewhere = first["name"] not in OPEN and sure >= ELSEWHERE
    return _of(parse, chosen[0][0]) if (asking or tells) and not elsewhere else None


def _may_lean(text: str) -> bool:
    """Whether words are neither a request, a plain report nor small talk."""
    if wants_it_taken_up(text) or task_named(text) or states_debt(text) or reports_debt(text):
        return False
    limits = supposes_demand(text) or adds_to_limit(text) or tells_work_days(text)  # worked out from the days told
    return not (limits or assents(text) or form_act(text) or small_talk(text))


def _topics(parse: dict[str, Any]) -> list[tuple[str, float]]:
    """The topics of law, the likeliest first, with their shares."""
    ranking = ((parse.get("response_selector") or {}).get(LAW) or {}).get("ranking") or ()
    found = [(str(one["intent_response_key"]).partition("/")[2], float(one["confidence"])) for one in ranking]
    return found or [("", 0.0)]


def _of(parse: dict[str, Any], topic: str) -> dict[str, Any]:
    return {**told(parse, LAW), "response_selector": selected(LAW, topic, 1.0)}
