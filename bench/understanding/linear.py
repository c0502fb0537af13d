"""A linear classifier on character n-grams, on the vectors of sentence encoders, or on both side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from scipy.special import softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from bot.nlu.intent.encoder import encode

GRAMS = "grams"


@dataclass
class Linear:
    """`features`: `grams` and names of encoders. `machine`: a linear support vector machine, one label against the
    rest, with scikit-learn's own settings."""

    features: tuple[str, ...]
    grams: TfidfVectorizer
    machine: LinearSVC

    @classmethod
    def train(cls, features: Sequence[str], texts: Sequence[str], labels: Sequence[str]) -> Linear:
        """Fits on `texts` (as the Reader reads them) with one label each."""
        made = cls(
            tuple(features),
            TfidfVectorizer(analyzer="char", ngram_range=(1, 3), min_df=2, sublinear_tf=True, dtype=np.float32),
            LinearSVC(tol=1e-3, random_state=0),
        )
        if GRAMS in features:
            made.grams.fit(texts)
        made.machine.fit(made._rows(texts), labels)
        return made

    def ranking(self, text: str) -> list[tuple[str, float]]:
        """All labels, best first. The numbers are a softmax of margins: they rank, nobody calibrated them."""
        chances = softmax(self.machine.decision_function(self._rows([text]))[0])
        order = np.argsort(-chances)
        return [(str(self.machine.classes_[column]), float(chances[column])) for column in order]

    def warm(self) -> None:
        """Loads the encoders."""
        self.ranking("。")

    def _rows(self, texts: Sequence[str]) -> Any:
        parts = [self.grams.transform(texts) if name == GRAMS else encode(name, texts) for name in self.features]
        return parts[0] if len(parts) == 1 else hstack([csr_matrix(part) for part in parts], format="csr")
