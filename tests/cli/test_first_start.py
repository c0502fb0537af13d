"""What the first start brings along, once."""

import stat
from dataclasses import replace

import pytest

from bot.commands.files.first_start import DEMO, first_start, password_file
from bot.desk.passwords import is_password
from bot.usecases.load_sample import is_loaded


def counts(house):
    with house.begin(write=False) as work:
        return {name: len(getattr(work, name).all()) for name in ("organisations", "stations", "places", "services")}


def test_the_first_start_loads_the_sample_county_and_the_second_nothing(house):
    loaded = first_start(house)
    assert loaded == counts(house) and all(loaded.values())
    assert first_start(house) is None


def test_what_was_changed_since_stays_changed(house):
    first_start(house)
    with house.begin() as work:
        station = work.stations.all()[0]
        work.stations.put([replace(station, name="换了名字")])
        work.commit()
    first_start(house)
    with house.begin(write=False) as work:
        assert work.stations.get(station.id).name == "换了名字"


def test_the_sample_account_is_marked_and_its_password_is_in_a_file_for_the_owner_only(house):
    first_start(house)
    file = password_file(house.settings.data_dir)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with house.begin(write=False) as work:
        member, kept = work.staff.get(DEMO), work.staff.password_hash(DEMO)
    assert (member.role, "样例" in member.name) == ("admin", True)
    assert is_password(kept, file.read_text().strip())


def test_a_start_that_was_cut_off_is_done_again_with_the_same_password(house, monkeypatch):
    def fail(*_arguments):
        raise OSError("disk")

    with monkeypatch.context() as broken:
        broken.setattr("bot.commands.files.first_start.load_sample", fail)
        with pytest.raises(OSError, match="disk"):
            first_start(house)
    password = password_file(house.settings.data_dir).read_text()
    assert not is_loaded(house.begin)
    assert first_start(house) == counts(house)
    assert password_file(house.settings.data_dir).read_text() == password


def test_nothing_is_loaded_when_the_settings_say_so(house):
    quiet = replace(house, settings=replace(house.settings, sample_data=False))
    assert first_start(quiet) is None
    assert not any(counts(house).values())
    assert not password_file(house.settings.data_dir).exists()
