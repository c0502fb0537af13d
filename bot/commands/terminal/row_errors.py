"""What is wrong in the rows of a file, as sentences."""

from __future__ import annotations

from bot.domain.ledgers.file_cells import RowError
from bot.wording import label, say

LONGEST_VALUE = 40


def row_sentence(error: RowError) -> str:
    """Line, column and reason; the cell as it stood where there was one."""
    reason = say(f"import.reasons.{error.reason}", other_line=error.other_line)
    if error.value:
        value = error.value if len(error.value) <= LONGEST_VALUE else error.value[:LONGEST_VALUE] + "…"
        reason = say("import.cell", reason=reason, value=value)
    if not error.column:
        return say("import.row_alone", line=error.line, reason=reason)
    return say("import.row", line=error.line, column=_column(error.column), reason=reason)


def _column(name: str) -> str:
    """The Chinese word with the name as the documentation has it."""
    word = label("import.columns", name)
    return name if word == name else f"{word}（{name}）"
