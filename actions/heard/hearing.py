"""From a turn to what the questionnaire hears: values for this form's slots, and the kind of move the words make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.heard.act import LONGEST_QUESTION, SURE_DIGRESSION, about_this, is_aside, small_act
from actions.heard.answered import answered, only_answers, plainly_chosen
from actions.heard.contacts import spoken_of_last, told_of_others
from actions.heard.law_aside import tells_of_law, without_sums_apart
from actions.heard.lone import only_contact
from actions.heard.money.pay import as_not_knowing, told_of_pay
from actions.heard.money.sums import further_reports, own_report
from actions.heard.money.wages import as_wage_talk
from actions.heard.move import LONGEST_YES, SURE_YES, move_of
from actions.heard.put_right import PutRight, put_right
from actions.heard.told import story_of
from actions.heard.values import values_of
from actions.rights.erasing_words import speaks_of_erasing
from actions.services.shown_stations import number_meant
from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import CONFIRM, Act, Heard, State, Value
from bot.domain.asking.forms import ASK_WAGE_CALCULATION, BY_INTENT, TALK_TO_HUMAN, Field, Form
from bot.domain.relation.questions import SLOTS as RELATION
from bot.nlu.extract import extract
from bot.nlu.moves.stopping import leaves_blank
from bot.nlu.naming.people_lists import find_people
from bot.nlu.reply.asking_again import named_in_recall
from bot.nlu.reply.cues import (
    asks,
    assents,
    corrects,
    form_act,
    is_right_after_all,
    names_of,
    names_wrong,
)
from bot.nlu.reply.demands import without_figures
from bot.nlu.reply.faults import finds_fault
from bot.nlu.reply.in_clauses import asks_besides
from bot.nlu.reply.refusals import refused_ahead, refuses, withholds, withholds_everything
from bot.nlu.reply.small_talk import small_talk, without_pictures
from bot.nlu.reply.wishes import asks_for_human, gives_up, is_over
from bot.wording import entry

LONGEST_VALUE = 12
LONGEST_NO = 4
LONGEST_CORRECTION = 40
"""Characters: longer words are a story in which something happens to be wrong."""

INCIDENTAL = frozenset({"job"})
"""Slots whose words come up in passing (off to run orders), so that they don't keep anybody in a form."""

TELLING = frozenset({"", "affirm", "deny", "unknown", "digress", "switch"})
"""Acts beside which something may be told."""

LEADING_AWAY = ("digress", "switch", "leave", "human")
"""Moves by the classifier's word that a plain answer to the question is not taken for."""

_BUTTONS: dict[str, Act] = {
    "affirm": "affirm", "deny": "deny", "cancel": "cancel", "talk_to_human": "human", "skip": "skip",
    "restart_form": "restart", "inform": "", "change_value": "",
}  # fmt: skip


def hear(turn: Turn, form: Form, state: State) -> Heard:
    """What this message means to `form` standing at `state`."""
    if turn.command:
        return _pressed(turn, form)
    turn = replace(turn, text=without_pictures(turn.text))
    if (right := put_right(turn, form, state)) is not None:
        return _with_right(turn, form, state, right)
    return _read(turn, form, state)


def _with_right(turn: Turn, form: Form, state: State, right: PutRight) -> Heard:
    """What was put in place of stored values, with what is told beside."""
    fixed = {one.slot for one in right.values}
    rest = replace(turn, text=right.rest, intent="inform", confidence=1.0)
    heard = _read(rest, form, replace(state, asked=CONFIRM)) if right.rest else Heard("")
    account = ({} if state.account else None) if "amount" in fixed else heard.account
    values = (*right.values, *(one for one in heard.values if one.slot not in fixed))
    story = heard.story if len(right.rest) >= LONGEST_YES else ""
    return Heard(turn.text, values=values, corrects=True, story=story, wrong=heard.wrong, account=account)


