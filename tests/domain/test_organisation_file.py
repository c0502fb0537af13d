"""Files of union organisations."""

from bot.domain.geography.opening_hours_text import parse_hours
from bot.domain.ledgers.file_rows import Table
from bot.domain.ledgers.organisation_file import parse_organisations

GOOD = {"id": "trade-express", "name": "快递行业联合工会", "level": "industry", "industry": "express"}


def parse(*rows: dict[str, str]):
    return parse_organisations(Table(list(rows[0]), rows), {})


def test_a_row_becomes_an_organisation():
    row = GOOD | {
        "towns": "汇龙镇;汇龙", "companies": "中通;圆通", "parent_id": "county", "phone": "12351",
        "hours": "Mon-Fri 09:00-17:30", "note": "样例数据",
    }  # fmt: skip
    (union,) = parse(row).records
    assert (union.id, union.level, union.industry) == ("trade-express", "industry", "express")
    assert (union.towns, union.companies, union.parent_id) == (("汇龙镇", "汇龙"), ("中通", "圆通"), "county")
    assert (union.phone, union.hours) == ("12351", parse_hours("Mon-Fri 09:00-17:30"))


def test_what_is_missing_or_unknown_is_named():
    parsed = parse(GOOD | {"id": "A B"}, GOOD | {"level": "village"}, GOOD | {"industry": ""}, GOOD, GOOD)
    assert [(wrong.line, wrong.column, wrong.reason) for wrong in parsed.errors] == [
        (2, "id", "bad_id"),
        (3, "level", "unknown_word"),
        (4, "industry", "missing"),
        (6, "id", "duplicate"),
    ]
