"""One message, several requests: what becomes a turn of its own, in which order."""

from __future__ import annotations

from typing import Any

from bot.engine.several import Part, parts_of

MEANT = {
    "我要入会": "join_union",
    "会费多少": "ask_membership_fee",
    "帮我申请法律援助": "request_legal_aid",
    "附近哪有驿站": "find_station",
    "汇龙哪有驿站": "find_station",
    "4800": "inform",
    "几点上班": "ask_hotline_number",
    "转人工": "talk_to_human",
}


async def parse(text: str) -> dict[str, Any]:
    """Knows a request by words it holds; 汇龙 is a place."""
    name = next((intent for words, intent in MEANT.items() if words in text), "out_of_scope")
    places = [{"entity": "location", "value": "汇龙"}] if "汇龙" in text else []
    return {"intent": {"name": name, "confidence": 0.99}, "entities": places}


async def parts(text: str, form: str | None = None, asked: str | None = None) -> list[Part]:
    return await parts_of(text, parse, form, asked)


async def test_one_request_is_one_part() -> None:
    assert await parts("我要入会") == [Part("我要入会")]


async def test_a_question_is_answered_before_the_task_begins() -> None:
    assert [(one.text, one.more) for one in await parts("我要入会，顺便问下会费多少")] == [
        ("顺便问下会费多少", True),
        ("我要入会", False),
    ]


async def test_a_second_task_is_noted_for_later() -> None:
    assert await parts("我要入会，另外帮我申请法律援助") == [
        Part("我要入会", also=(("request_legal_aid", "帮我申请法律援助"),))
    ]


async def test_a_station_near_a_named_place_is_a_question_and_without_a_place_a_task() -> None:
    assert [one.text for one in await parts("我要入会，还有汇龙哪有驿站")] == ["还有汇龙哪有驿站", "我要入会"]
    assert await parts("我要入会，还有附近哪有驿站") == [Part("我要入会", also=(("find_station", "附近哪有驿站"),))]


async def test_inside_a_form_the_answer_comes_first() -> None:
    found = await parts("4800，对了你们几点上班", "report_unpaid_wages_form", "amount")
    assert [(one.text, one.more) for one in found] == [("4800", True), ("对了你们几点上班", False)]


async def test_where_any_words_are_an_answer_nothing_is_taken_apart() -> None:
    text = "拖了很久，另外我要入会"
    assert await parts(text, "report_unpaid_wages_form", "description") == [Part(text)]


async def test_who_asks_for_a_person_too_gets_one_with_all_their_words() -> None:
    text = "我要入会，另外转人工"
    assert await parts(text) == [Part(text)]