def _read(turn: Turn, form: Form, state: State) -> Heard:
    if turn.intent == "ask_station_detail" and number_meant(turn, loosely=_of_station(turn.text)) is not None:
        return Heard(turn.text, "digress")
    asked = state.asked if state.asked != CONFIRM else None
    turn = as_wage_talk(turn, state, asked) if form is ASK_WAGE_CALCULATION else as_not_knowing(turn, form, asked)
    act = small_act(turn, form, state, asked)
    over = asked == "hearing_date" and is_over(turn.text)
    field = form.field(asked or "")
    values, account = told_of_pay(
        turn, form, state, () if is_aside(turn) else values_of(turn, form, state, None if act else asked)
    )
    values = without_sums_apart(turn, values)
    unknowing = form_act(turn.text) == "unknown"  # 不知道算不算 签了个电子的 answers
    if (
        asks(turn.text)
        and turn.intent.startswith("ask_")
        and turn.intent != form.intent
        and turn.confidence >= SURE_DIGRESSION
        and not (unknowing or asked in RELATION)
    ):
        # 没签合同能要回来吗 asks, and answers nothing
        chosen = field is not None and field.kind == "choice" and plainly_chosen(field, turn.text)
        values = tuple(
            one for one in values if field is None or field.kind != "choice" or one.slot != field.slot or chosen
        )
    called = field is not None and field.kind == "people" and _names_a_field(turn.text, form)
    wrong = called and len(turn.text.strip()) <= LONGEST_YES and act not in ("skip", "wait")
    wrong = wrong or ((corrects(turn.text) or _any(turn.text, "corrections")) and len(turn.text) <= LONGEST_CORRECTION)
    mine = own_report(turn, form, state)
    values = () if mine else values
    others, sure = told_of_others(turn, state), True
    offered = any(one.slot == "phone" and one.how for one in values)  # 老婆的电话行吗 139…
    if not act and (offered or ((others or _gives_number(turn, values)) and not asks(turn.text))):
        turn = replace(turn, intent="inform")  # 站长电话是138… and 我电话138… tell, and ask for no number of ours
    if not act:
        act, sure = move_of(turn, form, state, any(one.slot not in INCIDENTAL or _rather(turn.text) for one in values))
        if act in LEADING_AWAY and not is_aside(turn) and only_answers(turn, field, values):
            act, sure = "", True  # 那写朱学军吧, whatever it sounds like
    if state.asked == CONFIRM and len(turn.text.strip()) <= LONGEST_YES and _names_a_field(turn.text, form):
        act, sure = "", True  # 情况, after 要改
    if state.asked == CONFIRM and is_right_after_all(turn.text):
        act, sure, wrong = "affirm", True, False
    if state.asked == CONFIRM and act in ("", "affirm", "deny", "unknown") and finds_fault(turn.text):
        wrong = True  # 有错, whatever the classifier makes of it
    if act == "cancel" and asked and _dropped(turn.text, form) == asked:
        act = "skip"  # 他身份证不在我手上 先不填
    if act == "withhold" and any(one.certain and one.slot in names_of(turn.text) for one in values):
        act = ""  # 号码停机了 往后打139…: what is told is not withheld
    if act == "affirm" and wrong:
        act = "deny"
    if act == "deny" and field is not None and _only_sounds_like_no(turn, field):
        act = ""
    if form is ASK_WAGE_CALCULATION and values and act in ("skip", "unknown", "deny") and asked == "wage_relation":
        act = ""  # 没得调休 tells something, and leaves the relation open
    if act == "deny" and asked != "has_contract" and any(one.slot == "has_contract" for one in values):
        act = ""  # 没签, when the number was asked
    replied = asked in RELATION and any(one.slot == asked for one in values)
    if asked in RELATION and (
        act in ("affirm", "deny") or (replied and act == "digress" and not _is_question(turn.text))
    ):
        act = ""  # what answers the question has become a value
    return Heard(
        text=turn.text,
        act=act,  # type: ignore[arg-type]  # cues and moves are named as acts
        sure=sure,
        values=values,
        corrects=wrong,
        names=_called(
            turn.text, act, wrong or (state.asked == CONFIRM and not _is_question(turn.text.strip())), asked or ""
        ),
        files=len(turn.files),
        people=find_people(turn.text) if asked == "workers" else (),
        brief=not act and len(without_figures(turn.text)) <= LONGEST_VALUE and not tells_of_law(turn),
        question=_is_question(turn.text.strip()) or (state.asked == CONFIRM and asks(turn.text)),
        story=story_of(turn, form, state, asked, values) if act in TELLING or over else "",
        wrong=names_wrong(turn.text) if wrong else (),
        later=(mine,) if mine else further_reports(turn, form),
        about=about_this(turn) or small_talk(turn.text),
        drops=speaks_of_erasing(turn.text) and bool(names_of(turn.text)),
        account=account,
        others=bool(others) and asked != "workers" and not _takes_any_number(form, values),
        them=spoken_of_last(turn, state),
        contact_only=bool(turn.text.strip()) and only_contact(turn.text, extract(turn.text, turn.now, lexicon())),
        refuses=refused_ahead(turn.text, asked),
        asks_besides=act == "digress" and answered(field, values) and asks_besides(turn.text),
    )


