"""The local figures of this installation, read from their file.

An installation keeps its own in `figures.yml` of its data folder; without one the sample county's stand in, if sample
data are wanted, and everything worked out from them says so. Without any, items that need one are refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.domain.claims.local_figures import NAMES, Figure, LocalFigures

KNOWLEDGE = Path(__file__).parent / "knowledge"
SAMPLE = KNOWLEDGE / "sample" / "figures.yml"
FILE = "figures.yml"


class BadFigures(ValueError):
    """Raised for a file of figures that cannot be read; `file`, `place` (number of the entry, 0 for the whole) and
    `reason`: yaml, name, value, day, order or source."""

    def __init__(self, file: Path, place: int, reason: str) -> None:
        super().__init__(f"{file.name}: {place} {reason}")
        self.file, self.place, self.reason = file, place, reason


def figures_of(data_dir: Path, sample: bool) -> LocalFigures:
    """The figures of the data folder, else those of the sample, else none. Raises BadFigures."""
    own = data_dir / FILE
    if own.is_file():
        return read_figures(own)
    return read_figures(SAMPLE) if sample else LocalFigures("")


@lru_cache(maxsize=4)
def read_figures(file: Path) -> LocalFigures:
    """A file of figures, read once in a process. Raises BadFigures."""
    try:
        told = yaml.safe_load(file.read_text("utf-8"))
        county, sample, rows = str(told["county"]), bool(told["sample"]), list(told["figures"])
    except (yaml.YAMLError, UnicodeDecodeError, TypeError, KeyError):
        raise BadFigures(file, 0, "yaml") from None
    return LocalFigures(county, tuple(_figure(file, place, row, sample) for place, row in enumerate(rows, 1)))


def _figure(file: Path, place: int, row: Any, sample: bool) -> Figure:
    if not isinstance(row, dict) or row.get("name") not in NAMES:
        raise BadFigures(file, place, "name")
    try:
        value = Decimal(str(row["value"]))
    except (InvalidOperation, KeyError):
        raise BadFigures(file, place, "value") from None
    if not value.is_finite() or value <= 0:
        raise BadFigures(file, place, "value")
    try:
        first, last, checked = (
            date.fromisoformat(str(row[one])) for one in ("effective_from", "expires", "checked_at")
        )
    except (KeyError, ValueError):
        raise BadFigures(file, place, "day") from None
    if last < first:
        raise BadFigures(file, place, "order")
    if not str(row.get("source") or "").strip():
        raise BadFigures(file, place, "source")
    return Figure(str(row["name"]), value, first, last, checked, str(row["source"]), sample)
