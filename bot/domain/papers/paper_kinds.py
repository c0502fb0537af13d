"""Which papers there are, and of which kinds of case. What stands in them: `bot/knowledge/papers/<name>.yml`."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.domain.invalid import InvalidValue

_DISPUTES = ("unpaid_wages", "legal_aid", "work_injury")


_SETTLED = ENDED | {"paid", "follow_up"}


@dataclass(frozen=True)
class PaperKind:
    """`cases`: the kinds of case that such a paper is made of. `until_settled`: of no use once the case is."""

    name: str
    cases: tuple[str, ...]
    until_settled: bool = False


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("arbitration_application", _DISPUTES),
    PaperKind("inspection_complaint", ("unpaid_wages", "legal_aid")),
    PaperKind("legal_aid_application", _DISPUTES),
    PaperKind("evidence_list", _DISPUTES),
    PaperKind("power_of_attorney", _DISPUTES),
    PaperKind("mediation_agreement", _DISPUTES, until_settled=True),
)
BY_NAME: dict[str, PaperKind] = {paper.name: paper for paper in PAPERS}


def papers_for(case_kind: str) -> tuple[str, ...]:
    """The names of the papers that a case of this kind may need; none for a kind without a dispute."""
    return tuple(paper.name for paper in PAPERS if case_kind in paper.cases)


def papers_of(case: Case) -> tuple[str, ...]:
    """The names of the papers that fit this case now. A closed one has most of them still: who gets nowhere with the
    union goes on to arbitration. A withdrawn one has none until it is taken up again."""
    if case.state == "withdrawn":
        return ()
    settled = case.state in _SETTLED
    return tuple(name for name in papers_for(case.kind) if not (settled and BY_NAME[name].until_settled))


def check_paper(name: str, case_kind: str) -> None:
    """Raises InvalidValue("unknown_paper") for a name or a kind of case that PAPERS does not have."""
    if name not in papers_for(case_kind):
        raise InvalidValue("unknown_paper", allowed=papers_for(case_kind))
