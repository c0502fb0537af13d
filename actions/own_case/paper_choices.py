"""Buttons for papers and cases, and what words choose among them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.domain.papers.paper_kinds import PAPERS, papers_of
from bot.nlu.naming.papers import matters_in, papers_in, place_in, without_papers
from bot.nlu.own_case.which import cases_named
from bot.wording import label, say

MOST = 5
"""Cases offered as buttons; older ones can be named by their number."""
_PAPER_NAMES = frozenset(paper.name for paper in PAPERS)

Buttons = list[dict[str, str]]


def wanted_papers(turn: Turn) -> tuple[str, ...]:
    """The papers that the button or the words name."""
    given = [name for name in str(turn.given.get("paper") or "").split(",") if name in _PAPER_NAMES]
    return tuple(given) or papers_in(turn.text)


def paper_buttons(cases: Sequence[Case], number: Any = None) -> Buttons:
    """One for each paper that any of the cases may need."""
    fitting = dict.fromkeys(name for case in cases for name in papers_of(case))
    of = {"case_number": str(number)} if number else {}
    return [_button(label("papers.names", name), {"paper": name, **of}) for name in fitting]


def papers_button(number: str) -> dict[str, str]:
    """The offer to draft something of a case, without saying what."""
    return _button(say("papers.button"), {"case_number": number})


def case_buttons(cases: Sequence[Case], names: Sequence[str]) -> Buttons:
    """One for each of the newest cases."""
    return [_button(_title(case), {"paper": ",".join(names), "case_number": case.number}) for case in cases[:MOST]]


def meant_among(turn: Turn, cases: Sequence[Case], names: Sequence[str]) -> Case | None:
    """The case that is meant: the only one, the one of the matter or place that the words name; else None. `cases`:
    newest first."""
    if len(cases) == 1:
        return cases[0]
    place = place_in(turn.text)
    if place is not None and place <= len(cases):
        return cases[max(place, 1) - 1]
    by_name = cases_named(without_papers(turn.text), cases)
    if len(by_name) == 1:
        return by_name[0]
    named = [kind for kind in matters_in(turn.text) if kind != "legal_aid" or "legal_aid_application" not in names]
    of_matter = [case for case in cases if case.kind in named]
    return of_matter[0] if len(of_matter) == 1 else None


def _title(case: Case) -> str:
    company = str(case.fields.get("company") or "").strip()
    key = "papers.case_title_with" if company else "papers.case_title"
    return say(key, number=case.number, kind=label("case_kinds", case.kind), company=company[:8])


def _button(title: str, values: dict[str, str]) -> dict[str, str]:
    return {"title": title, "payload": f"/request_paper{json.dumps(values)}"}
