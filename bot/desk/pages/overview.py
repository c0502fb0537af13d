"""The first page: who waits, what is mine, who is to be called back, what is new."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.desk.acts import alerts as alert_acts
from bot.desk.acts import people
from bot.desk.acts.cases import only_of
from bot.desk.aftercare_view import to_look_at
from bot.desk.call import Call
from bot.desk.case_view import case_json
from bot.desk.deadline_view import near
from bot.desk.masks import masked_text
from bot.desk.pages.frame import counts, frame, mine_of, open_alerts, person_name
from bot.desk.pages.serve import Go, Page
from bot.desk.pages.waiting import RECENT, last_words, longest_wait_first, unanswered_since
from bot.desk.room import Room
from bot.desk.talk_view import draft_json
from bot.domain.casework.case_states import ENDED
from bot.domain.people.ownership import Conversation
from bot.errors import NotFound
from bot.ports import UnitOfWork

SHOWN = 30


def show(room: Room, call: Call) -> Page:
    """The whole page."""
    with room.look() as work:
        return Page("overview.html", {**frame(work, call, "overview"), **_now(work, call, room.now())})


def part(room: Room, call: Call) -> Page:
    """What changes on it."""
    with room.look() as work:
        return Page("parts/now.html", _now(work, call, room.now()))


def alerts(room: Room, call: Call) -> Page:
    """The emergencies above every page."""
    with room.look() as work:
        return Page("parts/alerts.html", {"alerts": open_alerts(work)})


def navigation(room: Room, call: Call) -> Page:
    """The numbers in the navigation."""
    with room.look() as work:
        return Page("parts/nav.html", {**counts(work, call), "here": call.query.get("here", "")})


def handled(room: Room, call: Call) -> Page | Go:
    """Somebody has seen to an emergency."""
    number = call.path["id"]
    if not (number.isascii() and number.isdigit() and len(number) < 16):
        raise NotFound(what="alert")
    alert_acts.handle(room, call, int(number))
    if not call.htmx:
        return Go("/desk/", "handled")
    return alerts(room, call)


def presence(room: Room, call: Call) -> Page | Go:
    """The switch 在岗 / 离岗."""
    member = people.set_presence(room, call, call.body.get("available") == "1")
    return Page("parts/presence.html", {"me": member}) if call.htmx else Go("/desk/")


def _now(work: UnitOfWork, call: Call, now: datetime) -> dict[str, Any]:
    waiting = work.conversations.page("queue", None, SHOWN).items
    promised = work.conversations.page("callback", None, SHOWN).items
    organisations = work.organisations.all()
    cases = work.cases.page(organisation=only_of(call.member), limit=SHOWN).items
    return {
        "waiting": [_line(work, call, one, place) for place, one in enumerate(waiting, 1)],
        "mine": longest_wait_first([_line(work, call, one) for one in mine_of(work, call)]),
        "promised": [_line(work, call, one) for one in promised],
        "callbacks": [case_json(one, organisations, call.unmasked)
                      for one in work.cases.page(kind="callback", organisation=only_of(call.member), limit=SHOWN).items
                      if one.state not in ENDED],
        "fresh": [case_json(one, organisations, call.unmasked)
                  for one in cases if one.kind != "callback" and one.state not in ENDED][:10],
        **to_look_at(work, call),
        "near": near(work, only_of(call.member), now)[:10],
    }  # fmt: skip


def _line(work: UnitOfWork, call: Call, conversation: Conversation, place: int | None = None) -> dict[str, Any]:
    history = list(work.conversations.history(conversation.id, None, RECENT))
    last = last_words(history)
    text = last.text if last else ""
    return {
        "talk": conversation,
        "place": place,
        "since": unanswered_since(history),
        "name": person_name(work, conversation.channel, conversation.sender),
        "last": text if call.unmasked else masked_text(text),
        "files": len(last.attachments) if last else 0,
        "draft": draft_json(work.trackers.get(conversation.id), call.unmasked),
    }
