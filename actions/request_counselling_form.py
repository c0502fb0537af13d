"""Takes a request for a talk with a counsellor. Who only wants to be heard is listened to, and asked for nothing."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import EventType

from actions.forms.case_form import CaseFormAction
from actions.forms.form import Speaker
from actions.offers import standing_offer
from actions.talk.listening import let_be, listen
from actions.turn import Turn, lexicon
from bot.domain.asking.drafts import of_form, without
from bot.domain.asking.form_state import Say, State
from bot.domain.asking.forms import REQUEST_COUNSELLING
from bot.nlu.extract import extract
from bot.nlu.relation.first_look import takes_the_offer
from bot.nlu.reply.cues import asks, declines, form_act, task_named
from bot.nlu.reply.feelings import feelings_in, is_eased, unburdens, wants_counsellor
from bot.nlu.reply.refusals import refuses
from bot.wording import entry, say

LEAST = 4
"""Characters: fewer tell nothing."""
LONGEST_WISH = 14
"""Characters: so few only ask for the call (好 让老师打给我吧), and are nothing to tell."""


class RequestCounsellingForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = REQUEST_COUNSELLING

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def meant_for_itself(self, speaker: Speaker, turn: Turn, state: State) -> list[EventType] | None:
        """A number that is not given ends it gently, and who goes on telling is listened to."""
        if state.asked == "phone":
            skips = turn.intent in ("skip", "deny") if turn.command else _keeps_number(turn.text)
            heard = str(state.values.get("description") or "")
            if skips:
                return let_be(speaker, turn, heard, True)
            if not turn.command and _tells(turn):
                return listen(speaker, turn, _added(heard, turn.text))
        return super().meant_for_itself(speaker, turn, state)

    def _open(self, speaker: Speaker, turn: Turn) -> list[EventType]:
        drafts = turn.slots.get("drafts")
        draft = of_form(drafts, self.form.name, turn.now)
        told = str(draft["values"].get("description") or "") if draft is not None and draft.get("quiet") else ""
        listening = standing_offer(turn).get("deed") == "listen"
        if (
            listening
            and not turn.command
            and (declines(turn.text) or is_eased(turn.text) or form_act(turn.text) == "skip")
        ):
            return let_be(speaker, turn, told, False)
        wants = turn.command or takes_the_offer(turn.text) or wants_counsellor(turn.text) or _numbers(turn)
        if not wants and not asks(turn.text) and (listening or unburdens(turn.text) or feelings_in(turn.text)):
            return listen(speaker, turn, _added(told, turn.text))
        if draft is not None and set(draft["values"]) == {"description"} and (listening or wants):
            only_wish = len(turn.text.strip()) <= LONGEST_WISH and not _numbers(turn)
            words = "" if turn.command or only_wish else turn.text
            slots = {**turn.slots, "drafts": without(drafts, self.form.name)}
            turn = replace(turn, text=_added(told, words), command=False, given={}, slots=slots)
        return super()._open(speaker, turn)

    def _say(self, speaker: Speaker, one: Say, state: State) -> None:
        if one.key != "added":  # 这句也记上了 is no answer to a heart poured out
            super()._say(speaker, one, state)


def _added(before: str, text: str) -> str:
    return say("dialogue.kept_comma").join(part for part in (before, text.strip()) if part)


def _numbers(turn: Turn) -> bool:
    return any(one.entity == "phone" for one in extract(turn.text, turn.now, lexicon(), None))


def _keeps_number(text: str) -> bool:
    return form_act(text) == "skip" or refuses("phone", text)


def _tells(turn: Turn) -> bool:
    """Whether words in place of a number only say how it is."""
    text = turn.text.strip()
    plain = len(text) >= LEAST and not (asks(text) or form_act(text) or task_named(text) or turn.files)
    if (
        not plain
        or any(word in text for word in entry("listening.of_the_number"))
        or any(sign.isdigit() for sign in text)
    ):
        return False
    return bool(feelings_in(text)) and not wants_counsellor(text)
