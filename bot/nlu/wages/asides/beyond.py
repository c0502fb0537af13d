"""Sums that are no matter of this calculator, by their words: each gets an honest sentence and the way on."""

from __future__ import annotations

import re

from bot.nlu.text.normalise import normalise

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("injury", re.compile(r"工伤.{0,4}(?:赔|钱|待遇|多少)|伤残|停工留薪|护理费|误工费|伤残津贴|补助金")),
    ("maternity", re.compile(r"产假.{0,2}(?:工资|钱|津贴)|生育津贴|陪产")),
    ("sick", re.compile(r"病假.{0,2}(?:工资|钱)|医疗期.{0,2}工资")),
    ("heat", re.compile(r"高温(?:补贴|津贴|费|补)(?!\d|.{0,4}\d{2,}元?)")),
    ("social", re.compile(r"(?:社保|公积金|五险).{0,10}(?:算|补|多少|欠|没交)|(?:欠|没交|补).{0,4}(?:社保|公积金)")),
    ("idle", re.compile(r"停工.{0,8}(?:生活费|工资)|待岗|停产")),
)
_RECKON = re.compile(r"算|多少|几钱|几多|差|补|赔")


def beyond(text: str) -> str | None:
    """The code of the sum asked for, None where it is none of these."""
    plain = normalise(text).text
    if not _RECKON.search(plain):
        return None
    return next((kind for kind, words in _KINDS if words.search(plain)), None)
