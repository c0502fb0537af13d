"""What is wrong between the test sets and the training data, and between the test sets. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.nlu.measuring.dialogue_data import Domain, LabelledSets, Problem, Training
from bot.nlu.measuring.same_sentence import Groups, agree, both, grouped, is_telling


def check_sets(training: Training, domain: Domain, sets: LabelledSets) -> Iterator[Problem]:
    """In no order."""
    yield from sets.problems
    measured = grouped(sets.sentences)
    yield from _against_sets(grouped(training.examples), measured)
    yield from _sets_against_sets(measured)
    yield from _unknown_labels(training, domain, sets)


def _against_sets(learned: Groups, measured: Groups) -> Iterator[Problem]:
    for key in learned.keys() & measured.keys():
        for one in learned[key]:
            other = next((other for other in measured[key] if not agree(one, other)), None)
            if other is not None:
                yield Problem("test_says_otherwise", one.place, both(one, other))
            elif is_telling(key):
                yield Problem("leak", one.place, both(one, measured[key][0]))


def _sets_against_sets(measured: Groups) -> Iterator[Problem]:
    for sentences in measured.values():
        for number, one in enumerate(sentences):
            other = next((other for other in sentences[:number] if not agree(one, other)), None)
            if other is not None:
                yield Problem("tests_disagree", one.place, both(one, other))


def _unknown_labels(training: Training, domain: Domain, sets: LabelledSets) -> Iterator[Problem]:
    topics = {one.label for one in training.examples if one.topic}
    for one in sets.sentences if domain.intents else ():
        if one.label and (one.intent not in domain.intents or (one.topic and topics and one.label not in topics)):
            yield Problem("unknown_label", one.place, {"label": one.label, "text": one.text})
