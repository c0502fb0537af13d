"""The copy of a person's data: as JSON, and as text that anybody can read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from actions.see_my_data import agreements
from actions.shown import name_of
from bot.domain.asking.drafts import fresh
from bot.domain.asking.forms import BY_NAME
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
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
        "drafts": [{"form": one["form"], "values": one["values"]} for one in fresh(drafts, now)],
        "messages": [{"at": line.at, "from": line.author, "text": line.text} for line in held.lines],
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, indent=1, default=str).encode("utf-8")


def as_text(held: Holdings, drafts: Any, now: datetime) -> bytes:
    """The same in words, with the mark by which old programmes know UTF-8."""
    return ("\ufeff" + "\r\n".join(_lines(held, drafts, now))).encode("utf-8")


def _case(case: Case) -> dict[str, Any]:
    told = [
        {"at": one.at.isoformat(), "step": one.step, "text": one.text if one.by == "courier" else ""}
        for one in case.timeline
        if one.step != "note"
    ]
    return {
        "number": case.number, "kind": case.kind, "state": case.state, "created_at": case.created_at.isoformat(),
        "fields": case.fields, "attachments": [file.name for file in case.attachments], "timeline": told,
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
            for one in fresh(drafts, now)
            for line in (label("tasks", BY_NAME[one["form"]].intent), *_pairs(one["values"]))
        ),
    )
    yield from _part(
        "talk",
        (say("consents.export.line", at=line.at[:16], who=_who(line.author), text=line.text) for line in held.lines),
    )


def _part(name: str, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"【{label('consents.export', name)}】"
    told = list(lines)
    yield from told or [say("consents.export.nothing")]


def _who(author: str) -> str:
    return label("consents.export", WHO.get(author, "from_bot"))


def _told(case: Case) -> Iterator[str]:
    state = label(f"case_states.{kind_named(case.kind).table}", case.state)
    yield f"{case.number} {label('case_kinds', case.kind)} {state} {case.created_at:%Y-%m-%d}"
    yield from _pairs(case.fields)


def _pairs(values: dict[str, Any]) -> Iterator[str]:
    for slot, value in values.items():
        if value not in (None, "", [], ()):
            yield f"  {name_of(slot)}：{label(slot, value) if isinstance(value, str) else value}"
