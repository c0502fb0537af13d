"""Where a relative path counts from, wherever a command is started; what is told when a folder or key will not do."""

from __future__ import annotations

import asyncio
import errno
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.commands.terminal.failure import explain
from bot.commands.terminal.welcome import Welcome
from bot.domain.danger.safety_tables import BadTable
from bot.home import home
from bot.settings import env_file, load_settings
from bot.wording import entry
from tests.cli.conftest import PROJECT


@pytest.fixture
def elsewhere(tmp_path, monkeypatch) -> Path:
    """A working folder that holds nothing; no folder is set."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("XIAOGE_DATA_DIR", "XIAOGE_MODEL_DIR"):
        monkeypatch.delenv(name)
    return folder


def test_what_nobody_placed_lies_in_the_project_wherever_we_stand(elsewhere):
    settings = load_settings({}, elsewhere / "no.env")
    assert (settings.data_dir, settings.model_dir) == (PROJECT / "var", PROJECT / "models")
    assert home() == PROJECT and env_file() == PROJECT / ".env"


def test_a_working_folder_with_a_config_of_rasa_is_a_project(elsewhere):
    (elsewhere / "config.yml").touch()
    assert load_settings({}).data_dir == elsewhere / "var"


def test_a_path_of_the_environment_counts_from_the_working_folder(elsewhere):
    assert load_settings({"XIAOGE_DATA_DIR": "mine"}, elsewhere / "no.env").data_dir.absolute() == elsewhere / "mine"


def test_a_path_of_the_env_file_counts_from_that_file(elsewhere, tmp_path):
    (tmp_path / "kept.env").write_text("XIAOGE_DATA_DIR=mine\nXIAOGE_MODEL_DIR=/models\n")
    settings = load_settings({}, tmp_path / "kept.env")
    assert (settings.data_dir, settings.model_dir) == (tmp_path / "mine", Path("/models"))


def test_the_env_file_of_the_working_folder_comes_before_that_of_the_project(elsewhere):
    (elsewhere / ".env").write_text("XIAOGE_DATA_DIR=mine\n")
    assert env_file() == Path(".env")
    assert load_settings({}).data_dir == elsewhere / "mine"


def test_check_config_shows_where_the_folders_are(xiaoge, elsewhere, monkeypatch):
    monkeypatch.setenv("COLUMNS", "250")
    (elsewhere / ".env").touch()
    assert str(PROJECT / "models") in xiaoge("check-config").out.replace("\n", "")


@pytest.mark.parametrize("keys", ["short", "short,long enough"])
def test_a_key_that_is_too_short_is_refused(xiaoge, installation, monkeypatch, keys):
    monkeypatch.setenv("XIAOGE_SECRET_KEY", keys)
    told = xiaoge("migrate")
    assert told.code == 1 and "XIAOGE_SECRET_KEY" in told.err and "太短" in told.err
    assert not installation.exists()


def test_a_short_key_may_be_rotated_away(xiaoge, monkeypatch):
    monkeypatch.setenv("XIAOGE_SECRET_KEY", "long enough,short")
    assert xiaoge("migrate").code == 0


def test_a_folder_that_cannot_be_made_is_told_in_chinese(xiaoge, monkeypatch):
    monkeypatch.setenv("XIAOGE_DATA_DIR", "/proc/nix")
    told = xiaoge("migrate")
    assert told.code == 1 and "/proc/nix" in told.err and told.err.isascii() is False
    assert "No such" not in told.err and "没有这个文件或目录" in told.err


def test_no_reason_of_the_system_is_told_in_english():
    for number in errno.errorcode:
        (told,) = explain(OSError(number, os.strerror(number), "file"))
        assert os.strerror(number) not in told
    assert {name for name in entry("cli.errors.os") if name != "other"} <= set(errno.errorcode.values())


def test_a_broken_table_of_the_safety_rules_is_told_with_file_rule_and_word():
    (told,) = explain(BadTable("fire", "fire.battery", "guard", "denied"))
    assert all(word in told for word in ("fire.yml", "fire.battery", "denied", "README.md"))
    source = (PROJECT / "bot/domain/danger/safety_tables.py").read_text("utf-8")
    assert all(f'"{reason}"' in source or reason == "yaml" for reason in entry("cli.errors.table_reasons"))


async def test_without_a_model_the_operator_hears_which_folder_is_empty_and_what_to_run(capsys, tmp_path):
    class Engine:
        ready = asyncio.Event()
        reason = "loading"

    settings = load_settings({"XIAOGE_MODEL_DIR": str(tmp_path / "empty"), "XIAOGE_DATA_DIR": str(tmp_path)})
    Welcome(settings).show(SimpleNamespace(engine=Engine()))
    for _ in range(5):
        await asyncio.sleep(0)
    told = capsys.readouterr().err.replace("\n", "")
    Engine.ready.set()
    assert str(tmp_path / "empty") in told and "xiaoge train" in told and "加载中" not in told
