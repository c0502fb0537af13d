"""From a turn to what the questionnaire hears: values for this form's slots, and the kind of move the words make."""

from __future__ import annotations

from actions.delete_my_data import speaks_of_erasing
from actions.heard_act import LEAVING, LONGEST_CANCEL, LONGEST_QUESTION, SURE_DIGRESSION, small_act
from actions.heard_pay import as_not_knowing, told_of_pay
from actions.heard_sums import further_reports
from actions.heard_values import values_of
from actions.heard_wages import as_wage_talk
from actions.shown_stations import number_meant
from actions.told import story_of
from actions.turn import Turn
from bot.domain.asking.drafts import PASSING
from bot.domain.asking.form_state import CONFIRM, Act, Heard, State, Value
from bot.domain.asking.forms import ASK_WAGE_CALCULATION, BY_INTENT, TALK_TO_HUMAN, Field, Form
from bot.domain.relation.questions import SLOTS as RELATION
from bot.nlu.naming.people_lists import find_people
from bot.nlu.reply.cues import (
    asks,
    assents,
    corrects,
    draft_named,
    form_act,
    is_right_after_all,
    names_of,
    names_wrong,
    others_are_named,
)
from bot.nlu.reply.demands import without_figures
from bot.nlu.reply.form_questions import form_question
from bot.nlu.reply.going_back import speaks_of_before
from bot.nlu.reply.small_talk import small_talk
from bot.nlu.reply.wishes import asks_for_human, gives_up, is_over, only_says_do_it
from bot.wording import entry

SURE = 0.45
SURE_IN_TEXT = 0.7
"""How sure the classifier must be that a message is another matter: more so where any words are an answer."""
SURE_YES = 0.75
"""How sure it must be of a yes that submits something, where the words are none of the usual ones."""
LONGEST_YES = 6
LONGEST_GIVING_UP = 10
LONGEST_VALUE = 12
LONGEST_CORRECTION = 40
"""Characters: longer words are a story in which something happens to be wrong."""

INCIDENTAL = frozenset({"job"})
"""Slots whose words come up in passing (off to run orders), so that they don't keep anybody in a form."""

STAYING = frozenset(
    {"inform", "emergency", "in_danger", "nlu_fallback", "", "amend_case", "provide_evidence", "resume"}
)
"""Intents that never lead away from a form."""
TELLING = frozenset({"", "affirm", "deny", "unknown", "digress", "switch"})
"""Acts beside which something may be told."""

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
    "ask_labor_relation_form": frozenset(
        {"complain_platform_rule", "report_unpaid_wages", "ask_legal_question", "ask_wage_calculation", "give_feedback"}
    ),
}
"""Intents whose words are likely part of the story a form asks for."""

_BUTTONS: dict[str, Act] = {
    "affirm": "affirm", "deny": "deny", "cancel": "cancel", "talk_to_human": "human", "skip": "skip",
    "restart_form": "restart", "inform": "", "change_value": "",
}  # fmt: skip


def hear(turn: Turn, form: Form, state: State) -> Heard:
    """What this message means to `form` standing at `state`."""
    if turn.command:
        return _pressed(turn, form)
    if turn.intent == "ask_station_detail" and number_meant(turn) is not None:
        return Heard(turn.text, "digress")
    asked = state.asked if state.asked != CONFIRM else None
    turn = as_wage_talk(turn, state, asked) if form is ASK_WAGE_CALCULATION else as_not_knowing(turn, form, asked)
    act = small_act(turn, form, state, asked)
    over = asked == "hearing_date" and is_over(turn.text)
    field = form.field(asked or "")
    values, account = told_of_pay(turn, form, state, values_of(turn, form, state, None if act else asked))
    unknowing = form_act(turn.text) == "unknown"  # 不知道算不算 签了个电子的 answers
    if (
        asks(turn.text)
        and turn.intent.startswith("ask_")
        and turn.intent != form.intent
        and turn.confidence >= SURE_DIGRESSION
        and not unknowing
    ):
        # 没签合同能要回来吗 asks, and answers nothing
        values = tuple(one for one in values if field is None or field.kind != "choice" or one.slot != field.slot)
    wrong = (corrects(turn.text) or _any(turn.text, "corrections")) and len(turn.text) <= LONGEST_CORRECTION
    sure = True
    if not act:
        act, sure = _move(turn, form, state, any(one.slot not in INCIDENTAL or _rather(turn.text) for one in values))
    if state.asked == CONFIRM and len(turn.text.strip()) <= LONGEST_YES and _names_a_field(turn.text, form):
        act, sure = "", True  # 情况, after 要改
    if state.asked == CONFIRM and is_right_after_all(turn.text):
        act, sure, wrong = "affirm", True, False
    if act == "affirm" and wrong:
        act = "deny"
    if form is ASK_WAGE_CALCULATION and values and act in ("skip", "unknown", "deny") and asked == "wage_relation":
        act = ""  # 没得调休 tells something, and leaves the relation open
    if act == "deny" and asked != "has_contract" and any(one.slot == "has_contract" for one in values):
        act = ""  # 没签, when the number was asked
    if act in ("affirm", "deny") and asked in RELATION:  # what answers the question has become a value
        act = ""
    return Heard(
        text=turn.text,
        act=act,  # type: ignore[arg-type]  # cues and moves are named as acts
        sure=sure,
        values=values,
        corrects=wrong,
        names=names_of(turn.text) if wrong or act == "why" or state.asked == CONFIRM else (),
        files=len(turn.files),
        people=find_people(turn.text) if asked == "workers" else (),
        brief=not act and len(without_figures(turn.text)) <= LONGEST_VALUE,
        question=_is_question(turn.text.strip()),
        story=story_of(turn, form, state, asked, values) if act in TELLING or over else "",
        wrong=names_wrong(turn.text) if wrong else (),
        later=further_reports(turn, form),
        about=form_question(turn.text) or small_talk(turn.text),
        account=account,
        drops=speaks_of_erasing(turn.text) and bool(names_of(turn.text)),
    )


