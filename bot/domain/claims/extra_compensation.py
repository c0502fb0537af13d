"""What comes on top of a debt that the labour office ordered to be paid by a day, and that was not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.domain.claims.items import Item, Term
from bot.domain.claims.money import between

LEAST, MOST = Decimal("0.5"), Decimal(1)


def extra_compensation(due: Decimal, deadline: date | None, paid_on: date | None, today: date) -> Item:
    """I11: 50 to 100 % of what was due, once the day of a written order has passed unpaid. Without an order (`deadline`
    None) the item waits for one; before its day, or paid by then, it is nothing. 劳动合同法第八十五条."""
    laws = ("labour_contract_85",)
    if deadline is not None and (paid_on if paid_on is not None else today) <= deadline:
        reason = Term("paid_in_time" if paid_on is not None else "deadline_ahead", {"day": deadline})
        return Item("extra_compensation", Decimal("0.00"), (Term("nothing"),), laws, notes=(reason,))
    formula = (Term("share_of_debt", {"amount": due, "low": int(LEAST * 100), "high": int(MOST * 100)}),)
    return Item(
        "extra_compensation",
        between(due * LEAST, due * MOST),
        formula,
        laws,
        ("administrative_order",) if deadline is None else (),
        notes=(Term("after_the_deadline", {"day": deadline}),) if deadline else (),
    )
