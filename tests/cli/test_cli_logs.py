"""Logs: one format, and no words of people whoever writes them."""

import logging
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from bot.commands.terminal.logs import Discreet, configure_logs

WORDS = "我叫张三，电话 13800000000"


@pytest.fixture(autouse=True)
def loggers():
    """What was configured before comes back."""
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    yield
    root.handlers[:], root.level = before[0], before[1]


def test_a_line_has_time_level_logger_and_message(capsys):
    configure_logs("INFO")
    logging.getLogger("bot.gateway").info("turn over id=%s", 7)
    line = capsys.readouterr().err.strip()
    assert line.endswith("INFO bot.gateway turn over id=7") and line[:4].isdigit()


@pytest.mark.parametrize(("zone", "offset"), [("Asia/Shanghai", 8), ("Asia/Urumqi", 6), ("UTC", 0)])
def test_times_are_those_of_the_clock_on_the_wall_with_their_offset(capsys, zone, offset):
    configure_logs("INFO", ZoneInfo(zone))
    before = datetime.now(timezone.utc)
    logging.getLogger("bot.gateway").info("ready")
    at = datetime.fromisoformat(capsys.readouterr().err.split()[0])
    assert at.utcoffset() == timedelta(hours=offset)
    assert abs(at - before) < timedelta(minutes=1)


def test_an_error_shows_its_kind_and_place_and_not_its_text(capsys):
    configure_logs("INFO")
    try:
        raise ValueError(WORDS)
    except ValueError:
        logging.getLogger("aiohttp.server").exception("Error handling request")
    said = capsys.readouterr().err
    assert "ValueError" in said and "test_cli_logs.py" in said
    assert WORDS not in said and "Traceback" not in said


def test_of_what_libraries_say_only_the_first_line_stays(capsys):
    configure_logs("INFO")
    logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: ValueError(%r)", WORDS)
    said = capsys.readouterr().err
    assert "never retrieved" in said and WORDS not in said


def test_libraries_are_heard_from_warnings_on(capsys):
    configure_logs("DEBUG")
    logging.getLogger("httpx").info("GET https://api.example/bot-token/getMe")
    logging.getLogger("bot.outbox").debug("looked")
    said = capsys.readouterr().err
    assert "token" not in said and "looked" in said


def test_the_record_itself_stays_as_it_was():
    record = logging.LogRecord("x", logging.ERROR, "f", 1, "a\nb %s", ("c",), None)
    Discreet("%(message)s").format(record)
    assert record.getMessage() == "a\nb c"
