"""A rotation of keys from the command line: a new one, everything sealed anew, the old one may go."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.people.couriers import Courier
from bot.errors import BadSetting
from bot.settings import load_settings
from bot.store import Store
from bot.wiring import build
from tests.cli.conftest import PROJECT

MANY = 650


def fill(house, count=3):
    with house.begin() as work:
        for number in range(count):
            work.couriers.save(Courier("web", f"u{number}", "欧阳翠花"), house.clock.now())
        work.commit()


def names(house, count=3):
    with house.begin(write=False) as work:
        return {work.couriers.find(f"u{number}").name for number in range(count)}


def keep_first_line(data_dir):
    file = data_dir / "secret.key"
    file.write_text(file.read_text("utf-8").splitlines()[0] + "\n", "utf-8")


def test_a_whole_rotation(xiaoge, house, installation):
    fill(house)
    added = xiaoge("keys", "new")
    assert added.code == 0 and "现在共 2 把" in added.out and "重新启动服务" in added.err
    assert (installation / "secret.key").stat().st_mode & 0o077 == 0
    done = xiaoge("keys", "rotate")
    assert done.code == 0 and "重新加密完成，改了 3 处" in done.out and "可以删掉旧密钥了" in done.out
    assert "以前的备份" in done.err and "已处理 3 / 3" in done.err
    keep_first_line(installation)
    assert names(build()) == {"欧阳翠花"}
    build().store.migrate()


def test_before_it_is_done_the_old_key_cannot_go(xiaoge, house, installation):
    fill(house)
    xiaoge("keys", "new")
    keep_first_line(installation)
    with pytest.raises(BadSetting):
        build().store.migrate()


def test_with_one_key_there_is_nothing_to_rotate(xiaoge, house):
    told = xiaoge("keys", "rotate")
    assert told.code == 1 and "keys new" in told.err


def test_without_a_key_file_none_is_added(xiaoge, installation):
    told = xiaoge("keys", "new")
    assert told.code == 1 and "还没有密钥文件" in told.err
    assert not (installation / "secret.key").exists()


def test_keys_of_the_settings_are_rotated_there(xiaoge, house, installation, monkeypatch):
    old = (installation / "secret.key").read_text("utf-8").strip()
    fill(house)
    (installation / "secret.key").unlink()
    monkeypatch.setenv("XIAOGE_SECRET_KEY", old)
    made = xiaoge("keys", "new")
    assert made.code == 0 and "写在最前面" in made.err
    monkeypatch.setenv("XIAOGE_SECRET_KEY", f"{made.out.strip()},{old}")
    done = xiaoge("keys", "rotate")
    assert done.code == 0 and "XIAOGE_SECRET_KEY 只留第一把" in done.out
    monkeypatch.setenv("XIAOGE_SECRET_KEY", made.out.strip())
    assert names(build()) == {"欧阳翠花"}


def test_a_service_that_does_not_know_the_new_key_stops_the_rotation(xiaoge, house, monkeypatch):
    fill(house)
    house.store.note_key()
    xiaoge("keys", "new")
    monkeypatch.setattr("bot.commands.rotate_keys.is_up", lambda url: True)
    told = xiaoge("keys", "rotate")
    assert told.code == 1 and "请先重新启动服务" in told.err
    assert names(house) == {"欧阳翠花"}, "the running service still reads everything"
    build().store.note_key()  # the restart
    assert xiaoge("keys", "rotate").code == 0


def test_who_seals_with_the_old_key_meanwhile_is_noticed(xiaoge, house, monkeypatch):
    fill(house)
    xiaoge("keys", "new")
    once = Store.reencrypt

    def reencrypt(self, *arguments):
        changed = once(self, *arguments)
        fill(house)
        return changed

    monkeypatch.setattr(Store, "reencrypt", reencrypt)
    told = xiaoge("keys", "rotate")
    assert told.code == 1 and "旧密钥先别删" in told.err and "可以删掉" not in told.out


KILLED = """
import os, signal, sys
from bot.cli import main
from bot.store.secrets import reencrypting
renew, count = reencrypting._renew, 0

def renew_and_die(*arguments):
    global count
    count += 1
    if count > 500:
        os.kill(os.getpid(), signal.SIGKILL)
    return renew(*arguments)

reencrypting._renew = renew_and_die
main(["keys", "rotate"])
"""


def test_killed_in_the_middle_it_loses_nothing_and_goes_on_where_it_stopped(xiaoge, house, installation, tmp_path):
    fill(house, MANY)
    xiaoge("keys", "new")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    killed = subprocess.run([sys.executable, "-c", KILLED], env=environment, cwd=tmp_path, capture_output=True)
    print(killed.stderr.decode(), killed.stdout.decode())
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert names(build(), MANY) == {"欧阳翠花"}, "readable with both keys"
    done = xiaoge("keys", "rotate")
    assert f"改了 {MANY - 400} 处" in done.out, "two batches of 200 were committed before the kill"
    keep_first_line(installation)
    assert names(build(load_settings(os.environ, Path("none"))), MANY) == {"欧阳翠花"}
