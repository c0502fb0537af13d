"""A hurt that is past or in a doctor's hands: 昨晚摔沟里了 胳膊断了, 今早被撞 现在在医院."""

from __future__ import annotations

import re

LONGEST = 90

_HURT = re.compile(
    r"骨折|骨裂|断了|折了|摔|跌|撞|刮倒|蹭倒|碾|轧|砸|夹|绞|烫|烧伤|割伤|划伤|扭伤|扭了|崴|咬|触电|中暑|受伤|缝了?.{0,2}针|脱臼|脑震荡|肿"
)
_PAST = re.compile(
    r"昨(?:天|晚|夜|儿|日|下午|上午|早|个)|前(?:天|晚|儿|日|夜|几天|两天|阵子)|大前|(?:上|上个)(?:周|礼拜|星期|月)|周[一二三四五六日]|(?:礼拜|星期)[一二三四五六天日]|"
    r"(?:去|前)年|[上中下]旬|月初|月底|天前|个月前|礼拜前|星期前|有(?:一|半|两)个?(?:月|礼拜|星期|周)了"
)
_TREATED = re.compile(
    r"(?:在|到|去|进|送)(?:了|过)?(?:医院|急诊|卫生院|诊所)|住院|出院|手术|拍(?:了|完|过)?片|包扎|打(?:了|上)?(?:石膏|钢板|针)|缝(?:了|完)|"
    r"(?:抹|擦|涂|敷|上|开)(?:了|过)(?:点)?(?:药|烫伤膏|药膏)|在家(?:躺|养|歇|休)|病假|医生(?:说|让|给)"
)
_MILD = re.compile(r"能走|能动|走得了|就是(?:有点|还)?疼|没大(?:事|碍)|不严重|不要紧|破(?:了)?(?:点|块)?皮|擦破|蹭破")
_NOW = re.compile(
    r"止不住|快来|救命|救我|叫不醒|没反应|昏迷|晕过去|动不了|动弹|起不来|站不起|爬不|没人管|喘不|还在流|还在打|不肯送|不让去|怎么送|打120|出不来"
)
_THINGS = re.compile(
    r"(?:手机|(?<![被叫让给遭])(?<!骑)(?<!卸)车|(?<!送)(?<!取)餐|汤|电瓶|箱子?|快递|包裹|货|玻璃|大灯|头盔)(?:都|也|被|给|让|全|就)?(?:摔|撞|砸|烧|刮|压|碾|夹|坏|碎)|摔跟头|撞单|打断|跌价|跌停"
)
_SIGNS_UP = re.compile(r"登记|报工伤|报个工伤|算工伤|认工伤|工伤认定|反映工伤|上报一?下")

_OTHER_LISTS = re.compile(r"入会|会员|欠薪|工资|助学|咨询|体检|困难|转会|驿站")


def is_past_harm(text: str) -> bool:
    """Whether words tell how a body was hurt before now, or little, or that a doctor has seen to it."""
    if len(text) > LONGEST or not _HURT.search(text) or _NOW.search(text) or _THINGS.search(text):
        return False
    return any(words.search(text) for words in (_PAST, _TREATED, _MILD))


def signs_up(text: str) -> bool:
    """Whether somebody who was hurt asks to have it written down: 帮他登记一下, 这算工伤不."""
    return bool(_SIGNS_UP.search(text)) and not _OTHER_LISTS.search(text)


_FELL = re.compile(
    r"^(?:我|俺|额|偶|本人)?(?:刚|刚才|今天|送餐|送货|送件|骑车|跑单|路上|下楼|上楼|的时候|时)*(?:摔|跌|滑倒|崴|撞|磕)(?:了|倒|着|到)"
)


def fell_just_now(text: str) -> bool:
    """Whether short words tell of a fall and leave open how it went: 俺送餐摔了 咋整."""
    return len(text) <= 16 and bool(_FELL.search(text)) and not _THINGS.search(text) and not _PAST.search(text)


_SPRAINED = re.compile(
    r"(?:腰|腿|脚(?:踝|脖子|腕)?|膝盖|手(?![机套续头里])(?:腕|指|臂|肘)?|胳膊|肩膀?|肩|背|脖子|屁股|额头|脸|眼睛|肋骨?)"
    r"(?:都|也|给|又|被|上|那儿?|这儿?|子|头)*"
    r"(?:闪|扭|崴|拉伤|磕|碰|擦|划|刮|烫|肿|伤|挫|砸|夹|压|蹭|摔|撞)(?:了|到|着|伤|破|肿|起来|得|一下|喽|咯|嘞)|"
    r"(?:闪|扭|崴|磕|烫|砸|夹|摔|划|蹭|擦)(?:了|到|着|伤)+(?:我|一下)?(?:的)?(?:老)?(?:腰|腿|脚|膝盖|手(?![机套续])|胳膊|肩|背|脖子)"
)
LONGEST_SPRAIN = 40


def tells_sprain(text: str) -> bool:
    """Whether short words tell of a hurt for which nobody calls an ambulance (腰闪到了, 扭了脚)."""
    return len(text) <= LONGEST_SPRAIN and bool(_SPRAINED.search(text)) and not _THINGS.search(text)
