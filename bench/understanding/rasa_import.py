"""Rasa as each contender would have it: without TensorFlow where no part of the pipeline calculates with it."""

from __future__ import annotations

import logging
import os
from importlib import import_module
from pathlib import Path

import yaml

from bot.engine.tensorflow_stand_in import does_without_tensorflow, stand_in_for_tensorflow

NO_TENSORFLOW = ("bench.understanding.linear_component.",)


def import_rasa(config: Path) -> bool:
    """Imports what training and parsing need; True when TensorFlow stayed out."""
    names = [str(part["name"]) for part in yaml.safe_load(config.read_text("utf-8"))["pipeline"]]
    without = does_without_tensorflow([name for name in names if not name.startswith(NO_TENSORFLOW)])
    if without:
        stand_in_for_tensorflow()
    os.environ["RASA_CACHE_DIRECTORY"] = str(config.parent / ".cache")
    for name in ("rasa.core.agent", "rasa.model_training"):
        import_module(name)
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.WARNING)  # its default prints every message
    logging.getLogger("rasa").setLevel(logging.WARNING)
    return without
