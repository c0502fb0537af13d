"""Problems of the training data and test sets as sentences that say where to look."""

from __future__ import annotations

from pathlib import Path

from bot.commands.terminal.screen import complain
from bot.nlu.measuring.check_examples import UNTRAINABLE, check_training
from bot.nlu.measuring.dialogue_data import Place, Problem
from bot.nlu.measuring.read_dialogue import read_domain, read_training
from bot.wording import say

SHOWN = 20
"""How many a refused training lists: where a whole file was copied there are hundreds."""


def sentence_of(problem: Problem) -> str:
    """With file and line, the file as seen from the working folder."""
    at = problem.place
    values = {name: _there(value, at) if isinstance(value, Place) else value for name, value in problem.values.items()}
    text = say(f"check_data.problems.{problem.code}", **values)
    place = say("check_data.line", file=_name(at.file), line=at.line) if at.line else _name(at.file)
    return say("check_data.problem", place=place, sentence=text)


def is_trainable(data: Path, domain: Path) -> bool:
    """Whether the data may be trained; if not, says why. Test sets are not looked at: an installation need not have
    them."""
    found = [one for one in check_training(read_training(data), read_domain(domain)) if one.code in UNTRAINABLE]
    if found:
        complain(say("check_data.refused", count=len(found)))
    for problem in found[:SHOWN]:
        complain(sentence_of(problem))
    if len(found) > SHOWN:
        complain(say("check_data.more", count=len(found) - SHOWN))
    return not found


def _there(other: Place, at: Place) -> str:
    """The place of another sentence, as one at `at` speaks of it."""
    if other.file == at.file:
        return say("check_data.here", line=other.line)
    return say("check_data.there", file=_name(other.file), line=other.line)


def _name(file: Path) -> str:
    whole, here = file.absolute(), Path.cwd()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)
