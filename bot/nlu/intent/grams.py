"""What stands in a text, counted: n-grams of its characters and n-grams of its sounds. 欠薪, 欠新 and `qian xin` sound
the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.text.syllables import sounds


class Grams:
    """Rows of weighted counts (sparse, texts x n-grams); what occurs in one training sentence only does not count."""

    def __init__(self) -> None:
        settings = {"ngram_range": (1, 3), "min_df": 2, "sublinear_tf": True, "dtype": np.float32}
        self._characters = TfidfVectorizer(analyzer="char", **settings)
        self._sounds = TfidfVectorizer(tokenizer=sounds, lowercase=False, token_pattern=None, **settings)

    def fit(self, texts: Sequence[str]) -> Any:
        """Learns what occurs; the rows of `texts`."""
        return hstack([part.fit_transform(texts) for part in (self._characters, self._sounds)], format="csr")

    def count(self, texts: Sequence[str]) -> Any:
        """The rows of other texts."""
        return hstack([part.transform(texts) for part in (self._characters, self._sounds)], format="csr")
