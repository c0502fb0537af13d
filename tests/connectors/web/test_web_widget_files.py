"""Files and positions through the widget."""

import struct
import zlib

import pytest
from playwright.async_api import expect

from bot.aftercare.pictures import without_traces
from tests.connectors.web.visitor import visiting

pytestmark = pytest.mark.asyncio(loop_scope="session")
QIDONG = {"latitude": 31.808, "longitude": 121.657}


def picture(width=120, height=90):
    """A PNG of one warm colour."""
    rows = zlib.compress((b"\x00" + b"\xd9\x8f\x4e" * width) * height)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def file(name, data, kind=""):
    return {"name": name, "mimeType": kind, "buffer": data}


async def choose(visitor, *files):
    async with visitor.page.expect_file_chooser() as chooser:
        await visitor.page.get_by_role("button", name="发送照片或文件").click()
    await (await chooser.value).set_files(list(files))


async def test_a_picture_is_shown_uploaded_and_acknowledged(site, browser):
    async with visiting(browser, f"{site.url}/strict") as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await choose(visitor, file("工资条.png", picture(), "image/png"))
        thumbnail = visitor.log.get_by_alt_text("照片：工资条.png")
        await expect(thumbnail).to_be_visible()
        assert await thumbnail.evaluate("image => image.naturalWidth") == 120
        await expect(visitor.log.locator(".row.courier").get_by_label("已送达")).to_be_visible()
        await expect(visitor.log.get_by_role("progressbar")).to_have_count(0)
        await visitor.hears("收到文件 工资条.png")
        assert visitor.complaints == []
        await visitor.page.reload()
        await visitor.open()
        await expect(visitor.log.locator(".row.courier")).to_contain_text("工资条.png")
    (heard,) = site.door.heard
    assert heard.attachments[0].data == picture() and heard.attachments[0].content_type == "image/png"
    assert without_traces(heard.attachments[0]).copy is not None


async def test_several_files_are_several_messages(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await choose(visitor, file("合同.pdf", b"%PDF-1.7"), file("录音.amr", b"#!AMR\n"), file("流水.csv", b"a,b"))
        await expect(visitor.log.locator(".row.courier").get_by_label("已送达")).to_have_count(3)
    assert {one.attachments[0].name for one in site.door.heard} == {"合同.pdf", "录音.amr", "流水.csv"}


async def test_a_file_of_a_wrong_type_or_size_is_refused_in_words_before_it_leaves(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await choose(visitor, file("木马.exe", b"MZ"), file("空.txt", b""))
        await visitor.hears("「木马.exe」这种文件收不了")
        await visitor.hears("「空.txt」是空的")
        await visitor.page.locator("xiaoge-chat").evaluate(
            "chat => chat.files.add([new File([new Uint8Array(20 * 1024 * 1024 + 1)], '很大.mp4')])"
        )
        await visitor.hears("「很大.mp4」太大了")
        await expect(visitor.log.locator(".row.courier")).to_have_count(0)
    assert site.door.tries == 0


async def test_a_file_that_only_pretends_is_refused_by_the_house_in_words(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await choose(visitor, file("照片.jpg", b"MZ\x90\x00"))
        await visitor.hears("这种文件收不了")
        await expect(visitor.log.get_by_label("没发出去")).to_be_visible()
        await expect(visitor.page.get_by_role("button", name="再发一次")).to_have_count(0)


async def test_a_file_chosen_while_the_line_is_broken_follows_when_it_is_back(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        site.cut = True
        await site.drop_sockets()
        await choose(visitor, file("合同.pdf", b"%PDF-1.7"))
        await expect(visitor.log.get_by_label("发送中").or_(visitor.log.get_by_label("没发出去"))).to_be_visible()
        site.cut = False
        await visitor.hears("收到文件 合同.pdf")
    assert len(site.door.heard) == 1


async def test_a_file_that_could_not_be_kept_can_be_sent_again_by_hand(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        site.door.full = True
        await choose(visitor, file("合同.pdf", b"%PDF-1.7"))
        await expect(visitor.page.get_by_role("button", name="再发一次")).to_be_visible()
        site.door.full = False
        await visitor.page.get_by_role("button", name="再发一次").click()
        await visitor.hears("收到文件 合同.pdf")


async def test_a_picture_can_be_pasted(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await visitor.box.evaluate(
            """(node, bytes) => {
            const clipboard = new DataTransfer();
            clipboard.items.add(new File([new Uint8Array(bytes)], 'image.png', {type: 'image/png'}));
            const options = {clipboardData: clipboard, bubbles: true, cancelable: true};
            node.dispatchEvent(new ClipboardEvent('paste', options));
        }""",
            list(picture(4, 4)),
        )
        await visitor.hears("收到文件 image.png")


async def test_a_position_is_asked_for_first_and_then_shared(site, browser):
    async with visiting(browser, site.url, permissions=["geolocation"], geolocation=QIDONG) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await visitor.page.get_by_role("button", name="发送我的位置").click()
        assert site.door.tries == 0
        await expect(visitor.page.get_by_role("button", name="发送位置", exact=True)).to_be_focused()
        await visitor.page.keyboard.press("Enter")
        await visitor.kept("已分享我的位置")
        await visitor.hears("收到位置 31.808,121.657")
        assert "31.80" not in await visitor.page.evaluate("JSON.stringify(localStorage)")
    assert site.door.heard[0].position.system == "wgs84"


async def test_a_position_is_not_shared_by_those_who_say_no(site, browser):
    async with visiting(browser, site.url, permissions=["geolocation"], geolocation=QIDONG) as visitor:
        await visitor.open()
        await visitor.page.get_by_role("button", name="发送我的位置").click()
        await visitor.page.get_by_role("button", name="先不发").click()
        await expect(visitor.page.get_by_role("button", name="先不发")).to_be_hidden()
        await expect(visitor.box).to_be_focused()
    assert site.door.tries == 0


@pytest.mark.parametrize(("code", "words"), [(1, "没有拿到定位权限"), (2, "现在定不了位"), (3, "定位花的时间太长了")])
async def test_a_position_that_cannot_be_had_is_explained(site, browser, code, words):
    async with visiting(browser, site.url) as visitor:
        await visitor.page.evaluate(
            "code => { navigator.geolocation.getCurrentPosition = (found, failed) => failed({code}); }", code
        )
        await visitor.open()
        await visitor.page.get_by_role("button", name="发送我的位置").click()
        await visitor.page.get_by_role("button", name="发送位置", exact=True).click()
        await visitor.hears(words)
