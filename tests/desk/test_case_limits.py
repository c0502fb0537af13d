"""Limits on the page of a case, the dates they run from, and the list on the first page."""

from __future__ import annotations

from typing import Any

from aiohttp import ClientSession

from bot.deadline_words import reminder_text
from bot.usecases.remind import remind
from bot.work_calendar import work_calendar
from tests.desk.test_pages import browser, chen, csrf_of, sign_in

__all__ = ["browser", "chen"]


async def note(session: ClientSession, number: str, **typed: str) -> Any:
    form = {"csrf": await csrf_of(session), **typed}
    return await session.post(f"/desk/cases/{number}/dates", data=form, allow_redirects=False)


async def test_a_case_shows_its_limits_with_their_law(desk: Any, chen: ClientSession) -> None:
    case = desk.opens(period={"start": "2026-09", "end": "2026-10"})
    page = await (await chen.get(f"/desk/cases/{case.number}")).text()
    assert "申请劳动仲裁" in page and "《劳动争议调解仲裁法》第二十七条" in page and "按最早的可能算" in page
    assert "不知道还在不在职" in page


async def test_noted_dates_change_them_and_stand_in_the_timeline(desk: Any, chen: ClientSession) -> None:
    case = desk.opens()
    done = await note(chen, case.number, left_on="2026-03-10", demanded_on="2026-05-06，2026-06-08")
    assert done.status == 303
    page = await (await chen.get(f"/desk/cases/{case.number}")).text()
    assert "2027年6月8日" in page and "记了日期" in page and "2026-03-10 离开" in page
    await note(chen, case.number, employed="1")
    page = await (await chen.get(f"/desk/cases/{case.number}")).text()
    assert "不受一年限制" in page and "2027年6月8日" not in page


async def test_wrong_dates_are_refused_by_name(desk: Any, chen: ClientSession) -> None:
    case = desk.opens()
    for typed, named in (
        ({"left_on": "2027-01-01"}, "离开的日子"),
        ({"left_on": "2026-03-01", "employed": "1"}, "离开的日子"),
        ({"demanded_on": "昨天"}, "主张过的日子"),
    ):
        answer = await note(chen, case.number, **typed)
        assert (answer.status, named in await answer.text()) == (422, True)


async def test_who_may_not_move_cases_notes_no_dates(desk: Any, browser: ClientSession) -> None:
    case = desk.opens()
    desk.staff("lin", "operator")
    await sign_in(browser, "lin", desk.password)
    assert (await note(browser, case.number, left_on="2026-03-10")).status == 403


async def test_a_kind_without_limits_shows_none(desk: Any, chen: ClientSession) -> None:
    case = desk.opens(kind="feedback", description="驿站很好")
    assert "期限" not in await (await chen.get(f"/desk/cases/{case.number}")).text()


async def test_what_comes_near_is_on_the_first_page(desk: Any, chen: ClientSession) -> None:
    case = desk.opens()
    assert "期限近的案件" not in await (await chen.get("/desk/")).text()
    await note(chen, case.number, left_on="2025-12-01")
    remind(desk.house.begin, work_calendar(), reminder_text, desk.now())
    page = await (await chen.get("/desk/")).text()
    assert "期限近的案件" in page and "2026年12月1日" in page and case.number in page
    await note(chen, case.number, left_on="2025-12-01", demanded_on="2026-10-09")
    assert "期限近的案件" not in await (await chen.get("/desk/")).text()


async def test_the_nearest_limit_is_shown_however_many_cases_came_before_it(desk: Any, chen: ClientSession) -> None:
    for nth in range(31):
        await note(chen, desk.opens(sender=f"rider-{nth}").number, left_on="2025-12-12")
    await note(chen, desk.opens(sender="rider-99").number, left_on="2025-12-01")
    remind(desk.house.begin, work_calendar(), reminder_text, desk.now())
    assert "2026年12月1日" in await (await chen.get("/desk/")).text()
