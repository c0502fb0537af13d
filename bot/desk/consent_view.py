"""What a person agreed to in a case, as staff see it: beside the contents, and before a step that needs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.domain.casework.cases import Case
from bot.domain.people.consents import (
    EMPLOYER_KINDS,
    FACING_EMPLOYER,
    FORWARDED_KINDS,
    FORWARDING_STEPS,
    Consent,
    Purpose,
    is_given,
    standing,
)
from bot.wording import entry, say


def consents_json(ledger: Sequence[Consent]) -> dict[str, bool | None]:
    """Yes, no or null (nobody asked); for the employer null means no."""
    return {"forwarding": is_given(ledger, "forwarding"), "employer": is_given(ledger, "employer")}


def consents_of(case: Case, ledger: Sequence[Consent], steps: Sequence[str]) -> dict[str, Any] | None:
    """Lines for the card and warnings for `steps`, the states it may move to; None: there is nothing to agree to."""
    lines = list(_lines(case, ledger))
    if not lines:
        return None
    silent = case.kind in EMPLOYER_KINDS and not is_given(ledger, "employer")
    passed_on = sorted(FORWARDING_STEPS.intersection(steps)) if case.kind in FORWARDED_KINDS or ledger else []
    return {
        "lines": lines,
        "silent": silent,
        "facing": silent and bool(FACING_EMPLOYER.intersection(steps) or case.state in FACING_EMPLOYER),
        "asks_oral": bool(passed_on) and is_given(ledger, "forwarding") is not True,
        "refused": is_given(ledger, "forwarding") is False,
        "passed_on": passed_on,
    }


def _lines(case: Case, ledger: Sequence[Consent]) -> Iterator[dict[str, Any]]:
    kinds: dict[Purpose, tuple[str, ...]] = {"forwarding": FORWARDED_KINDS, "employer": EMPLOYER_KINDS}
    for purpose, these in kinds.items():
        line = standing(ledger, purpose)
        if case.kind not in these and line is None:
            continue
        answer = "unasked" if line is None else "given" if line.given else "refused"
        words = entry("desk.consents")[purpose]
        yield {
            "purpose": purpose,
            "what": words["what"],
            "answer": say(f"desk.consents.{answer}"),
            "no": answer != "given",
            "at": line.at.isoformat() if line else "",
            "by": line.by if line else "",
            "note": words.get(answer, ""),
        }
