"""What is said to a form and answers nothing in it: a file that was sent by mistake, a no to being registered where no
personal value is asked. It is heard, and the question comes again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeAlias

from actions.forms.form_memory import sent_files
from actions.people.another_too import another_too
from actions.rights.notice import PERSONAL
from actions.turn import Turn
from bot.domain.asking.form_state import CONFIRM, State
from bot.domain.asking.forms import Form
from bot.nlu.own_case.one_thing import drops_file
from bot.nlu.reply.refusals import stays_nameless
from bot.wording import entry, say

LONGEST_UNNAMED = 10
"""Characters: longer words are a story."""

Files: TypeAlias = tuple[dict[str, Any], ...]


def beside_the_question(turn: Turn, state: State, form: Form) -> tuple[str, State, Files] | None:
    """What is said first, then state and files as they are now; None where the words are for the form."""
    if turn.command:
        return None
    if drops_file(turn.text) and sent_files(turn):
        return say("after_case.dropped_from_form"), *_without_last_file(turn, state)
    if (mate := another_too(turn, state, form)) is not None:
        return say("for_another.later"), replace(state, later=(*state.later, mate)), sent_files(turn)
    if form.confirm and state.asked not in (None, CONFIRM, *PERSONAL) and _does_not_agree(turn.text):
        line = "not_needed_here" if form.nameless else "asked_for_the_matter"
        return say(f"consents.{line}"), state, sent_files(turn)
    return None


def _does_not_agree(text: str) -> bool:
    words = text.strip(" 。.！!，,")
    if stays_nameless(words):
        return False
    if words in entry("consents.refuses_alone") or words in entry("consents.refuses"):
        return True
    return len(words) <= LONGEST_UNNAMED and any(one in words for one in entry("consents.unnamed"))


def _without_last_file(turn: Turn, state: State) -> tuple[State, Files]:
    """The running form without the file that was sent to it last: its state, with the count of files where that is all
    that is known of evidence, and the files that are left."""
    before = sent_files(turn)
    left = before[:-1]
    if state.values.get("evidence") != say("dialogue.files_as_evidence", count=len(before)):
        return state, left
    state = state.without("evidence")
    if left:
        state = replace(state, values={**state.values, "evidence": say("dialogue.files_as_evidence", count=len(left))})
    return state, left
