"""Asks the person how it went, with the notice of the step that ends their case."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.domain.casework.follow_up import MARKS, Stage, question_at
from bot.ports import Draft, UnitOfWork
from bot.usecases.casework.rate_case import put_question
from bot.wording import say


def with_question(work: UnitOfWork, case: Case, step: str, news: Draft, at: datetime) -> Draft:
    """`news` with the question and its buttons, where `step` is the first at which this case's person is asked."""
    stage = question_at(case, kind_named(case.kind).table, step)
    if stage is None or not put_question(work, case, stage, at):
        return news
    text = "\n".join((news.text, say(f"after_case.questions.{stage}")))
    return replace(news, text=text, buttons=answers_to(stage, case.number))


def answers_to(stage: Stage, number: str) -> tuple[tuple[str, str], ...]:
    """The buttons under a question: title and command."""
    if stage == "money":
        told = {"received": "true", "not_received": "false"}
        return tuple(
            (say(f"after_case.buttons.{name}"), f'/rate_case{{"case_number": "{number}", "received": {value}}}')
            for name, value in told.items()
        )
    return tuple(
        (say("after_case.buttons.mark", mark=mark), f'/rate_case{{"case_number": "{number}", "mark": {mark}}}')
        for mark in MARKS
    )
