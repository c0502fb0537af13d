"""The move a message makes inside a form by the classifier's word: a yes, another task, a question, an end."""

from __future__ import annotations

from actions.heard.act import LEAVING, LONGEST_CANCEL, SURE_DIGRESSION, is_aside
from actions.heard.law_aside import OUTRIGHT, tells_of_law
from actions.heard.leading_back import leads_back
from actions.own_case.which_case import open_cases
from actions.rights.erasing_words import speaks_of_erasing
from actions.turn import Turn, lexicon
from bot.domain.asking.drafts import PASSING
from bot.domain.asking.form_state import CONFIRM, Act, State
from bot.domain.asking.forms import (
    ASK_LABOR_RELATION,
    ASK_WAGE_CALCULATION,
    BY_INTENT,
    REPORT_UNPAID_WAGES,
    TALK_TO_HUMAN,
    Field,
    Form,
)
from bot.nlu.asked.openings import SMALL
from bot.nlu.extract import extract
from bot.nlu.moves.going_back import speaks_of_before
from bot.nlu.moves.turning import back_to, over_to
from bot.nlu.own_case.words import SEARCH
from bot.nlu.reply.cues import (
    asks,
    assents,
    corrects,
    draft_named,
    form_act,
    names_of,
    others_are_named,
    task_named,
)
from bot.nlu.reply.faults import may_be_yes
from bot.nlu.reply.wishes import asks_for_human, gives_up, may_want_human, only_says_do_it, refuses_human, wishes_it
from bot.wording import entry

LONGEST_YES = 6
LONGEST_GIVING_UP = 10
SURE = 0.45
SURE_IN_TEXT = 0.7
"""How sure the classifier must be that a message is another matter: more so where any words are an answer."""
SURE_YES = 0.75
"""How sure it must be of a yes that submits something, where the words are none of the usual ones."""

STAYING = frozenset(
    {"inform", "emergency", "in_danger", "nlu_fallback", "", "amend_case", "provide_evidence", "resume"}
)
"""Intents that never lead away from a form."""

SAME_MATTER: dict[str, frozenset[str]] = {
    "report_unpaid_wages_form": frozenset({"ask_wage_calculation", "complain_platform_rule"}),
    "request_legal_aid_form": frozenset(
        {"report_unpaid_wages", "report_work_injury", "ask_wage_calculation", "complain_platform_rule", "give_feedback"}
    ),
    "report_work_injury_form": frozenset({"ask_insurance"}),
    "join_union_form": frozenset({"change_membership"}),
    "find_station_form": frozenset({"ask_station_detail", "ask_venue"}),
    "request_hardship_aid_form": frozenset({"apply_child_aid", "report_work_injury"}),
    "complain_platform_rule_form": frozenset({"give_feedback"}),
    "give_feedback_form": frozenset({"complain_platform_rule", "ask_venue", "ask_station_detail"}),
    "ask_labor_relation_form": frozenset(
        {"complain_platform_rule", "report_unpaid_wages", "ask_legal_question", "ask_wage_calculation", "give_feedback"}
    ),
}
"""Intents whose words are likely part of the story a form asks for."""


COMPLAINTS = frozenset({"give_feedback", "complain_platform_rule"})
"""Intents of which a short question (能不能反映一下) means the complaint that is being written."""


def turns_back(turn: Turn) -> bool:
    """Whether words such as 算了 还是先报欠薪 go back to a task that waits."""
    waiting = any(draft["form"] == f"{turn.intent}_form" for draft in turn.slots.get("drafts") or ())
    starts = turn.text.strip().startswith(tuple(entry("dialogue.turning_back")))
    return waiting and (starts or speaks_of_before(turn.text))


