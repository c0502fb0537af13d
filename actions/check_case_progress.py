"""Where a person's own case stands, by number or the newest ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.told_before import note_guest
from actions.law.told_limits import WATCHED
from actions.offers import standing_offer
from actions.own_case.asked_of_case import answers, speaks_for_another, words_of_staff
from actions.own_case.told_work_days import limits_said
from actions.shown import day
from actions.turn import Turn, lexicon, read_turn
from bot.aftercare.times import case_times
from bot.deadline_words import progress_lines
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.domain.casework.deadlines import deadlines
from bot.nlu.extract import extract
from bot.nlu.own_case.limit_questions import asks_limit
from bot.nlu.own_case.progress import asks_for_others
from bot.nlu.own_case.which import cases_named
from bot.nlu.reply.speakers import hands_over
from bot.usecases.casework.reopen_case import may_reopen
from bot.usecases.casework.withdraw_case import withdrawn_at
from bot.usecases.follow_case import own_case, own_cases
from bot.wiring import house
from bot.wording import entry, label, say
from bot.work_calendar import work_calendar


def number_in(turn: Turn) -> str | None:
    """The case number in the words, if there is one."""
    if turn.given.get("case_number"):
        return str(turn.given["case_number"])
    found = extract(turn.text, turn.now, lexicon(), "case_number")
    return next((str(one.value) for one in found if one.entity == "case_number"), None)


def standing(case: Case) -> str:
    """One case in words: number, kind, state, since when, what comes next."""
    last = case.timeline[-1].at if case.timeline else case.created_at
    table = kind_named(case.kind).table
    return say(
        "progress.case",
        number=case.number,
        kind=label("case_kinds", case.kind),
        state=label(f"case_states.{table}", case.state),
        day=day(last.isoformat()),
        next=_ended(case) if case.state in ENDED else _next(table, case.state),
        told=words_of_staff(case),
    )


def with_limits(cases: Sequence[Case], today: date) -> str:
    """Where the cases stand, each with the limits of the law that concern the person: the next one, of a single case
    two."""
    told: list[str] = []
    limited = False
    for case in cases:
        over = case.state in ENDED and case.state != "withdrawn"  # the law does not wait for who withdrew
        most = 1 if len(cases) > 1 else 2
        lines = [] if over else progress_lines(case, deadlines(case, work_calendar()), today, most)
        told += [standing(case), *lines]
        limited = limited or bool(lines)
    return "\n".join([*told, say("deadlines.progress_end")] if limited else told)


def _limits_asked(text: str, cases: Sequence[Case], today: date) -> list[str]:
    """Only the limits, where only they were asked for; for a case in which no day is known, which one is needed."""
    if not asks_limit(text):
        return []
    lines: list[str] = []
    running = [one for one in cases if one.kind in WATCHED and (one.state not in ENDED or one.state == "withdrawn")]
    for case in running:
        told = limits_said(case, today, ending=False)
        lines += (
            [say("deadlines.of_case", number=case.number, rule=label("deadlines.rules", case.kind)), *told]
            if told
            else []
        )
    if lines:
        return [*lines, say("deadlines.progress_end")]
    return [say("deadlines.no_limit_known")] if running else []


def _next(table: str, state: str) -> str:
    """What comes next; a state without words of its own has those of all the others, never its code."""
    return str(entry("progress.next").get(table, {}).get(state) or say("progress.next_other"))


def _ended(case: Case) -> str:
    since = withdrawn_at(case) if case.state == "withdrawn" else None
    if since is None:
        return say("progress.ended")
    return say("progress.withdrawn", day=day((since + case_times().cooling_off).isoformat()))


def ways_on(cases: Sequence[Case], now: datetime) -> list[dict[str, str]]:
    """Buttons to take up a single case that is over."""
    if len(cases) != 1 or not (cases[0].state == "withdrawn" or may_reopen(cases[0], now, case_times().reopening)):
        return []
    return [{"title": say("progress.take_up"), "payload": f'/reopen_case{{"case_number": "{cases[0].number}"}}'}]


class ActionCheckCaseProgress(Action):
    """Only one's own cases are ever told."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_check_case_progress"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Tells the case with the number, or the newest three."""
        turn = read_turn(tracker)
        if number_in(turn) and standing_offer(turn).get("deed") == "which":
            return [FollowupAction(f"action_{standing_offer(turn)['task']}")]
        if hands_over(turn.text) and asks_for_others(turn.text):
            dispatcher.utter_message(text=say("progress.of_others"))
            return [note_guest(turn), SlotSet("offer", None)]
        if not turn.command and asks_for_others(turn.text) and not speaks_for_another(turn):
            dispatcher.utter_message(text=say("progress.of_others"))
            return [SlotSet("offer", None)]
        begin = house().begin
        number, offer = number_in(turn), standing_offer(turn)
        if not number and offer.get("deed") == "look":  # 帮我看看
            return [FollowupAction(offer["form"])]
        if number:
            case = own_case(begin, turn.channel, turn.sender, number)
            cases: tuple[Case, ...] = (case,) if case else ()
        else:
            mine = own_cases(begin, turn.channel, turn.sender, 20)
            cases = tuple(sorted(mine, key=lambda one: one.kind == "data_request")[:3])  # requests last
        if not turn.command and (lines := _limits_asked(turn.text, cases, turn.now.date())):
            dispatcher.utter_message(text="\n".join(lines))
        elif cases:
            cases = cases_named(turn.text, cases) or cases if not (number or turn.command) else cases
            answered = answers(turn, cases)
            stand = [standing(one) for one in cases] if answered else [with_limits(cases, turn.now.date())]
            dispatcher.utter_message(text="\n".join([*answered, *stand]), buttons=ways_on(cases, turn.now))
        elif number:
            dispatcher.utter_message(response="utter_case_not_found", number=number)
        else:
            dispatcher.utter_message(response="utter_no_cases")
        return []
