"""The small BERT: its file format, its way to cut text, and that it knows what is alike."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.intent import simbert
from bot.nlu.intent.simbert import MissingWeights, SimBert
from bot.nlu.intent.tensor_bundle import BrokenBundle, read_floats
from bot.nlu.intent.word_pieces import WordPieces


@pytest.fixture(scope="module")
def bert() -> SimBert:
    return SimBert.load()


def test_questions_that_mean_the_same_lie_closer_than_others(bert: SimBert) -> None:
    asked, same, other = bert.encode(["工资什么时候发", "啥时候开工资", "今天天气怎么样"])
    assert asked @ same > asked @ other + 0.1


def test_company_in_a_batch_changes_nothing(bert: SimBert) -> None:
    texts = ["工资没发", "附近哪有驿站可以充电", "a", "我" * 300]
    together = bert.encode(texts)
    assert np.allclose(together, np.concatenate([bert.encode([text]) for text in texts]), atol=1e-4)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-4)


def test_every_weight_of_the_checkpoint_is_read_in_its_shape(bert: SimBert) -> None:
    assert bert.weights["bert/embeddings/word_embeddings"].shape == (13685, 128)
    assert bert.weights["bert/encoder/layer_3/intermediate/dense/kernel"].shape == (312, 1248)
    assert all(np.isfinite(values).all() for values in bert.weights.values())


@pytest.mark.parametrize("index", [b"", b"x" * 10, b"\0" * 48, b"PK" + b"\0" * 100])
def test_a_file_that_is_no_index_is_refused(index: bytes) -> None:
    with pytest.raises(BrokenBundle):
        read_floats(index, b"")


def test_without_the_wheel_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simbert, "files", lambda _: [])
    with pytest.raises(MissingWeights):
        SimBert.load()


def test_latin_words_are_cut_into_the_longest_known_pieces() -> None:
    pieces = WordPieces.read("[PAD]\n[UNK]\n[CLS]\n[SEP]\n我\napp\n##s\nb")
    assert pieces.numbers("我 APPs", 10) == [2, 4, 5, 6, 3]
    assert pieces.numbers("囧c", 10) == [2, 1, 1, 3]
    assert pieces.numbers("我" * 50, 10) == [2, *[4] * 8, 3]
