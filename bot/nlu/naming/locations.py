"""Places in the words of a person: 人民路那边, 吾悦南门, 汇龙镇, 江海路工行, 启东收费站."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.nlu.danger.figurative import sounds_figurative
from bot.nlu.found import Found
from bot.nlu.naming.lexicon import Lexicon
from bot.nlu.reply.cues import assents, form_act

_BUILDING = (
    "小区|花园|花苑|新村|社区|广场|商场|商城|超市|市场|大厦|大楼|医院|卫生院|小学|中学(?!费)|大学(?!费)|学校|公园|码头|工业园|产业园|科技园|园区|"
    "酒店|宾馆|饭店|步行街|体育馆|图书馆|文化宫|开发区|街道|驿站|大道|派出所|名苑|家园|公寓|城管局|菜场|村委会"
)
_STATION = "高铁站|火车站|汽车站|客运站|地铁站|公交站|收费站|服务区|加油站|充电站|高速口|高速出口|机场"
_BANK = "工商银行|建设银行|农业银行|中国银行|邮储银行|交通银行|农商银行|农商行|工行|建行|农行|中行|邮储|银行"
_STAND_ALONE = f"{_STATION}|{_BANK}|工人文化宫|开发区|市政府|县政府|镇政府|区政府"
_UNIT = re.compile(
    rf"(?P<building>[一-龥A-Za-z0-9]{{1,6}}?(?:{_BUILDING})(?![东西南北中]?路))"
    rf"|(?P<alone>[一-龥A-Za-z0-9]{{0,6}}?(?:{_STAND_ALONE}))"
    r"|(?P<road>[一-龥]{1,5}?(?:路(?![由程线费过况子怒]|滑(?!倒|翻|了))|街(?![道边])|巷|桥(?!接)|镇(?![定静上痛])|乡(?![下亲])|村(?![里民])|县(?![里长政])|市(?![场民面区里政])|区(?![别域间长分])))"
)
_MORE = re.compile(
    r"(?:的)?(?:(?:和|与|跟)?[一-龥]{2,3}路(?:交叉口|交界|路口|口)|(?<=路)口|交叉口|十字路口|丁字路口|路口|红绿灯|[东南西北正后侧]大?门(?:口)?|大门口?|门口|"
    r"对面|[东南西北]侧|\d{1,5}号(?!线)(?:楼|院|门|店)?|[一二三四五六七八九十\d]{1,3}(?:楼|栋|幢|期|弄|单元)|店(?!员)|高架下?)"
)
_LEFT = re.compile(
    r".*(?:小时|写|填|记|全天|通宵|开门|在|我们?|们|俺|说|知道|[今昨明]天|看|选|帮|存|欠|投诉|改成|春节|国庆|过年|期间|冇|莫得|建议|些|只|间|发现|骑?手|劳动者|工会|直接|坐|转|考起|考上|爬上|靠近?|喺|搁|能|如|快|年初|"
    r"你|他|她|是|的|了|从|去|到|个|这|那|哪|离|住|往|就|找|送|跑|停|叫|被|让|给|有|没|经过|路过|靠近|附近|最近|地点|位置|地址|公司|"
    r"站点|网点|老板|站长|骑|开(?!发|元|封|平|阳)|请问|刚|还|都|也|把|要|想|能|上(?!海)|下班|[问查找看]一?下|顺便|礼拜|[落下]雨|来(?!福|龙|安)|什么|啥|怎么|跟|和(?!平|谐|合|睦)|"
    r"菜鸟|或者|嗯|哦|嘛|镇上|进|出了?|朝|沿着?|过|堵|县里|省|工作|干活|单|客户|商家|美团|饿了么|顺丰|中通|圆通|申通|韵达|极兔|京东|邮政(?!局|大))"
)
_NO_PLACE_WORDS = """
    小哥 司机 扑 老大 全县 骑手 儿童
    顺 套 一 半 走 马 公 网 道 死 活 电 线 思 销 修 铁 赶 认 问 带 拦 条 老 大 小 十字 三岔 回家 高速公
    逛 满 沿 跳 立交 高架 天 一座 农 全 本 乡 村 城 各 社 地 市 片 郊 厂 校 误 灾 雷 休息 辖 景 超 门 菜
    夜 闹 股 都 省 家 故 外 某 该 出 上 下 前 后 另 每 两 多 同 不 生 涨 商家 人行 过 正 农贸 批发 生鲜
    异 同一 原来 劳务 人才 二手 全国 哪些 几 附近 周边 爱心 最近 菜鸟 三甲 职业 哪个 义
