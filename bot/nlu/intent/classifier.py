"""Which intent a message has: kernel ridge regression on character n-grams and sentence encoders, as a cascade.

`quick` looks at n-grams and the fast encoder; only when its best intent is less likely than `sure` is `thorough`
asked, which looks at the slow encoder too. Intents and the topics below them (`intent/topic`) are scored apart, so that
thirty small topics do not each take a share from every other intent. How it was chosen: docs/understanding.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.intent.calibration import Calibration, Numbers
from bot.nlu.intent.encoder import encode
from bot.nlu.intent.kernel_machine import Matrix, fit_ridge, likeness
from bot.nlu.intent.vector_cache import encode_cached

_RIDGE = 0.5
_RARE = 0.6
"""How much more a sentence of a rare intent counts: weight = count ** -_RARE."""
_QUICK = {"use": 2.0}
_THOROUGH = {"use": 2.0, "e5": 2.0}


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
    vectoriser: Any
    centres: dict[str, Matrix]
    anchors: dict[str, Matrix]
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
        """Fits on `texts` (normalised) with one label each; a few seconds once `cache` knows their vectors."""
        names = tuple(sorted(set(labels)))
        intents = tuple(sorted({_intent(name) for name in names}))
        target = np.array([names.index(label) for label in labels])
        vectoriser = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), min_df=2, sublinear_tf=True, dtype=np.float32)
        grams = vectoriser.fit_transform(texts)
        vectors = {name: encode_cached(name, texts, cache) for name in (_THOROUGH if thorough else _QUICK)}
        centres = {name: vector.mean(axis=0) for name, vector in vectors.items()}
        anchors = {name: _centred(vector, centres[name]) for name, vector in vectors.items()}
        machines = [
            _fit(weights, grams, anchors, names, intents, target) for weights in (_QUICK, _THOROUGH)[: 1 + thorough]
        ]
        return cls(names, intents, sure, vectoriser, centres, anchors, machines[0], machines[1] if thorough else None)

    def probabilities(self, texts: Sequence[str]) -> Numbers:
        """Shape (texts, labels); rows sum to 1."""
        grams = self.vectoriser.transform(texts)
        vectors = {"use": self._vectors("use", texts)}
        found = self._chances(self.quick, grams, vectors)
        if self.thorough is None:
            return found
        belongs = _belongs(self.labels, self.intents)
        unsure = np.flatnonzero((found @ belongs).max(axis=1) < self.sure)
        if len(unsure):
            vectors = {"use": vectors["use"][unsure], "e5": self._vectors("e5", [texts[row] for row in unsure])}
            found[unsure] = self._chances(self.thorough, grams[unsure], vectors)
        return found

    def warm(self) -> None:
        """Loads the encoders it needs, about a second; otherwise the first message pays for that."""
        for name in self.anchors:
            encode(name, ["。"])

    def ranking(self, text: str, most: int = 10) -> list[tuple[str, float]]:
        """The likeliest labels with their probabilities, best first."""
        chances = self.probabilities([text])[0]
        order = np.argsort(chances)[::-1][:most]
        return [(self.labels[index], float(chances[index])) for index in order]

    def _vectors(self, name: str, texts: Sequence[str]) -> Matrix:
        return _centred(encode(name, texts), self.centres[name])

    def _chances(self, machine: _Machine, grams: Any, vectors: dict[str, Matrix]) -> Numbers:
        kernel = sum(likeness(vectors[name], self.anchors[name], weight) for name, weight in machine.weights.items())
        scores = np.asarray(grams @ machine.grams + kernel @ machine.coefficients, dtype=np.float64)
        of_intents, of_labels = np.split(scores, [len(self.intents)], axis=1)
        belongs = _belongs(self.labels, self.intents)
        chances = machine.intents.apply(of_intents) @ belongs.T
        for column in np.flatnonzero(belongs.sum(axis=0) > 1):
            topics = np.flatnonzero(belongs[:, column])
            assert machine.topics is not None
            chances[:, topics] *= machine.topics.apply(of_labels[:, topics])
        return np.asarray(chances)


def _fit(
    weights: dict[str, float],
    grams: Any,
    anchors: dict[str, Matrix],
    names: tuple[str, ...],
    intents: tuple[str, ...],
    target: npt.NDArray[np.int_],
) -> _Machine:
    belongs = _belongs(names, intents)
    of_intent = belongs.argmax(axis=1)[target]
    columns = np.hstack([np.eye(len(intents))[of_intent], np.eye(len(names))[target]]).astype(np.float32)
    kernel = (grams @ grams.T).toarray()
    for name, weight in weights.items():
        kernel += likeness(anchors[name], anchors[name], weight)
    counts = np.bincount(of_intent).astype(np.float64)
    importance = counts[of_intent] ** -_RARE
    fit = fit_ridge(kernel, columns, _RIDGE * importance.mean() / importance)
    held_out, held_out_labels = np.split(fit.held_out, [len(intents)], axis=1)
    return _Machine(
        weights,
        np.asarray(grams.T @ fit.coefficients),
        fit.coefficients,
        Calibration.fit(held_out, of_intent),
        _fit_topics(held_out_labels, belongs, of_intent, target),
    )


def _fit_topics(
    scores: Numbers, belongs: Numbers, of_intent: npt.NDArray[np.int_], target: npt.NDArray[np.int_]
) -> Calibration | None:
    """One calibration for the topics of the intent that has most of them; None when no intent has topics."""
    column = int(belongs.sum(axis=0).argmax())
    topics = np.flatnonzero(belongs[:, column])
    if len(topics) < 2:
        return None
    rows = of_intent == column
    return Calibration.fit(scores[rows][:, topics], np.searchsorted(topics, target[rows]))


def _intent(label: str) -> str:
    return label.partition("/")[0]


@cache
def _belongs(labels: tuple[str, ...], intents: tuple[str, ...]) -> Numbers:
    """(labels, intents): 1 where the label is the intent or one of its topics."""
    return np.array([[float(_intent(label) == intent) for intent in intents] for label in labels])


def _centred(vectors: Matrix, centre: Matrix) -> Matrix:
    """Without what all sentences share: raw encoder vectors all point nearly the same way."""
    moved = vectors - centre
    return np.asarray(moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-6), dtype=np.float32)
