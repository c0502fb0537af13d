"""Platforms and employers: the lexicon with nicknames and misspellings, and names ending in 公司, 站点 ..."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.nlu.context import words_before
from bot.nlu.danger.figurative import sounds_figurative
from bot.nlu.found import Found
from bot.nlu.naming.lexicon import Lexicon
from bot.nlu.naming.local_firms import find_local_firms
from bot.nlu.naming.names import find_names
from bot.nlu.reply.cues import assents, form_act

_NOT_AFTER = re.compile(r"们|银行|储蓄|大厦|广场|小区|路(?!演)|街|导航|地图|白条|金融|超市买|客服电话|支付|月付")
_DRIPS, _DROPS, _PATTER = "滴滴", re.compile(r"[雨水血汗泪]$"), re.compile("[答嗒]")
"""What drips is no company: 雨滴滴到眼睛里, 滴滴答答."""
_LEGAL = re.compile(
    r"(?P<name>[一-龥A-Za-z0-9()·&]{2,24}?)(?P<kind>(?:股份|责任)?有限(?:责任)?公司|集团公司|分公司|公司|集团)"
)
_SITE = re.compile(r"(?P<name>[一-龥A-Za-z0-9]{2,12}?)(?P<kind>配送站|站点|网点|分站|车队|营业部|分拨中心)")
_TRADE = re.compile(
    r"(?P<name>[一-龥]{2,10}?(?:物流|快运|速运|货运|供应链|劳务|人力资源|运输))(?![园城街]|中心|[员的]?(?:司机|车|费|工资|单|行业|业|公司|信息))"
)
# What stands to the left of a name and is no part of it.
_LEFT = re.compile(
    r".*(?:我在|他在|都在|就在|在|我给|给|我跟|跟|我是|就是|叫做?|欠我|欠|签给|签的|签|的|了|向|被|替|属于|归|挂靠|进了|去了|告|投诉|举报|"
    r"公司名|单位|老板|带人去|去堵|堵|我们|咱们|俺们|他们|那个|这个|一个|一家|哪个|哪家|什么|啥|某|个|家|为|是|把|找|从|和(?=启东)|让)"
)
_GENERIC_WORDS = """
    人力 保险 劳务 外包 物流 快递 外卖 总 分 租赁 租车 平台 第三方 大 小 新 老 原来 人力资源 派遣
    劳务派遣 配送 运输 货运 快运 我 你 他 本 该 贵 各 每 其他 别的 所有 附近 最近 有 没 不 外地 当地
    本地 总部 皮包 网约车 加盟 合作 专送 众包 换 一 两 三 几 开 到 去 回 现在 以前 原 前 后 上 下 中
    站长 我们 他们 咱们 俺们 你们 那 这 整个 隔壁 自己 别人 好多 哪 怎么 为什么 不是
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
_SENTENCE = re.compile(
    r"[他她你我俺额咱们这那哪谁啥吗没不去后过到换填说罚早收放爬要与嘅冇咪只从被叫把的了着跟因为案录决结]|上(?!海)|什么|怎么|[今昨明]天|[一二三四五六七八九十\d]月|"
    r"[和跟与跑干搞]$|之间|承包|工会|总部|当初|以前|安排|得罪|情况|情形|离职|入职|终局|科技$|监控"
)
_BARE_TRIM = re.compile(
    r"^(?:我?(?:是|在|就是|叫|给|跟)|公司(?:是|叫|名)?|平台是?|嗯+|哦|就|好像|一家|那家|那个|叫做?|名字|什么(?=.{2}))+|"
    r"(?:的|嘅|嘞|滴|吧|啊|呀|哈|呢|了|这边|那边|上班|干的?|做的?|跑的?|(?<!配)送的?)+$"
)
_NOT_A_NAME = re.compile(
    r"[哈呵嘿嘻呜啊嗯哦噢唉]{2,}|^[都也还]?有.*(?:记录|截图|录音|聊天|视频|照片|证据|流水)|"
    r"[?？吗呢怎啥谁哪多少你我他她滚草操]|老板|站长|个人|^不|^等|错了|私人|自己|一步|上个|下个|返回|刚才|前面|后面|凭|智障|傻|妈的|垃圾|骗子|机器|不留|匿名|跳过|不知道|不清楚|不晓得|没有|没签|工资|欠|钱|算了|不想|不记得|忘了|什么|为什么|随便|改不|定的|咋|赔|不说|不讲|不填|不给|不留|不愿|别问|没单位|骚扰|没发|电话|取消|一[下哈]$|[管把]|转交|别人|名字|办完|^够|接着|提交|考勤|打卡|天天|每天|登记|别的|就是想|都能|两个"
)

