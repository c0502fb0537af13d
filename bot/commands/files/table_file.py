"""A CSV or XLSX file of a ledger, read into a `Table`; what is wrong with the file as a whole is a `Failure`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.commands.files.xlsx_rows import xlsx_rows
from bot.commands.terminal.failure import Failure
from bot.domain.ledgers.file_cells import cell_text
from bot.domain.ledgers.file_rows import Table

MEGABYTES = 50
MOST_ROWS = 200_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_table(path: Path) -> Table:
    """The rows below the first line that holds anything. Raises Failure."""
    data = _bytes(path)
    if path.suffix.lower() == ".xlsx":
        _check_xlsx(path, data)
        rows = xlsx_rows(path, data)
    else:
        rows = _csv_rows(path, data)
    return _table(path, rows)


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise Failure("import.file.folder", path=path)
    if not path.exists():
        raise Failure("import.file.missing", path=path)
    suffix = path.suffix.lower()
    if suffix == ".xls":
        raise Failure("import.file.old_excel", path=path)
    if suffix not in (".csv", ".xlsx"):
        raise Failure("import.file.extension", path=path)
    if path.stat().st_size > MEGABYTES * 1024 * 1024:
        raise Failure("import.file.too_large", path=path, limit=MEGABYTES)
    data = path.read_bytes()
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise Failure("import.file.empty", path=path)
    return data


def _check_xlsx(path: Path, data: bytes) -> None:
    if data.startswith(_OLE):  # an old workbook under a new name, or one with a password
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise Failure("import.file.locked_xlsx" if locked else "import.file.old_excel", path=path)
    if not data.startswith(_ZIP):
        raise Failure("import.file.not_xlsx", path=path)


def _csv_rows(path: Path, data: bytes) -> Iterator[tuple[int, Sequence[object]]]:
    if data.startswith(_ZIP):
        raise Failure("import.file.is_xlsx", path=path)
    if data.startswith(_OLE):
        raise Failure("import.file.old_excel", path=path)
    text = _decoded(path, data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        raise Failure("import.file.quotes", path=path, line=line) from None


def _decoded(path: Path, data: bytes) -> str:
    """UTF-8, with or without BOM; UTF-16 with one (Excel's "Unicode text"); GB18030, as Excel saves CSV in China."""
    encodings = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            raise Failure("import.file.binary", path=path)
        return text
    raise Failure("import.file.encoding", path=path)


def _delimiter(text: str) -> str:
    header = text.lstrip().partition("\n")[0]
    return max(",\t;", key=lambda sign: (header.count(sign), sign == ","))


def _table(path: Path, rows: Iterable[tuple[int, Sequence[object]]]) -> Table:
    header: list[str] = []
    kept: list[dict[Any, object]] = []
    lines: list[int] = []
    for line, cells in rows:
        if not any(cell_text(cell) for cell in cells):
            continue
        if not header:
            header = [cell_text(cell) for cell in cells]
            continue
        if len(kept) == MOST_ROWS:
            raise Failure("import.file.too_many_rows", path=path, limit=MOST_ROWS)
        row: dict[Any, object] = dict(zip(header, cells, strict=False))
        beyond = [cell for cell in cells[len(header) :] if cell_text(cell)]
        kept.append({**row, None: beyond} if beyond else row)
        lines.append(line)
    if not header:
        raise Failure("import.file.empty", path=path)
    if not kept:
        raise Failure("import.file.no_rows", path=path)
    return Table(header, kept, lines)
