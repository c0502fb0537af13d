"""What each task asks, in which order. Data: the asking itself is `questionnaire.py`, the words are in `nlu_data/`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.domain.relation.questions import ANSWERS, SLOTS
from bot.domain.wage_talk.questions import QUESTIONS, TOLD

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Field:
    """One thing to know. `kind`: "entity" (an extractor finds it), "text" (taken as typed), "choice" (one of
    `choices`), "people" (names of colleagues). `required` False: asked once, may be refused. `also`: slots that make
    this one unnecessary. `entity`: what the extractors call it, where that differs from the slot. `when`: asked only
    if true of the values so far."""

    slot: str
    required: bool = True
    kind: Literal["entity", "text", "choice", "people"] = "entity"
    also: tuple[str, ...] = ()
    entity: str | None = None
    choices: tuple[str, ...] = ()
    when: Callable[[Values], bool] | None = None

    @property
    def entity_name(self) -> str:
        """The entity that fills this field."""
        return self.entity or self.slot


@dataclass(frozen=True)
class Form:
    """A task's questions. `intent` starts it; `extra`: slots that are taken when said but never asked for. `confirm`
    False: nothing is read back (station search). `lasting`: it has a beginning, and is kept when another task
    comes between, although nothing is read back. `story`: a first message of so many characters tells enough to be the
    description; None: it is always asked for. `told`: so many characters of the story told beside the values of the
    first message are the description; None: they only go into it. `nameless`: it can be handed in without a name and a
    number, for who asks for that."""

    name: str
    fields: tuple[Field, ...]
    extra: tuple[Field, ...] = ()
    confirm: bool = True
    lasting: bool = False
    story: int | None = None
    told: int | None = None
    nameless: bool = False

    @property
    def intent(self) -> str:
        """The intent that starts the form."""
        return self.name.removesuffix("_form")

    def field(self, slot: str) -> Field | None:
        """The field that fills `slot`, asked or not: its own one before one that it may stand for."""
        every = (*self.fields, *self.extra)
        own = next((field for field in every if slot == field.slot), None)
        return own or next((field for field in every if slot in field.also), None)

    def slots(self) -> tuple[str, ...]:
        """Every slot this form can fill, in reading order."""
        names: list[str] = []
        for field in (*self.fields, *self.extra):
            names += [name for name in (field.slot, *field.also) if name not in names]
        return tuple(names)

    def slot_of(self, entity: str) -> str | None:
        """The slot that an entity fills here, None when it means nothing to this form."""
        for field in (*self.fields, *self.extra):
            if field.kind in ("entity", "choice") and field.entity_name == entity:
                return field.slot
            if entity in field.also:
                return entity
        return None


HERE = "here"
"""In place of a place: a position that was shared, used at once and never kept."""
JOBS = ("courier", "ride_hailing", "truck", "other")
CONTRACTS = ("yes", "no", "cooperation", "dispatch", "self_employed", "unknown")
MATTERS = ("unpaid_wages", "labour_relation", "dismissal", "work_injury", "contract", "other")


def _is_group(values: Values) -> bool:
    return (values.get("worker_count") or 1) > 1


_NAME, _PHONE = Field("name"), Field("phone")
_JOB = Field("job", kind="choice", choices=JOBS)

JOIN_UNION = Form(
    "join_union_form",
    (
        _NAME,
        _JOB,
        Field("company"),
        Field("location"),
        _PHONE,
        Field("id_number", required=False),
    ),
)
FIND_STATION = Form("find_station_form", (Field("location"),), (Field("facility"),), confirm=False)
REPORT_UNPAID_WAGES = Form(
    "report_unpaid_wages_form",
    (
        Field("company"),
        Field("amount"),
        Field("period", also=("months_owed",)),
        Field("location"),
        _NAME,
        Field("phone", required=False),
        Field("has_contract", required=False, kind="choice", choices=CONTRACTS),
        Field("evidence", required=False, kind="text"),
        Field("description", required=False, kind="text"),
        Field("workers", required=False, kind="people", when=_is_group),
    ),
    (Field("worker_count", required=False), _JOB),
)
REQUEST_LEGAL_AID = Form(
    "request_legal_aid_form",
    (
        Field("matter", kind="choice", choices=MATTERS, also=("description",)),
        _NAME,
        _PHONE,
        Field("hearing_date", required=False, entity="date"),
        Field("company", required=False),
        Field("location", required=False),
    ),
    (Field("description", kind="text"),),
    story=10,
)
REPORT_WORK_INJURY = Form(
    "report_work_injury_form",
    (
        Field("incident_date", entity="date"),
        Field("company"),
        Field("description", kind="text"),
        _NAME,
        Field("phone", required=False),
        Field("location", required=False),
    ),
    told=8,
)
TALK_TO_HUMAN = Form(
    "talk_to_human_form",
    (
        _PHONE,
        Field("callback_time", required=False),
    ),
    (_NAME,),
    confirm=False,
)
REQUEST_HARDSHIP_AID = Form(
    "request_hardship_aid_form",
    (
        Field("description", kind="text"),
        _NAME,
        _PHONE,
        Field("location", required=False),
    ),
    story=20,
    told=6,
)
APPLY_CHILD_AID = Form(
    "apply_child_aid_form",
    (
        Field("description", kind="text"),
        _NAME,
        _PHONE,
        Field("location", required=False),
    ),
    story=20,
)
REQUEST_COUNSELLING = Form(
    "request_counselling_form",
    (
        _PHONE,
        Field("name", required=False),
        Field("description", required=False, kind="text"),
    ),
)
CHANGE_MEMBERSHIP = Form("change_membership_form", (Field("description", kind="text"), _NAME, _PHONE), story=12)
COMPLAIN_PLATFORM_RULE = Form(
    "complain_platform_rule_form",
    (
        Field("description", kind="text"),
        Field("company", required=False),
        Field("name", required=False),
        Field("phone", required=False),
    ),
    story=12,
    nameless=True,
)
GIVE_FEEDBACK = Form(
    "give_feedback_form",
    (
        Field("description", kind="text"),
        Field("phone", required=False),
    ),
    story=12,
    nameless=True,
)
BOOK_SERVICE = Form("book_service_form", (Field("service"), _NAME, _PHONE))
ASK_LABOR_RELATION = Form(
    "ask_labor_relation_form",
    tuple(Field(slot, required=False, kind="choice", choices=ANSWERS) for slot in SLOTS),
    confirm=False,
    lasting=True,
)
ASK_WAGE_CALCULATION = Form(
    "ask_wage_calculation_form",
    tuple(Field(one.slot, one.required, one.kind, one.also, None, one.choices, one.when) for one in QUESTIONS),
    (*(Field(slot) for slot in TOLD), Field("company"), Field("location"), _NAME, _PHONE),
)

FORMS: tuple[Form, ...] = (
    JOIN_UNION,
    FIND_STATION,
    REPORT_UNPAID_WAGES,
    REQUEST_LEGAL_AID,
    REPORT_WORK_INJURY,
    TALK_TO_HUMAN,
    REQUEST_HARDSHIP_AID,
    APPLY_CHILD_AID,
    REQUEST_COUNSELLING,
    CHANGE_MEMBERSHIP,
    COMPLAIN_PLATFORM_RULE,
    GIVE_FEEDBACK,
    BOOK_SERVICE,
    ASK_LABOR_RELATION,
    ASK_WAGE_CALCULATION,
)
BY_NAME: dict[str, Form] = {form.name: form for form in FORMS}
BY_INTENT: dict[str, Form] = {form.intent: form for form in FORMS}
EVERY_SLOT: tuple[str, ...] = tuple(sorted({slot for form in FORMS for slot in form.slots()}))
