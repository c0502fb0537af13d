"""Short questions that lean on the answer before them, and what is none."""

from __future__ import annotations

import pytest

from bot.nlu.law.follow_ups import follow_up

LEANING = {
    "how_long": "要多久 那要多久 多久 大概要几天 多长时间出结果 啥时候有结果 得等多久啊 几日㗎 那得好久",
    "cost": "要花钱不 要钱吗 收费不 贵不贵 要交多少钱 用不用交钱 免费的吗",
    "where": "去哪投诉 那去哪投诉 找谁 去哪里告 那我找谁啊 咋申请 哪个部门 怎么投诉",
    "papers": "要带什么 要准备啥证据 啥材料 自己去报要什么材料 带啥去",
    "extent": "最多几个月 能全退不 能赔多少 能拿几个月 有上限吗 多少钱",
    "source": "哪条法 你说的那个第几条 依据是啥 这是哪部法",
    "crowd": "那众包呢 我是众包呢 要是众包怎么办 众包的也一样吗",
    "staff": "那专送呢 正式工呢 签了合同的呢",
    "no_contract": "那我没合同呢 我没签合同呢 没合同也行吗",
}
ALONE = (
    "好 是 没有 不 钱 给 算了 三天 合同 没签合同怎么办 欠我工资 我要投诉 我要退会 众包 专送 我是众包 站长欠我钱多久了 "
    "仲裁要多久能下来 工资什么时候发 附近哪有驿站 我要找真人 继续 提交 美团 4800"
)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in LEANING.items() for text in texts.split()])
def test_a_short_question_leans_on_the_answer_before(kind: str, text: str) -> None:
    assert follow_up(text) == kind


@pytest.mark.parametrize("text", ALONE.split())
def test_what_names_its_matter_or_asks_nothing_is_no_follow_up(text: str) -> None:
    assert follow_up(text) == ""
