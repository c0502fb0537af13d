"""Whoever reports for somebody else (a father who has no mobile phone): the names and numbers asked for are that
person's, and staff are told who spoke."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import Form
from bot.nlu.extract import extract
from bot.nlu.found import Found
from bot.nlu.reply.speakers import another_wants, is_of_another
from bot.wording import entry, say

FORMS = frozenset(
    {
        "report_unpaid_wages_form",
        "report_work_injury_form",
        "request_legal_aid_form",
        "request_hardship_aid_form",
        "join_union_form",
    }
)
"""Forms that are about one person. Aid for a child is always asked for by a parent."""

NOT_ABOUT_WHOM = ("phone", "workers", "evidence", "description")
"""Questions whose answers may name somebody else without being about them."""


def for_another(turn: Turn, form: Form) -> str:
    """The words by which somebody speaks for another person, empty where they speak for themselves."""
    text = turn.text.strip()
    if form.name not in FORMS or not text:
        return ""
    words = entry("for_another")
    verbs, deeds = _any_of(words["verbs"]), _any_of(words["deeds"])
    people = _any_of([*words["family"], *words["others"]])
    for_him = f"{verbs}{people}(?!{words['several']}).{{0,3}}{deeds}"
    if any(word in text for word in words["outright"]) or re.search(for_him, text) or is_of_another(text, people):
        return text
    concerned = any(word in text for word in words["himself"])
    only_named = re.match(f"{_any_of(words['family'])}{_any_of(words['by_the_way'])}", text)
    return text if text.startswith(tuple(words["family"])) and not (concerned or only_named) else ""


def also_wants(turn: Turn, form: Form) -> str:
    """The words by which a task is asked for on behalf of a colleague as well (我工友也要报), else empty."""
    words = entry("for_another")
    people = [one for one in (*words["family"], *words["others"]) if one not in words["anybody"]]
    return turn.text.strip() if form.name in FORMS and another_wants(turn.text, people, words["deeds"]) else ""


def of_him_only(state: State, other: str, mine: Mapping[str, object]) -> State:
    """The state once it is about another person: without what is known of the speaker."""
    values = {slot: value for slot, value in state.values.items() if mine.get(slot) != value}
    return replace(state, other=other, values=values)


def of_another(turn: Turn, found: list[Found], asked: bool) -> list[Found]:
    """What was found, with the name of the other person (after 我爸叫) in place of the speaker's (after 我叫)."""
    words = entry("for_another")
    people, called = _any_of([*words["family"], *words["others"]]), _any_of(words["called"])
    after = re.search(rf"{people}{called}\s*([^\s,，。;；]+)", turn.text)
    rest = [one for one in found if one.entity != "name"]
    if after is None:
        return found if asked else rest
    names = [one for one in extract(after[1], turn.now, lexicon(), "name") if one.entity == "name"]
    if not names:  # 他叫小葛 葛存志
        behind = extract(turn.text[after.end() :], turn.now, lexicon(), "name")
        own = [one for one in behind if one.entity == "name" and one.certain]
        return [*rest, *(replace(one, start=one.start + after.end(), end=one.end + after.end()) for one in own)]
    return [*rest, *(replace(one, start=one.start + after.start(1), end=one.end + after.start(1)) for one in names)]


def _any_of(words: list[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


def ask_about_another(speaker: CollectingDispatcher, form: Form, slot: str) -> None:
    """The question for the name or the number, so that it is clear whose it is."""
    field = form.field(slot)
    skip = {"title": say("for_another.skip"), "payload": "/skip"}
    optional = field is not None and not field.required
    speaker.utter_message(text=say(f"for_another.ask_{slot}"), buttons=[skip] if optional else [])


def note_for_staff(words: str, reporter: Mapping[str, str | None]) -> str:
    """What staff read of it: that somebody else spoke, in which words, and how to reach them where that is known."""
    known = [value for value in (reporter.get("name"), reporter.get("phone")) if value]
    return say("for_another.note", words=words[:300], reporter=" ".join(known) or say("for_another.unknown"))
