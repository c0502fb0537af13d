"""Words that sound like danger of life: the alarm waits for no one, but who takes them for something else is heard."""

from __future__ import annotations

from tests.conversation.conftest import Room

ORDERS = "两单撞一块了 一个东头一个西头"
"""The rules hear an accident, a reader hears two orders."""


def alerts(room: Room) -> int:
    with room.store.begin(write=False) as work:
        return len(work.alerts.page(None, None, 10).items)


async def test_an_accident_is_alarmed_at_once(room: Room) -> None:
    said = await room.says("我被车撞了腿动不了")
    assert "120" in said[0] and alerts(room) == 1


async def test_two_orders_that_collide_raise_no_alarm_but_the_numbers_are_named(room: Room) -> None:
    room.engine.meant[ORDERS] = "complain_platform_rule"
    said = await room.says(ORDERS)
    assert alerts(room) == 0
    assert "110" in said[0] and said[1] == f"答：{ORDERS}"


async def test_without_an_engine_the_rules_alone_decide(room: Room) -> None:
    room.engine.meant[ORDERS] = "complain_platform_rule"
    room.client.ready.clear()
    await room.intake.deliver(room.incoming(ORDERS))
    assert alerts(room) == 1


async def test_an_engine_that_does_not_answer_in_time_stops_no_alarm(room: Room) -> None:
    room.engine.meant[ORDERS] = "complain_platform_rule"
    room.engine.mute = True
    await room.intake.deliver(room.incoming(ORDERS))
    assert alerts(room) == 1 and room.client.ready.is_set()


async def test_words_of_lesser_danger_are_not_asked_about(room: Room) -> None:
    harassed = "女司机 刚才乘客摸我大腿"
    room.engine.meant[harassed] = "report_unpaid_wages"
    await room.says(harassed)
    assert alerts(room) == 1
