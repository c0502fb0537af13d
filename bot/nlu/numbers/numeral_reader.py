"""Reads one number from where it begins; where numbers begin, and the idioms, is the matter of numerals.py."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.nlu.context import words_before

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {c: i for i, c in enumerate("〇壹贰叁肆伍陆柒捌玖")}
DIGITS |= {"两": 2, "俩": 2}
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "k": 1000, "K": 1000}
MYRIADS = {"万": 10_000, "w": 10_000, "W": 10_000, "亿": 100_000_000}
ZEROS = "零〇"

_ARABIC = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?", re.ASCII)
_LONGEST = 20  # figures; what is longer is no number, and would take long to read
_SPOKEN_DECIMAL = re.compile(r"([零一二两三四五六七八九])点([零一二三四五六七八九]{1,2})(?![十点分钟])")
# A digit after a unit is a shortened number (三千五) unless it counts what follows (三千一单, 三千五个月).
_COUNTED = re.compile(r"个|天|年|月|号|日|次|人|趟|件|票|单|小时|公里|站|回|周|星期|礼拜|家|分|倍|点|遍|些|直|起|共")
_COUNTED_BUT_ONE = re.compile(r"个|天|年|月|号|日|人|周|星期|礼拜|点|倍")
_LESS = re.compile(r"(?:(?:(?<![大多])|(?<=差不多))小|快要?|将近|接近|不到|不足|(?<![最附])近|差不离)(?:有|了)?\s*$")
_ABOUT_BEFORE = re.compile(r"(?:大概|差不多|大约|约|估计|估摸|可能|得有)(?:有|是|着|的)?\s*$")
_ABOUT_AFTER = re.compile(r"\s*(?:块钱?|元)?(?:左右|上下)")


@dataclass(frozen=True)
class Numeral:
    """A number at `text[start:end]`; `low` and `high` are set when it was said loosely.

    `step` is the size of its last named unit (100 for 三千五, 1 for 35); `spoken_unit` is true when 百, 千,
    万, k or w was said: such a number is rarely anything but money or a count of parcels.
    """

    start: int
    end: int
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    certain: bool = True
    step: int = 1
    spoken_unit: bool = False
    about: bool = False


class NumeralReader:
    """Reads one number: closed sections of 万 in `total`, the open one in `section`, each as [low, high]."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start, self.end = text, start, start
        self.total, self.section = [Decimal(0), Decimal(0)], [Decimal(0), Decimal(0)]
        self.step, self.last, self.myriad = 0, 0, 0
        self.spoken_unit = False

    def run(self) -> bool:
        while self._take():
            pass
        return self.end > self.start

    def _take(self) -> bool:
        """Read one more coefficient with its unit; False when the number ends before or with it."""
        position, zero = self.end, False
        if self.step and position < len(self.text) and self.text[position] in ZEROS:
            position, zero = position + 1, True
        if not zero and self.last and self._closable(position):
            return self._close(position)
        coefficient = _coefficient(self.text, position, first=not self.step)
        if coefficient is None:
            return False
        low, high, after, arabic = coefficient
        if not self.step and self._small_unit(after) is None and not self._myriad_at(after):
            self.section, self.end, self.step = [low, high], after, _round_to(arabic)
            return False
        if unit := self._small_unit(after):
            if self.last and unit >= self.last:
                return False
            self.section[0] += low * unit
            self.section[1] += high * unit
            self.end, self.step, self.last = after + self._skip(after) + 1, unit, unit
            self.spoken_unit |= unit >= 100
            return True
        if self._closable(after):
            self.section[0] += low
            self.section[1] += high
            return self._close(after)
        return not self._myriad_at(after) and self._trail(low, high, after, arabic, zero)

    def _trail(self, low: Decimal, high: Decimal, after: int, arabic: str, zero: bool) -> bool:
        """The digit after the last unit: 三千五, 1w2, 3k25, 两千零五, 二十三."""
        unit = self.last or self.myriad
        if zero or unit == 10:
            factor = Decimal(1)
            if low >= unit:
                return False
        else:
            counted = _COUNTED if (low == high == 1 or arabic) else _COUNTED_BUT_ONE
            if counted.match(self.text, after) or (arabic and "." in arabic) or self.text[after - 1] in "两俩":
                return False
            factor = Decimal(unit) / (10 ** len(arabic) if arabic else 10)
            if factor < 1 or (len(arabic) >= 3 and unit == 10_000):
                factor = Decimal(1)
        self.section[0] += low * factor
        self.section[1] += high * factor
        self.end, self.step = after, int(factor)
        return False

    def _close(self, at: int) -> bool:
        """Multiply the open section by 万 or 亿."""
        at += self._skip(at)
        size = MYRIADS[self.text[at]]
        self.total = [t + s * size for t, s in zip(self.total, self.section, strict=False)]
        self.section, self.last, self.myriad, self.step = [Decimal(0), Decimal(0)], 0, size, size
        self.end, self.spoken_unit = at + 1, True
        return True

    def _closable(self, at: int) -> bool:
        """万 once, and after 亿 if need be."""
        return self._myriad_at(at) and (not self.myriad or MYRIADS[self.text[at + self._skip(at)]] < self.myriad)

    def _skip(self, at: int) -> int:
        """One when a 个 stands before a Latin unit: 2个W."""
        return int(self.text[at : at + 1] == "个" and self.text[at + 1 : at + 2] in tuple("wWkK"))

    def _small_unit(self, at: int) -> int | None:
        at += self._skip(at)
        return UNITS.get(self.text[at : at + 1]) if self._is_unit(at) else None

    def _myriad_at(self, at: int) -> bool:
        at += self._skip(at)
        return self.text[at : at + 1] in MYRIADS and self._is_unit(at) and self.text[at : at + 2] != "万达"

    def _is_unit(self, at: int) -> bool:
        """Latin letters only at the end of a word: 3km is no 3000; 千米 and 百分 are words of their own."""
        here, following = self.text[at : at + 1], self.text[at + 1 : at + 2]
        if here.isascii():
            return not (following.isascii() and following.isalpha())
        return self.text[at : at + 2] not in ("千米", "千克", "千瓦", "百分")

    def result(self) -> Numeral:
        low, high = (t + s for t, s in zip(self.total, self.section, strict=False))
        loose = low != high
        step, end, text = Decimal(self.step), self.end, self.text
        if match := _more(text, end, low, self.step):
            end, scale = match.end(), Decimal(MYRIADS.get(match[2] or "", 1) * UNITS.get(match[2] or "", 1))
            low, high, step, loose = low * scale, (high + step) * scale, step * scale, True
            if match[1] == "几":
                low += step / 10
                high -= step / 10
            if match[1] == "来":
                value = low
                return self._done(end, value, value * Decimal("0.9"), value * Decimal("1.1"), step, scale)
            return self._done(end, low, low, high, step, scale)
        if loose:
            return self._done(end, low, low, high, step)
        before = words_before(text, self.start)
        if low >= 100 and (match := _LESS.search(before)):
            if match[0].startswith("小"):
                self.start -= len(match[0])
            return self._done(end, low * Decimal("0.9"), low * Decimal("0.9"), low, step)
        about = bool(_ABOUT_BEFORE.search(before) or _ABOUT_AFTER.match(text, end))
        return Numeral(self.start, end, low, None, None, True, int(step), self.spoken_unit, about)

    def _done(
        self,
        end: int,
        value: Decimal,
        low: Decimal,
        high: Decimal,
        step: Decimal,
        scale: Decimal = Decimal(1),
    ) -> Numeral:
        return Numeral(
            self.start, end, value, low, high, False, int(step), self.spoken_unit or scale >= 100, about=True
        )


