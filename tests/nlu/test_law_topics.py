"""Topics of law that words name outright."""

import pytest

from bot.nlu.law.topics import topic_named


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("我叔送快递时猝死了 单位不认", "death_at_work"),
        ("人在送货路上让大车轧死了 公司不管", "death_at_work"),
        ("跑夜班累死在车上 家属能拿到啥", "death_at_work"),
        ("我是女骑手 被男顾客动手动脚 能告吗", "workplace_harassment"),
        ("送单时让业主揍了 找谁", "workplace_harassment"),
        ("今天跑了十四个小时 累死了", None),
        ("差点被车撞死 吓一跳", None),
        ("热死了 有没有高温费", None),
        ("站长打我电话不接", None),
        ("那医药费谁出啊", "occupational_injury_cover"),
        ("住院的钱平台给不给报", "occupational_injury_cover"),
        ("站上没给交保险 手术费找哪个出", "uninsured_injury"),
        ("工伤认定下来医疗费找谁报", None),
        ("孩子的医药费能不能救助", None),
    ],
)
def test_a_topic_is_known_by_its_words(text: str, topic: str | None) -> None:
    assert topic_named(text) == topic
