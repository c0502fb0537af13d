"""Venues of the ledger."""

from actions.services.listing import ServicesAction


class ActionAskVenue(ServicesAction):
    """See `services.py`."""

    kinds = ("venue",)

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_ask_venue"
