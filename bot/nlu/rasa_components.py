"""The only file of `bot/nlu` that imports Rasa: the pipeline's components, each a thin dress over a pure module."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Any

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
from bot.nlu.intent.intents import rank_intents, rank_topics
from bot.nlu.naming.lexicon import Lexicon, load_lexicon
from bot.nlu.text.normalise import normalise

SOURCES = Path(__file__).parent
CLASSIFIERS = DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER
EXTRACTORS = DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR
CLASSIFIER_SOURCES = ("intent/*.py", "text/*.py")


def _fingerprint(folder: Path, pattern: str) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.glob(pattern)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


@DefaultV1Recipe.register([CLASSIFIERS], is_trainable=True)
class IntentClassifierComponent(GraphComponent):
    """Intent and topic of a message by `bot.nlu.intent`; sets `intent`, `intent_ranking`, `response_selector`."""

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        classifier: IntentClassifier | None = None,
    ) -> None:
        self._config, self._storage, self._resource, self._classifier = config, storage, resource, classifier

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`thorough`: false leaves the slow encoder out; `sure`: below this confidence it is asked; `ranking`: intents
        reported; `cache`: folder that remembers the vectors of training sentences, null for none."""
        return {"thorough": True, "sure": 0.8, "ranking": 10, "cache": "models/.cache"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentClassifierComponent:
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
    ) -> IntentClassifierComponent:
        """The component as it was trained, its encoders in memory: the first courier does not wait for them."""
        with model_storage.read_from(resource) as folder:
            classifier: IntentClassifier = joblib.load(folder / "classifier.joblib")
        classifier.warm()
        return cls(config, model_storage, resource, classifier)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """The code and the encoders that turn text into features are part of what was trained."""
        return "".join([*(_fingerprint(SOURCES, pattern) for pattern in CLASSIFIER_SOURCES), *encoder_versions()])

    def train(self, training_data: TrainingData) -> Resource:
        """Fits on all examples; a retrieval intent counts with its topic."""
        examples = training_data.intent_examples
        labels = [example.get("intent_response_key") or example.get("intent") for example in examples]
        texts = [normalise(example.get("text")).text for example in examples]
        cache = self._config["cache"]
        self._classifier = IntentClassifier.train(
            texts,
            labels,
            sure=self._config["sure"],
            thorough=self._config["thorough"],
            cache=Path(cache) if cache else None,
        )
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._classifier, folder / "classifier.joblib")
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds intent, ranking and answer to every message with words in it."""
        if self._classifier is None:
            return messages
        for message in messages:
            text = normalise(message.get("text") or "").text
            if not text.strip():
                continue
            ranking = self._classifier.ranking(text, len(self._classifier.labels))
            intents = rank_intents(ranking)
            shown = [{"name": name, "confidence": chance} for name, chance in intents[: self._config["ranking"]]]
            message.set("intent", shown[0], add_to_output=True)
            message.set("intent_ranking", shown, add_to_output=True)
            message.set("response_selector", self._selected(ranking), add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add: later components do not look at the intent."""
        return training_data

    def _selected(self, ranking: list[tuple[str, float]]) -> dict[str, Any]:
        """For each retrieval intent the likeliest topic, in the shape Rasa's ResponseSelector has."""
        assert self._classifier is not None
        retrieval = sorted({label.partition("/")[0] for label in self._classifier.labels if "/" in label})
        found: dict[str, Any] = {"all_retrieval_intents": retrieval}
        for intent in retrieval:
            topics = rank_topics(ranking, intent)
            entries = [{"intent_response_key": f"{intent}/{topic}", "confidence": share} for topic, share in topics[:5]]
            found[intent] = {
                "response": {
                    **entries[0],
                    "utter_action": f"utter_{entries[0]['intent_response_key']}",
                    "responses": [],
                },
                "ranking": entries,
            }
        return found


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
        return _fingerprint(SOURCES, "**/*.py") + _fingerprint(Path(config["entities"]), "*.yml")

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities found to those of earlier components."""
        for message in messages:
            now = (message.get("metadata") or {}).get("now")
            moment = datetime.fromisoformat(now) if now else datetime.now().astimezone()
            found = extract(message.get("text") or "", moment, self._lexicon)
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
