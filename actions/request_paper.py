"""A paper of the person's own case: which one, of which case; the gateway writes it and sends it with the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.check_case_progress import number_in
from actions.offers import make_offer, standing_offer
from actions.own_case.paper_choices import case_buttons, meant_among, paper_buttons, wanted_papers
from actions.own_case.paper_facts import facts_in, just_made
from actions.turn import Turn, read_turn
from bot.domain.casework.cases import Case
from bot.domain.papers.paper_kinds import papers_for, papers_of
from bot.nlu.naming.papers import format_asked, not_ours, once_more, papers_in, place_in
from bot.nlu.own_case.paper_questions import asked_of_paper
from bot.papers.drafting import forms_lacking, gaps_in, paper_of
from bot.usecases.casework.amend_case import keep_facts
from bot.usecases.follow_case import own_case, own_cases
from bot.wiring import house
from bot.wording import label, say

MOST_CASES = 20

DISPUTE_FORMS = frozenset({"report_unpaid_wages_form", "request_legal_aid_form", "report_work_injury_form"})


class ActionRequestPaper(Action):
    """Nothing is asked that a gap in the paper can say."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_request_paper"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Has the paper made, or asks which one, or of which case."""
        turn = read_turn(tracker)
        other = None if turn.command else not_ours(turn.text)
        if other is not None and not papers_in(turn.text):
            dispatcher.utter_message(text=say("papers.not_ours", told=label("papers.other", other)))
            return [SlotSet("offer", None)]
        offer = standing_offer(turn)
        given = offer if offer.get("deed") == "paper_given" else just_made(turn)
        named = bool(papers_in(turn.text)) and offer is not given
        if given and not named and not turn.command and (about := asked_of_paper(turn.text)):
            told = [say(f"papers.asked.{one}.{given['paper']}") for one in about]
            dispatcher.utter_message(text="".join(told))
            return [make_offer(turn, **given)]
        if offer is given and not papers_in(turn.text) and (form := format_asked(turn.text)):
            dispatcher.utter_message(text=say(f"papers.formats.{form}"))
            return [make_offer(turn, **given)]
        before = offer if offer.get("deed") == "paper" else {}
        if before.get("asked_again"):
            before = {name: value for name, value in before.items() if name in ("papers", "case_number")}
        names = wanted_papers(turn) or tuple(before.get("papers") or ()) or _placed(turn, before)
        number = number_in(turn) or before.get("case_number")
        if number:
            case = own_case(house().begin, turn.channel, turn.sender, str(number))
            if case is None:
                dispatcher.utter_message(response="utter_case_not_found", number=number)
                return [SlotSet("offer", None)]
            cases: tuple[Case, ...] = (case,)
        else:
            cases = own_cases(house().begin, turn.channel, turn.sender, MOST_CASES)
        fitting = [case for case in cases if papers_of(case)]
        if not fitting:
            self._without_case(dispatcher, turn, cases)
            return [SlotSet("offer", None)]
        if not names and once_more(turn.text):
            names = _made_last(fitting)
        if not names:
            return self._ask_which(dispatcher, turn, fitting, number, before)
        return self._of_a_case(dispatcher, turn, fitting, names, before)

    def _without_case(self, speaker: CollectingDispatcher, turn: Turn, cases: Sequence[Case]) -> None:
        if turn.active in DISPUTE_FORMS:
            speaker.utter_message(response="utter_paper_after_form")
        elif withdrawn := next((case for case in cases if case.state == "withdrawn" and papers_for(case.kind)), None):
            speaker.utter_message(response="utter_paper_withdrawn", number=withdrawn.number)
        else:
            speaker.utter_message(response="utter_paper_no_case")

    def _ask_which(
        self, speaker: CollectingDispatcher, turn: Turn, cases: Sequence[Case], number: Any, before: dict[str, Any]
    ) -> list[EventType]:
        response = "utter_paper_which_again" if before else "utter_paper_which"
        buttons = paper_buttons(cases, number)
        speaker.utter_message(response=response, buttons=buttons)
        listed = [name for name in dict.fromkeys(name for case in cases for name in papers_of(case))]
        return [make_offer(turn, "paper", case_number=number, asked_again=bool(before), listed=listed)]

    def _of_a_case(
        self,
        speaker: CollectingDispatcher,
        turn: Turn,
        cases: Sequence[Case],
        names: tuple[str, ...],
        before: dict[str, Any],
    ) -> list[EventType]:
        able = [case for case in cases if set(names) & set(papers_of(case))]
        title = say("papers.and").join(label("papers.names", name) for name in names)
        if not able:
            speaker.utter_message(response="utter_paper_not_for_this", number=cases[0].number, title=title)
            return [SlotSet("offer", None)]
        case = meant_among(turn, able, names)
        if case is None:
            again = bool(before.get("papers"))
            response = "utter_paper_which_case_again" if again else "utter_paper_which_case"
            speaker.utter_message(response=response, title=title, buttons=case_buttons(able, names))
            return [make_offer(turn, "paper", papers=list(names), asked_again=again)]
        if (facts := facts_in(turn)) and not turn.command:
            who = (turn.channel, turn.sender)
            case = keep_facts(house().begin, case.number, *who, facts, turn.text, turn.now, key=turn.deed)
        for name in names:
            if name in papers_of(case):
                self._give(speaker, turn, case, name)
        return [make_offer(turn, "paper_given", number=case.number, paper=names[0])]

    def _give(self, speaker: CollectingDispatcher, turn: Turn, case: Case, name: str) -> None:
        with house().begin(write=False) as work:
            paper = paper_of(work, case, name, turn.now.date())
        if case.kind == "work_injury" and name == "arbitration_application":
            speaker.utter_message(text=say("papers.injury_first"))
            speaker.utter_message(json_message={"lead": True})
        again = not forms_lacking(case, name, paper.digest())
        title = label("papers.names", name)
        speaker.utter_message(
            response="utter_paper_again" if again else "utter_paper_ready",
            title=title,
            number=case.number,
            gaps=gaps_in(paper.missing()),
        )
        speaker.utter_message(json_message={"effect": "paper", "number": case.number, "name": name, "title": title})


def _made_last(cases: Sequence[Case]) -> tuple[str, ...]:
    """The paper that was made last of any of the cases."""
    made = [file.made.paper for case in cases for file in case.attachments if file.made is not None and file.is_paper]
    return (made[-1],) if made else ()


def _placed(turn: Turn, before: Mapping[str, Any]) -> tuple[str, ...]:
    """The paper at the place in the list that the words name (第二个)."""
    listed, place = list(before.get("listed") or ()), place_in(turn.text)
    return (listed[place - 1],) if place and place <= len(listed) else ()
