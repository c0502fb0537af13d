"""What the courier hears of limits beside where the case stands."""

from __future__ import annotations

from datetime import date

from actions.check_case_progress import with_limits
from tests.domain.case_making import made

TODAY = date(2026, 11, 23)


def test_the_next_limit_is_told_with_its_law_and_without_a_promise() -> None:
    text = with_limits([made("unpaid_wages", "verifying", dates={"left_on": "2026-03-10"})], TODAY)
    assert "申请劳动仲裁，最后一天" in text.replace("：", "，") and "2027年3月10日（还有 107 天）" in text
    assert "《劳动争议调解仲裁法》第二十七条" in text and text.endswith("具体以经办机构认定为准。")


def test_a_day_that_is_only_the_earliest_possible_is_called_so() -> None:
    case = made("unpaid_wages", "verifying", period={"start": "2026-09", "end": "2026-10"})
    assert "按最早的可能算" in with_limits([case], TODAY)


def test_who_still_works_there_hears_that_no_year_runs() -> None:
    text = with_limits([made("unpaid_wages", "verifying", dates={"employed": True})], TODAY)
    assert "不受一年限制" in text


def test_of_several_cases_each_tells_its_next_limit_and_the_caveat_once() -> None:
    injury = made("work_injury", "received", incident_date="2026-11-02")
    text = with_limits([injury, injury, made("feedback", "received")], TODAY)
    assert text.count("单位申请工伤认定") == 2 and "本人、近亲属" not in text
    assert text.count("日子是推算的") == 1


def test_what_has_no_limit_or_has_ended_tells_none() -> None:
    for case in (made("feedback", "received"), made("unpaid_wages", "closed", dates={"left_on": "2026-03-10"})):
        assert "推算" not in with_limits([case], TODAY)


def test_who_withdrew_hears_that_the_year_runs_on() -> None:
    assert "2027年3月10日" in with_limits([made("unpaid_wages", "withdrawn", dates={"left_on": "2026-03-10"})], TODAY)


def test_what_is_over_is_not_told_as_if_it_lay_ahead() -> None:
    told = with_limits([made("unpaid_wages", "verifying", dates={"left_on": "2024-03-10"})], TODAY)
    assert "申请劳动仲裁：最后一天算到" not in told
    assert "申请劳动仲裁：按登记的日子，2025年3月10日 就到期了，已经过了。" in told
    assert "12348" in told
