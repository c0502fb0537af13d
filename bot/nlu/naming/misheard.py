"""Employers that voice input or pinyin typing wrote with other characters of the same sound: 没团, 活拉拉, 额了么.

A sound alone proves nothing (大大 is an ordinary word): what is said beside it must speak of working there, or it must
be the whole answer to the question which company."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.text.syllables import blurred, sound

_CHARACTERS = re.compile(r"[一-龥]{2,4}")
_RUN = re.compile(r"[一-龥]{2,}")
_FUNCTION_WORDS = frozenset("的我你他她在是不个就也都还很有又被把和跟这那哪会能来说让")
"""None of them is part of a name, whatever it sounds like: 高的, 的班, 有证."""

_TRADE = (
    "快递|快运|速递|速运|物流|外卖|众包|专送|快送|乐跑|货运|出行|打车|专车|快车|代驾|驿站|网点|站点|站长|分站|配送|平台|"
    "骑手|骑士|小哥|司机|车主|投递员|公司|集团|总部|客服"
)
_TOIL = (
    r"(?:跑|干|做|送|开|拉)(?:了|过|着|完|单|活|货|车|件|餐|菜|滴滴|外卖|快递|网约车|外包|骑手|快一?|[一二两三四五六七八九十几半\d])|"
    r"上班|打工|接的?单|派件|揽件|当(?:骑手|司机|快递员|站长)|入职|离职|上岗|注册"
)
_DUES = r"欠(?:我|俺|咱|薪|了|着)|拖欠|拖[着了欠]?我|扣了?我|封了?我|把我|不发工|不给我?(?:发|结)|没给?我?(?:发|结)"
_AFTER = re.compile(rf"{_TRADE}|的(?:{_TRADE}|单子|老板|员工|代理商|工资|派费|押金|工服)|{_DUES}")
_WITHIN = re.compile(
    rf"(?:那边|这边|那里|这里|那儿|这儿|站里?|平台|上面?|里面?|名下|下面)?(?:{_TOIL}|跑(?![到步得不路腿])|[干送](?=$|[\s,，。的]))"
)
_END = re.compile(r"的?(?:外卖|单|人|员工)?(?:$|[\s,，.。!！?？、;；]|[一二两三四五六七八九十几半\d]+个?[年月天])")
_TOILS_FOR = re.compile(r"(?<![停快慢逃奔])[跑送干做开]$")
_AT = re.compile(
    r"[在给帮替从进去为到跑开]$|(?:^|[\s,，。])(?:[我俺咱额]们?|本人|兼职|全职|专职|专门|主要|平时|现在)?$"
)
_AM = re.compile(r"(?:(?:[我俺咱额们他她]|本人)(?:就|都)?是|(?:平台|公司|单位|站点)名?[是叫])$")

_SAID = {"勒": "le"}
"""How people say a character that dictionaries give another reading first."""
_PLAIN = 4
"""So many characters that all sound like a name are one, whatever stands beside them: 采鸟驿站."""

Syllables = tuple[str, ...]


@dataclass(frozen=True)
class Misheard:
    """`names`: companies by how their names sound; `ordinary`: words that are never one of them; `at_work`: words that
    are one of them where somebody works there, by the company."""

    names: Mapping[Syllables, str] = field(default_factory=dict)
    ordinary: frozenset[str] = frozenset()
    at_work: Mapping[str, str] = field(default_factory=dict)

    def spoken(self, text: str, bare: bool = False) -> Iterator[Found]:
        """The companies, left to right. `bare`: one was asked for, so that nothing needs to be said beside it.
        Uncertain where a short word shares no character with the name."""
        for run in _RUN.finditer(text):
            heard = [syllable(character) for character in run[0]]
            at = 0
            while at < len(heard) - 1:
                size, found = next(self._here(text, run.start(), heard, at, bare), (1, None))
                at += size
                if found:
                    yield found

    def _here(self, text: str, start: int, heard: list[str], at: int, bare: bool) -> Iterator[tuple[int, Found]]:
        for size in range(min(4, len(heard) - at), 1, -1):
            name = self.names.get(tuple(heard[at : at + size]))
            begin, end = start + at, start + at + size
            written = text[begin:end]
            known = self.at_work.get(written)
            if not (name or known) or not self._may_be(written):
                continue
            if bare or size >= _PLAIN or _works_there(text, begin, end):
                sure = bool(bare or known or size > 2 or set(written) & set(name or ""))
                yield size, Found("company", begin, end, known or name, sure, note="misheard")

    def _may_be(self, written: str) -> bool:
        return written not in self.ordinary and _FUNCTION_WORDS.isdisjoint(written)


@cache
def syllable(character: str) -> str:
    """How a character sounds to those who mix up zh and z, -ng and -n, l and n."""
    return re.sub("^l", "n", blurred(_SAID.get(character) or sound(character)))


def misheard_names(companies: Mapping[str, str], at_work: frozenset[str], ordinary: frozenset[str]) -> Misheard:
    """From the aliases of all companies. The sounds of a name and of aliases with more than two characters count; those
    of short nicknames and slips are too near to ordinary words."""
    spoken = {
        alias: name
        for alias, name in companies.items()
        if _CHARACTERS.fullmatch(alias) and (alias == name or len(alias) > 2) and alias not in ordinary
    }
    # names last, so that no alias takes the sound of one
    ranked = sorted(spoken.items(), key=lambda one: one[0] == one[1])
    names = {tuple(map(syllable, alias)): name for alias, name in ranked}
    return Misheard(names, ordinary, {alias: companies[alias] for alias in at_work if alias in companies})


def _works_there(text: str, start: int, end: int) -> bool:
    if _AFTER.match(text, end):
        return True
    before = words_before(text, start)
    if _END.match(text, end) and (_TOILS_FOR.search(before) or _AM.search(before)):
        return True
    return bool(_AT.search(before) and _WITHIN.match(text, end))
