"""The papers that an answer brings along: written before the answer is stored, so that it never promises a file that
is not there. Who cannot have theirs hears so, and a person takes it up."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.clock import Clock
from bot.domain.invalid import InvalidValue
from bot.domain.papers.written import WrittenPaper
from bot.domain.talk.turns import TurnResult
from bot.errors import NotFound, PaperUnavailable, StoreUnavailable
from bot.papers.drafting import Drafting, caption
from bot.ports import Begin
from bot.usecases.keep_paper import Enclosed
from bot.usecases.staff_hours import OfficeHours, someone_answers
from bot.wording import say

log = logging.getLogger(__name__)


@dataclass
class AnswerPapers:
    """The effect of the dialogue: {"effect": "paper", "number", "name", "title",
    "after": number of the reply that speaks of it}."""

    drafting: Drafting
    begin: Begin
    clock: Clock
    hours: OfficeHours

    async def made_for(self, result: TurnResult) -> tuple[TurnResult, tuple[Enclosed, ...]]:
        """The answer and the papers that go with it."""
        wanted = [effect for effect in result.effects if effect["effect"] == "paper"]
        return await self.drafting.apart(self._drafted, result, wanted) if wanted else (result, ())

    def _drafted(
        self, result: TurnResult, wanted: Sequence[Mapping[str, Any]]
    ) -> tuple[TurnResult, tuple[Enclosed, ...]]:
        enclosed: list[Enclosed] = []
        for effect in wanted:
            try:
                paper = self.drafting.draft(effect["number"], effect["name"])
            except (PaperUnavailable, NotFound, InvalidValue, StoreUnavailable) as error:
                log.error(
                    "paper failed case=%s paper=%s error=%s", effect["number"], effect["name"], type(error).__name__
                )
                return self.failed(result), ()
            result = _with_note(result, paper, effect["after"])
            enclosed.append(Enclosed(paper, effect["after"], caption))
        return result, tuple(enclosed)

    def failed(self, result: TurnResult) -> TurnResult:
        """The answer where the papers could not be made or kept: the words that promised them are replaced. Blocking:
        call it in a thread."""
        answers = someone_answers(self.begin, self.hours, self.clock.now())
        key = "papers.failed_staff" if answers else "papers.failed_later"
        replies = list(result.replies)
        effects: list[dict[str, Any]] = []
        for effect in result.effects:
            if effect["effect"] != "paper":
                effects.append(effect)
                continue
            replies[effect["after"] - 1] = {"text": say(key, title=effect["title"])}
            note = say("papers.failed_note", title=effect["title"])
            effects.append({"effect": "paper_failed", "number": effect["number"], "text": note})
        effects.append({"effect": "hand_over" if answers else "callback", "reason": "failed"})
        return TurnResult(tuple(replies), tuple(effects))


def _with_note(result: TurnResult, paper: WrittenPaper, after: int) -> TurnResult:
    """The reply says which of the two forms is not there."""
    if not paper.without:
        return result
    replies = list(result.replies)
    reply = replies[after - 1]
    replies[after - 1] = {**reply, "text": f"{reply['text']}\n{say(f'papers.without_{paper.without[0]}')}"}
    return replace(result, replies=tuple(replies))
