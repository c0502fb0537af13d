"""The only file of `bot/nlu` that imports Rasa: the pipeline's components, each a thin dress over a pure module."""

from __future__ import annotations

import hashlib
import logging
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.extract import extract
from bot.nlu.found import NO_ANSWER, Found
from bot.nlu.intent.classifier import IntentClassifier
from bot.nlu.intent.encoder import encoder_versions
from bot.nlu.intent.intents import rank_intents, selected_topics
from bot.nlu.naming.lexicon import Lexicon, load_lexicon
from bot.nlu.text.heard_wrong import read_words
from bot.nlu.text.normalise import normalise
from bot.nlu.text.reader import Reader

SOURCES = Path(__file__).parent
CLASSIFIERS = DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER
FEATURIZERS = DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER
EXTRACTORS = DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR
CLASSIFIER_SOURCES = ("intent/*.py", "text/*.py")


def _fingerprint(folder: Path, pattern: str) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.glob(pattern)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _meant(message: Message) -> str:
    return message.get("meant") or normalise(message.get("text") or "").text


class _Trained(GraphComponent):
    """A component whose training makes one object, kept in one file."""

    FILE: ClassVar[str]

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, part: Any = None) -> None:
        self._config, self._storage, self._resource, self._part = config, storage, resource, part

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> _Trained:
        """An untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> _Trained:
        """The component as it was trained, and ready: the first courier does not wait for tables and encoders."""
        with model_storage.read_from(resource) as folder:
            part = joblib.load(folder / cls.FILE)
        part.warm()
        return cls(config, model_storage, resource, part)

    def _keep(self, part: Any) -> Resource:
        self._part = part
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(part, folder / self.FILE)
        return self._resource


@DefaultV1Recipe.register([FEATURIZERS], is_trainable=True)
class ReadingComponent(_Trained):
    """What the message says, by `bot.nlu.text.reader`: sets `meant` for the classifier, and `written` where pinyin was
    read back into characters. Stands first in the pipeline."""

    FILE = "reader.joblib"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`words`: file of our own words, for what voice input writes wrongly."""
        return {"words": "nlu_data/words.txt"}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """The code and the words."""
        words = Path({**cls.get_default_config(), **config}["words"])
        return _fingerprint(SOURCES, "text/*.py") + _fingerprint(words.parent, words.name)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the words of the examples."""
        import jieba  # its table of words takes a second and is needed for this only

        jieba.setLogLevel(logging.ERROR)
        jieba.initialize()
        texts = [example.get("text") for example in training_data.intent_examples]
        return self._keep(Reader.learn(texts, read_words(Path(self._config["words"])), jieba.dt.FREQ))

    def process(self, messages: list[Message]) -> list[Message]:
        """Reads every message that has words in it."""
        for message in messages:
            text = message.get("text") or ""
            if self._part is None or not text.strip():
                continue
            message.set("meant", self._part.meant(text))
            written = self._part.written(text)
            if written != text:
                message.set("written", written, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The classifier learns from what it will be asked."""
        self.process(training_data.training_examples)
        return training_data


@DefaultV1Recipe.register([CLASSIFIERS], is_trainable=True)
class IntentClassifierComponent(_Trained):
    """Intent and topic of a message by `bot.nlu.intent`; sets `intent`, `intent_ranking`, `response_selector`."""

    FILE = "classifier.joblib"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`thorough`: false leaves the slow encoder out; `sure`: below this confidence it is asked; `ranking`: intents
        reported; `cache`: folder that remembers the vectors of training sentences, null for none."""
        return {"thorough": True, "sure": 0.8, "ranking": 10, "cache": "models/.cache"}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """The code and the encoders that turn text into features are part of what was trained."""
        return "".join([*(_fingerprint(SOURCES, pattern) for pattern in CLASSIFIER_SOURCES), *encoder_versions()])

    def train(self, training_data: TrainingData) -> Resource:
        """Fits on all examples; a retrieval intent counts with its topic."""
        examples = training_data.intent_examples
        labels = [example.get("intent_response_key") or example.get("intent") for example in examples]
        texts = [_meant(example) for example in examples]
        cache = self._config["cache"]
        classifier = IntentClassifier.train(
            texts,
            labels,
            sure=self._config["sure"],
            thorough=self._config["thorough"],
            cache=Path(cache) if cache else None,
        )
        return self._keep(classifier)

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds intent, ranking and answer to every message with words in it."""
        if self._part is None:
            return messages
        for message in messages:
            text = _meant(message)
            if not text.strip():
                continue
            ranking = self._part.ranking(text, len(self._part.labels))
            intents = rank_intents(ranking)
            shown = [{"name": name, "confidence": chance} for name, chance in intents[: self._config["ranking"]]]
            message.set("intent", shown[0], add_to_output=True)
            message.set("intent_ranking", shown, add_to_output=True)
            message.set("response_selector", selected_topics(ranking), add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add: later components do not look at the intent."""
        return training_data


@DefaultV1Recipe.register([EXTRACTORS], is_trainable=False)
class ChineseEntityExtractor(GraphComponent):
    """Entities by the pure extractors of `bot.nlu`; dates count from `metadata.now` of the message, else from now."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`entities`: folder of the lookup and synonym tables."""
        return {"entities": "nlu_data/entities"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ChineseEntityExtractor:
        """Reads the tables."""
        return cls(load_lexicon(Path(config["entities"])))

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """A changed table or extractor is a changed component."""
        entities = Path({**cls.get_default_config(), **config}["entities"])
        return _fingerprint(SOURCES, "**/*.py") + _fingerprint(entities, "*.yml")

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities found to those of earlier components."""
        for message in messages:
            now = (message.get("metadata") or {}).get("now")
            moment = datetime.fromisoformat(now) if now else datetime.now().astimezone()
            found = extract(message.get("written") or message.get("text") or "", moment, self._lexicon)
            meant = (one for one in found if one.note not in NO_ANSWER.get(one.entity, ()))
            entities = [*(message.get("entities") or []), *(_entity(one) for one in meant)]
            message.set("entities", entities, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add: extraction needs no training."""
        return training_data


def _entity(found: Found) -> dict[str, Any]:
    entity = {
        "entity": found.entity,
        "start": found.start,
        "end": found.end,
        "value": found.value,
        "extractor": "ChineseEntityExtractor",
    }
    if not found.certain:
        entity |= {"certain": False, "low": found.low, "high": found.high}
    return entity
