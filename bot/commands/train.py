"""`xiaoge train`: a new model when anything that it is made from has changed."""

from __future__ import annotations

import fcntl
import shutil
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.commands.terminal.environment import settings_for_all
from bot.commands.terminal.failure import Failure, last_lines
from bot.commands.terminal.screen import complain, note, tell
from bot.commands.terminal.stoppable import stoppable
from bot.commands.training.data_problems import is_trainable
from bot.commands.training.model_inputs import PROJECT_FILES, components_in, fingerprint, fingerprint_file, is_made_from
from bot.commands.training.training_run import run_training
from bot.commands.training.training_stages import STAGES
from bot.engine.models import newest_model
from bot.home import home
from bot.wording import say

_, DOMAIN, DATA = PROJECT_FILES

KEPT = 3
"""How many models of ours stay in the folder."""


def run(given: Namespace) -> int:
    """1 when the data contradict themselves or training failed; the models that were there stay as they are."""
    project, model_dir = home(), settings_for_all().model_dir.absolute()
    for name in PROJECT_FILES:
        if not (project / name).exists():
            raise Failure("cli.train.no_project", folder=project, name=name)
    model_dir.mkdir(parents=True, exist_ok=True)
    with _alone(model_dir), stoppable():
        inputs, model = fingerprint(project), newest_model(model_dir)
        if model is not None and is_made_from(model, inputs) and not given.force:
            tell(say("cli.train.current", model=model.name))
            return 0
        if not is_trainable(project / DATA, project / DOMAIN):
            return 1
        return _train(project, model_dir, inputs)


def _train(project: Path, model_dir: Path, inputs: str) -> int:
    began = time.monotonic()
    name = f"{time.strftime('%Y%m%d-%H%M%S')}-{inputs[:8]}"
    log, folder = model_dir / "train.log", model_dir / f".new-{name}"
    note(say("cli.train.start"))
    try:
        if not run_training(project, folder, name, log, _steps(project)) or not (folder / f"{name}.tar.gz").is_file():
            complain(say("cli.train.failed", log=log))
            for line in last_lines(log.read_text("utf-8", "replace")):
                note(f"  {line}")
            return 1
        model = _move_in(folder / f"{name}.tar.gz", model_dir, inputs)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    _drop_old(model_dir)
    tell(
        say(
            "cli.train.done",
            model=model.name,
            seconds=round(time.monotonic() - began),
            size=round(model.stat().st_size / 1e6, 1),
        )
    )
    return 0


def _move_in(made: Path, model_dir: Path, inputs: str) -> Path:
    """The model appears whole: an engine that looks for a newer one never sees half a file."""
    model = model_dir / made.name
    fingerprint_file(model).write_text(inputs + "\n", "utf-8")
    made.replace(model)
    return model


def _drop_old(model_dir: Path) -> None:
    """Models without a fingerprint were made by hand and stay."""
    ours = [model for model in model_dir.glob("*.tar.gz") if fingerprint_file(model).exists()]
    for model in sorted(ours, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]:
        model.unlink()
        fingerprint_file(model).unlink(missing_ok=True)


def _steps(project: Path) -> int:
    return len(STAGES) + len(components_in(project / PROJECT_FILES[0]))


@contextmanager
def _alone(model_dir: Path) -> Iterator[None]:
    """One training at a time; what one that was cut off left behind is cleared away."""
    with (model_dir / ".train.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            note(say("cli.train.waiting"))
            fcntl.flock(lock, fcntl.LOCK_EX)
        for folder in model_dir.glob(".new-*"):
            shutil.rmtree(folder, ignore_errors=True)
        yield