_DEBT = re.compile(
    r"(?:[，,。. ]*(?:也|就|还|一直|都)?(?:拖)?欠(?:的|着|了)?(?:我们?|俺|咱们?)?"
    r"(?:的?(?:钱|工资|薪水?|工钱)(?:不[给还发结])?)?的?|"
    r"(?:不[给发结]|没[给发结])(?:我们?|俺|咱们?)?(?:的|钱|工钱|工资)的?)[了啊呀吧]?$"
)
_BLAMED = re.compile(r"^(?:(?:就|都)?是|被|让)(?=.{2})")
"""What is said around the debtor when who owes is asked: 是蓝骑士城东站欠的."""
_NOBODY = re.compile(
    r"们|(?:站长|老板|平台|公司|单位|老乡|朋友|亲戚|同事|工友|经理|队长|领导|包工头)$|是|[一二两三四五六七八九十几\d]个|[年月天]|都|又|还|总|钱"
)
_A_SUM = re.compile(r"[零一二两三四五六七八九十百千万几多\d]*[百千万](?:多|块|元)*")
"""What stands before 公司 in 花了三万公司不给."""
_STATION_GOES_ON = re.compile("[东南西北]?站(?!长)")

_NO_FIRM = re.compile(
    r"没有?(?:单位|公司|站点|平台)|(?:我|俺)?自己(?:的|有|买的?)(?:辆|台|个)?.{0,3}车|^个体(?:户|司机|运输)?$|单干|自己干|散户|自由职业"
)
LONGEST_OWN = 20
LENGTH_OF_NAMES = 3
"""Characters: what is as long and a name may be that of a person rather than of a firm."""


def find_companies(text: str, lexicon: Lexicon, bare: bool = False) -> list[Found]:
    """Companies as a person would write them, without 公司 and 站点.

    Names by pattern are certain with 有限公司 behind them, else not. With `bare`, used when the company was
    asked for, ordinary words that are nicknames count too, and at last the whole short answer, with the note
    as_typed.
    """
    found = find_employers(text, lexicon, bare)
    for match in _LEGAL.finditer(text):
        _add_legal(found, match, lexicon)
    for firm in find_local_firms(text, lexicon.companies, bare):
        found = [one for one in found if one.end <= firm.start or firm.end <= one.start] + [firm]
    if not found:
        found = [f for p in (_SITE, _TRADE) for m in p.finditer(text) if (f := _named(m, lexicon, certain=bare))][:1]
    if not found:
        found = _misspelt(text, lexicon)
    if bare and not found:
        found = _own(text) or _debtor(text, lexicon) or _whole(text, lexicon)
    return sorted(found, key=lambda f: f.start)


def find_employers(text: str, lexicon: Lexicon, bare: bool = False) -> list[Found]:
    """The companies of the lexicon, as they are written and as they are misheard."""
    found = [
        Found("company", start, end, name)
        for start, end, name in lexicon.aliases("company", bare).find(text)
        if not _NOT_AFTER.match(text, end) and not (name == _DRIPS and _drips(text, start, end))
    ]
    for heard in lexicon.misheard.spoken(text):
        if not any(f.start < heard.end and heard.start < f.end for f in found) and not _NOT_AFTER.match(
            text, heard.end
        ):
            found.append(heard)
    return found


def _drips(text: str, start: int, end: int) -> bool:
    return bool(_DROPS.search(words_before(text, start)) or _PATTER.match(text, end))


