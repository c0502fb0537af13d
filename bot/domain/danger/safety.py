"""What must be heard before anything else: danger to life, threats, harassment.

Words alone, no model, no database. `Safety.assess` runs on every message, also inside a form. It reads at most
`HEAD + TAIL` characters in linear time and gives back what is told to staff; the sentences for the person
stand in `bot/knowledge/safety.yml` under the same kinds.

How it is built: the words and rules stand in `bot/knowledge/safety/`, one file a kind; `bot/safety.py` reads them
once, `safety_tables` makes rules of them; `safety_text` spells a message one way and finds all words in one walk;
`safety_match` holds the rules against them. `safety_kinds`: how grave, whom to call."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.danger.safety_kinds import KINDS, Level
from bot.domain.danger.safety_match import Rules
from bot.domain.danger.safety_tables import Tables
from bot.domain.danger.safety_text import HEAD, TAIL

__all__ = ["HEAD", "KINDS", "TAIL", "Level", "Safety", "Verdict"]


@dataclass(frozen=True)
class Verdict:
    """What a message was heard as.

    level: S1 danger to life, S2 self-harm talk, S3 threat or protest, S4 harassment, family, minors.
    kind: an entry of `KINDS` and of safety.yml; `check` (S2) is doubtful: one gentle question, no alert.
    numbers: whom to call, the first one first. matched: id of the rule, never the person's words.
    immediate: it is going on now, staff are paged at once."""

    level: Level
    kind: str
    numbers: tuple[str, ...]
    matched: str
    immediate: bool


class Safety:
    """The rules, ready to be asked."""

    def __init__(self, tables: Tables) -> None:
        guards = tables.guards
        self._rules = Rules(
            tables.rules,
            guards,
            tables.sets,
            idioms=tables.idioms,
            fillers=tables.fillers,
            months=guards["past"].words,
            dates=guards["dated"].words,
        )

    def assess(self, text: str) -> Verdict | None:
        """The gravest thing `text` says, or None."""
        rule = self._rules.first(text)
        if rule is None:
            return None
        kind = KINDS[rule.kind]
        return Verdict(kind.level, rule.kind, kind.numbers, rule.id, kind.immediate)
