"""`xiaoge check-data`: what contradicts itself or is missing in the training data and the test sets."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from bot.commands.terminal.failure import Failure
from bot.commands.terminal.screen import complain, note, out, tell
from bot.commands.training.data_problems import sentence_of
from bot.home import home
from bot.nlu.measuring.check_examples import check_all
from bot.nlu.measuring.dialogue_data import Domain, LabelledSets, Problem, Training
from bot.nlu.measuring.read_dialogue import read_domain, read_sets, read_training, unspoken_intents
from bot.wording import say


def run(given: Namespace) -> int:
    """1 when anything is wrong. Where nobody named test sets and there are none, only the training data are checked."""
    data, domain_file = given.data or home() / "nlu_data", given.domain or home() / "domain.yml"
    _insist(data, domain_file)
    training, domain, sets = read_training(data), read_domain(domain_file), _sets(given.tests)
    found = check_all(training, domain, sets, unspoken_intents())
    if given.table:
        out.print(_table(training, domain, sets))
    if found:
        _complain(found)
        return 1
    counts = {"intents": len(domain.intents), "examples": len(training.examples)}
    if sets is None:
        tell(say("check_data.good_without_tests", **counts), style="green")
    else:
        tell(say("check_data.good", tests=len(sets.sentences), **counts), style="green")
    return 0


def _sets(named: Path | None) -> LabelledSets | None:
    folder = named or home() / "tests" / "nlu"
    if named is None and not folder.exists():
        note(say("check_data.no_tests_here", folder=folder))
        return None
    _insist(folder)
    return read_sets(folder)


def _insist(*paths: Path) -> None:
    for path in paths:
        if not path.exists():
            raise Failure("check_data.no_path", code=2, path=path)


def _complain(found: Sequence[Problem]) -> None:
    complain(say("check_data.bad", count=len(found)))
    for problem in found:
        complain(sentence_of(problem))
    for code, count in Counter(problem.code for problem in found).most_common():
        tell(say("check_data.count", kind=say(f"check_data.kinds.{code}"), count=count))


def _table(training: Training, domain: Domain, sets: LabelledSets | None) -> Table:
    examples = Counter(one.intent for one in training.examples)
    tests = Counter(one.intent for one in sets.sentences) if sets else Counter()
    topics = Counter(label.partition("/")[0] for label in {one.label for one in training.examples if one.topic})
    actions = {rule.intent.partition("/")[0]: rule.action for rule in training.rules}
    table = Table(title=say("check_data.title"), title_justify="left")
    for column in ("intent", "examples", "tests", "topics", "action"):
        numbers = column in ("examples", "tests", "topics")
        table.add_column(say(f"check_data.columns.{column}"), justify="right" if numbers else "left")
    for name in sorted({*domain.intents, *examples}):
        numbers_of = (str(count[name]) if count[name] else "-" for count in (examples, tests, topics))
        table.add_row(name, *numbers_of, actions.get(name) or "-")
    return table
