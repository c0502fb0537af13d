"""Files of ledgers as people bring them."""

import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from bot.commands.files import ledger_file

SAMPLE = ledger_file.SAMPLE
HEADER = "name,lng,lat,town,facilities\n"
GOOD = "民乐路驿站,121.6575,31.8081,汇龙镇,热水;充电\n"
OTHER = "吕四港驿站,121.61,32.05,吕四港镇,hot_water\n"


@pytest.fixture
def file(tmp_path):
    """Writes a file: `file("a.csv", text or bytes)`."""

    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def book(*rows, sheets=()):
    """The bytes of a workbook with these rows on its first sheet."""
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    for title in sheets:
        made.create_sheet(title)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def stations(house):
    with house.begin(write=False) as work:
        return {station.name: station for station in work.stations.all()}


@pytest.mark.parametrize("ledger", ["stations", "places", "services", "organisations"])
def test_the_sample_goes_in_and_the_second_time_changes_nothing(xiaoge, ledger):
    path = SAMPLE / f"{ledger}.csv"
    rows = len(list(csv.DictReader(path.open(encoding="utf-8"))))
    first, second = xiaoge(ledger, "import", path), xiaoge(ledger, "import", path)
    assert (first.code, second.code) == (0, 0)
    assert f"新增 {rows}，更新 0，没变 0" in first.out
    assert f"新增 0，更新 0，没变 {rows}" in second.out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_all_usual_encodings_are_read(xiaoge, file, house, encoding):
    assert xiaoge("stations", "import", file("a.csv", (HEADER + GOOD).encode(encoding))).code == 0
    assert stations(house)["民乐路驿站"].facilities == ("hot_water", "charging")


def test_an_excel_file_is_read_with_its_numbers_and_dates(xiaoge, file, house):
    rows = [("名称", "经度", "纬度", "核实日期", "电话", None), ("甲站", 121.6, 31.8, "2026-11-01", 51380000101, None)]
    assert xiaoge("stations", "import", file("a.xlsx", book(*rows, sheets=["空"]))).code == 0
    assert stations(house)["甲站"].phone == "51380000101"


def test_a_changed_row_is_counted_as_changed(xiaoge, file, house):
    xiaoge("stations", "import", file("a.csv", HEADER + GOOD + OTHER))
    told = xiaoge("stations", "import", file("a.csv", HEADER + GOOD.replace("热水", "厕所") + OTHER))
    assert "新增 0，更新 1，没变 1" in told.out


def test_every_bad_row_is_named_with_line_column_and_reason_and_nothing_is_written(xiaoge, file, house):
    bad = HEADER + GOOD + "乙站,abc,31.8,汇龙镇,\n" + "丙站,31.8,121.6,汇龙镇,\n" + ",121.6,31.8,汇龙镇,飞毯\n" + GOOD
    told = xiaoge("stations", "import", file("a.csv", bad))
    assert told.code == 1 and told.out == ""
    lines = told.err.splitlines()
    assert lines[0] == "第 3 行，经度（lng）：不是数字（写的是“abc”）"
    assert lines[1].startswith("第 4 行，经度（lng）：经度和纬度好像写反了")
    assert lines[2] == "第 5 行，名称（name）：没有填"
    assert lines[3] == "第 5 行，设施（facilities）：这个词不认识（写的是“飞毯”）"
    assert lines[4].startswith("第 6 行，名称（name）：和第 2 行是同一个")
    assert stations(house) == {}


def test_bad_rows_can_be_skipped(xiaoge, file, house):
    told = xiaoge("stations", "import", file("a.csv", HEADER + "乙站,abc,31.8,,\n" + GOOD), "--skip-bad-rows")
    assert told.code == 0
    assert "跳过了 1 行" in told.err and "新增 1" in told.out
    assert list(stations(house)) == ["民乐路驿站"]


def test_the_line_is_the_one_of_the_file_when_cells_hold_line_breaks_and_lines_are_empty(xiaoge, file):
    text = HEADER + "\n" + '"甲\n站",121.6,31.8,,\n' + "\n" + "乙站,abc,31.8,,\n"
    assert "第 6 行，经度" in xiaoge("stations", "import", file("a.csv", text)).err


