"""Seasonal care and market days of the ledger."""

from actions.services.listing import ServicesAction


class ActionAskSeasonalCare(ServicesAction):
    """See `services.py`."""

    kinds = ("seasonal_care", "market")

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_ask_seasonal_care"
