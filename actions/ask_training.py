"""Courses of the ledger."""

from actions.services.listing import ServicesAction


class ActionAskTraining(ServicesAction):
    """See `services.py`."""

    kinds = ("training",)

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_ask_training"
