"""Where the project lies."""

from __future__ import annotations

from pathlib import Path

_MARK = "config.yml"
_PROGRAM = Path(__file__).resolve().parents[1]


def home() -> Path:
    """The project's folder, with config.yml, nlu_data, models and var: the working folder when that is one, else where
    this program lies. What nobody placed elsewhere is there, wherever a command is started."""
    here = Path.cwd()
    return here if (here / _MARK).is_file() or not (_PROGRAM / _MARK).is_file() else _PROGRAM
