"""The words by which a small matter is opened: whether they tell what it is about, besides naming it."""

from __future__ import annotations

import re

_COMMON = (
    r"我|俺|额|你们?|您们?|想|要|能不能|能否|可不可以|可以|能|请|麻烦|帮忙?|给|申请|办理?|一下|下|个|有没有|有|没|怎么|咋|如何|弄|搞|整|"
    r"问|咨询|登记|报|填|提|说|讲|反映|条件|材料|手续|流程|啥|什么|哪|吗|么|不|呢|吧|啊|呀|嘛|哦|了|的|得|地|这|那|就|也|都|还|点|事|情|"
    r"工会|你好|您好|老师|同志|行|好|对|是|来|去|到|在|先|再|点|些|多少|钱|\W"
)
_NAMED: dict[str, str] = {
    "give_feedback": r"意见|反馈|建议|投诉|举报|表扬|夸夸?|点赞|感谢|不满",
    "request_hardship_aid": r"困难|补助|帮扶|救助|补贴|救济|慰问|临时|应急|大病|家里|家庭|生活",
    "apply_child_aid": r"助学|子女|孩子|娃儿?|小孩|上学|学费|补助|帮扶|金|暑假|寒假|托管|夏令营|班|秋|金秋",
    "request_counselling": r"心理|咨询|疏导|辅导|聊聊?|谈谈?|预约|约|找人|医生",
    "change_membership": r"会员|信息|资料|变更|更改|修改|改|换|转会|关系|会籍|接续|转接|转",
    "complain_platform_rule": r"投诉|举报|平台|规则|规矩|派单|系统|意见",
}
_ENOUGH_ALONE = re.compile(r"退会|退出工会|注销会员|补办|补卡|(?:卡|证).{0,4}(?:丢|掉|坏|不见)|销户")
_LEAST = 3


def tells_its_matter(text: str, task: str) -> bool:
    """Whether the first words of `task` tell something besides what it is called (转会 我从南通来, not 我想转会)."""
    return task in ENOUGH_BY_ITSELF and says_more_than_its_name(text, task)


_BARE = re.compile(
    r"助学金?|困难|补助|帮扶|救助|救济|补贴|心理|咨询|疏导|预约|意见|反馈|投诉|举报|会员|"
    r"我|俺|你们?|想|要|约|提|申请|办理?|一下|个|能|可以|帮|有没有|怎么|咋|吗|么|不|呢|吧|的|了|家里|工会|\W"
)


def says_more_than_its_name(text: str, task: str) -> bool:
    """Whether the first words of a small matter are worth keeping, because they do more than name it."""
    if task == "change_membership" and _ENOUGH_ALONE.search(text):
        return True
    if task not in ENOUGH_BY_ITSELF:
        return len(_BARE.sub("", text)) >= _LEAST
    return len(re.sub(f"{_COMMON}|{_NAMED[task]}", "", text)) >= _LEAST


ENOUGH_BY_ITSELF = frozenset({"give_feedback", "change_membership", "complain_platform_rule"})
"""Tasks of which a few words are all there is to tell; of a hardship more is asked."""
_CHANGES: dict[str, re.Pattern[str]] = {
    "leave": re.compile(r"退会|退出工会|不(?:想|要)?(?:入|在|当).{0,4}(?:会|会员)了|注销会员|销户"),
    "card": re.compile(r"(?:卡|证).{0,4}(?:丢|掉|坏|不见|没了|补)|补(?:办|张|一张|个)?.{0,4}(?:卡|证)"),
    "transfer": re.compile(
        r"转会|会籍|接续|(?:关系|会员).{0,8}(?:转|迁|接|挪|移|带)|(?:转|迁|接|挪)(?:过来|过去|到|进|入).{0,8}|(?:换|跳槽).{0,4}(?:单位|公司|站|工作)"
    ),
    "phone": re.compile(r"手机|电话|号码"),
}


def change_meant(text: str) -> str:
    """What is to be changed in a membership: leave, card, transfer, phone; "" where the words do not say."""
    return next((kind for kind, words in _CHANGES.items() if words.search(text)), "")


SMALL = frozenset(_NAMED)
"""Tasks that are mostly their story: nothing that is told for them is left out."""
_CONTACT = re.compile(
    r"(?:我|俺|额)?(?:的)?(?:姓名|名字|全名|大名|真名|本人)?(?:叫|是|姓)?|(?:我|俺|的|是|叫|电话|手机号?码?|号码|联系方式|住|在|跑|送|干|做|嗯|哦|那个|就|这边|这里)+"
)
_PLAIN = re.compile(
    r"(?:对|是|好|行|嗯|可以|提交|确认|没了|没有了?|没问题|就这些|谢谢|跳过|不留|不填|算了|改|要改|等等|等一下|继续|接着|先这样|转人工|取消|你好|在吗)[的了吧啊呀嘛哦。！!,，\s]*"
)
_LEAST_MORE = 3


def tells_more(text: str, taken: list[tuple[int, int]]) -> bool:
    """Whether words say more than the values that stand in them (`taken`: from where to where), and than yes or no."""
    rest = "".join(one for at, one in enumerate(text) if not any(first <= at < last for first, last in taken))
    if _PLAIN.fullmatch(text.strip()):
        return False
    return len(re.sub(r"\W|\d", "", _CONTACT.sub("", rest))) >= _LEAST_MORE
