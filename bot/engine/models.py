"""Trained models as files: which one is the newest, and of what it is made. Without Rasa."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path


def newest_model(model_dir: Path) -> Path | None:
    """The model that the engine loads, None without one."""
    models = list(model_dir.glob("*.tar.gz")) if model_dir.is_dir() else []
    return max(models, key=lambda path: path.stat().st_mtime, default=None)


def components_of(model: Path) -> frozenset[str]:
    """The classes that a model runs. Raises OSError, tarfile.TarError, KeyError or ValueError when it is no model."""
    with tarfile.open(model) as tar:
        for member in tar:
            file = tar.extractfile(member) if Path(member.name).name == "metadata.json" else None
            if file is not None:
                nodes = json.load(file)["predict_schema"]["nodes"]
                return frozenset(node["uses"] for node in nodes.values())
    raise KeyError("metadata.json")
