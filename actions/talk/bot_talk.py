"""The bot about itself, the office and its hours, secrecy and money: short, and true for this installation."""

from __future__ import annotations

from itertools import groupby

from actions.shown import day
from actions.turn import Turn
from bot.wiring import house
from bot.wording import entry, say


def about_the_bot(kind: str, turn: Turn) -> str:
    """The answer to what `bot_question` found."""
    with house().begin(write=False) as work:
        union = next((one for one in work.organisations.all() if one.level == "county"), None)
    facts = {
        "hours": office_hours(),
        "name": union.name if union else say("dialogue.union_unknown"),
        "phone": (union.phone if union else "") or "12351",
        "address": (union.address if union else "") or say("dialogue.nothing_yet"),
        "today": day(turn.now.date().isoformat()),
    }
    return say(f"bot_talk.{kind}", **facts)


def office_hours() -> str:
    """The office hours in words (周一到周五09:00到17:30)."""
    spans = sorted(house().settings.office_hours.spans)
    days = entry("dialogue.weekdays")
    told = []
    for (opens, closes), same in groupby(sorted(spans, key=lambda one: (one[1], one[2], one[0])), lambda one: one[1:]):
        numbers = [one[0] for one in same]
        key = "bot_talk.days_word" if len(numbers) > 1 else "bot_talk.day_word"
        words = say(key, first=days[numbers[0]], last=days[numbers[-1]])
        told.append(say("bot_talk.hours_word", days=words, opens=f"{opens:%H:%M}", closes=f"{closes:%H:%M}"))
    return say("dialogue.list_comma").join(told) or say("bot_talk.never")