def move_of(turn: Turn, form: Form, state: State, has_values: bool) -> tuple[Act, bool]:
    """The move by the classifier's word; a second value tells whether it is sure enough to leave the question."""
    intent, field = turn.intent, form.field(state.asked or "")
    waiting = [draft["form"].removesuffix("_form") for draft in turn.slots.get("drafts") or ()]
    if leads_back(turn, form.name) or (
        intent == "resume" and (back_to(turn.text, form.intent, waiting) or (form.name in PASSING and waiting))
    ):
        return "leave", True
    if intent in BY_INTENT and over_to(turn.text, form.intent) == intent:
        return "switch", True
    if is_aside(turn):
        return ("leave" if form.name == SEARCH else "digress"), True
    if intent == "resume" and turn.confidence >= SURE and not has_values:
        elsewhere = form.name in PASSING or draft_named(turn.text) not in (None, form.intent)
        return ("leave" if elsewhere else "repeat"), True
    if turn.intent != form.intent and turns_back(turn):
        return "switch", True
    text_wanted = field is not None and (
        field.kind in ("text", "people") or "description" in field.also or form is ASK_LABOR_RELATION
    )
    enough = turn.confidence >= (SURE_IN_TEXT if text_wanted else SURE)
    if (
        asks_for_human(turn.text)
        and form is not TALK_TO_HUMAN
        and len(turn.text) <= LONGEST_CANCEL
        and not (text_wanted and others_are_named(turn.text))
    ):
        return "human", True
    chosen = intent in BY_INTENT and intent not in (form.intent, "talk_to_human")
    if gives_up(turn.text) and chosen and turn.confidence >= SURE:
        return "switch", True  # 算了 先入会吧
    if refuses_human(turn.text) and form is not TALK_TO_HUMAN and not has_values:
        return ("skip" if field is not None and field.slot == "phone" else "repeat"), True  # 不用回电
    if gives_up(turn.text) and (form_act(turn.text) == "unknown" or len(turn.text.strip()) <= LONGEST_GIVING_UP):
        return "cancel", not has_values
    if intent in ("affirm", "deny") or assents(turn.text):
        return _yes_or_no(turn, state, text_wanted)
    if intent in ("cancel", "goodbye"):
        return "cancel", enough and not has_values and len(turn.text) <= LONGEST_CANCEL
    if intent == "talk_to_human":
        if text_wanted and not may_want_human(turn.text):
            return "", True
        answered = has_values and state.asked == "phone"  # 打我电话13812340088
        return ("repeat", True) if form is TALK_TO_HUMAN else ("human", enough and not answered)
    asked_of_it = asks(turn.text) and not (intent in COMPLAINTS and len(turn.text) <= LONGEST_GIVING_UP)
    same = SAME_MATTER.get(form.name, ()) if not asked_of_it else ()
    if intent in STAYING or intent == form.intent or intent in same:
        return "", True
    if only_says_do_it(turn.text) and not (form is ASK_WAGE_CALCULATION and intent == REPORT_UNPAID_WAGES.intent):
        return "", True  # but 给我登记上, beside a table of wages, registers them
    if has_values and corrects(turn.text) and set(names_of(turn.text)) & set(form.slots()):
        return "", True  # 改手机号 139… belongs to this form, whatever else can be changed elsewhere
    if form.intent in SMALL and intent.startswith("ask_") and not asks(turn.text):
        return "", True  # 就是会费太贵 belongs to it
    return _elsewhere(turn, field, text_wanted, enough, has_values)


def _yes_or_no(turn: Turn, state: State, text_wanted: bool) -> tuple[Act, bool]:
    if text_wanted and len(turn.text) > LONGEST_YES:
        return "", True
    if assents(turn.text) or turn.intent == "affirm":
        sure = assents(turn.text) or (turn.confidence >= SURE_YES and may_be_yes(turn.text))
        return "affirm", state.asked != CONFIRM or sure
    return "deny", True


def _about_my_data(turn: Turn, field: Field | None, question: bool, has_values: bool) -> tuple[Act, bool]:
    """A word on one's own data in the middle of a form. Only who asks for all of it to be erased leaves; 身份证别留 and
    把电话删掉 mean the one value; a question is answered, and the form goes on."""
    if not speaks_of_erasing(turn.text):
        return ("digress" if question and not has_values else ""), True
    one = names_of(turn.text) or any(word in turn.text for word in entry("dialogue.the_one_value"))
    everything = any(word in turn.text for word in entry("dialogue.all_of_it"))
    if one and not everything:
        return (
            "skip" if field is not None and (not names_of(turn.text) or field.slot in names_of(turn.text)) else ""
        ), True
    return ("leave" if not question else "digress"), not has_values


def _elsewhere(turn: Turn, field: Field | None, text_wanted: bool, enough: bool, has_values: bool) -> tuple[Act, bool]:
    """Another matter: a question to answer at once, a task to go over to, something that needs a yes of its own."""
    intent, question = turn.intent, asks(turn.text)
    if not enough or (text_wanted and not question and not (intent in BY_INTENT and wishes_it(turn.text))):
        return "", True
    if intent == "out_of_scope":
        return ("digress" if question and not has_values else ""), True
    if intent == "delete_my_data":
        return _about_my_data(turn, field, question, has_values)
    if intent == "withdraw_case" and not any(word in turn.text for word in entry("dialogue.of_a_case")):
        return "", True  # 我改主意了, 别给我转出去: said of this form
    if intent == "withdraw_case" and not open_cases(turn):  # nothing but this form is there to be taken back
        return "cancel", not has_values
    if intent in LEAVING:
        return "leave", not has_values
    if intent == "join_union" and not any(word in turn.text for word in entry("dialogue.of_the_union")):
        return "", True  # 先登记, 帮他登记一下: this very thing
    if intent == "find_station":  # 找驿站 惠萍镇: the town is that of the search
        return ("switch", True) if task_named(turn.text) == "find_station" or _looks_for_place(turn) else ("", True)
    if intent in BY_INTENT:
        return "switch", not (has_values and not question and turn.confidence < SURE_YES)
    if tells_of_law(turn) and turn.confidence < OUTRIGHT:
        return "", True
    return ("digress" if question or turn.confidence >= SURE_DIGRESSION else ""), question or not has_values


def _looks_for_place(turn: Turn) -> bool:
    """Whether words name what is looked for: a station, something it has, or where."""
    if any(word in turn.text for word in entry("stations.search_words")):
        return True
    return any(one.entity in ("facility", "location") for one in extract(turn.text, turn.now, lexicon(), None))
