"""What was offered or heard in the turn before: an answer such as yes counts for that turn only, so that a yes said
much later never erases or withdraws anything."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.drafts.told_before import told_before, told_with_question
from actions.turn import Turn
from bot.domain.asking.drafts import PASSING
from bot.domain.asking.forms import REPORT_WORK_INJURY
from bot.nlu.reply.speakers import hands_over
from bot.wording import say


def make_offer(turn: Turn, deed: str, **facts: Any) -> EventType:
    """Remembers for the next turn what was offered now: deed draft, erase, withdraw, reopen (a withdrawn case), care
    (after a gentle question), danger (after the question whether there is any), again (the same question for another
    place), another (a second application), look (at how somebody is employed), listen
    (somebody is listened to; `rounds` so far, what was `felt`), law
    (nothing: which topic was answered), paper (which one, or of which case),
    watch (after an alarm; `rounds` of steady words), report (of the hurt that was told, `text`), safe (nothing but
    relief; `safe` stands as well beside what is offered with it), said (words and files that had no home yet), which
    (of several cases, `task` goes on with it), evidence (files went to this case), amend (a correction was read
    back), amend_value (what it should be was asked), reason (why a case is taken up again), anew (a new case in place
    of one too old), unsolved (to take up what was said to be over), rating_words (a word beside a mark), notice (of
    privacy, said with a question), or forwarding, employer, export, correct, correct_value (answer_right.py)."""
    return SlotSet("offer", {**facts, "deed": deed, "key": turn.key})


def standing_offer(turn: Turn) -> dict[str, Any]:
    """What was offered in the turn before, empty when nothing was."""
    offer = turn.slots.get("offer") or {}
    return dict(offer) if offer and turn.previous in (None, offer.get("key")) else {}


def with_what_was_said(turn: Turn, form: str = "") -> Turn:
    """The turn that names a task, by a button or by bare words, with the words and files before it that had no home
    yet (actions/drafts/told_before.py). Files come along whatever names the task. What was not understood goes with a
    button only: in words it has just been said anew. The `form` of injuries also gets what was told in the alarm."""
    offer = standing_offer(turn)
    if offer.get("deed") in ("report", "watch") and form == REPORT_WORK_INJURY.name and offer.get("text"):
        told = [part for part in (str(offer["text"]), turn.text) if part and not turn.command]
        said = say("dialogue.kept_comma").join(dict.fromkeys(told or [str(offer["text"])]))
        return replace(turn, text=said, command=False, given={})
    if form in PASSING or hands_over(turn.text):
        return turn
    unplaced, kept = offer if offer.get("deed") == "said" else {}, told_before(turn)
    files = list(kept.get("files", ()))
    files += [one for one in (*unplaced.get("files", ()), *turn.files) if one not in files]
    clear = turn.command or unplaced.get("rounds") or unplaced.get("fine") or unplaced.get("guess")
    before = [
        told_with_question(turn, form),
        str(kept.get("text") or ""),
        str(unplaced.get("text") or "") * bool(clear),
    ]
    if turn.given or not (any(before) or (turn.command and files)):
        return replace(turn, files=tuple(files))
    text = turn.text
    for one in before:
        text = text if one in text else say("dialogue.kept_comma").join(part for part in (text, one) if part)
    return replace(turn, text=text, command=False, given={}, files=tuple(files))
