"""The files of local figures: the installation's own, the sample's, none, and broken ones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.local_figures import FILE, BadFigures, figures_of, read_figures
from bot.work_calendar import work_calendar

ROW = (
    "- {{name: {name}, value: '{value}', effective_from: '{first}', expires: '{last}', checked_at: '2026-01-05', "
    "source: '{source}'}}\n"
)
GOOD = {"name": "min_wage_month", "value": "2490", "first": "2026-01-01", "last": "2026-12-31", "source": "notice"}


def written(folder: Path, **changed: str) -> Path:
    file = folder / FILE
    file.write_text("county: x\nsample: false\nfigures:\n" + ROW.format(**{**GOOD, **changed}), "utf-8")
    return file


def test_the_figures_of_the_data_folder_stand_before_the_sample(tmp_path: Path) -> None:
    written(tmp_path)
    figure = figures_of(tmp_path, sample=True).on("min_wage_month", date(2026, 6, 1))
    assert (figure.value, figure.sample) == (Decimal(2490), False)


def test_without_a_file_the_sample_stands_in_only_where_it_is_wanted(tmp_path: Path) -> None:
    assert all(one.sample for one in figures_of(tmp_path, sample=True).figures)
    assert figures_of(tmp_path, sample=False).figures == ()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"name": "minimum"}, "name"), ({"value": "much"}, "value"), ({"value": "-1"}, "value"),
        ({"last": "soon"}, "day"), ({"last": "2025-12-31"}, "order"), ({"source": ""}, "source"),
    ],
)  # fmt: skip
def test_a_broken_entry_is_named(tmp_path: Path, changed: dict[str, str], reason: str) -> None:
    with pytest.raises(BadFigures) as error:
        read_figures(written(tmp_path, **changed))
    assert (error.value.place, error.value.reason) == (1, reason)


def test_a_file_that_is_no_table_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[", "utf-8")
    with pytest.raises(BadFigures, match="yaml"):
        read_figures(tmp_path / FILE)


def test_the_moved_days_of_2023_to_2026_are_known() -> None:
    assert work_calendar().years == {2023, 2024, 2025, 2026}
