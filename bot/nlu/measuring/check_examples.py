"""What contradicts itself or is missing in the sentences that the model learns from and is measured on. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from bot.nlu.measuring.check_sets import check_sets
from bot.nlu.measuring.dialogue_data import Domain, LabelledSets, Problem, Sentence, Training
from bot.nlu.measuring.same_sentence import both, grouped

FEWEST = 30
"""Examples that an intent needs at least, all its topics together."""

UNREADABLE = frozenset({"not_utf8", "not_yaml"})

UNTRAINABLE = UNREADABLE | {"key_twice", "shape", "block_shape", "two_labels", "unknown_intent"}
"""What keeps `xiaoge train` from training: the model would learn something else than was meant."""

_MARKED_UP = re.compile(r"[\[\]{}()<>#]|^/")


def check_training(training: Training, domain: Domain) -> list[Problem]:
    """The training data by themselves, in the order of files and lines."""
    return _sorted(
        *training.problems,
        *domain.problems,
        *_bad_texts(training.examples),
        *_repeated(training.examples),
        *_unknown_intents(training, domain),
    )


def check_all(training: Training, domain: Domain, sets: LabelledSets | None, unspoken: frozenset[str]) -> list[Problem]:
    """The same, held against the test sets (None: there are none here) and against what the domain promises.

    `unspoken`: intents that need neither examples nor tests. Nothing is said to be missing while a file cannot be read:
    it may stand there."""
    found = check_training(training, domain)
    if sets is not None:
        found += check_sets(training, domain, sets)
    if not any(problem.code in UNREADABLE for problem in found):
        found += [*_gaps(training, domain, sets, unspoken), *_topics_without_answer(training)]
    return _sorted(*found)


def _bad_texts(sentences: Iterable[Sentence]) -> Iterator[Problem]:
    for one in sentences:
        if not one.text.strip():
            yield Problem("empty", one.place, {"label": one.label})
        elif _MARKED_UP.search(one.text):
            yield Problem("marked_up", one.place, {"text": one.text})


def _repeated(sentences: Iterable[Sentence]) -> Iterator[Problem]:
    for first, *later in grouped(sentences).values():
        for one in later:
            yield Problem("twice" if one.label == first.label else "two_labels", one.place, both(one, first))


def _unknown_intents(training: Training, domain: Domain) -> Iterator[Problem]:
    """None while the domain itself cannot be read."""
    for one in _first_of_each(training.examples) if domain.intents else ():
        if one.intent not in domain.intents:
            yield Problem("unknown_intent", one.place, {"intent": one.intent})


def _gaps(training: Training, domain: Domain, sets: LabelledSets | None, unspoken: frozenset[str]) -> Iterator[Problem]:
    examples = Counter(one.intent for one in training.examples)
    tested = None if sets is None else {one.intent for one in sets.sentences}
    answered = {rule.intent.partition("/")[0] for rule in training.rules if rule.action}
    for intent, place in domain.intents.items():
        if intent not in answered:
            yield Problem("no_rule", place, {"intent": intent})
        if intent in unspoken and not examples[intent]:
            continue
        if not examples[intent]:
            yield Problem("no_examples", place, {"intent": intent})
        elif examples[intent] < FEWEST:
            yield Problem("few_examples", place, {"intent": intent, "count": examples[intent], "fewest": FEWEST})
        if tested is not None and intent not in tested:
            yield Problem("no_tests", place, {"intent": intent})
    for rule in training.rules:
        if rule.intent.partition("/")[0] not in domain.intents:
            yield Problem("rule_of_unknown", rule.place, {"intent": rule.intent})


def _topics_without_answer(training: Training) -> Iterator[Problem]:
    for one in _first_of_each(training.examples):
        if one.topic and f"utter_{one.label}" not in training.responses:
            yield Problem("no_answer", one.place, {"label": one.label})


def _first_of_each(sentences: Iterable[Sentence]) -> Iterable[Sentence]:
    """The first of each label in each file: what is wrong with the label is said once, not for each sentence."""
    firsts: dict[tuple[object, str], Sentence] = {}
    for one in sentences:
        firsts.setdefault((one.place.file, one.label), one)
    return firsts.values()


def _sorted(*problems: Problem) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.place, problem.code))
