"""Answers to short questions about the law just told: how long, what it costs, where, with what papers, for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.law.legal_answers import answers_to, is_expired
from actions.offers import standing_offer
from actions.turn import Turn
from bot.nlu.law.clauses import articles_by_law, clauses_on, is_numbered
from bot.nlu.law.follow_ups import FollowUp, follow_up, kind_told
from bot.nlu.reply.form_questions import form_question
from bot.wording import entry, say

GENERAL = "general"


def topic_before(turn: Turn) -> str | None:
    """The topic that the answer before this turn was about."""
    topic = standing_offer(turn).get("topic")
    return str(topic) if topic else None


def asked_of_law(turn: Turn) -> FollowUp:
    """What this turn asks of the answer before it, or of none where the words alone name no matter."""
    return follow_up(turn.text) or kind_told(turn.text) if turn.active is None else ""


def say_more(
    speaker: CollectingDispatcher, domain: Mapping[str, Any], topic: str | None, kind: FollowUp, day: date
) -> None:
    """The short answer. Without a topic, or past its last day, the honest general one."""
    answers = answers_to(domain, topic) if topic else []
    if is_expired([{"metadata": {"expires": entry("legal_follow_ups.expires")}}, *answers], day):
        speaker.utter_message(text=say("legal_follow_ups.not_said"))
    elif kind in ("how_long", "cost", "where", "papers"):
        speaker.utter_message(text=_by_the_way_it_goes(topic, kind))
    elif kind == "crowd" and (told := _of_the_crowd(topic, answers)):
        speaker.utter_message(text=told)
    else:
        speaker.utter_message(text=_of_the_answer(answers, kind))


def _by_the_way_it_goes(topic: str | None, kind: str) -> str:
    said = str(entry(f"legal_follow_ups.{kind}")[_group_of(topic)]).strip()
    return "".join((said, say("legal_follow_ups.stop"), say("legal_follow_ups.ending", day=_compiled())))


def _of_the_crowd(topic: str | None, answers: Iterable[Mapping[str, Any]]) -> str:
    """What holds without a labour relation, where the way it goes has words of its own; the answer's own clauses come
    first, except for injuries, whose cover is another one altogether."""
    group = _group_of(topic)
    said = str(entry("legal_follow_ups.crowd").get(group) or "").strip()
    texts = (str(one.get("text") or "").partition("\n")[0] for one in answers)
    own = next((found for text in texts if (found := _clauses(text, "crowd"))), "")
    if not said or (len(own) >= LEAST_SAID and group != "injury"):
        return ""
    lead = say("legal_follow_ups.lead.crowd") + own if own and group != "injury" else ""
    return "".join((lead, said, say("legal_follow_ups.stop"), say("legal_follow_ups.ending", day=_compiled())))


def in_form(speaker: CollectingDispatcher, domain: Mapping[str, Any], turn: Turn, asked: str | None) -> bool:
    """Whether a short question in the middle of a report leans on its law, and was answered from that."""
    topic = entry("legal_follow_ups.forms").get(turn.active)
    kind = follow_up(turn.text) if topic and not turn.command else ""
    if not kind or kind not in _IN_FORMS or form_question(turn.text) or (asked == "has_contract" and kind in _BY_PAPER):
        return False
    say_more(speaker, domain, str(topic), kind, turn.now.date())
    return True


LEAST_SAID = 24
"""Characters: fewer of the answer's own words say too little."""
_IN_FORMS = ("source", "crowd", "staff", "no_contract", "papers", "cost", "where")
_BY_PAPER = ("no_contract", "staff", "crowd")


def _compiled() -> str:
    return str(entry("legal_follow_ups.compiled"))


def _group_of(topic: str | None) -> str:
    groups = entry("legal_follow_ups.groups")
    return next((name for name, topics in groups.items() if topic in topics), GENERAL)


def _of_the_answer(answers: Iterable[Mapping[str, Any]], kind: str) -> str:
    """What the answer itself holds for those who ask: its clauses on them, or its sources."""
    for one in answers:
        if kind == "source":
            return _sources(one.get("metadata") or {})
        told = _clauses(str(one.get("text") or "").partition("\n")[0], kind)
        if told:
            return "".join((say(f"legal_follow_ups.lead.{kind}"), told, say("legal_follow_ups.after")))
    return say("legal_follow_ups.not_said")


def _clauses(said: str, kind: str) -> str:
    stop = say("legal_follow_ups.stop")
    return "".join(clause + stop for clause in clauses_on(said, kind))


def _sources(facts: Mapping[str, Any]) -> str:
    versions = facts.get("versions") or {}
    told = [
        _law(name, say("legal_follow_ups.pause").join(articles), str(versions.get(name, "")))
        for name, articles in articles_by_law(list(facts.get("law") or ())).items()
    ]
    return say(
        "legal_follow_ups.source", laws=say("legal_follow_ups.comma").join(told), day=str(facts.get("compiled", ""))
    )


def _law(name: str, articles: str, version: str) -> str:
    if is_numbered(name):
        return say("legal_follow_ups.paper", name=name, articles=articles, version=version)
    return say("legal_follow_ups.law", name=name, articles=articles, version=version)
