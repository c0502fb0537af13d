"""People of the desk, from the command line."""

import io
import sys
from hashlib import sha256

import pytest

from bot.desk.passwords import is_password


def member(house, staff_id):
    with house.begin(write=False) as work:
        return work.staff.get(staff_id), work.staff.password_hash(staff_id)


def test_a_password_comes_from_standard_input(xiaoge, house, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("一个 够长的密码\n"))
    told = xiaoge("staff", "add", "zhang", "--name", "张三", "--role", "official", "--password-stdin")
    assert told.code == 0 and "密码" not in told.out
    person, kept = member(house, "zhang")
    assert (person.name, person.role) == ("张三", "official")
    assert is_password(kept, "一个 够长的密码")


@pytest.mark.parametrize("options", [["--generate"], []], ids=["asked for", "nobody to ask"])
def test_a_generated_password_is_shown_once_and_works(xiaoge, house, monkeypatch, options):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    told = xiaoge("staff", "add", "li", *options)
    person, kept = member(house, "li")
    assert (person.name, person.role) == ("li", "operator")
    assert is_password(kept, told.out.split("：")[-1].strip())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Li Si", "--generate"], "登录名只能用"),
        (["administrator", "--generate"], "登录名只能用"),
        (["li", "--name", "李" * 80, "--generate"], "姓名要"),
        (["li", "--organisation", "nowhere", "--generate"], "没有编号是 nowhere"),
    ],
)
def test_what_cannot_be_is_one_sentence(xiaoge, house, arguments, said):
    told = xiaoge("staff", "add", *arguments)
    assert told.code == 1 and said in told.err and told.out == ""
    assert member(house, "li") == (None, None)


def test_a_short_password_is_refused(xiaoge, house, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("short\n"))
    told = xiaoge("staff", "add", "li", "--password-stdin")
    assert told.code == 1 and "8 到 200" in told.err


def test_a_login_name_is_given_once(xiaoge):
    xiaoge("staff", "add", "li", "--generate")
    told = xiaoge("staff", "add", "li", "--generate")
    assert told.code == 1 and "已经有了" in told.err


def test_a_token_alone_stands_on_standard_output_and_is_kept_as_a_digest(xiaoge, house):
    xiaoge("staff", "add", "li", "--generate")
    first, second = xiaoge("staff", "token", "li"), xiaoge("staff", "token", "li")
    assert first.code == 0 and first.out.strip() != second.out.strip()
    assert len(first.out.splitlines()) == 1
    with house.begin(write=False) as work:
        for told in (first, second):
            found = work.staff.by_token(sha256(told.out.strip().encode()).hexdigest(), house.clock.now())
            assert found is not None and found.id == "li"


def test_nobody_gets_no_token(xiaoge, house):
    told = xiaoge("staff", "token", "nobody")
    assert told.code == 1 and told.out == "" and "nobody" in told.err