def _round_to(arabic: str) -> int:
    """How round a number in figures is: 1100 counts hundreds, 1286 ones."""
    return 10 ** (len(arabic) - len(arabic.rstrip("0"))) if arabic.isdigit() and int(arabic) else 1


def _more(text: str, end: int, value: Decimal, step: int) -> re.Match[str] | None:
    """多, 来, 几 and 余 after a round number, with the unit they may stand before: 三万多, 五千来块,
    十几万."""
    if value < 10 and step < 10:
        return None
    match = re.compile(r"([多余几来]|出头|挂零|开外|往上)([万百千wWkK])?(?![a-zA-Z])").match(text, end)
    if not match or (match[1] == "几" and step < 10):
        return None
    if match[1] == "来" and not match[2] and not re.match(r"[块元个号万人多单天位名岁]|$", text[match.end() :]):
        return None
    if match[1] == "多" and re.match(r"少", text[match.end() :]):
        return None
    return match


def _coefficient(text: str, at: int, first: bool) -> tuple[Decimal, Decimal, int, str] | None:
    """(low, high, end, arabic digits or "") of the number before a unit."""
    if match := _ARABIC.match(text, at):
        if len(match[0]) > _LONGEST:
            return None
        value = Decimal(match[0].replace(",", ""))
        return value, value, match.end(), match[0]
    if first and (match := _SPOKEN_DECIMAL.match(text, at)):
        value = Decimal(f"{DIGITS[match[1]]}." + "".join(str(DIGITS[c]) for c in match[2]))
        return value, value, match.end(), ""
    end = at
    while end < len(text) and text[end] in DIGITS and end - at < _LONGEST:
        end += 1
    digits = [DIGITS[c] for c in text[at:end]]
    if not digits:
        ten = Decimal(1)
        return (ten, ten, at, "") if text[at : at + 1] in ("十", "拾") else None
    if (
        len(digits) == 2
        and digits[0] > 0
        and digits[1] - digits[0] in (1, 2)
        and (digits[1] - digits[0] == 1 or digits == [3, 5])
    ):
        return Decimal(digits[0]), Decimal(digits[1]), end, ""
    if len(digits) == 1 or not first:
        return Decimal(digits[0]), Decimal(digits[0]), at + 1, ""
    value = Decimal("".join(map(str, digits)))
    return value, value, end, ""
