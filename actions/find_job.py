"""Job fairs and posts of the ledger."""

from actions.services.listing import ServicesAction


class ActionFindJob(ServicesAction):
    """See `services.py`."""

    kinds = ("job_fair", "job")

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_find_job"
