"""Which intent a message has: kernel ridge regression on n-grams of characters and sounds and on sentence encoders, as
a cascade.

`quick` looks at n-grams and the fast encoder; only when its best intent is less likely than `sure` is `thorough`
asked, which looks at the slow encoder too. Intents and the topics below them (`intent/topic`) are scored apart, so that
thirty small topics do not each take a share from every other intent. How it was chosen: docs/understanding.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.nlu.intent.calibration import Calibration, Numbers
from bot.nlu.intent.encoder import encode
from bot.nlu.intent.grams import Grams
from bot.nlu.intent.kernel_machine import Fit, Matrix, fit_ridge, likeness
from bot.nlu.intent.space import Space
from bot.nlu.intent.vector_cache import encode_cached

_RIDGE = 0.5
_RARE = 0.6
"""How much more a sentence of a rare intent counts: weight = count ** -_RARE."""
_QUICK = {"use": 2.0}
_MORE = {"sim": 2.0}
_THOROUGH = {**_QUICK, **_MORE}
_DIRECTIONS = {"use": 128, "sim": 96}
_BLOCK = 1000


@dataclass(frozen=True)
class _Machine:
    """`grams` (n-grams, columns) and `coefficients` (texts, columns); the columns are the intents, then the labels."""

    weights: dict[str, float]
    grams: Matrix
    coefficients: Matrix
    intents: Calibration
    topics: Calibration | None


@dataclass
class IntentClassifier:
    """Trained state. `labels` name the columns of `probabilities`; `intents` are what stands before their slash."""

    labels: tuple[str, ...]
    intents: tuple[str, ...]
    sure: float
    grams: Grams
    spaces: dict[str, Space]
    quick: _Machine
    thorough: _Machine | None

    @classmethod
    def train(
        cls,
        texts: Sequence[str],
        labels: Sequence[str],
        *,
        sure: float = 0.8,
        thorough: bool = True,
        cache: Path | None = None,
    ) -> IntentClassifier:
        """Fits on `texts` (normalised) with one label each; half a minute once `cache` knows their vectors."""
        names, intents, target = _columns(labels)
        grams = Grams()
        counted = grams.fit(texts)
        spaces = _spaces(texts, _THOROUGH if thorough else _QUICK, cache)
        kernel = _kernel(counted)
        machines = []
        for weights, more in ((_QUICK, _QUICK), (_THOROUGH, _MORE))[: 1 + thorough]:
            _add_likeness(kernel, spaces, more)
            last = weights is _THOROUGH or not thorough
            machines.append(_fit(weights, kernel if last else kernel.copy(), counted, names, intents, target))
        return cls(names, intents, sure, grams, spaces, machines[0], machines[1] if thorough else None)

    def probabilities(self, texts: Sequence[str]) -> Numbers:
        """Shape (texts, labels); rows sum to 1."""
        counted = self.grams.count(texts)
        vectors = {"use": self._vectors("use", texts)}
        found = self._chances(self.quick, counted, vectors)
        if self.thorough is None:
            return found
        belongs = _belongs(self.labels, self.intents)
        unsure = np.flatnonzero((found @ belongs).max(axis=1) < self.sure)
        if len(unsure):
            vectors = {"use": vectors["use"][unsure], "sim": self._vectors("sim", [texts[row] for row in unsure])}
            found[unsure] = self._chances(self.thorough, counted[unsure], vectors)
        return found

    def warm(self) -> None:
        """Loads the encoders it needs, about a second; otherwise the first message pays for that."""
        self.ranking("。")
        for name in self.spaces:
            encode(name, ["。"])

    def ranking(self, text: str, most: int = 10) -> list[tuple[str, float]]:
        """The likeliest labels with their probabilities, best first."""
        chances = self.probabilities([text])[0]
        order = np.argsort(chances)[::-1][:most]
        return [(self.labels[index], float(chances[index])) for index in order]

    def _vectors(self, name: str, texts: Sequence[str]) -> Matrix:
        return self.spaces[name].place(encode(name, texts))

    def _chances(self, machine: _Machine, counted: Any, vectors: Mapping[str, Matrix]) -> Numbers:
        kernel = sum(
            likeness(vectors[name], self.spaces[name].anchors, weight) for name, weight in machine.weights.items()
        )
        scores = np.asarray(counted @ machine.grams + kernel @ machine.coefficients, dtype=np.float64)
        of_intents, of_labels = np.split(scores, [len(self.intents)], axis=1)
        belongs = _belongs(self.labels, self.intents)
        chances = machine.intents.apply(of_intents) @ belongs.T
        for column in np.flatnonzero(belongs.sum(axis=0) > 1):
            topics = np.flatnonzero(belongs[:, column])
            assert machine.topics is not None
            chances[:, topics] *= machine.topics.apply(of_labels[:, topics])
        return np.asarray(chances)


def margins(texts: Sequence[str], labels: Sequence[str], cache: Path | None = None) -> Numbers:
    """For each of `texts` (normalised) by how much its own intent beats every other, had it not been learnt itself: a
    large one adds little to what the rest teaches, one below zero is taken for something else. Minutes."""
    names, intents, target = _columns(labels)
    kernel = _kernel(Grams().fit(texts))
    _add_likeness(kernel, _spaces(texts, _THOROUGH, cache), _THOROUGH)
    belongs = _belongs(names, intents)
    own = belongs.argmax(axis=1)[target]
    held_out = fit_ridge(kernel, np.eye(len(intents), dtype=np.float32)[own], _ridge(own), len(texts)).held_out
    rows = np.arange(len(texts))
    others = held_out.copy()
    others[rows, own] = -np.inf
    return np.asarray(held_out[rows, own] - others.max(axis=1))


def _columns(labels: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...], npt.NDArray[np.int_]]:
    names = tuple(sorted(set(labels)))
    intents = tuple(sorted({_intent(name) for name in names}))
    return names, intents, np.array([names.index(label) for label in labels])


def _spaces(texts: Sequence[str], encoders: Mapping[str, float], cache: Path | None) -> dict[str, Space]:
    return {name: Space.fit(encode_cached(name, texts, cache), _DIRECTIONS[name]) for name in encoders}


def _ridge(of_intent: npt.NDArray[np.int_]) -> npt.NDArray[np.float64]:
    importance = np.bincount(of_intent).astype(np.float64)[of_intent] ** -_RARE
    return np.asarray(_RIDGE * importance.mean() / importance)


def _fit(
    weights: dict[str, float],
    kernel: Matrix,
    counted: Any,
    names: tuple[str, ...],
    intents: tuple[str, ...],
    target: npt.NDArray[np.int_],
) -> _Machine:
    belongs = _belongs(names, intents)
    of_intent = belongs.argmax(axis=1)[target]
    columns = np.hstack([np.eye(len(intents))[of_intent], np.eye(len(names))[target]]).astype(np.float32)
    fit = fit_ridge(kernel, columns, _ridge(of_intent))
    held_out, held_out_labels = np.split(fit.held_out, [len(intents)], axis=1)
    return _Machine(
        weights,
        np.asarray(counted.T @ fit.coefficients),
        fit.coefficients,
        Calibration.fit(held_out, of_intent[fit.sample]),
        _fit_topics(held_out_labels, belongs, of_intent, target, fit),
    )


def _kernel(counted: Any) -> Matrix:
    """How alike the n-grams of all training sentences are, (texts, texts), filled block by block to spare memory."""
    kernel = np.empty((counted.shape[0], counted.shape[0]), dtype=np.float32)
    turned = counted.T.tocsr()
    for at in range(0, len(kernel), _BLOCK):
        kernel[at : at + _BLOCK] = (counted[at : at + _BLOCK] @ turned).toarray()
    return kernel


def _add_likeness(kernel: Matrix, spaces: Mapping[str, Space], weights: Mapping[str, float]) -> None:
    """Adds to `kernel` how alike the encoders find all training sentences."""
    for name, weight in weights.items():
        anchors = spaces[name].anchors
        for at in range(0, len(kernel), _BLOCK):
            kernel[at : at + _BLOCK] += likeness(anchors[at : at + _BLOCK], anchors, weight)


def _fit_topics(
    scores: Numbers, belongs: Numbers, of_intent: npt.NDArray[np.int_], target: npt.NDArray[np.int_], fit: Fit
) -> Calibration | None:
    """One calibration for the topics of the intent that has most of them; None when no intent has topics."""
    column = int(belongs.sum(axis=0).argmax())
    topics = np.flatnonzero(belongs[:, column])
    if len(topics) < 2:
        return None
    rows = of_intent[fit.sample] == column
    return Calibration.fit(scores[rows][:, topics], np.searchsorted(topics, target[fit.sample][rows]))


def _intent(label: str) -> str:
    return label.partition("/")[0]


@cache
def _belongs(labels: tuple[str, ...], intents: tuple[str, ...]) -> Numbers:
    """(labels, intents): 1 where the label is the intent or one of its topics."""
    return np.array([[float(_intent(label) == intent) for intent in intents] for label in labels])
