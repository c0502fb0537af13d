"""The arithmetic of `make bench`."""

from __future__ import annotations

import pytest

from bench.figures import medians, percentile, ratio, spread
from bench.goals import checks
from bench.metrics import METRICS


def test_a_percentile_is_one_of_the_values() -> None:
    values = [5.0, 1.0, 4.0, 2.0, 3.0]
    assert percentile(values, 0.5) == 3.0
    assert percentile(values, 0.95) == 5.0
    assert percentile(values, 0.0) == 1.0


def test_there_is_no_percentile_of_nothing() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


def test_medians_are_taken_over_the_rounds_that_measured_a_figure() -> None:
    assert medians([{"a": 1.0, "b": 10.0}, {"a": 9.0}, {"a": 2.0, "b": 20.0}]) == {"a": 2.0, "b": 15.0}


def test_the_spread_of_rounds_is_relative_to_their_median() -> None:
    assert spread([8.0, 10.0, 12.0]) == pytest.approx(0.4)
    assert spread([0.0, 0.0]) == 0.0


def test_a_ratio_with_a_missing_figure_is_missing() -> None:
    assert ratio(2.0, 4.0) == 0.5
    assert ratio(None, 4.0) is None
    assert ratio(2.0, None) is None
    assert ratio(2.0, 0.0) is None
    assert ratio(-2.0, 4.0) is None


GOOD = {
    "ours": {"questions_beyond": 499.0, "lookups_beyond": 499.0, "growth": 1.2, "rss_front": 150.0, "open": 5.0,
             "rss_model": 500.0, "ready": 9.0, "unanswered": 0.0},
    "stock-linear": {"rss_model": 500.0, "ready": 9.0},
}  # fmt: skip


def test_goals_are_reached_at_their_very_limit() -> None:
    assert {check.reached for check in checks(GOOD)} == {True}


@pytest.mark.parametrize(
    ("figure", "value"),
    [("questions_beyond", 500.0), ("lookups_beyond", 500.0), ("growth", 1.21), ("rss_front", 150.1), ("open", 5.1),
     ("rss_model", 500.1), ("ready", 9.1), ("unanswered", 1.0)],
)  # fmt: skip
def test_each_goal_is_missed_just_beyond_it(figure: str, value: float) -> None:
    measured = {**GOOD, "ours": {**GOOD["ours"], figure: value}}
    assert [check.reached for check in checks(measured)].count(False) == 1


def test_a_goal_whose_figures_were_not_measured_is_neither_reached_nor_missed() -> None:
    verdicts = [check.reached for check in checks({"ours": GOOD["ours"]})]
    assert verdicts.count(None) == 2
    assert {check.reached for check in checks({})} == {None}


def test_every_figure_has_a_name_of_its_own() -> None:
    assert len({metric.name for metric in METRICS}) == len(METRICS)
