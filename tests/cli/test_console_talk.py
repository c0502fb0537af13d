"""The chat in the terminal against a service on loopback that speaks the REST channel."""

import base64
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.domain.talk.messages import Button, SharedPosition
from bot.wording import entry, say
from connectors.console.client import Client, ServiceAway
from connectors.console.talk import Talk
from connectors.console.typed import Typed, read_line

QUIT = entry("cli.shell.quit_words")
OFFERED = (Button("我要入会", "p-1"), Button("找驿站", "p-2"))


class Terminal:
    """Types `lines`; keeps what was told. A callable among the lines is run in its place."""

    def __init__(self, *lines):
        self.lines, self.told = list(lines), []

    async def ask(self):
        while self.lines and callable(self.lines[0]):
            await self.lines.pop(0)()
        return self.lines.pop(0) if self.lines else None

    def tell(self, line):
        self.told.append(line)


class Service:
    """Keeps what it heard; gives `answers` and `unasked`, or refuses with `status`."""

    def __init__(self):
        self.heard, self.answers, self.unasked, self.status, self.url = [], [{"text": "您好"}], [], 200, ""

    async def hear(self, request):
        self.heard.append(await request.json())
        if self.status != 200:
            return web.json_response({"error": {"code": "x", "message": "不行"}}, status=self.status)
        return web.json_response(self.answers)

    async def messages(self, request):
        after = int(request.query["after"])
        return web.json_response({"items": [one for one in self.unasked if one["id"] > after]})


@pytest.fixture
async def service():
    made, app = Service(), web.Application()
    app.add_routes([web.post("/webhooks/rest/webhook", made.hear), web.get("/webhooks/rest/messages", made.messages)])
    async with TestServer(app) as server:
        made.url = str(server.make_url("/"))
        yield made


async def talk(service, *lines, after=0):
    """What was told, and the ids that were noted as seen."""
    terminal, seen = Terminal(*lines), []
    async with Client(service.url, "terminal-1", None) as client:
        await Talk(client, terminal, say, QUIT, after, seen.append).run()
    return terminal.told, seen


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("你好", Typed("text", "你好")),
        ("  ", Typed("nothing")),
        ("2", Typed("press", "p-2")),
        ("3", Typed("text", "3")),
        ("0", Typed("text", "0")),
        ("２", Typed("text", "２")),
        ("/退出", Typed("quit")),
        ("/restart", Typed("text", "/restart")),
        ("@31.8090,121.6593", Typed("position", position=SharedPosition(31.809, 121.6593))),
        ("＠31.8，121.6", Typed("position", position=SharedPosition(31.8, 121.6))),
        ("@121.6,31.8", Typed("bad_position")),
        ("@小李", Typed("bad_position")),
        ("+条.jpg", Typed("file", file=Path("条.jpg"))),
        ("+8613800000000", Typed("text", "+8613800000000")),
        ("+", Typed("text", "+")),
    ],
)
def test_a_line_means_what_the_hint_says(line, typed):
    assert read_line(line, OFFERED, QUIT) == typed


async def test_a_text_is_sent_as_it_is_and_the_answer_is_shown_with_numbered_choices(service):
    service.answers[:] = [{"text": "您好\n第二行", "buttons": [{"title": "我要入会", "payload": "p-1"}]}]
    told, _ = await talk(service, "/intent 你好", "1")
    assert [one["message"] for one in service.heard] == ["/intent 你好", "p-1"]
    assert told[:3] == ["小哥帮> 您好", "  第二行", "  [1] 我要入会"]
    assert len({one["message_id"] for one in service.heard}) == 2


async def test_old_choices_cannot_be_pressed_by_number(service):
    service.answers[:] = [{"text": "选一个", "buttons": [{"title": "甲", "payload": "p-1"}]}]

    async def without_buttons():
        service.answers[:] = [{"text": "好"}]

    await talk(service, "你好", without_buttons, "再来", "1")
    assert service.heard[-1]["message"] == "1"


async def test_a_position_and_a_file_are_sent(service, tmp_path):
    (tmp_path / "条.jpg").write_bytes(b"\xff\xd8\xff data")
    await talk(service, "@31.8,121.6", f"+{tmp_path / '条.jpg'}")
    assert service.heard[0]["metadata"]["location"] == {"lat": 31.8, "lng": 121.6, "system": "wgs84"}
    (sent,) = service.heard[1]["metadata"]["attachments"]
    assert (sent["name"], sent["content_type"]) == ("条.jpg", "image/jpeg")
    assert base64.b64decode(sent["data"]) == b"\xff\xd8\xff data"


async def test_what_cannot_be_sent_is_said(service, tmp_path):
    told, _ = await talk(service, "+nowhere.jpg", "@here", f"+{tmp_path}")
    assert service.heard == []
    assert "找不到文件 nowhere.jpg" in told[0] and "@纬度,经度" in told[1] and "找不到文件" in told[2]


async def test_what_staff_send_unasked_is_shown_once(service):
    service.unasked += [{"id": 3, "text": "旧的", "from": "staff"}, {"id": 8, "text": "我是工会的", "from": "staff"}]
    told, seen = await talk(service, "你好", after=3)
    assert told.count("工会同事> 我是工会的") == 1 and "工会同事> 旧的" not in told
    assert seen == [8]


async def test_silence_while_staff_own_the_talk_is_explained(service):
    service.answers.clear()
    told, _ = await talk(service, "在吗")
    assert told == [say("cli.shell.silent")]


@pytest.mark.parametrize(("status", "said"), [(401, "XIAOGE_REST_TOKEN"), (413, "不行")])
async def test_a_refusal_is_told_and_the_talk_goes_on(service, status, said):
    service.status = status
    told, _ = await talk(service, "你好", "再来")
    assert len(told) == 2 and said in told[0]


async def test_a_service_that_is_gone_is_told():
    terminal = Terminal("你好")
    async with Client("http://127.0.0.1:9", "terminal-1", None) as client:
        with pytest.raises(ServiceAway):
            await client.say("你好")
        await Talk(client, terminal, say, QUIT, 0, print).run()
    assert terminal.told == [say("cli.shell.lost")]
