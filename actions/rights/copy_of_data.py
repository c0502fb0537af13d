"""The copy of a person's data: as JSON, and as text that anybody can read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain
from typing import Any

from actions.rights.see_my_data import agreements
from actions.shown import name_of, shown
from bot.domain.asking.drafts import Draft, fresh
from bot.domain.asking.forms import BY_NAME
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.domain.casework.follow_up import FollowUp
from bot.domain.danger.alerts import Alert
from bot.domain.papers.gap_facts import own_facts
from bot.papers.templates import words
from bot.usecases.data_rights import Holdings
from bot.wording import label, say

WHO = {"courier": "from_me", "staff": "from_staff"}


def as_json(held: Holdings, drafts: Any, now: datetime) -> bytes:
    """Names of keys as in docs/interfaces.md; what staff noted for themselves stays out."""
    courier = held.courier
    whole = {
        "exported_at": now.isoformat(),
        "person": {
            "name": courier.name, "phone": courier.phone, "id_number": courier.id_number, **courier.profile,
        } if courier else None,
        "cases": [_case(one) for one in held.cases],
        "consents": [
            {"at": one.at.isoformat(), "purpose": one.purpose, "given": one.given, "version": one.version,
             "case": one.number}
            for one in held.consents
        ],
        "drafts": [{"form": one["form"], "values": one["values"]} for one in _own(drafts, now)],
        "follow_ups": [
            {"case": one.number, "asked_at": one.asked_at.isoformat(), "received": one.received, "mark": one.mark,
             "words": one.words, "answered_at": one.answered_at.isoformat() if one.answered_at else None}
            for one in held.follow_ups
        ],
        "alerts": [
            {"at": one.at.isoformat(), "level": one.level, "kind": one.kind, "text": one.text,
             "location": one.location}
            for one in held.alerts
        ],
        "messages_cut": held.is_cut,
        "messages": [{"at": line.at, "from": line.author, "text": line.text} for line in held.lines],
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, indent=1, default=str).encode("utf-8")


def as_text(held: Holdings, drafts: Any, now: datetime) -> bytes:
    """The same in words, with the mark by which old programmes know UTF-8."""
    return ("\ufeff" + "\r\n".join(_lines(held, drafts, now))).encode("utf-8")


def _own(drafts: Any, now: datetime) -> list[Draft]:
    """Without those of whoever does not hold the telephone, and without a guest's."""
    return [one for one in fresh(drafts, now) if not one.get("handed") and not one.get("guest")]


def _case(case: Case) -> dict[str, Any]:
    if case.is_of_guest:
        return {"number": case.number}
    told = [
        {"at": one.at.isoformat(), "step": one.step, "text": one.text if one.by == "courier" else ""}
        for one in case.timeline
        if one.step != "note"
    ]
    return {
        "number": case.number, "kind": case.kind, "state": case.state, "created_at": case.created_at.isoformat(),
        "fields": case.fields, "paper_facts": own_facts(case),
        "attachments": [file.name for file in case.attachments], "timeline": told,
    }  # fmt: skip


def _lines(held: Holdings, drafts: Any, now: datetime) -> Iterator[str]:
    yield say("consents.export.title")
    yield f"{say('consents.export.made')} {now:%Y-%m-%d %H:%M}"
    person = held.courier
    values = {"name": person.name, "phone": person.phone, "id_number": person.id_number} if person else {}
    yield from _part("person", _pairs({**values, **(person.profile if person else {})}))
    yield from _part("cases", (line for case in held.cases for line in _told(case)))
    yield from _part("consents", agreements(held))
    yield from _part(
        "drafts",
        (
            line
            for one in _own(drafts, now)
            for line in (label("tasks", BY_NAME[one["form"]].intent), *_pairs(one["values"]))
        ),
    )
    yield from _part("follow_ups", (line for one in held.follow_ups for line in _outcome(one)))
    yield from _part("alerts", (_reported(one) for one in held.alerts))
    said = (
        say("consents.export.line", at=line.at[:16].replace("T", " "), who=_who(line.author), text=line.text)
        for line in held.lines
    )
    cut = [say("consents.export.cut", count=len(held.lines))] if held.is_cut else []
    yield from _part("talk", chain(cut, said))


def _part(name: str, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"【{label('consents.export', name)}】"
    told = list(lines)
    yield from told or [say("consents.export.nothing")]


def _who(author: str) -> str:
    return label("consents.export", WHO.get(author, "from_bot"))


def _outcome(one: FollowUp) -> Iterator[str]:
    """What they said of the outcome of a case."""
    yield one.number
    if one.received is not None:
        yield f"  {say('consents.export.received' if one.received else 'consents.export.not_received')}"
    if one.mark is not None:
        yield f"  {say('consents.export.mark', mark=one.mark)}"
    if one.words:
        yield f"  {one.words}"


def _reported(one: Alert) -> str:
    return " ".join(part for part in (f"{one.at:%Y-%m-%d %H:%M}", one.text, one.location) if part)


def _told(case: Case) -> Iterator[str]:
    if case.is_of_guest:
        yield say("consents.export.guest", number=case.number)
        return
    state = label(f"case_states.{kind_named(case.kind).table}", case.state)
    yield f"{case.number} {label('case_kinds', case.kind)} {state} {case.created_at:%Y-%m-%d}"
    yield from _pairs(case.fields)
    yield from (f"  {words().labels[slot]}：{value}" for slot, value in own_facts(case).items())


def _pairs(values: dict[str, Any]) -> Iterator[str]:
    for slot, value in values.items():
        if value not in (None, "", [], ()):
            # Their own numbers in full; everything that is no plain text as people read it.
            yield f"  {name_of(slot)}：{label(slot, value) if isinstance(value, str) else shown(slot, value)}"
