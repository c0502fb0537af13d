"""What a message tells the wage calculator, and when words that sound like another matter belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.heard.act import SURE_DIGRESSION
from actions.heard.towns import place_for_name
from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import CONFIRM, State, Value
from bot.domain.asking.forms import ASK_WAGE_CALCULATION, REPORT_UNPAID_WAGES
from bot.domain.wage_talk.questions import items_of
from bot.nlu.extract import extract
from bot.nlu.reply.cues import asks, corrects
from bot.nlu.reply.wishes import asks_for_human, wishes_it
from bot.nlu.text.normalise import normalise
from bot.nlu.wages.asides.stance import is_asked, puts_right, says_all, told_part
from bot.nlu.wages.items import wants_report
from bot.nlu.wages.read import Reading, read_wages
from bot.nlu.wages.told import Told
from bot.wording import entry, say

AKIN = frozenset(
    {"report_unpaid_wages", "complain_platform_rule", "ask_legal_question", "out_of_scope", "provide_evidence",
     "amend_case", "affirm", "deny", "check_case_progress", "report_work_injury", "give_feedback", "withdraw_case",
     "request_hardship_aid", "ask_seasonal_care", "nlu_fallback", "find_job", "ask_training", "goodbye"}
)  # fmt: skip
"""Intents that words about money are taken for by mistake while a sum is being worked out."""
TAKEN_FOR_REPORT = frozenset(
    {"complain_platform_rule", "give_feedback", "nlu_fallback", "provide_evidence", "affirm", "join_union", "inform",
     "report_work_injury", "request_paper", "amend_case", "ask_wage_calculation", "check_case_progress"}
)  # fmt: skip
OF_REPORT = frozenset({"wages", "piece"})
"""Items whose table is meant by 那反映上去, whatever else that sounds like."""
WORDS_ONLY = frozenset(
    {"wage_items", "wage_signed", "wage_end_reason", "wage_proof", "wage_published", "wage_extra_how"}
)
"""Slots that are read from words alone, without any figure."""
ON_TOP = frozenset({"wage_items", "wage_end_reason", "wage_by_month", "wage_extra", "wage_extra_how"})
"""Slots whose new value holds what was known, or says more of it: they are taken without being asked for."""
STANDING = (CONFIRM, "wage_relation")
"""Questions at which a table has been shown."""
ASK_LAW = "ask_legal_question"
BESIDE = frozenset({ASK_LAW, REPORT_UNPAID_WAGES.intent})
"""Intents of words beside a table that may only tell what happened."""
FOR_PEOPLE = frozenset({"talk_to_human", "request_counselling", "check_case_progress", "amend_case"})
"""Intents that 昨天又打给我500 is taken for."""
_BARE_WORDS = 4
"""Characters beside a figure: with more it may be about anything."""


def wage_values(turn: Turn, state: State, asked: str | None) -> tuple[Value, ...]:
    """Values for the calculator's slots; a sum of another size is no correction but a doubt."""
    if not turn.text.strip():
        return ()
    reading = _read(turn, state, asked)
    known = state.values
    values = []
    for one in reading.told:
        value, certain = one.value, one.certain
        if not certain and one.slot == "wage_unit_price" and (state.unsure or {}).get("slot") == one.slot:
            value, certain = value * 10, True  # said once more after it was asked back
        if _doubtful(one, turn, state):  # a figure among words that do not say which one it is: asked about
            if known.get(one.slot) not in (None, value):
                values.append(Value(one.slot, value, False, value, value, base=known[one.slot]))
            continue
        on_top = known.get(one.slot) if one.slot in ON_TOP or one.slot in reading.anew else None
        values.append(Value(one.slot, value, certain, base=on_top if certain else None))
    if reading.left and (state.asked is None or reading.told):
        before = [str(known["wage_left"])] if known.get("wage_left") else []
        left = say("dialogue.list_comma").join([*before, *reading.left])
        values.append(Value("wage_left", left, base=before[0] if before else None))
    return (*values, *_of_the_person(turn, state))


def figures_told(turn: Turn, state: State) -> list[str]:
    """The slots of which the words tell a figure, or a day."""
    told = _read(turn, state, state.asked if state.asked != CONFIRM else None).told
    return list(dict.fromkeys(one.slot for one in told if one.slot not in WORDS_ONLY))