def _any(text: str, words: str) -> bool:
    return any(word in text for word in entry(f"dialogue.{words}"))


def _is_question(text: str) -> bool:
    """Whether short words end as a question does, or ask something of us."""
    ends, starts = (tuple(entry(f"dialogue.question_{at}")) for at in ("ends", "starts"))
    if len(text) > LONGEST_QUESTION or not (asks(text) or _any(text, "question_words")):
        return False
    return text.endswith(ends) or text.startswith(starts)


def _names_a_field(text: str, form: Form) -> bool:
    """Whether a word or two are the name of something on the summary, and neither a yes nor a no."""
    return any(form.field(slot) for slot in names_of(text)) and not assents(text) and not gives_up(text)


def _rather(text: str) -> bool:
    """Whether words that begin like giving up choose something else: 算了还是快递吧."""
    return text.strip().startswith(tuple(entry("dialogue.rather")))


def turns_back(turn: Turn) -> bool:
    """Whether words such as 算了 还是先报欠薪 go back to a task that waits."""
    waiting = any(draft["form"] == f"{turn.intent}_form" for draft in turn.slots.get("drafts") or ())
    starts = turn.text.strip().startswith(tuple(entry("dialogue.turning_back")))
    return waiting and (starts or speaks_of_before(turn.text))


def _pressed(turn: Turn, form: Form) -> Heard:
    values = tuple(Value(slot, value) for slot, value in turn.given.items() if form.field(slot) and value is not None)
    names = (str(turn.given["change"]),) if "change" in turn.given else ()
    act: Act = _BUTTONS.get(turn.intent, "digress")
    if turn.intent in BY_INTENT and BY_INTENT[turn.intent] is not form and act != "human":
        act = "switch"
    return Heard("", act, True, values, bool(names), names)


def _move(turn: Turn, form: Form, state: State, has_values: bool) -> tuple[Act, bool]:
    """The move by the classifier's word; a second value tells whether it is sure enough to leave the question."""
    intent, field = turn.intent, form.field(state.asked or "")
    if intent == "resume" and turn.confidence >= SURE and not has_values:
        elsewhere = form.name in PASSING or draft_named(turn.text) not in (None, form.intent)
        return ("leave" if elsewhere else "repeat"), True
    if turn.intent != form.intent and turns_back(turn):
        return "switch", True
    text_wanted = field is not None and (field.kind in ("text", "people") or "description" in field.also)
    enough = turn.confidence >= (SURE_IN_TEXT if text_wanted else SURE)
    if (
        asks_for_human(turn.text)
        and form is not TALK_TO_HUMAN
        and len(turn.text) <= LONGEST_CANCEL
        and not (text_wanted and others_are_named(turn.text))
    ):
        return "human", True
    if gives_up(turn.text) and (form_act(turn.text) == "unknown" or len(turn.text.strip()) <= LONGEST_GIVING_UP):
        return "cancel", not has_values
    if intent in ("affirm", "deny") or assents(turn.text):
        return _yes_or_no(turn, state, text_wanted)
    if intent in ("cancel", "goodbye"):
        return "cancel", enough and not has_values and len(turn.text) <= LONGEST_CANCEL
    if intent == "talk_to_human":
        answered = has_values and state.asked == "phone"  # 打我电话13812340088
        return ("repeat", True) if form is TALK_TO_HUMAN else ("human", enough and not answered)
    same = SAME_MATTER.get(form.name, ()) if not asks(turn.text) else ()
    if intent in STAYING or intent == form.intent or intent in same or only_says_do_it(turn.text):
        return "", True
    if has_values and corrects(turn.text) and set(names_of(turn.text)) & set(form.slots()):
        return "", True  # 改手机号 139… belongs to this form, whatever else can be changed elsewhere
    return _elsewhere(turn, field, text_wanted, enough, has_values)


def _yes_or_no(turn: Turn, state: State, text_wanted: bool) -> tuple[Act, bool]:
    if text_wanted and len(turn.text) > LONGEST_YES:
        return "", True
    if assents(turn.text) or turn.intent == "affirm":
        return "affirm", state.asked != CONFIRM or assents(turn.text) or turn.confidence >= SURE_YES
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
    if not enough or (text_wanted and not question and intent not in BY_INTENT):
        return "", True
    if intent == "out_of_scope":
        return ("digress" if question and not has_values else ""), True
    if intent == "delete_my_data":
        return _about_my_data(turn, field, question, has_values)
    if intent == "withdraw_case" and not any(word in turn.text for word in entry("dialogue.of_a_case")):
        return "", True  # 我改主意了, 别给我转出去: said of this form
    if intent in LEAVING:
        return "leave", not has_values
    if intent in BY_INTENT:
        return "switch", not (has_values and not question and turn.confidence < SURE_YES)
    return ("digress" if question or turn.confidence >= SURE_DIGRESSION else ""), question or not has_values
