"""Every rule of the safety layer. To find the rule that owns a word, search for it in `safety_rules_*.py`.

How a rule reads: `safety_match.Rule`. Named sets (`@vehicle`) and idioms: `safety_words.py`; guards:
`safety_guards.py`."""

from __future__ import annotations

from bot.domain.danger.safety_rules_anger import ANGER
from bot.domain.danger.safety_rules_attack import ATTACK
from bot.domain.danger.safety_rules_body import BODY
from bot.domain.danger.safety_rules_despair import DESPAIR

RULES = BODY + DESPAIR + ATTACK + ANGER
