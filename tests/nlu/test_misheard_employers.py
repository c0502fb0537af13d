"""Employers that were heard wrongly: most of them are found, and nothing else is taken for one."""

from datetime import datetime
from pathlib import Path

import pytest
import yaml

from bot.nlu.extract import extract
from bot.nlu.naming.companies import find_companies
from bot.nlu.naming.jobs import find_jobs
from bot.nlu.naming.lexicon import load_lexicon

HERE = Path(__file__).parent
LEXICON = load_lexicon(HERE.parents[1] / "nlu_data" / "entities")
NOW = datetime.fromisoformat("2026-11-23T10:00:00+08:00")
SENTENCES = yaml.safe_load((HERE / "misheard_employers.yml").read_text("utf-8"))


def companies(sentence):
    found = extract(sentence["text"], NOW, LEXICON, sentence.get("asked"))
    return [one.value for one in found if one.entity == "company"]


def test_nine_of_ten_misheard_employers_are_found():
    missed = [one["text"] for one in SENTENCES["misheard"] if companies(one) != [one["company"]]]
    assert len(SENTENCES["misheard"]) == 80 and len(missed) <= 8, missed


def test_no_ordinary_word_is_taken_for_an_employer():
    known = set(LEXICON.companies.values())
    wrong = [one["text"] for one in SENTENCES["harmless"] if known & set(companies(one))]
    assert len(SENTENCES["harmless"]) >= 80 and not wrong


@pytest.mark.parametrize(
    ("text", "certain"),
    [("跑云达的", True), ("我在活拉拉拉货", True), ("我在底底跑单", False), ("跑运达的", True)],
)
def test_a_short_word_that_shares_no_character_is_asked_back(text, certain):
    assert [one.certain for one in find_companies(text, LEXICON)] == [certain]


def test_an_employer_that_was_asked_for_needs_no_words_beside_it():
    assert [one.value for one in find_companies("就大大吧", LEXICON, bare=True)] == ["达达"]
    assert find_companies("大大", LEXICON) == []
    assert [one.note for one in find_companies("弟弟", LEXICON, bare=True)] == ["as_typed"]


def test_the_work_is_known_from_the_misheard_employer():
    assert [one.value for one in find_jobs("跑活拉拉的", LEXICON)] == ["truck"]
