"""The papers of a case on its page: which fit, which were made, one more, sent to the person."""

from __future__ import annotations

from typing import Any

from bot.desk.acts import papers as acts
from bot.desk.api.papers import paper_json
from bot.desk.call import Call
from bot.desk.pages.serve import Go
from bot.desk.room import Room
from bot.domain.casework.cases import Case
from bot.domain.papers.paper_kinds import papers_of
from bot.domain.papers.written import drafts_of
from bot.wording import label

DEED = acts.DEED


def papers_shown(case: Case, reachable: bool) -> dict[str, Any]:
    """What the page shows. `reachable`: the person has a channel to which a paper can go."""
    return {
        "fitting": [(name, label("papers.names", name)) for name in papers_of(case)],
        "made": [paper_json(files) for files in drafts_of(case)],
        "reachable": reachable,
    }


def make(room: Room, call: Call) -> Go:
    """Makes a draft."""
    number = call.path["number"]
    files = acts.make(room, call, number, call.body.get("paper", ""))
    return Go(f"/desk/cases/{number}", "paper_made", {"title": acts.title_of(files)})


def send(room: Room, call: Call) -> Go:
    """Sends it to the person."""
    number = call.path["number"]
    files = acts.send(room, call, number, call.path["id"])
    return Go(f"/desk/cases/{number}", "paper_sent", {"title": acts.title_of(files)})
