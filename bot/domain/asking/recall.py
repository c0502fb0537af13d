"""What was told so far, said again: all of it, or what is asked for by name."""

from __future__ import annotations

from bot.domain.asking.form_state import Heard, Say, State, Step
from bot.domain.asking.forms import Form


def told_again(form: Form, state: State, heard: Heard) -> Step:
    """The values that were asked for by name, else all of them."""
    named = tuple(dict.fromkeys(name for name in heard.names if name in form.slots()))
    known = tuple(name for name in (*named, *_instead(form, named)) if state.knows(name))
    if known:
        return Step(state, (Say("kept", {"slots": known}),))
    return Step(state, (Say("not_told", {"slot": named[0]}) if named else Say("review"),))


def _instead(form: Form, named: tuple[str, ...]) -> tuple[str, ...]:
    """Slots that may stand for those (a count of months for the months)."""
    fields = [form.field(name) for name in named]
    return tuple(slot for one in fields if one is not None for slot in (one.slot, *one.also) if slot not in named)
