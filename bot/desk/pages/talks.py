"""Conversations: the list at the side, the talk, what the person filled in, and the deeds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.desk.acts import talk as acts
from bot.desk.acts.cases import only_of
from bot.desk.acts.reach import may_open_files
from bot.desk.call import Call
from bot.desk.case_view import case_json
from bot.desk.masks import masked_text
from bot.desk.pages.frame import frame, person_name
from bot.desk.pages.serve import Go, Page
from bot.desk.pages.waiting import RECENT, last_words, longest_wait_first, unanswered_since
from bot.desk.room import Room
from bot.desk.talk_view import detail_json
from bot.domain.people.ownership import Conversation
from bot.errors import Invalid, NotFound
from bot.ports import UnitOfWork

LONGEST = 5000


def index(room: Room, call: Call) -> Page:
    """The list without an open talk."""
    with room.look() as work:
        return Page("talks.html", {**frame(work, call, "talks"), "groups": _groups(work, call), "open": None})


def show(room: Room, call: Call) -> Page:
    """One talk; what is new in one's own counts as read now."""
    _read(room, call)
    with room.look() as work:
        conversation = _get(work, call)
        context = {**frame(work, call, "talks"), "groups": _groups(work, call), **_talk(work, call, conversation)}
    return Page("talk.html", context)


def lines(room: Room, call: Call) -> Page:
    """What was said."""
    _read(room, call)
    with room.look() as work:
        return Page("parts/lines.html", _talk(work, call, _get(work, call)))


def side(room: Room, call: Call) -> Page:
    """Who speaks, the deeds, the draft and the person's cases."""
    with room.look() as work:
        return Page("parts/side.html", _talk(work, call, _get(work, call)))


def listing(room: Room, call: Call) -> Page:
    """The list at the side."""
    with room.look() as work:
        return Page("parts/talk_list.html", {"groups": _groups(work, call), "open": call.query.get("open")})


def claim(room: Room, call: Call) -> Go:
    """接手."""
    acts.claim(room, call, call.path["id"])
    return Go(f"/desk/talks/{call.path['id']}")


def reply(room: Room, call: Call) -> Page | Go:
    """Says something."""
    text = str(call.body.get("text", ""))
    if not text.strip() or len(text) > LONGEST:
        raise Invalid(field="text", reason="length")
    acts.reply(room, call, call.path["id"], text)
    return lines(room, call) if call.htmx else Go(f"/desk/talks/{call.path['id']}")


def transfer(room: Room, call: Call) -> Go:
    """Passes it on; an empty `to` means back to the queue."""
    acts.transfer(room, call, call.path["id"], call.body.get("to") or None)
    return Go("/desk/talks")


def close(room: Room, call: Call) -> Go:
    """Ends the talk."""
    acts.close(room, call, call.path["id"])
    return Go("/desk/talks")


def give_back(room: Room, call: Call) -> Go:
    """Lets the bot go on."""
    acts.give_back(room, call, call.path["id"])
    return Go("/desk/talks")


def _get(work: UnitOfWork, call: Call) -> Conversation:
    conversation = work.conversations.get(call.path["id"])
    if conversation is None:
        raise NotFound(what="conversation")
    return conversation


def _read(room: Room, call: Call) -> None:
    with room.look() as work:
        conversation = _get(work, call)
    if conversation.unread and conversation.staff_id == call.member.id:
        with room.begin() as work:
            work.conversations.save(replace(work.conversations.lock(conversation.id), unread=0))
            work.commit()


def _talk(work: UnitOfWork, call: Call, conversation: Conversation) -> dict[str, Any]:
    organisations = work.organisations.all()
    cases = work.cases.page(
        sender=conversation.sender, channel=conversation.channel, organisation=only_of(call.member), limit=10
    ).items
    members = {one.id: one for one in work.staff.all()}
    holder = members.get(conversation.staff_id or "")
    return {
        "talk": conversation,
        "open": conversation.id,
        "name": person_name(work, conversation.channel, conversation.sender),
        "detail": detail_json(work, conversation, call.unmasked),
        "holder": holder.name if holder else conversation.staff_id,
        "may_open_files": may_open_files(conversation, call.member),
        "is_mine": conversation.owner == "staff" and conversation.staff_id == call.member.id,
        "is_taken": conversation.owner == "staff" and conversation.staff_id != call.member.id,
        "colleagues": [one for one in members.values() if one.active and one.id != conversation.staff_id],
        "cases": [case_json(one, organisations, call.unmasked) for one in cases],
    }


def _groups(work: UnitOfWork, call: Call) -> list[dict[str, Any]]:
    """The list at the side; of one's own talks those that wait for an answer come first, the longest wait on top."""
    staffed = work.conversations.page("staff", None, 200).items
    mine = longest_wait_first([_line(work, call, one) for one in staffed if one.staff_id == call.member.id])
    groups = (
        ("mine", mine),
        ("queue", [_line(work, call, one) for one in work.conversations.page("queue", None, 100).items]),
        ("callback", [_line(work, call, one) for one in work.conversations.page("callback", None, 50).items]),
        ("others", [_line(work, call, one) for one in staffed if one.staff_id != call.member.id][:30]),
        ("bot", [_line(work, call, one) for one in work.conversations.page("bot", None, 15).items]),
    )
    return [{"code": code, "lines": found} for code, found in groups if found]


def _line(work: UnitOfWork, call: Call, one: Conversation) -> dict[str, Any]:
    """`since`: since when the person waits for a word of ours; None when nobody's answer is due."""
    history = list(work.conversations.history(one.id, None, RECENT))
    last = last_words(history)
    text = last.text if last else ""
    since = one.waiting_since if one.owner in ("queue", "callback") else None
    if one.owner == "staff":
        since = unanswered_since(history)
    return {"talk": one, "name": person_name(work, one.channel, one.sender), "since": since,
            "last": text if call.unmasked else masked_text(text)}  # fmt: skip
