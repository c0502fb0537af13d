"""What somebody tells besides the values asked for: kept for the description, wherever in the form it is said."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from actions.heard.contacts import told_of_others
from actions.heard.law_aside import tells_of_law
from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import CONFIRM, State, Value
from bot.domain.asking.forms import Form
from bot.nlu.asked.openings import ENOUGH_BY_ITSELF, SMALL, says_more_than_its_name, tells_its_matter, tells_more
from bot.nlu.calendar.urgency import sounds_urgent
from bot.nlu.extract import extract
from bot.nlu.found import Found
from bot.nlu.naming.local_firms import find_local_firms
from bot.nlu.naming.site_companies import find_site_company
from bot.nlu.own_case.work_days import clauses_of_work_days
from bot.nlu.reply.asides import (
    adds_to_story,
    clauses_with,
    find_asides,
    find_event,
    find_injury,
    find_proof,
    find_trouble,
    without_proof,
)
from bot.nlu.reply.cues import asks, assents, corrects, form_act, names_of
from bot.nlu.reply.speakers import hands_over
from bot.nlu.reply.wishes import hands_in
from bot.wording import say

LEAST_BESIDE_CHOICE = 8
"""Characters: who tells more than the choice itself (工伤 单位不给赔 去年12月摔的) is kept whole."""
LEAST_WHOLE = 9
LEAST_STORY = 4
LONGEST_QUESTION = 40
"""Characters: longer words tell a story that only ends in a question."""
LONGEST = 600
OF_WORK = ("report_unpaid_wages", "request_legal_aid")
"""Tasks whose limits run from the day somebody left."""


def story_of(turn: Turn, form: Form, state: State, asked: str | None, values: Sequence[Value]) -> str:
    """The part of a message that belongs to the description, empty where there is none or the words are stored whole
    anyway."""
    text = turn.text.strip()[:LONGEST]
    field = form.field(asked or "")
    told = {one.slot for one in values}
    if not text or not form.confirm or form.field("description") is None or "description" in told:
        return ""
    others = told_of_others(turn, state)
    if field is not None and field.kind == "people":
        return ""
    if field is not None and field.kind == "text":
        more = len(text) - len(others) >= LEAST_STORY
        return "" if field.slot == "description" and (more or not field.required) else others
    told_besides = _besides(turn, form, state, asked, values)
    if others and others in told_besides:
        return told_besides
    parts = [others, *(one for one in told_besides.split("，") if one not in others)]
    return "，".join(part for part in parts if part)


def _besides(turn: Turn, form: Form, state: State, asked: str | None, values: Sequence[Value]) -> str:
    """What is told besides the values and the names of others."""
    text, field, told = turn.text.strip()[:LONGEST], form.field(asked or ""), {one.slot for one in values}
    if state.asked is None and form.told is not None:
        find = find_injury if form.field("incident_date") else find_trouble
        if whole := find(text):
            return whole
    if form.intent in SMALL and (more := _more_of_it(turn, form, state, asked, values)):
        return more
    if form.field("incident_date") and (event := _event(text, state, asked)):
        return event
    if _whole_of_it(text, form, state, told) or _tells_the_matter(text, form, state, told):
        return text
    if state.asked is not None and not told and tells_of_law(turn):
        return text
    if state.asked == CONFIRM and _amends_story(text, state, told):
        return text
    if field is not None and field.kind == "choice" and field.slot in told:
        return text if len(without_proof(text)) >= LEAST_BESIDE_CHOICE else ""
    found = extract(text, turn.now, lexicon(), asked)
    taken = [(one.start, one.end) for one in found if one.certain and one.note != "as_typed"]
    parts = [] if asks(text) and len(text) <= LONGEST_QUESTION else [find_asides(text, taken)]
    if any(one.slot == "amount" and one.base is not None for one in values):
        sums = [one for one in found if one.entity == "amount"]
        clauses = [clauses_with(text, one.start) for one in (sums if state.knows("amount") else sums[1:])]
        told_of = zip(clauses, sums[-len(clauses) :], strict=False)
        parts += [clause for clause, one in told_of if _says_more(clause, one)]
    if form.intent in OF_WORK:
        parts.append(clauses_of_work_days(text))
    if state.knows("evidence") and asked != "evidence":
        parts.append(find_proof(text))
    site, firm = find_site_company(text), next((one.value for one in values if one.slot == "company"), None)
    if site is not None and form.field("company") and (firm or state.values.get("company")) != site.value:
        parts.append(say("dialogue.site_company", name=site.value))
    if form.field("company") and not corrects(text):
        known = firm or state.values.get("company")
        parts += [
            clauses_with(text, one.start)
            for one in find_local_firms(text, lexicon().companies)
            if known and one.value != known and (site is None or one.value != site.value)
        ]
    if parts and parts[0] and not told and not (form.field("amount") and any(one.isdigit() for one in text)):
        return text  # 两个娃上学 欠债十万 房子也卖了: all of it
    proof = "" if state.knows("evidence") else find_proof(text)
    return "，".join(dict.fromkeys(part for part in parts if part and part != proof))


def is_story(text: str, form: Form, state: State, values: Collection[str]) -> bool:
    """Whether a first message tells enough to be the description. Where a matter may stand for it, only when it names
    the matter or says that time is short."""
    if form.story is None or state.asked is not None or state.knows("description"):
        return False
    if form.intent in ENOUGH_BY_ITSELF:
        return tells_its_matter(text, form.intent)
    if len(text.strip()) < form.story:
        return False
    if form.field("matter") is None:
        return True
    return "matter" in values or (sounds_urgent(text) and "hearing_date" not in values)


def _more_of_it(turn: Turn, form: Form, state: State, asked: str | None, values: Sequence[Value]) -> str:
    """What a small matter is told of besides: its first words, and all that is said later and is more than a value."""
    text = turn.text.strip()[:LONGEST]
    if state.asked is None:
        return text if not turn.command and says_more_than_its_name(text, form.intent) else ""
    if (
        (asks(text) and len(text) <= LONGEST_QUESTION)
        or form_act(text)
        or assents(text)
        or hands_over(text)
        or hands_in(text)
    ):
        return ""
    if any(slot not in ("description",) and state.knows(slot) for slot in names_of(text)) and corrects(text):
        return ""
    found = extract(text, turn.now, lexicon(), asked)
    used = {one.slot for one in values if one.certain}
    taken = [(one.start, one.end) for one in found if one.certain and form.slot_of(one.entity) in used]
    return text if tells_more(text, taken) else ""


def _event(text: str, state: State, asked: str | None) -> str:
    """What happened, told while the day is asked for, or put right later (错了 是右腿)."""
    if asks(text) or state.asked == CONFIRM:
        return ""
    known = state.knows("description") or bool(state.told)
    wanted = corrects(text) if known else asked == "incident_date" and len(text) >= LEAST_WHOLE
    return find_event(text) if wanted else ""


def _tells_the_matter(text: str, form: Form, state: State, told: set[str]) -> bool:
    """Whether a sentence tells what it is about, where only the kind of matter was chosen and nothing told so far."""
    own = form.field("description")
    wanted = form.story is not None and own in form.extra and not state.knows("description")
    return wanted and state.asked is not None and not told and len(text) >= LEAST_WHOLE and not asks(text)


def _whole_of_it(text: str, form: Form, state: State, told: set[str]) -> bool:
    """Whether a sentence that answers nothing goes on with the story told before, so that all of it is kept."""
    tells = (form.story is not None or form.told is not None) and state.knows("description")
    going_on = tells and state.asked != CONFIRM and not told and len(text) >= LEAST_WHOLE
    return going_on and not asks(text) and bool(find_asides(text, ()))


def _amends_story(text: str, state: State, told: set[str]) -> bool:
    """Whether words at the summary are for the description: they name nothing else, and carry no other value."""
    others = {slot for slot in names_of(text) if state.knows(slot)} - {"description"}
    return not told and not others and not asks(text) and adds_to_story(text)


def _says_more(clause: str, sum_: Found) -> bool:
    """Whether a clause holds more than the sum itself."""
    return len(clause) > sum_.end - sum_.start + 1