def tells_figures(turn: Turn, state: State) -> bool:
    """Whether the words tell any figure."""
    return bool(figures_told(turn, state))


def as_wage_talk(turn: Turn, state: State, asked: str | None) -> Turn:
    """The turn as an answer to the calculator where it tells figures or another sum, whatever else it sounds like; a
    report that is asked for by its name is one."""
    if turn.command or not turn.text.strip():
        return turn
    if state.asked in STANDING and (handed := as_handed_on(turn, state)) is not turn:
        return handed
    mistaken = state.asked in STANDING and turn.intent in FOR_PEOPLE and not asks_for_human(turn.text)
    if turn.intent not in AKIN and not mistaken:
        return turn
    reading = _read(turn, state, asked)
    figures = any(one.slot not in WORDS_ONLY for one in reading.told)
    item = any(one.slot == "wage_items" for one in reading.told)
    answers = asked in ("wage_items", "wage_end_reason") and any(one.slot == asked for one in reading.told)
    if wants_report(turn.text) and not (figures and asks(turn.text)):
        return as_handed_on(turn, state) if state.asked == CONFIRM else turn
    if figures or answers:
        return replace(turn, intent=ASK_WAGE_CALCULATION.intent if asks(turn.text) else "inform")
    if state.asked in STANDING and not item and turn.intent in BESIDE:
        if turn.intent == ASK_LAW and is_asked(turn.text):
            return replace(turn, confidence=max(turn.confidence, SURE_DIGRESSION))  # asked beside the table: answered
        if not (is_asked(turn.text) or wishes_it(turn.text)):
            return replace(turn, intent="inform")  # told, and nothing that changes the sum
    how_much = any(word in turn.text for word in entry("wages.how_much"))
    return replace(turn, intent=ASK_WAGE_CALCULATION.intent) if item and how_much else turn


def as_handed_on(turn: Turn, state: State) -> Turn:
    """The turn at the table of unpaid wages as a wish to report them, where the words want it reported, whatever they
    sound like (那反映上去)."""
    meant = turn.intent in TAKEN_FOR_REPORT and {*items_of(state.values)} & OF_REPORT and wants_report(turn.text)
    meant = meant and not any(word in turn.text for word in entry("wages.other_matters"))
    return replace(turn, intent=REPORT_UNPAID_WAGES.intent, confidence=1.0) if meant and not turn.command else turn


def _read(turn: Turn, state: State, asked: str | None) -> Reading:
    fixes = corrects(turn.text) or any(word in turn.text for word in entry("dialogue.corrections"))
    text = turn.text if state.asked is None else told_part(turn.text, answers=state.asked not in STANDING)
    return read_wages(text, turn.now.date(), asked, _known(state), fixes or state.asked == CONFIRM)


def _doubtful(one: Told, turn: Turn, state: State) -> bool:
    """Whether a figure beside a table is named by nothing but its size, and stands in words that change nothing
    plainly."""
    counted = one.slot == "wage_count" and state.knows("wage_count") and not says_all(turn.text)
    if not (one.bare or counted) or state.asked not in STANDING or puts_right(turn.text):
        return False
    words = normalise(turn.text).text.strip(" 。.!！")
    return len(words) - (one.end - one.start) > _BARE_WORDS


def _known(state: State) -> Mapping[str, Any]:
    return {slot: value for slot, value in state.values.items() if slot.startswith("wage_")}


def _of_the_person(turn: Turn, state: State) -> list[Value]:
    """Employer, and what else a report would ask for, where it is named plainly: nothing of it is asked again there."""
    found = [place_for_name(turn, one) for one in extract(turn.text, turn.now, lexicon(), None)]
    found = [one for one in found if one.certain and one.note != "as_typed"]
    entities = {one.entity for one in found}
    wanted = {"company": True, "phone": True, "location": True, "name": bool({"phone", "company"} & entities)}
    wanted["location"] = state.asked is None or bool({"phone", "company"} & entities)
    slots = [slot for slot, plain in wanted.items() if plain and not state.knows(slot)]
    firsts = (next((one for one in found if one.entity == slot), None) for slot in slots)
    return [Value(one.entity, one.value) for one in firsts if one is not None]
