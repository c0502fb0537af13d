"""What is known of a person's cases before a message is read (bot/nlu/own_case/words.py)."""

from __future__ import annotations

from bot.domain.casework.case_states import ENDED, OVER
from bot.domain.talk.turns import TurnRequest
from bot.nlu.own_case.words import Own
from bot.ports import Begin, TrackerState

MOST = 20
ASIDE = frozenset({"callback", "data_request", "feedback"})
"""Kinds that nobody means by "my case"."""
ABOUT_MONEY = frozenset({"unpaid_wages"})


def own_of(begin: Begin, request: TurnRequest, before: TrackerState | None) -> Own:
    """The kinds of the person's open cases, what has ended, and the question that was put in the turn before."""
    with begin(write=False) as work:
        page = work.cases.page(sender=request.sender, channel=request.channel, limit=MOST)
    cases = [one for one in page.items if one.kind not in ASIDE]
    offer = (before.slots.get("offer") or {}) if before is not None else {}
    stands = before is not None and offer.get("key") == f"{request.conversation_id}:{before.turn}"
    going = [one for one in cases if one.state not in ENDED]
    return Own(
        open=tuple(one.kind for one in going),
        ended=any(one.state in OVER for one in cases),
        withdrawn=any(one.state == "withdrawn" for one in cases),
        payment=any(one.kind in ABOUT_MONEY and one.state not in OVER for one in going),
        waits=bool(before is not None and before.slots.get("drafts")),
        drafted=any(file.is_paper for one in going for file in one.attachments),
        looked=bool(before is not None and before.slots.get("relation_seen")),
        listed=bool(before is not None and before.slots.get("stations_shown")),
        asked=str(offer.get("deed") or "") if stands else "",
        task=str(offer.get("task") or "") if stands else "",
    )
