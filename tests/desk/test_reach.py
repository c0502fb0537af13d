"""Whose files and data an official of one union gets to see."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.domain.people.couriers import Courier
from bot.domain.talk.messages import Attachment
from tests.desk.test_api_access import token_of

SLIP = Attachment("工资条.jpg", "image/jpeg", b"\xff\xd8\xff\xe0slip")


def sends_a_file(desk: Any, sender: str) -> tuple[Any, str]:
    """A courier sends a picture; the conversation and the id of the file."""
    conversation = desk.hears(sender, "这是工资条", files=(SLIP,))
    with desk.house.begin() as work:
        work.couriers.save(Courier("rest", sender, name="王小军", phone="13800138000"), desk.now())
        work.commit()
        (file,) = work.conversations.history(conversation.id)[-1].attachments
    return conversation, str(file["id"])


def belongs_to(desk: Any, sender: str, organisation: str, file_id: str) -> None:
    """A case of this person in that union, with the file."""
    number = desk.opens(sender).number
    with desk.house.begin() as work:
        work.cases.save(replace(work.cases.get(number), organisation=organisation))
        work.cases.attach(number, work.files.read(file_id)[0])
        work.commit()


def moves(desk: Any, conversation: Any, **changes: Any) -> None:
    with desk.house.begin() as work:
        kept = work.conversations.lock(conversation.id)
        work.conversations.save(replace(kept, version=kept.version + 1, **changes))
        work.commit()


async def statuses(session: ClientSession, headers: dict[str, str], sender: str, file_id: str) -> tuple[int, int]:
    person = await session.get(f"/api/v1/couriers/{sender}", headers=headers)
    file = await session.get(f"/api/v1/files/{file_id}", headers=headers)
    return person.status, file.status


@pytest.fixture
def two_unions(desk: Any) -> dict[str, str]:
    """An official of the second of two unions; what they sign requests with."""
    desk.organisation("o-1", "启东县总工会", "county")
    desk.organisation("o-2", "海门县总工会", "county")
    desk.staff("chen", "official", "o-2")
    desk.staff("gu", "official")
    return token_of(desk, "chen")


async def test_the_people_and_files_of_another_union_are_not_there(
    desk: Any, stranger: ClientSession, two_unions: dict[str, str]
) -> None:
    _, file_id = sends_a_file(desk, "rider-1")
    belongs_to(desk, "rider-1", "o-1", file_id)
    assert await statuses(stranger, two_unions, "rider-1", file_id) == (404, 404)
    answer = await stranger.get(f"/api/v1/files/{file_id}", headers=two_unions)
    assert (await answer.json())["error"]["code"] == "not_found"


async def test_those_of_ones_own_union_are(desk: Any, stranger: ClientSession, two_unions: dict[str, str]) -> None:
    _, file_id = sends_a_file(desk, "rider-1")
    belongs_to(desk, "rider-1", "o-2", file_id)
    assert await statuses(stranger, two_unions, "rider-1", file_id) == (200, 200)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"owner": "queue"}, (200, 200)),
        ({"owner": "callback"}, (200, 200)),
        ({"owner": "staff", "staff_id": "chen"}, (200, 200)),
        ({"owner": "staff", "staff_id": "gu"}, (404, 404)),
        ({"owner": "bot"}, (404, 404)),
    ],
)
async def test_a_talk_one_may_have_to_answer_opens_its_files_and_no_other_does(
    desk: Any, stranger: ClientSession, two_unions: dict[str, str], changes: dict[str, Any], expected: tuple[int, int]
) -> None:
    conversation, file_id = sends_a_file(desk, "rider-1")
    moves(desk, conversation, **changes)
    assert await statuses(stranger, two_unions, "rider-1", file_id) == expected


@pytest.mark.parametrize("role", ["admin", "official", "operator"])
async def test_staff_who_belong_to_no_single_union_see_all(desk: Any, stranger: ClientSession, role: str) -> None:
    desk.staff("lin", role)
    _, file_id = sends_a_file(desk, "rider-1")
    assert await statuses(stranger, token_of(desk, "lin"), "rider-1", file_id) == (200, 200)
