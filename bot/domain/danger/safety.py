"""What must be heard before anything else: danger to life, threats, harassment.

Words alone, no model, no database. `assess` runs on every message, also inside a form. It reads at most
`HEAD + TAIL` characters in linear time and gives back what is told to staff; the sentences for the person
stand in `bot/knowledge/safety.yml` under the same kinds.

How it is built: `safety_text` spells the message one way and finds all words in one walk; `safety_match`
holds the rules of `safety_rules_*` against them; `safety_words`, `safety_guards` and `safety_kinds` are their
tables."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.danger.safety_guards import GUARDS
from bot.domain.danger.safety_kinds import KINDS, Level
from bot.domain.danger.safety_match import Rules
from bot.domain.danger.safety_rules import RULES
from bot.domain.danger.safety_text import HEAD, TAIL
from bot.domain.danger.safety_words import FILLERS, IDIOMS, SETS

__all__ = ["HEAD", "KINDS", "TAIL", "Level", "Verdict", "assess"]

_RANK = {kind: place for place, kind in enumerate(KINDS)}
_RULES = Rules(
    sorted(RULES, key=lambda rule: _RANK[rule.kind]),
    GUARDS,
    SETS,
    idioms=IDIOMS,
    fillers=FILLERS,
    months=GUARDS["past"].words,
    dates=GUARDS["dated"].words,
)


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


def assess(text: str) -> Verdict | None:
    """The gravest thing `text` says, or None."""
    rule = _RULES.first(text)
    if rule is None:
        return None
    kind = KINDS[rule.kind]
    return Verdict(kind.level, rule.kind, kind.numbers, rule.id, kind.immediate)
