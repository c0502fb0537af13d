"""What is told for the gaps of a paper stays with the case, so that the next draft has it."""

from __future__ import annotations

from datetime import datetime

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.shown import day, masked
from actions.turn import Turn, lexicon
from bot.domain.casework.cases import Case
from bot.domain.casework.promised_calls import FRESH
from bot.domain.papers.paper_kinds import papers_for
from bot.nlu.extract import extract
from bot.nlu.naming.paper_facts import agent_told, paper_facts, tells_since_when
from bot.nlu.reply.cues import asks
from bot.usecases.casework.amend_case import keep_facts
from bot.usecases.follow_case import own_cases
from bot.wiring import house
from bot.wording import label, say

AUTHORITY = "power_of_attorney"
MOST_CASES = 20


def just_made(turn: Turn) -> dict[str, str]:
    """The newest paper, if it was made a short while ago: {"deed", "number", "paper"}; empty where none was."""
    begin = house().begin
    cases = own_cases(begin, turn.channel, turn.sender, MOST_CASES)
    made = [
        (file.made.at, one.number, file.made.paper)
        for one in cases
        for file in one.attachments
        if file.made and file.is_paper
    ]
    if not made:
        return {}
    at, number, paper = max(made)
    fresh = turn.now - datetime.fromisoformat(at) <= FRESH
    return {"deed": "paper_given", "number": number, "paper": paper} if fresh else {}


def facts_in(turn: Turn) -> dict[str, str]:
    """The facts by slot of the papers; none in a question."""
    if asks(turn.text):
        return {}
    found = paper_facts(turn.text)
    if "agent" not in found and just_made(turn).get("paper") == AUTHORITY and (agent := agent_told(turn.text)):
        found["agent"] = agent  # 她叫李秀芬, right behind the draft
    if tells_since_when(turn.text):
        days = [one for one in extract(turn.text, turn.now, lexicon(), "incident_date") if one.certain]
        dates = [str(one.value) for one in days if one.entity == "date"]
        if dates:
            found["start_date"] = dates[0][:10]
    return found


def keep_paper_facts(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """Keeps them and says so; none where there are none, or no paper is made of such a case."""
    facts = facts_in(turn) if papers_for(case.kind) else {}
    if not facts:
        return []
    shown = {slot: day(value) if slot == "start_date" else masked(value) for slot, value in facts.items()}
    told = say("after_case.names_comma").join(f"{label('papers.facts', slot)} {value}" for slot, value in shown.items())
    keep_facts(house().begin, case.number, turn.channel, turn.sender, facts, turn.text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    name = AUTHORITY if "agent" in facts else papers_for(case.kind)[0]
    paper = label("papers.names", name)
    speaker.utter_message(text=say("after_case.facts_kept", number=case.number, what=told, paper=paper))
    return [SlotSet("offer", None)]
