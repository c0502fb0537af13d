"""Limits that run from a paper in hand: fifteen days to the court from the award that was received (劳动争议调解仲裁法
50), thirty days to its confirmation from the agreement that was signed (人民调解法 33)."""

from __future__ import annotations

from datetime import date, timedelta

from bot.deadline_words import day_of
from bot.nlu.law.papers_in_hand import paper_in_hand
from bot.wording import say
from bot.work_calendar import work_calendar

DAYS = {"award": 15, "agreement": 30}


def paper_lines(text: str, today: date) -> list[str]:
    """The last day, reckoned from the paper that the words tell of; none where they tell of none."""
    found = paper_in_hand(text, today)
    if found is None:
        return []
    kind, since = found
    due = work_calendar().next_working_day(since + timedelta(days=DAYS[kind]))
    left = (due - today).days
    how_long = say("deadlines.left.passed", days=-left) if left < 0 else say("deadlines.left.ahead", days=left)
    return [say(f"deadlines.papers.{kind}", since=day_of(since), due=day_of(due), left=how_long)]
