"""Which fields of a registered case somebody's words correct, and how that is read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.heard.contacts import CONTACTS, told_of_others
from actions.heard.hearing import hear
from actions.own_case.named_values import named_values
from actions.own_case.one_month import month_put_right
from actions.shown import name_of, shown
from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import CONFIRM, State
from bot.domain.asking.forms import BY_NAME
from bot.domain.asking.questionnaire import advance
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.nlu.extract import extract
from bot.nlu.naming.paper_facts import is_registered_name
from bot.nlu.own_case.besides import comes_besides, joined_months
from bot.nlu.own_case.changes import tells_more, tells_whole, told_sum, without_denied
from bot.nlu.own_case.others import gives_contact_of_others
from bot.nlu.own_case.work_days import tells_work_days
from bot.nlu.reply.cues import corrects, names_of, what_is_right
from bot.wording import say

FIGURES = ("amount", "phone", "period")
"""What is no part of the name of a firm or a place."""
TOLD_ONLY = ("evidence", "description", "workers")
"""Fields that are not replaced by a remark."""


def changes_in(turn: Turn, case: Case, asked: str | None = None) -> dict[str, Any]:
    """The corrected fields by name; empty where the words hold none that is sure. `asked`: the field that was asked
    for."""
    form = BY_NAME.get(kind_named(case.kind).form or "")
    if form is None or not turn.text.strip():
        return {}
    known = {name: value for name, value in case.fields.items() if value not in (None, "", [])}
    known = {name: value for name, value in known.items() if form.field(name) is not None and name != asked}
    before = State(known, asked=asked or CONFIRM)
    heard = hear(replace(turn, intent="inform", confidence=1.0), form, before)
    after = advance(form, before, heard, turn.now).state
    doubt = after.unsure or {}
    guess = {str(doubt["slot"]): doubt["value"]} if doubt.get("value") is not None else {}  # it is read back anyway
    fields = kind_named(case.kind).fields
    changed = {
        name: value
        for name, value in {**after.values, **guess}.items()
        if name in fields and name not in TOLD_ONLY and value != case.fields.get(name)
    }
    figure: float | None = None if "amount" in changed or "amount" not in fields else told_sum(turn.text)
    if figure is None and "amount" not in changed and "amount" in fields and tells_whole(turn.text):
        sums = [one.value for one in extract(turn.text, turn.now, lexicon(), None) if one.entity == "amount"]
        figure = float(str(sums[0])) if len(sums) == 1 else None
    if figure is not None and figure != case.fields.get("amount"):
        changed = {**changed, "amount": figure}
    labels = named_values(turn, form, [name for name in fields if name not in TOLD_ONLY])
    changed = _not_only_besides(turn, case, changed)
    changed = {**{slot: value for slot, value in labels.items() if value != case.fields.get(slot)}, **changed}
    changed = {**_together_with_known(turn, case, _as_it_should_be(turn, changed)), **_called(labels, changed)}
    whole = month_put_right(turn, case, changed.get("amount"))
    if whole is not None:
        return {**{slot: one for slot, one in changed.items() if slot not in _OF_THE_MONTH}, "amount": whole}
    return _only_what_is_named(turn, _only_their_own(turn, changed), asked, set(labels))


_OF_THE_MONTH = ("period", "months_owed")


def _as_it_should_be(turn: Turn, changed: dict[str, Any]) -> dict[str, Any]:
    """Of several sums the one that is called right (不止两千二 是两千八); no work that only follows from the firm, no
    count of months beside the months themselves."""
    right = what_is_right(without_denied(turn.text))
    found = extract(right, turn.now, lexicon(), "amount") if right and "amount" in changed else []
    sums = [one.value for one in found if one.entity == "amount" and one.certain and not one.note]
    if len(sums) == 1:
        changed = {**changed, "amount": sums[0]}
    follows = {"job"} if "company" in changed and "job" not in names_of(turn.text) else set()
    follows |= {"months_owed"} if "period" in changed else set()
    return {slot: value for slot, value in changed.items() if slot not in follows}


def _together_with_known(turn: Turn, case: Case, changed: dict[str, Any]) -> dict[str, Any]:
    """What is owed besides (8月也没发 又欠1000) with what is known: the sums together, the months as one stretch where
    they make one; else they stay in the words, which are kept."""
    if not comes_besides(turn.text):
        return changed
    known, more = case.fields.get("amount"), changed.get("amount")
    if isinstance(known, (int, float)) and isinstance(more, (int, float)) and _told_as(turn, more):
        changed = {**changed, "amount": known + more}
    before, months = case.fields.get("period"), changed.get("period")
    if before and months and not corrects(turn.text):
        whole = joined_months(before, months)
        changed = {**changed, "period": whole} if whole else {k: v for k, v in changed.items() if k != "period"}
    return changed


def _called(labels: dict[str, Any], changed: dict[str, Any]) -> dict[str, Any]:
    """The sum that stands behind its own name (改个金额 6800 还有名字…): it is the whole, nothing is added to it."""
    return {slot: value for slot, value in labels.items() if slot == "amount" and slot in changed}


def _not_only_besides(turn: Turn, case: Case, changed: dict[str, Any]) -> dict[str, Any]:
    """Of words that say of themselves that they add something (补充一下 站长说要扣我两百) only what was empty, or is
    called by its name or wrong: no other figure of the story takes the place of one that stands."""
    if not tells_more(turn.text) or corrects(turn.text) or comes_besides(turn.text):
        return changed
    named = names_of(turn.text)
    return {slot: value for slot, value in changed.items() if slot in named or case.fields.get(slot) in (None, "", [])}


def _told_as(turn: Turn, value: float) -> bool:
    """Whether the sum stands in the words as it is, and was not added up already."""
    found = extract(turn.text, turn.now, lexicon(), "amount")
    return any(one.entity == "amount" and one.value == value for one in found)


def _only_their_own(turn: Turn, changed: dict[str, Any]) -> dict[str, Any]:
    """Without the name and number of those the case is about, and without the month in which something else was."""
    if gives_contact_of_others(turn.text):
        changed = {slot: value for slot, value in changed.items() if slot not in ("phone", "name", "company")}
    if tells_work_days(turn.text) and not corrects(turn.text):
        changed = {slot: value for slot, value in changed.items() if slot != "period"}
    return changed


def _only_what_is_named(turn: Turn, changed: dict[str, Any], asked: str | None, labels: set[str]) -> dict[str, Any]:
    """Words that name what they correct (对方公司改成 启东闪送服务部) correct that, and not the town in its name.
    `labels`: what stands behind its own name."""
    named = {slot for slot in names_of(turn.text) if slot not in TOLD_ONLY} | ({asked} if asked else set()) | labels
    if not named or not corrects(turn.text):
        return changed
    right = what_is_right(turn.text)
    if named == {"company"} and right and ("company" not in changed or is_registered_name(right)):
        return {"company": right}
    return {
        slot: value for slot, value in changed.items() if slot in named or (slot in FIGURES and not asked)
    } or changed


def field_named(turn: Turn, case: Case) -> str | None:
    """The one field that the words call wrong without saying what is right (单位名儿得改)."""
    others = told_of_others(turn, State())  # 站长姓刘 电话138… puts nothing of the speaker's right
    named = [slot for slot in names_of(turn.text) if slot in case.fields and slot not in TOLD_ONLY]
    named = [slot for slot in named if slot not in CONTACTS] if others else named
    if set(named) == {"company", "name"}:  # 单位名儿
        return "company"
    return named[0] if len(named) == 1 else None


def read_back(case: Case, values: Mapping[str, Any]) -> str:
    """Each field as it was and as it is to be."""
    unknown = say("after_case.amended_unknown")
    return say("after_case.names_comma").join(
        say(
            "after_case.amended",
            name=name_of(slot),
            before=shown(slot, case.fields[slot]) if case.fields.get(slot) not in (None, "", []) else unknown,
            after=shown(slot, value),
        )
        for slot, value in values.items()
    )
