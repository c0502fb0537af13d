"""How a case may move: one table per life cycle. English names here, the Chinese word in `wording/case_states.yml`.

Sources: 工会参与劳动争议处理办法 (steps of mediation), 劳动争议调解仲裁法 14-16, 法律援助法 43-49."""

from __future__ import annotations

from bot.domain.errors import StepNotAllowed

_ANYTIME = ("emergency", "withdrawn")

UNPAID_WAGES: dict[str, tuple[str, ...]] = {
    "received": ("need_info", "verifying", "referred_out", "accepted"),
    "need_info": ("verifying", "dormant"),
    "verifying": ("need_info", "referred_out", "accepted", "dispatched"),
    "referred_out": ("closed",),
    "accepted": ("dispatched", "acknowledged"),
    "dispatched": ("acknowledged", "accepted"),
    "acknowledged": ("negotiating", "mediation_scheduled", "to_inspection", "to_arbitration", "to_legal_aid"),
    "negotiating": (
        "mediation_scheduled",
        "agreed",
        "mediation_failed",
        "to_inspection",
        "to_arbitration",
        "to_legal_aid",
        "paid",
    ),
    "mediation_scheduled": ("in_mediation", "negotiating", "to_arbitration"),
    "in_mediation": ("mediation_scheduled", "agreed", "mediation_failed", "to_inspection", "to_arbitration"),
    "agreed": ("awaiting_payment", "partly_paid", "paid"),
    "mediation_failed": ("to_inspection", "to_arbitration", "to_legal_aid", "closed"),
    "awaiting_payment": ("partly_paid", "defaulted", "paid"),
    "partly_paid": ("awaiting_payment", "defaulted", "paid"),
    "defaulted": ("awaiting_payment", "to_inspection", "to_arbitration", "to_legal_aid", "to_police"),
    "to_inspection": ("paid", "to_arbitration", "to_police", "closed"),
    "to_arbitration": ("paid", "to_legal_aid", "closed"),
    "to_legal_aid": ("to_arbitration", "closed"),
    "paid": ("follow_up",),
    "to_police": ("paid", "closed"),
    "follow_up": ("closed", "reopened"),
    "reopened": ("verifying", "acknowledged"),
    "emergency": (),  # back to where it was: see `allowed`
    "dormant": ("need_info", "closed"),
    "closed": ("reopened",),
    "withdrawn": ("closed", "verifying"),
}

MEMBERSHIP: dict[str, tuple[str, ...]] = {
    "submitted": ("id_check", "routed", "rejected", "abandoned"),
    "id_check": ("routed", "need_info", "transfer"),
    "routed": ("need_info", "under_review"),
    "need_info": ("routed", "abandoned"),
    "under_review": ("approved", "rejected", "need_info"),
    "approved": ("active", "transfer"),
    "transfer": ("approved", "rejected"),
    "rejected": ("submitted",),
    "abandoned": (),
    "active": ("transfer", "kept", "left"),
    "kept": ("active",),
    "left": (),
    "withdrawn": ("abandoned", "submitted"),
}

LEGAL_AID: dict[str, tuple[str, ...]] = {
    "precheck": ("materials", "reviewing_urgent", "refused"),
    "materials": ("submitted", "deemed_withdrawn"),
    "submitted": ("reviewing",),
    "reviewing": ("granted", "refused", "materials"),
    "reviewing_urgent": ("assigned",),
    "granted": ("assigned",),
    "assigned": ("in_progress", "terminated"),
    "in_progress": ("closed", "terminated"),
    "refused": ("reviewing", "closed"),
    "deemed_withdrawn": ("precheck",),
    "terminated": ("closed",),
    "closed": (),
    "withdrawn": ("closed", "precheck"),
}

REQUEST: dict[str, tuple[str, ...]] = {
    "received": ("need_info", "in_progress", "referred_out", "done"),
    "need_info": ("in_progress", "closed"),
    "in_progress": ("need_info", "referred_out", "done"),
    "referred_out": ("closed",),
    "done": ("closed", "in_progress"),
    "closed": ("in_progress",),
    "withdrawn": ("closed", "in_progress"),
}

CALLBACK: dict[str, tuple[str, ...]] = {
    "received": ("trying", "done", "closed"),
    "trying": ("trying", "done", "unreachable"),
    "unreachable": ("trying", "closed"),
    "done": ("closed",),
    "closed": (),
    "withdrawn": ("closed", "received"),
}

TABLES: dict[str, dict[str, tuple[str, ...]]] = {
    "unpaid_wages": UNPAID_WAGES,
    "membership": MEMBERSHIP,
    "legal_aid": LEGAL_AID,
    "request": REQUEST,
    "callback": CALLBACK,
}
FIRST: dict[str, str] = {name: next(iter(table)) for name, table in TABLES.items()}
ENDED: frozenset[str] = frozenset(
    {"closed", "withdrawn", "abandoned", "left", "rejected", "terminated", "deemed_withdrawn", "done", "active"}
)

TAKEN_UP: dict[str, str] = {name: table["withdrawn"][-1] for name, table in TABLES.items()}
"""Where a withdrawn case goes on: the last of what its table allows."""
GIVEN_UP: dict[str, str] = {name: table["withdrawn"][0] for name, table in TABLES.items()}
"""Where a withdrawn case ends once nobody took the withdrawal back."""
REOPENED: dict[str, dict[str, str]] = {
    "unpaid_wages": {"closed": "reopened", "follow_up": "reopened"},
    "request": {"closed": "in_progress", "done": "in_progress"},
    "legal_aid": {"deemed_withdrawn": "precheck"},
    "membership": {"rejected": "submitted"},
}
"""Where an ended case goes on, under its number, when its person comes back. From a state that is not named nothing
leads back: what was decided stands, and a new application begins."""
OVER = frozenset({"closed", "done", "follow_up", "terminated", "deemed_withdrawn", "rejected", "abandoned", "left"})
"""States in which somebody may want a case taken up again; a withdrawn one is taken back."""


def allowed(table: str, state: str, before_emergency: str | None = None) -> tuple[str, ...]:
    """The states a case of `table` may move to from `state`.

    Any open case may be withdrawn; any open unpaid-wage case may become an emergency and goes back to
    `before_emergency` from there.
    """
    steps = TABLES[table].get(state, ())
    if state == "emergency":
        return (before_emergency,) if before_emergency else ("verifying",)
    if state in ENDED:
        return steps
    anytime = _ANYTIME if table == "unpaid_wages" else ("withdrawn",)
    return (*steps, *(step for step in anytime if step not in steps))


def check_step(table: str, state: str, step: str, before_emergency: str | None = None) -> None:
    """Raises StepNotAllowed, which carries what would be allowed, unless the table has the move."""
    possible = allowed(table, state, before_emergency)
    if step not in possible:
        raise StepNotAllowed(state=state, step=step, allowed=possible)