def test_a_missing_and_an_unknown_column_are_named(xiaoge, file):
    told = xiaoge("stations", "import", file("a.csv", "name,lng,颜色\n甲,121,红\n"))
    assert told.code == 1
    assert "纬度（lat）：缺少这一列" in told.err and "颜色：不认识这一列" in told.err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", HEADER, "不是 .csv 或 .xlsx"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Excel"),
        ("a.csv", "", "是空的"),
        ("a.csv", "\ufeff\n\n", "是空的"),
        ("a.csv", HEADER, "只有列名"),
        ("a.csv", b"PK\x03\x04rest", "其实是 Excel"),
        ("a.csv", b"name,lng,lat\n\x00\x01\x02,1,2\n", "不是文本"),
        ("a.csv", b"name,lng,lat\n\xff\xff\xff\xff,1,2\n", "文字编码认不出来"),
        ("a.csv", HEADER + '"没有关上,121,31,,\n', "引号不成对"),
        ("a.xlsx", "name,lng,lat\n", "不是完好的 XLSX"),
        ("a.xlsx", b"PK\x03\x04 broken", "不是完好的 XLSX"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        ("a.xlsx", book(), "是空的"),
        ("a.xlsx", book(("name", "lng", "lat")), "只有列名"),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_sentence(xiaoge, file, name, content, said):
    told = xiaoge("stations", "import", file(name, content))
    assert told.code == 1 and said in told.err
    assert len(told.err.strip().splitlines()) == 1 and "Traceback" not in told.err


def test_an_archive_that_is_no_workbook_or_unpacks_to_too_much_is_refused(xiaoge, file, monkeypatch):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.xml", b"0" * 2_000_000)
    assert "不是完好的 XLSX" in xiaoge("stations", "import", file("a.xlsx", stream.getvalue())).err
    monkeypatch.setattr("bot.commands.files.xlsx_rows.UNPACKED", 1_000_000)
    assert "太大了" in xiaoge("stations", "import", file("a.xlsx", stream.getvalue())).err


def test_a_file_above_the_limits_is_refused(xiaoge, file, monkeypatch):
    path = file("a.csv", HEADER + GOOD + OTHER)
    monkeypatch.setattr("bot.commands.files.table_file.MOST_ROWS", 1)
    assert "超过 1 行" in xiaoge("stations", "import", path).err
    monkeypatch.setattr("bot.commands.files.table_file.MEGABYTES", 0)
    assert "太大了" in xiaoge("stations", "import", path).err


def test_a_missing_file_and_a_folder_are_told_apart(xiaoge, tmp_path):
    assert "找不到文件" in xiaoge("stations", "import", "nowhere.csv").err
    assert "是目录" in xiaoge("stations", "import", tmp_path).err


def test_nothing_is_written_when_no_row_is_good(xiaoge, file, installation):
    told = xiaoge("stations", "import", file("a.csv", HEADER + "甲,abc,1,,\n"), "--skip-bad-rows")
    assert told.code == 1 and "没有一行可以导入" in told.err
    assert not installation.exists()


def test_a_running_service_sees_the_import_at_once(xiaoge, file, house):
    assert stations(house) == {}
    xiaoge("stations", "import", file("a.csv", HEADER + GOOD))
    assert list(stations(house)) == ["民乐路驿站"]


def test_files_separated_by_tabs_or_semicolons_are_read(xiaoge, file):
    for sign in "\t;":
        text = "name,lng,lat\n甲站,121.6,31.8\n".replace(",", sign)
        assert xiaoge("stations", "import", file("a.csv", text)).code == 0


def test_every_reason_and_every_column_has_a_chinese_word():
    import re

    from bot.domain.ledgers import organisation_file, place_file, service_file, station_file
    from bot.wording import entry

    domain = Path(station_file.__file__).parents[1]
    sources = [*(domain / "ledgers").glob("*.py")]
    sources += [domain / "geography" / f"{name}.py" for name in ("coordinates", "opening_hours_text")]
    pattern = re.compile(r'(?:wrong\([^")]*(?:"[a-z]+", )?|Error\(|RowError\([^")]*(?:"", )?)"([a-z_]{4,})"')
    found = {code for path in sources for code in pattern.findall(path.read_text("utf-8"))}
    found |= {"missing_column", "unknown_column", "duplicate_column", "duplicate"}
    found -= {"level", "industry", "kind", "ends_at", "system"}
    assert len(found) > 20
    assert found <= set(entry("import.reasons"))
    columns = {*station_file.COLUMNS, *place_file.COLUMNS, *service_file.COLUMNS, *organisation_file.COLUMNS}
    assert columns <= set(entry("import.columns"))
