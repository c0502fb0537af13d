"""What a person says of the outcome of their case is written down; a bad one lands with staff."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.casework.cases import Case, TimelineEntry
from bot.domain.casework.follow_up import FollowUp, Stage
from bot.errors import NotFound
from bot.ports import Begin, UnitOfWork

MOST_WORDS = 500


def put_question(work: UnitOfWork, case: Case, stage: Stage, at: datetime) -> bool:
    """Notes that the person is asked from `at` on; False when they were asked before or cannot be reached."""
    if not case.sender:
        return False
    return work.follow_ups.ask(FollowUp(case.number, case.channel, case.sender, at, stage))


def standing_question(begin: Begin, channel: str, sender: str, now: datetime, asking: timedelta) -> FollowUp | None:
    """The question that waits for this person's answer."""
    with begin(write=False) as work:
        return work.follow_ups.standing(channel, sender, now - asking, now)


def rate(
    begin: Begin,
    number: str,
    channel: str,
    sender: str,
    now: datetime,
    received: bool | None = None,
    mark: int | None = None,
    words: str = "",
) -> FollowUp:
    """Adds to what was said: a later answer replaces an earlier one, words gather, each once. That an answer came
    stands in the timeline, what it was does not: who handled the case need not read it. Raises NotFound for somebody
    else's."""
    with begin() as work:
        before = work.follow_ups.get(number)
        if before is None or (before.channel, before.sender) != (channel, sender):
            raise NotFound(what="case")
        got = before.received if received is None else received
        given = before.mark if mark is None else mark
        stage: Stage = "done" if given is not None or got is False else "mark" if got else before.stage
        known = words.strip() in before.words.splitlines()
        said = before.words if known else "\n".join(filter(None, (before.words, words.strip())))[:MOST_WORDS]
        after = replace(before, stage=stage, received=got, mark=given, words=said, answered_at=now)
        work.follow_ups.save(after)
        if before.answered_at is None:
            work.cases.note(number, TimelineEntry(now, "courier", "rated"))
        work.commit()
    return after


def settle(begin: Begin, number: str, staff_id: str, now: datetime) -> None:
    """A colleague has seen to a bad outcome. Raises NotFound."""
    with begin() as work:
        found = work.follow_ups.get(number)
        if found is None:
            raise NotFound(what="case")
        if found.settled_at is None:
            work.follow_ups.save(replace(found, settled_by=staff_id, settled_at=now))
            work.cases.note(number, TimelineEntry(now, staff_id, "follow_up_settled"))
        work.commit()
