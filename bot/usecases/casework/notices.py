"""Steps of a case are told through the channel the person came from: now, or when the hour is decent. What has gathered
meanwhile goes as one message, in order."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime

from bot.domain.casework.notices import Notice
from bot.domain.people.ownership import Conversation
from bot.errors import StoreUnavailable, where
from bot.ports import Begin, Draft, UnitOfWork

log = logging.getLogger(__name__)

BATCH = 100


def post_notice(
    work: UnitOfWork, conversation: Conversation, number: str, step: str, draft: Draft, due: datetime, now: datetime
) -> None:
    """Puts the notice into the outbox, behind what still waited for this person, or lets it wait until `due`."""
    if due > now:
        work.notices.add(conversation.id, number, step, draft.text, draft.buttons, due, now)
        return
    waiting = work.notices.waiting(conversation.id)
    work.notices.drop([one.id for one in waiting])
    work.outbox.add(conversation, [joined([*(_draft(one) for one in waiting), draft])], now)


def carried(work: UnitOfWork, conversation: Conversation) -> list[Draft]:
    """What waited for a decent hour, as one message that goes along with an answer: who is talking is awake."""
    waiting = work.notices.waiting(conversation.id)
    work.notices.drop([one.id for one in waiting])
    return [joined([_draft(one) for one in waiting])] if waiting else []


def send_notices(begin: Begin, now: datetime) -> tuple[str, ...]:
    """Sends what may go out now; the numbers of the cases. Written in one transaction a person, so that neither a
    restart nor a second gateway says anything twice."""
    with begin(write=False) as work:
        conversations = work.notices.due(now, BATCH)
    told: list[str] = []
    for conversation_id in conversations:
        try:
            told += _send(begin, conversation_id, now)
        except Exception as error:  # one notice that cannot be read keeps nobody else from theirs
            if isinstance(error, StoreUnavailable) and not error.of_one_row:
                raise
            name, at = type(error).__name__, where(error)
            log.error("notices not sent conversation=%s error=%s at=%s", conversation_id, name, at)
    return tuple(dict.fromkeys(told))


def _send(begin: Begin, conversation_id: str, now: datetime) -> list[str]:
    """The numbers of the cases of which this person hears."""
    with begin() as work:
        conversation = work.conversations.lock(conversation_id)
        due = [one for one in work.notices.waiting(conversation_id) if one.due <= now]
        if due:
            work.notices.drop([one.id for one in due])
            work.outbox.add(conversation, [joined([_draft(one) for one in due])], now)
        work.commit()
    return [one.number for one in due]


def joined(drafts: Sequence[Draft]) -> Draft:
    """Several messages as one; the buttons are those of the last that has any."""
    buttons = next((one.buttons for one in reversed(drafts) if one.buttons), ())
    return Draft("\n\n".join(one.text for one in drafts), author="system", buttons=buttons)


def _draft(notice: Notice) -> Draft:
    return Draft(notice.text, author="system", buttons=notice.buttons)
