"""The ledgers on the desk: who may change them, what is found, what is said of a mistake."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import ClientSession

from bot.desk.pages.ledger_fields import Field, in_words
from tests.desk.test_api_ledgers import ORGANISATION, SERVICE, STATION
from tests.desk.test_pages import browser, chen, csrf_of, sign_in

__all__ = ["browser", "chen"]
GOOD = {"name": "人民路驿站", "lng": "121.66", "lat": "31.81", "system": "gcj02", "status": "open", "town": "汇龙镇",
        "hours": "07:00-22:00", "capacity": "12"}  # fmt: skip


async def test_a_station_is_added_found_and_changed(desk: Any, chen: ClientSession) -> None:
    form = [*GOOD.items(), ("facilities", "hot_water"), ("facilities", "wifi"), ("csrf", await csrf_of(chen))]
    added = await chen.post("/desk/stations/new", data=form)
    assert (added.status, "已添加 人民路驿站。" in await added.text()) == (200, True)
    with desk.house.begin() as work:
        (station,) = work.stations.all()
    assert (station.facilities, station.capacity, station.town) == (("hot_water", "wifi"), 12, "汇龙镇")
    found = await (await chen.get("/desk/stations", params={"q": "汇龙 人民路"})).text()
    assert f"/desk/stations/{station.id}" in found
    assert "没有找到" in await (await chen.get("/desk/stations", params={"q": "汇龙 海门"})).text()
    page = await (await chen.get(f"/desk/stations/{station.id}")).text()
    assert 'value="hot_water" checked' in page and 'value="121.66"' in page
    changed = {**GOOD, "status": "maintenance", "phone": "0513-83312345", "csrf": await csrf_of(chen)}
    await chen.post(f"/desk/stations/{station.id}", data=changed)
    with desk.house.begin() as work:
        after = work.stations.get(station.id)
    assert (after.status, after.phone, after.facilities) == ("maintenance", "0513-83312345", ())


async def test_every_mistake_stands_at_its_field_and_what_was_typed_stays(desk: Any, chen: ClientSession) -> None:
    wrong = {**GOOD, "name": "", "lng": "东边", "hours": "早到晚", "town": "惠萍镇", "csrf": await csrf_of(chen)}
    answer = await chen.post("/desk/stations/new", data=wrong)
    page = await answer.text()
    assert answer.status == 422
    for field in ("name", "lng", "hours"):
        assert f'id="e-{field}"' in page
    assert 'id="e-lat"' not in page
    assert 'value="东边"' in page and 'value="惠萍镇"' in page and "有 3 处要改" in page
    with desk.house.begin() as work:
        assert not work.stations.all()


async def test_the_same_one_twice_and_a_union_above_itself_are_told(desk: Any, chen: ClientSession) -> None:
    csrf = await csrf_of(chen)
    for status in (200, 422):
        answer = await chen.post("/desk/stations/new", data={**GOOD, "csrf": csrf})
        assert answer.status == status
    assert "已经有这一条了" in await answer.text()
    union = {"id": "huilong", "name": "汇龙镇总工会", "level": "town", "csrf": csrf}
    assert (await chen.post("/desk/organisations/new", data=union)).status == 200
    itself = await chen.post("/desk/organisations/huilong", data={**union, "parent_id": "huilong"})
    assert (itself.status, "没有这个上级工会" in await itself.text()) == (422, True)


async def test_the_times_of_a_service_stay_as_they_were_typed(
    desk: Any, chen: ClientSession, api: ClientSession
) -> None:
    written = await (await api.post("/api/v1/services", json=SERVICE)).json()
    page = await (await chen.get(f"/desk/services/{written['id']}")).text()
    assert 'value="2026-12-01T09:00"' in page
    form = {"title": "流动体检车", "kind": "health_check", "town": "惠萍镇", "starts_at": "2026-12-01T09:00",
            "capacity": "60", "csrf": await csrf_of(chen)}  # fmt: skip
    assert (await chen.post(f"/desk/services/{written['id']}", data=form)).status == 200
    after = await (await api.get(f"/api/v1/services/{written['id']}")).json()
    assert after == {**written, "capacity": 60}


async def test_a_long_list_has_pages(desk: Any, chen: ClientSession, api: ClientSession) -> None:
    for number in range(31):
        union = {**ORGANISATION, "id": f"union-{number:02}", "name": f"第{number:02}镇总工会"}
        assert (await api.post("/api/v1/organisations", json=union)).status == 201
    first = await (await chen.get("/desk/organisations")).text()
    assert "第29镇总工会" in first and "第30镇总工会" not in first and "下一页" in first
    second = await (await chen.get("/desk/organisations?page=2")).text()
    assert "第30镇总工会" in second and "上一页" in second and "下一页" not in second
    for page in ("9999999999", "-1", "x", ""):
        assert (await chen.get("/desk/organisations", params={"page": page})).status == 200


@pytest.mark.parametrize("role", ["operator", "official"])
async def test_other_roles_read_and_change_nothing(
    desk: Any, browser: ClientSession, api: ClientSession, role: str
) -> None:
    written = await (await api.post("/api/v1/stations", json=STATION)).json()
    desk.staff("lin", role)
    await sign_in(browser, "lin", desk.password)
    assert "添加驿站" not in await (await browser.get("/desk/stations")).text()
    page = await (await browser.get(f"/desk/stations/{written['id']}")).text()
    assert "人民路驿站" in page and "保存" not in page and "热水、充电" in page
    form = {**GOOD, "csrf": await csrf_of(browser)}
    assert (await browser.get("/desk/stations/new")).status == 403
    for path in ("new", written["id"]):
        assert (await browser.post(f"/desk/stations/{path}", data=form)).status == 403
    assert await (await api.get(f"/api/v1/stations/{written['id']}")).json() == written


async def test_an_entry_that_is_not_there_is_told(chen: ClientSession) -> None:
    form = {**GOOD, "csrf": await csrf_of(chen)}
    assert (await chen.get("/desk/stations/none")).status == 404
    assert (await chen.post("/desk/stations/none", data=form)).status == 404


def test_hours_are_read_with_chinese_days() -> None:
    assert in_words(Field("hours"), "Mon-Fri 08:30-17:00; Sat-Sun 09:00-16:30") == (
        "周一到周五 08:30-17:00；周六到周日 09:00-16:30"
    )
