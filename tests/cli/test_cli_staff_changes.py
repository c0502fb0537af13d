"""People of the desk who are listed, stopped, let in again, given another role or password."""

import io
import sys
from hashlib import sha256

import pytest

from bot.desk.passwords import is_password
from bot.desk.tokens import session_cookie, session_digest


@pytest.fixture(autouse=True)
def li(xiaoge):
    xiaoge("staff", "add", "li", "--name", "李娜", "--role", "official", "--generate")


def digest(token):
    return sha256(token.encode()).hexdigest()


def who(house, kept):
    with house.begin(write=False) as work:
        found = work.staff.by_token(kept, house.clock.now())
    return None if found is None else found.id


def session(house):
    """Li is signed in at the desk; the cookie."""
    cookie = session_cookie("li", "random")
    with house.begin() as work:
        work.staff.add_token("li", session_digest(work, cookie), "session", None)
        work.commit()
    return cookie


def of_session(house, cookie):
    with house.begin(write=False) as work:
        return session_digest(work, cookie)


def test_everybody_is_listed_with_role_and_state(xiaoge):
    xiaoge("staff", "add", "chen", "--generate")
    xiaoge("staff", "disable", "chen")
    told = xiaoge("staff", "list")
    rows = {line.split("│")[1].strip(): line for line in told.out.splitlines() if "│" in line}
    assert told.code == 0
    assert "李娜" in rows["li"] and "经办人" in rows["li"] and "不在岗" in rows["li"]
    assert "已停用" in rows["chen"]


def test_with_nobody_there_the_list_says_how_to_add_one(xiaoge, tmp_path, monkeypatch):
    monkeypatch.setenv("XIAOGE_DATA_DIR", str(tmp_path / "empty"))
    told = xiaoge("staff", "list")
    assert told.code == 0 and told.out == "" and "staff add" in told.err


def test_who_is_stopped_loses_session_and_token_at_once_and_for_good(xiaoge, house):
    token, cookie = digest(xiaoge("staff", "token", "li").out.strip()), session(house)
    assert who(house, token) == who(house, of_session(house, cookie)) == "li"
    told = xiaoge("staff", "disable", "li")
    assert told.code == 0 and "都已失效" in told.out
    assert who(house, token) is None and who(house, of_session(house, cookie)) is None
    assert xiaoge("staff", "enable", "li").code == 0
    assert who(house, token) is None and who(house, of_session(house, cookie)) is None
    with house.begin(write=False) as work:
        assert work.staff.get("li").active


def test_another_role_counts_at_once_for_a_token_in_use(xiaoge, house):
    token = digest(xiaoge("staff", "token", "li").out.strip())
    told = xiaoge("staff", "role", "li", "admin")
    assert told.code == 0 and "管理员" in told.out
    with house.begin(write=False) as work:
        assert work.staff.by_token(token, house.clock.now()).may("manage_staff")


def test_the_union_of_an_official_changes_only_when_it_is_named(xiaoge, house):
    from bot.domain.people.organisations import Organisation

    with house.begin() as work:
        work.organisations.put([Organisation("huilong", "汇龙镇总工会", "town")])
        work.commit()
    for given, kept in ((["--organisation", "huilong"], "huilong"), ([], "huilong"), (["--organisation", ""], None)):
        assert xiaoge("staff", "role", "li", "official", *given).code == 0
        with house.begin(write=False) as work:
            assert work.staff.get("li").organisation_id == kept
    told = xiaoge("staff", "role", "li", "official", "--organisation", "nowhere")
    assert told.code == 1 and "nowhere" in told.err


def test_a_new_password_ends_the_sessions_and_keeps_the_tokens(xiaoge, house, monkeypatch):
    token, cookie = digest(xiaoge("staff", "token", "li").out.strip()), session(house)
    monkeypatch.setattr(sys, "stdin", io.StringIO("一个 更长的密码\n"))
    told = xiaoge("staff", "password", "li", "--password-stdin")
    assert told.code == 0 and "更长的密码" not in told.out
    with house.begin(write=False) as work:
        assert is_password(work.staff.password_hash("li"), "一个 更长的密码")
    assert who(house, of_session(house, cookie)) is None and who(house, token) == "li"


def test_a_generated_password_is_shown_and_works(xiaoge, house):
    told = xiaoge("staff", "password", "li", "--generate")
    with house.begin(write=False) as work:
        assert is_password(work.staff.password_hash("li"), told.out.strip().split("：")[-1])


def test_a_short_password_changes_nothing(xiaoge, house, monkeypatch):
    with house.begin(write=False) as work:
        before = work.staff.password_hash("li")
    monkeypatch.setattr(sys, "stdin", io.StringIO("short\n"))
    told = xiaoge("staff", "password", "li", "--password-stdin")
    assert told.code == 1 and "8 到 200" in told.err
    with house.begin(write=False) as work:
        assert work.staff.password_hash("li") == before


@pytest.mark.parametrize("command", [["disable"], ["enable"], ["password", "--generate"], ["token"]])
def test_who_is_not_there_is_named(xiaoge, command):
    told = xiaoge("staff", command[0], "nobody", *command[1:])
    assert told.code == 1 and told.out == "" and "nobody" in told.err


def test_a_role_of_nobody_is_told_too(xiaoge):
    told = xiaoge("staff", "role", "nobody", "admin")
    assert told.code == 1 and "nobody" in told.err
    assert xiaoge("staff", "role", "li", "king").code == 2
