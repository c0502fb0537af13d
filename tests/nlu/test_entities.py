"""The extractors on whole sentences: the figures of two files, and that no sentence of them is read otherwise."""

from pathlib import Path

import pytest

from bot.nlu.measuring.measure_entities import measure, read_sentences, scores
from bot.nlu.naming.lexicon import load_lexicon

HERE = Path(__file__).parent
LEXICON = load_lexicon(HERE.parents[1] / "nlu_data" / "entities")


def outcomes(file):
    return [measure(sentence, LEXICON) for sentence in read_sentences(HERE / file)]


def test_every_sentence_the_rules_were_made_after_is_read_as_it_says():
    wrong = [
        (one.sentence.text, one.missed, one.wrong)
        for one in outcomes("entities_development.yml")
        if one.missed or one.wrong
    ]
    assert not wrong


@pytest.mark.parametrize(("file", "least"), [("entities_held_out.yml", 0.95)])
def test_sentences_no_rule_was_made_after_are_read_nearly_as_well(file, least):
    precision, recall, f1, count = scores(outcomes(file))["all"]
    assert count > 150 and f1 >= least, (precision, recall)
