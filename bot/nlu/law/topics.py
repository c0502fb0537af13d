"""Topics of law that words name outright, whatever else stands beside them: a death, being touched, being beaten."""

from __future__ import annotations

import re

LONGEST = 50
_KILLED = re.compile(
    r"猝死|过劳死|(?:撞|轧|压|摔|砸|烧|电|淹)死了?|(?:累|热|冻)死在|活活累死|工亡|因工死亡|"
    r"(?:死|去世|过世|没)了.{0,4}(?:赔|拿|补|抚恤|丧葬)|牺牲了|人没了"
)
_NOT_KILLED = re.compile(r"差点|险些|快要|快被|想死|怕|就要|要被?[累热气]死|救命|快来")
_WHOM = r"(?:个)?(?:顾客|客户|客人|乘客|商家|保安|业主|食客|买家|收件人|老板|站长|队长|同事|骑手|别人|人)"
_TOUCHED = re.compile(
    r"(?:被|让|给|遭)[一-龥]{0,6}(?:摸|骚扰|非礼|猥亵|占(?:我)?便宜|袭胸|动手动脚|调戏)|"
    r"(?:摸|非礼|猥亵|骚扰|调戏)(?:了)?(?:我|女|人家)|动手动脚|耍流氓|性骚扰"
)
_BEATEN = re.compile(rf"(?:被|让|给|遭|叫){_WHOM}[一-龥]{{0,4}}(?:打了|打伤|揍|踹|扇|推搡|殴打|打(?:$|[\s，,]))")
_BILLS = re.compile(
    r"(?:医药|医疗|住院|看病|手术|治病|治疗|抢救|护理)(?:费用?|的?钱).{0,6}"
    r"(?:谁|哪个|哪家|边个|哪里|哪儿|咋|怎么|点样|能不能|给不给|报|管不管|垫|赔)"
)
_UNINSURED = re.compile(r"没(?:给我?|有|得)?(?:交|买|上|参|缴).{0,4}(?:保险|社保|工伤)")
_OTHERS_BILL = re.compile(
    r"工伤|认定|鉴定|对方|全责|主责|责任|肇事|撞了?(?:人|别人|老人|行人)|孩子|老人|家里|法援|救助|困难|医保"
)
"""Words with which the classifier's own topic is the better one, or which are about another bill."""
_ASKED = re.compile(r"[?？]|吗|么$|不$|咋|怎么|哪|谁|能|算|多少|啥|什么|赔|拿|责任|没关系|不认|不管|维权|没$")

_RELATION = re.compile(
    r"(?:算|是|属于|构成|有)(?:不(?:算|是|属于)|没有)?.{0,6}(?:劳动关系|雇佣关系)(?:吗|么|不|嘛|没有?|啊|呀|呢|伐|啵|[?？])*$"
)


def topic_named(text: str) -> str | None:
    """The topic, None where the words name none of them or only tell of danger."""
    said = text.strip()
    if len(said) > LONGEST:
        return None
    if _KILLED.search(said) and not _NOT_KILLED.search(said):
        return "death_at_work"
    if _BILLS.search(said) and not _OTHERS_BILL.search(said):
        return "uninsured_injury" if _UNINSURED.search(said) else "occupational_injury_cover"
    if not _ASKED.search(said):
        return None
    if _RELATION.search(said):
        return "labour_relation"  # 没签合同 算劳动关系不: nothing is to be worked out yet
    return "workplace_harassment" if _TOUCHED.search(said) or _BEATEN.search(said) else None


_FAULT = re.compile(r"主责|全责|次责|同责|同等责任|主要责任|全部责任|无责|没责任")
SHORT = 14


def speaks_of_fault(text: str) -> bool:
    """Whether a few words say whose fault an accident was (我主责呢)."""
    return len(text.strip()) <= SHORT and bool(_FAULT.search(text))


_OF_DEATH = re.compile(r"死|去世|过世|没了|猝|丧|遗|亡|走了|尸|家属|抚恤|命|逝|抢救")


def speaks_of_death(text: str) -> bool:
    """Whether a word stands in it by which people speak of a death; 我9月30号从站里走的 has only left."""
    return bool(_OF_DEATH.search(text))
