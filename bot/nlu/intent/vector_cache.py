"""Remembers the vectors of training sentences by content hash, so that training again costs only what is new."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

import numpy as np

from bot.nlu.intent.encoder import Vectors, encode, encoder_version

_MOST = 20_000


def encode_cached(name: str, texts: Sequence[str], folder: Path | None) -> Vectors:
    """`encode(name, texts)`; what `folder` remembers is not computed again, what is new is added to it.

    A missing or damaged file counts as empty. None: nothing is remembered.
    """
    if folder is None:
        return encode(name, texts)
    file = folder / f"vectors-{encoder_version(name)}.npz"
    known = _read(file)
    keys = [hashlib.sha256(text.encode()).hexdigest()[:32] for text in texts]
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if missing:
        known |= dict(zip(missing, encode(name, list(missing.values())), strict=True))
        _write(file, known, set(keys))
    return np.stack([known[key] for key in keys])


def _read(file: Path) -> dict[str, Vectors]:
    try:
        with np.load(file, allow_pickle=False) as stored:
            return dict(zip(stored["keys"].tolist(), stored["vectors"], strict=True))
    except (OSError, ValueError, KeyError, EOFError):
        return {}


def _write(file: Path, known: dict[str, Vectors], used: set[str]) -> None:
    """Whole or not at all, also when two trainings run at once; sentences no longer used go first when it is full."""
    order = sorted(known, key=lambda key: key not in used)[: max(_MOST, len(used))]
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, suffix=".npz", delete=False) as draft:
        np.savez(draft, keys=np.array(order), vectors=np.stack([known[key] for key in order]))
    os.replace(draft.name, file)
