"""Free words for a choice: has a contract, which matter. The first pattern that fits wins."""

from __future__ import annotations

import re

CHOICES: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "has_contract": (
        ("self_employed", re.compile(r"个体户|个体工商|自由职业|注册.{0,4}(执照|个体)|营业执照")),
        ("dispatch", re.compile(r"派遣|劳务公司|人力(资源)?公司|外包")),
        ("cooperation", re.compile(r"合作|承揽|众包协议|电子协议|劳务协议|服务协议|加盟")),
        ("unknown", re.compile(r"不知道|不清楚|不晓得|忘了|记不|说不清|搞不清|没注意|唔知")),
        # 签了没给我一份 is a yes: no word of refusal stands before the signing in its clause
        (
            "yes",
            re.compile(
                r"(?:^|[\s,，。;；])(?:(?![没未不冇无莫木])[^\s,，。;；])*?(?:签[了过](?!没[有]?$)|签的|有签|(?:合同|协议)(?:是|都|倒)?有|有(?:劳动)?合同)"
            ),
        ),
        ("no", re.compile(r"没|不签|不给签|冇|莫得|木有|无|不曾|口头|未签|^否$|^不是$|^no$")),
        ("yes", re.compile(r"签了|签过|有|劳动合同|^是|^对|^嗯|^yes$|签的")),
    ),
    "matter": (
        ("work_injury", re.compile(r"工伤|受伤|摔|撞|骨折|职业伤害|伤残|负伤")),
        ("dismissal", re.compile(r"辞退|开除|解雇|炒|裁员|封号|踢出|解除|不让干|不要我")),
        ("labour_relation", re.compile(r"劳动关系|算不算员工|个体户|合作协议.*员工|确认关系|关系认定")),
        ("unpaid_wages", re.compile(r"工资|欠薪|欠钱|薪|拖欠|运费|提成|奖金|加班费|押金|结账|钱")),
        ("contract", re.compile(r"合同|协议")),
        ("other", re.compile(r"其他|其它|别的|都不是")),
    ),
    "job": (
        ("ride_hailing", re.compile(r"网约车|滴滴|出租|专车|快车|开车拉人|顺风车|代驾司机")),
        ("truck", re.compile(r"货车|卡车|大车|货运|货拉拉|拉货|半挂|物流司机")),
        ("courier", re.compile(r"外卖|骑手|快递|送餐|跑单|众包|专送|派件|送件|闪送|跑腿|小哥|配送")),
        ("other", re.compile(r"其他|其它|别的|都不是|代驾|家政|保安|主播")),
    ),
}


_MENTIONS: dict[str, re.Pattern[str]] = {
    "has_contract": re.compile(r"合同|协议|派遣|外包|个体户|个体工商|营业执照"),
    "job": re.compile(
        r"(^|[\s,，、])(跑|送|干|做)?(外卖|快递|骑手|网约车|货车|货运|送餐|众包)(的|员|司机)?(?=$|[\s,，、。])"
    ),
    "matter": re.compile(
        r"工伤|受伤|骨折|职业伤害|伤残|辞退|开除|解雇|裁员|封号|解除|劳动关系|"
        r"工资|欠薪|拖欠|欠钱|欠我|运费|提成|奖金|加班费|押金"
    ),
}
"""Words that speak of the thing itself, so that they count although nothing was asked."""


def mentions(slot: str, text: str) -> bool:
    """Whether `text` speaks of what `slot` is about."""
    pattern = _MENTIONS.get(slot)
    return bool(pattern and pattern.search(text))


def choose(slot: str, text: str) -> str | None:
    """The code of the choice these words make for `slot`, None when they make none."""
    for code, pattern in CHOICES.get(slot, ()):
        if pattern.search(text):
            return code
    return None
