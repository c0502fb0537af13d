"""Trained models of all systems, under build/bench; made again only when what they are made from has changed."""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
import time
from importlib.metadata import version
from pathlib import Path

from bench.children import Child, Died
from bench.project import ROOT, write_project
from bench.screen import Screen
from bench.systems import QUIET, System, own_settings
from bot.commands.training.model_inputs import fingerprint, fingerprint_file, is_made_from
from bot.engine.models import newest_model

HOME = ROOT / "build" / "bench"
_NOISE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|^\S+ \S+ (INFO|DEBUG) +")


class TooLong(Exception):
    """A training took longer than it may."""


def trained(system: System, epochs: int, until: float, screen: Screen) -> Path:
    """The folder that `systems.start` wants. Trains if need be, at the latest until `until` (time.monotonic()).
    Raises Died when the training fails, TooLong when it does not end in time."""
    return _ours(until, screen) if system.pipeline is None else _stock(system, system.pipeline, epochs, until, screen)


def _ours(until: float, screen: Screen) -> Path:
    folder = HOME / "models"
    folder.mkdir(parents=True, exist_ok=True)
    inputs, made = fingerprint(ROOT), newest_model(ROOT / "models")
    mine = newest_model(folder)
    if made is not None and is_made_from(made, inputs) and not (mine and is_made_from(mine, inputs)):
        shutil.copyfile(fingerprint_file(made), folder / fingerprint_file(made).name)
        shutil.copyfile(made, folder / made.name)
    settings = own_settings() | {"XIAOGE_MODEL_DIR": str(folder), "XIAOGE_DATA_DIR": str(HOME / "var")}
    _run("ours", [sys.executable, "-m", "bot", "train"], ROOT, settings, until, screen)
    return folder


def _stock(system: System, pipeline: str, epochs: int, until: float, screen: Screen) -> Path:
    project = HOME / system.name
    fresh = project.with_name(f".{system.name}")
    write_project(pipeline, fresh, epochs)
    wanted = _fingerprint(fresh, pipeline)
    seal = project / "made-from"
    if seal.is_file() and seal.read_text() == wanted:
        shutil.rmtree(fresh)
        return project
    shutil.rmtree(project, ignore_errors=True)
    fresh.rename(project)
    words = [sys.executable, "-m", "rasa", "train", "--fixed-model-name", "stock"]
    _run(system.name, words, project, QUIET | {"PYTHONPATH": str(ROOT)}, until, screen)
    if not (project / "models" / "stock.tar.gz").is_file():
        raise Died(f"training of {system.name}", 0, HOME / f"train-{system.name}.log")
    shutil.rmtree(project / ".rasa", ignore_errors=True)
    seal.write_text(wanted)
    return project


def _run(name: str, words: list[str], folder: Path, settings: dict[str, str], until: float, screen: Screen) -> None:
    log = HOME / f"train-{name}.log"
    screen.step(f"{name}: training, unless there is a model already")
    with Child(f"training of {name}", words, folder, settings, log) as child:
        while not child.over:
            if time.monotonic() > until:
                raise TooLong(f"{name}: the training did not end in time; give it more with --minutes")
            screen.still(last_line(log))
            time.sleep(0.5)
        if child.wait() != 0:
            child.check()


def last_line(log: Path) -> str:
    """What a training log says last, without its times and its drawing."""
    text = log.read_bytes()[-4000:].decode("utf-8", "replace").replace("\r", "\n")
    lines = [_NOISE.sub("", line).strip() for line in text.splitlines()]
    return next((line[:90] for line in reversed(lines) if line), "")


def _fingerprint(project: Path, pipeline: str) -> str:
    digest = hashlib.sha256(version("rasa").encode())
    for path in sorted(file for file in project.rglob("*") if file.is_file()):
        digest.update(str(path.relative_to(project)).encode() + b"\0" + path.read_bytes())
    if pipeline == "own":
        digest.update(fingerprint(ROOT).encode())
    return digest.hexdigest()
