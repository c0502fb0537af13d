"""The service and the terminal chat as processes of their own, without an engine: that takes seconds."""

import os
import signal
import socket
import subprocess

import pytest

from bot.commands.terminal.reach import fetch, is_up
from tests.cli.conftest import started


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def serving(port):
    """A service without an engine, and everything it prints until it is up."""
    environment = {**os.environ, "XIAOGE_PORT": str(port), "XIAOGE_ENGINE_URL": "http://127.0.0.1:9"}
    process = started("serve", "--no-engine", env=environment)
    said = ""
    while "gateway ready" not in said:
        line = process.stdout.readline()
        assert line, said
        said += line
    yield process, f"http://127.0.0.1:{port}", said
    process.kill()
    process.wait()


def test_the_service_says_where_everything_is(serving, installation):
    _, url, said = serving
    assert f"{url}/" in said and f"{url}/desk/" in said
    assert "demo" in said and str(installation / "desk-password.txt") in said
    assert "样例数据" in said and (installation / "desk-password.txt").read_text().strip() not in said
    assert is_up(url)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_when_asked(serving, number):
    process, url, _ = serving
    process.send_signal(number)
    rest, _ = process.communicate(timeout=10)
    assert process.returncode == 0 and "Traceback" not in rest
    assert fetch(f"{url}/healthz") == (0, None)


def test_a_second_one_says_that_the_port_is_taken(serving, port):
    environment = {**os.environ, "XIAOGE_PORT": str(port), "XIAOGE_ENGINE_URL": "http://127.0.0.1:9"}
    said, _ = started("serve", "--no-engine", env=environment).communicate(timeout=60)
    assert f"端口 {port} 已被别的程序占用" in said and "Traceback" not in said


def test_the_terminal_chat_talks_with_it_and_restore_refuses_meanwhile(serving, port, tmp_path):
    _, url, _ = serving
    environment = {**os.environ, "XIAOGE_PORT": str(port)}
    shell = started("shell", env=environment)
    said, _ = shell.communicate("你好\n/退出\n", timeout=60)
    assert shell.returncode == 0
    assert url in said and "小哥帮> " in said and "再见" in said
    (tmp_path / "b.tar").write_bytes(b"x")
    restore = started("restore", str(tmp_path / "b.tar"), "--force", env=environment)
    said, _ = restore.communicate(timeout=60)
    assert restore.returncode == 1 and "服务正在运行" in said


def test_the_terminal_chat_says_when_an_address_does_not_answer(xiaoge):
    told = xiaoge("shell", "--url", "http://127.0.0.1:9")
    assert told.code == 1 and "连不上" in told.err


def test_a_terminal_chat_that_is_killed_leaves_nothing_behind(port, installation):
    environment = {**os.environ, "XIAOGE_PORT": str(port), "XIAOGE_ENGINE_URL": "http://127.0.0.1:9"}
    shell = started("shell", env=environment)
    said = ""
    while str(installation / "shell-serve.log") not in said:
        said += shell.stdout.readline()
    while not is_up(f"http://127.0.0.1:{port}"):
        assert shell.poll() is None
    shell.send_signal(signal.SIGTERM)
    shell.communicate(timeout=20)
    assert fetch(f"http://127.0.0.1:{port}/healthz") == (0, None)


def test_settings_of_the_env_file_reach_the_channels(port, tmp_path):
    (tmp_path / ".env").write_text(f"XIAOGE_PORT={port}\nXIAOGE_REST_TOKEN=of-the-file\n")
    project = str(__file__).rpartition("/tests/")[0]
    import sys

    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "serve", "--no-engine"], cwd=tmp_path, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": project},
    )  # fmt: skip
    try:
        while "gateway ready" not in (line := process.stdout.readline()):
            assert line
        assert fetch(f"http://127.0.0.1:{port}/webhooks/rest/messages?sender=a")[0] == 401
    finally:
        process.kill()
        process.wait()
