"""Days and lengths in a message about a sum: since when, until when, how many months are open, which day was named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from bot.nlu.calendar.dates import find_dates
from bot.nlu.calendar.periods import find_periods
from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.numbers.numerals import find_numerals
from bot.nlu.wages.said.years import in_known_year, is_plain_day, nearest_year
from bot.nlu.wages.told import Told

_START_AFTER = re.compile(
    r"(?:份)?(?:我|俺|就|才|刚|一直|\s)*(?:开始|入的?职|入(?:的|了)?[厂站公这]|进的?|来的?(?!找|电|问|催|要|闹|过)|"
    r"去的?(?!找|问|催|要|闹|过|劳动|仲裁|监察|告|投诉)|上的?班|起|到的?(?:岗|站)|干的?(?!完|到|了)|跑的?(?!完|到|了)|做的?(?!完|到|了)|以来|"
    r"在(?:这|那|站|公司|他|美团|饿了么|京东|顺丰))"
)
_START_BEFORE = re.compile(r"(?:入职|从|自|打|入厂|进厂|开始)(?:时间|日期|是|在|:|\s)*$")
_END_AFTER = re.compile(
    r"(?:份|底|初)?(?:公司|单位|站[里长点]|老板|他们?|厂里|平台)?(?:我|俺|就|才|被|让|把|给|叫|通知|不要|又|突然|没(?:有)?(?:任何|啥|什么)?(?:理由|原因|说法)|无缘无故|无故|莫名其妙|一句话|直接|硬是|口头|微信|当场|就这么|,)*"
    r"(?:离的?职|离开|走的?|走人|辞|不干|结束|停|解除|没干|炒|裁|开(?:除|了|掉|的)|踢|赶|撵|不用来|别来|到期)"
)
_END_BEFORE = re.compile(
    r"(?:到|至|[-—~]|离职|辞退我?|开除我?|开了?我|炒了?我|裁了?我|走)(?:的)?(?:那天|那日|当天|时候|时间|日期|是|在|了|:|\s)*$"
)
_SIGNED_AFTER = re.compile(r"(?:份)?(?:才|补|后来|就)*(?:签|补签)")
_SIGNED_BEFORE = re.compile(
    r"(?:补签|(?<![没未冇])(?<![没未冇]有)签(?:的|了|订)?(?:劳动|书面)?(?:合同|字)?)"
    r"(?:时间|日期|是|在|到|才|的|:|\s)*$"
)
_ENTERED = re.compile(
    r"(?:份)?(?:我|就|才|的|\s)*(?:入的?职|进的?|来的?|去的?|到的?(?:岗|站)|开始(?:在|干|上|做|跑|送))"
)
_ENTERED_BEFORE = re.compile(r"(?:入职|入厂|进厂|进站|来的)(?:时间|日期|是|在|:|\s)*$")
"""Words of entry are stronger than a mere since."""
_DEMAND_AFTER = re.compile(
    r"(?:份)?[^,。;，；\d]{0,10}?(?:催|讨|(?<!不)(?<!只)要(?:过|了|钱|工资)|问(?:过|了|他)|投诉|举报|反映|找过|答应|承诺|保证|"
    r"[说提讲](?:过|了|要给|会给|给)|(?:发|打)(?:过|了)?(?:短信|微信|消息|电话|欠条)|写(?:过|了)?欠条|"
    r"去(?:过|了)?(?:劳动局|人社|仲裁|监察|工会|信访|告))"
)
_DEADLINE_BEFORE = re.compile(r"(?:责令|限期?|期限|通知书|截止)(?:是|到|在|他们?|公司|单位|:|\s)*$")
_DEADLINE_AFTER = re.compile(r"(?:之)?前(?:付|支付|给|发|整改|改|结)")
_PAID_ON_AFTER = re.compile(r"(?:就|才)?(?:付|给|发|打)(?:了|的|清)")
_TO = re.compile(r"\s*(?:号|日)?\s*(?:到|至|[-—~]|干到|做到|跑到)\s*")
UNPAID_AFTER = re.compile(
    r"(?:份)?(?:的)?(?:工资|薪水|钱|人工)?(?:都|也|还|一直|全|全部|一分|一毛|钱|\s)*(?:没|未|冇|莫|"
    r"不)(?:有)?(?:发|给|结|拿|得|开|见|出)"
)
UNPAID_BEFORE = re.compile(r"(?:欠|拖|压|没[发给结]|未发|差)(?:了|着|我|俺|们|的|工资|薪)*$")
_PARTLY_AFTER = re.compile(
    r"(?:份|里)?(?:我|就|才|只|又|该|应|总共|\s)*(?:干|上|做|跑|出勤|请|缺|歇|休|有\d+个?计薪|\d+个?(?:计薪|工作)日)"
)
_SUM_AFTER = re.compile(r"(?:份)?(?:的)?(?:工资)?\s*[1-9]\d{2,}")
"""A month that is named with its sum is no month to be counted."""
_WORKED_DAYS = re.compile(r"(?:干|上|做|跑|出勤|满|工作)(?:了|到|满|过|的|班|咗|半个?月|就是|[\s,])*$")
_MISSED_DAYS = re.compile(r"(?:请(?:了|过)?(?:假)?|缺勤?|缺了?|少上|歇|没上|旷工|病假|事假|休)(?:了|过|的|班|\s)*$")
_WHOLE_DAYS = re.compile(r"(?:应|该|一共|总共|有|本来|满勤是?)(?:出勤|上|计薪|是|要|\s)*$")
_DAYS = re.compile(r"\s*(?:个)?(?P<unit>天|计薪日|工作日|日(?!期))")
_LEAVE = re.compile(r"(?:年假|年休假?|带薪假)(?:还|有|也|都|没有?|休|过|用|剩|欠|了|的|\s)*$")
_LEAVE_AFTER = re.compile(r"(?:天|日)(?:的)?(?:没休的?|未休的?)?(?:年假|年休)")
OWED = re.compile(r"[欠拖压]|[没未][发给结拿]|不[发给]|冇出")
_BEHIND = ("wage_demand", "wage_paid_on")
"""What is told in passing and can only lie behind us."""
_LEFT = re.compile(r"走|离职|离开|辞|不干|结束|解除|炒|裁|开除|封|踢|停")
_DEBT_NAMED = re.compile(r"欠薪|拖欠|欠(?:我|了|俺)?工资|讨薪")
_DEBT = "debt"
_WEAK_START = re.compile(r"(?:份)?(?:就|才)?(?:开始|起)(?!干|上|做|跑)")
_SINCE_UNPAID = re.compile(r"(?:份)?(?:开始|起)(?:就|都|一直)*(?:没|不|未|冇|欠|拖)(?:有)?(?:工资|发|给|拿|薪|我|钱)?")
_ONLY_LOOKED = re.compile(r"(?:那天)?(?:只|就|才)?是?(?:去|来|过去)?(?:面试|应聘|报名|试工报名|体检)")
"""2月1号是去面试 is no day of work."""
DAYS_ASKED = ("wage_start", "wage_end", "wage_deadline")


def find_days(text: str, today: date, asked: str | None, known: Mapping[str, Any], fixes: bool) -> Iterator[Told]:
    """Days by the part they play. A month without a day is its first day, or its last where something ended."""
    found = find_dates(text, today, "past", asked in DAYS_ASKED or fixes)
    found = [one for one in found if not words_before(text, one.start).rstrip().endswith("不是")]
    found = [one for one in found if not _ONLY_LOOKED.match(text, one.end)]
    parts = [_part(text, one, found[at - 1] if at else None) for at, one in enumerate(found)]
    for at, one in enumerate(found):
        if (
            parts[at] in (None, "wage_end")
            and at + 1 < len(found)
            and _TO.fullmatch(text[one.end : found[at + 1].start])
        ):
            parts[at] = "wage_start"
            if _of_debt(text, one, found[at + 1]):  # 7月15到9月20没发: neither came nor left
                parts[at] = parts[at + 1] = _DEBT
    starts = [at for at, part in enumerate(parts) if part == "wage_start"]
    entered = [at for at in starts if _entered(text, found[at])]
    for at in starts:
        weak = at not in entered and (entered or (_WEAK_START.match(text, found[at].end) and OWED.search(text)))
        if weak or _SINCE_UNPAID.match(text, found[at].end):
            parts[at] = _DEBT
    bare, guessed = [at for at, part in enumerate(parts) if part is None], -1
    if bare and asked in DAYS_ASKED and asked not in parts:
        parts[bare[0]] = asked
    elif bare and fixes and is_plain_day(text, found[bare[0]]):
        slots = [slot for slot in ("wage_start", "wage_end", "wage_deadline") if known.get(slot)]
        if slots:
            guessed = bare[0]
            parts[bare[0]] = min(slots, key=lambda slot: _apart(found[bare[0]], str(known[slot])))
    for at, (one, part) in enumerate(zip(found, parts, strict=True)):
        if part == _DEBT:
            continue
        if part is not None and known.get(part):
            one = in_known_year(text, one, known.get(part), today)
        elif part in DAYS_ASKED and fixes:  # 说反了 3月1号来的 9月1号走
            one = in_known_year(text, one, known.get("wage_start") or known.get("wage_end"), today)
        if part == "wage_deadline":
            one = nearest_year(text, one, today)
        if part in _BEHIND and str(one.value) > today.isoformat():
            continue
        if part == "wage_end" and str(one.value) == today.isoformat() and not _LEFT.search(text):
            continue  # 到今天没签: still there
        if part is not None and not _month_of_debt(text, one):
            last = part in ("wage_end", "wage_deadline") and one.high is not None
            day = min(str(one.high), today.isoformat()) if last else str(one.value)
            yield Told(part, day, one.start, one.end, bare=at == guessed)


def find_open_months(text: str, today: date, asked: str | None) -> Iterator[Told]:
    """Months that were called unpaid by name: 六月七月没发; and the month of which only a part was worked."""
    for one in find_periods(text, today, asked == "wage_months"):
        value = one.value
        if not isinstance(value, dict):
            continue
        unpaid = UNPAID_AFTER.match(text, one.end) or UNPAID_BEFORE.search(words_before(text, one.start))
        partly = value["start"] == value["end"] and _PARTLY_AFTER.match(text, one.end)
        if _SUM_AFTER.match(text, one.end):
            continue
        if (asked == "wage_months" or unpaid or _alone(text, one, asked)) and not partly:
            (year, month), (last_year, last_month) = (map(int, value[end].split("-")) for end in ("start", "end"))
            count = (last_year - year) * 12 + last_month - month + 1
            yield Told("wage_months", count, one.start, one.end)
            yield Told("wage_period", value, one.start, one.end)
        elif value["start"] == value["end"]:
            yield Told("wage_part_month", value["start"], one.start, one.end)


def find_day_counts(text: str, items: Sequence[str], asked: str | None) -> Iterator[Told]:
    """Days worked or missed of one month, and days of leave that were not taken."""
    whole: tuple[int, int, float] | None = None
    told: list[Told] = []
    for one in find_numerals(text):
        unit = _DAYS.match(text, one.end)
        before = words_before(text, one.start)
        bare = (
            asked in ("wage_leave_days", "wage_part_days")
            and not unit
            and text.strip(" 个。.吧了") == text[one.start : one.end]
        )
        if not (unit or bare) or not one.certain:
            continue
        end = unit.end() if unit else one.end
        value = float(one.value)
        value = int(value) if value == int(value) else value
        if "leave" in items and (
            _LEAVE.search(before)
            or _LEAVE_AFTER.match(text, one.end)
            or asked == "wage_leave_days"
            or tuple(items) == ("leave",)
        ):
            told.append(Told("wage_leave_days", value, one.start, end))
        elif _MISSED_DAYS.search(before):
            told.append(Told("wage_absent_days", value, one.start, end))
        elif unit and (unit["unit"] in ("计薪日", "工作日") or _WHOLE_DAYS.search(before)):
            whole = (one.start, end, value)
        elif asked == "wage_part_days" or (_WORKED_DAYS.search(before) and {"wages"} & {*items}):
            told.append(Told("wage_part_days", value, one.start, end))
    absent = next((one for one in told if one.slot == "wage_absent_days"), None)
    if whole is not None:
        told.append(Told("wage_part_days", whole[2] - (absent.value if absent else 0), whole[0], whole[1]))
    yield from told


def _alone(text: str, one: Found, asked: str | None) -> bool:
    """Whether months stand by themselves beside words of a debt: 算欠薪 月薪六千 9月10月."""
    before, after = text[: one.start], text[one.end :]
    apart = (not before or before[-1] in " ,。") and (not after or after[0] in " ,。")
    if re.search(r"[号日]|20\d\d", text[one.start : one.end]) or _LEFT.search(text):
        return False
    return apart and asked in (None, "wage_monthly") and (bool(_DEBT_NAMED.search(text)) or asked is not None)


def _part(text: str, one: Found, previous: Found | None) -> str | None:
    before, end = words_before(text, one.start), one.end
    if _DEADLINE_BEFORE.search(before) or _DEADLINE_AFTER.match(text, end):
        return "wage_deadline"
    if _SIGNED_AFTER.match(text, end) or (_SIGNED_BEFORE.search(before) and not _START_AFTER.match(text, end)):
        return "wage_signed"
    if _DEMAND_AFTER.match(text, end):
        return "wage_demand"
    if _END_AFTER.match(text, end) or (_END_BEFORE.search(before) and previous is not None):
        return "wage_end"
    if _START_AFTER.match(text, end) or _START_BEFORE.search(before):
        return "wage_start"
    return "wage_paid_on" if _PAID_ON_AFTER.match(text, end) else "wage_end" if _END_BEFORE.search(before) else None


def _month_of_debt(text: str, one: Found) -> bool:
    """A month whose pay is open is no day of anything."""
    return one.high is not None and bool(UNPAID_AFTER.match(text, one.end))


def _of_debt(text: str, first: Found, last: Found) -> bool:
    """Whether a stretch of days is what is owed for."""
    before = words_before(text, first.start)
    return bool(UNPAID_BEFORE.search(before) or re.search(r"欠的?(?:是|就是)?$", before)) or bool(
        UNPAID_AFTER.match(text, last.end)
        or re.match(r"(?:份|的|工资|都|一直)*(?:欠|拖)|\s*每?个?月?(?:都|只|才|就)+(?:发|给|拿)", text[last.end :])
    )


def _entered(text: str, one: Found) -> bool:
    return bool(_ENTERED.match(text, one.end)) or bool(_ENTERED_BEFORE.search(words_before(text, one.start)))


def _apart(one: Found, day: str) -> int:
    return abs((date.fromisoformat(str(one.value)) - date.fromisoformat(day)).days)
