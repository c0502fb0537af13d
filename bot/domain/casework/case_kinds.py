"""The kinds of case: number prefix, state table, what cannot be left out, and the slots its `fields` hold.

Slot names and normal forms are those of the public contract (docs/interfaces.md)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.invalid import InvalidValue


@dataclass(frozen=True)
class CaseKind:
    """`prefix`: two letters before the date in a case number. `needs`: each inner tuple is an either-or."""

    name: str
    prefix: str
    table: str
    fields: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...] = ()
    form: str | None = None

    def missing(self, values: dict[str, object]) -> tuple[str, ...]:
        """The first name of every obligatory group of which `values` has nothing."""
        return tuple(group[0] for group in self.needs if all(values.get(name) in (None, "", []) for name in group))


_PERSON = ("name", "phone")

KINDS: tuple[CaseKind, ...] = (
    CaseKind(
        "membership",
        "RH",
        "membership",
        (*_PERSON, "company", "job", "location", "id_number"),
        (("name",), ("phone",), ("company",), ("job",), ("location",)),
        "join_union_form",
    ),
    CaseKind(
        "unpaid_wages",
        "QX",
        "unpaid_wages",
        (
            *_PERSON,
            "company",
            "amount",
            "months_owed",
            "period",
            "location",
            "worker_count",
            "job",
            "has_contract",
            "evidence",
            "description",
        ),
        (("company",), ("amount",), ("period", "months_owed"), ("name",), ("location",)),
        "report_unpaid_wages_form",
    ),
    CaseKind(
        "legal_aid",
        "FY",
        "legal_aid",
        (*_PERSON, "matter", "description", "company", "hearing_date", "location"),
        (("matter", "description"), ("name",), ("phone",)),
        "request_legal_aid_form",
    ),
    CaseKind(
        "work_injury",
        "GS",
        "request",
        (*_PERSON, "incident_date", "company", "description", "location"),
        (("incident_date",), ("company",), ("name",), ("description",)),
        "report_work_injury_form",
    ),
    CaseKind(
        "hardship_aid",
        "BF",
        "request",
        (*_PERSON, "description", "location"),
        (("name",), ("description",)),
        "request_hardship_aid_form",
    ),
    CaseKind(
        "child_aid",
        "ZX",
        "request",
        (*_PERSON, "description", "location"),
        (("name",), ("description",)),
        "apply_child_aid_form",
    ),
    CaseKind("counselling", "XL", "request", (*_PERSON, "description"), (("phone",),), "request_counselling_form"),
    CaseKind(
        "booking",
        "YY",
        "request",
        (*_PERSON, "service", "location", "description"),
        (("name",), ("phone",)),
        "book_service_form",
    ),
    CaseKind(
        "callback",
        "HD",
        "callback",
        (*_PERSON, "callback_time", "description"),
        (("phone", "description"),),
        "talk_to_human_form",
    ),
    CaseKind("data_request", "SJ", "request", ("description",), (), None),
    CaseKind(
        "feedback", "YJ", "request", (*_PERSON, "description", "location"), (("description",),), "give_feedback_form"
    ),
    CaseKind(
        "platform_rule",
        "GZ",
        "request",
        (*_PERSON, "company", "description"),
        (("description",),),
        "complain_platform_rule_form",
    ),
    CaseKind(
        "membership_change",
        "HJ",
        "request",
        (*_PERSON, "description", "location"),
        (("name",), ("description",)),
        "change_membership_form",
    ),
)

BY_NAME: dict[str, CaseKind] = {kind.name: kind for kind in KINDS}
BY_FORM: dict[str, CaseKind] = {kind.form: kind for kind in KINDS if kind.form}


def kind_named(name: str) -> CaseKind:
    """The kind called `name`; raises InvalidValue("unknown_kind") for any other."""
    try:
        return BY_NAME[name]
    except KeyError:
        raise InvalidValue("unknown_kind", value=name, allowed=tuple(BY_NAME)) from None
