"""A plain wish to go on with what was begun (120来过了 没事了 咱接着填欠薪), read clause by clause from a closed set of
words, so that a story in which something "went on" is none (接着又扣我工资, 继续送单)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.nlu.reply.cues import asks, drafts_named

LONGEST = 60
"""Characters: a longer message tells a story."""
_CLAUSES = re.compile(r"[\s,，。.!！;；、~～…]+|(?<=了)(?=咱|我们|接着|继续|接住|接到|往下)")
_NOUN = (
    r"法律援助|法援|律师|援助|入工?会|加入工会|工会|会员|会|欠薪|讨薪|工资|薪水|工钱|工薪|人工|运费|钱|工伤|受伤|摔伤|伤|"
    r"困难(?:补助|帮扶|救助)?|补助|帮扶|救助|助学|孩子|上学|平台|规则|投诉|心理|咨询|回电|电话|体检|表格?|单子?|登记|申请|"
    r"反映|材料|资料|信息|草稿|进度|问题"
)
_SMALL = (
    r"刚才|刚刚|头先|才将|将才|方才|前面|前头|头前|之前|先前|原先|原来|上面|上次|上回|昨天|昨晚|昨日|昨夜|夜里|早上|那边|这边|"
    r"那|这|哪|个|份|张|件|事|茬|儿|嘅|嗰|啲|的|嘞|哩|一半|半|没|未|冇|剩下|剩|后面|后头|几|项|欠|讨|要|我们|我|咱们|咱|你|您|俺|额|"
    r"把|将|给|帮|先|一下|下去|下|落去|去|吧|了|啦|呗|嘛|哈|噻|咯|喽|哒|呀|啊|哦|喔|嗯|就|再|还|起来|起|到|倒|住|在|行|好|它|佢|都|"
    r"完|掉|齐|返|埋|转|来|谢谢|麻烦|哇|呐|啰|囉|喇"
)
_DO = (
    r"填|写|弄|办|搞|整|做完|做好|做|报(?!警)|登记|申请|反映|入(?=工?会)|约|问|走|说|讲|聊|录|补|交(?!社保|钱|费|罚)|捡|拾|"
    r"来(?!单)|处理|进行"
)
_WORDS = rf"(?:{_NOUN}|{_DO}|{_SMALL})*"
_STRONG = r"(?:接着|继续|继着|接下去|往下|往后|续上|续着|接上茬?|接茬)"
_WEAK = r"(?:接到|接倒|接住|接返|接转|接起|回到|回去|返去|返返去|返番去|转回|转回去|倒回去)"
_ENDED = r"(?:完|好|掉|齐|返|埋|落去|起来|下去)"
_WISH = re.compile(
    rf"(?:{_STRONG}(?:{_SMALL})*(?:(?:{_NOUN}|{_SMALL})*(?:{_DO}){_WORDS})?|"
    rf"{_WEAK}(?:{_NOUN}|{_SMALL})*(?:{_DO}){_WORDS}|"
    rf"回到(?:{_SMALL})*(?:刚才|刚刚|前面|前头|之前|{_NOUN})(?:{_NOUN}|{_SMALL})*|"
    rf"(?:把|将)(?:{_NOUN}|{_SMALL}|没填|填)*(?:{_DO}){_ENDED}{_WORDS}|"
    rf"(?:捡|拾){_ENDED}(?:{_SMALL})*|(?:填|写|弄|办|搞|整|做)(?:返|埋|落去|完)(?:先|佢|它|那个|嗰个|刚才|{_NOUN}){_WORDS})$"
)
_NOT = re.compile(
    r"(?:不|别|莫|唔|勿|甭|没|冇|未|懒得|怎么|咋|如何|为什么|凭什么)(?:想|要|能|再|用|会|打算|得|敢|让我?|给我?)*(?:我|咱)?$"
)
_OTHERS = re.compile(
    r"(?:站长|老板|经理|队长|公司|单位|平台|对方|他们?|她们?|网点|人家|法院|仲裁)(?:又|说|答应|还|就|也|要|会|让我?|"
    r"叫我?)*$"
)
_LATER = re.compile(
    r"等(?:一?会|一?下|我|着|一等)|待会|一会儿?|晚点|晚些|晚上|明天|明儿|明早|明日|听日|后天|改天|改日|以后|过后|下次|下回|回头(?!是)|有空|得空|"
    r"(?:忙|送|跑|吃|开|收)(?:完|工)(?!了|啦|咯|喽|哒|喇|嘞)|下班(?!了)|到家(?!了)|过(?:两|几|一)天|赶明儿?"
)
_POLITE = re.compile(r"(?:能|可以|可不可以|能不能|可唔可以)[^?？]*(?:吗|么|不|没|行不行?|可以吗|不行)?[?？]?$")
_ASKED = re.compile(r"(?:吗|么|不|行不行?|好不好|行吗|好吗|可以吗|中不|要得不|得不得|得唔得|呢)?[?？]*$")
_NOD = re.compile(
    r"(?:哦|噢|喔|嗯+|好+|行|对|成|中|得|要得|可以|ok|知道|晓得|明白|了解|懂|清楚|谢谢|谢|多谢|唔该|辛苦|没事|冇事|没什么|回来|在|我|"
    r"咱|那|就|了|啦|咯|的|嘞|吧|哈|啊|呀|你|您|早|早上好|你好|忙完|送完|送到|到|搞定|单子?|有空|刚|才|现在|等红灯|呢|都|这会儿|这下)+"
)


@dataclass(frozen=True)
class Wish:
    """That somebody wants to go on; `names`: the tasks that the words of the wish name, none where they name none."""

    names: tuple[str, ...] = ()


def wish_to_go_on(text: str) -> Wish | None:
    """The wish in these words; None where they hold none, put it off, refuse it or only ask about it."""
    if len(text) > LONGEST:
        return None
    clauses = [one for one in _CLAUSES.split(text.strip(" ?？")) if one]
    for place, clause in enumerate(clauses):
        before = clauses[place - 1] if place else ""
        found = _wish_in(clause, before)
        if found is None:
            continue
        names = drafts_named(found) or drafts_named(clause)
        if not names and len(before) <= 8 and not _LATER.search(before):
            names = drafts_named(before)
        return Wish(names)
    return None


def only_goes_on(text: str) -> bool:
    """Whether a message says nothing but that: 哦知道了 那咱接着填吧."""
    clauses = [one for one in _CLAUSES.split(text.strip(" ?？")) if one]
    wishes = [_wish_in(one, "") is not None for one in clauses]
    return any(wishes) and all(wish or _NOD.fullmatch(one) for wish, one in zip(wishes, clauses, strict=True))


def _wish_in(clause: str, before: str) -> str | None:
    """The words of the wish, where one ends the clause."""
    words = _ASKED.sub("", clause) if _POLITE.search(clause) else clause
    found = _WISH.search(words)
    if found is None or (asks(words) and not words.endswith("个呢")):
        return None
    lead = words[: found.start()]
    if _NOT.search(lead) or _OTHERS.search(lead) or _LATER.search(lead):
        return None
    return None if len(before) <= 4 and _LATER.search(before) else found[0]
