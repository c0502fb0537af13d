"""Deadlines as people read them: `bot/knowledge/wording/deadlines.yml`, with the law each one comes from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.domain.casework.cases import Case
from bot.domain.casework.deadlines import Deadline, is_endless
from bot.domain.casework.limits import PASSED
from bot.domain.casework.reminders import Reminder
from bot.wording import entry, say


def title_of(deadline: Deadline) -> str:
    """What has to be done by then."""
    return say(f"deadlines.limits.{deadline.limit.name}.title")


def law_of(deadline: Deadline) -> str:
    """The law and its article."""
    return say(f"deadlines.limits.{deadline.limit.name}.law")


def day_of(day: date) -> str:
    """A day as it is written."""
    return say("deadlines.day", year=day.year, month=day.month, day=day.day)


def left_of(deadline: Deadline, today: date) -> str:
    """How much time there is."""
    left = deadline.left(today)
    if left == 0:
        return say("deadlines.left.today")
    return say("deadlines.left.ahead", days=left) if left > 0 else say("deadlines.left.passed", days=-left)


def progress_lines(case: Case, running: Sequence[Deadline], today: date, most: int) -> list[str]:
    """What the courier is told beside where the case stands: what is still ahead and concerns them, the nearest
    first."""
    ahead = [one for one in running if one.left(today) >= 0 and one.limit.told][:most]
    endless = [say("deadlines.endless")] if is_endless(case) else []
    past = [one for one in running if one.left(today) < 0 and one.limit.told and one.limit.who == "worker"]
    over = [_over(one, today) for one in past[:1]]
    return [*over, *(_progress(one, today) for one in ahead), *endless]


def _over(one: Deadline, today: date) -> str:
    """A limit that is over, with what may still be done; one that only may be over is not called so."""
    facts = {"title": title_of(one), "day": day_of(one.due), "law": law_of(one)}
    if one.latest is not None and one.latest >= today:
        return say("deadlines.perhaps_over", latest=day_of(one.latest), **facts)
    facts["day"] = day_of(one.latest or one.due)
    own = str(entry(f"deadlines.limits.{one.limit.name}").get("over", ""))
    return say("deadlines.over", advice=own or say("deadlines.over_advice"), **facts)


def reminder_text(reminder: Reminder, deadline: Deadline, today: date) -> str:
    """What the courier is reminded of."""
    passed = reminder.stage == PASSED
    words = entry(f"deadlines.limits.{deadline.limit.name}")
    advice = str(words.get("passed" if passed else "advice", ""))
    if deadline.cautious:
        advice += say("deadlines.cautious_told")
    return say(
        "deadlines.reminder_passed" if passed else "deadlines.reminder",
        number=reminder.number,
        title=title_of(deadline),
        day=day_of(deadline.due),
        left=left_of(deadline, today),
        advice=advice,
        law=law_of(deadline),
    )


def _progress(deadline: Deadline, today: date) -> str:
    key = "deadlines.progress_agency" if deadline.limit.who == "agency" else "deadlines.progress"
    text = say(
        key,
        title=title_of(deadline),
        day=day_of(deadline.due),
        left=left_of(deadline, today),
        law=law_of(deadline),
    )
    if deadline.latest is not None:
        return text + say("deadlines.roughly", latest=day_of(deadline.latest))
    return text + say("deadlines.cautious_told") if deadline.cautious else text