"""
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())
_TAIL = re.compile(
    r"(?:那边|这边|那块|这块|那里|这里|那儿|这儿|附近|旁边|边上|周边|一带|这片|那片|这一片|左右|周围|里面|里|上)+$"
)
_BARE_TRIM = re.compile(
    r"^(?:我?(?:现在|人|就|住|家住|目前)?(?:在|到了?|去|是|住在?)|地址[是:]?|位置[是:]?|地点[是:]?|嗯+|哦|就|找)+|(?:吧|啊|呀|哈|呢|了|哦|嘛|送件|送餐|送外卖|跑单|干活|上班|的)+$"
)
_NO_ANSWER = re.compile(
    r"[?？]|[吗呢没不么]$|^(?:有|要|能|哪|我叫|俺叫|咱叫|额叫)|[我俺咱额]叫|小时|一步|到处|哪都|没个准|不固定|不一定|都跑|^不对|^等|错了|返回|单位[就是]|怎么|为什么|什么|哪|多少|不知道|不清楚|不想|不用|没有|没发|欠|工资|算了|取消|不填|随便|谢谢|你好|人工|投诉|我要|能不能|是不是|可以|"
    r"[下刮](?:大|小|这么|着|个)*[雨雪风]|路滑|难跑|多久|多长|几天|天气|[真好太](?:冷|热|累|难|烦|困|闷)|累死|热死|冷死|"
    r"[咱你您他她把谁怎]|前头|转交|别人|名字|办完|^够|接着|填|提交|聊天|考勤|打卡|天天|每天|管我|管着"
)


def find_locations(text: str, lexicon: Lexicon, bare: bool = False) -> list[Found]:
    """Places as typed, without 我在 and 那边. Known places of the lexicon come first, then names by their
    endings; neighbours are one place (汇龙镇人民路工行). With `bare`, used when the place was asked for, at
    last the whole short answer, with the note as_typed."""
    spans = _known(text, lexicon)
    for start, end in _by_ending(text):
        covered = next((s for s in spans if s[0] < end and start < s[1]), None)
        if covered is None:
            spans.append((start, end))
        elif end > covered[1]:
            spans.remove(covered)
            spans.append((covered[0], end))
    found = [Found("location", start, end, text[start:end]) for start, end in _joined(text, spans)]
    if not bare:
        return found
    return [_stretched(text, found)] if found else _whole(text)


_LONGEST_ANSWER = 24
_NO_NOUN = re.compile(
    r"[我俺你您他她咱了着过吗呢吧没不别也都就还要想说叫欠发是有在跑干送做给的从到去来离]|\d{5}|电话|手机|平台|公司|工资|合同|站长|"
    r"老板|美团|饿了么|快递|外卖|和|跟|经过|谢谢|一带|那边|这边|附近|旁边|周边|边上|边边|里头|里面"
)


def _stretched(text: str, found: list[Found]) -> Found:
    """The place of a short answer from its first part to its last (启东开发区 林洋路; 高速口那个物流园), with the nouns
    that follow (一楼西门电梯口); the first part where other things are told too."""
    first, last = found[0], found[-1]
    clean = text.rstrip(" 。.！!~")
    if len(clean) > _LONGEST_ANSWER or re.search(r"不是|不对|改|错", text):
        return first
    end = last.end if all(_near(text[one.end : two.start]) for one, two in pairwise(found)) else first.end
    tail = re.match(r"(?:那个|那家|那块|那儿的?)?(?P<noun>(?!那)[一-龥A-Za-z0-9]{2,8})$", clean[end:])
    if tail is not None and not _NO_NOUN.search(tail["noun"]):
        end = len(clean)
    return replace(first, end=end, value=text[first.start : end])


def _near(between: str) -> bool:
    return len(between) <= 3 and not re.search(r"[和跟或到]|还有", between)


def says_where(text: str, start: int) -> bool:
    """Whether the words before a place say that something was there: 摔了 在公园路."""
    return text[:start].endswith(("在", "就在", "到"))


def _known(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    listed = [(start, end) for start, end, _ in lexicon.place_words.find(text)]
    return _merged(listed + lexicon.streets.find(text)) if lexicon.streets else listed


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that share characters as one: 启东 and 启东汇龙."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            start, end = merged[-1][0], max(end, merged.pop()[1])
        merged.append((start, end))
    return merged


def _by_ending(text: str) -> list[tuple[int, int]]:
    spans = []
    for match in _UNIT.finditer(text):
        left = _LEFT.match(match[0])
        start = match.start() + (left.end() if left else 0)
        if left:  # 中山路那只驿站: what was cut off may hold a place of its own
            spans += [(match.start() + s, match.start() + e) for s, e in _by_ending(left[0])]
        name = text[start : match.end()]
        ending = re.search(rf"(?:{_BUILDING}|{_STAND_ALONE}|[路街巷桥镇乡村县市区])$", name)
        if not ending:
            continue
        core = name[: ending.start()]
        alone = re.fullmatch(_STAND_ALONE, name) and name not in ("银行", "加油站", "充电站", "公交站")
        if (not core and not alone) or core in _NO_PLACE or (core and core[-1] in "条个座家" and len(core) < 3):
            continue
        if name.endswith("路") and core[-1:] in tuple(
            "顺套半走马上出死思销赶认一几条把细雪餐班件货单家哪修绕堵封挖拦问带让"
        ):
            continue
        if name[-1] in "乡区" and (core[-1:] in tuple("老返家下城回故外") or core[-2:] in ("儿童", "承包", "休息")):
            continue
        if name in ("银行", "下班路", "回家路") or (len(name) == 2 and name[1] in "市县区路"):
            continue
        spans.append((start, match.end()))
    return spans


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring places as one, with what follows them: 南门, 88号, 对面."""
    joined: list[list[int]] = []
    for start, end in sorted(spans):
        while more := _MORE.match(text, end):
            end = more.end()
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(end, joined[-1][1])
        else:
            joined.append([start, end])
    return [(start, end) for start, end in joined]


def _whole(text: str) -> list[Found]:
    if _NO_ANSWER.search(text) or assents(text) or form_act(text) or sounds_figurative(text):
        return []
    trimmed = _TAIL.sub("", _BARE_TRIM.sub("", text.strip(" ,.。!~"))).strip()
    if not 2 <= len(trimmed) <= 20 or trimmed.isdigit():
        return []
    start = text.index(trimmed)
    return [Found("location", start, start + len(trimmed), trimmed, note="as_typed")]
