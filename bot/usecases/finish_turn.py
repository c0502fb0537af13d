"""Stores the answer to a message, and what the answer brings about, in one transaction with the check of who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.casework.cases import TimelineEntry
from bot.domain.errors import Outdated
from bot.domain.people.consents import Consent
from bot.domain.people.ownership import Conversation
from bot.domain.talk.messages import Outgoing
from bot.ports import Begin, Draft, InboxItem, UnitOfWork
from bot.usecases.casework.notices import carried
from bot.usecases.keep_paper import Enclosed, with_papers

GRAVE = frozenset({"emergency", "alert", "hand_over", "erase"})
"""Effects beside which nothing else is said."""


def finish_turn(
    begin: Begin,
    item: InboxItem,
    version: int,
    drafts: Sequence[Draft],
    effects: Sequence[dict[str, Any]],
    now: datetime,
    state: str = "done",
    enclosed: Sequence[Enclosed] = (),
) -> Sequence[Outgoing]:
    """Writes `drafts` as the reply to `item`, applies `effects` and ends the message.

    Effects: hand_over (to the queue; "reason"), callback (promised), erase (words, tracker, profile of the person),
    safe (no longer in danger), alert (raised by the dialogue itself), consent (a line of the ledger about the notice;
    "given", "version"), paper_failed (a note in the case "number"), emergency, case and paper (nothing: they stand
    already, or are `enclosed`, kept and sent behind their reply). News of a case that waited for a decent hour go
    along with an answer. A reply after a receipt goes out unasked. Raises
    Outdated when the conversation is no longer at `version`: then only the message is ended. A message that ended
    before (another gateway was faster) is left alone."""
    with begin() as work:
        conversation = work.conversations.lock(item.conversation_id)
        current = work.inbox.get(item.id)
        if current is not None and current.state != "pending":
            return ()
        if conversation.version != version:
            work.inbox.set_state(item.id, "done")
            work.commit()
            raise Outdated()
        for effect in effects:
            conversation = _apply(work, conversation, effect, item, now)
        work.conversations.save(conversation)
        late = (current or item).receipted
        drafts = with_papers(work, drafts, enclosed, now)
        if drafts and state == "done" and conversation.bot_speaks and not _is_grave(conversation, effects):
            drafts = [*drafts, *carried(work, conversation)]
        sent = work.outbox.add(conversation, [replace(draft, in_reply_to=item.id, late=late) for draft in drafts], now)
        work.inbox.set_state(item.id, state)
        work.commit()
    return sent


def leave_receipt(begin: Begin, item: InboxItem, draft: Draft | None, now: datetime) -> Sequence[Outgoing]:
    """Tells the person once that the message is kept and answered later; the message stays pending. `draft` None: the
    person has heard enough (the words of an emergency), only what follows is to go out unasked."""
    with begin() as work:
        current = work.inbox.get(item.id)
        if current is None or current.receipted or current.state != "pending":
            return ()
        conversation = work.conversations.lock(item.conversation_id)
        drafts = [] if draft is None else [replace(draft, in_reply_to=item.id)]
        sent = work.outbox.add(conversation, drafts, now)
        work.inbox.set_state(item.id, "pending", receipted=True)
        work.commit()
    return sent


def _is_grave(conversation: Conversation, effects: Sequence[dict[str, Any]]) -> bool:
    """Whether now is no moment for news of a case."""
    return conversation.alert_id is not None or any(one["effect"] in GRAVE for one in effects)


def _apply(
    work: UnitOfWork, conversation: Conversation, effect: dict[str, Any], item: InboxItem, now: datetime
) -> Conversation:
    kind = effect["effect"]
    if kind == "hand_over":
        return conversation.queued(now, str(effect.get("reason", "asked")))
    if kind == "callback":
        return conversation.promised(now, str(effect.get("reason", "asked")))
    if kind == "safe":
        return replace(conversation, alert_id=None)
    if kind == "alert":
        alert = work.alerts.add(
            conversation.id,
            conversation.channel,
            conversation.sender,
            effect["level"],
            effect["kind"],
            item.incoming.text,
            None,
            now,
        )
        return replace(conversation, alert_id=alert.id)
    if kind == "paper_failed":
        work.cases.note(effect["number"], TimelineEntry(now, "system", "note", effect["text"]))
    if kind == "consent":
        channel, sender = conversation.channel, conversation.sender
        work.consents.add(Consent(now, channel, sender, "notice", bool(effect["given"]), str(effect["version"])))
    if kind == "erase":
        work.couriers.erase(conversation.channel, conversation.sender)
        work.trackers.drop(conversation.id)
    return conversation
