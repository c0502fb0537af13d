"""What each of several is owed, told name by name: 张伟四千 李娜三千五 王磊5200, 我自己两千, 其他人都4000."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.naming.names import find_names
from bot.nlu.naming.surnames import SURNAMES
from bot.nlu.numbers.amounts import find_amounts

LEAST = 2
"""So many pairs make a list; one name with a sum is something else."""
OWN = ""
"""In place of a name: the person who speaks (我两千)."""
REST = "*"
"""In place of a name: each of those who are not named (其他人都4000)."""
UNNAMED = "?"
"""How the name of a colleague begins who is spoken of without one (他2000, 我徒弟2000)."""
_PART = re.compile(r"[^\s,，、;；。\n]+")
_FIGURES = r"[\d零一二两俩三四五六七八九十百千万.,多kKwW来块元钱毛几]+"
_SUM = rf"[:：]?(?P<sum>{_FIGURES})"
_SELF = r"(?:我|俺|额|本人|阿拉)"
_LINK = r"(?:那(?:里|边|份|个))?(?:是|欠|差|要|该|的)?"
_OWN = re.compile(rf"{_SELF}(?:自己|个人|这边|这里|的)?(?P<self>[一-龥]{{2,3}}?)?(?:是|欠|差|要)?{_SUM}")
_REST = re.compile(rf"(?:其他|其余|剩下|别)的?(?:人|几个|几位|工友|同事)?(?:都|全部?|各|一律|每人)?(?:是|欠|差)?{_SUM}")
_OTHER = re.compile(
    rf"(?P<who>{_SELF}?(?:他|她|那个|徒弟|师傅|老乡|工友|同事|搭档|[哥弟姐妹]{{1,2}}|老婆|老公|媳妇|爱人|爸|妈|儿子|女儿|兄弟|表哥|表弟|老表)){_LINK}{_SUM}"
)
_PAIR = re.compile(rf"(?P<name>[一-龥·]{{2,4}}?){_LINK}{_SUM}")
_NICK = re.compile(r"[老小阿大](?P<of>[一-龥])|(?P<with>[一-龥])(?:师傅|哥|姐|叔|工)")
_BEFORE = re.compile(r"(?:分别(?:是)?|其中|还有|加上|另外)[:：]?")
_FIGURE = re.compile(r"\d{3,6}(?:\.\d{1,2})?|[一二两三四五六七八九][千万百][一二两三四五六七八九千百十零]{0,6}")
_LONGEST = 20
_ONLY_SUM = re.compile(rf"[:：]?{_FIGURES}")


def find_named_sums(text: str) -> tuple[tuple[str, float], ...]:
    """Name (or OWN, REST, UNNAMED with a word) and yuan of each, in order; empty unless every part of the text is such
    a pair and there are two or more."""
    parts = [_pairs(part) for part in _parts(text.strip())]
    return _listed([pair for pairs in parts for pair in pairs]) if all(parts) else ()


def named_sums_within(text: str) -> tuple[tuple[str, float], ...]:
    """The same where it is only a part of what is told (饿了么欠我们仨的 张伟四千 李娜三千五 王磊5200): the longest run
    of such pairs."""
    best: tuple[tuple[str, float], ...] = ()
    run: list[tuple[str, float]] = []
    for part in [*_parts(text), ""]:
        pairs = _pairs(_BEFORE.sub("", part))
        run = [*run, *pairs]
        if not pairs:
            best, run = max(best, _listed(run), key=len), []
    return best


def lone_named_sum(text: str) -> tuple[str, float] | None:
    """The only pair in words that hold no other figure: 不对 李国强是2200; None where there is none, or more."""
    found = [pair for part in _parts(text) for pair in _pairs(_BEFORE.sub("", part))]
    return found[0] if len(found) == 1 else None


def share_of(text: str, names: Sequence[str]) -> tuple[str, float] | None:
    """The one of `names` and the one sum that short words tell, wherever they stand: 李铜那个说错了 是3800."""
    said = [one for one in dict.fromkeys(names) if one and one in text]
    figures = [one[0] for one in _FIGURE.finditer(text) if not any(one[0] in name for name in said)]
    sums = find_amounts(figures[0], bare=True) if len(figures) == 1 else []
    if len(said) != 1 or len(text) > _LONGEST or len(sums) != 1 or not sums[0].certain:
        return None
    return said[0], float(str(sums[0].value))


def own_name_within(text: str) -> str | None:
    """The name of the speaker beside the own sum: 我王金5200."""
    for part in _parts(text):
        match = _OWN.fullmatch(part)
        if match and match["self"] and is_called(match["self"]):
            return match["self"]
    return None


def is_called(words: str) -> bool:
    """Whether the words are a name, or what a colleague is called by (老李, 王师傅)."""
    names = find_names(words, bare=True)
    if names and names[0].value == words:
        return True
    nick = _NICK.fullmatch(words)
    return nick is not None and (nick["of"] or nick["with"]) in SURNAMES


def _parts(text: str) -> list[str]:
    """The text in parts, with a sum behind the name before it (张铁 4000)."""
    joined: list[str] = []
    for part in _PART.findall(text):
        before = joined[-1] if joined else ""
        named = before and not any(one.isdigit() for one in before) and (is_called(before) or before[:1] in "我俺额")
        if named and _ONLY_SUM.fullmatch(part) and not _OWN.fullmatch(before):
            joined[-1] = f"{before}{part}"
        else:
            joined.append(part)
    return joined


def _pairs(part: str) -> list[tuple[str, float]]:
    """The pairs that a part is made of, also without a gap between them; none where anything else is in it."""
    found: list[tuple[str, float]] = []
    place = 0
    while place < len(part):
        match = next(filter(None, (one.match(part, place) for one in (_OWN, _REST, _OTHER, _PAIR))), None)
        sums = find_amounts(match["sum"], bare=True) if match else []
        if match is None or len(sums) != 1 or not sums[0].certain:
            return []
        name = _name(match)
        if name is None:
            return []
        found.append((name, float(str(sums[0].value))))
        place = match.end()
    return found


def _name(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if match.re is _REST:
        return REST
    if match.re is _OTHER:
        return f"{UNNAMED}{groups['who']}"
    if match.re is _OWN:
        return OWN if not groups["self"] or is_called(groups["self"]) else None
    return groups["name"] if is_called(groups["name"]) else None


def _listed(pairs: list[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    return tuple(pairs) if len({name for name, _ in pairs}) == len(pairs) >= LEAST else ()
