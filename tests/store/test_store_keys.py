from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.errors import StoreUnavailable
from bot.store import Keys, load_or_create_keys


def test_the_first_start_makes_a_key_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    keys = load_or_create_keys(folder)
    file = folder / "secret.key"
    assert file.stat().st_mode & 0o777 == 0o600
    assert len(keys.texts[0]) >= 32
    assert load_or_create_keys(folder) == keys
    assert os.listdir(folder) == ["secret.key"]


def test_many_who_start_at_once_get_the_same_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: load_or_create_keys(tmp_path), range(40)))
    assert len(found) == 1


def test_given_keys_come_first_and_a_kept_one_goes_on_being_read(tmp_path: Path) -> None:
    kept = load_or_create_keys(tmp_path).texts[0]
    assert load_or_create_keys(tmp_path, ("new", "old")).texts == ("new", "old", kept)


def test_with_given_keys_none_is_made(tmp_path: Path) -> None:
    assert load_or_create_keys(tmp_path, ("口令 one",)).texts == ("口令 one",)
    assert os.listdir(tmp_path) == []


def test_a_key_that_cannot_be_kept_or_read_is_an_error_of_the_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable):
        load_or_create_keys(tmp_path / "file")
    (tmp_path / "secret.key").write_text(" \n")
    with pytest.raises(StoreUnavailable):
        load_or_create_keys(tmp_path)


def test_secrets_differ_by_purpose_and_key_and_stay_the_same(tmp_path: Path) -> None:
    keys, other = Keys(("a", "b")), Keys(("b",))
    assert keys.secret("visitors") == Keys(("a",)).secret("visitors")
    assert len(keys.secret("visitors")) == 32
    assert keys.secret("visitors") != keys.secret("webhook")
    assert keys.secrets("visitors")[1] == other.secret("visitors") != keys.secret("visitors")


def test_keys_do_not_show_themselves() -> None:
    assert "hidden" not in repr(Keys(("hidden",)))
    for nothing in ((), ("",)):
        with pytest.raises(ValueError, match="keys"):
            Keys(nothing)
