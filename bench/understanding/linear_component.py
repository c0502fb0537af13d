"""`Linear` as a component of Rasa's pipeline, so that it is trained, loaded and asked in the same way as the others."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bench.understanding.linear import Linear
from bot.nlu.rasa_components import _meant, _Trained


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=True)
class LinearComponent(_Trained):
    """Sets `intent` and `intent_ranking`; a topic is an intent of its own here, `intent/topic`."""

    FILE = "linear.joblib"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`features`: as in `Linear`; `ranking`: labels reported."""
        return {"features": ["grams"], "ranking": 10}

    def train(self, training_data: TrainingData) -> Resource:
        """Fits on all examples."""
        examples = training_data.intent_examples
        labels = [example.get("intent_response_key") or example.get("intent") for example in examples]
        return self._keep(Linear.train(self._config["features"], [_meant(one) for one in examples], labels))

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the ranking to every message."""
        for message in messages if self._part is not None else ():
            ranking = self._part.ranking(_meant(message))[: self._config["ranking"]]
            shown = [{"name": name, "confidence": chance} for name, chance in ranking]
            message.set("intent", shown[0], add_to_output=True)
            message.set("intent_ranking", shown, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add."""
        return training_data
