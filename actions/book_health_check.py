"""When and where the check-up bus comes; nothing is booked in the chat yet, so it says whom to call."""

from actions.services.listing import ServicesAction


class ActionBookHealthCheck(ServicesAction):
    """See `services.py`."""

    kinds = ("health_check",)

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_book_health_check"
