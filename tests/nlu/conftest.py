"""What a trained model understands, without an engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands.training.trained_understanding import Understanding, load_understanding
from bot.engine.models import newest_model


@pytest.fixture(scope="session")
def understanding(model_dir: Path) -> Understanding:
    newest = newest_model(model_dir)
    assert newest is not None
    return load_understanding(newest)
