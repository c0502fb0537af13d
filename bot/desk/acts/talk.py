"""What staff do in a conversation, with the news that each deed sends out."""

from __future__ import annotations

from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.errors import AlreadyOwned
from bot.domain.people.ownership import Conversation
from bot.domain.talk.messages import Outgoing
from bot.errors import NotFound
from bot.ports import Draft
from bot.usecases import talk_as_staff
from bot.wording import say


def claim(room: Room, call: Call, conversation_id: str) -> Conversation:
    """Takes it; the person hears that somebody is there. Raises AlreadyOwned, NotFound."""
    note = Draft(say("queue.joined"), author="system")
    after = talk_as_staff.claim(room.begin, conversation_id, call.member, note, room.now())
    _tell(room, call, conversation_id, "owner")
    return after


def reply(room: Room, call: Call, conversation_id: str, text: str) -> Outgoing:
    """Says `text`; takes the conversation over where nobody of the staff has it. Raises AlreadyOwned, NotFound."""
    sent = talk_as_staff.speak(room.begin, conversation_id, call.member, text, room.now())
    _tell(room, call, conversation_id, "message", author="staff")
    call.later(room.events.publish, "owner", conversation=conversation_id)
    return sent


def transfer(room: Room, call: Call, conversation_id: str, to: str | None) -> Conversation:
    """Passes it to a colleague, or back to the queue. Raises AlreadyOwned, NotFound."""
    after = talk_as_staff.transfer(room.begin, conversation_id, call.member, to, room.now())
    _tell(room, call, conversation_id, "owner")
    return after


def close(room: Room, call: Call, conversation_id: str) -> Conversation:
    """Ends the talk; the person hears it unless the bot spoke anyway. Raises AlreadyOwned, NotFound."""
    before = _mine_or_free(room, call, conversation_id)
    note = None if before.owner == "bot" else Draft(say("queue.closed"), author="system")
    after = talk_as_staff.close(room.begin, conversation_id, note, room.now())
    _tell(room, call, conversation_id, "owner")
    return after


def give_back(room: Room, call: Call, conversation_id: str) -> Conversation:
    """Lets the bot go on where it was; nothing happens where it speaks already. Raises AlreadyOwned, NotFound."""
    before = _mine_or_free(room, call, conversation_id)
    if before.owner == "bot":
        return before
    after = talk_as_staff.give_back(room.begin, conversation_id, room.now())
    _tell(room, call, conversation_id, "owner")
    call.later(room.notice, conversation_id)
    return after


def _mine_or_free(room: Room, call: Call, conversation_id: str) -> Conversation:
    with room.look() as work:
        conversation = work.conversations.get(conversation_id)
    if conversation is None:
        raise NotFound(what="conversation")
    taken = conversation.owner == "staff" and conversation.staff_id != call.member.id
    if taken and not call.member.may("manage_staff"):
        raise AlreadyOwned(conversation.staff_id or "")
    return conversation


def _tell(room: Room, call: Call, conversation_id: str, kind: str, **facts: str) -> None:
    call.later(room.wake)
    call.later(room.events.publish, kind, conversation=conversation_id, **facts)
