"""The answer to what is asked of a case in work, from what stands in it and what staff told last."""

from __future__ import annotations

from collections.abc import Sequence

from actions.shown import lines
from actions.turn import Turn
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import TOLD, Case
from bot.nlu.own_case.progress import MEDIATION, asked_of_case
from bot.usecases.casework.tell_staff import tell_staff
from bot.usecases.follow_case import own_cases
from bot.wiring import house
from bot.wording import entry, say


def words_of_staff(case: Case) -> str:
    """What staff added to the last step, as a sentence; empty where they added nothing."""
    told = _added_by_staff(case)
    return say("progress.told", words=told) if told else ""


def answers(turn: Turn, cases: Sequence[Case]) -> list[str]:
    """The lines that answer what was asked, before those that tell where the cases stand; what shall go faster is
    noted for whoever handles them."""
    going = [one for one in cases if one.state not in ENDED]
    if turn.command or not going:
        return []
    asked = asked_of_case(turn.text, [one.kind for one in going], [one.state for one in going])
    if asked == "number":
        numbers = say("dialogue.list_comma").join(one.number for one in going)
        return [say("progress.asked.number", numbers=numbers)]
    if asked == "written":
        return [_written(one) for one in going]
    if asked == "files":
        return [_files(one) for one in going if one.attachments] or [say("progress.asked.no_files")]
    if asked == "stalled":
        return [_urged(turn, going)]
    return [_answer(asked, one) for one in going[:1]] if asked else []


def speaks_for_another(turn: Turn) -> bool:
    """Whether one of the person's cases was registered for somebody else: then they may ask after it."""
    begin = house().begin
    with begin(write=False) as work:
        courier = work.couriers.get(turn.channel, turn.sender)
    names = {str(one.fields.get("name") or "") for one in own_cases(begin, turn.channel, turn.sender, 20)} - {""}
    return any(name in turn.text for name in names) or bool(courier and names - {courier.name})


def _written(case: Case) -> str:
    known = {slot: value for slot, value in case.fields.items() if value not in (None, "", [])}
    return say("after_case.written", number=case.number) + "\n" + lines(tuple(known), known)


def _files(case: Case) -> str:
    names = say("after_case.names_comma").join(one.name for one in case.attachments if one.made is None)
    return say("progress.asked.files", number=case.number, count=len(case.attachments), names=names)


def _answer(asked: str, case: Case) -> str:
    told = _added_by_staff(case)
    if asked == "missing":
        key = ("missing" if told else "missing_unsaid") if case.state == "need_info" else "nothing_missing"
        return say(f"progress.asked.{key}")
    if asked == "mediation":
        set_down = case.state in MEDIATION
        key = ("mediation" if told else "mediation_unsaid") if set_down else "no_mediation"
        return say(f"progress.asked.{key}")
    if asked == "who":
        with house().begin(write=False) as work:
            union = work.organisations.get(case.organisation) if case.organisation else None
        if union is None:
            return say("progress.asked.nobody_yet")
        phone = say("dialogue.union_contact", phone=union.phone) if union.phone else ""
        return say("progress.asked.who", organisation=union.name, contact=phone)
    if asked in ("steps", "refuses") and case.kind != "unpaid_wages":
        asked = "next"
    return str(entry("progress.asked").get(asked if told or asked != "outcome" else "no_outcome", ""))


def _urged(turn: Turn, cases: Sequence[Case]) -> str:
    for case in cases:
        who = (turn.channel, turn.sender)
        tell_staff(house().begin, case.number, *who, "urged", turn.text, turn.now, key=turn.deed)
    return say("progress.asked.stalled")


def _added_by_staff(case: Case) -> str:
    """What stands behind the sentence of the step in the last words that the person was told of this state."""
    table = kind_named(case.kind).table
    sentence = str(entry("news").get(table, {}).get(case.state) or "").replace("{number}", case.number)
    last = next((one.text for one in reversed(case.timeline) if one.step == TOLD), "")
    if not sentence or not last.startswith(sentence):
        return ""
    return last[len(sentence) :].strip()
