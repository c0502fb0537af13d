"""How good a classifier is: labelled sentences and a function that ranks intents become a report. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.nlu.intent.examples import Example

Predict = Callable[[str], Sequence[tuple[str, float]]]
"""Intents (or `intent/topic`) of a text with their probabilities, best first; never empty."""

DECIDED_BY_CONTEXT = frozenset({"inform", "affirm", "deny"})
"""Inside a form the question that was asked decides about these, so they are also left out of one figure."""


@dataclass(frozen=True)
class Score:
    """Of one intent; precision, recall and f1 are 0 when there is nothing to divide by."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True)
class Bin:
    """The answers with a confidence in [low, low + 0.1): how many, how sure on average, what share was right."""

    low: float
    count: int
    confidence: float
    accuracy: float


@dataclass(frozen=True)
class Report:
    """Shares are between 0 and 1. `topic_accuracy`: right topic where intent was right and a topic was expected, None
    when none was; `calibration_error`: mean distance of confidence from accuracy over the bins; `confusions`:
    (expected, answered, count), most frequent first; `errors`: the sentences with a wrong intent."""

    count: int
    accuracy: float
    accuracy_without_context: float
    macro_f1: float
    topic_accuracy: float | None
    calibration_error: float
    intents: dict[str, Score]
    slices: dict[str, float]
    bins: tuple[Bin, ...]
    confusions: tuple[tuple[str, str, int], ...]
    errors: tuple[Answer, ...]


@dataclass(frozen=True)
class Answer:
    """To one sentence: the label it has and the one it got."""

    text: str
    expected: str
    answered: str
    confidence: float
    slice: str

    @property
    def intents(self) -> tuple[str, str]:
        return _intent(self.expected), _intent(self.answered)

    @property
    def right(self) -> bool:
        return self.intents[0] == self.intents[1]


def evaluate(examples: Sequence[Example], predict: Predict) -> Report:
    """Asks `predict` for every example. Raises ValueError without examples."""
    if not examples:
        raise ValueError("no examples to evaluate")
    answers = [_answer(example, predict(example.text)) for example in examples]
    intents = _scores(answers)
    bins = _bins(answers)
    expected = [score for score in intents.values() if score.support]
    wrong = Counter(answer.intents for answer in answers if not answer.right)
    topics = [answer.expected == answer.answered for answer in answers if answer.right and "/" in answer.expected]
    return Report(
        count=len(answers),
        accuracy=_share(answer.right for answer in answers),
        accuracy_without_context=_share(a.right for a in answers if a.intents[0] not in DECIDED_BY_CONTEXT),
        macro_f1=sum(score.f1 for score in expected) / len(expected),
        topic_accuracy=_share(topics) if topics else None,
        calibration_error=sum(b.count * abs(b.confidence - b.accuracy) for b in bins) / len(answers),
        intents=intents,
        slices={
            name: _share(a.right for a in answers if a.slice == name) for name in sorted({a.slice for a in answers})
        },
        bins=bins,
        confusions=tuple((*pair, count) for pair, count in wrong.most_common()),
        errors=tuple(answer for answer in answers if not answer.right),
    )


def _answer(example: Example, ranking: Sequence[tuple[str, float]]) -> Answer:
    sums: dict[str, float] = {}
    for label, chance in ranking:
        sums[_intent(label)] = sums.get(_intent(label), 0.0) + chance
    intent = max(sums, key=lambda name: sums[name])
    label = next(label for label, _ in ranking if _intent(label) == intent)
    return Answer(example.text, example.label, label, sums[intent], example.slice)


def _scores(answers: Sequence[Answer]) -> dict[str, Score]:
    expected = Counter(answer.intents[0] for answer in answers)
    answered = Counter(answer.intents[1] for answer in answers)
    hits = Counter(answer.intents[0] for answer in answers if answer.right)
    return {name: _score(hits[name], answered[name], expected[name]) for name in sorted(expected | answered)}


def _score(hits: int, answered: int, expected: int) -> Score:
    precision = hits / answered if answered else 0.0
    recall = hits / expected if expected else 0.0
    return Score(precision, recall, 2 * hits / (answered + expected), expected)


def _bins(answers: Sequence[Answer]) -> tuple[Bin, ...]:
    groups: dict[int, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(min(int(answer.confidence * 10), 9), []).append(answer)
    return tuple(
        Bin(tenth / 10, len(group), sum(a.confidence for a in group) / len(group), _share(a.right for a in group))
        for tenth, group in sorted(groups.items())
    )


def _share(flags: Iterable[bool]) -> float:
    found = list(flags)
    return sum(found) / len(found) if found else 0.0


def _intent(label: str) -> str:
    return label.partition("/")[0]
