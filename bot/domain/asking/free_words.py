"""Words that answer no question as a value does: whether they are the story, or belong to it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.asking.form_state import Heard, Say, State
from bot.domain.asking.form_values import LONGEST_STORY
from bot.domain.asking.forms import CHANGE_MEMBERSHIP, Field, Form

SHORTEST_STORY = 6
"""Characters: shorter words that choose nothing are not understood rather than a description."""
SHORTEST_MORE = 4
LEAST_TOLD = 9
"""Characters: what is told in place of an answer that is a must."""
LONGEST_NAMING = 20
"""Characters: only short words that name a field say which one is wrong; a story names many things."""
CONTACT = frozenset({"name", "phone", "id_number"})
LEAST_BESIDE_CONTACT = 5
"""Characters: what stands beside a number and only calls it so is no story."""
_BESIDE = re.compile(r"\d{7,}|\W")


def free_text(form: Form, asked: Field | None, heard: Heard, learnt: bool) -> str | None:
    """The slot that any words may fill: that of a text field, or the description that makes a choice unnecessary (not
    by a mere value of something else). A number alone is that only where a number is the matter."""
    if asked is None:
        return None
    if heard.contact_only and asked.required and learnt and _tells_who(form, heard):
        return None
    contact = learnt and any(one.slot in CONTACT for one in heard.values)
    contact = contact and (form is not CHANGE_MEMBERSHIP or any(one.slot == "name" for one in heard.values))
    if asked.kind == "text" and asked.required and contact and len(_beside_contact(heard)) < LEAST_BESIDE_CONTACT:
        return None
    if heard.others and heard.story and len(heard.text.strip()) - len(heard.story) < SHORTEST_MORE:
        return None  # who can be called is no proof, and no story
    chosen = learnt and any((field := form.field(one.slot)) and field.kind == "choice" for one in heard.values)
    if asked.slot == "evidence" and chosen and len(heard.text.strip()) < SHORTEST_STORY:
        return None  # 没签, said late
    if asked.kind in ("text", "people"):
        return asked.slot
    least = LONGEST_NAMING if learnt else SHORTEST_STORY
    return "description" if "description" in asked.also and len(_beside_contact(heard)) >= least else None


def _tells_who(form: Form, heard: Heard) -> bool:
    """Whether the values are nothing a person may want changed: a number alone is the matter where that is."""
    return form is not CHANGE_MEMBERSHIP or any(one.slot == "name" for one in heard.values)


def _beside_contact(heard: Heard) -> str:
    """The words without a name, a number and what calls them so: who tells only these has told no story."""
    text = heard.text
    for one in heard.values:
        if one.slot in CONTACT:
            text = text.replace(str(one.value), "")
    return _BESIDE.sub("", text)


def told_more(state: State, asked: Field, heard: Heard, say: tuple[Say, ...]) -> tuple[State, tuple[Say, ...]]:
    """Words that answer nothing belong to the story told before; where the answer is a must, only a whole sentence."""
    text = heard.text.strip()
    least = LEAST_TOLD if asked.required else SHORTEST_MORE
    if not state.knows("description") or heard.act or heard.question or len(text) < least:
        return state, say
    values = {**state.values, "description": f"{state.values['description']}\n{text}"[:LONGEST_STORY]}
    return replace(state, values=values), (*say, Say("added"))
