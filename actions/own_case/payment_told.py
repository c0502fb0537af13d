"""Words about the money of a case in work, with no question standing: they go onto the case, and staff see at once that
it did not come, or not all of it."""

from __future__ import annotations

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.own_case.corrections import read_back
from actions.own_case.one_month import owed_each
from actions.own_case.which_case import ask_which, meant_by_words, open_cases
from actions.shown import money
from actions.turn import Turn
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.nlu.own_case.payments import Payment, part_payment, tells_of_payment
from bot.usecases.casework.amend_case import is_untouched, propose
from bot.usecases.casework.tell_staff import tell_staff
from bot.wiring import house
from bot.wording import label, say

DUE = frozenset({"agreed", "awaiting_payment", "partly_paid", "defaulted", "paid"})
"""States in which the employer has to pay, or is thought to have paid: money that did not come is urgent."""


def note_payment(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Notes it on the case that is meant, and says what comes next; which of several is asked. Where a sum came, what
    is owed now is read back."""
    part = part_payment(turn.text)
    came = False if part is not None else tells_of_payment(turn.text)
    cases = [one for one in open_cases(turn) if one.kind == "unpaid_wages"]
    due = [one for one in cases if one.state in DUE] or cases
    chosen = [one for one in cases if one.number == turn.given.get("case_number")]
    case = chosen[0] if chosen else due[0] if len(due) == 1 else meant_by_words(turn.text, due)
    if not due or came is None:
        return [FollowupAction("action_default_fallback")]
    if case is None:
        return ask_which(speaker, turn, "rate_case", due)
    urgent = came is False and case.state in DUE
    who = (turn.channel, turn.sender)
    tell_staff(house().begin, case.number, *who, "payment_told", turn.text, turn.now, urgent=urgent, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    if part is not None and (offered := _offer_rest(speaker, turn, case, part)):
        return offered
    speaker.utter_message(text=_told(case, came))
    return [SlotSet("offer", None)]


def _offer_rest(speaker: CollectingDispatcher, turn: Turn, case: Case, part: Payment) -> list[EventType]:
    """What is left as the sum of the case, as long as nobody works with it; none where it is not known or the same."""
    left, before = part.owed_after(case.fields.get("amount")), case.fields.get("amount")
    if part.paid and left is not None and (each := owed_each(case)) == part.paid + left:
        left = left + float(before or 0) - each  # 九月发过一千 只差三千二: the other months are owed as before
    if part.paid is None or left is None or left == before:
        return []
    rest = int(left) if left == int(left) else left
    values = {"amount": rest}
    changes = read_back(case, values)
    if not is_untouched(case):
        who, key = (turn.channel, turn.sender), f"{turn.deed}:rest"
        propose(house().begin, case.number, *who, values, f"{turn.text}\n{changes}", turn.now, key=key)
        told = say("after_case.part_paid_in_work", number=case.number, paid=money(part.paid), changes=changes)
        speaker.utter_message(text=told)
        return [SlotSet("offer", None)]
    speaker.utter_message(text=say("after_case.part_paid", number=case.number, paid=money(part.paid)))
    speaker.utter_message(json_message={"lead": True})
    speaker.utter_message(response="utter_amend_sure", number=case.number, changes=changes)
    return [make_offer(turn, "amend", number=case.number, values=values, text=turn.text, changes=changes)]


def note_if_paid(speaker: CollectingDispatcher, turn: Turn, case: Case) -> bool:
    """Whether the words also say that the money came: noted, and said, beside what else they want."""
    if turn.command or tells_of_payment(turn.text) is not True:
        return False
    who = (turn.channel, turn.sender)
    tell_staff(house().begin, case.number, *who, "payment_told", turn.text, turn.now, urgent=False, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    speaker.utter_message(text=say("after_case.paid_too", number=case.number))
    return True


def _told(case: Case, came: bool) -> str:
    state = label(f"case_states.{kind_named(case.kind).table}", case.state)
    answer = "money_came" if came else "money_due" if case.state in DUE else "money_not_yet"
    return say(f"after_case.{answer}", number=case.number, state=state)
