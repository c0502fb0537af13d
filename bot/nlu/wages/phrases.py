"""Ways of saying what was done and paid, in the words that the readers of figures know: orders that were miscounted, a
price on top for some, a wage of a year."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.numerals import plain

_MISCOUNTED = re.compile(
    r"(?:实际|其实|明明|我)?(?:上)?(?:跑|做|送|派|干)了(?P<done>\d+)(?P<unit>[单件票])(?P<between>[^\d]{0,12}?)(?:只|才|就)"
    r"(?:给我?)?(?:记|算|认|结算?|承认|登记)(?:了|我|给我)*(?P<counted>\d+)[单件票]"
)
_ON_TOP = re.compile(
    r"(?P<count>\d+)单(?P<kind>远单|大件|夜单|重货|超远单?|加急单?)(?:每单|一单)?(?:另外?|再|多)?加(?P<price>[\d一二两三四五六七八九]+[块元毛角](?:[\d一二三四五六七八九半])?)"
)
_YEAR_WAGE = re.compile(r"年薪(?:是|有|大概|差不多|一共|\s)*")


def in_known_words(text: str) -> str:
    """`text` with such ways of saying it put plainly."""
    text = _MISCOUNTED.sub(_missing, text)
    text = _ON_TOP.sub(r"远单\g<count>单 每单多\g<price>", text)
    return _by_month(text)


def _missing(match: re.Match[str]) -> str:
    missing = int(match["done"]) - int(match["counted"])
    if missing <= 0:
        return match[0]
    return f"少算了{missing}{match['unit']}{match['between']}"


def _by_month(text: str) -> str:
    """A wage of a year as that of a month."""
    year = _YEAR_WAGE.search(text)
    if year is None:
        return text
    wage = next((one for one in find_amounts(text, bare=True) if one.start == year.end() and one.value), None)
    if wage is None or float(str(wage.value)) < 1000:
        return text
    month = plain((Decimal(str(wage.value)) / 12).quantize(Decimal("0.0001")))
    return f"{text[: year.start()]}月薪{month}元{text[wage.end :]}"
