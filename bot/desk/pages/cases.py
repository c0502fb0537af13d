"""Cases: the list, one case, its steps and notes, and registering one that came in by telephone."""

from __future__ import annotations

import re
from typing import Any

from bot.desk.acts import cases as acts
from bot.desk.acts.case_fields import field_names
from bot.desk.acts.show_phone import show_phone
from bot.desk.aftercare_view import aftercare_of
from bot.desk.api.cases import STATES
from bot.desk.call import Call
from bot.desk.case_view import case_json, state_label
from bot.desk.consent_view import consents_of
from bot.desk.deadline_view import limits_of
from bot.desk.pages.entered import as_values
from bot.desk.pages.frame import frame
from bot.desk.pages.paper_facts import gaps_shown
from bot.desk.pages.papers import papers_shown
from bot.desk.pages.serve import Go, Page
from bot.desk.room import Room
from bot.domain.asking.forms import CONTRACTS, JOBS, MATTERS
from bot.domain.casework.case_kinds import BY_NAME, kind_named
from bot.errors import Invalid
from bot.wording import label

APART = ("withdrawn", "emergency", "closed", "abandoned", "rejected", "refused", "terminated")
"""Steps that end or interrupt: shown apart, so that nobody presses them by mistake."""
CHANNELS = ("phone", "counter")
CHOICES = {"job": JOBS, "has_contract": CONTRACTS, "matter": MATTERS}


def index(room: Room, call: Call) -> Page:
    """The list with its search and filters."""
    query = {name: call.query.get(name, "").strip()[:100] for name in ("q", "kind", "state", "cursor")}
    with room.look() as work:
        page = work.cases.page(
            q=query["q"] or None, kind=query["kind"] if query["kind"] in BY_NAME else None,
            state=query["state"] if query["state"] in STATES else None, organisation=acts.only_of(call.member),
            cursor=query["cursor"] or None, limit=30,
        )  # fmt: skip
        organisations = work.organisations.all()
        cases = [case_json(one, organisations, call.unmasked) for one in page.items]
        context = frame(work, call, "cases")
    return Page("cases.html", {**context, "cases": cases, "query": query, "next": page.next, "kinds": list(BY_NAME),
                               "states": [(code, _state_words(code)) for code in STATES]})  # fmt: skip


def show(room: Room, call: Call) -> Page:
    """One case."""
    with room.look() as work:
        case = acts.find(work, call.member, call.path["number"])
        conversation = work.conversations.of_sender(case.sender, case.channel) if case.sender else None
        shown = case_json(case, work.organisations.all(), call.unmasked)
        context = {
            **frame(work, call, "cases"), "case": shown, "talk": conversation,
            "materials": [file for file in shown["attachments"] if "paper" not in file],
            "papers": papers_shown(case, conversation is not None),
            "gaps": gaps_shown(work, case, room, call) if call.member.may("move_cases") else None,
            "limits": limits_of(case, work.reminders.given(case.number), room.now().date()),
            "consents": consents_of(case, work.consents.of_case(case.number), shown["allowed"]),
            "names": {one.id: one.name for one in work.staff.all()},
            "steps": [one for one in shown["allowed"] if one not in APART],
            "ends": [one for one in shown["allowed"] if one in APART],
            "may_move": call.member.may("move_cases"), "may_see_originals": call.member.may("see_originals"),
            "may_see_copies": call.member.may("see_unmasked"),
            "after": aftercare_of(work, case, call),
            "may_call": not call.unmasked and bool(case.fields.get("phone"))
            and (case.kind == "callback" or call.member.may("move_cases")),
        }  # fmt: skip
    return Page("case.html", context)


def step(room: Room, call: Call) -> Go:
    """Moves it."""
    body = call.body
    case = acts.step(
        room,
        call,
        call.path["number"],
        body.get("step", ""),
        body.get("note", "").strip()[:5000],
        body.get("tell", "").strip()[:2000],
        bool(body.get("oral")),
    )
    return Go(f"/desk/cases/{case.number}", "moved", {"state": state_label(case.kind, case.state)})


def note(room: Room, call: Call) -> Go:
    """Adds a note."""
    text = call.body.get("text", "").strip()
    if not text or len(text) > 5000:
        raise Invalid(field="text", reason="length")
    acts.note(room, call, call.path["number"], text)
    return Go(f"/desk/cases/{call.path['number']}", "noted")


def phone(room: Room, call: Call) -> Page:
    """The number in full, for calling; that it was shown is written down in the case."""
    return Page("parts/phone.html", {"phone": show_phone(room, call, call.path["number"])})


def new(room: Room, call: Call) -> Page:
    """The form for a case that came in by telephone or at the counter."""
    chosen = call.query.get("kind", "")
    fields = field_names(kind_named(chosen)) if chosen in BY_NAME else ()
    with room.look() as work:
        return Page("case_new.html", {**frame(work, call, "cases"), "kinds": list(BY_NAME), "chosen": chosen,
                                      "fields": fields, "channels": CHANNELS, "choices": CHOICES})  # fmt: skip


def register(room: Room, call: Call) -> Go:
    """Writes it."""
    body = dict(call.body)
    kind = kind_named(body.pop("kind", ""))
    channel = body.pop("channel", "") if call.body.get("channel") in CHANNELS else CHANNELS[0]
    phone_digits = re.sub(r"\D", "", body.get("phone", ""))
    case = acts.register(room, call, kind.name, channel, phone_digits, as_values(body, room.now()))
    return Go(f"/desk/cases/{case.number}", "registered", {"number": case.number})


def _state_words(code: str) -> str:
    tables = dict.fromkeys(kind.table for kind in BY_NAME.values())
    words: dict[str, Any] = {label(f"case_states.{table}", code): None for table in tables}
    return " / ".join(word for word in words if word != code)
