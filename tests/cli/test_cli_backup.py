"""Backups that come back, and archives that must not be believed."""

import io
import json
import os
import shutil
import stat
import tarfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.talk.messages import Attachment
from bot.wiring import build

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def filled(xiaoge, house):
    """An installation with a person and a file; the id of the file."""
    xiaoge("staff", "add", "li", "--name", "李四", "--generate")
    with house.begin() as work:
        kept = work.files.keep(Attachment("条.txt", "text/plain", "工资条".encode()), NOW)
        work.commit()
    return kept.id


def content(data_dir, file_id, monkeypatch):
    """What an installation in `data_dir` holds."""
    monkeypatch.setenv("XIAOGE_DATA_DIR", str(data_dir))
    made = build()
    with made.begin(write=False) as work:
        found = work.files.read(file_id)
        return work.staff.get("li").name, None if found is None else found[1].decode()


def changed(archive: Path, target: Path, change) -> Path:
    """A copy of `archive` whose members went through `change(name, data) -> (name, data) or None`."""
    with tarfile.open(archive) as old, tarfile.open(target, "w:gz") as new:
        for member in old:
            kept = change(member.name, old.extractfile(member).read())
            if kept is not None:
                member.name, member.size = kept[0], len(kept[1])
                new.addfile(member, io.BytesIO(kept[1]))
    return target


@pytest.mark.parametrize("name", ["b.tar.gz", "b.tgz", "b.tar"])
def test_a_backup_restored_elsewhere_holds_everything(xiaoge, filled, tmp_path, monkeypatch, name):
    archive = tmp_path / name
    assert xiaoge("backup", archive).code == 0
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    monkeypatch.setenv("XIAOGE_DATA_DIR", str(tmp_path / "other"))
    assert xiaoge("restore", archive).code == 0
    assert sorted(path.name for path in (tmp_path / "other").iterdir()) == ["secret.key", "uploads", "xiaoge.sqlite3"]
    assert content(tmp_path / "other", filled, monkeypatch) == ("李四", "工资条")


def test_a_backup_is_taken_while_somebody_writes(xiaoge, filled, house, tmp_path):
    with house.begin() as work:
        work.marks.set("half", "written")
        assert xiaoge("backup", tmp_path / "b.tar.gz").code == 0
        work.commit()


def test_a_restore_does_not_touch_data_that_is_there_unless_told_and_then_keeps_them(
    xiaoge, filled, tmp_path, installation, monkeypatch
):
    archive = tmp_path / "b.tar.gz"
    xiaoge("backup", archive)
    xiaoge("staff", "add", "later", "--generate")
    told = xiaoge("restore", archive)
    assert told.code == 1 and "--force" in told.err
    assert xiaoge("restore", archive, "--force").code == 0
    with build().begin(write=False) as work:
        assert work.staff.get("later") is None
    (aside,) = installation.glob("before-restore-*")
    monkeypatch.setenv("XIAOGE_DATA_DIR", str(aside))
    with build().begin(write=False) as work:
        assert work.staff.get("later") is not None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda name, data: (name, data[:-1] + b"x") if name.startswith("uploads") else (name, data), "对不上"),
        (lambda name, data: None if name.startswith("uploads") else (name, data), "少了文件"),
        (lambda name, data: None if name == "manifest.json" else (name, data), "没有清单"),
        (lambda name, data: ("../evil" if name == "secret.key" else name, data), "不该有的文件"),
        (lambda name, data: (name, data.replace(b'"format": 1', b'"format": 9')), "更新的版本"),
        (lambda name, data: (name, data[:2000]) if name == "xiaoge.sqlite3" else (name, data), "对不上"),
    ],
    ids=["changed", "missing", "no manifest", "name", "newer", "cut database"],
)
def test_an_archive_that_is_not_whole_changes_nothing(xiaoge, filled, tmp_path, monkeypatch, change, said):
    xiaoge("backup", tmp_path / "b.tar.gz")
    bad = changed(tmp_path / "b.tar.gz", tmp_path / "bad.tar.gz", change)
    monkeypatch.setenv("XIAOGE_DATA_DIR", str(tmp_path / "other"))
    told = xiaoge("restore", bad)
    assert told.code == 1 and said in told.err
    assert list((tmp_path / "other").iterdir()) == []
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize("data", [b"", b"no archive", b"\x1f\x8b\x08\x00cut"])
def test_a_file_that_is_no_archive_is_refused(xiaoge, tmp_path, data):
    (tmp_path / "b.tar.gz").write_bytes(data)
    told = xiaoge("restore", tmp_path / "b.tar.gz")
    assert told.code == 1 and "什么都没有动" in told.err


