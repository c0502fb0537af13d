"""The rows of a workbook's first sheet that holds anything."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.commands.terminal.failure import Failure

UNPACKED = 500 * 1024 * 1024  # bytes; a small archive can unpack to far more than the memory of the machine
MOST_COLUMNS = 200


def xlsx_rows(path: Path, data: bytes) -> Iterator[tuple[int, Sequence[object]]]:
    """(line, cells) with values as the sheet has them, formulas by their last result. Raises Failure."""
    _check_size(path, data)
    try:
        import openpyxl

        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except Exception:  # openpyxl lets through whatever its zip and XML readers raise
        raise Failure("import.file.not_xlsx", path=path) from None
    try:
        for sheet in book.worksheets:
            rows = _rows_of(path, sheet)
            if rows:
                return iter(rows)
    finally:
        book.close()
    return iter(())


def _rows_of(path: Path, sheet: Any) -> list[tuple[int, Sequence[object]]]:
    """Some programs write a wrong size of the sheet, so it is not believed."""
    sheet.reset_dimensions()
    found: list[tuple[int, Sequence[object]]] = []
    try:
        for line, cells in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS), 1):
            if any(cell is not None for cell in cells):
                found.append((line, cells))
    except Exception:
        raise Failure("import.file.not_xlsx", path=path) from None
    return found


def _check_size(path: Path, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Failure("import.file.not_xlsx", path=path) from None
    if size > UNPACKED:
        raise Failure("import.file.too_large", path=path, limit=UNPACKED // 1024 // 1024)
