"""Months that are told one by one: 7月欠1200 8月欠3000 9月全没发, 6月只给了2000, 8月不是3000是2800."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.nlu.calendar.periods import find_periods
from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.wages.extras import extra_kind
from bot.nlu.wages.row_changes import DENIED
from bot.nlu.wages.told import Told

_WHO = r"(?:他们?|她|我们?|俺|额|人家|公司|单位|老板|站长|站里|站点|平台|网点)"
_GAP = re.compile(
    rf"(?:{_WHO}|份|的|工资|薪水|工钱|人工|底薪|应该|应当|应|本来|该|得|有|全部?|一共|总共|共|都|只|就|才|又|还|也|后来|其实|"
    r"欠|差|缺|少|拖|压|克扣|没|未|发|给|付|结|打|转|补|拿|到手|实|预支|了|着|过|到|个?各|每个?月|不是|是|改成|改为|按|算|大概|"
    r"差不多|钱|块|元|[,:、]|提成|奖金?|全勤|满勤|补贴|补助|津贴|餐补|车补|话补|高温|夜班?补|房补|绩效|\s)*"
)
"""Words that may stand between a month and its sum; with any other the sum is of something else."""
_OWED = re.compile(
    r"(?:[欠差缺拖压]|少[发给付结]|没(?:[给跟][我俺咱额])?[发给付结]|未发|克扣)(?:了|着|我|俺|额|们|的|工资|钱|\s)*$"
)
_PAID = re.compile(
    r"(?:(?:归|偿)?还(?:了|过)(?:我|俺|的|\s)*|(?<![没未少欠该应不])(?<![没未不冇莫][给跟][我俺咱额])(?:给|发|付|结|打|转|补|拿)(?:了|过|到|我|俺|的|\s)*|到手(?:了|才|只有?|\s)*|实发|预支(?:了|\s)*)$"
)
_DUE = re.compile(r"(?:应该?[发得有]?|该[发给得]|本来(?:该|应该|是)?|(?:工资|薪水)(?:是|有)?)(?:是|有|\s)*$")
_UNPAID = re.compile(
    rf"(?:份|的|工资|薪水|钱|{_WHO}|全部?|整个?月?|都|也|还|就|一直|一分钱?|一毛钱?|分文|,|\s)*"
    r"(?:(?:没|未|冇|莫)(?:有|得)?(?:发|给|结|拿|付|开|见)|(?<=[全都分毛])没(?:有)?(?=$|[\s,。]))"
)
_UNPAID_BEHIND = re.compile(r"(?:块钱?|元)?(?:的)?(?:工资|钱)?(?:都|也|还|一直|全|\s)*(?:没|未|冇)(?:发|给|结|付|拿到)")
_SETTLED = re.compile(
    rf"(?:份|的|工资|钱|{_WHO}|那个?月|已经?|早就?|后来|都|全部?|也|是|倒是|\s)*"
    r"(?:(?:给|发|结|付|补)(?:清|齐|完|全|够)(?:了)?|不欠了?|没欠|(?:给|发|结|付|补)(?:过)?了(?![\d一二两三四五六七八九十]))"
)
_EACH = re.compile(r"(?:各|每个?月|都)(?:都|各|是)*(?:欠|差|少[发给]|拖|只?[给发]了?)*(?:了|我|\s)*$")
_DEBT = re.compile(r"[欠拖差]|[只才就][发给]|[没未冇][发给结付拿]|少[发给]")
_NOT_MONEY = re.compile(r"\s*(?:天|个?(?:计薪|工作)日|号|日|单|件|小时)")
_WAGE = re.compile(r"底薪|月薪|工资|保底|一个月|每个?月")
_NAMED_MONTH = re.compile(r"[\d一二三四五六七八九十]月份?$")
_A_MONTH = re.compile(r"(?:块钱?|元)?(?:一个月|每个?月|/月)")
_GONE = re.compile(r"(?:份|的|那个?月|这个?月|\s)*(?:去掉|删掉|删了|拿掉|划掉|不算|别算|取消|不要了?)")
_AFTERWARDS = re.compile(r"又|后来|再|补")
_MORE = re.compile(r"也|还|又|另外|再")
_JOINED = re.compile(r"(?:和|跟|与|、|,|\s)*")
_ASKED = ("wage_monthly", "wage_months", "wage_due")


@dataclass(frozen=True)
class _Place:
    """`text[start:end]` names `months`; what is said of them stands before `until`."""

    start: int
    end: int
    until: int
    months: tuple[str, ...]


@dataclass(frozen=True)
class _Said:
    """What the sums behind a month say of it, up to `end`; `each`: of each of several."""

    row: dict[str, Any]
    end: int
    each: bool


@dataclass(frozen=True)
class _Message:
    """`rows`: months known one by one; `again`: months are known, so that words may put them right; `bare`: a month and
    a figure are enough; `wage`: what comes beside the wage can be told from it."""

    text: str
    amounts: tuple[Found, ...]
    rows: Mapping[str, Mapping[str, Any]]
    again: bool
    bare: bool
    wage: bool


def find_by_month(
    text: str, today: date, items: Sequence[str], asked: str | None, known: Mapping[str, Any]
) -> Iterator[Told]:
    """`wage_by_month`: the rows of each month, or stretch of them, with a sum of its own, and of those beside it of
    which nothing came. Where nothing came of any of them they are none of these: then they are only counted."""
    if "wages" not in items:
        return
    rows = {str(one["month"]): one for one in known.get("wage_by_month") or ()}
    message = _Message(
        text,
        tuple(one for one in find_amounts(text, bare=True) if one.value is not None and one.certain),
        rows,
        bool(rows) or (known.get("wage_months") is not None and "wage_monthly" in known),
        bool(_DEBT.search(text)) or asked in _ASKED,
        known.get("wage_monthly") is not None or bool(_WAGE.search(text)),
    )
    told = list(_told(message, _places(text, today)))
    differ = any(not _whole(row) for one in told for row in one.value)
    if rows or differ or (message.again and _MORE.search(text)):
        yield from told


def _told(message: _Message, places: Sequence[_Place]) -> Iterator[Told]:
    waiting: list[_Place] = []
    before: _Said | None = None
    for place in places:
        said = _said(message, place, before)
        if said is not None and (said.each or len(place.months) == 1):
            for one in (*(waiting if said.each else ()), place):
                yield Told("wage_by_month", [{"month": month, **said.row} for month in one.months], one.start, one.end)
            yield Told("wage_by_month", [], place.end, said.end)  # the figures are used up
            waiting, before = [], said
        elif said is None and _JOINED.fullmatch(message.text[place.end : place.until]):
            waiting.append(place)
        elif said is None:
            waiting, before = [], None
            yield from _without_sum(message, place)


def _places(text: str, today: date) -> list[_Place]:
    found = [(one.start, one.end, one.value) for one in find_periods(text, today) if isinstance(one.value, dict)]
    ends = [*(start for start, _, _ in found), len(text)][1:]
    return [_Place(start, end, until, _months(value)) for (start, end, value), until in zip(found, ends, strict=True)]


def _months(period: Mapping[str, str]) -> tuple[str, ...]:
    (year, month), (last_year, last_month) = (tuple(map(int, period[end].split("-"))) for end in ("start", "end"))
    count = (last_year - year) * 12 + last_month - month + 1
    return tuple(f"{year + (month - 1 + at) // 12:04d}-{(month - 1 + at) % 12 + 1:02d}" for at in range(count))


def _said(message: _Message, place: _Place, before: _Said | None) -> _Said | None:
    text, row, at, each = message.text, dict[str, Any](), place.end, False
    unpaid, plain = bool(_UNPAID.match(text, place.end)), False
    for one in message.amounts:
        if not at <= one.start < place.until:
            continue
        gap = text[at : one.start]
        if not _GAP.fullmatch(gap) or _NOT_MONEY.match(text, one.end):
            break
        of_each = bool(_EACH.search(gap))
        a_month = "月" in gap or bool(_A_MONTH.match(text, one.end))  # 十一月欠2000 is no price of a month
        if one.note in ("per_order", "per_day") or (one.note == "per_month" and a_month and not of_each):
            break
        if unpaid and (of_each or _DUE.search(gap)):  # nothing came of it, and then the wage is told
            break
        at, each = one.end, each or of_each
        if DENIED.search(gap):
            continue
        kind = _extra(message, place, gap, before)
        if kind is not None:
            row["extra"] = [kind, one.value]
            continue
        part = _part(message, one, gap, place)
        if part is None:
            return None
        plain = plain or (part == "owed" and not _OWED.search(gap))
        row[part] = one.value
    if not row:
        return None
    if plain and row.get("paid") and "due" not in row:  # 9月5100发了2000: what it was worth
        row["due"] = row.pop("owed")
    row = {"owed": row["owed"]} if "owed" in row else {"paid": 0, **row}  # what is left open after what came
    known = message.rows.get(place.months[0])
    if known is not None and set(row) == {"paid"} and _AFTERWARDS.search(text[place.end : at]):
        row = _paid_since(known, row["paid"])
    return _Said(row, at, each)


def _paid_since(known: Mapping[str, Any], paid: Any) -> dict[str, Any]:
    """The row of a month of which something came later: 8月又给了500."""
    row = {name: value for name, value in known.items() if name != "month"}
    if "owed" in row:
        return {"owed": max(0, row["owed"] - paid)}
    return {**row, "paid": row.get("paid", 0) + paid}


def _extra(message: _Message, place: _Place, gap: str, before: _Said | None) -> str | None:
    """What a sum brings on top of the wage of its month: 7月提成1200, 提成七月1200 八月900."""
    if not message.wage or _DEBT.search(gap):
        return None
    kind = extra_kind(gap) or extra_kind(words_before(message.text, place.start))
    if kind is None and before is not None and "extra" in before.row and not gap.strip(" ,、"):
        kind = before.row["extra"][0]
    return kind


def _part(message: _Message, one: Found, gap: str, place: _Place) -> str | None:
    """Which part a sum plays for its month; None where nothing says so."""
    row = message.rows.get(place.months[0])
    if _UNPAID_BEHIND.match(message.text, one.end) or _OWED.search(gap):
        return "owed"
    if _PAID.search(gap):
        return "paid"
    if row is not None:
        return "owed" if "owed" in row or not row.get("paid") else "paid"
    if _DUE.search(gap):
        return "owed" if message.again else "due"
    named = bool(_NAMED_MONTH.search(message.text[place.start : place.end]))
    return "owed" if message.again or (message.bare and named) else None


def _without_sum(message: _Message, place: _Place) -> Iterator[Told]:
    """Months of which nothing came, of which all came since, or that are to be left out."""
    unpaid = _UNPAID.match(message.text, place.end)
    if unpaid:
        yield Told("wage_by_month", [{"month": one, "paid": 0} for one in place.months], place.start, unpaid.end())
    elif message.again and (gone := _GONE.match(message.text, place.end)):
        yield Told("wage_by_month", [{"month": one, "gone": True} for one in place.months], place.start, gone.end())
    elif message.again and (settled := _SETTLED.match(message.text, place.end)):
        yield Told("wage_by_month", [{"month": one, "owed": 0} for one in place.months], place.start, settled.end())


def _whole(row: Mapping[str, Any]) -> bool:
    return set(row) == {"month", "paid"} and not row["paid"]
