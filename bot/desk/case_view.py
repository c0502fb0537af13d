"""A case as JSON of the public contract."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bot.desk.acts.cases import next_steps
from bot.desk.masks import masked, masked_text
from bot.domain.casework.case_kinds import BY_NAME
from bot.domain.casework.cases import TOLD, Case, CaseFile, TimelineEntry
from bot.domain.people.organisations import Organisation
from bot.wording import label


def state_label(case_kind: str, state: str) -> str:
    """The Chinese word the person is told for a state."""
    kind = BY_NAME.get(case_kind)
    return label(f"case_states.{kind.table}", state) if kind else state


def _timeline(entries: Sequence[TimelineEntry], unmasked: bool) -> list[dict[str, Any]]:
    """What happened, oldest first; what the person was told at a step stands with the step, as `told`."""
    shown: list[dict[str, Any]] = []
    for entry in entries:
        text = entry.text if unmasked else masked_text(entry.text)
        if entry.step == TOLD and shown:
            shown[-1]["told"] = text
        else:
            shown.append({"at": entry.at.isoformat(), "by": entry.by, "step": entry.step, "text": text})
    return shown


def file_json(file: CaseFile) -> dict[str, Any]:
    """A kept file, without its content. `copy` is what is opened by default, with a hash of its own. `paper`: the house
    made it. `data_copy`: the copy of their data that the person asked for."""
    facts: dict[str, Any] = {
        "id": file.id, "name": file.name, "content_type": file.content_type, "size": file.size, "sha256": file.sha256,
    }  # fmt: skip
    if file.made is not None and file.is_paper:
        facts["paper"] = file.made.paper
    if file.is_data_copy:
        facts["data_copy"] = True
    if file.copy is not None:
        facts["copy"] = {"content_type": file.copy.content_type, "size": file.copy.size, "sha256": file.copy.sha256}
    return {**facts, "located": file.located, "guarded": file.guarded}


def case_json(case: Case, organisations: Iterable[Organisation], unmasked: bool) -> dict[str, Any]:
    """All of a case; fields that are not known are null. Without `unmasked` numbers of people are masked."""
    kind = BY_NAME.get(case.kind)
    fields = {**dict.fromkeys(kind.fields if kind else ()), **case.fields}
    workers = [dict(worker) for worker in case.workers]
    name = next((one.name for one in organisations if one.id == case.organisation), case.organisation)
    return {
        "number": case.number,
        "kind": case.kind,
        "state": case.state,
        "state_label": state_label(case.kind, case.state),
        "created_at": case.created_at.isoformat(),
        "channel": case.channel,
        "sender": case.sender,
        "organisation": name,
        "organisation_id": case.organisation,
        "urgent": case.urgent,
        "group": case.group,
        "fields": fields if unmasked else masked(fields),
        "workers": workers if unmasked else [masked(worker) for worker in workers],
        "attachments": [file_json(file) for file in case.attachments],
        "timeline": _timeline(case.timeline, unmasked),
        "allowed": list(next_steps(case)),
    }  # fmt: skip