def test_a_cut_archive_is_refused(xiaoge, filled, tmp_path, monkeypatch):
    xiaoge("backup", tmp_path / "b.tar.gz")
    (tmp_path / "c.tar.gz").write_bytes((tmp_path / "b.tar.gz").read_bytes()[:-200])
    monkeypatch.setenv("XIAOGE_DATA_DIR", str(tmp_path / "other"))
    assert xiaoge("restore", tmp_path / "c.tar.gz").code == 1


def test_a_backup_without_its_key_needs_the_key_of_the_settings(xiaoge, tmp_path, monkeypatch):
    monkeypatch.setenv("XIAOGE_SECRET_KEY", "the key of the settings")
    xiaoge("staff", "add", "li", "--generate")
    told = xiaoge("backup", tmp_path / "b.tar.gz")
    assert "XIAOGE_SECRET_KEY" in told.err
    monkeypatch.setenv("XIAOGE_DATA_DIR", str(tmp_path / "other"))
    for wrong in ("another key", ""):
        monkeypatch.setenv("XIAOGE_SECRET_KEY", wrong)
        told = xiaoge("restore", tmp_path / "b.tar.gz")
        assert told.code == 1 and "密钥解不开" in told.err
        assert list((tmp_path / "other").iterdir()) == []
    monkeypatch.setenv("XIAOGE_SECRET_KEY", "the key of the settings")
    assert xiaoge("restore", tmp_path / "b.tar.gz").code == 0


def test_a_backup_does_not_overwrite_and_says_what_is_missing(xiaoge, filled, tmp_path, installation):
    (tmp_path / "b.tar").write_text("kept")
    assert "--force" in xiaoge("backup", tmp_path / "b.tar").err
    assert (tmp_path / "b.tar").read_text() == "kept"
    assert xiaoge("backup", tmp_path / "b.tar", "--force").code == 0
    assert xiaoge("backup", tmp_path / "b.zip").code == 2
    assert "没有" in xiaoge("backup", tmp_path / "nowhere" / "b.tar").err
    shutil.rmtree(installation)
    told = xiaoge("backup", tmp_path / "c.tar")
    assert told.code == 1 and "还没有数据" in told.err


def test_a_damaged_database_is_not_backed_up(xiaoge, filled, tmp_path, installation):
    database = installation / "xiaoge.sqlite3"
    for end in ("-wal", "-shm"):
        Path(f"{database}{end}").unlink(missing_ok=True)
    with database.open("r+b") as stream:
        stream.seek(8192)
        stream.write(os.urandom(40_000))
    told = xiaoge("backup", tmp_path / "b.tar.gz")
    assert told.code == 1 and "没有备份" in told.err
    assert not (tmp_path / "b.tar.gz").exists()


@pytest.mark.parametrize(("command", "tool"), [("backup", "pg_dump"), ("restore", "pg_restore")])
def test_postgresql_has_its_own_tools_and_no_password_is_printed(xiaoge, tmp_path, monkeypatch, command, tool):
    monkeypatch.setenv("XIAOGE_DATABASE_URL", "postgresql://union:hidden@db.example/xiaoge")
    told = xiaoge(command, tmp_path / "b.tar.gz")
    assert told.code == 1
    assert f"{tool} --host=db.example --username=union --dbname=xiaoge" in told.err
    assert "hidden" not in told.err + told.out


def test_the_archive_tells_nothing_about_who_made_it(xiaoge, filled, tmp_path):
    xiaoge("backup", tmp_path / "b.tar.gz")
    with tarfile.open(tmp_path / "b.tar.gz") as tar:
        assert {(member.uname, member.uid) for member in tar} == {("", 0)}
        manifest = json.loads(tar.extractfile("manifest.json").read())
    assert set(manifest) == {"made_at", "revision", "files", "format"}
