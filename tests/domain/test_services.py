"""What is on: soonest first, nothing that is over."""

from datetime import datetime, timedelta, timezone

from bot.domain.people.services import Service, upcoming

NOW = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=8)))


def service(title: str, days: float | None = None, kind: str = "health_check", town: str = "") -> Service:
    starts = None if days is None else NOW + timedelta(days=days)
    return Service(title, kind, title, town, starts_at=starts, ends_at=starts and starts + timedelta(hours=3))


def titles(services: list[Service]) -> list[str]:
    return [one.title for one in services]


def test_the_soonest_comes_first_and_standing_offers_last():
    offers = [service("standing"), service("later", 9), service("soon", 2)]
    assert titles(upcoming(offers, "health_check", NOW)) == ["soon", "later", "standing"]


def test_what_is_over_is_gone_and_what_is_going_on_is_still_there():
    over, going_on = service("over", -1), service("going on", -0.1)
    assert titles(upcoming([over, going_on], "health_check", NOW)) == ["going on"]


def test_an_event_without_an_end_is_over_when_it_has_begun():
    begun = Service("a", "job_fair", "a", starts_at=NOW)
    assert upcoming([begun], "job_fair", NOW) == []
    assert upcoming([begun], "job_fair", NOW - timedelta(minutes=1)) == [begun]


def test_only_the_wanted_kind_is_listed_and_all_kinds_without_one():
    offers = [service("bus", 1), service("fair", 2, "job_fair")]
    assert titles(upcoming(offers, "job_fair", NOW)) == ["fair"]
    assert titles(upcoming(offers, None, NOW)) == ["bus", "fair"]


def test_in_a_town_one_sees_what_is_there_and_what_is_for_the_whole_county():
    offers = [
        service("here", 3, town="吕四港镇"),
        service("elsewhere", 1, town="汇龙镇"),
        service("everywhere", 2),
    ]
    assert titles(upcoming(offers, "health_check", NOW, town="吕四港镇")) == ["everywhere", "here"]


def test_a_list_can_be_cut_short():
    assert titles(upcoming([service(str(day), day) for day in range(1, 9)], "health_check", NOW, limit=2)) == ["1", "2"]
