"""`xiaoge sweep`, and the same once a day inside the service."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.daily import Daily
from bot.domain.talk.messages import Incoming
from bot.errors import StoreUnavailable


@pytest.fixture
def old_message(house):
    now = house.clock.now() - timedelta(days=200)
    with house.begin() as work:
        talk = work.conversations.open("web", "u1", now)
        item, _ = work.inbox.add(talk.id, Incoming("web", "u1", "m1", "我叫张三"), (), now, None)
        work.inbox.set_state(item.id, "done")
        work.commit()
    return item.id


def is_there(house, number):
    with house.begin(write=False) as work:
        return work.inbox.get(number) is not None


def test_a_dry_run_counts_and_the_real_one_deletes(xiaoge, house, old_message):
    told = xiaoge("sweep", "--dry-run")
    assert told.code == 0 and "收到的消息：1" in told.out and "什么都没有删" in told.out
    assert "聊天记录保存 180 天" in told.err
    assert is_there(house, old_message)
    told = xiaoge("sweep")
    assert told.code == 0 and "删掉了" in told.out and "张三" not in told.out + told.err
    assert not is_there(house, old_message)
    assert "没有过了保存期限的数据" in xiaoge("sweep").out


def test_zero_keeps_for_ever(xiaoge, house, old_message, monkeypatch):
    monkeypatch.setenv("XIAOGE_KEEP_MESSAGES", "0")
    told = xiaoge("sweep")
    assert "聊天记录一直保存" in told.err and is_there(house, old_message)


def daily(house, age, claims=None):
    return Daily(house.begin, house.clock, age, claims, first_look=0)


def test_a_day_is_done_once_also_after_a_restart(house):
    done = []

    def age(now):
        done.append(now)
        return {"sent": 2}

    assert daily(house, age).once() == {"sent": 2}
    assert daily(house, age).once() is None
    with house.begin() as work:
        work.marks.set("aged.at", (house.clock.now() - timedelta(days=1, seconds=1)).isoformat())
        work.commit()
    assert daily(house, age).once() == {"sent": 2}
    assert len(done) == 2


def test_a_day_that_fails_is_not_done(house):
    def age(now):
        raise StoreUnavailable(reason="locked")

    with pytest.raises(StoreUnavailable):
        daily(house, age).once()
    assert daily(house, lambda now: {}).once() == {}


def test_what_another_gateway_is_at_is_left_to_it(house):
    class Taken:
        def take(self, name):
            return False

        def release(self, name):
            raise AssertionError("not ours")

    assert daily(house, lambda now: {"sent": 1}, Taken()).once() is None


def test_the_running_service_does_it_and_logs_counts_only(house, old_message, caplog):
    async def wait():
        working = daily(house, lambda now: house.store.age(house.keeping, now))
        await working.start()
        while await asyncio.to_thread(is_there, house, old_message):
            await asyncio.sleep(0.01)
        while not caplog.messages:
            await asyncio.sleep(0.01)
        await working.stop()

    with caplog.at_level(logging.INFO, "bot.daily"):
        asyncio.run(asyncio.wait_for(wait(), 30))
    assert caplog.messages == ["aged received=1 conversations=1"]