def _add_legal(found: list[Found], match: re.Match[str], lexicon: Lexicon) -> None:
    """A registered name takes the place of the platform it contains, unless it is no more than that."""
    named = _named(match, lexicon, certain="有限" in match["kind"])
    if named is None or str(named.value) in lexicon.companies:
        return
    inside = [f for f in found if f.start < named.end and named.start < f.end]
    if inside and not named.certain:
        return
    for f in inside:
        found.remove(f)
    found.append(named)


def _named(match: re.Match[str], lexicon: Lexicon, certain: bool) -> Found | None:
    name = match["name"]
    left = _LEFT.match(name)
    start = match.start() + (left.end() if left else 0)
    name = name[left.end() :] if left else name
    core = re.sub(r"(?:物流|快运|速运|货运|供应链|劳务|人力资源|运输|配送)$", "", name)
    if not certain and (_SENTENCE.search(name) or (lexicon.streets and lexicon.streets.is_place(name))):
        return None
    if (
        not 2 <= len(core) <= 16
        or _A_SUM.fullmatch(core)
        or name in _GENERIC
        or core in _GENERIC
        or any(core == g + h for g in _GENERIC for h in _GENERIC)
    ):
        return None
    return Found("company", start, match.end(), name, certain)


def _misspelt(text: str, lexicon: Lexicon) -> list[Found]:
    """A name of four or more characters with one of them wrong: 美团中报 for 美团众包."""
    from rapidfuzz.distance import Hamming  # only here: seldom needed

    for start, first in enumerate(text):
        for alias, name in lexicon.long_companies.get(first, ()):
            written = text[start : start + len(alias)]
            if _STATION_GOES_ON.match(text, start + len(alias)):  # the name of a station: 顺风达城东站
                continue
            if len(written) == len(alias) and Hamming.distance(alias, written) == 1:
                return [Found("company", start, start + len(alias), name, False, note="misspelt")]
    return []


def _own(text: str) -> list[Found]:
    """The words of somebody who works for nobody: with a lorry of his own, say."""
    words = text.strip(" ,.。!~，")
    if not _NO_FIRM.search(words) or not 2 <= len(words) <= LONGEST_OWN:
        return []
    start = text.index(words)
    return [Found("company", start, start + len(words), words)]


def _debtor(text: str, lexicon: Lexicon) -> list[Found]:
    """The one of whom a short answer says that he owes."""
    words = text.strip(" ,.。!~，")
    debt = _DEBT.search(words)
    if debt is None or debt.start() == 0:
        return []
    named = words[: debt.start()].strip()
    blamed = _BLAMED.match(named)
    named = named[blamed.end() :] if blamed else named
    return [] if _NOBODY.search(named) else _whole_in(text, named, lexicon)


def _whole_in(text: str, words: str, lexicon: Lexicon) -> list[Found]:
    start = text.index(words)
    return [replace(one, start=one.start + start, end=one.end + start) for one in _whole(words, lexicon)]


def _whole(text: str, lexicon: Lexicon) -> list[Found]:
    trimmed = _BARE_TRIM.sub("", text.strip(" ,.。!~")).strip()
    trimmed = re.sub(r"^.*[\s,](?:名?叫做?|名字是)", "", trimmed)
    trimmed = re.sub(r"(?:(?:有限)?公司|站点|网点)$", "", trimmed)
    if assents(text) or form_act(text) or sounds_figurative(text):
        return []
    if not 2 <= len(trimmed) <= 20 or _NOT_A_NAME.search(text) or trimmed.isdigit() or trimmed in _GENERIC:
        return []
    if trimmed in lexicon.jobs or trimmed in lexicon.places:
        return []
    start = text.index(trimmed)
    heard = next(lexicon.misheard.spoken(trimmed, bare=True), None)
    if heard and heard.end - heard.start == len(trimmed):
        return [replace(heard, start=start, end=start + len(trimmed))]
    person = len(trimmed) == LENGTH_OF_NAMES and any(one.value == trimmed for one in find_names(trimmed, bare=True))
    return [Found("company", start, start + len(trimmed), trimmed, not person, note="as_typed")]
