"""Every state, kind and role has its word, every step its sentence."""

from __future__ import annotations

import pytest

from bot.domain.casework.case_kinds import BY_NAME
from bot.domain.casework.case_states import TABLES, allowed
from bot.domain.people.staff import ROLES
from bot.wording import entry, say

STATES = [
    (table, state)
    for table, steps in TABLES.items()
    for state in sorted({*steps, *(step for known in steps for step in allowed(table, known, "received"))})
]


@pytest.mark.parametrize(("table", "state"), STATES)
def test_a_state_has_a_word_and_a_sentence_that_names_the_case(table: str, state: str) -> None:
    assert entry(f"case_states.{table}.{state}")
    assert "QX20261118-0001" in say(f"news.{table}.{state}", number="QX20261118-0001")


def test_the_words_of_the_public_contract_are_used() -> None:
    words = entry("case_states.unpaid_wages")
    assert [words[state] for state in ("received", "verifying", "withdrawn", "closed")] == [
        "已接诉", "核实中", "已撤回", "已结案",
    ]  # fmt: skip


def test_kinds_and_roles_have_words() -> None:
    assert set(entry("case_kinds")) == set(BY_NAME)
    assert set(entry("staff_roles")) == set(ROLES)
