"""What the widget may say on its socket."""

import json

import pytest

from bot.domain.talk.messages import SharedPosition
from bot.errors import BadInput
from connectors.web import frames

ID = "0f8fad5b-d9cb-469f-a165-70867728950e"


def said(**parts):
    return frames.read(json.dumps({"type": "say", "id": ID, **parts}))


def test_typed_words_are_read_whatever_they_begin_with():
    assert said(text="/restart") == frames.Say(ID, "/restart")


def test_a_press_has_its_payload_and_its_title():
    assert said(text="美团", payload="b-1") == frames.Say(ID, "美团", "b-1")


def test_a_position_is_read_with_its_system():
    assert said(position={"lat": 31.8, "lng": 121}).position == SharedPosition(31.8, 121.0, "wgs84")


def test_an_id_is_the_same_in_capitals():
    assert frames.message_id(ID.upper()) == ID


def test_half_characters_and_control_characters_are_dropped():
    assert said(text="工\ud800资\x00\x1b两\n行").text == "工\ufffd资两\n行"


def test_whole_characters_outside_the_first_plane_stay():
    assert said(text="𠮷野家😀").text == "𠮷野家😀"


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ("", "frame"),
        ("{", "frame"),
        ("[]", "frame"),
        ("[" * 60000, "frame"),
        ("{}", "type"),
        ('{"type": 1}', "type"),
        ('{"type": "__proto__"}', "type"),
        ('{"type": "hello", "token": 5}', "token"),
        ('{"type": "got"}', "up_to"),
        ('{"type": "got", "up_to": true}', "up_to"),
        ('{"type": "got", "up_to": 1e400}', "up_to"),
        ('{"type": "got", "up_to": 9007199254740993}', "up_to"),
        ('{"type": "ping", "cursor": {}}', "cursor"),
        ('{"type": "say", "text": "x"}', "id"),
        ('{"type": "say", "id": "../../etc", "text": "x"}', "id"),
    ],
)
def test_a_broken_frame_names_what_is_wrong(raw, field):
    with pytest.raises(BadInput) as caught:
        frames.read(raw)
    assert caught.value.details["field"] == field


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({}, "text"),
        ({"text": "  \n"}, "text"),
        ({"text": ["x"]}, "text"),
        ({"text": "长" * 4001}, "text"),
        ({"payload": "p" * 65}, "payload"),
        ({"position": []}, "position"),
        ({"position": {"lat": "31", "lng": 121}}, "position"),
        ({"position": {"lat": 91, "lng": 121}}, "position"),
        ({"position": {"lat": True, "lng": 121}}, "position"),
        ({"position": {"lat": float("nan"), "lng": 121}}, "position"),
        ({"position": {"lat": 31, "lng": 121, "system": "mars"}}, "position"),
        ({"position": {"lat": 31, "lng": 121, "system": []}}, "position"),
        ({"position": {"lat": 10**400, "lng": 121}}, "position"),
    ],
)
def test_a_message_that_cannot_be_taken_is_named_by_its_id(parts, field):
    with pytest.raises(BadInput) as caught:
        said(**parts)
    assert caught.value.details == {"field": field, "id": ID}
