"""The widget for people who use a keyboard, a screen reader, large type, dark mode or little motion."""

import re

import pytest
from playwright.async_api import expect

from bot.domain.talk.messages import Button
from tests.connectors.web.visitor import PHONE, visiting

pytestmark = pytest.mark.asyncio(loop_scope="session")
STILL = {"reduced_motion": "reduce"}


async def violations(visitor, axe):
    """What axe-core finds on the whole page, widget included, every rule on."""
    if not await visitor.page.evaluate("'axe' in window"):
        await visitor.page.evaluate(axe)
    report = await visitor.page.evaluate("axe.run(document, {resultTypes: ['violations', 'incomplete']})")
    found = [(one["id"], node["html"]) for one in report["violations"] for node in one["nodes"]]
    return found + [
        ("unsure contrast", node["html"]) for one in report["incomplete"] for node in one["nodes"] if unsure(one, node)
    ]


def unsure(rule, node):
    """Contrast inside the widget that axe could not work out; it never can for a sign such as ✓."""
    reasons = [check["data"]["messageKey"] for check in node["any"] if check.get("data")]
    return (
        rule["id"] == "color-contrast"
        and isinstance(node["target"][0], list)
        and not set(reasons) & {"shortTextContent", "nonBmp"}
    )


async def converse(site, visitor):
    await visitor.say("老板欠我工资")
    await visitor.hears("您说的是：老板欠我工资")
    sender = site.senders[0]
    await site.door.push(sender, "排在第1位", author="system")
    await site.door.push(sender, "我是小周，电话 12351", author="staff")
    await site.door.push(sender, "是这样吗？", buttons=(Button("是的", "1"), Button("不是", "2")))
    await expect(visitor.page.get_by_role("button", name="不是")).to_be_visible()