def _of_station(text: str) -> bool:
    return asks(text) or any(word in text for word in entry("stations.search_words"))


def _any(text: str, words: str) -> bool:
    return any(word in text for word in entry(f"dialogue.{words}"))


def _takes_any_number(form: Form, values: Sequence[Value]) -> bool:
    """Whether the number of somebody else is taken all the same, or asked about."""
    return form is TALK_TO_HUMAN or any(one.slot == "phone" and one.how for one in values)


def _only_sounds_like_no(turn: Turn, field: Field) -> bool:
    """Whether a remark (那我没加过班) is a no by the classifier's word only, and not to this question."""
    plain = len(turn.text.strip()) <= LONGEST_NO or turn.confidence >= SURE_YES or refuses(field.slot, turn.text)
    return field.kind in ("choice", "entity") and field.slot not in RELATION and not plain


def _gives_number(turn: Turn, values: Sequence[Value]) -> bool:
    """Whether the word for a call only stands beside the speaker's number."""
    given = any(one.slot in ("phone", "name") for one in values)
    return given and turn.intent in ("talk_to_human", "ask_hotline_number") and not asks_for_human(turn.text)


def _is_question(text: str) -> bool:
    """Whether short words end as a question does, or ask something of us."""
    ends, starts = (tuple(entry(f"dialogue.question_{at}")) for at in ("ends", "starts"))
    if len(text) > LONGEST_QUESTION or not (asks(text) or _any(text, "question_words")):
        return False
    return text.endswith(ends) or text.startswith(starts)


def _called(text: str, act: str, wanted: bool, asked: str) -> tuple[str, ...]:
    """The slots that the words call by name, where that matters."""
    if act == "review":
        return named_in_recall(text)
    if act == "withhold":
        return withholds(text, asked)
    if act == "nameless":
        return ("name", "phone", "id_number") if withholds_everything(text) else ("name",)
    return names_of(text) if wanted or act == "why" else ()


def _names_a_field(text: str, form: Form) -> bool:
    """Whether a word or two are the name of something on the summary, and neither a yes nor a no."""
    return any(form.field(slot) for slot in names_of(text)) and not assents(text) and not gives_up(text)


def _rather(text: str) -> bool:
    """Whether words that begin like giving up choose something else: 算了还是快递吧."""
    return text.strip().startswith(tuple(entry("dialogue.rather")))


def _pressed(turn: Turn, form: Form) -> Heard:
    values = tuple(Value(slot, value) for slot, value in turn.given.items() if form.field(slot) and value is not None)
    names = (str(turn.given["change"]),) if "change" in turn.given else ()
    act: Act = _BUTTONS.get(turn.intent, "digress")
    if turn.intent in BY_INTENT and BY_INTENT[turn.intent] is not form and act != "human":
        act = "switch"
    return Heard("", act, True, values, bool(names), names)


def _dropped(text: str, form: Form) -> str:
    """The one field that words call by its name before they leave something blank, where it may be left out."""
    named = [one for one in map(form.field, names_of(text)) if one is not None]
    last = re.split(r"[\s,，。]+", text.strip())[-1]
    return named[0].slot if len(named) == 1 and not named[0].required and leaves_blank(last) else ""
