"""What `xiaoge check-config` shows and complains about."""

import pytest

from bot.settings import SETTINGS
from bot.wording import entry


def test_every_setting_is_listed_with_its_meaning(xiaoge):
    told = xiaoge("check-config")
    assert told.code == 0
    for setting in SETTINGS:
        assert setting.name in told.out
        assert entry("settings.meaning")[setting.name]
        assert entry("settings.form")[setting.form]


def test_each_value_says_where_it_comes_from(xiaoge, tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("XIAOGE_PORT=9000\nXIAOGE_RATE_LIMIT=5\n# note\nOTHER=1\n")
    monkeypatch.setenv("XIAOGE_RATE_LIMIT", "7")
    rows = {line.split("│")[1].strip(): line for line in xiaoge("check-config").out.splitlines() if "│" in line}
    assert "9000" in rows["XIAOGE_PORT"] and ".env" in rows["XIAOGE_PORT"]
    assert "7" in rows["XIAOGE_RATE_LIMIT"] and "环境变量" in rows["XIAOGE_RATE_LIMIT"]
    assert "默认" in rows["XIAOGE_HOST"]


def test_secrets_are_not_shown(xiaoge, monkeypatch):
    for setting in SETTINGS:
        if setting.secret:
            monkeypatch.setenv(setting.name, "postgresql://u:verysecret@h/d" if setting.form == "url" else "verysecret")
    told = xiaoge("check-config")
    assert "verysecret" not in told.out + told.err and "不显示" in told.out


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("XIAOGE_PORT", "http", "XIAOGE_PORT：要写 0 到 65535"),
        ("XIAOGE_CLOCK", "2026-11-18", "XIAOGE_CLOCK：要写带时差的时刻"),
        ("XIAOGE_TIMEZONE", "Mars/North", "XIAOGE_TIMEZONE：要写时区"),
        ("XIAOGE_OFFICE_HOURS", "whenever", "XIAOGE_OFFICE_HOURS：要写成"),
        ("XIAOGE_SAMPLE_DATA", "perhaps", "XIAOGE_SAMPLE_DATA：要写 1 或 0"),
        ("XIAOGE_DATABASE_URL", "mysql://h/d", "XIAOGE_DATABASE_URL：要写 SQLite"),
        ("XIAOGE_REDIS_URL", "localhost", "XIAOGE_REDIS_URL：要写 redis://"),
        ("XIAOGE_TELEGRAM_WEBHOOK", "bot.example", "XIAOGE_TELEGRAM_WEBHOOK：要写 https://"),
        ("XIAOGE_DATABSE_URL", "x", "是不是想写 XIAOGE_DATABASE_URL"),
        ("XIAOGE_NONSENSE", "x", "XIAOGE_NONSENSE：没有这个设置"),
        ("XIAOGE_DATA_DIR", "/dev/null", "XIAOGE_DATA_DIR：/dev/null 不是目录"),
    ],
)
def test_each_problem_is_a_sentence_with_the_name_of_the_setting(xiaoge, monkeypatch, name, value, said):
    monkeypatch.setenv(name, value)
    told = xiaoge("check-config")
    assert told.code == 1 and said in told.err


def test_all_problems_are_told_at_once(xiaoge, monkeypatch):
    monkeypatch.setenv("XIAOGE_PORT", "x")
    monkeypatch.setenv("XIAOGE_CLOCK", "x")
    assert "有 2 处问题" in xiaoge("check-config").err


def test_what_cannot_be_read_and_what_cannot_be_used_are_told_in_one_round(xiaoge, tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("what is this\nXIAOGE_CLOCK=noon\n")
    for name, value in {
        "XIAOGE_PORT": "x",
        "XIAOGE_DATABSE_URL": "y",
        "XIAOGE_DATABASE_URL": "mysql://h/d",
        "XIAOGE_REDIS_URL": "localhost",
        "XIAOGE_DATA_DIR": "/dev/null",
        "XIAOGE_WEB_ORIGINS": "no origin",
        "XIAOGE_KEEP_CASES": "-1",
    }.items():
        monkeypatch.setenv(name, value)
    told = xiaoge("check-config")
    assert told.code == 1 and "有 9 处问题" in told.err
    for name in (".env:1", "CLOCK", "PORT", "DATABSE_URL", "DATABASE_URL", "REDIS_URL", "DATA_DIR", "ORIGINS", "CASES"):
        assert f"{name}：" in told.err
    for name in ("XIAOGE_CLOCK", "XIAOGE_PORT"):
        assert told.err.count(f"{name}：") == 1


def test_a_broken_env_file_is_named(xiaoge, tmp_path):
    (tmp_path / ".env").write_text("XIAOGE_PORT=1\nwhat is this\n")
    assert ".env:2" in xiaoge("check-config").err
    (tmp_path / ".env").write_bytes(b"XIAOGE_PORT=\xff\xfe")
    assert "UTF-8" in xiaoge("check-config").err


def test_other_commands_refuse_wrong_settings_with_the_same_words(xiaoge, monkeypatch):
    monkeypatch.setenv("XIAOGE_PORT", "x")
    told = xiaoge("migrate")
    assert told.code == 1 and "XIAOGE_PORT：要写 0 到 65535" in told.err