@pytest.mark.parametrize("screen", ["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_closed_open_in_talk_and_offline(site, browser, axe, screen, scheme):
    async with visiting(
        browser, site.url, color_scheme=scheme, **STILL, **(PHONE if screen == "phone" else {})
    ) as visitor:
        await expect(visitor.launcher).to_be_visible()
        assert await violations(visitor, axe) == []
        await visitor.open()
        await visitor.hears("您好")
        assert await violations(visitor, axe) == []
        await converse(site, visitor)
        assert await violations(visitor, axe) == []
        await visitor.page.get_by_role("button", name="发送我的位置").click()
        await visitor.page.locator("xiaoge-chat input[type=file]").set_input_files(
            {"name": "a.exe", "mimeType": "", "buffer": b"MZ"}
        )
        await visitor.hears("收不了")
        assert await violations(visitor, axe) == []
        await visitor.page.keyboard.press("Escape")  # the question about the position
        await visitor.page.keyboard.press("Escape")  # the window
        await site.door.push(site.senders[0], "新消息")
        await expect(visitor.launcher).to_have_attribute("aria-label", re.compile("有 1 条新消息"))
        assert await violations(visitor, axe) == []
        await visitor.open()
        site.cut = True
        await site.drop_sockets()
        await visitor.say("断线说的")
        await expect(visitor.page.get_by_role("status")).to_contain_text("网络断开了")
        assert await violations(visitor, axe) == []


async def focused(visitor):
    return await visitor.page.evaluate("""() => {
        const node = document.activeElement.shadowRoot?.activeElement;
        return node?.getAttribute('aria-label') ?? node?.textContent;
    }""")


async def test_everything_can_be_done_with_the_keyboard(site, browser):
    async with visiting(browser, f"{site.url}/strict") as visitor:
        key = visitor.page.keyboard.press
        await key("Tab")
        assert await focused(visitor) == "找小哥帮，打开聊天窗口"
        await key("Enter")
        await expect(visitor.box).to_be_focused()
        await visitor.hears("您好")
        await visitor.page.keyboard.type("选项")
        await key("Enter")
        await expect(visitor.page.get_by_role("button", name="不是")).to_be_visible()
        seen = []
        while "不是" not in seen:
            await key("Shift+Tab")
            seen.append(await focused(visitor))
        assert seen == ["发送照片或文件", "发送我的位置", "不是"]
        await key("Space")
        await visitor.hears("您选了 b-2")
        await expect(visitor.box).to_be_focused()
        await key("Escape")
        await expect(visitor.window).to_be_hidden()
        assert await focused(visitor) == "找小哥帮，打开聊天窗口"


async def test_every_stop_of_the_keyboard_is_visible(site, browser):
    async with visiting(browser, f"{site.url}/strict") as visitor:
        await visitor.page.keyboard.press("Tab")
        outline = """() => {
            const style = getComputedStyle(document.activeElement.shadowRoot.activeElement);
            return style.outlineStyle + style.outlineWidth;
        }"""
        assert await visitor.page.evaluate(outline) == "solid3px"
        await visitor.page.keyboard.press("Enter")
        await visitor.hears("您好")
        for _ in range(4):
            await visitor.page.keyboard.press("Shift+Tab")
            assert (await visitor.page.evaluate(outline)).startswith("solid")


async def test_on_a_full_screen_the_focus_stays_inside(site, browser):
    async with visiting(browser, f"{site.url}/strict", viewport={"width": 390, "height": 844}) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await expect(visitor.window).to_have_attribute("aria-modal", "true")
        stops = set()
        for _ in range(14):
            await visitor.page.keyboard.press("Tab")
            stops.add(await focused(visitor))
        assert None not in stops and {"关闭聊天窗口", "聊天记录", "发送"} <= stops


async def test_enter_sends_shift_enter_breaks_the_line_and_the_box_grows(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        low = (await visitor.box.bounding_box())["height"]
        await visitor.page.keyboard.type("第一行")
        for _ in range(2):
            await visitor.page.keyboard.press("Shift+Enter")
        await visitor.page.keyboard.type("第三行")
        assert (await visitor.box.bounding_box())["height"] > low
        await visitor.page.keyboard.press("Enter")
        await visitor.hears("第三行")
        assert (await visitor.box.bounding_box())["height"] == low
    assert site.door.heard[0].text == "第一行\n\n第三行"


async def test_enter_that_ends_a_composition_does_not_send(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.box.fill("ni hao")
        for how in ({"isComposing": True}, {"keyCode": 229}):
            press = """(node, how) => {
                const options = {key: 'Enter', bubbles: true, cancelable: true, ...how};
                node.dispatchEvent(new KeyboardEvent('keydown', options));
            }"""
            await visitor.box.evaluate(press, how)
        await expect(visitor.box).to_have_value("ni hao")
        await visitor.box.press("Enter")
        await visitor.kept("ni hao")
    assert len(site.door.heard) == 1


async def test_a_screen_reader_hears_new_messages_with_their_author(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await converse(site, visitor)
        await expect(visitor.log).to_have_attribute("aria-live", "polite")
        heard = await visitor.log.aria_snapshot()
        parts = [
            "我说：",
            "老板欠我工资",
            "已送达",
            "提示说：",
            "排在第1位",
            "工会同事",
            "我是小周",
            "可以直接点选",
            "不是",
        ]
        assert [part for part in parts if part not in heard] == []
        assert [heard.index(part) for part in parts] == sorted(heard.index(part) for part in parts)


async def test_a_long_history_is_not_read_out_at_once(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("从前")
        await visitor.hears("您说的是：从前")
        await visitor.page.context.add_init_script("""
            window.seen = [];
            const real = Element.prototype.setAttribute;
            Element.prototype.setAttribute = function (name, value) {
                const rows = this.querySelectorAll('.row').length;
                if (name === 'aria-live' && this.className === 'log') window.seen.push(value + ' ' + rows);
                real.call(this, name, value);
            };
        """)
        await visitor.page.reload()
        await visitor.open()
        await visitor.kept("从前")
        seen: list[str] = []
        while len(seen) < 3:
            seen = await visitor.page.evaluate("window.seen")
    assert seen == ["polite 0", "off 0", "polite 2"]


async def test_no_text_is_smaller_than_16_pixels_and_nothing_to_press_smaller_than_44(site, browser):
    async with visiting(browser, site.url, **PHONE) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await converse(site, visitor)
        sizes = await visitor.window.evaluate(
            "node => [...node.querySelectorAll('*')]"
            ".filter(one => [...one.childNodes].some(part => part.nodeType === 3))"
            ".map(one => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert min(sizes) >= 16
        for button in await visitor.window.get_by_role("button").all():
            box = await button.bounding_box()
            assert round(box["height"]) >= 44 and round(box["width"]) >= 44


async def test_little_motion_means_none(site, browser):
    async with visiting(browser, site.url, **STILL) as visitor:
        await visitor.open()
        await expect(visitor.window).to_have_css("animation-name", "none")
