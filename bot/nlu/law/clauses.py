"""Clauses of a legal answer that hold for some people, or name a measure: what a follow-up is answered with."""

from __future__ import annotations

import re

from bot.nlu.intent.encoder import encode
from bot.nlu.law.voices import in_plain_words

_CLAUSE = re.compile(r"[^。；]+[。；]?")
_ENDS = "；。"
_OTHERS = re.compile("众包|合作|接单的|个体户|不算劳动关系")
_HOLDING: dict[str, re.Pattern[str]] = {
    "crowd": _OTHERS,
    "no_contract": _OTHERS,
    "staff": re.compile("有劳动关系|劳动合同"),
    "extent": re.compile(r"最[多长低高少]|不超过|不低于|上限|倍|成[，。；]|\d%|个月|可以要求退|退还|[几万千百]元"),
}
_ADVICE = re.compile(r"打1[12]\d|留好|存好|留底")
_WHOSE = re.compile(r"^(?:众包、合作的|有劳动关系的)[，：]?")
"""What the lead of a follow-up's answer has said already."""
_LAW = re.compile(r"(?P<name>.+?)(?: (?P<article>第.+条.*))?")
_NUMBERED = re.compile(r"\d号$")
MOST = 2
NEAR = 0.55
"""How near a clause must be to a question to say something on it."""


def clauses_on(said: str, kind: str) -> list[str]:
    """At most two clauses of `said` for kind crowd, staff, no_contract or extent, without their last mark."""
    found = [one for one in _CLAUSE.findall(said) if _HOLDING[kind].search(one)]
    if kind == "extent":
        found = [one for one in found if not _ADVICE.search(one)]
    return [_WHOSE.sub("", one).rstrip(_ENDS) for one in found[:MOST]]


def nearest_clauses(said: str, question: str) -> list[str]:
    """The sentence of `said` nearest in meaning to a question, without its last mark; none where all are far."""
    clauses = [one.rstrip(_ENDS) for one in re.findall(r"[^。]+。?", said)]
    vectors = encode("use", [in_plain_words(question), *clauses])
    shares = vectors[1:] @ vectors[0]
    best = int(shares.argmax())
    return [clauses[best]] if shares[best] >= NEAR else []


def articles_by_law(laws: list[str]) -> dict[str, list[str]]:
    """劳动法 第五十条, 劳动法 第九十一条 -> 劳动法: both; a paper that is cited whole has none."""
    articles: dict[str, list[str]] = {}
    for law in laws:
        parts = _LAW.fullmatch(law)
        name, article = (parts["name"], parts["article"]) if parts else (law, None)
        articles.setdefault(name, []).extend([article] if article else [])
    return articles


def is_numbered(law: str) -> bool:
    """Whether a source is found by its number (法释〔2020〕26号), not by a title."""
    return bool(_NUMBERED.search(law))
