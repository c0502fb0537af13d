"""Months that are not alike, and wages that have parts: every row by itself, and their exact sum."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.domain.claims.items import Term
from bot.domain.claims.wages_by_month import (
    Extra,
    MonthlyPay,
    OpenMonth,
    extra_row,
    month_row,
    part_month_row,
    wages_by_month,
    whole_months_row,
)
from bot.domain.claims.wages_owed import PartMonth

D = Decimal
JULY, AUGUST, SEPTEMBER = (date(2026, month, 1) for month in (7, 8, 9))
PAY = MonthlyPay(D(4500), (Extra("attendance", D(300)), Extra("allowance", D(200))))


def test_what_is_open_of_a_month_is_taken_as_it_was_told() -> None:
    row = month_row(OpenMonth(JULY, owed=D(1200), paid=D(3300)), None)
    assert row.amount == 1200 and row.formula == (Term("sum", {"amount": D(1200)}),)


def test_a_month_by_its_wage_has_its_parts_and_what_came_of_it_in_its_formula() -> None:
    row = month_row(OpenMonth(AUGUST, paid=D(1500)), PAY)
    assert row.amount == 3500
    assert [one.key for one in row.formula] == ["wage", "extra", "extra", "less_paid"]


def test_a_month_worth_something_else_than_the_wage_needs_no_wage() -> None:
    row = month_row(OpenMonth(AUGUST, due=D(4800), paid=D(2000), extra=Extra("commission", D("99.5"))), None)
    assert row.amount == D("2899.5") and not OpenMonth(AUGUST, due=D(4800)).by_wage


def test_unequal_months_add_up_exactly() -> None:
    rows = [
        month_row(OpenMonth(JULY, owed=D(1200)), None),
        month_row(OpenMonth(AUGUST, owed=D("3000.55")), None),
        month_row(OpenMonth(SEPTEMBER), MonthlyPay(D(4500))),
    ]
    item = wages_by_month(rows, D(1000))
    assert item.amount == D("7700.55") and item.rows == tuple(rows) and item.name == "wages_owed"
    assert [one.key for one in item.formula] == ["sum", "sum", "sum", "less_paid"]


def test_what_was_paid_too_much_counts_for_the_other_months_and_nobody_owes_less_than_nothing() -> None:
    over, open_ = (
        month_row(OpenMonth(JULY, paid=D(5000)), MonthlyPay(D(4500))),
        month_row(OpenMonth(AUGUST, D(800)), None),
    )
    assert over.amount == -500 and wages_by_month([over, open_]).amount == 300
    too_much = wages_by_month([over])
    assert too_much.amount == 0 and [one.key for one in too_much.notes] == ["overpaid"]


def test_a_month_that_was_settled_stands_there_and_adds_nothing() -> None:
    rows = [month_row(OpenMonth(JULY, owed=D(0)), None), month_row(OpenMonth(AUGUST, owed=D(800)), None)]
    item = wages_by_month(rows)
    assert rows[0].formula == (Term("settled"),) and item.amount == 800 and len(item.formula) == 1


def test_alike_months_are_one_row_and_a_part_of_one_is_counted_both_ways() -> None:
    alike = whole_months_row(Term("months", {"months": D(2)}), PAY, D(2))
    assert alike.amount == 10000 and alike.formula[0].key == "bracket"
    part, notes = part_month_row(Term("part_month"), D(6000), PartMonth(D(21), D(2)))
    assert part.amount == (D("5448.28"), D("5793.10")) and notes[0].key == "counted_backward"
    assert wages_by_month([alike, part]).amount == (D("15448.28"), D("15793.10"))


def test_what_is_owed_once_is_a_row_of_its_own() -> None:
    assert extra_row(Extra("bonus", D(800))).amount == 800
