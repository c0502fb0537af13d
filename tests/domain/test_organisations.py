"""Which union takes in whom."""

import pytest

from bot.domain.people.organisations import Organisation, Routing, route_membership

CITY = Organisation("city", "市总工会", "city")
COUNTY = Organisation("county", "县总工会", "county", parent_id="city")
TOWNS = [
    Organisation("t-huilong", "汇龙镇总工会", "town", towns=("汇龙镇", "汇龙"), parent_id="county"),
    Organisation("t-lyusi", "吕四港镇总工会", "town", towns=("吕四港镇", "吕四港", "吕四"), parent_id="county"),
]
TRADES = [
    Organisation("i-express", "快递行业联合工会", "industry", "express", companies=("中通", "圆通", "顺丰")),
    Organisation(
        "i-food",
        "外卖配送行业联合工会",
        "industry",
        "food_delivery",
        companies=("美团", "饿了么", "顺丰同城"),
    ),
    Organisation("i-ride", "网约车行业联合工会", "industry", "ride_hailing", companies=("滴滴",)),
    Organisation("i-truck", "货运行业联合工会", "industry", "freight"),
]
UNITS = [
    Organisation("u-meituan-huilong", "美团汇龙站工会", "unit", towns=("汇龙镇", "汇龙"), companies=("美团",)),
    Organisation("u-harbour", "海港物流工会", "unit", companies=("海港物流有限公司",)),
]
ALL = [CITY, COUNTY, *TOWNS, *TRADES, *UNITS]


@pytest.mark.parametrize(
    ("job", "company", "location", "routing"),
    [
        ("courier", "美团", "汇龙镇民乐中路", Routing("u-meituan-huilong", "unit")),
        ("courier", "美团外卖", "汇龙", Routing("u-meituan-huilong", "unit")),
        ("truck", "海港物流", "吕四", Routing("u-harbour", "unit")),
        ("courier", "美团", "吕四港镇", Routing("i-food", "industry")),
        ("courier", "饿了么", "汇龙镇", Routing("i-food", "industry")),
        ("courier", "中通", "汇龙镇", Routing("i-express", "industry")),
        ("courier", "顺丰同城", "汇龙镇", Routing("i-food", "industry")),
        ("courier", "顺丰速运", "汇龙镇", Routing("i-express", "industry")),
        ("ride_hailing", "滴滴", "汇龙镇", Routing("i-ride", "industry")),
        ("ride_hailing", "某平台", "汇龙镇", Routing("i-ride", "industry")),
        ("truck", None, "", Routing("i-truck", "industry")),
        ("courier", "某跑腿", "在汇龙镇跑单", Routing("t-huilong", "town")),
        ("courier", None, "吕四那边", Routing("t-lyusi", "town")),
        ("other", "某家政", "汇龙镇", Routing("t-huilong", "town")),
        ("other", None, "海门", Routing("county", "county")),
        (None, None, None, Routing("county", "county")),
    ],
)
def test_the_nearest_union_comes_first_unit_then_trade_then_town_then_county(job, company, location, routing):
    assert route_membership(job, company, location, ALL) == routing


def test_a_trade_union_of_another_town_does_not_take_the_person():
    local = Organisation("i-food-lyusi", "吕四外卖联合工会", "industry", "food_delivery", ("吕四",), ("美团",))
    assert route_membership("courier", "美团", "汇龙镇", [COUNTY, local]) == Routing("county", "county")
    assert route_membership("courier", "美团", "吕四港", [COUNTY, local]) == Routing("i-food-lyusi", "industry")


def test_a_longer_name_of_another_trade_is_not_the_firm_of_the_shorter_one():
    parcels = Organisation("u-parcels", "顺丰营业部工会", "unit", "express", companies=("顺丰",))
    assert route_membership("courier", "顺丰同城", "", [*ALL, parcels]) == Routing("i-food", "industry")
    assert route_membership("courier", "顺丰速运", "", [*ALL, parcels]) == Routing("u-parcels", "unit")


def test_where_only_the_city_union_exists_it_stands_in_for_the_county():
    assert route_membership("other", None, None, [CITY]) == Routing("city", "county")


def test_without_any_union_nothing_is_invented():
    assert route_membership("courier", "美团", "汇龙镇", []) == Routing(None, "none")


def test_one_letter_is_no_company():
    assert route_membership("courier", "通", "汇龙镇", ALL) == Routing("t-huilong", "town")


def test_the_order_of_the_ledger_does_not_matter():
    for job, company, location in (
        ("courier", "美团", "汇龙"),
        ("courier", "中通", ""),
        (None, None, "吕四"),
    ):
        assert route_membership(job, company, location, ALL) == route_membership(job, company, location, ALL[::-1])
